"""Figures whose words no pattern knows: what they count is told by the learned weights, their ends as for any pattern.

In the sentence or paragraph of a figure that was understood, a further one of the same kind says the same of another
place, company or time: 六安是8640人;阜阳多些,1.15万人.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from loaders.counted.features import features
from loaders.counted.model import NONE, probabilities
from loaders.facts.binding import bind
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.patterns import Pattern, patterns
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

SURE = 0.6
"""What a figure counts is taken for known from this probability on."""
_OTHER_END = re.compile(r"其余|其他|剩下|另有|另外")


@cache
def _pattern(predicate: str, unit: str) -> Pattern | None:
    """The slots of an edge type's first pattern for this unit, under a rule's name of its own."""
    for p in patterns():
        if p.predicate == predicate and p.kind == "figure" and unit in p.units and "Region" in p.subject.types:
            plain = {k: v for k, v in p.raw.items() if k not in ("joint", "mutual", "acts", "onward")}
            return replace(p, rule=f"{p.rule}-learned", raw=plain)
    return None


def learned(
    scene: Scene, n: int, q: QuantityMention, clause: Span, before: str, frame: list[Candidate]
) -> list[Candidate]:
    """Candidates of a figure that no pattern took; ``before`` is what the figure told before it counts."""
    told = probabilities(features(scene, n, q, clause, before))
    predicate, sure = max(told.items(), key=lambda x: x[1])
    if predicate == NONE or sure < SURE:
        return []
    unit = q.unit or ("CNY" if predicate == "funds" else "person")
    p = _pattern(predicate, unit)
    if p is None:
        return []
    weight = 0.9 * sure
    if frame and frame[0].predicate == predicate and frame[0].unit == unit:
        got = _same_of_another(scene, n, q, clause, p, frame, weight)
        if got:
            return got
    return bind(scene, n, q, clause, p, weight)


def _same_of_another(
    scene: Scene, n: int, q: QuantityMention, clause: Span, p: Pattern, frame: list[Candidate], weight: float
) -> list[Candidate]:
    """The frame's statement with the places and companies of this figure's own clause in their ends' stead."""
    s = scene.sentences[n]
    subjects, objects = _ends(scene, clause, p)
    if not subjects and not objects:
        return []
    subjects = subjects or list(dict.fromkeys(c.subject for c in frame))
    objects = objects or list(dict.fromkeys(c.object for c in frame))
    if len(subjects) > 1 and len(objects) > 1:
        return []
    dates = [d for d in scene.inside("dates", *clause) if d.begin and not d.vague]
    begin, finish = scene.period(n, q.start, clause) if dates else (frame[0].begin, frame[0].finish)
    joint = len(subjects) * len(objects) > 1
    return [
        Candidate(
            p.predicate, a, b, min(clause[0], s.end), min(clause[1], s.end), p.rule, weight, begin, finish, q.value,
            q.unit or p.units[0], q.approx, joint, (q.start, q.end), told=(2, 2),
        )
        for a in subjects
        for b in objects
        if a != b
    ]  # fmt: skip


def _ends(scene: Scene, clause: Span, p: Pattern) -> tuple[list[Ref], list[Ref]]:
    """The ends that the clause itself tells, by side; a company stands where the edge type takes one."""
    here = [m for m in scene.inside("regions", *clause) if m.kind in ("name", "pronoun", "abbr")]
    found: list[list[Ref]] = [[], []]
    for k, slot in enumerate((p.subject, p.object)):
        for m in here:
            if scene.fits(m, slot):
                found[k] += [Ref("Region", c) for c in m.codes if Ref("Region", c) not in found[k]]
    firms = [Ref("Company", c.name) for c in scene.inside("companies", *clause)]
    if firms and p.predicate == "sends_workers_to":
        found[1] = list(dict.fromkeys(firms))
    return found[0], found[1]
