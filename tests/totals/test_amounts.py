"""Figures are written one way, in each language."""

from __future__ import annotations

import pytest

from graph.amounts import amount
from graph.ontology import Language


@pytest.mark.parametrize(
    ("value", "unit", "language", "said"),
    [
        (110_000_000, "CNY", "zh", "1.1亿元"),
        (110_000_000, "CNY", "en", "110 million yuan"),
        (18_500_000, "CNY", "zh", "1,850万元"),
        (6e10, "CNY", "en", "60 billion yuan"),
        (9_999, "CNY", "zh", "9,999元"),
        (9_999, "CNY", "en", "9,999 yuan"),
        (12_345.5, "CNY", "zh", "1.23455万元"),
        (25_000, "person", "zh", "25,000人"),
        (3, "fair", "en", "3 job fairs"),
        (1, "fair", "en", "1 job fair"),
        (1, "person", "en", "1 person"),
        (1, "CNY", "en", "1 yuan"),
        (1, "person", "zh", "1人"),
    ],
)
def test_amount(value: float, unit: str, language: Language, said: str) -> None:
    assert amount(value, unit, language) == said


def test_about() -> None:
    assert amount(5e7, "CNY", "zh", approx=True) == "约5,000万元"
    assert amount(5e7, "CNY", "en", approx=True) == "about 50 million yuan"
