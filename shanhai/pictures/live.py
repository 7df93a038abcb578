"""Interactive pictures with plotly: everything, its JavaScript included, in one page that needs no network."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import MissingExtraError, UsageError
from shanhai.pictures.fonts import BROWSER
from shanhai.pictures.names import placed
from shanhai.pictures.scene import Arc, Scene
from shanhai.pictures.shapes import dashes, heading, provinces, until
from shanhai.pictures.still import BORDER, FLOW, LAND, RECEIVES, SENDS

if TYPE_CHECKING:
    import plotly.graph_objects as go  # type: ignore[import-untyped]

_HEIGHT = 680  # pixels
_LABELS = 60  # names written; the rest are told by the pointer
_CONFIG = {"displaylogo": False, "scrollZoom": True, "responsive": True}


class View:
    """A drawing to move in: zoom, drag, point at a place or an arrow to read its figure and its evidence.

    ``figure`` is plotly's; ``save`` writes one page that opens without a network.
    """

    def __init__(self, figure: go.Figure, title: str) -> None:
        self.figure = figure
        self.title = title

    def html(self) -> str:
        """A whole page, some five megabytes of it plotly's own."""
        page = self.figure.to_html(
            include_plotlyjs=True, include_mathjax=False, full_html=True, config=_CONFIG, default_height="100vh"
        )
        head = (
            f'<head><title>{escape(self.title)}</title><style>body{{margin:0}}</style><link rel="icon" href="data:,">'
        )
        return str(page).replace("<head>", head, 1)

    def save(self, path: str | Path) -> Path:
        """Write the page."""
        try:
            Path(path).write_text(self.html(), encoding="utf-8")
        except OSError as e:
            raise UsageError(f"cannot write {path}: {e.strerror or e}", "name a file that ends in .html") from e
        return Path(path)

    def _repr_html_(self) -> str:
        """The page in a frame of its own, so that it works in every notebook and after saving."""
        return (
            f'<iframe srcdoc="{escape(self.html())}" title="{escape(self.title)}" '
            f'style="width:100%;height:{_HEIGHT}px;border:0"></iframe>'
        )

    def __repr__(self) -> str:
        return f"<view: {self.title}>"


def draw(scene: Scene) -> View:
    """The scene with plotly; MissingExtraError without it."""
    try:
        import plotly.graph_objects as go
    except ImportError as e:
        raise MissingExtraError("interactive views need plotly", "install it: pip install 'shanhai[notebook]'") from e
    figure = go.Figure()
    if scene.kind == "map":
        _ground(figure)
    for arc in scene.arcs:
        _arc(figure, arc, scene.ink)
    if scene.arcs:
        _arrows(figure, scene)
    for sends in (True, False):
        _points(figure, scene, sends)
    figure.update_layout(
        title={"text": f"{escape(scene.title)}<br><sub>{escape(' · '.join(scene.notes))}</sub>", "x": 0.01},
        font={"family": BROWSER, "size": 13},
        plot_bgcolor="white",
        paper_bgcolor="white",
        hovermode="closest",
        dragmode="pan",
        margin={"l": 8, "r": 8, "t": 72, "b": 8},
        legend={"orientation": "h", "y": 0, "x": 0},
        xaxis={"visible": False},
        yaxis={"visible": False, "scaleanchor": "x"},
    )
    return View(figure, scene.title)


def _ground(figure: go.Figure) -> None:
    """All provinces as one shape with gaps, and the dash line."""
    for lines, fill in (
        (_joined(ring for each in provinces().values() for ring in each), True),
        (_joined(dashes()), False),
    ):
        figure.add_scatter(
            x=lines[0], y=lines[1], mode="lines", line={"color": BORDER, "width": 0.8 if fill else 1.6},
            fill="toself" if fill else "none", fillcolor=LAND, hoverinfo="skip", showlegend=False, name="outline",
        )  # fmt: skip


def _joined(lines: Any) -> tuple[list[float | None], list[float | None]]:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for line in lines:
        xs += [round(x, 5) for x, _ in line] + [None]
        ys += [round(y, 5) for _, y in line] + [None]
    return xs, ys


def _arc(figure: go.Figure, arc: Arc, ink: float) -> None:
    figure.add_scatter(
        x=[x for x, _ in arc.line], y=[y for _, y in arc.line], mode="lines",
        opacity=(0.35 + 0.4 * arc.width) * ink**0.5,
        line={"color": FLOW, "width": 0.8 + 7 * arc.width * ink * ink}, hoverinfo="skip", showlegend=False, name="flow",
    )  # fmt: skip


def _arrows(figure: go.Figure, scene: Scene) -> None:
    """Heads of the arrows near their ends, and a mark in the middle of each that tells the figure and its evidence."""
    heads = scene.arcs if scene.directed else ()
    ends = [until(a.line, _length(a) * 0.08) for a in heads]
    middles = [a.line[len(a.line) // 2] for a in scene.arcs]
    figure.add_scatter(
        x=[e[-1][0] for e in ends], y=[e[-1][1] for e in ends], mode="markers", hoverinfo="skip", showlegend=False,
        marker={"symbol": "arrow", "size": [5 + (4 + 9 * a.width) * scene.ink for a in heads], "color": FLOW,
                "angle": [heading(e) for e in ends]}, name="heads",
    )  # fmt: skip
    figure.add_scatter(
        x=[m[0] for m in middles], y=[m[1] for m in middles], mode="markers", showlegend=False, name="figures",
        marker={"size": [4 + (3 + 5 * a.width) * scene.ink for a in scene.arcs], "color": "white",
                "line": {"color": FLOW, "width": 1.5}},
        text=[_said(a.said) for a in scene.arcs], hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip


def _length(arc: Arc) -> float:
    (x0, y0), (x1, y1) = arc.source.at, arc.target.at
    return float(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5)


def _points(figure: go.Figure, scene: Scene, sends: bool) -> None:
    named = {n.point.id: n.side for n in placed(scene, _LABELS, letters=1.7)}
    some = [p for p in scene.points if p.sends == sends]
    figure.add_scatter(
        x=[p.at[0] for p in some], y=[p.at[1] for p in some], mode="markers+text",
        marker={"size": [8 + 24 * p.size * scene.ink for p in some], "opacity": 1,
                "color": SENDS if sends else RECEIVES,
                "line": {"color": "white", "width": 1}},
        text=[escape(p.name) if p.id in named else "" for p in some],
        textposition=[_position(*named.get(p.id, (0, 1))) for p in some],
        hovertext=[_said(p.said) for p in some], hovertemplate="%{hovertext}<extra></extra>",
        name=scene.colours()[0 if sends else 1],
    )  # fmt: skip


def _position(dx: int, dy: int) -> str:
    """As plotly says it."""
    return f"{('middle', 'top', 'bottom')[dy]} {('center', 'right', 'left')[dx]}"


def _said(lines: tuple[str, ...]) -> str:
    """Text for the pointer: escaped, since quotes come from pages that anyone may write; folded to a fair width."""
    folded: list[str] = []
    for line in lines:
        step = 46 if any(c > "\u2e80" for c in line) else 80
        folded += [line[i : i + step] for i in range(0, len(line), step)]
    return "<br>".join(escape(part, quote=False) for part in folded)
