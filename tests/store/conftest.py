"""The conformance suite runs on every store that has a ``store_<name>.py`` here.

Such a module has ``NAME``; ``MARKS``, pytest marks for its tests; and ``fresh()``, a context manager that gives a
prepared store without reports. Only one store of a kind is open at a time, so a server with a single database will do.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

import pytest

from graph.store.base import GraphStore
from tests.store.history import History, Played, make_history, play
from tests.store.truth import Truth


class Maker(Protocol):
    NAME: str
    MARKS: tuple[pytest.MarkDecorator, ...]

    def fresh(self) -> AbstractContextManager[GraphStore]: ...


def makers() -> list[Maker]:
    files = sorted(Path(__file__).parent.glob("store_*.py"))
    return [cast(Maker, import_module(f"tests.store.{f.stem}")) for f in files]


@pytest.fixture(scope="module", params=[pytest.param(m, id=m.NAME, marks=m.MARKS) for m in makers()])
def maker(request: pytest.FixtureRequest) -> Maker:
    """Each store in turn."""
    return cast(Maker, request.param)


@pytest.fixture
def store(maker: Maker) -> Iterator[GraphStore]:
    """A prepared store without reports, for a test that writes."""
    with maker.fresh() as opened:
        yield opened


@pytest.fixture(scope="session")
def history() -> History:
    """What happens to the graph of more than 5,000 facts."""
    return make_history()


@pytest.fixture(scope="session")
def truth(history: History) -> Truth:
    """The same graph, in plain Python."""
    told = Truth()
    play(history, told)
    return told


@pytest.fixture(scope="module")
def loaded(maker: Maker, history: History) -> Iterator[Played]:
    """A store that has lived through the history, for tests that only read."""
    with maker.fresh() as opened:
        yield Played(opened, play(history, opened))
