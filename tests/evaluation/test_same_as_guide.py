"""The project's own counting and the guide's scorer count alike."""

from __future__ import annotations

import pytest

from loaders.evaluation import evaluate, read_folder
from loaders.extract import extract
from tests.extraction.helpers import SHARED, needs_shared, scores, shared_reports

pytestmark = needs_shared


@pytest.mark.parametrize("group", ["seeds", "dev"])
def test_every_count_is_the_scorers(group: str) -> None:
    reports = {r.id.removesuffix(".txt"): r for r in shared_reports(group)}
    result = evaluate((g, extract(reports[g.name])) for g in read_folder(SHARED / "gold" / group))
    total, _ = scores(group)
    wanted = {k: (v["tp"], v["fp"], v["fn"]) for k, v in total.items() if isinstance(v, dict)}
    assert {k: (c.right, c.extra, c.missed) for k, c in result.counts.items()} == wanted
    assert result.reports == total["reports"]
    assert sum(result.overlap) / len(result.overlap) == pytest.approx(total["evidence overlap"], abs=1e-4)
