"""The annotated corpus is sound: spans lie in their texts, figures stand in them, codes are in force."""

from __future__ import annotations

import json
import re
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from corpus import agreement, card
from graph.ontology import edge_types, node_types, units
from graph.regions import gazetteer
from loaders.evaluation import read_paragraphs

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
GOLD = sorted(CORPUS.glob("*/gold/*.json"))


_NUMBER = re.compile(r"[\d一二三四五六七八九十百千万两几数]|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b")


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def text_of(gold: Path) -> str:
    return (gold.parent.parent / "reports" / f"{gold.stem}.txt").read_text(encoding="utf-8")


def test_there_is_a_corpus() -> None:
    pages = list(card.pages())
    assert len(pages) >= 150
    assert sum(p.negative for p in pages) >= 30
    folders = {p.folder for p in pages}
    assert folders >= {"write", "write-bulletins", "measure-supports"}
    assert all(name.split("-")[0] in ("write", "measure") for name in folders), "a folder belongs to one half"
    assert {f.name for f in agreement.folders()} <= folders


def test_every_report_is_annotated_once() -> None:
    reports = {(p.parent.parent.name, p.stem) for p in CORPUS.glob("*/reports/*.txt")}
    assert reports == {(p.parent.parent.name, p.stem) for p in GOLD}
    assert len({name for _, name in reports}) == len(reports), "a name stands for one report in the whole corpus"


def test_the_card_says_what_is_in_the_folders() -> None:
    """Renewed by ``python -m corpus.card``."""
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")
    assert card.renewed(readme, [*card.tables(), agreement.table()]) == readme
    assert agreement.summary() in readme


@pytest.mark.parametrize("path", sorted((CORPUS / "paragraphs").glob("*.txt")), ids=lambda p: p.stem)
def test_paragraphs_quote_what_they_count(path: Path) -> None:
    """Nearly every figure's quote holds one (造价同价, 另一份 do not); a required fact is told once a text."""
    assert path.stem.split("-")[0] in ("write", "measure")
    quotes = []
    for report, gold in read_paragraphs(path):
        facts = [(f.predicate, f.ends, f.value, f.unit, f.starts) for f in gold.facts if not f.optional]
        assert len(set(facts)) == len(facts), gold.name
        quotes += [
            report.text[slice(*f.evidence)]
            for f in gold.facts
            if f.value and f.unit != "fair" and f.evidence and not f.optional
        ]
    told = [q for q in quotes if _NUMBER.search(q.lower())]
    assert len(told) >= 0.95 * len(quotes)


def test_the_halves_share_no_couple_of_regions() -> None:
    """What is learned of a couple by heart must gain nothing where it is measured."""
    couples: dict[str, set[frozenset[str]]] = {"write": set(), "measure": set()}
    for page in card.pages():
        for fact in page.gold["facts"]:
            if not fact.get("optional"):
                for a, b in product(as_list(fact["subject"]), as_list(fact["object"])):
                    if a.isdigit() and b.isdigit():
                        couples[page.half].add(frozenset((a, b)))
    assert len(couples["measure"]) > 200
    assert couples["write"] & couples["measure"] == set()


@pytest.mark.parametrize("folder", agreement.folders(), ids=lambda p: p.name)
def test_two_readers_read_the_same_reports(folder: Path) -> None:
    first, second = (agreement.readings(folder, which) for which in ("first", "second"))
    assert first.keys() == second.keys() == {p.stem for p in (folder / "gold").glob("*.json")}


def test_agreement_is_counted_as_the_card_defines_it() -> None:
    regions = [{"type": "Region", "name": n, "code": c} for n, c in (("上海市", "310000"), ("云南省", "530000"))]
    pair = {"predicate": "pairs_with", "subject": "310000", "object": "530000", "start": None, "evidence": [0, 9]}
    money = {"predicate": "funds", "subject": "310000", "object": "530000", "start": "2020", "evidence": [9, 20]}
    yuan = {"value": 5e6, "unit": "CNY"}
    first = {"entities": regions, "facts": [pair, {**money, "quantity": yuan}]}
    turned = {**pair, "subject": "530000", "object": "310000"}
    half = {**money, "quantity": yuan, "start": "2020-05", "optional": True}
    facts = agreement.compare(first, {"entities": regions, "facts": [turned, half]})["fact core"]
    assert facts == agreement.Tally(first=2, second=1, first_known=2, second_known=1, both=1)
    assert facts.strict == pytest.approx(2 / 3)
    assert facts.lenient == 1
    other = {**money, "quantity": {"value": 6e6, "unit": "CNY"}}
    facts = agreement.compare(first, {"entities": regions, "facts": [turned, other]})["fact core"]
    assert facts == agreement.Tally(first=2, second=2, first_known=1, second_known=1, both=1)


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
            assert quantity["value"] == 1 or _NUMBER.search(text[start:end].lower()), fact
