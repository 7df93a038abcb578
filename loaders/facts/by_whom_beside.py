"""Figures of people whose own words say next to nothing: who is told beside them says what they count."""

from __future__ import annotations

from loaders.facts.bare_counts import bare_workers
from loaders.facts.bare_staff import bare_staff
from loaders.facts.candidates import Candidate
from loaders.facts.reading import set_aside
from loaders.facts.scene import Scene, Span
from loaders.facts.whose_learners import whose_learners
from loaders.facts.whose_staff import whose_staff
from loaders.mentions.quantities import QuantityMention


def by_whom_beside(scene: Scene, n: int, q: QuantityMention, clause: Span, got: list[Candidate]) -> list[Candidate]:
    """``got``, or where it is empty, or weights alone took the figure for one of workers, what stands beside says."""
    by_weights = got and got[0].predicate == "sends_workers_to" and got[0].rule.endswith("-learned")
    if (got and not by_weights) or set_aside(scene, n, q, clause):
        return got
    got = got or bare_workers(scene, n, q, clause) or bare_staff(scene, n, q, clause)
    if got and not by_weights:
        return got
    return whose_staff(scene, n, q, clause) or whose_learners(scene, n, q, clause) or got
