"""Parts of a year, and lengths of time counted from a year that was told."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.mentions.dates import Clock
from tests.extraction.helpers import read

PARTS = [
    ("2022年上半年,", "2023-03-01", "2022-01", "2022-06"),
    ("2022年下半年,", "2023-03-01", "2022-07", "2022-12"),
    ("2022年1至10月,", "2023-03-01", "2022-01", "2022-10"),
    ("2022年1月至10月,", "2023-03-01", "2022-01", "2022-10"),
    ("1—6月,", "2022-08-01", "2022-01", "2022-06"),
    ("1-6月份,", "2022-08-01", "2022-01", "2022-06"),
    ("1-6月份,", "2022-02-01", "2021-01", "2021-06"),  # not yet over: last year's
    ("2022年前10个月,", "2023-03-01", "2022-01", "2022-10"),
    ("今年前10个月,", "2022-11-08", "2022-01", "2022-10"),
    ("今年前三季度,", "2022-11-08", "2022-01", "2022-09"),
    ("前三季度,", "2022-11-08", "2022-01", "2022-09"),
    ("一季度,", "2022-11-08", "2022-01", "2022-03"),
    ("2022年第二季度,", "2022-11-08", "2022-04", "2022-06"),
    ("去年下半年,", "2022-11-08", "2021-07", "2021-12"),
    ("2022年的上半年,", "2023-11-08", "2022-01", "2022-06"),
    ("2020至2022年,", "2023-11-08", "2020", "2022"),
    ("2022年12月至2023年3月,", "2023-11-08", "2022-12", "2023-03"),
]


@pytest.mark.parametrize(("text", "published", "begin", "finish"), PARTS)
def test_part_of_a_year(text: str, published: str, begin: str, finish: str) -> None:
    (told,) = Clock(date.fromisoformat(published), None).read(text)
    assert (told.begin, told.finish) == (begin, finish)


def test_months_without_a_year_are_of_the_year_told_before() -> None:
    told = Clock(date(2023, 3, 1), None).read("2021年,结对。上半年,送去")
    assert [(d.begin, d.finish) for d in told] == [("2021", "2021"), ("2021-01", "2021-06")]


def test_part_of_a_year_is_the_period_of_its_figure() -> None:
    text = "杭州市对口帮扶恩施州。2022年上半年,恩施州输送务工人员1200人到杭州就业。"
    (fact,) = (f for f, _ in read(text, "2023-03-01").facts if f.predicate == "sends_workers_to")
    assert (str(fact.period.start), str(fact.period.end)) == ("2022-01", "2022-06")


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("自2021年起,杭州市对口帮扶恩施州,两年来,杭州市投入帮扶资金3亿元。", "2021"),
        ("杭州市自2021年起对口帮扶恩施州。三年来,杭州市投入帮扶资金3亿元。", "2021"),
        ("杭州市自1996年起对口帮扶恩施州。三年来,杭州市投入帮扶资金3亿元。", "2020"),
    ],
)
def test_years_counted_from_the_year_told(text: str, begin: str) -> None:
    (fact,) = (f for f, _ in read(text, "2023-12-01").facts if f.predicate == "funds")
    assert str(fact.period.start) == begin
