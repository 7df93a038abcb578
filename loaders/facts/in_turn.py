"""Vacancies told for several places in their order, these a sentence or more before: 三站的岗位分别是620个、580个."""

from __future__ import annotations

from loaders.facts.candidates import Candidate, Ref
from loaders.facts.patterns import Pattern
from loaders.facts.respective import Share
from loaders.facts.scene import Scene
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention, within

_BACK = 4
"""Sentences back to the one that names the places."""
_WEIGHT = 0.85
_NEAR = 2


def in_turn(scene: Scene, n: int, q: QuantityMention, p: Pattern) -> list[Candidate]:
    """What figure ``q`` of a row says of the place that stands where it does in the row of places told last; of the
    figure that the row adds up to, what it says of the two sides as a whole."""
    share: Share | None = scene.respective.get(q.start)
    if share is None:
        return _whole(scene, n, q, p)
    if share.couples or share.of < _NEAR or _row(scene, n, "helped"):
        return []
    for k in range(n - 1, max(-1, n - 1 - _BACK), -1):
        s = scene.sentences[k]
        takers = _row(scene, k, "helped")
        if len(takers) == share.of:
            break
        if takers or s.kind != "body":
            return []  # others are told between, or not all of them
    else:
        return []
    givers = _row(scene, k, "helper")
    taker = takers[share.place]
    if len(givers) == share.of:
        giver = givers[share.place].code
    elif len(givers) < _NEAR and "helper" in scene.sides.sure:
        giver = givers[0].code if givers else scene.sides.helper[0]
    else:
        return []
    s = scene.sentences[k]
    days = [d for d in scene.inside("dates", s.start, s.end) if d.begin and not (d.vague or d.rough)]
    own = [d for d in days if s.clause_at(d.start) == s.clause_at(taker.start)]
    own = own or (days if len(days) == 1 else [])
    begin, finish = (own[0].begin, own[0].finish) if own else scene.period(n, q.start, share.clause)
    return [_said(p, giver, taker.code, q, share.clause[0], share.clause[1], begin, finish)]


def _row(scene: Scene, k: int, side: str) -> list[RegionMention]:
    """The places of one side that a sentence names, each once, without those that others of them lie in."""
    s = scene.sentences[k]
    told = [m for m in scene.inside("regions", s.start, s.end) if m.kind == "name" and scene.sides.side(m.code) == side]
    once = list({m.code: m for m in reversed(told)}.values())[::-1]
    return [m for m in once if not any(o is not m and within(o.code, m.code) for o in once)]


def _whole(scene: Scene, n: int, q: QuantityMention, p: Pattern) -> list[Candidate]:
    """860个、1020个,全州加总1880个: of the two sides, where they are clear, as the row adds up to it."""
    s = scene.sentences[n]
    row = [x for x in scene.inside("quantities", s.start, q.start) if x.unit == q.unit and x.start in scene.respective]
    if len(row) < _NEAR or abs(sum(x.value for x in row) - q.value) > 0 or len(scene.sides.sure) < _NEAR:
        return []
    clause = s.clause_at(q.start)
    begin, finish = scene.period(n, q.start, clause)
    return [_said(p, scene.sides.helper[0], scene.sides.helped[0], q, *clause, begin, finish)]


def _said(
    p: Pattern, giver: str, taker: str, q: QuantityMention, start: int, end: int, begin: str | None, finish: str | None
) -> Candidate:
    return Candidate(
        p.predicate, Ref("Region", giver), Ref("Region", taker), start, end, p.rule, _WEIGHT, begin, finish,
        q.value, q.unit, q.approx, False, (q.start, q.end), told=(_NEAR, _NEAR),
    )  # fmt: skip
