"""On which day a paper was signed: told in its sentence, or the day of the event or meeting told before."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.scene import Scene
from loaders.facts.times_told import REACH, holds, usable


def signing_day(scene: Scene, n: int, s: Sentence, at: int) -> tuple[str | None, str | None]:
    """From when to when the day of a signing told at ``at`` of sentence ``n`` runs."""
    dates = [
        d for d in scene.inside("dates", s.start, s.end) if not d.vague and (d.begin or d.event) and holds(scene, d, at)
    ]
    there = scene.event_day and any(_THERE.match(scene.text, c[0], s.end) for c in s.clauses if c[0] <= at)
    if there and not any(d.specific for d in dates):
        return scene.event_day, scene.event_day  # 座谈时,对方拨了2019年的资金;两家另签…
    if dates:
        prior = [d for d in dates if d.start < at] or dates
        d = prior[-1]
        if not d.specific and d.begin:  # 6月,召开2025年联席会议,签订…: the finer of the two; 年初签订《2024年…》
            finer = [x for x in prior if x.specific and x.begin and x.begin[:4] == d.begin]
            d = finer[-1] if finer else d
            year = re.search(r"(?:19|20)\d\d(?=年)", scene.text[at : at + 40])
            if year and not finer and scene.text.startswith("年初", d.start):
                return year[0], year[0]
        return (d.begin, d.finish) if d.begin else (scene.event_day, scene.event_day)
    if there or (scene.event_day and _ON_THE_SPOT.search(scene.text, s.start, s.end)):
        return scene.event_day, scene.event_day
    if _EARLIER.search(scene.text, s.start, s.end):
        return None, None  # 此前已签过: nobody tells when
    if s.kind != "body" and scene.event_day and not BY_NOW.search(scene.text, s.start, s.end):
        return scene.event_day, scene.event_day  # a headline tells of the report's event
    if SINCE.match(scene.text, at):  # 签订协议以来: on a day that nobody tells
        return None, None
    if day := _news_day(scene, n, s):
        return day, day
    begin, finish = scene.period(n, at)
    if begin and len(begin) == _DAY and BY_NOW.search(scene.text, s.start, s.end):
        return begin[:4], None  # 此前已签订: not on the day that is told of something else
    if begin and scene.year and of_a_tie(scene, s, begin):
        return str(scene.year), None  # since when they have been tied is not when they sign
    if begin is None and scene.event_day:  # news of these days
        return scene.event_day[:4], None
    return begin, finish


def of_a_tie(scene: Scene, s: Sentence, begin: str) -> bool:
    """Whether a time carried to a sentence is only that since when a tie told in another paragraph holds."""
    here = [d for x in scene.sentences if x.para == s.para for d in scene.inside("dates", x.start, x.end)]
    return any((d.open or d.founds) and d.begin == begin for d in scene.dates) and all(d.begin != begin for d in here)


def _news_day(scene: Scene, n: int, s: Sentence) -> str | None:
    """6月18日,甲州代表团到乙市考察。两家人社局签了…: the day told last, of the sentences before in the paragraph, or of
    the report's event, for a signing that is told as news."""
    if BY_NOW.search(scene.text, s.start, s.end):
        return None
    for k in range(n - 1, max(-1, n - REACH - 1), -1):
        p = scene.sentences[k]
        if told := usable(scene, p):
            d = told[-1]
            day = d.specific and d.begin == d.finish and len(d.begin or "") == _DAY and not (d.open or d.until)
            return d.begin if day and (p.para == s.para or d.begin == scene.event_day) else None
    return None


_DAY = len("2021-09-10")
# What was signed before, or one after another, is not of the day told last.
_EARLIER = re.compile(r"(?:此前|之前|早前|先前|早[已就在]|曾经?)[^。;]{0,40}?签|签(?:订|署)?过|此前签")
BY_NOW = re.compile(
    r"先后(?!落|提|握|签[字名]|[盖按署]|在[^,。;]{0,30}落)|陆续|已[经与同和跟签]|累计|以来|依次|相继|分批|每年|至今|历年|往年|过去"
)
_THERE = re.compile(
    r"[“\s]*(?:会上|会后|会议|仪式上|活动中|座谈(?:会上|时|中|间|当中)|签约|现场|随后|期间|当[天日晚]|谈拢|谈妥|刚才|刚刚|方才"
    r"|散[会场]|临[走别]|[^,。;\d]{0,8}?(?:期间|下来|间隙|之余|结束[时后前]?|尾声|过后|完毕?)(?=,))"
)
_ON_THE_SPOT = re.compile(r"(?:当场|现场|当面|刚刚?)(?:就|便|才)?[^,。;]{0,6}签")
SINCE = re.compile(r"[^,。;]{0,30}以来")
