"""The rows of an answer as a flat table, for data frames."""

from __future__ import annotations

from api.questions.shape import Answer, End, Row

COLUMNS = (
    "rank", "year", "subject", "subject_code", "object", "object_code", "partners",
    "value", "unit", "approx", "start", "end", "facts", "conflicts",
)  # fmt: skip
STEPS = ("path", "step", "subject", "predicate", "object", "start", "end", "value", "unit", "fact", "conflicts")


def flat(answer: Answer) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
    """Columns and rows: a line for each row of the answer and unit of its totals (of paths: for each step).

    ``start`` and ``end`` are the earliest and latest told of the row's facts; ``facts`` lists their ids, ``conflicts``
    those of facts that tell another figure for the same thing.
    """
    if answer.want == "path":
        steps = [(n, i, answer.facts[f]) for n, p in enumerate(answer.paths, 1) for i, f in enumerate(p.facts, 1)]
        return STEPS, [
            (
                n,
                i,
                f.subject.name,
                f.predicate,
                f.object.name,
                f.start,
                f.end,
                f.value,
                f.unit,
                f.id,
                [c.fact for c in f.conflicts],
            )
            for n, i, f in steps
        ]
    return COLUMNS, [line for row in (*answer.rows, *answer.unranked) for line in _lines(answer, row)]


def _lines(answer: Answer, row: Row) -> list[tuple[object, ...]]:
    facts = [answer.facts[i] for i in row.facts]
    starts, ends = [f.start for f in facts if f.start], [f.end for f in facts if f.end]
    lead = (row.rank, row.year, *_named(row.subject), *_named(row.object), [p.name for p in row.partners])
    conflicts = sorted({other.fact for f in facts for other in f.conflicts})
    tail = (min(starts, default=None), max(ends, default=None), list(row.facts), conflicts)
    counted = [t for t in row.totals if t.counted]
    if not counted:
        return [(*lead, None, None, None, *tail)]
    return [(*lead, t.value, t.unit, t.approx, *tail) for t in counted]


def _named(end: End | None) -> tuple[str | None, str | None]:
    return (end.name, end.code) if end else (None, None)
