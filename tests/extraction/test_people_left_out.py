"""Working people of whom an end, or the unit of their count, is left out, and those who are nobody's."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_PAIR = "两地劳务\n浙江省宁海县与四川省昭觉县结对帮扶。"
_FROM, _TO = "513431", "330226"


def workers(text: str, day: str = "2022-05-09") -> set[tuple[str, str, float | None]]:
    return {(a, b, v) for p, a, b, v, _ in told(_PAIR + text, day) if p == "sends_workers_to"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("昭觉县外出务工的人多。往宁海去的390人里,大半进了模具厂。", {(_FROM, _TO, 390)}),
        ("昭觉的月嫂在宁海一下子红了:前年只有3个,去年21个。", {(_FROM, _TO, 3), (_FROM, _TO, 21)}),
        ("昭觉的缝纫工坐上大巴来宁海的是71个。", {(_FROM, _TO, 71)}),
        ("昭觉县到浙江的打工人1.1万,到宁海的3400。", {(_FROM, "330000", 11000), (_FROM, _TO, 3400)}),
        ("宁海的车停在路口,车上坐着60多名昭觉县务工人员。", {(_FROM, _TO, 60)}),
        ("宁海的家政公司从昭觉挑了19名大姐,培训半个月后上了岗。", {(_FROM, _TO, 19)}),
    ],
)
def test_ends_and_units_left_out(text: str, found: set[tuple[str, str, float]]) -> None:
    assert found <= workers(text)


@pytest.mark.parametrize(
    "text",
    [
        "昭觉的农民去西昌打工的年年有上万人,去宁海的没听说过。",
        "宁海的厂子在招聘会上收到简历,昭觉来的210人当场面试。",
        "昭觉报上来能走的有61人,还没定哪天走。",
        "外地人在宁海务工的有12万人,四川人占三成。",
        "宁海帮昭觉建的扶贫车间里干活的人不少,去年车间是12个。",
    ],
)
def test_nobodys_people(text: str) -> None:
    assert not workers(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("昭觉县今年已输送务工人员910人,其中向宁海输送220人。", {(_FROM, _TO, 220)}),
        ("昭觉县今年到浙江务工4000人,其中到宁海1200人。", {(_FROM, "330000", 4000), (_FROM, _TO, 1200)}),
        ("昭觉县今年向西昌市输送务工人员5000人,向宁海县输送800人。", {(_FROM, _TO, 800)}),
        ("昭觉县的专列送300名务工人员前往宁海县;该县累计向西昌市输送务工人员2.1万人。", {(_FROM, _TO, 300)}),
        ("昭觉县首批赴宁海务工人员已从西昌火车站出发。", {(_FROM, _TO, None)}),
        ("昭觉县首批去宁海就业的群众在一起,务工群众还没动身。", set()),
        ("4月9日,宁海县就业服务中心一行7人赴昭觉县,对接劳务协作。", set()),
        ("4月9日,昭觉县工友一行30人到宁海县务工。", {(_FROM, _TO, 30)}),
    ],
)
def test_whither_the_words_say(text: str, found: set[tuple[str, str, float | None]]) -> None:
    assert workers(text) == found
