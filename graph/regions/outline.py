"""The outline of the country for pictures: 34 provinces and the dash line (``graph/data/outline.tsv``).

Simplified to some two kilometres: right for a page or a screen, not for measuring. Where the shapes come from stands
in graph/data/NOTICE.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

Line = tuple[tuple[float, float], ...]
"""Longitude and latitude in degrees, point after point."""

DASH = "dash"


@dataclass(frozen=True, slots=True)
class Outline:
    """Lines to draw: closed rings by code of province (largest first), and the open strokes of the dash line."""

    provinces: dict[str, tuple[Line, ...]]
    dashes: tuple[Line, ...]


@cache
def outline() -> Outline:
    """Read the table once."""
    text = resources.files("graph").joinpath("data", "outline.tsv").read_text(encoding="utf-8")
    found: dict[str, list[Line]] = {}
    for row in text.splitlines()[1:]:
        code, points = row.split("\t")
        found.setdefault(code, []).append(tuple(_point(word) for word in points.split()))
    dashes = tuple(found.pop(DASH))
    return Outline({code: tuple(lines) for code, lines in found.items()}, dashes)


def _point(word: str) -> tuple[float, float]:
    lon, lat = word.split(",")
    return int(lon) / 100, int(lat) / 100
