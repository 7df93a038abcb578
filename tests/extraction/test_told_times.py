"""Times told in short or from afar: 一七年, 这学期, 这三年 after a span, 是县里四月送的, 统计时段为2021年."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.mentions.dates import Clock
from tests.extraction.helpers import read

TIE = "东西部协作:绍兴市对口帮扶乐山市。"


@pytest.mark.parametrize(
    ("told", "begin"),
    [("一九年", "2019"), ("〇八年", "2008"), ("九六年3月", "1996-03"), ("本学期", "2024"), ("新学期", "2024")],
)
def test_a_short_time_is_read(told: str, begin: str) -> None:
    (found,) = Clock(date(2024, 9, 20), None).read(f"{told},去了30人")
    assert found.begin == begin


@pytest.mark.parametrize("told", ["一二年", "二三年"])
def test_a_length_is_no_year(told: str) -> None:
    assert not [d for d in Clock(date(2024, 9, 20), None).read(f"花了{told}工夫") if d.begin]


@pytest.mark.parametrize(
    ("told", "begin"),
    [
        ("两年半时间,", "2022"), ("三年工夫,", "2021"), ("头尾三年,", "2021"), ("前后两年,", "2022"),
        ("三载春秋,", "2021"), ("三个寒暑,", "2021"), ("四个年头下来,", "2020"), ("三年了,", "2021"),
        ("派了三年,一共", "2021"), ("大前年", "2021"),
    ],
)  # fmt: skip
def test_a_length_of_time_is_counted_back(told: str, begin: str) -> None:
    assert [d.begin for d in Clock(date(2024, 9, 20), None).read(f"山高路远,{told}25人。") if d.begin] == [begin]


@pytest.mark.parametrize(
    "told",
    ["第三个年头,", "第十三个年头,", "每三年工夫", "一待三年,", "三年级,", "三载难逢的", "学制三年,每班", "三个寒假,"],
)
def test_a_count_of_years_is_none(told: str) -> None:
    assert not [d for d in Clock(date(2024, 9, 20), None).read(f"山高路远,{told}25人。") if d.begin]


def starts(text: str, published: str) -> dict[float, str]:
    return {f.quantity.value: str(f.period.start) for f, _ in read(TIE + text, published).facts if f.quantity}


def test_these_years_are_the_span_just_told() -> None:
    text = "2017年到2019年,乐山市到绍兴市务工的有820人。绍兴市这三年拨给乐山市2600万元。"
    assert starts(text, "2020-10-08") == {820: "2017", 26_000_000: "2017"}


def test_that_year_in_january_is_the_one_looked_back_on() -> None:
    text = "一年来,乐山市到绍兴市务工的有5.1万人,当年新增到绍兴市务工的2300人。"
    assert starts(text, "2023-01-12") == {51_000: "2022", 2_300: "2022"}


def test_when_they_went_is_told_after_them() -> None:
    text = "绍兴市的厂里,乐山市来务工的有48人,是人社局五月送的。"
    assert starts(text, "2023-08-12") == {48: "2023-05"}


def test_the_time_counted_over_holds_for_the_report() -> None:
    text = "绍兴市派到乐山市支教的教师19人。统计时段为2021年全年。"
    assert starts(text, "2022-07-05") == {19: "2021"}


def test_the_whole_year_after_a_month_is_this_one() -> None:
    text = "九月上旬又有88名乐山市的老乡去绍兴市务工,乐山市全年累计到绍兴市务工的502人。"
    assert starts(text, "2021-09-14")[502] == "2021"


def test_now_is_not_the_year_of_who_came_first() -> None:
    text = "绍兴市派来支教的老师如今在乐山市有13名,老郑是头一个到的,2014年春上坐了五十个钟头火车。"
    assert starts(text, "2016-10-20") == {13: "2016"}


def test_the_latest_group_has_the_day_told_after_it() -> None:
    text = "乐山市到绍兴市务工的,最近一批28人,9月12号走的。"
    assert starts(text, "2020-10-20") == {28: "2020-09-12"}


@pytest.mark.parametrize(
    ("title", "opening", "began"),
    [
        ("绍兴与乐山:七年帮扶账", "2017年起,绍兴市对口帮扶乐山市。", "2017"),
        ("对口支援三十周年", "绍兴市对口支援乐山市。", "1994"),
        ("六年帮扶账", "绍兴市对口帮扶乐山市。", "2024"),  # since when nobody tells
    ],
)
def test_a_title_that_counts_the_years_of_a_tie(title: str, opening: str, began: str) -> None:
    text = f"{title}\n\n{opening}\n\n绍兴市派到乐山市挂职的干部共9名。"
    found = {f.quantity.value: str(f.period.start) for f, _ in read(text, "2024-05-06").facts if f.quantity}
    assert found == {9: began}


def test_so_many_years_trained_so_many() -> None:
    text = "绍兴市出钱办班,三年培训了乐山市的劳动力5200人次。"
    assert starts(text, "2021-05-06") == {5200: "2018"}


@pytest.mark.parametrize(
    ("text", "value", "period"),
    [
        ("2013年起绍兴对口帮扶乐山。而在2018年底,这个数字还只是到位资金1.1亿元。", 1.1e8, ("2013", "2018")),
        ("2013年起绍兴对口帮扶乐山。去年四月市里公布过一次,当时累计投入2.2亿元。", 2.2e8, ("2013", "2023-04")),
        ("2013年起绍兴对口帮扶乐山。2018年,绍兴给乐山的资金数就是1.1亿元。", 1.1e8, ("2018", "2018")),
    ],
)
def test_an_account_up_to_a_time(text: str, value: float, period: tuple[str, str]) -> None:
    found = {f.quantity.value: f.period for f, _ in read(TIE + text, "2024-09-20").facts if f.quantity}
    assert (str(found[value].start), str(found[value].end)) == period


def test_years_counted_since_they_came() -> None:
    text = "2022年8月绍兴第五批队员进川,两年间共投入乐山资金1.1亿元。"
    assert starts(text, "2024-09-20") == {1.1e8: "2022-08"}


def test_the_year_in_a_fair_s_name_is_the_report_s() -> None:
    text = "2月20日发布了兴文县2021春风行动暨浙川网络招聘会信息。2月27日,兴文县52名务工人员乘车赴嘉兴市秀洲区就业。"
    text += "2018年,秀洲区与兴文县建立东西部扶贫协作关系。"
    found = {f.quantity.value: str(f.period.start) for f, _ in read(text).facts if f.quantity}
    assert found == {52: "2021-02-27"}


def test_figures_begin_with_their_own_tie() -> None:
    text = "河北省1994年承担对口支援西藏阿里地区的任务,1999年又增加了新疆巴州。"
    text += "十年来,在阿里援助资金3亿元,在巴州援助资金2000万元。"
    found = {f.quantity.value: str(f.period.start) for f, _ in read(text, "2004-12-01").facts if f.quantity}
    assert found == {3e8: "1994", 2e7: "1999"}
    text = text.replace("十年来,在阿里", "1994年以来,在阿里")
    found = {f.quantity.value: str(f.period.start) for f, _ in read(text, "2004-12-01").facts if f.quantity}
    assert found == {3e8: "1994", 2e7: "1994"}


def test_as_many_on_two_days() -> None:
    text = "9月7日,绍兴来了530名乐山籍务工人员。去年2月19日,同样是530名乐山籍务工人员乘专列抵达绍兴。"
    found = {str(f.period.start) for f, _ in read(TIE + text, "2024-09-20").facts if f.quantity}
    assert found == {"2024-09-07", "2023-02-19"}


@pytest.mark.parametrize(
    ("lead", "told", "begin"),
    [
        ("2016年,荔湾区与都匀市结对。\n", "当年,荔湾区向都匀市投入帮扶资金88万元。", "2016"),
        ("2016年,荔湾区与都匀市结对。\n\n", "次年,荔湾区向都匀市投入帮扶资金88万元。", "2017"),
        ("2016年9月,荔湾区与都匀市结对。\n", "同年,荔湾区安排都匀市帮扶资金88万元。", "2016"),
        ("2016年,荔湾区与都匀市结对。\n", "翌年,荔湾区向都匀市投入帮扶资金88万元。", "2017"),
        ("2016年,荔湾区与都匀市结对。\n", "三年后,荔湾区向都匀市投入帮扶资金88万元。", "2019"),
        ("2016年,荔湾区与都匀市结对。", "两年后,荔湾区向都匀市投入帮扶资金88万元。", "2018"),
        ("荔湾区与都匀市结对。截至2019年底,已投入1.2亿元。\n", "当年,荔湾区安排都匀市88万元资金。", "2019"),
        # the year told last, not the first
        ("2016年,荔湾区与都匀市结对。2020年11月,都匀市脱贫。\n", "当年,荔湾区投入都匀市资金88万元。", "2020"),
        # a year that no sentence tells
        ("荔湾区与都匀市结对。\n", "当年,荔湾区向都匀市投入帮扶资金88万元。", None),
    ],
)
def test_a_paragraph_goes_on_from_the_year_told_in_the_one_before(lead: str, told: str, begin: str | None) -> None:
    facts = [f for f, _ in read(lead + told, "2022-05-10").facts if f.quantity and f.quantity.value == 880_000]
    assert [str(f.period.start) if f.period.start else None for f in facts] == [begin]


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        # when they left, told as a clause of its own, however far behind
        ("同去绍兴这家厂的乐山老乡有102位,都是头一回出远门,多数是姑娘,上路的日子是去年8月。", {102: "2023-08"}),
        ("乐山去绍兴务工的有36人,多数是姑娘,年纪都轻,动身的时间是今年3月12日。", {36: "2024-03-12"}),
        # what stands there is not of the day on which somebody comes to see it
        ("9月17日,记者走进乐山市的车间。厂房是绍兴市投入协作资金250万元建的。", {2_500_000: "2024"}),
        ("9月17日,绍兴市向乐山市捐赠250万元,建水窖用。", {2_500_000: "2024-09-17"}),
    ],
)
def test_when_they_left_and_what_stands(text: str, begin: dict[float, str]) -> None:
    assert starts(text, "2024-09-20") == begin


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("车是8日出的门,13日收的工。", ("2023-02-08", "2023-02-13")),
        ("招聘团2月8日启程,13日结束。", ("2023-02-08", "2023-02-13")),
        ("活动2月8日开始,一直到13日落幕。", ("2023-02-08", "2023-02-13")),
    ],
)
def test_the_days_of_a_beginning_and_an_end_are_one_span(text: str, span: tuple[str, str]) -> None:
    assert [(d.begin, d.finish) for d in Clock(date(2023, 2, 17), None).read(text)] == [span]


def test_two_days_of_two_things_stay_two() -> None:
    text = "第一批8日出发,13日又走了一批。"
    assert [d.begin for d in Clock(date(2023, 2, 17), None).read(text)] == ["2023-02-08", "2023-02-13"]
