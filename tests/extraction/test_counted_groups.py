"""Whom 三家, 这几个城市 and 四市 stand for, and since when what they gave is counted."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

HEAD = "对口帮扶纪事\n\n"
ROW = "大连、福州、宁波,三座城市2003年起一同对口帮扶云南昭通市。"
THREE = ("210200", "350100", "330200")


def ends(text: str, predicate: str, day: str = "2013-05-06") -> set[tuple[str, str, float | None]]:
    return {(s, o, v) for p, s, o, v, _ in told(HEAD + text, day) if p == predicate}


@pytest.mark.parametrize("group", ["三家", "这三家", "三市", "三个城市", "这几个城市", "这几家"])
def test_a_count_stands_for_the_row_told_before(group: str) -> None:
    found = ends(f"{ROW}去年{group}拨给昭通的援助资金共1.2亿元。", "funds")
    assert found == {(c, "530600", 1.2e8) for c in THREE}


def test_staff_of_a_count_of_places() -> None:
    found = ends(f"{ROW}去年三家到昭通支教的老师共61人。", "sends_staff_to")
    assert found == {(c, "530600", 61.0) for c in THREE}


@pytest.mark.parametrize(
    "text",
    [
        f"{ROW}去年三家医院一共花了1.2亿元。",
        f"{ROW}三家企业也来了,去年三家的产值合计1.2亿元。",
        f"{ROW}这几家门店去年花了1200万元装修。",
    ],
)
def test_a_count_of_houses_stands_for_no_place(text: str) -> None:
    assert not ends(text, "funds")


def test_two_places_are_those_that_head_their_item() -> None:
    text = (
        "2025年,温州市对口支援阿坝州的几件事\n\n"
        "▲苍南—金川。两地是2021年结的对子。2025年,苍南县落实援助资金410万元。\n"
        "▲永嘉—小金。永嘉县2025年落实援助资金390万元。\n"
        "▲洞头—红原。洞头区2025年落实援助资金380万元。\n"
    )
    assert ("330327", "513226", 4.1e6) in ends(text, "funds", "2026-01-08")
    assert not {o for _, o, _ in ends(text, "funds", "2026-01-08")} & {"513200"}


def test_a_long_list_of_staff_is_the_next_item_of_its_sentence() -> None:
    text = (
        "蓟州区与甘肃古浪县结对帮扶四年。\n\n先后派到古浪的挂职干部8名,教师、医生、果树和养蜂技术员等专技人才126人次。"
    )
    assert ("120119", "620622", 126.0) in ends(text, "sends_staff_to", "2020-12-20")


def test_a_count_after_its_preposition_ends_the_sentence() -> None:
    text = "上海黄浦区帮扶云南普洱的宁洱、墨江、景东三县。今年黄浦区已拨了2.15亿元给三县。"
    assert ends(text, "funds", "2020-07-07") == {("310101", c, 2.15e8) for c in ("530821", "530822", "530823")}


def test_counties_that_are_cities_now_are_counted_as_counties() -> None:
    text = "安康的旬阳、白河、紫阳,三个县都是常州的帮扶对象。常州去年一共给了三个县1.05亿元。"
    assert ends(text, "funds", "2019-04-01") == {("320400", c, 1.05e8) for c in ("610981", "610929", "610924")}


def test_village_doctors_who_went_to_learn_are_trained() -> None:
    text = "上海黄浦区帮扶云南普洱的宁洱县。县里的村医轮流到黄浦进修,今年去了64人。"
    assert ends(text, "trains", "2020-07-07") == {("310101", "530821", 64.0)}
    assert not ends(text, "sends_workers_to", "2020-07-07")


def test_a_loan_told_next_is_no_gift() -> None:
    assert not ends("新昌与青川结对。青川县医院花1200万元买了设备,这笔钱是贷来的。", "funds", "2024-06-15")


def test_staff_who_came_in_so_many_batches() -> None:
    text = "南京市对口支援西藏墨竹工卡县三十年。南京的干部人才前后来了10批,121名。"
    assert {v for *_, v in ends(text, "sends_staff_to", "2024-03-30")} == {121.0}


@pytest.mark.parametrize(
    ("row", "group", "given"),
    [
        ("马关县、西畴县和文山市", "这一市两县", ("532625", "532623", "532601")),
        ("文山市、马关县", "一市一县", ("532601", "532625")),
    ],
)
def test_a_count_by_form_stands_for_the_row_of_just_those_forms(row: str, group: str, given: tuple[str, ...]) -> None:
    found = ends(f"嘉定区对口帮扶的是{row}。去年嘉定区给{group}拨了3000万元。", "funds")
    assert found == {("310114", c, 3e7) for c in given}
