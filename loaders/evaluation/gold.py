"""Gold files: what a careful reader found in one report, as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import ReportError, UsageError
from graph.ontology import edge_types, node_types


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
    """One report's gold; ``name`` is the file's name without its ending, as the report's is."""

    name: str
    published: str | None
    entities: tuple[GoldEntity, ...]
    facts: tuple[GoldFact, ...]


def read_folder(folder: Path) -> list[Gold]:
    """Every ``*.json`` of a folder, by name. Raises UsageError when there is none."""
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if not paths:
        raise UsageError(f"no gold files (*.json) in {folder}", "one JSON file a report, named as the report is")
    return [read_gold(p) for p in paths]


def read_gold(path: Path) -> Gold:
    """One gold file. Raises ReportError that names the file and the part that is wrong."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        entities = tuple(_entity(e) for e in raw["entities"])
        facts = tuple(_fact(f) for f in raw["facts"])
    except (OSError, ValueError, TypeError, AttributeError) as e:
        raise ReportError(f"{path}: {e}", "corpus/README.md describes the form", source=str(path)) from e
    except KeyError as e:
        raise ReportError(
            f"{path}: {e.args[0]} is missing", "corpus/README.md describes the form", source=str(path)
        ) from e
    return Gold(path.stem, raw.get("published") or raw.get("published_hint"), entities, facts)


def _entity(e: dict[str, Any]) -> GoldEntity:
    if e["type"] not in node_types():
        raise ValueError(f"unknown node type {e['type']!r}")
    key = f"Region:{e['code'] or e['name']}" if e["type"] == "Region" else f"{e['type']}:{e['name']}"
    return GoldEntity(key, (e["name"], *e.get("aliases", ())), bool(e.get("optional")))


def _fact(f: dict[str, Any]) -> GoldFact:
    if f["predicate"] not in edge_types():
        raise ValueError(f"unknown predicate {f['predicate']!r}")
    starts = f.get("start")
    starts = starts if isinstance(starts, list) else [starts]
    q = f.get("quantity") or {}
    evidence = f.get("evidence")
    return GoldFact(
        f["predicate"],
        tuple((_ref(s), _ref(o)) for s in _several(f["subject"]) for o in _several(f["object"])),
        () if None in starts else tuple(starts),
        float(q["value"]) if q else None,
        q["unit"] if q else "",
        (evidence[0], evidence[1]) if evidence else None,
        bool(f.get("optional")),
    )


def _several(x: Any) -> list[str]:
    return x if isinstance(x, list) else [x]


def _ref(ref: str) -> str:
    return ref if ":" in ref else f"Region:{ref}"
