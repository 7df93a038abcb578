"""What an assistant's program does: the SDK's own client, used from tests that are not asynchronous."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import jsonschema
from anyio.from_thread import BlockingPortal, start_blocking_portal
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp_types import CallToolResult, TextContent, Tool

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "shanhai.cli", "mcp"]
PATIENCE = 240
"""Seconds in which even a busy machine answers; no test measures time."""


class Assistant:
    """Calls tools and holds every answer to the schema that the tool declares."""

    def __init__(self, portal: BlockingPortal, client: Client) -> None:
        self.portal, self.client = portal, client
        self.tools: dict[str, Tool] = {t.name: t for t in portal.call(client.list_tools).tools}

    def call(self, name: str, /, **arguments: Any) -> CallToolResult:
        """The result as the client gives it; the client itself refuses one that its tool's schema does not allow."""
        if name == "facts" and "from_" in arguments:
            arguments["from"] = arguments.pop("from_")
        return cast(CallToolResult, self.portal.call(self.client.call_tool, name, arguments))

    def told(self, name: str, /, **arguments: Any) -> dict[str, Any]:
        """The structured answer, which must be none of an error."""
        result = self.call(name, **arguments)
        assert not result.is_error, text(result)
        assert text(result)
        found = result.structured_content
        assert isinstance(found, dict)
        jsonschema.validate(found, cast(dict[str, Any], self.tools[name].output_schema))
        return found

    def refused(self, name: str, /, **arguments: Any) -> str:
        """The words of an error: what is wrong, and on the next line what to do."""
        result = self.call(name, **arguments)
        assert result.is_error, text(result)
        assert result.structured_content is None
        said = text(result)
        assert "Traceback" not in said
        assert "\n  " in said, f"says nothing to do: {said}"
        return said


def text(result: CallToolResult) -> str:
    """The answer as text."""
    assert [type(part) for part in result.content] == [TextContent]
    return cast(TextContent, result.content[0]).text


@contextmanager
def connected(server: Any, mode: str) -> Iterator[Assistant]:
    """An assistant that talks to ``server``: a URL, a transport, or a server in this process."""
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Client(server, mode=mode, read_timeout_seconds=PATIENCE)) as client,
    ):
        yield Assistant(portal, client)


@contextmanager
def over_stdio(url: str, mode: str, errors: Path, *more: str) -> Iterator[Assistant]:
    """An assistant that starts ``shanhai mcp`` itself; what the server says on stderr goes to the file ``errors``."""
    command, *arguments = [*COMMAND, "--db", url, "--timeout", str(PATIENCE), *more]
    with errors.open("w", encoding="utf-8") as log:
        transport = stdio_client(StdioServerParameters(command=command, args=arguments, cwd=ROOT), errlog=log)
        with connected(transport, mode) as assistant:
            yield assistant


@contextmanager
def served(url: str, *more: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """``shanhai mcp --http`` on a free port, and its address; killed at the end if it still runs."""
    process = subprocess.Popen(
        [*COMMAND, "--db", url, "--http", "127.0.0.1:0", "--timeout", str(PATIENCE), *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    try:
        assert process.stdout
        lines = [process.stdout.readline() for _ in range(3)]
        address = re.search(r"http://127\.0\.0\.1:\d+/mcp", "".join(lines))
        assert address, lines
        yield process, address[0]
    finally:
        process.kill()
        process.communicate()
