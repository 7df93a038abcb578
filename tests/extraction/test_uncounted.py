"""People and vacancies counted without their usual words: bare numerals, 个 with those of a place, 空位 and 名额."""

from __future__ import annotations

import pytest

from loaders.mentions.numbers import spoken
from loaders.mentions.quantities import quantities
from tests.extraction.helpers import read

_LEAD = "赣榆区与施秉县劳务协作\n2020年起,赣榆区与施秉县结成东西部协作对子。\n"
SHIBING, GANYU, ZHENYUAN = "522623", "320707", "522625"


def _told(text: str, predicate: str = "sends_workers_to") -> set[tuple[str, str, float | None]]:
    return {
        (f.subject.partition(":")[2], f.object.partition(":")[2], f.quantity.value)
        for f, _ in read(_LEAD + text, "2023-05-20").facts
        if f.predicate == predicate and f.quantity
    }


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("一百三", 130),
        ("三百零七", 307),
        ("九百一", 910),
        ("四万六千", 46000),
        ("四千二", 4200),
        ("八万", 80000),
        ("两千四百零三", 2403),
    ],
)
def test_numerals_as_they_are_said(told: str, value: int) -> None:
    assert spoken(told) == value


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("去年到赣榆打工的施秉人有二百四,今年已经到了三百零五。", {240, 305}),
        ("在赣榆上班的施秉人一百八十五,同州的镇远县二百二。", {185, 220}),
        ("三月的专车上,施秉人坐了六十三,下车就进了赣榆的鞋厂。", {63}),
        # other things than people, limits, and what is no count
        ("在赣榆上班的施秉人平均年龄三十四,月薪五千二。", set()),
        ("去年到赣榆打工的施秉人不到一百。", set()),
        ("赣榆的厂房占地一百二十,产量九千三。", set()),
    ],
)
def test_people_without_a_unit(told: str, expected: set[float]) -> None:
    assert {value for _, _, value in _told(told)} == expected


def test_the_next_sentence_goes_on_with_the_neighbours() -> None:
    told = "三月去赣榆区的施秉县老乡有88人。邻近的镇远县今年是116人。"
    assert _told(told) == {(SHIBING, GANYU, 88), (ZHENYUAN, GANYU, 116)}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("赣榆区去年接了165人,都是施秉县的。", {(SHIBING, GANYU, 165)}),
        ("说到施秉县的务工者,赣榆区上月收下了42名。", {(SHIBING, GANYU, 42)}),
        ("正月十二的大巴上坐着51位施秉老乡。", {(SHIBING, GANYU, 51)}),
        ("在赣榆区当保姆的施秉媳妇,眼下有29位。", {(SHIBING, GANYU, 29)}),
        # who came to learn
        ("施秉县来的24名年轻人在赣榆区拿到了中级工证书。", set()),
    ],
)
def test_who_took_them_on(told: str, expected: set[tuple[str, str, float]]) -> None:
    assert _told(told) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("赣榆区的企业给施秉县留了35个普工名额。", {35}),
        ("赣榆区带到施秉县的空位有460个。", {460}),
        ("赣榆区给施秉县传来一张要150人的单子。", {150}),
        ("赣榆区给施秉县留了12个进修名额。", set()),
    ],
)
def test_vacancies_by_other_nouns(told: str, expected: set[float]) -> None:
    assert {value for _, _, value in _told(told, "offers_jobs_to")} == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("六个施秉人,都学烧窑", "person"),
        ("十二个电子工一个没少", "person"),
        ("三个村的工人", None),
        ("五个县的老乡", None),
    ],
)
def test_those_of_a_place(text: str, unit: str | None) -> None:
    assert [q.unit for q in quantities(text)] == ([unit] if unit else [])


def test_turns_of_a_fair() -> None:
    assert _told("赣榆区到施秉县开了四次招聘会。", "offers_jobs_to") == {(GANYU, SHIBING, 4)}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("赣榆区今年带到施秉县的缺口是九百一,去年这时候是七百六。", {910, 760}),
        ("赣榆区的厂子到施秉县招工,要的人是230个。", {230}),
        ("赣榆区给施秉县的教师留了进修班,名额只有二十。", set()),
    ],
)
def test_vacancies_without_a_unit(told: str, expected: set[float]) -> None:
    assert {value for _, _, value in _told(told, "offers_jobs_to")} == expected
