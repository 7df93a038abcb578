"""Judgements: only where whoever started the server allowed them."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from api.context import Context, Ctx
from api.errors import ForbiddenError
from api.examples import COMPANY, FACT, OTHER_COMPANY, example
from api.reviewing import JudgementOut, shown
from graph.judgements import Verdict

router = APIRouter(tags=["review"])
CACHED = False
_TEXT = 1000
_ID = 500


class _Said(BaseModel):
    """Who judges, and why."""

    model_config = ConfigDict(extra="forbid")

    who: str = Field(min_length=1, max_length=_TEXT, description="name of the reviewer")
    why: str | None = Field(None, max_length=_TEXT)


class FactJudged(_Said):
    """A fact to accept or reject."""

    fact: str = Field(max_length=_ID, description="id of the fact")


class NodesMerged(_Said):
    """Two nodes that are one."""

    keep: str = Field(max_length=_ID, description="id of the node that stands for both")
    other: str = Field(max_length=_ID, description="id of the node merged into it")


class NodesDistinct(_Said):
    """Two nodes that are not one."""

    a: str = Field(max_length=_ID, description="id of a node")
    b: str = Field(max_length=_ID, description="id of another")


class Undone(_Said):
    """A judgement that shall count no more."""

    number: int = Field(ge=1, description="its number in the log")


_WHO = {"who": "顾老师"}
_FACT = {"fact": FACT, **_WHO}
_PAIR = (f"Company:{COMPANY}", f"Company:{OTHER_COMPANY}")


@router.post("/review/accept", summary="A fact is right", openapi_extra=example("/review/accept", body=_FACT))
def accept(ctx: Ctx, sent: FactJudged) -> JudgementOut:
    """It stays marked as accepted, whatever report says it, and is no longer listed for review."""
    return _judge(ctx, "accept", [sent.fact], sent)


@router.post(
    "/review/reject",
    summary="A fact is wrong",
    openapi_extra=example("/review/reject", body=_FACT | {"why": "岗位数,不是人数"}),
)
def reject(ctx: Ctx, sent: FactJudged) -> JudgementOut:
    """It is in no answer any more, whatever report says it, until the judgement is undone."""
    return _judge(ctx, "reject", [sent.fact], sent)


@router.post(
    "/review/distinct",
    summary="Two nodes are not the same",
    openapi_extra=example("/review/distinct", body={"a": _PAIR[0], "b": _PAIR[1], **_WHO}),
)
def distinct(ctx: Ctx, sent: NodesDistinct) -> JudgementOut:
    """They are no longer listed as likely the same."""
    return _judge(ctx, "distinct", [sent.a, sent.b], sent)


@router.post(
    "/review/merge",
    summary="Two nodes are one",
    openapi_extra=example("/review/merge", body={"keep": _PAIR[0], "other": _PAIR[1], **_WHO}),
)
def merge(ctx: Ctx, sent: NodesMerged) -> JudgementOut:
    """The other's facts move to the one kept (with new ids), now and in later loads; undoing it splits them again."""
    return _judge(ctx, "merge", [sent.keep, sent.other], sent)


@router.post(
    "/review/undo", summary="Undo a judgement", openapi_extra=example("/review/undo", body={"number": 1, **_WHO})
)
def undo(ctx: Ctx, sent: Undone) -> JudgementOut:
    """What was said before it holds again; both stay in the log."""
    return _judge(ctx, "undo", [str(sent.number)], sent)


def _judge(ctx: Context, verdict: Verdict, of: list[str], sent: _Said) -> JudgementOut:
    if not ctx.settings.review:
        raise ForbiddenError("this server takes no judgements", "start it with shanhai serve --review")
    return shown([ctx.store.judge(verdict, of, sent.who, sent.why)])[-1]
