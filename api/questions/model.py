"""What a question means, before any store is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from graph.model import Node

Want = Literal["pairs", "subject", "object", "total", "when", "path"]
Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Side:
    """One end of what is asked for; every condition given must hold, an empty side is anyone.

    type     Company, Bureau, Program; None: a region, or anything where nothing else is told
    level    region level
    within   division codes (or ``east``, ``west``): it is, or lies in, one of them
    node     exactly this node (a region by its code in ``code``)
    organ    of bureaus: their function in full
    """

    type: str | None = None
    level: str | None = None
    within: tuple[str, ...] = ()
    node: Node | None = None
    organ: str | None = None

    @property
    def empty(self) -> bool:
        return self == Side()

    def wire(self) -> dict[str, Any]:
        """As score_questions.py documents it."""
        found: dict[str, Any] = {}
        if self.type:
            found["type"] = self.type
        if self.level:
            found["level"] = self.level
        if self.node is not None:
            is_region = self.node.type == "Region" and "code" in self.node.properties
            found["is"] = self.node.properties["code"] if is_region else f"{self.node.type}:{self.node.name}"
            found.pop("type", None)
        elif self.within:
            found["within"] = self.within[0] if len(self.within) == 1 else list(self.within)
        return found


@dataclass(frozen=True, slots=True)
class Span:
    """The time asked for. ``start`` and ``end`` as said (``2021``, ``2021-09``, ``last year``, ``last 3 years``);
    ``first`` and ``last`` are the days they mean, None where the window is open."""

    start: str | None = None
    end: str | None = None
    first: date | None = None
    last: date | None = None

    def __bool__(self) -> bool:
        return self.start is not None or self.end is not None


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood.

    predicate  an edge type, ``path`` or ``any``
    want       what is asked for: pairs (the facts), subject or object (that side), total, when (a date), path
    span       the time asked for
    unit       only figures of this unit
    top        a ranking: so many of the wanted side
    ranked     a ranking was asked for, perhaps without a number
    by         total by ``year``, ``subject`` or ``object``
    dates      of want ``when``: the start, the end or both
    exclude    division code left out on the side asked for
    also       a second party (who else signed); ``outside``: that party is of another province
    ignored    words that were not used
    notes      how doubtful names were read, in the language of the question
    """

    text: str
    language: Language
    predicate: str
    subject: Side = Side()
    object: Side = Side()
    want: Want = "pairs"
    span: Span = Span()
    unit: str | None = None
    top: int | None = None
    ranked: bool = False
    by: Literal["year", "subject", "object"] | None = None
    dates: tuple[Literal["start", "end"], ...] = ("start",)
    exclude: tuple[str, ...] = ()
    also: Side | None = None
    outside: bool = False
    ignored: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def to_wire(question: Question) -> dict[str, Any]:
    """The form that ``shanhai ask --parse`` prints."""
    found: dict[str, Any] = {
        "predicate": question.predicate,
        "subject": question.subject.wire(),
        "object": question.object.wire(),
        "want": question.want,
    }
    asked = {
        "start": question.span.start,
        "end": question.span.end,
        "unit": question.unit,
        "top": question.top,
        "by": question.by,
        "dates": list(question.dates) if question.want == "when" and question.dates != ("start",) else None,
        "exclude": question.exclude[0] if len(question.exclude) == 1 else list(question.exclude) or None,
        "also": {"subject": question.also.wire()} if question.also else None,
    }
    return found | {k: v for k, v in asked.items() if v is not None}
