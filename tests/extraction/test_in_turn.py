"""Two lists told side by side with a comma before the word that says so (甲、乙,分别帮丙、丁)."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read, told

COUPLES = {frozenset(("440904", "450124")), frozenset(("440981", "450125")), frozenset(("440982", "450123"))}
SIDES = ("电白区、高州市、化州市", "马山县、上林县、隆安县")


def _pairs(text: str) -> set[frozenset[str]]:
    return {
        frozenset((f.subject.removeprefix("Region:"), f.object.removeprefix("Region:")))
        for f, _ in read("粤桂扶贫协作\n" + text, "2020-05-10").facts
        if f.predicate == "pairs_with"
    }


@pytest.mark.parametrize(
    "frame",
    [
        "{0},分别帮扶{1}。",
        "{0},分别认了{1}。",
        "{1},分别由{0}对口帮扶。",
        "{1},依次牵手{0}。",
        "{0},分别与{1}结成对子。",
    ],
)
def test_each_of_the_one_list_goes_with_its_own_of_the_other(frame: str) -> None:
    assert _pairs(frame.format(*SIDES)) == COUPLES


@pytest.mark.parametrize(
    "text",
    [
        "电白区、高州市,分别去了马山县、上林县看扶贫车间。",
        "电白区、高州市、化州市,帮扶马山县、上林县、隆安县。",
        "电白区、高州市、化州市,分别帮扶马山县、上林县。",
    ],
)
def test_what_is_told_in_no_order_ties_nobody(text: str) -> None:
    assert not _pairs(text)


def test_people_sent_in_turn_tie_nobody() -> None:
    assert not _pairs("今年,马山县、上林县,分别支援了200人到电白区务工。")


def _sums(text: str) -> set[tuple[str, str, float | None]]:
    return {(s, o, n) for p, s, o, n, _ in told(text, "2022-05-10") if p == "funds"}


TIED = "长乐区、马尾区、仓山区分别与安定区、陇西县、临洮县结对帮扶。"
OWN = {("350112", "621102", 1.2e6), ("350105", "621122", 9e5), ("350104", "621124", 8e5)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TIED + "今年的帮扶资金也按这个次序,120万元、90万元、80万元。", OWN),
        (TIED + "见面礼也跟着这个顺序,120万元、90万元、80万元,年底前笔笔兑现。", OWN),
        (TIED + "照同样的次序,今年的捐款是120万元、90万元、80万元。", OWN),
        (TIED + "按先后顺序,道路、学校、医院投资120万元、90万元、80万元。", set()),
        (TIED + "按这个次序,今年的捐款是120万元、90万元。", set()),
        ("长乐区与安定区、陇西县结对帮扶。按这个次序,今年的工业产值是120万元、90万元。", set()),
    ],
)
def test_sums_in_the_order_of_the_couples_told_before(text: str, expected: set[tuple[str, str, float | None]]) -> None:
    assert _sums(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("名单上,安定、陇西、临洮按次序是3200万元、2900万元、4100万元。", {3.2e7, 2.9e7, 4.1e7}),
        ("安定区、陇西县、临洮县顺次为3200万元、2900万元、4100万元。", {3.2e7, 2.9e7, 4.1e7}),
        ("排在后面的是陇西、临洮,依次为2900万、2100万元。", {2.9e7, 2.1e7}),
        ("安定、陇西、临洮的财政收入依次是3200万元、2900万元、4100万元。", set()),
        ("安定、陇西依次卖出洋芋,进账3200万元、2900万元。", set()),
    ],
)
def test_a_sum_is_shared_out_in_order(text: str, expected: set[float]) -> None:
    whole = "今年福州市给定西市的帮扶资金是4.2亿元。"
    assert {n for _, _, n in _sums(whole + text)} == {4.2e8} | expected
