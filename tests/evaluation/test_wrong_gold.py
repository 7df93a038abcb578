"""Gold with a mistake is refused with its place: it must not count as a miss of the extraction."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graph.errors import ReportError
from graph.model import Extraction, Report
from loaders.evaluation import evaluate
from loaders.evaluation.gold import read_gold

ENTITY = {"type": "Region", "name": "黄浦区", "code": "310101"}
FACT = {
    "predicate": "funds", "subject": "310101", "object": "530800", "start": "2021",
    "quantity": {"value": 5e6, "unit": "CNY"}, "evidence": [0, 10],
}  # fmt: skip


def gold(folder: Path, entities: Any, facts: Any) -> Path:
    path = folder / "one.json"
    path.write_text(json.dumps({"entities": entities, "facts": facts}), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"evidence": [5]}, "facts 1: evidence is"),
        ({"evidence": [10, 5]}, "facts 1: evidence [10, 5] holds no character"),
        ({"evidence": [-5, 10]}, "holds no character"),
        ({"evidence": ["a", "b"]}, "facts 1: evidence is"),
        ({"evidence": [None, None]}, "facts 1: evidence is"),
        ({"subject": []}, "it has no ends"),
        ({"subject": None}, "an end is a text"),
        ({"subject": "999999"}, "no division has the code 999999"),
        ({"subject": {"a": 1}}, "an end is a text"),
        ({"start": 2022}, "start is a text, not 2022"),
        ({"start": "2023-13"}, "not a date: '2023-13'"),
        ({"start": "last year"}, "not a date"),
        ({"quantity": {"value": "22", "unit": "CNY"}}, "quantity is"),
        ({"quantity": {"value": float("nan"), "unit": "CNY"}}, "quantity"),
        ({"quantity": {"value": 22, "unit": "bananas"}}, "funds has figures in CNY"),
        ({"predicate": ["funds"]}, "predicate is a text"),
        ({"predicate": "fund"}, "unknown predicate 'fund'"),
    ],
)
def test_a_wrong_fact(tmp_path: Path, wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(ReportError) as e:
        read_gold(gold(tmp_path, [ENTITY], [FACT | wrong]))
    assert "one.json" in e.value.message
    assert said in e.value.message
    assert e.value.hint


@pytest.mark.parametrize(
    ("entities", "facts", "said"),
    [
        ([ENTITY | {"name": None}], [], "entities 1: name is a text"),
        ([ENTITY | {"code": "999999"}], [], "no division has the code"),
        ([ENTITY | {"aliases": "沪"}], [], "aliases is no list"),
        ([ENTITY, ENTITY], [], "the entity Region:310101 is told twice"),
        ([], [FACT, FACT], "the fact funds Region:310101 -> Region:530800 is told twice"),
        ({}, [], "entities is no list"),
        ([], ["x"], "facts 1 is no object"),
        ([{"type": "Region", "name": "黄浦区"}], [], "entities 1: code is missing"),
    ],
)
def test_a_wrong_file(tmp_path: Path, entities: Any, facts: Any, said: str) -> None:
    with pytest.raises(ReportError, match=said):
        read_gold(gold(tmp_path, entities, facts))


@pytest.mark.parametrize("text", ["", "[]", "null", "[" * 100_000, '{"entities": []}'])
def test_no_gold_at_all(tmp_path: Path, text: str) -> None:
    (tmp_path / "one.json").write_text(text, encoding="utf-8")
    with pytest.raises(ReportError, match=r"one\.json"):
        read_gold(tmp_path / "one.json")


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    path = gold(tmp_path, [ENTITY], [FACT])
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(read_gold(path).facts) == 1


def test_evidence_outside_the_report_is_of_another_text(tmp_path: Path) -> None:
    wanted = read_gold(gold(tmp_path, [ENTITY], [FACT]))
    with pytest.raises(ReportError, match=r"one\.json, fact 1: evidence \[0, 10\] lies outside"):
        evaluate([(wanted, Extraction(Report("one", "九个字的报道原文", "stdin"), (), ()))])
