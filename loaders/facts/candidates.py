"""What a pattern proposes: two ends, a time, a figure, and where the report says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Ref(NamedTuple):
    """One end: a region by code, or a Bureau (region, organ), Company or Program by name."""

    type: str
    key: str
    organ: str = ""


@dataclass(slots=True)
class Candidate:
    """``told``: how near the figure each end was told: 3 own clause, 2 sentence, 1 paragraph, 0 only the report."""

    predicate: str
    subject: Ref
    object: Ref
    start: int
    end: int
    rule: str
    weight: float
    begin: str | None = None
    finish: str | None = None
    value: float | None = None
    unit: str = ""
    approx: bool = False
    joint: bool = False
    figure: tuple[int, int] | None = None
    of_which: dict[str, float] = field(default_factory=dict)
    told: tuple[int, int] = (3, 3)
    distance: int = 0
    sure: float | None = None  # how likely ends and time are right, where that was learned
    confidence: float = 0.0
    group: str | None = None


def tie(
    predicate: str, a: str, b: str, span: tuple[int, int], rule: str, weight: float,
    begin: str | None = None, finish: str | None = None,
) -> Candidate:  # fmt: skip
    """A lasting tie of two regions, by their codes, the helper first."""
    return Candidate(predicate, Ref("Region", a), Ref("Region", b), *span, rule, weight, begin, finish)
