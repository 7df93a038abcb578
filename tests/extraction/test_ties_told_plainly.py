"""Ties told by clauses with no other word in them, by counts of partners with their rows, and besides another."""

from __future__ import annotations

import pytest

from tests.extraction.test_standing import pairs, some

DAY = "2022-05-10"
MINHANG, XUHUI, MOUDING, DAYAO, YONGREN = "310112", "310104", "532323", "532326", "532327"
REST = "\n东西部协作的故事,本刊将继续刊登。\n读者来信:闵行区一封,徐汇区一封;牟定县一封,大姚县一封,永仁县一封。"
NEAR = "对口帮扶说了多年。"
ONE = some(f"{MINHANG} {MOUDING}")
TWO = ONE | some(f"{MINHANG} {DAYAO}")
EACH = ONE | some(f"{XUHUI} {DAYAO}")
HANDED = ONE | some(f"{XUHUI} {MOUDING}")


@pytest.mark.parametrize(
    "text",
    [
        "拉牟定一把的是闵行。",
        "给牟定撑腰的是闵行。",
        "闵行把牟定扛在肩上。",
        "牟定这副担子,压在闵行肩上。",
        "帮牟定,闵行一帮就是六年。",
        "牟定嘛,闵行在帮。",
        "往后牟定那头,就看闵行的了。",
        "牟定那份逐步移交闵行。",
    ],
)
def test_a_clause_that_says_nothing_else(text: str) -> None:
    assert pairs(NEAR + text + REST, DAY) == ONE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("闵行先帮牟定,再帮大姚。", TWO),
        ("闵行左手牵牟定,右手牵大姚。", TWO),
        ("牟定原先归徐汇,后来归了闵行。", HANDED),
        ("闵行、徐汇,分别对着牟定和大姚。", EACH),
        ("牟定靠闵行,大姚靠徐汇。", EACH),
    ],
)
def test_clauses_that_carry_an_end_on(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(NEAR + text + REST, DAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "牟定的果园归闵行的老板管。",
        "闵行的球迷对牟定的球迷,嗓门更大。",
        "闵行拉来牟定一车洋芋。",
        "闵行不帮牟定。",
        "如果闵行来帮牟定就好了。",
        "闵行没有帮过牟定。",
        "闵行交给牟定一张收据。",
        "从闵行到牟定要坐两天车。",
        "看闵行的了,牟定的球迷说。",
        "招商会上,牟定盯住了闵行。",
        "对口帮扶说了多年。拔河,闵行拉牟定。",
        "对口帮扶说了多年。闵行守住了,牟定撑住了。",
        "对口帮扶说了多年。这条高铁,一头搭着闵行,一头搭着牟定。",
        "牟定叫闵行大哥。",
        "闵行早已不再管牟定。",
        "一家是闵行的酒店,一家是牟定的民宿。",
    ],
)
def test_a_clause_of_something_else(text: str) -> None:
    assert pairs(text + REST, DAY) == set()


@pytest.mark.parametrize(
    "text",
    [
        "闵行手里有两个县:牟定和大姚。",
        "闵行帮的云南县有一双,牟定和大姚。",
        "闵行帮两个县,牟定算一个,大姚算一个。",
        "闵行认了两个县:牟定和大姚。",
        "闵行牵挂的县有两个,牟定在前,大姚在后。",
        "除了牟定,闵行还帮大姚。",
        "闵行在山里的结亲户,除了牟定,还有大姚。",
        "牟定、大姚都在楚雄,都由闵行对口。",
        "闵行的对口县:牟定算一个,大姚也算一个。",
    ],
)
def test_a_row_of_partners(text: str) -> None:
    assert pairs(text + REST, DAY) == TWO


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("牟定前后有过两家帮手:先徐汇,后闵行。", HANDED),
        ("闵行结的对子是楚雄下头的牟定。", ONE),
    ],
)
def test_who_is_meant_by_a_row_or_a_whole(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(text + REST, DAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "闵行在山里有两家企业:牟定一家,大姚一家。",
        "闵行今年要去三个县,牟定、大姚的洋芋都想看看。",
        "除了牟定,闵行的超市也卖大姚的洋芋。",
        "闵行的务工者集中在两个县:牟定、大姚,老乡带老乡。",
        "闵行的帮扶产品来自两个县:牟定和大姚。",
        "闵行的工作队参观了三个县:牟定、大姚、永仁。",
        "闵行考察了两个县:牟定、大姚,带回了点子。",
        "闵行有家超市,带货两个县:牟定和大姚。",
    ],
)
def test_a_row_of_other_things(text: str) -> None:
    assert pairs(text + REST, DAY) == set()
