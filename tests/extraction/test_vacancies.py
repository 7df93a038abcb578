"""Vacancies counted by everyday nouns, without a unit, or trade by trade. Sentences of our own."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read, told

HELPER, HELPED = "Region:320402", "Region:610981"


def jobs(text: str) -> set[int]:
    facts = [f for f, _ in read(f"东西部协作手记\n{text}", "2023-06-10").facts if f.predicate == "offers_jobs_to"]
    assert all((f.subject, f.object) == (HELPER, HELPED) for f in facts)
    return {int(f.quantity.value) for f in facts if f.quantity and f.quantity.unit == "job"}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("常州天宁区企业给陕西旬阳市的用工数加在一处是2136。", {2136}),
        ("常州天宁区带到陕西旬阳市的缺口是九百一。", {910}),
        ("常州天宁区与陕西旬阳市的对接会上,天宁区企业拿出职位1045个。", {1045}),
        ("常州天宁区的厂在陕西旬阳市要人:缝纫38、裁剪6、烫工4。", {38, 6, 4}),
        ("常州天宁区企业在陕西旬阳市贴出用工牌,注塑140,装配200,质检15。", {140, 200, 15}),
        ("常州天宁区给陕西旬阳市建的园区,到时能装下四千个饭碗。", set()),
        ("常州天宁区帮陕西旬阳市办的烹饪班,名额80。", set()),
        ("常州天宁区对口帮扶陕西旬阳市,旬阳市本地企业缺口是九百一。", set()),
    ],
)
def test_vacancies_in_everyday_words(text: str, want: set[int]) -> None:
    assert jobs(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("常州天宁区给陕西旬阳市备下了1500份工。", {1500}),
        ("常州天宁区这头给陕西旬阳市端出来的工作有2800份。", {2800}),
        ("常州天宁区的名单送到陕西旬阳市,上头列着天宁37家企业要的1450人。", {1450}),
        ("常州天宁区发给陕西旬阳市的单子上写着缺人2100名。", {2100}),
        ("常州天宁区在陕西旬阳市招工,带来的需求是1350人。", {1350}),
        ("常州天宁区企业给陕西旬阳市挂出来的岗,数一数有2150个。", {2150}),
        ("常州天宁区的企业到陕西旬阳市招人,喊出的用工数有2300个。", {2300}),
        ("常州天宁区那边缺电工、缺焊工,一口气要750名,名单直接发到陕西旬阳市。", {750}),
        ("常州天宁区给陕西旬阳市送来招聘会,岗位本子上记着1080个。", {1080}),
        ("常州天宁区帮扶陕西旬阳市,释放就业机会3600个。", {3600}),
        ("常州天宁区帮扶陕西旬阳市,旬阳市的合作社要短工,贴出的工作有120份。", set()),
        ("常州天宁区帮扶陕西旬阳市,旬阳市学位缺口800个。", set()),
        ("常州天宁区帮扶陕西旬阳市,记者打听天宁企业缺工的数,回答是摸过底,8600人上下。", set()),
        ("常州天宁区帮扶陕西旬阳市,天宁全区企业今年缺工4万人。", set()),
        ("常州天宁区帮扶陕西旬阳市,天宁区缺工,旬阳市送去的420名工人补上了。", set()),
    ],
)
def test_what_is_wanted_by_other_words(text: str, want: set[int]) -> None:
    assert jobs(text) == want


def fairs(text: str) -> set[int]:
    facts = [
        f for f, _ in read(f"常州天宁区帮扶陕西旬阳市。{text}", "2023-06-10").facts if f.predicate == "offers_jobs_to"
    ]
    return {int(f.quantity.value) for f in facts if f.quantity and f.quantity.unit == "fair"}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("天宁区的线上招工会今年开了6次。", {6}),
        ("主播替天宁区的企业在手机上吆喝了两场,报出的空位数到1320个。", {2}),
        ("天宁区的招工摊支在旬阳市的桥头,上半年支了11回。", {11}),
        ("天宁区组织专场招聘8次。", {8}),
        ("天宁区的大夫在旬阳市义诊了4次,教师开讲座6回。", set()),
        ("天宁区招商队在旬阳市推介了3次。", set()),
    ],
)
def test_fairs_counted_by_times(text: str, want: set[int]) -> None:
    assert fairs(text) == want


def test_lasting_demand_is_no_offer() -> None:
    tie = "常州天宁区与陕西旬阳市签订劳务协作协议。"
    assert jobs(tie + "天宁区重点企业年内用工需求在1.2万人左右。") == set()
    assert jobs(tie + "天宁区带来12家企业的用工需求1200人。") == {1200}


def test_trades_are_neither_vacancies_nor_people() -> None:
    tie = "常州天宁区与陕西旬阳市签订劳务协作协议。天宁区的企业到旬阳市招工,"
    for text in ("纺织、机电两个产业缺口大。", "三个行业缺人,急得很。"):
        assert not [f for f, _ in read(tie + text, "2023-06-10").facts if f.quantity]


def test_vacancies_at_a_county_s_own_fair_are_nobody_else_s() -> None:
    text = "斗门区与泸水市结对。今年斗门区在泸水市办招聘会6场,岗位3100个。泸水市自办招聘会3场,岗位560个。"
    assert {f[3] for f in told(text, "2023-04-20") if f[0] == "offers_jobs_to"} == {6.0, 3100.0}
