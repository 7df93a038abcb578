"""Whom a place is paired with: who is meant at the other end of a figure that tells only one."""

from __future__ import annotations

from loaders.facts.candidates import Ref
from loaders.facts.relations import relations
from loaders.facts.scene import Scene
from loaders.mentions.regions import within

_TOLD = 2  # in the figure's own sentence


def partners(scene: Scene) -> dict[str, list[str]]:
    """The places that the report's words pair each place with."""
    found: dict[str, list[str]] | None = scene.memo.get("partners")
    if found is None:
        found = {}
        for c in relations(scene):
            if c.predicate == "pairs_with" and c.finish is None:
                for a, b in ((c.subject.key, c.object.key), (c.object.key, c.subject.key)):
                    if b not in found.setdefault(a, []):
                        found[a].append(b)
        scene.memo["partners"] = found
    return found


def province_helped(scene: Scene, givers: list[Ref], far: int) -> list[Ref]:
    """The province that a whole province helps: what it gives, with no taker told beside it, goes there."""
    if far >= _TOLD or len(givers) != 1 or not givers[0].key.endswith("0000"):
        return []
    return [Ref("Region", x) for x in partners(scene).get(givers[0].key, []) if x.endswith("0000")]


def other_end(scene: Scene, told: list[Ref], near: int, guessed: list[Ref], far: int, giver: bool) -> list[Ref]:
    """The end that a figure's sentence leaves out: the partners of the one it tells, unless what was taken for it from
    farther away is one of them or lies in one, or is the giver's whole province that the paragraph speaks of."""
    if near < _TOLD or far >= _TOLD or len(told) != 1 or told[0].type != "Region":
        return guessed
    paired = partners(scene).get(told[0].key, [])
    if not paired or any(within(r.key, x) for r in guessed if r.type == "Region" for x in paired):
        return guessed
    if giver and far == 1 and any(within(x, r.key) for r in guessed for x in paired):
        return guessed
    return [Ref("Region", x) for x in paired]
