"""Days that lines begin with in figures alone (3.5, 03/05, 2021-03-05), as pages of what happened when print them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from loaders import fastre as re

_LINE = re.compile(
    r"\n[^\w\n]{0,4}(?:\d{1,2}(?:[ \t|]+|[、.][ \t]+)[^\w\n]{0,4})?"
    r"(?P<day>(?:(?P<year>(?:19|20)\d\d)(?P<mark>[./-]))?(?P<month>\d{1,2})(?P<sep>[./·-])(?P<of>\d{1,2}))"
    r"(?=[\s|\]】)）:：,，、—]|[\u4e00-\u9fff“])(?!\s?[万亿元人名个%场倍公吨亩户级米号版章节度])(?=(?P<rest>[^\n]*))"
)
_HAN = re.compile(r"[\u4e00-\u9fff]{2}")
_FEWEST = 2
# The heading of what happened, or its year; what is still to come is none.
_HAPPENED = re.compile(
    r"大事|纪事|记事|日志|动态|回[顾望看]|足迹|简报|要[闻事]|台账|一览|点滴|历程|(?:19|20)\d\d年(?![^\n]{0,12}(?:计划|安排|日程))"
)
_PARAGRAPH = 60
"""Characters of a line with a full stop that is a paragraph: what follows such ones without a stop are links."""
_MONTHS, _DAYS = 12, 31


def line_days(text: str) -> Iterator[tuple[int, int, str]]:
    """Such days of two lines or more, in the order of the year, as 3月5日 and 2021年3月5日: neither numbers of chapters
    (1.1, 1.2), of pages (1/4, 2/4) nor figures. Without a year of their own they need a heading of what happened
    above them, or its year."""
    told = [m for m in _LINE.finditer(text) if _is_day(m)]
    forms: dict[tuple[bool, str], list[re.Match[str]]] = {}
    for m in told:
        forms.setdefault((bool(m["year"]), m["sep"]), []).append(m)
    for found in forms.values():
        days = [(m["year"] or "", int(m["month"]), int(m["of"])) for m in found]
        if len(found) < _FEWEST or days not in (sorted(days), sorted(days, reverse=True)) or _chapters(days):
            continue
        if not found[0]["year"] and (len({d[2] for d in days}) == 1 or not _HAPPENED.search(text, 0, found[0].start())):
            continue  # 1/4, 2/4: pages; 9.8, 8.7: hits; 3.1, 3.4: parts of rules; 9.10, 9.30: hours
        if not any("。" in m["rest"] for m in found) and _after_paragraphs(text, found[0].start()):
            continue
        for m in found:
            year = f"{m['year']}年" if m["year"] else ""
            yield m.start("day"), m.end("day"), f"{year}{int(m['month'])}月{int(m['of'])}日"


def _is_day(m: re.Match[str]) -> bool:
    if (m["year"] and m["mark"] != m["sep"]) or not _HAN.search(m["rest"]):
        return False
    if m["sep"] == "-" and not m["year"] and len(m["month"]) + len(m["of"]) < 4:  # 3-5: from three to five
        return False
    return 0 < int(m["month"]) <= _MONTHS and 0 < int(m["of"]) <= _DAYS


def _chapters(days: list[tuple[str, int, int]]) -> bool:
    """1.1, 1.2, 2.1: each the next of its chapter, or the first of the next."""
    return all(b[1:] in ((a[1], a[2] + 1), (a[1] + 1, 1)) for a, b in pairwise(days))


def _after_paragraphs(text: str, at: int) -> bool:
    return any("。" in line and len(line) > _PARAGRAPH for line in text[:at].split("\n"))
