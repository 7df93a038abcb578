"""A point of any shape between two places joins them, as in the names of meetings and fairs."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    "text",
    [
        "建德市.江口县东西部协作座谈会召开",
        "建德.江口劳务协作工作站揭牌",
        "建德市．江口县2021年东西部协作座谈会召开",
        "东西部协作\n7月1日,建德市.江口县东西部协作联席会议召开。",
        "东西部协作\n7月1日,建德市·江口县东西部协作联席会议召开。",
        "东西部协作\n建德市与江口县第二次联席会议召开。",
    ],
)
def test_a_point_between_two_places_ties_them(text: str) -> None:
    assert {t[:3] for t in told(text, "2021-07-02")} == {("pairs_with", "330182", "520621")}


def test_a_fair_told_by_two_places_is_theirs() -> None:
    got = told("东西部协作\n7月1日,建德市.江口县东西部协作劳务招聘会提供岗位900个。", "2021-07-02")
    assert ("offers_jobs_to", "330182", "520621", 900, "2021-07-01") in got
