"""People who went to work told slot by slot: where from, how many, where to, each in a clause of its own, in any order:
户口都在甲县。一共184名务工者,车票没花钱,落脚在乙区."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.changes import no_count
from loaders.facts.from_and_to import FROM, TO
from loaders.facts.others import of_no_workers
from loaders.facts.patterns import Pattern, patterns
from loaders.facts.reading import barred, set_aside
from loaders.facts.scene import Scene
from loaders.facts.trips import goes_to
from loaders.facts.workers_clauses import Clause, End, clauses
from loaders.facts.workers_elsewhere import but_elsewhere
from loaders.facts.workers_words import only_of_workers, when
from loaders.mentions.folk import FOLK
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import level, province, side_of, within

_PREDICATE = "sends_workers_to"
_RULE = "workers-slots"
_WEIGHT = 0.86
_OWN, _NEAR = 3, 2
_WORK = re.compile(
    r"务工|打工|做工|上班|劳务|工人|工友|返岗|复工|进厂|老乡|招工|用工|缺工|送工|接工|[民女男]工|厂[子里门房家]|干活|上岗|上工|劳力|劳动力|出门挣钱|车间|工位|就业|点对点|春风行动"
)
# A count of those who ride, or of a party, or bare; and not of some with a deed of their own: 修车的有3人.
_PARTY = re.compile(
    rf"务工|打工|做工|上班|返岗|复工|工人|工友|就业|出门|动身|出发|启程|[上登乘坐搭挤装载][了满上进着]|[坐载]|[拉走发送]走|走了|[车机座船厢][上里内]|专[车列]|班车|包[车机]|大巴|车厢|一行|行李|铺盖|点[了过]?名|[趟拨批队]|花名册|名单|{FOLK}"
)
# Those on one journey, and not all who are away.
_JOURNEY = re.compile(r"[车机船列]|大巴|航班|出发|启程|动身|上路|[首头末这一二三四五六七八九十]批|[这一]趟|行李|铺盖")
_SUMMED = r"转移|输[转出]|累计|常年|全[市县省州区](?!各)|新增|总数|规模|历年"
_IN_SUM = re.compile(_SUMMED)
_AT_LARGE = re.compile(rf"{_SUMMED}|外出(?!务工人员)|出门|车间|没发|没开|待发|还没")
_A_COUNTY = re.compile(r"[,。:;是由被经]县(?!城)")
_EACH_OWN = re.compile(r"前者|后者")
_NOT_YET = re.compile(r"[还尚]?[没未][有能]?(?:[开出]?[发动走来]|启程|上路)|待发|取消|改期|停运|停开")
_MOST = 10_000
"""People. No journey has more."""
_DEED = re.compile(r"的(?:就|也|还|只|共|约|一共)*(?:有|是|为)?$")
_REACH = 5
"""Clauses to either side of the count."""
_AROUND = 4
"""Sentences around a count of which one speaks of work."""


def workers_by_slots(scene: Scene, told: list[Candidate]) -> list[Candidate]:
    """The candidates, with those that counts, origins and goals in clauses of their own tell together."""
    told = but_elsewhere(scene, told)
    if not scene.tells(_WORK):
        return told
    bodies = [(n, s) for n, s in enumerate(scene.sentences) if s.kind == "body"]
    for _, group in groupby(bodies, key=lambda x: x[1].para):
        near = list(group)
        start, end = near[0][1].start, near[-1][1].end
        counts = [q for q in scene.inside("quantities", start, end) if q.unit == "person" and q.value > 1]
        if not counts or not scene.inside("regions", start, end):
            continue
        found = list(clauses(scene, near))
        for k, c in enumerate(found):
            if c.count and c.count.unit == "person" and c.count.value > 1 and not c.other:
                told = _read(scene, found, k, c.count, told)
    return told


def _read(scene: Scene, near: list[Clause], k: int, q: QuantityMention, told: list[Candidate]) -> list[Candidate]:
    """The candidates with what the clauses around a count say of it."""
    own = [x for x in told if x.figure == (q.start, q.end)]
    if any(x.predicate != _PREDICATE for x in own):
        return told
    if not own:  # 32个人…(a paragraph on) 32人到哪儿上班?
        own = _told_again(scene, q, told)
    got = None
    at_large = q.value >= _MOST or _IN_SUM.search(scene.text, *near[k].span)
    for far in (0,) if at_large else (0, _NEAR):
        chain = _chain(near, k, far)
        froms = [e for c in chain for e in c.ends if e.what == FROM]
        goals = [e for c in chain for e in c.ends if e.what == TO]
        if (far or froms) and goals:
            got = chain, froms, goals
            break
    if got is None or not _goes_together(scene, got[0], got[2]) or len({e.refs for e in got[1]}) > 1:
        return told
    chain, froms, goals = got
    if _of_others(scene, chain, near[k], q) or not only_of_workers(scene, near, chain, k, q):
        return told
    objects = list(dict.fromkeys(r for e in goals for r in e.refs))
    if own and (not froms or {x.subject for x in own} & {*froms[0].refs}) and _finer(own, objects):
        return [*told, *_more(own, objects, goals, chain)]
    if not froms and own:
        return told
    subjects, near_by = (list(froms[0].refs), _NEAR) if froms else _sender(scene, near[k], chain, q)
    clear = len(subjects) == 1 or len(objects) == 1
    if not subjects or not clear or not all(_apart(a.key, b) for a in subjects for b in objects):
        return told
    if own and (min(min(x.told) for x in own) >= _OWN or own[0].figure != (q.start, q.end)):
        return told
    period = when(scene, chain, near[k], q)
    if period is None:
        return told
    start, end = chain[0].span[0], chain[-1].span[1]
    found = [
        Candidate(
            _PREDICATE, a, b, start, end, _RULE, _WEIGHT, *period, q.value, q.unit, q.approx,
            len(subjects) > 1 or _jointly(b, goals), (q.start, q.end), told=(near_by, _NEAR),
        )
        for a in subjects
        for b in objects
    ]  # fmt: skip
    return _merged(told, own, found)


def _chain(near: list[Clause], k: int, far: int) -> list[Clause]:
    """The clauses around a count up to one that tells of something else, or counts others; ``far``: sentences."""
    out, q = [near[k]], near[k].count
    for step in (1, -1):
        for j in range(k + step, k + step * (_REACH + 1), step):
            if not 0 <= j < len(near):
                break
            x = near[j]
            again = x.count is None or (q and x.count.value == q.value)
            if abs(x.n - near[k].n) > far or x.other or not again:
                break
            out.append(x)
    out.sort(key=lambda x: x.span)
    while out[0].count is None and not out[0].ends:
        out.pop(0)
    while out[-1].count is None and not out[-1].ends:
        out.pop()
    return out


def _of_others(scene: Scene, chain: list[Clause], c: Clause, q: QuantityMention) -> bool:
    """Whether nothing near a count speaks of work, or its own clause counts others, tells a plan or what is not so."""
    if no_count(scene, scene.sentences[c.n], q) or _EACH_OWN.search(scene.text, *c.span):
        return True  # 三个人就有一个在甲区上班
    start, end = chain[0].span[0], chain[-1].span[1]
    around = scene.sentences[max(0, c.n - _AROUND) : c.n + _AROUND]
    if not _WORK.search(scene.text, start, end) and not any(_WORK.search(scene.text, s.start, s.end) for s in around):
        return True
    if _NOT_YET.search(scene.text, scene.sentences[max(0, chain[0].n - 1)].start, end):
        return True
    lead = scene.text[c.span[0] : q.start]
    if not c.ends and _DEED.search(lead) and not _PARTY.search(scene.text, *c.span):
        return True
    if set_aside(scene, c.n, q, c.span) or of_no_workers(scene, scene.sentences[c.n], q, c.span):
        return True
    return barred(scene, c.n, q, c.span, replace(_pattern(), head_unless=None))


def _sender(scene: Scene, c: Clause, chain: list[Clause], q: QuantityMention) -> tuple[list[Ref], int]:
    """Who sent those of a journey of whom only the goal is told: whom the report is about just there."""
    span = chain[0].span[0], chain[-1].span[1]
    if q.value >= _MOST or not _PARTY.search(scene.text, *c.span):
        return [], -1
    before = scene.sentences[max(0, c.n - 1)].start
    if not _JOURNEY.search(scene.text, before, span[1]) or _AT_LARGE.search(
        scene.text, scene.sentences[c.n].start, span[1]
    ):
        return [], -1
    s = scene.sentences[c.n]
    found, near, _ = scene.find(replace(_pattern().subject, told=0), c.n, c.span, q.start)
    if len(found) != 1 or any(found[0].key in m.codes and goes_to(scene, m.start) for m in scene.regions):
        return [], -1
    sure = near > 0 or "helped" in scene.sides.sure
    sure = sure and not (_A_COUNTY.search(scene.text, s.start, s.end) and level(found[0].key) != "county")
    return (found, max(near, 0)) if sure else ([], -1)


def _goes_together(scene: Scene, chain: list[Clause], goals: list[End]) -> bool:
    """Whether the goals are one place, ever finer, or told in clauses built alike: 去甲市的,去乙市的."""
    rows = [[r.key for r in e.refs if r.type == "Region"] for e in goals]
    rows = [row for row in rows if row]
    if rows and all(all(within(c, rows[0][0]) for c in row) for row in rows[1:]):
        return True
    verbs = {scene.text[e.span[0] - 1] for e in goals if e.refs[0].type == "Region"}
    told = [c for c in chain if any(e.what == TO for e in c.ends)]
    return len(verbs) == 1 and len({c.n for c in told}) == 1 and all(c.count is None for c in told)


def _finer(own: list[Candidate], objects: list[Ref]) -> bool:
    """Whether the goals told around a count are those known, with others beside them or within them."""
    known = {x.object.key for x in own if x.object.type == "Region"}
    told = [r.key for r in objects if r.type == "Region"]
    if not known:  # of firms alone it is known
        return bool(told) and len({x.subject for x in own}) == 1
    inside = all(any(within(c, k) for k in known) for c in told)
    return len({x.subject for x in own}) == 1 and (inside or (known <= set(told) and len(told) > len(known)))


def _more(own: list[Candidate], objects: list[Ref], goals: list[End], chain: list[Clause]) -> list[Candidate]:
    """What the same count says of the goals that were not known."""
    known = {x.object for x in own}
    end = max(own[0].end, chain[-1].span[1])
    return [
        replace(own[0], object=r, end=end, joint=_jointly(r, goals), rule=_RULE, told=(own[0].told[0], _NEAR),
                of_which={}, sure=None)
        for r in objects
        if r not in known and _apart(own[0].subject.key, r) and not any(within(x.key, r.key) for x in known)
    ]  # fmt: skip


def _jointly(ref: Ref, goals: list[End]) -> bool:
    """Whether a goal is one of several that share the count."""
    rows = [e for e in goals if ref in e.refs]
    return any(len(e.refs) > 1 for e in rows) or sum(e.refs[0].type == ref.type for e in goals) > 1


def _told_again(scene: Scene, q: QuantityMention, told: list[Candidate]) -> list[Candidate]:
    """What was said of the same number of people a paragraph or less before."""
    para = scene.sentences[scene.sentence_at(q.start)].para
    near = [x for x in told if x.predicate == _PREDICATE and x.value == q.value and x.figure and x.figure[0] < q.start]
    near = [x for x in near if x.figure and para - scene.sentences[scene.sentence_at(x.figure[0])].para <= 1]
    return [x for x in near if x.figure == near[-1].figure]


def _apart(a: str, b: Ref) -> bool:
    """Whether people of the first place who go to the second leave their province, and not for another of the west."""
    return b.type != "Region" or (province(a) != province(b.key) and not side_of(a) == side_of(b.key) == "west")


def _merged(told: list[Candidate], own: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """All candidates with those found, instead of what the same count said of other ends."""
    gone = {id(x) for x in own}
    ends = {(x.subject, x.object) for x in own}
    if {(x.subject, x.object) for x in found} <= ends:
        return told
    if ends and any(_OWN in x.told for x in own) and any(side_of(x.subject.key) != "west" for x in found):
        return told
    kept = [x for x in told if id(x) not in gone]
    new = []
    for x in found:
        same = next((y for y in kept if _alike(x, y)), None)
        if same is None:
            new.append(x)
        elif x.begin and len(x.begin) > len(same.begin or "") and x.begin.startswith(same.begin or ""):
            same.begin, same.finish = x.begin, x.finish
    return [*kept, *new]


def _alike(x: Candidate, y: Candidate) -> bool:
    return (x.predicate, x.subject, x.object, x.value, x.unit) == (y.predicate, y.subject, y.object, y.value, y.unit)


def _pattern() -> Pattern:
    return next(p for p in patterns() if p.rule == "workers-figure")
