"""The mapping of a table: which column is what, read from a small YAML file and checked before any row is read.

A bare text names a column by its heading; ``{value: …}`` is a constant for every row. docs/tables.md shows them all.
"""

from __future__ import annotations

from collections.abc import Mapping as Dict
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import yaml

from graph import yaml_files
from graph.errors import ReportError
from graph.ontology import edge_types, node_types
from graph.regions import gazetteer
from loaders.tables.values import squeeze

SUFFIX = ".mapping.yaml"
_END_TYPES = ("Region", "Company", "Program")
_HINT = "docs/tables.md shows what a mapping says"


@dataclass(frozen=True, slots=True)
class Field:
    """Where a value comes from: the cell of ``column``, or ``value`` for every row.

    fill  an empty cell means what the nearest filled one above it says (merged cells)
    """

    column: str | None = None
    value: str | None = None
    fill: bool = False

    def __str__(self) -> str:
        return f"[{self.column}]" if self.column is not None else str(self.value)


@dataclass(frozen=True, slots=True)
class End:
    """A field that names a node. ``within`` names the place that a region lies in, ``kind`` is that of a program."""

    field: Field
    type: str = "Region"
    within: Field | None = None
    kind: str | None = None

    def __str__(self) -> str:
        parts = [str(self.field), *([f"in {self.within}"] if self.within else [])]
        return " ".join([*parts, *([f"({self.kind or self.type})"] if self.type != "Region" else [])])


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a table's columns mean; ``None``: the table does not tell it.

    words       what the cells of the predicate's column mean, as edge types
    names       what names in the table mean: a code, or a fuller name
    skip        cells of an end that mark a row as no fact (合计)
    header      number of the row with the headings, from 1
    confidence  how sure its facts are, 0 to 1
    """

    subject: End
    object: End
    predicate: Field
    start: Field | None = None
    end: Field | None = None
    value: Field | None = None
    unit: Field | None = None
    scale: Field | None = None
    title: Field | None = None
    url: Field | None = None
    published: Field | None = None
    publisher: Field | None = None
    note: Field | None = None
    words: Dict[str, str] = field(default_factory=dict)
    names: Dict[str, str] = field(default_factory=dict)
    skip: tuple[str, ...] = ()
    sheet: str | None = None
    header: int = 1
    delimiter: str | None = None
    confidence: float = 0.99

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings that must be there."""
        return tuple(dict.fromkeys(f.column for f in self._fields() if f.column is not None))

    @property
    def only_source(self) -> frozenset[str]:
        """Columns that tell the source and nothing else."""
        source = [f for f in (self.title, self.url, self.published, self.publisher) if f]
        others = {f.column for f in self._fields() if not any(f is s for s in source)}
        return frozenset(f.column for f in source if f.column is not None and f.column not in others)

    @property
    def filled(self) -> frozenset[str]:
        return frozenset(f.column for f in self._fields() if f.fill and f.column is not None)

    def told(self) -> str:
        """How the table is read, as one line: it is part of the report, so that another reading is another report."""
        parts = [f"{name} {value}" for name in _TOLD if (value := getattr(self, name)) is not None]
        parts += [f"{word} = {meant}" for words in (self.words, self.names) for word, meant in sorted(words.items())]
        return squeeze("; ".join([*parts, f"confidence {self.confidence:g}"]))

    def _fields(self) -> list[Field]:
        found = [getattr(self, f.name) for f in fields(self)]
        ends = [e for e in found if isinstance(e, End)]
        return [
            *(e.field for e in ends),
            *(e.within for e in ends if e.within),
            *(f for f in found if isinstance(f, Field)),
        ]


_TOLD = ("predicate", "subject", "object", "start", "end", "value", "unit", "scale")
_FIELDS = ("predicate", "start", "end", "value", "unit", "scale", "note")
_SOURCE = ("title", "url", "published", "publisher")
_KEYS = ("subject", "object", *_FIELDS, "source", "names", "skip", "sheet", "header", "delimiter", "confidence")


def beside(table: Path) -> Path:
    """Where the mapping of a table lies: ``pairs.csv.mapping.yaml`` or else ``pairs.mapping.yaml``."""
    own = table.with_name(table.name + SUFFIX)
    return own if own.is_file() else table.with_name(table.stem + SUFFIX)


def read(path: Path) -> Mapping:
    """Read and check a mapping. Raises ReportError, which says what is wrong and where."""
    try:
        raw = yaml_files.load(path.read_bytes())
        return _mapping(raw)
    except OSError as e:
        raise ReportError(f"the mapping {path} cannot be read: {e.strerror}", "check the path", source=str(path)) from e
    except (ValueError, yaml.YAMLError) as e:
        raise ReportError(f"the mapping {path}: {' '.join(str(e).split())}", _HINT, source=str(path)) from e


def _mapping(raw: Any) -> Mapping:
    told = _object(raw, "the file", _KEYS)
    for key in ("subject", "object", "predicate"):
        if told.get(key) is None:
            raise ValueError(f"{key} is missing")
    source = _object(told.get("source") or {}, "source", _SOURCE)
    predicate = dict(told["predicate"]) if isinstance(told["predicate"], dict) else told["predicate"]
    words = _texts(predicate.pop("words", None) or {}, "predicate.words") if isinstance(predicate, dict) else {}
    simple = {k: _field(told[k], k) for k in _FIELDS if k != "predicate" and told.get(k) is not None}
    made = Mapping(
        subject=_end(told["subject"], "subject"),
        object=_end(told["object"], "object"),
        predicate=_field(predicate, "predicate"),
        **simple,
        **{k: _field(source[k], f"source.{k}") for k in _SOURCE if source.get(k) is not None},
        words=words,
        names={squeeze(k): v for k, v in _texts(told.get("names") or {}, "names").items()},
        skip=tuple(squeeze(str(s)) for s in _list(told.get("skip") or [], "skip")),
        sheet=str(told["sheet"]) if told.get("sheet") is not None else None,
        header=_number(told.get("header", 1), "header", 1, 1000, int),
        delimiter=str(told["delimiter"]) if told.get("delimiter") is not None else None,
        confidence=_number(told.get("confidence", 0.99), "confidence", 0, 1, float),
    )
    _check(made)
    return made


def _check(made: Mapping) -> None:
    constant = [predicate_of(made.predicate.value, made)] if made.predicate.value is not None else []
    for name in (*constant, *made.words.values()):
        if name not in edge_types():
            raise ValueError(f"predicate: there is no {name!r}; there are {', '.join(edge_types())}")
    for name in constant:
        edge = edge_types()[name]
        for end, allowed, place in ((made.subject, edge.subject, "subject"), (made.object, edge.object, "object")):
            if end.type not in allowed:
                raise ValueError(f"{place}: {name} joins no {end.type} there; it may be {', '.join(allowed)}")
    if made.value is None and (made.unit or made.scale):
        raise ValueError("unit and scale belong to a value; say which column it is")
    if made.value is not None and made.unit is None and made.scale is None:
        raise ValueError("value: its unit is missing (such as unit: {value: 万元})")
    for name, meant in made.names.items():
        if not gazetteer().get(meant) and not gazetteer().resolve(meant).candidates:
            raise ValueError(f"names: {name} cannot be {meant}: no division has that code or name")
    if made.delimiter is not None and len(made.delimiter) != 1:
        raise ValueError("delimiter is one character")


def predicate_of(cell: str, mapping: Mapping) -> str:
    """The edge type that a cell means: by the mapping's own words, its name, or its label in either language."""
    if cell in mapping.words:
        return mapping.words[cell]
    for edge in edge_types().values():
        if cell.lower() in (edge.name, edge.cypher.lower(), edge.label.en.lower()) or cell == edge.label.zh:
            return edge.name
    return cell


def _end(raw: Any, where: str) -> End:
    if not isinstance(raw, dict):
        return End(_field(raw, where))
    told = _object(raw, where, ("column", "value", "fill", "type", "within", "kind"))
    type_ = str(told.get("type", "Region"))
    if type_ not in _END_TYPES:
        raise ValueError(f"{where}.type: {type_} cannot be read from a table; there are {', '.join(_END_TYPES)}")
    if told.get("within") is not None and type_ != "Region":
        raise ValueError(f"{where}.within belongs to a Region")
    kind = told.get("kind")
    if (type_ == "Program") != (kind is not None) or (kind and kind not in node_types()["Program"].kinds):
        raise ValueError(
            f"{where}.kind: a Program has one of {', '.join(node_types()['Program'].kinds)}; others have none"
        )
    within = _field(told["within"], f"{where}.within") if told.get("within") is not None else None
    own = {k: v for k, v in told.items() if k in ("column", "value", "fill")}
    return End(_field(own, where), type_, within, kind)


def _field(raw: Any, where: str) -> Field:
    if not isinstance(raw, dict):
        if isinstance(raw, list) or raw is None or isinstance(raw, bool):
            raise ValueError(f"{where} is a column's heading, or {{value: …}} for a constant")
        return Field(column=squeeze(str(raw)))
    told = _object(raw, where, ("column", "value", "fill"))
    if (told.get("column") is None) == (told.get("value") is None):
        raise ValueError(f"{where} has either a column or a value")
    if told.get("value") is not None:
        return Field(value=squeeze(str(told["value"])))
    return Field(column=squeeze(str(told["column"])), fill=bool(told.get("fill", False)))


def _object(raw: Any, where: str, keys: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise ValueError(f"{where} is not a mapping of names to values")
    if unknown := [str(k) for k in raw if k not in keys]:
        raise ValueError(f"{where} has no {', '.join(unknown)}; there are {', '.join(keys)}")
    return raw


def _texts(raw: Any, where: str) -> dict[str, str]:
    if not isinstance(raw, dict):
        raise ValueError(f"{where} is not a mapping of names to values")
    return {str(k): str(v) for k, v in raw.items()}


def _list(raw: Any, where: str) -> list[Any]:
    if not isinstance(raw, list):
        raise ValueError(f"{where} is not a list")
    return raw


def _number(raw: Any, where: str, least: float, most: float, kind: Any) -> Any:
    if isinstance(raw, bool) or not isinstance(raw, int | kind) or not least <= raw <= most:
        raise ValueError(f"{where} is a number from {least:g} to {most:g}")
    return kind(raw)
