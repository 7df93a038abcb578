"""Couples whose beginning is told once for all, before or after them, and times told in a row."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

WHOLE = "宁波市对口帮扶凉山州。"
ROW = "海曙区帮喜德县,北仑区帮金阳县,慈溪市帮布拖县。"
ENDS = [("330203", "513432"), ("330206", "513430"), ("330282", "513429")]


def begun(text: str, day: str = "2022-10-20") -> list[str | None]:
    """Since when the three couples are tied."""
    ties = {frozenset((a, b)): start for kind, a, b, _, start in told(text, day) if kind == "pairs_with"}
    return [ties.get(frozenset(x)) for x in ENDS]


@pytest.mark.parametrize(
    "text",
    [
        f"{WHOLE}{ROW}三对都是2016年结的。\n",
        f"{WHOLE}{ROW}这三对是2016年一并定下的。\n",
        f"{WHOLE}{ROW}以上结对自2016年起实行。\n",
        f"{WHOLE}照2016年的方案,{ROW}\n",
        f"{WHOLE}按照2016年印发的通知,{ROW}\n",
        f"{WHOLE}这亲事是2016年定的。{ROW}\n",
        WHOLE + ROW.replace("县,", "县(2016年),").replace("县。", "县(2016年)。") + "\n",
    ],
)
def test_a_beginning_told_once_is_of_all_couples(text: str) -> None:
    assert begun(text) == ["2016"] * 3


@pytest.mark.parametrize(
    "text",
    [
        f"{WHOLE}{ROW}两对夫妻是2016年结的婚。\n",
        f"{WHOLE}{ROW}五对都是2016年结的。\n",
        f"{WHOLE}{ROW}三对选手都是2016年来的。\n",
        f"{WHOLE}{ROW}以上岗位自2016年起招满。\n",
        f"{WHOLE}{ROW}照2016年的物价,一头猪值八百元。\n",
        f"{WHOLE}照2023年的方案,{ROW}\n",
        f"{WHOLE}老马家的婚事是2016年定的。{ROW}\n",
        f"{WHOLE}{ROW}这三所小学是2016年建的。\n",
        WHOLE + ROW.replace("县,", "县(见图),") + "\n",
    ],
)
def test_what_else_began_then_dates_no_couple(text: str) -> None:
    assert begun(text) == [None] * 3


@pytest.mark.parametrize(
    ("figures", "third"),
    [
        ("2018年12名,次年15名,第三年19名", "2020"),
        ("2018年12名,第二年15名,第三年19名", "2020"),
        # without a year in the row the years are the tie's
        ("头一年12名,第二年15名,第三年19名", "2015"),
    ],
)
def test_the_third_year_is_counted_from_where_its_row_begins(figures: str, third: str) -> None:
    found = told(f"2013年起,宁波市帮凉山州。宁波市派到凉山州的教师,{figures}。\n", "2022-10-20")
    assert {x[4] for x in found if x[3] == 19} == {third}


@pytest.mark.parametrize(
    ("figure", "start"),
    [("已经有134人", "2021"), ("累计有134人", "2013")],
)
def test_what_there_was_by_a_year_does_not_run_from_the_tie(figure: str, start: str) -> None:
    found = told(f"2013年起,宁波市帮凉山州。到2021年,凉山州到宁波市务工的人数{figure}。\n", "2022-10-20")
    assert {x[4] for x in found if x[3] == 134} == {start}
