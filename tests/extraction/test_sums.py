"""Whose a sum is by the frame of its clause, by levels of government, and in lists of years."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

HELP = "晋江市对口帮扶安定区。"
HERE = "闵行区对口帮扶香格里拉市。"


@pytest.mark.parametrize(
    "text",
    [
        "村里的水窖修好了,修窖款三十六万,东家是闵行区。",
        "幼儿园翻新,买单的是闵行区,结算价36万元。",
        "幼儿园的楼是闵行区掏的钱,三十六万,一分不少。",
        "圈舍还差一截,剩下36万是闵行区补的窟窿。",
        "车间花的钱里,36万元是闵行区给的,别的由县里贷款。",
        "闵行区来的三十六万,在香格里拉市变成了青稞酒。",
        "路灯亮了,闵行区出灯钱,三十六万。",
        "最贵的烘干房,36万,来自闵行区。",
        "三十六万的造价,村里一分没出,闵行区全包了。",
        "今年收了一笔援助款,闵行区的,36万。",
        "这座桥的账,三十六万由闵行区财政承担。",
    ],
)
def test_the_frame_of_a_clause_tells_who_gave(text: str) -> None:
    read_ = {(f.subject, f.object, f.quantity.value) for f, _ in read(HERE + text, "2022-12-01").facts if f.quantity}
    assert read_ == {("Region:310112", "Region:533401", 360_000)}


@pytest.mark.parametrize(
    "text",
    [
        "香格里拉市卖给闵行区的松茸三十六万元。",
        "闵行区的超市花了三十六万元进松茸。",
        "修路还没到账的36万元,闵行区答应出。",
        "香格里拉市从闵行区买回烘干机,货款36万元。",
        "最贵的烘干房,36万,来自银行贷款,不是闵行区给的。",
        "闵行区的厂里,工资一年三十六万元的也有。",
    ],
)
def test_who_is_only_named_beside_a_sum_gave_none(text: str) -> None:
    assert not [f for f, _ in read(HERE + text, "2022-12-01").facts if f.predicate == "funds"]


def test_the_township_right_after_its_county_gives() -> None:
    [fact] = [
        f for f, _ in read("香格里拉市和闵行区结对。闵行区浦江镇给香格里拉市虎跳峡镇捐款36万元。", "2022-12-01").facts
        if f.predicate == "funds"
    ]  # fmt: skip
    assert (fact.subject, fact.object) == ("Region:310112/浦江镇", "Region:533401/虎跳峡镇")


@pytest.mark.parametrize(
    "text",
    [
        "村里账上进了36万元,要修渠。",
        "今年收到的钱是36万元,先修渠。",
        "今年修渠款36万元,已经付清。",
        "今年的三十六万,全用来修渠,一分不剩。",
    ],
)
def test_what_the_taker_sees_of_a_sum(text: str) -> None:
    told = [(f.subject, f.object, f.quantity.value) for f, _ in read(HELP + text, "2022-12-01").facts if f.quantity]
    assert told == [("Region:350582", "Region:621102", 360_000)]


LEVELS = "闵行区对口帮扶屏边县。今年到账的协作款两笔:\n"


def test_levels_give() -> None:
    text = LEVELS + "(一)市级统筹,3300万元;\n(二)闵行区三个街镇给的,合计90万元。\n"
    found = {(f.subject, f.quantity.value) for f, _ in read(text, "2022-12-01").facts if f.quantity}
    assert found == {("Region:310000", 33_000_000), ("Region:310112", 900_000)}


@pytest.mark.parametrize(
    "own", ["香格里拉市里拿了36万元", "香格里拉市财政配的,36万元", "这36万元由省级财政承担,不占帮扶经费"]
)
def test_what_the_taker_pays_itself(own: str) -> None:
    found = {
        f.quantity.value for f, _ in read(f"闵行区对口帮扶香格里拉市。修渠,{own}。", "2022-12-01").facts if f.quantity
    }
    assert not found


def test_a_township_of_a_city_without_counties() -> None:
    text = "帮扶几年了。中山市沙溪镇给香格里拉市虎跳峡镇送来36万元。"
    assert [f.subject for f, _ in read(text, "2022-12-01").facts if f.quantity] == ["Region:442000/沙溪镇"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "晋江的援助款年年涨:三百万、五百万、八百万(2016至2018年,依次)。",
            {("2016", 3e6), ("2017", 5e6), ("2018", 8e6)},
        ),
        (
            "2019年、2020年和今年,晋江送来的援助款是300万元、500万元、800万元。",
            {("2019", 3e6), ("2020", 5e6), ("2022", 8e6)},
        ),
        ("册子上写着,2010年晋江出资300万元打井,2013年500万元修学校。", {("2010", 3e6), ("2013", 5e6)}),
    ],
)
def test_a_year_for_each_sum(text: str, wanted: set[tuple[str, float]]) -> None:
    told = [(f.period.start, f.quantity.value) for f, _ in read(HELP + text, "2022-12-01").facts if f.quantity]
    assert {(str(start), value) for start, value in told} == wanted
