"""Townships known by their ending alone (在某某镇): of the county named last before them."""

from __future__ import annotations

from collections.abc import Collection

from loaders import fastre as re
from loaders.mentions.chains import NO_TOWN
from loaders.mentions.regions import RegionMention, level
from loaders.mentions.spans import backwards

_ONE_TOWN = re.compile(
    r"(?:[在到赴于、,。“《 (]|来自|前往|走进|^)([\u4e00-\u9fff]{2,4}?(?:族乡|镇"
    r"|乡))(?![镇长党委政人贫经愁办村企亲道级与])"
)
_TOWNS = re.compile(
    r"([\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){1,5})(?:等)?(?:[两二三四五六]|\d)个?([镇乡])(?![镇村])"
)


def townships(
    text: str, spans: Collection[tuple[int, int]], regions: list[RegionMention]
) -> list[tuple[int, str, str]]:
    """Townships told without their county, as (where, name, county code): the county named last before them."""
    out: list[tuple[int, str, str]] = []

    def county(at: int) -> str | None:
        return next((m.code for m in backwards(regions, at) if level(m.code) == "county"), None)

    for a, b in spans:
        if "镇" not in text[a:b] and "乡" not in text[a:b]:
            continue
        for m in _TOWNS.finditer(text, a, b):
            code = county(m.start())
            for name in m[1].split("、"):
                if code and not NO_TOWN.search(name):
                    out.append((m.start(), name + m[2], code))
        for m in _ONE_TOWN.finditer(text, a, b):
            code = county(m.start())
            if any(r.start == m.start(1) and r.end < m.end(1) for r in regions):
                continue  # 江宁东山镇 begins with its county, which says it
            if (
                (code and not NO_TOWN.search(m[1]) and any(m[1] in (t, t[-3:]) for _, t, _ in out))
                or (code and text[m.start()] in "在到赴于")
            ) and not NO_TOWN.search(m[1]):
                out.append((m.start(1), m[1], code))
    return out
