"""Which nodes may be one entity, by their names and where they belong: candidates for a reviewer, never a judgement."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Literal

from rapidfuzz import fuzz

from graph.model import Node
from graph.ontology import Language
from graph.regions import gazetteer
from graph.resolve import entity_key

ALIKE = 85
"""Likeness of two names (0 to 100, rapidfuzz) from which they may be one."""

Reason = Literal["same_key", "short_form", "near"]
_WHY: dict[Reason, tuple[str, str]] = {
    "same_key": (
        "去掉公司形式、引号等之后同名",
        "the same name but for legal form, quotation marks or a usual short form",
    ),
    "short_form": ("一个可能是另一个的简称", "one may be the short form of the other"),
    "near": ("名称相近", "names are near each other"),
}
_MARKS = re.compile(r"[\s《》〈〉“”‘’\"'「」『』·•()()\[\]【】\-—,,、]")
_LEGAL = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|集团公司|总公司|分公司|公司|集团)+$")
_NUMBER = re.compile(r"[0-9一二三四五六七八九十百]+")
_LONGEST_PLACE = 8


@dataclass(frozen=True, slots=True)
class Pair:
    """Two nodes that may be one; ``keep`` has the fuller name. ``score`` 0 to 100."""

    keep: Node
    other: Node
    reason: Reason
    score: int

    def why(self, language: Language) -> str:
        return _WHY[self.reason][language == "en"]


def candidates(nodes: Sequence[Node]) -> Iterator[Pair]:
    """Pairs within these nodes of one type: only those of one block are compared at all."""
    blocks: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        blocks[_block(node)].append(node)
    for block in blocks.values():
        for a, b in combinations(sorted(block, key=lambda n: n.id), 2):
            if (found := likeness(a, b)) is not None:
                other, keep = sorted((a, b), key=lambda n: (len(bare(n.name)), n.id))
                yield Pair(keep, other, *found)


def likeness(a: Node, b: Node) -> tuple[Reason, int] | None:
    """Why two nodes may be one, and how alike they are; None where they are surely two, or there is no reason."""
    if a.type != b.type or _block(a) != _block(b) or _apart(a, b):
        return None
    if entity_key(a) == entity_key(b):
        return "same_key", 100
    short, long = sorted((_core(a), _core(b)), key=lambda name: (len(name), name))
    score = round(fuzz.ratio(short, long))
    if short == long:
        return "same_key", 99
    if a.type != "Program" and _shortens(short, long, a.type):
        return "short_form", max(score, ALIKE)
    return ("near", score) if score >= ALIKE else None


def bare(name: str) -> str:
    """A name without marks and blanks, full-width forms as half-width."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", name))


@lru_cache(maxsize=65536)
def places(name: str) -> frozenset[str]:
    """Codes of the divisions that a name names; 沪 and 滇 too."""
    g = gazetteer()
    found, at = set(), 0
    while at < len(name):
        for length in range(min(_LONGEST_PLACE, len(name) - at), 1, -1):
            refs = g.names().get(name[at : at + length])
            if refs and not refs[0].common:
                found.add(refs[0].code)
                at += length - 1
                break
        else:
            if code := g.abbreviations().get(name[at]):
                found.add(code)
        at += 1
    return frozenset(found)


@lru_cache(maxsize=65536)
def _after_place(name: str) -> tuple[str, str | None]:
    """A company's name without the places it begins with, and the code of the last of them."""
    code = None
    while True:
        for length in range(min(_LONGEST_PLACE, len(name) - 2), 1, -1):
            refs = gazetteer().names().get(name[:length])
            if refs and not refs[0].common:
                name, code = name[length:].removeprefix("市").removeprefix("省"), refs[0].code
                break
        else:
            return name, code


def _core(node: Node) -> str:
    """What tells the node from others of its block: brand and trade, function, or the whole name."""
    name = bare(node.name)
    if node.type == "Company":
        return _after_place(_LEGAL.sub("", name) or name)[0]
    if node.type == "Bureau":
        return bare(str(node.properties.get("organ") or name)).replace("委员会", "委")
    return name


def _block(node: Node) -> tuple[str, ...]:
    """Only nodes with the same block are compared: companies of a brand, organs of a region, programs that name the
    same places and numbers."""
    name = bare(node.name)
    if node.type == "Company":
        return _core(node)[:2], *_NUMBER.findall(name)
    if node.type == "Bureau":
        return (str(node.properties.get("region") or node.id),)
    return *sorted(places(name)), "|", *_NUMBER.findall(name)


def _apart(a: Node, b: Node) -> bool:
    """Whether they belong to different regions, so that they cannot be one."""
    mine, theirs = _region(a), _region(b)
    if mine is None or theirs is None:
        return False
    g = gazetteer()
    return mine != theirs and not g.is_within(mine, theirs) and not g.is_within(theirs, mine)


def _region(node: Node) -> str | None:
    told = node.properties.get("region") or node.properties.get("county") or node.properties.get("prefecture")
    if told is None and node.type == "Company":
        return _after_place(bare(node.name))[1]
    return str(told) if told else None


def _shortens(short: str, long: str, kind: str) -> bool:
    """Whether one name leaves out characters of the other: 人社局 of 人力资源和社会保障局, 博海 of 博海餐饮."""
    if len(short) < 2 or short[0] != long[0]:
        return False
    if kind == "Company":
        return long.startswith(short)
    rest = iter(long)
    return short[-1] == long[-1] and len(short) >= 3 and all(char in rest for char in short)
