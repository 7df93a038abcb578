"""People on their way of whom only the direction or the turn is told: 第二年去了148人; 第二班19日走,47人."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.facts.answers import ANSWER
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.movers import OWN, End
from loaders.facts.patterns import Pattern, Slot
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention, finest, within

OTHERS_GO = re.compile(
    r"技术人员|专技|村医|看病|学了|干部|教师|老师|医[生师护疗]|护士|挂职|支教|学[员生习校]|毕业|结业|证书|体检|领奖|[逛看]|考察|代表|专家|游客|捐"
)
_TAKEN = re.compile(
    r"[,。;:“]?(?:当[场天日]|现场|一次性?|一口气|先后|今年|去年|前年|[\d年月份]+|第[一二三四五六七八九十]批|首批|有组织地?|我们|[通靠托][^,。;]{2,12}?|[又再还共就已])*"
    r"[接招带拉运收领]|[,。;:“]?[^,。;:“\d]{0,12}?[接收招用要录留][^,。;:“#]{0,2}了"
)
_TOOK = re.compile(r"[接收招用要录留][走下纳收到进用手]?了[^#]{0,4}#$")
AT_WORK = re.compile(
    r"务工|打工|劳务|用工|招工|上班|复工|返岗|做工|工人|厂|工作单位|落脚|招聘|专[车列]|包[车机]|大巴|就业|干活|老乡|工友|点对点|接工|送工|缺工"
)
_HANDS = re.compile(r"[^,。;、\d]{0,6}?(?:工(?![程作商])|老乡|乡亲|师傅|劳动力|劳力|姑娘|小伙|后生|妇女)")
_BACK = 3
"""Sentences that show what a figure without any place is about."""


def tells_where(scene: Scene, n: int, q: QuantityMention, span: Span, p: Pattern) -> bool:
    """Whether a figure's verb says whence or whither by itself: 第二年去了148人."""
    s = scene.sentences[n]
    before = max([scene.part(s, q.start, q.end)[0], *(x.end for x in scene.inside("quantities", s.start, q.start))])
    after = next((c for c in s.clauses if c[0] >= span[1]), (span[1], span[1]))
    if scene.inside("quantities", *after) or ";" in scene.text[span[1] : after[0]]:
        after = span
    part = f"{scene.text[before : q.start]}#{scene.text[q.end : max(span[1], after[1])]}"
    if not p.there or not (m := p.there.search(part)):
        return False
    if m["goal"] and not goal(scene, span, q):
        return False
    if m["came"] and not _HANDS.match(scene.text, q.end) and not _of_work(scene, n, p, sure=True):
        return False
    if OTHERS_GO.search(scene.text, s.start, s.end):
        return False
    if _TOOK.search(m[0]):
        here = scene.inside("regions", s.start, q.start)
        if here and here[-1].start >= span[0] and _is_taker(scene, here[-1]):
            return True  # 甲区今年接了188人
        # 丙县来的肯干,我们又招了30个
        return any(not {"people", "from"}.isdisjoint(scene.cases(x)) for x in here)
    # 银川有家企业也来了,招走12名: a place told as the one that takes is not the other end
    return not _TAKEN.match(m[0]) or all(
        scene.cases(x) or scene.sides.side(x.code) == "helper" for x in scene.inside("regions", s.start, q.start)
    )


def _of_work(scene: Scene, n: int, p: Pattern, *, sure: bool = False) -> bool:
    """Whether the sentences before speak of people at work, or the report of nobody who goes on other business.

    ``sure``: where people only came (来了35人), the report must speak of people at work too.
    """
    work = not sure or bool(p.report and p.report.search(scene.text))
    if work and p.report_unless and not p.report_unless.search(scene.text):
        return True
    near = scene.sentences[max(0, n - _BACK) : n + 1]
    return any(AT_WORK.search(scene.text, x.start, x.end) for x in (scene.sentences[0], *near))


def _is_taker(scene: Scene, m: RegionMention) -> bool:
    return m.kind == "name" and scene.sides.side(m.code) == "helper" and not scene.cases(m) - {"host"}


def told_before(scene: Scene, n: int, slot: Slot, end: int, span: Span, p: Pattern) -> End:
    """The end that is left out: the same as in the statement before, else the one place of its side that the sentence,
    the paragraph so far or the report so far tells; nothing where they tell several."""
    s = scene.sentences[n]
    own = [m for m in scene.regions_for(slot, *span, strict=False) if m.kind in ("name", "pronoun")]
    if len({c for m in own for c in scene.codes(m, slot)}) == 1:
        return [Ref("Region", c) for c in scene.codes(own[-1], slot)], OWN, own[-1].start  # 我们甲县实打实去了488个
    told = [m for m in scene.regions_for(slot, _part(scene, n, span), span[0], strict=False) if m.kind != "abbr"]
    codes = {c for m in told for c in scene.codes(m, slot)}
    if len(codes) == 1:
        return [Ref("Region", *codes)], OWN - 1, told[-1].start  # 甲县那边少些,到乙市的是154人
    before: list[Candidate] = scene.memo.get("before", [])
    refs = list(dict.fromkeys((c.subject, c.object)[end] for c in before if c.predicate == p.predicate))
    if len(refs) == 1 and refs[0].type == "Region":
        return refs, 1, -1
    if not before and not _of_work(scene, n, p):
        return [], -1, -1
    opening = next((k for k in range(n, -1, -1) if scene.sentences[k].para != s.para), -1) + 1
    for start in (s.start, scene.sentences[opening].start, 0):
        if start != s.start and slot.side not in scene.sides.sure:
            break  # in a report on many places only the sentence can tell it
        told = scene.regions_for(slot, start, span[0], strict=False)
        codes = {c for m in told for c in scene.codes(m, slot)} or _offered_to(scene, slot, start, span[0])
        if codes:
            least = finest(codes)
            if len(least) > 1 and start == 0:  # of many parts the whole whose report it is
                least = [c for c in codes if c == scene.sides.publisher]
            return ([Ref("Region", least[0])], 0, -1) if len(least) == 1 else ([], -1, -1)
    return [], -1, -1


def _offered_to(scene: Scene, slot: Slot, start: int, end: int) -> set[str]:
    """甲市向乙县投放岗位6200个,实际到岗251人: they are of the place to which the vacancies went."""
    if slot.side != "helped" or not any(x.unit == "job" for x in scene.inside("quantities", start, end)):
        return set()
    loose = replace(slot, barred=frozenset())
    return {c for m in scene.regions_for(loose, start, end, strict=False) for c in scene.codes(m, slot)}


def _part(scene: Scene, n: int, span: Span) -> int:
    """Where what belongs to a clause begins: after the last figure, and after the last semicolon, of its sentence."""
    s = scene.sentences[n]
    ends: list[int] = [x.end for x in scene.inside("quantities", s.start, span[0])]
    return max([scene.part(s, *span)[0], *ends])


_OF_GOAL = re.compile(
    r"[市县区州]?(?:务工|打工|上班|就业|做工)?的(?:只|也|还|就|共|约|近|有|是|达)*|(?:方向|那[趟班车])的?[,是有]*"
)
# 一季度送甲市426人, 其中到甲市2.6万: the goal right before its figure
_TO_GOAL = re.compile(r"(?:(?<![欢护遣选运])送|[到赴往])$")
_NOTHING = re.compile(r"[市县区州]?(?:了|就|只|约|近|共)?")


_LED_TO = re.compile(r"(?<![\u4e00-\u9fff])(?:其中)?[去到赴往][^,。;、\d]{0,5}(?:对口|协作|结对|帮扶)[^,。;、\d]{0,4}$")


def goal(scene: Scene, span: Span, q: QuantityMention) -> RegionMention | None:
    """The place that a figure is said to have gone to, whatever its side: 到甲市的1.3万人,到丁市的2.6万人."""
    here = [m for m in scene.inside("regions", span[0], q.start) if m.kind == "name" and m.end <= q.start]
    if not here:
        return _over_there(scene, span[0], q)
    led = _LED_TO.search(scene.text, span[0], here[-1].start)  # 去对口协作地甲区的412人
    if not led and "to" not in scene.cases(here[-1]):
        return None
    gap = here[-1].end, q.start
    near = _TO_GOAL.search(scene.text, span[0], here[-1].start) and _NOTHING.fullmatch(scene.text, *gap)
    return here[-1] if near or _OF_GOAL.fullmatch(scene.text, *gap) else None


# 甲市工资高,|转移过去就业的最多,776人
_OVER = re.compile(
    r"(?:转移|输送|送|走|跑)?(?:过去|去那[里边儿]|到那[里边儿])[^,。;、\d]{0,4}(?:就业|务工|打工|上班|做工|干活|谋生)的?(?:人|[最也较]?[多少]些?|[有是共达约近就又还]|老乡|劳动力|,)*"
)


def _over_there(scene: Scene, start: int, q: QuantityMention) -> RegionMention | None:
    """The helping place that the clause before begins with, where people went over there: it says what draws them."""
    s = scene.sentences[scene.sentence_at(q.start)]
    before = [c for c in s.clauses if c[1] <= start]
    if not before or not _OVER.fullmatch(scene.text, start, q.start) or ";" in scene.text[before[-1][1] : start]:
        return None
    told: list[RegionMention] = [m for m in scene.inside("regions", *before[-1]) if m.kind == "name"]
    if len(told) != 1 or told[0].start != before[-1][0] or scene.sides.side(told[0].code) != "helper":
        return None
    return told[0]


def goes_to(scene: Scene, at: int) -> bool:
    """Whether the place told at ``at`` is one that people go to, or has a figure of its own: it sends nobody else."""
    told = scene.inside("regions", at, at + 1) if at >= 0 else ()
    if not told:
        return False
    own = scene.inside("quantities", told[0].end, told[0].end + 2)
    return bool(own) or "to" in scene.cases(told[0])


def of_whole(scene: Scene, subjects: list[Ref], at: int) -> End | None:
    """186人上路,其中甲县102人、乙县84人,丙市121人: of whom the last are, since 乙县 has its own figure."""
    told = list(scene.inside("regions", at, at + 1))
    if not told or not scene.inside("quantities", told[0].end, told[0].end + 2):
        return None
    refs = list(dict.fromkeys(c.subject for c in scene.memo.get("before", []) if c.predicate == "sends_workers_to"))
    if len(refs) != 1 or refs == subjects or not all(within(r.key, refs[0].key) for r in subjects):
        return None
    return refs, OWN - 1, at


# People at work somewhere, on no journey.
_STANDING = re.compile(
    r"(?<!现)在[^,。;]{1,10}(?:务工|打工|就业|干活|上班|工作|做工|稳岗|上岗|谋生|打拼|挣钱|当[保月护厨绣]|做[家保月护缝])|人在[^,。;]{2,12}的,?(?:也|就|都|已)?[有是共达]"
)
_MOVING = re.compile(r"[乘登上坐]车|[乘登]坐?|踏上|发车|出发|启程|返|送|接|抵|赴|开往|专[列车]|包机")


_NOW = re.compile("目前|眼下|如今|现在|当前")


def stands(scene: Scene, span: Span) -> bool:
    """Whether a clause tells of people at work somewhere: the day carried over from elsewhere is not its day."""
    return bool(_STANDING.search(scene.text, *span)) and not _MOVING.search(scene.text, *span)


def standing_now(scene: Scene, span: Span) -> str | None:
    """The year that 目前 or 眼下 in a clause on people at work means, whatever the sentence began with; none of a page
    that shows no day."""
    now = [d for d in scene.inside("dates", *span) if d.vague and d.begin]
    if not now and not (scene.undated and _NOW.search(scene.text, *span)):
        return None
    return (str(now[-1].begin) if now else "") if stands(scene, span) else None


_LEFTOVER = re.compile(r"(?:还有|另有|另外|剩下|剩余|其余|余下)的?")


def leftover(scene: Scene, clause: Span, got: list[Candidate]) -> bool:
    """Whether a figure is of those left over (还有63人留在岛内), and its ends were told with others' figures."""
    if not got or got[0].predicate != "sends_workers_to" or not _LEFTOVER.match(scene.text, clause[0]):
        return False
    s = scene.sentences[scene.sentence_at(clause[0])]
    after = next((c for c in s.clauses if c[0] >= clause[1]), (s.end, s.end))  # 剩下的16人,到丙镇报到
    return not scene.inside("regions", *after) and all(max(c.told) < OWN for c in got)


# How a figure told for another time stands to the one before: 蹿到, 一下子到了, 回落至, 变成
_GREW = r"(?:又|再|猛|陡|一下子)*(?:[翻升涨增添蹿窜跳攀跃提扩达减降落缩跌][^,。;\d]?[到至为成]了?|变[成为]了?|到了)"
# What stands beside the figure of one more trip or year, besides when: 第二班…走,47人; 去年最旺,640人.
_WORDS = re.compile(
    r"(?:[\s,、:;为是达有约近的则又再就才只仅还也走去来送到了出发开坐载拉带上车过往赴回升涨添加少多最旺猛顶高低时候这那些人次名批趟班辆台架]"
    r"|第[一二三四五六七八九十\d]+[批趟班次]|[另头首末一两]+[批趟班次]|[两三四五六七八九十\d]+[辆台]|翻了?[一两几]?[番倍]|[翻升涨增多添]到|[比上前头]一?年"
    rf"|{_GREW}|人数|乡亲|老乡|工友|务工者|工人|往后|随后|接着|跟着|后来|下降|[这那][回次趟天]|少些|多些|等|紧接着的?|数[下出]来|数了?数|占了?|一年|数一数|算下来|拢共|总共|一共|合计|实打实|说是|家|户)*"
)
# The same for people posted or taught, by terms: 第二批,22人,2013年7月到任; 去年那批九名; 五月那期,25人.
_TERMS = re.compile(
    r"(?:[\s,、:;为是达有约近的则又再就也才只还到来去进派送换走共计这那今上下前后头首末轮批期届茬拨任班次组人名位]"
    r"|第[一二三四五六七八九十\d]+[批期届茬轮拨任班次组支队]|[比上前头去今]一?年|增加|加到|人数"
    rf"|{_GREW}"
    r"|[到上就]任|到[岗院校]|上岗|报到|进驻|接[棒任替班力]|轮换|[换轮]岗|换防|队[员伍]|老师|教师|医生|大夫|干部|专家|学员|结业|毕业|开班|收了|招了"
    r"|后来|紧?接着的?|等|随后|往后|现在|眼下|如今|目前|另外|同样|一共|总共)*"
)
_GROWN = re.compile(rf"[\s,等]*(?:又|就|便|则|已)?(?:[是为]|{_GREW})[约近]?")
"""The same for money and vacancies, of which more is asked: 隔年蹿到4200万元."""
_BY_TERMS = ("sends_staff_to", "trains")
_SPEAKER = re.compile(r"^\s*(?:[^,。;:\n]{1,8}:)?“?")
_TURN = re.compile(r"[批趟班辆车年月日号届茬轮拨任期支]")
_FARTHEST = 30
"""Characters from the figure before to the next trip's."""


def next_trip(
    scene: Scene, n: int, q: QuantityMention, clause: Span, total: QuantityMention, frame: list[Candidate]
) -> bool:
    """Whether a figure is of one more trip, or of another time, told with nothing but when."""
    s = scene.sentences[n]
    start = max(s.start, total.end)
    if total.start >= s.start and s.clause_at(total.start) != clause:
        start = max(start, s.clause_at(total.start)[1])
    by_terms = frame[0].predicate in _BY_TERMS
    others = frame[0].predicate != "sends_workers_to" and not by_terms
    if not start <= q.start <= start + _FARTHEST or (others and total.value and total.unit != q.unit):
        return False
    kinds = (("regions", clause[1]), ("companies", clause[1]), ("quantities", q.start))
    if any(scene.inside(kind, start, end) for kind, end in kinds):
        return False
    lead = scene.text[start : q.start]
    dates = scene.inside("dates", start, q.start)
    if "只走" in lead:
        return False  # 住进去的94名,一年只走了5个
    if not (dates or _TURN.search(lead) or not total.value):
        return False
    after = next((c for c in s.clauses if c[0] >= clause[1]), (q.end, q.end))
    if any("to" in scene.cases(m) for m in scene.inside("regions", *after)):
        return False  # 两趟送出1575人,分赴甲市、乙市
    for d in reversed(dates):
        lead = lead[: d.start - start] + lead[d.end - start :]
    told = (lead if total.value else _SPEAKER.sub("", lead)) + scene.text[q.end : clause[1]]
    if not total.value and ANSWER.fullmatch(told.rstrip("。;")):
        return True
    words = (_GROWN if total.value and dates else None) if others else _TERMS if by_terms else _WORDS
    return words is not None and words.fullmatch(told.rstrip("。;")) is not None


_NEXT_LINE = re.compile(r"\s*(?:[-·•—*]|\d+[.、])?\s*(?:(?:19|20)\d\d年|第[一二三四五六七八九十\d]+[批期届茬轮拨任])")


def in_lines(scene: Scene, n: int, frame: list[Candidate]) -> bool:
    """Whether a sentence is the next line of a list of terms, each a line of its own: 2013年7月,第二批到,19人."""
    if not frame or frame[0].predicate not in _BY_TERMS:
        return False
    s, before = scene.sentences[n], scene.sentences[n - 1]
    return before.kind == s.kind and s.para == before.para + 1 and bool(_NEXT_LINE.match(scene.text, s.start))
