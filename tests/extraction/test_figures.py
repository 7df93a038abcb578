"""Changes that are no counts, the parts of a figure, and its continuations."""

from __future__ import annotations

import pytest

from graph.model import Report
from loaders.extract import extract
from tests.extraction.helpers import read

HANGZHOU = "杭州市对口帮扶恩施州。2022年,"
ZHUHAI = "珠海市对口帮扶怒江州。2022年,"


def told(text: str, published: str = "2023-03-01") -> set[tuple[str, str, float, str]]:
    """(subject, object, value, start) of every fact with a figure."""
    return {
        (f.subject[7:], f.object[7:], f.quantity.value, str(f.period.start))
        for f, _ in read(text, published).facts
        if f.quantity
    }


@pytest.mark.parametrize(
    "rest",
    [
        "恩施州输送务工人员1200人到杭州就业,同比减少100人。",
        "恩施州到杭州就业1200人,比上年增加200人。",
        "恩施州到杭州就业1200人,较去年多300人。",
        "恩施州在杭州务工人员由900人增加到1200人。",
        "恩施州在杭州务工人员从2021年的900人增长到1200人。",
    ],
)
def test_changes_are_no_counts(rest: str) -> None:
    assert told(HANGZHOU + rest) == {("422800", "330100", 1200, "2022")}


def test_another_year_told_for_comparison_is_of_that_year() -> None:
    assert told(HANGZHOU + "恩施州到杭州就业1200人,比2021年的900人多300人。") == {
        ("422800", "330100", 1200, "2022"),
        ("422800", "330100", 900, "2021"),
    }


def test_what_is_new_is_a_count() -> None:
    assert told(HANGZHOU + "恩施州新增到杭州务工人员300人。") == {("422800", "330100", 300, "2022")}


@pytest.mark.parametrize("mark", ["人,其中", "人。其中,", "人。其中"])
@pytest.mark.parametrize("between", [",", "、", ";"])
def test_each_part_is_a_fact(mark: str, between: str) -> None:
    text = f"{ZHUHAI}怒江州向珠海市输送务工人员5000{mark}泸水市1890人{between}兰坪县2105人{between}福贡县500人。"
    assert told(text) == {
        ("533300", "440400", 5000, "2022"),
        ("533301", "440400", 1890, "2022"),
        ("533325", "440400", 2105, "2022"),
        ("533323", "440400", 500, "2022"),
    }


def test_parts_of_the_money_go_to_their_places() -> None:
    text = ZHUHAI + "珠海市投入财政帮扶资金3.2亿元。其中,泸水市1.1亿元、兰坪县0.9亿元。"
    assert told(text) == {
        ("440400", "533300", 320_000_000, "2022"),
        ("440400", "533301", 110_000_000, "2022"),
        ("440400", "533325", 90_000_000, "2022"),
    }


def test_parts_carry_the_evidence_of_the_whole() -> None:
    text = ZHUHAI + "怒江州向珠海市输送务工人员5000人。其中,泸水市1890人、兰坪县2105人。"
    (quote,) = (e.quote for f, e in read(text, "2023-03-01").facts if f.quantity and f.quantity.value == 1890)
    assert "珠海市" in quote
    assert "泸水市1890人" in quote


@pytest.mark.parametrize("mark", [",", "。"])
def test_the_same_for_another_year(mark: str) -> None:
    text = f"{ZHUHAI}珠海市投入财政帮扶资金7.2亿元{mark}2021年为6.12亿元。"
    assert told(text) == {("440400", "533300", 720_000_000, "2022"), ("440400", "533300", 612_000_000, "2021")}


def test_a_table_run_together_is_no_sentence() -> None:
    row = "云南省会泽县向上海市宝山区输送务工人员{}人,"
    text = "2022年," + "".join(row.format(100 + i) for i in range(2000)) + "完。"
    assert not extract(Report("table", text, "test:table")).facts
    assert len(extract(Report("one", "2022年," + row.format(100)[:-1] + "。", "test:one")).facts) >= 1
