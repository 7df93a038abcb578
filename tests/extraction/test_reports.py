"""Whole short reports of our own, in the many ways the genre is written: exactly their facts are read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.extraction.helpers import read

REPORTS = yaml.safe_load((Path(__file__).parent / "reports.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", REPORTS, ids=[r["text"].strip().split("\n")[0][:24] for r in REPORTS])
def test_report(case: dict[str, Any]) -> None:
    found = set()
    for fact, _ in read(case["text"]).facts:
        row: tuple[Any, ...] = (
            fact.predicate,
            fact.subject.removeprefix("Region:"),
            fact.object.removeprefix("Region:"),
        )
        found.add((*row, int(fact.quantity.value)) if fact.quantity else row)
    assert found == {tuple(f) for f in case["facts"]}
