"""Days, months and weeks as English reports tell them, against the day of publication."""

from __future__ import annotations

from datetime import date, timedelta

from graph.model import PartialDate
from loaders import fastre as re

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def months_told(m: re.Match[str], now: int | None) -> tuple[str, str] | None:
    """From April 2020 to March this year; of one year told for both where only the second tells one."""

    def of(told: str | None) -> int | None:
        return int(told) if told and told.isdigit() else now - told.startswith("last") if told and now else None

    last = of(m["yb"]) or (of(m["ya"]) if month(m["mb"]) >= month(m["ma"]) else None) or now
    first = of(m["ya"]) or (last and last - (month(m["ma"]) > month(m["mb"])))
    return (f"{first}-{month(m['ma']):02d}", f"{last}-{month(m['mb']):02d}") if first and last else None


def days_told(m: re.Match[str], published: PartialDate | None) -> tuple[str, str] | None:
    """Between Feb 20 and April 15, in the last year in which that is over."""
    months = [month(x) for x in (m["d1"], m["d2"]) if x[0].isalpha()]
    numbers = [int(x.split()[-1]) for x in (m["d1"], m["d2"])]
    year = int(m["d2y"]) if m["d2y"] else published.year if published else None
    if year is None:
        return None
    now = int(str(published)[5:7]) if published and len(str(published)) > 4 else 12
    last = year - (not m["d2y"] and months[-1] > now)
    first = last - (months[0] > months[-1])
    a, b = date_of(first, months[0], numbers[0]), date_of(last, months[-1], numbers[1])
    return (a, b) if a and b else None


def day_of_month(word: str, published: PartialDate | None) -> str | None:
    """On the 8th: of the month of publication, or of the one before where that day was still to come."""
    try:
        day = date.fromisoformat(str(published))
        number = int("".join(c for c in word if c.isdigit()))
        first = day.replace(day=1) if number <= day.day else (day.replace(day=1) - timedelta(days=1)).replace(day=1)
        return first.replace(day=number).isoformat()
    except ValueError:
        return None


def date_of(year: int, of: int, number: int) -> str | None:
    try:
        return date(year, of, number).isoformat()
    except ValueError:
        return None


def recent(word: str, published: PartialDate | None) -> str | None:
    """The weekday, week or month before the day of publication."""
    try:
        day = date.fromisoformat(str(published))
    except ValueError:
        return None
    word = word.lower()
    if word.startswith("this"):
        return f"{day:%Y-%m}"
    if word.endswith("month"):
        return f"{day.replace(day=1) - timedelta(days=1):%Y-%m}"
    if word.endswith("week"):
        return f"{day - timedelta(days=7):%Y-%m}"
    if word == "yesterday":
        return (day - timedelta(days=1)).isoformat()
    names = [d.lower() for d in DAYS]
    return (day - timedelta(days=(day.weekday() - names.index(word)) % 7)).isoformat()
