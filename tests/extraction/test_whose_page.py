"""我市 is the place whose organ a report comes from, where only its source line says so."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "我市与新疆喀什地区疏附县结成对口支援关系12年来,累计投入资金98亿元。\n(来源:广州市发展改革委)",
            ("funds", "440100", "653121", 9.8e9),
        ),
        (
            "5月8日,我市与四川省昭觉县签订协议,选派24名教师赴昭觉县支教。\n来源:宁波市教育局",
            ("sends_staff_to", "330200", "513431", 24.0),
        ),
        (
            "我区对口支援西藏尼木县,去年投入资金3000万元。\n(来源:北京市西城区支援合作办)",
            ("funds", "110102", "540123", 3e7),
        ),
        ("我市与四川省金阳县结对,投入资金800万元。\n作者:余姚市委办", ("funds", "330281", "513430", 8e6)),
        (
            "来源:青岛日报\n5月8日,我市与陇南市举行东西部协作联席会议,今年我市已拨付资金2亿元。",
            ("funds", "370200", "621200", 2e8),
        ),
    ],
)
def test_we_are_who_the_source_line_names(text: str, expected: tuple[str, str, str, float]) -> None:
    assert expected in {x[:4] for x in told(text, "2022-05-10")}


@pytest.mark.parametrize("source", ["来源:四川新闻网", "来源:新华社", "来源:网络", "作者:金阳县的一位读者"])
def test_a_source_of_no_such_level_says_nothing(source: str) -> None:
    assert told(f"我市与四川省金阳县结对,投入资金800万元。\n{source}", "2022-05-10") == set()
