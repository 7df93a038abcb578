"""The ``patterns`` of the edge files, compiled once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.ontology import edge_types
from loaders import fastre as re


@dataclass(frozen=True, slots=True)
class Slot:
    """How an end is found: its ``side``, how near it must be ``told`` (clause … report), and in which case."""

    side: str | None
    told: int
    case: frozenset[str]
    types: tuple[str, ...]
    barred: frozenset[str] = frozenset()
    strict: bool = False
    trip: bool = False
    venue: bool = False  # the seat of a ceremony may fill it: 宕昌县举行欢送仪式,135名…前往青岛


@dataclass(frozen=True, slots=True)
class Pattern:
    """One rule of an edge file. ``kind`` is the reading it asks for; the rest is its data."""

    rule: str
    predicate: str
    kind: str
    units: tuple[str, ...]
    trigger: re.Pattern[str]
    unless: re.Pattern[str] | None
    within: re.Pattern[str] | None
    without: re.Pattern[str] | None
    head_unless: re.Pattern[str] | None
    beside: re.Pattern[str] | None
    beside_unless: re.Pattern[str] | None
    report: re.Pattern[str] | None
    report_unless: re.Pattern[str] | None
    there: re.Pattern[str] | None
    drawn: re.Pattern[str] | None
    weight: float
    subject: Slot
    object: Slot
    reach: str
    raw: dict[str, Any]


_TOLD = {"clause": 3, "sentence": 2, "paragraph": 1, "report": 0}


def _slot(data: dict[str, Any] | None) -> Slot:
    d = data or {}
    return Slot(
        d.get("side"),
        _TOLD[d.get("told", "report")],
        frozenset(d.get("case", ())),
        tuple(d.get("types", ("Region",))),
        frozenset(d.get("barred", ())),
        bool(d.get("strict")),
        bool(d.get("trip")),
        bool(d.get("venue")),
    )


def _words(value: str | list[str] | None) -> re.Pattern[str] | None:
    if not value:
        return None
    return re.compile(value if isinstance(value, str) else "|".join(value))


@cache
def patterns() -> tuple[Pattern, ...]:
    """Every pattern of every edge file."""
    out = []
    for edge in edge_types().values():
        for p in edge.raw.get("patterns", ()):
            trigger = _words(p["trigger"])
            assert trigger is not None
            out.append(
                Pattern(
                    rule=p["rule"],
                    predicate=edge.name,
                    kind=p["kind"],
                    units=tuple(p.get("units", ())),
                    trigger=trigger,
                    unless=_words(p.get("unless")),
                    within=_words(p.get("within")),
                    without=_words(p.get("without")),
                    head_unless=_words(p.get("head_unless")),
                    beside=_words(p.get("beside")),
                    beside_unless=_words(p.get("beside_unless")),
                    report=_words(p.get("report")),
                    report_unless=_words(p.get("report_unless")),
                    there=_words(p.get("there")),
                    drawn=_words(p.get("drawn")),
                    weight=float(p.get("weight", 0.8)),
                    subject=_slot(p.get("subject")),
                    object=_slot(p.get("object")),
                    reach=p.get("reach", "clause"),
                    raw=p,
                )
            )
    return tuple(out)
