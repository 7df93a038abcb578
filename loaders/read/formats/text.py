"""Plain text in any common encoding. Offsets index the text exactly as Python decodes the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from graph.errors import ReportError
from loaders.read.encoding import decode
from loaders.read.page import MAX_TEXT_BYTES, Page, whole

SUFFIXES = (".txt", ".text", ".md")


def sniff(head: bytes) -> int:
    return 1


def read(stream: BinaryIO, name: str) -> Iterator[Page | ReportError]:
    yield Page(decode(whole(stream, name, MAX_TEXT_BYTES), name))
