"""The items of a page that prints several reports one after the other, each on places of its own.

What holds for one of them (who helps whom, the year told last) says nothing of the next: each is read by itself. A page
on one cooperation in several chapters stays whole: its headings name topics, or its chapters have places in common.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from loaders import fastre as re
from loaders.discourse.blocks import Block
from loaders.mentions.regions import RegionMention, level, within
from loaders.mentions.spans import between

LEAST = 40
"""Characters of an item's paragraphs; what is shorter under a heading is a caption or a link."""


# How news begins under a headline without places (稳岗就业暖人心): with its mark, its writer or its day
_NEWS = re.compile(
    r"\s*[(【]?(?:[\u4e00-\u9fff]{2,6}讯|记者|通讯员|近日|日前|连日来"
    r"|[\u4e00-\u9fff]{0,4}\d{1,2}月\d{1,2}日(?!至今|以来|起))"
)


def items(text: str, found: Sequence[Block], regions: Sequence[RegionMention]) -> list[tuple[int, int]]:
    """The spans of a page's items, in order; none where the page is one report.

    An item begins with a heading that names a place (资金支持 is a chapter's) or with news under any heading, names two
    places below the province in different prefectures, and none that another item names, lies in or holds; nor are its
    two provinces another's.
    """
    parts: list[list[Block]] = []
    told = False  # whether the last part has a paragraph
    for b in found:
        if not parts or (b.kind != "body" and told):
            parts.append([])
            told = False
        parts[-1].append(b)
        told = told or b.kind == "body"
    if len(parts) < 2:
        return []
    groups: list[tuple[list[Block], set[str]]] = []
    for part in parts:
        codes = {c for b in part for m in between(regions, b.start, b.end) for c in m.codes if level(c) != "province"}
        first = next((b for b in part if b.kind == "body"), part[0])
        headed = bool(between(regions, part[0].start, part[0].end) or _NEWS.match(text, first.start))
        headed = headed and part[0].kind != "body"
        opens = headed and sum(b.end - b.start for b in part if b.kind == "body") >= LEAST
        if not groups or (opens and len({c[:4] for c in codes}) > 1 and not _related(codes, groups[-1][1])):
            groups.append((part, codes))
        else:
            groups[-1][0].extend(part)
            groups[-1][1].update(codes)
    if len(groups) < 2 or len({c[:4] for c in groups[0][1]}) < 2:
        return []
    if any(_related(a[1], b[1]) for a, b in combinations(groups, 2)):
        return []
    return [(blocks[0].start, blocks[-1].end) for blocks, _ in groups]


def _related(some: set[str], others: set[str]) -> bool:
    if len({a[:2] for a in some} & {b[:2] for b in others}) > 1:
        return True
    return any(within(a, b) or within(b, a) for a in some for b in others)
