"""Words for time: 2021年, 十三五期间, 截至2020年底, since 2022, between 2017 and 2019, last year, 近三年."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from api.questions.model import Span
from graph.model import PartialDate

_DIGITS = {**{c: i for i, c in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "两": 2, "十": 10}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_YEAR = r"(?:(?:19|20)\d{2}|[一二][九零〇○][一二三四五六七八九零〇○]{2})"
_ZH = (
    rf"(?:{_YEAR}年(?:的)?(?:\d{{1,2}}月(?:份)?(?:\d{{1,2}}[日号])?|[一二三四]季度|第[一二三四]季度|上半年|下半年)?"
    rf"|{_YEAR}-\d{{1,2}}(?:-\d{{1,2}})?(?!\d)|{_YEAR}\.\d{{1,2}}(?:\.\d{{1,2}})?(?!\d)|(?<!\d){_YEAR}(?!\d)"
    r"|[今去前]年(?:的?(?:\d{1,2}月(?:份)?(?:\d{1,2}[日号])?|第?[一二三四]季度|[上下]半年))?|上一?年|本年度?|当年|[今昨前](?:天|日)(?!气)|上个?月|[本这]个?月)"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_EN = (
    rf"(?:(?:{_MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{{2}}|\d{{1,2}}\s+{_MONTH},?\s+(?:19|20)\d{{2}}"
    rf"|{_MONTH},?\s+(?:of\s+)?(?:19|20)\d{{2}}|(?<![\d-])(?:19|20)\d{{2}}-\d{{1,2}}(?:-\d{{1,2}})?(?!\d)"
    rf"|(?<!\d)(?:19|20)\d{{2}}(?!\d)|last year|this year|the previous year|the past year"
    r"|the year before last|today|yesterday|last month|this month|now)"
)
_PLAN = r"(?<![一二三四五六七八九])[“\"'‘]?十([一二三四五])五[”\"'’]?(?:规划|计划)?"
_PLAN_EN = (
    r"(?:the\s+)?(1[0-5]th|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth)\s+five[- ]year(?:\s+plan)?(?:ning)?"
)
_ORDINALS = {"tenth": 0, "eleventh": 1, "twelfth": 2, "thirteenth": 3, "fourteenth": 4, "fifteenth": 5}
_COUNT = r"(\d{1,2}|[一二两三四五六七八九十]|" + "|".join(_NUMBERS) + r"|few|couple(?: of)?|several|几)"

_AFTER = r"(?:年?初)?(?:以来|以后|之后|起|后|开始|至今|到现在|到今天|到目前|迄今|以降)(?:至今)?"
_BEFORE = r"(?:年?底|年?末|年末)?(?:以前|之前|前|为止|止)"


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of the question that tells a time."""

    begin: int
    end: int
    span: Span


@dataclass(frozen=True, slots=True)
class _Point:
    """One date as said: its wording for the wire, its first and last day."""

    wire: str
    first: date
    last: date


def _digits(text: str) -> int:
    if text.isdigit():
        return int(text)
    return int("".join(str(_DIGITS[c]) for c in text))


def _partial(text: str) -> _Point | None:
    try:
        d = PartialDate.parse(text)
    except ValueError:
        return None
    return _Point(d.text, d.first, d.last)


def _point(text: str, today: date) -> _Point | None:
    """One date expression; None for a date that does not exist (2021-13)."""
    text = text.strip().casefold().rstrip(".")
    relative = {"今年": 0, "本年": 0, "本年度": 0, "当年": 0, "this year": 0, "去年": 1, "上年": 1, "上一年": 1}
    relative |= {"last year": 1, "the previous year": 1, "the past year": 1, "前年": 2, "the year before last": 2}
    if m := re.fullmatch(r"([今去前]年)的?(\d.*|第?[一二三四]季度|[上下]半年)", text):
        return _point(f"{today.year - relative[m[1]]}年{m[2]}", today)
    if text in relative:
        year = today.year - relative[text]
        wire = "last year" if relative[text] == 1 else str(year)
        return _Point(wire, date(year, 1, 1), date(year, 12, 31))
    days = {"today": 0, "now": 0, "今天": 0, "今日": 0, "yesterday": 1, "昨天": 1, "昨日": 1, "前天": 2, "前日": 2}
    if text in days:
        that = today - timedelta(days=days[text])
        return _Point(that.isoformat(), that, that)
    if re.fullmatch(r"上个?月|[本这]个?月|last month|this month", text):
        of = today if text[0] in "本这" or text == "this month" else today.replace(day=1) - timedelta(days=1)
        return _partial(f"{of.year}-{of.month:02d}")
    m = re.fullmatch(
        rf"({_YEAR})年?的?(?:(\d{{1,2}})月份?(?:(\d{{1,2}})[日号])?|(第?[一二三四]季度|[上下]半年))?", text
    )
    if m:
        year = _digits(m[1])
        if m[4]:
            quarter = "一二三四".find(m[4].removeprefix("第")[0])
            months = (1, 6) if m[4] == "上半年" else (7, 12) if m[4] == "下半年" else (3 * quarter + 1, 3 * quarter + 3)
            a, b = _partial(f"{year}-{months[0]:02d}"), _partial(f"{year}-{months[1]:02d}")
            return _Point(f"{a.wire}/{b.wire}", a.first, b.last) if a and b else None
        return _partial("-".join([str(year), *(p for p in m.groups()[1:3] if p)]))
    m = re.fullmatch(r"(\d{4})[-.](\d{1,2})(?:[-.](\d{1,2}))?", text)
    if m:
        return _partial("-".join(p for p in m.groups() if p))
    year_of = re.search(r"(?:19|20)\d{2}", text)
    month = next((i for i, name in enumerate(_MONTHS, 1) if name in text), None)
    if year_of and month:
        told = re.search(r"(?<!\d)(\d{1,2})(?!\d)", text)
        return _partial(f"{year_of[0]}-{month:02d}" + (f"-{int(told[1]):02d}" if told else ""))
    return None


def _span(a: _Point | None, b: _Point | None) -> Span:
    start = a.wire.split("/")[0] if a else None
    end = b.wire.split("/")[-1] if b else None
    return Span(start, end, a.first if a else None, b.last if b else None)


def _plan(number: int) -> tuple[_Point, _Point]:
    """The tenth five-year plan ran 2001 to 2005; number counts from it."""
    first = 2001 + 5 * number
    return (
        _Point(str(first), date(first, 1, 1), date(first, 12, 31)),
        _Point(str(first + 4), date(first + 4, 1, 1), date(first + 4, 12, 31)),
    )


def _number(text: str) -> int:
    text = text.casefold()
    if text in _NUMBERS:
        return _NUMBERS.index(text) + 1
    if text.startswith("couple"):
        return 2
    if text in {"few", "several", "几"}:
        return 3
    return int(text) if text.isdigit() else _DIGITS[text]


def _years_back(n: int, today: date) -> Span:
    """近三年: the last n years up to today, day for day."""
    year = today.year - n
    day = date(year, today.month, min(today.day, 28) if today.month == 2 else today.day) + timedelta(days=1)
    return Span(f"last {n} years" if n > 1 else "last 1 year", None, day, None)


def find(text: str, today: date) -> list[Said]:
    """Every stretch of the text that tells a time, longest reading first, none overlapping."""
    found: list[Said] = []
    taken = [False] * len(text)

    def scan(pattern: str, read: object) -> None:
        for m in re.finditer(pattern, text, re.I):
            if any(taken[m.start() : m.end()]) or m.end() == m.start():
                continue
            span = read(m)  # type: ignore[operator]
            if span is not None and span:
                found.append(Said(m.start(), m.end(), span))
                taken[m.start() : m.end()] = [True] * (m.end() - m.start())

    def both(m: re.Match[str]) -> Span | None:
        a, b = _point(m[1], today), _point(m[2], today)
        if a is None or b is None:
            return None
        return _span(a, b)  # one that ends before it begins is for the caller to refuse

    def months(m: re.Match[str]) -> Span | None:
        a, b = _partial(f"{m[1]}-{m[2]}"), _partial(f"{m[1]}-{m[3]}")
        return _span(a, b) if a and b else None

    def only(which: str) -> object:
        def read(m: re.Match[str]) -> Span | None:
            p = _point(m[1], today)
            if p is None:
                return None
            return _span(p if which in "since in" else None, p if which in "until in" else None)

        return read

    def plan(m: re.Match[str]) -> Span:
        a, b = _plan("一二三四五".index(m[1]) + 1)
        rest = m[2] or ""
        if re.fullmatch(_AFTER, rest):
            return _span(a, None)
        if re.fullmatch(_BEFORE, rest):
            return _span(None, a if "末" not in rest and "底" not in rest else b)
        return _span(a, b)

    def plan_en(m: re.Match[str]) -> Span:
        word = m[2].casefold()
        a, b = _plan(_ORDINALS[word] if word in _ORDINALS else int(word[:2]) - 10)
        lead = (m[1] or "").casefold()
        return _span(a, None) if lead == "since" else _span(None, a) if lead == "before" else _span(a, b)

    def two_plans(m: re.Match[str]) -> Span:
        return _span(_plan("一二三四五".index(m[1]) + 1)[0], _plan("一二三四五".index(m[2]) + 1)[1])

    scan(rf"{_PLAN}(?:和|与|、|到|至){_PLAN}(?:期间|时期|两个五年)?", two_plans)
    scan(rf"{_PLAN}((?:{_AFTER})|(?:{_BEFORE})|期间|时期|时候|期)?", plan)
    scan(rf"(?:\b(since|before|during|in|over|under|throughout)\s+)?{_PLAN_EN}(?:\s+period)?", plan_en)

    def months_en(m: re.Match[str]) -> Span | None:
        a, b = _point(f"{m[1]} {m[3]}", today), _point(f"{m[2]} {m[3]}", today)
        return _span(a, b) if a and b else None

    # English
    scan(
        rf"\b(?:(?:from|between|in)\s+)?({_MONTH})\s*(?:to|and|through|-|–|until)\s*({_MONTH})\s+((?:19|20)\d{{2}})",
        months_en,
    )
    scan(rf"\b(?:between|from|since|during|over)\s+({_EN})\s*(?:and|to|until|till|through|-|–|—|up to)\s*({_EN})", both)
    scan(rf"({_EN})\s*(?:to|-|–|—|through|until)\s*({_EN})", both)
    scan(rf"\b(?:in|during|for)\s+({_EN})\s+(?:and|or)\s+({_EN})", both)
    scan(
        r"\b(?:since|after|from|starting in|starting from|starting)\s+(?:the\s+)?"
        rf"(?:start of\s+|beginning of\s+|end of\s+)?({_EN})"
        r"(?:\s+(?:on|onwards?|to date|until now|till now|to now))?",
        only("since"),
    )
    scan(rf"({_EN})\s+(?:onwards?|to date)", only("since"))
    scan(
        r"\b(?:before|until|till|up to|up until|by|prior to|as of|through|no later than|not later than|to)\s+"
        rf"(?:the\s+)?(?:end of\s+|start of\s+|close of\s+)?({_EN})",
        only("until"),
    )
    scan(
        rf"\b(?:in|during|within|over|for)?\s*(?:the\s+)?(?:last|past|previous|recent)\s+{_COUNT}\s+years?\b",
        lambda m: _years_back(_number(m[1]), today),
    )
    scan(
        r"\b(?:in|during|over)?\s*(?:the\s+)?(?:recent years|past years|last years)\b", lambda m: _years_back(3, today)
    )
    scan(rf"\b(?:in|during|for|within|throughout|of|on|over)\s+(?:the\s+)?(?:year\s+)?({_EN})", only("in"))
    # Chinese
    scan(
        r"(?:从|自|在)?((?:19|20)\d{2})年的?(\d{1,2})月?(?:份)?(?:到|至|—+|-|~|–)(\d{1,2})月(?:份)?(?:之?间|期间)?",
        months,
    )
    scan(rf"(?:从|自|在)?({_ZH})[底末初]?(?:到|至|—+|-|~|～|–|－|和)({_ZH})[底末初]?(?:年)?(?:之?间|期间|年间)?", both)
    scan(rf"(?:从|自)?({_ZH})[底末初]?(?:到|至)(?:今|现在|目前|今天|如今)", only("since"))
    scan(rf"(?:截至|截止到?|截至到|直到|到|至)(?:了)?({_ZH})(?:年?[底末])(?:为止|止)?", only("until"))
    scan(rf"(?:截至|截止到?|截至到|直到|至迟)({_ZH})(?:年?[底末])?(?:为止|止)?", only("until"))
    scan(rf"(?:到|至|在)?({_ZH}){_BEFORE}", only("until"))
    scan(rf"(?:自从|自|从|在)?({_ZH})(?:年?[初底末])?{_AFTER}", only("since"))
    scan(rf"(?:自从|自|从)({_ZH})(?:年?初)?", only("since"))
    scan(
        rf"(?:在|最)?(?:近|最近|过去|这|前|近来)(?:的)?{_COUNT}(?:个)?年(?:以?来|里|间|内|之内|中)?",
        lambda m: _years_back(_number(m[1]), today),
    )
    scan(r"(?:近|最近几)年(?:来|以来)", lambda m: _years_back(3, today))
    scan(rf"(?:于|在)?({_ZH})(?:全年|年间|年内|年里|年度|期间|当年|度|一年|内|里|间)?", only("in"))
    scan(rf"({_EN})", only("in"))
    return sorted(found, key=lambda s: s.begin)
