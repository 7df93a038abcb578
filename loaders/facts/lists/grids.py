"""Tables printed as text: a head of columns, then lines of places and figures; or each cell on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.facts.lists.headings import heading_over
from loaders.facts.lists.lines import Cell, cell, cells, years_as_times
from loaders.facts.scene import Scene, Span
from loaders.mentions.regions import within
from loaders.records import record

_FEWEST_ROWS = 2
_SHORT = 16
"""Characters of a cell that stands on a line of its own."""
_MOST_COLUMNS = 9
_LONGEST = 200
"""Characters of a line of a table."""
_RULE = re.compile(r"[\s|:—-]+")


@record
class Grid:
    """The cells of a table's head and of its rows; ``upright``: the head has the couples, the lines what is counted;
    ``heading``: the line above it."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    upright: bool = False
    upper: tuple[Cell | None, ...] = ()  # of a head in two lines, what stands over each column
    heading: Span | None = None

    def codes(self) -> set[str]:
        return {m.code for row in self.rows for c in row for m in c.places}

    def over(self, k: int) -> tuple[Span, ...]:
        top = self.upper[k] if self.upper else None
        return ((top.start, top.end),) if top else ()


def rows_of(scene: Scene, told: list[Span]) -> list[list[Cell]]:
    """The cells of each line of a page; none of a sentence."""
    split = [cells(scene, x) if x[1] - x[0] < _LONGEST and "。" not in scene.text[slice(*x)] else [] for x in told]
    return [years_as_times(scene, row) for row in split]


def grids(scene: Scene, told: list[Span], split: list[list[Cell]]) -> list[Grid]:
    """The tables of a page, by its lines and their cells."""
    return [*_in_lines(scene, told, split), *_upright(scene, told, split), *_stacked(scene, told)]


def _upright(scene: Scene, told: list[Span], split: list[list[Cell]]) -> Iterator[Grid]:
    """Tables with a column for each couple."""
    for k, head in enumerate(split):
        if not _COUPLES_ON_TOP.fullmatch(kinds_of(head)):
            continue
        below = []
        for row in split[k + 1 :]:
            if not _MEASURE.fullmatch(kinds_of(row)) or len(row) != len(head):
                break
            below.append(tuple(row))
        if below:
            yield Grid(tuple(head), tuple(below), upright=True, heading=heading_over(scene, told, k))


def kinds_of(row: list[Cell]) -> str:
    return "".join(c.kind for c in row)


_ROW = re.compile(r"n?-*(?:[xrd-]?(?:r{1,2}|p|t)|d)[xdfrp-]*f[xdf-]*")
_COUPLES_ON_TOP = re.compile(r"xx?(?:p{2,}|r{2,})")
_MEASURE = re.compile(r"(?:d|xx?)[f-]*f[f-]*")
_ROW_NO_PLACE = re.compile(r"n?x[xfr-]*r[xf-]*f[xf-]*")


def _in_lines(scene: Scene, told: list[Span], split: list[list[Cell]]) -> Iterator[Grid]:
    head: list[Cell] = []
    upper: list[Cell] = []
    top = 0
    rows: list[list[Cell]] = []
    for k, (line, row) in enumerate([*zip(told, split, strict=True), ((0, 0), [])]):
        if head and "f" in kinds_of(row):
            row = _with_blanks(scene, head, line, row)
        kinds = kinds_of(row)
        if head and (_ROW.fullmatch(kinds) or _ROW_NO_PLACE.fullmatch(kinds)):
            rows.append(row)
            continue
        if head and rows and _RULE.fullmatch(scene.text, *line):
            continue
        if head and "f" in kinds and len(row) == len(head):
            continue  # a line of a place that is none of ours
        if head and _enough(scene, head, rows):
            heads, over = _two_lines(upper, head, rows)
            yield Grid(heads, tuple(tuple(r) for r in rows), upper=over, heading=heading_over(scene, told, top))
        below = head if head and not rows and _SUB_HEAD.fullmatch(kinds) else []
        rows = []
        if row and not _RULE.fullmatch(scene.text, *line):
            upper = below
            head = [] if "f" in kinds or len(row) < 2 else row
            top = top if upper else k


_SUB_HEAD = re.compile(r"[xd-]{2,}")


def _two_lines(
    upper: list[Cell], head: list[Cell], rows: list[list[Cell]]
) -> tuple[tuple[Cell, ...], tuple[Cell | None, ...]]:
    """A head in two lines (援助资金 over 计划 and 完成) as one: the cells of the columns, and what stands over each."""
    above, below = ([c for c in x if c.kind != "-"] for x in (upper, head))
    width = len(rows[0])
    first = width - len(below)  # columns that have one head
    groups = len(above) - first
    if not upper or not 0 < first < len(above) or len(below) % groups or len(below) == groups:
        return tuple(head), ()
    each = len(below) // groups
    over = [c for c in above[first:] for _ in range(each)]
    return (*above[:first], *below), (*[None] * first, *over)


def _with_blanks(scene: Scene, head: list[Cell], line: Span, row: list[Cell]) -> list[Cell]:
    """A row whose cells one blank each parts, as those of its head are: two blanks have an empty cell between them."""
    if len(row) >= len(head) or "  " in scene.text[head[0].start : head[-1].end]:
        return row
    whole = cells(
        scene, (scene.text.rfind("\n", 0, line[0]) + 1, (scene.text + "\n").index("\n", line[1])), single=True
    )
    return whole if len(whole) == len(head) else row


def _enough(scene: Scene, head: list[Cell], rows: list[list[Cell]]) -> bool:
    placed = sum("r" in kinds_of(r) or "p" in kinds_of(r) or (r[0].kind == "d" and of_one(scene)) for r in rows)
    barred = "|" in scene.text[head[0].start : head[-1].end]
    return placed >= _FEWEST_ROWS or (bool(placed) and barred)


def of_one(scene: Scene) -> bool:
    """Whether a report is on one couple: of either side it names one place, and what holds it."""
    sides = scene.sides
    if sides.sure != {"helper", "helped"}:
        return False
    return all(all(within(a, b) or within(b, a) for a in side for b in side) for side in (sides.helper, sides.helped))


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
            if not head or any(c is None or c.kind not in "xd" for c in head) or (head[0] and head[0].kind == "d"):
                continue
            rows = _groups(column, at, width)
            if len(rows) >= _FEWEST_ROWS and len(rows) * width > len(best[1]) * best[0]:
                best = (width, rows)
        width, rows = best
        if rows:
            heads = tuple(c for c in column[at - width : at] if c)
            yield Grid(heads, tuple(tuple(r) for r in rows), heading=heading_over(scene, told, at - width))
        at += max(1, width * len(rows))


def _groups(column: list[Cell | None], at: int, width: int) -> list[list[Cell]]:
    """The rows of ``width`` cells that follow one another from ``at``."""
    rows = []
    while at + width <= len(column):
        row = [c for c in column[at : at + width] if c]
        if (
            len(row) < width
            or not _ROW.fullmatch(kinds_of(row))
            or not all(c.kind != "x" or k for k, c in enumerate(row))
        ):
            break
        rows.append(row)
        at += width
    return rows
