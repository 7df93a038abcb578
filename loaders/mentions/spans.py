"""Finding spans quickly, and looking mentions up by where they stand."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class Placed(Protocol):
    """Anything that begins somewhere in the text."""

    @property
    def start(self) -> int: ...


LISTED = re.compile(r"[、和与及]|以及")
"""What stands between two members of a list."""
M = TypeVar("M", bound=Placed)
_start = attrgetter("start")


def scan(
    first: re.Pattern[str], whole: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """Matches of ``whole``, left to right without overlap, tried only where ``first`` (one character) matches."""
    at = start
    match = whole.match
    for c in first.finditer(text, start, end):
        start = c.start()
        if start >= at and (m := match(text, start, end)) is not None and m.end() > start:
            yield m
            at = m.end()


def between(mentions: Sequence[M], start: int, end: int) -> Sequence[M]:
    """Of mentions in order those that begin in a span."""
    return mentions[bisect_left(mentions, start, key=_start) : bisect_left(mentions, end, key=_start)]


def opening(spans: Sequence[tuple[int, int]], start: int, end: int) -> Sequence[tuple[int, int]]:
    """Of spans in order those that begin in a stretch of the text."""
    return spans[bisect_left(spans, (start,)) : bisect_left(spans, (end,))]


def covered(spans: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether one of spans in order, none of them long, holds a character."""
    return any(a <= at < b for a, b in opening(spans, at - _LONGEST, at + 1))


_LONGEST = 80
"""Characters of a name or a time."""


def parted(mentions: Iterable[M], spans: Iterable[tuple[int, int]]) -> list[list[M]]:
    """Of mentions in order those that begin in each of the spans, which are in order too and do not overlap."""
    out: list[list[M]] = []
    rest = iter(mentions)
    m = next(rest, None)
    for start, end in spans:
        here: list[M] = []
        while m is not None and m.start < end:
            if m.start >= start:
                here.append(m)
            m = next(rest, None)
        out.append(here)
    return out


def backwards(mentions: Sequence[M], at: int) -> Iterator[M]:
    """Mentions that begin before ``at``, the nearest first."""
    for k in range(bisect_left(mentions, at, key=_start) - 1, -1, -1):
        yield mentions[k]


def kept(mentions: Iterable[M], spans: Iterable[tuple[int, int]], *, inside: bool = True) -> list[M]:
    """Mentions that begin in one of the spans (``inside``), or in none of them."""
    ordered = sorted(spans)
    starts = [a for a, _ in ordered]
    out = []
    for m in mentions:
        k = bisect_right(starts, m.start) - 1
        if (k >= 0 and m.start < ordered[k][1]) == inside:
            out.append(m)
    return out
