"""The outline for pictures: complete, small, and every place inside its province."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import graph
from graph.regions import gazetteer
from graph.regions.outline import Line, outline

FILE = Path(graph.__file__).parent / "data" / "outline.tsv"
BESIDE = {"710000", "810000", "820000"}  # drawn, though no divisions of the table


def inside(lon: float, lat: float, ring: Line) -> bool:
    """By the number of times a ray to the east crosses the ring."""
    crossed = False
    for (x0, y0), (x1, y1) in pairwise(ring):
        if (y0 > lat) != (y1 > lat) and lon < x0 + (lat - y0) * (x1 - x0) / (y1 - y0):
            crossed = not crossed
    return crossed


def test_all_provinces_and_the_dash_line_are_there() -> None:
    provinces = {d.code for d in gazetteer().current() if d.level == "province"}
    assert set(outline().provinces) == provinces | BESIDE
    assert len(outline().provinces) == 34
    assert len(outline().dashes) == 10
    largest = {code: rings[0] for code, rings in outline().provinces.items()}
    assert all(ring[0] == ring[-1] for ring in largest.values())
    assert all(len(ring) > 8 for code, ring in largest.items() if code != "820000")
    assert FILE.stat().st_size < 300_000


def test_places_lie_in_their_provinces() -> None:
    counties = [d for d in gazetteer().current() if d.level == "county"]
    wrong = [
        d.name for d in counties if not any(inside(d.lon, d.lat, ring) for ring in outline().provinces[d.province])
    ]
    assert len(wrong) < len(counties) / 100, wrong


def test_neighbours_share_their_border() -> None:
    """A point where two provinces meet is the same in both: no gaps, no overlaps."""
    yunnan, guizhou = (set(outline().provinces[c][0]) for c in ("530000", "520000"))
    assert len(yunnan & guizhou) > 30
