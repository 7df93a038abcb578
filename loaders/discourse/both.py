"""Which two places 两地, 双方 and 两市 mean: one of each side, the two of a row, or those who have just met."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.levels import fits
from loaders.discourse.sides import HELPED, HELPER, Sides
from loaders.mentions.regions import RegionMention, finest, level, within
from loaders.mentions.spans import backwards, between


def two_of_one_side(text: str, at: int, regions: Sequence[RegionMention], sides: Sides) -> tuple[str, ...]:
    """甲市与丙、丁两市…: the row of two on one side that 两市 counts here, and means wherever it is told again."""
    near = [r for r in itertools.islice(backwards(regions, at), 2) if r.kind == "name"]
    if len(near) < 2 or text[near[1].end : near[0].start] not in ("、", "和") or near[0].end != at:
        return ()
    codes = near[1].code, near[0].code
    side = {sides.side(c) for c in codes}
    return codes if len(side) == 1 and None not in side and text[near[1].start - 1] not in "、" else ()


def one_each(at: int, s: Sentence, before: Sentence, regions: Sequence[RegionMention], sides: Sides) -> tuple[str, ...]:
    """淄博市与石柱县…,两地: the one place of each side that the sentence has told of, or that the one before told as
    the heading of its item (▲平阳—马尔康。两地…), in a report on several pairs."""
    if len(sides.sure) == 2:
        return ()
    here = [r.code for r in between(regions, s.start, at) if r.kind == "name"]
    if not here and before.para == s.para and before.end - before.start <= _HEADING:
        here = [r.code for r in between(regions, before.start, before.end) if r.kind == "name"]
    here = finest(dict.fromkeys(here))
    out = [[c for c in here if sides.side(c) == side] for side in (HELPER, HELPED)]
    return (out[0][0], out[1][0]) if len(out[0]) == len(out[1]) == 1 else ()


_HEADING = 24
"""Characters of a sentence that only names what its paragraph is about."""


def both(text: str, m: re.Match[str], s: Sentence, regions: Sequence[RegionMention], sides: Sides) -> tuple[str, ...]:
    """双方, 两地, 两省: the report's two main places, or the parts of them that the sentence has told of before, or the
    whole that somebody has just come to; of the level that the word names."""
    out, at = [], m.start()
    for main in (sides.helper[0], sides.helped[0]):
        here = [r for r in between(regions, s.start, at) if r.kind == "name" and sides.side(r.code) == sides.side(main)]
        told = {r.code for r in here if within(r.code, main)}
        told = {*finest(told)}
        alone = {r.code for r in here if not within(main, r.code)}
        code = told.pop() if len(told) == 1 else alone.pop() if len(alone) == 1 else main
        last = here[-1] if here else None
        if last and within(main, last.code) and text[last.start - 1] in "到赴抵来" and text[last.stop] == ",":
            code = last.code  # 甲市代表团到乙州,双方签了…: not a county of 乙州 that the report is about
        lv = m[0][1:2]
        if lv in _TIER and level(code) not in _TIER[lv] and not fits(code, lv):  # 海门市, 丙州 may be one of 两市
            code = next((c for c in gazetteer().ancestors(code) if level(c) in _TIER[lv]), code)
        out.append(code)
    return tuple(out)


_TIER = {"省": ("province",), "市": ("prefecture", "province")}


def pair_listed(m: re.Match[str], regions: Sequence[RegionMention], sides: Sides) -> tuple[str, ...]:
    """两县 after 冕宁、美姑两县: the two of the list before, where a list of two of that level on one side stands."""
    lv = m[0][1:2]
    if lv == "地":
        near = []
        for r in backwards(regions, m.start()):
            if r.kind == "name" and sides.side(r.code) == HELPED and r.code not in near and level(r.code) != "province":
                near.append(r.code)
            if len(near) == 2:
                return (near[1], near[0])
        return ()
    if lv not in "县州旗区":
        return ()
    before = [r for r in regions if r.start < m.start() and r.kind == "name"]
    fit = [r for r in before if fits(r.code, lv)]
    if len(fit) < 2 or fit[-1].code == fit[-2].code or sides.side(fit[-1].code) != sides.side(fit[-2].code):
        return ()
    return (fit[-2].code, fit[-1].code) if len({r.code for r in fit}) == 2 and len(fit) < len(before) else ()


def given_to(text: str, at: int, s: Sentence, regions: Sequence[RegionMention], sides: Sides) -> bool:
    """龙岗给两地的资金: two that the helper named before gives to are not the helper and another."""
    if text[at - 1 : at] not in ("给", "向", "为", "帮"):
        return False
    return any(r.kind == "name" and sides.side(r.code) == HELPER for r in between(regions, s.start, at))
