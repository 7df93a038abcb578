"""One place and a row of the other side in a sentence of the tie: 甲区结的亲不止一处,乙县,丙省的丁县.

The row may have any mark between its places and any province before them. Whatever stands before, between and after has
no other words than those of role_clauses: so it does not matter which they are, or in which order.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate
from loaders.facts.coupled import pairs_of
from loaders.facts.frames import NOT_SO, planned
from loaders.facts.not_partners import OTHER_WORK
from loaders.facts.patterns import Pattern
from loaders.facts.plans import MEANT
from loaders.facts.role_clauses import classes_in, topic
from loaders.facts.scene import Scene
from loaders.facts.written import MARK, Group, Written
from loaders.mentions.regions import level, within

_STRETCH = re.compile(r"[^;。!?]+")
_PIECES = re.compile(r"[,:、—]+")
_LINK = re.compile(r"[,、;]|[,、]?(?:和|及|以及|还有|跟|与)")
_TIE = re.compile(
    r"对口|结了?对|帮扶|协作|[支受]援|援[助建疆藏青川黔滇桂宁陕甘渝蒙]|结[的了下]?亲|亲[家戚]|门亲|认亲|对子|娘家|[帮扶]的|的担子"
)
_FEWEST = 2


def one_and_row(scene: Scene, p: Pattern, s: Sentence, w: Written) -> Iterator[Candidate]:
    """The couples of the one and each of the row."""
    if len(w.groups) < _FEWEST or not _TIE.search(w.text) or OTHER_WORK.search(w.text) or NOT_SO.search(w.text):
        return
    for m in _STRETCH.finditer(w.text):
        found = _read(scene, w, m.start(), m.end())
        if found is None or planned(w, m) or MEANT.search(w.text, m.start(), m.end()):
            continue
        one, row = found
        for g in row:
            ends = (one, g) if one.start < g.start else (g, one)
            yield from pairs_of(scene, p, s, w, ends, m.span(), False)


def _read(scene: Scene, w: Written, start: int, end: int) -> tuple[Group, list[Group]] | None:
    groups = w.groups_in(start, end)
    if len(groups) < _FEWEST or not _TIE.search(w.text, start, end):
        return None
    sides = [scene.sides.side(g.code) for g in groups]
    ones = [g for g, side in zip(groups, sides, strict=True) if sides.count(side) == 1 and side is not None]
    if {"helper", "helped"} != set(sides) or len(ones) not in (1, _FEWEST):
        return None
    one = next((g for g in ones if g in (groups[0], groups[-1]) and len(g.members) == 1), None)
    if one is None:
        return None
    row = [g for g in groups if g is not one]
    if not _contiguous(w, start, end, one is groups[0]):
        return None
    lead = w.text.find(MARK, start, end)
    at = max(w.text.rfind(c, start, lead) for c in ",:—") + 1 or start
    before = [x for x in _PIECES.split(w.text[start:at]) if x]
    if any(classes_in(x) is None and not topic(x) for x in before):
        return None
    kinds = [classes_in(x) for x in _PIECES.split(w.text[at:end])]
    if any(k is None for k in kinds) or not any(kinds):
        return None
    whole = {
        g.code for g in row if level(g.code) == "province" and any(within(x.code, g.code) for x in row if x is not g)
    }
    return one, [g for g in row if g.code not in whole]


def _contiguous(w: Written, start: int, end: int, first: bool) -> bool:
    """Whether nothing but marks parts the places of the row."""
    at = [i for i in range(start, end) if w.text[i] == MARK]
    at = at[1:] if first else at[:-1]
    return all(_LINK.fullmatch(w.text, a + 1, b) or b == a + 1 for a, b in pairwise(at))
