"""Counting against gold of one report, made by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graph.errors import ReportError, UsageError
from loaders.evaluation import evaluate, read_folder, read_gold
from tests.extraction.helpers import read

TEXT = "2022年9月3日,宁德市蕉城区与西吉县签订劳务协作协议,西吉县向蕉城区输送务工人员120人。"


def gold(tmp_path: Path, **parts: Any) -> Path:
    body = {"id": "one", "published": None, "entities": [], "facts": [], **parts}
    path = tmp_path / "one.json"
    path.write_text(json.dumps(body, ensure_ascii=False), encoding="utf-8")
    return path


def fact(**parts: Any) -> dict[str, Any]:
    at = TEXT.index("西吉县向")
    base = {
        "predicate": "sends_workers_to", "subject": "640422", "object": "350902", "start": "2022",
        "quantity": {"value": 120, "unit": "person"}, "evidence": [at, len(TEXT)],
    }  # fmt: skip
    return base | parts


def counts(path: Path) -> dict[str, tuple[int, int, int]]:
    result = evaluate([(read_gold(path), read(TEXT))])
    return {k: (c.right, c.extra, c.missed) for k, c in result.counts.items()}


def test_right_extra_and_missed(tmp_path: Path) -> None:
    found = counts(gold(tmp_path, facts=[fact(), fact(quantity={"value": 7, "unit": "person"})]))
    assert found["fact sends_workers_to"] == (1, 0, 1)
    assert found["edge sends_workers_to"] == (1, 0, 0)
    assert found["fact pairs_with"] == (0, 1, 0)
    assert found["entity Region"] == (0, 2, 0)


def test_what_is_optional_counts_neither_way(tmp_path: Path) -> None:
    pair = {"predicate": "pairs_with", "subject": "350902", "object": "640422", "start": None, "optional": True}
    found = counts(gold(tmp_path, facts=[fact(), pair]))
    assert "fact pairs_with" not in found


def test_a_date_may_be_told_less_exactly_than_it_was_read(tmp_path: Path) -> None:
    assert counts(gold(tmp_path, facts=[fact(start="2022-09")]))["fact sends_workers_to"][0] == 1
    assert counts(gold(tmp_path, facts=[fact(start="2021")]))["fact sends_workers_to"] == (0, 1, 1)
    assert counts(gold(tmp_path, facts=[fact(start=["2021", None])]))["fact sends_workers_to"][0] == 1


def test_confidence_is_set_against_truth(tmp_path: Path) -> None:
    result = evaluate([(read_gold(gold(tmp_path, facts=[fact()])), read(TEXT))])
    assert sum(found for _, _, _, found in result.calibration()) == len(result.judged)
    assert {j.right for j in result.judged if j.predicate == "sends_workers_to"} == {True}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "one.json"),
        ('{"id": "one"}', "entities is missing"),
        ('{"entities": [{"type": "Planet", "name": "x"}], "facts": []}', "unknown node type 'Planet'"),
        ('{"entities": [], "facts": [{"predicate": "likes", "subject": "1", "object": "2"}]}', "unknown predicate"),
    ],
)
def test_bad_gold_is_named(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "one.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReportError, match=said):
        read_gold(path)


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no gold files"):
        read_folder(tmp_path)
