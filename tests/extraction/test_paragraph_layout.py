"""The same report with other paragraphs says the same: every sentence on a line of its own, blank lines, lines set in,
a sentence between that tells nothing.

The shares are what holds today, with room for noise; what is lost is mostly a time or an end that only a paragraph
shows to belong to a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest

from graph.model import Report
from loaders.clean import clean
from loaders.extract import extract
from tests.extraction.helpers import corpus_reports, report, told

FOLDERS = ("write-features", "write-more", "write-told", "write-pairs")
Layout = Callable[[str], str]
Facts = set[tuple[str, str, str, str, float | None]]


def _by_sentence(text: str) -> str:
    return re.sub(r"。(?=[^\n”」』])", "。\n", text)


def _blank_lines(text: str) -> str:
    return re.sub(r"\n+", "\n\n", text)


def _set_in(text: str) -> str:
    return re.sub(r"\n+", "\n  ", text)


def _with_chatter(text: str) -> str:
    return re.sub(r"。(?=[^\n”」』])", "。路边的柿子红透了。", text)


def _facts(r: Report) -> Facts:
    return {
        (f.predicate, f.subject, f.object, str(f.period), f.quantity.value if f.quantity else None)
        for f, _ in extract(r).facts
    }


@cache
def _printed() -> list[tuple[Report, Facts]]:
    return [(r, _facts(r)) for folder in FOLDERS for r in corpus_reports(folder)]


@pytest.mark.parametrize(
    ("layout", "kept", "new"),
    [(_by_sentence, 92, 6), (_blank_lines, 99.7, 0.5), (_set_in, 99.7, 0.5), (_with_chatter, 98.5, 1)],
    ids=["every sentence a paragraph", "blank lines", "set in", "chatter"],
)  # fmt: skip
def test_the_facts_are_those_of_the_report_in_other_paragraphs(layout: Layout, kept: float, new: float) -> None:
    before = same = added = 0
    for r, printed in _printed():
        other = _facts(report(layout(r.text), str(r.published) if r.published else None, r.id))
        before += len(printed)
        same += len(printed & other)
        added += len(other - printed)
    assert before > 700
    assert 100 * same >= kept * before, f"{same} of {before} kept"
    assert 100 * added <= new * before, f"{added} new beside {before}"


FIVE_YEARS = """句容和雷山的五年
句容市与雷山县2016年结对。五年里,句容的财政援助资金到位8600万元。句容的学校和医院没有闲着。他们派去教师34名、医生21名。
劳务这一头,走得最稳。雷山县今年到句容务工的有412人。其中260人进了电子厂。另外,句容为雷山办培训班7期。共培训村干部320人次。"""
LEDGER = """宁海扶贫协作一年间
本网讯 宁海县对口帮扶晴隆县,今年是第三个年头。账本翻开是这样。
1.资金。今年宁海拨付财政资金4300万元。社会各界捐款560万元。
2.人才。宁海选派挂职干部3名、教师12名到晴隆。晴隆来宁海跟岗的教师有26名。
3.劳务。两县开招聘会6场,提供岗位2100个。晴隆到宁海就业的贫困劳动力185人。
版权声明:本文未经授权不得转载。"""
TRAIN = """专列开进慈溪
3月6日上午,一趟从布拖县开出的专列到了慈溪市。车上坐着318名务工者。他们当天进了12家企业。
慈溪市与布拖县2021年结对。去年慈溪接纳布拖务工人员1260人。慈溪还给布拖送去帮扶资金5100万元。这笔钱主要修了路和水池。"""


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n  "])
@pytest.mark.parametrize(("text", "day"), [(FIVE_YEARS, "2021-12-20"), (LEDGER, "2020-11-02"), (TRAIN, "2022-03-08")])
def test_a_page_of_one_sentence_paragraphs_is_read_like_any_other(text: str, day: str, gap: str) -> None:
    printed = told(text, day)
    assert len(printed) > 3
    assert told(_by_sentence(text).replace("\n", gap), day) == printed


def test_sentences_of_one_matter_become_a_paragraph() -> None:
    page = clean(_by_sentence(LEDGER)).text.split("\n")
    assert page == LEDGER.split("\n")


def test_every_character_of_a_joined_page_knows_its_place() -> None:
    text = _by_sentence(LEDGER).replace("\n", "\r\n\r\n").replace("資", "资")
    plain = clean(text)
    assert "元。社会" in plain.text
    for i, c in enumerate(plain.text):
        assert text[plain.origin(i)] == c or (c, text[plain.origin(i)]) == ("\n", "\r")


def test_the_paragraphs_of_other_pages_stay() -> None:
    few = "宁海县对口帮扶晴隆县。\n今年拨款4300万元。\n派去教师12名。"
    assert clean(few).text == few
    assert clean(FIVE_YEARS).text == FIVE_YEARS


def test_a_list_keeps_together_with_blank_lines_between() -> None:
    text = """一年里,三水区帮扶镇远县,列了几行:
劳务协作 | 镇远到三水就业的有186人
人才支援 | 三水教师去了9名,医生去了12名"""
    assert told(text.replace("\n", "\n\n"), "2022-01-07") == told(text, "2022-01-07") != set()


def test_a_text_of_fixed_width_with_blank_lines_between_is_joined() -> None:
    line = "宁海县与晴隆县结对三年以来双方的往来越走越密到宁海务工的晴隆人也一年多过一年"
    text = "两县这三年\n" + "\n".join(line[i % 3 : 33 + i % 3] for i in range(6)) + "都记在账上。"
    assert clean(text.replace("\n", "\n\n")).text.count("\n") == clean(text).text.count("\n") * 2


def test_a_sentence_that_tells_nothing_parts_no_figure_from_what_it_is_of() -> None:
    text = """青田县2018年起帮扶平昌县。今年青田拨给平昌财政资金1200万元。另有社会捐款86万元。
8月6日,青田来的车队进了平昌县城。车上下来12名医生。他们要在这里待满一年。"""
    printed = told(text, "2020-09-01")
    assert len(printed) > 2
    for chatter in ("窗外下着小雨。", "这样的场面让人难忘。", "大家一路说说笑笑。"):
        between = re.sub(r"。(?=[^\n])", "。" + chatter, text)
        assert told(between, "2020-09-01") == printed


def test_a_denial_is_no_chatter() -> None:
    text = "网传青田县给平昌县捐了3000万元。消息越传越广。{}记者问过两地,都这么说。"
    assert told(text.format("这不是真的。"), "2020-09-01") == set()
