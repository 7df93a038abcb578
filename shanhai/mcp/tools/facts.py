"""Facts by typed filters, and one fact with all its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from api import cursors, places, sums
from api.fields import DateText, Level, NodeTypeName, Predicate, Text, Unit
from api.filters import FactParameters, Many
from api.limits import LIMITS as API
from graph.errors import NotFoundError
from shanhai.mcp import telling, words
from shanhai.mcp.limits import LIMITS
from shanhai.mcp.shapes import Fact, FactsBase, Placed, Total
from shanhai.mcp.tool import Arguments, Parts, Tool

_PLACE = "a place (code, name, `east` or `west`; all that lies in it counts) or a node id (exactly that node)"


class FactsArguments(Arguments):
    """Filters; every one given must hold, any of several values of one."""

    predicate: list[Predicate] = Field(default=[], description="edge types; none: any (see schema)")
    from_: Many = Field(default=[], alias="from", description=f"where facts start: {_PLACE}")
    to: Many = Field(default=[], description="where facts end, as from")
    node: Many = Field(default=[], description="either end, as from")
    subject_level: Level | None = Field(default=None, description="the first end is a region of this level")
    object_level: Level | None = Field(default=None, description="the second end is a region of this level")
    subject_type: NodeTypeName | None = Field(default=None, description="the first end is of this type")
    object_type: NodeTypeName | None = Field(default=None, description="the second end is of this type")
    since: DateText | None = Field(default=None, description="held on or after: 2022, 2022-09 or 2022-09-01")
    until: DateText | None = Field(default=None, description="held on or before; 2022 is the whole year")
    undated: bool = Field(default=False, description="beside a window of dates, also facts with no date told")
    unit: list[Unit] = Field(default=[], description="the figure is in this unit")
    report: Text | None = Field(default=None, description="only what this report says (its id)")
    min_confidence: float = Field(0.0, ge=0, le=1, description="probability that it was read rightly, at least")
    limit: int = Field(LIMITS.rows_default, ge=1, le=LIMITS.rows_maximum, description="facts at most")
    cursor: str | None = Field(
        None, max_length=4 * API.text_characters, description="`next` of the page before, with the same filters"
    )

    def scope(self) -> str:
        """What a cursor is bound to: the filters, not the size of the page."""
        return self.model_dump_json(exclude={"cursor", "limit"}, exclude_defaults=True)


class FactsResult(FactsBase, Placed):
    """Facts by first valid day, undated ones last."""

    facts: list[Fact] = Field(default=[])
    totals: list[Total] = Field(
        default=[], description="of all facts that match, not of this page alone; first page only"
    )
    next: str | None = Field(default=None, description="cursor for what follows")


class EvidenceArguments(Arguments):
    """Which fact."""

    fact: Text = Field(min_length=1, description="id of a fact: 16 hexadecimal digits")


class EvidenceResult(FactsBase):
    """One fact with every quote that says it."""

    fact: Fact
    status: str = Field(description="automatic, accepted or rejected (by a reviewer)")
    retracted_at: str | None = Field(default=None, description="no report in the graph says it any more since then")
    rules: list[str] = Field(default=[], description="how it was read")


def facts(parts: Parts, asked: FactsArguments) -> tuple[FactsResult, str]:
    """One page, and on the first one the totals of all that match; NotFoundError for an id nobody has."""
    _exist(parts, asked)
    filters = asked.model_dump(by_alias=True, exclude={"cursor", "limit"})
    query = FactParameters.model_validate(filters).query(*asked.predicate)
    key = parts.api.settings.cursor_key
    after = None if asked.cursor is None else cursors.decode(asked.cursor, asked.scope(), key)
    page = parts.store.facts(query, limit=asked.limit, after=after)
    teller = telling.Teller(parts.store)
    result = FactsResult(
        truncated=page.truncated,
        places=telling.places_read(parts.store, *asked.from_, *asked.to, *asked.node),
        facts=[teller.record(r) for r in page.items],
        sources=teller.sources,
        next=None if page.next is None else cursors.encode(page.next, asked.scope(), key),
    )
    if asked.cursor is None and page.items:
        found = sums.totals(parts.api, query)
        result.totals = telling.page_totals(found)
        if not found.complete:
            result.warnings.append(f"More than {found.limit} facts match: there are no totals. Ask for less.")
    if not page.items:
        result.warnings.append(telling.nothing(parts.store))
    if page.truncated:
        result.warnings.append("More facts match than this page shows: go on with cursor = next.")
    result.warnings += telling.warnings(result.facts, result.totals)
    listed = words.facts(result.facts, teller.sources)
    return result, words.text(result, words.places(result.places), listed, words.totals(result.totals), _next(result))


def _exist(parts: Parts, asked: FactsArguments) -> None:
    """An id that a model made up must not be answered with "no such fact"."""
    for text in (*asked.from_, *asked.to, *asked.node):
        if places.is_id(text) and parts.store.node(places.node_id(text)) is None:
            raise NotFoundError(f"the graph holds no {text}", "look for its id with nodes")
    if asked.report is not None and parts.store.report(asked.report) is None:
        raise NotFoundError(
            f"no report has the id {asked.report!r}", "take an id from reports, or from a fact's quotes"
        )


def _next(result: FactsResult) -> Iterator[str]:
    if result.next:
        yield f"next: {result.next}"


def evidence(parts: Parts, asked: EvidenceArguments) -> tuple[EvidenceResult, str]:
    """All that is known of a fact; also of a retracted or rejected one, which says so."""
    record = parts.store.fact(asked.fact.strip().strip("[]"))
    if record is None:
        raise NotFoundError(f"no fact has the id {asked.fact!r}", "take an id from the answers of ask or facts")
    teller = telling.Teller(parts.store, whole=True)
    fact = teller.record(record)
    result = EvidenceResult(
        truncated=False,
        fact=fact,
        sources=teller.sources,
        status=record.status,
        retracted_at=record.retracted_at,
        rules=sorted({e.rule for e in record.evidence}),
        warnings=telling.warnings([fact]),
    )
    if record.retracted_at:
        result.warnings.insert(
            0, f"Retracted at {record.retracted_at}: no report in the graph says it. Do not cite it."
        )
    if record.status == "rejected":
        result.warnings.insert(0, "A reviewer rejected this fact as wrong. Do not cite it.")
    known = f"{words.voices(fact)} · confidence {fact.confidence:.2f} · {record.status}"
    return result, words.text(
        result, words.facts([fact], teller.sources), [f"    {known} · read by {', '.join(result.rules)}"]
    )


TOOLS = (
    Tool(
        name="facts",
        title="List facts by filters 事实",
        description=(
            "List dated facts by typed filters, with quotes and the totals of all that match; page on with cursor. "
            "Use it where ask does not understand, or to go through all facts of a place, pair, period or report. "
            'Example: {"predicate": ["sends_workers_to"], "from": ["云南"], "to": ["上海"], "since": "2022"}'
        ),
        arguments=FactsArguments,
        result=FactsResult,
        answer=facts,
    ),
    Tool(
        name="evidence",
        title="Evidence of a fact 证据",
        description=(
            "One fact by id with every quote (原文) that says it, where it stands in which report, what a joint figure "
            "(合计数) also covers, and what other reports say instead."
        ),
        arguments=EvidenceArguments,
        result=EvidenceResult,
        answer=evidence,
    ),
)
