"""Vacancies and fairs whose noun stands a clause or a sentence before the figure. Sentences of our own."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

HELPER, HELPED = "Region:440600", "Region:513429"


def offers(text: str) -> set[tuple[str, int]]:
    """Units and values of what 佛山 brings to 布拖."""
    facts = read(f"佛山市对口帮扶布拖县。{text}", "2022-05-10").facts
    mine = [f for f, _ in facts if f.predicate == "offers_jobs_to" and f.quantity]
    assert all((f.subject, f.object) == (HELPER, HELPED) for f in mine)
    return {(f.quantity.unit, int(f.quantity.value)) for f in mine if f.quantity}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("佛山市企业到布拖县招工,来的21家,备了860个。", {860}),
        ("佛山市给布拖县送来招聘会,岗位表贴了一墙,数下来有1320个。", {1320}),
        ("佛山市的岗位摆在布拖县坝子上,电子厂的最多,全部加起来1860个。", {1860}),
        ("佛山市往布拖县送岗位,2020年送了1300个,2021年送了1700个。", {1300, 1700}),
        ("佛山市在布拖县办了两场招聘会,线下放出的有2700个,线上挂出的有4600个。", {2700, 4600}),
        ("佛山市给布拖县送来262个活,月薪都在四千以上。", {262}),
        ("佛山市人社局把780条用工需求传给布拖县。", {780}),
        ("佛山市38家企业给布拖县开云招聘,喊出用工2200人。", {2200}),
        ("佛山市在布拖县办招聘会3场。头一场岗位820个,第二场岗位1150个。", {820, 1150}),
        ("佛山市的厂子给布拖县捎来1200个差使。", {1200}),
        ("佛山市企业到布拖县招工,开出340张用工条子。", {340}),
        ("佛山市给布拖县带来1200个等着人来的位置。", {1200}),
        ("佛山市企业到布拖县办招聘会,缺1200号人。", {1200}),
        ("佛山市企业到布拖县办招聘会,招360名普工。", {360}),
        ("佛山市企业到布拖县办招聘会,带来的岗有1200。", {1200}),
        ("佛山市企业到布拖县办招聘会,招工名额1200。", {1200}),
        ("佛山市企业到布拖县办招聘会,工位空着1200个。", {1200}),
        ("佛山市企业到布拖县办招聘会,招了120人。", set()),
        ("佛山市企业到布拖县办招聘会,当天招120人。", set()),
        ("佛山市企业到布拖县办招聘会,要20元的摊位费。", set()),
        ("佛山市企业到布拖县招工,要走80人。", set()),
        ("佛山市的大巴到布拖县接人,缺12人。", set()),
        # people, things, other people's, what is left and what is to come
        ("招聘会上岗位摆了一地,来了320个。", set()),
        ("来应聘的老乡里,看中岗位当场签约的120个。", set()),
        ("佛山市送来岗位,也送来项目,拿出来一共15个。", set()),
        ("岗位多,县里的车间也建了12个。", set()),
        ("布拖县本地45家企业也来招聘会,拿出了800个。", set()),
        ("佛山市打算给布拖县再备岗位,先拿出500个。", set()),
        ("招聘会散了,岗位被老乡领走,还剩120个。", set()),
        ("招聘会开了,摊位边送出气球200个。", set()),
        ("佛山市招工专班跑遍了布拖县21个村。", set()),
    ],
)
def test_vacancies_told_before(text: str, want: set[int]) -> None:
    assert {v for unit, v in offers(text) if unit == "job"} == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("佛山市的线下会今年已经来布拖县开过9场。", {9}),
        ("佛山市的招聘桌今年又摆进布拖县。\n去年佛山市在布拖县办了4场。", {4}),
        (
            "佛山市在布拖县办招聘会。来的企业,第一天招缝纫工,第二天招保安,第三天招注塑工和装卸工,拢共来了40多家企业,前后共办了5场。",
            {5},
        ),
        ("佛山市在布拖县办了招聘会,之后请专家讲课,培训办了6场。", set()),
        ("佛山市在布拖县办招聘会。县里的火把节晚会办了3场。", set()),
        ("佛山市在布拖县的招聘会因雪没开成,雪下了三场。", set()),
        ("佛山市在布拖县办招聘会,医生跟着来,义诊了4次。", set()),
    ],
)
def test_fairs_told_before(text: str, want: set[int]) -> None:
    assert {v for unit, v in offers(text) if unit == "fair"} == want


def test_where_fairs_went_is_not_the_last_place_told() -> None:
    text = "厦门市与临夏州东西部协作。厦门市的招聘桌从和政县摆到东乡县,从积石山县摆到临夏市。一年下来招聘会开了12场。"
    found = [f for f, _ in read(text, "2018-12-19").facts if f.predicate == "offers_jobs_to"]
    assert [(f.object, f.quantity and f.quantity.value) for f in found] == [("Region:622900", 12)]


def test_a_row_for_places_that_are_not_told_is_nobodys() -> None:
    assert offers("佛山市在布拖县摆摊招工,三处的岗位依次为640个、512个、388个。") == set()
