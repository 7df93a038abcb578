"""Publication dates as files and people write them, kept as exactly as they were told."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from graph.model import PartialDate

_WRITTEN = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?)?(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_CLOCK = re.compile(r"[T\s]*(?:\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|UTC|GMT|CST)?\s*")


def parse_published(text: str) -> PartialDate:
    """Read 2022, 2022-09, 2022-09-03, 2022/9/3, 2022年9月3日, 20220903, with or without a time of day.

    Raises ValueError, naming the text, for anything else and for a day that is not over anywhere on earth.
    """
    t = text.strip()
    m = _WRITTEN.match(t) or _COMPACT.match(t)
    if m and _CLOCK.fullmatch(t[m.end() :].lstrip("月 ")):
        t = "-".join(g for g in m.groups() if g)
    elif t.endswith("年"):
        t = t[:-1]
    found = PartialDate.parse(t)
    if found.year < 1949 or found.first > (datetime.now(UTC) + timedelta(days=1)).date():
        raise ValueError(f"no report is of {found}: the date lies {'too early' if found.year < 1949 else 'ahead'}")
    return found


def maybe_published(text: str | None) -> PartialDate | None:
    """The same for what a page happens to show: None where it is no date."""
    if not text:
        return None
    try:
        return parse_published(text)
    except ValueError:
        return None


_LABEL = re.compile(
    r"(?:发布|发表|发稿|公开|更新|刊登|發布|發表)?(?:时间|日期|時間)\s*[::]?\s*"
    r"(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})"
)


def labelled(text: str) -> PartialDate | None:
    """The date beside a label such as 发布时间 in a page's visible text."""
    m = _LABEL.search(text)
    return maybe_published(m[1]) if m else None
