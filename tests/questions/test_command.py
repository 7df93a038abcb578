"""``shanhai ask`` as a person runs it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from shanhai.cli import run
from tests.questions.graph import small


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("ask") / "graph.db"
    small(path).close()
    return f"sqlite:{path}"


def test_an_answer_in_either_language(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "丽江市和谁结对", "--db", url]) == 0
    zh = capsys.readouterr().out
    assert "杨浦区" in zh
    assert "报道r2" in zh
    assert "理解为" in zh
    assert run(["ask", "丽江市和谁结对", "--db", url, "--lang", "en"]) == 0
    en = capsys.readouterr().out
    assert "Understood as" in en
    assert "Yangpu" in en


def test_the_cypher_can_be_left_out(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "丽江市和谁结对", "--db", url]) == 0
    assert "MATCH" in capsys.readouterr().out
    assert run(["ask", "丽江市和谁结对", "--db", url, "--no-cypher"]) == 0
    out = capsys.readouterr().out
    assert "杨浦区" in out
    assert "MATCH" not in out
    assert "Neo4j" not in out


def test_json(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "怒江2022年向珠海输送多少人", "--db", url, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["totals"][0]["value"] == 70
    assert found["understood"]["parse"]["predicate"] == "sends_workers_to"


def test_last_year_counts_from_the_day_given(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "去年怒江向珠海输送多少人", "--db", url, "--format", "json", "--today", "2023-05-01"]) == 0
    assert json.loads(capsys.readouterr().out)["totals"][0]["value"] == 70
    assert run(["ask", "去年怒江向珠海输送多少人", "--today", "soon"]) == 2


def test_what_is_not_understood(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "今天天气怎么样", "--db", url]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "云南哪些县" in printed.err


def test_parse_reads_one_question_a_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SHANHAI_DB", f"sqlite:{tmp_path / 'never'}")
    monkeypatch.setattr("sys.stdin", io.StringIO('{"q": "丽江市和谁结对"}\n\nwhat is the weather\n'))
    assert run(["ask", "--parse", "-"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [d["q"] for d in lines] == ["丽江市和谁结对", "what is the weather"]
    assert lines[0]["parse"] == {"predicate": "pairs_with", "subject": {"is": "530700"}, "object": {}, "want": "object"}
    assert lines[1]["parse"] is None
    assert not list(tmp_path.iterdir()), "no graph is opened to understand a question"
