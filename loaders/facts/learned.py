"""Figures whose words no pattern knows: what they count is told by the learned weights."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from loaders.facts.patterns import Pattern, patterns
from loaders.facts.scene import Scene, Span
from loaders.learned.counts import features
from loaders.learned.model import NONE, probabilities
from loaders.mentions.quantities import QuantityMention

SURE = 0.75
"""What a figure counts is taken for known from this probability on."""


@cache
def _pattern(predicate: str, unit: str) -> Pattern | None:
    """The slots of an edge type's first pattern for this unit, under a rule's name of its own."""
    for p in patterns():
        if p.predicate == predicate and p.kind == "figure" and unit in p.units and "Region" in p.subject.types:
            plain = {k: v for k, v in p.raw.items() if k not in ("joint", "mutual", "acts", "onward")}
            return replace(p, rule=f"{p.rule}-learned", raw=plain)
    return None


def counted(scene: Scene, n: int, q: QuantityMention, clause: Span, before: str) -> tuple[str, float] | None:
    """What a figure that no pattern took counts, and how likely; ``before``: what the figure told before it counts."""
    told = probabilities(features(scene, n, q, clause, before, every=False))
    predicate, sure = max(told.items(), key=lambda x: x[1])
    return (predicate, sure) if predicate != NONE and sure >= SURE else None


def any_pattern(q: QuantityMention) -> bool:
    """Whether a figure of this unit (not one of companies) can be bound at all, whatever it is taken to count."""
    return not q.unit or _any_pattern(q.unit)


@cache
def _any_pattern(unit: str) -> bool:
    return any(_pattern(p.predicate, unit) for p in patterns())


def pattern_of(predicate: str, q: QuantityMention) -> Pattern | None:
    """The slots by which a figure of an edge type is bound where its own words are unknown."""
    return _pattern(predicate, q.unit or ("CNY" if predicate == "funds" else "person"))
