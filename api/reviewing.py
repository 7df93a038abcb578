"""What there is to review and what was judged, as the API and ``shanhai review`` show it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import BaseModel, Field

from api import convert
from api.models import FactModel, NodeBrief
from graph import review
from graph.judgements import Judgement, active
from graph.model import Node
from graph.store.base import GraphStore

Kind = Literal["all", "facts", "pairs"]


class Likely(BaseModel):
    """Two nodes that may be one entity; ``keep`` has the fuller name. Facts of each come with their evidence."""

    keep: NodeBrief
    other: NodeBrief
    score: int = Field(description="likeness of the names, 0 to 100")
    zh: str = Field(description="why they may be one, in Chinese")
    en: str = Field(description="why they may be one, in English")
    facts_of_keep: list[FactModel] = Field(description=f"the first {review.SHOWN} facts of it")
    facts_of_other: list[FactModel] = Field(description=f"the first {review.SHOWN} facts of it")


class ReviewOut(BaseModel):
    """The first of what there is to review: judge these and ask again."""

    below: float = Field(description="facts of less confidence are listed")
    facts: list[FactModel] = Field(description="facts that nobody judged, the least sure first, with evidence")
    facts_in_all: int
    pairs: list[Likely] = Field(description="nodes that may be one, the most alike first")
    pairs_in_all: int


class JudgementOut(BaseModel):
    """A line of the log of judgements."""

    number: int = Field(description="its place in the log")
    verdict: str = Field(description="accept, reject, merge, distinct or undo")
    of: list[str] = Field(description="id of a fact; ids of two nodes (merge: the one kept first); number undone")
    who: str
    at: str = Field(description="when, UTC")
    why: str | None
    counts: bool = Field(description="false: undone since, or an undo itself")


def worklist(store: GraphStore, kind: Kind = "all", below: float = review.BELOW, limit: int = 50) -> ReviewOut:
    """The first ``limit`` facts and pairs to review."""
    reports = convert.Reports(store)
    facts = review.doubtful(store, below) if kind != "pairs" else []
    pairs = review.likely_same(store) if kind != "facts" else []

    def told(node: Node) -> list[FactModel]:
        return [convert.fact(r, reports) for r in review.evidence(store, node)]

    return ReviewOut(
        below=below,
        facts=[convert.fact(r, reports) for r in facts[:limit]],
        facts_in_all=len(facts),
        pairs=[
            Likely(
                keep=convert.brief(p.keep),
                other=convert.brief(p.other),
                score=p.score,
                zh=p.why("zh"),
                en=p.why("en"),
                facts_of_keep=told(p.keep),
                facts_of_other=told(p.other),
            )
            for p in pairs[:limit]
        ],
        pairs_in_all=len(pairs),
    )


def shown(log: Sequence[Judgement]) -> list[JudgementOut]:
    """The log, each with whether it still counts."""
    counting = {j.number for j in active(log)}
    return [
        JudgementOut(
            number=j.number,
            verdict=j.verdict,
            of=list(j.of),
            who=j.who,
            at=j.at,
            why=j.why,
            counts=j.number in counting,
        )
        for j in log
    ]
