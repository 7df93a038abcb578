"""Lengths of years told by the times around them: 三年不到, 转过年来, 十年间, 几年并起来."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.mentions.dates import Clock
from tests.extraction.helpers import told

HEAD = "对口帮扶纪事\n\n"


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("2021年6月攀的亲。三年不到,给了1.3亿元", "2021-06"),
        ("2021年6月结的对,不到三年,给了1.3亿元", "2021-06"),
        ("2016年给了300万元,转过年来,添到600万元", "2017"),
        ("2016年给了300万元,第二年600万元", "2017"),
        ("从1996年到今年,给了10亿元。十年间来了300人", "1996"),
        ("问:人是什么时候到的?\n答:2022年4月。两年里教会了430人次", "2022-04"),
        ("2018年起结对,头三年给了7300万元", "2018"),
    ],
)
def test_a_length_runs_from_what_was_told(text: str, begin: str) -> None:
    day = date(2006, 11, 5) if "1996" in text else date(2024, 3, 20)
    assert [d.begin for d in Clock(day, day.year).read(text) if d.begin][-1] == begin


def test_which_first_years_is_not_guessed() -> None:
    assert not [d for d in Clock(date(2024, 3, 20), 2024).read("修路。前三年,给了7300万元") if d.begin]


def test_years_told_one_by_one_and_their_sum() -> None:
    text = (
        "福田区帮扶环江县。2016年给了800万元;2017年1500万元;到2018年,打来的款子跳到2600万元;"
        "2019年又是3300万元。几年并到一起约8200万元。"
    )
    found = {v: start for p, *_, v, start in told(HEAD + text, "2021-04-20") if p == "funds"}
    assert found == {8e6: "2016", 1.5e7: "2017", 2.6e7: "2018", 3.3e7: "2019", 8.2e7: "2016"}


def test_a_knot_told_before_its_day_is_where_sums_begin() -> None:
    text = (
        "福田区跟环江县攀上亲,是2016年9月的事。\n2020年,福田企业进县办招聘会9场。\n"
        "社会捐款一项,福田各界累计拿出4200万元。"
    )
    found = {v: start for p, *_, v, start in told(HEAD + text, "2021-04-20") if p == "funds"}
    assert found == {4.2e7: "2016-09"}


def test_years_of_money_at_the_head_of_a_clause() -> None:
    text = "浙江与海西州结对是2010年的事。七年援青资金15.3亿元。"
    assert {start for p, *_, start in told(HEAD + text, "2017-09-06") if p == "funds"} == {"2010"}


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("据2019年9月召开的推进会通报,三年来累计援助13亿元", ("2016", "2019")),
        ("据2020年11月发布的数据,近三年援助6亿元", ("2017", "2020")),
        ("据介绍,三年来累计援助1.2亿元", ("2021", None)),
    ],
)
def test_years_are_counted_back_from_when_they_were_reported(text: str, span: tuple[str, str | None]) -> None:
    last = Clock(date(2024, 1, 6), None).read(text)[-1]
    assert (last.begin, last.finish) == span
