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


FIRM = "晋江市对口帮扶安定区。晋江的海川薯业有限公司前年起在安定区办厂。"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("头一年投一千二百万,去年投两千三百万。", {12_000_000, 23_000_000}),
        ("后来又追加了800万元做冷库。", {8_000_000}),
        ("前后搭进去六百多万,还没回本。", {6_000_000}),
        ("公司在这里已经花了1.2亿元。", {120_000_000}),
    ],
)
def test_the_company_of_the_sentence_before_goes_on(text: str, wanted: set[float]) -> None:
    found = {(f.subject, f.quantity.value) for f, _ in read(FIRM + text, "2022-12-01").facts if f.quantity}
    assert found == {("Company:海川薯业有限公司", value) for value in wanted}


def test_so_many_companies_gave_a_total() -> None:
    text = "两家企业一起掏了90万元:其中晋江海川薯业有限公司50万元,余下归晋江南渡鞋业有限公司。"
    found = {(f.subject, f.quantity.value) for f, _ in read(HELP + text, "2022-12-01").facts if f.quantity}
    firms = ("Company:晋江海川薯业有限公司", "Company:晋江南渡鞋业有限公司")
    assert found >= {(x, 900_000) for x in firms}
    assert not any(who.startswith("Region") for who, _ in found)


def test_a_parent_gave_nothing() -> None:
    text = "晋江的城投集团旗下“晋江海川薯业有限公司”在安定区投下3.5亿元。"
    found = {f.subject for f, _ in read(HELP + text, "2022-12-01").facts if f.quantity}
    assert found == {"Company:晋江海川薯业有限公司"}


@pytest.mark.parametrize(
    "text", ["水窖的36万元哪来的?晋江市陈埭镇的商会凑的。", "水窖36万元,谁掏的钱?晋江市陈埭镇掏的。"]
)
def test_an_answer_tells_who_gave(text: str) -> None:
    found = [(f.subject, f.quantity.value) for f, _ in read(HELP + text, "2022-12-01").facts if f.quantity]
    assert found == [("Region:350582/陈埭镇", 360_000)]


@pytest.mark.parametrize("text", ["晋江的援助款还没用完,账上还剩400万元。", "建水厂的预算是1460万元,晋江的人来看过。"])
def test_sums_that_nobody_gave(text: str) -> None:
    assert not [f for f, _ in read(HELP + text, "2022-12-01").facts if f.quantity]


def test_only_the_exact_figure_counts() -> None:
    text = "晋江拨来的援助款三年突破十亿元,具体是10.06亿元。"
    assert [f.quantity.value for f, _ in read(HELP + text, "2022-12-01").facts if f.quantity] == [1.006e9]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("晋江这两年在安定区撒下去1.3亿。", {130_000_000}),
        ("晋江认领了一半,也就是430万元。", {4_300_000}),
        ("晋江市去年少给了500万元,只给了1.2亿元。", {120_000_000}),
        ("晋江送来的钱一年比一年多:2018年1800万元,2019年2600万元。", {18_000_000, 26_000_000}),
        ("晋江给的,不算物,光钱就有5000万元。", {50_000_000}),
    ],
)
def test_sums_in_everyday_words(text: str, wanted: set[float]) -> None:
    found = {(f.subject, f.quantity.value) for f, _ in read(HELP + text, "2022-12-01").facts if f.quantity}
    assert found == {("Region:350582", value) for value in wanted}


def test_a_company_that_presses_its_money_into_a_store_has_invested_it() -> None:
    text = "晋江的华光电器集团在安定区的冷库里压了4500万元,建起一座竹器厂。"
    found = {f.subject for f, _ in read(HELP + text, "2022-12-01").facts if f.quantity}
    assert found == {"Company:华光电器集团"}


@pytest.mark.parametrize(
    "text",
    [
        "晋江的一家超市从安定区进了两百万的土豆,钱款当场结清。",
        "老李在晋江攒下十二万,回来盖了房。",
        "晋江一年的社区预算有三个亿,安定全区财政才一个亿。",
        "银行给合作社贷了五百万,晋江的保险公司赔了八十万。",
        "直播间涨粉二十万,晋江来的主播一晚卖货八十万。",
        "晋江的旅行社在安定区花了四万元住宿费。",
        "彩票中了五百万的晋江人老李来安定区玩。",
        "晋江认购了三百万元的土豆。",
        "项目没成,晋江收回三百万元。",
        "晋江给南安市五百万元修路,账上写着。",
    ],
)
def test_money_that_is_earned_spent_or_owed(text: str) -> None:
    assert not [f for f, _ in read(HELP + text, "2022-12-01").facts if f.quantity]


def test_a_place_before_a_company_only_locates_it() -> None:
    text = "晋江的海川薯业有限公司,2012年起在安定区种土豆,种下去8600万元。"
    found = {f.subject for f, _ in read(HELP + text, "2022-12-01").facts if f.quantity}
    assert found == {"Company:海川薯业有限公司"}
