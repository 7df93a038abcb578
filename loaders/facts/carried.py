"""The time of a statement that tells none: what its paragraph, a heading, the event or the whole report says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.sides import CONCERNED
from loaders.facts.events import DEED, SO_FAR, of_event, of_meeting, of_this_time, only_day, told_next
from loaders.facts.framing import far, framed, of_tie
from loaders.facts.since import AFRESH, ALTOGETHER, SUM, THERE_NOW, all_since, begun, tie_before, undated
from loaders.facts.times_told import Span, Told, apart, finer, usable
from loaders.mentions.dates import DateMention
from loaders.mentions.yearspoken import opens_sentence

if TYPE_CHECKING:
    from loaders.facts.scene import Scene

_EVER_SINCE = re.compile(r"以来,[^,。;]{0,8}共")  # 结对以来,共有1.2万人
_AS_LONG = re.compile(
    r"(?:在?[\u4e00-\u9fff]{2,8}(?:方面|领域|上),)?自?(?:开展|实施|启动)?(?:东西部|对口|结对)(?:扶贫|结对|协作|帮扶|支援|合作)*(?:工作|关系)?(?:开展|启动|实施|建立)?以来,"
)
_IN_PLACE = re.compile(r"(?:也|都|均)?已[经]?(?:全部|全额|如数)?到[位账]")
# 这个车间由甲市投入250万元建成: it stands there on the day on which somebody came to see it
_STANDS = re.compile(r"元[^,。;\d]{0,6}(?:[建修盖]成|[建修盖][了起]|[建修盖]的|落成)")
_REVIEW = re.compile(r"总结|回顾|盘点|成绩单|全年|年度|年终|岁末|这一年|一年来|回眸|小结")


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
        dated = _of_paragraph(scene, n) if not _up_to(scene, n) else None
        if dated and not dated[1] and (dated[0] or "") < str(scene.year):
            dated = None  # 从那以后,…。资金加在一起…
        sums = not (_one_fair(scene, s, clause) or dated or of_event(scene, n))
    found = (
        of_meeting(scene, n)
        or of_this_time(scene, n, clause)
        or _beyond_tie(scene, n, sums, _of_paragraph(scene, n, sums, now=bool(THERE_NOW.search(scene.text, *clause))))
        or framed(scene, n, sums and bool(_SINCE_BEGUN.search(scene.text, *clause)))
        or (None if sums or _IN_PLACE.search(scene.text, s.start, s.end) else of_event(scene, n))
        or (None if _told_later(scene, s, clause) else scene.account)
        or ((vague[-1].begin, vague[-1].finish) if vague and vague[-1].begin and not sums else None)
        or far(scene, n, sums)
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


_COUNTED_OVER = re.compile(r"(?:统计|数据|数字|口径|以上)[^。\n]{0,12}(?:19|20)\d\d年")
"""统计时段为2021年: told last, of all that was told before it."""


def _told_later(scene: Scene, s: Sentence, clause: Span) -> bool:
    """Whether the year that the opening tells is told only after a figure: 累计3.5亿元,其中2020年一年…"""
    if scene.account and scene.account[0] != scene.account[1]:
        return False
    year = scene.account[0] if scene.account else ""
    if _COUNTED_OVER.search(scene.text, clause[1]):
        return False
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
    past = str((scene.year or 0) - 1)
    held, told, by_tie = "", None, False  # a time told before which the paragraph may say what it is on
    aside: DateMention | None = None
    for k in range(n - 1, -1, -1):
        p = scene.sentences[k]
        if p.para != s.para:
            break
        if not (ds := usable(scene, p)):
            continue
        d = finer(scene, _not_looked_back(ds), ds)
        just_told = k == n - 1 and d.specific and _SETS_OUT.fullmatch(scene.text, p.start, p.end)
        if not (just_told or _concerned(scene, p)):
            continue
        year = (d.begin or "")[:4]
        if (sums or so_far) and d.specific and len(d.begin or "") == 10 and not d.open:
            continue
        if held:
            if year > held and (scene.text[p.end - 1] == ":" or (by_tie and opens_sentence(scene.text, d.start))):
                return d.begin, d.finish  # 去年的协作情况如下:甲区与乙县2016年结对。拨付…
            held = max(held, year)
            continue
        if aside and (year <= (aside.begin or "")[:4] or apart(scene, p, d)):
            return aside.begin, aside.finish
        if aside is None and not held and apart(scene, p, d):
            aside = d
            continue
        if d.until and sums:
            ran = [x.begin for x in ds if x.open and x.begin]
            return ran[-1] if ran else tie_before(scene, s) or d.begin, d.finish
        if (now or not sums) and of_tie(scene, p, d) and not _SINCE_THEN.search(scene.text, s.start, s.end):
            held, by_tie = year, True
            continue
        if not d.specific or d.begin != d.finish or "\n" not in scene.text[d.end : s.start]:
            told = d.begin, None if sums and of_tie(scene, p, d) else d.finish  # since then
            if sums or year >= past:
                return told
            held, by_tie = year, d.open and d in begun(scene)
    return told or ((aside.begin, aside.finish) if aside else None)


def _beyond_tie(scene: Scene, n: int, sums: bool, told: Told | None) -> Told | None:
    """2017年的协作 / 自2011年结对以来,两地常来常往。拨付…: of the year that the chapter or the paragraph before is on,
    rather than of all the years of the tie; a sum is of these."""
    if sums or not (told and told[0]) or told[0][:4] >= str((scene.year or 0) - 1):
        return told
    if any(d.rough and d.begin == told[0] for d in scene.dates):
        return told  # 过去五年 runs up to now
    frame = framed(scene, n, announced=True) or scene.account
    return frame if frame and (frame[0] or "")[:4] > (told[1] or told[0])[:4] else told


# 3月轮到乙县。分3批送走…: a sentence that says hardly more than when they set out
_SETS_OUT = re.compile(r"(?=.{0,18}$)[^,]*,?[^,]*(?:轮到|[动走送接]|车|出发|启程|上路)[^,]*")
_SINCE_THEN = re.compile(r"[自从打]那|那以后|此后|以来|到现在|(?:几|[一二两三四五六七八九十])年(?:多|间|来|里)")


def _up_to(scene: Scene, n: int) -> bool:
    """从那以后…,到今年整十批。资金加在一起…: whether a paragraph tells since when and up to when its sums run."""
    for k in range(n - 1, -1, -1):
        p = scene.sentences[k]
        if p.para != scene.sentences[n].para:
            break
        if ds := usable(scene, p):
            return ds[-1].until and any(d.open for d in ds)
    return False


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
