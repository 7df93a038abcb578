"""``shanhai ask``: a question in Chinese or English, answered with its evidence."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from shanhai.options import Db

if TYPE_CHECKING:
    from datetime import date

    from graph.errors import QuestionError


class AskFormat(StrEnum):
    """How an answer is printed."""

    TEXT = "text"
    JSON = "json"


class Lang(StrEnum):
    """Language of the answer's own words; quotes stay as they are."""

    ZH = "zh"
    EN = "en"


def ask(
    question: Annotated[
        str, typer.Argument(help="A question; with --parse, - reads one a line from stdin.", show_default=False)
    ],
    parse_: Annotated[
        bool, typer.Option("--parse", help="Only print how it is understood, as JSON; no graph is opened.")
    ] = False,
    format_: Annotated[AskFormat, typer.Option("--format", help="How the answer is printed.")] = AskFormat.TEXT,
    lang: Annotated[
        Lang | None,
        typer.Option("--lang", help="Language of the answer (default: the question's).", show_default=False),
    ] = None,
    cypher: Annotated[
        bool, typer.Option("--cypher/--no-cypher", help="With the same question as Cypher behind the answer.")
    ] = True,
    today: Annotated[
        str | None,
        typer.Option(
            "--today", metavar="DATE", help="The day that 去年 and 'last year' count from.", show_default=False
        ),
    ] = None,
    db: Db = None,
) -> None:
    """Ask who is paired with whom, who sends workers where, who pays for what, since when, and which report says so.

    In Chinese or English: shanhai ask "云南哪些县向上海各区输送务工人员?"
    """
    from contextlib import closing

    from rich.console import Console

    from api.questions import answer, parse
    from api.questions.render import render
    from graph.errors import QuestionError
    from shanhai import console, options

    at = _day(today)
    if parse_:
        return _parse_only(question, at)
    try:
        understood = parse(question, at)
    except QuestionError as problem:
        raise _with_examples(problem) from None
    with closing(options.store(db)) as graph:
        found = answer(understood, graph, at)
    if format_ is AskFormat.JSON:
        console.out(json.dumps(found.to_dict(), ensure_ascii=False, indent=2))
    else:
        render(found, Console(file=sys.stdout), lang.value if lang else None, cypher=cypher)


def _parse_only(question: str, at: date) -> None:
    from api.questions import parse, to_wire
    from graph.errors import QuestionError
    from shanhai import console

    lines = sys.stdin.read().splitlines() if question == "-" else [question]
    for line in map(_question, lines):
        if not line.strip():
            continue
        try:
            understood = to_wire(parse(line, at))
        except QuestionError as problem:
            understood = None
            console.note(f"{line}\n  {problem.message}")
        console.out(json.dumps({"q": line, "parse": understood}, ensure_ascii=False))


def _question(line: str) -> str:
    """The question of a line: the line itself, or the ``q`` of a JSON object, as files of questions have it."""
    try:
        row = json.loads(line)
    except ValueError:
        return line
    return str(row["q"]) if isinstance(row, dict) and "q" in row else line


def _with_examples(problem: QuestionError) -> QuestionError:
    """The same error with questions that work under its hint."""
    from graph.errors import QuestionError

    listed = "".join(f"\n    {e}" for e in problem.examples[:5])
    return QuestionError(problem.message, problem.hint + listed, part=problem.part, examples=problem.examples)


def _day(text: str | None) -> date:
    from datetime import date

    from graph.errors import UsageError

    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError:
        raise UsageError(f"not a day: {text!r}", "write 2026-11-21") from None


def register(app: typer.Typer) -> None:
    app.command()(ask)
