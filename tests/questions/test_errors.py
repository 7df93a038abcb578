"""What is not understood is named calmly, with questions that work."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.questions import MAX_LENGTH, parse, to_wire
from graph.errors import QuestionError

TODAY = date(2026, 11, 21)


def error(text: str) -> QuestionError:
    with pytest.raises(QuestionError) as caught:
        parse(text, TODAY)
    return caught.value


@pytest.mark.parametrize("text", ["", "   ", "???", "。。。", "\n\t", "\x00"])
def test_empty(text: str) -> None:
    e = error(text)
    assert "empty" in e.message
    assert e.examples


def test_too_long() -> None:
    assert str(MAX_LENGTH) in error("丽江市和谁结对" * 100).message
    assert "too long" in error("who is Lijiang paired with " * 40).message


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n) RETURN n",
        "match (a)-[r]->(b) detach delete r",
        "select * from facts",
        "'; DROP TABLE facts; --",
        "丽江市和谁结对 UNION SELECT password",
        "<script>alert(1)</script>",
    ],
)
def test_queries_are_no_questions(text: str) -> None:
    e = error(text)
    assert "query" in e.message or "查询语句" in e.message
    assert "shanhai query" in e.hint


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("珠海和火星有多少务工人员", "火星"),
        ("how many workers went from Nujiang to Mars", "Mars"),
        ("Who is Atlantis paired with?", "Atlantis"),
        ("workers from nujaing to Zhuhai", "nujaing"),
        ("云南向亚特兰蒂斯输送多少劳动力", "亚特兰蒂斯"),
    ],
)
def test_an_unknown_place_is_named(text: str, part: str) -> None:
    assert error(text).part == part


def test_a_slip_of_the_pen_gets_a_suggestion() -> None:
    assert "Nujiang" in error("workers from nujaing to Zhuhai").hint


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("卢水县和谁结对", "泸水县"),
        ("云南向卢水县输送多少劳动力", "泸水县"),
        ("梨江市和谁结对", "丽江市"),
        ("普沱区给昆明多少钱", "普陀区"),
        ("上诲给云南多少钱", "上海"),
        ("西部哪些州市向粤港澳务工", "广东省"),
        ("云南向大湾区输送了多少人", "广东省"),
    ],
)
def test_a_slip_in_chinese_gets_a_suggestion(text: str, name: str) -> None:
    assert name in error(text).hint


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("泸水市有多少女性到珠海务工", "女性"),
        ("苏州和铜仁结对的负责人是谁", "负责"),
        ("苏州和铜仁的结对什么时候升级", "升级"),
        ("When did the pairing between Yangpu and Lijiang collapse?", "collapse"),
        ("哪些结对已经结束", "结束"),
        ("珠海市人社局的协议什么时候到期", "到期"),
    ],
)
def test_a_question_that_turns_on_an_unknown_word_is_refused(text: str, part: str) -> None:
    assert error(text).part == part


@pytest.mark.parametrize("text", ["今天天气怎么样", "what is the weather", "丽江", "hello", "1+1", "写一首诗"])
def test_no_relation(text: str) -> None:
    e = error(text)
    assert e.examples
    assert e.part
    assert e.hint


def test_an_ambiguous_name_lists_what_it_may_be() -> None:
    e = error("鼓楼区和谁结对")
    assert e.part == "鼓楼区"
    for city in ("南京市", "徐州市", "福州市", "开封市"):
        assert city in e.message
    assert "Fuzhou" in error("Who is Gulou District paired with?").message


def test_what_decides_a_shared_name_is_told() -> None:
    q = parse("鼓楼区和原州区结对了吗", TODAY)
    assert to_wire(q)["subject"] == {"is": "350102"}
    assert "福州市" in q.notes[0]
    assert to_wire(parse("福州鼓楼区和谁结对", TODAY))["subject"] == {"is": "350102"}
    assert to_wire(parse("Who is Gulou District, Nanjing paired with?", TODAY))["object"] == {"is": "320106"}


def test_words_that_were_not_used_are_told() -> None:
    assert parse("怒江女性到珠海务工的有多少", TODAY).ignored == ("女性",)


def test_errors_speak_the_language_of_the_question() -> None:
    assert error("今天天气怎么样").message.isascii() is False
    assert error("what is the weather").message.isascii()


def calm(text: str) -> None:
    """It is understood, or refused with a message and a hint."""
    try:
        to_wire(parse(text, TODAY))
    except QuestionError as e:
        told = bool(e.message and e.hint)
    else:
        told = True
    assert told


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_a_question_or_a_question_error(text: str) -> None:
    calm(text)


WORDS = """
云南 上海 丽江市 哪些 县 区 的 和 向 从 到 之间 务工人员 资金 结对 签 协议 招聘会 岗位 培训 干部 多少 最多 5个 每年
2021年 以来 除 外 谁 什么时候 怎么连上 一切 东部 which counties in Yunnan send to from between how many workers top 3
since 2020 who paired with Lijiang everything
"""


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=9))
def test_words_of_the_grammar_in_any_order(words: list[str]) -> None:
    calm("".join(words))
    calm(" ".join(words))
