"""Vacancies told in the order of places named before, and the day of a fair. Sentences of our own."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_HEAD = "东西部协作、对口帮扶记事\n"
KEQIAO, EBIAN, MABIAN, JINKOUHE = "330603", "511132", "511133", "511113"
_TRIP = "绍兴市柯桥区的招聘团2月20日到峨边县,22日到马边县,24日到金口河区。"


def offers(text: str, day: str = "2023-03-05") -> set[tuple[str, str, float | None, str | None]]:
    return {(a, b, v, begin) for p, a, b, v, begin in told(_HEAD + text, day) if p == "offers_jobs_to"}


@pytest.mark.parametrize(
    "row",
    [
        "三站的岗位分别是620个、580个、430个。",
        "带去的岗位,照先后次序,620个、580个、430个。",
        "三县(区)分到的岗位依次为620个、580个、430个。",
    ],
)
def test_each_place_has_its_own(row: str) -> None:
    assert offers(_TRIP + row) == {
        (KEQIAO, EBIAN, 620, "2023-02-20"),
        (KEQIAO, MABIAN, 580, "2023-02-22"),
        (KEQIAO, JINKOUHE, 430, "2023-02-24"),
    }


@pytest.mark.parametrize(
    "row",
    [
        "两站的岗位分别是620个、580个。",  # of three places, whose two?
        "四站的岗位分别是620个、580个、430个、200个。",
        "三站的床位分别是620个、580个、430个。",
        "三站计划的岗位分别是620个、580个、430个。",
    ],
)
def test_rows_that_do_not_go_with_the_places(row: str) -> None:
    assert offers(_TRIP + row) == set()


_WEEK = "佛山市顺德区对口帮扶雷波县,2018年结的对。\n"
SHUNDE, LEIBO = "440606", "513437"


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("3月9日,雷波县广场上开招聘会,这是今年的第二场。顺德区的企业备了岗位860个。", "2022-03-09"),
        ("顺德区的企业3月9日到雷波县招工。\n人头攒动\n顺德区前后摆出岗位860个。", "2022-03-09"),
        # without a day, or with several, none is meant
        ("顺德区的企业今年到雷波县招工,第二场摆出岗位860个。", "2022"),
    ],
)
def test_the_day_of_the_only_event(text: str, begin: str) -> None:
    assert offers(_WEEK + text + "\n", "2022-03-11") == {(SHUNDE, LEIBO, 860, begin)}
