"""What carries meaning and is not used is refused and named: an answer to another question is worse than none."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from api.questions import answer, parse, to_wire
from graph.errors import QuestionError
from tests.questions.graph import small

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
        ("counties without pairing with Shanghai", "without"),
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
        ("2025年至2021年", "2025年至2021年"),
        ("2022年9月到3月", "2022年9月到3月"),
        ("5月", "5月"),
        ("三天前", "三天"),
        ("二十五五期间", "二十五五"),
    ],
)
def test_times_that_cannot_be(said: str, word: str) -> None:
    assert word in part(said + ASKED)


@pytest.mark.parametrize("place", ["香港", "澳门", "台湾", "火星", "非洲"])
def test_places_not_covered(place: str) -> None:
    assert part(f"{place}与谁结对") == place


@pytest.mark.parametrize("text", ["火星和云南向上海输送多少务工人员", "云南或火星向上海输送多少务工人员"])
def test_an_unknown_place_beside_a_known_one(text: str) -> None:
    assert part(text) == "火星"


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
        ("哪些县只向上海输送务工人员", "只"),
        ("云南向上海输送务工人员和投入资金多少", "务工人员和投入"),
        ("哪些县向上海输送务工人员并与浙江结对", "务工人员并与浙江结对"),
        ("云南输出劳务最多的第3个县", "第3"),
        ("second largest county sending workers to Shanghai", "second largest"),
        ("哪些县同时向上海和浙江输送务工人员", "同时"),
        ("which counties send workers to both Shanghai and Zhejiang", "to both"),
    ],
)
def test_numbers_and_two_relations(text: str, word: str) -> None:
    assert word in part(text)


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("昨天", "2026-11-20", "2026-11-20"),
        ("上个月", "2026-10", "2026-10"),
        ("本月", "2026-11", "2026-11"),
        ("截至今天", None, "2026-11-21"),
        ("去年9月", "2025-09", "2025-09"),
        ("今年上半年", "2026-01", "2026-06"),
        ("2021年之后2023年之前", "2021", "2023"),
    ],
)
def test_times_told_from_today(said: str, start: str | None, end: str | None) -> None:
    asked = to_wire(parse(said + ASKED, TODAY))
    assert (asked.get("start"), asked.get("end")) == (start, end)


def test_a_time_that_ends_before_it_begins_in_english() -> None:
    assert "since 2025 until 2021" in part("how many workers did Yunnan send to Shanghai since 2025 until 2021")


YG, SZ = ["530000", "520000"], ["310000", "330000"]


@pytest.mark.parametrize(
    ("text", "subject", "object_"),
    [
        ("云南哪些县和贵州哪些县向上海和浙江输送务工人员", {"level": "county", "within": YG}, {"within": SZ}),
        ("云南向上海和浙江输送多少务工人员", {"is": "530000"}, {"within": SZ}),
        ("上海和浙江接收了多少云南和贵州的务工人员", {"within": YG}, {"within": SZ}),
        (
            "云南、贵州和四川向上海、浙江和广东输送多少务工人员",
            {"within": [*YG, "510000"]},
            {"within": [*SZ, "440000"]},
        ),
        (
            "how many workers went from Yunnan and Guizhou to Shanghai, Zhejiang and Guangdong",
            {"within": YG},
            {"within": [*SZ, "440000"]},
        ),
        ("丽江和昆明与谁结对", {"within": ["530700", "530100"]}, {}),
        ("云南哪些县和贵州哪些县与上海结对", {"level": "county", "within": YG}, {"within": "310000"}),
    ],
)
def test_several_places_on_a_side(text: str, subject: object, object_: object) -> None:
    asked = to_wire(parse(text, TODAY))
    assert (asked["subject"], asked["object"]) == (subject, object_)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("云南哪些县和贵州哪些市向上海输送务工人员", "贵州"),
        ("丽江和昆明和上海结对", "上海"),
        ("云南和贵州与上海签了哪些协议", "上海"),
        ("云南向上海输送务工人员,贵州向浙江输送多少", "浙江"),
    ],
)
def test_a_place_whose_side_is_not_clear(text: str, word: str) -> None:
    assert part(text) == word


@pytest.mark.parametrize(
    "text",
    ["可以告诉我丽江市和谁结对吗", "上海、浙江、江苏三个省市向云南投入多少资金", "第一次结对是什么时候,丽江和上海"],
)
def test_politeness_and_a_count_of_what_was_named_are_no_error(text: str) -> None:
    assert to_wire(parse(text, TODAY))


def test_answers_hold_the_facts_of_every_place_on_both_sides(tmp_path: Path) -> None:
    with closing(small(tmp_path / "g.db")) as store:
        both = answer(parse("泸水和福贡向珠海和上海输送多少务工人员", TODAY), store, TODAY)
        alone = [
            answer(parse(f"{a}向{b}输送多少务工人员", TODAY), store, TODAY)
            for a in ("泸水", "福贡")
            for b in ("珠海", "上海")
        ]
    apart = {i for a in alone for r in a.rows for i in r.facts}
    assert len(apart) > 2
    assert {i for r in both.rows for i in r.facts} == apart
