"""Trips and years told one after another: whence and whither only in what stands before."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

_LEAD = "赣榆区与施秉县劳务协作\n2020年起,赣榆区与施秉县结成东西部协作对子。\n"
SHIBING, GANYU, ZHENYUAN = "522623", "320707", "522625"


def _went(text: str) -> set[tuple[str, str, float | None, str]]:
    return {
        (f.subject.partition(":")[2], f.object.partition(":")[2], f.quantity.value, str(f.period).split("..")[0])
        for f, _ in read(_LEAD + text, "2023-05-20").facts
        if f.predicate == "sends_workers_to" and f.quantity
    }


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "说到外出务工,头一年只去了26个人,第二年翻了一番,53人;去年最旺,310人。",
            {(SHIBING, GANYU, 26, "2020"), (SHIBING, GANYU, 53, "2021"), (SHIBING, GANYU, 310, "2022")},
        ),
        (
            "头班车3月4日离开施秉县,载41人;第二班3月9日走,37人。目的地都是赣榆区。",
            {(SHIBING, GANYU, 41, "2023-03-04"), (SHIBING, GANYU, 37, "2023-03-09")},
        ),
        ("县里的老乡在厂里口碑不错。今年前四个月又送出去188人。", {(SHIBING, GANYU, 188, "2023-01")}),
        ("2022年赣榆接收施秉来的务工者97人。", {(SHIBING, GANYU, 97, "2022")}),
        # whoever goes to look or to teach is no worker, nor who is still to go
        ("教育局说,去年去了14个人,都是老师。", set()),
        ("厂里缺工,今年还要送60人。", set()),
        # of several places none is meant
        ("镇远县、施秉县都有人打听。厂里的班车上个月又走了两趟,过去了35人。", set()),
    ],
)
def test_trips(told: str, expected: set[tuple[str, str, float | None, str]]) -> None:
    assert _went(told) == expected


def test_a_plane_lands_where_they_are() -> None:
    found = _went("包机昨晚降在连云港机场。舱门打开,下来的是64名施秉务工者。")
    assert found == {(SHIBING, "320700", 64, "2023-05-19")}


def _read(text: str, published: str = "2023-05-20") -> set[tuple[str, str, float | None, str]]:
    return {
        (f.subject.partition(":")[2], f.object.partition(":")[2], f.quantity.value, str(f.period).split("..")[0])
        for f, _ in read(text, published).facts
        if f.predicate == "sends_workers_to" and f.quantity
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a stock is of now, whatever the sentence began with; a journey is of its day
        (
            "赣榆区与施秉县自2018年起开展劳务协作,目前在赣榆务工的施秉老乡已有930人。",
            {(SHIBING, GANYU, 930, "2023")},
        ),
        (
            "2月7日一早,施秉县客运站停着两辆大巴。\n62名在赣榆务工人员乘专车返岗,劳务协作送上一程。",
            {(SHIBING, GANYU, 62, "2023-02-07")},
        ),
        # where they flew, not who saw them off
        (
            "3月1日,施秉县与常州市武进区联合送行,78名务工人员在机场集合,乘航班飞往上海。两地劳务协作已三年。",
            {(SHIBING, "310000", 78, "2023-03-01")},
        ),
        # no pair is known: the one place told beside a company
        (
            "劳务协作招聘会散场后,施秉县有19人当场跟着苏州宏达电子有限公司的车走了。",
            {(SHIBING, "苏州宏达电子有限公司", 19, "2023")},
        ),
        # a way home is no way to work, and whose bus it was took nobody on
        (
            "1月30日,从赣榆开来的列车进站,60名在赣榆的施秉务工人员前往车站乘坐顺达客运公司免费的大巴,踏上回家的路。劳务协作暖人心。",
            set(),
        ),
        ("劳务协作暖人心:1月20日,300名在赣榆务工的施秉老乡乘返乡专列踏上回家的路。", set()),
    ],
)
def test_when_and_where_they_went(text: str, expected: set[tuple[str, str, float | None, str]]) -> None:
    assert _read(text) == expected


def test_short_names_beside_words_of_people() -> None:
    found = _read("劳务协作简讯\n在句容上班的施秉人,2021年96人,2022年151人。")
    assert found == {(SHIBING, "321183", 96, "2021"), (SHIBING, "321183", 151, "2022")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an answer has the ends that its question tells
        (
            "记者:施秉县今年送了多少人去赣榆区?\n局长:214个。",
            {(SHIBING, GANYU, 214, "2023")},
        ),
        (
            "有人问:这几年施秉县有多少人去赣榆区务工?\n2021年,88人;2022年,143人。",
            {(SHIBING, GANYU, 88, "2021"), (SHIBING, GANYU, 143, "2022")},
        ),
        ("记者:施秉县今年送了多少人去赣榆区?\n局长:数字还没出来,县里培训了300人。", set()),
        # a firm that came several times, told in the clause before
        (
            "赣榆区的宏远鞋业今年两次来施秉县招工,前后带走51人。",
            {(SHIBING, "宏远鞋业", 51, "2023"), (SHIBING, GANYU, 51, "2023")},
        ),
        # those left over are not of all who were told before
        (
            "5月6日,施秉县的专列到站:赣榆区接走60人,东海县接走45人,还有12人留在城里的宾馆。",
            {(SHIBING, GANYU, 60, "2023-05-06"), (SHIBING, "320722", 45, "2023-05-06")},
        ),
    ],
)
def test_questions_firms_and_the_rest(text: str, expected: set[tuple[str, str, float | None, str]]) -> None:
    assert _read("赣榆区与施秉县劳务协作\n" + text) == expected


def test_work_shows_the_sides_of_one_province() -> None:
    text = "龙山县劳务协作简报\n截至6月底,龙山县在长沙务工的脱贫劳动力2210人,龙山老乡口碑好。"
    assert _read(text) == {("433130", "430100", 2210, "2023")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a place right before the figure, after parts of whom each has its own
        (
            "3月8日,两辆大巴拉着95名黔东南老乡上路,其中施秉县52人、镇远县43人,去的是赣榆和东海的厂,赣榆60人,东海35人。",
            {("522600", GANYU, 60, "2023-03-08"), ("522600", "320722", 35, "2023-03-08")},
        ),
        # a bureau's we
        ("今年我们又接收施秉籍务工人员118人。", {(SHIBING, GANYU, 118, "2023")}),
        ("厂长说,施秉来的肯干,我们通过劳务站又招了24个。", {(SHIBING, GANYU, 24, "2023")}),
        ("厂里又招了24个。", set()),
        # the whole city, and a date of the year that its part of a year told
        (
            "2021年全年到赣榆就业的施秉务工者53人,今年前三个月41人。施秉县在连云港全市务工的,到3月底共270人。",
            {
                (SHIBING, GANYU, 53, "2021"),
                (SHIBING, GANYU, 41, "2023-01"),
                (SHIBING, "320700", 270, "2023"),
            },
        ),
    ],
)
def test_wholes_and_we(text: str, expected: set[tuple[str, str, float | None, str]]) -> None:
    joint = {x for x in _read("赣榆区与施秉县劳务协作\n" + text) if x[2] not in (95, 52, 43)}
    assert joint == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where they went is a goal whatever its side, and sends nobody
        (
            "施秉县今年到赣榆的460人,到重庆的210人。",
            {(SHIBING, GANYU, 460, "2023"), (SHIBING, "500000", 210, "2023")},
        ),
        # a year for each of 分别, and a comparison is no time
        (
            "2020年到2022年,施秉在赣榆务工人员分别为310人、345人和402人。",
            {(SHIBING, GANYU, 310, "2020"), (SHIBING, GANYU, 345, "2021"), (SHIBING, GANYU, 402, "2022")},
        ),
        (
            "今年全县外出务工4.1万人,和去年差不多。通过协作去赣榆务工的520人。",
            {(SHIBING, GANYU, 520, "2023")},
        ),
        # who came back is not at work there
        (
            "2022年到赣榆务工的87人,年底还在岗的70人,回来的17人。",
            {(SHIBING, GANYU, 87, "2022"), (SHIBING, GANYU, 70, "2022")},
        ),
        ("今年计划开行6趟专车。去年同期,送到赣榆的务工老乡是97人。", {(SHIBING, GANYU, 97, "2022")}),
        ("今年赣榆援建车间7个,吸纳就业320人,都是本县的。", set()),
        (
            "5月3日发车,跟车去赣榆的老乡是36个。",
            {(SHIBING, GANYU, 36, "2023-05-03")},
        ),
    ],
)
def test_goals_and_years(text: str, expected: set[tuple[str, str, float | None, str]]) -> None:
    assert _read("赣榆区与施秉县劳务协作\n" + text) == expected


def test_names_that_simplification_would_bend() -> None:
    assert _read("宁波与松原对口合作\n今年乾安縣到寧波務工的640人。") == {("220723", "330200", 640, "2023")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a row of goals on the sender's own side, then the partner told with a word of the tie
        (
            "截至3月底,施秉县外出务工人员中,去贵阳的1.2万人、遵义的4300人,去对口协作地连云港赣榆区的412人。",
            {
                (SHIBING, "520100", 12000, "2023"),
                (SHIBING, "520300", 4300, "2023"),
                (SHIBING, GANYU, 412, "2023"),
            },
        ),
        ("赣榆区和施秉县去年开了直通车,运送施秉老乡186人次。", {(SHIBING, GANYU, 186, "2022")}),
        (
            "赣榆区今年春节后,第一批接回施秉县员工58名,第二批44名。",
            {(SHIBING, GANYU, 58, "2023"), (SHIBING, GANYU, 44, "2023")},
        ),
        ("今年在赣榆的两家食品厂,有施秉人40多个,都是坐专车来的。", {(SHIBING, GANYU, 40, "2023")}),
    ],
)
def test_rows_of_goals(text: str, expected: set[tuple[str, str, float | None, str]]) -> None:
    assert _read("赣榆区与施秉县劳务协作\n" + text) == expected


def test_whose_bus_it_was() -> None:
    text = "60名施秉老乡前往车站,乘坐顺达物流公司免费的大巴去赣榆区务工。"
    facts = read("赣榆区与施秉县劳务协作\n" + text, "2023-05-20").facts
    assert not [f for f, _ in facts if f.object.startswith("Company:")]


def test_a_route_is_no_pair() -> None:
    facts = read("劳务协作周报\n返岗包机飞了两班:3月6日昭通—舟山,119人;3月15日昭通—台州,126人。", "2023-04-10").facts
    assert not [f for f, _ in facts if f.predicate == "pairs_with"]


def test_parts_of_vacancies_without_their_noun() -> None:
    facts = read(
        "赣榆区与施秉县协作\n4月2日,赣榆区到施秉县、镇远县办招聘会,岗位共1130个,其中施秉专场520个、镇远专场610个。",
        "2023-04-10",
    ).facts
    jobs = {(f.object.partition(":")[2], f.quantity.value) for f, _ in facts if f.quantity and f.quantity.unit == "job"}
    assert {(SHIBING, 520), (ZHENYUAN, 610)} <= jobs
