"""The only reader of ``graph/schema``. Whatever lists node types, edge types, units or sides asks here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Literal

from graph import yaml_files

Language = Literal["zh", "en"]
TimeKind = Literal["state", "flow", "event"]


@dataclass(frozen=True, slots=True)
class Label:
    """A name in both languages of the project."""

    zh: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class NodeType:
    """A kind of node: its labels and declared properties ({name: {type, description}})."""

    name: str
    label: Label
    description: str
    properties: Mapping[str, Mapping[str, str]]
    levels: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EdgeType:
    """A kind of fact. ``raw`` is the whole file, for the parts that one reader alone understands (patterns, words)."""

    name: str
    label: Label
    inverse: Label
    description: str
    tier: Literal["core", "extended"]
    symmetric: bool
    subject: tuple[str, ...]
    object: tuple[str, ...]
    time: TimeKind
    units: tuple[str, ...]
    raw: Mapping[str, Any]

    @property
    def cypher(self) -> str:
        """Relationship type in Cypher: SENDS_WORKERS_TO."""
        return self.name.upper()


def _files(folder: str) -> list[Mapping[str, Any]]:
    entries = sorted(
        (p for p in resources.files("graph").joinpath("schema", folder).iterdir() if p.name.endswith(".yaml")),
        key=lambda p: p.name,
    )
    return [yaml_files.load(p.read_text(encoding="utf-8")) for p in entries]


def _file(name: str) -> Mapping[str, Any]:
    text = resources.files("graph").joinpath("schema", name).read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml_files.load(text)
    return data


@cache
def node_types() -> Mapping[str, NodeType]:
    """Node types by name (``Region``, …)."""
    found = {
        d["name"]: NodeType(
            name=d["name"],
            label=Label(**d["label"]),
            description=d["description"]["en"],
            properties=MappingProxyType(d.get("properties", {})),
            levels=tuple(d.get("levels", ())),
            kinds=tuple(d.get("kinds", ())),
        )
        for d in _files("nodes")
    }
    return MappingProxyType(found)


@cache
def edge_types() -> Mapping[str, EdgeType]:
    """Edge types by name (``sends_workers_to``, …), core ones first."""
    found = [
        EdgeType(
            name=d["name"],
            label=Label(**d["label"]),
            inverse=Label(**d["inverse"]),
            description=d["description"]["en"],
            tier=d["tier"],
            symmetric=d["symmetric"],
            subject=tuple(d["subject"]),
            object=tuple(d["object"]),
            time=d["time"],
            units=tuple(d["units"]),
            raw=MappingProxyType(d),
        )
        for d in _files("edges")
    ]
    return MappingProxyType({e.name: e for e in sorted(found, key=lambda e: (e.tier, e.name))})


@cache
def units() -> Mapping[str, Label]:
    """Units of quantity and their labels."""
    return MappingProxyType({name: Label(**label) for name, label in _file("units.yaml").items()})


@cache
def sides() -> Mapping[str, tuple[str, ...]]:
    """``east`` and ``west`` of the national scheme, as province codes."""
    return MappingProxyType({side: tuple(codes) for side, codes in _file("sides.yaml").items()})


@cache
def question_words() -> Mapping[str, Any]:
    """Words of the question grammar that belong to no edge type (those of one are under ``questions`` in its file)."""
    return MappingProxyType(dict(_file("questions.yaml")))


def levels() -> tuple[str, ...]:
    """Region levels, from the largest."""
    return node_types()["Region"].levels
