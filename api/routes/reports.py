"""Reports: a list with search, and one with its text and what it says."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import Field

from api import convert
from api.context import Ctx, Paging
from api.examples import REPORT, example
from api.fields import Text
from api.filters import Nothing, PageParameters
from api.limits import LIMITS
from api.models import FactPage, Page, ReportBrief, ReportOut
from graph.errors import NotFoundError
from graph.store.base import FactQuery

router = APIRouter(tags=["reports"])


class ReportSearch(PageParameters):
    """Search among reports."""

    q: Text = Field("", description="in title, publisher or text")


@router.get("/reports", summary="Reports, with search", openapi_extra=example("/reports?q=浦东", "/reports?limit=2"))
def reports(ctx: Ctx, paging: Paging, asked: Annotated[ReportSearch, Query()]) -> Page[ReportBrief]:
    """What was loaded, by id."""
    page = ctx.store.reports(asked.q.strip(), limit=asked.limit, after=paging.read(asked.cursor))
    items = [convert.report(r) for r in page.items]
    return Page(items=items, truncated=page.truncated, next=paging.make(page.next))


@router.get("/reports/{id:path}", summary="One report with its facts", openapi_extra=example(f"/reports/{REPORT}"))
def one_report(ctx: Ctx, id: Annotated[str, Path(max_length=LIMITS.text_characters)], _: Nothing) -> ReportOut:
    """The text as read, and the first facts it says with their evidence; `/facts?report=…` pages through them all."""
    record = ctx.store.report(id)
    if record is None:
        raise NotFoundError(f"no report has the id {id!r}", "look for it with /reports?q=…")
    said = ctx.store.facts(FactQuery(report=id), limit=LIMITS.page_maximum)
    known = convert.Reports(ctx.store, [record.report])
    page = FactPage(items=[convert.fact(f, known) for f in said.items], truncated=said.truncated, next=None)
    return ReportOut(**convert.report(record).model_dump(), text=record.report.text, said=page)
