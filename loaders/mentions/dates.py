"""When: dates and periods in Chinese text, relative to the day of publication and leaning to the past."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from loaders import fastre as re
from loaders.mentions.barred import age_of_another, feast_of_told_year, of_this_year
from loaders.mentions.datelinks import (
    DateMention,
    coordinated,
    echo,
    last_counted,
    nth_year,
    since_then,
    spanned,
    year_before,
)
from loaders.mentions.datewords import (
    BEGAN,
    COOPERATION,
    FOUNDED,
    FOUNDED_THEN,
    FOUNDS,
    HEARD,
    LAST_TOLD,
    NEXT_YEAR,
    TIE_WORK,
    TIMES,
    YEAR_BEFORE,
    plain_years,
    small,
)
from loaders.mentions.lengths import as_long, first_years, full_years, length, so_old
from loaders.mentions.lunar import feast_days, lunar_days
from loaders.mentions.reckoning import EARLY, Reckoning
from loaders.mentions.yearspoken import compared_with, headed_year, opens_sentence, spoken_of, tie_year, told_exactly

LOOKS_BACK = 2
"""Months of a year in which one looks back on the year before."""
_HEADS = re.compile(r"[^\n,。;]{0,12}(?:\n|$)")  # what may follow the day in the head of a diary's entry
_IS_NTH = re.compile(r"[^,。;\d]{0,4}[是为系][^,。;]{0,12}?的?")
_NTH = {x: k for k, x in enumerate("一二三四五六七八", 1)} | {"两": 2}
_BEFORE = re.compile(r"以前|之前|前(?=[,。的就已])")

_NEXT_SENTENCE = 60
"""Characters from a year to a day of it in the same or the next sentence."""
_NEWS = 20
"""Days before publication of which news are."""
_SEASON = re.compile(r"的?(?:那个?|开)?[年春夏秋冬岁初末底](?!内)|那[年会阵]|的?疫情")
_RECALLED = re.compile(
    r"说起|提起|提到|绕不开|[回倒拨退翻推][回到至]|记得|想起|难忘|忘不|回忆|往前|早在|追溯|还是|故事|那是"
)

__all__ = ["Clock", "DateMention", "latest_year"]


_YEARLY = re.compile(r"[^,。;!?\n“”]{0,24}?\d")
_OF_TOLD = ("当年", "同年", "同一年", "次年", "翌年")
_SENTENCE_ENDS = re.compile("[。!?;\n]")
_NOW = ("本月", "这个月", "上个月", "上月")
_DAYS_AGO = ("昨", "今", "前", "日")


class Clock(Reckoning):
    """Reads all times of a text, one after the other: each may be told by the times before it."""

    def _of_told_year(self, text: str, d: DateMention, before: list[DateMention]) -> DateMention:
        """说起2020年那个夏天。7月28日…: a day of the past year told right before, where it is no day of this report's
        news."""
        last, day = before[-1], d.begin or ""
        if len(day) < len("2020-07") or day.endswith("02-29"):  # of a year nothing is to be told; not every year has it
            return d
        if not (self.published and last.begin and not (last.open or last.until or last.rough or last.vague)):
            return d
        told, between = last.begin, text[last.end : d.start]
        if told[:4] >= day[:4] or "\n" in between or len(between) > _NEXT_SENTENCE or between.count("。") > 1:
            return d
        if last.founds or last.begin[:4] != (last.finish or "")[:4] or told[5:7] > day[5:7]:
            return d
        recalled = _SEASON.match(text, last.end) or _RECALLED.search(text, max(0, last.start - 20), last.start)
        if not (recalled or opens_sentence(text, last.start)) and "。" in between and text[last.start - 1] != "是":
            return d  # 那条路2015年才通。3月12日…: of the road only
        news = self.published - date.fromisoformat(f"{day}-01"[:10]) <= timedelta(days=_NEWS)
        if news and not recalled:
            return d
        return replace(d, begin=told[:4] + day[4:], finish=told[:4] + (d.finish or day)[4:])

    def _that_year(self, text: str, d: DateMention, before: list[DateMention]) -> DateMention:
        """那一年 may be told in the paragraph before; 这一年 where none is told is the tie's first."""
        last = before[-1]
        if text.startswith(("那", "这年"), d.start):
            near = last.begin and last.begin == last.finish and d.start - last.end <= _NEXT_SENTENCE
            year, rest = (last.begin or "")[:4], (d.begin or "")[4:]  # 那年8月
            return replace(d, begin=year + rest, finish=year + rest) if near else d
        if self.published is None or "\n" not in text[last.end : d.start] or d.begin != str(self.year):
            return d
        since = [x for x in before if x.begin and (x.founds or x.open) and not x.rough]
        if since and (since[-1].begin or "")[:4] == str(self.published.year - 1):
            return replace(d, begin=since[-1].begin, finish=None, open=True)
        return d

    def read(self, text: str) -> list[DateMention]:
        """Every time told in ``text``, in order."""
        text = plain_years(text)
        out: list[DateMention] = []
        context_year, told_at = self.year, 0
        told_by: DateMention | None = None  # the time that told the year spoken of
        entry: str | None = None  # the day of the entry of a diary
        began: set[int] = set()  # where times stand that say when they came: 十年前, or an answer
        feasts = sorted([*lunar_days(text, self.published, self.year), *feast_days(text, self.published, self.year)])
        for m in TIMES.finditer(text):
            while feasts and feasts[0][0] < m.end():
                a, b, day = feasts.pop(0)
                out.append(DateMention(a, b, day.isoformat(), day.isoformat(), specific=True))
            if out and m.start() < out[-1].end:
                continue
            if self.published and context_year != self.year and "\n" in text[told_at : m.start()]:
                context_year = self.year  # what another paragraph is about says nothing of a month in this one
            headed = headed_year(text, m.start(), self.year) if m["m4"] or m["m6"] else None
            if (
                m["next"]
                or m["later"]
                or m["span"]
                or m["month"] == "当月"
                or (m["day"] or "").startswith(("同", "上", "下"))
            ):
                if told := echo(m, out):
                    out.append(told)
                    continue
                if m["month"] is None and m["day"] is None:
                    continue
            if m["since"]:
                if later := since_then(m, out):
                    out.append(later)
                continue
            if text.endswith(("明年", "来年", "后年"), 0, m.start()) and (m["m6"] or m["m4"]):
                continue  # 任期到明年3月
            if m["now"] and out and m.start() - out[-1].end <= 1 and text[out[-1].end : m.start()] in ("", "的"):
                continue  # 2017年春节, 去年年初: that year's
            if m["now"] and feast_of_told_year(text, m["now"], m.start(), out, context_year, self.year, self.month):
                continue
            if (m["n5"] or m["n4"]) and age_of_another(text, m.start(), opened=bool(m["n5"]), along=bool(m["n4"])):
                continue
            last = next((d for d in reversed(out[-4:]) if d.specific), None)
            near = last if last and m.start() - last.end < 200 and "\n" not in text[last.end : m.start()] else None
            near = near or (last if last and _diary(text, last, m.start()) else None)
            year = context_year
            since = out[-1].begin if out and out[-1].open else None
            if since and m["rel"] in ("那年", "那一年") and "\n" not in text[out[-1].end : m.start()]:
                year = int(since[:4])  # 要从2017年讲起。那年7月
            if m["rel"] in YEAR_BEFORE and (
                not told_at or tie_year(told_by) or since or _SENTENCE_ENDS.search(text, told_at, m.start())
            ):
                year = compared_with(text, m.start(), out)
                if year is None and m["rel"] == "前一年":
                    continue  # the year before one that is told nowhere near
                year = year or self.year
            further = m["further"] or m["rel"] in NEXT_YEAR
            from_then = m["rel"] == "这一年" and m["pre"]  # 也是从这一年算起
            if further or from_then or m["years_on"] or m["rel"] in _OF_TOLD or m["prel"] in _OF_TOLD:
                if not told_at or "\n" in text[told_at : m.start()]:
                    year = year_before(text, m.start(), out) or (context_year if out else None)
                alone = year is None and not out and m["rel"] == "当年" and self.month > EARLY
                if alone and (m["m3"] or _YEARLY.match(text, m.end())) and of_this_year(text, m.start()):
                    year = self.year  # 甲区当年拨给乙县300万元, told in December
                if further and (counted := last_counted(text, m.start(), out, told_at)):
                    year = counted
                on = small(m["years_on"]) or bool(further)
                if year is None or year + on > (self.year or year):
                    out.append(DateMention(*m.span(), None, None))  # 当年 of a year that is told nowhere
                    continue
            last_told = near and ((m["d8"] and near.begin) or near.finish or near.begin)  # 4日至6日去甲市。5日…
            if m["whole"] and near and told_at > near.end:
                last_told = ""  # 2月10日…。说说2019年的底:全年…
            bare = (m["half"] or m["quarter"] or m["quarters"] or m["months"] or m["pm1"]) and not m["py"]
            bare = bare and not m["prel"]
            if tie_year(told_by) and bare:
                now = self.one(m, self.year, "")  # 2016年结对。上半年…: of this year, where that part of it is over
                year = self.year if now and (now.begin or "")[:4] == str(self.year) else year
            if (
                self.published and told_by and year != self.year and (bare or m["m6"] or m["whole"])
                and not spoken_of(text, told_by, m.start(), m.end(), part=bool(bare))
            ):  # fmt: skip
                year = self.year  # 厂子是2016年建的。一季度,…
            got = self.one(m, headed or year, last_told or "", headed=headed)
            if m["m4"] and got and out and not headed:
                got = self._of_told_year(text, got, out)
            elif m["rel"] in ("这年", "这一年", "那一年", "那年") and got and out:
                got = self._that_year(text, got, out)
            if m["rel"] == "这一年" and got:
                got = full_years(text, got, 1, self.year) or got
            if m["n"] and got and text[m.start()] == "那" and not as_long(got, out, self.year):
                continue  # 那五年: of years told before only
            gap = text[out[-1].end : m.start()] if out else ""
            if got is None or (got.rough and out and out[-1].begin != out[-1].finish and gap in ("", "的", "这")):
                continue  # 2016年至2018年|三年间
            if got.rough:
                got = length(text, got, m, out, began, self.published, self.year)
                if self.published and self.published.month <= LOOKS_BACK and got.begin == str(self.published.year - 1):
                    context_year, told_at = self.published.year - 1, m.end()  # 一年来…,当年…: told in January
            elif m["nth"] and out and out[-1].end < got.start and _IS_NTH.fullmatch(text, out[-1].end, got.start):
                continue  # 今年是“十四五”头一年
            elif m["nth"]:
                got = nth_year(text, got, _NTH.get(m["nth"][1:], 1), out)
            elif m["part"]:
                got = first_years(got, m["part"], _NTH.get(m["n7"], 2), out, self.year)
            elif m["now"] in ("迄今", "至今"):  # 去年四月商定…,迄今成行1127人: since then
                last = next((d for d in reversed(out) if d.begin and not (d.vague or d.until)), None)
                if last and "\n" not in text[last.end : m.start()]:
                    got = replace(got, begin=last.begin, finish=None, open=True)
            elif got.begin and not (got.until or got.vague) and _founds(text, got):
                got = replace(got, founds=True)
            elif got.specific and (
                HEARD.match(text, got.end) or text.endswith(("记者", "公布于", "发布于"), 0, got.start)
            ):
                got = replace(got, heard=True)
            elif m["y3"] and not m["end"] and _BEFORE.match(text, got.end):
                got = replace(got, begin=None, finish=None)  # 2017年以前: since when is not told
            if got.until and self.year:
                got = so_old(text, got, out, self.year)
            if m["day"] and m["day"][0] in "昨今前" and entry and got.specific:
                then = (date.fromisoformat(entry) - timedelta(days="今昨前".index(m["day"][0]))).isoformat()
                got = replace(got, begin=then, finish=then)  # 今天 under 4月28日 星期三
            elif got.specific and got.begin and len(got.begin) == 10 and _HEADS.match(text, got.end):
                entry = got.begin if text[got.start - 1 : got.start] in ("", "\n") else entry
            if (
                got.specific
                and text[got.start - 1 : got.start] in _ASKED
                and _WHEN.search(text, max(0, got.start - 40), got.start)
            ):
                began.add(got.start)
            if got.specific and len(got.begin or "") < _DAY and _CAME.match(text, got.end):
                began.add(got.start)  # 2016年6月第八批队员进藏,两年间…
            out.append(got)
            part = m["py"] or m["prel"] not in (None, "同年", "当年")  # 今年前三个月: that year's
            dated = (m["y1"] or m["y3"] or part) and not (got.open and self.published)
            if text[m.start() - 1 : m.start()] in ("比", "较", "(", "同"):
                continue  # 较上年略增, (上年…): the other year is only looked back to
            counted_on = (further or m["nth"]) and got.begin == got.finish  # 第二年…,3月: of that year
            if got.begin and (
                dated or counted_on or m["whole"] or m["now"] == "年初" or (m["rel"] and m["rel"] not in LAST_TOLD)
            ):  # 去年…,7月: that year's
                context_year, told_at, told_by = int(got.begin[:4]), m.end(), got
            elif got.begin and self.published and (m["month"] in _NOW or (m["day"] or "")[:1] in _DAYS_AGO):
                context_year, told_at, told_by = int(got.begin[:4]), m.end(), got  # 2005年…。上个月…,5月里…
        out += [DateMention(a, b, d.isoformat(), d.isoformat(), specific=True) for a, b, d in feasts]
        return coordinated(text, spanned(text, told_exactly(text, out)))


def _diary(text: str, last: DateMention, at: int) -> bool:
    """3月 / 5日… / 9日…: whether a day that opens a line is of the month that a line above it tells."""
    if text[at - 1 : at] != "\n" or text[last.start - 1 : last.start] != "\n" or at - last.end > _ENTRY_LENGTH:
        return False
    return len(last.begin or "") == _DAY or not text[last.end : at].strip()


_ENTRY_LENGTH = 200
"""Characters of an entry of a chronicle."""


def _founds(text: str, d: DateMention) -> bool:
    """Whether a tie runs from a time, by what follows it or stands before it."""
    if FOUNDS.match(text, d.end):
        return not TIE_WORK.match(text, d.end)
    if BEGAN.match(text, d.end):
        return COOPERATION.search(text, max(0, d.start - 12), d.start) is not None
    begins = text[d.start - 1 : d.start] in ("是", "在", "于") or text[d.start] in "到从"
    cleft = begins and FOUNDED_THEN.match(text, d.end)
    return bool(cleft) and bool(FOUNDED.search(text, max(0, d.start - 30), d.start))


_DAY = len("2016-06-28")
_CAME = re.compile(
    r"[^,。;\d]{0,20}?(?:[进入][藏疆青滇黔川桂]|到任|进驻|赴任|履职),(?=[^,。;\d]{0,4}[一二两三四五六七八九十]年多?[来间里])"
)
_ASKED = (":", "\n", "?", "“")
_WHEN = re.compile(
    r"(?:什么时候|啥时候?|哪一?年|何时|几时)[^?。\n]{0,10}?(?:[到来去]的?|开始|[结定派]|起)[^?。\n]{0,8}\?[\s”]*[^:\n。]{0,8}:?“?$"
)
"""A question when they came, right before its answer."""


# A year that is not where a span begins or a plan ends: 自2013年以来 says nothing of now; 甲县2020春风行动 does.
_PLAIN_YEAR = re.compile(
    r"(?<![到至自从由\d.])((?:19|20)\d\d)(?:年(?!以来|起|开始|[^,。;]{0,20}以来|[^。;\n]{0,16}?(?:计划|拟|将|力争|目标|预计|争取|打算))"
    r"|(?=(?![人名个余多家元位万亿家条场户种台套])[\u4e00-\u9fff]{1,20}?(?:春风行动|招聘[会大周]|招聘活动)))"
)


def latest_year(text: str) -> int | None:
    """The latest past year a text names: the best guess at "this year" where no date of publication is known."""
    years = [int(m[1]) for m in _PLAIN_YEAR.finditer(plain_years(text))]
    return max(years) if years else None
