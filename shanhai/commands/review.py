"""``shanhai review``: what was read with little confidence, and what is likely the same; a person decides."""

from __future__ import annotations

import json
import os
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from shanhai.options import Db

if TYPE_CHECKING:
    from graph.judgements import Verdict

WHO_VARIABLE = "SHANHAI_WHO"
group = typer.Typer(invoke_without_command=True)


class ReviewFormat(StrEnum):
    """How what there is to review is printed."""

    TEXT = "text"
    JSON = "json"


class ReviewKind(StrEnum):
    """What is listed."""

    ALL = "all"
    FACTS = "facts"
    PAIRS = "pairs"


Who = Annotated[
    str | None,
    typer.Option(
        "--who",
        metavar="NAME",
        help=f"Who judges (default: ${WHO_VARIABLE}, else your login name).",
        show_default=False,
    ),
]
Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="Why; kept in the log.", show_default=False)]
Facts = Annotated[list[str], typer.Argument(metavar="FACT_ID…", help="Ids of facts.", show_default=False)]


@group.callback()
def review(
    ctx: typer.Context,
    list_: Annotated[bool, typer.Option("--list", help="Print what there is to review; ask nothing.")] = False,
    format_: Annotated[ReviewFormat, typer.Option("--format", help="How --list prints it.")] = ReviewFormat.TEXT,
    kind: Annotated[ReviewKind, typer.Option("--kind", help="Facts, pairs of nodes, or both.")] = ReviewKind.ALL,
    below: Annotated[
        float, typer.Option("--below", min=0, max=1, help="Facts of less confidence than this are doubtful.")
    ] = 0.7,
    limit: Annotated[int, typer.Option("--limit", min=1, max=10_000, help="So many of each kind at most.")] = 50,
    who: Who = None,
    db: Db = None,
) -> None:
    """Go through what is doubtful, item by item: facts read with little confidence, and nodes that are likely one.

    Keys: a accept, r reject (of a pair: not the same), m merge, s skip, u undo the last, q quit. Each answer is kept
    at once. Without a terminal: --list, and the commands below.
    """
    ctx.obj = db, who  # for the commands below: --db may stand before or after their names
    if ctx.invoked_subcommand is not None:
        return
    from contextlib import closing

    from api.reviewing import worklist
    from graph.errors import UsageError
    from shanhai import console, options, reviewing

    interactive = not list_ and format_ is ReviewFormat.TEXT
    if interactive and not reviewing.terminal():
        raise UsageError("there is no terminal to ask on", "shanhai review --list prints what there is to review")
    with closing(options.store(db)) as graph:
        found = worklist(graph, kind.value, below, limit)
        if interactive:
            reviewing.ask(graph, found, _who(ctx, who))
        elif format_ is ReviewFormat.JSON:
            console.out(json.dumps(found.model_dump(), ensure_ascii=False, indent=1))
        else:
            reviewing.listed(found, kind.value)


@group.command()
def accept(ctx: typer.Context, facts: Facts, why: Why = None, who: Who = None, db: Db = None) -> None:
    """The facts are right, whatever their confidence."""
    _judge(ctx, db, "accept", [[fact] for fact in facts], who, why)


@group.command()
def reject(ctx: typer.Context, facts: Facts, why: Why = None, who: Who = None, db: Db = None) -> None:
    """The facts are wrong: they leave every answer, whatever report says them."""
    _judge(ctx, db, "reject", [[fact] for fact in facts], who, why)


@group.command()
def merge(
    ctx: typer.Context,
    keep: Annotated[str, typer.Argument(metavar="KEEP", help="Id of the node that stands for both.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Id of the node merged into it.")],
    why: Why = None,
    who: Who = None,
    db: Db = None,
) -> None:
    """Two companies, organs or programs are one, now and in later loads."""
    _judge(ctx, db, "merge", [[keep, other]], who, why)


@group.command()
def distinct(
    ctx: typer.Context,
    a: Annotated[str, typer.Argument(metavar="A", help="Id of a node.")],
    b: Annotated[str, typer.Argument(metavar="B", help="Id of another.")],
    why: Why = None,
    who: Who = None,
    db: Db = None,
) -> None:
    """Two nodes are not the same: they are not asked about again."""
    _judge(ctx, db, "distinct", [[a, b]], who, why)


@group.command()
def undo(
    ctx: typer.Context,
    number: Annotated[
        int | None, typer.Argument(metavar="NUMBER", help="Its number in the log; the last that counts if left out.")
    ] = None,
    why: Why = None,
    who: Who = None,
    db: Db = None,
) -> None:
    """Undo a judgement: what was said before it holds again. Both stay in the log."""
    from contextlib import closing

    from graph.errors import NotFoundError
    from graph.judgements import active
    from shanhai import options

    if number is None:
        with closing(options.store(_db(ctx, db))) as graph:
            counting = active(graph.judgements())
        if not counting:
            raise NotFoundError("there is no judgement to undo", "shanhai review log lists them")
        number = counting[-1].number
    _judge(ctx, db, "undo", [[str(number)]], who, why)


@group.command()
def log(
    ctx: typer.Context,
    format_: Annotated[ReviewFormat, typer.Option("--format", help="How the log is printed.")] = ReviewFormat.TEXT,
    db: Db = None,
) -> None:
    """Print all judgements in order; what was undone is marked."""
    from contextlib import closing

    from api.reviewing import shown
    from shanhai import console, options, reviewing

    with closing(options.store(_db(ctx, db))) as graph:
        said = shown(graph.judgements())
    if format_ is ReviewFormat.JSON:
        console.out(json.dumps([j.model_dump() for j in said], ensure_ascii=False, indent=1))
        return
    for judgement in said:
        console.out(reviewing.line(judgement))


def _judge(
    ctx: typer.Context, db: str | None, verdict: Verdict, each: list[list[str]], who: str | None, why: str | None
) -> None:
    from contextlib import closing

    from api.reviewing import shown
    from graph.errors import NotFoundError, ShanhaiError, UsageError
    from shanhai import console, options, reviewing

    failed: ShanhaiError | None = None
    with closing(options.store(_db(ctx, db))) as graph:
        for of in each:
            try:
                made = graph.judge(verdict, of, _who(ctx, who), why)
            except (NotFoundError, UsageError) as problem:  # the others are judged all the same
                if len(each) == 1:
                    raise
                console.error(problem)
                failed = failed or problem
            else:
                console.out(reviewing.line(shown([made])[0]))
    if failed is not None:
        raise typer.Exit(console.status_of(failed))


def _db(ctx: typer.Context, given: str | None) -> str | None:
    """The graph named after the command's name, else before it."""
    return given or ctx.obj[0]


def _who(ctx: typer.Context, given: str | None) -> str:
    import getpass

    from graph.errors import UsageError

    given = given or ctx.obj[1]
    try:
        return given or os.environ.get(WHO_VARIABLE) or getpass.getuser()
    except (OSError, KeyError):
        raise UsageError("who judges is not known", f"give --who NAME, or set {WHO_VARIABLE}") from None


def register(app: typer.Typer) -> None:
    app.add_typer(group, name="review")
