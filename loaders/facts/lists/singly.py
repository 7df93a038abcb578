"""Figures that stand by themselves: a label and its figure on one line, or on two, of the report's one couple."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.lists.items import items
from loaders.facts.lists.lines import Figure, cells, figure_in
from loaders.facts.lists.said import Couple, plain, said
from loaders.facts.scene import Scene, Span

_LONGEST = 40
"""Characters of a label."""
_FIGURE_LINE = re.compile(r"[\d.,]+[余多]?[万亿]?[余多]?(?:元|人次|人|名|位|个|场次?)")
_WITH_GAP = re.compile(
    r"[^\u4e00-\u9fff]{0,4}(?P<label>[^。;:!?]{3,40}?(?:\([^()]{1,20}\))?)\s*(?::|\s)\s*"
    r"(?P<figure>(?:约|近|超)?[\d.,]+[余多]?[万亿]?[余多]?(?:元|人次|人|名|位|个|场次?))(?:\([^()]{0,30}\))?"
)
_DATED = re.compile(r"\W{0,3}(?:\d|[一二三四五六七八九十]{1,2}月|第?[一二三四]季|[上下]半年|合|总|小|共|全)")
_DIGIT = re.compile(r"\d")
_COUNTED = re.compile(r"\d[余多]?[万亿]?(?:元|人|名|个|场)")
_LABEL = re.compile(r"[\u4e00-\u9fff][^。;:!?\d]{2,60}(?:\([^()]{1,20}\))?|[^。;!?]{0,12}\d{4}年[^。;:!?\d]{4,60}")


def facts(scene: Scene, told: list[Span], held: list[Span]) -> Iterator[Candidate]:
    """What labelled figures of a report on one couple say; ``held`` are the stretches that lists of couples fill."""
    sides = scene.sides
    if sides.sure != {"helper", "helped"}:
        return
    for line in told:
        if not _within(line[0], held) and (found := _one_line(scene, line)):
            yield from said(scene, plain(scene, found[0]), found[1], Couple("", ""), line, line[0])
    yield from _dated(scene, told)
    alone = [figure_in(scene.text, *x) if _FIGURE_LINE.fullmatch(scene.text, *x) else None for x in told]
    for label, figure in _two_lines(scene, told, alone):
        if not _within(figure.start, held):
            yield from said(scene, plain(scene, label), figure, Couple("", ""), _span(label, figure), label[0])


def _one_line(scene: Scene, line: Span) -> tuple[Span, Figure] | None:
    """溧阳企业来汉滨招聘会    5场: a label, a gap and its figure, outside of the paragraphs."""
    m = _WITH_GAP.fullmatch(scene.text, *line)
    figure = figure_in(scene.text, *m.span("figure")) if m else None
    if not m or not figure or _COUNTED.search(m["label"]):
        return None  # 2500万元 3500万元: of two columns
    strange = (x for x in scene.inside("regions", *line) if x.kind == "name" and scene.sides.side(x.code) is None)
    return None if any(strange) else (line, figure)


def _span(label: Span, figure: Figure) -> Span:
    return min(label[0], figure.start), max(label[1], figure.end)


def _within(at: int, spans: list[Span]) -> bool:
    k = bisect_left(spans, (at + 1,)) - 1
    return k >= 0 and at < spans[k][1]


def _two_lines(scene: Scene, told: list[Span], alone: list[Figure | None]) -> Iterator[tuple[Span, Figure]]:
    """Figures on lines of their own, each with its label on the line below or above, as the stretch of them begins."""
    labels = [f is None and _is_label(scene, x) for x, f in zip(told, alone, strict=True)]
    k = 0
    while k < len(told):
        first = k
        while k < len(told) and (labels[k] or alone[k]) and (k == first or labels[k] != labels[k - 1] or labels[k]):
            k += 1
        if k == first:
            k += 1
            continue
        if (step := _side(told, alone, first, k)) is None:
            continue
        for at in range(first, k):
            figure, other = alone[at], at + step
            if figure and first <= other < k and labels[other]:
                yield told[other], figure


def _side(told: list[Span], alone: list[Figure | None], first: int, end: int) -> int | None:
    """Whether the labels of a stretch of lines stand below (1) or above (-1) their figures; a short line that begins
    or ends it is a heading."""
    if not any(alone[first:end]):
        return None
    if alone[first]:
        return 1
    if alone[end - 1]:
        return -1
    opens, closes = (told[k][1] - told[k][0] <= _HEADING for k in (first, end - 1))
    return None if opens == closes else 1 if opens else -1


_HEADING = 8
"""Characters of a heading."""


def _is_label(scene: Scene, line: Span) -> bool:
    return (
        line[1] - line[0] <= 2 * _LONGEST and bool(_LABEL.fullmatch(scene.text, *line)) and not items(scene, *line, 1)
    )


def _dated(scene: Scene, told: list[Span]) -> Iterator[Candidate]:
    """Lines of a month and its figures under what they count: 点对点去甲区 over 2月 3车 127人."""
    label: Span | None = None
    for line in told:
        dated = line[1] - line[0] <= _LONGEST and _DATED.match(scene.text, *line)
        row = cells(scene, line) if dated else []
        counted = [c.figure for c in row[1:] if c.figure and c.figure.unit]
        if row and row[0].kind in "dt" and counted:
            for figure in counted if label else ():
                yield from said(scene, plain(scene, label or line), figure, Couple("", ""), line, line[0])
        elif not _DIGIT.search(scene.text, *line):
            label = line if line[1] - line[0] <= _LONGEST else None
        elif not (row and row[0].kind == "d"):
            label = None
