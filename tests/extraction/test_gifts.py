"""How givers of a sum are told between partners; and what only looks like it."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read


def sums(text: str, published: str = "2018-09-10") -> set[tuple[str, str, float]]:
    """Giver, taker and sum of each fact of money."""
    found = read(text, published)
    names = {n.id: n.name for n in found.nodes}
    return {
        (names[f.subject], names[f.object], f.quantity.value)
        for f, _ in found.facts
        if f.predicate == "funds" and f.quantity
    }


TIE = "厦门市湖里区对口帮扶临夏县。"


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("湖里区往临夏县送钱1200万元、送医生9名。", 1.2e7),
        ("湖里区垫资120万元,帮临夏县买了牛。", 1.2e6),
        ("湖里区扛下了其中的900万元。", 9e6),
        ("掏腰包的是湖里区,总额700万元。", 7e6),
        ("馈赠一方是湖里区,值66万元。", 6.6e5),
        ("今年,光湖里区一家,拿给临夏县的就有2600万元。", 2.6e7),
        ("1900万元,湖里区说到做到,一次打进临夏县账户。", 1.9e7),
        ("湖里区赴临夏县慰问,送上慰问金20万元。", 2e5),
    ],
)
def test_how_a_giver_is_told(told: str, value: float) -> None:
    assert sums(TIE + told) == {("湖里区", "临夏县", value)}


@pytest.mark.parametrize(
    "told",
    [
        "临夏县自己垫资320万元修了水渠。",
        "明年湖里区还要给临夏县送去500万元。",
        "临夏县募集善款23万元,救助本县患病学生。",
        "湖里区消费帮扶采购临夏县产品,总额1600万元。",
        "临夏县的李大妈在湖里区当月嫂,攒下12万元。",
        "一座大棚2万元,湖里区的师傅说,临夏县自己就能建。",
        "湖里区的马老板在临夏县投了800万元开酒店。",
        "湖里区发给临夏县务工人员的工资一共3600万元。",
    ],
)
def test_what_is_no_gift_between_partners(told: str) -> None:
    assert sums(TIE + told) == set()


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("这批定居房总投入1400万元,湖里区出了800万元,剩下的县里配。", {8e6}),
        ("盖棚的钱一共1500万元,湖里区给了1100万元,余下的临夏县自筹。", {1.1e7}),
        ("修桥要花420万元。湖里区出了300万元,其余自筹。", {3e6}),
        # no cost of one thing: the sums of one giver
        ("湖里区今年拨付临夏县1900万元,另外湖里区红十字会捐了30万元。", {1.9e7, 3e5}),
    ],
)
def test_what_a_thing_cost_is_no_gift_where_a_part_was_paid(told: str, values: set[float]) -> None:
    assert {value for _, _, value in sums(TIE + told)} == values
