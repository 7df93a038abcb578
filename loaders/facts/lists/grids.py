"""Tables printed as text: a head of columns, then lines of places and figures; or each cell on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.lists.lines import MONEY, UNITS, Cell, Figure, cell, cells
from loaders.facts.lists.said import Couple, couple_of, said
from loaders.facts.scene import Scene, Span
from loaders.records import record

# 到位资金(万元), 在岗干部/名
_UNIT = re.compile(r"[(/\[](?:单位[::]?)?(?P<unit>万元|亿元|元|万人次|人次|万人|人|名|个|场次?)[)\]]?$")
_ODD_UNIT = re.compile(r"[(/\[][^()\[\]/]{1,3}[)\]]?$")  # 教师(所), 务工贫困户(户)
_POST = re.compile(r"岗|职位|工位|用工")
_MONEY_UNIT = re.compile(r"单位[::]?[^。\n]{0,8}?(?P<unit>万元|亿元|元)")
_ABOVE = 120
"""Characters above a table in which the unit of its sums is told."""
_FEWEST_ROWS = 2
_SHORT = 16
"""Characters of a cell that stands on a line of its own."""
_MOST_COLUMNS = 9
_LONGEST = 200
"""Characters of a line of a table."""
_OF_A_SIDE = re.compile(r"支援[方市地单]|帮扶[方市地单]|受援|受帮扶|东部|西部")
_RULE = re.compile(r"[\s|:—-]+")


@record
class Grid:
    """The cells of a table's head and of its rows; ``upright``: the head has the couples, the lines what is counted."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    upright: bool = False


def grids(scene: Scene, told: list[Span]) -> list[Grid]:
    """The tables of a page, by its lines."""
    split = [cells(scene, x) if x[1] - x[0] < _LONGEST and "。" not in scene.text[slice(*x)] else [] for x in told]
    return [*_in_lines(scene, told, split), *_upright(split), *_stacked(scene, told)]


def _upright(split: list[list[Cell]]) -> Iterator[Grid]:
    """Tables with a column for each couple."""
    for k, head in enumerate(split):
        if not _COUPLES_ON_TOP.fullmatch(_kinds(head)):
            continue
        below = []
        for row in split[k + 1 :]:
            if not _MEASURE.fullmatch(_kinds(row)) or len(row) != len(head):
                break
            below.append(tuple(row))
        if below:
            yield Grid(tuple(head), tuple(below), upright=True)


def _kinds(row: list[Cell]) -> str:
    return "".join(c.kind for c in row)


_ROW = re.compile(r"n?-*(?:[xrd-]?(?:r{1,2}|p|t)|d)[xdfrp-]*f[xdf-]*")
_COUPLES_ON_TOP = re.compile(r"x(?:p{2,}|r{2,})")
_MEASURE = re.compile(r"x[f-]*f[f-]*")
_ROW_NO_PLACE = re.compile(r"n?x[xfr-]*r[xf-]*f[xf-]*")


def _in_lines(scene: Scene, told: list[Span], split: list[list[Cell]]) -> Iterator[Grid]:
    head: list[Cell] = []
    rows: list[list[Cell]] = []
    for line, row in [*zip(told, split, strict=True), ((0, 0), [])]:
        kinds = _kinds(row)
        if head and (_ROW.fullmatch(kinds) or _ROW_NO_PLACE.fullmatch(kinds)):
            rows.append(row)
            continue
        if head and rows and _RULE.fullmatch(scene.text, *line):
            continue
        if head and "f" in kinds and len(row) == len(head):
            continue  # a line of a place that is none of ours
        if head and _enough(scene, head, rows):
            yield Grid(tuple(head), tuple(tuple(r) for r in rows))
        rows = []
        if row and not _RULE.fullmatch(scene.text, *line):
            head = [] if "f" in kinds or len(row) < 2 else row


def _enough(scene: Scene, head: list[Cell], rows: list[list[Cell]]) -> bool:
    placed = sum("r" in _kinds(r) or "p" in _kinds(r) for r in rows)
    barred = "|" in scene.text[head[0].start : head[-1].end]
    return placed >= _FEWEST_ROWS or (bool(placed) and barred)


def _stacked(scene: Scene, told: list[Span]) -> Iterator[Grid]:
    """Tables whose cells each stand on a line of their own, as saved pages have them."""
    column = [cell(scene, *x) if x[1] - x[0] <= _SHORT else None for x in told]
    at = 0
    while at < len(column):
        first = column[at]
        if first is None or first.kind not in "rp" or at < 2:
            at += 1
            continue
        best: tuple[int, list[list[Cell]]] = (0, [])
        for width in range(2, _MOST_COLUMNS + 1):
            head = column[at - width : at] if at >= width else []
            if not head or any(c is None or c.kind != "x" for c in head):
                continue
            rows = _groups(column, at, width)
            if len(rows) >= _FEWEST_ROWS and len(rows) * width > len(best[1]) * best[0]:
                best = (width, rows)
        width, rows = best
        if rows:
            yield Grid(tuple(c for c in column[at - width : at] if c), tuple(tuple(r) for r in rows))
        at += max(1, width * len(rows))


def _groups(column: list[Cell | None], at: int, width: int) -> list[list[Cell]]:
    """The rows of ``width`` cells that follow one another from ``at``."""
    rows = []
    while at + width <= len(column):
        row = [c for c in column[at : at + width] if c]
        if (
            len(row) < width
            or not _ROW.fullmatch(_kinds(row))
            or not all(c.kind != "x" or k for k, c in enumerate(row))
        ):
            break
        rows.append(row)
        at += width
    return rows


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
        couple = Couple("", "") if total and not named else couple_of(scene, named)
        if couple is None or (total and not _of_all(scene, g)):
            continue
        first = _offset(scene.text, g, row, bool(helper) and not couple.helper and not total)
        if first is None:
            continue
        blank = "-" in _kinds(list(row)).partition("r")[0]
        if not couple.helper and not total and (first == 1 or blank):
            couple = Couple(helper, couple.helped)  # told once for several lines
        helper = couple.helper or helper
        yield couple, (row[0].start, row[-1].end), list(_facts(scene, g, row, first, couple))


def _columns(scene: Scene, g: Grid) -> Iterator[tuple[Couple, Span, list[Candidate]]]:
    for k, top in enumerate(g.head[1:], 1):
        couple = couple_of(scene, [m.code for m in top.places])
        if couple is None:
            continue
        found: list[Candidate] = []
        for row in g.rows:
            if (c := row[k]).figure and (figure := _with_unit(scene, g, row[0], c.figure)):
                line = row[0].start, row[-1].end
                found += said(scene, (row[0].start, row[0].end), figure, couple, line, g.head[0].start)
        yield couple, (g.head[0].start, g.head[-1].end), found


def _facts(scene: Scene, g: Grid, row: tuple[Cell, ...], first: int, couple: Couple) -> Iterator[Candidate]:
    line = row[0].start, row[-1].end
    for k, c in enumerate(row):
        if c.figure is None or not 0 <= k + first < len(g.head):
            continue
        head = g.head[k + first]
        if figure := _with_unit(scene, g, head, c.figure):
            yield from said(scene, (head.start, head.end), figure, couple, line, g.head[0].start)


def _joined(text: str, g: Grid, row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """A line with its two places as one cell, where the head has one column for both (结对单位)."""
    at = next((k for k in range(len(row) - 1) if row[k].kind == row[k + 1].kind == "r"), -1)
    if at < 0 or len(row) != len(g.head) + 1 or len(_OF_A_SIDE.findall(text, g.head[0].start, g.head[-1].end)) > 1:
        return row
    a, b = row[at], row[at + 1]
    return (*row[:at], Cell(a.start, b.end, "p", (*a.places, *b.places)), *row[at + 2 :])


def _of_all(scene: Scene, g: Grid) -> bool:
    """Whether the total of a table is of the report's two sides: its head couple holds all places of the lines."""
    sides = scene.sides
    if sides.sure != {"helper", "helped"} or not sides.helper or not sides.helped:
        return False
    tops = sides.helper[0].rstrip("0"), sides.helped[0].rstrip("0")
    codes = {m.code for row in g.rows for c in row for m in c.places}
    return bool(codes) and all(c.startswith(tops) for c in codes) and not codes & {sides.helper[0], sides.helped[0]}


def _offset(text: str, g: Grid, row: tuple[Cell, ...], carried: bool) -> int | None:
    """How many columns of the head stand before a row's first cell; None where the two do not fit."""
    missing = len(g.head) - len(row)
    if missing == 0:
        return 0
    if missing == 1 and carried and row[0].kind == "r":
        return 1  # the helper is told once for several lines
    if missing == 1 and row[0].kind != "n" and _NUMBERS_HEAD.match(text, g.head[0].start):
        return 1
    if missing == 1 and _REMARKS.match(text, g.head[-1].start):
        return 0  # nothing is remarked
    return -1 if missing == -1 and row[0].kind == "n" else None


_NUMBERS_HEAD = re.compile("序号|编号|序")
_REMARKS = re.compile("备注|说明|附注")


def _with_unit(scene: Scene, g: Grid, head: Cell, figure: Figure) -> Figure | None:
    """A figure with the unit of its cell, its column's head, or the line above the table."""
    words = scene.text[head.start : head.end]
    told = _UNIT.search(words)
    if figure.unit:
        return figure
    if told is None and MONEY.search(words):
        above = list(_MONEY_UNIT.finditer(scene.text, max(0, g.head[0].start - _ABOVE), g.head[0].start))
        told = above[-1] if above else None
        if told is None:
            return _as(figure, "CNY") if scene.text[figure.end - 1] in "万亿" else None
    if told is None:
        return None if _ODD_UNIT.search(words) else figure
    if told["unit"] == "个" and not _POST.search(words):
        return None  # 招商项目(个)
    unit, times = UNITS[told["unit"]]
    return _as(figure, unit, 1.0 if scene.text[figure.end - 1] in "万亿" else times)


def _as(figure: Figure, unit: str, times: float = 1.0) -> Figure:
    return Figure(figure.start, figure.end, round(figure.value * times, 2), unit, figure.approx)
