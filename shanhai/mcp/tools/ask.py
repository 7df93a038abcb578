"""A question in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pydantic import BaseModel, Field

from api import questions
from api.limits import LIMITS as API
from api.questions.render import plain_text
from api.questions.shape import Answer, Row
from shanhai.mcp import telling, words
from shanhai.mcp.limits import LIMITS
from shanhai.mcp.shapes import Fact, FactsBase, Place, Total
from shanhai.mcp.tool import Arguments, Parts, Tool

_WIDE = 100_000  # columns: a model needs no line breaks
_APART = ("coarser", "finer", "undated", "years_aside")


class AskArguments(Arguments):
    """The question, and how much of the answer."""

    question: str = Field(
        min_length=1,
        max_length=API.question_characters,
        description="one plain question in Chinese or English: who, which relation, whom, when",
    )
    limit: int = Field(LIMITS.rows_default, ge=1, le=LIMITS.rows_maximum, description="rows at most")


class RowTotal(BaseModel):
    """What the figures of a row come to."""

    unit: str
    value: float
    said: str
    disputed: bool = False


class AnswerRow(BaseModel):
    """A pair, one side with its partners, or a year."""

    rank: int | None = None
    year: int | None = None
    subject: Place | None = None
    object: Place | None = None
    partners: list[str] = Field(default=[], description="names on the other side")
    totals: list[RowTotal] = Field(default=[])
    facts: list[str] = Field(default=[], description="ids of its first facts")
    more_facts: int = Field(default=0, description="facts of the row that are not named")


class Chain(BaseModel):
    """Facts that join two nodes."""

    nodes: list[Place]
    facts: list[str]


class AskResult(FactsBase):
    """An answer with its evidence."""

    understood: str = Field(description="how the question was read; check it before you trust the rows")
    notes: list[str] = Field(default=[], description="how doubtful names were read")
    ignored: list[str] = Field(default=[], description="words that were not used")
    found: int = Field(description="rows found in all")
    rows: list[AnswerRow] = Field(default=[])
    unranked: list[AnswerRow] = Field(default=[], description="without a figure, so without a rank")
    paths: list[Chain] = Field(default=[])
    totals: list[Total] = Field(default=[])
    earliest: str | None = Field(default=None, description="the earliest start told")
    latest_end: str | None = Field(default=None, description="the latest end told")
    coarser: list[str] = Field(default=[], description="facts told of a larger place only; not among the rows")
    finer: list[str] = Field(default=[], description="facts of a part: a place inside, a company; not among the rows")
    undated: list[str] = Field(
        default=[], description="facts without a date, where a time was asked for; not among the rows"
    )
    years_aside: list[str] = Field(default=[], description="facts over more than one year, so of no single year")
    apart: dict[str, int] = Field(
        default={}, description="how many of coarser, finer, undated, years_aside there are in all"
    )
    facts: list[Fact] = Field(default=[], description="every fact named above")
    cypher: str = Field(description="the same question for the Neo4j Browser")


def ask(parts: Parts, asked: AskArguments) -> tuple[AskResult, str]:
    """The answer of api.questions, cut to what an assistant reads."""
    today = parts.api.settings.today()
    whole = questions.answer(questions.parse(asked.question, today), parts.store, today)
    rows, paths = whole.rows[: asked.limit], whole.paths[: asked.limit]
    cut = replace(whole, rows=rows, paths=paths, unranked=whole.unranked[: asked.limit])
    teller = telling.Teller(parts.store)
    facts = [teller.fact(whole.facts[i]) for i in dict.fromkeys(telling.shown_ids(cut))]
    totals = [telling.question_total(t, whole.language) for t in whole.totals if whole.want != "when"]
    result = AskResult(
        truncated=whole.truncated or (rows, paths, cut.unranked) != (whole.rows, whole.paths, whole.unranked),
        understood=whole.understood.zh if whole.language == "zh" else whole.understood.en,
        notes=list(whole.understood.notes),
        ignored=list(whole.understood.ignored),
        found=len(whole.rows) + len(whole.paths),
        rows=[_row(r) for r in rows],
        unranked=[_row(r) for r in cut.unranked],
        paths=[Chain(nodes=[telling.place(n) for n in p.nodes], facts=list(p.facts)) for p in paths],
        totals=totals,
        earliest=whole.when.date if whole.when else None,
        latest_end=whole.ended.date if whole.ended else None,
        apart={name: n for name in _APART if (n := len(getattr(whole, name)))},
        facts=facts,
        sources=teller.sources,
        cypher=whole.cypher,
        **{name: list(getattr(whole, name)[: LIMITS.apart]) for name in _APART},
    )
    result.warnings = list(_warnings(parts, whole, result))
    return result, words.text(
        result, ["", plain_text(cut, _WIDE).rstrip()], words.joint(facts), ["", "Cypher:", whole.cypher]
    )


def _row(row: Row) -> AnswerRow:
    named = row.facts[: LIMITS.row_facts]
    return AnswerRow(
        rank=row.rank,
        year=row.year,
        subject=telling.place(row.subject) if row.subject else None,
        object=telling.place(row.object) if row.object else None,
        partners=[p.name for p in row.partners],
        totals=[
            RowTotal(
                unit=t.unit,
                value=t.value,
                said=telling.at_least(t.value, t.unit, t.approx, len(t.counted)),
                disputed=bool(t.conflicts),
            )
            for t in row.totals
            if t.counted
        ],
        facts=list(named),
        more_facts=len(row.facts) - len(named),
    )


def _warnings(parts: Parts, whole: Answer, result: AskResult) -> Iterator[str]:
    if whole.understood.ignored:
        yield f"These words of the question were not used: {', '.join(whole.understood.ignored)}."
    if whole.truncated:
        yield "More facts match than were read: there are no totals, and rows may be missing. Ask for less."
    shown = len(result.rows) + len(result.paths)
    if shown < result.found:
        yield f"{shown} of {result.found} rows are shown (limit); totals are of all."
    if whole.empty:
        yield telling.nothing(parts.store)
    elif not (whole.rows or whole.paths) and result.apart:
        yield "No fact answers it exactly; what stands apart (coarser, finer, undated) does not answer it in full."
    yield from telling.warnings(result.facts, result.totals)


TOOLS = (
    Tool(
        name="ask",
        title="Ask a question 提问",
        description=(
            "Answer one question about cooperation between China's east and west (东西部协作, 对口支援, 劳务协作): "
            "who is paired with whom (结对), who sends workers where (输送务工人员), who funds whom (帮扶资金), "
            "who posts staff, trains, offers jobs or signs, since when, how many in all. Start here. Returns rows, "
            "totals, facts with quotes, and Cypher. "
            "Example: 云南哪些县向上海各区输送务工人员? / When did Yangpu pair with Lijiang?"
        ),
        arguments=AskArguments,
        result=AskResult,
        answer=ask,
    ),
)
