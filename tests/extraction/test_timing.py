"""When a figure holds that has no time of its own beside it."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

TIE = "杭州市对口帮扶恩施州。"


def start(text: str, published: str, predicate: str = "funds", value: float | None = None) -> str | None:
    """The start of the one fact of a predicate (with that value) in a report."""
    found = [
        f
        for f, _ in read(text, published).facts
        if f.predicate == predicate and (value is None or (f.quantity and f.quantity.value == value))
    ]
    assert len(found) == 1, found
    return str(found[0].period.start) if found[0].period.start else None


@pytest.mark.parametrize(
    ("text", "published", "begin"),
    [
        # the event's day holds for the paragraphs after it, until another time is told
        (f"{TIE}\n3月5日,捐赠仪式在恩施州举行。\n杭州市向恩施州捐赠资金300万元。", "2023-03-08", "2023-03-05"),
        (
            f"{TIE}\n3月5日,捐赠仪式在恩施州举行。\n2022年底前的事另有账。\n杭州市向恩施州捐赠资金300万元。",
            "2023-03-08",
            "2022",
        ),
        # not of a meeting that hears reports, and not for a sum
        (f"{TIE}\n3月5日,两地联席会议召开。\n杭州市向恩施州投入资金300万元。", "2023-03-08", "2023"),
        (f"{TIE}\n3月5日,捐赠仪式在恩施州举行。\n杭州市累计向恩施州捐赠资金300万元。", "2023-03-08", None),
        # the day on which something was learned is not the figure's
        (f"{TIE}记者3月5日从杭州市获悉,杭州市已向恩施州投入资金300万元。", "2023-03-08", "2023"),
        # a year in a heading, or 全年 in a review
        ("回头看:2021,杭州帮恩施\n杭州市对口帮扶恩施州。\n杭州市向恩施州投入资金300万元。", "2022-01-15", "2021"),
        (f"{TIE}\n全年杭州市向恩施州投入资金300万元。", "2022-01-15", "2021"),
        (f"{TIE}\n全年杭州市向恩施州投入资金300万元。", "2021-12-28", "2021"),
        (
            "杭州市对口帮扶恩施州工作总结\n2021年,两地互访。\n近年来合作很好。\n杭州市向恩施州投入资金300万元。",
            "2022-02-15",
            "2021",
        ),
        # a time in brackets with a figure of its own is only that figure's
        (f"{TIE}2021年,双方召开会议。杭州市向恩施州拨付资金300万元(上年略少)。", "2022-01-15", "2021"),
        (f"{TIE}五年规划期内(2016—2020),杭州市向恩施州拨付资金300万元。", "2022-01-15", "2016"),
        # to come: no figure's time
        (f"{TIE}协议管到2025年。杭州市向恩施州捐赠资金300万元。", "2022-01-15", "2022"),
        # after a semicolon the sentence's own time holds again
        (
            f"{TIE}今年杭州市选派干部12人到恩施州,8月轮换了其中的2人;杭州市向恩施州投入资金300万元。",
            "2022-12-15",
            "2022",
        ),
        # a sum takes no day of the paragraph, but the years told with it
        (
            f"{TIE}3月5日,杭州市来了人。这是杭州市连续10年帮扶恩施州,累计捐赠资金300万元。",
            "2023-03-08",
            "2013",
        ),
        (f"{TIE}3月5日,杭州市来了人。杭州市累计向恩施州捐赠资金300万元。", "2023-03-08", None),
        # what has come this year is of this year, whenever the tie began
        (f"{TIE}去年10月,两地结对。年初开会。截至2月底到位资金300万元。", "2023-03-08", "2023"),
        # a year after 其中 holds to the semicolon
        (f"{TIE}2019年以来种茶9万亩,其中2022年2万亩;杭州市向恩施州捐赠资金300万元。", "2023-03-08", "2019"),
        # a time of day is of the day told last
        (f"{TIE}\n昨日,杭州市来了两拨人。\n下午到的给恩施州捐赠资金300万元。", "2023-03-08", "2023-03-07"),
        # since the tie
        (f"{TIE}2016年,杭州市与恩施州结对。到去年底,杭州市向恩施州投入资金3亿元。", "2021-05-05", "2016"),
        (f"{TIE}杭州市与恩施州的协作始于2014年8月。截至2020年底累计到位资金3亿元。", "2021-05-05", "2014-08"),
    ],
)
def test_start_of_money(text: str, published: str, begin: str | None) -> None:
    assert start(text, published) == begin


def test_time_in_brackets_is_its_own_figures() -> None:
    text = f"{TIE}2021年,双方召开会议。杭州市向恩施州拨付资金300万元(上年280万元)。杭州市向恩施州捐赠资金20万元。"
    assert start(text, "2022-01-15", value=3e6) == start(text, "2022-01-15", value=2e5) == "2021"


def test_day_told_in_the_clause_after() -> None:
    text = f"{TIE}恩施州的23名青年到杭州市务工,5月8日进的厂。"
    assert start(text, "2017-05-17", "sends_workers_to") == "2017-05-08"


def test_so_far_since_the_event_told() -> None:
    text = f"{TIE}去年4月,双方商定劳务合作。迄今恩施州到杭州市务工1127人。"
    assert start(text, "2003-05-17", "sends_workers_to") == "2002-04"


def test_day_of_one_item_is_not_the_next_items() -> None:
    items = "一是互访。11月22日,杭州市工作组到恩施州。\n二是培训。杭州市为恩施州培训干部230人。"
    text = f"{TIE}\n2023年,两地工作如下:\n{items}"
    assert start(text, "2023-11-28", "trains") == "2023"


def test_topics_told_under_a_span_run_from_where_it_began() -> None:
    text = (
        "青岛市对口帮扶陇南市。自2017年以来,两地互访9次。\n"
        "劳务协作方面,举办招聘会12场,转移陇南劳动力到青岛就业126人。\n"
    )
    found = [f for f, _ in read(text, "2020-10-17").facts if f.predicate == "sends_workers_to"]
    assert [str(f.period.start) for f in found] == ["2017"]


def test_what_was_done_so_far_is_not_of_the_day_told_next() -> None:
    text = "青岛市与陇南市开展东西部协作以来,青岛市已向陇南市援助资金2600万元。2月26日,首批42人启程。\n"
    found = [f for f, _ in read(text, "2018-02-28").facts if f.predicate == "funds"]
    assert [f.period.start for f in found] == [None]  # nor of the year of print: since when is not told


@pytest.mark.parametrize(
    ("text", "published", "begin"),
    [
        # when the tie was made is when the next sentence's money began to come, unless that is of one time
        ("台江区2016年起对口帮扶漳县。这次到位帮扶资金1500万元。", "2019-05-05", "2019"),
        ("台江区2016年起对口帮扶漳县。到位帮扶资金1500万元。", "2019-05-05", "2016"),
        ("2018年4月,长兴县与木里县签订帮扶协议。当地山高路远。长兴县又拨付帮扶资金1800万元。", "2020-11-02", "2020"),
        ("自2018年4月结对以来,长兴县与木里县走得很勤。长兴县拨付帮扶资金8800万元。", "2020-11-02", "2018-04"),
        ("台江区2016年起对口帮扶漳县。几年来到位帮扶资金1500万元。", "2019-05-05", "2016"),
        # a state of now is not of the year that it is set beside
        ("玉环市对口帮扶松潘县。6月15日慰问团到了松潘县。玉环市给的帮扶资金也已到位,2000万元。", "2020-07-01", "2020"),
    ],
)
def test_the_year_of_the_tie_is_carried_to_what_may_be_of_all_years(text: str, published: str, begin: str) -> None:
    assert start(text, published) == begin


def test_to_a_later_year_is_that_years_number() -> None:
    text = "上虞区结对帮扶沐川县。2019年,上虞区派到沐川县干部3名,到2021年轮换为5名。"
    assert start(text, "2023-05-05", "sends_staff_to", 5.0) == "2021"


@pytest.mark.parametrize(
    ("text", "published", "value", "begin"),
    [
        # parts of a total that each tell their year, and the total of them all
        ("集美区给和政县帮扶资金9000万元,其中2016年3000万元、2017年6000万元。", "2018-11-11", 3e7, "2016"),
        ("集美区给和政县帮扶资金9000万元,其中2016年3000万元、2017年6000万元。", "2018-11-11", 9e7, "2016"),
        ("过去的一年,集美区给和政县帮扶资金820万元。", "2017-03-03", 8.2e6, "2016"),
        ("“十三五”开局以来,集美区已给和政县帮扶资金820万元。", "2018-03-03", 8.2e6, "2016"),
        # entries of a diary: the head's day, and 今天 under it
        (
            "集美区对口帮扶和政县\n4月28日 星期三\n集美区给和政县汇了帮扶资金200万元。\n4月29日 星期四\n天晴。",
            "2021-05-30",
            2e6,
            "2021-04-28",
        ),
        (
            "集美区对口帮扶和政县\n4月28日 星期三\n天晴。\n4月29日 星期四\n今天,集美区给和政县汇了帮扶资金200万元。",
            "2021-05-30",
            2e6,
            "2021-04-29",
        ),
    ],
)
def test_each_part_and_entry_has_its_own_time(text: str, published: str, value: float, begin: str) -> None:
    assert start(text, published, value=value) == begin


def test_a_stock_is_not_of_the_months_that_brought_the_new_ones() -> None:
    text = "湖里区与东乡县开展劳务协作。今年1到5月,东乡县到湖里区务工的新增1280人,存量7900人。"
    assert start(text, "2022-06-30", "sends_workers_to", 7900.0) == "2022"
    text = "兰山区与城口县开展东西部协作,派去医生6名,任期到明年3月。103名城口县务工人员在兰山区的厂里上班。"
    assert start(text, "2019-11-27", "sends_workers_to", 103.0) == "2019"


def test_a_time_in_brackets_is_its_figures_own() -> None:
    text = f"{TIE}杭州市给恩施州拨了资金3300万元(2021年)、3500万元(2022年)。"
    assert start(text, "2023-03-08", value=33_000_000.0) == "2021"
    assert start(text, "2023-03-08", value=35_000_000.0) == "2022"


def test_who_is_there_now_is_not_of_the_month_they_came() -> None:
    text = (
        "岱山县与南部县开展劳务协作。今年3月,南部县39名务工人员到岱山县上岗,"
        "眼下32名南部县务工人员还在岱山县的船厂干活。"
    )
    assert start(text, "2023-06-15", "sends_workers_to", 32.0) == "2023"
