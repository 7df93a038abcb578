"""A name, a date and the places around it: which division is meant.

Each reading of the name is a state (a code and name some division bore) and gets a penalty: how far the date lies from
the time of that name, plus how far the place lies from those of the context. Equal penalties are told apart by the
form (a full name before a short one) and the level (a city before a county of the same short name).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from graph.regions.table import Row, State

_LEVELS = {"province": 0, "prefecture": 1, "county": 2}
_FORMS = {"full": 0, "middle": 1, "short": 2}
# Names live on in texts for some years after they were changed.
LINGER = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a name: ``form`` is full, middle (怒江州) or short (怒江)."""

    state: State
    form: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """A present division (``id``) with its rank; equal ``rank`` means that nothing told them apart."""

    id: str
    rank: tuple[int, int, int]


class Places(Protocol):
    """What ranking needs to know of the gazetteer."""

    def row(self, id_: str) -> Row: ...
    def latest(self, code: str) -> tuple[str, ...]: ...
    def ancestors(self, code: str) -> tuple[str, ...]: ...
    def weight(self, id_: str) -> int: ...


def time_penalty(state: State, at: date | None) -> int:
    """0: the name was in force then (with no date: is now); 2: until shortly before; 4: at another time."""
    if at is None:
        return 0 if state.end is None else 2
    distance = state.distance(at.year)
    if distance == 0:
        return 0
    return 2 if 0 < distance <= LINGER or distance == -1 else 4


def context_penalty(places: Places, code: str, context: Collection[str]) -> int:
    """0: named in the context; 1: directly above, below or beside one; 3: in the same province; 5: elsewhere."""
    if not context:
        return 5
    line = places.ancestors(code)
    best = 5
    for other in context:
        if other == code:
            return 0
        theirs = places.ancestors(other)
        beside = bool(line and theirs) and line[0] == theirs[0] and level_of(line[0]) == "prefecture"
        if code in theirs[:1] or other in line[:1] or beside:
            best = min(best, 1)
        elif code in theirs or other in line:
            best = min(best, 2)
        elif code[:2] == other[:2]:
            best = min(best, 3)
    return best


def rank(places: Places, readings: Iterable[Reading], at: date | None, context: Collection[str]) -> list[Ranked]:
    """Present divisions that the readings lead to, best first."""
    best: dict[str, tuple[int, int, int]] = {}
    for reading in readings:
        late = time_penalty(reading.state, at)
        level = _LEVELS[level_of(reading.state.code)]
        for code in places.latest(reading.state.id) or (reading.state.id,):
            far = context_penalty(places, code, context)
            found = (late + far + (reading.form != "full"), _FORMS[reading.form], level)
            if code not in best or found < best[code]:
                best[code] = found
    ordered = sorted(best.items(), key=lambda item: (item[1], -places.weight(item[0]), item[0]))
    return [Ranked(code, value) for code, value in ordered]


def level_of(code: str) -> str:
    """Level by the form of the code: 530000, 530700, 530724."""
    return "province" if code[2:6] == "0000" else "prefecture" if code[4:6] == "00" else "county"
