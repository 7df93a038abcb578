"""What the table of arrangements settles: names that are words too, and couples where help is the topic."""

from __future__ import annotations

from collections import Counter

import pytest

from graph.regions.pairings import assigned
from loaders.discourse.prominence import coupled
from tests.extraction.helpers import read

KUNSHAN, BIJIANG, CONGJIANG = "320583", "520602", "522633"


def _pairs(text: str, published: str = "2020-06-01") -> set[frozenset[str]]:
    return {
        frozenset((f.subject.removeprefix("Region:"), f.object.removeprefix("Region:")))
        for f, _ in read(text, published).facts
        if f.predicate == "pairs_with"
    }


def _report(last: str) -> str:
    return (
        "东西部扶贫协作一年间\n苏州市对口帮扶铜仁市,萧山区也在贵州。扶贫协作的资金管得严。"
        "帮扶干部住在村里。\n结对的学校又添了两所。\n" + last
    )


def test_the_two_couples_of_these_tests_are_and_are_not_in_the_table() -> None:
    assert BIJIANG in assigned()[KUNSHAN]
    assert CONGJIANG not in assigned()[KUNSHAN]


DRAWN = "昆山市的设计师把{}的老街画了一遍,游客看得见东吴的屋檐。"


SEEN = "碧江区的院坝里,昆山市来的设计师喝茶。"
GIVEN = "昆山市给碧江区送来图纸,花了30万元。"


@pytest.mark.parametrize(
    "text",
    [
        _report(DRAWN.format("碧江区") + SEEN),  # in two sentences
        _report(DRAWN.format("碧江区") + GIVEN),  # with what one gives the other
        "昆山的图纸碧江的街\n" + _report(DRAWN.format("碧江区")),  # in the headline
    ],
)
def test_a_couple_of_the_table_that_a_report_on_help_speaks_of(text: str) -> None:
    assert frozenset((KUNSHAN, BIJIANG)) in _pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        _report(DRAWN.format("从江县") + SEEN.replace("碧江区", "从江县")),  # no couple of the table
        _report(DRAWN.format("碧江区")),  # told together once, in passing
        _report("碧江区考生李明被昆山市的一所大学录取。"),
        _report("昆山市今天有雨,碧江区多云。"),
        _report("获奖的有碧江区、从江县的合作社,昆山市的两家超市也上榜。"),
        DRAWN.format("碧江区") + SEEN,  # no word of help
        "苏州晚报\n" + DRAWN.format("碧江区") + "东西部扶贫协作也有一年了。",  # one
        _report("昆山市没有给碧江区派过人。"),
        _report("昆山市、碧江区之间不在同一条铁路上。"),
        _report("昆山市考察组去了碧江区。"),
    ],
)
def test_what_the_table_does_not_make_a_pair(text: str) -> None:
    assert not {p for p in _pairs(text) if KUNSHAN in p}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("察哈尔右翼前旗在结对名单里。大兴给察哈尔右翼前旗拨了2000万元。", "110115"),
        ("天津对口帮扶会宁县。和平出资3000万元。", "120101"),
        ("会宁县与和平,隔着千里结的亲。", "120101"),
        ("浙江对口帮扶四川,海宁与黑水隔着两千公里。", "513228"),
    ],
)
def test_a_partner_settles_a_name_that_is_a_word_too(text: str, place: str) -> None:
    assert f"Region:{place}" in {n.id for n in read("扶贫协作\n" + text, "2020-06-01").nodes}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("察哈尔右翼前旗在结对名单里。生意大兴,给旗里带来了人气。", "110115"),
        ("天津对口帮扶会宁县。和平年代的老区人民过上了好日子。", "120101"),
        ("天津对口帮扶会宁县。日子和平安稳。", "120101"),
        ("河北省与滦南县结对。大兴给他们修了路。", "110115"),
        ("宁波市对口帮扶西藏。比如,宁波市建起了蓝莓基地。比如宁波市的资金到了账。", "540622"),
        ("广州市帮扶毕节市,出手很大方,投入5亿元。毕节人热情、大方。", "520521"),
        ("宜兴市与延安市协作,把苹果产业链拉长、延长。", "610621"),
        ("石狮市的闽宁协作会议要求各部门齐心、同心,形成合力。只要同心,就没有过不去的坎。", "640324"),
    ],
)
def test_a_word_stays_a_word(text: str, place: str) -> None:
    assert f"Region:{place}" not in {n.id for n in read("扶贫协作\n" + text, "2020-06-01").nodes}


def test_a_name_of_a_province_and_its_city_is_the_province_s() -> None:
    text = "浙吉对口合作这两年\n长春的冰雪新天地里来了杭州的游客。浙江与吉林结成对口合作,是2017年的事。"
    assert _pairs(text) == {frozenset(("330000", "220000"))}


def test_who_is_not_on_a_list_is_no_partner() -> None:
    assert not _pairs("东西部扶贫协作纪事\n思明区不在临夏州的结对名单里。")


def test_a_former_partner_of_the_helped_one_s_part_is_none() -> None:
    text = (
        "粤黔东西部协作联席会议召开\n广东省与贵州省结对帮扶,协作资金到了账。会议要求抓好帮扶项目。"
        "黔东南的姑娘小杨当年在杭州打过工,杭州给黔东南捐过书。\n对口帮扶的干部也到了会。"
    )
    assert frozenset(("330100", "522600")) not in _pairs(text, "2023-06-01")


def test_a_city_in_a_row_of_cities_is_no_province() -> None:
    assert "Region:220200" in {n.id for n in read("吉林、通化、白山三市与浙江省对口合作。", "2020-06-01").nodes}


@pytest.mark.parametrize(("whole", "part", "main"), [(3, 3, "650502"), (5, 2, "650500")])
def test_the_main_two_are_a_couple(whole: int, part: int, main: str) -> None:
    """Zhengzhou was assigned to Yizhou, not to all of Hami: the district is meant where it is told as often."""
    weight = Counter({"410100": 4, "650500": whole, "650502": part})
    helper, helped = coupled(["410100"], ["650500", "650502"], weight)
    assert (helper[0], helped[0]) == ("410100", main)
    assert set(helped) == {"650500", "650502"}
