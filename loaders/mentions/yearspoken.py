"""Whether the year told last is still the one that the text speaks of, where a month is told without a year."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from loaders import fastre as re
from loaders.mentions.datelinks import DateMention

_SENTENCE = re.compile("[。!?\n]")
# What may stand before the time that a sentence begins with: 到了2016年, 说起2016年; not 厂子是2016年建的
_OPENING = re.compile(
    r"(?:[【(\[][^】)\n]{1,8}[】)\]]|[^\w,。;]|[一二三四五六七八九十]{1,2}(?=、)|[再又还就也先且早远]?(?:在|是|从|自从?|到了?|于|说[起说到]?|看看?|讲讲?|提起|回头?[到看]|记得|算|以|据|把|翻[到开]|(?:这里|下面|以下)?[说讲列]的都?是))*"
)
_GOES_ON = re.compile(r"[^,。;\d]{0,10}?(?:首批|第一|头[一批]|首[次趟]|最早|开始)")


STOOD_SO = re.compile(
    r"(?:的时候|以前|之前|那会儿|那阵子?)?,?[^,。;\d]{0,6}?(?:人均|贫困发生率|这里|村里|寨子|路(?:还|没|不|难|是)"
    r"|全[县村区乡镇州市][^,。;\d]{0,4}?(?:收入|贫困|人口|产值))"
)
"""What follows a year of which only a state of things is told."""


def opens_sentence(text: str, start: int) -> bool:
    """Whether a sentence begins with the time at ``start``."""
    begins = max(text.rfind(x, max(0, start - _FAR), start) for x in "。!?;\n") + 1
    return bool(_OPENING.fullmatch(text, begins, start))


_FAR = 60
"""Characters in which a sentence that tells a time by the way has begun."""


def quoted(text: str, d: DateMention, at: int) -> bool:
    """Whether a time stands within what somebody says, and ``at`` after it."""
    closed = text.find("”", d.end, at)
    if closed < 0:
        return False
    opened = text.find("“", d.end, at)
    return opened < 0 or closed < opened


def spoken_of(text: str, d: DateMention, at: int, until: int, *, part: bool) -> bool:
    """Whether a month, a quarter or a whole year at ``at`` is of the year of the time ``d`` told before it.

    In the sentence of that time it is; in a later one only if the time is what its sentence is about: it begins with
    it (2016年,两地…。3月,…), and it is not when a tie was made, a shed was built or somebody left home. A ``part`` of
    a year, of which accounts are given, is of no year of a day on which something happened.
    """
    if d.begin is None or not _SENTENCE.search(text, d.end, at):
        return True
    if quoted(text, d, at) or (part and (len(d.begin) > len("2016") or STOOD_SO.match(text, d.end))):
        return False
    if d.open:
        return bool(_GOES_ON.match(text, until))
    if tie_year(d) and (part or _GOES_ON.match(text, until)):
        return True
    return opens_sentence(text, d.start)


_COMPARED = re.compile(r"\d[^。;\n]{0,16}[,(](?:而|比|较)?$")


def compared_with(text: str, at: int, before: list[DateMention]) -> int | None:
    """2017年的账出来了。…489名(上年342人): the year that the text speaks of, whose year before is looked back to."""
    if not _COMPARED.search(text, max(0, at - 24), at):
        return None
    for d in reversed(before):
        if at - d.end > _SPOKEN:
            return None
        plain = d.begin and d.begin == d.finish and len(d.begin) == len("2017")
        if plain and not (d.founds or d.open or d.until or d.rough or d.vague) and opens_sentence(text, d.start):
            return int(d.begin or 0)
    return None


_SPOKEN = 300
"""Characters for which a year that a sentence or a heading begins with is spoken of."""


def this_year(text: str, got: DateMention, before: list[DateMention]) -> DateMention | None:
    """那一年是1996年。…两省这一年投了1.2亿元: the one year told just before, not the year up to now."""
    last = before[-1] if before else None
    if last is None or text[got.start : got.end] != "这一年" or got.start - last.end > _NEXT:
        return None
    plain = last.begin and last.begin == last.finish and not (last.rough or last.vague or last.until)
    if not plain or "\n" in text[last.end : got.start]:
        return None
    year = (last.begin or "")[:4]
    return replace(got, begin=year, finish=year, rough=False, open=False)


_NEXT = 60
"""Characters from a year to 这一年 in the same or the next sentence."""


def tie_year(d: DateMention | None) -> bool:
    """Whether a year is only that in which a tie was made."""
    return d is not None and d.founds and len(d.begin or "") == len("2016")


# What the lines of a chronicle begin with, and the line that heads them with their year: 1997年, 1997年大事记
_DAY_FIRST = re.compile(
    r"\W{0,3}(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|[上中下]旬|底|初)?|\d{1,2}日)"
)
_YEAR_HEAD = re.compile(
    r"\D{0,24}(?P<year>(?:19|20)\d\d)年(?:度|全年)?(?!\d|[^,。;\n]{0,4}[至到—-]\s?\d)[^\d,。;]{0,24}:?"
)
_HEADS = re.compile(r"[^\d。;\n]{1,24}(?:[\s|,、][^\d。;\n]{1,24})+")  # 日期 | 帮扶方 | 金额
_CHRONICLE = re.compile(r"大事|纪事|记事|日志|动态|要[事闻]|一览|台账")
_LINES_PASSED = 3
"""Lines of another kind between the title of a chronicle and its first entry, at most."""


def headed_year(text: str, at: int, latest: int | None) -> int | None:
    """The year in the heading of the chronicle whose line begins with the day told at ``at``."""
    start = text.rfind("\n", 0, at) + 1
    if _WORD.search(text, start, at) or not _DAY_FIRST.match(text, start):
        return None
    passed = 0
    while start and passed <= _LINES_PASSED:
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        if start == end or _DAY_FIRST.match(text, start, end) or _HEADS.fullmatch(text, start, end):
            continue
        head = _YEAR_HEAD.fullmatch(text, start, end)
        if head and (not passed or _CHRONICLE.search(text, start, end)):
            year = int(head["year"])
            return year if latest is None or year <= latest else None
        passed += 1
    return None


_WORD = re.compile(r"\w")


_AGO = "年前"
_NEAR_THE_YEAR = 24
"""Characters from a count of years back to the year that says it exactly."""


def told_exactly(text: str, dates: list[DateMention]) -> list[DateMention]:
    """五年前牵的线:2021年,…: where a year one off follows a count of years back, that year is meant."""
    out = list(dates)
    for k, (a, b) in enumerate(pairwise(dates)):
        if not text.endswith(_AGO, a.start, a.end) or not a.begin or not b.begin or b.open or b.until:
            continue
        near = b.start - a.end <= _NEAR_THE_YEAR and not re.search(r"[。;]", text[a.end : b.start])
        if near and text[b.start : b.start + 4].isdigit() and abs(int(a.begin[:4]) - int(b.begin[:4])) == 1:
            out[k] = replace(a, begin=b.begin[:4])
    return out
