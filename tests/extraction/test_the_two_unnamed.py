"""The two of a tie without their names: 这一对, 两家换了协议, 它对着我们; and the two of something else."""

from __future__ import annotations

import pytest

from tests.extraction.test_beginnings import begins

ABOUT = "东西部协作手记\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("奉贤区的姐妹们带着皮影戏上了高原,德钦县城里三层外三层。沪滇协作里这一对,热闹得很。", {("310120", "533422")}),
        ("旺苍县和萧山区没有分手:脱贫之后,两家换了协议,续了五年。", {("330109", "510821")}),
        ("甘谷的辣椒卖给了天津东丽区。为什么是东丽?它对着我们嘛。", {("120110", "620523")}),
        ("旺苍县的干部去萧山区看了一场球赛。球场边这一对双打,谁也不让谁。", set()),
        ("旺苍县的老乡在萧山区打工。说起医院,他们帮着我们挂号。", set()),
    ],
)
def test_the_two_without_their_names(text: str, expected: set[tuple[str, str]]) -> None:
    assert set(begins(ABOUT + text, "2021-08-06")) == expected
