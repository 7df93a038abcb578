"""Times told by the times around them: 次日, 同日, 两年来 after 自2021年起; 2018年、2019年 as one span."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from loaders import fastre as re
from loaders.mentions.datewords import small
from loaders.mentions.spans import LISTED
from loaders.records import record


@record
class DateMention:
    """A time told in the text. ``open``: it runs on from ``start`` (以来, 起). ``until``: only its end was told (截至).

    ``specific`` when a day or month is named, which holds for its own sentence; a year or span carries further.
    ``rough`` for a length of time counted back (四年间, 近三年). ``event`` for words that point to the day of the
    report's event (当天, 同日). ``founds``: a tie between places runs from there. ``heard``: the day on which the
    writer learned it (获悉).
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
    founds: bool = False
    heard: bool = False


def echo(m: re.Match[str], before: list[DateMention]) -> DateMention | None:
    """次日, 次月, 两天后, 当月, 同期, 同日: told by the time told before them."""
    a, b = m.span()
    if m["span"]:
        here = [d for d in before if d.begin and "\n" not in m.string[d.end : a]]
        spans = [d for d in here if d.rough or d.open or (d.finish or "")[:4] != (d.begin or "")[:4]]
        return replace((spans or here)[-1], start=a, end=b, until=False) if here else None
    least = (
        10 if (m["next"] and m["next"] != "次月") or m["later"] or m["day"] else 7
    )  # characters of a day, of a month
    last = next((d for d in reversed(before) if d.specific and len(d.finish or d.begin or "") >= least), None)
    told = (last.finish or last.begin) if last else None
    if last is None or told is None:
        return None
    if m["next"] == "次月":
        after = date.fromisoformat(f"{told[:7]}-28") + timedelta(days=7)
        return DateMention(a, b, f"{after:%Y-%m}", f"{after:%Y-%m}", specific=True)
    if m["next"] or m["later"]:
        if m["later"] and "\n" in m.string[last.end : a]:
            return None
        day = (date.fromisoformat(told) + timedelta(days=small(m["later"]) or 1)).isoformat()
        return DateMention(a, b, day, day, specific=True)
    if m["day"]:  # 同日 of another paragraph is the day of the report's event
        near = "\n" not in m.string[last.end : a] or (m["day"][0] != "同" and a - last.end < 300)
        return DateMention(a, b, told, told, specific=True) if near else None
    if "\n" in m.string[last.end : a] or a - last.end > 60:  # 当月 of another paragraph is the month of publication
        return None
    return DateMention(a, b, told[:7], told[:7], specific=True)


_THEN = 200
"""Characters back to the time that 从那以后 means."""


def since_then(m: re.Match[str], before: list[DateMention]) -> DateMention | None:
    """从那以后, 打那往后, 从此: since the time told last."""
    last = before[-1] if before else None
    if last is None or last.begin is None or last.vague or last.until or last.heard or m.start() - last.end > _THEN:
        return None
    return DateMention(m.start(), m.end(), last.begin, None, open=True, specific=last.specific)


def nth_year(text: str, d: DateMention, nth: int, before: list[DateMention]) -> DateMention:
    """第一年, 第三年 after 2017年起: counted from the year from which something told before has run."""
    since = [x for x in before if x.begin and (x.founds or x.open) and not x.rough and d.start - x.end <= 300]
    year = str(int((since[-1].begin or "0")[:4]) + nth - 1) if since else None
    before = [x for x in before if text[x.start - 1 : x.start] not in _LOOKS_BACK]  # not of 比上年多
    if before and before[-1].finish != before[-1].begin and before[-1].end >= d.start - 2 and before[-1].begin:
        year = str(int(before[-1].begin[:4]) + nth - 1)  # “十四五”第二年
    if (row := _in_a_row(text, d, nth, before)) is not None:
        year = str(row)
    last = before[-1] if before else None
    if last and since and (nth != SECOND or last is since[-1] or _ORDINAL.search(text, last.start, last.end)):
        last = None  # 2013年结对。…第三年: of the tie
    if last and last.begin and last.begin == last.finish and d.start - last.end <= 60:
        if row is None and nth >= SECOND and len(last.begin) == len("2015"):
            year = str(int(last.begin) + nth - 1)  # 2015年350万元,第二年2200万元
        elif nth < SECOND and _CAME.match(text, last.end):
            year = last.begin[:4]  # 2018年5月过来的。头一年…
    return replace(d, begin=year, finish=year)


def _in_a_row(text: str, d: DateMention, nth: int, before: list[DateMention]) -> int | None:
    """2018年1100万元,次年2500万元,第三年…: counted from the year that the row begins with, not from the tie."""
    for k, x in enumerate(reversed(before[-nth:]), 2):
        between = text[x.end : d.start]
        if not x.begin or x.begin != x.finish or x.open or x.founds or "。" in between or "\n" in between:
            return None
        if k == nth:
            return int(x.begin[:4]) + nth - 1
    return None


_LOOKS_BACK = ("比", "较", "(", "同")


def year_before(text: str, at: int, before: list[DateMention]) -> int | None:
    """The year that 当年, 次年 and 两年后 at the beginning of a paragraph go on from: told last in the one before."""
    for d in reversed(before):
        if any(x.strip() for x in text[d.end : at].split("\n")[1:-1]):
            return None  # told before that paragraph
        told = (d.finish or d.begin) if d.until else d.begin
        if text[d.start - 1 : d.start] in _LOOKS_BACK:
            continue  # 比上年多100万元
        if told and not (d.rough or d.vague) and told[:4] == (d.finish or told)[:4]:
            return int(told[:4])
    return None


_IN_A_ROW = 120
"""Characters back to the year that a row of years counts on from."""


def last_counted(text: str, at: int, before: list[DateMention], told_at: int) -> int | None:
    """2015年…,次年…,又过一年…: the year that the word before was counted on to, where nothing later was told."""
    last = next((d for d in reversed(before) if text[d.start - 1 : d.start] not in _LOOKS_BACK), None)
    if last is None or last.start < told_at or "\n" in text[last.end : at] or at - last.end > _IN_A_ROW:
        return None
    told = last.finish if last.until else last.begin
    return int(told) if told and len(told) == len("2016") and not (last.open or last.rough or last.vague) else None


SECOND = 2
_ORDINAL = re.compile("[第头]")
_CAME = re.compile(r"[^,。;\n]{0,12}?(?:过来|[来到去]|到任|到岗|上任|挂职|接手|接的)的?[,。]")
"""What follows the day on which somebody or the help came."""


_AND = re.compile(rf"{LISTED.pattern}|加上?|连着?")
_EACH = re.compile(r"(?:分别|依次|各自|先后)[于在从自]?$")
_SEVERALLY = re.compile(r"[^。;\n]{0,40}?(?:分别|依次|各自|各(?![镇乡县区市地州省村校级类自界族]))")


def coordinated(text: str, told: list[DateMention]) -> list[DateMention]:
    """2018年、2019年, 2018和2019两年: one span, where nothing is told of each year by itself."""
    out: list[DateMention] = []
    for d in told:
        last = out[-1] if out else None
        if (
            last and last.begin and d.begin and last.begin < d.begin and len(d.begin) == 4
            and (d.begin == d.finish or not (d.finish or d.open or d.vague))
            and last.finish and len(last.finish) == 4 and not (last.until or d.until or last.open)
            and _AND.fullmatch(text, last.end, d.start) and not _SEVERALLY.match(text, d.end)
            and not _EACH.search(text, max(0, last.start - 4), last.start)
        ):  # fmt: skip
            out[-1] = replace(last, end=d.end, finish=d.finish)
        else:
            out.append(d)
    return out


_UNTIL = re.compile(r"[到至]|[-—~]{1,2}")
_BEGAN = re.compile(
    r"[^,。;\d]{0,6}?(?:[出上][的了]?[发门路]|启程|动身|开[始场跑锣张幕班]|启动|起步|起头)[^,。;\d]{0,4},(?:到|一直到)?"
)
_BEGAN_OPEN = re.compile(r"[^,。;\d]{0,4},(?:到|一直到?)?")  # 开始 is a part of the day then
_ENDED = re.compile(
    r"[^,。;\d]{0,6}?(?:收[了的]?[工场摊官尾]|结束|结[的了]?业|落[的了]?幕|散[的了]?场|闭幕|返程|回[的了来程])"
)


def _began_and_ended(text: str, a: DateMention, b: DateMention) -> bool:
    """Whether two days of one month or so are those on which one thing began and ended."""
    days = a.begin and b.finish and len(a.begin) == len(b.finish) == _DAY and a.begin[:4] == b.finish[:4]
    if not days or (a.begin or "") >= (b.finish or "") or a.until or a.event or b.event:
        return False
    begun = _BEGAN.fullmatch(text, a.end, b.start) or (a.open and _BEGAN_OPEN.fullmatch(text, a.end, b.start))
    return bool(begun and _ENDED.match(text, b.end))


_FIRST_OF = re.compile(r"[^,。;\d]{0,6}?(?:第一|头一?|首)[批拨茬任个名位][^,。;\d]{0,4}[,;]\D{0,2}")
_LAST_OF = re.compile(r"[^,。;\d]{0,6}?(?:最[后末]|末)[一]?[批拨茬任个名位][^,。;\d]{0,4}[,;。”]")


def _first_and_last(text: str, a: DateMention, b: DateMention) -> bool:
    """2016年来的第一拨,2020年走的最后一拨: years between which all of them came, where neither has a figure."""
    if not (a.begin and b.begin and a.begin[:4] < b.begin[:4]) or a.open or b.open or a.until or b.until:
        return False
    return bool(_FIRST_OF.fullmatch(text, a.end, b.start) and _LAST_OF.match(text, b.end))


_DAY = len("2024-09-25")


def spanned(text: str, told: list[DateMention]) -> list[DateMention]:
    """去年4月到今年2月: two times with nothing but 到 between them are the ends of one, and so are the days on which
    something began and ended (8日出的门,13日收的工)."""
    out: list[DateMention] = []
    for d in told:
        last = out[-1] if out else None
        gap = text[last.end : d.start + (text[d.start] in "到至")] if last else ""
        if last and _first_and_last(text, last, d):
            out[-1] = replace(d, start=last.start, begin=last.begin, finish=d.finish or d.begin, specific=False)
        elif (
            last and last.begin and last.finish and d.begin
            and last.begin[:4] == last.finish[:4] and last.finish < d.begin
            and not (last.open or last.until or d.open or d.event or d.rough)
            and _UNTIL.fullmatch(gap)
        ) or (last and _began_and_ended(text, last, d)):  # fmt: skip
            out[-1] = replace(last, end=d.end, finish=d.finish or d.begin, open=False)
        else:
            out.append(d)
    return out
