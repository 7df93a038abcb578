"""The seam between the graph and what keeps it: a dozen typed methods, the same on every store.

A store is one module of this package, named by the schemes of its URLs (``SCHEMES``) with a function
``open(url) -> GraphStore``. It passes the conformance suite in tests/store, which holds every typed query to a
plain-Python truth. Values in and out are those of ``graph.model``; no store's own rows leave it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, Protocol, TypeVar

from graph.judgements import Judgement, Verdict
from graph.model import Extraction, FactRecord, Node, PartOf, Report, Status

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NodeFilter:
    """Which nodes; every condition given must hold, an empty filter is any node.

    type     node type
    level    region level (province, prefecture, county, township)
    within   division codes, or ``east``/``west``: the node is, or lies in, one of them (bureaus and companies: the
             region they belong to); graph.store.terms.places sorts them, codes_of says where a node lies
    ids      exactly these nodes; one that was merged into another (by ``known_at``, if given) means that other
    exclude  division codes: the node must not be, or lie in, any of them
    """

    type: str | None = None
    level: str | None = None
    within: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FactQuery:
    """Which facts; every condition given must hold.

    predicates   edge types; empty: any
    subject, object  filters for the ends; a symmetric edge type matches either way round
    either       at least one end matches (neighbours)
    start, end   valid time: the fact held on some day of the window (validity.valid_days); facts with no date told
                 are left out unless ``undated``
    units        units of quantity; empty: any, also none
    report       only what this report says
    min_confidence  0 to 1; what a reviewer accepted is sure enough, whatever it is
    known_at     UTC ISO 8601: as the graph knew it then; None: now. Records come with the evidence of then and no
                 retracted_at; a reviewer's status is always that of now
    rejected     also facts a reviewer rejected
    """

    predicates: tuple[str, ...] = ()
    subject: NodeFilter = NodeFilter()
    object: NodeFilter = NodeFilter()
    either: NodeFilter | None = None
    start: date | None = None
    end: date | None = None
    undated: bool = False
    units: tuple[str, ...] = ()
    report: str | None = None
    min_confidence: float = 0.0
    known_at: str | None = None
    rejected: bool = False


@dataclass(frozen=True, slots=True)
class NodeQuery:
    """Which nodes, for search: ``text`` is found in name, alias, former name, short name, pinyin or English name,
    or is the code itself."""

    filter: NodeFilter = NodeFilter()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A stretch of an ordered answer. ``next`` is the cursor that continues it; None at the end."""

    items: tuple[T, ...]
    next: str | None = None

    @property
    def truncated(self) -> bool:
        return self.next is not None


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """A report as kept: ``sources`` are all the places it was loaded from, ``facts`` how many it says now."""

    report: Report
    sources: tuple[str, ...]
    recorded_at: str
    facts: int
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """What one ``write`` changed."""

    reports_new: int = 0
    reports_replaced: int = 0
    reports_unchanged: int = 0
    facts_new: int = 0
    evidence_new: int = 0
    facts_retracted: int = 0


@dataclass(frozen=True, slots=True)
class GraphPath:
    """A chain of facts: ``nodes`` has one more than ``facts``; each fact joins its neighbours, in either direction."""

    nodes: tuple[Node, ...]
    facts: tuple[FactRecord, ...]


@dataclass(frozen=True, slots=True)
class PathQuery:
    """Shortest chains of facts between two nodes (PART_OF is not a fact). ``max_hops`` 1 to 6.

    A fact joins its ends in either direction. Facts without a date are outside every window.
    """

    source: str
    target: str
    predicates: tuple[str, ...] = ()
    max_hops: int = 4
    limit: int = 10
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the graph holds now (current facts only). ``conflicts`` is how many facts another contradicts."""

    nodes: Mapping[str, int] = field(default_factory=dict)
    facts: Mapping[str, int] = field(default_factory=dict)
    evidence: int = 0
    reports: int = 0
    conflicts: int = 0


class GraphStore(Protocol):
    """What a graph can be asked and told. Every method raises StoreError or StoreUnavailable when it cannot answer."""

    @property
    def url(self) -> str:
        """The URL it was opened by, without a password."""

    def prepare(self) -> None:
        """Create tables, constraints and indexes where missing, and the divisions with their PART_OF. Idempotent."""

    def close(self) -> None: ...

    def put_nodes(self, nodes: Iterable[Node]) -> None:
        """Add nodes or bring them up to date by id (aliases are united, and come back sorted)."""

    def put_part_of(self, edges: Iterable[PartOf]) -> None: ...

    def known(self, hashes: Sequence[str]) -> Mapping[str, str]:
        """Those content hashes (Report.content_hash) that are in now, with the report id that has them."""

    def write(self, batch: Sequence[Extraction]) -> Written:
        """Put reports with their nodes and facts in one transaction; all or nothing.

        Idempotent. A report is known by its id and by its source: one whose content is in already gains a source;
        one whose content changed under the same id, or under a source that no longer holds the old content, replaces
        exactly its own earlier evidence. Facts left without evidence are retracted (kept, with retracted_at).

        In detail, so that every store does the same and the order of loading does not matter:
        - A source that holds other content now is taken from the report that had it; a report without any source
          left is retracted. Standard input holds nothing (graph.store.terms.lasting). The lines of one file are
          several sources (``file:///x.jsonl#3``).
        - Evidence is known by fact, report, offsets and rule; of several in one extraction the most confident counts.
          What a report says as before keeps its recorded_at.
        - What a fact has beyond its identity (approx, joint, of_which, joint_group) is what its most confident
          current evidence told with it; of equals that of the smallest report id, then offsets, then rule. So it
          belongs to the evidence, and goes with it. A retracted fact keeps what it had last.
        - recorded_at of a fact is when it was first known, also after it was retracted and came back.
        - Counts are those of the whole batch: a fact retracted and told again in it is neither new nor retracted.
          ``reports_replaced`` counts new content under a known id, or at a place whose old report went with it.
        - Nodes are put as by put_nodes (graph.store.terms.united); a township gets its PART_OF the county. Nodes
          stay when their facts go. An end that is in neither graph nor extraction is a StoreError.
        """

    def retract(self, report_id: str) -> None:
        """Take a report's evidence back, as write does for a changed one. NotFoundError when it is not in."""

    def set_status(self, fact_id: str, status: Status) -> None:
        """A status without a reviewer (see ``judge``); it survives reloads, since a fact's id is its content.
        NotFoundError."""

    def judge(self, verdict: Verdict, of: Sequence[str], who: str, why: str | None = None) -> Judgement:
        """Append a reviewer's judgement to the log and let it take effect, in one transaction (graph.judgements).

        accept, reject: of a fact, also a retracted one; it holds whenever a report says the fact again. merge: of the
        node to keep and another of its type. The other's evidence moves to facts of the kept one (their ids are made
        anew, evidence of then is still known then), its names become aliases, ``node`` answers the kept one for it and
        ``nodes`` leaves it out; what is loaded later is resolved likewise. distinct: of two nodes. undo: of the number
        of a judgement. NotFoundError, UsageError.
        """

    def judgements(self) -> tuple[Judgement, ...]:
        """The whole log, in order."""

    def node(self, node_id: str) -> Node | None: ...

    def nodes(self, query: NodeQuery, limit: int = 100, after: str | None = None) -> Page[Node]:
        """Ordered by id. With ``text``, exact names come first and there is no cursor.

        ``text`` and names (graph.store.terms.names) are compared folded (graph.store.terms.fold).
        """

    def parts(self, parent: str, at: date | None = None) -> tuple[Node, ...]:
        """Regions that lay directly in ``parent`` on that day (None: today), ordered by id."""

    def fact(self, fact_id: str) -> FactRecord | None:
        """Also a retracted or rejected one; the retracted have no (current) evidence."""

    def facts(self, query: FactQuery, limit: int = 100, after: str | None = None) -> Page[FactRecord]:
        """Ordered by first valid day (undated last), then id. A cursor is the last fact id of the page before.

        Every record, here and elsewhere, says what it is in conflict with (graph.conflicts) among the facts known at
        that moment and not rejected now; a rejected or retracted fact is in conflict with none. Of a report's text and
        date, by which copies and days are told, only the newest are known.
        """

    def report(self, report_id: str) -> ReportRecord | None: ...

    def reports(self, text: str = "", limit: int = 100, after: str | None = None) -> Page[ReportRecord]:
        """Ordered by id; ``text`` is found in title, publisher or text, whatever the case of A to Z."""

    def paths(self, query: PathQuery) -> tuple[GraphPath, ...]:
        """All chains of the least length there is, ordered by the ids of their nodes; no chain from a node to itself.

        Of parallel facts between two nodes the one with the smallest id stands for all.
        """

    def counts(self) -> Counts:
        """Current facts that no reviewer rejected, with their evidence; nodes: divisions, and ends of those facts."""

    def version(self) -> str:
        """Changes whenever another process or this one has changed the data."""
