"""How a load goes on, told in a notebook: one line that changes, and errors that stay."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from importlib import import_module
from typing import Any

from loaders.events import Event, Failed, OnEvent, Rows, Started, Warned
from shanhai.progress import Tally

_STEP = 0.01  # share of the reports between two changes of the line: a notebook keeps up with that
_TOLD = 20  # errors and warnings shown


def in_notebook() -> bool:
    """Whether a Jupyter kernel runs this (not IPython in a terminal)."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    return shell is not None and hasattr(shell, "kernel")


@contextmanager
def telling(wanted: bool | None) -> Iterator[OnEvent | None]:
    """How a load is told where this runs: a bar in a notebook or on a terminal; else lines, but only when wanted."""
    from shanhai import console
    from shanhai.progress import progress

    if wanted is not False and in_notebook():
        with bar() as on_event:
            yield on_event
    elif wanted or (wanted is None and console.terminal()):
        with progress() as on_event:
            yield on_event
    else:
        yield None


@contextmanager
def bar() -> Iterator[OnEvent]:
    """What to hand to ``pipeline.load`` as ``on_event``; the line is right at the end, also of a load that stops."""
    ipython: Any = import_module("IPython.display")
    told = Told()
    handle = ipython.display(ipython.HTML(told.html()), display_id=True)
    shown = 0

    def tell(event: Event) -> None:
        nonlocal shown
        if told.add(event) or told.done - shown >= max(1, told.total * _STEP):
            shown = told.done
            handle.update(ipython.HTML(told.html()))

    try:
        yield tell
    finally:
        handle.update(ipython.HTML(told.html()))


class Told(Tally):
    """The state of a load, as HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def add(self, event: Event) -> bool:
        """Take in an event; True when it is worth showing at once."""
        self.count(event)
        match event:
            case Failed(error):
                self.said.append(str(error))
            case Warned(message):
                self.said.append(f"warning: {message}")
        return isinstance(event, Started | Failed | Warned | Rows)

    def html(self) -> str:
        lines = [f"<li>{escape(text)}</li>" for text in self.said[:_TOLD]]
        if len(self.said) > _TOLD:
            lines.append(f"<li>and {len(self.said) - _TOLD} more</li>")
        rest = f"<ul>{''.join(lines)}</ul>" if lines else ""
        most = max(self.total, self.done, 1)
        return f'<div><progress max="{most}" value="{self.done}"></progress> {escape(self.told())}{rest}</div>'
