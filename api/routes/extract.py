"""What the loaders read in a text, with nothing stored."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from api import convert
from api.context import Ctx
from api.errors import TooLargeError
from api.examples import TEXT, example
from api.fields import DateText
from api.limits import LIMITS
from api.models import FactModel, NodeBrief
from graph.errors import MissingExtraError
from graph.model import Evidence, Extraction, Fact, FactRecord, Node, PartialDate, Report

router = APIRouter(tags=["preview"])
CACHED = False
PREVIEW = "preview"


class TextIn(BaseModel):
    """A report to read."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(
        description=f"the report, at most {LIMITS.preview_characters} characters (413 beyond)",
        json_schema_extra={"maxLength": LIMITS.preview_characters},
    )
    title: str | None = Field(None, max_length=LIMITS.text_characters)
    url: str | None = Field(None, max_length=2000)
    publisher: str | None = Field(None, max_length=LIMITS.text_characters)
    published: DateText | None = Field(None, description="publication date, where the text shows none")


class PreviewOut(BaseModel):
    """What would be stored."""

    nodes: list[NodeBrief]
    facts: list[FactModel] = Field(description="with evidence; offsets index the text as sent")


@router.post(
    "/extract",
    summary="Read a text; store nothing",
    openapi_extra=example("/extract", body={"text": TEXT, "published": "2023-02-17"}),
)
def extract(ctx: Ctx, sent: TextIn) -> PreviewOut:
    """The facts a load would find in the text, each with its words. The graph is neither asked nor changed."""
    if ctx.preview is None:
        raise MissingExtraError("this server reads no texts", "start it with shanhai serve")
    if len(sent.text) > LIMITS.preview_characters:
        raise TooLargeError(f"the text has {len(sent.text)} characters; {LIMITS.preview_characters} are read")
    published = PartialDate.parse(sent.published) if sent.published else None
    return _shown(ctx.preview(Report(PREVIEW, sent.text, PREVIEW, sent.title, sent.url, sent.publisher, published)))


def _shown(found: Extraction) -> PreviewOut:
    nodes = {n.id: n for n in found.nodes}
    facts: dict[str, tuple[Fact, list[Evidence]]] = {}
    for fact, evidence in found.facts:
        facts.setdefault(fact.id, (fact, []))[1].append(evidence)
    reports = convert.Reports(None, [found.report])
    shown = []
    for fact, told in facts.values():
        ends = [nodes.get(i) or Node(i, i.partition(":")[0], i.partition(":")[2]) for i in (fact.subject, fact.object)]
        shown.append(convert.fact(FactRecord(fact, ends[0], ends[1], tuple(told), recorded_at=""), reports))
    return PreviewOut(nodes=[convert.brief(n) for n in found.nodes], facts=shown)
