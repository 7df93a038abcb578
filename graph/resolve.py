"""What is the same: copies of one report under several addresses, and one entity under several names.

A syndicated copy is not a second source. ``signature`` is a sketch of a report's text, short enough to be kept with it;
``independent`` counts sources after the copies are taken together.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Protocol

from graph.model import Node

SHINGLE = 4  # characters; a Chinese word and a half, so that sharing one says more than sharing a word
BUCKETS = 64
SAME_REPORT = 0.5  # resemblance from which two texts are one: half of all shingles, boilerplate around them included
LONG = 56  # buckets that some 130 shingles fill: less than that says too little to tell a copy from a coincidence
_EMPTY = "--"
_NOT_WORDS = re.compile(r"[\W_]+")


class _Converter(Protocol):
    def convert(self, text: str, /) -> str: ...


@cache
def _simplifier() -> _Converter:
    import opencc

    converter: _Converter = opencc.OpenCC("t2s")
    return converter


def _bare(text: str) -> str:
    """Letters, characters and digits only, of one width, case and script: what reprinting does not change."""
    return _NOT_WORDS.sub("", _simplifier().convert(unicodedata.normalize("NFKC", text)).lower())


def signature(text: str) -> str:
    """MinHash sketch of a text (128 characters; ``""`` for a text without words). The same on every machine.

    One pass: each shingle falls in one of 64 buckets, each bucket keeps 8 bits of its smallest hash.
    """
    bare = _bare(text)
    if not bare:
        return ""
    shingles = {bare[i : i + SHINGLE] for i in range(max(1, len(bare) - SHINGLE + 1))}
    least = [1 << 32] * BUCKETS
    for shingle in shingles:
        # crc32 alone is linear; the odd multiplier and the fold spread it over buckets and bits.
        h = zlib.crc32(shingle.encode("utf-8", "surrogatepass")) * 0x9E3779B1 & 0xFFFFFFFF
        h ^= h >> 15
        bucket = h % BUCKETS
        if h < least[bucket]:
            least[bucket] = h
    return "".join(_EMPTY if h >> 32 else f"{h >> 6 & 0xFF:02x}" for h in least)


def resemblance(a: str, b: str) -> float:
    """Share of shingles two texts have in common, 0 to 1, judged from their signatures (error about 0.06)."""
    if not a or not b:
        return 0.0
    pairs = [(a[i : i + 2], b[i : i + 2]) for i in range(0, min(len(a), len(b)), 2)]
    told = [(x, y) for x, y in pairs if x != _EMPTY or y != _EMPTY]
    if not told:
        return 0.0
    equal = sum(x == y for x, y in told) / len(told)
    return max(0.0, (equal - 1 / 256) / (1 - 1 / 256))  # eight bits agree by chance once in 256


def copied(a: str, b: str) -> bool:
    """Whether reports with these signatures are one text reprinted.

    Whoever tells the same news in a sentence or two uses much the same words: short texts are never taken for copies.
    """
    return _long(a) and _long(b) and resemblance(a, b) >= SAME_REPORT


@lru_cache(maxsize=8192)
def _long(sketch: str) -> bool:
    return bool(sketch) and sum(sketch[i : i + 2] != _EMPTY for i in range(0, len(sketch), 2)) >= LONG


def independent(signatures: Sequence[str]) -> int:
    """How many independent sources the reports with these signatures are: near-duplicates count once."""
    groups: list[list[str]] = []
    for one in dict.fromkeys(s for s in signatures if s):
        near = [g for g in groups if any(resemblance(one, other) >= SAME_REPORT for other in g)]
        groups = [g for g in groups if g not in near] + [[one, *(s for g in near for s in g)]]
    return len(groups) + sum(not s for s in signatures)


_LEGAL = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|集团公司|总公司|分公司|公司|集团)+$")
_MARKS = re.compile(r"[\s《》〈〉“”‘’\"'「」『』·•()()\[\]【】\-—,,、]")
_ORGANS = (("人力资源和社会保障", "人社"), ("人力资源社会保障", "人社"), ("人力社保", "人社"), ("发展和改革", "发改"))


def entity_key(node: Node) -> str:
    """A key that names of the same entity share: within one type, equal keys mean one entity.

    A region by its id, a bureau by its region and function (人社局 = 人力资源和社会保障局), a company without its legal
    form, a program without quotation marks.
    """
    name = _MARKS.sub("", unicodedata.normalize("NFKC", node.name))
    if node.type == "Region":
        return node.id
    if node.type == "Bureau":
        organ = str(node.properties.get("organ") or name)
        for long, short in _ORGANS:
            organ = organ.replace(long, short)
        return f"Bureau:{node.properties.get('region', '')}/{organ.removesuffix('委员会').removesuffix('委')}"
    if node.type == "Company":
        return f"Company:{_LEGAL.sub('', name) or name}"
    return f"{node.type}:{name}"


def same_entity(a: Node, b: Node) -> bool:
    """Whether two nodes are one entity, by key or because one's alias is the other's name."""
    if a.type != b.type:
        return False
    if a.id == b.id or entity_key(a) == entity_key(b):
        return True
    return a.type not in {"Region", "Bureau"} and (a.name in b.aliases or b.name in a.aliases)
