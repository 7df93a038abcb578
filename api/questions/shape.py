"""What an answer is made of. ``Answer.to_dict`` is the documented JSON form (docs/questions.md)."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

RowKind = Literal["pair", "subject", "object", "year"]


@dataclass(frozen=True, slots=True)
class Said:
    """One report that says it: the quoted words and where the report is to be found."""

    report: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class End:
    """A node at one end of a fact."""

    id: str
    type: str
    name: str
    name_en: str | None = None
    code: str | None = None
    level: str | None = None
    inside: str | None = None


@dataclass(frozen=True, slots=True)
class ConflictOut:
    """Another figure for the same thing: the fact that tells it, and the report that says it best."""

    fact: str
    value: float
    unit: str
    approx: bool
    reports: int
    said: Said | None


@dataclass(frozen=True, slots=True)
class FactOut:
    """A fact with its evidence. ``reports`` counts documents, ``independent`` what is left when copies count once.

    beyond     its period reaches outside the time asked for
    conflicts  other figures that independent reports give for the same thing
    """

    id: str
    predicate: str
    subject: End
    object: End
    start: str | None
    end: str | None
    value: float | None
    unit: str | None
    approx: bool
    joint: bool
    of_which: dict[str, float]
    confidence: float
    reports: int
    independent: int
    evidence: tuple[Said, ...]
    beyond: bool = False
    conflicts: tuple[ConflictOut, ...] = ()


@dataclass(frozen=True, slots=True)
class AsideOut:
    """A figure that a total does not count, and why, in both languages."""

    fact: str
    kind: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class TotalOut:
    """What figures of one predicate and unit come to: at least ``value``."""

    predicate: str
    unit: str
    value: float
    approx: bool
    counted: tuple[str, ...]
    aside: tuple[AsideOut, ...]
    conflicts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a pair, one side (with its partners), or a year; the ids of its facts and what they come to."""

    kind: RowKind
    subject: End | None
    object: End | None
    partners: tuple[End, ...]
    facts: tuple[str, ...]
    totals: tuple[TotalOut, ...]
    year: int | None = None
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class PathOut:
    """A chain: ``nodes`` one longer than ``facts``; each fact joins its neighbours, in either direction."""

    nodes: tuple[End, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class When:
    """A date that is told (the earliest start, or the latest end), and the facts that tell it."""

    date: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """How the question was read."""

    zh: str
    en: str
    parse: dict[str, Any]
    notes: tuple[str, ...]
    ignored: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with its evidence.

    by         totals by year, subject or object; None: one total
    rows       what was asked for, grouped as asked
    totals     of all facts in ``rows``; figures that may overlap are never added
    coarser    facts whose end is a larger region than was asked for (to 上海市 where districts are asked): no rows
    finer      facts that tell of a part (a county of the prefecture asked for, a company in the district)
    undated    facts without a date, where a time was asked for
    facts      every fact named anywhere above, by id
    when       the earliest start told, where a date was asked for
    ended      the latest end told, where the end was asked for
    truncated  more facts match than were read; then there are no totals
    cypher     the same question for the Neo4j Browser
    """

    question: str
    language: Literal["zh", "en"]
    predicate: str
    want: str
    by: str | None
    understood: Understood
    rows: tuple[Row, ...]
    totals: tuple[TotalOut, ...]
    coarser: tuple[str, ...]
    finer: tuple[str, ...]
    undated: tuple[str, ...]
    facts: dict[str, FactOut]
    cypher: str
    truncated: bool = False
    when: When | None = None
    ended: When | None = None
    paths: tuple[PathOut, ...] = ()
    unranked: tuple[Row, ...] = ()
    years_aside: tuple[str, ...] = field(default=())

    @property
    def empty(self) -> bool:
        return not (self.rows or self.paths or self.coarser or self.finer or self.undated)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON: dicts, lists, strings, numbers."""
        return asdict(self)

    def __str__(self) -> str:
        """As ``shanhai ask`` prints it, without colours and without the Cypher."""
        from api.questions.render import plain_text

        return plain_text(self)

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from api.questions.html import html

        return html(self)
