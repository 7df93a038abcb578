"""Questions in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from api import questions
from api.context import Ctx
from api.examples import QUESTION, example
from api.filters import Parameters
from api.limits import LIMITS
from api.questions import Answer

router = APIRouter(tags=["questions"])

_LISTS = ("rows", "coarser", "finer", "undated", "unranked", "years_aside")


class Asked(Parameters):
    """The question, and how much of the answer."""

    q: str = Field(min_length=1, max_length=LIMITS.question_characters, description="a question in Chinese or English")
    limit: int = Field(
        LIMITS.page_default, ge=1, le=LIMITS.page_maximum, description="rows, and facts of each kind, at most"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AskOut(Answer):
    """An answer with its evidence: how the question was read, rows, totals, facts by id, and Cypher that asks the same.

    truncated  something is left out: rows beyond the limit, or facts beyond what is read for one answer
    complete   all facts that match were read; else there are no totals
    found      how many there are of each list, beyond the limit too
    """

    complete: bool
    found: dict[str, int]


@router.get(
    "/ask",
    summary="Answer a question in Chinese or English",
    openapi_extra=example(f"/ask?q={QUESTION}", "/ask?q=which Yunnan counties send workers to Shanghai districts"),
)
def ask(ctx: Ctx, asked: Annotated[Asked, Query()]) -> AskOut:
    """Who, which relation, whom, when. The answer says how the question was understood. Where only coarser or finer
    facts answer, they come apart. What is not understood is a 400 that names the `part`, with `examples` that work."""
    today = ctx.settings.today()
    found = questions.answer(questions.parse(asked.q, today), ctx.store, today)
    return _cut(found, asked.limit)


def _cut(whole: Answer, limit: int) -> AskOut:
    """The answer with its lists no longer than ``limit``, and only the facts they name."""
    sizes = {name: len(getattr(whole, name)) for name in _LISTS}
    cut = replace(whole, **{name: getattr(whole, name)[:limit] for name in _LISTS})
    named = set(_named(cut))
    cut = replace(
        cut,
        facts={i: f for i, f in whole.facts.items() if i in named},
        truncated=whole.truncated or any(size > limit for size in sizes.values()),
    )
    values = {f.name: getattr(cut, f.name) for f in fields(Answer)}
    return AskOut(**values, complete=not whole.truncated, found=sizes)


def _named(answer: Answer) -> Iterator[str]:
    for row in (*answer.rows, *answer.unranked):
        yield from row.facts
    for path in answer.paths:
        yield from path.facts
    yield from (*answer.coarser, *answer.finer, *answer.undated, *answer.years_aside)
    yield from answer.when.facts if answer.when else ()
