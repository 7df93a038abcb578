"""One time from one match of the words of dates: which days, months or years it means, told when it was.

Of the other times told it knows only the year that the text speaks of and the day told just before.
"""

from __future__ import annotations

from datetime import date, timedelta

from loaders import fastre as re
from loaders.mentions.datelinks import DateMention
from loaders.mentions.datewords import AGAIN, CONGRESSES, DIGITS, LAST_TOLD, OF_TOLD, OVER, PLANS, SHIFT, STOOD, small
from loaders.mentions.weeks import of_week


def _iso(y: int, m: int | None = None, d: int | None = None) -> str | None:
    try:
        date(y, m or 1, d or 1)
    except ValueError:
        return None
    return f"{y:04d}" + (f"-{m:02d}" if m else "") + (f"-{d:02d}" if m and d else "")


def _opens(text: str, start: int) -> bool:
    """Whether a clause begins there: 至2024年9月,安排13.9亿元 has an end told, 提高到2022年的水平 has not."""
    return start == 0 or text[start - 1] in "\n,。;:?!(—“ " or text.endswith(("今年", "去年", "本年度"), 0, start)


def _part_of_year(g: re.Match[str]) -> tuple[int, int] | None:
    """First and last month of the part of a year that was told, if one was."""
    if g["half"]:
        return (1, 6) if g["half"] == "上" else (7, 12)
    if k := small(g["quarter"]):
        return 3 * k - 2, 3 * k
    if k := small(g["quarters"] or g["months"]):
        last = 3 * k if g["quarters"] else k
        return (1, last) if 1 <= last <= 12 else None
    a, b = small(g["pm1"]), small(g["pm2"])
    return (a, b) if a and b and a <= b <= 12 else None


_FROM = ("自", "自从", "打", "始于", "起于", "起自", "始自")
HALF_YEAR = 6
EARLY = 2
"""Months of a year in which 这一年 is the one that is over."""


class Reckoning:
    """Reckons from a day of publication; ``None``: only from ``year``, which the text itself shows."""

    def __init__(self, published: date | None, year: int | None) -> None:
        self.published = published
        self.year = published.year if published else year
        self.month = published.month if published else 0

    def _past(self, m: int, d: int | None) -> int | None:
        """Year of a month or day without one: the latest that is not after publication (two weeks' grace)."""
        if self.published is None or self.year is None:
            return self.year
        try:
            when = date(self.year, m, d or 1)
        except ValueError:
            return self.year
        return self.year if when <= self.published + timedelta(days=14) else self.year - 1

    def _part_year(self, g: re.Match[str], context_year: int | None, first: int, last: int) -> int | None:
        """Whose months they are: of the year told, of the one the text speaks of, or the last that is (nearly) over."""
        if g["py"]:
            return int(g["py"])
        if g["prel"] in ("同年", "当年"):
            return context_year or self.year
        if g["prel"]:
            return self.year + {"去年": -1, "上年": -1, "前年": -2}.get(g["prel"], 0) if self.year else None
        if self.year is None or (context_year and context_year != self.year):
            return context_year
        over = self.published is None or date(self.year, last, 28) <= self.published + timedelta(days=45)
        return self.year if over else self.year - 1

    def _whole_year(self, context_year: int | None, after: str) -> int:
        """Which year 全年 and 年末 are of: the one spoken of; before a year is nearly over the one before."""
        year = self.year or 0
        if len(after) >= len("2021-09") and after[:4] == str(year):  # 九月又添88人,全年累计502人
            return year
        if context_year and context_year != year:
            return context_year
        return year - 1 if self.published and self.published.month <= 9 else year

    def one(
        self, m: re.Match[str], context_year: int | None, after: str, *, headed: int | None = None
    ) -> DateMention | None:
        """The time of one match; ``after``: the day or month told just before it in the paragraph; ``headed``: the year
        in the heading of its list."""
        begin: str | None = None
        finish: str | None = None
        g = m  # not its groups as a dict: they are nearly a hundred
        open_, until, specific, event, vague = False, False, False, False, False

        def num(key: str) -> int | None:
            return small(g[key])

        if part := _part_of_year(g):
            first, last = part
            y = self._part_year(g, context_year, first, last)
            if y is None:
                return DateMention(m.start(), m.end(), None, None) if g["prel"] else None
            begin, finish, specific = _iso(y, first), _iso(y, last), True
        elif g["y1"]:
            y, mo, d = int(g["y1"]), num("m1") or 0, num("d1")
            begin = finish = _iso(y, mo, d)
            if g["d3r"]:
                finish = _iso(y, mo, num("d3r"))
            elif g["m2"]:
                finish = _iso(num("y2") or y, num("m2"), num("d2"))
            specific = True
        elif g["ya"]:
            begin, finish = g["ya"], _iso(int(g["yb"]), num("mb")) if g["yb"] else None
            if g["yc"] and self.year:  # 2021年至今年9月
                y = self.year - (g["yc"] in ("去年", "上年"))
                finish = _iso(y, num("mc"))
        elif g["y3"]:
            begin = finish = g["y3"]
        elif g["y5"]:
            begin = finish = _iso(int(g["y5"]), num("m8"), num("d7"))
            specific = True
        elif g["y6"]:
            y = int(g["y6"]) + (1900 if g["y6"] > "8" else 2000)
            begin = finish = _iso(y, num("m9"))
            specific = bool(g["m9"])
        elif g["y7"]:  # 一八年
            y = int(g["y7"].translate(DIGITS))
            begin = finish = _iso(y + (1900 if y > 80 else 2000), num("m10"))
            specific = bool(g["m10"])
        elif g["nth"] or g["part"]:
            return DateMention(m.start(), m.end(), None, None)
        elif g["season"]:
            if self.year is None:
                return None
            begin = finish = str(self.year - (g["season"][0] == "去"))
        elif g["ago"]:
            if self.year is None:
                return None
            started = g["half_ago"] and self.published and self.published.month <= HALF_YEAR  # 两年半前, told in spring
            begin = finish = str(self.year - (num("ago") or 0) - bool(started))
        elif g["years_on"]:
            begin = finish = str((context_year or 0) + (num("years_on") or 0))
        elif g["further"]:
            told = re.search(r"\d+|[一二两三四五六七八九十]+", g["further"])
            begin = finish = str((context_year or 0) + (small(told[0]) or 1 if told else 1))
        elif g["days_ago"]:
            day = date.fromisoformat(after) if len(after) == 10 else self.published  # 7月18日登机;三天前…
            if day is None:
                return None
            begin = finish = (day - timedelta(days=num("days_ago") or 0)).isoformat()
            specific = True
        elif g["months_back"]:
            if self.published is None:
                return None
            told = re.search(r"\d+|[一二两三四五六七八九十]+", g["months_back"].replace("半年", ""))
            back = 183 if "半" in g["months_back"] else 30 * (small(told[0]) or 3) if told else 90
            begin, open_ = str((self.published - timedelta(days=back)).year), True
        elif g["week"]:
            if self.published is None:
                return None
            begin = finish = of_week(self.published, g["week"])
            specific = True
        elif g["rel"]:
            if self.year is None:  # 今年 of an unknown year: a time of its own, though we cannot say which
                return DateMention(m.start(), m.end(), None, None)
            shift = SHIFT.get(g["rel"], 0)
            base = context_year if g["rel"] in OF_TOLD and context_year else self.year
            if g["rel"] == "这一年" and base == self.year and self.published and self.published.month <= EARLY:
                shift = -1
            y = base + shift
            if g["m3"]:
                begin = finish = _iso(y, num("m3"), num("d3"))
                specific = True
            else:
                begin = f"{y:04d}"
                finish = None if shift == 0 and g["rel"] not in LAST_TOLD else begin
        elif g["m4"]:
            mo, d = num("m4") or 0, num("d4")
            if not 1 <= mo <= 12:
                return None
            yy = headed or self._past(mo, d)
            if yy is None:
                return None
            begin = finish = _iso(yy, mo, d)
            if g["d5"]:
                finish = _iso(yy, num("m5") or mo, num("d5"))
            specific = True
        elif g["m6"]:
            mo = num("m6") or 0
            if not 1 <= mo <= 12:
                return None
            yy = self._past(mo, None)
            if context_year and context_year != self.year:
                yy = context_year
            if yy is None:
                return None
            begin = finish = _iso(yy, mo)
            if 1 <= (num("m7") or 0) <= 12:
                finish = _iso(yy, num("m7"))
            specific = True
        elif g["d8"]:
            d = num("d8") or 0
            if self.published is None or not 1 <= d <= 31:
                return None
            y, mo = self.published.year, self.published.month
            if len(after) >= 7 and d >= int(after[8:] or 1) and date.fromisoformat(after[:7] + "-01") <= self.published:
                y, mo = int(after[:4]), int(after[5:7])  # 3月15日…,17日: of the month told last
            elif d > self.published.day:
                y, mo = (y, mo - 1) if mo > 1 else (y - 1, 12)
            begin = finish = _iso(y, mo, d)
            if g["d9"]:
                finish = _iso(y, mo, int(g["d9"]))
            specific = True
        elif g["month"]:
            if self.published is None:
                return None
            y, mo = self.published.year, self.published.month - g["month"].startswith("上")
            begin = finish = _iso(y, mo, num("dm")) if mo else _iso(y - 1, 12, num("dm"))
            specific = True
        elif n := g["n"] or g["n2"] or g["n3"] or g["n4"] or g["n5"] or g["n6"] or g["n8"] or g["row"]:
            if self.year is None:
                return None
            years = small(n) or 0
            if not 1 <= years <= 40:
                return None
            # 近两年 are this year and the last, 两年来 began two years ago, and so did 过去一年 told in spring
            early = "过去" in m[0] and self.published is not None and self.published.month <= 3
            this_too = (g["n"] and years <= 2 and not early) or "第" in m[0]
            begin = f"{self.year - years + bool(this_too):04d}"
            open_ = True
            if years == 1 and "过去" in m[0] and self.published and self.published.month <= 4:  # 过去的一年: last year
                begin = f"{self.year - 1:04d}"
        elif g["congress"]:
            begin = str(CONGRESSES[g["congress"]])
        elif g["plan"]:
            a, b = PLANS[g["plan"]]
            begin, finish = str(a), str(b)
            if self.year and self.year < b:
                finish = None
        elif g["now"]:
            if self.year is None:
                return None
            begin = f"{self.year:04d}"
            if g["now"] in ("年初", "年内", "春节", "节后", "开年") and context_year:
                turned = g["now"] != "年内" and after > f"{context_year:04d}-06"  # 去年10月…,年初…: of the next year
                begin = f"{min(self.year, context_year + turned):04d}"
            vague = g["now"] in ("目前", "眼下", "如今", "现在") and not (g["pre"] or "").startswith("截")
        elif g["whole"]:
            if self.year is None:
                return None
            begin = finish = f"{self._whole_year(context_year, after):04d}"
            finish = None if begin == f"{self.year:04d}" else finish
        elif g["past"]:
            return DateMention(m.start(), m.end(), None, None)  # a time of its own, though we cannot say which
        elif g["near"]:
            if self.year is None:
                return None
            begin, vague = f"{self.year:04d}", True
        elif g["day"]:
            if g["day"][0] in "昨今前" and self.published:
                back = {"昨": 1, "今": 0, "前": 2}[g["day"][0]]
                begin = finish = (self.published - timedelta(days=back)).isoformat()
                specific = True
            else:
                event = True
        if begin is None and not event:
            return None
        if begin and finish and finish[:4] < begin[:4]:  # 2025年至2021年: one of the two is wrong
            return DateMention(m.start(), m.end(), None, None)
        pre, post = g["pre"] or "", g["post"] or ""
        if (
            post.endswith(("以来", "至今", "迄今", "现在", "如今", "今天", "起", "开始", "算起", "算", "起步", "启动"))
            or pre in _FROM
        ):
            open_ = True
            if not (g["ya"] or g["m2"] or g["d3r"] or g["pm1"]):
                finish = None
        elif post in ("以后", "之后"):
            open_, finish = not specific, finish if specific else None
        elif (
            pre.startswith("截")
            or (
                pre in ("到", "至")
                and not AGAIN.match(m.string, m.end())
                and (post.endswith("止") or g["end"] or OVER.match(m.string, m.end()) or _opens(m.string, m.start()))
            )
            or (not pre and not g["day"] and STOOD.match(m.string, m.end()))
        ) and not (g["now"] or g["n8"]):
            until = True
            finish, begin = (finish if specific and finish else begin), (begin or "")[:4] or None
        rough = bool(g["n"] or g["n2"] or g["n3"] or g["n4"] or g["n5"] or g["n6"] or g["n8"] or g["row"])
        return DateMention(m.start(), m.end(), begin, finish, open_, until, specific, event, vague, rough)
