"""Staff who came or were given, told by a noun after the words of the tie."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_PEOPLE = {"sends_staff_to": "S", "trains": "T"}


def _read(text: str) -> set[tuple[str, str, str, float | None]]:
    return {(_PEOPLE[p], a, b, v) for p, a, b, v, _ in told(text, "2022-05-09") if p in _PEOPLE}


_FROM, _TO = "350100", "621100"  # 福州, 定西


_TIE = "福州对口帮扶定西,一年比一年实在。"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("先后送来了12名老师。", {("S", _FROM, _TO, 12)}),
        ("人也来了:医生6名,教师9名。", {("S", _FROM, _TO, 6), ("S", _FROM, _TO, 9)}),
        ("随行的还有5名技术员。", {("S", _FROM, _TO, 5)}),
        ("又调来兽医3名。", {("S", _FROM, _TO, 3)}),
        ("还腾出了6名骨干教师过来。", {("S", _FROM, _TO, 6)}),
        ("来了7名工程师帮着修渠。", {("S", _FROM, _TO, 7)}),
        ("队伍里有医生5名、护士8名。", {("S", _FROM, _TO, 5), ("S", _FROM, _TO, 8)}),
        ("送来的不光是钱,还有11名大夫。", {("S", _FROM, _TO, 11)}),
        ("定西的果园边坐着一排福州口音的工程师。十三位,三年轮一茬。", {("S", _FROM, _TO, 13)}),
        ("师傅来了,四个人带出的定西药农有415人。", {("T", _FROM, _TO, 415)}),
        ("当年定西来学养鲍鱼的小伙子有三十个。", {("T", _FROM, _TO, 30)}),
    ],
)
def test_who_came_is_told_by_a_noun_after_the_tie(text: str, found: set[tuple[str, str, str, float]]) -> None:
    assert _read(_TIE + text) == found


@pytest.mark.parametrize(
    "text",
    [
        "县里给每个村配了3名医生。",
        "县中学调来老师12名,都从乡下学校选上来。",
        "兰州大学的9名专家也到了。",
        "全县驻村干部460名。",
        "省里派来的专家5名住在县招待所。",
        "乡卫生院缺医生3名。",
        "今年打算再送来5名老师。",
        "县里给退休教师60名送了慰问金。",
        "中央单位派来2名干部。",
        "定西要五个医生。",
        "协作协议上,两位县长按了手印。",
        "工作组招工500名,已动身130名。",
        "定西学生来福州上大学的有三十个。",
    ],
)
def test_staff_of_others_after_the_tie_are_not(text: str) -> None:
    assert not _read(_TIE + text)
