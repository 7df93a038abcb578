"""The annotated corpus is sound: spans lie in their texts, figures stand in them, codes are in force."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from graph.ontology import edge_types, node_types, units
from graph.regions import gazetteer

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
GOLD = sorted(CORPUS.glob("*/gold/*.json"))


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def text_of(gold: Path) -> str:
    return (gold.parent.parent / "reports" / f"{gold.stem}.txt").read_text(encoding="utf-8")


def test_there_is_a_corpus() -> None:
    assert len(GOLD) >= 60
    folders = {p.parent.parent.name for p in GOLD}
    assert folders >= {"write", "write-bulletins", "measure"}
    assert all(name.split("-")[0] in ("write", "measure") for name in folders), "a folder belongs to one half"


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_annotation(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text, in_force = text_of(path), {d.code for d in gazetteer().current()}
    names = {f"{e['type']}:{e['name']}" for e in gold["entities"]}
    codes = {e["code"] for e in gold["entities"] if e["type"] == "Region" and e["code"]}
    assert {e["type"] for e in gold["entities"]} <= set(node_types())
    assert codes <= in_force
    for fact in gold["facts"]:
        assert fact["predicate"] in edge_types()
        for end in as_list(fact["subject"]) + as_list(fact["object"]):
            assert end in codes or end in names, end
        if not fact.get("evidence"):
            assert fact.get("optional"), fact
            continue
        start, end = fact["evidence"]
        assert 0 <= start < end <= len(text)
        quantity = fact.get("quantity")
        if quantity:
            assert quantity["unit"] in units()
            # One fair, one person: told by being named.
            assert quantity["value"] == 1 or re.search(r"[\d一二三四五六七八九十百千万两几数]", text[start:end]), fact
