"""What a figure of a list counts, by its label, and between which places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.lists.counting import HELPS, bare, counted, topic
from loaders.facts.lists.lines import Figure, pointed_at
from loaders.facts.patterns import Slot
from loaders.facts.scene import Scene, Span
from loaders.mentions.datelinks import DateMention
from loaders.mentions.regions import RegionMention, finest
from loaders.records import record

_BOUND = re.compile(r"[来赴到在往去入进]$")
_SOMEWHERE = re.compile(r"[到赴来去往在返][\u4e00-\u9fff]{1,4}(?:务工|就业|打工|上班|返岗|上岗)")
# What a heading or a lead says of a whole list that is not done.
_TO_COME = re.compile(
    r"(?:计划|目标|任务|指标)(?!(?:任务|计划|指标)*数?(?:实际)?(?:完成|执行|落实|进展|进度))|打算|预算|下一步|工作要点|需求|意愿|缺口"
    r"|\d\d年(?:工作)?安排|拟安排"
)
# Staff of the helped place goes to learn: 派去跟岗, 跟班学习
_RETURN = re.compile(r"跟[岗班]|进修|上挂|(?:来|赴|到)[^,。;]{0,4}(?:学习|锻炼)")
YEAR = re.compile(r"((?:19|20)\d\d)(?:年度?)?")
_GOES_TO = {"sends_workers_to": "helper", "funds": "helped", "offers_jobs_to": "helped", "sends_staff_to": "helped"}
_MUTUAL = re.compile(r"互派|双向|互换")


@record
class Couple:
    """The places of a line by their side; "" where it names none."""

    helper: str
    helped: str
    to: str = ""  # the side that an arrow between them points to

    def on(self, side: str) -> str:
        return self.helper if side == "helper" else self.helped


@record
class Label:
    """What a figure is of: the ``words`` that say so and where they stand (``spans``, the figure's own last); the
    ``heading`` above the list among them; ``year``: the one that the column or line is of."""

    words: str
    spans: tuple[Span, ...]
    heading: Span | None = None
    year: str | None = None


def plain(scene: Scene, own: Span) -> Label:
    """The label that a span is."""
    return Label(scene.text[slice(*own)], (own,))


def labelled(scene: Scene, own: Span, unit: str, over: tuple[Span, ...] = (), heading: Span | None = None) -> Label:
    """The label of a figure: its own words, or with those of the nearest of what stands ``over`` it (in its line, its
    column) and of the ``heading`` that say what is counted, where its own do not."""
    words = scene.text[slice(*own)]
    year = YEAR.fullmatch(words)
    if year or (bare(words) and counted(words, unit) is None):
        own_words = "" if year else words
        for span in (*over, *([heading] if heading else ())):
            whole = f"{topic(scene.text[slice(*span)])} {own_words}"
            if counted(whole, unit):
                spans = (own,) if span is heading else (span, own)
                return Label(whole, spans, heading if span is heading else None, year[1] if year else None)
    got = counted(words, unit)
    of = counted(scene.text[slice(*heading)], got[1]) if heading and got else None
    if not got or not of or of[0].predicate != got[0].predicate:
        heading = None
    return Label(words, (own,), heading, year[1] if year else None)


def said(
    scene: Scene, label: Label, figure: Figure, couple: Couple, line: Span, top: int, since: Span = (0, 0)
) -> list[Candidate]:
    """The fact of a figure under a label; two, of one figure, where both sides send. ``top``: where the list begins;
    times within ``since`` are those of the tie."""
    words = label.words
    got = counted(words, figure.unit) if figure.value > 0 else None
    if got is None:
        return []
    p, unit = got
    if _planned_above(scene, top) or _RECEIVED.search(words):
        return []
    if p.predicate == "sends_workers_to" and _bound_elsewhere(scene, label):
        return []
    if couple.to and couple.to != _GOES_TO.get(p.predicate, "helped") and not _SOMEWHERE.search(words):
        return []  # 乙县→甲区 3200万元
    helps = HELPS.search(words) or (label.heading and HELPS.search(scene.text, *label.heading))
    if p.predicate != "sends_workers_to" and not (couple.helper and couple.helped) and not helps:
        return []  # a county's own teachers, jobs and sums
    goes = p.predicate == "sends_workers_to"
    subject, object_ = (_end(scene, x, couple, label, goes) for x in (p.subject, p.object))
    if subject is None or object_ is None or subject == object_:
        return []
    if p.predicate == "sends_workers_to" and not (
        couple.helper or _named(scene, label, "helper") or _SOMEWHERE.search(words)
    ):
        return []  # 转移就业2万人: where to is not told
    ends = [(subject, object_)]
    mutual = bool(_MUTUAL.search(words))
    if p.predicate == "sends_staff_to":
        ends = [*ends, (object_, subject)] if mutual else [(object_, subject)] if _RETURN.search(words) else ends
    begin, finish = _when(scene, label, figure, line, top, since)
    return [
        Candidate(
            p.predicate, a, b, line[0], line[1], p.rule, p.weight, begin, finish, figure.value, unit, figure.approx,
            len(ends) > 1, figure=(figure.start, figure.end),
        )
        for a, b in ends
    ]  # fmt: skip


def _when(
    scene: Scene, label: Label, figure: Figure, line: Span, top: int, since: Span
) -> tuple[str | None, str | None]:
    """The time of a figure: told by its label or before it in its line, else by what announces the list, else the
    report's."""
    if label.year:
        return label.year, label.year
    told = [d for span in label.spans for d in scene.inside("dates", *span) if d.begin]
    if not told:
        opens = max(line[0], scene.text.rfind("\n", 0, figure.start) + 1)
        told = [d for d in scene.inside("dates", opens, figure.start) if d.begin and not _of_the_tie(scene, d, since)]
    if told:
        return told[-1].begin, told[-1].finish
    if _SO_FAR.search(label.words):
        return None, None
    if label.heading and (told := [d for d in scene.inside("dates", *label.heading) if d.begin]):
        return told[-1].begin, told[-1].finish
    if lead := _announced(scene, top):
        return lead
    if since[1]:  # 2013年结对 in one line is no time of the figures of any
        return _of_report(scene), None
    others = scene.inside("dates", *line)
    barred = (others[0].start, others[-1].end) if others else since
    return scene.period(scene.sentence_at(line[0]), figure.start, None, barred)


def _of_report(scene: Scene) -> str | None:
    """The year that the headline names, else the year of the report."""
    title = next((x for x in scene.sentences if x.kind == "title"), None)
    told = [d.begin for d in scene.inside("dates", title.start, title.end) if d.begin] if title else []
    return told[0] if told else str(scene.year) if scene.year else None


_SO_FAR = re.compile("累计|历年|总计")
_TIED_THEN = re.compile(r"年?(?:\d{1,2}月)?[^,。;\d\n]{0,4}(?:结|起|以来|开始|建立|牵手)|[)|\s]|$")


def _of_the_tie(scene: Scene, d: DateMention, since: Span) -> bool:
    """Whether a time of a line is that of the tie and not of its figures: in the note, or in a cell of its own."""
    return since[0] <= d.start < since[1] or (bool(_TIED_THEN.match(scene.text, d.end)) and not _opens_line(scene, d))


def _opens_line(scene: Scene, d: DateMention) -> bool:
    start = scene.text.rfind("\n", 0, d.start) + 1
    return not any("\u4e00" <= c <= "\u9fff" for c in scene.text[start : d.start])


def _planned_above(scene: Scene, top: int) -> bool:
    """Whether the one or two lines above a list say that it is of a plan or of what is needed."""
    above = scene.text.rfind("\n", 0, top)
    at = scene.text.rfind("\n", 0, max(0, above)) + 1
    return bool(_TO_COME.search(scene.text, at if top - at < _LEAD else top - _HEAD, top))


_HEAD = 40
"""Characters right above a list."""
_RECEIVED = re.compile(r"接收|接受|迎来")


def _places(scene: Scene, label: Label, headed: bool = True) -> list[RegionMention]:
    """The places of a label; what heads a list tells where people go, and not whose a line is."""
    spans = (*([label.heading] if label.heading and headed else ()), *label.spans)
    return [m for span in spans for m in scene.inside("regions", *span)]


def _bound_elsewhere(scene: Scene, label: Label) -> bool:
    """到兰州务工: whether a label says that people go where no helper is."""
    here = (m for m in _places(scene, label) if m.kind in ("name", "abbr"))
    return any(_BOUND.search(scene.text, m.start - 1, m.start) and scene.sides.side(m.code) != "helper" for m in here)


_LEAD = 160
"""Characters of what announces a list."""


def _announced(scene: Scene, top: int) -> tuple[str | None, str | None] | None:
    """2019年1—11月,各县的数字如下: the time that the sentence right above a list tells, if it announces one."""
    k = scene.sentence_at(top - 1) if top else -1
    while k >= 0 and scene.sentences[k].start >= top:
        k -= 1
    while k >= 0 and scene.sentences[k].kind != "body" and top - scene.sentences[k].start < _LEAD:
        k -= 1
    if k < 0 or top - scene.sentences[k].end > _LEAD:
        return None
    s = scene.sentences[k]
    told = [d for d in scene.inside("dates", s.start, s.end) if d.begin and (not d.founds or d.finish != d.begin)]
    if not told or not (_OPENS_LIST.search(scene.text, s.start, s.end) or scene.text[s.end - 1] in ":"):
        return None
    return told[-1].begin, told[-1].finish


_OPENS_LIST = re.compile(r"如下|以下|下[表列面]|见表|数[字据]|账|清单|一览|台账|成绩单|列在|分[县市区]")


def _end(scene: Scene, slot: Slot, couple: Couple, label: Label, goes: bool) -> Ref | None:
    """The place of the slot's side that the label names (来粤), else the line's, else the report's."""
    side = slot.side or ""
    if told := _bound(scene, label, side, goes and side == "helper") or couple.on(side):
        return Ref("Region", told)
    main = scene.sides.helper if side == "helper" else scene.sides.helped
    return Ref("Region", main[0]) if main and side in scene.sides.sure else None


def _bound(scene: Scene, label: Label, side: str, headed: bool) -> str:
    """The place of a side that a label says somebody goes to: 来粤, 在江苏就业."""
    here = (m for m in _places(scene, label, headed) if scene.sides.side(m.code) == side)
    return next((m.code for m in here if _BOUND.search(scene.text, m.start - 1, m.start)), "")


def _named(scene: Scene, label: Label, side: str) -> bool:
    return any(scene.sides.side(m.code) == side for m in _places(scene, label))


def couple_told(scene: Scene, places: Sequence[RegionMention]) -> Couple | None:
    """The couple that a line begins with, with where an arrow between its places points."""
    couple = couple_of(scene, [m.code for m in places])
    there = pointed_at(scene.text, places) if couple else None
    return replace(couple, to=scene.sides.side(there.code) or "") if couple and there else couple


def couple_of(scene: Scene, codes: list[str]) -> Couple | None:
    """The places of a line as helper and helped; None where they are not of the report's two sides."""
    helper = [c for c in codes if scene.sides.side(c) == "helper"]
    helped = [c for c in codes if scene.sides.side(c) == "helped"]
    for side in (helper, helped):  # 厦门市 湖里区: the part, not the whole
        side[:] = finest(side)
    if len(helper) > 1 or len(helped) > 1 or not (helper or helped) or len(helper) + len(helped) < len(set(codes)) - 1:
        return None
    return Couple(helper[0] if helper else "", helped[0] if helped else "")


def of_all(scene: Scene, codes: set[str]) -> bool:
    """Whether the total of places is of the report's two sides: its head couple holds all of them."""
    sides = scene.sides
    if sides.sure != {"helper", "helped"} or not sides.helper or not sides.helped:
        return False
    tops = sides.helper[0].rstrip("0"), sides.helped[0].rstrip("0")
    return bool(codes) and all(c.startswith(tops) for c in codes) and not codes & {sides.helper[0], sides.helped[0]}
