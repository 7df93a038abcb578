"""Figures of people and jobs told in less usual words, each in a report of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.model import PartialDate, Report
from loaders.extract import extract

_LEAD = "青岛市与陇南市东西部协作\n2022年,青岛市与陇南市开展东西部协作。"
QINGDAO, LONGNAN = "Region:370200", "Region:621200"
QINGDAO_PART = "Region:370214"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("首批86名富余劳动力赴青岛务工。", {("sends_workers_to", LONGNAN, QINGDAO, 86)}),
        ("康县今年送工到青岛7批,共215人。", {("sends_workers_to", "Region:621224", QINGDAO, 215)}),
        ("在青岛打拼的陇南人,如今有近2万人。", {("sends_workers_to", LONGNAN, QINGDAO, 20000)}),
        ("计划投入培训经费,组织赴青岛务工200人。", set()),
        ("每转移1名陇南劳动力到青岛就业,补500元。", set()),
        ("青岛为陇南从职业培训、务工人员协同救助等15个方面出力。", set()),
        ("青岛32家企业带着1500个饭碗来了。", {("offers_jobs_to", QINGDAO, LONGNAN, 1500)}),
        (
            "截至去年底,共有2.6万农民工在青岛务工,其中武都区1.2万人、宕昌县4300人。",
            {
                ("sends_workers_to", LONGNAN, QINGDAO, 26000),
                ("sends_workers_to", "Region:621202", QINGDAO, 12000),
                ("sends_workers_to", "Region:621223", QINGDAO, 4300),
            },
        ),
    ],
)
def test_people_and_jobs(sentence: str, expected: set[tuple[str, str, str, float]]) -> None:
    found = extract(Report(id="t", text=_LEAD + sentence + "\n", source="t"))
    told = {
        (f.predicate, f.subject, f.object, f.quantity.value)
        for f, _ in found.facts
        if f.quantity is not None and f.predicate != "funds"
    }
    assert told == expected


_PREDICATES = {"sends_workers_to": "W", "sends_staff_to": "S", "trains": "T", "offers_jobs_to": "J"}
_PLACES = {
    "370200": "青岛", "621200": "陇南", "621202": "武都", "621223": "宕昌", "621224": "康县", "621221": "成县",
    "621222": "文县", "621226": "礼县", "370211": "黄岛", "370213": "李沧", "370214": "城阳",
}  # fmt: skip
_LINES = [
    x for x in Path(__file__).with_name("people.txt").read_text(encoding="utf-8").splitlines() if x and x[0] != "#"
]


@pytest.mark.parametrize("line", _LINES)
def test_kinds_and_ways_of_people(line: str) -> None:
    sentence, _, expected = line.partition("||")
    text = f"青岛市与陇南市东西部协作\n2022年,青岛市与陇南市开展东西部协作。\n{sentence.strip()}\n"
    told = set()
    for f, _ in extract(Report(id="t", text=text, source="t", published=PartialDate.parse("2022-11-20"))).facts:
        if f.predicate in _PREDICATES:
            a, b = (_PLACES.get(key := x.partition(":")[2], key) for x in (f.subject, f.object))
            q = f.quantity
            unit = q.unit if q and q.unit not in ("person", "job") else ""
            told.add(f"{_PREDICATES[f.predicate]}:{a}>{b}:{int(q.value) if q else ''}{unit}")
    assert told == set(expected.split())


def test_a_word_that_bars_a_figure_bars_its_own_item_only() -> None:
    text = "象山县对口帮扶昭觉县。2021年,象山县提供岗位900个,帮助昭觉县劳动力到象山就业210人、省内就近就业380人。\n"
    report = extract(Report(id="t", text=text, source="t", published=PartialDate.parse("2022-01-10")))
    found = {
        (f.predicate, f.subject.removeprefix("Region:"), f.object.removeprefix("Region:"), f.quantity.value)
        for f, _ in report.facts
        if f.quantity
    }
    assert ("sends_workers_to", "513431", "330225", 210) in found
    assert ("offers_jobs_to", "330225", "513431", 900) in found
    assert not any(value == 380 for *_, value in found)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("三年共培训陇南农民工6300人,吸纳就业5400人。", {("trains", 6300)}),
        ("青岛市选派援陇教师58名,培养当地骨干教师210名。", {("sends_staff_to", 58), ("trains", 210)}),
    ],
)
def test_a_clause_with_words_of_its_own_counts_by_them(sentence: str, expected: set[tuple[str, float]]) -> None:
    found = extract(Report(id="t", text=_LEAD + sentence + "\n", source="t")).facts
    told = {
        (f.predicate, f.quantity.value) for f, _ in found if f.quantity and f.predicate in ("trains", "sends_staff_to")
    }
    assert told == expected


def test_of_a_whole_without_a_goal_only_the_part_went_there() -> None:
    text = "2021年,帮助陇南市7100名劳动力实现就业,其中到青岛就业640人。\n"
    found = extract(Report(id="t", text=_LEAD + text, source="t")).facts
    assert {f.quantity.value for f, _ in found if f.predicate == "sends_workers_to" and f.quantity} == {640}


@pytest.mark.parametrize("done", ["捐款500万元建设希望小学。", "通过“雨露计划”培训了500人。"])
def test_names_with_a_word_of_hope_or_plan_are_no_plans(done: str) -> None:
    found = extract(Report(id="t", text=_LEAD + "2021年,青岛市在陇南市" + done + "\n", source="t")).facts
    assert {f.quantity.value for f, _ in found if f.quantity} & {5_000_000, 500}


def test_a_place_of_the_other_side_in_a_row_of_goals_sends_nobody() -> None:
    text = "截至3月10日,陇南市“点对点”输送到青岛1200人、天水340人。\n"
    found = extract(Report(id="t", text=_LEAD + text, source="t")).facts
    assert {(f.subject, f.quantity.value) for f, _ in found if f.predicate == "sends_workers_to" and f.quantity} == {
        (LONGNAN, 1200)
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("三年来青岛往陇南派的党政干部一共9位;陇南回派干部7位。", {(QINGDAO, 9), (LONGNAN, 7)}),
        ("青岛派来医生6人,陇南也选了8名干部去青岛顶岗。", {(QINGDAO, 6), (LONGNAN, 8)}),
        ("陇南在青岛设了服务站,3名干部长年守在青岛。", {(LONGNAN, 3)}),
        ("干部互派,陇南去青岛5人,青岛来陇南4人,都是半年期。", {(LONGNAN, 5), (QINGDAO, 4)}),
        ("医院里有青岛来的大夫11人,9名青岛老师分在两所中学。", {(QINGDAO, 11), (QINGDAO, 9)}),
        ("陇南选派驻村干部400名。", set()),
    ],
)
def test_who_posts_staff_is_who_the_clause_says(sentence: str, expected: set[tuple[str, float]]) -> None:
    found = extract(Report(id="t", text=_LEAD + sentence + "\n", source="t")).facts
    assert {
        (f.subject, f.quantity.value) for f, _ in found if f.predicate == "sends_staff_to" and f.quantity
    } == expected


def test_whom_the_clause_before_is_about_posts_staff() -> None:
    text = "宕昌县也没闲着,抽了4名干部到城阳区的街道挂职。\n"
    found = extract(Report(id="t", text=_LEAD + text, source="t")).facts
    told = {(f.subject, f.object) for f, _ in found if f.predicate == "sends_staff_to"}
    assert told == {("Region:621223", "Region:370214")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("在宕昌县人民医院上班的城阳区医生有7名。", {("sends_staff_to", 7)}),
        ("城阳区的师傅走进宕昌县,教会了260多名妇女编织。", {("trains", 260)}),
        ("宕昌县60名电商学员到城阳区上了两周课。", {("trains", 60)}),
        ("宕昌县自己办班培训农民2000人,这不在协作之内。", set()),
    ],
)
def test_staff_and_courses_by_what_they_do(sentence: str, expected: set[tuple[str, float]]) -> None:
    found = extract(Report(id="t", text=_LEAD + sentence + "\n", source="t")).facts
    assert {(f.predicate, f.quantity.value) for f, _ in found if f.quantity} == expected


def test_lists_of_posted_staff_are_no_workers() -> None:
    text = "城阳区援陇的名单上,2020年4人,2021年5人。\n"
    found = extract(Report(id="t", text=_LEAD + text, source="t")).facts
    assert not [f for f, _ in found if f.predicate == "sends_workers_to"]


def test_courses_of_other_years_are_told_by_their_number() -> None:
    text = "2022年,城阳区帮宕昌县办班4期,培训脱贫劳动力202人;2021年办了5期260人。\n"
    found = extract(Report(id="t", text=_LEAD + text, source="t")).facts
    told = {(f.quantity.value, str(f.period.start)) for f, _ in found if f.predicate == "trains" and f.quantity}
    assert told == {(202, "2022"), (260, "2021")}


def test_some_county_is_no_place() -> None:
    text = "例如某东部市派出医生20名、教师30名到西部县,就是人才交流。\n"
    found = extract(Report(id="t", text=_LEAD + text, source="t")).facts
    assert not [f for f, _ in found if f.quantity]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("从城阳区来宕昌县挂职的,前后共9人。", {("sends_staff_to", QINGDAO_PART, 9)}),
        ("宕昌县派了2名副局长到城阳区任职锻炼。", {("sends_staff_to", "Region:621223", 2)}),
        ("城阳区卫健局组了支7人的队伍,4月里进驻宕昌县医院。", {("sends_staff_to", QINGDAO_PART, 7)}),
        ("宕昌县先后有66名校长老师走进城阳区的课堂当学生。", {("trains", QINGDAO_PART, 66)}),
        ("城阳区、宕昌县合办的电工班,教出了88名电工。", {("trains", QINGDAO_PART, 88)}),
        ("城阳区想给宕昌县再派8名医生,还在商量。", set()),
    ],
)
def test_more_ways_of_posting_and_teaching(sentence: str, expected: set[tuple[str, str, float]]) -> None:
    found = extract(Report(id="t", text=_LEAD + sentence + "\n", source="t")).facts
    assert {(f.predicate, f.subject, f.quantity.value) for f, _ in found if f.quantity} == expected
