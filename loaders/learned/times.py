"""Which of the times told around a figure holds for it: every choice, described by features."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from loaders.facts.scene import Scene, Span
from loaders.mentions.dates import DateMention
from loaders.mentions.quantities import QuantityMention

Told = tuple[str | None, str | None]
_WORDS = re.compile(r"累计|共计|总共|目前|眼下|如今|现有|至今|每年|先后|首批|当天|当日|现场|已|今年|全年|新增")


@dataclass(slots=True)
class TimeChoice:
    """A period (begin, finish) that a figure may have, with what holds for it; (None, None): none is told."""

    told: Told
    features: set[str] = field(default_factory=set)
    context: tuple[str, ...] = ()


def time_choices(
    scene: Scene, n: int, q: QuantityMention, clause: Span, predicate: str, rule: Told, frame: Told | None,
    *, only_rule: bool = False,
) -> list[TimeChoice]:  # fmt: skip
    """Every choice, or ``only_rule``. ``rule``: what the patterns' own search found; ``frame``: the time of the figure
    before."""
    found: dict[Told, TimeChoice] = {}

    def add(told: Told, *features: str) -> None:
        if only_rule and told != rule:
            return
        choice = found.get(told)
        if choice is None:
            choice = found[told] = TimeChoice(told)
        choice.features.update(features)

    add((None, None), "untold")
    s = scene.sentences[n]
    for k in range(n, max(-1, n - 9), -1):
        p = scene.sentences[k]
        far = p.para != s.para
        where = "own" if k == n else f"{'para' if not far else 'far'}{min(3, n - k)}"
        ds = scene.dated(k)
        for i, d in enumerate(ds):
            place = _place(scene, d, q, clause) if k == n else where + ("$" if i == len(ds) - 1 else "")
            add((d.begin, d.finish), *_kind(place, d.open, d.until, d.specific, d.event, d.vague, d.rough))
            if d.start - p.start <= 3:
                add((d.begin, d.finish), f"opens:{where}")
    for k in range(n - 1, -1, -1):  # the year that a paragraph before opens with, however far
        p = scene.sentences[k]
        lead = [d for d in scene.dated(k) if d.start < p.start + 4 and not d.specific and not d.open]
        if lead:
            add((lead[0].begin, lead[0].finish), "lead")
            break
    if main := scene.main_year():
        last = scene.year is not None and main == str(scene.year - 1)
        add((main, main if last else None), "main-year", "main-year:last" if last else "main-year:this")
        if scene.month:
            add(
                (main, main if last else None),
                f"main-year:{'last' if last else 'this'}&{'early' if scene.month <= 3 else 'late'}",
            )
    later = scene.sentences[n + 1] if n + 1 < len(scene.sentences) else None
    if later and later.para == s.para:
        for d in scene.dated(n + 1):
            if d.specific:
                add((d.begin, d.finish), "next")
    if scene.default_year:
        add((scene.default_year, None), "title")
    if scene.event_day:
        add((scene.event_day, scene.event_day), "event")
    if scene.year:
        season = "unknown" if not scene.month else "early" if scene.month <= 3 else "late"
        add((str(scene.year), None), "this-year", f"this-year&{season}")
        if season == "early":
            add((str(scene.year - 1), str(scene.year - 1)), "last-year")
    if frame:
        add(frame, "frame")
    add(rule, "rule")
    words = sorted(set(_WORDS.findall(scene.text, *clause)))
    for c in found.values():
        _describe(c, predicate, words, frame is not None)
    return list(found.values())


_KINDS = ("open", "until", "specific", "event", "vague", "rough")


@cache
def _kind(place: str, *holds: bool) -> tuple[str, ...]:
    """What kind of time is told and where; ``holds``: which of the kinds it is."""
    kinds = [kind for kind, is_so in zip(_KINDS, holds, strict=True) if is_so] or ["year"]
    return (place, *kinds, *(f"{place}&{kind}" for kind in kinds))


def _place(scene: Scene, d: DateMention, q: QuantityMention, clause: Span) -> str:
    if clause[0] <= d.start < clause[1]:
        return "clause<" if d.start < q.start else "clause>"
    if d.start >= clause[1]:
        return "after"
    gap = scene.text[d.end : q.start]
    return "before" + (";" if ";" in gap else str(min(3, sum(gap.count(c) for c in ",:"))))


def _describe(c: TimeChoice, predicate: str, words: list[str], frame: bool) -> None:
    f = c.features
    if c.told[0]:
        f.add(f"long={len(c.told[0])}")
    if "rule" not in f:
        f.add("not-rule")
    if frame and "frame" not in f:
        f.add("not-frame")
    c.context = (f"{predicate}:", *(f"{w}&" for w in words))
    if "rule" in f:
        c.context += ("rule&",)
