"""Which of the reader's entities a found node is: regions by code, others by their names."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from graph.model import Node
from loaders.evaluation.gold import GoldEntity

# Long and short forms of one organ's name say the same.
_SHORT = (
    ("人力资源和社会保障", "人社"),
    ("人力资源社会保障", "人社"),
    ("人力社保", "人社"),
    ("发展和改革委员会", "发改委"),
    ("中国共产党", ""),
    ("中共", ""),
)
ALIKE = 0.8
"""Two names at least so alike are one (of 1; GUIDE takes the longest form, a reader may cut it elsewhere)."""


def plain(name: str) -> str:
    """A name without marks and spaces, organs in their short form."""
    s = re.sub(r"[\s《》“”\"'「」『』·•()()\-—]", "", name)
    for long, short in _SHORT:
        s = s.replace(long, short)
    return s


class Names:
    """The entities of one gold file, found again by a node's name."""

    def __init__(self, entities: tuple[GoldEntity, ...]) -> None:
        self.keys = {e.key for e in entities}
        self._known = [(e.key.split(":")[0], plain(n), e.key) for e in entities for n in e.names if n]

    def key(self, node: Node) -> str:
        """The gold entity's key that ``node`` is, or a key of its own."""
        if node.type == "Region":
            code = node.properties.get("code")
            own = [f"Region:{x}" for x in (code, node.name) if x]
            return next((k for k in own if k in self.keys), own[0])
        name = plain(node.name)
        best, most = f"{node.type}:{node.name}", 0.0
        for kind, known, key in self._known:
            if kind != node.type or not known or not name:
                continue
            alike = _alike(known, name, kind)
            if alike > most and alike >= ALIKE:
                best, most = key, alike
        return best


def _alike(known: str, name: str, kind: str) -> float:
    if known == name:
        return 1.1
    short, long = sorted((known, name), key=len)
    if short in long and len(short) >= 2 and (kind != "Bureau" or long.endswith(short)):
        return 0.8 + 0.2 * len(short) / len(long)
    return fuzz.ratio(known, name) / 100
