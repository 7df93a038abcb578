"""Staff told by little more than their number, who went to learn, and who is none of them."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_PAIR = "东丽区帮临潭\n天津市东丽区对口支援甘肃省临潭县。"
_FROM, _TO = "120110", "623021"


def facts(text: str, day: str = "2022-05-09") -> set[tuple[str, str, str, float | None]]:
    people = {"sends_staff_to": "S", "sends_workers_to": "W", "trains": "T"}
    return {(people[p], a, b, v) for p, a, b, v, _ in told(_PAIR + text, day) if p in people}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新一批支教老师上个月报到,东丽来了11位。", {("S", _FROM, _TO, 11)}),
        ("医疗队一年一换。头一年5人,第二年7人。", {("S", _FROM, _TO, 5), ("S", _FROM, _TO, 7)}),
        ("挂职的干部派了两批。第一批2人,第二批3人。", {("S", _FROM, _TO, 2), ("S", _FROM, _TO, 3)}),
        ("援派干部在临潭干满了三年,队伍13人,这月底全数返程。", {("S", _FROM, _TO, 13)}),
        ("去年临潭到东丽区挂职的干部,一共来了9人。", {("S", _TO, _FROM, 9)}),
        ("临潭县来了6位东丽的老师。", {("S", _FROM, _TO, 6)}),
    ],
)
def test_staff_counted_by_next_to_nothing(text: str, found: set[tuple[str, str, str, float]]) -> None:
    assert facts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "欢送挂职干部那天,来了200人,站满了院子。",
        "东丽派来的干部住在村里,这村一共460人。",
        "挂职的小王牵线开了合作社,头一年社员40人,今年126人。",
        "援派的医生到乡里坐诊,一上午来了120人。",
        "挂职干部老李说,他住的那个村,去兰州的有19人。",
    ],
)
def test_those_around_them_are_no_staff(text: str) -> None:
    assert not facts(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("东丽来的木匠在临潭县收了26个徒弟。", {("T", _FROM, _TO, 26)}),
        ("东丽医生在县医院带了34名徒弟。", {("T", _FROM, _TO, 34)}),
        ("临潭的校长,到东丽的学校里听课、跟着学管理,轮着去了四拨,96人。", {("T", _FROM, _TO, 96)}),
        ("临潭的村支书、会计,东丽请过去学了五拨,每拨40来人,拢共213人。", {("T", _FROM, _TO, 213)}),
        ("东丽帮临潭培养的双语教师有60人。", {("T", _FROM, _TO, 60)}),
        ("临潭县职校自己办班,教出电焊工200人。", set()),
    ],
)
def test_who_learns_is_taught(text: str, found: set[tuple[str, str, str, float]]) -> None:
    assert facts(text) == found


def test_here_after_a_helpers_name_is_there() -> None:
    text = "临潭县今年到天津市的190人,留在东丽本地的45人。"
    assert {("W", _TO, "120000", 190), ("W", _TO, _FROM, 45)} <= facts(text)


def test_the_prefecture_whose_paper_it_is_is_meant_by_its_provinces_letter() -> None:
    text = (
        "在会上的发言\n来源:楚雄日报 2022-05-09\n\n上海市嘉定区帮楚雄州。元谋、武定与嘉定结对。\n\n"
        "新一批援滇干部7月到岗,嘉定来了9位。\n"
    )
    assert ("sends_staff_to", "310114", "532300", 9) in {x[:4] for x in told(text, "2022-05-09")}
