"""The day of publication that a page shows in its head or foot."""

from __future__ import annotations

from datetime import date

from loaders import fastre as re
from loaders.mentions.datewords import DIGITS
from loaders.mentions.numbers import chinese

_WRITTEN = (
    re.compile(r"(?P<y>(?:19|20)\d\d)\s?[-年/.]\s?(?P<m>\d{1,2})\s?[-月/.]\s?(?P<d>\d{1,2})(?!\d)日?"),
    re.compile(r"(?<!\d)(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>(?:19|20)\d\d)"),
    # an issue of the year, and its day: 2026年第4期(2月27日)
    re.compile(
        r"(?P<y>(?:19|20)\d\d)年第?\d+期(?:\s?[((]总第?\s?\d+期?[))])?[^\d。]{0,24}(?P<m>\d{1,2})月(?P<d>\d{1,2})日"
    ),
)
_NUMERALS = re.compile(
    r"(?P<y>[一二][九〇○零][〇○零一二三四五六七八九]{2})年(?P<m>[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十]{1,3})日"
)
# 23-07-11 08:07
_SHORT_YEAR = re.compile(r"(?<![\d-])(?P<y>[0-4]\d)-(?P<m>\d\d)-(?P<d>\d\d)(?=\s+\d\d:\d\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Oct 18, 2019; August 6, 2025; 6 August 2025
_ENGLISH = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}})\s+)?(?P<m>(?:{'|'.join(_MONTHS)})[a-z]*)\.?\s+(?:(?P<d>\d{{1,2}}),?\s+)?(?P<y>(?:19|20)\d\d)\b",
    re.I,
)
_LABEL = re.compile(r"发布|时间|日期|来源|来自|更新|Updated|Published|\d\d:\d\d|编辑|作者|记者|浏览|阅读|点击|点赞")
# A clause of the story, not a line of the page: the date is what it tells of.
_PROSE = re.compile(r"。|\b(?:on|in|since|from|until|by)\s?$|(?:自|从|截至|截止|到|至|于|在)\s?$")


# LHASA, Nov. 3, 2022 -- …; 五家渠讯 2012年12月7日,…: the day of the despatch that the story opens with
_DESPATCH = re.compile(r"\s*[A-Z][A-Za-z' ,()]{2,40}|\s*[\u4e00-\u9fff·]{2,12}[讯电][\s:]*")
_AFTER_DESPATCH = re.compile(r"\s*(?:\([A-Za-z ]+\))?\s*(?:-{1,2}|–|—)\s|\s?[,电]")
_CELL = re.compile(r"\s{2,}|\s*\|\s*")
# (通辽市科左中旗乡村振兴局 12月24日): signed on a day of the year that the title is about, or early in the next
_SIGNED = re.compile(
    r"[((]?[^,。;]{4,30}(?:局|办|办公室|政府|委员会|中心|指挥部|工作队|委)\s*(?P<m>\d{1,2})月(?P<d>\d{1,2})日[))]?"
)
_TITLE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?!\d{1,2}月)")


def published(lines: list[str]) -> str | None:
    """An ISO day: of a labelled line, a line by itself, or a short line of the masthead or imprint that ends or
    begins with it; None where the page shows none."""
    best: tuple[int, str] | None = None
    shown = [x for x in lines if x.strip()]
    for line in [*shown[:14], *shown[14:][-6:]]:
        found = _day(line)
        if found is None:
            continue
        iso, start, end = found
        rank = _rank(line, start, end)
        if rank is not None and (best is None or rank < best[0]):
            best = rank, iso
    return best[1] if best else _despatched(shown[:4]) or _signed(shown)


def _despatched(lines: list[str]) -> str | None:
    for line in lines:
        found = _day(line[:80])
        if found and _DESPATCH.fullmatch(line, 0, found[1]) and _AFTER_DESPATCH.match(line, found[2]):
            return found[0]
    return None


def _signed(shown: list[str]) -> str | None:
    title = _TITLE_YEAR.search(shown[0]) if shown and len(shown[0]) < 60 else None
    for line in [*shown[1:4], *shown[-3:]] if title else ():
        if title and (m := _SIGNED.fullmatch(line.strip())):
            return _iso(int(title[1]) + (int(m["m"]) <= 3), int(m["m"]), int(m["d"]))
    return None


def _rank(line: str, start: int, end: int) -> int | None:
    text, before, after = line.strip(), line[:start].strip(), line[end:].strip()
    if _PROSE.search(before):
        return None
    prose = "。" in text and len(text) > 60
    if _LABEL.search(text) and not prose and len(text) <= 160:
        return 0
    if len(text) <= 24 or (len(text) <= 120 and any(c == line[start:end] for c in _CELL.split(text))):
        return 1
    if len(text) <= 60 and "。" not in text and (len(before) <= 2 or len(after) <= 22):
        return 2 if not re.search(r"[,;]", after[:22]) else None
    return None


def _day(line: str) -> tuple[str, int, int] | None:
    if "19" in line or "20" in line:
        for pattern in _WRITTEN:
            if m := pattern.search(line):
                iso = _iso(int(m["y"]), int(m["m"]), int(m["d"]))
                return (iso, m.start(), m.end()) if iso else None
        if (m := _ENGLISH.search(line)) and (m["d"] or m["d1"]):
            iso = _iso(int(m["y"]), _MONTHS.index(m["m"][:3].lower()) + 1, int(m["d"] or m["d1"]))
            return (iso, m.start(), m.end()) if iso else None
    if ":" in line and (m := _SHORT_YEAR.search(line)):
        iso = _iso(2000 + int(m["y"]), int(m["m"]), int(m["d"]))
        return (iso, m.start(), m.end()) if iso else None
    if "年" in line and (m := _NUMERALS.search(line)):
        iso = _iso(int(m["y"].translate(DIGITS)), _count(m["m"]), _count(m["d"]))
        return (iso, m.start(), m.end()) if iso else None
    return None


def _count(word: str) -> int:
    return int(chinese(word) or 0)


def _iso(y: int, m: int, d: int) -> str | None:
    try:
        return date(y, m, d).isoformat()
    except ValueError:
        return None
