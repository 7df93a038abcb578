"""Places parted by commas are a list, unless a clause begins between them."""

from __future__ import annotations

import pytest

from loaders.discourse.commas import listed
from loaders.mentions.naming import names_in
from tests.extraction.helpers import told

Pairs = set[tuple[str, str]]


def pairs(text: str, predicate: str = "pairs_with") -> Pairs:
    return {(a, b) for p, a, b, *_ in told(text, "2022-05-10") if p == predicate}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "屏山县,叙州区,兴文县与海盐县结成协作对子。",
            {("330424", "511529"), ("330424", "511504"), ("330424", "511528")},
        ),
        (
            "厦门市思明区,湖里区,集美区分别与永靖县,临夏市,康乐县结对。",
            {("350203", "622923"), ("350206", "622901"), ("350211", "622922")},
        ),
    ],
)
def test_each_of_the_list_is_paired(text: str, expected: Pairs) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        (
            "合肥市结对帮扶寿县,霍邱县,金寨县,派出干部12名。",
            "sends_staff_to",
            {("340100", "340422"), ("340100", "341522"), ("340100", "341524")},
        ),
        (
            "威海市组织云阳县，开州区，奉节县劳动力300名到威海市就业。",
            "sends_workers_to",
            {("500235", "371000"), ("500154", "371000"), ("500236", "371000")},
        ),
        (
            "奉节县,云阳县,巫山县共向滨州市输送劳动力560人。",
            "sends_workers_to",
            {("500236", "371600"), ("500235", "371600"), ("500237", "371600")},
        ),
    ],
)
def test_a_figure_is_of_all_of_them(text: str, predicate: str, expected: Pairs) -> None:
    assert pairs(text, predicate) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("黄埔区帮扶平塘县,番禺区帮扶赫章县。", {("440112", "522727"), ("440113", "520527")}),
        ("浦口区对口帮扶镇安县,柞水县由高淳区对口帮扶。", {("320111", "611025"), ("320118", "611026")}),
        ("海盐县与屏山县,叙州区与德清县结成对子。", {("330424", "511529"), ("330521", "511504")}),
        ("浦口区代表团赴镇安县,柞水县人社局介绍了情况,浦口区与镇安县结对。", {("320111", "611025")}),
    ],
)
def test_two_ties_stay_two(text: str, expected: Pairs) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize("text", ["南京、淮安,无锡、徐州,常州、盐城", "南京市与淮安市,无锡市与徐州市", "广东省,湖南省"])
def test_commas_between_couples_and_provinces_stay(text: str) -> None:
    assert listed(text, names_in(text, [(0, len(text))])) == text
