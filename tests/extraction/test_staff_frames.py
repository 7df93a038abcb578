"""Staff and trainees told by the frame of their clause, by terms, without units, or only named afterwards."""

from __future__ import annotations

import pytest

from graph.model import PartialDate, Report
from loaders.extract import extract
from loaders.mentions.quantities import quantities

_LEAD = "长乐区与平川区开展东西部协作。\n"
_FROM, _TO = "Region:350112", "Region:620403"
Told = set[tuple[str, str, str, float, str]]


def _told(text: str) -> Told:
    report = extract(Report(id="t", text=_LEAD + text + "\n", source="t", published=PartialDate.parse("2023-06-10")))
    return {
        ("SR"[f.subject == _TO] if f.predicate == "sends_staff_to" else "T", f.subject, f.object, f.quantity.value,
         str(f.period.start or "")[:7])
        for f, _ in report.facts
        if f.quantity and f.predicate in ("sends_staff_to", "trains")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("平川区的中学里,27名长乐老师各带一个班。", {("S", 27)}),
        ("平川区接收长乐区干部三名,专业技术人才十九名。", {("S", 3), ("S", 19)}),
        ("平川区从长乐区请来了教师二十一位,医生九位。", {("S", 21), ("S", 9)}),
        ("长乐区给的五个大夫三个在区医院。", {("S", 5)}),
        ("长乐的老师在平川教书的有27名。", {("S", 27)}),
        ("黄老师去年去了平川,与他一道的还有6位长乐退休教师。", {("S", 6)}),
        ("长乐区的医疗队里,护士七,医生十二,都住在平川区医院。", {("S", 7), ("S", 12)}),
        ("院子里站着八个人。他们是长乐区派到平川区的支教队。", {("S", 8)}),
        ("长乐派来医护10名,平川区医院自己的医护有210名。", {("S", 10)}),
        ("长乐出师傅,在平川办了两期班,村干部班41人,电焊班33人。", {("T", 41), ("T", 33)}),
        ("长乐在平川开的夜校里,坐进教室的有86人。", {("T", 86)}),
        ("长乐帮平川培训干部,线下470人次,线上2100人次。", {("T", 470), ("T", 2100)}),
        ("平川260名妇女跟长乐请来的绣娘学会了十字绣。", {("T", 260)}),
        ("长乐区与平川区人才互派:长乐区出14人,平川区出20人。", {("S", 14), ("R", 20)}),
        ("长乐区派到平川区的,有党政干部3名和专业技术人才21名。", {("S", 3), ("S", 21)}),
        ("平川区派往长乐区:党政干部6名,专业技术人才41名。", {("R", 6), ("R", 41)}),
        ("账本里写明:长乐区援派专业技术人才27人。", {("S", 27)}),
        ("平川区中医院的院长数着:长乐区来过的大夫,去年7个,今年9个。", {("S", 7), ("S", 9)}),
        ("黄村医在长乐区学了二十天B超,一起去的有26人。", {("T", 26)}),
        ("长乐区今年给平川区办的班,村干部一百二,电焊工六十四。", {("T", 120), ("T", 64)}),
        ("反过来,长乐区派到平川区教书的老师一共七位。", {("S", 7)}),
        ("平川区选了10名年轻干部,送到长乐区的乡镇里磨炼。", {("R", 10)}),
        ("在平川区看到的长乐面孔里,教师18,医生13,一住就是一年。", {("S", 18), ("S", 13)}),
        ("来的是长乐区专家21名,往的是平川区医生17名。", {("S", 21)}),
        ("长乐区来挂职3人,去挂职4人。", {("S", 3)}),
        ("平川区的45名兽医,今年4月在长乐区学了半个月的羊病。", {("T", 45)}),
        ("平川区中学的53名老师暑假跑了一趟长乐区,学的是怎么带毕业班。", {("T", 53)}),
        ("云课堂上,长乐区的特级教师讲了40课,平川区有1200名教师在线听。", {("T", 1200)}),
        ("平川区62名村支书到长乐区上了一周的课。", {("T", 62)}),
        ("平川区今年有30名农技员到长乐区跟班,学的是大棚种菜。", {("T", 30)}),
        ("平川区选了6名干部到长乐区挂职,学管理。", {("R", 6)}),
        ("村里的养蜂课是长乐区请的老师,平川的蜂农来了95人次。", {("T", 95)}),
        ("长乐区援派到平川区的人员总数,四年累计87人次。", {("S", 87)}),
        ("长乐区出师资、平川区出教室,电工、月嫂两个班一共教了156人。", {("T", 156)}),
        ("长乐的老师在平川教直播,学会的有176人。", {("T", 176)}),
        ("在平川区上班的长乐人里,当官的3个,教书的16个。", {("S", 3), ("S", 16)}),
        ("平川区缺口腔科大夫,长乐区去年给派了2个。", {("S", 2)}),
        ("教师、医生互派,长乐这边17人,平川那边23人。", {("S", 17), ("R", 23)}),
        ("省里给平川区派了驻村干部44人,区里自己又派了380人。", set()),
        ("平川区自己的党校今年培训干部600人。", set()),
        ("长乐区有60名教师报名去平川区,名单还没定。", set()),
        ("长乐区给平川区订下一期茶艺班,30人,下月开课。", set()),
        ("从长乐专家手里出徒的平川医护已有29名。", {("T", 29)}),
        ("长乐出钱,平川出场地,电工班招了45人,走完三个月。", {("T", 45)}),
        ("长乐请来的老师在平川教直播,头一期收了100人。", {("T", 100)}),
        ("长乐的一行9人到平川看望挂职干部。", set()),
        ("平川区有2300名老师等着培训。", set()),
        ("长乐的大巴来接人,上班的第一班47人。", set()),
        ("长乐的5名记者到平川采访。", set()),
        ("长乐的老师在平川送课,听课的学生两千名。", set()),
    ],
)
def test_frames(sentence: str, expected: set[tuple[str, float]]) -> None:
    assert {(kind, value) for kind, *_, value, _ in _told(sentence)} == expected


def test_one_more_term_says_the_same() -> None:
    told = _told("第一批2017年7月到,长乐区派往平川区干部11人。第二批,12人,2019年7月到任。去年那批九名。")
    assert {(value, start) for *_, value, start in told} == {(11, "2017-07"), (12, "2019-07"), (9, "2022")}
    lines = _told("2017年7月,长乐区第一支医疗队到平川区,20人。\n2018年7月,第二支到,19人。")
    assert {(value, start) for *_, value, start in lines} == {(20, "2017-07"), (19, "2018-07")}


def test_cities_told_in_a_row_send_together() -> None:
    text = "大连、青岛、深圳、宁波,四个城市都靠海,对口帮扶贵州。\n十年里四市到贵州挂职的干部320人,支教的老师1400人。"
    report = extract(Report(id="t", text=text + "\n", source="t", published=PartialDate.parse("2006-11-05")))
    sent = {(f.subject, f.quantity.value) for f, _ in report.facts if f.quantity and f.predicate == "sends_staff_to"}
    assert sent == {(f"Region:{c}", n) for c in ("210200", "370200", "440300", "330200") for n in (320, 1400)}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("来了医生六十一,教师一百零四,工程师九。", [61, 104, 9]),
        ("共派93人,环县41,华池三十,镇原22。", [93, 41, 30, 22]),
        ("共派93人,环县41,华池三十,镇原20。", [93]),
        ("54名学员来自15个乡镇。", [54]),
        ("村干部一百二,电焊工六十四。", [120, 64]),
        ("干部2020,教师2021", []),
        ("每县少则两人、多则五人。", []),
    ],
)
def test_people_counted_without_a_unit(text: str, values: list[float]) -> None:
    assert [q.value for q in quantities(text)] == values
