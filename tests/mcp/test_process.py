"""``shanhai mcp`` as a process: what it prints, how it ends, and that it leaves the graph as it was."""

from __future__ import annotations

import importlib.metadata
import json
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from shanhai import cli
from shanhai.mcp.limits import LIMITS
from tests.cli.run import shanhai
from tests.mcp.assistant import COMMAND, PATIENCE, ROOT, Assistant, connected, over_stdio, served

HELLO = {
    "jsonrpc": "2.0",
    "id": 0,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "a terminal", "version": "1"},
    },
}
CALLS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("ask", {"question": "云南哪些县向上海各区输送务工人员?"}),
    ("facts", {"node": "丽江"}),
    ("nodes", {"name": "丽江"}),
    ("queries", {}),
    ("run_query", {"name": "flows-between-provinces"}),
    ("reports", {}),
    ("report_text", {"report": "一说"}),
    ("schema", {}),
    ("evidence", {"fact": "0" * 16}),
)


def line(message: object) -> str:
    return json.dumps(message, ensure_ascii=False) + "\n"


def calls() -> Iterator[str]:
    """Every tool once, as lines of the protocol."""
    yield line(HELLO)
    yield line({"jsonrpc": "2.0", "method": "notifications/initialized"})
    for number, (name, arguments) in enumerate(CALLS, 1):
        params = {"name": name, "arguments": arguments}
        yield line({"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": params})


@contextmanager
def started(url: str, *more: str) -> Iterator[subprocess.Popen[str]]:
    """A server on pipes that has answered the handshake; killed at the end if it still runs."""
    process = subprocess.Popen(
        [*COMMAND, "--db", url, "--timeout", str(PATIENCE), *more],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    try:
        assert process.stdin
        assert process.stdout
        process.stdin.write(line(HELLO))
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["result"]["serverInfo"]["name"] == "shanhai"
        yield process
    finally:
        process.kill()
        process.communicate()


def answered(process: subprocess.Popen[str], count: int) -> list[dict[str, Any]]:
    assert process.stdout
    return [json.loads(process.stdout.readline()) for _ in range(count)]


def test_stdout_is_the_protocols_alone(url: str) -> None:
    """A line that is no message is survived, and every line that comes back is one."""
    with started(url) as process:
        assert process.stdin
        process.stdin.writelines(["this is no message\n", *list(calls())[1:]])
        process.stdin.flush()
        found = answered(process, len(CALLS))
        rest, err = process.communicate(timeout=PATIENCE)  # closes stdin
    assert process.returncode == 0
    assert rest == ""
    assert "Traceback" not in err
    assert all(m["jsonrpc"] == "2.0" for m in found)
    results = {m["id"]: m["result"] for m in found if "result" in m}
    assert {n for n, r in results.items() if not r.get("isError", False)} == set(range(1, len(CALLS)))


def test_closing_stdin_ends_it_even_in_the_midst_of_a_call(url: str) -> None:
    with started(url) as process:
        assert process.stdin
        process.stdin.writelines(list(calls())[1:])
        _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert err == ""


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals_end_it(url: str, number: signal.Signals, status: int) -> None:
    with started(url) as process:
        process.send_signal(number)
        assert process.wait(timeout=PATIENCE) == status
        out, err = process.communicate(timeout=PATIENCE)
    assert (out, err) == ("", "shanhai: stopped\n")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_end_the_http_server(url: str, number: signal.Signals) -> None:
    with served(url) as (process, address):
        with connected(address, "legacy") as assistant:
            assistant.told("schema")
            process.send_signal(number)
            out, err = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0
        assert (out, err) == ("", "shanhai: stopped\n")


def use_everything(assistant: Assistant) -> None:
    for name, arguments in CALLS[:-1]:
        assistant.told(name, **arguments)
    some = assistant.told("facts", limit=1)["facts"][0]["id"]
    assistant.told("evidence", fact=some)
    assert {name for name, _ in CALLS} == set(assistant.tools)


def test_the_graph_is_left_as_it_was(graph_file: Path, tmp_path: Path) -> None:
    own = tmp_path / "graph.db"
    shutil.copyfile(graph_file, own)
    before = own.read_bytes()
    with over_stdio(f"sqlite:{own}", "legacy", tmp_path / "stderr.txt") as assistant:
        use_everything(assistant)
    with served(f"sqlite:{own}") as (_, address), connected(address, "auto") as assistant:
        use_everything(assistant)
    assert own.read_bytes() == before


def test_what_is_loaded_beside_it_is_seen(graph_file: Path, tmp_path: Path) -> None:
    own, more = tmp_path / "graph.db", tmp_path / "more.txt"
    shutil.copyfile(graph_file, own)
    more.write_text("2024年,怒江州福贡县向珠海市输送务工人员77人。", encoding="utf-8")
    with over_stdio(f"sqlite:{own}", "legacy", tmp_path / "stderr.txt") as assistant:
        before = assistant.told("schema")["reports"]
        done = shanhai("load", more, "--db", f"sqlite:{own}")
        assert done.returncode == 0, done.stderr
        assert assistant.told("schema")["reports"] == before + 1
        assert [f["figure"]["value"] for f in assistant.told("facts", node="福贡县", since="2024")["facts"]] == [77]


def test_a_page_from_elsewhere_may_not_ask(address: str) -> None:
    """A web page in the user's browser could send requests to a server on this machine."""
    asked: dict[str, Any] = {
        "json": HELLO,
        "headers": {"accept": "application/json, text/event-stream", "content-type": "application/json"},
    }
    with httpx.Client() as browser:
        assert browser.post(address, **asked).status_code == 200
        asked["headers"]["origin"] = "https://elsewhere.example"
        assert browser.post(address, **asked).status_code == 403
        asked["headers"] |= {"origin": "", "host": "elsewhere.example"}
        assert browser.post(address, **asked).status_code in (403, 421)


def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], url: str
) -> None:
    def lacking(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    for version in (lacking, lambda _: "1.9.4"):
        monkeypatch.setattr(importlib.metadata, "version", version)
        assert cli.run(["mcp", "--db", url]) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert "pip install 'shanhai[mcp]'" in err


@pytest.mark.parametrize(
    ("given", "status", "said"),
    [
        (["--http", "8765"], 2, "write HOST:PORT"),
        (["--http", "127.0.0.1:99999"], 2, "write HOST:PORT"),
        (["--http", "no.such.host.invalid:0"], 1, "no such address"),
        (["--db", "sqlite:no-such-folder/no.db"], 1, "no-such-folder"),
    ],
)
def test_it_does_not_start(url: str, given: list[str], status: int, said: str) -> None:
    done = shanhai("mcp", *([] if "--db" in given else ["--db", url]), *given)
    assert (done.returncode, done.stdout) == (status, "")
    assert said in done.stderr


def test_many_ask_at_the_same_time(address: str) -> None:
    """More than there are places for; each gets the answer it would get alone."""
    with connected(address, "auto") as one, connected(address, "legacy") as other:
        alone = [one.call(name, **arguments).structured_content for name, arguments in CALLS]
        asked = [
            (a.portal.start_task_soon(a.client.call_tool, name, arguments), expected)
            for a in (one, other)
            for _ in range(2)
            for (name, arguments), expected in zip(CALLS, alone, strict=True)
        ]
        assert len(asked) > 3 * LIMITS.calls
        assert all(answer.result(timeout=PATIENCE).structured_content == expected for answer, expected in asked)
