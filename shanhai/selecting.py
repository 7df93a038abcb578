"""What people write to choose facts (names of places, partial dates) as a selection of the graph."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph.errors import UsageError
from graph.model import PartialDate

if TYPE_CHECKING:
    from graph.export.selection import Selection


def several(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """One text, several, or none, as a tuple."""
    return (value,) if isinstance(value, str) else tuple(value or ())


def day(text: str | int | None) -> PartialDate | None:
    """A partial date; UsageError when it is none."""
    if text is None:
        return None
    try:
        return PartialDate.parse(str(text))
    except ValueError as e:
        raise UsageError(str(e), "write 2022, 2022-09 or 2022-09-01") from e


def place(text: str) -> str:
    """The code of a place told by name or code; ``east`` and ``west`` stay as they are."""
    from graph.cypher_params import read

    if text in ("east", "west"):
        return text
    try:
        return str(read("region", text))
    except ValueError as e:
        raise UsageError(str(e), "shanhai knows every division of mainland China down to county") from e


def node_id(text: str) -> str:
    """A node's id told by id, or by name or code of a region."""
    return text if ":" in text else f"Region:{place(text)}"


def selection(
    predicate: str | Iterable[str] | None = None,
    since: str | int | None = None,
    until: str | int | None = None,
    within: str | Iterable[str] | None = None,
    level: str | None = None,
    min_confidence: float = 0.0,
    on: str | int | None = None,
) -> Selection:
    """The facts meant; see graph.export.Selection. ``on``: that held on some day of a day, month or year told."""
    from graph.export.selection import Selection

    if on is not None:
        if since is not None or until is not None:
            raise UsageError("on is a time of its own", "leave out since and until, or write them alone")
        since = until = on
    return Selection(
        predicates=several(predicate),
        since=day(since),
        until=day(until),
        within=tuple(place(p) for p in several(within)),
        level=level,
        min_confidence=min_confidence,
    )
