"""The years a report is about: its title's, a yearbook's, a review's; spans counted back; years only looked at."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.mentions.dates import Clock
from tests.extraction.helpers import read


def began(text: str, published: str, predicate: str = "sends_workers_to") -> list[str | None]:
    found = [f for f, _ in read(text, published).facts if f.predicate == predicate and f.quantity]
    return [str(f.period.start) if f.period.start else None for f in found]


TIE = "杭州市对口帮扶恩施州。"


@pytest.mark.parametrize(
    ("text", "published", "begin"),
    [
        ("五年来,", "2025-12-20", "2021"),
        ("五年来,", "2025-06-20", "2020"),
        ("四年多来,", "2025-12-20", "2021"),
        ("一年来,", "2025-12-20", "2025"),
        ("一年来,", "2025-10-20", "2024"),
        ("送来的人三年累计800人", "2024-02-20", "2021"),
        (";三年加起来800人", "2024-02-20", "2021"),
    ],
)
def test_a_length_of_time_counts_back(text: str, published: str, begin: str) -> None:
    (told,) = Clock(date.fromisoformat(published), None).read(text)
    assert (told.begin, told.open) == (begin, True)


@pytest.mark.parametrize("text", ["干满三年给奖金", "第三年共有", "为期三年,"])
def test_a_term_is_no_time(text: str) -> None:
    assert not [d for d in Clock(date(2024, 2, 20), None).read(text) if d.rough]


def test_the_span_of_the_title_holds_where_nothing_else_is_told() -> None:
    title = "恩施这三年:东西部协作的账\n\n"
    body = "杭州市与恩施州劳务协作。\n\n恩施州到杭州务工的有6120人。\n"
    assert began(title + body, "2024-03-01") == ["2021"]
    assert began("恩施州2023年东西部协作的账\n\n" + body, "2024-03-01") == ["2023"]


REVIEW = "恩施州2022年东西部协作情况\n2023-01-18\n\n杭州市与恩施州协作,今年恩施州到杭州务工的有6120人。\n\n"


def test_a_review_printed_after_its_year_means_that_year() -> None:
    assert began(REVIEW + "2023年打算:争取再送1000人。\n", "2023-01-18") == ["2022"]
    assert began(REVIEW + "去年只有4000人。2023年计划再送1000人。\n", "2023-01-18") == ["2023"]


def test_a_yearbook_is_about_the_year_before() -> None:
    text = "杭州协作年鉴(2014卷) 对口支援\n\n【劳务】 2013年,杭州市对口帮扶恩施州。9月,恩施州420人到杭州务工。\n"
    assert began(text, "2014-11-05") == ["2013-09"]
    assert began(text.replace("年鉴(2014卷)", "动态"), "2014-11-05") == ["2013-09"]


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("2022年恩施州到杭州务工500人;2021年是430人。恩施州咸丰县到杭州务工60人。", "2022"),
        ("2022年恩施州到杭州务工500人,是2021年的1.2倍。恩施州咸丰县到杭州务工60人。", "2022"),
        ("2022年恩施州到杭州务工500人。按2021年口径还要多些。恩施州咸丰县到杭州务工60人。", "2022"),
        ("2021年恩施州到杭州务工430人;2022年是500人。恩施州咸丰县到杭州务工60人。", "2022"),
    ],
)
def test_a_year_only_looked_back_to_holds_for_nothing_after_it(text: str, begin: str) -> None:
    assert began(TIE + text, "2023-05-04")[-1] == begin


def test_the_beginning_of_a_year_after_an_autumn_is_the_next_years() -> None:
    told = Clock(date(2017, 8, 28), None).read("去年10月结对,年初签约,截至7月底到账")
    assert [d.begin for d in told] == ["2016-10", "2017", "2017"]
    assert [d.begin for d in Clock(date(2017, 8, 28), None).read("去年2月结对,年初签约")] == ["2016-02", "2016"]
