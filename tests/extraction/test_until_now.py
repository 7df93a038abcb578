"""Sums up to now, the year spoken of, and the day a page bears, which dates nothing that has a day of its own."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

TIED = "龙泉驿区对口支援甘孜县。两地的结对从2012年开始。"


def _starts(text: str, published: str) -> dict[float, str]:
    return {f.quantity.value: str(f.period.start) for f, _ in read(text, published).facts if f.quantity}


@pytest.mark.parametrize(
    "text",
    [
        "到眼下,龙泉驿的援藏资金累计投下2.78亿元。",
        "截至目前,龙泉驿累计投入援藏资金2.78亿元。",
        "局长算了笔总账,到如今,龙泉驿的援藏资金累计投下2.78亿元。",
    ],
)
def test_a_sum_up_to_now_is_of_the_years_of_the_tie_told_before(text: str) -> None:
    assert _starts(TIED + text, "2017-12-08")[278000000.0] == "2012"


def test_what_is_no_sum_is_of_now() -> None:
    assert _starts(TIED + "目前,龙泉驿在甘孜县挂职的干部有12名。", "2017-12-08")[12.0] == "2017"


def test_this_year_after_a_year_is_that_year() -> None:
    text = "广东、福建对口支援林芝。那一年是1996年。两省这一年往林芝投了1.2亿元。"
    assert _starts(text, "2000-06-13")[120000000.0] == "1996"


def test_the_year_up_to_now_where_no_year_is_told_before() -> None:
    text = "广东对口支援林芝。这一年广东往林芝投了1.2亿元。"
    assert _starts(text, "2000-06-13")[120000000.0] in ("1999", "2000")


def test_the_day_of_a_dateline_dates_no_gift_of_the_day_before() -> None:
    text = "绍兴对口帮扶衢州\n浙江在线08月30日讯 200万元,绍兴昨天把它捐给了衢州。"
    assert _starts(text, "2012-08-30")[2000000.0] == "2012-08-29"


def test_years_counted_from_the_beginning_that_the_sentence_tells() -> None:
    text = "江苏对口支援海南州,2010年开的头,十年投下去的援建资金26.5亿元。"
    assert _starts(text, "2020-12-07")[2650000000.0] == "2010"


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("2022年第一批专列3月发车。截至目前,第一批累计输送甘孜县务工人员560人到龙泉驿区。", 560.0),
        ("今年新年度资金1月下达。到目前,龙泉驿区已累计拨付甘孜县3200万元。", 32000000.0),
    ],
)
def test_a_sum_of_what_began_later_is_not_of_all_the_years(text: str, sum_: float) -> None:
    assert _starts(TIED + text, "2022-05-10")[sum_] != "2012"
