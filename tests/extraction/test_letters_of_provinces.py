"""Staff and money told by the letter of the province that is helped: 援甘, 入陕, 进藏."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年,天津市共选派援甘干部156名。", ("sends_staff_to", "120000", "620000", 156.0, "2021")),
        ("2021年,天津市投入援甘资金7.8亿元。", ("funds", "120000", "620000", 7.8e8, "2021")),
        ("江苏省2021年安排援青资金3.6亿元。", ("funds", "320000", "630000", 3.6e8, "2021")),
        ("2021年,广东省投入援桂财政资金3.4亿元。", ("funds", "440000", "450000", 3.4e8, "2021")),
        ("福建省2021年选派援宁教师211名。", ("sends_staff_to", "350000", "640000", 211.0, "2021")),
        ("2021年,山东省选派赴甘专业技术人才580名。", ("sends_staff_to", "370000", "620000", 580.0, "2021")),
        ("2021年,湖南省选派进藏干部50名。", ("sends_staff_to", "430000", "540000", 50.0, "2021")),
        ("2021年,上海市投入援疆资金30亿元。", ("funds", "310000", "650000", 3e9, "2021")),
    ],
)
def test_letter_after_a_verb_of_help_is_its_province(
    text: str, expected: tuple[str, str, str, float, str | None]
) -> None:
    assert expected in told(text, "2022-05-10")


@pytest.mark.parametrize(
    "text",
    [
        "2021年,浙江省支援青年教师公寓建设资金200万元,增援青年突击队员30名。",
        "2021年,天津市引进甘蔗种植技术员30名。",
        "2021年,上海市的30名专家进藏区义诊。",
    ],
)
def test_other_words_have_these_letters_too(text: str) -> None:
    assert told(text, "2022-05-10") == set()


def test_the_place_named_says_more_than_the_letter() -> None:
    text = "上海市援青干部30名赴果洛州工作,今年安排援青资金5亿元。"
    assert {(s, o) for _, s, o, *_ in told(text, "2022-05-10")} == {("310000", "632600")}


@pytest.mark.parametrize(
    ("text", "helped"),
    [
        ("上海市2021年选派援藏、援疆干部人才1200名,其中援藏干部200名。", {"540000", "650000"}),
        ("北京市先后选派援疆援藏援青教师1200名。", {"650000", "540000", "630000"}),
        ("常州市选派驻藏干部1200名,援陕干部6名。", {"540000"}),
    ],
)
def test_a_row_of_letters_is_of_all_of_them(text: str, helped: set[str]) -> None:
    assert {o for _, _, o, n, _ in told(text, "2022-05-10") if n == 1200} == helped


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        ("粤、浙、鲁三省对口援助林芝。今年粤、浙、鲁三家拿给林芝的钱一共9.6亿元。", {"440000", "330000", "370000"}),
        ("今年援疆的钱,京、津、冀三家给和田地区合计18.5亿元。", {"110000", "120000", "130000"}),
        ("今年,由粤、湘两省给林芝市援藏资金3亿元。", {"440000", "430000"}),
        ("川、鲁、粤、淮扬四大菜系的厨师对口帮扶定西市,今年一共捐了9万元。", set()),
        ("今年,鲁、粤菜系的厨师给结对的定西市捐了9万元。", set()),
        ("上海市对口支援喀什地区,甘、宁等地的游客今年花了9亿元。", set()),
    ],
)
def test_provinces_side_by_side_by_their_letters(text: str, givers: set[str]) -> None:
    assert {s for p, s, *_ in told(text, "2022-05-10") if p == "funds"} == givers
