"""People at work of several helped places at once, told by who fetched them, in rows, by 个, and beside companies."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

FOSHAN, LEIBO, MEIGU = "440600", "513437", "513436"
NINGBO, LIANGSHAN, YUYAO, YANJI = "330200", "513400", "330281", "222401"
TIE = "佛山市对口帮扶四川省雷波县、美姑县。\n\n"
ONE = "宁波市对口帮扶四川省凉山州。\n\n"
FIRM = "Company:宏达电子有限公司"


def _sent(text: str) -> set[tuple[str, str, float | None]]:
    return {(a, b, v) for p, a, b, v, _ in told(text, "2022-01-10") if p == "sends_workers_to"}


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("2021年从雷波、美姑招来340名务工人员。", 340),
        ("2021年,佛山从雷波县、美姑县招工340人。", 340),
        ("2021年2月,佛山市包下大巴,把340名务工人员从雷波县、美姑县接走。", 340),
        ("2021年,佛山市送来专车,接去340名工人。", 340),
        ("2021年,340名雷波、美姑籍劳动者在佛山上岗。", 340),
        ("2021年2月,两列返岗专列把340名雷波县、美姑县务工者送到佛山市。", 340),
        ("2021年,留在佛山过年不返乡的雷波、美姑务工人员有340人。", 340),
        ("2021年,佛山的工厂里多了340名雷波、美姑人。", 340),
        ("2021年,340个雷波和美姑人进了佛山的厂子上班。", 340),
        ("2021年,转去佛山上班的有340个。", 340),
        ("2021年,给佛山的企业输工340人。", 340),
        ("眼下在佛山做工的雷波、美姑人,多达1.6万出头。", 16000),
        ("2021年,就业这一块,佛山接收340人。", 340),
    ],
)
def test_people_of_a_row(sentence: str, figure: float) -> None:
    assert _sent(TIE + sentence) == {(LEIBO, FOSHAN, figure), (MEIGU, FOSHAN, figure)}


def test_at_work_in_a_place_that_ends_in_a_form() -> None:
    text = "巴东县、鹤峰县由杭州市对口帮扶。\n\n2021年在杭州上班的劳动力1736人。"
    assert _sent(text) == {("422823", "330100", 1736), ("422828", "330100", 1736)}


@pytest.mark.parametrize(
    "sentence",
    [
        "2021年,宏达电子有限公司从雷波、美姑招来340名工人。",
        "2021年,宏达电子有限公司吸纳雷波县和美姑县务工人员340人。",
        "2021年,宏达电子有限公司把340名雷波、美姑人招了进去。",
        "2021年,宏达电子有限公司录用了340人,都是雷波和美姑来的。",
        "2021年,宏达电子有限公司的雷波、美姑籍工人340名。",
        "2021年,340名雷波、美姑务工者由专车送到宏达电子有限公司。",
    ],
)
def test_companies_and_a_row(sentence: str) -> None:
    got = {x for x in _sent(TIE + sentence) if x[1] != FOSHAN}
    assert got == {(LEIBO, FIRM, 340), (MEIGU, FIRM, 340)}


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("2021年,凉山输转劳动力1420人,其中宁波市99人。", {(LIANGSHAN, NINGBO, 99)}),
        ("2021年,新增199人到宁波就业,25人在帮扶车间就业。", {(LIANGSHAN, NINGBO, 199)}),
        ("2021年,有组织地把640名富余劳动力转移到宁波市。", {(LIANGSHAN, NINGBO, 640)}),
        ("2021年,209个凉山州人直奔宁波,厂里等着他们。", {(LIANGSHAN, NINGBO, 209)}),
    ],
)
def test_parts_and_counts(sentence: str, facts: set[tuple[str, str, float]]) -> None:
    assert _sent(ONE + sentence) == facts


def test_whom_we_take_on_is_not_us() -> None:
    assert _sent("余姚市帮延吉市。\n\n2021年,我市企业招收延吉工人444人。") == {(YANJI, YUYAO, 444)}


@pytest.mark.parametrize(
    "sentence",
    [
        "2021年,佛山市从雷波、美姑接来36名先心病患儿免费手术。",
        "2021年,佛山派车接来36名雷波、美姑学生研学。",
        "车上坐着36个,是雷波来的孩子,去佛山研学。",
        "2021年,雷波的帮扶车间从附近乡镇招来200名工人。",
        "拟从雷波、美姑招来1200名务工人员。",
        "2021年,佛山的厂子里多了340名本地工人。",
        "2021年,佛山市帮助5个贫困县群众增收。",
        "在佛山打工的雷波人,每人发了补贴,3万出头。",
        "宏达电子有限公司把12名雷波村干部招了进去当学员。",
        "2021年,雷波县外出务工1420人,其中大学生99人。",
        "2021年,雷波县、美姑县举办培训班1420人,其中佛山99人授课。",
        "2021年,佛山有120个从雷波来到企业考察的干部。",
    ],
)
def test_not_people_at_work(sentence: str) -> None:
    assert _sent(TIE + sentence) == set()
