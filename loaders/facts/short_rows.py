"""A clause with each row of its places told as one, so that a frame need not care how many they are or how long."""

from __future__ import annotations

from loaders.facts.scene import Scene
from loaders.mentions.regions import RegionMention

PLACE = "乙县"
"""What stands for a place, or for a row of them, in a clause so shortened."""


def shortened(scene: Scene, start: int, end: int) -> tuple[str, list[RegionMention]]:
    """The words between two offsets, in which each row of places is ``PLACE``, and the first place of each."""
    out, firsts, at = [], [], start
    for m in scene.inside("regions", start, end):
        if m.start < at or m.kind == "both":
            continue
        row = [x for x in scene.listed(m) if m.start <= x.start and x.stop <= end]
        out += [scene.text[at : m.start], PLACE]
        firsts.append(m)
        at = row[-1].stop if row else m.stop
    return "".join([*out, scene.text[at:end]]), firsts
