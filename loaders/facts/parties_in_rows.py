"""Which of a place and those in it sign: all of a row (甲市、乙县), of a chain (甲市乙县) the last."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.candidates import Ref
from loaders.facts.scene import Scene
from loaders.mentions.regions import within


def most_specific(scene: Scene, out: dict[Ref, int]) -> dict[Ref, int]:
    """Those told, with where, but no place that is told only for another to lie in it."""
    regions = [r for r in out if r.type == "Region"]
    for r in regions:
        parts = [o for o in regions if o.key != r.key and within(o.key, r.key)]
        if parts and not any(_listed(scene, *sorted((out[r], out[o]))) for o in parts):
            out.pop(r, None)
    return out


def _listed(scene: Scene, start: int, end: int) -> bool:
    """Whether a place and one in it are two of a row: 甲市、乙县, 甲市和乙、丙两县."""
    if _LISTED.fullmatch(scene.text, start, end):
        return True
    return bool(_WITH_ROW.fullmatch(scene.text, start, end) and _ROW_ON.match(scene.text, end))


_LISTED = re.compile(r"[^,。;、的与和同跟]{2,8}、(?:[^,。;、的与和同跟]{2,8}、)*")
_WITH_ROW = re.compile(r"[^,。;、的与和同跟]{2,8}[和及]")
_ROW_ON = re.compile(r"[^,。;、的与和同跟]{2,8}、")
