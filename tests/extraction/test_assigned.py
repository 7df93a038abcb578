"""What the table of arrangements settles: names that are words too, and couples where help is the topic."""

from __future__ import annotations

import pytest

from graph.regions.pairings import assigned
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


def test_a_couple_of_the_table_told_together_where_help_is_the_topic() -> None:
    assert frozenset((KUNSHAN, BIJIANG)) in _pairs(_report(DRAWN.format("碧江区")))


@pytest.mark.parametrize(
    "text",
    [
        _report(DRAWN.format("从江县")),  # no couple of the table
        DRAWN.format("碧江区"),  # no word of help
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
        ("察哈尔右翼前旗在结对名单里。大兴给旗里拨了2000万元。", "110115"),
        ("天津对口帮扶会宁县。和平出资3000万元。", "120101"),
        ("会宁县与和平,隔着千里结的亲。", "120101"),
        ("浙江对口帮扶四川的汶川、黑水,宁海与黑水隔着两千公里。", "513228"),
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
    ],
)
def test_a_word_stays_a_word(text: str, place: str) -> None:
    assert f"Region:{place}" not in {n.id for n in read("扶贫协作\n" + text, "2020-06-01").nodes}


def test_a_name_of_a_province_and_its_city_is_the_province_s() -> None:
    text = "浙吉对口合作这两年\n长春的冰雪新天地里来了杭州的游客。浙江与吉林结成对口合作,是2017年的事。"
    assert _pairs(text) == {frozenset(("330000", "220000"))}


def test_who_is_not_on_a_list_is_no_partner() -> None:
    assert not _pairs("东西部扶贫协作纪事\n思明区不在临夏州的结对名单里。")
