"""A figure that a pattern takes gets its ends and its time: one candidate for each pair of ends, joint when several."""

from __future__ import annotations

from dataclasses import replace

from graph.ontology import edge_types
from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.changes import grown_from
from loaders.facts.directions import against_sides, turned
from loaders.facts.fair_venues import held_in
from loaders.facts.fetched import fetched
from loaders.facts.finer_ends import of_levels, town_of
from loaders.facts.firm_sites import elsewhere
from loaders.facts.firms import acting, given_to, of_a_firm, own_firms
from loaders.facts.left_out import gone_elsewhere, left_out, said_of, worked_at, yonder
from loaders.facts.main_row import one_told, row_meant
from loaders.facts.movers import OWN, goes, hired_at, pays, scattered, sends, takes
from loaders.facts.no_pair import of_no_pair
from loaders.facts.others import (
    beyond,
    for_itself,
    hired_where_built,
    of_no_workers,
    of_others,
    staff_at_home,
    taught_elsewhere,
    wider,
)
from loaders.facts.own_couples import own_couples, settled
from loaders.facts.partners import other_end, province_helped, whole_row
from loaders.facts.patterns import Pattern
from loaders.facts.postings import newest, own_staff, posted
from loaders.facts.respective import EACH, Share, each_own
from loaders.facts.same_side import same_side
from loaders.facts.scene import Scene, Span
from loaders.facts.shares import counted_firms, counts_givers, every_one, so_many_givers, takers_of
from loaders.facts.trips import goal, goes_to, of_whole, standing_now, stands, tells_where, told_before
from loaders.facts.unnamed_takers import them
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import within


def bind(
    scene: Scene, n: int, q: QuantityMention, span: Span, p: Pattern, score: float,
    giver: tuple[list[Ref], int] | None = None,
) -> list[Candidate]:  # fmt: skip
    """What pattern ``p`` says of figure ``q`` of sentence ``n``; nothing when an end is not told near enough.

    ``giver``: the subject and where it is told, if that is known already.
    """
    s = scene.sentences[n]
    sided = p.subject.side and p.object.side and p.predicate != "offers_jobs_to" and not p.raw.get("acts")
    known = own_couples(scene, n, q, span) if sided else None
    if giver and known and known.refs("helper") != giver[0]:
        known = None
    if giver:
        subjects, near_s, at_s = giver[0], 3, giver[1]
    elif p.subject.types == ("Company",):
        part = scene.part(s, q.start, q.end)[0], q.start
        companies = acting(scene, n, span, q) if p.raw.get("acts") else own_firms(scene, part, q)
        if not companies and not counts_givers(scene, span):
            return []  # nobody else can be the subject
        subjects, near_s, at_s = [Ref("Company", c.name) for c in companies], 2, companies[0].start if companies else -1
    elif "Company" in edge_types()[p.predicate].subject and acting(scene, n, span, q):
        return []  # what a company does is not its city's doing
    else:
        subjects, near_s, at_s = scene.find(p.subject, n, span, q.start)
        if known:
            subjects, near_s, at_s = settled(scene, p.subject, known, (subjects, near_s, at_s))
        if near_s < OWN and of_a_firm(scene, n, q, p):
            return []  # 甲集团投入…,派出2108人: its own people
        if not subjects and (row := row_meant(scene, n, p.subject, span, ())):
            subjects, near_s = row, 0
    if p.there and near_s < p.subject.told and tells_where(scene, n, q, span, p):
        p = replace(p, subject=replace(p.subject, told=0, strict=False))
        subjects, near_s, at_s = told_before(scene, n, p.subject, 0, span, p)
    of_help = p.predicate not in ("sends_workers_to", "offers_jobs_to")
    if near_s < p.subject.told and not of_help and (same := said_of(scene, s, span)):
        subjects, near_s, at_s = same
    if p.predicate == "sends_workers_to" and near_s < p.subject.told and (found := left_out(scene, n, 0, p, span)):
        p = replace(p, subject=replace(p.subject, told=0, strict=False))
        subjects, near_s, at_s = found
    if near_s < p.subject.told and (p.subject.told or near_s >= 0 or not of_help):
        return []  # who is told nowhere may be the partner of whom the other end tells
    firm = p.raw.get("acts") or (giver and giver[0][0].type == "Company")
    if firm and elsewhere(scene, n, span, q):
        return []
    if firm and (taker := given_to(scene, n, q, p.object.side)):
        objects, near_o, at_o = taker, 3, span[0]
    elif "Program" in p.object.types and (project := scene.project_for(n, span)):
        objects, near_o, at_o = project, 3, span[0]
    else:
        objects, near_o, at_o = scene.find(p.object, n, span, q.start)
        if known:
            objects, near_o, at_o = settled(scene, p.object, known, (objects, near_o, at_o))
        if not objects and (row := row_meant(scene, n, p.object, span, subjects)):
            objects, near_o = row, 0
    if p.there and near_o < p.object.told and tells_where(scene, n, q, span, p):
        p = replace(p, object=replace(p.object, told=0, strict=False))
        objects, near_o, at_o = told_before(scene, n, p.object, 1, span, p)
    if subjects and "Company" in edge_types()[p.predicate].subject:
        subjects = [*subjects, *counted_firms(scene, at_s)]
    if p.predicate == "sends_workers_to":
        to = goal(scene, span, q)
        if to and not (known and known.said and to.kind == "pronoun"):
            if to.code not in {r.key for r in objects}:
                objects, near_o, at_o = [Ref("Region", c) for c in to.codes], OWN, to.start
            if to.code in {r.key for r in subjects} or goes_to(scene, at_s):
                subjects, _, at_s = told_before(scene, n, p.subject, 0, (to.start, to.start), p)
                near_s = OWN - 1 if subjects else near_s
        if near_s == OWN - 1 and near_o == OWN and (total := of_whole(scene, subjects, at_s)):
            subjects, near_s, at_s = total
        if near_s < OWN - 1 and (found := hired_at(scene, n, span, p.subject.side)):
            subjects, near_s, at_s = found
        if near_s < OWN and near_o == OWN and (goer := goes(scene, span, at_o)):
            subjects, near_s, at_s = goer
        elif near_o < OWN and near_s > 1 and (employer := yonder(scene, n, p, span)):
            objects, near_o, at_o = employer  # 爱往甲市跑,光乙区就有814人在那儿上班
        elif near_o < p.object.told and (
            employer := fetched(scene, n, q, p, span) or (near_s > 1 and worked_at(scene, n, q, p, span)) or None
        ):
            objects, near_o, at_o = employer
        elif near_o < OWN and (employer := takes(scene, span, q)):
            objects, near_o, at_o = employer
            if subjects == objects:  # it is told right before the figure, as who sends would be
                subjects, near_s, at_s = scene.find(p.subject, n, (s.start, span[0]), span[0])
            if near_s < OWN - 1 and scene.sides.side(employer[0][0].key) == p.subject.side:
                return []  # who is hired at home is sent nowhere: 我县企业吸纳就业500人
        objects = scattered(scene, n, q) or objects
        if turned_round := against_sides(scene, span, q):
            (subjects, objects), near_s, near_o = ([turned_round[0]], [turned_round[1]]), OWN, OWN
            at_s = at_o = span[0]
    if p.predicate == "trains" and near_s < OWN and (payer := pays(scene, n, q)):
        subjects, near_s, at_s = payer
    if p.predicate == "trains" and (host := _district_of(scene, subjects, at_s)):
        subjects = [host]
    if p.predicate == "funds":
        objects, near_o, at_o = takers_of(scene, n, q, (objects, near_o, at_o))
        if meant := them(scene, span, subjects):
            objects, near_o = meant, OWN
        if not giver and (several := so_many_givers(scene, span, objects, near_s)):
            subjects, near_s = several, OWN
    if p.predicate == "funds" and len(objects) < 2 and len(subjects) < 2 and every_one(scene, q):
        return []
    if p.subject.side == "helper" and p.predicate == "funds" and near_s < 3 and (givers := of_levels(scene, s, q)):
        subjects, near_s = givers, OWN
    listed: Share | None = scene.respective.get(q.start)
    if p.subject.side and p.object.side:
        if listed and known and known.couples[0][0] in {r.key for r in (*subjects, *objects)}:
            listed = None
        if listed and (own := listed.own_of(subjects, near_s, near_o)) != subjects:
            subjects, listed = own, None
        if of_help:
            money = p.predicate == "funds"
            objects = province_helped(scene, subjects, near_s, objects, near_o, span, money) or objects
        objects = other_end(scene, subjects, near_s, objects, near_o, p.object.side == "helper")
        subjects = other_end(scene, objects, near_o, subjects, near_s, p.subject.side == "helper")
        near_o = max(near_o, 0) if objects and not p.object.told else near_o
        near_s = max(near_s, 0) if subjects else near_s
        if p.object.side == "helped" and near_s < OWN:
            objects = whole_row(scene, n, subjects, objects, near_o)
        elif p.subject.side == "helped":
            row = whole_row(scene, n, objects, subjects, near_s)
            subjects = subjects if one_told(scene, n, span, {x.key for x in row}) else row
    way = posted(scene, n, q, span, p.subject.side) if p.predicate == "sends_staff_to" else None
    if way:
        if not way[0] or not way[1]:
            return []
        if scene.sides.side(way[0][0].key) != p.subject.side and not p.rule.endswith("-learned"):
            return []  # the pattern of the other direction takes it
        if (subjects, objects) != way:
            (subjects, objects), at_s, at_o = way, span[0], span[0]
        near_s = near_o = 3
    if sided and of_help and (across := same_side(scene, span, q)):
        if p.subject.side != "helper" or not across.helps:
            return []
        subjects, objects, at_s, near_s, near_o = [across.giver], [across.taker], across.at, OWN, OWN
    if p.predicate == "offers_jobs_to" and near_o < OWN - 1:
        of_all = near_s < OWN - 1 and len(subjects) > 1 and all(x.key.endswith("0000") for x in subjects)
        objects = [] if of_all else held_in(scene, n, q.start, objects)  # told of 甲、乙等省 before: whose is unknown
    if not subjects or not objects or near_o < p.object.told:
        return []
    if p.predicate == "sends_staff_to" and p.subject.side == "helper" and not way and own_staff(scene, q, span):
        return []
    if p.predicate == "funds":
        if not giver and near_s < 3 and (firm := _firm_of(scene, at_s)):
            subjects = [firm]
        subjects, objects = town_of(scene, subjects, at_s), town_of(scene, objects, at_o)
    if listed:
        ends_of = listed.ends(subjects, objects)
        if ends_of is None:
            return []  # whose share it is cannot be told
        subjects, objects = ends_of
    if of_no_pair(scene, n, q, span, p, near_s, near_o) or beyond(q, min(near_s, near_o)):
        return []
    if min(near_s, near_o) < OWN and p.subject.side == "helper" and for_itself(scene, s, q, span):
        return []
    if p.predicate == "sends_staff_to" and p.subject.side == "helper" and staff_at_home(scene, s, q, span):
        return []
    learns = p.predicate == "trains" or (p.predicate == "sends_staff_to" and _LEARN.search(scene.text, s.start, s.end))
    if learns and taught_elsewhere(scene, s, q, span, near_s):
        return []
    if p.predicate == "sends_workers_to" and of_no_workers(scene, s, q, span):
        return []
    if p.object.side == "helper" and hired_where_built(scene, s, q, span):
        return []
    if p.predicate == "sends_workers_to" and near_o < OWN and gone_elsewhere(scene, span, subjects):
        return []
    if near_s < 2 and wider(scene, scene.part(s, q.start, q.end)[0], span, subjects):
        return []
    if p.subject.side == "helper" and of_others(scene, s, q, subjects, objects, near_s):
        return []
    reach = max([span[1], *(c[1] for c in s.clauses if c[0] <= at_o < c[1])])
    if grown := grown_from(scene, s, q):  # the time in 从2021年的900人增长到 is the other figure's
        begin, finish = scene.period(n, grown[0], (span[0], grown[0]), grown)
    else:
        begin, finish = scene.period(n, q.start, (span[0], reach))
    if listed and len(listed.years) == listed.of:
        begin = finish = listed.years[listed.place]
    if begin and len(begin) > 4 and not scene.inside("dates", s.start, s.end) and stands(scene, span):
        begin, finish = begin[:4], None
    if p.predicate == "sends_staff_to" and begin and (late := newest(scene, n, q)):
        begin, finish = late, None
    if p.predicate == "sends_workers_to" and begin and (now := standing_now(scene, span)) is not None:
        begin, finish = now or None, None
    places = [x for x in (at_s, at_o, span[0], q.start) if s.start <= x < s.end]
    start = min(places)
    start = next((c[0] for c in s.clauses if c[0] <= start < c[1]), start)
    end = next((c[1] for c in s.clauses if c[0] <= q.start < c[1]), s.end)
    joint = len(subjects) * len(objects) > 1 or bool(p.raw.get("joint"))
    unit = q.unit or _unit_before(scene, n, q, p)
    each = each_own(scene.text, q.start)
    if not way and turned(scene, n, q, p):
        return []
    couples = [(Ref("Region", a), Ref("Region", b)) for a, b in known.couples] if known else []
    if p.subject.side != "helper":
        couples = [(b, a) for a, b in couples]
    if (
        len(objects) > 1
        and couples
        and {a for a, _ in couples} == set(subjects)
        and {b for _, b in couples} == set(objects)
    ):
        ends = couples  # 三县到各自的结对区
    elif len(subjects) > 1 and len(objects) > 1:
        if not (each and len(subjects) == len(objects) and EACH.search(scene.text, q.end, s.end)):
            return []  # several givers and several takers: whose share it is cannot be told
        ends = list(zip(subjects, objects, strict=True))  # 甲、乙各拿80万元,分别给丙和丁
    else:
        ends = [(a, b) for a in subjects for b in objects if a != b]
    if way:
        pass  # the words say who sends and where to
    elif p.raw.get("mutual") and (senders := sends(scene, span, q)) and {*senders} <= {*subjects, *objects}:
        ends = [(x, a) for x in senders for a in (subjects if x in objects else objects) if a != x]
    elif p.raw.get("mutual") and re.search(p.raw["mutual"], scene.text[span[0] : span[1]]):
        ends += [(b, a) for a, b in ends]  # 互派: in each direction, of one figure
    joint = (joint or len(ends) > 1) and not each
    return [
        Candidate(
            p.predicate, a, b, start, end, p.rule, score, begin, finish, q.value, unit, q.approx, joint,
            (q.start, q.end), told=(near_s, near_o),
        )
        for a, b in ends
    ]  # fmt: skip


def _district_of(scene: Scene, hosts: list[Ref], at: int) -> Ref | None:
    """The district that a report is on, where those it helps are told to learn in its city: 东丽区…到天津受训的干部."""
    main = scene.sides.helper[:1]
    if len(hosts) != 1 or at < 1 or not main or "helper" not in scene.sides.sure or hosts[0].key == main[0]:
        return None
    learns = scene.text[at - 1] in "到在赴去来往" and within(main[0], hosts[0].key)
    return Ref("Region", main[0]) if learns else None


def _firm_of(scene: Scene, at: int) -> Ref | None:
    """The company that a place before it only locates: 大连金州的甲公司,2012年起…种下去800万元."""
    m = next(iter(scene.inside("regions", at, at + 1)), None)
    firm = next(iter(scene.inside("companies", m.stop, m.stop + 2)), None) if m else None
    return Ref("Company", firm.name) if firm else None


def _unit_before(scene: Scene, n: int, q: QuantityMention, p: Pattern) -> str:
    """The unit of a figure told without one, as of the figure before it: 11.7万人次。其中到甲市2.6万."""
    told = scene.inside("quantities", scene.sentences[max(0, n - 1)].start, q.start)
    return next((x.unit for x in reversed(told) if x.unit in p.units), p.units[0])


_LEARN = re.compile(r"听课|跟岗|跟班|培训|学习|进修|研修")
