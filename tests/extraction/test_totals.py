"""Totals are of all whom their parts are of; whose money a level of the helper's is."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

ZHEJIANG, XIAOSHAN, HANGZHOU = "Region:330000", "Region:330109", "Region:330100"
LIPING, CONGJIANG = "Region:522631", "Region:522633"

Told = set[tuple[str, str, float, bool]]


def _funds(text: str) -> Told:
    return {
        (f.subject, f.object, f.quantity.value, f.quantity.joint)
        for f, _ in read(text, "2019-03-01").facts
        if f.predicate == "funds" and f.quantity
    }


@pytest.mark.parametrize(
    "said",
    [
        "浙江省拨付我县协作资金1800万元,萧山区级财政另给250万元。两项合计2050万元。",
        "浙江省拨付我县协作资金1800万元,萧山区再出250万元,加起来2050万元。",
    ],
)
def test_a_total_after_its_parts_is_of_all_givers(said: str) -> None:
    told = _funds(f"黎平县与杭州市萧山区结对。2018年,{said}")
    assert {t for t in told if t[2] == 20_500_000} == {
        (ZHEJIANG, LIPING, 20_500_000, True),
        (XIAOSHAN, LIPING, 20_500_000, True),
    }


def test_a_total_before_its_parts_keeps_the_ends_told_with_it() -> None:
    text = "萧山区对口帮扶黎平县、从江县。2018年萧山区给黔东南州的帮扶资金为900万元,分给黎平县500万元、从江县400万元。"
    assert {t[1] for t in _funds(text) if t[2] == 9_000_000} == {"Region:522600"}


def test_figures_that_do_not_add_up_are_no_parts() -> None:
    text = "黎平县与杭州市萧山区结对。2018年,浙江省拨付我县协作资金1800万元,萧山区另给250万元。资金累计3050万元。"
    assert not any(t[2] == 30_500_000 and t[3] for t in _funds(text))


@pytest.mark.parametrize(
    ("said", "givers"),
    [
        ("市、区两级拿给黎平县的财政帮扶资金是700万元", {HANGZHOU, XIAOSHAN}),
        ("市级财政安排黎平县帮扶资金700万元", {HANGZHOU}),
        ("区本级财政投入黎平县帮扶资金700万元", {XIAOSHAN}),
        ("我县县级财政配套资金700万元", set()),
    ],
)
def test_a_level_of_the_helper_gives(said: str, givers: set[str]) -> None:
    assert {t[0] for t in _funds(f"杭州市萧山区对口帮扶黎平县。2018年,{said}。")} == givers


def test_money_got_is_no_plan() -> None:
    assert {t[2] for t in _funds("杭州市萧山区对口帮扶黎平县。2018年,争取到萧山区帮扶资金800万元。")} == {8_000_000}
    assert not _funds("杭州市萧山区对口帮扶黎平县。2018年,争取萧山区帮扶资金800万元。")


def test_a_sum_of_several_years_runs_over_all_of_them() -> None:
    text = "北京市对口支援和田地区。援助资金2011年5.6亿元、2012年6亿元、2013年6.3亿元,三年合17.9亿元,都拨给了和田地区。"
    got = [f.period for f, _ in read(text, "2016-10-17").facts if f.quantity and f.quantity.value == 1.79e9]
    assert [(str(p.start), str(p.end)) for p in got] == [("2011", "2013")]


def test_two_hundred_million_said_with_a_counter() -> None:
    text = "安徽省对口支援皮山县。2011年,安徽省投入皮山县的资金有两个亿。"
    assert [f.quantity.value for f, _ in read(text, "2012-08-02").facts if f.quantity] == [2e8]


def test_a_total_of_a_county_and_its_township_went_to_the_county() -> None:
    text = (
        "仓山区与临洮县结对帮扶。会上,福建星达公司向临洮县教育局捐赠350万元,首开集团捐赠资金100万元,"
        "福州海鑫食品有限公司向峡口镇捐赠资金15万元,三家企业捐赠款物合计465万元。"
    )
    taken = {t[:2] for t in _funds(text) if t[2] == 4_650_000}
    assert taken == {(f"Company:{x}", "Region:621124") for x in ("福建星达公司", "首开集团", "福州海鑫食品有限公司")}
