"""The facts that a question selects become an answer: rows as asked, evidence, honest totals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from api.questions.cypher import cypher
from api.questions.describe import describe
from api.questions.evidence import Library
from api.questions.model import Question, to_wire
from api.questions.selecting import Selected, known_id, select
from api.questions.shape import Answer, AsideOut, End, FactOut, PathOut, Row, RowKind, TotalOut, Understood, When
from graph.model import FactRecord
from graph.ontology import edge_types
from graph.store.base import GraphStore, PathQuery
from graph.totals import Aside, Total, total
from graph.validity import valid_days

RANKED = 10  # rows of a ranking that names no number


def answer(question: Question, store: GraphStore, today: date | None = None) -> Answer:
    """Answer a question from a store. ``today`` is the day it was parsed for (times are already days in it)."""
    library = Library(store)
    if question.predicate == "path":
        return _path(question, store, library)
    return _Answering(question, store, library).answer()


class _Answering:
    def __init__(self, question: Question, store: GraphStore, library: Library) -> None:
        self.question, self.store, self.library = question, store, library
        self.found: Selected = select(question, store)

    def answer(self) -> Answer:
        q, found = self.question, self.found
        beyond = [r for r in found.rows if self.beyond(r)]
        rows: tuple[Row, ...] = self.rows()
        unranked = tuple[Row, ...]()
        aside = tuple[str, ...]()
        if found.truncated and (q.by == "year" or q.top is not None or q.ranked):
            rows = ()  # a ranking of what happened to be read first would be wrong
        elif q.by == "year":
            rows, aside = self.by_year()
        elif q.top is not None or q.ranked:
            rows, unranked = self.ranking()
        totals = () if found.truncated else self.totals(found.rows)
        shown = [*found.rows, *found.coarser, *found.finer, *found.undated]
        facts = {r.fact.id: self.library.fact(r) for r in shown}
        late = {r.fact.id for r in beyond}
        return Answer(
            question=q.text,
            language=q.language,
            predicate=q.predicate,
            want=q.want,
            by=q.by,
            understood=understood(q),
            rows=rows,
            totals=totals,
            coarser=_ids(found.coarser),
            finer=_ids(found.finer),
            undated=_ids(found.undated),
            facts={i: replace(f, beyond=i in late) for i, f in facts.items()},
            cypher=cypher(q, lambda node: known_id(node, self.store)),
            truncated=found.truncated,
            when=self.when() if q.want == "when" and "start" in q.dates else None,
            ended=self.ended() if q.want == "when" and "end" in q.dates else None,
            unranked=unranked,
            years_aside=aside,
        )

    # -- rows ------------------------------------------------------------------------------------------------------

    def rows(self) -> tuple[Row, ...]:
        want = self.question.want
        if want in {"subject", "object"}:
            return self.one_side(want == "subject")
        if want == "total" and self.question.by in {"subject", "object"}:
            return self.one_side(self.question.by == "subject")
        groups: dict[tuple[str, str], list[FactRecord]] = defaultdict(list)
        for r in self.found.rows:
            groups[r.subject.id, r.object.id].append(r)
        made = [
            Row("pair", self.end(rs[0], True), self.end(rs[0], False), (), _ids(rs), self.sums(rs))
            for rs in groups.values()
        ]
        return tuple(sorted(made, key=lambda w: (_order(w.subject), _order(w.object))))

    def one_side(self, subject: bool) -> tuple[Row, ...]:
        groups: dict[str, list[FactRecord]] = defaultdict(list)
        for r in self.found.rows:
            groups[(r.subject if subject else r.object).id].append(r)
        made = []
        for rs in groups.values():
            mine = self.end(rs[0], subject)
            partners = {(r.object if subject else r.subject).id: self.end(r, not subject) for r in rs}
            listed = tuple(sorted(partners.values(), key=_order))
            kind: RowKind = "subject" if subject else "object"
            ends = (mine, None) if subject else (None, mine)
            made.append(Row(kind, ends[0], ends[1], listed, _ids(rs), self.sums(rs)))
        return tuple(sorted(made, key=lambda w: _order(w.subject or w.object)))

    def end(self, record: FactRecord, subject: bool) -> End:
        return self.library.end(record.subject if subject else record.object)

    def ranking(self) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
        """By the figure in the edge type's first unit that any row has; without figures, by the number of partners."""
        every = self.one_side(self.question.want != "object")
        units = [*edge_types()[self.question.predicate].units]
        unit = next((u for u in units if any(t.unit == u for w in every for t in w.totals)), None)
        if unit is None:
            measured = sorted(every, key=lambda w: (-len(w.partners), _order(w.subject or w.object)))
            rest: list[Row] = []
        else:
            measured = [w for w in every if any(t.unit == unit and t.counted for t in w.totals)]
            rest = [w for w in every if w not in measured]
            measured.sort(key=lambda w: (-_value(w, unit), _order(w.subject or w.object)))
        first = measured[: self.question.top or RANKED]
        return tuple(replace(w, rank=n) for n, w in enumerate(first, 1)), tuple(rest)

    def by_year(self) -> tuple[tuple[Row, ...], tuple[str, ...]]:
        """A fact belongs to a year when its whole period lies in it; cumulative ones are named apart."""
        years: dict[int, list[FactRecord]] = defaultdict(list)
        aside = []
        for r in self.found.rows:
            days = self.days(r)
            if days is not None and days[0].year == days[1].year:
                years[days[0].year].append(r)
            else:
                aside.append(r)
        rows = (Row("year", None, None, (), _ids(rs), self.sums(rs), year=y) for y, rs in sorted(years.items()))
        return tuple(rows), _ids(aside)

    def when(self) -> When | None:
        dated = [r for r in self.found.rows if r.fact.period.start is not None]
        if not dated:
            return None
        first = min(r.fact.period.start for r in dated if r.fact.period.start)
        return When(str(first), _ids([r for r in dated if r.fact.period.start == first]))

    def ended(self) -> When | None:
        """The latest end that is told; what began after it and has none is among the rows."""
        told = [(r.fact.period.end, r) for r in self.found.rows if r.fact.period.end is not None]
        if not told:
            return None
        last = max((end for end, _ in told), key=lambda end: (end.last, end.text))
        return When(str(last), _ids([r for end, r in told if end == last]))

    # -- totals ----------------------------------------------------------------------------------------------------

    def days(self, record: FactRecord) -> tuple[date, date] | None:
        return valid_days(record.fact, [self.library.published(i) for i in record.reports])

    def beyond(self, record: FactRecord) -> bool:
        """Whether its period reaches outside the time asked for (a cumulative figure is no figure of one year)."""
        span, days = self.question.span, self.days(record)
        if not span or days is None or edge_types()[record.fact.predicate].time == "state":
            return False
        return (span.first is not None and days[0] < span.first) or (span.last is not None and days[1] > span.last)

    def sums(self, records: Sequence[FactRecord]) -> tuple[TotalOut, ...]:
        return () if self.found.truncated else self.totals(records)

    def totals(self, records: Sequence[FactRecord]) -> tuple[TotalOut, ...]:
        outside = {r.fact.id for r in records if self.beyond(r)}
        within = [r for r in records if r.fact.id not in outside]
        published = {i: self.library.published(i) for r in within for i in r.reports}
        groups = self.library.groups(within)
        return tuple(map(_total, total(records, published=published, groups=groups, outside=outside)))


def understood(q: Question) -> Understood:
    return Understood(describe(q, "zh"), describe(q, "en"), to_wire(q), q.notes, q.ignored)


def _path(q: Question, store: GraphStore, library: Library) -> Answer:
    assert q.subject.node is not None or q.subject.within
    ids = [known_id(s.node, store) if s.node else f"Region:{s.within[0]}" for s in (q.subject, q.object)]
    query = PathQuery(ids[0], ids[1], start=q.span.first, end=q.span.last)
    chains = store.paths(query)
    paths = tuple(PathOut(tuple(map(library.end, c.nodes)), tuple(r.fact.id for r in c.facts)) for c in chains)
    facts: dict[str, FactOut] = {r.fact.id: library.fact(r) for c in chains for r in c.facts}
    text = cypher(q, lambda node: known_id(node, store))
    return Answer(
        q.text, q.language, q.predicate, q.want, None, understood(q), (), (), (), (), (), facts, text, paths=paths
    )


def _ids(records: Iterable[FactRecord]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(r.fact.id for r in records))


def _order(end: End | None) -> tuple[str, str]:
    return (end.code or "~", end.id) if end else ("", "")


def _value(row: Row, unit: str) -> float:
    return max((t.value for t in row.totals if t.unit == unit), default=0.0)


def _total(t: Total) -> TotalOut:
    reason: Callable[[Aside], AsideOut] = lambda a: AsideOut(a.fact, a.kind, a.reason("zh"), a.reason("en"))  # noqa: E731
    return TotalOut(t.predicate, t.unit, t.value, t.approx, t.counted, tuple(map(reason, t.asides)), t.conflicts)
