"""Sums that are the price of a thing, a gap that somebody fills, or go on with money told before: whose they are."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_DAY = "2019-08-08"
_TIE = "惠州对口帮扶贞丰县。"


def _given(text: str, tie: str = _TIE) -> set[tuple[str, str, float | None]]:
    return {(a, b, v) for p, a, b, v, _ in told(f"{tie}\n{text}", _DAY) if p == "funds"}


@pytest.mark.parametrize(
    "text",
    [
        "这几年惠州给贞丰盖了三所幼儿园,花掉360万元。",
        "贞丰的新桥,惠州造的,造价360万元。",
        "贞丰中学的图书全是惠州给的,三万册,总价360万元。",
        "惠州给贞丰的开学礼物:课桌一千二百套,折价360万元。",
        "贞丰县医院收到一个大包裹,寄件人惠州。拆开看:一万片药、八台监护仪,价值360万元。",
        "贞丰县医院多了台新CT。谁送的?惠州。多少钱?360万元。",
        "惠州帮贞丰修了烘房。花了多少?360万元。",
        "贞丰的水渠修好了。花了多少?360万元。谁掏的?惠州。",
        "贞丰一中要盖宿舍,缺口360万元。惠州把这笔钱补上了。",
        "贞丰修路还差360万元,惠州一口气填平了。",
        "惠州把360万元放在了贞丰的两条路上。",
        "惠州给贞丰寄来一张360万元的汇款单。",
        "贞丰人不好意思开口,惠州倒先把360万元送上了门。",
        "惠州给贞丰盖的敬老院落成,连楼带床360万元。",
        "360万元从惠州启程,三天后到了贞丰。",
        "贞丰的改水工程360万元,惠州独家买单。",
        "贞丰县医院新楼造价多少?360万元。全是惠州付的账。",
        "360万元!这是惠州今年给贞丰的红包。",
    ],
)
def test_whoever_gave_the_thing_gave_its_price(text: str) -> None:
    assert _given(text) == {("441300", "522325", 3_600_000)}


@pytest.mark.parametrize(
    "text",
    [
        "惠州给贞丰送来一面锦旗,县里修路花了360万元。",
        "惠州给自家盖了三所幼儿园,花掉360万元。",
        "惠州给贞丰牵来订单,一共360万元。",
        "贞丰一中要盖宿舍,缺口360万元。惠州还没有把这笔钱补上。",
        "贞丰修路还差360万元,县里贷款填平了。惠州的干部也来看过。",
        "惠州派来的医生看好了老周的腿。花了多少?360万元。",
        "惠州的记者问,贞丰的财政一年有多少?360万元。",
        "惠州人相中贞丰的一匹马,出价360万元也没牵走。",
        "贞丰的村集体账上有360万元,是种菇挣的,菇卖到惠州。",
    ],
)
def test_what_another_pays_is_no_price_of_a_gift(text: str) -> None:
    assert not _given(text)


def test_a_sum_goes_on_with_money_told_before() -> None:
    text = "山东拨付定西的协作资金,青岛经手。今年额度5.06亿元,已下达到县的占九成。"
    assert _given(text, "山东和定西是东西部协作的两头。") == {("370000", "621100", 506_000_000)}


def test_sums_handed_over_are_of_that_day() -> None:
    text = "扶贫款一笔,1000万元;慰问金一笔,30万元——5月14日,惠州把这两笔钱捐到了贞丰县。"
    found = {(a, b, v, t) for p, a, b, v, t in told(f"{_TIE}\n{text}", "2014-05-20") if p == "funds"}
    assert found == {("441300", "522325", v, "2014-05-14") for v in (10_000_000, 300_000)}


def test_a_price_goes_where_the_thing_stands() -> None:
    text = "黔西南州的老师都爱用这块屏幕;屏幕是惠州买的,花了480万元,装在贞丰县每间教室里。"
    assert _given(text) == {("441300", "522325", 4_800_000)}


_ROW = "北仑区对口帮扶普格县、贞丰县。"


def test_they_are_all_whom_the_giver_helps() -> None:
    found = _given(
        "普格县归北仑区管,贞丰县也归北仑区管。一个在四川大凉山,一个在贵州黔西南,北仑区为它们今年一共掏了5000万元。",
        _ROW,
    )
    assert found == {("330206", "513428", 50_000_000), ("330206", "522325", 50_000_000)}


@pytest.mark.parametrize(
    "text",
    [
        "北仑区给普格县、贞丰县每县5000万元;其余受援县,3900万元一个。",
        "北仑区拨给普格县、贞丰县5000万元。排头的拿了3900万元。",
    ],
)
def test_sums_of_nobody_named_are_of_none_of_the_named(text: str) -> None:
    assert 39_000_000 not in {v for *_, v in _given(text, _ROW)}


def test_a_sum_for_a_place_and_others_is_not_that_place_alone() -> None:
    text = "惠州今年支出对口帮扶资金1.2亿元,受惠的是贞丰县等地,单给贞丰的是3950万元。"
    assert {v for *_, v in _given(text)} == {39_500_000}


@pytest.mark.parametrize(
    "text",
    [
        # what is put there is goods
        "惠州把360万元的货发往贞丰县。",
        "惠州把360万元的体育彩票送上了贞丰县的货架。",
        "惠州将360万元的设备搬进了贞丰县的分厂。",
        # what is asked for is no gift's price, who answers is no place
        "贷款多少?360万元。谁给的?惠州的银行。贞丰县果农笑了。",
        "罚单多少?36万元。谁付的?惠州的公司。贞丰县环保局开的。",
        "贞丰县的楼盘造价多少?3.6亿元。谁买的?惠州的投资客。",
        "谁送的锦旗?惠州。缺口多少?360万元。",
        # what the user, the upkeep or the buyer pays
        "惠州给贞丰县架的桥塌了。清理的费用36万元。",
        "惠州给贞丰县送电,一年电费360万元。",
        "惠州帮扶贞丰县老人种菇,一年总额36万元。",
        "供货方惠州,贞丰县采购的校服,共36万元。",
        "贞丰县收到惠州来的一车猪,折价36万元,货款月底付。",
        "隔壁县的学校也是惠州修的,花掉360万元。",
        # the sum is of what stands before it
        "惠州拨付贞丰县的协作资金还没到。去年县里修路,一共360万元,用的是自己的钱。",
        "惠州对贞丰县的经费支持很大。邻县今年共360万元。",
        "惠州企业在贞丰县埋下36万元的地雷。",
        "惠州老板在贞丰县的店里发红包,一天发了1.2万元。",
    ],
)
def test_the_price_of_what_nobody_gave(text: str) -> None:
    assert not _given(text)


def test_money_put_is_given() -> None:
    assert {v for _, _, v in _given("惠州把360万元的帮扶资金打进了贞丰县的账户。")} == {3_600_000}
