"""Parts of a total that is told again, or that is divided by where people come from or went."""

from __future__ import annotations

import pytest

from graph.model import Report
from loaders.extract import extract
from tests.extraction.helpers import read

_LEAD = "宁波市与凉山州东西部协作\n2022年,宁波市与凉山州开展东西部劳务协作。\n"
LIANGSHAN, ZHAOJUE, BUTUO, MEIGU = "513400", "513431", "513429", "513436"
NINGBO, YINZHOU, YUYAO = "330200", "330212", "330281"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "凉山州到宁波务工860人,比去年多。\n分县看这860人:昭觉县310人,布拖县200人。",
            {(LIANGSHAN, NINGBO, 860), (ZHAOJUE, NINGBO, 310), (BUTUO, NINGBO, 200)},
        ),
        (
            "凉山州到宁波务工860人。860人里,昭觉县310人。",
            {(LIANGSHAN, NINGBO, 860), (ZHAOJUE, NINGBO, 310)},
        ),
        (
            "昭觉县到宁波务工310人。按去向,鄞州区120人,余姚市90人。",
            {(ZHAOJUE, NINGBO, 310), (ZHAOJUE, YINZHOU, 120), (ZHAOJUE, YUYAO, 90)},
        ),
        (
            "凉山州到宁波务工860人。按县份:昭觉县310人,余下550人出自布拖县和美姑县。",
            {(LIANGSHAN, NINGBO, 860), (ZHAOJUE, NINGBO, 310), (BUTUO, NINGBO, 550), (MEIGU, NINGBO, 550)},
        ),
        (
            "凉山州到宁波务工的首批218人,由昭觉、布拖两县送行,昭觉121人,布拖97人。",
            {(LIANGSHAN, NINGBO, 218), (ZHAOJUE, NINGBO, 121), (BUTUO, NINGBO, 97)},
        ),
        (
            "2022年昭觉县到宁波务工860人,比2021年的710人多了150人。",
            {(ZHAOJUE, NINGBO, 860), (ZHAOJUE, NINGBO, 710)},
        ),
        ("2022年前三季度昭觉县到宁波务工860人,比上年同期的710人多。", {(ZHAOJUE, NINGBO, 860)}),
        ("2022年昭觉县到宁波务工860人,比上年多出150人。", {(ZHAOJUE, NINGBO, 860)}),
        # the same number of another thing, and no places
        ("凉山州到宁波务工860人。\n全州小学新招教师860人,昭觉县110人。", {(LIANGSHAN, NINGBO, 860)}),
        ("凉山州到宁波务工860人。按年龄:三十岁以下的310人。", {(LIANGSHAN, NINGBO, 860)}),
    ],
)
def test_parts(sentence: str, expected: set[tuple[str, str, float]]) -> None:
    found = {
        (f.subject.partition(":")[2], f.object.partition(":")[2], f.quantity.value)
        for f, _ in extract(Report(id="t", text=_LEAD + sentence + "\n", source="t")).facts
        if f.predicate == "sends_workers_to" and f.quantity
    }
    assert found == expected


def test_a_share_in_brackets_is_a_part_of_the_part_before_it() -> None:
    text = "白云区与平塘县东西部协作。今年去广东的劳动力有2316人,其中进白云区的402人(脱贫人口187人)。\n"
    facts = [f for f, _ in read(text, "2025-10-30").facts if f.quantity]
    assert sorted(f.quantity.value for f in facts if f.quantity) == [402, 2316]


def test_pupils_are_no_workers() -> None:
    text = "上海对口支援果洛州。达日、班玛的高中生,有120人正坐在上海的教室里。\n"
    assert not [f for f, _ in read(text, "2025-10-30").facts if f.quantity]
