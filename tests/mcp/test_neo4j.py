"""The same answers from a real Neo4j as from the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.mcp.assistant import Assistant, over_stdio
from tests.mcp.conftest import load
from tests.neo4j_server import emptied

ASKED: tuple[tuple[str, dict[str, Any]], ...] = (
    ("ask", {"question": "云南哪些县向上海各区输送务工人员?"}),
    ("ask", {"question": "福贡向珠海输送多少务工人员"}),
    ("facts", {"from_": "云南", "limit": 20}),
    ("nodes", {"name": "宁蒗"}),
    ("run_query", {"name": "flows-between-provinces", "parameters": {"source": "云南", "target": "上海"}}),
    ("run_query", {"name": "conflicts"}),
    ("queries", {}),
    ("reports", {"limit": 50}),
    ("report_text", {"report": "一说"}),
    ("schema", {}),
)


def answers(assistant: Assistant) -> list[Any]:
    found = [assistant.told(name, **given) for name, given in ASKED]
    for fact in found[2]["facts"]:
        found.append(assistant.told("evidence", fact=fact["id"]))
    return found


@pytest.mark.neo4j
def test_neo4j_answers_as_the_file_does(neo4j_url: str, url: str, tmp_path: Path) -> None:
    with emptied.fresh(neo4j_url) as store:
        load(neo4j_url, tmp_path)
        before = store.version()
        errors = tmp_path / "stderr.txt"
        with over_stdio(neo4j_url, "legacy", errors) as assistant:
            there = answers(assistant)
        assert errors.read_text(encoding="utf-8") == ""
        assert store.version() == before
    with over_stdio(url, "legacy", errors) as assistant:
        here = answers(assistant)
    assert len(here) > 20
    assert there == here
