"""Who left and who came in his place, whom the words call helper against the table, and money that shows no tie."""

from __future__ import annotations

import pytest

from tests.extraction.test_standing import pairs, some
from tests.extraction.test_ties_told_plainly import DAY, HANDED, MINHANG, MOUDING, ONE, REST


@pytest.mark.parametrize(
    "text",
    [
        "徐汇退下,闵行顶上,帮的还是牟定。",
        "徐汇交棒,闵行接棒,牟定的帮扶没断档。",
        "徐汇的帮扶队伍撤出牟定,闵行的队伍进来了。",
        "徐汇把接力棒递给闵行,帮的还是牟定。",
        "牟定的结对没断,徐汇走了,闵行来了。",
    ],
)
def test_one_leaves_and_another_comes(text: str) -> None:
    assert pairs(text + REST, DAY) == HANDED


@pytest.mark.parametrize(
    "text",
    [
        "徐汇的客人走了,闵行的客人来了,牟定的核桃卖得快。",
        "徐汇队退下,闵行队顶上,牟定的球迷都看呆了。",
        "徐汇的货车从牟定撤走,闵行的货车来了。",
        "火炬接力,徐汇把手里的棒传给了闵行,下一站牟定。",
        "徐汇的旅游团离开牟定,闵行的旅行队伍来了。",
        "徐汇的抗洪队伍撤出牟定,闵行的进来了。",
        "徐汇期满卸任会长,闵行接棒,协作年会还在牟定开。",
        "徐汇的队伍撤出牟定,闵行的队伍进来了。",
        "如果徐汇退下,闵行顶上,帮的还是牟定。",
    ],
)
def test_what_else_leaves_and_comes(text: str) -> None:
    assert pairs(text + REST, DAY) == set()


def test_who_helps_by_the_words_against_the_table() -> None:
    text = "理县甘堡的藏寨复了原样。援建理县的是湖南,福建另有任务。福建人小蔡在理县开了客栈。"
    assert pairs(text, "2011-09-05") == some("430000 513222")


def test_clauses_of_one_verb_whatever_the_levels() -> None:
    text = "三个县各有靠山:宁陕靠句容,略阳靠海安,紫阳有扬州。协作的账分开记。"
    assert pairs(text, DAY) >= some("610923 321183", "610727 320685")


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("闵行区财政给牟定县300万元,修了一条路。", True),
        ("闵行区一位老板给牟定县300万元,修了一条路。", False),
        ("牟定县的核桃好吃。闵行区旅行社在牟定县投资300万元,只为生意。", False),
        ("闵行区的游客在牟定县众筹了3万元,给学校买书。", False),
    ],
)
def test_money_of_people_shows_no_tie(text: str, tied: bool) -> None:
    assert (pairs(text + "\n东西部协作的故事,本刊将继续刊登。", DAY) == some(f"{MINHANG} {MOUDING}")) is tied


@pytest.mark.parametrize("text", ["闵行与牟定无任何对口安排。", "闵行在楚雄有两个牵挂的县,路都远。"])
def test_what_is_denied_and_where_it_is(text: str) -> None:
    assert not pairs(text + REST, DAY) & (ONE | some(f"{MINHANG} 532300"))
