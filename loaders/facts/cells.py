"""Tables printed as lines of text: a head of columns with their units, then lines of places and figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.patterns import Pattern, Slot, patterns
from loaders.facts.scene import Scene, Span

_CELL = re.compile(r"[^\s|]+")
_ORDINAL = re.compile(r"\d{1,3}[.、)]?")
_FIGURE = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_NONE = re.compile(r"[-—/]+|无")
# 到位资金(万元), 在岗干部/名
_UNIT = re.compile(r"[(/\[](?P<unit>万元|亿元|元|万人次|人次|万人|人|名|个|场)[)\]]?$")
_ANY_UNIT = re.compile(
    r"[(/\[](?:万元|亿元|元|万?人次|万?人|名|个|场)(?![\u4e00-\u9fff])|单位[::]"
)  # most texts have none
_MONEY_UNIT = re.compile(r"单位[::]?(?P<unit>万元|亿元|元)")
_MONEY = re.compile(r"资金|援助|到位|捐赠|款|投入|拨付|到账")
_UNITS = {
    "万元": ("CNY", 1e4), "亿元": ("CNY", 1e8), "元": ("CNY", 1.0), "人次": ("person_time", 1.0),
    "万人次": ("person_time", 1e4), "人": ("person", 1.0), "名": ("person", 1.0), "万人": ("person", 1e4),
    "个": ("job", 1.0), "场": ("fair", 1.0),
}  # fmt: skip
_POST = re.compile(r"岗|职位|工位|用工")
_CLAUSE = 3
"""What wants its ends told in the clause is not said by the head of a column."""
_BOUND = re.compile(r"[来赴到在往]$")
_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Column:
    """What the figures of a column count: the pattern that the words of its head fit."""

    span: Span
    pattern: Pattern
    unit: str
    times: float


def cells(scene: Scene) -> list[Candidate]:
    """One candidate for each figure of a table that has at least two lines of places."""
    out: list[Candidate] = []
    if not _ANY_UNIT.search(scene.text):
        return out
    head: Sentence | None = None
    rows: list[tuple[int, list[Span]]] = []
    for n, s in enumerate(scene.sentences):
        found = _row(scene, s)
        if found:
            rows.append((n, found))
            continue
        if head and len(rows) >= _FEWEST_ROWS:
            out += _read(scene, head, rows)
        head, rows = s, []
    if head and len(rows) >= _FEWEST_ROWS:
        out += _read(scene, head, rows)
    return out


def _row(scene: Scene, s: Sentence) -> list[Span]:
    """The cells of a line of one or two places and at least one figure, without its number."""
    if s.end - s.start > 90 or not scene.inside("regions", s.start, s.end):
        return []
    found = [m.span() for m in _CELL.finditer(scene.text, s.start, s.end)]
    if found and _ORDINAL.fullmatch(scene.text, *found[0]):
        found = found[1:]
    kinds = "".join(_kind(scene, c) for c in found)
    return found if re.fullmatch(r"r{1,2}[f-]*f[f-]*", kinds) else []


def _kind(scene: Scene, cell: Span) -> str:
    if _FIGURE.fullmatch(scene.text, *cell):
        return "f"
    if _NONE.fullmatch(scene.text, *cell):
        return "-"
    here = scene.inside("regions", *cell)
    return "r" if here and here[0].start == cell[0] and here[-1].end == cell[1] else "x"


def _read(scene: Scene, head: Sentence, rows: list[tuple[int, list[Span]]]) -> Iterator[Candidate]:
    """What the rows under a head say, where it has as many columns as they."""
    heads = [m.span() for m in _CELL.finditer(scene.text, head.start, head.end)]
    columns: dict[int, Column] = {}
    for n, row in rows:
        first = len(heads) - len(row)
        if first not in (0, 1):  # one column more: the number of the line
            continue
        for k, cell in enumerate(row):
            if _kind(scene, cell) != "f":
                continue
            at = first + k
            if at not in columns and (column := _column(scene, head, heads[at])):
                columns[at] = column
            if at in columns:
                yield from _fact(scene, n, head, row, cell, columns[at])


def _column(scene: Scene, head: Sentence, span: Span) -> Column | None:
    words = scene.text[slice(*span)]
    told = _UNIT.search(words)
    if told is None and _MONEY.search(words):
        above = scene.text[max(0, head.start - 60) : head.start]
        told = _MONEY_UNIT.search(above)
    if told is None:
        return None
    if told["unit"] == "个" and not _POST.search(words):
        return None  # 招商项目(个)
    unit, times = _UNITS[told["unit"]]
    fitting = [
        p
        for p in patterns()
        if p.kind == "figure" and unit in p.units and p.subject.side and p.object.side
        and p.trigger.search(words) and not (p.unless and p.unless.search(words))
        and max(p.subject.told, p.object.told) < _CLAUSE and (p.within is None or p.within.search(words))
    ]  # fmt: skip
    if not fitting:
        return None
    return Column(span, max(fitting, key=lambda p: p.weight), unit, times)


def _fact(scene: Scene, n: int, head: Sentence, row: list[Span], cell: Span, column: Column) -> Iterator[Candidate]:
    s = scene.sentences[n]
    p = column.pattern
    subject, object_ = (_end(scene, x, (row[0][0], cell[0]), column.span) for x in (p.subject, p.object))
    if subject is None or object_ is None or subject == object_:
        return
    told = [d for d in scene.inside("dates", *column.span) if d.begin]
    begin, finish = (told[0].begin, told[0].finish) if told else scene.period(n, cell[0])
    value = float(scene.text[slice(*cell)].replace(",", "")) * column.times
    yield Candidate(
        p.predicate, subject, object_, s.start, s.end, p.rule, p.weight, begin, finish, round(value, 2), column.unit,
        figure=cell,
    )  # fmt: skip


def _end(scene: Scene, slot: Slot, row: Span, head: Span) -> Ref | None:
    """The place of the slot's side that the head of the column names (来粤), else the line's, else the report's."""
    for span in (head, row):
        for m in scene.inside("regions", *span):
            bound = span == row or _BOUND.search(scene.text, m.start - 1, m.start)
            if bound and scene.sides.side(m.code) == slot.side:
                return Ref("Region", m.code)
    main = scene.sides.helper if slot.side == "helper" else scene.sides.helped
    return Ref("Region", main[0]) if main and slot.side in scene.sides.sure else None
