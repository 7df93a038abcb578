"""The times told in a sentence, as what is told beside and after them may use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.mentions.dates import DateMention

if TYPE_CHECKING:
    from loaders.facts.scene import Scene

# 去年的账单, 去年的成绩单: what such a head stands over is of that year
REVIEWED = re.compile(
    r"(?:度|一年)?的?(?:这|那)?(?:[本笔张份一])?(?:[\u4e00-\u9fff]{0,4}?)(?:账[单本目册]?(?!户)|成绩单|答卷|盘点|回顾|总结|年报|收支|家底|小结|流水)"
)
Span = tuple[int, int]
Told = tuple[str | None, str | None]

_ORDINAL = re.compile(r"的?(?:首批|第[一二三四五六七八九十\d]+[批次趟班]|首[趟班车次])")
REACH = 8
"""Sentences back that a time told in another paragraph holds for."""


# 2016年结对的甲县: since when they are tied, whatever is told of the place
_OF_THE_TIED = re.compile(
    r"(?:起|以来|就|已)?(?:正式)?(?:结对|对口)(?:帮扶|协作|支援|合作|扶贫|援建)*(?:的|(?:县区?|区县|地区|城市|单位|对象|双方)(?=[\u4e00-\u9fff]))"
)


def of_the_tied(scene: Scene, at: int) -> bool:
    """Whether a tie told at ``at`` only says which place the next one is."""
    m = _OF_THE_TIED.match(scene.text, at)
    return bool(m and scene.inside("regions", m.end(), m.end() + 1))


def holds(scene: Scene, d: DateMention, anchor: int) -> bool:
    """Whether a time is not one told in brackets with a figure of its own: 6120万元(上年5985万元), nor one since when a
    place is tied (向2016年结对的甲县拨款)."""
    text = scene.text
    if of_the_tied(scene, d.end):
        return False
    opened = text.rfind("(", max(0, d.start - 20), d.start)
    if opened < 0 or ")" in text[opened : d.start]:
        return True
    closed = text.find(")", d.end, d.end + 60)
    return closed < 0 or opened < anchor <= closed or not scene.inside("quantities", opened, closed)


def finer(scene: Scene, d: DateMention, others: list[DateMention]) -> DateMention:
    """今年2月,…举办2023年…; 2月27日上车,…今年首批…: of a year and a day of that year the day."""
    ordinal = d.finish is None and not d.open and _ORDINAL.match(scene.text, d.end)
    if d.specific or d.until or not (ordinal or d.begin == d.finish):
        return d
    finer = [x for x in others if x.specific and not x.until and x.begin and x.begin[:4] == d.begin]
    return finer[-1] if finer else d


def usable(scene: Scene, p: Sentence) -> list[DateMention]:
    found: list[DateMention] | None = scene.memo.get(("usable", p.start))
    if found is None:
        told = [d for d in scene.inside("dates", p.start, p.end) if d.begin and not (d.vague or d.heard)]
        last = str(scene.year) if scene.year and scene.month else "9999"  # a time to come is carried to nothing
        found = [d for d in told if d.begin and d.begin[:4] <= last and holds(scene, d, p.end)]
        scene.memo["usable", p.start] = found
    return found
