"""What a figure of a list counts, by its label, and between which places."""

from __future__ import annotations

from functools import cache

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.lists.lines import MONEY, Figure
from loaders.facts.patterns import Pattern, Slot, patterns
from loaders.facts.scene import Scene, Span
from loaders.mentions.datelinks import DateMention
from loaders.mentions.regions import within
from loaders.records import record

_CLAUSE = 3
"""What wants its ends told in the clause is not said by a label."""
_BOUND = re.compile(r"[来赴到在往去入进]$")
# What a label counts that names no unit: 务工人数, 岗位数, 招聘会场次
_JOBS = re.compile(r"岗|职位|工位|用工需求")
_FAIRS = re.compile(r"招聘会|场次|专场")
_PEOPLE = re.compile(r"人数|人员|[人员工师生]$|务工|就业|劳动力|干部|教师|医生|人才|培训|学员|挂职|支教|支医")
# Of whom a share is: no figure of its own. Those who went anywhere, or nowhere.
_SHARE = re.compile(r"其中|脱贫人口|贫困人口|占比|比例|增长|同比")
_ANYWHERE = re.compile(
    r"外出|省外|县外|省内|县内|就近|就地|本地|家门口|累计转移|全[县州市省]|公益性岗位|车间|合作社|自主创业"
)
# 用工 alone may be of those who built what the line tells of.
_GOING = re.compile(r"[到赴来去往在返]|务工|输|转移|就业|劳务|上班|打工")
_SOMEWHERE = re.compile(r"[到赴来去往在返][\u4e00-\u9fff]{1,4}(?:务工|就业|打工|上班|返岗|上岗)")
_PLANNED = re.compile(r"计划|目标|任务|预计|拟|指标|意[向愿]|需求|缺[口少]|申请|预算")
# What a heading or a lead says of a whole list that is not done.
_TO_COME = re.compile(r"计划|目标|任务|打算|预算|下一步|工作要点|指标|需求|意愿|\d\d年(?:工作)?安排")
_OWN_MONEY = re.compile(r"省级|中央|国家|自筹|配套|本级|本地|涉案|执行款|罚|追缴|救助款|低保")
_OWN_JOBS = re.compile(r"公务员|事业|公益")
# In a line of one place alone the label says that help is meant.
_HELPS = re.compile(r"协作|援|帮扶|对口|结对|捐|拨|给|送|派|挂职|支[教医农援]|驻|东西部|来|赴|到|带去|带来|提供|招聘")
# Staff of the helped place goes to learn: 派去跟岗, 跟班学习
_RETURN = re.compile(r"跟[岗班]|进修|上挂|(?:来|赴|到)[^,。;]{0,4}(?:学习|锻炼)")
_STAFF = re.compile(
    r"^(?:党政|挂职|专业?技术?|支教|支医|驻点|援[派助]|选派|派驻)*(?:干部|教师|老师|医生|专技|人才|人员|专家)+(?:\([^()]*\)|人数)?$"
)
_MUTUAL = re.compile(r"互派|双向|互换")


@record
class Couple:
    """The places of a line by their side; "" where it names none."""

    helper: str
    helped: str

    def on(self, side: str) -> str:
        return self.helper if side == "helper" else self.helped


@cache
def counted(label: str, unit: str) -> tuple[Pattern, str] | None:
    """The pattern that a label and its unit fit best, and the unit; None where the label says nothing known."""
    unit = unit or _unit_of(label)
    if not unit or _SHARE.search(label) or _PLANNED.search(label):
        return None
    fitting = [
        p
        for p in patterns()
        if p.kind == "figure" and unit in p.units and p.subject.side and p.object.side
        and p.trigger.search(label) and not (p.unless and p.unless.search(label))
        and max(p.subject.told, p.object.told) < _CLAUSE and (p.within is None or p.within.search(label))
    ]  # fmt: skip
    if not fitting and unit == "person" and _STAFF.search(label):
        fitting = [p for p in patterns() if p.rule == "staff-figure"]
    if not fitting:
        return None
    p = max(fitting, key=lambda x: x.weight)
    if p.predicate == "sends_workers_to" and (_ANYWHERE.search(label) or not _GOING.search(label)):
        return None
    if (p.predicate == "funds" and _OWN_MONEY.search(label)) or (
        p.predicate == "offers_jobs_to" and _OWN_JOBS.search(label)
    ):
        return None
    return p, unit


def _unit_of(label: str) -> str:
    if _JOBS.search(label):
        return "job"
    if _FAIRS.search(label):
        return "fair"
    return "person" if _PEOPLE.search(label) and not MONEY.search(label) else ""


def said(
    scene: Scene, label: Span, figure: Figure, couple: Couple, line: Span, top: int, since: Span = (0, 0)
) -> list[Candidate]:
    """The fact of a figure under a label; two, of one figure, where both sides send. ``top``: where the list begins;
    times within ``since`` are those of the tie."""
    words = scene.text[slice(*label)]
    got = counted(words, figure.unit) if figure.value > 0 else None
    if got is None:
        return []
    p, unit = got
    if _planned_above(scene, top) or _RECEIVED.search(words):
        return []
    if p.predicate == "sends_workers_to" and _bound_elsewhere(scene, label):
        return []
    if p.predicate != "sends_workers_to" and not (couple.helper and couple.helped) and not _HELPS.search(words):
        return []  # a county's own teachers, jobs and sums
    subject, object_ = _end(scene, p.subject, couple, label), _end(scene, p.object, couple, label)
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
    scene: Scene, label: Span, figure: Figure, line: Span, top: int, since: Span
) -> tuple[str | None, str | None]:
    """The time of a figure: told by its label or before it in its line, else by what announces the list, else the
    report's."""
    told = [d for d in scene.inside("dates", *label) if d.begin]
    if not told:
        opens = max(line[0], scene.text.rfind("\n", 0, figure.start) + 1)
        told = [d for d in scene.inside("dates", opens, figure.start) if d.begin and not _of_the_tie(scene, d, since)]
    if told:
        return told[-1].begin, told[-1].finish
    if _SO_FAR.search(scene.text, *label):
        return None, None
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


def _bound_elsewhere(scene: Scene, label: Span) -> bool:
    """到兰州务工: whether a label says that people go where no helper is."""
    here = (m for m in scene.inside("regions", *label) if m.kind in ("name", "abbr"))
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


def _end(scene: Scene, slot: Slot, couple: Couple, label: Span) -> Ref | None:
    """The place of the slot's side that the label names (来粤), else the line's, else the report's."""
    side = slot.side or ""
    if told := _bound(scene, label, side) or couple.on(side):
        return Ref("Region", told)
    main = scene.sides.helper if side == "helper" else scene.sides.helped
    return Ref("Region", main[0]) if main and side in scene.sides.sure else None


def _bound(scene: Scene, label: Span, side: str) -> str:
    """The place of a side that a label says somebody goes to: 来粤, 在江苏就业."""
    here = (m for m in scene.inside("regions", *label) if scene.sides.side(m.code) == side)
    return next((m.code for m in here if _BOUND.search(scene.text, m.start - 1, m.start)), "")


def _named(scene: Scene, label: Span, side: str) -> bool:
    return any(scene.sides.side(m.code) == side for m in scene.inside("regions", *label))


def couple_of(scene: Scene, codes: list[str]) -> Couple | None:
    """The places of a line as helper and helped; None where they are not of the report's two sides."""
    helper = [c for c in codes if scene.sides.side(c) == "helper"]
    helped = [c for c in codes if scene.sides.side(c) == "helped"]
    for side in (helper, helped):  # 厦门市 湖里区: the part, not the whole
        side[:] = [c for c in side if not any(o != c and within(o, c) for o in side)]
    if len(helper) > 1 or len(helped) > 1 or not (helper or helped) or len(helper) + len(helped) < len(set(codes)) - 1:
        return None
    return Couple(helper[0] if helper else "", helped[0] if helped else "")
