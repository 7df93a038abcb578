"""Paired timing: the two ways take turns, so that a machine whose speed drifts drifts for both."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: ``ours`` and ``theirs`` in seconds (medians), ``ratio`` the median of the pairs."""

    what: str
    against: str
    ours: float
    theirs: float
    ratio: float
    runs: int


def pairs(
    what: str,
    against: str,
    ours: Callable[[], object],
    theirs: Callable[[], object],
    *,
    runs: int = 5,
    clock: Callable[[], float] = time.perf_counter,
) -> Row:
    """Time ``ours`` and ``theirs`` in turn, after one uncounted run of each when there is more than one."""
    if runs > 1:
        ours(), theirs()
    first, second = [], []
    for _ in range(runs):
        for action, taken in ((ours, first), (theirs, second)):
            begun = clock()
            action()
            taken.append(clock() - begun)
    ratio = statistics.median(a / b for a, b in zip(first, second, strict=True))
    return Row(what, against, statistics.median(first), statistics.median(second), ratio, runs)
