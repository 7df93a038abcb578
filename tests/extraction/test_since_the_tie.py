"""Figures of all the years of a tie begin with it; days and years told from a year just told are of that year."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.mentions.dates import Clock
from tests.extraction.helpers import read


def starts(text: str, published: str) -> dict[float, str | None]:
    facts = read(text, published).facts
    return {f.quantity.value: str(f.period.start) if f.period.start else None for f, _ in facts if f.quantity}


@pytest.mark.parametrize(
    "told",
    [
        "嘉兴派到阿坝的医生换了六拨,总共88人",
        "嘉兴派到阿坝的干部和教师拢到一块是88人",
        "嘉兴一批接一批往阿坝派医生,共88人",
        "这些年,嘉兴派到阿坝的医生摞起来有88人",
        "打那往后,嘉兴派到阿坝的医生有88人",
        "嘉兴派到阿坝的医生有88人",
    ],
)
def test_what_is_told_without_a_time_is_of_all_years_of_the_tie(told: str) -> None:
    assert starts(f"嘉兴市与阿坝州2018年结的对子。\n\n{told}。", "2023-05-06") == {88: "2018"}


@pytest.mark.parametrize(
    ("told", "begin"),
    [
        ("这次,嘉兴给阿坝送来88万元", "2023"),
        ("眼下,嘉兴在阿坝挂职的干部有88人", "2023"),
        ("今年,嘉兴派到阿坝的医生有88人", "2023"),
        ("2020年,嘉兴派到阿坝的医生有88人", "2020"),
    ],
)
def test_not_what_has_a_time_or_is_of_now(told: str, begin: str) -> None:
    assert set(starts(f"嘉兴市与阿坝州2018年结的对子。\n\n{told}。", "2023-05-06").values()) == {begin}


def test_the_tie_of_the_figures_own_ends_dates_it() -> None:
    ties = "漳州市2010年起对口帮扶昌吉市。\n丽水市2018年与巴中市结对。\n\n"
    text = f"{ties}漳州派到昌吉的医生一共61人。\n丽水派到巴中的医生一共37人。"
    assert starts(text, "2021-10-01") == {61: "2010", 37: "2018"}


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("说起来,还得回到2019年那个春天。4月6日,", "2019-04-06"),
        ("2019年,第一支队伍进了山。4月6日,", "2019-04-06"),
        ("2019年,第一支队伍进了山。6月25日,", "2022-06-25"),  # news
        ("2019年结对。4月6日,", "2022-04-06"),
        ("2019年,第一支队伍进了山。\n4月6日,", "2022-04-06"),
    ],
)
def test_a_day_is_of_the_year_just_told(text: str, begin: str) -> None:
    assert Clock(date(2022, 6, 30), None).read(text)[-1].begin == begin


def test_this_year_in_winter_is_the_one_that_is_over() -> None:
    assert Clock(date(2022, 1, 9), None).read("这一年,")[0].begin == "2021"
    assert Clock(date(2022, 11, 9), None).read("这一年,")[0].begin == "2022"


def test_years_between_two_told_ones() -> None:
    assert Clock(date(2023, 10, 1), None).read("2012年牵手,2020年告别,八年时间")[-1].begin == "2012"


def test_a_year_that_is_said_to_be_the_first_keeps_its_time() -> None:
    text = "台州市对口帮扶南充市。今年是“十四五”头一年,台州市给南充市2亿元。"
    assert starts(text, "2021-10-10") == {200_000_000: "2021"}


def test_what_is_added_does_not_date_the_sum() -> None:
    text = "2018年,乐都区跟无锡市新吴区结的对子。加上今年到的9名,新吴区派到乐都区的教师有52名。"
    assert starts(text, "2021-09-30")[52] == "2018"


def test_who_leaves_after_a_term_came_when_it_began() -> None:
    text = "德清县对口帮扶白河县。两年期满,德清县派到白河县的9名医生昨天收拾行李回家。"
    assert starts(text, "2021-07-08") == {9: "2019"}


def test_the_years_told_one_by_one_are_those_summed_up() -> None:
    text = (
        "德清县对口帮扶白河县。2018年德清县给白河县900万元,2019年给白河县1300万元;两年里,德清县派到白河县的教师35名。"
    )
    assert starts(text, "2021-07-08")[35] == "2018"


def test_a_day_told_after_is_of_the_year_told_before() -> None:
    text = "德清县对口帮扶白河县。今年来德清县务工的人里有268名白河县妇女,三月八日到的。"
    assert starts(text, "2021-07-08") == {268: "2021-03-08"}


def test_vacancies_of_today_are_not_of_the_year_of_the_tie() -> None:
    text = "德清县与白河县2017年结对;眼下,德清县企业给白河县拿来岗位460个。"
    assert starts(text, "2021-07-08") == {460: "2021"}


def test_what_this_party_brings_is_of_its_day() -> None:
    text = "6月5日,德清县代表团到了白河县,2017年起两县就是亲戚。\n这回,德清县给白河县带来帮扶资金300万元。"
    assert starts(text, "2021-07-08") == {3_000_000: "2021-06-05"}


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("2016年结对。上半年", "2021-01"),  # of this year
        ("2016年,派了8人。上半年", "2016-01"),
        ("去年5月,去了8人,十七日", "2020-05-17"),
        ("2012年牵手,2020年作别。那八年", "2012"),
        ("我是2018年5月从东边过来的。头一年", "2018"),
        ("2018年5月开了会。头一年,", None),
    ],
)
def test_times_told_by_the_time_before(text: str, begin: str | None) -> None:
    assert Clock(date(2021, 9, 30), None).read(f"{text},给了30万元")[-1].begin == begin
