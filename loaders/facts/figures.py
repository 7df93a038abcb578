"""Figures become facts: which pattern a quantity belongs to, who stands at its ends, when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from loaders import fastre as re
from loaders.facts.again import next_item
from loaders.facts.answers import asked
from loaders.facts.bare_staff import bare_staff
from loaders.facts.binding import bind
from loaders.facts.by_whom_beside import by_whom_beside
from loaders.facts.bystanders import in_passing, stands_beside
from loaders.facts.candidates import Candidate
from loaders.facts.changes import as_before, compared, no_count
from loaders.facts.costs import borne
from loaders.facts.directions import of_many, of_nobody_named, turned
from loaders.facts.dispersed import dispersed
from loaders.facts.employers import employed
from loaders.facts.firm_sites import within_firm
from loaders.facts.firms import acting, of_a_firm
from loaders.facts.goals import rest_of, to_each
from loaders.facts.heads import FILLER
from loaders.facts.identified import explained, identified
from loaders.facts.learned import any_pattern, counted, pattern_of
from loaders.facts.learners import learning
from loaders.facts.left_out import gone_elsewhere
from loaders.facts.lists import lists, owned
from loaders.facts.movers import at_large, offers_at_home
from loaders.facts.others import (
    for_itself,
    hired_where_built,
    of_no_workers,
    of_others,
    of_whom_a_part,
    own_work,
    staff_at_home,
    taught_elsewhere,
)
from loaders.facts.parts import as_total, continued, out_of_row, parts_of, remainder, told_again
from loaders.facts.patterns import Pattern, patterns
from loaders.facts.placing import placed
from loaders.facts.portions import goes_on_so, in_turn
from loaders.facts.postings import only_look, own_staff, posted
from loaders.facts.purses import paid_elsewhere
from loaders.facts.reading import WISH, barred, read, set_aside
from loaders.facts.respective import side_by_side
from loaders.facts.scene import Scene, Span
from loaders.facts.shares import every_one, listed_sums, part_of_each
from loaders.facts.sums_beside import level_acts
from loaders.facts.totals import with_totals
from loaders.facts.trips import in_lines
from loaders.facts.unnamed_takers import unnamed
from loaders.learned.model import NONE
from loaders.mentions.quantities import QuantityMention

_PART = re.compile(r"其中|里[头面]|当中|包括|含|占")
_OF_THESE = re.compile(r"\s*(?:其中|这里[头面])")
_POOR_OF = re.compile(r"[人名次]{0,2}\((?:其中|含|内含)?[^,。;()\d]{0,8}$")
_SHARES = re.compile(r"\s*(?:其中|这?里[头面]|当中|包括|含)")
_POOR = re.compile(r"脱贫|贫困|建档立卡|易地搬迁|监测对象|监测[户人]|低保")


Seen = Callable[[int, QuantityMention, Span, list[Candidate], list[Candidate]], None]
"""Told of each figure: its sentence, itself, its clause, what the patterns say of it, what the one before says."""


def figures(scene: Scene, seen: Seen | None = None) -> list[Candidate]:
    """Candidates for every quantity of the report's own text. ``seen`` is how the training of weights listens."""
    out: list[Candidate] = []
    last: list[Candidate] = []
    last_q: QuantityMention | None = None
    frame: list[Candidate] = []  # what the figure told last says, for its parts and continuations
    frame_q: QuantityMention | None = None
    before, before_para = "", -1
    rules: dict[tuple[int, str], Pattern] = {}
    trip: tuple[list[Candidate], QuantityMention] | None = None  # the people at work told last
    said: dict[tuple[float, str], list[Candidate]] = {}
    for n, s in enumerate(scene.sentences):
        if s.kind != "body":
            continue
        goes_on = n and s.para == scene.sentences[n - 1].para and _OF_THESE.match(scene.text, s.start, s.end)
        last, sharing, wished = (last if goes_on else []), False, 0.0
        if trip:
            out += dispersed(scene, n, *trip)
        if (
            frame_q is None
            or scene.sentence_at(frame_q.start) < n - 1
            or not (scene.sentences[n - 1].para == s.para or in_lines(scene, n, frame))
        ):
            frame, frame_q = asked(scene, n, read)
        first = len(out)
        for q, share in side_by_side(scene, s):
            if share:
                scene.respective[q.start] = share
                if got := read(scene, n, q, share.clause) or in_turn(scene, q, share, frame):
                    out += got
                    last, last_q = got, q
                continue
            clause = s.clause_at(q.start)
            if then := compared(scene, s, q, frame_q, frame):
                out += then
                continue
            if (
                no_count(scene, s, q)
                or out_of_row(scene, n, q)
                or (q.unit == "CNY" and (within_firm(scene, clause, q) or part_of_each(scene, q)))
                or unnamed(scene, q)
                or (q.unit in ("CNY", "") and paid_elsewhere(scene, s, q, clause))
                or stands_beside(scene, s, q, clause)
            ):
                before, before_para = NONE, s.para
                continue
            if again := told_again(scene, q, said):
                frame, frame_q = again, q
                continue
            if whole := _bracketed(scene, q, out):
                for c in whole:
                    c.of_which["poor"] = q.value
                continue
            if (framed := to_each(scene, n, q, frame_q, frame)) is None:
                continue
            framed = framed or remainder(scene, n, q, frame_q, frame) or parts_of(scene, n, q, frame_q, frame)
            if not framed and (framed := explained(scene, n, q, continued(scene, n, q, clause, frame_q, frame))):
                frame, frame_q, said[q.value, q.unit] = framed, q, framed  # 其中 after it is of it
            if framed or (framed := goes_on_so(scene, n, q, frame_q, frame)):
                if scene.companies and not set_aside(scene, n, q, clause):
                    framed = employed(scene, n, q, clause, framed, frame)  # 其中进甲公司12人
                out += framed
                before, before_para = framed[0].predicate, s.para
                continue
            scene.memo["before"] = frame
            got = read(scene, n, q, clause)
            if not got and (split := _share(scene, n, q, clause, last, last_q, sharing)):
                out += split  # the total stays what the next share is of
                sharing = True
                continue
            got = (
                got
                or identified(scene, n, q, clause, read)
                or _next_item(scene, n, q, clause, rules.get((s.para, q.unit)), frame)
            )
            if got and got[0].rule == "workers-moved" and (staff := bare_staff(scene, n, q, clause)):
                got = staff  # 甲县来乙区挂职的干部6名,乙区去甲县的3名
            if seen:
                seen(n, q, clause, got, frame)
            else:
                known_by_words = bool(got)
                got = _weighed(scene, n, q, clause, before if before_para == s.para else "", got, frame)
                got = got if known_by_words else learning(scene, n, q, got)
                got = by_whom_beside(scene, n, q, clause, got)
                got = as_total(scene, n, q, clause, [] if at_large(scene, clause, got) else got, frame_q, frame)
                got = [] if in_passing(scene, s, q, clause, got) else explained(scene, n, q, got)
                if scene.companies and q.unit in ("person", "person_time") and not set_aside(scene, n, q, clause):
                    got = employed(scene, n, q, clause, got, frame)
            if got and trip and not goes_on and _OF_THESE.match(scene.text, s.start, s.end):
                got = _then(got, *trip, q)
            before, before_para = got[0].predicate if got else NONE, s.para
            if got and (known := _by_rule(got[0].rule)):
                rules[s.para, q.unit] = known
            if got and wished and _PART.search(scene.text, *clause) and q.value < wished:
                got = []  # of 206 who would like to, 11 poor: still only a wish
            wished = max(wished, q.value) if not got and WISH.search(scene.text, *clause) else wished
            part = _poor_part(scene, q, clause, last_q if last else None, got)
            if part and last:
                for c in last:
                    c.of_which["poor"] = q.value
                continue
            if got:
                out += [*got, *as_before(scene, q, got)]
                said[q.value, q.unit] = got
                if got[0].predicate == "sends_workers_to":
                    trip = got, q
                last, last_q = got, q
                frame, frame_q = got, q
            elif last_q is None or q.unit in ("person", "person_time"):
                last = [] if q.unit in ("person", "person_time") else last
        out += rest_of(scene, n, out[first:])
    if seen:
        return out
    out = owned(scene, out)
    return [*with_totals(scene, borne(scene, out)), *listed_sums(scene, out), *lists(scene).facts]


# 援滇的名单上,2021年5人: people of an office, a ward or a school, not workers
_OF_STAFF = re.compile(
    r"援[疆藏青川滇黔桂甘陇宁]|支[教医]|挂职|医疗队|医生|大夫|教师|老师|干部|支书|书记|局长|[主院]任|校长|院长|科长|记者|采访|考察|游客|客人|企业家"
    r"|[高初中小]学?生|学生|孩子|娃|读(?:书|职高|高中|中职|技校|大学)|求学|就读|研学|夏令营|教室"
)
_SHORT = 12
_OF_WORK = re.compile(r"[务打做招用]工|就业|劳[务动]|上[岗班]|[复返稳]岗|复工|厂|车间|工[人友]|老乡|招聘|专[列车]|大巴")


def _next_item(
    scene: Scene, n: int, q: QuantityMention, clause: Span, p: Pattern | None, frame: list[Candidate]
) -> list[Candidate]:
    """What the item before says of the next one, unless its own words bar that: 本地民企拿出1000个."""
    got = next_item(scene, n, q, clause, p, frame)
    return [] if got and p and p.unless and p.unless.search(scene.text, *clause) else got


def _weighed(
    scene: Scene, n: int, q: QuantityMention, clause: Span, before: str, got: list[Candidate], frame: list[Candidate]
) -> list[Candidate]:
    """The figure's candidates after weighing what the patterns found against everything else told around it."""
    if not got and every_one(scene, q):
        return []
    if got:
        one = got[0]
        if one.subject.type != "Region":
            return got
        return placed(scene, n, q, clause, one.predicate, one.unit, one.rule, one.weight, got, frame)
    if not any_pattern(q) or set_aside(scene, n, q, clause) or of_whom_a_part(scene, n, q):
        return []
    if not (told := counted(scene, n, q, clause, before)):
        return []
    predicate, sure = told
    p = pattern_of(predicate, q)
    if p is None or barred(scene, n, q, clause, p) or turned(scene, n, q, p):
        return []
    if predicate == "sends_workers_to" and (
        _on_staff(scene, n) or of_many(scene, clause) or of_no_workers(scene, scene.sentences[n], q, clause)
    ):
        return []
    if predicate == "sends_staff_to" and (
        own_staff(scene, q, clause)
        or staff_at_home(scene, scene.sentences[n], q, clause)
        or posted(scene, n, q, clause, "helper") == ([], [])
    ):
        return []  # 甲县委组织部派了44名干部驻村: its own work
    if predicate == "trains" and taught_elsewhere(scene, scene.sentences[n], q, clause, 0):
        return []
    if p.subject.side == "helper" and (
        (predicate != "sends_staff_to" and level_acts(scene, scene.sentences[n], q, clause))
        or for_itself(scene, scene.sentences[n], q, clause)
        or (predicate == "sends_staff_to" and only_look(scene, n, clause))
    ):
        return []
    got = _of_firms(scene, n, q, clause, sure) if predicate == "funds" else []
    got = got or bind(scene, n, q, clause, p, 0.9 * sure)
    if not got and predicate == "funds" and acting(scene, n, clause, q):
        return []
    built = p.object.side == "helper" and hired_where_built(scene, scene.sentences[n], q, clause)
    if not got and (own_work(scene, n, clause) or of_a_firm(scene, n, q, p) or built):
        return []
    if not got and predicate == "offers_jobs_to" and offers_at_home(scene, n, q):
        return []
    unit = q.unit or p.units[0]
    out = placed(scene, n, q, clause, predicate, unit, p.rule, 0.9 * sure, got, frame)
    if not got and out and of_nobody_named(scene, n, q, p.subject.side or "", out[0].told[0]):
        return []
    if out and predicate == "sends_workers_to" and out[0].told[1] < _OWN_CLAUSE:
        out = [] if gone_elsewhere(scene, clause, [c.subject for c in out]) else out
    return [] if not got and p.subject.side == "helper" and _given_by_others(scene, n, q, out) else out


def _then(got: list[Candidate], whole: list[Candidate], total: QuantityMention, q: QuantityMention) -> list[Candidate]:
    """519人到站。…(a paragraph or more later) 其中甲县108人: a part of those at work is of the time of the whole."""
    begin, finish = whole[0].begin or "", whole[0].finish
    part = got[0].predicate == "sends_workers_to" and q.value < total.value and len(got[0].begin or "") <= _A_YEAR
    if not part or not begin.startswith(got[0].begin or begin[:4]):
        return got
    return [replace(c, begin=begin, finish=finish) for c in got]


_A_YEAR = 4
_OWN_CLAUSE = 3


def _given_by_others(scene: Scene, n: int, q: QuantityMention, found: list[Candidate]) -> bool:
    """Whether the words before a figure say that a third place gives, which is none of the ends found."""
    if not found:
        return False
    near = min(c.told[0] for c in found)
    return of_others(scene, scene.sentences[n], q, [c.subject for c in found], [c.object for c in found], near)


def _on_staff(scene: Scene, n: int) -> bool:
    """Whether a sentence, or the few words that open its paragraph (一、干部。), tells of staff and not of work."""
    s = scene.sentences[n]
    start, end = s.start, s.end
    if n and scene.sentences[n - 1].para == s.para and start - scene.sentences[n - 1].start <= _SHORT:
        start = scene.sentences[n - 1].start
    return bool(_OF_STAFF.search(scene.text, start, end)) and not _OF_WORK.search(scene.text, start, end)


def _of_firms(scene: Scene, n: int, q: QuantityMention, clause: Span, sure: float) -> list[Candidate]:
    """The sum as one that companies gave, where they are the subject."""
    own = _by_rule("funds-company-acts")
    return bind(scene, n, q, clause, own, 0.9 * sure) if own and scene.companies else []


def _bracketed(scene: Scene, q: QuantityMention, out: list[Candidate]) -> list[Candidate]:
    """赴粤5402人(脱贫劳动力3217人): the facts of the figure whose share stands in brackets after it."""
    figure = out[-1].figure if out else None
    gap = scene.text[figure[1] : q.start] if figure and figure[1] <= q.start else ""
    if not (_POOR_OF.match(gap) and _POOR.search(gap)) or q.value > (out[-1].value or 0):
        return []
    return [c for c in out if c.figure == figure]


def _poor_part(
    scene: Scene, q: QuantityMention, clause: Span, before: QuantityMention | None, got: list[Candidate]
) -> bool:
    """其中脱贫人口N: a part of the figure before it, with no place of its own."""
    if before is None or (q.unit or before.unit) != before.unit or q.value > before.value:
        return False
    text = scene.text[clause[0] : clause[1]]
    if not _POOR.search(text):
        return False
    own_place = any(m.kind in ("name", "abbr") for m in scene.inside("regions", *clause))
    return not own_place and (bool(_PART.search(text)) or len(FILLER.sub("", text)) < 14)


def _share(
    scene: Scene,
    n: int,
    q: QuantityMention,
    clause: Span,
    last: list[Candidate],
    before: QuantityMention | None,
    sharing: bool,
) -> list[Candidate]:
    """其中黔东南州4.6亿元,恩施州3.18亿元: parts of the figure before, each with a place of its own."""
    if not last or before is None or (before.unit or "person") != q.unit or q.value >= before.value:
        return []
    text = scene.text[clause[0] : q.start]
    if not _SHARES.match(text):
        for m in scene.inside("regions", *clause):
            text = text.replace(scene.text[m.start : m.end], "")
        if not sharing or len(FILLER.sub("", text)) > 1:
            return []
    p = _by_rule(last[0].rule)
    here = [m for m in scene.inside("regions", *clause) if m.end <= q.start + 1]
    return bind(scene, n, q, clause, p, p.weight - 0.04) if p and here else []


@cache
def _by_rule(rule: str) -> Pattern | None:
    """The pattern of figures of this name, None for what is learned or found in another way."""
    return next((p for p in patterns() if p.rule == rule and p.kind == "figure"), None)
