"""Gold files: what a careful reader found in one report, as JSON."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from graph.errors import ReportError, UsageError
from graph.model import PartialDate, Report
from graph.ontology import edge_types, node_types
from graph.regions import gazetteer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """``key`` is ``Type:name``, for a region ``Region:code`` (a township's name, as it has no code)."""

    key: str
    names: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldFact:
    """``ends`` are the edges that are right, any of them; ``starts`` the dates, empty when any will do."""

    predicate: str
    ends: tuple[tuple[str, str], ...]
    starts: tuple[str, ...]
    value: float | None
    unit: str
    evidence: tuple[int, int] | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """One report's gold; ``name`` is the file's name without its ending, as the report's is.

    ``published`` is the date that the page shows, ``hint`` the one that whoever reads it is told where it shows none.

    ``facts_only``: the entities are but the ends of the facts, so that none found beside them is one too many.
    """

    name: str
    published: str | None
    entities: tuple[GoldEntity, ...]
    facts: tuple[GoldFact, ...]
    facts_only: bool = False
    hint: str | None = None

    def dated(self, report: Report) -> Report:
        """The report as its reader was given it: with the hint for its date, where it shows none."""
        if report.published is not None or self.hint is None:
            return report
        return replace(report, published=PartialDate.parse(self.hint))


def read_folder(folder: Path) -> list[Gold]:
    """Every ``*.json`` of a folder, by name. Raises UsageError when there is none."""
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if not paths:
        raise UsageError(f"no gold files (*.json) in {folder}", "one JSON file a report, named as the report is")
    return [read_gold(p) for p in paths]


def read_gold(path: Path) -> Gold:
    """One gold file. Raises ReportError that names the file and the part that is wrong."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8-sig"))
        if not isinstance(raw, dict):
            raise ValueError("it is no object with entities and facts")
        entities = _each(raw, "entities", _entity)
        facts = _each(raw, "facts", fact_of)
        hint = raw.get("published_hint")
        if hint is not None:
            PartialDate.parse(hint)
        _once("entity", [e.key for e in entities])
        _once("fact", [f for f in facts if not f.optional])
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as e:
        raise ReportError(f"{path}: {e}", "corpus/README.md describes the form", source=str(path)) from e
    except KeyError as e:
        raise ReportError(
            f"{path}: {e.args[0]} is missing", "corpus/README.md describes the form", source=str(path)
        ) from e
    return Gold(path.stem, raw.get("published"), entities, facts, hint=hint)


def within(gold: Gold, text: str) -> None:
    """Raise ReportError when the gold quotes what lies outside its report: then it is of another text."""
    for number, f in enumerate(gold.facts, 1):
        if f.evidence and f.evidence[1] > len(text):
            raise ReportError(
                f"{gold.name}.json, fact {number}: evidence {list(f.evidence)} lies outside the report, which has "
                f"{len(text)} characters",
                "offsets are of the report's text as extract gives it",
                source=gold.name,
            )


def _each(raw: dict[str, Any], name: str, read: Callable[[dict[str, Any]], T]) -> tuple[T, ...]:
    """The list of that name, each read; ValueError and KeyError say which of them is wrong."""
    if not isinstance(raw[name], list):
        raise ValueError(f"{name} is no list")
    out = []
    for number, item in enumerate(raw[name], 1):
        where = f"{name} {number}"
        if not isinstance(item, dict):
            raise ValueError(f"{where} is no object")
        try:
            out.append(read(item))
        except KeyError as e:
            raise ValueError(f"{where}: {e.args[0]} is missing") from e
        except (ValueError, TypeError) as e:
            raise ValueError(f"{where}: {e}") from e
    return tuple(out)


def _once(what: str, told: list[Any]) -> None:
    """What is required twice could be found once only."""
    for number, one in enumerate(told):
        if one in told[:number]:
            said = one if isinstance(one, str) else f"{one.predicate} {' -> '.join(one.ends[0])}"
            raise ValueError(f"the {what} {said} is told twice")


def _entity(e: dict[str, Any]) -> GoldEntity:
    if _text(e["type"], "type") not in node_types():
        raise ValueError(f"unknown node type {e['type']!r}")
    name = _text(e["name"], "name")
    aliases = e.get("aliases") or ()
    if not isinstance(aliases, list | tuple):
        raise ValueError("aliases is no list")
    key = _ref(str(e["code"] or name)) if e["type"] == "Region" else f"{e['type']}:{name}"
    return GoldEntity(key, (name, *(_text(a, "aliases") for a in aliases)), bool(e.get("optional")))


def fact_of(f: dict[str, Any]) -> GoldFact:
    """A fact of a gold file. Raises ValueError, KeyError or TypeError that say what is wrong with it."""
    if _text(f["predicate"], "predicate") not in edge_types():
        raise ValueError(f"unknown predicate {f['predicate']!r}")
    starts = f.get("start")
    starts = starts if isinstance(starts, list) else [starts]
    value, unit = _figure(f.get("quantity"), f["predicate"])
    ends = tuple((_ref(s), _ref(o)) for s in _several(f["subject"]) for o in _several(f["object"]))
    if not ends:
        raise ValueError("it has no ends")
    return GoldFact(
        f["predicate"],
        ends,
        () if None in starts else tuple(PartialDate.parse(_text(s, "start")).text for s in starts),
        value,
        unit,
        _evidence(f.get("evidence")),
        bool(f.get("optional")),
    )


def _figure(q: Any, predicate: str) -> tuple[float | None, str]:
    if not q:
        return None, ""
    if not isinstance(q, dict) or isinstance(q["value"], bool) or not isinstance(q["value"], int | float):
        raise ValueError(f"quantity is {{value: number, unit}}, not {q!r}")
    units = edge_types()[predicate].units
    if not math.isfinite(q["value"]) or q["unit"] not in units:
        raise ValueError(f"quantity {q!r}: {predicate} has figures in {', '.join(units) or 'no unit'}")
    return float(q["value"]), str(q["unit"])


def _evidence(told: Any) -> tuple[int, int] | None:
    if told is None:
        return None
    if not isinstance(told, list) or len(told) != 2 or not all(type(x) is int for x in told):
        raise ValueError(f"evidence is [start, end] in characters, not {told!r}")
    if not 0 <= told[0] < told[1]:
        raise ValueError(f"evidence {told!r} holds no character")
    return told[0], told[1]


def _several(x: Any) -> list[Any]:
    return x if isinstance(x, list) else [x]


def _text(x: Any, where: str) -> str:
    if not isinstance(x, str) or not x:
        raise ValueError(f"{where} is a text, not {x!r}")
    return x


def _ref(ref: Any) -> str:
    """A node's key; a code must be one that there is (or was)."""
    key = text if ":" in (text := _text(ref, "an end")) else f"Region:{text}"
    code = key.removeprefix("Region:")
    if re.fullmatch(r"[0-9]+", code) and gazetteer().get(code) is None:
        raise ValueError(f"no division has the code {code}")
    return key
