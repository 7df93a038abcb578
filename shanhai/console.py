"""How things are said to people: results on stdout, everything else on stderr, always UTF-8."""

from __future__ import annotations

import io
import os
import sys

from graph.errors import ShanhaiError, UsageError

DONE, FAILED, WRONG_USAGE = 0, 1, 2


def utf8() -> None:
    """Make stdout and stderr UTF-8 whatever the locale; stray bytes of a file name are escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def out(text: str = "") -> None:
    """A line of the result, sent at once so that a reader on the other end of a pipe sees it."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def note(text: str) -> None:
    """A line beside the result: progress, a summary, a warning."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def error(problem: ShanhaiError) -> None:
    """Two calm lines: what is wrong, and what to do."""
    note(f"shanhai: {problem.message}")
    if problem.hint:
        note(f"  {problem.hint}")


def status_of(problem: ShanhaiError) -> int:
    """Exit status that an error means."""
    return WRONG_USAGE if isinstance(problem, UsageError) else FAILED


def many(number: int, noun: str) -> str:
    """A number with its noun: 1 fact, 2 facts."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def width() -> int | None:
    """Columns of the terminal that stdout is; None where it is a file or a pipe, which take lines of any length."""
    import shutil

    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def debugging() -> bool:
    """Whether the user asked for tracebacks (SHANHAI_DEBUG=1)."""
    return os.environ.get("SHANHAI_DEBUG", "") not in ("", "0")


def terminal() -> bool:
    """Whether stderr is a terminal on which a moving bar makes sense."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
