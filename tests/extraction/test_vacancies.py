"""Vacancies counted by everyday nouns, without a unit, or trade by trade. Sentences of our own."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

HELPER, HELPED = "Region:320402", "Region:610981"


def jobs(text: str) -> set[int]:
    facts = [f for f, _ in read(f"东西部协作手记\n{text}", "2023-06-10").facts if f.predicate == "offers_jobs_to"]
    assert all((f.subject, f.object) == (HELPER, HELPED) for f in facts)
    return {int(f.quantity.value) for f in facts if f.quantity and f.quantity.unit == "job"}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("常州天宁区企业给陕西旬阳市的用工数加在一处是2136。", {2136}),
        ("常州天宁区带到陕西旬阳市的缺口是九百一。", {910}),
        ("常州天宁区与陕西旬阳市的对接会上,天宁区企业拿出职位1045个。", {1045}),
        ("常州天宁区的厂在陕西旬阳市要人:缝纫38、裁剪6、烫工4。", {38, 6, 4}),
        ("常州天宁区企业在陕西旬阳市贴出用工牌,注塑140,装配200,质检15。", {140, 200, 15}),
        ("常州天宁区给陕西旬阳市建的园区,到时能装下四千个饭碗。", set()),
        ("常州天宁区帮陕西旬阳市办的烹饪班,名额80。", set()),
        ("常州天宁区对口帮扶陕西旬阳市,旬阳市本地企业缺口是九百一。", set()),
    ],
)
def test_vacancies_in_everyday_words(text: str, want: set[int]) -> None:
    assert jobs(text) == want
