"""The frozen values everything else speaks in: dates, periods, quantities, nodes, facts, evidence, reports.

Nothing here knows a store, a file format or an edge type. A fact's identity is its content (predicate, ends, period,
quantity), so the same statement read from two reports is one fact with two pieces of evidence.
"""

from __future__ import annotations

import calendar
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import total_ordering
from types import MappingProxyType

Scalar = str | int | float | bool | tuple[str, ...]

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


class Precision(StrEnum):
    """How exactly a date was told."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as exact as it was told: ``2022``, ``2022-09`` or ``2022-09-01`` (partial ISO 8601).

    Ordered by first possible day, then by last.
    """

    text: str

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read a partial ISO date; raises ValueError (naming the text) for anything else, 2022-02-30 included."""
        m = _ISO.fullmatch(text.strip())
        if not m:
            raise ValueError(f"not a date: {text!r} (write 2022, 2022-09 or 2022-09-01)")
        year, month, day = int(m[1]), int(m[2] or 1), int(m[3] or 1)
        try:
            date(year, month, day)
        except ValueError as e:
            raise ValueError(f"not a date: {text!r} ({e})") from None
        parts = [m[1], *(f"{int(p):02d}" for p in (m[2], m[3]) if p)]
        return cls("-".join(parts))

    @property
    def precision(self) -> Precision:
        return (Precision.YEAR, Precision.MONTH, Precision.DAY)[self.text.count("-")]

    @property
    def year(self) -> int:
        return int(self.text[:4])

    @property
    def first(self) -> date:
        """The earliest day this date may mean."""
        p = [int(x) for x in self.text.split("-")] + [1, 1]
        return date(p[0], p[1], p[2])

    @property
    def last(self) -> date:
        """The latest day this date may mean."""
        p = [int(x) for x in self.text.split("-")]
        if len(p) == 1:
            return date(p[0], 12, 31)
        if len(p) == 2:
            return date(p[0], p[1], calendar.monthrange(p[0], p[1])[1])
        return date(*p)

    def __lt__(self, other: PartialDate) -> bool:
        return (self.first, self.last) < (other.first, other.last)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Period:
    """When a fact held (valid time). ``None`` as start: not told; as end: open, or not told."""

    start: PartialDate | None = None
    end: PartialDate | None = None

    @classmethod
    def of(cls, start: str | None = None, end: str | None = None) -> Period:
        return cls(PartialDate.parse(start) if start else None, PartialDate.parse(end) if end else None)

    @property
    def known(self) -> bool:
        return self.start is not None or self.end is not None

    def bounds(self) -> tuple[date, date]:
        """First and last possible day; date.min and date.max where not told."""
        return (self.start.first if self.start else date.min, self.end.last if self.end else date.max)

    def overlaps(self, other: Period) -> bool:
        a, b = self.bounds(), other.bounds()
        return a[0] <= b[1] and b[0] <= a[1]

    def contains(self, other: Period) -> bool:
        a, b = self.bounds(), other.bounds()
        return a[0] <= b[0] and b[1] <= a[1]

    def __str__(self) -> str:
        if not self.known:
            return ""
        if self.start and self.start == self.end:
            return str(self.start)
        return f"{self.start or ''}..{self.end or ''}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as printed.

    value   in the unit below, money in yuan
    unit    person, person_time, CNY, job, fair, company (declared by each edge type)
    approx  the report says about, over, nearly
    joint   the figure belongs to a whole group of facts and counts once
    of_which  parts the same sentence names, such as {"poor": 90}
    """

    value: float
    unit: str
    approx: bool = False
    joint: bool = False
    of_which: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))

    def __hash__(self) -> int:
        return hash((self.value, self.unit, self.approx, self.joint, tuple(sorted(self.of_which.items()))))


@dataclass(frozen=True, slots=True)
class Node:
    """A region, bureau, company or program.

    id          ``Type:key``: Region:530700, Region:310115/周浦镇 (a township), Bureau:440400/人力资源和社会保障局,
                Company:上海博海餐饮集团有限公司, Program:劳务工作站合作协议书
    type        a node type of graph/schema/nodes
    name        official full name, simplified Chinese
    properties  what the node type declares (code, level, province, prefecture, lon, lat, organ, region, kind, …)
    aliases     other names met
    """

    id: str
    type: str
    name: str
    properties: Mapping[str, Scalar] = field(default_factory=lambda: MappingProxyType({}))
    aliases: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a report says a fact: ``quote`` stands at ``text[start:end]`` of the report (Python string offsets).

    rule        name of the rule that read it
    confidence  0 to 1, the probability that the fact is right
    """

    report: str
    start: int
    end: int
    quote: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Fact:
    """One dated statement between two nodes (``subject`` and ``object`` are node ids).

    Facts that state one joint figure together carry the same ``joint_group``, which no fact of another
    figure has: it begins with the id of the report that tells it.
    """

    predicate: str
    subject: str
    object: str
    period: Period = Period()
    quantity: Quantity | None = None
    joint_group: str | None = None

    @property
    def id(self) -> str:
        """Content hash of predicate, ends, period and quantity (16 hexadecimal digits); the same in every store."""
        q = self.quantity
        content = (
            self.predicate,
            self.subject,
            self.object,
            str(self.period.start or ""),
            str(self.period.end or ""),
            f"{float(q.value)!r}|{q.unit}" if q else "",  # 100 and 100.0 are one figure
        )
        return hashlib.blake2b("\x1f".join(content).encode(), digest_size=8).hexdigest()


class Status(StrEnum):
    """What a reviewer has said of a fact; ``AUTOMATIC`` until then."""

    AUTOMATIC = "automatic"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class FactRecord:
    """A fact as a store keeps it: with its ends, its current evidence and when the graph knew it (UTC, ISO 8601).

    ``conflicts`` are ids of facts known at the same time that tell another figure for the same thing (graph.conflicts).
    """

    fact: Fact
    subject: Node
    object: Node
    evidence: tuple[Evidence, ...]
    recorded_at: str
    retracted_at: str | None = None
    status: Status = Status.AUTOMATIC
    conflicts: tuple[str, ...] = ()

    @property
    def confidence(self) -> float:
        return max((e.confidence for e in self.evidence), default=0.0)

    @property
    def reports(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(e.report for e in self.evidence))


@dataclass(frozen=True, slots=True)
class Report:
    """A document as read. Offsets index ``text``; ``source`` names where it came from (a file URI, or ``stdin``)."""

    id: str
    text: str
    source: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: PartialDate | None = None

    @property
    def content_hash(self) -> str:
        """Identity by content: the text and everything the reader was told about it."""
        parts = (self.text, self.title, self.url, self.publisher, str(self.published or ""))
        return hashlib.blake2b("\x1f".join(p or "" for p in parts).encode(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class PartOf:
    """``child`` lay in ``parent`` during ``period`` (both node ids): divisions move, merge and are renamed."""

    child: str
    parent: str
    period: Period = Period()


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything read from one report: the nodes it names, and facts with the evidence for each."""

    report: Report
    nodes: tuple[Node, ...]
    facts: tuple[tuple[Fact, Evidence], ...]
