"""Words that tell nothing change nothing: what opens a sentence, what villagers say, scenes between the facts."""

from __future__ import annotations

import re
from functools import cache

import pytest

from graph.model import Report
from loaders.clean import clean
from loaders.mentions.letters import hints
from loaders.mentions.naming import names_in
from tests.extraction.helpers import Content, content, corpus_reports, read, told

FOLDERS = ("write-features", "write-more", "write-told", "write-pairs")
# Where a sentence begins that a writer could open with such words: no label, no number, no time or turn of its own.
_BEGINS = re.compile(
    r"(?:(?<=[。!?])|(?<=[。!?]\n)|(?<=[。!?]\n\n))"
    r"(?![\d(【]|[一二三四五六七八九十]+[、.是]|来源|本[报网刊]|记者|据|[^\n。]{0,16}[::|]|[^\n。]{0,20}[讯电]|其中|另外|此外|同时|[但而])"
    r"(?=[\u4e00-\u9fff][^\n]*。)"
)
_ENDS = re.compile(r"(?<=[\u4e00-\u9fff)”》]。)(?=[\u4e00-\u9fff\d“\n])")
LEADS = (
    "据介绍,",
    "与此同时,",
    "在各方共同努力下,",
    "为巩固脱贫成果,",
    "记者了解到,",
    "围绕稳岗增收,",
    "通过不懈努力,",
)
CHATTER = (
    "“日子越过越好。”一位村民说。",
    "村民老李高兴地说:“以前想都不敢想,现在日子好了!”",
    "大家干劲很足。",
    "走进村里,一派热火朝天的景象。",
)


def _fixed_width(text: str) -> bool:
    """Whether a page breaks its lines within sentences: no writer adds words there without breaking them anew."""
    return len(re.findall(r"[\u4e00-\u9fff,]\n[\u4e00-\u9fff\d]", text)) > 8


@cache
def _printed() -> list[tuple[Report, Content]]:
    found = [r for folder in FOLDERS for r in corpus_reports(folder)]
    return [(r, content(read(r.text, str(r.published or "") or None))) for r in found if not _fixed_width(r.text)]


@pytest.mark.parametrize(("where", "words"), [(_BEGINS, w) for w in LEADS] + [(_ENDS, w) for w in CHATTER])
def test_facts_do_not_change_with_words_that_tell_nothing(where: re.Pattern[str], words: str) -> None:
    before = same = added = 0
    for r, printed in _printed():
        other = content(read(where.sub(words, r.text), str(r.published or "") or None))
        before += len(printed)
        same += len(printed & other)
        added += len(other - printed)
    assert before > 700
    assert 1000 * same >= 995 * before, f"{same} of {before} kept"
    assert 1000 * added <= 5 * before, f"{added} new beside {before}"


FACTS = "福州市马尾区与固原市原州区2016年结对。{}2021年马尾区向原州区拨付资金3000万元。{}马尾区选派教师12名到原州区。"


@pytest.mark.parametrize(
    "lead",
    [
        "据悉,",
        "事实上,",
        "在大家的关心支持下,",
        "为解决缺水的难题,",
        "随着合作不断深入,",
        "按照上级部署,",
        "值得一提的是,",
    ],
)
def test_a_clause_that_only_opens_a_sentence_is_not_read(lead: str) -> None:
    plain = FACTS.format("", "")
    assert clean(FACTS.format(lead, lead)).text == plain
    assert len(told(plain, "2022-05-10")) == 3


@pytest.mark.parametrize(
    "lead",
    [
        "在马尾区的帮助下,",
        "据马尾区介绍,",
        "根据协议,",
        "按照方案,",
        "为帮助宁夏脱贫,",
        "在他们当中,",
        "在今年的工作中,",
        "通过招聘会,",
        "经过三年,",
        "为群众送去500元,",
    ],
)
def test_one_that_names_counts_dates_or_plans_is(lead: str) -> None:
    assert lead in clean(FACTS.format("", lead)).text


@pytest.mark.parametrize(
    "aside",
    [
        "“路修好了,出门方便多了!”村民王大姐说。",
        "家长们感慨道:“孩子有书读,心里踏实。”",
        "山路难走,雪还在下。",
        "现场气氛热烈,掌声不断。",
    ],
)
def test_a_sentence_that_tells_nothing_is_not_read(aside: str) -> None:
    assert clean(FACTS.format(aside, "")).text == FACTS.format("", "")


@pytest.mark.parametrize(
    "aside",
    [
        "“他们教得好。”村民王大姐说。",
        "“马尾来的老师真好。”村民王大姐说。",
        "“给村里捐了一座桥。”村民王大姐说。",
        "“马尾人实在。”区长李某说。",
        "隆德也一样。",
        "县里很重视。",
        "那是去年夏天的事。",
        "TCL也来了。",
        "这不是真的。",
    ],
)
def test_one_that_names_dates_denies_or_means_somebody_is(aside: str) -> None:
    assert aside in clean(FACTS.format(aside, "")).text


def test_every_character_beside_an_aside_knows_its_place() -> None:
    text = FACTS.format("據介紹,", "“日子越過越好。”一位村民說。")
    plain = clean(text)
    assert plain.text == FACTS.format("", "")
    assert all(text[plain.origin(i)] == c for i, c in enumerate(plain.text) if c in "马尾区0123456789。")


@pytest.mark.parametrize(
    "saying",
    ["热火朝天", "同心同德", "恍然大悟", "大好江山", "四平八稳", "通江达海", "幸福安康", "发放复合肥", "底朝天"],
)
def test_a_saying_names_no_place(saying: str) -> None:
    text = f"福州市马尾区与固原市原州区结对帮扶,大家{saying},心里高兴。"
    names = [text[m.start : m.end] for m in names_in(text, [(0, len(text))], hints(text))]
    assert names == ["福州市马尾区", "固原市原州区"]


@pytest.mark.parametrize(
    ("text", "taker"),
    [
        ("绍兴市对口帮扶阿坝州,2021年向阿坝州的马尔康市拨付资金300万元。", "513201"),
        ("杭州市对口帮扶恩施州,2021年向恩施州的宣恩县拨付资金300万元。", "422825"),
        ("温州市对口支援那曲市,2021年给那曲市的嘉黎县捐款300万元。", "540621"),
    ],
)
def test_a_place_with_what_it_lies_in_told_before_de_is_one(text: str, taker: str) -> None:
    assert {f[2] for f in told(text, "2022-05-10") if f[0] == "funds"} == {taker}


def test_a_list_after_de_is_of_several() -> None:
    found = told("温州市对口支援阿坝州的壤塘、红原、若尔盖三县,2021年拨付给阿坝州资金300万元。", "2022-05-10")
    assert {f[2] for f in found if f[0] == "funds"} == {"513200"}
