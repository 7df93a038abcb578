"""Lengths of years, told by the times around them: 两年来 after 自2021年起, 五年 up to a past day, a full year."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from loaders import fastre as re
from loaders.mentions.datelinks import SECOND, DateMention
from loaders.mentions.datewords import small
from loaders.mentions.yearspoken import this_year

YEAR_ENDS = 12
_LATELY = ("去年", "今年", "前年", "上年", "年初")
"""去年以来: no beginning from which 两年里 would count."""
_LATE = re.compile(r"^[近过最]|来$")  # not 2013年牵手,2021年告别,八年
_AND_MORE = re.compile(r"年多|年零")


def length(
    text: str, d: DateMention, m: re.Match[str], before: list[DateMention], began: Collection[int],
    published: date | None, year: int | None,
) -> DateMention:  # fmt: skip
    """The years that a length of time means: as the times told before say, else counted back from publication.

    ``began``: where times stand that were told as those when they came.
    """
    since = [x for x in before if not text.startswith(_LATELY, x.start)]
    then = as_long(d, before, year) if m["n"] and text[m.start()] == "那" else None
    return (
        this_year(text, d, before)
        or by_then(text, d, before, year)
        or full_years(text, d, small(m["n"]), year)
        or told_years(text, d, small(m["n2"] or m["n3"] or m["n4"] or m["n8"]), before)
        or then
        or since_told(d, since, 9 if m["odd"] else 1, year, began, lately=bool(_LATE.search(m[0])))
        or back_from_then(text, d, before, year)
        or _counted_back(d, m, published)
    )


def _counted_back(d: DateMention, m: re.Match[str], published: date | None) -> DateMention:
    """五年来 told at the end of 2025 began with 2021: the year about to end counts, but not in 三年多 nor 整整五年."""
    if m["odd"]:  # 二十余年来: since which year cannot be said
        return replace(d, begin=None)
    if published and published.month == YEAR_ENDS and d.begin == str(published.year - 1):
        return replace(d, begin=str(published.year))  # 一年来 told in December is that year
    if not (published and published.month >= 11 and d.begin and int(d.begin) < published.year - 1):
        return d
    whole = _full(m.string, d.start) == published.year - int(d.begin)
    return d if whole or _AND_MORE.search(m[0]) else replace(d, begin=str(int(d.begin) + 1))


def first_years(d: DateMention, which: str, years: int, before: list[DateMention], year: int | None) -> DateMention:
    """头三年 after 2017年起: the first years from then; which years 前三年 and 后三年 are, nobody says."""
    since = [x for x in before if x.begin and (x.founds or x.open) and not x.rough and d.start - x.end <= 300]
    if which != "头" or not since:
        return d
    begin = int((since[-1].begin or "0")[:4])
    if year and begin + years - 1 > year:
        return d
    return replace(d, begin=str(begin), finish=str(begin + years - 1))


def since_told(
    d: DateMention,
    before: list[DateMention],
    slack: int,
    year: int | None,
    began: Collection[int],
    *,
    lately: bool = False,
) -> DateMention | None:
    """两年来 after 自2021年起 runs from there: the count of years is rounded, by up to ``slack``, the year is not.

    ``began``: where times stand that were told as those when they came. ``lately``: 近三年 is never between two years.
    """
    if d.begin is None:
        return None
    if d.start and (same := _same_length(d, before)):
        return same
    if not lately and (ended := as_long(d, before, year)):
        return ended
    for least, most in ((0, 0), (-slack, 1)):  # the very year first
        for told in reversed(before):
            near = 400 if told.open and not told.rough else 1500 if told.founds or told.start in began else 0
            if not told.begin or d.start - told.end > max(near, _SAME_REPORT):
                continue
            late = int(told.begin[:4]) - int(d.begin[:4])
            if d.start - told.end <= near and least <= late <= most:
                return replace(d, begin=told.begin)
            if told.finish == str(year) and not told.rough and told.begin != told.finish and 0 <= late <= most:
                return replace(d, begin=told.begin)  # 从1996年到今年…,十年间
    return None


_SAME_REPORT = 1500
"""Characters back to a span up to this year whose length is told again."""


_ONE_BY_ONE = 120
"""Characters back to the years told one by one that 两年 sums up."""


def told_years(text: str, d: DateMention, count: int | None, before: list[DateMention]) -> DateMention | None:
    """2018年收到7650万元,2019年6900万元;两年里…: the years just told, where they are as many."""
    near = [x for x in before if d.start - x.end <= _ONE_BY_ONE and x.begin and not (x.open or x.rough or x.vague)]
    years = {int(x.begin[:4]) for x in near if x.begin and "\n" not in text[x.end : d.start]}
    if not count or count < SECOND or len(years) != count or max(years) - min(years) != count - 1:
        return None
    return replace(d, begin=str(min(years)), finish=str(max(years)), open=False)


def as_long(d: DateMention, before: list[DateMention], year: int | None) -> DateMention | None:
    """2013年牵手,2021年告别,八年: from the first of two years told right before that are as far apart to the other."""
    if year is None or d.begin is None or len(before) < 2:
        return None
    a, b = before[-2:]
    if not (a.begin and b.begin and d.start - b.end <= 40 and b.start - a.end <= 40) or a.rough or b.rough or b.open:
        return None
    apart = int(b.begin[:4]) - int(a.begin[:4])
    if apart < SECOND or int(b.begin[:4]) >= year or apart != year - int(d.begin):
        return None
    return replace(d, begin=a.begin, finish=b.finish or b.begin, open=False)


_SO_OLD = re.compile(
    r"(?:正好|刚好|恰好|已经?|就)?(?:[整满足]{1,2}|有)(?P<n>[一二两三四五六七八九十]{1,3}|\d{1,2})(?:周?年|个年头|载)(?![级度期前])"
)


_OF_THE_TIE = re.compile(r"对口|结[了的]?[对亲]|帮|支援|协作|援[助建疆藏青]|牵手|携手|两[地市县区家]|双方")


def so_old(text: str, d: DateMention, before: list[DateMention], year: int) -> DateMention:
    """到今年整十年: not the time until when alone, but since when, as it is told or counted back."""
    m = _SO_OLD.match(text, d.end) if (d.finish or d.begin or "")[:4] == str(year) else None
    if m is None:
        return d
    since = replace(d, begin=str(year - (small(m["n"]) or 0)), finish=None, until=False, rough=True, open=True)
    if told := since_told(since, before, 1, year, (), lately=True):
        return told
    of_it = _OF_THE_TIE.search(text, text.rfind("。", 0, d.start) + 1, d.start)
    return since if of_it else d  # 到今年整十年,老桥没有修过


_RECKONED = re.compile(r"[^,。;\n]{0,6}(?:盘|算|统计|总结|回顾|数|结)[^。;\n]{0,6}[:,]")
_HEARD_THEN = re.compile(
    r"[^,。;\n]{0,24}(?:通报|公布|发布|披露|统计|汇报|透露|介绍)(?:的?[^,。;\n]{0,8})?[:,](?:近|这|过去)?"
)


def back_from_then(text: str, d: DateMention, before: list[DateMention], year: int | None) -> DateMention | None:
    """2019年盘过一次底:二十七年下来; 据2019年9月的通报,三年来: counted back from the past year of the reckoning."""
    last = before[-1] if before else None
    if not (last and year and last.begin and d.begin and d.open) or last.begin != last.finish:
        return None
    heard = text[last.start - 1 : last.start] == "据" and _HEARD_THEN.fullmatch(text, last.end, d.start)
    reckoned = len(last.begin) == 4 and _RECKONED.fullmatch(text, last.end, d.start)
    then = int(last.begin[:4])
    if then >= year or not (heard or reckoned):
        return None
    return replace(d, begin=str(int(d.begin) - year + then), finish=last.begin[:4], open=False)


_BY_THEN = re.compile(r"[^\n]{0,60}?(?:[到至]|[,。;])(?:[这那此其])个?时候?(?:算下?来|为止)?[,,]?")


def by_then(text: str, d: DateMention, before: list[DateMention], year: int | None) -> DateMention | None:
    """2017年8月5日,…。到这时,五年累计…: counted back from the past day told last."""
    last = before[-1] if before else None
    if not (last and year and last.begin and d.begin and d.open) or last.begin != last.finish or last.rough:
        return None
    then = int(last.begin[:4])
    if then >= year or not _BY_THEN.fullmatch(text, last.end, d.start):
        return None
    return replace(d, begin=str(int(d.begin) - year + then), finish=last.begin, open=False)


_N = r"(?:[一二两三四五六七八九十]{1,3}|\d{1,2})"
_FULL = re.compile(
    rf"[满足整]了?(?P<a>{_N})(?:周?年|个年头)|(?P<b>{_N})(?:周年|年整|年(?:了|已经?|也|都)?(?:[满过]|到了))"
)
_FULL_NEAR = 60
"""Characters back to the full years that 这一年 and 十年来 mean."""


def _full(text: str, at: int) -> int | None:
    """How many full years are told before a place in the text: 协作满一年, 整整十年, 十周年."""
    told = list(_FULL.finditer(text, max(0, at - _FULL_NEAR), at))
    return small(told[-1]["a"] or told[-1]["b"]) if told else None


def full_years(text: str, d: DateMention, count: int | None, year: int | None) -> DateMention | None:
    """协作满一年。…这一年…: the year that is over, which began with the one before."""
    if count not in (1, 2) or year is None or not text.startswith("这", d.start) or _full(text, d.start) != count:
        return None
    return replace(d, begin=str(year - count), finish=None)


def _same_length(d: DateMention, before: list[DateMention]) -> DateMention | None:
    """这三年 after 2018年到2020年: that span, which is as long and ended in this year or the last."""
    last = before[-1] if before else None
    if not (last and last.begin and last.finish and d.begin and d.start - last.end <= 100):
        return None
    a, b, began = int(last.begin[:4]), int(last.finish[:4]), int(d.begin)
    if last.rough or a == b or not 0 <= began - a <= 1 or b < a:
        return None
    return replace(d, begin=last.begin, finish=last.finish, open=False)
