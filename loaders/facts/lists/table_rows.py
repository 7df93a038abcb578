"""What the lines of a table say: of each its couple, and of each figure its label, unit and time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.lists.counting import bare
from loaders.facts.lists.grids import Grid, kinds_of, of_one
from loaders.facts.lists.lines import Cell
from loaders.facts.lists.said import YEAR, Couple, couple_of, couple_told, labelled, of_all, said
from loaders.facts.lists.units import unit_noted, with_unit
from loaders.facts.scene import Scene, Span


def rows(scene: Scene, g: Grid) -> Iterator[tuple[Couple, Span, list[Candidate]]]:
    """Each line of a table, as its couple and what its figures say; where the couples head the columns, each column."""
    if g.upright:
        yield from _columns(scene, g)
        return
    helper = ""
    for told in g.rows:
        row = _joined(scene.text, g, told)
        named = [m.code for c in row if c.kind in "rp" for m in c.places]
        total = any(c.kind == "t" for c in row)
        whole = (total and not named) or (
            row[0].kind == "d" and not named and of_one(scene) and not _strange(scene, row)
        )
        both = next((c.places for c in row if c.kind == "p" and len(named) == len(c.places)), ())
        couple = Couple("", "") if whole else couple_told(scene, both) if both else couple_of(scene, named)
        part = total and any(scene.text[c.start] == "小" for c in row if c.kind == "t")
        if (
            couple is None
            or part
            or (total and not of_all(scene, {m.code for r in g.rows for c in r for m in c.places}))
        ):
            continue
        first = _offset(scene.text, g, row, bool(helper) and not couple.helper and not total)
        if first is None:
            continue
        blank = "-" in kinds_of(list(row)).partition("r")[0]
        if not couple.helper and not total and (first == 1 or blank):
            couple = Couple(helper, couple.helped)  # told once for several lines
        helper = couple.helper or helper
        yield couple, (row[0].start, row[-1].end), list(_facts(scene, g, row, first, couple))


def _strange(scene: Scene, row: tuple[Cell, ...]) -> bool:
    """Whether a cell of words is a place or a couple that the gazetteer does not know."""
    words = (c for c in row if c.kind == "x" and _PLACE.search(scene.text, c.start, c.end))
    return any(not scene.inside("regions", c.start, c.end) for c in words)


_PLACE = re.compile(r"[市县区州旗](?:$|[—→·-])")


def _columns(scene: Scene, g: Grid) -> Iterator[tuple[Couple, Span, list[Candidate]]]:
    noted = unit_noted(scene, g.head[0].start, g.rows[-1][-1].end)
    for k, top in enumerate(g.head):
        couple = couple_of(scene, [m.code for m in top.places])
        if couple is None or not top.places:
            continue
        found: list[Candidate] = []
        for row in g.rows:
            own = row[0].start, row[0].end
            heading = g.heading if bare(scene.text[slice(*own)]) else None
            unit = (row[1].start, row[1].end) if row[1].kind == "x" else None
            year = YEAR.fullmatch(scene.text, *own)
            if (c := row[k]).figure and (figure := with_unit(scene, (own, unit, heading), noted, c.figure)):
                label = labelled(scene, own, figure.unit, (), g.heading)
                label = replace(label, year=year[1]) if year else label
                found += said(scene, label, figure, couple, (row[0].start, row[-1].end), g.head[0].start)
        yield couple, (g.head[0].start, g.head[-1].end), found


def _facts(scene: Scene, g: Grid, row: tuple[Cell, ...], first: int, couple: Couple) -> Iterator[Candidate]:
    line = row[0].start, row[-1].end
    times = [c for k, c in enumerate(row) if c.kind == "d" and (not k or _is_time(scene.text, g, k + first))]
    when = tuple((c.start, c.end) for c in times)
    year = next((m for x in when if (m := YEAR.fullmatch(scene.text, *x))), None)
    words = tuple((c.start, c.end) for c in row if c.kind == "x")
    givers = [(c.start, c.end) for c in g.head if _GIVER.fullmatch(scene.text, c.start, c.end)]
    noted = unit_noted(scene, g.head[0].start, g.rows[-1][-1].end)
    for k, c in enumerate(row):
        if c.figure is None or not 0 <= k + first < len(g.head):
            continue
        head = g.head[k + first]
        own = head.start, head.end
        over = *g.over(k + first), *(x for x in words if x[1] <= c.start), *givers
        heading = g.heading if bare(scene.text[slice(*own)]) else None
        if figure := with_unit(scene, (own, *over, heading), noted, c.figure):
            label = labelled(scene, own, figure.unit, over, g.heading)
            label = replace(label, year=year[1]) if year and not label.year else label
            label = replace(label, spans=(*when, *label.spans)) if when else label
            yield from said(scene, label, figure, couple, line, g.head[0].start)


_TIME = re.compile(r"年度|年份|年|月份|季度|时间|日期|(?:举办|拨付|到账|到位|开展|招聘)(?:时间|日期)")
_GIVER = re.compile(r"(?:出资|捐赠|捐款|拨款|拨付)(?:方|单位|地|区县)?")


def _is_time(text: str, g: Grid, k: int) -> bool:
    """Whether a column tells when the figures are of, and not since when a couple is one."""
    return 0 <= k < len(g.head) and bool(_TIME.fullmatch(text, g.head[k].start, g.head[k].end))


def _joined(text: str, g: Grid, row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """A line with its two places as one cell, where the head has one column for both (结对单位)."""
    at = next((k for k in range(len(row) - 1) if row[k].kind == row[k + 1].kind == "r"), -1)
    if at < 0 or len(row) != len(g.head) + 1 or len(_OF_A_SIDE.findall(text, g.head[0].start, g.head[-1].end)) > 1:
        return row
    a, b = row[at], row[at + 1]
    return (*row[:at], Cell(a.start, b.end, "p", (*a.places, *b.places)), *row[at + 2 :])


def _offset(text: str, g: Grid, row: tuple[Cell, ...], carried: bool) -> int | None:
    """How many columns of the head stand before a row's first cell; None where the two do not fit."""
    missing = len(g.head) - len(row)
    if missing == 0:
        return 0
    if row[0].kind == "t" and missing > 0 and not kinds_of(list(row[1:])).strip("f"):
        return missing if kinds_of(list(g.rows[0]))[: missing + 1].strip("rpn-") == "" else None  # of no places
    if missing == 1 and carried and row[0].kind == "r":
        return 1  # the helper is told once for several lines
    if missing == 1 and row[0].kind != "n" and _NUMBERS_HEAD.match(text, g.head[0].start):
        return 1
    if missing == 1 and _REMARKS.match(text, g.head[-1].start):
        return 0  # nothing is remarked
    return -1 if missing == -1 and row[0].kind == "n" else None


_OF_A_SIDE = re.compile(r"支援[方市地单]|帮扶[方市地单]|受援|受帮扶|东部|西部")
_NUMBERS_HEAD = re.compile("序号|编号|序")
_REMARKS = re.compile("备注|说明|附注")
