"""Where things lie on a picture: the projection, arcs, layouts. Plain numbers, no drawing library."""

from __future__ import annotations

from functools import cache
from math import atan2, cos, degrees, hypot, log1p, radians, sin, sqrt
from typing import TYPE_CHECKING

from graph.regions.outline import outline

if TYPE_CHECKING:
    import networkx as nx

XY = tuple[float, float]

_SOUTH, _NORTH, _MIDDLE, _ORIGIN = 25.0, 47.0, 105.0, 0.0  # of the usual map of China, degrees
_BEND = 0.16  # how far the middle of an arc lies from the straight line, as a share of its length


def project(lon: float, lat: float) -> XY:
    """Albers' equal-area conic with the standard parallels 25° and 47° north; the unit is the Earth's radius."""
    n = (sin(radians(_SOUTH)) + sin(radians(_NORTH))) / 2
    c = cos(radians(_SOUTH)) ** 2 + 2 * n * sin(radians(_SOUTH))
    rho = sqrt(c - 2 * n * sin(radians(lat))) / n
    rho0 = sqrt(c - 2 * n * sin(radians(_ORIGIN))) / n
    theta = n * radians(lon - _MIDDLE)
    return rho * sin(theta), rho0 - rho * cos(theta)


@cache
def provinces() -> dict[str, tuple[tuple[XY, ...], ...]]:
    """Outlines of the provinces by code, projected."""
    rings = outline().provinces
    return {code: tuple(tuple(project(*p) for p in ring) for ring in each) for code, each in rings.items()}


@cache
def dashes() -> tuple[tuple[XY, ...], ...]:
    """The strokes of the dash line, projected."""
    return tuple(tuple(project(*p) for p in line) for line in outline().dashes)


def arc(a: XY, b: XY, points: int = 24) -> list[XY]:
    """A curve from a to b that bends to its left, so that a way there and a way back are two curves."""
    middle = (a[0] + b[0]) / 2 - (b[1] - a[1]) * _BEND * 2, (a[1] + b[1]) / 2 + (b[0] - a[0]) * _BEND * 2
    found = []
    for i in range(points + 1):
        t = i / points
        u, v, w = (1 - t) ** 2, 2 * t * (1 - t), t * t
        found.append((u * a[0] + v * middle[0] + w * b[0], u * a[1] + v * middle[1] + w * b[1]))
    return found


def until(line: list[XY], gap: float) -> list[XY]:
    """The line without its last stretch of that length, so that an arrow ends at the rim of a point."""
    end = line[-1]
    kept = [p for p in line if hypot(p[0] - end[0], p[1] - end[1]) > gap]
    return kept if len(kept) > 1 else line


def heading(line: list[XY]) -> float:
    """Where the end of a line points, in degrees clockwise from up (as plotly turns its markers)."""
    (x0, y0), (x1, y1) = line[-2:]
    return degrees(atan2(x1 - x0, y1 - y0))


def on_map(drawn: nx.DiGraph[str]) -> dict[str, XY]:
    """Where the places of a digraph of flows lie."""
    return {node: project(data["lon"], data["lat"]) for node, data in drawn.nodes(data=True)}


def in_space(drawn: nx.DiGraph[str]) -> dict[str, XY]:
    """A layout by springs, the same every time: what shares much lies close. Unconnected parts lie side by side."""
    import networkx as nx

    flat: nx.Graph[str] = nx.Graph()
    flat.add_nodes_from(drawn)
    for a, b, weight in drawn.edges(data="weight", default=1.0):
        flat.add_edge(a, b, pull=1 + log1p(weight) / 4 + flat.get_edge_data(a, b, {"pull": 0})["pull"])
    parts = sorted(nx.connected_components(flat), key=lambda part: (-len(part), min(part)))
    found: dict[str, XY] = {}
    left = low = high = 0.0
    widest = sqrt(len(flat)) * 1.6
    for part in parts:
        size = sqrt(len(part))
        if left and left + size > widest:
            left, low = 0.0, high + 0.6
        some = flat.subgraph(sorted(part))
        where = nx.kamada_kawai_layout(some) if len(part) < 60 else nx.spring_layout(some, weight="pull", seed=1)
        x0, y0 = (min(float(at[i]) for at in where.values()) for i in (0, 1))
        for node, (x, y) in where.items():
            found[node] = (left + size * (float(x) - x0) / 2, -(low + size * (float(y) - y0) / 2))
        left += size + 0.6
        high = max(high, *(-found[node][1] for node in part))
    return found
