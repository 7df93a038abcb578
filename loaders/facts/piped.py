"""Lines of a table parted by |, whose figures have their units: the head of its column says what a figure counts."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.patterns import Pattern, Slot, patterns
from loaders.facts.scene import Scene, Span

_DIGIT = re.compile(r"\d")
# 用工 alone may be of those who built what the line tells of.
_GOING = re.compile(r"[到赴来去往]|务工|输|转移|就业")
_CLAUSE = 3
"""What wants its ends told in the clause is not said by the head of a column."""


def piped(scene: Scene) -> Iterator[Candidate]:
    """One candidate for each figure under a head that says what it counts."""
    head: list[str] = []
    below = -1  # where the last line of the table ends
    for n, s in enumerate(scene.sentences):
        if scene.text.count("|", s.start, s.end) < 2:
            continue
        row = _cells(scene.text, s.start, s.end)
        if scene.text[below : s.start].strip() or below < 0:
            head = _head(scene.text, s.start)
        below = s.end
        if len(head) == len(row):
            for words, cell in zip(head, row, strict=True):
                yield from _said(scene, n, s, words, cell)


def _cells(text: str, start: int, end: int) -> list[Span]:
    spans, at = [], start
    for piece in text[start:end].split("|"):
        spans.append((at, at + len(piece)))
        at += len(piece) + 1
    return spans


def _head(text: str, start: int) -> list[str]:
    """The words of the line above, if it is one of the same kind without a figure."""
    end = text.rfind("\n", 0, start)
    line = text[text.rfind("\n", 0, max(0, end)) + 1 : max(0, end)]
    return [] if _DIGIT.search(line) else [x.strip() for x in line.split("|")]


def _said(scene: Scene, n: int, s: Sentence, words: str, cell: Span) -> Iterator[Candidate]:
    told = scene.inside("quantities", *cell)
    if len(told) != 1 or not words:
        return
    q = told[0]
    fitting = [
        p
        for p in patterns()
        if p.kind == "figure" and q.unit in p.units and p.subject.side and p.object.side
        and p.trigger.search(words) and not (p.unless and p.unless.search(words))
        and max(p.subject.told, p.object.told) < _CLAUSE and (p.within is None or p.within.search(words))
    ]  # fmt: skip
    if not fitting or (fitting[0].predicate == "sends_workers_to" and not _GOING.search(words)):
        return
    p: Pattern = max(fitting, key=lambda x: x.weight)
    a, b = _end(scene, p.subject, s), _end(scene, p.object, s)
    if a is None or b is None or a == b:
        return
    begin, finish = scene.period(n, q.start)
    yield Candidate(
        p.predicate, a, b, s.start, s.end, p.rule, p.weight, begin, finish, q.value, q.unit, q.approx,
        figure=(q.start, q.end), told=(2, 2),
    )  # fmt: skip


def _end(scene: Scene, slot: Slot, s: Sentence) -> Ref | None:
    """The place of the slot's side in the line, else the report's."""
    here = [m for m in scene.inside("regions", s.start, s.end) if scene.sides.side(m.code) == slot.side]
    if here:
        return Ref("Region", here[0].code)
    main = scene.sides.helper if slot.side == "helper" else scene.sides.helped
    return Ref("Region", main[0]) if main and slot.side in scene.sides.sure else None
