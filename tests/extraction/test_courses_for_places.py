"""Courses that one place holds for another, in reports that say no other word of cooperation."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年,青岛市城阳区面向岷县开展教师培训3次,培训教师240人次。", {("370214", "621126", 240.0)}),
        ("苏州市吴江区2021年为印江县办了三期电商培训班,学员150名。", {("320509", "520625", 150.0)}),
        ("2021年,南京市江宁区举办洛南县党政干部能力提升班一期,50人参加。", {("320115", "611021", 50.0)}),
        ("2021年3月15日,宁波市鄞州区在盐源县举办村干部培训班,88名村干部参训。", {("330212", "513423", 88.0)}),
        (
            "今年,深圳市龙华区举办都安县、大化县村干部培训班,培训90人。",
            {("440309", "451228", 90.0), ("440309", "451229", 90.0)},
        ),
        ("常熟市举办思南县乡村教师研修班,每批60人,共培训120人。", {("320581", "520624", 120.0)}),
    ],
)
def test_who_holds_a_course_for_a_place_trains_its_people(text: str, expected: set[tuple[str, str, float]]) -> None:
    got = told(text, "2022-05-10")
    assert {(s, o, n) for p, s, o, n, _ in got if p == "trains"} == expected
    assert len(got) == len(expected)


@pytest.mark.parametrize(
    "text",
    [
        "浙江大学在杭州市举办培训班,毕节市、遵义市的50名税务干部参加培训。",
        "深圳某公司在成都市举办培训班,培训学员120人。",
        "昆明市举办全市干部培训班,培训90人,上海市的3名专家授课。",
    ],
)
def test_courses_of_colleges_firms_and_ones_own_are_none(text: str) -> None:
    assert told(text, "2022-05-10") == set()
