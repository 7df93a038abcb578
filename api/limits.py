"""Every limit of the API, named once. OpenAPI, GET / and docs/api.md show these and no others."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any

from api.questions import MAX_LENGTH


def _limit(value: int, meaning: str) -> Any:
    return field(default=value, metadata={"meaning": meaning})


@dataclass(frozen=True, slots=True)
class Limits:
    """What a request may ask for. Beyond them: 413 for bodies and texts, else 422; a longer answer is ``truncated``."""

    page_default: int = _limit(50, "rows of a page unless asked otherwise")
    page_maximum: int = _limit(500, "rows of a page at most")
    filter_values: int = _limit(50, "times one filter may be repeated")
    text_characters: int = _limit(200, "length of a name, id or search text")
    question_characters: int = _limit(MAX_LENGTH, "length of a question")
    preview_characters: int = _limit(200_000, "length of a text to preview")
    body_bytes: int = _limit(1_300_000, "size of a request body (a text of JSON escapes included)")
    path_hops: int = _limit(6, "facts in one path")
    paths: int = _limit(50, "paths in one answer")
    aggregate_facts: int = _limit(
        10_000, "facts read for totals, neighbours and timelines; beyond them the answer says so"
    )
    total_names: int = _limit(50, "facts that a total names as counted, and as set aside; the counts are of all")
    query_rows: int = _limit(1000, "rows of a named query")
    query_seconds: int = _limit(20, "seconds a named query may take")
    gzip_bytes: int = _limit(1000, "size from which an answer is compressed")


LIMITS = Limits()


def described() -> dict[str, dict[str, int | str]]:
    """Name → {value, meaning}, for OpenAPI and the index."""
    values = asdict(LIMITS)
    return {f.name: {"value": values[f.name], "meaning": f.metadata["meaning"]} for f in fields(Limits)}
