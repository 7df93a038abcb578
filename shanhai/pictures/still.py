"""Still pictures with matplotlib, for a page: a map with its arcs, a network."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import MissingExtraError, UsageError
from graph.ontology import Language
from shanhai.pictures.fonts import family
from shanhai.pictures.names import area, placed
from shanhai.pictures.scene import Arc, Scene
from shanhai.pictures.shapes import dashes, provinces

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SENDS, RECEIVES, FLOW = "#c2571a", "#1f6f8b", "#7a4fa3"
"""Colours: places that send more, that receive more, and flows. They differ for colour-blind eyes as well."""
LAND, BORDER = "#f4f1e8", "#b9b2a0"
_LABELS = 40  # names written; the rest are there, unnamed
_DPI = 150


class Picture:
    """A drawing that a notebook shows. ``figure`` is matplotlib's, to change or to add to; ``save`` writes a file."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure

    def save(self, path: str | Path, *, dpi: int = _DPI) -> Path:
        """Write PNG, SVG or PDF, by the ending of the name."""
        try:
            self.figure.savefig(path, dpi=dpi, bbox_inches="tight")
        except (OSError, ValueError) as e:
            raise UsageError(f"cannot write {path}: {e}", "name a file that ends in .png, .svg or .pdf") from e
        return Path(path)

    def _repr_png_(self) -> bytes:
        out = BytesIO()
        self.figure.savefig(out, format="png", dpi=110, bbox_inches="tight")
        return out.getvalue()

    def __repr__(self) -> str:
        return f"<picture: {self.figure.axes[0].get_title(loc='left')}>"


def readable(language: Language) -> Language:
    """The language that a still picture can show here: English, with a warning, where no font has Chinese."""
    _needed()
    return family(language)[1]


def _needed() -> None:
    try:
        import matplotlib  # noqa: F401
    except ImportError as e:
        raise MissingExtraError("pictures need matplotlib", "install it: pip install 'shanhai[notebook]'") from e


def draw(scene: Scene) -> Picture:
    """The scene with matplotlib; MissingExtraError without it."""
    _needed()
    from matplotlib.figure import Figure

    fonts, _ = family(scene.language)
    figure = Figure(figsize=(10, 8.4) if scene.kind == "map" else (10, 7), layout="constrained")
    axes = figure.add_subplot()
    axes.set_aspect("equal")
    axes.set_axis_off()
    if scene.kind == "map":
        _ground(axes)
    for arc in scene.arcs:
        _arc(axes, arc, scene)
    for point in scene.points:
        colour = SENDS if point.sends else RECEIVES
        axes.scatter(
            *point.at, s=area(point.size, scene.ink), color=colour, edgecolors="white", linewidths=0.8, zorder=4
        )
    if scene.kind == "network" and scene.points:
        axes.margins(0.08)
    _names(axes, scene, fonts)
    axes.set_title(scene.title, loc="left", fontfamily=fonts, fontsize=14)
    notes = "\n".join(" · ".join(scene.notes[i : i + 2]) for i in range(0, len(scene.notes), 2))
    figure.text(0.01, -0.01, notes, fontfamily=fonts, fontsize=8, color="#555555", va="top")
    _legend(axes, scene, fonts)
    return Picture(figure)


def _ground(axes: Axes) -> None:
    from matplotlib.collections import LineCollection, PolyCollection

    rings = [ring for each in provinces().values() for ring in each if len(ring) > 2]
    axes.add_collection(PolyCollection(rings, facecolors=LAND, edgecolors=BORDER, linewidths=0.5, zorder=1))
    axes.add_collection(LineCollection(dashes(), colors=BORDER, linewidths=1.2, zorder=1))
    axes.autoscale_view()


def _line(width: float, ink: float) -> float:
    """In points."""
    return 0.6 + 5.5 * width * ink * ink


def _arc(axes: Axes, arc: Arc, scene: Scene) -> None:
    from matplotlib.patches import FancyArrowPatch

    axes.add_patch(
        FancyArrowPatch(
            arc.source.at,
            arc.target.at,
            connectionstyle="arc3,rad=-0.32",
            arrowstyle="-|>" if scene.directed else "-",
            mutation_scale=3 + 4 * scene.ink + 3 * _line(arc.width, scene.ink),
            linewidth=_line(arc.width, scene.ink),
            color=FLOW,
            alpha=(0.35 + 0.4 * arc.width) * scene.ink**0.5,
            shrinkA=0,
            shrinkB=area(arc.target.size, scene.ink) ** 0.5 / 2,
            zorder=3,
        )
    )


def _names(axes: Axes, scene: Scene, fonts: list[str]) -> None:
    from matplotlib.patheffects import withStroke

    halo = [withStroke(linewidth=2.5, foreground="white")]
    for name in placed(scene, _LABELS):
        axes.text(
            name.x, name.y, name.point.name, fontfamily=fonts, fontsize=9.5, ha="center", va="center", zorder=5,
            path_effects=halo,
        )  # fmt: skip


def _legend(axes: Axes, scene: Scene, fonts: list[str]) -> None:
    """What colours mean, and how wide the heaviest, a middling and the lightest flow are."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.lines import Line2D

    if not scene.arcs:
        return
    told: dict[str, Arc] = {
        arc.figure: arc for arc in (scene.arcs[-1], scene.arcs[len(scene.arcs) // 2], scene.arcs[0])
    }
    handles: list[Any] = [
        Line2D([], [], marker="o", linestyle="", color=SENDS, label=scene.colours()[0]),
        Line2D([], [], marker="o", linestyle="", color=RECEIVES, label=scene.colours()[1]),
        *(
            Line2D([], [], color=FLOW, linewidth=_line(a.width, scene.ink), alpha=0.6, label=text)
            for text, a in told.items()
        ),
    ]
    place = {"loc": "lower left"} if scene.kind == "map" else {"loc": "upper left", "bbox_to_anchor": (1, 1)}
    axes.legend(handles=handles, frameon=False, prop=FontProperties(family=fonts, size=9), **place)
