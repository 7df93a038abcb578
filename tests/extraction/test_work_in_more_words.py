"""Who went where to work, and vacancies offered, in many words; a text without a word of cooperation tells neither."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

KUNSHAN, BIJIANG = "320583", "520602"
WENLING, JINGNING = "331081", "620826"


HEAD = "劳务协作记事\n"


def _facts(text: str, predicate: str, day: str = "2020-11-10", head: str = HEAD) -> set[tuple[str, str, float | None]]:
    return {(a, b, v) for p, a, b, v, _ in told(head + text, day) if p == predicate}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("从碧江区动身去昆山市找活的,这个月有86人。", 86),
        ("昆山市开来两辆大巴,拉走碧江区青年96人。", 96),
        ("碧江区人在昆山市送外卖、跑快递的有260人。", 260),
        ("昆山市来车接人,碧江区有75人上了车。", 75),
        ("碧江区与昆山市两地厂里缺人时,一车走了41个,全进了昆山市的食品厂。", 41),
        ("碧江区挑了63个巧媳妇,送到昆山市当月嫂。", 63),
        ("从碧江区来昆山市做家政的有54个。", 54),
        ("昆山市企业今年从碧江区招聘了262人。", 262),
        ("碧江区人社局给昆山市的厂送了58人,月薪四千起。", 58),
        ("昆山市的鞋厂接收碧江区女工,人数176。", 176),
        ("碧江区驻昆山市劳务工作站统计,碧江区在昆山市务工6400人。", 6400),
        ("碧江区农民在昆山市承包工程、干建筑的3000人。", 3000),
        ("在昆山市工地干活的碧江区人有6.8万,带回的工钱按亿计。", 68000),
        ("过完年碧江区又走了470人找活干,去的还是昆山市。", 470),
    ],
)
def test_workers(text: str, figure: float) -> None:
    assert _facts(text, "sends_workers_to") == {(BIJIANG, KUNSHAN, figure)}


@pytest.mark.parametrize(
    "text",
    [
        "碧江区旅游专列开到昆山市,车上下来612人,老人居多。",
        "昆山市的老板在碧江区投产了一家鞋厂,招了260个碧江区女工。",
        "昆山市法院帮碧江区20名农民工讨薪。",
        "碧江区艺术团42人坐大巴到昆山市演出。",
        "昆山市医疗队10人留在碧江区医院上班。",
        "碧江区到昆山市的列车日均客流9000人次,方便打工者。",
        "昆山市救援队22人坐大巴赶到碧江区抗洪。",
        "两地球迷坐专列看球,昆山市来了400人,碧江区去了300人。",
        "碧江区姑娘嫁到昆山市的有30个。",
        "昆山市慈善总会给碧江区老乡送去棉衣800件、饺子300个。",
        "昆山市的商会给碧江区的老乡包了800个饺子。",
        "昆山市企业在碧江区车间用工150人,都是本地妇女。",
        "昆山市计划从碧江区招工300人。",
    ],
)
def test_there_for_something_else(text: str) -> None:
    assert _facts(text, "sends_workers_to") == set()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("昆山市招工的摊子支到碧江区,岗位一共亮出720个。", {720}),
        ("昆山市29家厂在碧江区摆摊招人,摊位上的岗位一数,2100个。", {2100}),
        ("昆山市每季给碧江区发一次岗位表,上季度1180个。", {1180}),
        ("昆山市给碧江区送岗位:今年摆出2600个。", {2600}),
        ("昆山市的岗位送到碧江区县城,一次性放出980个。", {980}),
        ("昆山市企业面向碧江区招普工,名额700个。", {700}),
        ("到碧江区招工的昆山市企业,共需用工940人。", {940}),
        ("昆山市企业在碧江区发布用工需求1100人。", {1100}),
        ("昆山市给碧江区送来一份岗位清单:普工600个,焊工80个。", {600, 80}),
        ("屏幕上,昆山市的招工员举着牌子。碧江区的人看着数:1480个工位,住宿不花钱。", {1480}),
    ],
)
def test_vacancies(text: str, figures: set[float]) -> None:
    assert _facts(text, "offers_jobs_to") == {(KUNSHAN, BIJIANG, v) for v in figures}


@pytest.mark.parametrize(
    "text",
    [
        "昆山市与碧江区比邻设夜市,摊位300个。",
        "碧江区工业园招工,需用工500人;昆山市的厂也缺人。",
        "碧江区自己办招聘会,本地企业拿出岗位900个,昆山市没有来。",
        "昆山市公开招聘教师260名,碧江区考生也可报名。",
        "碧江区到昆山市培训,名额60个。",
        "昆山市在碧江区签下项目12个,一次性放出样品80个。",
        "碧江区缺教师45名,昆山市缺医生30名。",
        "昆山市招商局在碧江区推介,清单:厂房6个,地块8个。",
    ],
)
def test_no_vacancies_offered(text: str) -> None:
    assert _facts(text, "offers_jobs_to") == set()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("去年3月起,温岭市的鞋厂陆续接收静宁县工人,截至目前488名。", "2019-03"),
        ("2018年起,温岭市在静宁县开厂;眼下静宁人在温岭做鞋的,有330个。", "2020"),
        ("静宁县在温岭市设了劳务站,挂牌当日送来务工者136人。", "2020"),
        ("截至目前,静宁县在温岭市上班的有488名。", "2020"),
        ("2018年,静宁县在温岭市上班的有488名。", "2018"),
    ],
)
def test_since_when(text: str, start: str) -> None:
    assert {(a, b, s) for p, a, b, _, s in told(HEAD + text, "2020-11-10") if p == "sends_workers_to"} == {
        (JINGNING, WENLING, start)
    }


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("今年从温岭市来的帮扶款到账460万元;去那边上班的静宁人有37个。", {(JINGNING, WENLING, 37)}),
        ("温岭市给静宁县送来460万元。到那边务工的静宁人,今年有370名。", {(JINGNING, WENLING, 370)}),
        ("温岭市缺人。静宁县到对方厂里上班的今年有370名。", {(JINGNING, WENLING, 370)}),
        ("温岭市给静宁县送来460万元。静宁县有人去省城,到那边务工的今年有370名。", set()),
        ("温岭市的专车停在静宁县。没上车的还有200来人,等的是下一趟。", set()),
    ],
)
def test_over_there(text: str, facts: set[tuple[str, str, float]]) -> None:
    assert _facts(text, "sends_workers_to") == facts


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("五一当天,29家温岭市的厂在静宁县摆摊招人,岗位2100个。", "2020-05-01"),
        ("去年国庆节那天,温岭市29家厂在静宁县招人,岗位2100个。", "2019-10-01"),
        ("三八妇女节次日,温岭市妇联给静宁县送来岗位2100个。", "2020-03-09"),
        ("温岭市为静宁县送岗2100个,五一假期照常上班。", "2020"),
        ("温岭市八一路的29家厂给静宁县送岗2100个。", "2020"),
    ],
)
def test_feasts(text: str, start: str) -> None:
    assert {(a, b, s) for p, a, b, _, s in told(HEAD + text, "2020-11-10") if p == "offers_jobs_to"} == {
        (WENLING, JINGNING, start)
    }


@pytest.mark.parametrize(
    ("text", "workers", "jobs"),
    [
        ("昆山市向碧江区投放岗位6200个,达成意向380人,实际到岗251人。", {251}, {6200}),
        ("昆山市吸收碧江区剩余劳力700名。", {700}, set()),
        ("碧江区职校把应届生89名输送到昆山市企业上岗。", {89}, set()),
        ("昆山市从碧江区招去缝纫女工44名。", {44}, set()),
        ("昆山市和碧江区开通劳务直通车。首发日,碧江区政府门前,大巴三辆,人员136名。", {136}, set()),
        ("昆山市给碧江区寄来招工启事,要500名普工。", set(), {500}),
        ("昆山市拿给碧江区的用工名额有850个。", set(), {850}),
        ("昆山市到碧江区招工,岗位总数2960个。", set(), {2960}),
        ("昆山市给碧江区送来的是饭碗,招工栏里写着1250个。", set(), {1250}),
        ("昆山市为碧江区预留车间普工岗400个。", set(), {400}),
        # near ones
        ("昆山市吸收碧江区会员70名。", set(), set()),
        ("碧江区职校应届生89名到昆山市参观。", set(), set()),
        ("昆山市向碧江区投放岗位6200个,达成意向380人。", set(), {6200}),
        ("昆山市在碧江区援建的车间投产,提供岗位400个。", set(), set()),
        ("昆山市给碧江区寄来通知,要500名观众。", set(), set()),
    ],
)
def test_more_words(text: str, workers: set[float], jobs: set[float]) -> None:
    assert {v for _, _, v in _facts(text, "sends_workers_to")} == workers
    assert {v for _, _, v in _facts(text, "offers_jobs_to")} == jobs
