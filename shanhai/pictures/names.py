"""Where the names of points stand, so that none lies on another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shanhai.pictures.scene import Point, Scene
from shanhai.pictures.shapes import provinces

_SIDES = ((0, 1), (1, 0), (-1, 0), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1))
_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Name:
    """A name with its middle, and the side of the point it stands on (1 right or above, -1 left or below)."""

    point: Point
    x: float
    y: float
    side: tuple[int, int]


def placed(scene: Scene, most: int, *, letters: float = 1.0) -> Iterator[Name]:
    """Names for the largest points; one that finds no free side is left out. ``letters``: their size, 1 in print."""
    span = _span(scene)
    high = span * 0.021 * letters
    wide = high * (0.98 if scene.language == "zh" else 0.56)
    taken = [_box(p.at[0], p.at[1], radius(p, span, scene.ink), radius(p, span, scene.ink)) for p in scene.points]
    for own, point in list(enumerate(scene.points))[:most]:
        gap, half = radius(point, span, scene.ink) + span * 0.004, wide * len(point.name) / 2
        for dx, dy in _SIDES:
            x, y = point.at[0] + dx * (gap + half), point.at[1] + dy * (gap + high / 2)
            box = _box(x, y, half, high / 2)
            if not any(_meet(box, other) for i, other in enumerate(taken) if i != own):
                taken.append(box)
                yield Name(point, x, y, (dx, dy))
                break


def area(size: float, ink: float) -> float:
    """Of a point, in square points of print."""
    return 14 + 420 * size * size * ink


def radius(point: Point, span: float, ink: float) -> float:
    """Of a point, in the units of the drawing."""
    return float(area(point.size, ink) ** 0.5 * span / 1300)


def _span(scene: Scene) -> float:
    """Width of what the picture holds; a high network is drawn smaller."""
    if scene.kind == "map":
        xs = [x for each in provinces().values() for ring in each for x, _ in ring]
        return max(xs) - min(xs)
    wide, high = ([p.at[i] for p in scene.points] or [0.0, 1.0] for i in (0, 1))
    return max(max(wide) - min(wide), (max(high) - min(high)) * 1.4, 1e-9)


def _box(x: float, y: float, half: float, high: float) -> _Box:
    return x - half, y - high, x + half, y + high


def _meet(a: _Box, b: _Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
