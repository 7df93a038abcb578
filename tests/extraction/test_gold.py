"""The bars that the project holds itself to, on hand-annotated reports."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import f1, needs_shared, scores, together

pytestmark = needs_shared


def test_core_facts_of_the_seeds() -> None:
    assert scores("seeds")[0]["fact core"]["f1"] >= 0.95


def test_regions_of_the_seeds() -> None:
    assert scores("seeds")[0]["entity Region"]["f1"] >= 0.95


@pytest.mark.parametrize("group", ["seeds", "dev"])
def test_evidence_stands_where_the_gold_says(group: str) -> None:
    assert scores(group)[0]["evidence overlap"] >= 0.95


@pytest.mark.parametrize("kind", ["Bureau", "Company", "Program"])
def test_entities(kind: str) -> None:
    assert f1(together("seeds")[f"entity {kind}"]) >= 0.9


def test_core_facts_are_precise() -> None:
    tp, fp, _ = together("seeds", "dev")["fact core"]
    assert tp / (tp + fp) >= 0.94


def test_core_facts_are_found() -> None:
    tp, _, fn = together("seeds", "dev")["fact core"]
    assert tp / (tp + fn) >= 0.75


@pytest.mark.parametrize("name", ["AN1", "BN2", "CN2", "DN1"])
def test_no_core_fact_from_a_report_that_has_none(name: str) -> None:
    assert scores("dev")[1][name]["fp"] == 0
