"""Names of places that take no part: of who only tells (记者从西藏自治区政府新闻办获悉), of a school (江口中学)."""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.mentions.regions import RegionMention, level, within

_FROM = re.compile(r"(?:记者|据)[^,。;\n]{0,8}?从?$")
_LEARNED = re.compile(r"[省市]?[^,。;\n]{0,24}?(?:获悉|了解到|得知)")


def only_tells(text: str, m: RegionMention, regions: Sequence[RegionMention]) -> bool:
    """记者从西藏自治区政府新闻办获悉: whether a province only tells, and its part is meant elsewhere."""
    if level(m.code) != "province" or not _FROM.search(text, max(0, m.start - 12), m.start):
        return False
    if not _LEARNED.match(text, m.stop):
        return False
    others = [r for r in regions if r is not m and r.kind == "name" and within(r.code, m.code)]
    return bool(others) and all(r.code != m.code for r in others)


_TOWN_SCHOOL = re.compile("(?:中心)?(?:中学|小学|卫生院|敬老院|幼儿园)")  # 江口镇…江口中学
_SCHOOL = re.compile(r"第?[一二三四五六七八九]小(?!时|[^,。;]{0,2}[时区])")


def of_a_school(text: str, m: RegionMention) -> bool:
    """凤城二小, 江口中学 beside 江口镇: named after its street or town, wherever a county of that name lies."""
    if m.kind != "name" or text[m.end - 1] in "省市县区州旗":
        return False
    if level(m.code) == "county" and _TOWN_SCHOOL.match(text, m.end) and f"{text[m.start : m.end]}镇" in text:
        return True
    return bool(_SCHOOL.match(text, m.end))
