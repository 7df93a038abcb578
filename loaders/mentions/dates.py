"""When: dates and periods in Chinese text, relative to the day of publication and leaning to the past."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from loaders.mentions.numbers import chinese
from loaders.mentions.spans import scan

_Y = r"(?P<{0}>(?:19|20)\d\d)年?"
# A part of a year: 2022年上半年, 今年前10个月, 1—6月份, 第二季度.
_PART = (
    r"(?:(?P<py>(?:19|20)\d\d)年|(?P<prel>今年|去年|前年|本年度?|上年|同年|当年))?的?(?:(?P<half>[上下])半年"
    r"|(?:第?(?P<quarter>[一二三四1-4])|[前头](?P<quarters>[一二两三1-3])个?)季度"
    r"|[前头](?P<months>\d{1,2}|[一二两三四五六七八九十]{1,2})个月"
    r"|(?<![\d.个])(?P<pm1>\d{1,2})月?份?(?:至|到|[-—~]+)(?P<pm2>\d{1,2})月份?(?!\d{1,2}[日号]))"
)
_DATE = re.compile(
    r"(?P<pre>截至|截止|截止到|到|至|自从?|从|由)?(?:"
    + _PART
    + r"|(?P<y1>(?:19|20)\d\d)年(?P<m1>\d{1,2})月(?:(?P<d1>\d{1,2})[日号])?(?:(?:至|到|[-—~]+)(?:(?P<y2>(?:19"
    r"|20)\d\d)年)?(?P<m2>\d{1,2})月(?:(?P<d2>\d{1,2})[日号])?)?"
    r"|(?P<ya>(?:19|20)\d\d)年?(?:至|到|[-—~]+)(?:(?P<yb>(?:19|20)\d\d)年|(?P<yc>今年|去年|上年|本年度?)(?:(?P<mc>\d{1,2})月)?)"
    r"|(?P<y3>(?:19|20)\d\d)年"
    r"|(?P<rel>今年|去年|前年|本年度?|上年|同年|当年|次年|翌年|那一?年|这一年(?=[,起]|以?来|开始))(?:(?P<m3>\d{1,2})月份?(?:(?P<d3>\d{1,2})[日号])?)?"
    r"|(?P<m4>\d{1,2})月(?P<d4>\d{1,2})[日号](?:(?:至|到|[-—~]+)(?:(?P<m5>\d{1,2})月)?(?P<d5>\d{1,2})[日号])?"
    r"|(?<![\d个])(?P<m6>\d{1,2})月(?:份|间|里|中旬|上旬|下旬|底|初|末)?(?:(?:至|到|[-—~]+)(?P<m7>\d{1,2})月)?"
    r"|(?<![\d月年.])(?P<d8>[1-3]?\d)[日号](?!电|讯)(?:(?:、|至|到|和|[-—~]+)(?P<d9>[1-3]?\d)[日号])?"
    r"|(?:近|这|过去|最近)(?P<n>[一二两三四五六七八九十]+|\d{1,2})(?:个)?年(?:多)?(?:来|间|以来)?"
    r"|(?P<n2>[一二两三四五六七八九十]+|\d{1,2})年(?:多)?(?:来|间|时间|新增|里|下来)"
    r"|(?<=[,。;:\n])(?P<n3>[一二两三四五六七八九十]{1,3})年多?(?=,)"
    r"|(?P<month>上个?月|本月|这个月|当月)(?!底|初|末|中|[上下]旬)(?:(?P<dm>\d{1,2})[日号])?"
    r"|“?(?P<plan>十[一二三四]五)”?(?:期间|时期|以来)?"
    r"|(?P<now>截至目前|截止目前|到目前为止|迄今|至今|目前"
    r"|眼下|如今|年内|年初|春节|节后|开年|入春|新年)"
    r"|(?P<near>日前|近日|近期|前几天|这几天|前些天|不久前|最近|前不久|日内)"
    r"|(?P<next>隔天|次日|翌日|(?<!的)第二天)"
    r"|(?P<day>昨[天日]|今[天日]|当[天日晚]|同[日天]|前天)"
    r")(?P<post>[^,。;、:\d]{0,22}?(?:以来|至今|迄今|起步|算起|起(?!来|草|到)|开始|启动|为止|止))?(?P<end>底|末|年底)?"
)  # fmt: skip
_OVER = re.compile(r"(?:已经?|正式|全部|均)?(?:结束|终止|期满|到期|届满)")  # 到2021年结束
# Every date begins with one of these: looking for them first costs a third of trying the whole pattern everywhere.
_FIRST = re.compile(
    "[0-9第头十今去前本上同当近这那过最一二两三四五六七八九截到目眼如年春节开入下新日不昨隔次翌迄至自从由“]"
)
_THAT = ("当年", "同年", "那年", "那一年", "这一年", "次年", "翌年")  # the year told last
_PLANS = {"十一五": (2006, 2010), "十二五": (2011, 2015), "十三五": (2016, 2020), "十四五": (2021, 2025)}


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time told in the text. ``open``: it runs on from ``start`` (以来, 起). ``until``: only its end was told (截至).

    ``specific`` when a day or month is named, which holds for its own sentence; a year or span carries further.
    ``rough`` for a length of time counted back (四年间, 近三年). ``event`` for
    words that point to the day of the report's event (当天, 同日).
    """

    start: int
    end: int
    begin: str | None
    finish: str | None
    open: bool = False
    until: bool = False
    specific: bool = False
    event: bool = False
    vague: bool = False
    rough: bool = False


def _iso(y: int, m: int | None = None, d: int | None = None) -> str | None:
    try:
        date(y, m or 1, d or 1)
    except ValueError:
        return None
    return f"{y:04d}" + (f"-{m:02d}" if m else "") + (f"-{d:02d}" if m and d else "")


def _since_told(d: DateMention, before: list[DateMention]) -> DateMention:
    """两年来 after 自2021年起 runs from there: the count of years is rounded, the year is not."""
    told = next((x for x in reversed(before) if x.open and not x.rough and x.begin), None)
    if told is None or told.begin is None or d.begin is None or d.start - told.end > 400:
        return d
    return replace(d, begin=told.begin) if abs(int(told.begin[:4]) - int(d.begin[:4])) <= 1 else d


def _part_of_year(g: dict[str, str | None]) -> tuple[int, int] | None:
    """First and last month of the part of a year that was told, if one was."""
    if g["half"]:
        return (1, 6) if g["half"] == "上" else (7, 12)
    if g["quarter"]:
        k = int(chinese(g["quarter"]) or 0) if not g["quarter"].isdigit() else int(g["quarter"])
        return 3 * k - 2, 3 * k
    if told := g["quarters"] or g["months"]:
        k = int(told) if told.isdigit() else int(chinese(told) or 0)
        last = 3 * k if g["quarters"] else k
        return (1, last) if 1 <= last <= 12 else None
    if g["pm1"] and g["pm2"] and 1 <= int(g["pm1"]) <= int(g["pm2"]) <= 12:
        return int(g["pm1"]), int(g["pm2"])
    return None


class Clock:
    """Reads dates against a day of publication (``None``: only the years that the text itself shows)."""

    def __init__(self, published: date | None, year: int | None) -> None:
        self.published = published
        self.year = published.year if published else year

    def _past(self, m: int, d: int | None) -> int | None:
        """Year of a month or day without one: the latest that is not after publication (two weeks' grace)."""
        if self.published is None or self.year is None:
            return self.year
        try:
            when = date(self.year, m, d or 1)
        except ValueError:
            return self.year
        return self.year if when <= self.published + timedelta(days=14) else self.year - 1

    def _part_year(self, g: dict[str, str | None], context_year: int | None, first: int, last: int) -> int | None:
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

    def read(self, text: str) -> list[DateMention]:
        """Every time told in ``text``, in order."""
        out: list[DateMention] = []
        context_year, told_at = self.year, 0
        for m in scan(_FIRST, _DATE, text):
            if self.published and context_year != self.year and "\n" in text[told_at : m.start()]:
                context_year = self.year  # what another paragraph is about says nothing of a month in this one
            if m["next"]:
                last = next((d.begin for d in reversed(out) if d.begin and len(d.begin) == 10), None)
                if last:
                    day = (date.fromisoformat(last) + timedelta(days=1)).isoformat()
                    out.append(DateMention(m.start(), m.end(), day, day, specific=True))
                continue
            got = self._one(m, context_year)
            if got is None:
                continue
            if got.rough:
                got = _since_told(got, out)
            out.append(got)
            dated = (m["y1"] or m["y3"] or m["py"]) and not (got.open and self.published)
            if got.begin and (dated or (m["rel"] and m["rel"] not in _THAT)):  # 去年…,7月: that year's
                context_year, told_at = int(got.begin[:4]), m.end()
        return out

    def _one(self, m: re.Match[str], context_year: int | None) -> DateMention | None:
        begin: str | None = None
        finish: str | None = None
        g = m.groupdict()
        open_, until, specific, event, vague = False, False, False, False, False

        def num(key: str) -> int | None:
            return int(g[key]) if g[key] else None

        if part := _part_of_year(g):
            first, last = part
            y = self._part_year(g, context_year, first, last)
            if y is None:
                return DateMention(m.start(), m.end(), None, None) if g["prel"] else None
            begin, finish, specific = _iso(y, first), _iso(y, last), True
        elif g["y1"]:
            y, mo, d = int(g["y1"]), int(g["m1"]), num("d1")
            begin = finish = _iso(y, mo, d)
            if g["m2"]:
                finish = _iso(num("y2") or y, int(g["m2"]), num("d2"))
            specific = True
        elif g["ya"]:
            begin, finish = g["ya"], g["yb"]
            if g["yc"] and self.year:  # 2021年至今年9月
                y = self.year - (g["yc"] in ("去年", "上年"))
                finish = _iso(y, num("mc"))
        elif g["y3"]:
            begin = finish = g["y3"]
        elif g["rel"]:
            if self.year is None:  # 今年 of an unknown year: a time of its own, though we cannot say which
                return DateMention(m.start(), m.end(), None, None)
            shift = {"去年": -1, "上年": -1, "前年": -2}.get(g["rel"], 0)
            shift += g["rel"] in ("次年", "翌年")
            base = context_year if g["rel"] in _THAT and context_year else self.year
            y = base + shift
            if g["m3"]:
                begin = finish = _iso(y, int(g["m3"]), num("d3"))
                specific = True
            else:
                begin = f"{y:04d}"
                finish = None if shift == 0 and g["rel"] not in _THAT else begin
        elif g["m4"]:
            mo, d = int(g["m4"]), int(g["d4"])
            if not 1 <= mo <= 12:
                return None
            yy = self._past(mo, d)
            if yy is None:
                return None
            begin = finish = _iso(yy, mo, d)
            if g["d5"]:
                finish = _iso(yy, num("m5") or mo, int(g["d5"]))
            specific = True
        elif g["m6"]:
            mo = int(g["m6"])
            if not 1 <= mo <= 12:
                return None
            yy = self._past(mo, None)
            if context_year and context_year != self.year:
                yy = context_year
            if yy is None:
                return None
            begin = finish = _iso(yy, mo)
            if g["m7"] and 1 <= int(g["m7"]) <= 12:
                finish = _iso(yy, int(g["m7"]))
            specific = True
        elif g["d8"]:
            if self.published is None or not 1 <= int(g["d8"]) <= 31:
                return None
            d = int(g["d8"])
            y, mo = self.published.year, self.published.month
            if d > self.published.day:
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
        elif g["n"] or g["n2"] or g["n3"]:
            if self.year is None:
                return None
            n = g["n"] or g["n2"] or g["n3"]
            years = int(n) if n.isdigit() else int(chinese(n) or 0)
            if not 1 <= years <= 40:
                return None
            begin = f"{self.year - years + (1 if g['n'] else 0):04d}"
            begin = f"{self.year - years:04d}" if years > 2 else f"{self.year - years + 1:04d}"
            if years == 1 and g["n2"]:  # 一年下来 began last year
                begin = f"{self.year - 1:04d}"
            open_ = True
        elif g["plan"]:
            a, b = _PLANS[g["plan"]]
            begin, finish = str(a), str(b)
            if self.year and self.year < b:
                finish = None
        elif g["now"]:
            if self.year is None:
                return None
            begin = f"{self.year:04d}"
            vague = g["now"] in ("目前", "眼下", "如今") and not (g["pre"] or "").startswith("截")
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
        if post.endswith(("以来", "至今", "迄今", "起", "开始", "算起", "起步", "启动")) or pre in ("自", "自从"):
            open_ = True
            if not (g["ya"] or g["m2"] or g["pm1"]):
                finish = None
        elif (
            pre.startswith("截")
            or (pre in ("到", "至") and (post.endswith("止") or g["end"] or _OVER.match(m.string, m.end())))
        ) and not g["now"]:
            until = True
            finish, begin = (finish if specific and finish else begin), (begin or "")[:4] or None
        rough = bool(g["n"] or g["n2"] or g["n3"])
        return DateMention(m.start(), m.end(), begin, finish, open_, until, specific, event, vague, rough)


# A year that is not where a span begins or a plan ends: 自2013年以来 says nothing of now.
_PLAIN_YEAR = re.compile(r"(?<![到至自从由\d])((?:19|20)\d\d)年(?!以来|起|开始|[^,。;]{0,20}以来)")


def latest_year(text: str) -> int | None:
    """The latest past year a text names: the best guess at "this year" where no date of publication is known."""
    years = [int(m[1]) for m in _PLAIN_YEAR.finditer(text)]
    return max(years) if years else None
