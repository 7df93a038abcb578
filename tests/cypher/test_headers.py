"""The files of cypher/queries: headers complete, true, and of use in the Neo4j Browser."""

from __future__ import annotations

import re
import shlex
from datetime import date

import pytest

from graph.cypher_guard import parameters, refuse_writes
from graph.cypher_params import read
from graph.errors import QueryError
from graph.queries import NamedQuery, named_queries, named_query

QUERIES = list(named_queries().values())


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_the_header_is_true(query: NamedQuery) -> None:
    names = [p.name for p in query.parameters]
    for text in query.texts.values():
        refuse_writes(text)
        assert parameters(text) == set(names)
    assert len(set(query.columns)) == len(query.columns)
    assert query.title.zh
    assert query.title.en
    assert all(p.meaning for p in query.parameters)
    assert re.findall(r":param (\w+) => ", query.browser) == names
    assert re.fullmatch(r"(:param \w+ => ('[^']*'|\d+);( |$))*", query.browser)


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_the_example_binds(query: NamedQuery) -> None:
    words = shlex.split(query.example)
    assert words[:3] == ["shanhai", "query", query.name]
    given = dict(w.split("=", 1) for w in words[3:] if w != "--param")
    query.bind(given)
    if query.parameters and all(p.default is not None for p in query.parameters):
        query.bind({})


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_no_list_holds_a_property_that_may_be_null(query: NamedQuery) -> None:
    """The engine of the projection may keep another row's value where a list has a null (decision 0004)."""
    for text in query.texts.values():
        for inner in re.findall(r"\[((?:\w+\.|coalesce)[^\]]+)\]", text):
            assert all(re.fullmatch(r"\w\.province|coalesce\(.*", part) for part in re.split(r", (?!'')", inner)), inner


def test_where_one_text_cannot_serve_both_there_are_two() -> None:
    two = {q.name for q in QUERIES if q.texts["neo4j"] != q.texts["projection"]}
    assert two == {"paths"}


def test_values_are_read_as_people_write_them() -> None:
    bound = named_query("flows-between-provinces").bind({"source": "云南", "target": "Shanghai", "since": "2021"})
    assert bound == {"source": "530000", "target": "310000", "since": "2021-01-01", "until": "9999-12-31"}
    bound = named_query("flows-between-provinces").bind({"until": "2022-02", "since": date(2020, 5, 1)})
    assert (bound["since"], bound["until"]) == ("2020-05-01", "2022-02-28")
    assert read("node", "兰坪县") == "Region:533325"
    assert read("node", "Company:甲公司") == "Company:甲公司"
    assert read("integer", "12") == 12


@pytest.mark.parametrize(
    ("query", "given", "said"),
    [
        ("facts-of-node", {"node": "999999"}, "no division has the code 999999"),
        ("facts-of-node", {"node": " "}, "parameter node is empty"),
        ("companies-by-counties", {"limit": "9" * 30}, "larger than any count"),
    ],
)
def test_what_cannot_be_meant_is_no_empty_answer(query: str, given: dict[str, str], said: str) -> None:
    with pytest.raises(QueryError, match=said):
        named_query(query).bind(given)


def test_a_window_that_ends_before_it_begins_is_no_empty_answer() -> None:
    with pytest.raises(QueryError, match="since 2023 is after until 2022-05"):
        named_query("pairs-of-province").bind({"province": "云南", "since": "2023", "until": "2022-05"})


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "missing parameter province"),
        ({"province": "云南", "colour": "red"}, "unknown parameter colour"),
        ({"province": "无此省"}, "no division"),
        ({"province": "鼓楼区"}, "write the code"),
        ({"province": "怒江州"}, "怒江州 is no province"),
        ({"province": "云南", "since": "soon"}, "parameter since: not a date"),
    ],
)
def test_what_is_wrong_with_a_call_is_said_with_all_parameters(given: dict[str, str], said: str) -> None:
    with pytest.raises(QueryError) as e:
        named_query("pairs-of-province").bind(given)
    assert said in e.value.message
    for name in ("province", "since", "until"):
        assert name in e.value.hint
