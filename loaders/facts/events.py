"""The day of an event that lines after it are about, or of a meeting at which something was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.times_told import REACH, Span, Told, by_the_way, finer, usable
from loaders.facts.when_words import NEXT_ONE
from loaders.mentions.regions import within

if TYPE_CHECKING:
    from loaders.facts.scene import Scene

# A meeting that hears what was done on other days; not a fair, a gift or a departure.
_TALK = re.compile(r"会议|座谈|联席|论坛|推进会|发布会|通报|调研|考察|视察|汇报|视频方式|开会|采访|走访|印发")
DEED = re.compile(r"招聘|捐|赠|发车|出发|启程|专列|专车|包车|包机|大巴|签约|抵达|到站")
# 会后,…捐款50万元; 签约仪式上,…: a deed of the meeting's day, whatever was reported there.
_AT_IT = re.compile(
    r"(?:在?(?:当天|此次|本次|这次)?[^,。;\d]{0,8}?(?:会议?|仪式|活动)(?:后|上|期间|现场|当天|结束[时后])|(?:活动)?现场),?"
)
_GIVEN = re.compile(r"捐|赠|签|发放了|送上|授|领到")
_ITEM = re.compile(r"\s*(?:[一二三四五六七八九十]+[是、]|[((]?[\d一二三四五六七八九十]{1,2}[).、)]|[①-⑳]|[—·•-])")
_LABEL = re.compile(r"\s*(?:【[^】\n]{2,14}】|◆|▲|■)")  # an item of news in brief


def of_meeting(scene: Scene, n: int) -> Told | None:
    """The day of the meeting at which, or after which, something was given or signed."""
    s = scene.sentences[n]
    opens = scene.text.find(":", s.start, s.end) + 1
    at_it = _AT_IT.match(scene.text, s.start, s.end) or (opens and _AT_IT.match(scene.text, opens, s.end))
    if not _GIVEN.search(scene.text, s.start, s.end) or not (at_it or _at_ceremony(scene, n)):
        return None
    for k in range(n - 1, max(-1, n - REACH - 1), -1):
        p = scene.sentences[k]
        days = [d for d in usable(scene, p) if d.specific and len(d.begin or "") == 10 and not (d.open or d.until)]
        if days and _TALK.search(scene.text, p.start, p.end):
            return days[-1].begin, days[-1].finish
    return None


_CEREMONY = re.compile(r"(?:捐赠|捐助|授牌|签约|赠送)[^,。;]{0,6}(?:仪式|活动)")


def _at_ceremony(scene: Scene, n: int) -> bool:
    """会上举行了捐赠仪式。甲公司捐了…: whether the sentences before, of no time of their own, open a ceremony there."""
    for k in range(n - 1, -1, -1):
        p = scene.sentences[k]
        if p.para != scene.sentences[n].para or scene.inside("dates", p.start, p.end):
            return False
        if _AT_IT.match(scene.text, p.start, p.end):
            return bool(_CEREMONY.search(scene.text, p.start, p.end))
    return False


SO_FAR = re.compile(
    r"以来|累计|已(?:[向为给投拨援]|经(?!到(?![岗账位])|抵|[坐登踏]上|上[了车船]|落[了地脚]|动身|出发))|先后|至今"
)
_AT_HAND = re.compile(r"[此这本][次回行趟](?!从|由)|刚才|当场")


def of_this_time(scene: Scene, n: int, clause: Span) -> Told | None:
    """这回代表团带了1300万元: the day of the report's event, where no day is told nearer."""
    s, day = scene.sentences[n], scene.event_day
    if not day or not _AT_HAND.search(scene.text, s.start, clause[1]):
        return None
    for k in range(n - 1, -1, -1):
        p = scene.sentences[k]
        if p.para != s.para:
            break
        if any(d.specific for d in scene.inside("dates", p.start, p.end)):
            return None
    return (day, day) if day[:4] == str(scene.year) else None


def of_event(scene: Scene, n: int) -> Told | None:
    """The day told last, for the lines after it, where no other time is told in between; of a list its opening's."""
    s = scene.sentences[n]
    listed = _is_item(scene, s)
    for k in range(n - 1, max(-1, n - REACH - 1), -1):
        p = scene.sentences[k]
        if p.kind != "body" or (p.para != s.para and _other_matter(scene, p, s)):
            break
        told = [d for d in scene.inside("dates", p.start, p.end) if not (d.event or by_the_way(scene, p, d))]
        if not told or (listed and _is_item(scene, p)):
            continue
        ds = usable(scene, p)
        d = finer(scene, ds[-1], ds) if ds and ds[-1] is told[-1] else None
        if d and not d.specific and (days := [x for x in ds if x.specific and x.begin and x.begin[:4] == d.begin]):
            d = days[-1]  # 2月23日,某区举办春节慰问: the day, not 春节
        talk = _TALK.search(scene.text, p.start, p.end) and not DEED.search(scene.text, p.start, p.end)
        if d and d.specific and d.begin and len(d.begin) == 10 and not (d.open or d.until or talk):
            return d.begin, d.finish
        return None
    return None


def _other_matter(scene: Scene, p: Sentence, s: Sentence) -> bool:
    """Whether a sentence is of another pair of places than one in a paragraph before it, or of another item of news."""
    first = scene.text.rfind("\n", 0, s.start) + 1
    if _LABEL.match(scene.text, first) or _LABEL.match(scene.text, scene.text.rfind("\n", 0, p.start) + 1):
        return True
    there, here = _named(scene, p.start, p.end), _named(scene, first, s.end)
    return len(there) == len(here) == 2 and not any(
        within(a, b) or within(b, a) for side in there for a in there[side] for b in here.get(side, ())
    )


def _named(scene: Scene, start: int, end: int) -> dict[str, set[str]]:
    """The places named in a span, by their side."""
    out: dict[str, set[str]] | None = scene.memo.get(("named", start, end))
    if out is None:
        out = scene.memo["named", start, end] = {}
        for m in scene.inside("regions", start, end):
            if m.kind == "name" and (side := scene.sides.side(m.code)):
                out.setdefault(side, set()).add(m.code)
    return out


def _is_item(scene: Scene, s: Sentence) -> bool:
    """Whether a sentence stands in a line that is an item of a list."""
    return bool(_ITEM.match(scene.text, scene.text.rfind("\n", 0, s.start) + 1))


def only_day(scene: Scene) -> str | None:
    """The day of a report's event, where it tells no other: its vacancies are that day's, wherever they are told."""
    days = {d.begin for d in scene.dates if d.specific and len(d.begin or "") == len("2025-12-17")}
    return scene.event_day if days == {scene.event_day} else None


def told_next(scene: Scene, n: int) -> Told | None:
    """又一笔2000万元。8月5日…: the opening line is of the day told next; so are vacancies told firm by firm first."""
    s = scene.sentences[n]
    before = [x for x in scene.sentences[max(0, n - _POSTERS) : n] if x.para == s.para]
    wanted = any(q.unit == "job" for q in scene.inside("quantities", s.start, s.end))
    if before and not (wanted and len(before) < _POSTERS):
        return None
    if SO_FAR.search(scene.text, s.start, s.end):  # 已援助资金2600万元。2月26日…
        return None
    for p in scene.sentences[n + 1 : n + 1 + (_POSTERS if wanted else 1)]:
        ds = [d for d in usable(scene, p) if d.specific] if p.para == s.para else []
        if ds and (NEXT_ONE.match(scene.text, p.start, p.end) or _BACK.search(scene.text, ds[0].end, p.end)):
            return None  # 派来教师20名。6月12日,他们回到了甲市
        if ds or p.para != s.para:
            return (ds[0].begin, ds[0].finish) if ds else None
    return None


_BACK = re.compile(
    r"(?:他们|她们|大家|这[批些][^,。;]{0,6}|队员们?)[^,。;]{0,6}?(?:回[到了来去]|返[回程乡]|离任|离开|期满|撤)"
)
_POSTERS = 4
"""Sentences, one for each firm, before the one that tells the day of a fair."""
