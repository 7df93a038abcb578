"""Who signs by the title of the paper: 《甲省人民政府·乙省人民政府合作协议》."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.candidates import Ref
from loaders.facts.scene import Scene
from loaders.mentions.programs import ProgramMention
from loaders.mentions.regions import within


def titled(scene: Scene, g: ProgramMention) -> list[tuple[Ref, int]]:
    """The one place of each side that a paper's title names; they sign it where nobody is told: 签的《甲与乙…协议》."""
    told = {c: m.start for m in scene.masked if g.start <= m.start < g.end for c in m.codes}
    if all(
        m.kind in ("abbr", "compound") for m in scene.masked if g.start <= m.start < g.end
    ):  # 《苏陕…协议》 of a city and a county
        mains = scene.sides.helper[:1] + scene.sides.helped[:1]
        if any(within(x, c) and x != c for x in mains for c in told):
            return []
    sides = sorted(scene.sides.side(c) or "" for c in told)
    if sides != ["helped", "helper"]:
        return []
    # 《甲市人民政府与乙县人民政府…协议》 is of the two governments
    ruled = [_GOVERNMENT.match(scene.text, m.end) for m in scene.masked if g.start <= m.start < g.end]
    if ruled and all(ruled):
        return [(Ref("Bureau", c, "人民政府"), at) for c, at in told.items()]
    return [(Ref("Region", c), at) for c, at in told.items()]


_GOVERNMENT = re.compile("人民政府")
