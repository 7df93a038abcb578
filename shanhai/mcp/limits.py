"""Every limit of the tools, named once; docs/mcp.md shows these and no others. Smaller than the API's (api.limits):
what a tool answers is read by a model, whose memory is short."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any


def _limit(value: int, meaning: str) -> Any:
    return field(default=value, metadata={"meaning": meaning})


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one call may ask for and is told. What is left out is counted, or the answer says ``truncated``."""

    rows_default: int = _limit(10, "rows of an answer unless asked otherwise")
    rows_maximum: int = _limit(50, "rows of an answer at most")
    row_facts: int = _limit(5, "facts named for one row of an answer to a question")
    apart: int = _limit(5, "facts named of each kind that stands apart (coarser, finer, undated)")
    quotes: int = _limit(1, "quotes with a fact in a list; evidence gives all")
    quote_characters: int = _limit(200, "length of a quote in a list; evidence gives it whole")
    total_names: int = _limit(10, "facts that a total names as counted, and as set aside; the counts are of all")
    query_rows_default: int = _limit(20, "rows of a named query unless asked otherwise")
    query_rows_maximum: int = _limit(200, "rows of a named query at most")
    cell_characters: int = _limit(300, "length of a text in a row of a named query")
    report_default: int = _limit(4000, "characters of a report's text in one answer unless asked otherwise")
    report_maximum: int = _limit(20_000, "characters of a report's text in one answer at most")
    seconds: int = _limit(20, "seconds a call may take (--timeout)")
    calls: int = _limit(8, "calls that read the graph at the same time; others wait")


LIMITS = Limits()


def described() -> Mapping[str, tuple[int, str]]:
    """Name → value and meaning, for the documentation's test."""
    return {f.name: (getattr(LIMITS, f.name), f.metadata["meaning"]) for f in fields(Limits)}
