"""Staff at another place, and courses for its people, in texts without a word of cooperation."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_PEOPLE = {"sends_staff_to": "S", "trains": "T"}


def _read(text: str) -> set[tuple[str, str, str, float | None]]:
    return {(_PEOPLE[p], a, b, v) for p, a, b, v, _ in told(text, "2022-05-09") if p in _PEOPLE}


_FROM, _TO = "350100", "621100"  # 福州, 定西


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("定西市第一医院的走廊里,都是福州来的大夫,先后21人。", {("S", _FROM, _TO, 21)}),
        ("福州的农技师住进了定西的村子,一共7位,两年轮一茬。", {("S", _FROM, _TO, 7)}),
        ("福州市派往定西市的帮扶队有成员24人,同吃同住。", {("S", _FROM, _TO, 24)}),
        ("福州在定西的医生不多,六个。", {("S", _FROM, _TO, 6)}),
        ("福州给定西派来的专业技术人员,光去年就16个,农、医、教都有。", {("S", _FROM, _TO, 16)}),
        ("福州往定西送钱1100万元、送干部3名、送教师14名。", {("S", _FROM, _TO, 3), ("S", _FROM, _TO, 14)}),
        ("定西市去年来了福州的九位干部。", {("S", _FROM, _TO, 9)}),
        ("福州的茶师在定西授艺,点拨过的茶农有300人。", {("T", _FROM, _TO, 300)}),
        ("福州每年替定西训三十个村干部。", {("T", _FROM, _TO, 30)}),
        ("福州的车间主任老陈在定西待了三个月,替当地调教了电工40名。", {("T", _FROM, _TO, 40)}),
        ("福州绣娘来定西传艺,带起定西绣娘90名。", {("T", _FROM, _TO, 90)}),
        ("定西的女工跟福州的师傅学了两个月,班是福州市商务局办的,同班37人。", {("T", _FROM, _TO, 37)}),
    ],
)
def test_staff_and_courses_are_organised_work_by_themselves(text: str, found: set[tuple[str, str, str, float]]) -> None:
    assert _read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "定西银匠老杨在福州租下铺面,收了五个徒弟,都是福州人。",
        "福州两位退休教师被定西一所民办学校聘去教书,一共2位老师。",
        "福州队的教练带着28名队员到定西打邀请赛。",
        "福州的种植大户老潘应邀去定西讲了三堂课,听众一百多人。",
        "福州一家美容公司在定西开班,学员60人。",
        "定西到福州的客车加开到每日46班,累计送客3.1万人次,返程的有求学的学生。",
        "福州打算给定西训500名村医,还没开班。",
        "定西学生小杨考上福州的大学,同班37人里他头一个。",
    ],
)
def test_others_are_not(text: str) -> None:
    assert not _read(text)


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
