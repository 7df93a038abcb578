"""Pages as their makers left them: characters named by entities, set apart one by one, paragraphs printed twice."""

from __future__ import annotations

import re

import pytest

from loaders.clean import clean
from loaders.extract import extract
from tests.extraction.helpers import REPO, content, corpus_reports, report

GROUPS = sorted(p.parent.name for p in (REPO / "corpus").glob("write*/reports"))


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("签订&ldquo;两地&rdquo;协议,资金&#165;300万元", "签订“两地”协议,资金¥300万元"),
        ("甲县&amp;乙县&#8212;&#x2014;结对", "甲县&乙县——结对"),
        ("&nbsp;&nbsp;山海协作", "  山海协作"),
        ("R&D; 投入与&unknown; 无关", "R&D; 投入与&unknown; 无关"),
    ],
)
def test_entities_are_the_characters_they_name(printed: str, plain: str) -> None:
    assert clean(printed).text == plain


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("东 西 部 协 作 资 金 3 0 0 万 元", "东西部协作资金300万元"),
        ("宁 波 市 与 凉 山 州 结 对 , 派 出 干 部 2 5 名 。", "宁波市与凉山州结对,派出干部25名。"),
        ("宁波市 凉山州 海曙区 喜德县", "宁波市 凉山州 海曙区 喜德县"),
        ("通 知\n宁波市与凉山州结对", "通 知\n宁波市与凉山州结对"),
    ],
)
def test_characters_printed_one_by_one_are_words(printed: str, plain: str) -> None:
    assert clean(printed).text == plain


@pytest.mark.parametrize("group", GROUPS)
def test_entities_change_no_fact(group: str) -> None:
    named = {"“": "&ldquo;", "”": "&rdquo;", "—": "&mdash;", "·": "&middot;", "、": "&#12289;"}
    for r in corpus_reports(group):
        if not re.search(r"[\u4e00-\u9fff]{20}", r.text):
            continue
        coded = "".join(named.get(c, c) for c in r.text)
        assert content(extract(report(coded, str(r.published or "") or None))) == content(extract(r)), r.id


@pytest.mark.parametrize("group", GROUPS)
def test_a_page_that_prints_its_text_twice_says_the_same(group: str) -> None:
    other = 0
    for r in corpus_reports(group):
        if re.search(r"[\u4e00-\u9fff]{20}", r.text):
            twice = extract(report(r.text + "\n" + r.text, str(r.published or "") or None))
            other += len(content(twice) ^ content(extract(r)))
    # a short line, such as an entry of a list, is no repetition, and may stand under another heading
    assert other <= 6


def test_a_page_printed_one_by_one_says_mostly_the_same() -> None:
    """Each character set apart, and words wider, as PDF files come; a line too short to tell keeps its spaces."""
    same = lost = new = 0
    for group in GROUPS:
        for r in corpus_reports(group):
            if re.search(r"[\u4e00-\u9fff]{20}", r.text):
                apart = re.sub(r"(?<=[^\s])(?=[^\s])", " ", re.sub("[ \u3000]+", "   ", r.text))
                here, there = content(extract(r)), content(extract(report(apart, str(r.published or "") or None)))
                same, lost, new = same + len(here & there), lost + len(here - there), new + len(there - here)
    assert lost <= 0.12 * (same + lost)
    assert new <= 0.1 * (same + lost)
