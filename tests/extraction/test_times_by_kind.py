"""Which of the times told around a figure is its own: by what it counts, an event, a state by now, a sum, a year."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

TIE = "无锡市对口帮扶海东市。"


def starts(text: str, day: str = "2021-08-10") -> set[str | None]:
    page = f"两地纪事\n\n{text}\n东西部协作的故事,本刊将继续刊登。\n"
    return {t[4] for t in told(page, day) if t[3]}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        # what was summed over a length of time
        (f"{TIE}五年投下去2.5亿元。", "2016"),
        (f"{TIE[:-1]}五年,派来37名教师。", "2016"),
        ("海东市驻无锡市劳务站挂牌五年,经手送去务工的海东人有860名。", "2016"),
        ("“2016年来的第一拨,2020年走的最后一拨”,老张数无锡派到海东的教师,一共74名。", "2016"),
        ("无锡市对口帮扶海东市是2016年动手的,做到今天,拿出的资金合计2.5亿元。", "2016"),
        ("无锡市2016年结对海东市,如今给的帮扶资金已有2.5亿元。", "2016"),
        # a state by now
        (f"{TIE}如今在无锡市务工的海东人已过2000名。", "2021"),
        ("无锡市前年领的任务,帮海东市。到月底,海东在无锡上岗的有88人。", "2021"),
        # the latest of many
        ("五年里无锡市换了五批教师到海东市,新来的这批21名,前天刚报到。", "2021-08-08"),
        # one event
        ("机上坐着156名海东务工人员,下一站是无锡的厂门——昨(9)日下午,这趟务工包机由市人社局组织。", "2021-08-09"),
        ("五一之前发出11班车,海东老乡坐这些车到无锡务工的,前后加起来406名。", "2021"),
        (f"{TIE}扶贫款一笔,1000万元;慰问金一笔,30万元——8月6日,无锡市把钱捐到了海东市。", "2021-08-06"),
        ("8月6日,无锡市领导在海东市开会、看项目。\n联席会议上又添了一笔:无锡市向海东市捐赠1500万元。", "2021-08-06"),
        # the year of a knot is not that of what there is now, or of this time
        ("2016年两地牵手,现有12名无锡教师在海东市支教。", "2021"),
        ("2016年两地牵手,这回无锡市拨给海东市1000万元。", "2021"),
        ("2016年两地牵手,先后有120名无锡教师到海东市支教。", "2016"),
        # years counted on, and put together
        ("2016年两地牵手,第二年无锡市拨给海东市1000万元。", "2017"),
        ("前年加去年,无锡市拨给海东市1亿元。", "2019"),
        ("2019、2020两个年头,无锡市拨给海东市1亿元。", "2019"),
        ("2019年3000万元,去年无锡市拨给海东市1亿元。", "2020"),
        # a time of somebody or something else told after it
        ("盖学校的钱,无锡市给了海东市1100万元。论辈分,无锡市是海东市的帮手,2016年上的岗。", "2021"),
        ("灯是无锡市捐给海东市的,市价41万元;安灯的小伙子马强,两年前去无锡市学过电工。", "2021"),
        ("海东市无锡务工的有88人,厂里的老板2015年才来投的资。", "2021"),
        # an account of some years, of which another paragraph goes on
        ("2020年以来的成绩摆得上桌:招聘会办了22场。\n海东市到无锡市上班的脱贫劳动力多少?74人。", "2020"),
    ],
)
def test_the_time_of_a_figure_is_by_its_kind(text: str, start: str) -> None:
    assert start in starts(text)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("无锡市贴息,一年380万元,给了海东市。", "2021"),  # each year
        (f"{TIE}五年级37名学生到无锡读书。", None),
        (f"{TIE}如今一年的帮扶资金超过2.5亿元。", "2021"),
        ("两地结对五年了。海东市今年到无锡市务工的有88人。", "2021"),
    ],
)
def test_a_length_that_sums_nothing(text: str, start: str | None) -> None:
    assert starts(text) <= {start}


@pytest.mark.parametrize(
    ("day", "text", "start"),
    [
        ("2021-12-20", "无锡市一家,当年拿给海东市的帮扶资金就有2.3亿元。", "2021"),
        ("2021-01-20", "无锡市一家,当年拿给海东市的帮扶资金就有2.3亿元。", None),
        ("2021-12-20", "1998年两地结对,当年无锡市拿给海东市的帮扶资金就有2.3亿元。", "1998"),
        ("2021-02-10", "过去一年,无锡市投到海东市的帮扶资金1.3亿元。", "2020"),
        ("2021-01-15", "无锡市这一年帮扶海东市的成绩:派到海东市的教师37名。", "2020"),
    ],
)
def test_the_year_that_a_report_is_on(day: str, text: str, start: str | None) -> None:
    assert starts(text, day) == {start}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2020年9月29日,国庆节前夕,无锡市向海东市捐赠300万元。", "2020-09-29"),
        ("2019年,中秋节前,无锡市派12名医生到海东市。", "2019"),
        ("2020年8月,无锡市最新一批18名教师抵达海东市。", "2020-08"),
    ],
)
def test_a_time_told_holds_beside_a_feast_or_the_latest(text: str, start: str) -> None:
    assert starts(text) == {start}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("县中学挂牌五年,无锡市向海东市派出教师12名。", "2016"),
        ("无锡市的商场开张十年,从海东市招来120名营业员。", "2011"),
        ("离开海东市三年,无锡市的老师回来看看,捐了3万元。", "2018"),
        ("无锡市当年派到海东市的知青36人,老了又回来看看。", "2021"),
        ("无锡市给海东市拨了300万元——2020年5月14日,海东市的桥垮了。", "2020-05-14"),
    ],
)
def test_a_time_of_something_else_does_not_hold(text: str, wrong: str) -> None:
    assert wrong not in starts(text)
