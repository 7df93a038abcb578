"""Couples that lines or a heading give one measure of: 援助资金:甲区—乙县3200万元、丙区—丁县5100万元."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.lists.headings import heading_over
from loaders.facts.lists.lines import Figure, figure_in, head_places
from loaders.facts.lists.said import Couple, couple_told
from loaders.facts.scene import Scene, Span

_FEWEST = 2
_MEASURE = re.compile(r"(?P<label>[^。;::]{2,40}?)(?:分别|依次)?[是为有]?[::]\s*")
_COUNTED_HERE = re.compile(
    r"[市县区州旗]?[\s:,(]*(?:有|达|为|是)?(?P<figure>(?:约|近|超)?[\d.,]*\d[余多]?[万亿]?[余多]?(?:元|人次|人|名|位|个|场次?))"
)
_NEXT_COUPLE = re.compile(r"\s*[、,;]\s*")


def by_measure(scene: Scene, told: list[Span]) -> list[tuple[Couple, Span, Figure, Span]]:
    """援助资金:甲区—乙县3200万元、丙区—丁县5100万元: the couples that lines give one measure of, with the label and the
    line of each figure; two at least, in one line or in several."""
    found = [(*x, line) for k, line in enumerate(told) for x in _of_measure(scene, told, k)]
    return found if len(found) >= _FEWEST else []


def _of_measure(scene: Scene, told: list[Span], k: int) -> list[tuple[Couple, Span, Figure]]:
    """What a line, or its heading on the line above, gives one measure of."""
    text, line = scene.text, told[k]
    out: list[tuple[Couple, Span, Figure]] = []
    if head := _MEASURE.match(text, *line):
        label, at = head.span("label"), head.end()
    if not head or not scene.inside("regions", at, at + 1):
        if not scene.inside("regions", line[0], line[0] + 1) or not _NEXT_COUPLE.search(text, *line):
            return []
        over, at = heading_over(scene, told, k), line[0]
        if over is None:
            return []
        label = over
    while at < line[1]:
        places = head_places(scene, at, line[1])
        couple = couple_told(scene, places) if places else None
        m = _COUNTED_HERE.match(text, places[-1].stop, line[1]) if couple else None
        q = figure_in(text, *m.span("figure")) if m else None
        if couple is None or q is None:
            break
        out.append((couple, label, q))
        gap = _NEXT_COUPLE.match(text, q.end + (text[q.end : q.end + 1] == ")"))
        if gap is None:
            break
        at = gap.end()
    return out
