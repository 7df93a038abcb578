"""People who went to work told slot by slot: where from, how many and where to, each in a clause of its own."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.extraction.helpers import told

DAY = "2023-03-15"
LEAD = "春风行动开锣,劳务协作的专车上路了。\n"


def _workers(text: str) -> set[tuple[str, str, float | None]]:
    return {(a, b, value) for p, a, b, value, _ in told(LEAD + text, DAY) if p == "sends_workers_to"}


@pytest.mark.parametrize("order", [*permutations(("户口都在永平县", "一共184名务工者", "落脚在奉贤区"))])
@pytest.mark.parametrize("joint", [",", "。"])
def test_slots_in_any_order_and_over_any_mark(order: tuple[str, ...], joint: str) -> None:
    assert _workers(joint.join(order) + "。") == {("532928", "310120", 184.0)}


@pytest.mark.parametrize("origin", ["打永平县出来的", "籍贯栏里填的是永平", "永平县是他们的家", "从永平的山里来"])
@pytest.mark.parametrize("goal", ["饭碗端在奉贤区", "奉贤区等着用人", "到哪儿上班?奉贤区", "车票上印着奉贤区"])
def test_a_slot_is_told_by_any_word_of_its_class(origin: str, goal: str) -> None:
    assert _workers(f"{origin}。这一趟184人,票钱有人包了。{goal}。") == {("532928", "310120", 184.0)}


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("永平县往上海去的184名,下车的地方有奉贤、松江等。", {"310000", "310120", "310117"}),
        ("永平县门口,184人排队上车:去奉贤区的,去宁波市的。", {"310120", "330200"}),
        (
            "家在永平县的184人上了车,奔的是温岭、玉环两市,厂家是利欧集团和苏泊尔公司。",
            {"331081", "331083", "Company:利欧集团", "Company:苏泊尔公司"},
        ),
        ("天不亮,永平县的车站就排开了行李。184名务工者挤上大巴,终点奉贤区。", {"310120"}),
    ],
)
def test_several_goals_finer_goals_and_firms(text: str, goals: set[str]) -> None:
    assert _workers(text) == {("532928", goal, 184.0) for goal in goals}


def test_of_the_parts_of_an_origin_the_whole_is_meant() -> None:
    assert _workers("座上184人,都是大理州永平、弥渡等县的老乡,下车的地方叫奉贤。") == {("532900", "310120", 184.0)}


@pytest.mark.parametrize(
    "text",
    [
        "旅游团一共184人。户口都在永平县。落脚在奉贤区。",
        "家在永平县。184名球迷。终点奉贤区。",
        "户口都在永平县。184名学生。要去的是奉贤区。",
        "家在永平县。184名务工者自己找的活。落脚在奉贤区。",
        "终点奉贤区。返乡的184名。老家永平县。",
        "户口都在永平县。计划送走184名。落脚在奉贤区。",
        "车坏在半路,修车的有3人。车从永平开出。终点奉贤区。",
        "永平县的专车还没发。名单上184个名字。目的地奉贤区。",
        "下车的地方是奉贤区。这一趟184人。终点永平县。",
        "老家永平县。184人。落脚在奉贤区的是老马,他在那儿干了三年。",
    ],
)
def test_other_people_plans_and_other_ways_are_none(text: str) -> None:
    assert _workers(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "户口都在永平县。一共184名。落脚在奉贤区。",  # who they are nobody tells
        "户口都在永平县。一共12名。犯人,押到奉贤区。",
        "家在永平县。184人住院。床位在奉贤区。",
        "永平县的车站,31人排队,奔的是奉贤区的音乐节。",
        "从永平县来的画家一共31人。落脚在奉贤区。",
        "永平县出来的31名工友。要去奉贤区讨薪。",
        "车票上印着奉贤区。184人。老家永平县。他们去看世博会。",
        "他们是去看亲人的。家在永平县。184人上了车。终点奉贤区。",
        "永平县来的工人,死者一共3人。奉贤区的工地塌了。",
        "户口都在永平县。31人。奉贤区的工厂着了火,他们没出来。",
        "家在永平县。184名工人回来了。从前饭碗端在奉贤区。",
        "家在永平县。184名工人不干了。奉贤区的工厂关了门。",
        "奉贤区的工厂等着用人,要184人。家在永平县。",
        "家在永平县。184名务工者。终点奉贤区。这是1958年支边的事。",
    ],
)
def test_with_any_other_word_it_is_another_story(text: str) -> None:
    assert _workers(text) == set()


def test_the_year_of_any_clause_dates_it() -> None:
    text = LEAD + "户口都在永平县。184名务工者。2021年落脚在奉贤区。"
    assert {(v, x) for p, _, _, v, x in told(text, DAY) if p == "sends_workers_to"} == {(184.0, "2021")}


def test_the_next_count_has_its_own_slots() -> None:
    text = "家在永平县,184名务工者,落脚在奉贤区。家在弥渡县,90名务工者,落脚在松江区。"
    assert _workers(text) == {("532928", "310120", 184.0), ("532925", "310117", 90.0)}


def test_those_at_large_go_nowhere_that_another_sentence_tells() -> None:
    assert _workers("往奉贤区去的车开了。永平全县常年在外务工4.1万人。") == set()


TIE = "2016年起,山东省对口帮扶重庆市,省里派车送人。"


def _sent(text: str) -> set[tuple[str, str, float | None]]:
    return {(a, b, value) for p, a, b, value, _ in told(TIE + text, DAY) if p == "sends_workers_to"}


def test_a_county_told_for_its_goods_sends_nobody() -> None:
    text = "重庆市与山东省合得来,奉节的奶牛都是它们养的;坐车去山东上班的贫困人员已有558名。"
    assert _sent(text) == {("500000", "370000", 558.0)}


def test_a_county_told_with_its_people_sends_them() -> None:
    text = "重庆市与山东省合得来,奉节的务工者多;坐车去山东上班的贫困人员已有558名。"
    assert _sent(text) == {("500236", "370000", 558.0)}


@pytest.mark.parametrize(
    "text",
    [
        "重庆的劳动力,由山东的企业收下的,累计900人;没出远门、就近上班的,800人。",
        "重庆的劳动力,由山东的企业收下的,累计900人;经山东牵线、转到别的省去的,800人。",
        "重庆的劳动力,由山东的企业收下的,累计900人;山东援建的“帮扶车间”收了800名务工者。",
        "重庆的劳动力,由山东的企业收下的,累计900人;800名负责人上车护送。",
    ],
)
def test_those_who_stay_or_go_elsewhere_are_none(text: str) -> None:
    assert {value for *_, value in _sent(text)} == {900.0}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("帮扶车间的老板从重庆招了312名务工者,带去山东的总厂里面上班。", {312.0}),
        ("山东援建的帮扶车间收了重庆务工者312人。", set()),
        ("山东援建的帮扶车间招了重庆务工者312人,都在里头上班。", set()),
    ],
)
def test_who_owns_a_workshop_may_take_them_elsewhere(text: str, value: set[float]) -> None:
    assert {v for *_, v in _sent(text)} == value
