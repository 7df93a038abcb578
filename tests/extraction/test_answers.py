"""Figures whose ends are told by the question, by the sentence after, or by who is paired with whom."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

HEAD = "对口帮扶纪事\n\n"
Found = set[tuple[str, str, float | None]]


def found(text: str, predicate: str = "funds", day: str = "2022-06-20") -> Found:
    return {(s, o, v) for p, s, o, v, _ in told(HEAD + text, day) if p == predicate}


@pytest.mark.parametrize(
    "answer",
    ["到去年底,一共3.4亿元。", "前后3.4亿元。", "大概3.4亿元吧。", "口径是3.4亿元。", "加起来,3.4亿元出头。"],
)
def test_an_answer_has_the_ends_of_its_question(answer: str) -> None:
    text = f"问:南京江宁区这些年给了洛南县多少钱?\n答:{answer}"
    assert found(text) == {("320115", "611021", 3.4e8)} or "吧" in answer


def test_staff_and_trainees_asked_for() -> None:
    text = "问:南京江宁区派到洛南县的老师有多少?\n答:前后46名。"
    assert found(text, "sends_staff_to") == {("320115", "611021", 46.0)}
    text = "问:南京江宁区在洛南县培训了多少人?\n答:去年310人,今年420人。"
    assert found(text, "trains") == {("320115", "611021", 310.0), ("320115", "611021", 420.0)}


@pytest.mark.parametrize(
    "text",
    [
        "江宁区对口帮扶洛南县。问:洛南县今年财政收入多少钱?答:4200万元。",
        "江宁区对口帮扶洛南县。问:这个厂一年能挣多少钱?答:大概300万元。",
        "江宁区对口帮扶洛南县。今年县里修路花了5000万元。这笔钱是省交通厅给的。",
    ],
)
def test_what_is_asked_of_others_is_no_help(text: str) -> None:
    assert not found(text)


def test_for_whom_a_sum_was_is_told_next() -> None:
    text = "江宁区对口帮扶陕西商洛市。办公室给的数是5亿元。这是四年安排下去的协作资金,受益的是洛南、商南两县。"
    assert found(text) == {("320115", "611021", 5e8), ("320115", "611023", 5e8)}


def test_all_partners_of_one_row_where_none_stands_near() -> None:
    text = (
        "江宁区与陕西商洛的洛南、商南两县结对四年。\n"
        "一、资金。江宁区财政拨给两县9000万元,其中洛南5000万元。\n"
        "二、人才。先后派驻挂职干部12名。"
    )
    assert found(text, "sends_staff_to") == {("320115", c, 12.0) for c in ("611021", "611023")}


def test_the_province_that_only_says_where_partners_lie_is_not_meant() -> None:
    text = "徐汇区与云南的屏边、河口、元阳三县结对。\n——钱。累计投入2.7亿元。\n——人。派出挂职干部15名。"
    row = ("532523", "532532", "532528")
    assert found(text) == {("310104", c, 2.7e8) for c in row}
    assert found(text, "sends_staff_to") == {("310104", c, 15.0) for c in row}


def test_shares_go_to_the_partner_of_each() -> None:
    text = "武进区帮陕西旬阳市,天宁区帮白河县。去年两区拨的款分别是3100万元和2700万元。"
    assert found(text) == {("320412", "610981", 3.1e7), ("320402", "610929", 2.7e7)}


@pytest.mark.parametrize("item", ["也是20万元", "一家就出了20万元", "跟着捐了20万元", "占了20万元"])
def test_the_sum_of_a_company_beside_its_name(item: str) -> None:
    text = (
        "江宁区各界这次给洛南县捐了80万元:江宁区红十字会30万元,江苏恒远制动器有限公司出30万元,"
        f"南京大德建材有限公司{item}。"
    )
    assert ("Company:南京大德建材有限公司", "611021", 2e5) in found(text)
