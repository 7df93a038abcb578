"""Days of the farmers' calendar around New Year, when workers go home and leave again (正月初八, 腊月廿三, 除夕), and
feasts of the common one (五一当天)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from loaders import fastre as re
from loaders.mentions.numbers import chinese

_FIRST_YEAR = 1985
# New Year's day (month and day) of each year from 1985 on; + where the twelfth month before it has 30 days, else 29.
_NEW_YEARS = (
    "0220+0209+0129 0217 0206 0127+0215+0204+0123+0210 0131+0219+0207 0128 0216+0205 0124 0212+0201 0122+"
    "0209+0129 0218+0207+0126+0214+0203+0123 0210 0131+0219+0208 0128+0216+0205+0125+0212+0201 0122+"
    "0210+0129 0217 0206 0126 0213 0203+0123 0211 0131+0219+0208+0128+0215+0204+0124 0212 "
)
_DAY = r"(?:初[一二三四五六七八九十]|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十)"
_LUNAR = re.compile(
    r"(?:(?P<y>(?:19|20)\d\d|今|去)年(?:的|农历)?)?(?:农历)?(?:(?P<m>正月|腊月|大年|(?<=[^\d今去前]年)年|(?<![\d今去前])年(?=初))"
    rf"(?P<d>{_DAY})|(?P<bare>{_DAY})(?=[到至,、—上下晚早当凌清这那一]|$)|(?P<eve>除夕|年三十)|(?P<lamps>元宵)(?=节?(?:[当这那夜]|上午|下午|晚|一早)))(?!万|多|余|[名人个前后]|之前)"
)
_CHEAP = re.compile("正月|腊月|大年|年初[一二三四五六七八九十]|除夕|年三十|元宵")


# 初六清晨 in a report printed soon after needs no word for New Year.
_FIRST_DAYS = re.compile("初[二三四五六七八九十](?:[清凌早上下晚当这那一,]|$)")
_SPRING = 3
_JUST = timedelta(days=21)

# Feasts of the common calendar, where the day itself is meant: 五一当天, 三八妇女节那天, 国庆节次日
_FEASTS = {
    "元旦": (1, 1),
    "三八": (3, 8),
    "五一": (5, 1),
    "五四": (5, 4),
    "六一": (6, 1),
    "七一": (7, 1),
    "八一": (8, 1),
    "国庆": (10, 1),
}
_FEAST = re.compile(
    r"(?:(?P<y>(?:19|20)\d\d|今|去)年(?:的)?)?“?(?P<f>元旦|三八|五一|五四|六一|七一|八一|国庆)”?"
    r"(?:国际)?(?:劳动|妇女|青年|儿童|建党|建军|国庆)?节?(?:(?:这一?|那一?|当)[天日]|一[大清]?早|(?P<next>次日|第二天))"
)


def feast_days(text: str, published: date | None, year: int | None) -> Iterator[tuple[int, int, date]]:
    """(start, end, day) of each feast of which the day itself is told."""
    if year is None:
        return
    for m in _FEAST.finditer(text):
        told = m["y"]
        y = int(told) if told and told.isdigit() else year - (told == "去")
        day = date(y, *_FEASTS[m["f"]]) + timedelta(days=1 if m["next"] else 0)
        if not told and published and day > published + timedelta(days=14):
            day = day.replace(year=y - 1)
        yield m.start(), m.end(), day


def new_year(year: int) -> tuple[date, int] | None:
    """New Year's day of the farmers' calendar in a year from 1985 to 2040, and how long the month before it is."""
    k = year - _FIRST_YEAR
    told = _NEW_YEARS[5 * k : 5 * k + 5] if k >= 0 else ""
    if not told:
        return None
    return date(year, int(told[:2]), int(told[2:4])), 30 if told.endswith("+") else 29


def lunar_days(text: str, published: date | None, year: int | None) -> Iterator[tuple[int, int, date]]:
    """(start, end, day) of each day told so; a bare 初八 only beside a month or feast of that calendar."""
    early = published is not None and published.month <= _SPRING and _FIRST_DAYS.search(text)
    if year is None or not (early or _CHEAP.search(text)):
        return
    for m in _LUNAR.finditer(text):
        if m["bare"] and not m["bare"].startswith("初"):
            continue
        told = m["y"]
        y = int(told) if told and told.isdigit() else year - (told == "去")
        day = _day(m, y)
        if day and not told and published and day > published + timedelta(days=14):
            day = _day(m, y - 1)
        if m["bare"] and not _CHEAP.search(text) and not (day and published and published - _JUST <= day <= published):
            continue
        if day:
            yield m.start(), m.end(), day


def _day(m: re.Match[str], year: int) -> date | None:
    found = new_year(year)
    if found is None:
        return None
    first, before = found
    if m["eve"]:
        return first - timedelta(days=1)
    if m["lamps"]:
        return first + timedelta(days=14)
    word = m["d"] or m["bare"]
    d = int(chinese(word.replace("初", "").replace("廿", "二十")) or 0)
    if not 1 <= d <= 30:
        return None
    if m["m"] == "腊月" or d == 30:  # the last days of the year before
        return first - timedelta(days=before - d + 1) if d <= before else first - timedelta(days=1)
    return first + timedelta(days=d - 1)
