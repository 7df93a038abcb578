"""One call: arguments checked, the answer made in a thread and in time, every error said calmly.

A call that is cancelled or takes too long is left to itself: its thread ends when the store lets it (a named query
heeds its own timeout). As long as it runs it keeps its place among the ``calls`` at a time, so that forgotten
ones cannot pile up; ``Calls.left`` tells whether any is left.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

import anyio
import mcp_types as types
from pydantic import ValidationError

from graph.errors import QuestionError, ShanhaiError, StoreError
from shanhai.mcp.limits import LIMITS
from shanhai.mcp.shapes import compact
from shanhai.mcp.tool import Parts, Tool

T = TypeVar("T")
log = logging.getLogger("shanhai.mcp")
_PLAIN = {"extra_forbidden": "there is no such argument", "missing": "required, but not given"}
"""Words of our own for what pydantic says less plainly, by its type of error."""


class TooSlowError(ShanhaiError):
    """The graph did not answer in time."""


class Calls:
    """Makes calls on one graph, for any number of clients."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        # Not anyio's threads: they give their place free as soon as nobody waits for them, though they still run.
        self._threads = ThreadPoolExecutor(LIMITS.calls, "call")
        self._open: set[Future[Any]] = set()

    @property
    def left(self) -> int:
        """Calls that still run."""
        return sum(call.running() for call in tuple(self._open))

    async def soon(self, work: Callable[[], T]) -> T:
        """What ``work`` gives, within the seconds allowed; TooSlowError."""
        call = self._threads.submit(work)
        self._open.add(call)
        call.add_done_callback(self._open.discard)
        try:
            with anyio.fail_after(self.parts.seconds):
                return await asyncio.wrap_future(call)
        except TimeoutError:
            raise TooSlowError(
                f"the graph did not answer within {self.parts.seconds:g} s",
                "ask for less (one place, a shorter time), or start the server with a larger --timeout",
            ) from None

    async def tool(self, tool: Tool[Any], given: Mapping[str, Any]) -> types.CallToolResult:
        """The result of a tool, or its error; never raises for what a caller can do."""
        try:
            asked = tool.arguments.model_validate(given)
            result, text = await self.soon(lambda: tool.answer(self.parts, asked))
        except ValidationError as e:
            return failed(_invalid(tool, e))
        except Exception as e:
            return failed(explained(e, tool.name))
        return types.CallToolResult(content=[types.TextContent(text=text)], structured_content=compact(result))


def failed(message: str) -> types.CallToolResult:
    """An error as a model reads it."""
    return types.CallToolResult(content=[types.TextContent(text=message)], is_error=True)


def explained(problem: Exception, what: str) -> str:
    """An error of the house in its own words; a mistake of ours is logged and told without its inside."""
    if isinstance(problem, StoreError):
        log.warning("%s: %s", what, problem)
    if isinstance(problem, QuestionError) and problem.examples:
        return f"{problem}\n  questions that work: " + " / ".join(problem.examples[:5])
    if isinstance(problem, ShanhaiError):
        return str(problem)
    log.exception("%s failed", what, exc_info=problem)
    return "this should not happen: a mistake in shanhai, not in the call\n  the server's stderr has the details"


def _invalid(tool: Tool[Any], problem: ValidationError) -> str:
    wrong = []
    for error in problem.errors(include_url=False):
        where = ".".join(str(p) for p in error["loc"] if isinstance(p, str)) or "arguments"
        said = _PLAIN.get(error["type"], str(error["msg"]).removeprefix("Value error, "))
        wrong.append(f"{where}: {said}")
    names = ", ".join(f.alias or n for n, f in tool.arguments.model_fields.items()) or "no arguments"
    return f"{tool.name}: {'; '.join(wrong)}\n  it takes {names}"
