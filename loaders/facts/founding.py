"""Since when a pair holds: the date told in the part of the sentence that tells of the pair, or of its beginning."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise, zip_longest

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.lasting import counted_back
from loaders.facts.scene import Scene, Span
from loaders.facts.tie_dates import FOUNDED, LEARNED, TIE_ONLY, by_that_paper, made, of_another, ties, until
from loaders.facts.whose_beginning import of_bodies, of_next_part, of_wholes, since_then
from loaders.mentions.dates import DateMention
from loaders.mentions.numbers import value
from loaders.mentions.regions import RegionMention, within
from loaders.mentions.tiewords import KNOT, NO_TIE, OF_BODY, OF_ELSE, OF_SCHEME

SPAN = re.compile(r"[^、和及与]*$")
"""A span from a time to another, not two side by side, which begin no one tie (1996年和2013年先后结对)."""
# 在2021年春风行动启动仪式暨…招聘会上: of the event that bears it
_EVENT = re.compile(
    r"度?(?!.{0,20}(?:结对|签|建立))[^,。;\d]{2,24}?(?:招聘[会周]|招聘活动|启动仪式|推介会|洽谈会|双选会)"
)
# 2023年是实施新一轮协作的关键之年
_YEAR_OF = re.compile(r"是[^,。;]{2,28}(?:之年|一年|年份|节点)(?=[,。;])")
_THIS_YEAR = re.compile(r"(?:今年|年初|本年|去年|入春|春节)[^,。;]{0,4}以来")


def _so_far(scene: Scene, s: Sentence, d: DateMention) -> bool:
    """今年以来,A加大对B的帮扶力度; 汇报2024年以来工作情况: what was done so far, unless that was to make the tie."""
    return bool(d.open and _of_work(scene, d) and not made(scene, FOUNDED, d, (s.start, s.end)))


_UP_TO_WORK = re.compile(r"[及和、与]以?及?")  # 2024年及2025年以来工作情况: the year before is of the work too


def _of_work(scene: Scene, d: DateMention) -> bool:
    """Whether what runs on from a time is work that was done since, not the tie."""
    return bool(_THIS_YEAR.fullmatch(scene.text, d.start, d.end) or _OF_WORK.match(scene.text, d.end))


_OF_WORK = re.compile(r"[^,。;]{0,14}?(?:工作(?!站)|开展情况|进展|成效)")
_NAMED_AFTER = re.compile(r"[那当这]一?[年天]时?(?:是|就是|在|,是)")  # 结对那年是2017年
# 在鲁渝劳务协作座谈会上,甲公司与乙公司结对: a meeting's name says whose it is, not what was founded there
MEETING = re.compile(
    r"[\u4e00-\u9fff]{2}(?:劳务|东西部|扶贫|对口)*(?:协作|合作|帮扶|支援)[^,。;]{0,12}?(?:会|论坛|仪式)上"
)
_EARLIER = re.compile(r"[;\s]*(?:再?往前|在?此前|在?此之前|那以前|更早)")


def founded(
    scene: Scene, s: Sentence, at: int | None = None, barred: Collection[int] = ()
) -> tuple[str | None, str | None]:
    """The beginning of the pair told at ``at`` (None: of any pair of the sentence), and its end, where they are told.

    A date that runs on (2018年起), or one in whose clause, or the next, the tie is made. Of a sentence in parts
    (…;…) each part dates its own pairs. ``barred``: where dates stand that begin nothing.
    """
    part = _part(scene, s, at)
    begins = (scene.part(s, at, at)[0], s.clause_at(at)[0]) if at is not None and part == (s.start, s.end) else ()
    if any(_EARLIER.match(scene.text, x) for x in begins):
        return None, None  # A帮B,2017年定下;再往前,是C: of C no time is told
    dates = [d for d in scene.inside("dates", *part) if d.begin and not (d.vague or d.until or d.rough)]
    dates = [d for d in dates if d.start not in barred and not _DEADLINE.match(scene.text, d.end)]
    dates = [
        d for d, n in zip_longest(dates, dates[1:]) if not n or not _NAMED_AFTER.fullmatch(scene.text, d.start, n.start)
    ]
    if at is not None and ";" in scene.text[s.start : s.end]:
        dates = [d for d in dates if not of_next_part(scene, s, d, at)]
    dates = [d for d in dates if not _of_else(scene, s, d, at) and not of_another(scene, s, d)]
    dates = [d for d in dates if not _PLANNED.search(scene.text, s.clause_at(d.start)[0], d.start)]
    dates = [d for d in dates if d.begin == d.finish or not d.finish or SPAN.match(scene.text, d.start, d.end)]
    dates = [d for d in dates if not _EVENT.match(scene.text, d.end) and not _YEAR_OF.match(scene.text, d.end)]
    work = [d.start for d in dates if _so_far(scene, s, d)]
    dates = [d for d in dates if not any(_UP_TO_WORK.fullmatch(scene.text, d.end, at) for at in work if at >= d.end)]
    dates = [d for d in dates if d.start not in work]
    own = s.clause_at(at) if at is not None else None
    here = [d for d in dates if own and own[0] <= d.start < own[1] and (d.open or ties(scene, s, d, part))]
    here = here or [d for d in dates if own and _heads(scene, s, d, own) and (d.open or ties(scene, s, d, part))]
    opened = [d for d in here or dates if d.open and not _of_work(scene, d)]
    if opened:
        since = _nearest(opened, at)
        later = [d for d in dates if at is not None and not here and since.end <= d.start < at]
        anew = [d for d in later if scene.text[d.start] not in _OF_IT and ties(scene, s, d, part)]
        return (anew or [since])[-1].begin, None  # 2002年起A帮B,2010年6月作了调整,B改由C接手
    if year := counted_back(scene, s, part, at):
        return year, None
    good = here or [d for d in dates if ties(scene, s, d, part)]
    other = None if good else by_that_paper(scene, s) or _beside(scene, s) or _of_entry(scene, s)
    return _nearest(good, at).begin if good else other, None


# 甲区结对乙县,拟在年内签订劳务协议
_PLANNED = re.compile(r"(?:拟(?!定)|计划|力争|打算|准备|即将|有望|将)[^,。;]{0,4}$")
_OF_IT = "当同那此"  # 当年, 同年: the year told before


def _heads(scene: Scene, s: Sentence, d: DateMention, own: Span) -> bool:
    """Whether a time is all that the clause right before says: A1996年开始帮B,2016年,交到C手里."""
    before = next((c for c in reversed(s.clauses) if c[1] <= own[0]), None)
    return bool(before and before[0] <= d.start < before[1] and before[1] - before[0] - (d.end - d.start) <= 1)


def _of_else(scene: Scene, s: Sentence, d: DateMention, at: int | None) -> bool:
    """Whether a time stands in a clause of its own that tells of people or works: 甲区帮乙县,医生陈某2018年到的."""
    if at is None or d.start < at:
        return False
    own = s.clause_at(d.start)
    if d.open and _of_next(scene, s, d, at):
        return True
    if own[0] <= at < own[1] or TIE_ONLY.search(scene.text, *own):
        return False
    return bool(OF_ELSE.search(scene.text, *own))


def _of_next(scene: Scene, s: Sentence, d: DateMention, at: int) -> bool:
    """Whether a time stands with one more helper: 乙县由甲区帮扶,2018年起由丁区协作."""
    mine = s.clause_at(at)
    if mine[0] <= d.start < mine[1]:
        return False
    known = {c for m in scene.inside("regions", *mine) for c in m.codes}
    stop = next((c[1] for c in s.clauses if c[0] > d.end), s.end)
    here = scene.inside("regions", d.end, stop)
    if not here or here[0].code in known or scene.text[here[0].start - 1] not in "由归":
        return False
    return scene.sides.side(here[0].code) in {scene.sides.side(c) for c in known}  # a helper was told before


_ENTRY = re.compile(r"\s*(?:—|-|:|[|·])")
_BEGINS = re.compile(rf"开始|起步|{KNOT}|签|建立|确定|接过")


def _of_entry(scene: Scene, s: Sentence) -> str | None:
    """2020年——多了一门亲。A开始对口帮扶B。: the time that heads the entry of a chronicle."""
    k = scene.sentence_at(s.start)
    while k and scene.sentences[k - 1].para == s.para:
        k -= 1
    first = scene.sentences[k]
    head = next((d for d in scene.inside("dates", first.start, first.start + 2) if d.begin and not d.vague), None)
    if first is s or head is None or not _ENTRY.match(scene.text, head.end):
        return None
    return str(head.begin) if _BEGINS.search(scene.text, s.start, s.end) else None


def _beside(scene: Scene, s: Sentence) -> str | None:
    """2016年,国家作出部署。A对口帮扶B / A对口帮扶B。2016年结对以来…: the beginning told in the sentence beside, if that
    names no other pair."""
    n = scene.sentence_at(s.start)
    for k in (n, n + 1):  # 甲区帮乙县。从哪年开始的?2017年
        asks = scene.sentences[k] if k < len(scene.sentences) and _goes_on(scene, n, k) else s
        if asks is not s and OF_ELSE.search(scene.text, asks.start, asks.end):
            continue  # 厂子办了多少年了?
        if _SINCE_WHEN.search(scene.text, asks.start, asks.end) and (answer := _answered(scene, k + 1)):
            return answer
    after = n + 1
    while after < len(scene.sentences) - 1 and scene.text[scene.sentences[after].end - 1] == "?":
        after += 1  # 帮扶几年了?现在怎么帮?答:…
    for k in (n - 1, after, n - 2):
        if not 0 <= k < len(scene.sentences) or not _goes_on(scene, min(k, n), max(k, n)):
            continue
        o = scene.sentences[k]
        told = scene.inside("regions", o.start, o.end)
        if _of_another(scene, s, told):
            continue
        if k > n and of_wholes(scene, s, told):
            continue
        others = len({scene.sides.side(m.code) for m in told if m.kind == "name"}) > 1
        if others or (k < n and any(m.kind == "compound" for m in told)):
            if k == n - 1:
                return None  # what stands before it is of the other pair
            continue
        for d in scene.inside("dates", o.start, o.end):
            if k > n and _of_scheme(scene, o, (d.start, d.end)):
                continue
            alone = not scene.text[o.start : d.start].strip() and not scene.text[d.end : o.end].strip("。!—,: ")
            if alone and d.open:
                return str(d.begin)  # A—B、C—D是省里定的结对。|2013年起。
            if alone and k == n - 1 and since_then(scene, s, d):
                return str(d.begin)  # 1996年。|中央点了将,让A对口帮扶B。
            if not d.begin or d.vague or d.until or d.rough or LEARNED.match(scene.text, d.end):
                continue
            if _DEADLINE.match(scene.text, d.end):
                continue
            i = next((i for i, c in enumerate(o.clauses) if c[0] <= d.start < c[1]), None)
            near = (o.start, o.end) if i is None else (o.clauses[i][0], until(scene, o, i))
            of_a_figure = scene.inside("quantities", *near) and not made(scene, FOUNDED, d, near)
            spans = d.finish and d.finish != d.begin and not d.open  # “十三五”期间安排…: no beginning
            if k > n and _of_scheme(scene, o, near):
                continue
            if (NO_TIE.search(scene.text, *near) or OF_BODY.search(scene.text, *near)) and not scene.both_sides(*near):
                continue
            if TIE_ONLY.search(scene.text, *near) and not (of_a_figure or spans or of_bodies(scene, near)):
                return str(d.begin)
        if k > n and (year := counted_back(scene, o, (o.start, o.end), None)):
            return year
    return _that_was(scene, n)


def _of_scheme(scene: Scene, o: Sentence, near: Span) -> bool:
    """Whether a sentence after the pair tells of the whole scheme, and of no places of it."""
    return bool(OF_SCHEME.search(scene.text, *near)) and not scene.inside("regions", o.start, o.end)


_THAT_WAS = re.compile(
    r"\s*(?:那(?:一?年|时候?|会儿|天)?(?:还|已经?|都)?是|当时是?|(?:时间|日子|事情?|起头|开头)(?:[是在要得还从打]*|定[在于])|[这那]?(?:事|回)?是在)"
)


def _that_was(scene: Scene, n: int) -> str | None:
    """甲区对口帮扶乙县。那是2017年秋天: the time with which the sentence after ``n`` begins."""
    o = scene.sentences[n + 1] if n + 1 < len(scene.sentences) and _goes_on(scene, n, n + 1) else None
    first = next(iter(scene.inside("dates", o.start, o.end)), None) if o else None
    if o and OF_ELSE.search(scene.text, o.start, o.end):
        return None
    if o and first and first.begin and _THAT_WAS.fullmatch(scene.text, o.start, first.start):
        return None if first.vague or "来" in scene.text[first.start : first.end] else str(first.begin)
    return None


_SINCE_WHEN = re.compile(r"(?:什么时候|何时|几时|哪一?年|哪年哪月|多久|几年|多少个?年|多长时间)[^。;!]*\?")
_REPLY = re.compile(r"[\s”“]*(?:[^,。:\d]{0,6}[:,])?“?(?:那?是|从|自|打)?")


_HOW_LONG = re.compile(r"几年|多久|多少年|多长时间")
_SO_LONG = re.compile(
    r"(?:[有快满整都]|已经?)*(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个年头|年)(?:多?了|整)?(?=[,。;!”])"
)


def _answered(scene: Scene, n: int) -> str | None:
    """什么时候结的对?答:2017年5月。: the time that a sentence opens with, which answers the one before."""
    if n >= len(scene.sentences):
        return None
    o = scene.sentences[n]
    told = scene.inside("dates", o.start, o.end)
    opens = _REPLY.match(scene.text, o.start, o.end)
    first = told[0] if told else None
    if first and opens and opens.end() >= first.start and first.begin and not (first.vague or first.until):
        return str(first.begin)
    long = _SO_LONG.match(scene.text, opens.end(), o.end) if opens and scene.year else None
    asked = scene.sentences[n - 1]
    if long and scene.year and _HOW_LONG.search(scene.text, asked.start, asked.end):
        return str(scene.year - int(value(long[1]) or 0))  # 结了几年了?三年。
    return None


_WITH = re.compile(r"[与同跟]")
_DEADLINE = re.compile(r"月?[底末]?(?:之|以)?前")


def _of_another(scene: Scene, s: Sentence, told: Sequence[RegionMention]) -> bool:
    """Whether what a sentence beside names is another place of a side that it names itself: 甲帮乙。我们归丙."""
    own = [m for m in scene.inside("regions", s.start, s.end) if m.kind == "name"]
    named = [m for m in told if m.kind == "name"]
    if any(_WITH.fullmatch(scene.text, a.stop, b.start) for a, b in pairwise(named)) and (
        len({scene.sides.side(m.code) for m in named}) == 1
    ):
        return True  # A镇与B镇结对: of one side, with each other
    for m in told:
        if m.kind != "name":
            continue
        alike = [x for x in own if scene.sides.side(x.code) == scene.sides.side(m.code)]
        if alike and not any(x.code == m.code or within(x.code, m.code) or within(m.code, x.code) for x in alike):
            return True
    return False


def _goes_on(scene: Scene, a: int, b: int) -> bool:
    """Whether two sentences stand in one paragraph, or the second answers the question that the first asks."""
    if scene.sentences[a].para == scene.sentences[b].para:
        return True
    asks = all(scene.text[s.end - 1] == "?" for s in scene.sentences[a:b])
    return asks and scene.text[scene.sentences[b].start] in "答—-A"


def _part(scene: Scene, s: Sentence, at: int | None) -> Span:
    """The part of a sentence between semicolons that holds ``at``; the whole where that part tells no date."""
    if at is None or not s.start <= at < s.end or ";" not in scene.text[s.start : s.end]:
        return s.start, s.end
    part = scene.part(s, at, at)
    return part if scene.inside("dates", *part) else (s.start, s.end)


def _nearest(dates: list[DateMention], at: int | None) -> DateMention:
    """The last date told before a place, else the first after it."""
    if at is None:
        return dates[0]
    return next((d for d in reversed(dates) if d.start <= at), dates[0])
