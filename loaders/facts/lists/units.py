"""The unit of a table's figure: of its cell, its column's head, its line, or a note above or below the table."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.lists.lines import MONEY, UNITS, Figure
from loaders.facts.scene import Scene, Span

# 到位资金(万元), 在岗干部/名
_UNIT = re.compile(r"(?:^|[(/,\[])(?:单位[::]?)?(?P<unit>万元|亿元|元|万人次|人次|万人|人|名|个|场次?)[)\]]?$")
_ODD_UNIT = re.compile(r"[(/\[][^()\[\]/]{1,3}[)\]]?$")  # 教师(所), 务工贫困户(户)
_POST = re.compile(r"岗|职位|工位|用工")
_MONEY_UNIT = re.compile(r"单位[::为是]?[^。\n]{0,8}?(?P<unit>万元|亿元|元)")
_ABOVE = 120
"""Characters above and below a table in which the unit of its sums is told."""


def unit_noted(scene: Scene, top: int, end: int) -> re.Match[str] | None:
    """The unit of money that is noted above or below a table."""
    above = list(_MONEY_UNIT.finditer(scene.text, max(0, top - _ABOVE), top))
    return above[-1] if above else _MONEY_UNIT.search(scene.text, end, end + _ABOVE)


def with_unit(
    scene: Scene, labels: tuple[Span | None, ...], noted: re.Match[str] | None, figure: Figure
) -> Figure | None:
    """A figure with the unit of its cell, of the first of its labels that tells one, or of a note on its table; None
    where that is a unit of something else."""
    if figure.unit:
        return figure
    words = [scene.text[slice(*x)] for x in labels if x]
    told = next((m for x in words if (m := _UNIT.search(x))), None)
    if told is None and any(map(MONEY.search, words)):
        told = noted
        if told is None:
            return _as(figure, "CNY") if scene.text[figure.end - 1] in "万亿" else None
    if told is None:
        return None if _ODD_UNIT.search(words[0]) else figure
    if told["unit"] == "个" and not any(map(_POST.search, words)):
        return None  # 招商项目(个)
    unit, times = UNITS[told["unit"]]
    return _as(figure, unit, 1.0 if scene.text[figure.end - 1] in "万亿" else times)


def _as(figure: Figure, unit: str, times: float = 1.0) -> Figure:
    return Figure(figure.start, figure.end, round(figure.value * times, 2), unit, figure.approx)
