"""What a format's reader hands over: one report's text and what the file itself says about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from graph.errors import ReportError
from graph.model import PartialDate

# One report is never larger; what is, is a dump of many or no text at all. The characters bound the time of every
# later step, the bytes the memory (pictures make a PDF or DOCX heavier than its text).
MAX_CHARACTERS = 5_000_000
MAX_TEXT_BYTES = 20_000_000
MAX_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Page:
    """One report as its file shows it. ``part`` names it within a file of several (``L7``, or its own id)."""

    text: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: PartialDate | None = None
    part: str = ""
    warnings: tuple[str, ...] = ()


class Format(Protocol):
    """A module of ``loaders/read/formats``.

    SUFFIXES  file name endings, lower case, with the dot
    sniff     how surely these first bytes are of this format: 3 by its magic number, 2 by its markup, 1 perhaps, 0 no
    read      the pages of a file; an error for one part leaves the others; raises ReportError when nothing can be read
    """

    SUFFIXES: tuple[str, ...]

    @staticmethod
    def sniff(head: bytes) -> int: ...

    @staticmethod
    def read(stream: BinaryIO, name: str) -> Iterator[Page | ReportError]: ...


def whole(stream: BinaryIO, name: str, limit: int) -> bytes:
    """All bytes of a file that may not exceed ``limit``; raises ReportError when it does."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise ReportError(
            f"{name} is larger than one report can be ({limit // 1_000_000} MB)",
            "split it, or put one report on each line of a JSONL file",
            source=name,
        )
    return data
