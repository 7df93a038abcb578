"""A figure described by the words around it, with places, names and other figures replaced by what they are."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts.patterns import patterns
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

# What mentions become: places by their side of the report, so that no place's name can be learned.
_SIDE = {"helper": "H", "helped": "W"}
_LEFT, _RIGHT = 10, 8  # characters beside the figure whose place counts


def outline(scene: Scene, start: int, end: int, target: QuantityMention) -> str:
    """The text of a span with mentions as letters: H helper, W helped, O other place, B both, C company, P program,
    D time, # figure, @ the figure asked about."""
    spans = [(m.start, m.end, _SIDE.get(scene.sides.side(m.code) or "", "O")) for m in _places(scene, start, end)]
    spans += [(m.start, m.end, "C") for m in scene.inside("companies", start, end)]
    spans += [(m.start, m.end, "P") for m in scene.inside("programs", start, end)]
    spans += [(m.start, m.end, "D") for m in scene.inside("dates", start, end)]
    spans += [(m.start, m.end, "@" if m is target else "#") for m in scene.inside("quantities", start, end)]
    # the asked figure stays whatever overlaps it
    spans.sort(key=lambda s: (s[2] != "@", s[0], -s[1]))
    taken: list[tuple[int, int, str]] = []
    for a, b, letter in spans:
        if not any(a < y and x < b for x, y, _ in taken):
            taken.append((a, b, letter))
    out, at = [], start
    for a, b, letter in sorted(taken):
        out.append(scene.text[at:a])
        out.append(letter)
        at = b
    out.append(scene.text[at:end] if at < end else "")
    return "".join(out)


def _places(scene: Scene, start: int, end: int) -> list:  # type: ignore[type-arg]
    return [m for m in scene.inside("regions", start, end) if m.kind != "compound"]


def features(scene: Scene, n: int, q: QuantityMention, clause: Span, before: str) -> Iterator[str]:
    """Names of what holds for figure ``q`` of sentence ``n``; ``before`` is what the figure told before it counts."""
    s = scene.sentences[n]
    text = outline(scene, s.start, s.end, q)
    at = text.index("@")
    yield f"unit={q.unit}"
    yield f"before={before}"
    yield f"unit={q.unit}&before={before}"
    unit = q.unit or "person"
    whole = " ".join(scene.text[x.start : x.end] for x in scene.sentences[max(0, n - 2) : n] if x.para == s.para)
    for p in patterns():
        if p.kind == "figure" and unit in p.units:
            if p.trigger.search(scene.text, *clause):
                yield f"t:{p.rule}"
            if p.trigger.search(scene.text, s.start, s.end):
                yield f"ts:{p.rule}"
            if p.trigger.search(whole):
                yield f"tp:{p.rule}"
            if p.unless and p.unless.search(scene.text, *clause):
                yield f"n:{p.rule}"
            if p.unless and p.unless.search(scene.text, s.start, s.end):
                yield f"ns:{p.rule}"
    for letter in "HWOBC":
        if letter in text:
            yield f"has={letter}"
    left, right = text[max(0, at - _LEFT) : at], text[at + 1 : at + 1 + _RIGHT]
    for k in (1, 2, 3, 4):
        if len(left) >= k:
            yield f"<{left[-k:]}"
        if len(right) >= k:
            yield f">{right[:k]}"
    first = max((text.rfind(c, 0, at) for c in ",;:。"), default=-1) + 1
    last = min((i for c in ",;:。" if (i := text.find(c, at)) >= 0), default=len(text))
    own = text[first:last]
    yield from (f"c:{g}" for g in _grams(own))


def _grams(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)} | {text[i : i + 3] for i in range(len(text) - 2)}
