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
        ("东丽先后派到临潭的有73人,教师占大半。", {("S", _FROM, _TO, 73)}),
        ("临潭来东丽挂职的干部去年是6名,东丽去临潭的3名。", {("S", _TO, _FROM, 6), ("S", _FROM, _TO, 3)}),
        ("第八批援派干部期满了。此番一道返回的25人。", {("S", _FROM, _TO, 25)}),
        ("东丽来支教的,满一年的13人,短期的27人。", {("S", _FROM, _TO, 13), ("S", _FROM, _TO, 27)}),
        ("临潭有24名干部在东丽的街道挂过职。", {("S", _TO, _FROM, 24)}),
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
        "有5名东丽老师的家属也跟到临潭住下。",
        "临潭县委组织部派了44名干部驻村,给每户算账。",
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
        ("临潭有14个校长跟到东丽的名校当影子校长。", {("T", _FROM, _TO, 14)}),
        ("临潭的老师到东丽的学校当学生,前年6个,去年8个。", {("T", _FROM, _TO, 6), ("T", _FROM, _TO, 8)}),
        ("临潭的村医去甘南州人民医院进修了22名。", set()),
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
