"""Answers from a graph whose facts are known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from api.questions import Answer, answer, parse
from api.questions.flat import flat
from graph.model import Evidence, Extraction, Fact, PartialDate, Period, Quantity, Report
from graph.regions import gazetteer
from graph.store.base import GraphStore
from tests.questions.graph import small

TODAY = date(2024, 6, 1)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    opened = small(tmp_path_factory.mktemp("answers") / "graph.db")
    yield opened
    opened.close()


def ask(store: GraphStore, text: str) -> Answer:
    return answer(parse(text, TODAY), store, TODAY)


def pairs(a: Answer, ids: tuple[str, ...]) -> set[tuple[str, str, float | None]]:
    return {(a.facts[i].subject.name, a.facts[i].object.name, a.facts[i].value) for i in ids}


def test_rows_are_of_the_level_asked_and_coarser_facts_come_apart(store: GraphStore) -> None:
    a = ask(store, "which Yunnan counties send workers to Shanghai districts")
    assert [(r.subject.name, r.object.name) for r in a.rows if r.subject and r.object] == [("福贡县", "杨浦区")]
    assert pairs(a, a.coarser) == {("泸水市", "上海市", 12.0), ("怒江傈僳族自治州", "普陀区", 15.0)}
    assert [(t.value, len(t.counted)) for t in a.totals] == [(30.0, 1)]


def test_the_same_in_chinese(store: GraphStore) -> None:
    zh, en = (
        ask(store, "云南哪些县向上海各区输送务工人员?"),
        ask(store, "which Yunnan counties send workers to Shanghai districts"),
    )
    assert (zh.rows, zh.totals, zh.coarser) == (en.rows, en.totals, en.coarser)
    assert zh.language == "zh"
    assert zh.understood.en == en.understood.en


def test_every_row_has_its_evidence(store: GraphStore) -> None:
    a = ask(store, "云南哪些县向上海各区输送务工人员?")
    fact = a.facts[a.rows[0].facts[0]]
    said = fact.evidence[0]
    assert (said.title, said.published, said.report) == ("报道r1", "2022-01-10", "r1")
    report = store.report("r1")
    assert report is not None
    assert report.report.text[said.start : said.end] == said.quote
    assert (fact.reports, fact.independent) == (1, 1)


def test_a_total_names_what_it_counts_and_what_not(store: GraphStore) -> None:
    a = ask(store, "怒江2021年向珠海输送了多少务工人员")
    person = next(t for t in a.totals if t.unit == "person")
    assert person.value == 180, "the two counties come to more than their prefecture's figure"
    kinds = {s.kind for s in person.aside}
    assert kinds == {"outweighed", "outside"}
    outside = next(s for s in person.aside if s.kind == "outside")
    assert a.facts[outside.fact].beyond
    assert (outside.zh, outside.en) != ("", "")
    assert pairs(a, a.undated) == {("福贡县", "珠海市", 9.0)}, "no date was told, so it is no figure of 2021"


def test_part_of_a_joint_figure_is_not_counted(store: GraphStore) -> None:
    alone = ask(store, "贡山县2023年向珠海输送多少人")
    assert [t.counted for t in alone.totals] == [()]
    assert "兰坪" in alone.totals[0].aside[0].zh
    whole = ask(store, "怒江2023年向珠海输送多少人")
    assert whole.totals[0].value == 268


def test_when_is_the_earliest_start_and_who_says_so(store: GraphStore) -> None:
    a = ask(store, "杨浦区从哪一年开始与丽江结对?")
    assert a.when is not None
    assert a.when.date == "2016-09"
    assert {s.report for i in a.when.facts for s in a.facts[i].evidence} == {"r2"}


def test_when_it_ended_is_the_latest_end_told(store: GraphStore) -> None:
    for text in (
        "苏州和铜仁的结对什么时候结束",
        "When did the pairing between Suzhou City in Jiangsu and Tongren end?",
    ):
        a = ask(store, text)
        assert a.when is None
        assert a.ended is not None
        assert (a.ended.date, len(a.ended.facts)) == ("2021-08", 1)
    both = ask(store, "苏州和铜仁结对的起止时间")
    assert both.when is not None
    assert both.ended is not None
    assert (both.when.date, both.ended.date) == ("2013", "2021-08")
    open_ = ask(store, "丽江和杨浦的结对什么时候结束")
    assert (open_.when, open_.ended) == (None, None)


def test_an_answer_prints_as_text_and_shows_as_escaped_html(store: GraphStore) -> None:
    for text in QUESTIONS:
        a = ask(store, text)
        assert "Answer(" not in str(a)
        assert "MATCH" not in str(a)
        assert "<div>" in a._repr_html_()
    a = ask(store, "丽江市和谁结对")
    assert "报道r2" in str(a)
    assert "<q>" in a._repr_html_()
    said = a.facts[a.rows[0].facts[0]]
    bad = replace(said.evidence[0], quote="<script>alert(1)</script>", url="javascript:alert(1)", title="<b>")
    worse = replace(a, facts={**a.facts, said.id: replace(said, evidence=(bad,))}, question="<img src=x>")
    shown = worse._repr_html_()
    assert not any(tag in shown for tag in ("<script", "<img", "<b><", "javascript:"))


def test_rows_as_a_frame(store: GraphStore) -> None:
    from api.questions.flat import flat

    columns, rows = flat(ask(store, "怒江输出劳务最多的2个县"))
    made = [dict(zip(columns, row, strict=True)) for row in rows if row[0]]
    assert [(r["rank"], r["subject"], r["subject_code"], r["value"], r["unit"]) for r in made] == [
        (1, "泸水市", "533301", 182.0, "person"),
        (2, "福贡县", "533323", 110.0, "person"),
    ]
    columns, rows = flat(ask(store, "从泸水市到丽江市怎么连上的?"))
    assert columns[0] == "path"
    assert rows
    for text in QUESTIONS:
        columns, rows = flat(ask(store, text))
        assert all(len(row) == len(columns) for row in rows)


def test_an_agreement_named_without_brackets(store: GraphStore) -> None:
    a = ask(store, "谁签了“劳务协作协议”")
    assert len(a.rows) == 2


def test_partners_whichever_way_round_they_were_told(store: GraphStore) -> None:
    a = ask(store, "丽江市和谁结对")
    assert [r.object.name for r in a.rows if r.object] == ["杨浦区"]
    assert len(a.rows[0].facts) == 2
    other = ask(store, "谁和杨浦区结对")
    assert [r.subject.name for r in other.rows if r.subject] == ["丽江市"]


def test_pairs_of_a_province_include_those_of_its_parts_apart(store: GraphStore) -> None:
    a = ask(store, "上海和云南什么时候结对的")
    assert a.when is not None
    assert a.when.date == "1996"
    assert len(a.finer) == 2


def test_all_pairings_between_provinces_are_those_of_their_parts_too(store: GraphStore) -> None:
    a = ask(store, "列出沪滇的结对关系")
    assert {(r.subject.name, r.object.name) for r in a.rows if r.subject and r.object} == {
        ("上海市", "云南省"),
        ("杨浦区", "丽江市"),
    }


def test_districts_paired_with_a_province_are_paired_with_its_parts(store: GraphStore) -> None:
    a = ask(store, "哪些区县与云南结对")
    assert [r.subject.name for r in a.rows if r.subject] == ["杨浦区"]


def test_ranking(store: GraphStore) -> None:
    a = ask(store, "怒江输出劳务最多的2个县")
    assert [(r.rank, r.subject.name, r.totals[0].value) for r in a.rows if r.subject] == [
        (1, "泸水市", 182.0),
        (2, "福贡县", 110.0),
    ]


def test_series_by_year(store: GraphStore) -> None:
    a = ask(store, "怒江每年向珠海输送多少人")
    assert [(r.year, r.totals[0].value) for r in a.rows] == [(2021, 180.0), (2022, 70.0), (2023, 268.0)]
    assert pairs(a, a.years_aside) == {("泸水市", "珠海市", 165.0), ("福贡县", "珠海市", 9.0)}


def test_units_are_kept_apart(store: GraphStore) -> None:
    assert [t.value for t in ask(store, "珠海给怒江提供了多少岗位").totals] == [900]
    assert [t.value for t in ask(store, "珠海在怒江办了几场招聘会").totals] == [3]


def test_money_of_a_place_includes_its_parts(store: GraphStore) -> None:
    assert ask(store, "普陀区2022年以来给昆明多少钱").totals[0].value == 23_500_000
    assert ask(store, "普陀区2023年以来给昆明多少钱").totals[0].value == 5_000_000


def test_agreements_of_two_parties(store: GraphStore) -> None:
    a = ask(store, "珠海和怒江签了哪些协议")
    assert [r.object.name for r in a.rows if r.object] == ["劳务协作协议"]
    assert not ask(store, "珠海和丽江签了哪些协议").rows
    assert [r.subject.name for r in ask(store, "哪些人社局与外省签了劳务协议").rows if r.subject] == [
        "珠海市人力资源和社会保障局",
        "怒江州人力资源和社会保障局",
    ]
    assert ask(store, "珠海市人社局签过什么协议").rows


def test_companies(store: GraphStore) -> None:
    a = ask(store, "哪些企业招收怒江的工人")
    assert [r.object.name for r in a.rows if r.object] == ["珠海某某电子有限公司"]
    named = ask(store, "珠海某某电子有限公司招了多少泸水的工人")
    assert named.totals[0].value == 20


def test_paths(store: GraphStore) -> None:
    a = ask(store, "从泸水市到丽江市怎么连上的?")
    assert a.paths
    assert (a.paths[0].nodes[0].name, a.paths[0].nodes[-1].name) == ("泸水市", "丽江市")
    assert all(i in a.facts for p in a.paths for i in p.facts)


def test_everything_about_a_place(store: GraphStore) -> None:
    a = ask(store, "show me every fact about 福贡县")
    assert len(a.facts) == 3


def test_nothing_is_an_honest_empty_answer(store: GraphStore) -> None:
    a = ask(store, "北京给内蒙古多少钱")
    assert a.empty
    assert a.totals == ()


def test_too_much_gives_no_total_and_no_ranking(store: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.questions.selecting.MAX_FACTS", 3)
    monkeypatch.setattr("api.questions.selecting._PAGE", 3)
    a = ask(store, "怒江输出劳务最多的2个县")
    assert a.truncated
    assert (a.rows, a.totals) == ((), ())
    assert ask(store, "怒江向珠海输送了多少人").totals == ()


def test_excluded(store: GraphStore) -> None:
    a = ask(store, "除泸水市外怒江哪些县向珠海输送工人")
    assert {r.subject.name for r in a.rows if r.subject} == {"福贡县", "贡山独龙族怒族自治县", "兰坪白族普米族自治县"}


QUESTIONS = (
    "云南哪些县向上海各区输送务工人员?",
    "丽江市和谁结对",
    "怒江输出劳务最多的2个县",
    "怒江每年向珠海输送多少人",
    "从泸水市到丽江市怎么连上的?",
    "珠海和怒江签了哪些协议",
    "show me every fact about 福贡县",
    "杨浦区从哪一年开始与丽江结对?",
    "北京给内蒙古多少钱",
)


@pytest.mark.parametrize("text", QUESTIONS)
def test_an_answer_is_plain_json_and_names_only_facts_it_has(store: GraphStore, text: str) -> None:
    a = ask(store, text)
    d = json.loads(json.dumps(a.to_dict(), ensure_ascii=False))
    named = [f for r in d["rows"] + d["unranked"] for f in r["facts"]]
    named += [f for r in d["rows"] for t in r["totals"] for f in [*t["counted"], *(s["fact"] for s in t["aside"])]]
    named += d["coarser"] + d["finer"] + d["undated"] + d["years_aside"]
    assert set(named) <= set(d["facts"])
    assert all(f["evidence"] for f in d["facts"].values())
    assert d["understood"]["zh"]
    assert d["understood"]["en"]


@pytest.mark.parametrize("text", QUESTIONS)
@pytest.mark.parametrize("width", [40, 60, 100])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_can_be_drawn_at_any_width(store: GraphStore, text: str, width: int, language: str) -> None:
    import io

    from rich.cells import cell_len
    from rich.console import Console

    from api.questions.render import render

    out = io.StringIO()
    render(ask(store, text), Console(file=out, width=width, legacy_windows=False), language)  # type: ignore[arg-type]
    told, mark, cypher = out.getvalue().partition("//")
    assert mark
    assert all(cell_len(line) <= width for line in told.splitlines())
    assert (mark + cypher).strip() == ask(store, text).cypher, "what is copied from the terminal must run"


def told(report: str, value: float, published: str) -> Extraction:
    g = gazetteer()
    text = f"{report * 5}全年输送{value:g}人"
    fact = Fact(
        "sends_workers_to", "Region:533301", "Region:440400", Period.of("2022", "2022"), Quantity(value, "person")
    )
    source = Report(report, text, f"file:///{report}.txt", title=f"标题{report}", published=PartialDate(published))
    return Extraction(
        source, (g.node("533301"), g.node("440400")), ((fact, Evidence(report, 0, 9, text[:9], "w", 0.9)),)
    )


def test_every_answer_that_meets_a_contradiction_says_so(tmp_path: Path) -> None:
    graph = small(tmp_path / "graph.db")
    quiet = ask(graph, "2022年泸水市向珠海市输送了多少务工人员?")
    assert "说法不一" not in str(quiet)
    graph.write([told("x", 612, "2024-05-01"), told("y", 597, "2023-01-01")])
    zh = ask(graph, "2022年泸水市向珠海市输送了多少务工人员?")
    en = ask(graph, "which counties sent workers to Zhuhai in 2022")
    values = {f.value: {c.value for c in f.conflicts} for f in zh.facts.values() if f.conflicts}
    assert values == {612: {70, 597}, 597: {70, 612}, 70: {597, 612}}, "70 is what the second report says"
    total = zh.totals[0]
    assert total.value == 612, "the later report; the three are never added"
    assert {zh.facts[b].value for _, b in total.conflicts} == {70, 597}
    text = str(zh)
    assert "下面有3条事实的数字与别的独立报道不一致" in text
    assert "另有报道说597人: 标题y · 2023-01-01" in text
    assert "(说法不一)" in text.splitlines()[3]
    assert "another report says 597 people: 标题y" in str(en)
    assert "612 people (reports differ)" in str(en)
    assert "另有报道说597人" in zh._repr_html_()
    columns, rows = flat(zh)
    assert rows[0][columns.index("conflicts")]
    graph.close()
