"""People who go west to work: to pick Xinjiang's cotton, and wherever the words say who went where."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told


def workers(text: str, day: str = "2009-09-20") -> set[tuple[str, str, float | None]]:
    return {(s, o, v) for p, s, o, v, _ in told(text, day) if p == "sends_workers_to"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("拾花专列\n\n9月8日,专列从河南驻马店开往新疆石河子,1800名农民工去那里摘棉花。", ("411700", "659001", 1800)),
        ("定西市今年有组织地向新疆输送采棉工9600人。", ("621100", "650000", 9600)),
        ("9月8日,甘肃岷县的700名拾花工坐上专列,去新疆阿克苏地区拾棉花。", ("621126", "652900", 700)),
        ("信阳市组织采棉工2000人赴新疆生产建设兵团第八师石河子市务工。", ("411500", "659001", 2000)),
    ],
)  # fmt: skip
def test_cotton_is_picked_in_xinjiang(text: str, found: tuple[str, str, float]) -> None:
    assert workers(text) == {found}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("信阳市组织400名农民工赴新疆石河子市务工。", ("411500", "659001", 400)),
        ("江苏省海安市去年向贵州贵阳市输送船舶焊工500人。", ("320685", "520100", 500)),
        ("山东菏泽市曹县组织210名农民工赴陕西榆林市务工。", ("371721", "610800", 210)),
    ],
)
def test_words_of_direction_outweigh_the_sides(text: str, found: tuple[str, str, float]) -> None:
    assert workers(text, "2019-09-20") == {found}


def test_a_programme_of_support_keeps_its_sides() -> None:
    text = "援疆工作队在拾棉花的季节里也没闲着\n\n今年河南对口支援的哈密市有300人赴郑州市务工。"
    assert ("410100", "650500", 300) not in workers(text)


def test_streets_named_after_a_new_village_are_townships() -> None:
    text = "济南市历下区建筑新村街道给结对的重庆武隆区桐梓镇捐了30.36万元。"
    assert {(s, o) for p, s, o, *_ in told(text, "2024-10-04") if p == "funds"} == {
        ("370102/建筑新村街道", "500156/桐梓镇")
    }
