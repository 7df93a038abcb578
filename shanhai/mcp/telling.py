"""Facts and totals in the tools' short forms, and the warnings that keep them from being misread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from api import places
from api.models import TotalsOut
from api.questions.evidence import Library
from api.questions.shape import Answer, End, FactOut, Said, TotalOut
from graph.amounts import amount
from graph.model import FactRecord
from graph.ontology import sides
from graph.regions import gazetteer
from graph.store.base import GraphStore
from shanhai.mcp.limits import LIMITS
from shanhai.mcp.shapes import Aside, Conflict, Fact, Figure, Place, Quote, Source, Total

NOTHING = "The graph holds no such fact. That no report in it says so does not mean that it did not happen."
EMPTY = "The graph is empty: no report was loaded into it (shanhai load does)."
AT_LEAST = (
    "A total is a lower bound (at least): figures that may tell of the same people or money are set aside, not added. "
    "Do not add figures up yourself."
)


class Teller:
    """Puts facts in short form, each with its first quotes; ``whole``: with every quote, uncut, and its offsets."""

    def __init__(self, store: GraphStore, *, whole: bool = False) -> None:
        self.store, self.whole = store, whole
        self.library = Library(store)
        self.sources: dict[str, Source] = {}

    def record(self, record: FactRecord) -> Fact:
        """A fact of the store."""
        return self.fact(self.library.fact(record), record)

    def fact(self, f: FactOut, record: FactRecord | None = None) -> Fact:
        """A fact of an answer; ``record`` where it is at hand."""
        said = f.evidence if self.whole else f.evidence[: LIMITS.quotes]
        return Fact(
            id=f.id,
            predicate=f.predicate,
            subject=place(f.subject),
            object=place(f.object),
            start=f.start,
            end=f.end,
            figure=self._figure(f, record),
            confidence=round(f.confidence, 3),
            reports=f.reports,
            independent=f.independent,
            quotes=[self.quote(s) for s in said],
            conflicts=[
                Conflict(
                    fact=c.fact,
                    said=amount(c.value, c.unit, "en", approx=c.approx),
                    by=self.quote(c.said) if c.said else None,
                )
                for c in f.conflicts
            ],
            beyond=f.beyond,
        )

    def quote(self, said: Said) -> Quote:
        """One quote, on one line; cut in a list. Its report is put among the sources."""
        self.sources[said.report] = Source(
            title=said.title, publisher=said.publisher, published=said.published, url=said.url
        )
        words = " ".join(said.quote.split())
        if not self.whole and len(words) > LIMITS.quote_characters:
            words = words[: LIMITS.quote_characters - 1] + "…"
        return Quote(
            quote=said.quote if self.whole else words,
            report=said.report,
            start=said.start if self.whole else None,
            end=said.end if self.whole else None,
        )

    def _figure(self, f: FactOut, record: FactRecord | None) -> Figure | None:
        if f.value is None or f.unit is None:
            return None
        return Figure(
            value=f.value,
            unit=f.unit,
            said=amount(f.value, f.unit, "en", approx=f.approx),
            approx=f.approx,
            of_which=f.of_which,
            joint=f.joint,
            joint_with=self._joint_with(record or self.store.fact(f.id)) if f.joint else [],
        )

    def _joint_with(self, record: FactRecord | None) -> list[str]:
        if record is None:
            return []
        members = [r for group in self.library.groups([record]).values() for r in group]
        value = record.fact.quantity and record.fact.quantity.value
        return [
            f"{r.subject.name} → {r.object.name} [{r.fact.id}]"
            for r in members
            if r.fact.id != record.fact.id and r.fact.quantity and r.fact.quantity.value == value
        ]


def places_read(store: GraphStore, *written: str) -> dict[str, list[Place]]:
    """How names and codes of places were read; sides and node ids mean themselves. UsageError as places.codes."""
    library = Library(store)
    return {
        text: [place(library.end(gazetteer().node(code))) for code in places.codes([text])]
        for text in written
        if not places.is_id(text) and text.strip() not in sides()
    }


def place(end: End) -> Place:
    """The end of a fact."""
    return Place(id=end.id, name=end.name, name_en=end.name_en, inside=end.inside)


def question_total(t: TotalOut, language: str = "en") -> Total:
    """A total of an answer to a question."""
    named = LIMITS.total_names
    return Total(
        predicate=t.predicate,
        unit=t.unit,
        value=t.value,
        said=at_least(t.value, t.unit, t.approx, len(t.counted)),
        counted=len(t.counted),
        counted_facts=list(t.counted[:named]),
        set_aside=len(t.aside),
        aside=[Aside(fact=a.fact, why=a.zh if language == "zh" else a.en) for a in t.aside[:named]],
        disputed=bool(t.conflicts),
    )


def page_totals(found: TotalsOut) -> list[Total]:
    """The totals of all facts that match filters."""
    named = LIMITS.total_names
    return [
        Total(
            predicate=t.predicate,
            unit=t.unit,
            value=t.value,
            said=at_least(t.value, t.unit, t.approx, t.counted),
            counted=t.counted,
            counted_facts=t.counted_ids[:named],
            set_aside=t.set_aside,
            aside=[Aside(fact=a.fact, why=a.en) for a in t.aside[:named]],
            disputed=bool(t.conflicts),
        )
        for t in found.items
    ]


def at_least(value: float, unit: str, approx: bool, counted: int) -> str:
    """A total in words; nothing may be cited where no figure counts."""
    return f"at least {amount(value, unit, 'en', approx=approx)}" if counted else "no figure that may be counted"


def warnings(facts: Sequence[Fact], totals: Iterable[Total] = ()) -> list[str]:
    """What these facts and totals must not be taken for."""
    found = []
    if joint := sum(f.figure is not None and f.figure.joint for f in facts):
        found.append(
            f"Facts with a joint figure (合计数), told for several pairs together (joint_with): {joint}. Cite it once, "
            "for all of its pairs; never for one of them, never added."
        )
    if disputed := sum(bool(f.conflicts) for f in facts):
        found.append(
            f"Facts whose figure independent reports contradict (conflicts): {disputed}. Cite both figures, each with "
            "its report."
        )
    totals = tuple(totals)
    if any(t.disputed for t in totals):
        found.append("A total counts one of two contradicting figures: say that reports differ.")
    if any(f.beyond for f in facts):
        found.append("Facts marked beyond reach outside the time asked for: their figures are of a longer time.")
    if totals:
        found.append(AT_LEAST)
    return found


def nothing(store: GraphStore) -> str:
    """Why an answer has no facts."""
    return NOTHING if store.counts().reports else EMPTY


def shown_ids(answer: Answer) -> Iterable[str]:
    """Ids of the facts that a cut answer names, in the order in which it names them."""
    for row in (*answer.rows, *answer.unranked):
        yield from row.facts[: LIMITS.row_facts]
    for path in answer.paths:
        yield from path.facts
    for told in (answer.when, answer.ended):
        yield from told.facts[: LIMITS.row_facts] if told else ()
    for apart in (answer.coarser, answer.finer, answer.undated, answer.years_aside):
        yield from apart[: LIMITS.apart]
