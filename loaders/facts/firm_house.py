"""The one company that a report is on, where a sentence says from where some of its people are without naming it."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.scene import Scene, Span
from loaders.mentions.firm_names import CompanyMention
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention

Found = tuple[list[CompanyMention], Span, RegionMention | None]
"""Companies, the words that tell them, and where their people are from if that is told."""
# 我厂五百人, 公司一千二百人里, 翻开花名册: the one company of the report speaks, or is spoken of
_HOUSE = re.compile(
    r"(?:我们?|咱们?|本|该|这家|那家|这个|全)(?:厂|公司|企业|店|集团)|[厂店]子?里|公司(?=里|上下|食堂|花名册|[\d一二两三四五六七八九十百千])"
    r"|(?:员工|工人|职工)(?:里头?|当中|中)|车间|花名册|生产线|流水线|班组|工号"
)


def of_the_house(scene: Scene, n: int, q: QuantityMention, clause: Span) -> Found | None:
    """The company that a report is on, where a sentence says from where some of its people are without naming it:
    甲公司的主任说…。厂里收的乙县工人有128名."""
    s = scene.sentences[n]
    told = [c for c in scene.companies if c.start < q.start]
    if len({c.name for c in scene.companies}) != 1 or not told or told[-1].listed:
        return None
    if scene.sentences[scene.sentence_at(told[-1].start)].para not in (s.para, s.para - 1):
        return None
    if not _HOUSE.search(scene.text, s.start, clause[1]):
        return None
    if any({"host", "to"} <= scene.cases(m) for m in scene.inside("regions", *clause)):
        return None  # 在甲市的厂里上班的: of no one firm
    origin = next(
        (
            m
            for m in reversed(scene.inside("regions", *clause))
            if scene.sides.side(m.code) != "helper" and {"people", "from"} & scene.cases(m)
        ),
        None,
    )
    return ([told[-1]], clause, origin) if origin else None
