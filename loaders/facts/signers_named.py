"""Who signs by name, where many more are told around: 落笔的是甲市和乙、丙两县,对面坐着丁省、戊省的人,协议就此签下."""

from __future__ import annotations

from loaders.facts.candidates import Ref
from loaders.facts.parties import told_in
from loaders.facts.scene import Scene, Span
from loaders.facts.signers_after import signers_after
from loaders.mentions.programs import ProgramMention


def signers_named(scene: Scene, part: Span, signed: list[ProgramMention]) -> list[tuple[Ref, int]]:
    """Those whom the clause of 落笔的是 before a paper names."""
    at = signers_after(scene.text, part[0], part[1], signed[0].start)
    if at is None or scene.text[at - 1] == ":":
        return []
    stops = [x for c in ",;" if (x := scene.text.find(c, at, part[1])) >= 0]
    return list(told_in(scene, at, min(stops, default=part[1]), signed).items())
