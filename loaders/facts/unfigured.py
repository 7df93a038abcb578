"""Statements without a figure that are no pairs: companies named in a list, people who went without a number."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.agreements import real
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.patterns import Pattern, Slot
from loaders.facts.scene import Scene
from loaders.mentions.regions import RegionMention, level


def lists(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """Companies named in a sentence stand at one end, a region at the other (by side and case)."""
    if not scene.companies:
        return
    company_first = "Company" in p.subject.types and "Region" not in p.subject.types
    slot = p.object if company_first else p.subject
    for n, s in enumerate(scene.sentences):
        if s.kind != "body":
            continue
        named = scene.inside("companies", s.start, s.end)
        if not named or not real(scene, p, s):
            continue
        m = p.trigger.search(scene.text, s.start, s.end)
        assert m is not None
        if "gap" in p.raw and abs(named[0].start - m.end()) > int(p.raw["gap"]):
            continue
        clause = next((c for c in s.clauses if c[0] <= named[0].start < c[1]), (s.start, s.end))
        others, near, at = scene.find(slot, n, clause, named[0].start)
        seats = {x.code for c in named if (x := _seat(scene, s, c.start)) is not None}
        if seats & {o.key for o in others}:  # 县里把人送进了成都的甲公司: who sends stands before the verb
            others, near, at = scene.find(slot, n, (clause[0], m.start()), m.start())
            others = [o for o in others if o.key not in seats]
        if not others and (m0 := _topic(scene, s, slot, named[0].start)):
            others, near, at = [Ref("Region", c) for c in m0.codes], 2, m0.start
        if not others or near < slot.told:
            continue
        begin, finish = scene.period(n, named[0].start, clause)
        start = next((c[0] for c in s.clauses if at >= s.start and c[0] <= min(at, named[0].start) < c[1]), clause[0])
        stop = next((c[1] for c in s.clauses if c[0] <= max(named[-1].start, m.start()) < c[1]), s.end)
        ends = [Ref("Company", c.name) for c in named]
        if not company_first:  # 进了成都的甲公司: to the place as well
            ends += [Ref("Region", code) for code in sorted(seats)]
        for end in dict.fromkeys(ends):
            for o in others:
                a, b = (end, o) if company_first else (o, end)
                if a != b:
                    yield Candidate(p.predicate, a, b, start, stop, p.rule, p.weight, begin, finish, told=(near, 3))


def _seat(scene: Scene, s: Sentence, at: int) -> RegionMention | None:
    """The place that a company told at ``at`` is said to be of: 成都的甲公司."""
    if scene.text[at - 1 : at] != "的":
        return None
    return next((m for m in scene.inside("regions", s.start, at) if m.end == at - 1 and m.kind == "name"), None)


_OPENS = re.compile(
    r"(?:近?[一两三四五几\d]*年来|近年|这些年|入春|春节后|节后|今年|去年|以来|目前|眼下|同时|此外|[\d年月日,至到—-])*"
)


def _topic(scene: Scene, s: Sentence, slot: Slot, at: int) -> RegionMention | None:
    """近年来,|甲县开通专车,先后向乙公司输送务工人员: whom the sentence is about from its first word on."""
    first = next((m for m in scene.inside("regions", s.start, at) if m.kind in ("name", "pronoun")), None)
    if first is None or "Region" not in slot.types or scene.sides.side(first.code) != slot.side:
        return None
    return first if _OPENS.fullmatch(scene.text, s.start, first.start) else None


def plain(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """A statement without a figure that names both ends in one clause or sentence."""
    if not scene.tells(p.trigger):
        return
    for n, s in enumerate(scene.sentences):
        if s.kind != "body" or not p.trigger.search(scene.text, s.start, s.end):
            continue
        for clause in s.clauses:
            m = p.trigger.search(scene.text, *clause)
            if not m or (p.unless and p.unless.search(scene.text, *clause)) or scene.inside("quantities", *clause):
                continue
            subjects, near_s, at_s = scene.find(p.subject, n, clause, m.start())
            objects, near_o, at_o = scene.find(p.object, n, clause, m.end())
            if not subjects or not objects or near_s < p.subject.told or near_o < p.object.told:
                continue
            begin, finish = scene.period(n, m.start(), clause)
            places = [x for x in (at_s, at_o, clause[0]) if s.start <= x < s.end]
            start = next((c[0] for c in s.clauses if c[0] <= min(places) < c[1]), s.start)
            for a in subjects:
                for b in objects:
                    if a != b and level(a.key) and level(b.key):
                        yield Candidate(
                            p.predicate, a, b, start, clause[1], p.rule, p.weight, begin, finish, told=(near_s, near_o)
                        )
