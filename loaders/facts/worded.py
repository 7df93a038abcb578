"""Clauses read by their words alone: whether a clause is made up of words of a few classes, and of which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from loaders import fastre as re
from loaders.facts.scene import Scene, Span
from loaders.mentions.regions import RegionMention

MARKS = "@,:—“”"
"""What may stand anywhere: places or times, and the marks within what is read."""
_ENDS = ",;:。!?—"


def without(scene: Scene, span: Span, row: Sequence[RegionMention]) -> str:
    """A span without its times, and with one mark for a row of places."""
    text, at, out = scene.text, span[0], ""
    skip = [(d.start, d.end, "") for d in scene.inside("dates", *span)]
    if row:
        skip.append((row[0].start, row[-1].stop, "@"))
    for a, b, mark in sorted(skip):
        if a >= at:
            out += text[at:a] + mark
            at = b
    return out + text[at : span[1]]


def bare(said: str) -> str:
    """A clause without the marks that end it."""
    return said.rstrip(_ENDS)


class Words(NamedTuple):
    """Words with the class of each, and how long the longest is."""

    kinds: Mapping[str, int]
    longest: int


def words(*classes_of: str) -> Words:
    """Words parted by spaces, each class a string, by their number; of a word told twice the last."""
    kinds = {w: kind for kind, told in enumerate(classes_of) for w in told.split()}
    return Words(kinds, max(map(len, kinds)))


def classes(said: str, known: Words, also: re.Pattern[str] | None = None) -> frozenset[int] | None:
    """The classes of the words that make up a clause, of all ways to part it; None where it has other words. ``also``:
    words of no class that a list cannot hold."""
    reached: dict[int, frozenset[int]] = {0: frozenset()}
    for i in range(len(said)):
        found = reached.get(i)
        if found is None:
            continue
        if said[i] in MARKS:
            reached[i + 1] = reached.get(i + 1, frozenset()) | found
        for n in range(1, known.longest + 1):
            kind = known.kinds.get(said[i : i + n])
            if kind is not None:
                reached[i + n] = reached.get(i + n, frozenset()) | found | {kind}
        if also and (m := also.match(said, i)):
            reached[m.end()] = reached.get(m.end(), frozenset()) | found
    return reached.get(len(said))
