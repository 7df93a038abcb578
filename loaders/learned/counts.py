"""A figure described by the words around it, with places, names and other figures replaced by what they are."""

from __future__ import annotations

from functools import cache
from typing import Any

from loaders import fastre as re
from loaders.facts.patterns import patterns
from loaders.facts.scene import Scene, Span
from loaders.learned.model import weighed
from loaders.mentions.quantities import QuantityMention

# What mentions become: places by their side of the report, so that no place's name can be learned.
_SIDE = {"helper": "H", "helped": "W"}
_LEFT, _RIGHT = 10, 8  # characters beside the figure whose place counts


def outline(scene: Scene, start: int, end: int, target: QuantityMention) -> str:
    """The text of a span with mentions as letters: H helper, W helped, O other place, B both, C company, P program,
    D time, # figure, @ the figure asked about."""
    out, at = [], start
    for a, b, letter, m in _marked(scene, start, end):
        if m is target:
            letter = "@"  # it stays whatever overlaps it, of the others the first
        elif a < target.end and target.start < b:
            continue
        if a >= at:
            out.append(scene.text[at:a])
            out.append(letter)
            at = b
    out.append(scene.text[at:end] if at < end else "")
    return "".join(out)


def _marked(scene: Scene, start: int, end: int) -> list[tuple[int, int, str, Any]]:
    """The mentions of a span in order, the longest first where several begin, each with its letter."""
    found: list[tuple[int, int, str, Any]] | None = scene.memo.get(("marked", start, end))
    if found is None:
        places = (m for m in scene.inside("regions", start, end) if m.kind != "compound")
        found = [(m.start, m.end, _SIDE.get(scene.sides.side(m.code) or "", "O"), m) for m in places]
        for kind, letter in (("companies", "C"), ("programs", "P"), ("dates", "D"), ("quantities", "#")):
            found += [(m.start, m.end, letter, m) for m in scene.inside(kind, start, end)]
        found.sort(key=lambda x: (x[0], -x[1]))
        scene.memo["marked", start, end] = found
    return found


_CLAUSE_ENDS = re.compile("[,;:。]")
Tests = tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]
"""Words to look for, each with the features that it shows: several patterns have the same words."""


@cache
def _tests(unit: str, every: bool) -> tuple[Tests, Tests, Tests]:
    """Words of the patterns for a unit, looked for in the clause, in the sentence and in those before it."""
    known = weighed("counts")
    own, whole, before = (dict[re.Pattern[str], list[str]]() for _ in range(3))

    def add(tests: dict[re.Pattern[str], list[str]], name: str, words: re.Pattern[str]) -> None:
        if every or name in known:
            tests.setdefault(words, []).append(name)

    for p in patterns():
        if p.kind == "figure" and unit in p.units:
            add(own, f"t:{p.rule}", p.trigger)
            add(whole, f"ts:{p.rule}", p.trigger)
            add(before, f"tp:{p.rule}", p.trigger)
            if p.unless:
                add(own, f"n:{p.rule}", p.unless)
                add(whole, f"ns:{p.rule}", p.unless)
    a, b, c = (tuple((words, tuple(names)) for words, names in tests.items()) for tests in (own, whole, before))
    return a, b, c


def _around(scene: Scene, n: int, unit: str, every: bool) -> list[str]:
    """The words of the patterns that sentence ``n`` and the two before it in its paragraph have."""
    told: list[str] | None = scene.memo.get(("around", n, unit, every))
    if told is None:
        s = scene.sentences[n]
        _, whole, before = _tests(unit, every)
        lead = " ".join(scene.text[x.start : x.end] for x in scene.sentences[max(0, n - 2) : n] if x.para == s.para)
        told = []
        for words, names in whole:
            if words.search(scene.text, s.start, s.end):
                told += names
        for words, names in before:
            if words.search(lead):
                told += names
        scene.memo["around", n, unit, every] = told
    return told


def features(scene: Scene, n: int, q: QuantityMention, clause: Span, before: str, *, every: bool = True) -> list[str]:
    """Names of what holds for figure ``q`` of sentence ``n``; ``before`` is what the figure told before it counts.

    ``every``: those too that have no weight, for training.
    """
    s = scene.sentences[n]
    text = outline(scene, s.start, s.end, q)
    at = text.index("@")
    found = [f"unit={q.unit}", f"before={before}", f"unit={q.unit}&before={before}"]
    unit = q.unit or "person"
    for words, names in _tests(unit, every)[0]:
        if words.search(scene.text, *clause):
            found += names
    found += _around(scene, n, unit, every)
    found += [f"has={letter}" for letter in "HWOBC" if letter in text]
    left, right = text[max(0, at - _LEFT) : at], text[at + 1 : at + 1 + _RIGHT]
    for k in (1, 2, 3, 4):
        if len(left) >= k:
            found.append(f"<{left[-k:]}")
        if len(right) >= k:
            found.append(f">{right[:k]}")
    first = max([text.rfind(c, 0, at) for c in ",;:。"]) + 1
    stop = _CLAUSE_ENDS.search(text, at)
    last = stop.start() if stop else len(text)
    grams = {text[i : i + 2] for i in range(first, last - 1)} | {text[i : i + 3] for i in range(first, last - 2)}
    return found + [f"c:{g}" for g in (grams if every else grams & _weighed_grams())]


@cache
def _weighed_grams() -> frozenset[str]:
    return frozenset(name[2:] for name in weighed("counts") if name[:2] == "c:")
