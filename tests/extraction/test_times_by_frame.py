"""A time told once for a chapter, a list or a paragraph, beside others that are told by the way."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

TIE = "无锡市与海东市1998年结对。"
SENT = "无锡市选派38名教师到海东市支教"


def starts(text: str, day: str, value: float) -> set[str | None]:
    return {t[4] for t in told(text, day) if t[3] == value}


@pytest.mark.parametrize(
    ("text", "day", "start"),
    [
        # a heading holds for what stands under it: a part of a year, years counted back, a span
        (f"两地往来\n\n{TIE}\n今年1至9月\n{SENT}。\n", "2021-12-20", "2021-01"),
        (f"两地往来\n\n{TIE}\n一、近三年来的协作\n{SENT}。\n", "2021-12-20", "2019"),
        (f"两地往来\n\n{TIE}\n2019年以来工作情况\n{SENT}。\n", "2021-12-20", "2019"),
        # the label of a figure heads nothing
        (
            f"两地往来\n\n{TIE}\n2017年以来到无锡市就业的海东市劳动力\n310人\n\n去年,两地忙得很。{SENT}。\n",
            "2021-12-20",
            "2020",
        ),
        # it holds although the tie is told under it
        (f"两地往来\n\n2019年工作情况\n自1998年结对以来,无锡市与海东市常来常往。{SENT}。\n", "2021-12-20", "2019"),
        (f"两地往来\n\n去年的账,一笔一笔列在下面:\n(一){TIE}{SENT}。\n", "2021-12-20", "2020"),
        (f"两地往来\n\n先说去年上半年的协作账。\n{TIE}{SENT}。\n", "2021-12-20", "2020-01"),
        ("海东市2019年协作盘点\n\n2003年起,无锡市帮着海东市。村里变了样。" + SENT + "。\n", "2021-12-20", "2019"),
        # sums are of all the years of the tie, whatever the heading
        (f"两地往来\n\n2019年工作情况\n自1998年结对以来,{SENT.replace('38', '累计380')}。\n", "2021-12-20", "1998"),
        # a question announces nothing
        (f"两地往来\n\n{TIE}\n今年上半年抓什么?\n先抓招工。\n\n说说人。{SENT}。\n", "2021-12-20", "1998"),
    ],
)
def test_a_heading_or_the_opening_of_a_list_says_when(text: str, day: str, start: str) -> None:
    value = 380 if "380" in text else 38
    assert starts(text, day, value) == {start}


@pytest.mark.parametrize(
    "aside",
    [
        "厂子是2014年建的,院里停满了车。",
        "村民马成福2014年头一回出远门。",
        "“2014年那会儿,路还没通。”老支书说。",
        "说到变化,2014年全县人均收入才几千元。",
        "李秀英记得,2014年她第一次坐火车。",
        "张支书2014年上任,头发白了一半。",
    ],
)
def test_a_year_told_by_the_way_is_of_nothing_told_next(aside: str) -> None:
    head = "无锡市海东市2019年东西部协作盘点\n\n无锡市对口帮扶海东市。"
    assert starts(f"{head}{aside}{SENT}。\n", "2021-12-20", 38) == {"2019"}
    assert starts(f"{head}{aside}一季度,{SENT}。\n", "2021-12-20", 38) == {"2021-01"}


@pytest.mark.parametrize(
    "year",
    [
        "2014年,两地下了功夫。",
        "2014年,协作的路越走越宽。",
        "2014年,两地结对帮扶的事办得不少。",
        "2014年,全县上下动了手。",
        "2014年,无锡市的工作队进了村。",
        "回头看2014年。",
        "2014年的情况是这样的。",
    ],
)
def test_a_year_that_a_sentence_is_about_holds_for_the_next(year: str) -> None:
    assert starts(f"无锡市对口帮扶海东市。{year}{SENT}。\n", "2021-12-20", 38) == {"2014"}
    assert starts(f"无锡市对口帮扶海东市。{year}上半年,{SENT}。\n", "2021-12-20", 38) == {"2014-01"}


@pytest.mark.parametrize(
    ("after", "start"),
    [
        (",说的是去年下半年", "2020-07"),
        (",这还只是今年一季度", "2021-01"),
        (",指的是2019年上半年", "2019-01"),
        (",这是2019年1至6月的数", "2019-01"),
        # another time, with a figure of its own or to measure by
        (",而2018年只有12名", "2021"),
        (",上年同期12名", "2021"),
        (",几乎是2018年的翻番", "2021"),
    ],
)
def test_a_clause_after_the_figure_may_say_when(after: str, start: str) -> None:
    assert starts(f"无锡市对口帮扶海东市。今年,两地忙得很。{SENT}{after}。\n", "2021-12-20", 38) == {start}


@pytest.mark.parametrize(
    ("opening", "year"),
    [("去年的协作账出来了。", "2019"), ("2018年的情况是这样的。", "2017"), ("", "2020")],
)
def test_the_year_before_is_that_before_the_one_spoken_of(opening: str, year: str) -> None:
    text = f"无锡市对口帮扶海东市。{opening}无锡市接收海东市务工人员489名(上年342人)。\n"
    assert starts(text, "2021-12-20", 342) == {year}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("无锡市与海东市2003年结对。2014年,厂子盖了起来。近三年来,无锡市选派38名教师到海东市支教。", "2018"),
        ("无锡市与海东市2003年结对。2017年到2019年的三年间,无锡市选派38名教师到海东市支教。", "2017"),
        ("二十三年前,无锡市与海东市结成对子。", "1998"),
        ("说起无锡市与海东市的交情,得回到2003年。截至2020年底,无锡市选派到海东市的教师累计38名。", "2003"),
        ("无锡市与海东市签过一份帮扶协议,那是2003年。截至2020年底,无锡市选派到海东市的教师累计38名。", "2003"),
    ],
)
def test_years_counted_back_and_ties_told_in_a_clause_of_their_own(text: str, start: str) -> None:
    found = [
        t for t in told(text + "\n", "2021-09-20") if t[0] == ("pairs_with" if "二十三" in text else "sends_staff_to")
    ]
    assert [t[4] for t in found] == [start]
