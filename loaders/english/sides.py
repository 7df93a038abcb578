"""Which places of an English report help and which are helped."""

from __future__ import annotations

from collections import Counter

from graph.regions import gazetteer
from loaders.discourse.tiers import tiers

_BORDER = ("54", "65")
"""Tibet and Xinjiang, which the provinces between east and west help too."""


def two_sides(weight: Counter[str]) -> tuple[set[str], set[str]]:
    """Those that help, those that are helped; both empty where the places tell of no two sides.

    A province of neither side helps Tibet and Xinjiang (Hebei in Ngari) and is else on the side that workers come from
    (Xinyang in Henan). Where all places are of one province its poorer parts are helped: Wenjiang in Chengdu, Seda.
    """
    side = gazetteer().side
    east = {c for c in weight if side(c) == "east"}
    west = {c for c in weight if side(c) == "west"}
    between = {c for c in weight if c not in east and c not in west and _lies_in_one(c, weight)}
    if not east and any(c.startswith(_BORDER) for c in west) and not all(c.startswith(_BORDER) for c in west | between):
        east = {c for c in west if not c.startswith(_BORDER)}  # Chongqing in Qamdo, Shaanxi in Ngari
        west -= east
    if between and west and (not east or all(c.startswith(_BORDER) for c in west)):
        east |= between
    elif between and east:
        west |= between
    if not east or not west:
        return _at_home(weight)
    return east, west


def _lies_in_one(code: str, weight: Counter[str]) -> bool:
    """Whether a county is told with what it lies in: Lixin alone may be a village."""
    return code.endswith("00") or any(a in weight for a in gazetteer().ancestors(code))


def _at_home(weight: Counter[str]) -> tuple[set[str], set[str]]:
    parts = [c for c in weight if not c.endswith("0000")]
    if not parts or len({c[:2] for c in weight}) != 1:
        return set(), set()
    lower = tiers().get(parts[0][:2], ())
    helped = {c for c in parts if lower and c.startswith(lower)}
    helper = set(parts) - helped
    return (helper, helped) if helped and helper else (set(), set())
