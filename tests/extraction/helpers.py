"""Where the shared reports lie, and short ways to extract."""

from __future__ import annotations

import importlib.util
import json
import os
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from graph.model import Extraction, PartialDate, Report
from loaders.extract import extract
from loaders.wire import to_wire

REPO = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("SHANHAI_SHARED", REPO.parent / "shared"))

needs_shared = pytest.mark.skipif(
    not (SHARED / "gold" / "score.py").is_file(),
    reason="no shared/ folder beside the repository (set SHANHAI_SHARED to the folder with reports/ and gold/)",
)


def report(text: str, published: str | None = None, name: str = "report") -> Report:
    return Report(name, text, name, published=PartialDate.parse(published) if published else None)


def read(text: str, published: str | None = None) -> Extraction:
    return extract(report(text, published))


Content = set[tuple[str, str, str, str, float | None]]


def content(e: Extraction) -> Content:
    """What an extraction says, wherever it is quoted: predicate, ends, period and figure of each fact."""
    return {
        (f.predicate, f.subject, f.object, str(f.period), f.quantity.value if f.quantity else None) for f, _ in e.facts
    }


Told = tuple[str, str, str, float | None, str | None]


def told(text: str, day: str) -> set[Told]:
    """The facts of a text as predicate, ends (codes), figure and start."""
    return {
        (
            f.predicate,
            f.subject.removeprefix("Region:"),
            f.object.removeprefix("Region:"),
            f.quantity.value if f.quantity else None,
            str(f.period.start) if f.period.start else None,
        )
        for f, _ in read(text, day).facts
    }


def shared_reports(group: str) -> list[Report]:
    """The reports of a folder (seeds, dev) with the dates its metadata gives."""
    return _folder(SHARED / "reports" / group)


def corpus_reports(group: str) -> list[Report]:
    """The reports of a folder of the project's own corpus, likewise."""
    return _folder(REPO / "corpus" / group / "reports")


def _folder(folder: Path) -> list[Report]:
    dates: dict[str, str | None] = {}
    rows = folder / "metadata.jsonl"
    for line in rows.read_text(encoding="utf-8").splitlines() if rows.is_file() else ():
        row = json.loads(line)
        dates[row["file_name"]] = row.get("published")
    out = []
    for path in sorted(folder.glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as f:
            out.append(report(f.read(), dates.get(path.name), path.name))
    return out


@cache
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_score", SHARED / "gold" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def scores(group: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """score.py's figures for a folder: (totals, core facts by report)."""
    system = {r.id.removesuffix(".txt"): to_wire(extract(r), r.id) for r in shared_reports(group)}
    total, by_report = scorer().score(SHARED / "gold" / group, system)
    return total, by_report


def together(*groups: str) -> dict[str, tuple[int, int, int]]:
    """True positives, extras and misses of several folders added up."""
    out: dict[str, tuple[int, int, int]] = {}
    for g in groups:
        for key, v in scores(g)[0].items():
            if isinstance(v, dict):
                a = out.get(key, (0, 0, 0))
                out[key] = (a[0] + v["tp"], a[1] + v["fp"], a[2] + v["fn"])
    return out


def f1(counts: tuple[int, int, int]) -> float:
    tp, fp, fn = counts
    return 2 * tp / (2 * tp + fp + fn) if tp else 0.0
