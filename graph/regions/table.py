"""Reads ``graph/data/divisions.tsv``: one line per division, with the states (code, name, years) it went through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal, cast

from graph.regions.model import Level


@dataclass(frozen=True, slots=True)
class State:
    """A code and name that the division ``id`` bore from ``start`` to ``end`` (years; None: open)."""

    id: str
    code: str
    name: str
    english: str
    start: int | None
    end: int | None
    last: bool

    def distance(self, year: int) -> int:
        """Years by which ``year`` misses the time of this name; 0 inside. Negative: before it began."""
        if self.start is not None and year < self.start:
            return year - self.start
        return 0 if self.end is None or year <= self.end else year - self.end


@dataclass(frozen=True, slots=True)
class Row:
    """A division from its beginning to now, or to its end. ``parents``: (id, from, to)."""

    id: str
    state: State
    level: Level
    successors: tuple[str, ...]
    lon: float
    lat: float
    pinyin: str
    parents: tuple[tuple[str, int | None, int | None], ...]
    former: tuple[State, ...]

    @property
    def states(self) -> tuple[State, ...]:
        return (*self.former, self.state)

    @property
    def in_force(self) -> bool:
        return self.state.end is None

    @property
    def parent(self) -> str | None:
        """What it lies in, or lay in when it ended; None for a province."""
        return self.parents[-1][0] if self.parents and self.parents[-1][2] == self.state.end else None


def _year(text: str) -> int | None:
    return int(text) if text else None


def _span(text: str) -> tuple[int | None, int | None]:
    start, _, end = text.partition("-")
    return _year(start), _year(end)


def _parents(text: str) -> tuple[tuple[str, int | None, int | None], ...]:
    found = []
    for part in text.split(";") if text else ():
        parent, _, span = part.rpartition(":")
        found.append((parent, *_span(span)))
    return tuple(found)


def _former(key: str, text: str) -> tuple[State, ...]:
    found = []
    for part in text.split(";") if text else ():
        code, name, english, span = part.split(":")
        found.append(State(key, code, name, english, *_span(span), last=False))
    return tuple(found)


def read(
    name: Literal["divisions", "common", "abbreviations", "companies", "pairings", "peoples", "spellings"],
) -> list[list[str]]:
    """The cells of a table in graph/data, without comments and header."""
    text = resources.files("graph").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]


@cache
def spellings() -> Mapping[str, tuple[str, ...]]:
    """Other English spellings by the Chinese name without its ending: 百色 -> Baise."""
    return {name: tuple(listed.split(";")) for name, listed in read("spellings")}


@cache
def rows() -> Mapping[str, Row]:
    """All divisions by id."""
    found: dict[str, Row] = {}
    for key, code, name, level, start, end, after, lon, lat, pinyin, english, parents, former in read("divisions"):
        found[key] = Row(
            key,
            State(key, code, name, english, _year(start), _year(end), last=True),
            cast(Level, level),
            tuple(after.split(";")) if after else (),
            float(lon),
            float(lat),
            pinyin,
            _parents(parents),
            _former(key, former),
        )
    return found
