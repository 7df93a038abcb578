"""English names: the official form of a division, and what an English name in a text may be looked up as."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from graph.regions.naming import peoples, split
from graph.regions.table import read

_PEOPLES: dict[str, str] = dict(read("peoples"))
_KINDS = {"县": "County", "区": "District", "旗": "Banner", "盟": "League", "州": "Prefecture", "地区": "Prefecture"}
_KINDS |= {"新区": "New Area", "林区": "Forestry District", "特区": "Special District", "矿区": "Mining District"}
_KINDS |= {"省": "Province", "市": "City", "行政区": "Administrative Area", "联合旗": "United Banner", "": ""}

_ENDING = re.compile(
    r"[\s,]+(?:(?:special|autonomous|administrative|united|forestry|mining|ethnic)\s+)*"
    r"(province|municipality|city|county|(?:new )?district|(?:new )?area|prefecture|region|league|banner|state)\s*$",
    re.I,
)
_PEOPLE_WORDS = re.compile(
    r"[\s\-,]+(?:and\s+)?(?:" + "|".join(sorted(set(_PEOPLES.values()), key=len, reverse=True)) + r")(?=[\s\-,]|$)",
    re.I,
)
# Which endings of a Chinese name an English ending may stand for.
ENDINGS: dict[str, frozenset[str]] = {
    "province": frozenset({"省", "自治区"}),
    "municipality": frozenset({"市"}),
    "city": frozenset({"市"}),
    "county": frozenset({"县", "旗"}),
    "district": frozenset({"区"}),
    "new area": frozenset({"区"}),
    "new district": frozenset({"区"}),
    "prefecture": frozenset({"州", "地区", "盟"}),
    "state": frozenset({"州"}),
    "region": frozenset({"自治区", "地区"}),
    "league": frozenset({"盟"}),
    "banner": frozenset({"旗"}),
    "area": frozenset({"地区"}),
}


def ending(name: str, level: str) -> str:
    """The generic ending of a Chinese name, to compare with ENDINGS: 县 (of 自治县 too), 市, 区, 自治区, 地区 …"""
    if level == "province" and name.endswith("自治区"):
        return "自治区"
    kind = split(name)[1]
    return kind if kind in {"地区", "联合旗"} else kind[-1:]


def official(name: str, level: str, base: str) -> str:
    """怒江傈僳族自治州, Nujiang → Nujiang Lisu Autonomous Prefecture."""
    _, kind = split(name)
    if level == "province" and kind == "市":
        return f"{base} Municipality"
    if name.endswith("自治区") and level == "province":
        people = "".join(f" {p}" for p in _english_peoples(name) if base != "Inner Mongolia")
        return f"{base}{people} Autonomous Region"
    word = _KINDS.get(kind, "")
    if "自治" in name:
        said = _english_peoples(name)
        named = ", ".join(said[:-1]) + (" and " if len(said) > 1 else "") + said[-1] if said else ""
        return " ".join(w for w in (base, named, "Autonomous", word) if w)
    return f"{base} {word}".strip()


def plain(name: str, level: str, base: str) -> str:
    """The form in everyday use: Nujiang Prefecture, Lanping County, Lijiang City, Yunnan Province."""
    _, kind = split(name)
    if level == "province":
        return base if name.endswith("自治区") else official(name, level, base)
    return f"{base} {_KINDS.get(kind, '')}".strip()


def _english_peoples(name: str) -> list[str]:
    return [_PEOPLES[p] for p in peoples(name) if p in _PEOPLES]


@cache
def key(name: str) -> str:
    """What English names are compared by: Tai'an, Taian and TAI AN agree, Lüliang, Lvliang and Luliang too."""
    flat = unicodedata.normalize("NFKD", name.casefold().replace("lv", "lu").replace("nv", "nu"))
    return "".join(c for c in flat if c.isascii() and c.isalnum())


def parse(name: str) -> tuple[str, str]:
    """Key and ending of an English name: ("lanping", "county") of "Lanping Bai and Pumi Autonomous County"."""
    text = " ".join(name.replace("’", "'").split())
    m = _ENDING.search(text)
    if not m:
        return key(text), ""
    base = text[: m.start()]
    bare = _PEOPLE_WORDS.sub("", base)
    return key(bare or base), m[1].casefold()
