"""The standard ``re``, told where a match can begin: patterns that start with alternatives are found much sooner.

``from loaders import fastre as re`` and nothing else changes: patterns, matches and flags are those of ``re``.

A search first skips to a character with which a match may begin, if ``re`` knows these characters. It knows them only
of patterns whose alternatives all begin with a plain character; one ``[面木]业``, ``(?<!前所)未`` or ``(?:对口)?帮扶``
among them, and the whole pattern is tried at every character. Here they are worked out of the parsed pattern through
sets, optional parts and groups, and past what looks around. Results are the same, as the characters are only where
the search stops to try (``tests/extraction/test_fastre.py`` holds both against each other).

``re`` has no public way to be told, so ``compile`` puts the function in the place of the one that ``re`` asks while it
compiles. A Python in which that one is not there compiles as always.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from re import IGNORECASE, LOCALE, I, M, Match, Pattern, escape, findall, finditer, fullmatch, match, search, split, sub
from threading import Lock
from typing import Any

__all__ = [
    "I", "M", "Match", "Pattern",
    "anywhere", "begins_anyhow",
    "compile", "escape", "findall", "finditer", "fullmatch", "match", "search", "split", "sub",
]  # fmt: skip

_ASKED = "_get_charset_prefix"
_lock = Lock()
try:
    _compiler: Any = import_module("re._compiler")
    _op: Any = import_module("re._constants")
    _plain: Any = getattr(_compiler, _ASKED)
    _REPEATS = (_op.MAX_REPEAT, _op.MIN_REPEAT, _op.POSSESSIVE_REPEAT)
except (ImportError, AttributeError):  # not CPython, or one that does it otherwise
    _compiler = None

_MANY = 256
"""A range of so many characters stops the search nearly everywhere."""

Charset = list[tuple[Any, Any]]
"""Characters as a parsed pattern writes them: literals, ranges and classes such as digits."""


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """As ``re.compile``. The pattern that comes out says the same of every text, and says so sooner."""
    if _compiler is None:
        return re.compile(pattern, flags)
    with _lock:
        setattr(_compiler, _ASKED, _beginnings)
        try:
            return re.compile(pattern, flags)
        finally:
            setattr(_compiler, _ASKED, _plain)


def begins_anyhow(pattern: str) -> bool:
    """Whether it is not known with what a match begins, so that every character is tried: such a pattern slows down
    all others that it is joined with."""
    return _compiler is not None and _beginnings(_compiler._parser.parse(pattern), 0) is None


@cache
def anywhere(pattern: str) -> bool:
    """Whether what is found in a span of a text is found in the whole text too: nothing in the pattern is so because
    the span ends, such as ``$`` or what must not follow."""
    return _compiler is not None and _free(_compiler._parser.parse(pattern).data)


def _free(items: Any) -> bool:
    for op, value in items:
        if op is _op.AT and value not in (_op.AT_BEGINNING, _op.AT_BEGINNING_STRING):
            return False
        if op in (_op.ASSERT, _op.ASSERT_NOT):
            if op is _op.ASSERT_NOT and value[0] > 0:
                return False
            parts = [value[1]]
        elif op is _op.BRANCH:
            parts = value[1]
        elif op is _op.SUBPATTERN:
            parts = [value[3]]
        elif op in (_op.MAX_REPEAT, _op.MIN_REPEAT):
            parts = [value[2]]
        elif op in (_op.LITERAL, _op.NOT_LITERAL, _op.ANY, _op.IN, _op.AT):
            continue
        else:
            return False
        if not all(_free(part.data) for part in parts):
            return False
    return True


def _beginnings(parsed: Any, flags: int) -> Charset | None:
    """With what a match of a parsed pattern can begin: what ``re`` says, or else what can be worked out."""
    if (known := _plain(parsed, flags)) or flags & LOCALE:
        return known or None
    first, empty = _first(parsed.data)
    if first is not None and flags & IGNORECASE:
        first = _either_case(first)
    return None if first is None or empty else _packed(first)


def _packed(charset: Charset) -> Charset | None:
    """The characters in the form that ``re`` brings them into: it would take ten times as long, for hundreds of
    patterns when a program starts. None where they are so many that looking for them is of no use.

    The form is a number of rows of 256 bits, which row each of the 256 times 256 characters has, and the rows.
    """
    spans = [v if op is _op.RANGE else (v, v) for op, v in charset if op is not _op.CATEGORY]
    if any(high - low >= _MANY for low, high in spans):
        return None
    codes = {c for low, high in spans for c in range(low, high + 1)}
    if max(codes, default=0) < 0x100 or max(codes) > 0xFFFF:
        return charset
    bits: dict[int, int] = {}
    for c in codes:
        bits[c >> 8] = bits.get(c >> 8, 0) | 1 << (c & 0xFF)
    rows = [0, *bits.values()]
    row_of = {high: k for k, high in enumerate(bits, 1)}
    which = memoryview(bytes(row_of.get(high, 0) for high in range(0x100))).cast("I")
    table = [len(rows), *which, *(row >> k & 0xFFFFFFFF for row in rows for k in range(0, 256, 32))]
    return [(_op.BIGCHARSET, table), *(x for x in charset if x[0] is _op.CATEGORY)]


def _either_case(charset: Charset) -> Charset | None:
    """The characters and what matches them where case is ignored; None where letters beyond ASCII are among them."""
    out = list(charset)
    for op, value in charset:
        if op is _op.CATEGORY:
            continue
        low, high = value if op is _op.RANGE else (value, value)
        if high < 0x80:
            both = {x for c in range(low, high + 1) for x in (chr(c).lower(), chr(c).upper(), *_ALIKE.get(chr(c), ""))}
            out += [(_op.LITERAL, ord(x)) for x in both]
        elif not (low >= 0x2E80 and high < 0xA000) and not (low == high and chr(low).lower() == chr(low).upper()):
            return None  # neither Chinese nor a sign, which have no cases
    return out


_ALIKE = {"i": "İı", "I": "İı", "s": "ſ", "S": "ſ", "k": "\u212a", "K": "\u212a"}
"""Letters that match one of ASCII where case is ignored, as the sign of kelvin does a k."""


def _first(items: Any) -> tuple[Charset | None, bool]:
    """The first characters of what a sequence can match (None: any), and whether it can match nothing."""
    told: Charset = []
    for op, value in items:
        first, empty = _of(op, value)
        if op is _op.ASSERT and value[0] > 0 and first is not None and not empty:
            return told + first, False  # whatever follows begins as it says
        if op is _op.ASSERT:
            first, empty = [], True
        if first is None:
            return None, empty
        told = told + first
        if not empty:
            return told, False
    return told, True


def _of(op: Any, value: Any) -> tuple[Charset | None, bool]:
    """The same of one part of a pattern."""
    if op is _op.LITERAL:
        return [(op, value)], False
    if op is _op.IN:
        return (None if value[0][0] is _op.NEGATE else list(value)), False
    if op is _op.BRANCH:
        parts = [_first(x) for x in value[1]]
        known = [c for c, _ in parts if c is not None]
        every = None if len(known) < len(parts) else [c for x in known for c in x]
        return every, any(empty for _, empty in parts)
    if op is _op.SUBPATTERN and not value[1] and value[2] in (0, IGNORECASE):
        return _first(value[3])
    if op in _REPEATS:
        first, empty = _first(value[2])
        return first, empty or value[0] == 0
    if op is _op.ASSERT:
        return _first(value[1])
    if op in (_op.ASSERT_NOT, _op.AT):
        return [], True
    return None, op not in (_op.ANY, _op.NOT_LITERAL)


def _works() -> bool:
    """Whether patterns are compiled at all with what is worked out here."""
    try:
        return compile("[面木]业|(?<!前)未").search("前未木业") is not None
    except Exception:  # a Python whose ``re`` asks in another way or for something else
        return False


if _compiler is not None and not _works():
    _compiler = None
