"""What carries meaning and is not used is refused and named: an answer to another question is worse than none."""

from __future__ import annotations

from datetime import date

import pytest

from api.questions import parse, to_wire
from graph.errors import QuestionError

TODAY = date(2026, 11, 21)
ASKED = "云南向上海输送多少务工人员"


def part(text: str) -> str:
    with pytest.raises(QuestionError) as caught:
        parse(text, TODAY)
    assert caught.value.hint
    return caught.value.part or ""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("哪些县不向上海输送务工人员", "不"),
        ("哪些县不再向上海输送务工人员", "不再"),
        ("哪些县停止向上海输送务工人员", "停止"),
        ("哪些县并非与上海结对", "并非"),
        ("哪些县未向上海输送务工人员", "未"),
        ("哪些县无人到上海务工", "无"),
        ("哪些县没有务工人员到上海", "没有"),
        ("上海与哪些县并无结对", "无"),
        ("which counties send no workers to Shanghai", "no"),
        ("which counties can't send workers to Shanghai", "can't"),
        ("which counties send workers not from Yunnan to Shanghai", "not from"),
    ],
)
def test_negation(text: str, word: str) -> None:
    assert word in part(text)


@pytest.mark.parametrize(
    "text",
    [
        "无锡市和谁结对",
        "哪些县向上海输送了不少务工人员",
        "丽江和上海有没有结对",
        "丽江是不是和上海结对",
        "丽江和上海结对了没有",
        "丽江与上海是否结对",
        "不好意思,丽江市和谁结对",
    ],
)
def test_words_that_only_look_like_negation(text: str) -> None:
    assert to_wire(parse(text, TODAY))


@pytest.mark.parametrize(
    "text", ["counties not in Yunnan that send workers to Shanghai", "不在云南的哪些县向上海输送务工人员"]
)
def test_all_but_one_place(text: str) -> None:
    if text.isascii():
        asked = to_wire(parse(text, TODAY))
        assert asked["exclude"] == "530000"
        assert asked["subject"] == {"level": "county"}
        assert asked["object"] == {"is": "310000"}
    else:
        assert part(text)


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("2022年13月", "2022年13月"),
        ("2022年2月30日", "2022年2月30日"),
        ("2022年2月29日", "2022年2月29日"),
        ("0000年", "0000年"),
        ("2022-13-01以来", "2022-13-01"),
        ("99999年", "99999年"),
        ("2022年2021年", "2021年"),
        ("2022年之前2023年之后", "2023年之后"),
        ("明年", "明年"),
        ("2030年", "2030年"),
        ("十九五期间", "十九五"),
        ("下个月", "下个月"),
        ("星期一", "星期一"),
    ],
)
def test_times_that_cannot_be(said: str, word: str) -> None:
    assert word in part(said + ASKED)


@pytest.mark.parametrize("place", ["香港", "澳门", "台湾", "火星", "非洲"])
def test_places_not_covered(place: str) -> None:
    assert part(f"{place}与谁结对") == place


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("云南向上海输送务工人员和资金", "务工人员和资金"),
        ("how many workers and funds did Yunnan send to Shanghai", "workers and funds"),
        ("哪些县向上海输送超过1000名务工人员", "超过"),
        ("which counties sent more than 1000 workers to Shanghai", "more than"),
        ("哪些县向上海输送三千名务工人员", "三千"),
        ("向上海输送务工人员前0个县", "前0个"),
        ("向上海输送务工人员前-5个县", "前-5个"),
        ("top 0 counties that send workers to Shanghai", "top 0"),
        ("哪些县向上海输送1500名务工人员", "1500"),
        ("云南向上海比浙江多输送多少务工人员", "比"),
    ],
)
def test_numbers_and_two_relations(text: str, word: str) -> None:
    assert word in part(text)
