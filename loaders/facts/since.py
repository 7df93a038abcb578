"""Since when a tie runs, for figures of all its years: the beginning that the report tells elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate
from loaders.facts.times_told import Span
from loaders.mentions.dates import DateMention
from loaders.mentions.regions import within

if TYPE_CHECKING:
    from loaders.facts.scene import Scene

# 拢到一起, 加在一处, 摞起来; 分三批来, 一批接一批, 前后四拨
_HEAPED = (
    r"[合加摞拢凑叠堆归捆攒码垒][^,。;\d]{0,2}?[在到作成]一[起处块道堆搭]|[加摞拢凑叠堆捆攒码垒合算]起来|[加摞拢凑叠]一[加摞拢凑叠]"
    r"|满打满算|攒[到下成了]|统共|通共|拢总|累加|累积|加总|总起来"
    r"|分[了成做]?(?:[两三四五六七八九十几]{1,2}|\d{1,2})[批茬拨轮]|一[批茬拨任轮][又接]?[着了]?一?[批茬拨任轮]"
)
SUM = re.compile(
    rf"累计|总计|合计|共计|总共|先后|前后|历年|历来|常年|长年|长期|一直|每年|年均|逐年|至今|迄今|拢共|加起来|一共|{_HEAPED}|陆陆续续"
    r"|(?:换|来|派|送|去)了?[几两三四五六七八九十\d]{1,2}[茬拨轮]"
)
"""Sums over a time that no day of an event begins, and states that last."""
ALTOGETHER = re.compile(rf"总计|合计|共计|总共|拢共|加起来|一共|{_HEAPED}")
"""Words for a sum that may as well be one day's: 31家企业摆开,总共1520个岗位."""
_OF_TIE = re.compile(r"对口|帮扶|协作|支援|结对|援[疆藏青川黔滇建宁甘]|牵手|携手|合作|缘|亲|交情")


# Who is there now: 在某县挂职的有3名, 现有教师5名. The day a tie was made is not theirs.
THERE_NOW = re.compile(
    r"现有|现在有|正在|(?<=[名人位个])在[岗任]|在[岗任]的|在册|在(?!此)[^,。;\d]{1,8}(?:挂职|支教|任教|支医|坐诊|驻点|务工|打工|就业|上班|做工|干活)(?:的|着)"
)
# One more time, newly: no account of all the years of a tie
AFRESH = re.compile(r"[又再]|刚(?!察)|新(?=[派来到增送添选近一])|首[批趟次]")
# 结对以来, 东西部协作启动以来: a span whose beginning the sentence does not tell
_SINCE_THE_TIE = re.compile(
    r"(?:(?:结对|协作|合作|帮扶|支援|对口|关系|签约)[^,。;\d动月班]{0,6}(?:启动|开展|实施|开始|确[立定])?"
    r"|(?<![\u4e00-\u9fff])自?启动)(?:实施)?以来"
)
_ALL_TOLD = re.compile(r"累计|历年")


def all_since(scene: Scene, s: Sentence, clause: Span) -> bool:
    """Whether a figure is of all that was done since the tie began: in a list after 结对以来, or one under 累计."""
    if THERE_NOW.search(scene.text, *clause):
        return False
    if _SINCE_THE_TIE.search(scene.text, s.start, clause[1]):
        return True
    if AFRESH.search(scene.text, *clause):
        return False
    return bool(_ALL_TOLD.search(scene.text, scene.part(s, *clause)[0], clause[0]))


def begun(scene: Scene) -> list[DateMention]:
    """The times from which a tie is said to run: 2016年结对, 始于2016年; not 自2019年以来 of a figure."""
    found: list[DateMention] | None = scene.memo.get("begun")
    if found is None:
        found = scene.memo["begun"] = [d for d in scene.dates if d.begin and (d.founds or _opens_tie(scene, d))]
    return found


def _opens_tie(scene: Scene, d: DateMention) -> bool:
    if not d.open or d.rough or d.vague or not d.begin:
        return False
    s = scene.sentences[scene.sentence_at(d.start)]
    if scene.inside("quantities", s.start, s.end):
        return False
    sides = {scene.sides.side(m.code) for m in scene.inside("regions", s.start, s.end)} - {None}
    if len(sides) > 1:
        return True
    older = any(x.founds and x.begin and x.begin[:4] < d.begin[:4] for x in scene.dates)
    return not older and bool(_OF_TIE.search(scene.text, s.start, s.end))  # 2000年结对。…2013年起,两地协作…


def tie_of(scene: Scene, s: Sentence, clause: Span) -> DateMention | None:
    """The day from which the tie of a place of the clause runs, told before."""
    places = {c for m in scene.inside("regions", *clause) for c in m.codes if scene.sides.side(c) == "helped"}
    for d in reversed([d for d in scene.dates if d.founds and d.begin and d.end <= s.start]):
        p = scene.sentences[scene.sentence_at(d.start)]
        after = scene.sentences[min(scene.sentence_at(d.start) + 1, len(scene.sentences) - 1)]
        told = {c for m in scene.inside("regions", p.start, after.end) for c in m.codes}
        if places & told:
            return d
    return None


def tie_before(scene: Scene, s: Sentence, by: str | None = None) -> str | None:
    """The beginning told last before a sentence; where only one is told at all, that, wherever it stands.

    ``by``: none later than this, as of what was summed up to then.
    """
    told = [d for d in begun(scene) if by is None or (d.begin or "")[:4] <= by[:4]]
    before = [d.begin or "" for d in told if d.start < s.start]
    if before:  # a change of partners this year begins no sum of years
        return next((x for x in reversed(before) if x[:4] < str(scene.year)), before[-1])
    return told[0].begin if told and len({(d.begin or "")[:4] for d in told}) == 1 else None


def undated(scene: Scene, clause: Span, *, summed: bool) -> None:
    """Remember a clause whose figures are of all the years of a tie, for ``dated_by_ties``."""
    scene.memo.setdefault("undated", {})[clause] = summed


def dated_by_ties(scene: Scene, figures: list[Candidate], ties: list[Candidate]) -> None:
    """Give figures of all the years of a tie the beginning of the tie itself, as the report tells it.

    What is no sum has it only from a tie told before.
    """
    clauses: dict[Span, bool] = scene.memo.get("undated", {})
    old = [t for t in ties if t.predicate == "pairs_with" and t.begin and t.begin[:4] < str(scene.year)]
    if not old:
        return
    _not_before(scene, figures, old)
    for c in figures if clauses else ():
        at = c.figure[0] if c.figure else None
        summed = next((k for (a, b), k in clauses.items() if at is not None and a <= at < b), None)
        if summed is None or at is None or (c.begin or "")[:4] not in _given(scene, summed):
            continue
        known = [t for t in old if summed or t.start < at]
        mine = [t for t in known if _ends_of(c, t)]
        begun = {t.begin for t in mine or known}
        if len({(b or "")[:4] for b in begun}) == 1:
            c.begin = max(begun, key=lambda b: len(b or ""))


def _not_before(scene: Scene, figures: list[Candidate], old: list[Candidate]) -> None:
    """十年来 counts from the first tie told (1994年…,1999年又增加了乙州): the second one's figures from its own."""
    firsts = {t.begin for t in old}
    for c in figures if len(firsts) > 1 else ():
        if c.begin not in firsts or c.figure is None:
            continue
        s = scene.sentences[scene.sentence_at(c.figure[0])]
        if any(d.begin == c.begin and not d.rough for d in scene.inside("dates", s.start, s.end)):
            continue  # 自1994年以来: told of the figure itself
        mine = {t.begin or "" for t in old if {t.subject, t.object} == {c.subject, c.object}}
        if len(mine) == 1 and (own := mine.pop())[:4] > (c.begin or "")[:4] and (c.finish or own) >= own:
            c.begin = own


def _given(scene: Scene, summed: bool) -> set[str]:
    """The years that a figure without a time is given otherwise."""
    return {"", str(scene.year), *((d.begin or "")[:4] for d in begun(scene) if summed)}


def _ends_of(c: Candidate, tie: Candidate) -> bool:
    """Whether a tie is that of a figure's two ends, or of places in or around them."""
    a, b = (x.key if x.type == "Region" else x.key[:6] for x in (c.subject, c.object))
    return any(
        _near(a, x) and _near(b, y) for x, y in ((tie.subject.key, tie.object.key), (tie.object.key, tie.subject.key))
    )


def _near(a: str, b: str) -> bool:
    return a == b or within(a, b) or within(b, a)
