"""Every error a user can meet, each with a hint that says what to do.

ShanhaiError
├── UsageError          the call cannot mean anything (exit status 2, HTTP 400)
│   └── QuestionError   a question was not understood; names the part
├── ReportError         a report cannot be read; the others still are (exit status 1)
│   └── RowError        a row of a table cannot be read; the other rows still are
├── StoreError          the graph cannot be read or written
│   └── StoreUnavailable   no server, or no answer from it (HTTP 503)
├── QueryError          a named or free Cypher query is refused or fails
├── NotFoundError       no such node, fact, report or query (HTTP 404)
└── MissingExtraError   an optional part is not installed
"""

from __future__ import annotations


class ShanhaiError(Exception):
    """Base of all errors meant for people. ``hint`` says what to do next."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n  {self.hint}" if self.hint else self.message


class UsageError(ShanhaiError):
    """The call cannot mean anything: a malformed date, an unknown format, a bad cursor."""


class QuestionError(UsageError):
    """A question was not understood. ``part`` is the piece that was not; ``examples`` are questions that work."""

    def __init__(self, message: str, hint: str = "", *, part: str = "", examples: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint)
        self.part = part
        self.examples = examples


class ReportError(ShanhaiError):
    """A report cannot be read (encrypted, binary, too large, unknown format). ``source`` names it."""

    def __init__(self, message: str, hint: str = "", *, source: str = "") -> None:
        super().__init__(message, hint)
        self.source = source


class RowError(ReportError):
    """A row of a table cannot be read; ``source`` names it as TABLE#ROW. Its report has the other rows."""


class StoreError(ShanhaiError):
    """The graph cannot be read or written; nothing was changed by the failed call."""


class StoreUnavailable(StoreError):  # noqa: N818 (a state, not a fault of the caller)
    """The store does not answer."""


class QueryError(ShanhaiError):
    """A Cypher query is refused (it would write, touch files, or lacks a parameter) or fails."""


class NotFoundError(ShanhaiError):
    """No such node, fact, report or query."""


class MissingExtraError(ShanhaiError):
    """An optional part of shanhai is not installed; the hint says how to install it."""
