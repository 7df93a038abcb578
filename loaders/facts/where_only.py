"""Whole provinces that only say where a partner lies: 与甲区结对的乙省县份一共三个; 甲区在乙省的亲戚是丙县.

A word of the tie stands beside the province in all of these, and the partner is a part of it, told or not.
"""

from __future__ import annotations

from collections.abc import Iterable

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene, Span
from loaders.mentions.regions import RegionMention, level, within

_KIN = r"(?:对口|结对|帮扶|协作|支援|受援|合作|扶贫|西部|东部|山里|穷|老|远|新|好|的)*"
# 乙省县份, 乙省的两个结对县: some of its parts, whichever they are
_ITS_PARTS = re.compile(
    rf"省?的?(?:[一两二三四五六七八九十几\d]+(?:个|处|家|门))?{_KIN}"
    r"(?:(?:县份|区县|县区|县市区?|市县|旗县|地州|州市|市州|地市|县|地方|去处|山区)(?![里内委政长级域]|人民)|(?:亲戚|亲家|穷亲|伙伴|搭档|对子|兄弟|姐妹)(?![省区]))"
)
_AT = re.compile(r"[在往去到]了?(?:西边|西部|东边|东部|远方)?的?$")
_REACH = 4  # characters before a place in which 在西边的 stands
_END = re.compile(
    r"省?(?:那边|这边|那头|这头|境内|里)?(?=[,;:。!?]|——|的?(?:结|认|帮|有|只|一共|共|对|分|亲|伙|搭|协|受|管|包|牵))"
)


def not_where(scene: Scene, pairs: Iterable[Candidate]) -> list[Candidate]:
    """The pairs without those of a province of which only parts are meant."""
    pairs = list(pairs)
    tied: dict[str, set[str]] = {}
    for c in pairs:
        tied.setdefault(c.subject.key, set()).add(c.object.key)
        tied.setdefault(c.object.key, set()).add(c.subject.key)
    return [c for c in pairs if not _only_where(scene, c, tied, pairs)]


def _only_where(scene: Scene, c: Candidate, tied: dict[str, set[str]], pairs: list[Candidate]) -> bool:
    for whole, other in ((c.subject.key, c.object.key), (c.object.key, c.subject.key)):
        if c.subject.type != c.object.type or c.subject.type != "Region" or level(whole) != "province":
            continue
        here = [m for m in scene.inside("regions", c.start, c.end) if m.code == whole and m.kind == "name"]
        if not here:
            continue
        aided = scene.sides.side(whole) == "helped"  # 甲省对口帮扶的县份 are none of its own
        parts = {x for x in tied[other] if x != whole and within(x, whole)}
        its = [aided and bool(_ITS_PARTS.match(scene.text, m.stop)) for m in here]
        if (all(its) and level(other) != "province") or (
            parts and all(of or _lies(scene.text, m) for of, m in zip(its, here, strict=True))
        ):
            return True
        span = _sentence(scene, c.start)
        told = any(span[0] <= x.start < span[1] and {x.subject.key, x.object.key} & parts for x in pairs)
        if level(other) == "county" and aided and parts and told:
            return True
    return False


def _lies(text: str, m: RegionMention) -> bool:
    return bool(_AT.search(text[m.start - _REACH : m.start]) and _END.match(text, m.stop))


def _sentence(scene: Scene, at: int) -> Span:
    s = scene.sentences[scene.sentence_at(at)]
    return s.start, s.end
