"""Parts of a year, and lengths of time counted from a year that was told."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.mentions.dates import Clock
from tests.extraction.helpers import read, told

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
    ("前5月,", "2022-11-08", "2022-01", "2022-05"),
    ("2022年3月8日至10日,", "2023-11-08", "2022-03-08", "2022-03-10"),
    ("3月8—10日,", "2022-11-08", "2022-03-08", "2022-03-10"),
    ("2018年至2022年7月,", "2022-11-08", "2018", "2022-07"),
    ("去年和今年,", "2022-11-08", "2021", None),
    ("2018年到现在,", "2022-11-08", "2018", None),
    ("2018年以后,", "2022-11-08", "2018", None),
    ("二0一八年,", "2022-11-08", "2018", "2018"),
    ("三个月来,", "2022-11-11", "2022", None),
    (",五年算下来,", "2022-10-11", "2017", None),
    ("从2020年下半年到2022年上半年,", "2023-10-11", "2020-07", "2022-06"),
    ("过去一年里,", "2022-01-20", "2021", None),
    ("过去一年里,", "2022-11-20", "2022", None),
    ("到12月,", "2022-12-20", "2022", "2022-12"),
    ("到12月又", "2022-12-20", "2022-12", "2022-12"),
    ("三天前,", "2022-12-02", "2022-11-29", "2022-11-29"),
    ("昨晚,", "2022-12-02", "2022-12-01", "2022-12-01"),
    (",周三,", "2022-12-02", "2022-11-30", "2022-11-30"),
    (",周六,", "2022-12-02", "2022-11-26", "2022-11-26"),
    ("四年中,", "2022-10-02", "2018", None),
    ("两年过去,", "2022-12-02", "2022", None),
    ("2018年以前,", "2022-11-11", None, None),
    ("二十余年来,", "2022-11-11", None, None),
    ("党的十八大以来,", "2022-11-11", "2012", None),
    ("两地协作三年,", "2022-05-11", "2019", None),
]


@pytest.mark.parametrize(("text", "published", "begin", "finish"), PARTS)
def test_part_of_a_year(text: str, published: str, begin: str | None, finish: str | None) -> None:
    (one,) = Clock(date.fromisoformat(published), None).read(text)
    assert (one.begin, one.finish) == (begin, finish)


def test_months_without_a_year_are_of_the_year_told_before() -> None:
    told = Clock(date(2023, 3, 1), None).read("2021年,结对。上半年,送去")
    assert [(d.begin, d.finish) for d in told] == [("2021", "2021"), ("2021-01", "2021-06")]


def test_a_bare_day_is_of_the_month_told_before_it() -> None:
    told = Clock(date(2023, 7, 30), None).read("3月8日出发,10日到。\n15日返程")
    assert [d.begin for d in told] == ["2023-03-08", "2023-03-10", "2023-07-15"]


def test_a_rounded_count_of_decades_runs_from_the_year_told() -> None:
    told = Clock(date(2023, 7, 30), None).read("自1996年起结对,二十余年来")
    assert [d.begin for d in told] == ["1996", "1996"]


def test_part_of_a_year_is_the_period_of_its_figure() -> None:
    text = "杭州市对口帮扶恩施州。2022年上半年,恩施州输送务工人员1200人到杭州就业。"
    (fact,) = (f for f, _ in read(text, "2023-03-01").facts if f.predicate == "sends_workers_to")
    assert (str(fact.period.start), str(fact.period.end)) == ("2022-01", "2022-06")


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("自2021年起,杭州市对口帮扶恩施州,两年来,杭州市投入帮扶资金3亿元。", "2021"),
        ("杭州市自2021年起对口帮扶恩施州。三年来,杭州市投入帮扶资金3亿元。", "2021"),
        ("杭州市自1996年起对口帮扶恩施州。三年来,杭州市投入帮扶资金3亿元。", "2021"),
    ],
)
def test_years_counted_from_the_year_told(text: str, begin: str) -> None:
    (fact,) = (f for f, _ in read(text, "2023-12-01").facts if f.predicate == "funds")
    assert str(fact.period.start) == begin


@pytest.mark.parametrize(
    ("text", "published", "begin", "finish"),
    [
        ("一九九六年十一月,", "1998-12-15", "1996-11", "1996-11"),
        ("二〇一八年至二〇二〇年,", "2021-01-05", "2018", "2020"),
        ("今年三月去", "1998-12-15", "1998-03", "1998-03"),
        ("八月又送去", "1998-12-15", "1998-08", "1998-08"),
        ("十二月又送去", "1998-10-15", "1997-12", "1997-12"),
        ("三月十五日,", "2003-05-01", "2003-03-15", "2003-03-15"),
        ("元月8日,", "2003-05-01", "2003-01-08", "2003-01-08"),
        ("98年起,", "2003-05-01", "1998", None),
        ("2019.08签订", "2020-05-01", "2019-08", "2019-08"),
        ("今春,", "2020-05-01", "2020", "2020"),
        ("去冬以来,", "2020-05-01", "2019", None),
        ("四年前,", "2020-08-23", "2016", "2016"),
        ("始于2014年8月,", "2020-08-23", "2014-08", None),
        ("至2019年9月,安排", "2020-08-23", "2019", "2019-09"),
        ("到去年底,", "2020-08-23", "2019", "2019"),
        ("上周三,", "2020-08-05", "2020-07-29", "2020-07-29"),
        ("半年来,", "2020-08-05", "2020", None),
        ("半年来,", "2020-02-05", "2019", None),
        ("2018年、2019年,共", "2020-02-05", "2018", "2019"),
        ("2018和2019两年,", "2020-02-05", "2018", "2019"),
        ("去年春节,", "2020-02-05", "2019", "2019"),
    ],
)
def test_time_is_read(text: str, published: str, begin: str, finish: str | None) -> None:
    told = Clock(date.fromisoformat(published), None).read(text)
    assert (told[-1].begin, told[-1].finish) == (begin, finish)
    assert len(told) == 1


@pytest.mark.parametrize(
    "text", ["三月三歌节", "一月一调度", "满八月的孩子", "每三月一次", "3.14万元", "2019.5万元", "5000米"]
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert Clock(date(2021, 5, 5), None).read(text) == []


def test_years_with_a_figure_each_are_not_one_span() -> None:
    told = Clock(date(2021, 5, 5), None).read("2018年、2019年分别投入100万元、200万元")
    assert [d.begin for d in told] == ["2018", "2019"]


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("至2024年9月,到账1亿元;新一批干部当月到岗", "2024-09"),
        ("本市送教下乡。新一批干部当月到岗", "2025-05"),  # of nothing told before: the month of publication
        ("2016年至2019年,到账1亿元,其中2018年3000万元。同期,办会", "2016"),
        ("2月27日出发,次日傍晚到达", "2025-02-28"),
        ("正月初八出发,次日到达", "2025-02-06"),
    ],
)
def test_time_told_by_one_told_before(text: str, begin: str) -> None:
    assert Clock(date(2025, 5, 12), None).read(text)[-1].begin == begin


def test_days_ago_are_counted_from_the_day_told_before() -> None:
    clock = Clock(date(2022, 12, 20), 2022)
    assert [d.begin for d in clock.read("7月18日离开;三天前来了新人。")] == ["2022-07-18", "2022-07-15"]


def test_the_month_after_and_a_time_before() -> None:
    clock = Clock(date(2022, 12, 20), 2022)
    assert [d.begin for d in clock.read("2011年12月确定关系。次月,签协议。此前,没有来往。")] == [
        "2011-12",
        "2012-01",
        None,
    ]


@pytest.mark.parametrize(
    ("end", "begin"),
    [
        ("会后,上海市长宁区工商联捐款50万元。", "2022-07-27"),
        ("座谈会上,上海市长宁区向文山州捐赠50万元。", "2022-07-27"),
        ("会上还说到,长宁区的资金又来了50万元。", "2021"),  # told there, not given there
    ],
)
def test_what_is_given_at_a_meeting_is_of_its_day(end: str, begin: str) -> None:
    lead = "7月27日,东西部协作座谈会在云南省文山州召开。2021年,上海市长宁区投入文山州资金1.5亿元。"
    found = {f.quantity.value: str(f.period) for f, _ in read(lead + end + "\n", "2022-07-29").facts if f.quantity}
    assert found[500_000.0] == begin


def test_a_year_in_an_aside_after_the_figure_is_not_its_day() -> None:
    text = (
        "列车到站,是2月7日晚上9点。车门一开,定西来青岛的务工者530人下了车——2025年山东接到的返岗专列,数它最早。"
        "青岛与定西的东西部协作没有断过。"
    )
    assert ("sends_workers_to", "621100", "370200", 530.0, "2025-02-07") in told(text, "2025-02-08")
