"""Places told by how many or by their order: 这两个州, 三地, 四省市, 一市两县, 前者 and 后者."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.levels import fits, pronouns_in
from loaders.discourse.sides import COOPERATION, HELPED, HELPER, Sides
from loaders.mentions.regions import RegionMention, level, within
from loaders.mentions.spans import backwards

_MIXED = {
    "省": ("province",),
    "省份": ("province",),
    "市州": ("prefecture",),
    "州市": ("prefecture",),
    "地市": ("prefecture",),
}


def _of_level(code: str, word: str) -> bool:
    """三县, 三县区, 四省市: whether a place is of the level of a count; mixed words count places of any form."""
    if word in ("地", "兄弟", ""):
        return level(code) != "province"
    if word == "城市":
        d = gazetteer().get(code)
        return bool(d and d.name.endswith("市"))
    if len(word) == 1:
        return level(code) == "province" if word == "省" else fits(code, word)
    return level(code) in (_MIXED.get(word) or _MIXED.get(word[0]) or ("county",))


PROVINCES = {
    "川": "51",
    "滇": "53",
    "黔": "52",
    "桂": "45",
    "陕": "61",
    "甘": "62",
    "青": "63",
    "宁": "64",
    "疆": "65",
    "藏": "54",
    "渝": "50",
    "鄂": "42",
    "湘": "43",
    "赣": "36",
    "皖": "34",
    "豫": "41",
    "冀": "13",
    "晋": "14",
    "蒙": "15",
}


def _lies_in(code: str, m: re.Match[str]) -> bool:
    """五个川县: whether a place is of the province that a count tells, if it tells one."""
    return not m["of"] or code.startswith(PROVINCES[m["of"]])


def _may_be(code: str, word: str) -> bool:
    """Whether one of a row of just so many may be what the count says: 旬阳 was a county when the row was written."""
    return _of_level(code, word) or (level(code) == "county" and word[0] in "县区市旗")


def of_two(m: re.Match[str], regions: Sequence[RegionMention]) -> tuple[str, ...]:
    """前者, 后者: of the two places told last side by side (萧山、临平两地), near before it."""
    before: list[RegionMention] = []
    for r in backwards(regions, m.start()):
        if r.kind != "name" or m.start() - r.end > 80:
            break
        if before and m.string[r.end : before[-1].start] in _SIDE_BY_SIDE and r.code != before[-1].code:
            return (r.code if m["latter"][0] == "前" else before[-1].code,)
        before.append(r)
    return ()


_SIDE_BY_SIDE = ("、", "和", "与", "及", "跟", "同")
_NUMBERS = {n: k for k, n in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


def so_many(m: re.Match[str], regions: Sequence[RegionMention], sides: Sides) -> tuple[str, ...]:
    """四省市 where none are told before: all places of that level on one side, where the report names just so many."""
    if not sides.known or any(r.end == m.start() for r in backwards(regions, m.start())):
        return ()
    said = m["n"] or m["n3"]
    n = _NUMBERS.get(said) or int(said)
    found = []
    for side in (HELPER, HELPED):
        named = (r.code for r in regions if r.kind == "name" and sides.side(r.code) == side and _lies_in(r.code, m))
        codes = tuple(dict.fromkeys(c for c in named if _of_level(c, m["tl"])))
        if len(codes) == n:
            found.append(codes)
    return found[0] if len(found) == 1 and n > 1 else ()


def begins(m: re.Match[str]) -> int:
    """Where a count of places begins: 东部4市 is one word, so that it stands right after 到."""
    half = m["these"] and m.string[max(0, m.start() - 2) : m.start()] in ("东部", "西部")
    return m.start() - 2 if half else m.start()


def these_told(m: re.Match[str], regions: Sequence[RegionMention]) -> tuple[str, ...]:
    said = m["n"] or m["n3"]
    if m["n3"] and any(r.end == m.start() for r in backwards(regions, m.start())):
        return ()  # 泸水、兰坪、福贡三县: only counts what stands before it
    n = _NUMBERS.get(said) or int(said)
    run: list[RegionMention] = []
    for r in backwards(regions, m.start()):  # the last list of just so many
        if run and m.string[r.end : run[-1].start] in _SIDE_BY_SIDE:
            run.append(r)
            continue
        if len(run) == n:
            break
        run = [r]
    if len(run) == n and len({r.code for r in run}) == n and all(_may_be(r.code, m["tl"]) for r in run):
        return tuple(r.code for r in reversed(run))
    seen: list[str] = []
    for r in (r for r in backwards(regions, m.start()) if r.kind == "name" and _lies_in(r.code, m)):
        if _of_level(r.code, m["tl"]) and r.code not in seen:
            seen.append(r.code)
        if len(seen) == n:
            return tuple(reversed(seen))
    return ()


_FAR = 240
"""Characters back to a row of places that is still meant."""
HOUSES = re.compile(r"公司|企业|集团|厂|医院|学校|中学|小学|职校|商场|[饭酒]店|农户|村民|合作社")
"""Whom 三家 counts where such words stand before it: no places."""


def _rows(text: str, at: int, regions: Sequence[RegionMention]) -> Iterator[list[RegionMention]]:
    """Places told side by side (甲、乙和丙) before a point, the last row first."""
    run: list[RegionMention] = []
    for r in backwards(regions, at):
        if at - r.end > _FAR:
            break
        if r.kind != "name":
            continue
        if run and text[r.end : run[-1].start] not in _SIDE_BY_SIDE:
            yield run[::-1]
            run = []
        run.append(r)
    if run:
        yield run[::-1]


def told_in_row(m: re.Match[str], regions: Sequence[RegionMention], sides: Sides) -> tuple[str, ...]:
    """这四家, 三家, 这几个城市: the last row of just so many places of one side, of three or more where no number is
    told."""
    said, at = m["n4"] or m["n5"] or m["n6"] or m["n7"] or m["n8"], m.start()
    n = (_NUMBERS.get(said) or int(said)) if said else 0
    if not sides.known or (m["spots"] and any(r.end == at for r in backwards(regions, at))):
        return ()  # 甲县、乙县这两处: only counts what stands before it
    if m["houses"] and HOUSES.search(m.string, max(0, at - 60), at):
        return ()
    for row in _rows(m.string, at, regions):
        codes = tuple(dict.fromkeys(r.code for r in row))
        one = len({sides.side(c) for c in codes}) == 1 and sides.side(codes[0]) is not None
        if n and len(codes) != n:
            continue
        if one and len(codes) > (1 if n else 2) and (n or all(_may_be(c, m["sl"] or "地") for c in codes)):
            return codes
    return ()


def row_before(last: RegionMention, text: str, regions: Sequence[RegionMention]) -> tuple[str, ...]:
    """The counties of the list that ends with a place, if its sentence tells of help: 当地 after 对口帮扶甲、乙、丙三县
    is there all over; not where their guests came."""
    told = next(_rows(text, last.end, regions), [last])
    row = list(takewhile(lambda r: (r.code[:2], level(r.code)) == (last.code[:2], level(last.code)), reversed(told)))
    codes = tuple(dict.fromkeys(r.code for r in reversed(row)))
    stop = text.find("。", last.end)
    helped = COOPERATION.search(text, text.rfind("。", 0, last.start) + 1, stop if stop >= 0 else len(text))
    return codes if helped and row and row[0] is last else (last.code,)


_OF_FORM = re.compile(r"([一二两三四五六七八九十]|\d+)([市县区旗州])")


def of_each_form(m: re.Match[str], regions: Sequence[RegionMention]) -> tuple[str, ...]:
    """这一市两县, 两区一县: the last row with just so many places of each form."""
    asked = Counter[str]()
    for said, form in _OF_FORM.findall(m["mixed"]):
        asked[form] += _NUMBERS.get(said) or int(said)
    for row in _rows(m.string, m.start(), regions):
        codes = tuple(dict.fromkeys(r.code for r in row))
        if len(codes) == asked.total() and all(sum(fits(c, form) for c in codes) == n for form, n in asked.items()):
            return codes
    return ()


def these(text: str, sents: Sequence[Sentence], regions: Sequence[RegionMention]) -> list[RegionMention]:
    """这两个州, 上述三县: the last so many places of that level; known before the sides are."""
    out: list[RegionMention] = []
    told = [m for m in pronouns_in(text) if m["these"]]
    for s in sents if told else ():
        for m in told:
            if s.start <= m.start() < s.end and (codes := these_told(m, regions)):
                out.append(RegionMention(begins(m), m.end(), codes, "pronoun", text=m[0]))
    return out


_PARTS = re.compile(
    r"的?(?P<n>[三四五六3-6])个?(?P<form>县市区|县[市区]|市县|区[县市]|旗县|州市|市州|[县市区旗州](?![委长政人内里]))"
)


def parts_of_one(text: str, named: Sequence[RegionMention], sides: Sides) -> list[RegionMention]:
    """Of 甲州三县 the three counties, where the report tells just three of that prefecture elsewhere."""
    out: list[RegionMention] = []
    for m in named:
        whole = m.kind == "name" and level(m.code) in ("prefecture", "province") and sides.side(m.code) == HELPED
        said = _PARTS.match(text, m.end) if whole else None
        beside = out[-1] if out and text[m.start - 1 : m.start] in _SIDE_BY_SIDE else None
        if said is None or (beside and beside.end == m.start - 1 and sides.side(beside.code) != HELPER):
            out.append(m)  # 甲、乙、丙三市 only counts what stands before it
            continue
        n = _NUMBERS.get(said["n"]) or int(said["n"])
        inside = (r.code for r in named if r.kind == "name" and r.code != m.code and within(r.code, m.code))
        parts = tuple(dict.fromkeys(c for c in inside if _may_be(c, said["form"]) and level(c) != level(m.code)))
        told = len(parts) == n and len({level(c) for c in parts}) == 1
        out.append(replace(m, end=said.end(), codes=parts, kind="pronoun") if told else m)
    return out
