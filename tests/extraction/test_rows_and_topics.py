"""Rows that begin with an organ, couples told item by item, places told first as the topic, and what one place gives
another of its own side."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read, told


def some(*found: str) -> set[frozenset[str]]:
    return {frozenset(x.split()) for x in found}


NANJING, XUHUI, HONGHE = "320100", "310104", "532500"


@pytest.mark.parametrize(
    ("text", "couples"),
    [
        (
            "省内对口帮扶重新分了工。往下各领一家——苏州的是宿迁,无锡的是连云港,常州的是盐城,南通的是淮安。",
            some("320500 321300", "320200 320700", "320400 320900", "320600 320800"),
        ),
        (
            "苏州市住建局、张家港市、太仓市三家,2013年起就对口帮扶铜仁市的沿河县,一晃6年。",
            some("320582 520627", "320585 520627"),
        ),
        (
            "徐汇和红河州的扶贫协作又开张。金平、元阳两个县,徐汇帮了好些年;红河、绿春两个县,是去年才添到徐汇名下的。",
            some(*(f"{XUHUI} {x}" for x in (HONGHE, "532530", "532528", "532529", "532531"))),
        ),
        (
            "东西部协作走了三年。南京同商洛隔着1000多公里。3年来它对口帮扶的,一处是西宁市的湟中区,"
            "另外三处都在商洛市:洛南县、山阳县、镇安县。",
            some(*(f"{NANJING} {x}" for x in ("630106", "611021", "611024", "611025"))),
        ),
        ("2021年国家重排东西部协作的座次,黔东南15个脱贫县由佛山接了过来。", some("440600 522600")),
        ("东西部协作这一头,青岛结的是甘肃的定西和陇南。", some("370200 621100", "370200 621200")),
        # what is shown at a fair, and where guests went, ties nobody
        ("东西部协作中,苏州和铜仁结对。庙会上,苏州的是刺绣,铜仁的是银饰。", some("320500 520600")),
        ("东西部协作中,苏州和铜仁结对。无锡、延安两个市,游客去了好些年。", some("320500 520600")),
    ],
)
def test_the_couples_of_a_row(text: str, couples: set[frozenset[str]]) -> None:
    assert {frozenset((a, b)) for p, a, b, _, _ in told(text, "2019-05-20") if p == "pairs_with"} == couples


def test_what_holds_either_way_round_is_told_once() -> None:
    facts = read("洛宁县人社局同昆山市人社局、芜湖市人社局签过劳务合作协议。", "2019-05-20").facts
    couples = [frozenset((f.subject, f.object)) for f, _ in facts if f.predicate == "pairs_with"]
    assert len(couples) == len(set(couples)) == 2


@pytest.mark.parametrize(
    ("text", "ends", "since"),
    [
        ("徐汇对口帮扶红河州。红河、绿春两个县,2017年才添到徐汇名下。", {XUHUI, "532531"}, "2017"),
        ("2016年,深圳市龙岗区摊到一桩差事:对口帮扶靖西市。", {"440307", "451081"}, "2016"),
        ("1996年。中央点了将,让天津对口帮扶甘肃。", {"120000", "620000"}, "1996"),
        (
            "徐汇和红河州的扶贫协作又开张。金平县,它帮了好些年;红河、绿春两个县,2017年才添到它名下。",
            {XUHUI, "532530"},
            None,
        ),
        ("徐汇对口帮扶红河州。金平县,徐汇帮了好些年;元阳县,2017年才添到徐汇名下。", {XUHUI, "532530"}, None),
        ("徐汇对口帮扶红河州。金平县,徐汇帮了好些年;元阳县,2017年才添到徐汇名下。", {XUHUI, "532528"}, "2017"),
        # a year at the head is of what happened then, unless the tie is made
        ("1935年。红军走过彝海。宁波市对口帮扶凉山州。", {"330200", "513400"}, None),
        ("2010年。宁波市对口帮扶的凉山州遭了大旱。", {"330200", "513400"}, None),
        (
            "宁波与四川凉山州结对。宁波东西部协作25周年座谈会在西昌市召开。川甬协作走过25年。",
            {"330200", "513400"},
            "1997",
        ),
        # last year's day is of what was done then
        ("2021年。天津对口帮扶甘肃,新派干部12名。", {"120000", "620000"}, None),
    ],
)
def test_since_when(text: str, ends: set[str], since: str | None) -> None:
    assert since in {d for p, a, b, _, d in told(text, "2022-06-20") if p == "pairs_with" and {a, b} == ends}


NINGBO, LISHUI, LIANGSHAN = "330200", "331100", "513400"


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("宁波与凉山结成东西部协作对子。宁波派到丽水的干部有12名。", ("sends_staff_to", NINGBO, LISHUI, 12)),
        ("宁波与凉山结成东西部协作对子。宁波给丽水的山海协作资金是2000万元。", ("funds", NINGBO, LISHUI, 2e7)),
        ("宁波与凉山结成东西部协作对子。宁波派到凉山的干部有12名。", ("sends_staff_to", NINGBO, LIANGSHAN, 12)),
    ],
)
def test_given_within_one_side(text: str, given: tuple[str, str, str, float]) -> None:
    assert {x[:4] for x in told(text, "2022-11-20") if x[3]} == {given}


def test_signed_with_an_organ_told_after() -> None:
    facts = read("东西部协作中,同洛宁县签了劳务合作协议的是昆山市人社局。", "2018-06-20").facts
    assert "Region:320583" not in {f.subject for f, _ in facts if f.predicate == "signs"}
    assert any(f.subject.startswith("Bureau:") for f, _ in facts if f.predicate == "signs")


@pytest.mark.parametrize(
    "text",
    [
        "甘孜州,他帮了好几年。老人周师傅逢人就说。",
        "甘孜州,是去年添到他名下的。老周是片区经理。",
        "嘉兴,照顾的是甘孜州来的一位老人。",
        "甘孜州的球员由嘉兴接过去。",
        "给甘孜州支援的,是嘉兴的救援队。",
        "嘉兴的对口支援工程队搁在甘孜州,修一座桥。",
        "甘孜州,支援靠雅安的卡车。",
        "甘孜州,帮扶由成都、德阳两市出面。",
        "成绩单上各领一奖——虹口区的是元阳县颁的,普陀区的是金平县颁的。",
        "虹口区帮的,一个是孤儿,一个是老人,都在元阳县。",
    ],
)
def test_people_teams_and_other_owners_tie_nobody(text: str) -> None:
    page = f"宁波市对口帮扶凉山州。\n\n{text}\n"
    assert len([x for x in told(page, "2023-09-05") if x[0] == "pairs_with"]) == 1
