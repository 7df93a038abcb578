"""Pairings that ended, who took over, second pairs told with 分别, and gifts that found no pairing."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

Pair = tuple[str, str, str | None, str | None]


def pairs(text: str, published: str = "2022-05-01") -> set[Pair]:
    return {
        (f.subject[7:], f.object[7:], str(f.period.start or "") or None, str(f.period.end or "") or None)
        for f, _ in read(text, published).facts
        if f.predicate == "pairs_with"
    }


SUZHOU, DONGGUAN, TONGREN, DALIAN, LIUPANSHUI = "320500", "441900", "520600", "210200", "520200"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "铜仁市与苏州市的东西部扶贫协作关系到2021年结束,东莞市接续对口帮扶铜仁市。",
            {(SUZHOU, TONGREN, None, "2021"), (DONGGUAN, TONGREN, "2021", None)},
        ),
        ("大连市与六盘水市的对口帮扶关系于2021年4月期满。", {(DALIAN, LIUPANSHUI, None, "2021-04")}),
        ("苏州市与铜仁市的结对关系2021年终止。", {(SUZHOU, TONGREN, None, "2021")}),
        ("2021年,苏州市与铜仁市的对口帮扶关系调整,苏州市不再帮扶铜仁市。", {(SUZHOU, TONGREN, None, "2021")}),
        ("2021年,苏州市不再对口帮扶铜仁市。", {(SUZHOU, TONGREN, None, "2021")}),
        (
            "2021年,国家调整东西部协作结对关系,由东莞市结对帮扶铜仁市,苏州市不再承担铜仁市的帮扶任务。",
            {(SUZHOU, TONGREN, None, "2021"), (DONGGUAN, TONGREN, "2021", None)},
        ),
        ("苏州市自2013年起对口帮扶铜仁市,2021年帮扶关系终止。", {(SUZHOU, TONGREN, "2013", "2021")}),
        ("苏州市对口帮扶铜仁市至2021年。", {(SUZHOU, TONGREN, None, "2021")}),
        ("2013年至2021年,大连市对口帮扶六盘水市。", {(DALIAN, LIUPANSHUI, "2013", "2021")}),
        (
            "2013年起,苏州市对口帮扶铜仁市。铜仁市与苏州市的结对关系2021年终止。",
            {(SUZHOU, TONGREN, "2013", "2021")},
        ),
    ],
)
def test_end_of_a_pairing(text: str, wanted: set[Pair]) -> None:
    assert pairs(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "2021年,东西部协作结对关系调整,东莞市结对帮扶铜仁市。",
        "2021年,东西部协作结对关系调整为东莞市对口帮扶铜仁市。",
    ],
)
def test_an_adjustment_begins_the_pair_told_after_it(text: str) -> None:
    assert pairs(text) == {(DONGGUAN, TONGREN, "2021", None)}


def test_what_else_ends_is_no_end_of_the_pairing() -> None:
    text = "2021年,苏州市对口帮扶铜仁市的挂职干部任期结束。"
    assert {end for *_, end in pairs(text)} == {None}


def test_pairs_in_order_before_respectively() -> None:
    text = "靖西市与深圳市盐田区、德保县与深圳市龙岗区分别结对。"
    assert pairs(text) == {("440308", "451081", None, None), ("440307", "451024", None, None)}


def test_a_joint_gift_founds_no_pairing() -> None:
    text = "深圳市与广州市共同援助百色市资金5000万元。"
    assert pairs(text) == set()
    assert {(f.subject, f.object) for f, _ in read(text).facts if f.predicate == "funds"} == {
        ("Region:440300", "Region:451000"),
        ("Region:440100", "Region:451000"),
    }
