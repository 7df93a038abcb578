"""The example sentences of graph/schema/examples: what each edge type is read from, and what not."""

from __future__ import annotations

from importlib import resources
from typing import Any

import pytest
import yaml

from graph.ontology import edge_types
from tests.extraction.helpers import read

FILES = sorted(
    (p for p in resources.files("graph").joinpath("schema", "examples").iterdir() if p.name.endswith(".yaml")),
    key=lambda p: p.name,
)
DATA = [yaml.safe_load(p.read_text(encoding="utf-8")) for p in FILES]
POSITIVE = [(d["edge"], e) for d in DATA for e in d["positive"]]
NEGATIVE = [(d["edge"], e) for d in DATA for e in d["negative"]]


def _name(case: tuple[str, dict[str, Any]]) -> str:
    return f"{case[0]}: {case[1]['text'][:24]}"


def _id(ref: str) -> str:
    return ref if ":" in ref else f"Region:{ref}"


def test_every_edge_type_has_examples() -> None:
    assert {d["edge"] for d in DATA} == set(edge_types())


@pytest.mark.parametrize("case", POSITIVE, ids=map(_name, POSITIVE))
def test_positive(case: tuple[str, dict[str, Any]]) -> None:
    edge, example = case
    found = {
        (f.subject, f.object, f.quantity.value if f.quantity else None): (f, e)
        for f, e in read(example["text"], example.get("published")).facts
        if f.predicate == edge
    }
    wanted = {(_id(w["subject"]), _id(w["object"]), w.get("value")): w for w in example["facts"]}
    assert set(found) == set(wanted)
    for key, w in wanted.items():
        fact, evidence = found[key]
        if "start" in w:
            assert str(fact.period.start) == w["start"]
        if "end" in w:
            assert str(fact.period.end) == w["end"]
        if fact.quantity:
            assert fact.quantity.unit == w["unit"]
        assert example["text"][evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize("case", NEGATIVE, ids=map(_name, NEGATIVE))
def test_negative(case: tuple[str, dict[str, Any]]) -> None:
    edge, example = case
    facts = [f for f, _ in read(example["text"], example.get("published", "2021-06-01")).facts if f.predicate == edge]
    assert facts == [], example["why"]
