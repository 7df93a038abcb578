"""What a load tells while it runs, for a progress bar, a log or a web page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from graph.errors import ReportError
from graph.store.base import Written


@dataclass(frozen=True, slots=True)
class Started:
    """``total`` reports are ahead (lines of JSONL files counted; 0 where standard input hides its number)."""

    total: int


@dataclass(frozen=True, slots=True)
class Read:
    """A report was read into ``facts`` facts and waits for its batch."""

    report: str
    source: str
    facts: int


@dataclass(frozen=True, slots=True)
class Rows:
    """``number`` rows of a table have been read so far; its reports come when it is read to its end."""

    table: str
    number: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """A report of exactly this content is in already."""

    report: str
    source: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A report, or a row of a table (RowError), could not be read; the rest goes on."""

    error: ReportError


@dataclass(frozen=True, slots=True)
class Warned:
    """Readable, but doubtful."""

    message: str


@dataclass(frozen=True, slots=True)
class Wrote:
    """A batch is in the graph for good."""

    written: Written


Event = Started | Read | Rows | Skipped | Failed | Warned | Wrote
OnEvent = Callable[[Event], None]


@dataclass(slots=True)
class Summary:
    """What a load did. ``facts`` are those read from new and changed reports, by edge type.

    moved    reports that are in and stand elsewhere now: their facts are as they were
    failed   reports that could not be read
    refused  rows of tables that could not be read; the reports they belong to are counted as any other
    gone     reports of the folders loaded whose every file is gone, by id, with the file: they stay in until taken out
    ended    reports that were taken out, because their table has no row of that source any more
    """

    new: int = 0
    replaced: int = 0
    moved: int = 0
    skipped: int = 0
    failed: int = 0
    refused: int = 0
    facts: dict[str, int] = field(default_factory=dict)
    facts_new: int = 0
    facts_retracted: int = 0
    left_out: list[str] = field(default_factory=list)
    gone: dict[str, str] = field(default_factory=dict)
    ended: list[str] = field(default_factory=list)
    stopped: bool = False

    def add(self, written: Written) -> None:
        self.skipped += written.reports_unchanged  # in already, and now known at one more place
        self.new += written.reports_new
        self.replaced += written.reports_replaced
        self.facts_new += written.facts_new
        self.facts_retracted += written.facts_retracted

    def join(self, other: Summary) -> None:
        """Add what another load did."""
        for name in ("new", "replaced", "moved", "skipped", "failed", "refused", "facts_new", "facts_retracted"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for predicate, number in other.facts.items():
            self.facts[predicate] = self.facts.get(predicate, 0) + number
        self.left_out += other.left_out
        self.gone |= other.gone
        self.ended += other.ended
        self.stopped = self.stopped or other.stopped
