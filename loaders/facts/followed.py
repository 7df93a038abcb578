"""Whether what is told right after a few words is still of the tie: 又添了丙县。这是梯田保护名单 is not."""

from __future__ import annotations

from loaders.discourse.blocks import Sentence
from loaders.facts.plain_ties import OF_TIE
from loaders.facts.scene import Scene


def goes_on(scene: Scene, s: Sentence, end: int) -> bool:
    """Whether what follows ``end`` in its sentence, or else the next sentence of its paragraph, tells of a tie."""
    span = next(((c[0], s.end) for c in s.clauses if c[0] >= end), None) or _next(scene, s)
    return span is None or bool(OF_TIE.search(scene.text, *span))


def tied_next(scene: Scene, s: Sentence, end: int) -> bool:
    """Whether something follows, and tells of a tie."""
    more = any(c[0] >= end for c in s.clauses) or _next(scene, s) is not None
    return more and goes_on(scene, s, end)


def _next(scene: Scene, s: Sentence) -> tuple[int, int] | None:
    n = scene.sentence_at(s.start) + 1
    o = scene.sentences[n] if n < len(scene.sentences) else None
    return (o.start, o.end) if o and o.para == s.para else None
