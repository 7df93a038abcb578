"""Whence people came to a firm: places that only begin a firm's name send nobody (成都富士康)."""

from __future__ import annotations

from loaders.discourse.cases import cases
from loaders.facts.candidates import Ref
from loaders.facts.scene import Scene
from loaders.mentions.quantities import QuantityMention


def seats(scene: Scene, n: int) -> set[str]:
    """The places that begin the names of a sentence's firms: 成都富士康 is where people go, and sends nobody."""
    s = scene.sentences[n]
    firms = {c.start: c.name for c in scene.inside("companies", s.start, s.end)}
    told = [m for m in scene.inside("regions", s.start, s.end) if m.end in firms]
    return {m.code for m in told if firms[m.end].startswith(scene.text[m.start : m.end])}


def sender(scene: Scene, n: int, q: QuantityMention, own: set[str]) -> tuple[list[Ref], int, int] | None:
    """The place told last before a figure that is no firm's seat."""
    told = scene.inside("regions", scene.sentences[n].start, q.start)
    told = [m for m in told if m.kind in ("name", "pronoun") and m.code not in own]
    return ([Ref("Region", c) for c in told[-1].codes], 3, told[-1].start) if told else None


def only_place(scene: Scene, n: int, q: QuantityMention) -> tuple[list[Ref], int, int] | None:
    """The one place told in the sentence before a figure, outside the names of companies, if people do not go to it."""
    told = [m for m in scene.inside("regions", scene.sentences[n].start, q.start) if m.kind in ("name", "pronoun")]
    told = [m for m in told if not any(c.start <= m.start < c.end for c in scene.companies)]
    if len({m.code for m in told}) != 1 or "to" in cases(scene.text, told[-1].start, told[-1].end):
        return None
    return [Ref("Region", c) for c in told[-1].codes], 3, told[-1].start
