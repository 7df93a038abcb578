"""What a cell of a spreadsheet shows, as text: a number format says how exact a date is, and may scale a figure."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any

_UNSHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')  # words, escapes, padding, colours and conditions of a format
_SCALED = re.compile(r"[0#?],+(?![0#?,])")  # 0,: in thousands; 0,,: in millions
_POINT = re.compile(r"[!\\]\.")  # 0!.0,: a point that is only painted, as 万 is shown
_PLACES = re.compile(r"\.(0+)(?![0#?])")


def text(cell: Any) -> str:
    """The text of a cell of openpyxl. Raises ValueError for a figure that shows another size than it has."""
    value = cell.value
    if value is None:
        return ""
    form = (cell.number_format or "").split(";")[0]
    if isinstance(value, datetime):
        return _day(value.date(), form) if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date):
        return _day(value, form)
    if isinstance(value, time):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return _number(value, form, cell.coordinate)
    return str(value)


def _day(day: date, form: str) -> str:
    """As exact as it is shown: who types 2012-5 gets the first of May as 2012年5月."""
    parts = _UNSHOWN.sub("", form).lower()
    if "d" in parts or not {"y", "e"} & set(parts):
        return day.isoformat()
    return f"{day.year:04}-{day.month:02}" if "m" in parts else f"{day.year:04}"


def _number(value: float, form: str, where: str) -> str:
    bare = _UNSHOWN.sub("", form)
    if _SCALED.search(bare) or _POINT.search(form):
        raise ValueError(f"cell {where} holds {value:.15g} but shows it scaled ({form}): give it a plain number format")
    if "%" in bare:
        return f"{value * 100:.15g}%"
    if isinstance(value, int):
        return str(value)
    told = f"{value:.15g}" if abs(value) < 1e15 else f"{value:.0f}"
    if (places := _PLACES.search(bare)) and re.fullmatch(r"-?\d+\.\d+", told):
        whole, _, part = told.partition(".")
        return f"{whole}.{part.ljust(len(places[1]), '0')}"  # 2012.10 is stored as 2012.1
    return told
