"""A first line of few characters right above the text is its title; the name of a channel is not."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_BODY = "东西部协作又来一程:萧山区挂职干部、教师、医生三路人马共22人本周报到,每人服务一年。路远山高,他们说慢慢会习惯。"


def test_the_place_that_only_a_short_title_tells_is_an_end() -> None:
    assert ("sends_staff_to", "330109", "513301", 22.0, "2021-09") in told(f"康定来了萧山队\n{_BODY}", "2021-09-30")


@pytest.mark.parametrize("line", ["康定", "康定市\n要闻"])
def test_a_channel_is_no_title(line: str) -> None:
    assert all("513301" not in (s, o) for _, s, o, _, _ in told(f"{line}\n{_BODY}", "2021-09-30"))
