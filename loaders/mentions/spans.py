"""Finding spans quickly."""

from __future__ import annotations

import re
from collections.abc import Iterator


def scan(first: re.Pattern[str], whole: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches of ``whole``, left to right without overlap, tried only where ``first`` (one character) matches."""
    at = 0
    match = whole.match
    for c in first.finditer(text):
        start = c.start()
        if start >= at and (m := match(text, start)) is not None and m.end() > start:
            yield m
            at = m.end()
