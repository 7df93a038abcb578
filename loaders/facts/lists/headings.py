"""The line that heads a list or a table, and tells what its figures count where their own labels do not."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.scene import Scene, Span

_LONGEST = 48
"""Characters of a heading."""
_FARTHEST = 3
"""Lines above a list among which its heading is looked for: notes of units and of the source may stand between."""
_ANY_FIGURE = re.compile(r"\d")
_NO_FIGURE = re.compile(
    r"(?:19|20)\d\d年?(?:[—-](?:19|20)?\d\d年?)?|\d{1,2}(?:[—-]\d{1,2})?月份?(?:\d{1,2}日)?|[表图第]\d{1,2}|\(\d{1,2}\)|^\W{0,3}\d{1,2}[.、)](?!\d)"
)
# 县市 人数(人): the head of a table; not 一、 资金, 2021年 资金
_CELLS = re.compile(r"(?<![、.)年度])\s+\S")
_TIME = re.compile(r"[^\w]{0,3}(?:(?:19|20)\d\d年度?)?(?:\d{1,2}月份?|第?[一二三四]季度|[上下]半年)?[^\w]{0,3}")
_NOTE = re.compile(
    r"[\s(【\[]*(?:计量|金额|数据)?单位|[\s(]*(?:注|备注|说明|来源|数据来源|数据截[至止]|统计时间|截[至止])|[\s|:—-]*$"
    r"|[^。]{0,40}(?:发布|浏览|点击|字号|打印|来源|作者|编辑)[^。]{0,30}$"
)


def is_heading(scene: Scene, line: Span) -> bool:
    """Whether a line is a heading: short, no sentence, and without a figure but for its time or number."""
    a, b = line
    if b - a > _LONGEST or "。" in scene.text[a:b] or "|" in scene.text[a:b]:
        return False
    told = scene.text[a:b]
    return not _CELLS.search(told) and not _ANY_FIGURE.search(_NO_FIGURE.sub("", told))


def is_time(scene: Scene, line: Span) -> bool:
    """Whether a line is nothing but a time: 2019年, 三季度."""
    return bool(_TIME.fullmatch(scene.text, *line))


def is_note(scene: Scene, line: Span) -> bool:
    """Whether a line says only in what units, or from whom, the figures are."""
    return bool(_NOTE.match(scene.text, *line))


def heading_over(scene: Scene, told: list[Span], k: int) -> Span | None:
    """The line that heads what begins with line ``k``."""
    for line in told[max(0, k - _FARTHEST) : k][::-1]:
        if is_note(scene, line):
            continue
        return line if is_heading(scene, line) else None
    return None
