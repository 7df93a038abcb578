"""Whether a date told beside a pair is that of its beginning: the words that say so, and what else it may date."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.scene import Scene, Span
from loaders.facts.times_told import of_the_tied
from loaders.mentions.dates import DateMention
from loaders.mentions.datewords import BEGAN
from loaders.mentions.signings import signed_before
from loaders.mentions.tiewords import BEGUN, KNOT, NO_TIE, SETTLED, TAKEN_OVER, TAKES

_TIED = (
    rf"{KNOT}|{SETTLED}|{TAKEN_OVER}|{TAKES}|{BEGUN}|签(?!约的)|交(?:到|给|棒)|接[了下]|[派配指排]给|之对口|起与|年头|换[去到给]|转[去到给]|(?:换|轮到)[^,。;\d]{{1,8}}?来(?=[帮援扶接对])"
    r"|[受领奉]命(?!名)|决定[由让把从]|(?:安排|新增)(?=[^,。;\d]{2,16}(?:对口|结对))|迎来了?(?=[^,。;]{0,3}(?:帮扶|结对|支援|协作)(?:方|城市|单位|伙伴))|开展(?:东西部|扶贫|对口|结对|劳务|帮扶|协作)"
)
_SINCE = re.compile(
    rf"(?<![一引发掀兴比])起(?![来草到伏飞码])|以来|自从?(?![然己愿主治来身行动家筹发])|调整|承担|号召|安排(?!了?[^,。;]{{0,8}}(?:资金|经费|项目|岗位|干部|就业|\d))|部署|{_TIED}"
)
# Words of the tie itself, needed where the date stands in another sentence than the pair.
TIE_ONLY = re.compile(
    rf"{KNOT}|定的|(?:事情?|亲事)[^,。;]{{0,4}}定[在于]|定下(?!了?[^,。;]{{0,8}}(?:路子|规划|目标|方案|计划|项目|主意|规矩|合同))|各领|各包|认领|排定|名单|对口|(?:协作|帮扶|合作)关系|确定|部署|决策"
    r"|协作(?:以来|开展)|签(?:的|了|下|上)(?:[^,。;]{0,6}?(?:约|协议|协定|对子))?(?=[,。;])|[牵握拉联](?:的|了|起|上)手|各帮|[名座]单|座次|对子|新一轮"
    r"|[这那]一?对|牵的?线|搭的?线|门(?:新)?亲|亲戚|新(?:对象|伙伴|搭档)|(?:印发|下发|公布|出台)[^,。;]{0,6}(?:方案|文件|安排)"
)
# 记者26日从省政府获悉: when it was learned
LEARNED = re.compile(r"[^,。;]{0,24}?(?:获悉|了解到|采访|讯[(\s]|电[(\s])")
FOUNDED = re.compile(_TIED)
# A paper of the year, or one more of many, founds nothing.
AGAIN = re.compile(
    r"深化(?=[^,。;《》]{0,10}(?:协议|(?<!意见|方案|通知|决定|办法|规划)》))|(?<![持陆连继])续签|《[^《》]{0,12}(?:19|20)\d\d年(?![至到—-])[^《》]*》|第[二三四五六七八九十\d]{1,3}[次届轮](?:党政|高层|工作)*联席|年度|补充协议|实施协议|落实协议|会议纪要"
)


# 甲区对口支援乙县是2018年的事, 结对是从2018年开始的
_IS_OF = re.compile(
    r"(?:对口|结对|支援|帮扶|协作|牵手|援[建疆藏青]|归|管|帮|带|领)[^,。;]{0,24}?(?:是|从|起于|始于|自)(?:从|在)?$"
)
# 按国务院2017年的文件,甲区帮乙县; 2017年3月,名单下来:甲区帮乙县; 早在1996年,甲区就帮乙县
_BY_PAPER = re.compile(
    r",?(?:的|国家|中央|省里|市里|一[纸张份道]|发了?|下了?|那[纸张份]|对口|支援|帮扶|结对|协作|扶贫|援助|东西部)*(?:红头)?(?:文件?|名单|通知|令)[^,。;:]{0,4}(?=[,。;:])"
)
# 名单2月出来:甲区对乙县
_PAPER = re.compile(r"(?:文件|名单|方案|通知|批文|批复|对子|分工)(?:是|在|于)?$")
_OUT = re.compile(r"(?:出来|出炉|公布|下[来发达到]|发[布出]|印发|张榜|敲定|落地|定[下稿]|到手)[来的了]{0,2}(?=[,。;:])")
# 帮乙县的是甲区,2016年进的场; 两家的缘分,2016年开的篇: a deed of one moment, of nobody and nothing else
_CLEFT = re.compile(
    r"(?:正式|才|就)?(?:[接交换轮]的班|[结签定牵认开进来接起派排配搭攀拴挂领换交落建分划]的(?![路车贫楼房厂工产帽业学娃婚家树桥校店园棚果苗钱款人货牛羊鸡药病课班书水电网])[一-龥]{1,2}|[进入到上][场任岗门列阵])(?:了|的)?[。!]?"
)
_WHOSE = re.compile(
    r"(?:[这那][段门桩份]?|[国省市县区]家?|里|中央|上[头级]|两[省市县区地家边头]|双方|对[子口]|亲[戚事]?|缘分?|协作|合作|帮扶|结对|支援|关系|故事|的|早在|还|就|也|都|是|在|从|[与和跟同帮扶]|[“”\s])*"
)
# 照2019年的方案,甲区帮乙县; 按照2021年印发的通知,…
_BY_PLAN = re.compile(
    r"[^,。;:\d]{0,10}?(?:方案|分工|安排|部署|布置|决定|意见|通知|文件|名单|规划)(?!任务|资金)[^,。;:\d]{0,2}(?=[,:])"
)
_ACCORDING = re.compile(r"(?:[按依遵]?照|[按依]|根据|依据)$")
_EARLY = re.compile(r"早在$")
_FIRST_YEAR = re.compile(r"(?:头一?年|第一年)[^,。;]{0,2}[是在]$")  # 甲区帮乙县的头一年是2017年
_FIRST = "1979"  # when the first places were told to help others; what was before is other history
_WAS_THEN = re.compile(r"的事|(?:正式)?(?:开始|起步|定|结|启动)的")


def ties(scene: Scene, s: Sentence, d: DateMention, part: Span) -> bool:
    """Whether a date is that of a beginning: a year anywhere beside such a word, a day or month in its own clauses.

    The date of a figure (今年投入3000万元) is not, nor one that follows a tie taken for granted.
    """
    if LEARNED.match(scene.text, d.end) or str(d.begin) < _FIRST:
        return False
    k = next((k for k, c in enumerate(s.clauses) if c[0] <= d.start < c[1]), None)
    own = (s.start, s.end) if k is None else s.clauses[k]
    if _WAS_THEN.match(scene.text, d.end) and _IS_OF.search(scene.text, own[0], d.start):
        return True
    if _FIRST_YEAR.search(scene.text, own[0], d.start) or (d.founds and BEGAN.match(scene.text, d.end)):
        return True
    plain = not scene.inside("quantities", d.end, own[1] if k is None else until(scene, s, k))
    if plain and _ACCORDING.search(scene.text, own[0], d.start) and _BY_PLAN.match(scene.text, d.end):
        return not scene.year or str(d.begin)[:4] < str(scene.year)
    if _bracketed(scene, d, own):
        return True
    if plain and (_BY_PAPER.match(scene.text, d.end) or _EARLY.search(scene.text, own[0], d.start)):
        return True
    if plain and _OUT.match(scene.text, d.end) and _PAPER.search(scene.text, own[0], d.start):
        return True
    if _CLEFT.fullmatch(scene.text, d.end, own[1]) and _of_the_tie(scene, own[0], d.start):
        return True
    beside = scene.text[own[0] : d.start] + scene.text[d.end : own[1]]
    heads = not beside and k is not None and k + 1 < len(s.clauses) and scene.text[own[1]] == ","
    if k and not heads and _NOTHING_ELSE.fullmatch(beside):
        before = s.clauses[k - 1]
        if scene.both_sides(*before):
            return not scene.inside("quantities", *before)  # 甲区帮乙县,|是2017年的事
        own = before[0], own[1]
    if k is not None and k + 1 < len(s.clauses) and not scene.text[s.start : d.start].strip() and d.end >= own[1]:
        bare = d.end, s.clauses[k + 1][1]  # 2009年,|甲县由乙区对口
    else:
        bare = d.end, own[1]
    recent = not d.specific and scene.year and int(str(d.begin)[:4]) > scene.year - 2  # its work
    if not recent and _BARE_TIE.fullmatch(_without_places(scene, *bare).lstrip(",")):
        return True
    if not recent and _THEN_BY.fullmatch(scene.text, d.end, own[1]):
        return True
    if scene.inside("quantities", d.end, own[1]) and not made(scene, FOUNDED, d, own):
        return False
    if not d.specific and made(scene, _SINCE, d, part):
        return True
    return made(scene, FOUNDED, d, (own[0], own[1] if k is None else until(scene, s, k)))


# 照这份方案,甲区帮乙县: by the paper told in the sentence before
_BY_THAT_PAPER = re.compile(
    r"(?:[按依遵]?照|[按依]|根据|依据)(?:[这该此][\u4e00-\u9fff]?[份个张纸]?|)"
    r"(方案|分工|安排|部署|布置|决定|意见|通知|文件|名单|规划)[^,。;:\d]{0,2},"
)


def by_that_paper(scene: Scene, s: Sentence) -> str | None:
    """2019年,省里出了一份方案。照这份方案,甲区帮乙县: the time of the paper that a sentence goes by."""
    n = scene.sentence_at(s.start)
    m = _BY_THAT_PAPER.match(scene.text, s.start, s.end) if n else None
    before = scene.sentences[n - 1]
    if m is None or s.para - before.para > 1 or scene.text.find(m[1], before.start, before.end) < 0:
        return None
    told = [d for d in scene.inside("dates", before.start, before.end) if d.begin and not (d.vague or d.rough)]
    return told[0].begin if len(told) == 1 and not told[0].until else None


def of_another(scene: Scene, s: Sentence, d: DateMention) -> bool:
    """乙县1994年列为贫困县,2010年起由甲区帮扶: whether the clause of a time tells of another matter after it."""
    end = s.clause_at(d.start)[1]
    return bool(NO_TIE.search(scene.text, d.end, end)) and not TIE_ONLY.search(scene.text, d.end, end)


def _bracketed(scene: Scene, d: DateMention, own: Span) -> bool:
    """甲区帮乙县(2016年),丙区帮丁县(2018年): a time in brackets after the second place of a clause."""
    if scene.text[d.start - 1] != "(" or scene.text[d.end : d.end + 1] != ")" or scene.inside("quantities", *own):
        return False
    here = scene.inside("regions", own[0], d.start)
    return len(here) > 1 and here[-1].stop == d.start - 1 and len({scene.sides.side(m.code) for m in here} - {None}) > 1


# A与B结成对子,|是2017年3月的事: the clause only dates the one before it
_NOTHING_ELSE = re.compile(
    r"(?:[这那]?都?|时间都?|日子都?)(?:已经?)?(?:是|为|在|于|时间是|[时事][在是])?(?:年?[初底末中间里]|[春夏秋冬]天?|[上下]半年)?的?(?:[旧往]?事情?|老话|时候)?了?[。!]?"
)
# 1994年|A对口支援B: the bare tie of a year is its beginning
_BARE_TIE = re.compile(
    r"起?(?:开始|[前过]?来)?[由归]?(?:对口|结对)?(?:支援|帮扶|协作|援建|援助|结对|对口|[援帮])了?[。!]?"
)


# 乙县2013年2月就由甲市对口帮扶
_THEN_BY = re.compile(r"(?:起|就|便|即|才|开始)*[由归][^,。;\d]{2,12}?(?:对口|结对)?(?:支援|帮扶|协作|援建)[。!]?")


def _of_the_tie(scene: Scene, start: int, end: int) -> bool:
    """Whether nothing but the tie, its helper or nobody at all is told before the time of a deed of one moment."""
    sides = {scene.sides.side(m.code) for m in scene.inside("regions", start, end)} - {None}
    return sides != {"helped"} and bool(_WHOSE.fullmatch(_without_places(scene, start, end, 0)))


def _without_places(scene: Scene, start: int, end: int, least: int = 2) -> str:
    """What a span says beside the places it names; empty where it names fewer than ``least``."""
    here = scene.inside("regions", start, end)
    at, said = start, ""
    for m in here:
        said += scene.text[at : m.start]
        at = max(at, m.stop)
    return (said + scene.text[at:end]).translate(_NO_LEVEL) if len(here) >= least else ""


_NO_LEVEL = str.maketrans("", "", "省市州县区旗")


# 与A结对的|B今年又…, 结对县区|今年…: the tie is taken for granted, and the time is another's
_GRANTED = re.compile(r"(?:帮扶|协作|支援|关系)?(?:[^,。;:]{0,6}?的|[省市县区州旗]|对象|单位|双方|以来)")

# 2016年与甲区|结对的乙县; but in 2021年,为其|结对的乙县捐款 the time is of what is given
_WITH = re.compile(r"起?(?:就|已|便)?(?:[与和跟同][^,。;]{1,12})?")
_SAYS = re.compile(SETTLED)
"""签订2024年协议,明确由A帮B办培训,任务落到实处: what a year's paper says is no beginning; 正式建立结对关系 is."""
_OF_PAIR = re.compile(r"(?:帮扶|协作|支援)?(?:资金|经费|款|项目|干部|医院|学校|村)")  # 2021年度结对资金9000万元


def made(scene: Scene, words: re.Pattern[str], d: DateMention, span: Span) -> bool:
    """Whether such a word stands in a span, other than as a tie taken for granted before the date."""
    again, times = AGAIN.search(scene.text, *span), scene.inside("dates", *span)
    return any(
        not (m[0] == "签" and signed_before(scene.text, m.start(), m.end() + 1))
        and not (again and (m[0] == "签" or (m.start() > again.start() and _SAYS.match(m[0]))))
        and not (m[0] == "结对" and m.end() <= d.start and _GRANTED.match(scene.text, m.end(), d.start))
        and not (m[0] == "结对" and _OF_PAIR.match(scene.text, m.end()))
        and not (m[0] == "以来" and any(x.start < m.start() < x.end and x is not d for x in times))
        and not (
            m[0] == "结对"
            and m.start() > d.end
            and of_the_tied(scene, m.start())
            and not _WITH.fullmatch(scene.text, d.end, m.start())
        )
        for m in words.finditer(scene.text, *span)
    )


def until(scene: Scene, s: Sentence, k: int) -> int:
    """How far a date holds: over the clauses after its own up to the next date, as 按照部署 may stand between."""
    stop = s.clauses[min(k + 1, len(s.clauses) - 1)][1]
    for c in s.clauses[k + 1 : k + 4]:
        if scene.inside("dates", *c):
            break
        stop = max(stop, c[1])
    return stop
