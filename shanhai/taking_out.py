"""Reports to be taken out of a graph: by their id, or by the file or folder they were loaded from."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import NotFoundError
from graph.flat import all_reports
from graph.store.base import GraphStore, ReportRecord


@dataclass(frozen=True, slots=True)
class Removed:
    """The reports taken out, as they were, and how many facts no other report says."""

    reports: tuple[ReportRecord, ...]
    facts: int


def remove(store: GraphStore, names: Sequence[str]) -> Removed:
    """Take reports out, with the facts that only they say. NotFoundError, and nothing is done, if one is not in.

    What is told by a path is the whole report, also where a copy of it was loaded from another file.
    """
    found = find(store, names)
    before = _facts(store)
    for record in found:
        store.retract(record.report.id)
    return Removed(found, before - _facts(store))


def find(store: GraphStore, names: Sequence[str]) -> tuple[ReportRecord, ...]:
    """The reports that ids, files and folders name, each once; NotFoundError names the first that names none."""
    found: dict[str, ReportRecord] = {}
    places: dict[str, str] = {}
    for name in names:
        if record := store.report(name):
            found[name] = record
        else:
            places[name] = name if name.startswith(("file:", "stdin:")) else Path(os.path.abspath(name)).as_uri()
    unmet = dict(places)
    for record in all_reports(store) if places else ():
        for name, place in places.items():
            if stands_at(record.sources, place):
                found[record.report.id] = record
                unmet.pop(name, None)
    for name in unmet:
        raise NotFoundError(
            f"no report has the id {name!r} or was loaded from a file of that name",
            "shanhai reports lists those there are, with the files they came from",
        )
    return tuple(found.values())


def stands_at(sources: Iterable[str], place: str) -> bool:
    """Whether a source is this file, a row of it, or lies in this folder."""
    return any(s == place or s.startswith((f"{place}#", f"{place.rstrip('/')}/")) for s in sources)


def _facts(store: GraphStore) -> int:
    return sum(store.counts().facts.values())
