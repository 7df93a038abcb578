"""Figures beside people at work: some of them, others with them, who was wanted; and ends told in other words."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

HEAD = "沿河人在张家港\n\n苏州市张家港市结对帮扶铜仁市沿河土家族自治县,劳务协作是重头戏。"
DAY = "2022-11-18"


def figures(text: str) -> set[tuple[str, float]]:
    return {(p, v) for p, _, _, v, _ in told(f"{HEAD}{text}\n", DAY) if v is not None}


@pytest.mark.parametrize(
    "text",
    [
        "今年沿河在张家港务工的有497人,8人上了工伤保险。",
        "今年沿河到张家港务工497人,有24人自己开了店。",
        "今年沿河在张家港务工的有497人,当上班组长的37人。",
        "今年沿河到张家港务工497人,隔壁县才7人。",
        "今年沿河到张家港务工497人,家属跟去33人。",
        "摸底有3288人想出门,今年沿河到张家港务工497人。",
        "今年沿河有497人去张家港打工,没干满三个月走了44人。",
        "今年沿河已有497人在张家港务工,下个月还有22人要走。",
        "张家港的家政从业者有5.8万人,今年从沿河到张家港务工的有497人。",
    ],
)
def test_not_they_but_some_of_them_or_others(text: str) -> None:
    assert figures(text) == {("sends_workers_to", 497)}


def test_staff_still_in_post_are_no_workers() -> None:
    text = "沿河去张家港挂职的干部今年有16人,现在仍在岗的9人。"
    assert {p for p, _ in figures(text)} == {"sends_staff_to"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("今年沿河到张家港务工497人,至今仍在岗的54人。", 54),
        ("今年两辆大巴把86名沿河人拉到张家港上班,53人进了张家港华昌电子有限公司。", 53),
        ("今年3月沿河到张家港务工497人,8月又送去65人。", 65),
    ],
)
def test_those_still_or_also_at_work_are_counted(text: str, value: float) -> None:
    assert ("sends_workers_to", value) in figures(text)


def ends(text: str) -> set[tuple[str, str, str, float | None]]:
    return {f[:4] for f in told(f"沿河见闻\n\n{text}\n", DAY) if f[3] is not None}


def test_from_whom_it_came() -> None:
    text = "苏州帮铜仁,张家港市结对沿河县。铜仁市今年收到苏州市拨款3.7亿元;县一级,沿河收到张家港2235万元。"
    assert ("funds", "320582", "520627", 22350000) in ends(text)


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("沿河人爱往苏州跑,光张家港一个市,今年就有814人在那儿上班。", "320582"),
        ("苏州的活儿多,张家港、昆山的厂子抢着要人。今年去那边务工的沿河人有814名。", "320500"),
    ],
)
def test_over_there(text: str, goal: str) -> None:
    assert ("sends_workers_to", "520627", goal, 814) in ends("张家港市结对帮扶沿河县。" + text)


def test_who_speaks_is_not_counted() -> None:
    text = "张家港市结对帮扶沿河县。沿河县人社局局长说,今年送到苏州的有413人。"
    assert ends(text) == {("sends_workers_to", "520627", "320500", 413)}
