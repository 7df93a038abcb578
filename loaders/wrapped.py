"""Line breaks of texts that were broken at a fixed width: print, mail, narrow columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from functools import cache
from itertools import pairwise

from loaders import fastre as re

SPACES = " \t\u3000\u00a0"


@cache
def _newline(inset: int, *, doubled: bool) -> re.Pattern[str]:
    """A line break within a sentence, of a text set in by so many spaces, with or without a blank line after each."""
    broken = r"(?:\r?\n){2}" if doubled else r"\r?\n"
    return re.compile(
        rf"(?<=[^\s。！？；!?;…”）】)])[ \t]*{broken}[{SPACES}]{{{inset}}}[ \t]?(?=[^\s\-—·•▲●■○【▪△※*(（])"
    )


_WIDE = re.compile("[\u2e80-\U0010ffff]+")
_LONE_BREAK = re.compile(r"(?<!\n)\n(?!\n)")
_LINE = 18, 60
"""Characters: the shortest and the longest full line of print, of mail or of an old page."""
_NARROW = 12
"""The shortest full line of a column so narrow that it breaks figures."""
_BREAKS = 3
"""So many breaks within a sentence show that a text was broken at a fixed width."""
_SHARE = 0.8
_NUMBERED = r"(?!\d{1,2}[.、)）\s|]|(?:19|20)\d\d年|\d{1,2}月)\d"  # neither number nor time of a line
_COUNTED = re.compile(rf"\d[余多]?[万亿]?(?:元|人|名|个|场|岗)?[次位]?\n(?!{_NUMBERED}|[万亿元人名个场,，.。、;；)）])")
_CELLS = re.compile(r"[|\t｜]|\S[ \u3000]{2,}\S")
_TAIL = 8
_MOST_COUNTED = 0.3
"""The share of such lines that may end in a figure: where more do, they are the lines of a list, alike long."""
_SPLIT = re.compile(rf"\d\r?\n[ \t]*(?:{_NUMBERED}|[万亿元人名个]|[,，。、])|[\u4e00-\u9fff]\r?\n[ \t]*[,，。、;；]")


def wrapped(text: str, inset: int) -> list[tuple[int, int]]:
    """The line breaks of a text broken at a fixed width: nearly all lines that stop within a sentence are of one
    length, counted in characters or in columns of print, and none after the first of them is longer."""
    doubled = "\n\n" in text and not _LONE_BREAK.search(text.strip())
    ends = {m.start(): m for m in _newline(inset, doubled=doubled).finditer(text)}
    if len(ends) < _BREAKS:
        return []
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, at + len(line.rstrip())))
        at += len(line) + 1
    broken = [(a, b) for a, b in lines if b in ends and b - a >= _NARROW and not _CELLS.search(text, a, b)]
    if len(broken) < _BREAKS:
        return []
    listed = sum(bool(_COUNTED.search(text, max(0, b - _TAIL), b + 8)) for _, b in broken)
    if listed > _MOST_COUNTED * len(broken) or _listed(text, lines, {b for _, b in broken}):
        return []
    for measure, slack in ((len, 1), (_columns, 3)):
        sizes = {b: measure(text[a:b]) for a, b in lines}
        most = _width([sizes[b] for _, b in broken], slack)
        full = [(a, b) for a, b in broken if most - slack <= sizes[b] <= most]
        since = full[0][0]  # what stands above is a headline or a byline
        later = [b for a, b in broken if a >= since]
        if len(full) < max(_BREAKS, _SHARE * len(later)) or any(sizes[b] > most for a, b in lines if a >= since):
            continue
        narrow = min(b - a for a, b in full) < _LINE[0]
        if most > _LINE[1] * (1 if measure is len else 2) or (narrow and len(full) + _splits(text) < _SURE):
            continue
        return [ends[b].span() for _, b in full]
    return []


_WORDS = re.compile(r"[\u3400-\u9fff\d\s.,，。、;；]+")


def _listed(text: str, lines: list[tuple[int, int]], ends: Container[int]) -> bool:
    """Whether most lines that seem broken have the same marks between their words as the next, as those of a list."""
    marks = [_WORDS.sub("", text[a:b]) for a, b in lines]
    broken = [bool(m) and m == n for (_, b), (m, n) in zip(lines, pairwise(marks), strict=False) if b in ends]
    return sum(broken) > _ALIKE * len(broken)


_ALIKE = 0.6
_SURE = 6
"""So many breaks of a narrow column show it, one that splits a figure counting for two."""


def _splits(text: str) -> int:
    return min(_BREAKS - 1, len(_SPLIT.findall(text)))


def _width(sizes: list[int], slack: int) -> int:
    """The length that most lines have, or are shorter than by no more than the slack."""
    told = Counter(sizes)
    return max(told, key=lambda n: (sum(told[n - k] for k in range(slack + 1)), n))


def _columns(line: str) -> int:
    """Columns in print: letters and digits take half of what a Chinese character takes."""
    return len(line) + sum(map(len, _WIDE.findall(line)))
