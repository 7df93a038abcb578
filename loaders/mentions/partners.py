"""Names that only a partner settles: which provinces help which, at any time, makes a county's bare name likely.

From the arrangements of the State Council: east–west pairs of 1996, 2010, 2016 and 2021; support of Xinjiang (nineteen
provinces, 2010), Tibet (1994, 2016), Qinghai (2010) and the Three Gorges; the northeast's cooperation (2017), that
along the south–north water route (2013), and that of old revolutionary areas (2022). By letter, helper first.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from graph.regions import gazetteer
from loaders.mentions.everyday import CITIES, apart, stands
from loaders.mentions.regions import RegionMention, level, province
from loaders.mentions.surfaces import UNSURE, WORDS, is_bare, meaning_of

_HELP = """
京 蒙冀新藏青豫鄂辽川
津 甘青冀新藏陕吉渝
冀 新藏
晋 新
辽 黔青新藏渝
吉 新藏
黑 新藏渝
沪 滇黔新藏青辽闽渝鄂
苏 陕青黔新藏辽豫鄂渝
浙 川黔鄂吉湘新藏青渝赣
皖 新藏渝
闽 宁甘新藏渝赣
赣 新渝
鲁 渝甘黔湘新藏青鄂
豫 新渝
鄂 新藏渝
湘 新藏渝鄂
粤 桂黔滇川新藏黑赣渝闽
渝 藏
川 藏
陕 藏
"""


@cache
def partners() -> dict[str, frozenset[str]]:
    """For each province those that it helps or is helped by, by code."""
    code = gazetteer().abbreviations()
    out: defaultdict[str, set[str]] = defaultdict(set)
    for line in _HELP.split("\n"):
        helper, _, helped = line.partition(" ")
        for letter in helped:
            out[code[helper]].add(code[letter])
            out[code[letter]].add(code[helper])
    return {k: frozenset(v) for k, v in out.items()}


def expected(named: set[str]) -> frozenset[str]:
    """Provinces whose counties may be told by their bare names where places of the provinces ``named`` are told."""
    return frozenset().union(*(partners().get(p, frozenset()) for p in named), named)


Found = tuple[int, int, str, tuple[str, ...]]
"""Where a name stands, the name, and what it may mean."""


def beside_partners(text: str, left: list[Found], settled: list[RegionMention]) -> list[RegionMention]:
    """Names that nothing else settled, of places in the provinces of the others or in their partners': 奉节 beside
    滨州, the 朝阳区 that helps 化德县."""
    named = {province(m.code) for m in settled} or _of_each_other(text, left)
    near = expected(named)
    taken = [(m.start, m.end) for m in settled]
    here = [(x, code) for x in left if (code := _the_one(x, near)) and not any(a < x[1] and x[0] < b for a, b in taken)]
    meant = {x[2] for x, code in here if _stands(text, x, settled, code)}
    return [RegionMention(s, e, (code,), text=name) for (s, e, name, _), code in here if name in meant]


def _the_one(x: Found, near: frozenset[str]) -> str | None:
    """The only place in those provinces that a name may mean, if a bare name of its kind can stand for a place."""
    _, _, name, codes = x
    codes = codes[:1] if name in CITIES else codes
    inside = [c for c in codes if province(c) in near]
    if len(inside) != 1 or (name not in CITIES and level(inside[0]) != "county"):
        return None
    if len(codes) > 1:
        return inside[0] if not is_bare(name) and not meaning_of(name).ordinary else None
    return inside[0] if name not in WORDS else None


def _of_each_other(text: str, left: list[Found]) -> set[str]:
    """Provinces of names which are told as places and of which one's helps the other's: 从余杭来,…雷山的贫困户."""
    told = {
        province(x[3][0])
        for x in left
        if len(x[3]) == 1 and x[2] not in WORDS
        and (stands(text, x[0], x[1]) or (not meaning_of(x[2]).ordinary and apart(text, x[0], x[1])))
        and (not meaning_of(x[2]).ordinary or x[2] in UNSURE)
    }  # fmt: skip
    return {a for a in told if partners().get(a, frozenset()) & told}


def _stands(text: str, x: Found, settled: list[RegionMention], code: str) -> bool:
    """Whether the words beside a name show that it is a place: of an everyday word more than of another."""
    s, e, name, _ = x
    if not is_bare(name) or stands(text, s, e):
        return not meaning_of(name).ordinary or name in UNSURE or name in CITIES
    if not meaning_of(name).ordinary:
        return apart(text, s, e)
    if name not in UNSURE:
        return False
    return any(
        ((m.start - e == 1 and text[e] in _BESIDE) or (s - m.end == 1 and text[m.end] in _BESIDE))
        and (province(m.code) == province(code) or province(m.code) in partners().get(province(code), frozenset()))
        for m in settled
    )


_BESIDE = "、和与及跟同—"
