"""Ties of places that clauses before bring up, partners added or taking over, clauses that only say when."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read, told
from tests.extraction.test_rosters import couples, tied

LEAD = "东西部协作推进会开了一天。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who helps is told of a place brought up: by a count, a pronoun, or left out
        ("屏幕上先跳出来的是元阳、绿春,长宁的对口帮扶就落在这两处。", couples("310105 532528", "310105 532531")),
        ("下一个发言的来自秀山,那是庆云县东西部协作的一头。", couples("371423 500241")),
        ("再看循化撒拉族自治县。背后站着梁溪区。", couples("320213 630225")),
        # whom they help, told of the helpers
        ("台下坐着宁波、青岛,贵州的对口帮扶,担子压在这两座城市肩上。", couples("330200 520000", "370200 520000")),
        ("名单翻到诸暨市。叙永县一直由它对口支援。", couples("330681 510524")),
    ],
)
def test_a_tie_of_who_was_brought_up(text: str, expected: set[frozenset[str]]) -> None:
    assert tied(LEAD + text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "讲讲静安区的企业。丘北县的结对任务它担着。",
        "路过丘北县。对口帮扶的另有几个县,静安区的老陈记不清了。",
        "再看丘北县。这里打算同静安区结对。",
        "隔壁的丘北县种三七。背后站着的是静安区的老板。",
        "车从丘北县开来。帮着卸货的是静安区的司机。",
        "丘北县的学校来了客人。结对的是静安区的小学。",
        "先说丘北县、砚山县。这三个县归静安区帮扶。",
        "丘北县没有帮手。背后站着的不是静安区。",
    ],
)
def test_no_tie_of_who_was_brought_up(text: str) -> None:
    assert not tied("东西部协作的会开了一天。苹果红了。" + text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海淀区对口帮扶敖汉旗。2015年,又添了科尔沁右翼前旗。", {("110108", "152221", "2015")}),
        ("松江区结对帮扶镇雄县;到了2016年,威信县也划了进来。", {("310117", "530629", "2016")}),
        ("徐汇区帮扶元阳县,帮到2017年。接棒的是虹口区。", {("310109", "532528", "2017")}),
        ("先来印台区结对的是亭湖区。后来的是莱西市,2018年到的。", {("370285", "610203", "2018")}),
    ],
)
def test_one_more_partner(text: str, expected: set[tuple[str, str, str]]) -> None:
    found = {(a, b, start) for p, a, b, _, start in told(LEAD + text, "2022-05-10") if p == "pairs_with"}
    assert expected <= found


@pytest.mark.parametrize(
    "text",
    [
        "平阳县对口帮扶红原县。2019年,旅游专线延伸到松潘县。",
        "平阳县对口帮扶红原县。2020年换成了新县长,从苍南县来。",
        "平阳县对口帮扶红原县。老李2016年退休了。接手的是苍南县的老陈。",
        "平阳县对口帮扶红原县。明年,松潘县也将加进来。",
        "平阳县对口帮扶红原县。公司2019年又添了松潘县的仓库。",
        "平阳县对口帮扶红原县。苹果换了新包装,今年又卖到了苍南县。",
        "平阳县对口帮扶红原县。那年县长姓李,后来的是苍南县人老王。",
        "平阳县对口帮扶红原县。新修的路2019年接上了松潘县。",
        # what comes next tells what that was about
        "平阳县对口帮扶红原县。轮到松潘县。上台发言的一共五个县。",
        "平阳县对口帮扶红原县。2019年,又添了松潘县。这是省里新批的草原保护区。",
        "平阳县对口帮扶红原县。2017年,换了苍南县。给红原县供种苗的公司搬了家。",
    ],
)
def test_no_partner_more(text: str) -> None:
    assert tied(text) == couples("330326 513233")


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("丹徒区结对帮扶澄城县。要从2014年说起。", "2014"),
        ("丹徒区结对帮扶澄城县。往回翻,翻到2014年。", "2014"),
        ("丹徒区结对帮扶澄城县。算到今年,整整八年了。", "2014"),
        ("从2014年算起,今年是第九个年头。丹徒区与澄城县结了对子。", "2014"),
        ("丹徒区帮扶澄城县。会场里很静。这副担子,是2014年上面派下的。", "2014"),
        ("丹徒区早就帮着富平县,2014年,澄城县也牵上了丹徒的手。", "2014"),
        ("澄城县背后是谁?东边的丹徒区。多少年了?8年。", "2014"),
        # of something else
        ("丹徒区结对帮扶澄城县。故事要从1986年说起。", None),
        ("丹徒区结对帮扶澄城县。故事要从2014年说起。那一年澄城县修了路。", None),
        ("丹徒区结对帮扶澄城县。起步是2014年。民宿只有三间房。", None),
        ("丹徒区结对帮扶澄城县。落款是2021年。信是一个孩子写的。", None),
        ("丹徒区结对帮扶澄城县。厂子办了多少年了?8年。", None),
        ("丹徒区结对帮扶澄城县。苏陕协作满了20周年。", None),
        ("丹徒区结对帮扶澄城县。合作社办起来了。头一年是2018年。", None),
        ("丹徒区结对帮扶澄城县。县里来了八名医生。从2021年算起,今年是第二年。", None),
        ("丹徒区结对帮扶澄城县。算到今年,厂子整整七年了。", None),
        ("丹徒区结对帮扶澄城县。老王来了七年了。", None),
        ("东西部协作让丹徒区和澄城县走到了一起。丹徒区老陈帮扶澄城县孤儿,五年了。", None),
        ("丹徒区结对帮扶澄城县。澄城县换了县名。时间是1960年。", None),
        ("丹徒区结对帮扶澄城县。新一轮协议签了。时间是2021年。", None),
        ("丹徒区结对帮扶澄城县,投了300万元买牛,牛犊一共60头。头一年是2019年。", None),
        ("丹徒区结对帮扶澄城县。孩子考上了大学。那一年是2021年。", None),
    ],
)
def test_a_clause_that_only_says_when(text: str, begin: str | None) -> None:
    found = {start for p, _, b, _, start in told(LEAD + text, "2022-05-10") if p == "pairs_with" and b == "610525"}
    assert found == {begin}


def test_one_more_of_the_same_helper_ends_no_tie() -> None:
    facts = read(LEAD + "平阳县对口帮扶红原县。2021年起,松潘县由它接手。", "2022-05-10").facts
    found = {f.object: f.period for f, _ in facts if f.predicate == "pairs_with"}
    assert found["Region:513233"].end is None
    assert str(found["Region:513224"].start) == "2021"


def test_papers_signed_for_the_couples_of_a_list_are_of_the_day_told_before() -> None:
    text = (
        "9月22日,海曙区党政代表团在庆元县。重头戏排在23日上午:海曙区—庆元县山海协作联席会议。"
        "乡镇街道这一层,结对协议共签下2份:石碶街道找的是屏都街道,江厦街道找的是荷地镇。"
    )
    found = {start for p, a, _, _, start in told(text, "2022-09-27") if p == "pairs_with" and "/" in a}
    assert found == {"2022-09-23"}


def test_two_that_have_partners_of_their_own_are_none() -> None:
    text = "张家港市与沿河县、常熟市与思南县分别结为东西部协作对子。张家港市靠海边,思南县靠山里。"
    assert tied(text) == couples("320582 520627", "320581 520624")


def test_what_is_answered_is_not_answered_again() -> None:
    text = LEAD + "钱塘区的对口帮扶落在哪里?落在理塘县。隔壁的道孚县也种苹果。"
    assert tied(text) == couples("330114 513334")
