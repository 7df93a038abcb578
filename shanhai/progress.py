"""A load as people see it: a bar on a terminal, a plain line now and then elsewhere; errors always in full."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import RowError
from loaders.events import Event, Failed, OnEvent, Read, Rows, Skipped, Started, Warned
from shanhai import console

_EVERY = 5.0  # seconds between plain lines


@contextmanager
def progress() -> Iterator[OnEvent]:
    """What to hand to ``pipeline.load`` as ``on_event``."""
    if console.terminal():
        with _bar() as on_event:
            yield on_event
    else:
        yield Plain().tell


class Tally:
    """How far a load is: ``done`` of ``total`` reports, their ``facts``, and the table that is being read.

    A table is one file and many reports, so more may be done than was foreseen.
    """

    def __init__(self) -> None:
        self.total = self.done = self.facts = 0
        self.table = ""

    def count(self, event: Event) -> None:
        match event:
            case Rows(table, number):
                self.table = f"{Path(table).name}: {number} rows"
            case Started(total):
                self.total += total  # a load of several parts says so for each
            case Failed(error):
                self.done += not isinstance(error, RowError)
            case Read(_, _, facts):
                self.done += 1
                self.facts += facts
                self.table = ""
            case Skipped():
                self.done += 1
                self.table = ""

    def told(self) -> str:
        line = count(self.done, self.total, self.facts)
        return f"{line}; {self.table}" if self.table else line


class Plain(Tally):
    """Lines for a log: errors and warnings at once, the count every few seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.last = time.monotonic()

    def tell(self, event: Event) -> None:
        self.count(event)
        match event:
            case Failed(error):
                console.error(error)
            case Warned(message):
                console.note(f"warning: {message}")
        if time.monotonic() - self.last > _EVERY:
            self.last = time.monotonic()
            console.note(self.told())


def count(done: int, total: int, facts: int) -> str:
    """So many of the reports, in words; without the total where more are done than were foreseen."""
    of = f"{done} of {total} reports" if total >= max(done, 1) else console.many(done, "report")
    return f"{of}, {console.many(facts, 'fact')}"


@contextmanager
def _bar() -> Iterator[OnEvent]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[facts]} facts"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True, highlight=False)) as shown:
        task = shown.add_task("reports", total=None, facts=0)
        tally = Tally()

        def tell(event: Event) -> None:
            tally.count(event)
            match event:
                case Failed(error):
                    shown.console.print(str(error), markup=False)
                case Warned(message):
                    shown.console.print(f"warning: {message}", markup=False)
            foreseen = tally.total if tally.total >= max(tally.done, 1) else None
            what = tally.table or "reports"
            shown.update(task, description=what, total=foreseen, completed=tally.done, facts=tally.facts)

        yield tell
