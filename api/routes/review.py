"""What a reviewer should look at, and what reviewers said."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from api.context import Ctx
from api.examples import example
from api.filters import Nothing
from api.limits import LIMITS
from api.reviewing import JudgementOut, Kind, ReviewOut, shown, worklist
from graph.review import BELOW

router = APIRouter(tags=["review"])


class ReviewParameters(BaseModel):
    """What to list."""

    model_config = ConfigDict(extra="forbid")

    kind: Kind = Field("all", description="facts, pairs (of nodes that may be one) or all")
    below: float = Field(BELOW, ge=0, le=1, description="list facts of less confidence")
    limit: int = Field(LIMITS.page_default, ge=1, le=LIMITS.page_maximum, description="so many of each at most")


class LogOut(BaseModel):
    """The whole log."""

    judgements: list[JudgementOut]


@router.get("/review", summary="What a reviewer should look at", openapi_extra=example("/review?below=0.9&limit=10"))
def review(ctx: Ctx, asked: Annotated[ReviewParameters, Query()]) -> ReviewOut:
    """Facts read with little confidence, and companies, organs and programs that are likely one, with evidence."""
    return worklist(ctx.store, asked.kind, asked.below, asked.limit)


@router.get("/review/log", summary="What reviewers said", openapi_extra=example("/review/log"))
def log(ctx: Ctx, _: Nothing) -> LogOut:
    """Every judgement in order; nothing is ever taken from it, what was undone is marked."""
    return LogOut(judgements=shown(ctx.store.judgements()))
