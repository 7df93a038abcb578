"""JSONL: one report a line; ``text`` and optionally id, title, url, published, publisher. Offsets index ``text``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from graph.errors import ReportError
from loaders.read.dates import parse_published
from loaders.read.page import MAX_TEXT_BYTES, Page

SUFFIXES = (".jsonl", ".ndjson")

_HINT = 'a line is an object such as {"text": "…", "id": "…", "published": "2022-09-03"}'


def sniff(head: bytes) -> int:
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0]
    return 2 if first.startswith(b'{"') and b'"text"' in head else 0


def read(stream: BinaryIO, name: str) -> Iterator[Page | ReportError]:
    for number, line in _lines(stream):
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            try:
                yield _page(line, number)
            except ValueError as e:
                yield ReportError(f"{name}, line {number}: {e}", _HINT, source=f"{name}#L{number}")


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Numbered lines; one that is longer than a report can be arrives cut off, so that it takes no more memory."""
    number = 0
    while line := stream.readline(MAX_TEXT_BYTES + 1):
        number += 1
        yield number, line
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_TEXT_BYTES)


def _page(line: bytes, number: int) -> Page:
    if len(line) > MAX_TEXT_BYTES:
        raise ValueError(f"longer than one report can be ({MAX_TEXT_BYTES // 1_000_000} MB)")
    try:
        row = json.loads(line)
    except UnicodeDecodeError as e:
        raise ValueError(f"not UTF-8 at byte {e.start}") from None
    except RecursionError:
        raise ValueError("not JSON: nested too deep") from None
    except ValueError as e:
        raise ValueError(f"not JSON: {e}") from None
    if not isinstance(row, dict):
        raise ValueError("not an object")
    text = row.get("text")
    if not isinstance(text, str):
        raise ValueError("no text" if text is None else "text is not a string")
    told = {key: field(row, key) for key in ("id", "title", "url", "publisher", "published")}
    for value in (text, *told.values()):
        if value is not None and not value.isascii():
            encodable(value)
    return Page(
        text,
        id=told["id"],
        title=told["title"],
        url=told["url"],
        publisher=told["publisher"],
        published=parse_published(told["published"]) if told["published"] else None,
        part=told["id"] or f"L{number}",
    )


def field(row: dict[str, Any], key: str) -> str | None:
    """A field of a row as text (numbers are taken as written); raises ValueError for lists, objects, booleans."""
    value = row.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError(f"{key} is not a string")
    return str(value).strip() or None


def encodable(text: str) -> None:
    """Half of a surrogate pair is no character: no store or file can hold it. Raises ValueError."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as e:
        raise ValueError(f"half a character (\\u{ord(text[e.start]):04x}) at position {e.start}") from None
