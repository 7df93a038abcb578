"""What a notebook shows: tables with their evidence, everything from outside escaped; how a load goes on."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

import shanhai
from graph.errors import ReportError, RowError
from graph.model import Evidence, Fact, FactRecord, Node, Report
from graph.store.cypher import Table
from loaders.events import Event, Failed, Read, Skipped, Started, Warned
from shanhai.notebook_bar import Told, in_notebook
from shanhai.progress import Plain, count
from shanhai.showing import Nodes, Rows

ROOT = Path(__file__).resolve().parents[2]
EVIL = "<script>alert(1)</script>"


def cells(html: str) -> list[list[str]]:
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.S)
    return [
        [unescape(re.sub(r"<[^>]+>", " ", c)).strip() for c in re.findall(r"<td[^>]*>(.*?)</td>", r, re.S)]
        for r in rows
    ]


def test_the_graph_says_what_it_holds(samples: shanhai.Graph) -> None:
    counts = samples.store.counts()
    told = {row[1]: row[2] for row in cells(samples._repr_html_()) if len(row) == 3}
    assert told["reports"] == str(counts.reports)
    assert told["sends workers to"] == str(counts.facts["sends_workers_to"])


def test_facts_show_the_sentence_that_says_them(samples: shanhai.Graph) -> None:
    facts = samples.facts(predicate="sends_workers_to", level="county")
    rows = [r for r in cells(facts._repr_html_()) if r]
    assert len(rows) == min(40, len(facts)) > 3
    for record, row in zip(facts, rows, strict=False):
        assert row[0] == f"{record.subject.name} → {record.object.name}"
        assert " ".join(record.evidence[0].quote.split())[:10] in row[5]
        found = samples.store.report(record.evidence[0].report)
        assert found is not None
        assert (found.report.title or found.report.id) in row[5]
    assert "and " in samples.facts()._repr_html_().rsplit("<p>", 1)[-1]


def test_what_a_report_brings_is_escaped() -> None:
    from shanhai.showing import Facts

    a, b = Node("Region:530700", "Region", EVIL), Node("Region:310115", "Region", "浦东新区")
    fact = Fact("sends_workers_to", a.id, b.id)
    record = FactRecord(fact, a, b, (Evidence("r", 0, 1, EVIL, "test", 0.9),), "2026-01-01T00:00:00Z")
    for url, linked in (("https://example.org/?a=1&b=2", True), ("javascript:alert(1)", False)):
        report = Report("r", EVIL, EVIL, title=EVIL, url=url)
        html = Facts([record], lambda _, report=report: report)._repr_html_()  # type: ignore[misc]
        assert "<script" not in html
        assert ("<a href=" in html) == linked
    assert "<script" not in Nodes([a])._repr_html_()
    assert "<script" not in Rows.of(Table((EVIL,), ((EVIL,), ([EVIL],), ({"x": EVIL},))))._repr_html_()


def test_facts_outlive_their_graph(tmp_path: Path) -> None:
    with shanhai.open(f"sqlite:{tmp_path / 'g.db'}") as graph:
        graph.load(ROOT / "samples" / "reports.jsonl")
        facts = graph.facts()
    assert facts
    assert "<q>" in facts._repr_html_()


def test_rows_and_nodes(samples: shanhai.Graph) -> None:
    table = samples.cypher("MATCH (r:Region) WHERE r.level = 'province' RETURN r.name AS name ORDER BY name", limit=2)
    assert isinstance(table, Table)
    assert len([r for r in cells(table._repr_html_()) if r]) == 2
    assert "more rows" in table._repr_html_()
    assert ["怒江傈僳族自治州", "Region", "Nujiang Lisu Autonomous Prefecture"] in [
        r[:3] for r in cells(samples.nodes("怒江")._repr_html_())
    ]
    assert "none" in samples.nodes("无此地")._repr_html_()


def test_answers_show_rows_and_quotes(samples: shanhai.Graph) -> None:
    html = samples.ask("云南哪些县向上海各区输送务工人员?")._repr_html_()
    assert "浦东新区" in html
    assert "<q>" in html


def test_how_a_load_goes_on_in_a_notebook(tmp_path: Path) -> None:
    told = Told()
    events: list[Event] = [
        Started(4),
        Read("a", "a.txt", 3),
        Skipped("b", "b.txt"),
        Warned(EVIL),
        Failed(ReportError("not read", "open it")),
    ]
    shown = [told.add(e) for e in events]
    assert shown == [True, False, False, True, True]
    html = told.html()
    assert 'max="4" value="3"' in html
    assert "3 of 4 reports, 3 facts" in html
    assert "not read" in html
    assert "<script" not in html


def test_a_refused_row_is_no_report() -> None:
    told = Told()
    for event in (Started(1), Failed(RowError("t.csv, row 3: no figure")), Read("a", "t.csv", 2)):
        told.add(event)
    assert 'max="1" value="1"></progress> 1 of 1 reports, 2 facts' in told.html()
    assert "row 3" in told.html()


def test_a_table_of_many_reports_is_never_more_than_there_are() -> None:
    told, lines = Told(), Plain()
    for event in [Started(1), *(Read(str(i), "t.csv", 2) for i in range(3))]:
        told.add(event)
        lines.tell(event)
    assert 'max="3" value="3"></progress> 3 reports, 6 facts' in told.html()
    for event in (Started(1), Read("last", "a.txt", 1)):  # what ships, loaded after
        lines.tell(event)
    assert (lines.done, lines.total) == (4, 2)
    assert count(4, 2, 7) == "4 reports, 7 facts"
    assert count(1, 2, 1) == "1 of 2 reports, 1 fact"


@pytest.mark.parametrize("wanted", [None, True, False])
def test_a_script_is_told_only_when_it_wants(
    wanted: bool | None, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shanhai.progress._EVERY", 0.0)
    assert not in_notebook()
    with shanhai.open(f"sqlite:{tmp_path / 'g.db'}") as graph:
        summary = graph.load(ROOT / "samples", progress=wanted)
    assert summary.new > 10
    said = capsys.readouterr()
    assert said.out == ""
    assert ("reports" in said.err) == bool(wanted)
