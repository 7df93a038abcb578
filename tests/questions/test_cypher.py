"""The Cypher of an answer runs on a real Neo4j as it stands, and finds the facts of the answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from api.questions import answer, parse
from api.questions.cypher import cypher, quoted
from graph.store.base import GraphStore
from tests.neo4j_server import emptied
from tests.questions.graph import extractions

TODAY = date(2024, 6, 1)

# Rows of the answer and rows of the Cypher are the same facts.
SAME = (
    "which Yunnan counties send workers to Shanghai districts",
    "云南哪些县向上海各区输送务工人员?",
    "怒江2021年向珠海输送了多少务工人员",
    "怒江输出劳务最多的2个县",
    "怒江每年向珠海输送多少人",
    "珠海给怒江提供了多少岗位",
    "普陀区2022年以来给昆明多少钱",
    "珠海和怒江签了哪些协议",
    "哪些人社局与外省签了劳务协议",
    "珠海市人社局签过什么协议",
    "哪些企业招收怒江的工人",
    "谁和杨浦区结对",
    "杨浦区从哪一年开始与丽江结对?",
    "除泸水市外怒江哪些县向珠海输送工人",
    "show me every fact about 福贡县",
    "List all pairings between Shanghai and Yunnan",
    "which western counties sent workers to Guangdong between 2021 and 2022",
)


@pytest.fixture(scope="module")
def server(neo4j_url: str) -> Iterator[GraphStore]:
    with emptied.fresh(neo4j_url) as store:
        store.write(extractions())
        yield store


@pytest.mark.neo4j
@pytest.mark.parametrize("text", SAME)
def test_the_browser_finds_the_same_facts(server: GraphStore, neo4j_url: str, text: str) -> None:
    a = answer(parse(text, TODAY), server, TODAY)
    with emptied.connected(neo4j_url) as driver:
        rows = driver.execute_query(a.cypher).records  # type: ignore[arg-type]
    found = {r["id"] for r in rows}
    expected = {i for row in (*a.rows, *a.unranked) for i in row.facts} | set(a.years_aside)
    assert found == expected


@pytest.mark.neo4j
def test_a_path_runs_too(server: GraphStore, neo4j_url: str) -> None:
    a = answer(parse("从泸水市到丽江市怎么连上的?", TODAY), server, TODAY)
    with emptied.connected(neo4j_url) as driver:
        rows = driver.execute_query(a.cypher).records  # type: ignore[arg-type]
    assert rows
    assert {r["hops"] for r in rows} == {len(p.facts) for p in a.paths}


def test_a_question_cannot_break_out_of_its_query() -> None:
    assert quoted("a'b\\c\nd") == "'a\\'b\\\\c\\nd'"
    q = parse("谁签署了《协议' OR 1=1 //\u2028》", TODAY)
    text = cypher(q, lambda node: node.id)
    assert text.splitlines()[0].startswith("//")
    assert "\\' OR 1=1" in text
