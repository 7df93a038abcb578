"""Counts in the rarer shapes of clerks and old papers are read whole; what only looks like them stays as it is."""

from __future__ import annotations

import pytest

from loaders.clean import clean


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("廿三人", "23人"),
        ("卅六名", "36名"),
        ("五〇六人", "506人"),
        ("二○三名", "203名"),
        ("壹佰贰拾人", "120人"),
        ("叁佰陆拾名", "360名"),
        ("四百单五人", "405人"),
        ("四十又三人", "43人"),
        ("3千2百人", "3200人"),
        ("3百20人", "320人"),
        ("百把人", "百余人"),
    ],
)
def test_rare_counts(told: str, plain: str) -> None:
    assert clean(f"去年镇坪县到溧阳市务工的有{told}。").text == f"去年镇坪县到溧阳市务工的有{plain}。"


@pytest.mark.parametrize(
    "text",
    [
        "腊月廿三,人们都回来了。",
        "正月廿六人最多。",
        "他们在一〇一中学上课。",
        "三百单八将的故事人人会讲。",
        "来了三人,又三人走了。",
        "5百人坐了3千里火车。",
        "伍家岗区来了陆名海。",
    ],
)
def test_what_is_no_such_count(text: str) -> None:
    assert clean(text).text == text
