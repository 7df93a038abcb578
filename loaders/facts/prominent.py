"""Pairs shown by the shape of a report: two places that it comes back to, one of which helps the other.

Many reports are on a couple from the first line to the last and have no word of a tie (docs/decisions/0025).
"""

from __future__ import annotations

from collections import defaultdict

from loaders.facts.beginnings import begun
from loaders.facts.candidates import Candidate
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene, Span
from loaders.mentions.regions import within


def prominent(scene: Scene, p: Pattern, facts: list[Candidate]) -> list[Candidate]:
    """Two places that the report comes back to, told together in a sentence, one of which helps the other with what
    ``shown_by`` names: partners, if neither is paired with anybody else.

    Where places that they lie in, or parts of them, are paired, or where one helps several, only those told together
    more than once; of a whole and its part that are both helped neither, as nobody says which of the two is meant.
    """
    pairs = [(c.subject.key, c.object.key) for c in facts if c.predicate == p.predicate]
    tied = {end for pair in pairs for end in pair}
    shown = [c for c in facts if c.predicate in p.raw["shown_by"] and between_sides(scene, c)]
    if not shown:
        return []
    named = _named_in(scene)
    out: dict[frozenset[str], Candidate] = {}
    for c in shown:
        a, b = c.subject.key, c.object.key
        if frozenset((a, b)) in out or tied & {a, b} or min(len(named[a]), len(named[b])) < _COMES_BACK:
            continue
        others = {x.object.key for x in shown if x.subject.key == a} - {b}
        if any(within(x, b) or within(b, x) for x in others):
            continue
        together = _together(scene, c)
        doubtful = len(others) >= _ROW or any(covers(a, b, x, y) or covers(a, b, y, x) for x, y in pairs)
        if len(together) < (_COMES_BACK if doubtful else 1):
            continue
        one = Candidate(p.predicate, c.subject, c.object, *together[0], p.rule, p.weight)
        one.confidence = p.weight
        out[frozenset((a, b))] = one
    begun(scene, list(out.values()))
    return list(out.values())


_COMES_BACK = 2
# What is only read from who is told beside a figure shows no tie of its own.
_LOOSE = ("staff-beside", "trains-beside")
_ROW = 2  # others that the same helper helps


def _named_in(scene: Scene) -> defaultdict[str, set[tuple[str, int]]]:
    """Where each place is named: the words of the sentence, which a page may print twice, and how far into it."""
    out: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    for s in scene.sentences:
        for m in scene.inside("regions", s.start, s.end):
            for code in m.codes:
                out[code].add((scene.text[s.start : s.end], m.start - s.start))
    return out


def _together(scene: Scene, c: Candidate) -> list[Span]:
    """The clauses of each sentence that tells both ends of a fact, once where a page prints it twice; those of its own
    sentence first."""
    own = scene.sentence_at(c.start)
    out: dict[str, Span] = {}
    for n in sorted(range(len(scene.sentences)), key=lambda n: n != own):
        s = scene.sentences[n]
        told = [
            next((m for m in scene.inside("regions", s.start, s.end) if end.key in m.codes), None)
            for end in (c.subject, c.object)
        ]
        if told[0] and told[1]:
            clauses = [s.clause_at(m.start) for m in told if m]
            span = min(x[0] for x in clauses), max(x[1] for x in clauses)
            out.setdefault(scene.text[s.start : s.end], span)
    return list(out.values())


def between_sides(scene: Scene, c: Candidate) -> bool:
    """Whether a fact is of two regions, one of each side, and its own words say what it is of."""
    if c.rule in _LOOSE:
        return False
    ends = {scene.sides.side(c.subject.key), scene.sides.side(c.object.key)}
    return c.subject.type == c.object.type == "Region" and ends == {"helper", "helped"}


def covers(a: str, b: str, x: str, y: str) -> bool:
    """Whether the pair (x, y) is that of (a, b), or of what they lie in, or of parts of them."""
    return (within(a, x) or within(x, a)) and (within(b, y) or within(y, b))
