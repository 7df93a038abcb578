"""The row of places that a report is about, where none of them alone is: 甲区 with 乙、丙、丁三县."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from loaders import fastre as re
from loaders.discourse.settling import CUSTOMERS
from loaders.facts.candidates import Ref
from loaders.facts.partners import partners
from loaders.facts.patterns import Slot
from loaders.facts.scene import Scene, Span
from loaders.mentions.regions import RegionMention, within

_FEWEST = 2
_SHARE = 0.7
"""How much of what is told of a side its row must be (with its parts) to stand for the side."""
# 县里, 旗人社局, 全县, 另一个县, 某村, 这家医院: one of the row, or a place in one, which the words do not name
_ONE = re.compile(
    r"[全我该本这]个?[县旗州市区](?![级域区长])|(?<![各两三四五六七八九十数几个\d、和])[县旗州](?:里|上|人社|政府|委|就业|领导)"
    r"|(?:另|其中)的?一[个家]|[某本该][村镇乡]|我们村|[这该][家座]|这个(?:村|镇|乡|社区|合作社|车间)|[\u4e00-\u9fff]{2}(?<![乡农各全个山新])村(?![民里级])|每个?[县市区州旗]"
)
# 大学生, 各地的务工者: who comes from everywhere
_ANYBODY = re.compile(r"大学生|高校|毕业生|各地|全国|外来|海外|华侨|侨胞|国家级|考核|[年的]任务")
# 农科院的专家也来了: another giver than the couple
_ANOTHER = re.compile(r"大学(?!生)|学院|研究院|农科院|科学院|银行|保险|集团|公司")
_COUNT = re.compile(r"(?<![\d第])([两二三四五六七八九十]|\d{1,2})个?(?:县|[县市]?区|州|旗|地)(?![级域长])")
_NUMBERS = {c: k for k, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_PART_OF_IT = re.compile(r"其中|包括|含")


def row_meant(scene: Scene, n: int, slot: Slot, clause: Span, others: Sequence[Ref]) -> list[Ref]:
    """The places of the report's row for an end that nothing near a figure tells: all of them, if each is tied to the
    one place at the figure's other end (``others``; that side's main place where none is told). Empty where the slot
    wants its place told, or one alone or somebody else is spoken of."""
    if slot.told or not slot.side or len(others) > 1:
        return []
    other = "helped" if slot.side == "helper" else "helper"
    if not others and other not in scene.sides.sure:
        return []
    row = main_row(scene, slot.side)
    if not row or _one_meant(scene, clause) or _ANYBODY.search(scene.text, *clause):
        return []
    main = others[0].key if others else (scene.sides.helper if other == "helper" else scene.sides.helped)[0]
    tied = partners(scene).get(main, ())
    if not set(row) <= set(tied):
        return []
    if whole := next((x for x in tied if x not in row and all(within(r, x) for r in row)), None):
        return [Ref("Region", whole)]  # 山东帮乙市和它的丙、丁两县: what is told of no place is of all of it
    if any((_NUMBERS.get(m[1]) or int(m[1])) != len(row) for m in _COUNT.finditer(scene.text, *clause)):
        return []
    return [] if _others_told(scene, n, clause, set(row), main) else [Ref("Region", c) for c in row]


def main_row(scene: Scene, side: str) -> list[str]:
    """The places of a side told in one row, none of them much more often than another, that are most of what the report
    names on that side; empty where there is no such row, or the title tells of some of it alone."""
    found: list[str] | None = scene.memo.get(("main row", side))
    if found is None:
        alone = side in scene.sides.sure  # one place stands for its side
        found = scene.memo["main row", side] = [] if alone else _row(scene, side)
    return found


def _row(scene: Scene, side: str) -> list[str]:
    mine = [m for m in scene.regions if m.kind == "name" and scene.sides.side(m.code) == side]
    rows: Counter[tuple[str, ...]] = Counter()
    for m in mine:
        if len(row := _codes(scene.listed(m))) >= _FEWEST:
            rows[row] += 1
    if not rows:
        return []
    row = max(rows, key=lambda r: (len(r), rows[r]))
    if any(within(a, b) for a in row for b in row if a != b):
        return []
    named = Counter(c for m in mine for c in m.codes if not all(within(r, c) for r in row))
    if sum(n for c, n in named.items() if any(within(c, r) for r in row)) < _SHARE * sum(named.values()):
        return []
    if max(named[c] for c in row) > 2 * min(named[c] for c in row) + 1:
        return []
    title = next((s for s in scene.sentences if s.kind == "title"), None)
    told = {c for m in scene.inside("regions", title.start, title.end) for c in m.codes} & set(row) if title else set()
    return [] if len(told) == 1 else list(row)


def _codes(row: Sequence[RegionMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c for m in row for c in m.codes))


def _others_told(scene: Scene, n: int, clause: Span, row: set[str], main: str) -> bool:
    """Whether the figure's sentence, its paragraph before it or the sentence right before tells of one of the row, of
    somebody who is not of the couple, or of what only lies around it."""
    s = scene.sentences[n]
    here = _named(scene, s.start, s.end)
    part = _PART_OF_IT.search(scene.text, clause[1], s.end)
    if not all(any(within(x, c) for x in (main, *row)) for c in here):
        return True
    if _some(here, row) and not part:
        return True
    at = n
    while at > 0 and scene.sentences[at - 1].para == s.para:
        at -= 1
    headed = at and scene.sentences[at - 1].kind == "heading"
    spans = [(scene.sentences[at - 1 if headed else at].start, s.start)]
    if n and at == n:  # the sentence right before, of another paragraph
        spans.append((scene.sentences[n - 1].start, scene.sentences[n - 1].end))
    for a, b in spans:
        told = _named(scene, a, b)
        if _some(told, row):
            return True
        whole = row <= told and all(any(within(x, c) for x in (main, *row)) for c in told)
        if not whole and any(c != main and c not in row and not (main in told and within(main, c)) for c in told):
            return True
    before = scene.sentences[n - 1] if n else s
    if before is s or main in _named(scene, before.start, before.end):
        return False
    span = before.start, before.end
    another = scene.inside("companies", *span) or _ANOTHER.search(scene.text, *span)
    return bool(another) or _one_meant(scene, span)


def _one_meant(scene: Scene, clause: Span) -> bool:
    """Whether a clause speaks of one place by its kind alone; the 州上 of 在杭州上班 is no such."""
    return any(
        not any(x.kind == "name" and x.end > m.start() for x in scene.inside("regions", clause[0], m.start() + 1))
        for m in _ONE.finditer(scene.text, *clause)
    )


def one_told(scene: Scene, n: int, clause: Span, row: set[str]) -> bool:
    """Whether the figure's sentence or the one right before names some of a row, but not all: 喜德县的专车出发。…"""
    s = scene.sentences[n]
    if _some(_named(scene, s.start, s.end), row) and not _PART_OF_IT.search(scene.text, clause[1], s.end):
        return True
    before = scene.sentences[n - 1] if n else None
    return before is not None and _some(_named(scene, before.start, before.end), row)


def _some(told: set[str], row: set[str]) -> bool:
    return bool(told & row) and not row <= told


def _named(scene: Scene, start: int, end: int) -> set[str]:
    """The places named in a span, but those of customers and visitors."""
    told = (m for m in scene.inside("regions", start, end) if m.kind in ("name", "pronoun"))
    return {c for m in told if not CUSTOMERS.match(scene.text, m.end) for c in m.codes}
