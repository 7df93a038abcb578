"""What must hold of every report: evidence in place, the same facts from another script, nothing from junk."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Extraction, Quantity, Report
from loaders.clean import clean
from loaders.extract import extract
from loaders.mentions.numbers import spoken
from loaders.mentions.quantities import quantities
from loaders.wire import to_wire
from tests.extraction.helpers import REPO, content, corpus_reports, needs_shared, read, report, shared_reports

PINYIN = {"續": "xù", "協": "xié", "業": "yè", "務": "wù", "廠": "chǎng", "員": "yuán"}

ENGLISH = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen", "twenty",
)  # fmt: skip


def _check_evidence(e: Extraction) -> None:
    text = e.report.text
    ids = {n.id for n in e.nodes}
    for fact, evidence in e.facts:
        assert 0 <= evidence.start < evidence.end <= len(text)
        assert text[evidence.start : evidence.end] == evidence.quote
        assert 0 < evidence.confidence <= 1
        assert evidence.rule
        assert {fact.subject, fact.object} <= ids
        if fact.quantity and evidence.quote:
            assert _says(evidence.quote, fact.quantity), (evidence.quote, fact.quantity)


def _says(quote: str, q: Quantity) -> bool:
    """Whether the quoted words hold the figure, as Chinese, English or a bare number print it."""
    text = clean(quote).text + " " + quote.replace("\n", "")  # a figure may be broken by the end of its line
    if any(m.value == q.value for m in quantities(text)) or (q.unit == "fair" and q.value == 1):
        return True
    if any(spoken(n) == q.value for n in re.findall(r"[一二两三四五六七八九十]+(?=[场次回轮])", text)):
        return True  # 三场, of what is told before
    scale = {"": 1, "thousand": 1e3, "million": 1e6, "billion": 1e9}
    told = re.findall(r"(\d[\d,]*(?:\.\d+)?)(?:\s(thousand|million|billion))?", text)
    found = [float(number.replace(",", "")) * scale[size] for number, size in told]
    found += [float(n) for n, word in enumerate(ENGLISH, 1) if re.search(rf"\b{word}\b", text, re.I)]
    found += [
        float("零一二三四五六七八九十".index(n)) for n in re.findall(r"[一二三四五六七八九十](?=[场名个位])", text)
    ]
    if "元" not in text:  # a line of a table, whose head has the unit
        found += [x * times for x in found for times in (1e4, 1e8)]
    return any(abs(x - q.value) <= 1e-6 * q.value for x in found)


CORPUS = sorted(p.parent.name for p in (REPO / "corpus").glob("*/reports"))
GROUPS = [*CORPUS, *(pytest.param(g, marks=needs_shared) for g in ("dev", "seeds"))]


def _reports(group: str) -> list[Report]:
    return shared_reports(group) if group in ("dev", "seeds") else corpus_reports(group)


def _chinese(group: str) -> list[Report]:
    return [r for r in _reports(group) if re.search(r"[\u4e00-\u9fff]{20}", r.text)]


@pytest.mark.parametrize("group", GROUPS)
def test_evidence_lies_in_the_report_and_holds_the_figure(group: str) -> None:
    for r in _reports(group):
        _check_evidence(extract(r))


@pytest.mark.parametrize("group", GROUPS)
def test_same_facts_from_traditional_script(group: str) -> None:
    convert = opencc.OpenCC("s2t").convert
    for r in _chinese(group):
        assert content(extract(report(convert(r.text), str(r.published or "") or None))) == content(extract(r)), r.id


# The seeds have such notes already; a note within a note is another kind of damage.
@pytest.mark.parametrize("group", GROUPS[:-1])
def test_same_facts_with_pinyin_noise(group: str) -> None:
    convert = opencc.OpenCC("s2t").convert
    for r in _chinese(group):
        noisy = "".join(f"{c}({PINYIN[c]})" if c in PINYIN else c for c in convert(r.text))
        assert content(extract(report(noisy, str(r.published or "") or None))) == content(extract(r)), r.id


@pytest.mark.parametrize("group", GROUPS)
def test_reading_twice_gives_the_same(group: str) -> None:
    for r in _reports(group):
        assert to_wire(extract(r), r.id) == to_wire(extract(r), r.id)


def test_the_same_in_every_process() -> None:
    """Nothing may hang on the order of a set: two interpreters with other hash seeds read the same."""
    text = "2020年大连高新区挑起担子:协作对的是六盘水,定点帮扶在瓦房店市。投入帮扶资金300万元。"
    code = f"from tests.extraction.helpers import read; print([f for f, _ in read({text!r}).facts])"
    out = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=REPO,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(out) == 1


@pytest.mark.parametrize("text", ["", "\n\n", "。。。", "?" * 500, "\x00\x01", "1" * 2000, "市" * 3000, "(" * 3000])
def test_junk_gives_nothing(text: str) -> None:
    e = read(text)
    assert e.facts == ()
    assert e.nodes == ()


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet="上海市杨浦区与丽江帮扶到沪就业签订《协议》2022年9月1日投入资金万元人次,。、;:“”()\n 两地我市",
        max_size=160,
    )
)
def test_any_text_is_read_without_failing(text: str) -> None:
    _check_evidence(read(text, "2022-09-03"))


def test_a_duplicated_paragraph_says_a_fact_once() -> None:
    said = "2021年,闵行区向保山市拨付东西部协作资金6200万元,两地结对多年。\n"
    assert content(read(said * 3)) == content(read(said))
    assert len(read(said * 3).facts) == len(read(said).facts)


def test_an_unrelated_article_in_the_middle_gives_nothing() -> None:
    ours = (
        "闵行区对口帮扶保山市。2021年,闵行区向保山市拨付协作资金6200万元,用于产业项目建设,群众收入连年增加,日子红火。\n"
    )
    more = (
        "两地干部往来不断,闵行区的医生教师常到保山市,保山市的务工人员也在闵行区安了家,东西部协作结出了果实,人人称好。\n"
    )
    other = "隆阳区投资兴建污水厂\n本报讯(记者 王山) 隆阳区投入3.2亿元扶持资金建设污水处理厂,工程进入收尾阶段。\n"
    assert content(read(ours + more + other)) == content(read(ours + more))
