"""Figures that are no count of their period: differences (同比减少100人), and what another period's figure was."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate
from loaders.facts.ratios import ratio
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

_THEN = r"(?:上年|去年|前年|上一?年度?|同期|上月|上季度|上半年|年[初底末]|[月季]初|(?:19|20)\d\d年)"
_MORE = r"(?:增加|增长|增多|净增|多出|减少|下降|降低|缩减|回落|上升|提高|[多少增减降升])"
_DIFFERENCE = re.compile(
    rf"(?:同比|环比|(?:比|较|与)(?:[^,。;]{{0,4}}{_THEN})[^,。;、\d]{{0,6}}?(?:相比)?)[^,。;、\d]{{0,6}}?{_MORE}[^,。;、\d]{{0,6}}$"
    r"|(?:增加|增长|净增|减少|下降|增多|降低)了?$|[多少](?:给|拨|出|投|掏|拿|捐|安排|到)了?$|(?:比|较|从|由)[^,。;]{0,20}\d[^,。;]{0,3}[人次元名个](?:多出|多|少|增|减)[了来]?$"
)
_REACHED = re.compile(r"(?:到|至|为|达到?)了?$")
# 比上年的900人多300人, 由900人增加到1200人, 从2021年的900人增长到1200人: the other period's figure.
_OTHERS = re.compile(rf"(?:比|较|超过|超|高于|多于|低于|少于)[^,。;:\d]{{0,4}}{_THEN}[^,。;\d]{{0,8}}$")
_BESIDE = re.compile(rf"[与和跟同]{_THEN}[^,。;\d]{{0,8}}$")
_SET_BESIDE = re.compile(r"[^,。;\d]{0,6}?(?:相比|比较|比起来|比)")  # 与上一年的900人相比
_FROM = re.compile(r"[由从自](?:[^,。;、\d]{0,10}|[^,。;、\d]{0,4}(?:19|20)\d\d年[^,。;、\d]{0,8})$")
_GREW = r"(?:增加|增长|增至|上升|提高|提升|扩大|扩展|发展|壮大|跃升|攀升|下降|减少|[增升降涨])"
_GROWS = re.compile(
    rf"[^,。;\d]{{0,8}}?,?[^,。;\d]{{0,4}}?{_GREW}[^,。;\d]{{0,4}}?(?:到|至|为)|[^,。;\d]{{0,4}}(?:增至|升至|降至|涨到)"
)
_FROM_TO = re.compile(
    rf"[由从自][^,。;、]{{0,26}}?\d[^,。;]{{0,8}}?,?[^,。;\d]{{0,4}}?{_GREW}[^,。;\d]{{0,4}}?(?:到|至|为)[约近]?$"
)


# 突破十亿,具体是10.06亿元: the exact figure follows
_EXACT = re.compile(r"[元多余]*[,:—(]+(?:具体|准确|确切|精确)[^,。;\d]{0,4}?(?:是|为|数|说)")


# 每期50人,办了两期,合计100人: so many each time
_EACH_TIME = re.compile(r"(?P<every>每)?(?(every)|一)(?:期|批|班|趟|次|轮|茬|拨)(?:就|各|都|约|有|收|派|来|去)?$")
_TIMES_HELD = re.compile(r"[^,。;]{0,2},(?:共|一共|已|先后)*[办开派来去跑]了")
_SO_MANY_TIMES = re.compile(
    r"[^。;]{0,16}?(?:合计|总共|一共|共计|共(?=[^,。;\d]{0,6}\d)|累计|加起来|(?:\d+|[两三四五六七八九十]+)[期批班趟次轮茬拨])"
)


# 来了三位老师,一位教电商,两位教护理: the same people one by one
_ONE_BY_ONE = re.compile(r"[,:]一[位名个][\u4e00-\u9fff]{1,10}[,、](?:另外?|还有|其余)?$")


_PEOPLE = ("person", "person_time", "")


def no_count(scene: Scene, s: Sentence, q: QuantityMention) -> bool:
    """Whether a figure tells a change, a ratio, or what another period's count was."""
    text = scene.text
    if q.unit in _PEOPLE and ratio(text, s, q):
        return True
    before = text[max(s.start, q.start - 30) : q.start]
    if _DIFFERENCE.search(before) and not _REACHED.search(before):
        return True
    if q.unit == "person" and _ONE_BY_ONE.search(before):
        return True
    each = _EACH_TIME.search(before)
    if each and (_SO_MANY_TIMES if each["every"] else _TIMES_HELD).match(text, q.end, s.end):
        return True
    if _others(text, s, q) or (q.approx and _EXACT.match(text, q.end)):
        return True
    return bool(_FROM.search(before) and _GROWS.match(text, q.end))


def _others(text: str, s: Sentence, q: QuantityMention) -> re.Match[str] | None:
    """The words before a figure that say it is another period's, which this one's is measured by."""
    start = max(s.start, q.start - 30)
    found = _OTHERS.search(text, start, q.start)
    return found or (_BESIDE.search(text, start, q.start) if _SET_BESIDE.match(text, q.end) else None)


_WHOLE_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)年|(?P<before>上年|去年|前年|上一?年度?)")
_NO_YEAR = re.compile(r"同期|[月季末]|半年|(?<=.)[多少增减升降净]")


def compared(
    scene: Scene, s: Sentence, q: QuantityMention, now: QuantityMention | None, frame: list[Candidate]
) -> list[Candidate]:
    """比2024年的451人少了55人 after this year's figure: the same was so of that whole year."""
    if not frame or now is None or now.start < s.start or now.unit != q.unit or not frame[0].begin:
        return []
    m = _others(scene.text, s, q)
    told = _WHOLE_YEAR.search(m[0]) if m else None
    if (
        m is None
        or told is None
        or _NO_YEAR.search(m[0], told.start())
        or not now.value / 20 < q.value < now.value * 20
    ):
        return []
    this = int(frame[0].begin[:4])
    year = told["year"] or str(this - (2 if told["before"] == "前年" else 1))
    return [
        replace(
            c, end=max(c.end, q.end), weight=c.weight - 0.03, begin=year, finish=year, value=q.value, approx=q.approx,
            figure=(q.start, q.end), of_which={},
        )
        for c in frame
        if int(year) < this
    ]  # fmt: skip


# 今年再拨1500万元,同去年一个数: that sum was given in the year before too
_AS_BEFORE = re.compile(
    r"(?:整|人民币)?[,(](?:正好|刚好|恰好|还是|仍|也)?[跟和与同](?P<then>去年|上年|上一年|前一年|(?:19|20)\d\d年)(?:的|给的|拨的|那笔|比|相比|比起来)?[,]?"
    r"(?:完全|正好|恰好|刚好|还是|也是|都是|是)?(?:一个数|同一个数|一样多?(?=[,。;)])|一般多|同样多|相同|同额|等额|同数|数目相同|分文不差|一分不差|不多不少|一分没[多少])"
)


def as_before(scene: Scene, q: QuantityMention, got: list[Candidate]) -> list[Candidate]:
    """What was said of a sum, for the year before, which the words after it say to have brought just as much."""
    m = _AS_BEFORE.match(scene.text, q.end) if got and q.unit == "CNY" else None
    this = (got[0].begin or "")[:4] if m else ""
    if m is None or not this:
        return []
    year = m["then"][:4] if m["then"][0].isdigit() else str(int(this) - 1)
    if year >= this:
        return []
    return [replace(c, end=max(c.end, m.end()), weight=c.weight - 0.03, begin=year, finish=year) for c in got]


def grown_from(scene: Scene, s: Sentence, q: QuantityMention) -> Span | None:
    """The span 从2021年的900人增长到 before a figure: the time told there is not the figure's."""
    m = _FROM_TO.search(scene.text, max(s.start, q.start - 44), q.start)
    return m.span() if m else None
