"""The headline of a report whose file declares none: a short line that is no sentence, before the first sentence."""

from __future__ import annotations

import re

from loaders.clean import clean
from loaders.discourse.blocks import Block, blocks

WIDTH = 80
"""Longest headline, in half-width columns: 40 Chinese characters."""

_HEAD = 4_000  # characters: what stands further down is no headline of the whole
_SENTENCE = re.compile(r"。|;|[,;:、,.!?…—]+[”’)》]*$|[。!?]”$")
# How a text begins, or a part of it, rather than what it is called.
_OPENING = re.compile(
    r"(?:19|20)\d\d年\d{0,2}月?\d{0,2}日?,|(?:\d{1,2}月)?\d{1,2}日|[近日]日,|据"
    r"|[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]|\d{1,2}[.、]|第[一二三四五六七八九十]+[章节部]"
)
_DATE = re.compile(r"(?:19|20)\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}")
# The site, the letterhead of an office, the number of an issue.
_SENDER = re.compile(r"[>|»]|网(?:[-—_]|$)|(?:人民政府|[局厅委])$|^\W{0,2}(?:(?:19|20)\d\d年)?(?:总?第)\d+期|^—")
_WORD = re.compile(r"[\u3400-\u9fff]{2}|[A-Za-z]{2}")


def headline(text: str) -> str | None:
    """The headline as it stands in the text, None where the report begins without one; depends on the text alone.

    What belongs to the site (navigation, dates, bylines, its own name) is passed over.
    """
    head = text[:_HEAD]
    plain = clean(head)
    for block in blocks(plain.text):
        line = plain.text[block.start : block.end]
        if _called(line) and not _wrapped(plain.text, block):
            start, end = plain.original(block.start, block.end)
            return " ".join(head[start:end].split())
        if block.kind == "body":
            return None
    return None


def _called(line: str) -> bool:
    """Whether a line may be what a report is called."""
    words = line.split()
    menu = len(words) >= 3 and all(len(w) <= 4 for w in words) and not line.isascii()
    return (
        len(line) >= 4
        and _width(line) <= WIDTH
        and not menu
        and bool(_WORD.search(line))
        and not (_SENTENCE.search(line) or _OPENING.match(line) or _DATE.search(line) or _SENDER.search(line))
    )


def _wrapped(text: str, block: Block) -> bool:
    """Whether the line is full, and goes on in the next: text that was broken to a width, as in a mail."""
    after = text[block.end : block.end + 600].split("\n")[1:6]
    if not after or not after[0].strip():
        return False
    widest = max(map(_width, after))
    return widest <= 1.2 * WIDTH and _width(text[block.start : block.end]) >= 0.85 * widest


def _width(text: str) -> int:
    return sum(2 if c >= "\u2e80" else 1 for c in text.rstrip())
