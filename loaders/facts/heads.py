"""The clauses whose words are said of a figure: its own, with the one before it where that is its head."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

# A clause that holds little but its figure takes the clause before it as its head: 去苏州就业的贫困户,新增228名.
FILLER = re.compile(
    r"新增|累计|第[一二三四五六][次笔批期]|头一?[次笔批]|首[次笔批]|共计?|达到?|有|眼下|目前|总共|合计|(?:[两三四五][项家方])?[合加凑]起来|(?:[两三四五][项家方])?[合加凑][在到成]?一(?:起|块儿?|处|道|笔)|拢共|统共|满打满算|算下来|足足|整整|前后"
    r"|据[^,。;、\d]{0,10}?(?:登记|统计|介绍|测算|摸底|摸排|反映|数据|台账|掌握)(?:数据|数字|结果|显示)?|登记在册|在册"
    r"|超过?|近|约|已|将近|值|的|为|了|又|就|[\d年月日()“” ]"
)
_THIS_IS = re.compile(r"(?:[—,-]{1,2})这?是")
# 与他一道的还有8位退休教师: they did what the clause before says of one of them
_ALONG = re.compile(
    r"(?:[与和跟同][他她]们?)?(?:前后脚)?(?:一起|一道|一同|一块儿?|同[去来行批]|结伴|随行|前后脚)[^,。;\d]{0,8}的"
)
_COUNTING = re.compile(r"[人名位次个家元万余多千百十亿]")


def head_of(scene: Scene, n: int, clause: Span, q: QuantityMention) -> Span:
    """The clause with its head: joined with the one before it when it says nothing but the figure."""
    clauses = scene.sentences[n].clauses
    along = _ALONG.match(scene.text, *clause)
    if not along and _THIS_IS.match(scene.text, q.end, q.end + 5):  # 7.74亿元——这是…: what it is comes after
        after = [c for c in clauses if c[0] >= clause[1]]
        return clause[0], after[min(1, len(after) - 1)][1] if after else clause[1]
    words = scene.text[clause[0] : q.start] + scene.text[q.end : clause[1]]
    if q.start in scene.respective:  # 一年年往上抬:300万、500万(2016至2017年,依次): the others of its row say nothing
        row = scene.inside("quantities", *clause)
        words = scene.text[clause[0] : row[0].start] if row else words
    rest = FILLER.sub("", words)
    rest = _COUNTING.sub("", rest)
    heads = scene.text[max(0, clause[0] - 2) : clause[0]] == "的,"  # 选派到甲区挂职的,干部36名、专技人才83名
    if len(rest) > 5 and not along and not heads:
        return clause
    before = [c for c in clauses if c[1] <= clause[0]]
    if (opener := _opener(scene, n)) is not None:
        return opener, clause[1]
    while len(before) > 1 and _TERMS.fullmatch(scene.text, *before[-1]):  # 跟甲区的师傅学的,一期50人,办了两期,合计100人
        before.pop()
    if before and ";" not in scene.text[before[-1][1] : clause[0]]:
        return before[-1][0], clause[1]
    return clause


_TERM = r"[期批班趟次轮茬拨]"
_TERMS = re.compile(
    rf"[,、 ]*(?:(?:每|一){_TERM}[^,。;\d]{{0,3}}\d+[多余来几]*[人名个]"
    rf"|(?:到今年|至今|到现在|前后|先后|[^,。;\d]{{0,5}}有|[一共已整])*[办开来去派]?了?(?:\d+|[一两二三四五六七八九十]+){_TERM}|一去[^,。;]{{1,4}})"
)
_YEAR_ROW = re.compile(r"(?:19|20)\d\d年度?[:\s]")


def _opener(scene: Scene, n: int) -> int | None:
    """Where the sentence begins that opens a list of years with a figure each: 援助资金如下: 2017年:1260万元."""
    s = scene.sentences[n]
    if not _YEAR_ROW.match(scene.text, s.start):
        return None
    k = n - 1
    while k >= 0 and scene.sentences[k].para == s.para and _YEAR_ROW.match(scene.text, scene.sentences[k].start):
        k -= 1
    if k < 0 or scene.sentences[k].para != s.para or ":" not in scene.text[scene.sentences[k].end - 2 : s.start]:
        return None
    return scene.sentences[k].start


def onward(scene: Scene, n: int, clause: Span) -> Span:
    """The next clause, if it says more of this figure and brings none of its own: 去山东的248人,都是转移的劳动力."""
    after = [c for c in scene.sentences[n].clauses if c[0] >= clause[1]]
    brings = after and [x for x in scene.inside("quantities", *after[0]) if x.unit not in ("company", "CNY")]
    if after and not brings and ";" not in scene.text[clause[1] : after[0][0]]:
        return after[0]
    return clause[1], clause[1]
