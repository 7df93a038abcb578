"""Reading facts page after page: one page for a client, or all that match up to a named limit."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from api import convert
from api.context import Context, Cursors
from api.cursors import CursorError
from api.filters import EdgeParameters
from api.limits import LIMITS
from api.models import FactPage
from graph.model import FactRecord
from graph.store.base import FactQuery, GraphStore

T = TypeVar("T")
Rank = tuple[str | int | bool, ...]
_READ = 2000


@dataclass(frozen=True, slots=True)
class Gathered:
    """Facts that match; ``complete`` is false where the limit cut them."""

    records: tuple[FactRecord, ...]
    complete: bool


def gather(store: GraphStore, query: FactQuery, limit: int = LIMITS.aggregate_facts) -> Gathered:
    """All facts that match, at most ``limit``."""
    records: list[FactRecord] = []
    after: str | None = None
    while True:
        page = store.facts(query, limit=min(_READ, limit - len(records)), after=after)
        records += page.items
        if page.next is None or len(records) >= limit:
            return Gathered(tuple(records), page.next is None)
        after = page.next


def fact_page(ctx: Context, paging: Cursors, asked: EdgeParameters, query: FactQuery) -> FactPage:
    """The page asked for."""
    page = ctx.store.facts(query, limit=asked.limit, after=paging.read(asked.cursor))
    reports = convert.Reports(ctx.store) if asked.evidence else None
    return FactPage(
        items=[convert.fact(r, reports) for r in page.items], truncated=page.truncated, next=paging.make(page.next)
    )


def stretch(
    ordered: Sequence[T], rank: Callable[[T], Rank], limit: int, cursor: str | None, paging: Cursors
) -> tuple[Sequence[T], str | None]:
    """A page of an answer that was put together here, and the cursor behind it; ``ordered`` is sorted by ``rank``."""
    after, begin = paging.read(cursor), 0
    if after is not None:
        try:
            last = tuple(json.loads(after))
            begin = sum(1 for item in ordered if rank(item) <= last)
        except (ValueError, TypeError):
            raise CursorError("this cursor does not belong to this request", "start again without cursor") from None
    shown = ordered[begin : begin + limit]
    more = begin + limit < len(ordered)
    return shown, paging.make(json.dumps(rank(shown[-1]), ensure_ascii=False)) if more else None
