"""Years counted on from the year told before: 又过一年, 接下来一年, 隔年; and how long a tie has held by today."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.mentions.dates import Clock
from tests.extraction.helpers import told

MONEY = "无锡市拨给海东市的帮扶资金"
STAFF = "无锡市派到海东市的教师"


def starts(text: str, published: str = "2021-05-06", of: str = "funds") -> dict[float | None, str | None]:
    page = f"隔山不隔情\n\n无锡市与海东市结对帮扶。{text}\n"
    return {value: start for p, *_, value, start in told(page, published) if p == of}


@pytest.mark.parametrize(
    ("on", "year"),
    [
        ("隔年蹿到", "2017"),
        ("下一年,是", "2017"),
        ("又过一年涨到", "2017"),
        ("再过两年,达到", "2018"),
        ("接下来一年,升为", "2017"),
        ("之后的那一年增至", "2017"),
        ("一年后一下子到了", "2017"),
        ("第三年提高到", "2018"),
    ],
)
@pytest.mark.parametrize("stop", [",", ",比上年多了些;", "。"])
def test_a_year_is_counted_on_from_the_one_before(on: str, year: str, stop: str) -> None:
    assert starts(f"{MONEY},2016年是3100万元{stop}{on}4200万元。") == {3.1e7: "2016", 4.2e7: year}


@pytest.mark.parametrize(
    "on", ["次年,涨到30名;又过一年,40名", "第二年,涨到30名;第三年,40名", "到2017年,涨到30名,转年,40名"]
)
def test_each_word_counts_on_from_the_word_before(on: str) -> None:
    assert starts(f"{STAFF},2016年20名,{on}。", of="sends_staff_to") == {20: "2016", 30: "2017", 40: "2018"}


def test_the_second_year_is_of_the_figure_rather_than_of_the_tie() -> None:
    text = "2013年两地结对。2016年无锡市拨付帮扶资金3100万元。第二年,无锡市拨付帮扶资金4200万元。"
    assert starts(text) == {3.1e7: "2016", 4.2e7: "2017"}


def test_the_same_told_for_staff_in_a_sentence_of_its_own() -> None:
    text = f"{STAFF},2018年31名。等到2019年,涨到45名。"
    assert starts(text, of="sends_staff_to") == {31: "2018", 45: "2019"}


@pytest.mark.parametrize(
    "text",
    [
        "2018年给了300万元。隔年生的草莓苗有3茬",  # a plant
        "给了300万元。再过一年,就是2026年",  # of no year told
        "2024年给了300万元。再过两年要给700万元",  # to come
        "比2019年多300万元。上高中的第二年级有300人",
        "2018年给了300万元,走到今天不容易",
    ],
)
def test_no_year_is_made_up(text: str) -> None:
    years = {d.begin for d in Clock(date(2025, 3, 20), 2025).read(text) if d.begin and d.start > 5}
    assert not years & {"2019", "2020", "2025-03-20"} - {"2019" if "比2019" in text else ""}


@pytest.mark.parametrize("length", ["到如今五个年头", "至今五年", "走到今天五年", "转眼五年", "五年走过来", "五年当中"])
@pytest.mark.parametrize("gap", ["。", "。\n", "。山路难走,两边的人没少走。\n"])
def test_how_long_it_has_held_dates_a_sum(length: str, gap: str) -> None:
    page = f"隔山不隔情\n\n无锡市与海东市2016年结对{gap}{length},无锡市拨给海东市的资金4200万元。\n"
    assert {start for p, *_, start in told(page, "2021-05-06") if p == "funds"} == {"2016"}


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("无锡市和海东市的扶贫协作2014年开张。", "2014"),
        ("无锡市帮海东市,2014年开的头。", "2014"),
        ("那是2014年。也是从这一年算起,无锡市对口帮扶的就是海东市。", "2014"),
        ("海东市1994年列为贫困县,2014年起由无锡市结对帮扶。", "2014"),
        ("无锡市和海东市挂钩帮扶至今7年。", "2014"),
        ("无锡市与海东市结对帮扶。协作车间2014年开张。", None),
        ("无锡市对口帮扶海东市。百货超市2014年开张。", None),
        ("无锡市对口帮扶海东市。海东市1994年列为贫困县。", None),
        ("无锡市对口帮扶海东市。王老师支教至今7年。", None),
    ],
)
def test_since_when_a_tie_holds(text: str, begin: str | None) -> None:
    page = f"隔山不隔情\n\n{text}去年,无锡市派到海东市的教师12名。\n"
    assert {start for p, *_, start in told(page, "2021-05-06") if p == "pairs_with"} == {begin}
