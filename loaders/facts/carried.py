"""The time of a statement that tells none: what its paragraph, a heading, the event or the whole report says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.sides import CONCERNED
from loaders.facts.events import DEED, SO_FAR, of_event, of_meeting, of_this_time, only_day, told_next
from loaders.facts.since import AFRESH, ALTOGETHER, SUM, THERE_NOW, all_since, begun, tie_before, undated
from loaders.facts.times_told import REACH, REVIEWED, Span, Told, finer, usable
from loaders.mentions.dates import DateMention
from loaders.mentions.tiewords import KNOT

if TYPE_CHECKING:
    from loaders.facts.scene import Scene

_BULLET = re.compile(r"[^\w\s“”‘’(《【「——,。]")  # lines of one list
_EVER_SINCE = re.compile(r"以来,[^,。;]{0,8}共")  # 结对以来,共有1.2万人
_AS_LONG = re.compile(
    r"(?:在?[\u4e00-\u9fff]{2,8}(?:方面|领域|上),)?自?(?:开展|实施|启动)?(?:东西部|对口|扶贫|结对|劳务)+[^,。;\d]{0,12}?以来,"
)
_IN_PLACE = re.compile(r"(?:也|都|均)?已[经]?(?:全部|全额|如数)?到[位账]")
# 这个车间由甲市投入250万元建成: it stands there on the day on which somebody came to see it
_STANDS = re.compile(r"元[^,。;\d]{0,6}(?:[建修盖]成|[建修盖][了起]|[建修盖]的|落成)")
_REVIEW = re.compile(r"总结|回顾|盘点|成绩单|全年|年度|年终|岁末|这一年|一年来|回眸|小结")
# 产业合作方面,…; 在劳务协作上,…: one of the topics of what a paragraph before sums up
_TOPIC = re.compile(r"\s*(?:在)?[\u4e00-\u9fff]{2,8}(?:方面|领域|工作上|[协合]作上|支援上)[,:]")
SECTION = 40
"""Sentences back that the time in a heading holds for."""


def carried(scene: Scene, n: int, clause: Span, vague: list[DateMention]) -> Told:
    """The time of a sentence that tells none."""
    s = scene.sentences[n]
    if _AS_LONG.match(scene.text, s.start, clause[1]) and not begun(scene):
        return None, None  # 自东西部协作开展以来: since when, the page does not say
    ever = bool(_EVER_SINCE.search(scene.text, s.start, clause[1]))
    ever = ever or all_since(scene, s, clause)
    sums = ever or bool(SUM.search(scene.text, *clause))
    vacant = any(q.unit == "job" for q in scene.inside("quantities", *clause))
    words = SUM.findall(scene.text[clause[0] : clause[1]])
    today = vacant and only_day(scene) is not None  # 前后摆出860个 at the only fair told
    weak = sums and not ever and all(ALTOGETHER.fullmatch(w) or (today and w in _IN_A_ROW) for w in words)
    if weak:
        sums = not (_one_fair(scene, s, clause) or _of_paragraph(scene, n) or of_event(scene, n))
    found = (
        of_meeting(scene, n)
        or of_this_time(scene, n, clause)
        or _of_paragraph(scene, n, sums, now=bool(THERE_NOW.search(scene.text, *clause)))
        or _framing(scene, n, sums and bool(_SINCE_BEGUN.search(scene.text, *clause)))
        or (None if sums or _IN_PLACE.search(scene.text, s.start, s.end) else of_event(scene, n))
        or (None if sums and _told_later(scene, s, clause) else scene.account)
        or ((vague[-1].begin, vague[-1].finish) if vague and vague[-1].begin and not sums else None)
        or _far(scene, n, sums)
        or told_next(scene, n)
    )
    if found and len(found[0] or "") == len("2025-12-17") and _STANDS.search(scene.text, *clause):
        return (found[0] or "")[:4], None
    if found:
        if sums and any(d.begin == found[0] for d in begun(scene)):  # of several ties its own, once that is known
            undated(scene, clause, summed=True)
        return found
    so_far = SO_FAR.search(scene.text, s.start, s.end) or _IN_PLACE.search(scene.text, s.start, s.end)
    if not (sums or so_far) and scene.event_day and s.para == scene.sentences[0].para:
        return scene.event_day, scene.event_day  # the headline's figure
    if sums:
        undated(scene, clause, summed=True)
        if (since := tie_before(scene, s)) or not weak:
            return since, None
        return _these_days(scene, s)
    if vacant and (day := only_day(scene)):
        return day, day
    if _all_along(scene, s, clause):
        undated(scene, clause, summed=False)
        if tied := [d.begin for d in begun(scene) if d.start < s.start and (d.begin or "")[:4] < str(scene.year)]:
            return tied[-1], None
    return _these_days(scene, s)


_IN_A_ROW = ("先后", "前后")


# This time, what a day's fair offers: no account of all the years of a tie.
_THIS_TIME = re.compile(r"[此这本][次回行趟]|这天|当场|现场|今[天日]|疫情|复工|返岗|复产")
_FAIR = re.compile(r"招聘|岗位|要人|[名空缺]额|空缺|招工|要[几一二两三四五六七八九十百千\d]")
_FAIRS = re.compile(r"(?:[几多两三四五六七八九十]|[2-9]|\d\d)[余多]?场")


def _all_along(scene: Scene, s: Sentence, clause: Span) -> bool:
    """Whether a figure without a time may be of all the years of a tie of which the report has told: of those in
    annotated reports nearly all are."""
    if scene.event_day and DEED.search(scene.text, *clause):
        return False
    if THERE_NOW.search(scene.text, *clause) or AFRESH.search(scene.text, *clause):
        return False
    if _THIS_TIME.search(scene.text, s.start, clause[1]):
        return False
    return not _one_fair(scene, s, clause)


def _one_fair(scene: Scene, s: Sentence, clause: Span) -> bool:
    """Whether vacancies are told, and not those of several fairs."""
    vacancies = any(q.unit == "job" for q in scene.inside("quantities", *clause))
    return (vacancies or bool(_FAIR.search(scene.text, *clause))) and not _FAIRS.search(scene.text, s.start, s.end)


def _told_later(scene: Scene, s: Sentence, clause: Span) -> bool:
    """Whether the year that the opening tells is told only after a sum: 累计3.5亿元,其中2020年一年…"""
    if scene.account and scene.account[0] != scene.account[1]:
        return False
    year = scene.account[0] if scene.account else ""
    return not any(d.begin and d.begin[:4] == year[:4] for d in scene.dates if d.start < clause[1]) and not any(
        year[:4] in scene.text[x.start : x.end] for x in scene.sentences if x.kind != "body"
    )


def _these_days(scene: Scene, s: Sentence) -> Told:
    """News is of its year; early in a year, what is no deed of these days, of the year the report is on."""
    if not scene.year or not scene.month:
        return None, None
    last = str(scene.year - 1)
    told = scene.main_year()
    review = told == last or (told is None and _REVIEW.search(scene.text))
    if scene.month <= 4 and review and not DEED.search(scene.text, s.start, s.end):
        return last, last
    return str(scene.year), None


def _of_paragraph(scene: Scene, n: int, sums: bool = False, *, now: bool = False) -> Told | None:
    """The time told last in the paragraph; a day only within its line, and for no sum; for what is so ``now`` not the
    day on which a tie was made long before."""
    s = scene.sentences[n]
    so_far = _IN_PLACE.search(scene.text, s.start, s.end)
    for k in range(n - 1, -1, -1):
        p = scene.sentences[k]
        if p.para != s.para:
            break
        if (ds := usable(scene, p)) and _concerned(scene, p):
            d = finer(scene, _not_looked_back(ds), ds)
            if (sums or so_far) and d.specific and len(d.begin or "") == 10 and not d.open:
                continue
            if d.until and sums and (ran := [x for x in ds if x.open and x.begin]):
                return ran[-1].begin, d.finish
            if (now or not sums) and _of_tie(scene, p, d) and not _SINCE_THEN.search(scene.text, s.start, s.end):
                break
            if not d.specific or "\n" not in scene.text[d.end : s.start]:
                return d.begin, None if sums and _of_tie(scene, p, d) else d.finish  # since then
    return None


_UP_TO_NOW = re.compile(r"以来|至今|迄今|到?现在|如今")
_SINCE_THEN = re.compile(r"[自从打]那|那以后|此后|以来|到现在|(?:几|[一二两三四五六七八九十])年(?:多|间|来|里)")
_MADE = re.compile(rf"签[订署下了]|{KNOT}|建立|确定|起步")


def _of_tie(scene: Scene, p: Sentence, d: DateMention) -> bool:
    """Whether a time of an earlier year is when the tie was made, of which what is told next need not be."""
    if d.rough or not (scene.month and d.begin and d.begin[:4] < str(scene.year)):
        return False
    if not d.open and d.begin != d.finish:
        return False
    if d.open:
        return not _UP_TO_NOW.search(scene.text, d.start, d.end)
    clause = next((c for c in p.clauses if c[0] <= d.start < c[1]), (p.start, p.end))
    last = next((c for c in p.clauses if c[0] >= clause[1]), clause)  # 2018年4月,A与B签订协议
    made = d.founds or _MADE.search(scene.text, d.end, last[1])
    return bool(made and not scene.inside("quantities", d.end, last[1]))


def _concerned(scene: Scene, p: Sentence) -> bool:
    """Whether a sentence is on the cooperation, not on one place's own state: 2016年某县贫困发生率还有21%."""
    sides = {scene.sides.side(m.code) for m in scene.inside("regions", p.start, p.end)}
    return len(sides - {None}) != 1 or bool(CONCERNED.search(scene.text, p.start, p.end)) or "helper" in sides


def _not_looked_back(ds: list[DateMention]) -> DateMention:
    """2016年去了312人;2015年是274人。: of a sentence that ends with a look at the year before, the year it is about."""
    d = ds[-1]
    if d.open or d.rough or d.founds or d.specific or d.begin is None:
        return d
    later = [x for x in ds if x.begin and x.begin[:4] == str(int(d.begin[:4]) + 1) and not (x.open or x.founds)]
    return later[-1] if later else d


_SINCE_BEGUN = re.compile("累计|历年|历来")


def _framing(scene: Scene, n: int, since: bool = False) -> Told | None:
    """The year or span that a heading names, or that a paragraph or the opening of a list begins with; for a sum
    ``since`` the tie began no year of another paragraph."""
    s = scene.sentences[n]
    for k in range(n - 1, max(-1, n - SECTION - 1), -1):
        p = scene.sentences[k]
        if p.para == s.para or (n - k > REACH and p.kind != "heading"):
            continue
        ds = usable(scene, p)
        if p.kind != "body" and any(d.specific and len(d.begin or "") == 10 for d in ds):
            if (day := _heads_part(scene, p)) and _diary(scene):
                return day.begin, day.finish
            continue  # a byline, or the head of a bulletin: 2019年第5期 2019年3月4日
        framing = [d for d in ds if _frames(scene, d, p) and not (p.kind == "body" and _of_several(scene, p, d))]
        if since and p.kind == "body" and ":" not in scene.text[p.end - 1 : p.end + 1]:
            framing = [d for d in framing if not _tied_before(scene, s.start, d)]
        whole = [d for d in framing if d.begin and d.begin[:4] == (d.finish or d.begin)[:4]]
        if found := whole or framing:
            return found[-1].begin, found[-1].finish
    return None


# ■ 4月28日; 【4月28日】; 一、4月28日: what may stand before the day that heads a part
_MARKS = re.compile(r"[^\w,。;]{0,3}(?:(?:[一二三四五六七八九十]{1,2}|\d{1,2})[、.])?[^\w,。;]{0,2}")
_FARTHEST = 8


def _heads_part(scene: Scene, s: Sentence) -> DateMention | None:
    """The day that a line of its own begins with."""
    for d in scene.inside("dates", s.start, s.start + _FARTHEST):
        if d.specific and len(d.begin or "") == 10:
            return d if _MARKS.fullmatch(scene.text, s.start, d.start) else None
    return None


def _diary(scene: Scene) -> bool:
    """Whether several lines of their own begin with a day: 4月28日 星期三."""
    found: bool | None = scene.memo.get("diary")
    if found is None:
        heads = [s for s in scene.sentences if s.kind != "body" and _heads_part(scene, s)]
        found = scene.memo["diary"] = len(heads) > 1
    return found


def _frames(scene: Scene, d: DateMention, s: Sentence) -> bool:
    """Whether a time holds for what follows in other paragraphs too: a year (not a span that began once) that a
    sentence opens with, or that stands in the opening of a list (…工作如下:)."""
    opens_list = ":" in scene.text[s.end - 1 : s.end + 1]
    if s.kind != "body" and len(d.begin or "") == len("2018") and REVIEWED.match(scene.text, d.end):
        return True
    if d.specific or d.until or ((d.open or d.rough) and not opens_list):
        return False
    if _ONLY.match(scene.text, s.start, d.start):
        return False  # 单说2018年: of this sentence only
    return (d.start - s.start <= 3 and not _looks_back(scene, d)) or opens_list


_ONLY = re.compile(r"[单光仅就只]|比如|其中|像|拿|例如")
_YEAR_BEFORE = re.compile(r"去年|上一?年度?|前年")


def _looks_back(scene: Scene, d: DateMention) -> bool:
    """Whether 去年 is told within a paragraph, beside a figure of this year: it holds for no other paragraph."""
    n = scene.sentence_at(d.start)
    inner = n > 0 and scene.sentences[n - 1].para == scene.sentences[n].para
    return inner and bool(_YEAR_BEFORE.match(scene.text, d.start))


def _far(scene: Scene, n: int, sums: bool) -> Told | None:
    """A span that began once (for sums, and for the topics told one by one under it), or a year of the sentences just
    before, of another paragraph."""
    s = scene.sentences[n]
    topic = _TOPIC.match(scene.text, scene.text.rfind("\n", 0, s.start) + 1)
    for k in range(n - 1, max(-1, n - REACH - 1), -1):
        p = scene.sentences[k]
        if p.para == s.para:
            continue
        near = n - k <= 3
        bullets = n - k <= 4 and _BULLET.match(scene.text, p.start) and _BULLET.match(scene.text, s.start)
        ds = [d for d in usable(scene, p) if not _one_of_ties(scene, p, d)]
        runs = sums or topic
        if opened := [d for d in ds if (d.open and (runs or (d.begin or "")[:4] == str(scene.year))) or bullets]:
            return opened[-1].begin, opened[-1].finish
        if ds and near and not (ds[-1].specific or ds[-1].open or _looks_back(scene, ds[-1])):
            if sums and _tied_before(scene, s.start, ds[-1]):
                continue  # 2020年一年来了…; in the next paragraph 累计捐了…: since the tie
            return ds[-1].begin, ds[-1].finish
    return None


def _one_of_ties(scene: Scene, p: Sentence, d: DateMention) -> bool:
    """Whether a time dates a tie, of which a figure of another paragraph need not be."""
    return _of_several(scene, p, d) if d.open else _of_tie(scene, p, d)


def _of_several(scene: Scene, p: Sentence, d: DateMention) -> bool:
    """Whether a time dates one of several ties of different years."""
    several = len({(x.begin or "")[:4] for x in begun(scene)}) > 1
    return several and (d in begun(scene) or _of_tie(scene, p, d))


def _tied_before(scene: Scene, at: int, d: DateMention) -> bool:
    """Whether the report has told since when a tie runs that is older than a year."""
    return d.begin == d.finish and any(
        x.founds and x.begin and x.end <= at and x.begin[:4] < (d.begin or "") for x in scene.dates
    )
