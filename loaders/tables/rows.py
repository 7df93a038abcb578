"""A row becomes a fact: its names resolved at its own date, its days and figure read. ValueError: what fails."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TypeVar

from graph.model import Fact, Node, PartialDate, Period
from graph.ontology import edge_types
from graph.regions import gazetteer
from graph.regions.model import Division
from loaders.nodes import company, program
from loaders.tables.mapping import End, Field, Mapping, predicate_of
from loaders.tables.sheet import Row
from loaders.tables.values import date, quantity, tight

T = TypeVar("T")
_MANY = 5  # readings of an ambiguous name that an error lists


def cell(row: Row, where: Field | None) -> str:
    """What a field says in this row; empty where it is not declared or the cell is."""
    if where is None:
        return ""
    return where.value if where.value is not None else row.cells.get(where.column or "", "")


def statement(row: Row, mapping: Mapping, published: PartialDate | None) -> tuple[Fact, tuple[Node, Node]]:
    """The fact of a row and the nodes at its ends. Raises ValueError with everything that is wrong with the row."""
    if row.broken:
        raise ValueError(row.broken)
    wrong: list[str] = []

    def tried(read: Callable[..., T], *args: object) -> T | None:
        try:
            return read(*args)
        except ValueError as e:
            wrong.append(str(e))
            return None

    predicate = tried(_predicate, row, mapping) or ""
    start = tried(date, cell(row, mapping.start))
    end = tried(date, cell(row, mapping.end))
    if start and end and end.last < start.first:
        wrong.append(f"it ends ({end}) before it starts ({start})")
    told = start or end or published
    at = told.first if told else None
    subject = tried(_node, row, mapping.subject, mapping, at)
    object_ = tried(_node, row, mapping.object, mapping, at)
    figure = tried(quantity, cell(row, mapping.value), cell(row, mapping.unit), cell(row, mapping.scale))
    if subject and object_ and subject.id == object_.id:
        wrong.append(f"both ends are {subject.name}")
    if predicate:
        edge = edge_types()[predicate]
        for node, allowed in ((subject, edge.subject), (object_, edge.object)):
            if node and node.type not in allowed:
                wrong.append(f"{predicate} joins no {node.type} there ({node.name})")
        if figure and figure.unit not in edge.units:
            units = f"figures in {', '.join(edge.units)}" if edge.units else "no figure"
            wrong.append(f"{predicate} has {units}, not in {figure.unit}")
    if wrong or subject is None or object_ is None:
        raise ValueError("; ".join(dict.fromkeys(wrong)))
    return Fact(predicate, subject.id, object_.id, Period(start, end), figure), (subject, object_)


def _predicate(row: Row, mapping: Mapping) -> str:
    told = cell(row, mapping.predicate)
    found = predicate_of(told, mapping)
    if found not in edge_types():
        raise ValueError(
            f"{told!r} is no kind of fact; say under predicate.words which of {', '.join(edge_types())} it means"
            if told
            else f"the column {mapping.predicate.column} is empty"
        )
    return found


def _node(row: Row, end: End, mapping: Mapping, at: datetime.date | None) -> Node:
    name = cell(row, end.field)
    if not name:
        raise ValueError(f"the column {end.field.column} is empty")
    if end.type == "Program":
        return program(name, end.kind or "project")
    if end.type == "Company":
        return company(tight(name))
    around = [_region(cell(row, end.within), mapping, at, None).code] if cell(row, end.within) else None
    return gazetteer().node(_region(name, mapping, at, around).code)


def _region(told: str, mapping: Mapping, at: datetime.date | None, around: list[str] | None) -> Division:
    name = mapping.names.get(told) or mapping.names.get(tight(told)) or tight(told)
    if name.isdigit():
        now = gazetteer().latest(name)
        if len(now) != 1:
            raise ValueError(f"{told!r} is the code of {'several divisions now' if now else 'no division'}")
        return _got(now[0])
    found = gazetteer().resolve(name, at=at, context=around or ())
    if not found.candidates and (parted := _parted(name, at)):
        return parted
    fitting = [d for d in found.candidates if not around or gazetteer().is_within(d.code, around[0])]
    if not fitting:
        where = f" in {_got(around[0]).name}" if around and found.candidates else ""
        raise ValueError(f"no place is called {told!r}{where}: write its full name or its six-digit code")
    if len(fitting) > 1 and found.ambiguous:
        listed = ", ".join(f"{_full(d)} {d.code}" for d in fitting[:_MANY]) + (" …" if len(fitting) > _MANY else "")
        raise ValueError(f"{told!r} may be {listed}: write the code, or declare within")
    return fitting[0]


def _parted(name: str, at: datetime.date | None) -> Division | None:
    """The place that a name with its parents before it means: 上海市普陀区, 云南省丽江市宁蒗县."""
    for cut in range(2, len(name) - 1):
        above = gazetteer().resolve(name[:cut], at=at)
        if above.best is None or above.ambiguous:
            continue
        rest = gazetteer().resolve(name[cut:], at=at, context=(above.best.code,))
        inside = [d for d in rest.candidates if gazetteer().is_within(d.code, above.best.code)]
        if len(inside) == 1 and inside[0].code != above.best.code:
            return inside[0]
        deeper = None if rest.candidates else _parted(name[cut:], at)
        if deeper and gazetteer().is_within(deeper.code, above.best.code):
            return deeper
    return None


def _got(code: str) -> Division:
    found = gazetteer().get(code)
    if found is None:  # a code that the gazetteer itself gave
        raise ValueError(f"no division has the code {code}")
    return found


def _full(d: Division) -> str:
    above = [gazetteer().get(c) for c in reversed(gazetteer().ancestors(d.code))]
    return "".join(a.name for a in above if a) + d.name
