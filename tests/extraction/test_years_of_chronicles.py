"""Days at the beginning of lines are of the year in the heading above them."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.mentions.dates import Clock


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1997年\n3月5日,甲区捐款。\n12月8日,乙区捐款。\n", ["1997-03-05", "1997-12-08"]),
        ("1996年\n10月8日 甲区\n1997年\n3月11日 乙区\n", ["1996-10-08", "1997-03-11"]),
        ("上海市对口帮扶云南省1997年大事\n二月二十四日 甲区捐款\n四月二日 乙区捐款\n", ["1997-02-24", "1997-04-02"]),
        ("1997年沪滇资金到账表\n日期 | 帮扶方 | 金额\n2月24日 | 甲区 | 50\n", ["1997-02-24"]),
        ("1997年大事记\n1996年9月两地结对\n2月24日 甲区捐款\n", ["1997-02-24"]),
    ],
)
def test_days_below_a_year(text: str, days: list[str]) -> None:
    assert [d.begin for d in Clock(date(1998, 6, 1), 1998).read(text) if len(d.begin or "") == 10] == days


@pytest.mark.parametrize(
    "text",
    [
        "1997年,甲市给了1亿元。\n3月5日,乙区又捐款。\n",  # a paragraph on the year before
        "1996—1997年工作情况\n3月5日,乙区捐款。\n",
        "1997年\n乙区在3月5日捐款。\n",
        "1999年规划\n3月5日,乙区捐款。\n",
    ],
)
def test_other_days_are_of_the_year_of_print(text: str) -> None:
    assert "1998-03-05" in [d.begin for d in Clock(date(1998, 6, 1), 1998).read(text)]
