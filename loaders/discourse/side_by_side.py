"""Places told side by side: which rows a report has, what they say of the sides, and where one joins the two sides."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from loaders import fastre as re
from loaders.discourse.sides import HELPER, Sides, rank_of
from loaders.mentions.regions import RegionMention, province, side_of

_ROW = ("、", "和", "及", "以及", "与")


def rows(text: str, regions: Sequence[RegionMention]) -> Iterator[list[RegionMention]]:
    """Places told side by side (甲、乙和丙), three or more; a word that joins stands before the last only, so that of
    甲与乙、丙、丁 the first is none of the row, nor of 甲与乙和丙, and that of 甲、乙与丙 may join a couple."""
    named = [m for m in regions if m.kind == "name"]
    at = 0
    while at < len(named):
        end = at + 1
        while end < len(named) and (joint := text[named[end - 1].end : named[end].start]) in _ROW:
            if joint != "、" and end + 1 < len(named) and text[named[end].end : named[end + 1].start] in _ROW:
                break
            end += 1
        if end - at >= _SHORTEST_ROW and joins_sides(text, named[at:end]) is None:
            yield named[at:end]
        at = end


_MEET = ("与", "和", "跟", "同")


def joins_sides(text: str, row: Sequence[RegionMention]) -> int | None:
    """Of 甲、乙与丙 and 甲和乙与丙 where the couple is joined, if those before are of one province, those after of
    another, and east and west meet there: each list is then of one side, whatever word joins its last member."""
    at = [k for k in range(1, len(row)) if province(row[k - 1].code) != province(row[k].code)]
    if len(at) != 1 or side_of(row[0].code) == side_of(row[-1].code):
        return None
    joints = [text[a.end : b.start] for a, b in itertools.pairwise(row)]
    early = [*joints[: max(0, at[0] - 2)], *joints[at[0] : -1]]  # 甲和乙、丙和丁: couples
    return at[0] if joints[at[0] - 1] in _MEET and all(x == "、" for x in early) else None


_SHORTEST_ROW = 3


def side_by_side(text: str, regions: Sequence[RegionMention]) -> Counter[tuple[str, str]]:
    """How often two provinces are told in one row, or as one count of places: such rows tell no pair of theirs."""
    told = [[m.code for m in row] for row in rows(text, regions)]
    told += [list(m.codes) for m in regions if len(m.codes) >= _SHORTEST_ROW]
    found: Counter[tuple[str, str]] = Counter()
    for row in told:
        found.update(itertools.permutations({province(c) for c in row}, 2))
    return found


def sides_of_rows(text: str, regions: Sequence[RegionMention], sides: Sides) -> dict[str, str]:
    """The side of places that no table puts on one, told in a row with more that help: 大连、青岛、深圳、宁波四市."""
    told: dict[str, str] = {}
    lowest = rank_of(sides.helped[0])
    for row in rows(text, regions):
        others = [m.code for m in row if sides.side(m.code) != HELPER]
        if not others or 2 * len(others) > len(row):
            continue
        if all(rank_of(c) > lowest and province(c) != province(sides.helped[0]) for c in others):
            told.update(dict.fromkeys(others, HELPER))
    return told


def with_mates(text: str, regions: Sequence[RegionMention], codes: Iterable[str]) -> set[str]:
    """The places, and those told in a list with one of them: 甲、乙、丙 with 丙."""
    found = set(codes)
    named = [m for m in regions if m.kind == "name"]
    run: list[str] = []
    for k, m in enumerate(named):
        if k and text[named[k - 1].end : m.start] not in _ROW:
            run = []
        run.append(m.code)
        if not found.isdisjoint(run):
            found.update(run)
    return found


def joined_beside(text: str, here: Sequence[RegionMention], k: int) -> bool:
    """Whether 和 joins two places that stand together beside a third: 甲、乙和丙; 丁省|与|甲和乙, 甲和乙|由|丁省…"""
    x, y = here[k], here[k + 1]
    if text[x.end : y.start] not in _AND:
        return False
    if k and text[here[k - 1].end : x.start] == "、":
        return True
    if province(x.code) != province(y.code):
        return False
    beside = [(here[k - 1], here[k - 1].end, x.start)] if k else []
    beside += [(here[k + 2], y.end, here[k + 2].start)] if k + 2 < len(here) else []
    return any(province(m.code) != province(x.code) and _NEXT_TO.fullmatch(text, a, b) for m, a, b in beside)


_AND = ("和", "与", "及")
_NEXT_TO = re.compile(
    r"[^,。;、的]{0,6}?(?:[与和同跟]|对口[^,。;、]{0,4}|结对[^,。;、]{0,4}|帮扶|支援|由)[^,。;、]{0,2}"
)
