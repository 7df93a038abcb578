"""The row of places that a report is about, where none of them alone is: 甲区 with 乙、丙、丁三县."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from loaders import fastre as re
from loaders.facts.candidates import Ref
from loaders.facts.partners import partners
from loaders.facts.patterns import Slot
from loaders.facts.scene import Scene, Span
from loaders.mentions.regions import RegionMention, within

_FEWEST = 2
_SHARE = 0.7
"""How much of what is told of a side its row must be (with its parts) to stand for the side."""
# 县里, 旗人社局, 全县: one of the row, which the words do not name
_ONE = re.compile(
    r"[全我该本这]个?[县旗州市区](?![级域区长])|(?<![各两三四五六七八九十数几个\d、和])[县旗州](?:里|上|人社|政府|委|就业|领导)"
)


def row_meant(scene: Scene, n: int, slot: Slot, clause: Span, others: Sequence[Ref]) -> list[Ref]:
    """The places of the report's row for an end that nothing near a figure tells: all of them, if each is tied to the
    one place at the figure's other end (``others``; that side's main place where none is told). Empty where the slot
    wants its place told, or one alone is spoken of."""
    if slot.told or not slot.side or len(others) > 1 or _one_meant(scene, clause):
        return []
    other = "helped" if slot.side == "helper" else "helper"
    if not others and other not in scene.sides.sure:
        return []
    row = main_row(scene, slot.side)
    if not row:
        return []
    main = others[0].key if others else (scene.sides.helper if other == "helper" else scene.sides.helped)[0]
    if not set(row) <= set(partners(scene).get(main, ())) or _told_alone(scene, slot.side, set(row), n):
        return []
    return [Ref("Region", c) for c in row]


def _one_meant(scene: Scene, clause: Span) -> bool:
    """Whether a clause speaks of one place by its kind alone; the 州上 of 在杭州上班 is no such."""
    return any(
        not any(x.kind == "name" and x.end > m.start() for x in scene.inside("regions", clause[0], m.start() + 1))
        for m in _ONE.finditer(scene.text, *clause)
    )


def main_row(scene: Scene, side: str) -> list[str]:
    """The places of a side told in one row, none of them much more often than another, that are most of what the report
    names on that side; empty where there is no such row, or the title tells of some of it alone."""
    found: list[str] | None = scene.memo.get(("main row", side))
    if found is None:
        found = scene.memo["main row", side] = _row(scene, side)
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


def _told_alone(scene: Scene, side: str, row: set[str], n: int) -> bool:
    """Whether some place of that side, but not the whole row, is told in the paragraph before sentence ``n``, or in the
    heading above."""
    at = n
    while at > 0 and scene.sentences[at - 1].para == scene.sentences[n].para:
        at -= 1
    headed = at and scene.sentences[at - 1].kind == "heading"
    start = scene.sentences[at - 1 if headed else at].start
    told = {
        c
        for m in scene.inside("regions", start, scene.sentences[n].start)
        if scene.sides.side(m.code) == side
        for c in m.codes
    }
    return bool(told) and not row <= told
