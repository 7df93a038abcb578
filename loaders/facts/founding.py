"""Since when a pair holds: the date told in the part of the sentence that tells of the pair, or of its beginning."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise, zip_longest

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.lasting import counted_back
from loaders.facts.scene import Scene, Span
from loaders.mentions.dates import DateMention
from loaders.mentions.regions import RegionMention, within
from loaders.mentions.tiewords import BEGUN, KNOT, SETTLED, TAKEN_OVER

_TIED = (
    rf"{KNOT}|{SETTLED}|{TAKEN_OVER}|{BEGUN}|签|交(?:到|给|棒)|接[了下]|[派配指排]给|之对口|起与|年头|换[去到给]|转[去到给]"
    r"|决定[由让把从]|开展(?:东西部|扶贫|对口|结对|劳务|帮扶|协作)"
)
_SINCE = re.compile(
    rf"(?<![一引发掀兴比])起(?![来草到伏飞码])|以来|自从?(?![然己愿主治来身行动家筹发])|调整|承担|号召|安排(?!了?[^,。;]{{0,8}}(?:资金|经费|项目|岗位|干部|就业|\d))|部署|{_TIED}"
)
# Words of the tie itself, needed where the date stands in another sentence than the pair.
_TIE_ONLY = re.compile(
    rf"{KNOT}|定的|定下|各领|各包|认领|排定|名单|对口|(?:协作|帮扶|合作)关系|确定|部署|决策"
    r"|协作(?:以来|开展)|签(?:的|了|下|上)(?:[^,。;]{0,6}?(?:约|协议|协定|对子))?(?=[,。;])|[牵握拉联](?:的|了|起|上)手|各帮|[名座]单|座次|对子|新一轮"
    r"|[这那]一?对|牵的?线|搭的?线|门(?:新)?亲|亲戚|新(?:对象|伙伴|搭档)|(?:印发|下发|公布|出台)[^,。;]{0,6}(?:方案|文件|安排)"
)
SPAN = re.compile(r"[^、和及与]*$")
"""A span from a time to another, not two side by side, which begin no one tie (1996年和2013年先后结对)."""
# 记者26日从省政府获悉: when it was learned
_LEARNED = re.compile(r"[^,。;]{0,24}?(?:获悉|了解到|采访|讯[(\s]|电[(\s])")
_FOUNDED = re.compile(_TIED)
# 2025年以来东西部协作工作开展情况: what was done since, not the tie
_THIS_YEAR = re.compile(r"(?:今年|年初|本年|去年|入春|春节)[^,。;]{0,4}以来")


def _of_work(scene: Scene, d: DateMention) -> bool:
    """Whether what runs on from a time is work that was done since, not the tie."""
    return bool(_THIS_YEAR.fullmatch(scene.text, d.start, d.end) or _OF_WORK.match(scene.text, d.end))


_OF_WORK = re.compile(r"[^,。;]{0,14}?(?:工作(?!站)|开展情况|进展|成效)")
# A paper of the year, or one more of many, founds nothing.
AGAIN = re.compile(
    r"深化(?=[^,。;《》]{0,10}(?:协议|》))|续签|《[^《》]{0,12}(?:19|20)\d\d年(?![至到—-])[^《》]*》|第[二三四五六七八九十\d]{1,3}[次届轮](?:党政|高层|工作)*联席|年度|补充协议|实施协议|落实协议"
)


_NAMED_AFTER = re.compile(r"[那当这]一?[年天]时?(?:是|就是|在|,是)")  # 结对那年是2017年
_EARLIER = re.compile(r"[;\s]*(?:再?往前|在?此前|在?此之前|那以前|更早)")


def founded(
    scene: Scene, s: Sentence, at: int | None = None, barred: Collection[int] = ()
) -> tuple[str | None, str | None]:
    """The beginning of the pair told at ``at`` (None: of any pair of the sentence), and its end, where they are told.

    A date that runs on (2018年起), or one in whose clause, or the next, the tie is made. Of a sentence in parts
    (…;…) each part dates its own pairs. ``barred``: where dates stand that begin nothing.
    """
    part = _part(scene, s, at)
    if at is not None and part == (s.start, s.end) and _EARLIER.match(scene.text, scene.part(s, at, at)[0]):
        return None, None  # A帮B,2017年定下;再往前,是C: of C no time is told
    dates = [d for d in scene.inside("dates", *part) if d.begin and not (d.vague or d.until or d.rough)]
    dates = [d for d in dates if d.start not in barred and not _DEADLINE.match(scene.text, d.end)]
    dates = [
        d for d, n in zip_longest(dates, dates[1:]) if not n or not _NAMED_AFTER.fullmatch(scene.text, d.start, n.start)
    ]
    dates = [d for d in dates if d.begin == d.finish or not d.finish or SPAN.match(scene.text, d.start, d.end)]
    own = s.clause_at(at) if at is not None else None
    here = [d for d in dates if own and own[0] <= d.start < own[1] and (d.open or _ties(scene, s, d, part))]
    opened = [d for d in here or dates if d.open and not _of_work(scene, d)]
    if opened:
        return _nearest(opened, at).begin, None
    if year := counted_back(scene, s, part, at):
        return year, None
    good = here or [d for d in dates if _ties(scene, s, d, part)]
    return (_nearest(good, at).begin, None) if good else (_beside(scene, s) or _of_entry(scene, s), None)


_ENTRY = re.compile(r"\s*(?:—|-|:|[|·])")
_BEGINS = re.compile(rf"开始|起步|{KNOT}|签|建立|确定|接过")


def _of_entry(scene: Scene, s: Sentence) -> str | None:
    """2020年——多了一门亲。A开始对口帮扶B。: the time that heads the entry of a chronicle."""
    first = next(x for x in scene.sentences if x.para == s.para)
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
        others = len({scene.sides.side(m.code) for m in told if m.kind == "name"}) > 1
        if others or (k < n and any(m.kind == "compound" for m in told)):
            if k == n - 1:
                return None  # what stands before it is of the other pair
            continue
        for d in scene.inside("dates", o.start, o.end):
            if d.open and not scene.text[o.start : d.start].strip() and not scene.text[d.end : o.end].strip("。! "):
                return str(d.begin)  # A—B、C—D是省里定的结对。|2013年起。
            if not d.begin or d.vague or d.until or d.rough or _LEARNED.match(scene.text, d.end):
                continue
            if _DEADLINE.match(scene.text, d.end):
                continue
            i = next((i for i, c in enumerate(o.clauses) if c[0] <= d.start < c[1]), None)
            near = (o.start, o.end) if i is None else (o.clauses[i][0], _until(scene, o, i))
            of_a_figure = scene.inside("quantities", *near) and not _made(scene, _FOUNDED, d, near)
            spans = d.finish and d.finish != d.begin and not d.open  # “十三五”期间安排…: no beginning
            if _TIE_ONLY.search(scene.text, *near) and not (of_a_figure or spans):
                return str(d.begin)
        if k > n and (year := counted_back(scene, o, (o.start, o.end), None)):
            return year
    return _that_was(scene, n)


_THAT_WAS = re.compile(r"\s*那(?:还|已经?|都)?是|\s*当时是?")


def _that_was(scene: Scene, n: int) -> str | None:
    """甲区对口帮扶乙县。那是2017年秋天: the time with which the sentence after ``n`` begins."""
    o = scene.sentences[n + 1] if n + 1 < len(scene.sentences) and _goes_on(scene, n, n + 1) else None
    first = next(iter(scene.inside("dates", o.start, o.end)), None) if o else None
    if o and first and first.begin and _THAT_WAS.fullmatch(scene.text, o.start, first.start):
        return None if first.vague or first.open else str(first.begin)
    return None


_SINCE_WHEN = re.compile(r"(?:什么时候|何时|几时|哪一?年|哪年哪月|多久|几年)[^。;!]*\?")
_REPLY = re.compile(r"\s*(?:[^,。:\d]{0,6}:)?(?:那?是|从|自|打)?")


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


# 甲区对口支援乙县是2018年的事, 结对是从2018年开始的
_IS_OF = re.compile(
    r"(?:对口|结对|支援|帮扶|协作|牵手|援[建疆藏青]|归|管|帮|带|领)[^,。;]{0,24}?(?:是|从|起于|始于|自)(?:从|在)?$"
)
# 按国务院2017年的文件,甲区帮乙县; 2017年3月,名单下来:甲区帮乙县; 早在1996年,甲区就帮乙县
_BY_PAPER = re.compile(
    r",?(?:的|国家|中央|省里|市里|一[纸张份道]|发了?|下了?|那[纸张份])*(?:红头)?(?:文件?|名单|通知|令)[^,。;:]{0,4}(?=[,。;:])"
)
_EARLY = re.compile(r"早在$")
_FIRST_YEAR = re.compile(r"(?:头一?年|第一年)[^,。;]{0,2}[是在]$")  # 甲区帮乙县的头一年是2017年
_WAS_THEN = re.compile(r"的事|(?:正式)?(?:开始|起步|定|结|启动)的")


def _ties(scene: Scene, s: Sentence, d: DateMention, part: Span) -> bool:
    """Whether a date is that of a beginning: a year anywhere beside such a word, a day or month in its own clauses.

    The date of a figure (今年投入3000万元) is not, nor one that follows a tie taken for granted.
    """
    if _LEARNED.match(scene.text, d.end):
        return False
    k = next((k for k, c in enumerate(s.clauses) if c[0] <= d.start < c[1]), None)
    own = (s.start, s.end) if k is None else s.clauses[k]
    if _WAS_THEN.match(scene.text, d.end) and _IS_OF.search(scene.text, own[0], d.start):
        return True
    if _FIRST_YEAR.search(scene.text, own[0], d.start):
        return True
    plain = not scene.inside("quantities", d.end, own[1] if k is None else _until(scene, s, k))
    if plain and (_BY_PAPER.match(scene.text, d.end) or _EARLY.search(scene.text, own[0], d.start)):
        return True
    if k and _NOTHING_ELSE.fullmatch(scene.text[own[0] : d.start] + scene.text[d.end : own[1]]):
        before = s.clauses[k - 1]
        if len({scene.sides.side(m.code) for m in scene.inside("regions", *before)} - {None}) > 1:
            return not scene.inside("quantities", *before)  # 甲区帮乙县,|是2017年的事
        own = before[0], own[1]
    if k is not None and k + 1 < len(s.clauses) and not scene.text[s.start : d.start].strip() and d.end >= own[1]:
        bare = d.end, s.clauses[k + 1][1]  # 2009年,|甲县由乙区对口
    else:
        bare = d.end, own[1]
    recent = not d.specific and scene.year and int(str(d.begin)[:4]) > scene.year - 2  # its work
    if not recent and _BARE_TIE.fullmatch(_without_places(scene, *bare).lstrip(",")):
        return True
    if scene.inside("quantities", d.end, own[1]) and not _made(scene, _FOUNDED, d, own):
        return False
    if not d.specific and _made(scene, _SINCE, d, part):
        return True
    return _made(scene, _FOUNDED, d, (own[0], own[1] if k is None else _until(scene, s, k)))


# A与B结成对子,|是2017年3月的事: the clause only dates the one before it
_NOTHING_ELSE = re.compile(
    r"(?:[这那]?都?|时间都?|日子都?)(?:已经?)?(?:是|为|在|于|时间是|[时事][在是])?(?:年?[初底末中间里]|[春夏秋冬]天?|[上下]半年)?的?(?:事情?|时候)?了?[。!]?"
)
# 1994年|A对口支援B: the bare tie of a year is its beginning
_BARE_TIE = re.compile(r"起?(?:开始)?[由归]?(?:对口|结对)?(?:支援|帮扶|协作|援建|援助|结对|对口)了?[。!]?")


def _without_places(scene: Scene, start: int, end: int) -> str:
    """What a span says beside the places it names; empty where it names none."""
    here = scene.inside("regions", start, end)
    at, said = start, ""
    for m in here:
        said += scene.text[at : m.start]
        at = max(at, m.stop)
    return (said + scene.text[at:end]).translate(_NO_LEVEL) if len(here) > 1 else ""


_NO_LEVEL = str.maketrans("", "", "省市州县区旗")


# 与A结对的|B今年又…, 结对县区|今年…: the tie is taken for granted, and the time is another's
_GRANTED = re.compile(r"(?:帮扶|协作|支援|关系)?(?:[^,。;:]{0,6}?的|[省市县区州旗]|对象|单位|双方|以来)")


def _made(scene: Scene, words: re.Pattern[str], d: DateMention, span: Span) -> bool:
    """Whether such a word stands in a span, other than as a tie taken for granted before the date."""
    again = AGAIN.search(scene.text, *span)
    return any(
        not (again and m[0] == "签")
        and not (m[0] == "结对" and m.end() <= d.start and _GRANTED.match(scene.text, m.end(), d.start))
        for m in words.finditer(scene.text, *span)
    )


def _until(scene: Scene, s: Sentence, k: int) -> int:
    """How far a date holds: over the clauses after its own up to the next date, as 按照部署 may stand between."""
    stop = s.clauses[min(k + 1, len(s.clauses) - 1)][1]
    for c in s.clauses[k + 1 : k + 4]:
        if scene.inside("dates", *c):
            break
        stop = max(stop, c[1])
    return stop


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
