"""On which day a paper was signed: told in its sentence, or the day of the event or meeting told before."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.scene import Scene


def signing_day(scene: Scene, n: int, s: Sentence, at: int) -> tuple[str | None, str | None]:
    """From when to when the day of a signing told at ``at`` of sentence ``n`` runs."""
    dates = [d for d in scene.inside("dates", s.start, s.end) if not d.vague and (d.begin or d.event)]
    if scene.event_day and not any(d.specific for d in dates) and _THERE.match(scene.text, s.start, s.end):
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
    if scene.event_day and (
        _THERE.match(scene.text, s.start, s.end) or _ON_THE_SPOT.search(scene.text, s.start, s.end)
    ):
        return scene.event_day, scene.event_day
    if SINCE.match(scene.text, at):  # 签订协议以来: on a day that nobody tells
        return None, None
    begin, finish = scene.period(n, at)
    if begin and scene.year and of_a_tie(scene, s, begin):
        return str(scene.year), None  # since when they have been tied is not when they sign
    if begin is None and scene.event_day:  # news of these days
        return scene.event_day[:4], None
    return begin, finish


def of_a_tie(scene: Scene, s: Sentence, begin: str) -> bool:
    """Whether a time carried to a sentence is only that since when a tie told in another paragraph holds."""
    here = [d for x in scene.sentences if x.para == s.para for d in scene.inside("dates", x.start, x.end)]
    return any((d.open or d.founds) and d.begin == begin for d in scene.dates) and all(d.begin != begin for d in here)


_THERE = re.compile(
    r"[“\s]*(?:会上|会后|会议|仪式上|活动中|座谈(?:会上|时|中|间|当中)|签约|现场|随后|期间|当天|谈拢|谈妥)"
)
_ON_THE_SPOT = re.compile(r"(?:当场|现场|当面)(?:就|便)?[^,。;]{0,6}签")
SINCE = re.compile(r"[^,。;]{0,30}以来")
