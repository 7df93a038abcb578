"""The time told in a sentence of its own after a figure: 去那里务工的312人。那是2021年的事。"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders import fastre as re
from loaders.facts.times_told import Span, Told
from loaders.facts.when_words import ACTS, ASKED, BACK, DONE, EMPTY, MARKS, NEXT_ONE, THESE

if TYPE_CHECKING:
    from loaders.discourse.blocks import Sentence
    from loaders.facts.scene import Scene
    from loaders.mentions.dates import DateMention

_ABOUT = 22
"""Characters beside its time of a sentence that says no more than when."""
_BARE = re.compile(rf"{MARKS}*")


def said_when(scene: Scene, n: int, anchor: int) -> Told | None:
    """The time that the sentence after ``n`` tells of what ``n`` tells, if it does hardly anything else."""
    sentences, para = scene.sentences, scene.sentences[n].para
    if n + 1 >= len(sentences) or sentences[n + 1].para != para or _framed(scene, n):
        return None
    k = n + 1
    o = sentences[k]
    asked = o.end - o.start <= _ABOUT and ASKED.fullmatch(scene.text, o.start, o.end)
    k += bool(asked)
    if k >= len(sentences) or sentences[k].para != para or scene.text[sentences[k].end - 1] == ":":
        return None
    unit = _unit(scene, anchor)
    d = only_time(scene, sentences[k], unit) or (None if asked else _of_these(scene, sentences[k], unit))
    if d is None or d.heard or (d.vague and not asked) or _to_come(scene, d):
        return None
    rest = scene.text[sentences[k].start : d.start] + scene.text[d.end : sentences[k].end]
    last = k + 1 >= len(sentences) or sentences[k + 1].para != para
    if not (asked or last) and _BARE.fullmatch(rest):
        return None  # 312人到了甲市。2021年。…: as well the head of what follows
    return d.begin, d.finish


def _to_come(scene: Scene, d: DateMention) -> bool:
    """完成时间是2025年, in a report of 2023: no time of what is told as done."""
    return bool(scene.year and d.begin and int(d.begin[:4]) > int(scene.year))


def _unit(scene: Scene, anchor: int) -> str:
    return next((q.unit for q in scene.inside("quantities", anchor, anchor + 1)), "")


def _of_these(scene: Scene, s: Sentence, unit: str) -> DateMention | None:
    """1997年3月3日,这支务工队离开西吉: the day on which the people just counted set out."""
    if unit != "person" or BACK.search(scene.text, s.start, s.end) or scene.inside("quantities", s.start, s.end):
        return None
    told = scene.inside("dates", s.start, s.end)
    alone = len(told) == 1 and told[0].specific and told[0].start == s.start
    return told[0] if alone and THESE.match(scene.text, told[0].end, s.end) else None


def only_says(scene: Scene, d: DateMention, start: int, end: int, anchor: int | None) -> bool:
    """Whether a clause says when something was, and no more: …,时间在3月12日; …——去年6月8日的事. ``anchor``: the
    figure of which it may say that it was done then."""
    dash = scene.text.rfind("——", start, d.start)
    start = start if dash < 0 else dash + len("——")
    before, after = (start, d.start), (d.end, end)
    bare = _BARE.fullmatch(scene.text, *before) and _BARE.fullmatch(scene.text, *after)
    return not bare and _no_more(scene, before, after, None if anchor is None else _unit(scene, anchor))


def _no_more(scene: Scene, before: Span, after: Span, unit: str | None) -> bool:
    """Whether what stands around a time says no more than that it was then, or, of a ``unit``, was done then."""
    if before[1] - before[0] + after[1] - after[0] > _ABOUT:
        return False
    if NEXT_ONE.match(scene.text, *before):
        return False
    if EMPTY.fullmatch(scene.text, *before) and EMPTY.fullmatch(scene.text, *after):
        return True
    if unit is None or unit not in DONE or _COMES_TO.search(scene.text, *before):
        return False
    if any(BACK.search(scene.text, *x) for x in (before, after)):
        return False
    done = any(ACTS[unit].search(scene.text, *x) for x in (before, after))
    return done and all(bool(DONE[unit].fullmatch(scene.text, *x)) for x in (before, after))


def _framed(scene: Scene, n: int) -> bool:
    """Whether the sentence before ``n`` says when what follows it was, as it follows no figure itself."""
    p, para = scene.sentences[n - 1] if n else None, scene.sentences[n].para
    if p is None or p.para != para or only_time(scene, p) is None:
        return False
    o = scene.sentences[n - 2] if n > 1 else None
    return not (o and o.para == para and scene.inside("quantities", o.start, o.end))


_COMES_TO = re.compile(r"[来到去走进入]了?$")
"""时间来到|2019年"""


def only_time(scene: Scene, s: Sentence, unit: str | None = None) -> DateMention | None:
    """The time of a sentence that tells nothing else: 那是2021年的事。; not 厂子是2021年建的。 ``unit``: that of a
    figure before it, of which it may say what was done then (到账是在3月)."""
    told = scene.inside("dates", s.start, s.end)
    if len(told) != 1 or not told[0].begin:
        return None
    d = told[0]
    if not _no_more(scene, (s.start, d.start), (d.end, s.end), unit):
        return None
    named = any(m.kind == "name" for m in scene.inside("regions", s.start, s.end))
    return None if named or scene.inside("quantities", s.start, s.end) else d
