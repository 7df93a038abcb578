"""Ends told finer than by a place's name: the levels that pay (市级统筹, 市、区两级) and the township that gives."""

from __future__ import annotations

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.levels import fits
from loaders.facts.candidates import Ref
from loaders.facts.scene import OF_TOWN, Scene
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention, within

_FROM_LEVELS = re.compile(
    r"(?P<one>[省市区县])(?:[、和与](?P<two>[省市区县]))?(?:两?级|本级)(?:\([^()]{2,6}\))?"
    r"(?=统筹|财政|资金|[^,。;、]{0,4}(?:拿|出资|拨|投入|安排|援助|\d))"
)
_OWN_MONEY = re.compile(r"配套|自筹|[我本][省市县区州]|当地")


def of_levels(scene: Scene, s: Sentence, q: QuantityMention) -> list[Ref]:
    """市级统筹资金, 市、区两级财政: the money of the helper's own levels, not only of the place that reports it."""
    helper = scene.sides.helper
    start = scene.part(s, q.start, q.end)[0]
    found = list(_FROM_LEVELS.finditer(scene.text, start, q.start + 1))
    found = [m for m in found if ")" not in scene.text[m.end() : q.start].split("(")[0]]  # not in brackets aside
    if not found or not helper or _OWN_MONEY.search(scene.text, start, q.start):
        return []
    lower = [c for c in helper[1:] if within(c, helper[0])]
    up = [*helper[:1], *gazetteer().ancestors(helper[0]), *(lower if len(lower) == 1 else ())]
    words = [w for w in found[-1].group("one", "two") if w]
    got = [next((c for c in up if fits(c, w)), None) for w in words]
    return [Ref("Region", c) for c in dict.fromkeys(got) if c] if all(got) else []


_IN_TOWN = re.compile(
    r"\||的?(?:(?![\d.]+[万亿]?元)[\d一二两三四五六七八九十百几多全]|困难|贫困|群众|[村居]民|农户)|的[^,。;、\d]{0,6}?(?:作坊|工坊|车间|厂|大?棚|园|基地|合作社|桥|路|渠|井|书屋)"
)


def town_of(scene: Scene, ends: list[Ref], at: int) -> list[Ref]:
    """The township told right after its county, where it gives or gets by itself (顺德区北滘镇出资), and no school or
    village of it does."""
    if len(ends) != 1 or ends[0].type != "Region" or "/" in ends[0].key:
        return ends
    code = ends[0].key
    own = [m for m in scene.inside("regions", at, at + 1) if m.kind == "name" and m.code == code]
    towns = {_town_of(scene, m) for m in own} or _towns_meant(scene, code)  # told beside the sum, or only meant
    return [Ref("Region", t) for t in towns if t] if len(towns) == 1 and "" not in towns else ends


def _towns_meant(scene: Scene, code: str) -> set[str]:
    """The townships meant wherever a report names a county."""
    found: dict[str, set[str]] | None = scene.memo.get("towns meant")
    if found is None:
        found = scene.memo["towns meant"] = {}
    if code not in found:
        found[code] = {_town_of(scene, m) for m in scene.regions if m.kind == "name" and m.code == code}
    return found[code]


def _town_of(scene: Scene, m: RegionMention) -> str:
    """The township that is meant where its county is named: 顺德区北滘镇, 顺德区的北滘镇."""
    if m.township:
        house = OF_TOWN.match(scene.text, m.stop) or _IN_TOWN.match(scene.text, m.stop)
        return "" if house else scene.place(m)
    part = next(iter(scene.inside("regions", m.end + 1, m.end + 2)), None)
    return part.code if part and "/" in part.code and scene.owns(m, part) else ""
