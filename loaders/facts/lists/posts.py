"""Tables of firms and the people they look for at a fair: 企业 | 岗位 | 招聘人数 | 月工资."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.lists.lines import Cell
from loaders.facts.patterns import patterns
from loaders.facts.scene import Scene, Span

_FIRM = re.compile(r"(?:招聘|用人|用工|参会)?(?:企业|公司|单位)(?:名称|名)?")
_LOOKED_FOR = r"(?:招聘|需求|招工|用工|招收|岗位|空缺|缺工)"
_WANTED = re.compile(
    rf"{_LOOKED_FOR}(?:人数|数量|数|名额)(?:[(/](?:人|个|名)[)]?)?|{_LOOKED_FOR}[(/](?:人|个|名)[)]?"
    r"|(?:人数|名额)(?:[(/](?:人|个|名)[)]?)?"
)
_FAIR = re.compile(r"招聘会|招聘|送岗|岗位|用工|招工")
_LEAD = 200
"""Characters above such a table in which the fair, its place and its day are told."""


def posts(scene: Scene, told: list[Span], split: list[list[Cell]]) -> Iterator[Candidate]:
    """The vacancies of each firm of such tables, for the helped place that is told above, or the report's."""
    if not scene.companies or "helped" not in scene.sides.sure:
        return
    k = 0
    while k < len(split):
        head = split[k]
        firm = _column(scene, head, _FIRM)
        wanted = _column(scene, head, _WANTED)
        k += 1
        if (
            firm is None
            or wanted is None
            or not _FAIR.search(scene.text, max(0, told[k - 1][0] - _LEAD), told[k - 1][1])
        ):
            continue
        top = told[k - 1][0]
        while k < len(split) and (cell := _figure(split[k], head, wanted)):
            line = told[k]
            if name := _firm(scene, split[k][firm]):
                yield from _said(scene, name, cell, line, top)
            k += 1


def _column(scene: Scene, head: list[Cell], words: re.Pattern[str]) -> int | None:
    if len(head) < 2 or any(c.kind != "x" for c in head):
        return None
    return next((k for k, c in enumerate(head) if words.fullmatch(scene.text, c.start, c.end)), None)


def _figure(row: list[Cell], head: list[Cell], wanted: int) -> Cell | None:
    """The cell of a row that has the figure; None where the row is none of the table."""
    if len(row) != len(head) or (figure := row[wanted].figure) is None or figure.unit not in ("", "person", "job"):
        return None
    return row[wanted]


def _firm(scene: Scene, c: Cell) -> str | None:
    """The firm that fills a cell, if it is not at home where help goes."""
    found = next((x for x in scene.inside("companies", c.start, c.end) if x.end == c.end), None)
    if found is None or any(scene.sides.side(m.code) == "helped" for m in scene.masked if c.start <= m.start < c.end):
        return None
    return str(found.name)


def _said(scene: Scene, name: str, c: Cell, line: Span, top: int) -> Iterator[Candidate]:
    above = [m for m in scene.inside("regions", max(0, top - _LEAD), top) if m.kind == "name"]
    there = [m.code for m in above if scene.sides.side(m.code) == "helped"] or scene.sides.helped
    days = [d for d in scene.inside("dates", max(0, top - _LEAD), top) if d.begin and d.specific]
    begin, finish = (
        (days[-1].begin, days[-1].finish) if days else scene.period(scene.sentence_at(line[0]), c.start, None, (0, 0))
    )
    p = next(x for x in patterns() if x.rule == "jobs-company")
    if there and c.figure and c.figure.value > 0:
        yield Candidate(
            p.predicate, Ref("Company", name), Ref("Region", there[-1] if above else there[0]), *line, p.rule, p.weight,
            begin, finish, c.figure.value, "job", c.figure.approx, figure=(c.figure.start, c.figure.end),
        )  # fmt: skip
