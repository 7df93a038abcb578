"""What goes wrong is said calmly, with what to do, and the server goes on."""

from __future__ import annotations

import threading
from typing import Any

import anyio
import pytest
from mcp.shared.exceptions import MCPError

from graph.queries import named_queries
from graph.store.base import GraphStore
from shanhai.mcp.calling import Calls, TooSlowError
from shanhai.mcp.limits import LIMITS
from shanhai.mcp.tool import parts
from tests.mcp.assistant import Assistant, over_stdio, text

WRONG: tuple[tuple[str, dict[str, Any], str, str], ...] = (
    ("no_such_tool", {}, "no tool is named 'no_such_tool'", "there are ask, facts"),
    ("facts", {"sinse": "2022"}, "sinse: there is no such argument", "it takes predicate, from"),
    ("facts", {"from_": "亚特兰蒂斯"}, "no division is named '亚特兰蒂斯'", "six-digit code"),
    ("facts", {"node": "Company:没有这家"}, "the graph holds no Company:没有这家", "with nodes"),
    ("facts", {"report": "no-such"}, "no report has the id 'no-such'", "from reports"),
    ("facts", {"predicate": ["sends"]}, "there are only funds, pairs_with", "it takes predicate"),
    ("facts", {"since": "soon"}, "not a date: 'soon'", "it takes"),
    ("facts", {"since": "2023", "until": "2022"}, "since 2023 is after until 2022", "exchange them"),
    ("facts", {"cursor": "damaged"}, "cursor does not belong", "start again without cursor"),
    ("facts", {"limit": LIMITS.rows_maximum + 1}, f"less than or equal to {LIMITS.rows_maximum}", "it takes"),
    ("evidence", {"fact": "0" * 16}, "no fact has the id", "from the answers of ask or facts"),
    ("evidence", {}, "fact: required", "it takes fact"),
    ("report_text", {"report": "no-such"}, "no report has the id", "from reports"),
    ("report_text", {"report": "一说", "start": 9999}, "the report has", "an earlier start"),
    ("nodes", {}, "nothing to look for", "give a name"),
    ("run_query", {"name": "no-such"}, "no query is named 'no-such'", next(iter(named_queries()))),
    ("run_query", {"name": "bureaus-of-region"}, "missing parameter region", "region (region, required)"),
    ("run_query", {"name": "flows", "parameters": {"source": ["云南"]}}, "parameters.source: must be", "it takes"),
    ("run_query", {"name": "flows", "parameters": {"from": "云南"}}, "unknown parameter from", "source"),
    ("ask", {"question": "今天天气怎么样"}, "没有听懂", "questions that work: 云南"),
    ("ask", {"question": "how is the weather"}, "was not understood: 'weather'", "questions that work: which"),
    ("ask", {"question": "x" * 301}, "at most 300 characters", "it takes question"),
    ("ask", {"question": "丽江和谁结对", "language": "en"}, "language: there is no such argument", "it takes"),
    ("schema", {"all": True}, "all: there is no such argument", "it takes no arguments"),
)


@pytest.mark.parametrize(("tool", "given", "wrong", "to_do"), WRONG)
def test_what_is_wrong_and_what_to_do(
    assistant: Assistant, tool: str, given: dict[str, Any], wrong: str, to_do: str
) -> None:
    message, _, hint = assistant.refused(tool, **given).partition("\n")
    assert wrong in message
    assert to_do in hint


def test_the_server_goes_on_after_errors(assistant: Assistant) -> None:
    for _ in range(3):
        assistant.refused("no_such_tool")
        assert assistant.told("schema")["reports"] == 22


def test_nothing_found_is_no_error_and_no_denial(assistant: Assistant) -> None:
    for tool, asked in (
        ("ask", {"question": "西藏向上海输送多少务工人员"}),
        ("facts", {"from_": "西藏", "to": "上海"}),
    ):
        told = assistant.told(tool, **asked)
        assert "does not mean that it did not happen" in told["warnings"][0]
        assert not told.get("facts")


def test_resources_and_prompts(assistant: Assistant, store: GraphStore) -> None:
    def ask(method: str, *given: Any) -> Any:
        return assistant.portal.call(getattr(assistant.client, method), *given)

    (resource,) = ask("list_resources").resources
    assert ask("read_resource", resource.uri).contents[0].text.startswith("# Data dictionary")
    (template,) = ask("list_resource_templates").resource_templates
    kept = store.report("一说")
    assert kept
    uri = template.uri_template.replace("{id}", "%E4%B8%80%E8%AF%B4")
    assert ask("read_resource", uri).contents[0].text == kept.report.text
    for prompt in ask("list_prompts").prompts:
        (argument,) = prompt.arguments
        made = ask("get_prompt", prompt.name, {argument.name: "丽江"})
        assert "丽江" in made.messages[0].content.text
        with pytest.raises(MCPError, match=f"takes {argument.name}"):
            ask("get_prompt", prompt.name, {})
    with pytest.raises(MCPError, match="reports lists the ids"):
        ask("read_resource", "shanhai://reports/no-such")


def test_an_answer_that_takes_too_long(url: str, tmp_path: Any) -> None:
    """Through a real server: no question can be answered in a thousandth of a second."""
    with over_stdio(url, "legacy", tmp_path / "stderr.txt", "--timeout", "0.001") as assistant:
        said = assistant.refused("ask", question="云南哪些县向上海各区输送务工人员?")
        assert said.startswith("the graph did not answer within 0.001 s")
        assert "--timeout" in said
        assert "no tool is named" in assistant.refused("no_such_tool")


def test_a_call_given_up_keeps_its_place_until_it_ends(store: GraphStore) -> None:
    end = threading.Event()

    async def tried() -> None:
        calls = Calls(parts(store, seconds=0.05))
        with pytest.raises(TooSlowError):
            await calls.soon(end.wait)
        assert calls.left == 1
        for _ in range(LIMITS.calls - 1):
            with pytest.raises(TooSlowError):
                await calls.soon(end.wait)
        assert calls.left == LIMITS.calls
        with pytest.raises(TooSlowError):
            await calls.soon(lambda: pytest.fail("no place was free"))
        end.set()
        while calls.left:
            await anyio.sleep(0.01)
        assert await calls.soon(lambda: "done") == "done"

    anyio.run(tried)


def test_a_mistake_of_ours_is_told_without_its_inside(within: Assistant, caplog: pytest.LogCaptureFixture) -> None:
    from shanhai.mcp.calling import explained

    said = explained(KeyError("secret"), "ask")
    assert "secret" not in said
    assert "the server's stderr" in said
    assert "secret" in caplog.text


def test_an_empty_graph_says_that_it_is_empty(tmp_path: Any) -> None:
    from graph.store import open_store

    empty = f"sqlite:{tmp_path / 'empty.db'}"
    made = open_store(empty)
    made.prepare()
    made.close()
    with over_stdio(empty, "auto", tmp_path / "stderr.txt") as assistant:
        told = assistant.call("ask", question="丽江和谁结对?")
        assert text(told).startswith("! The graph is empty")
        assert assistant.told("schema")["warnings"]
