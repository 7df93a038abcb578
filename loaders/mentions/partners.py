"""Which provinces help which, at any time: what makes a county's bare name likely beside a place of its partner.

From the arrangements of the State Council: east–west pairs of 1996, 2010, 2016 and 2021; support of Xinjiang (nineteen
provinces, 2010), Tibet (1994, 2016), Qinghai (2010) and the Three Gorges; the northeast's cooperation (2017), that
along the south–north water route (2013), and that of old revolutionary areas (2022). By letter, helper first.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from graph.regions import gazetteer

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
