"""Reports from a notebook: read one without a graph, load some into one."""

from __future__ import annotations

from pathlib import Path

import pytest

import shanhai
from graph.errors import ReportError, UsageError

TEXT = "2021年9月3日,云南省兰坪县与上海市杨浦区签订劳务协作协议。2021年以来,兰坪县向杨浦区输送务工人员120人。"


def kinds(extraction: object) -> set[str]:
    return {fact.predicate for fact, _ in extraction.facts}  # type: ignore[attr-defined]


def test_a_text_is_read_without_a_graph() -> None:
    found = shanhai.extract(TEXT, published="2022-01")
    assert {"Region:533325", "Region:310110"} <= {n.id for n in found.nodes}
    assert "sends_workers_to" in kinds(found)
    assert all(found.report.text[e.start : e.end] == e.quote for _, e in found.facts)


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="gb18030")
    assert kinds(shanhai.extract(file)) == kinds(shanhai.extract(str(file))) == kinds(shanhai.extract(TEXT))


def test_what_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReportError):
        shanhai.extract(tmp_path / "nothing.txt")
    with pytest.raises(UsageError):
        shanhai.extract(TEXT, published="soon")


def test_loaded_reports_are_facts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with shanhai.open(f"sqlite:{tmp_path / 'g.db'}") as graph:
        graph.load(tmp_path / "a.txt", published="2022-01")
        before = {r.fact.id for r in graph.facts()}
        assert before == {f.id for f, _ in shanhai.extract(TEXT, published="2022-01").facts}
        graph.load([tmp_path / "a.txt"], published="2022-01")
        assert {r.fact.id for r in graph.facts()} == before
        [row] = graph.query("flows-between-provinces", since=2021).dicts()
        assert (row["from_name"], row["to_name"], row["value"]) == ("兰坪白族普米族自治县", "杨浦区", 120.0)
