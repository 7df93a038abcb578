"""``shanhai load``: reports into the graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shanhai.options import Db, Published

if TYPE_CHECKING:
    from loaders.events import Summary

_NAMED = 10  # reports told by name in a summary

PathsOrNone = Annotated[
    list[Path] | None,
    typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.", show_default=False),
]
Paths = Annotated[
    list[Path],
    typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.", show_default=False),
]


MappingFile = Annotated[
    Path | None,
    typer.Option(
        "--mapping",
        metavar="FILE",
        help="What the columns of the tables mean; else TABLE.mapping.yaml beside each (docs/tables.md).",
        show_default=False,
    ),
]


def load(
    paths: PathsOrNone = None,
    db: Db = None,
    published: Published = None,
    mapping: MappingFile = None,
    reference: Annotated[
        bool, typer.Option("--reference", help="Also the national pairings that ship with shanhai, with their sources.")
    ] = False,
    workers: Annotated[
        int | None,
        typer.Option(
            min=1, help="Processes that read facts; by itself, one a core for many reports.", show_default=False
        ),
    ] = None,
) -> None:
    """Read reports into the graph: text, HTML, PDF, DOCX, JSONL, tables (CSV, XLSX), and folders of them.

    A report that is in already is skipped by its content, a changed one replaces exactly its own earlier facts. A load
    may be stopped at any time: the same command goes on where it was.
    """
    from contextlib import closing

    from graph.errors import UsageError
    from loaders import pipeline
    from loaders.read import published_option
    from loaders.tables import REFERENCE
    from shanhai import console, options
    from shanhai.progress import progress
    from shanhai.signals import stop_on_signals

    published_option(published)
    wanted = [str(p) for p in paths or ()]
    if not wanted and not reference:
        raise UsageError("nothing to load", "name files or folders, or give --reference")
    with closing(options.store(db, create=True)) as graph, stop_on_signals() as stop:
        with progress() as on_event:
            summary = pipeline.load(
                wanted,
                graph,
                published=published,
                on_event=on_event,
                workers=workers,
                stop=stop,
                mapping=mapping,
            )
            if reference and not summary.stopped:
                shipped = pipeline.load([REFERENCE], graph, on_event=on_event, workers=0, stop=stop)
                summary.join(shipped)
        _report(summary, graph.url)
    if summary.stopped:
        console.note("stopped: what is in stays in; run the same command again to go on")
        raise typer.Exit(stop.status)
    if summary.failed or summary.refused:
        raise typer.Exit(console.FAILED)


def _report(summary: Summary, url: str) -> None:
    from graph.ontology import edge_types
    from shanhai import console

    parts = [
        f"{summary.new} new",
        f"{summary.replaced} replaced",
        *([f"{summary.moved} moved"] if summary.moved else []),
        f"{summary.skipped} in already",
        f"{summary.failed} not read",
    ]
    console.out(f"reports  {', '.join(parts)}")
    if summary.refused:
        console.out(f"rows     {summary.refused} refused")
    told = [f"{edge.cypher} {summary.facts[name]}" for name, edge in edge_types().items() if summary.facts.get(name)]
    console.out(f"facts    {', '.join(told) or 'none'}")
    if summary.facts_retracted:
        console.out(f"taken back: {console.many(summary.facts_retracted, 'fact')} that no report says any more")
    if summary.ended:
        console.out(f"taken out: {console.many(len(summary.ended), 'report')} that the table no longer names")
    console.out(f"graph    {url}")
    if summary.left_out:
        names = ", ".join(Path(p).name for p in summary.left_out[:5]) + (" …" if len(summary.left_out) > 5 else "")
        console.note(f"left out as no reports: {names} (name a file to have it read)")
    if summary.gone:
        _say_gone(summary.gone)


def _say_gone(gone: dict[str, str]) -> None:
    """Reports are never taken out silently: a file may be missing by mistake."""
    import shlex

    from shanhai import console

    names = ", ".join(f"{Path(file).name} ({report})" for report, file in list(gone.items())[:_NAMED])
    more = len(gone) - _NAMED
    if more > 0:
        names += f" and {more} more"
    told = "its file is gone" if len(gone) == 1 else "their files are gone"
    console.note(f"{console.many(len(gone), 'report')} still in, though {told}: {names}")
    command = " ".join(shlex.quote(report) for report in list(gone)[:_NAMED])
    console.note(
        f"  to take {'it' if len(gone) == 1 else 'them'} out: shanhai remove {command}{' …' if more > 0 else ''}"
    )


def register(app: typer.Typer) -> None:
    app.command()(load)
