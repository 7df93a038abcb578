"""Every tool, called by the SDK's client over every transport, tells what the graph and the API tell."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from api import sums
from api.context import Context, Published
from api.filters import FactParameters
from api.questions import answer, parse
from api.settings import Settings
from graph import queries
from graph.queries import named_queries
from graph.store.base import FactQuery, GraphStore
from shanhai.mcp.limits import LIMITS
from tests.mcp.assistant import Assistant, text
from tests.mcp.conftest import DISPUTE

TOOLS = ["ask", "facts", "evidence", "nodes", "queries", "run_query", "reports", "report_text", "schema"]
QUESTIONS = (
    "云南哪些县向上海各区输送务工人员?",
    "which Yunnan counties send workers to Shanghai districts",
    "杨浦区从哪一年开始与宁蒗结对?",
    "福贡向珠海输送多少务工人员",
    "How are Wuxi County and Tai'an connected?",
    "show me every fact about 福贡县",
)


def pages(assistant: Assistant, tool: str, **asked: Any) -> Iterator[dict[str, Any]]:
    """All pages of an answer."""
    page = assistant.told(tool, **asked)
    yield page
    while "next" in page:
        assert page["truncated"]
        page = assistant.told(tool, cursor=page["next"], **asked)
        yield page
    assert not page["truncated"]


def test_the_tools_say_what_they_are(assistant: Assistant) -> None:
    assert list(assistant.tools) == TOOLS
    for tool in assistant.tools.values():
        assert tool.description
        assert tool.title
        assert tool.annotations
        assert tool.annotations.read_only_hint is True
        assert tool.annotations.destructive_hint is False
        assert tool.annotations.open_world_hint is False
        jsonschema.Draft202012Validator.check_schema(tool.input_schema)
        jsonschema.Draft202012Validator.check_schema(tool.output_schema or False)
        assert tool.input_schema["additionalProperties"] is False
        for name, argument in tool.input_schema["properties"].items():
            assert argument.get("description"), f"{tool.name} does not say what {name} is"
    instructions = assistant.client.instructions
    assert instructions
    assert "Never add figures" in instructions


@pytest.mark.parametrize("question", QUESTIONS)
def test_ask_answers_as_the_api_does(assistant: Assistant, store: GraphStore, question: str) -> None:
    today = Settings().today()
    whole = answer(parse(question, today), store, today)
    told = assistant.told("ask", question=question, limit=50)
    assert told["found"] == len(whole.rows) + len(whole.paths) > 0
    assert [row["facts"] for row in told.get("rows", [])] == [list(r.facts[: LIMITS.row_facts]) for r in whole.rows]
    assert told["cypher"] == whole.cypher
    if whole.want != "when":
        ours = {(t.predicate, t.unit): (t.value, len(t.counted), len(t.aside)) for t in whole.totals}
        assert {
            (t["predicate"], t["unit"]): (t["value"], t["counted"], t["set_aside"]) for t in told.get("totals", [])
        } == ours
    known = {f["id"] for f in told["facts"]}
    assert {i for row in told.get("rows", []) for i in row["facts"]} <= known
    assert {q["report"] for f in told["facts"] for q in f["quotes"]} <= set(told["sources"])


def test_an_answer_is_cut_and_says_so(assistant: Assistant) -> None:
    result = assistant.call("ask", question=QUESTIONS[0], limit=2)
    told = result.structured_content
    assert told
    assert told["truncated"]
    assert (len(told["rows"]), told["found"] > 2) == (2, True)
    assert any(f"2 of {told['found']} rows" in w for w in told["warnings"])
    assert text(result).startswith("! ")


def test_all_facts_page_by_page(assistant: Assistant, store: GraphStore) -> None:
    wanted = {"from_": ["云南"], "predicate": "sends_workers_to"}
    found = [f for page in pages(assistant, "facts", limit=4, **wanted) for f in page["facts"]]
    ids = [f["id"] for f in found]
    assert len(ids) == len(set(ids)) > 8
    everything = store.facts(FactQuery(predicates=("sends_workers_to",)), limit=1000)
    assert not everything.truncated
    assert ids == [r.fact.id for r in everything.items if r.subject.properties.get("province") == "530000"]


def test_totals_are_the_apis(assistant: Assistant, store: GraphStore) -> None:
    told = assistant.told("facts", from_=["云南"], to="上海", predicate=["sends_workers_to"], limit=1)
    api = Context(store=store, settings=Settings(), preview=None, run_query=queries.run, published=Published(store))
    query = FactParameters.model_validate({"from": ["云南"], "to": ["上海"]}).query("sends_workers_to")
    theirs = sums.totals(api, query)
    assert theirs.complete
    assert [(t["unit"], t["value"], t["counted"], t["set_aside"]) for t in told["totals"]] == [
        (t.unit, t.value, t.counted, t.set_aside) for t in theirs.items
    ]
    assert all(t["said"].startswith("at least") for t in told["totals"])
    assert any("lower bound" in w for w in told["warnings"])


def quotes_hold(assistant: Assistant, facts: list[dict[str, Any]]) -> int:
    """The text at each quote's offsets is the quote, letter for letter; how many were looked at."""
    checked = 0
    for fact in facts:
        whole = assistant.told("evidence", fact=fact["id"])
        assert whole["fact"]["id"] == fact["id"]
        assert len(whole["fact"]["quotes"]) >= fact["reports"]
        for quote in whole["fact"]["quotes"]:
            start = quote.get("start", 0)
            piece = assistant.told("report_text", report=quote["report"], start=start, characters=quote["end"] - start)
            assert piece["text"] == quote["quote"]
            assert quote["report"] in whole["sources"]
            checked += 1
    return checked


def test_quotes_are_the_reports_own_words(assistant: Assistant) -> None:
    assert quotes_hold(assistant, assistant.told("facts", limit=5)["facts"]) >= 5


def test_every_quote_of_the_graph(within: Assistant) -> None:
    facts = [f for page in pages(within, "facts", limit=50) for f in page["facts"]]
    assert quotes_hold(within, facts) >= len(facts) > 100


def test_both_sides_of_a_conflict_are_told(assistant: Assistant) -> None:
    told = assistant.told("ask", question="福贡向珠海输送多少务工人员")
    by_report = {f["quotes"][0]["report"]: f for f in told["facts"]}
    one, other = (by_report[report] for report, *_ in DISPUTE)
    assert (one["conflicts"][0]["fact"], other["conflicts"][0]["fact"]) == (other["id"], one["id"])
    assert one["conflicts"][0]["by"]["report"] == other["quotes"][0]["report"]
    assert told["totals"][0]["disputed"]
    assert any("contradict" in w for w in told["warnings"])
    words = text(assistant.call("evidence", fact=one["id"]))
    assert "CONTRADICTED by" in words
    assert "450" in words
    assert assistant.told("schema")["conflicts"] == 2


def test_a_joint_figure_names_the_other_pairs(within: Assistant) -> None:
    joint = [f for page in pages(within, "facts", limit=50) for f in page["facts"] if f.get("figure", {}).get("joint")]
    assert joint
    for fact in joint:
        told = within.told("evidence", fact=fact["id"])
        assert any("合计数" in w for w in told["warnings"])
        for other in told["fact"]["figure"].get("joint_with", []):
            partner = within.told("evidence", fact=other.rpartition("[")[2].rstrip("]"))
            assert partner["fact"]["figure"]["value"] == fact["figure"]["value"]
    assert any(f["figure"].get("joint_with") for f in joint)


def test_nodes_give_the_ids_that_facts_take(assistant: Assistant) -> None:
    (node, *_) = assistant.told("nodes", name="宁蒗")["nodes"]
    assert (node["id"], node["level"]) == ("Region:530724", "county")
    facts = assistant.told("facts", node=node["id"])["facts"]
    assert facts
    assert all(node["id"] in (f["subject"]["id"], f["object"]["id"]) for f in facts)
    inside = assistant.told("nodes", type="Region", level="prefecture", within="云南", limit=50)["nodes"]
    assert {"昆明市", "丽江市"} <= {n["name"] for n in inside}
    assert assistant.told("nodes", name="没有这个地方")["warnings"]


def test_how_a_place_was_read_is_told(assistant: Assistant) -> None:
    told = assistant.told("facts", from_=["丽江", 530000, "west"], limit=1)
    assert {k: [p["id"] for p in v] for k, v in told["places"].items()} == {
        "丽江": ["Region:530700"],
        "530000": ["Region:530000"],
    }
    assert "丽江 is read as 丽江市" in text(assistant.call("facts", node="丽江"))


def test_every_named_query_gives_rows_as_declared(within: Assistant) -> None:
    """Each with the parameters of its own example."""
    rows = 0
    for name, query in named_queries().items():
        words = shlex.split(query.example)
        given = dict(
            w.split("=", 1) for w, before in zip(words[1:], words, strict=False) if before in ("--param", "-p")
        )
        told = within.told("run_query", name=name, parameters=given)
        assert all(len(row) == len(told["columns"]) for row in told["rows"])
        rows += len(told["rows"])
    assert rows > 50


def test_named_queries_run(assistant: Assistant) -> None:
    listed = assistant.told("queries")["queries"]
    assert [q["name"] for q in listed] == list(named_queries())
    assert {q["name"] for q in assistant.told("queries", about="结对")["queries"]} < {q["name"] for q in listed}
    told = assistant.told("run_query", name="flows-between-provinces", parameters={"source": "云南", "target": "上海"})
    rows = [dict(zip(told["columns"], row, strict=True)) for row in told["rows"]]
    facts = assistant.told(
        "facts", from_="云南", to="上海", predicate="sends_workers_to", subject_level="county",
        object_level="county", limit=50,
    )["facts"]  # fmt: skip
    assert {r["id"] for r in rows} == {f["id"] for f in facts} != set()
    cut = assistant.told("run_query", name="flows-between-provinces", limit=1)
    assert (len(cut["rows"]), cut["truncated"]) == (1, True)
    assert cut["warnings"][0].startswith("There are more rows than the 1 shown")


def test_reports_and_their_text(assistant: Assistant, store: GraphStore) -> None:
    found = [r for page in pages(assistant, "reports", limit=6) for r in page["reports"]]
    assert len(found) == 22 == store.counts().reports
    assert [r["id"] for r in assistant.told("reports", text="宁蒗县首批48名")["reports"]] == [
        r["id"] for r in found if "宁蒗" in r["id"]
    ]
    for report in found[:3]:
        kept = store.report(report["id"])
        assert kept
        whole, start = "", 0
        while True:
            piece = assistant.told("report_text", report=report["id"], start=start, characters=500)
            whole, start = whole + piece["text"], piece["end"]
            if not piece["truncated"]:
                break
        assert whole == kept.report.text


def test_schema_counts_what_there_is(assistant: Assistant, store: GraphStore) -> None:
    told, counts = assistant.told("schema"), store.counts()
    assert told["reports"] == counts.reports
    assert {e["name"]: e["facts"] for e in told["edge_types"] if e["facts"]} == {
        k: v for k, v in counts.facts.items() if v
    }
    for question in told["questions"]:
        assert not assistant.call("ask", question=question).is_error, question
