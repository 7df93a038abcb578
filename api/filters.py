"""Query parameters as models (an unknown one is an error, not ignored), and the typed queries they mean."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

from api import places
from api.fields import DateText, Level, NodeTypeName, Predicate, Text, Unit
from api.limits import LIMITS
from graph.errors import UsageError
from graph.model import PartialDate
from graph.store.base import FactQuery
from graph.store.terms import instant

Many = Annotated[list[Text], Field(max_length=LIMITS.filter_values)]


class Parameters(BaseModel):
    """Base of all parameters: names nobody declared are refused."""

    model_config = ConfigDict(extra="forbid", populate_by_name=False)


Nothing = Annotated[Parameters, Query()]
"""No parameters at all, for routes that take none."""


class PageParameters(Parameters):
    """How much of an answer, and from where."""

    limit: int = Field(
        LIMITS.page_default, ge=1, le=LIMITS.page_maximum, description=f"rows of a page, at most {LIMITS.page_maximum}"
    )
    cursor: str | None = Field(
        None, max_length=4 * LIMITS.text_characters, description="`next` of the page before, unchanged"
    )


class Window(Parameters):
    """When facts held."""

    since: DateText | None = Field(None, description="held on or after this date: 2022, 2022-09 or 2022-09-01")
    until: DateText | None = Field(None, description="held on or before this date: 2022 is the whole year")

    def days(self) -> tuple[date | None, date | None]:
        """First and last day asked for; UsageError when they are the wrong way round."""
        start = PartialDate.parse(self.since).first if self.since else None
        end = PartialDate.parse(self.until).last if self.until else None
        if start and end and start > end:
            raise UsageError(f"since {self.since} is after until {self.until}", "exchange them")
        return start, end


class EdgeParameters(PageParameters, Window):
    """Filters of facts whose predicate the route names."""

    from_: Many = Field(
        [],
        alias="from",
        description="where the facts start: a place (code, name, `east` or `west`; all that lies in it counts) or a "
        "node id (exactly that node). Repeat for any of several",
    )
    to: Many = Field([], description="where the facts end, as `from`")
    node: Many = Field([], description="either end: a place or node id, as `from`")
    subject: Many = Field([], description="the first end is exactly this node: id, region code or name")
    object: Many = Field([], description="the second end is exactly this node")
    subject_within: Many = Field([], description="the first end is, or lies in, this place")
    object_within: Many = Field([], description="the second end is, or lies in, this place")
    subject_exclude: Many = Field([], description="the first end is not, and does not lie in, this place")
    object_exclude: Many = Field([], description="the second end is not, and does not lie in, this place")
    subject_level: Level | None = Field(None, description="the first end is a region of this level")
    object_level: Level | None = Field(None, description="the second end is a region of this level")
    subject_type: NodeTypeName | None = Field(None, description="the first end is of this type")
    object_type: NodeTypeName | None = Field(None, description="the second end is of this type")
    undated: bool = Field(False, description="beside a window of dates, also facts with no date told")
    unit: list[Unit] = Field([], max_length=LIMITS.filter_values, description="the figure is in this unit")
    report: Text | None = Field(None, description="only what this report says")
    min_confidence: float = Field(0.0, ge=0, le=1, description="probability that the fact is right, at least")
    known_at: str | None = Field(
        None, max_length=40, description="as the graph knew it then: ISO 8601, UTC unless it says otherwise"
    )
    rejected: bool = Field(False, description="also facts that a reviewer rejected")
    evidence: bool = Field(False, description="give each fact with the quotes that say it")

    def query(self, *predicates: str) -> FactQuery:
        """The typed query they mean."""
        start, end = self.days()
        known_at = None if self.known_at is None else _moment(self.known_at)
        return FactQuery(
            predicates=predicates,
            subject=places.end(
                self.from_,
                type=self.subject_type,
                level=self.subject_level,
                within=self.subject_within,
                ids=self.subject,
                exclude=self.subject_exclude,
            ),
            object=places.end(
                self.to,
                type=self.object_type,
                level=self.object_level,
                within=self.object_within,
                ids=self.object,
                exclude=self.object_exclude,
            ),
            either=places.end(self.node) if self.node else None,
            start=start,
            end=end,
            undated=self.undated,
            units=tuple(self.unit),
            report=self.report,
            min_confidence=self.min_confidence,
            known_at=known_at,
            rejected=self.rejected,
        )


class SummedParameters(EdgeParameters):
    """Filters of facts whose figures may be summed."""

    totals: bool = Field(True, description="with totals of all that matches, on the first page")


def _moment(text: str) -> str:
    try:
        return instant(text)
    except OverflowError:  # a zone can push the first and last days out of the calendar
        raise UsageError(f"not a moment: {text!r}", "write 2026-11-21 or 2026-11-21T08:30:00Z") from None


class FactParameters(EdgeParameters):
    """Filters of facts of any predicate."""

    predicate: list[Predicate] = Field([], max_length=LIMITS.filter_values, description="edge types; none: any")
