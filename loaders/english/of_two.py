"""The former and the latter: which of the two places told last."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders import fastre as re
from loaders.english.skeleton import Token, qualifying, tokens
from loaders.english.words import JOIN
from loaders.mentions.english import Place

_WHICH = re.compile(
    r"\b[Tt]he\s+(?P<which>former|latter)(?=['’]s\s|\s*[.,;:)]|\s+(?:in|to|with|for|from|at|by|on|and|has|have|had"
    r"|was|were|is|are"
    r"|while|where|who|which|whom|since|under|sent|gave|paid|got|received|took|put|provided|helps|looks|spent)\b)"
)
_REACH = 300


def of_two(text: str, told: Sequence[Place]) -> list[Place]:
    """What ``the former`` and ``the latter`` stand for: the two that ``and`` joined last, else the last two told."""
    if "former" not in text and "latter" not in text:
        return []
    out: list[Place] = []
    beside = qualifying(text, told)
    named = [p for p in told if p.start not in beside]
    for m in _WHICH.finditer(text):
        here = tokens(text, [p for p in told if m.start() - _REACH <= p.start < m.start()], 0)
        two = _joined(text, here) or _last_two(named, m.start())
        if two:
            out.append(Place(m.start(), m.end(), two[m["which"] == "latter"]))
    return out


def _joined(text: str, here: list[Token]) -> tuple[str, str] | None:
    pairs = [(a.code, b.code) for a, b in pairwise(here) if a.code != b.code and JOIN.fullmatch(text, a.end, b.start)]
    return pairs[-1] if pairs else None


def _last_two(named: list[Place], at: int) -> tuple[str, str] | None:
    codes = list(dict.fromkeys(p.code for p in reversed(named) if at - _REACH <= p.start < at))
    return (codes[1], codes[0]) if len(codes) == 2 else None
