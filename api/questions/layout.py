"""Lines of a terminal: Chinese text breaks between characters, at the width in cells; no line ends in spaces."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

_NO_START = frozenset(",。;:、!?)》”’…·,.;:!?)]%—→")  # what no line begins with
_NO_END = frozenset("(《“‘([")
_LEAST = 12  # cells that a line has at least, however narrow the terminal


def wrapped(text: Text, width: int, indent: int = 0, hang: int = 2) -> Iterator[Text]:
    """The lines of a text at a width in cells: indented, and those that go on by ``hang`` more."""
    for part in text.split("\n", allow_blank=True) if text.plain else [text]:
        first = True
        rest = part
        while True:
            lead = " " * (indent if first else indent + hang)
            room = max(width - len(lead), _LEAST)
            at = _break(rest.plain, room)
            here, rest = rest[:at], rest[at:]
            here.rstrip()
            line = Text(lead if here.plain else "")
            line.append_text(here)
            yield line
            first = False
            while rest.plain[:1] == " ":
                rest = rest[1:]
            if not rest.plain:
                break


def _break(text: str, room: int) -> int:
    """How many characters of the text go into a line of so many cells."""
    if cell_len(text) <= room:
        return len(text)
    used, last = 0, 0
    for i, char in enumerate(text):
        used += cell_len(char)
        if used > room and char != " ":
            return last or max(i, 1)
        if i + 1 < len(text) and _may_break(char, text[i + 1]):
            last = i + 1
    return len(text)


def _may_break(before: str, after: str) -> bool:
    if after in _NO_START or before in _NO_END:
        return False
    return before == " " or cell_len(before) == 2 or cell_len(after) == 2
