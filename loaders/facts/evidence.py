"""A quote carries both ends: where one is told only in the clause or sentence beside, the quote reaches that far."""

from __future__ import annotations

from loaders.facts.candidates import Candidate, Ref
from loaders.facts.scene import Scene, Span

_LONGEST = 320  # characters of a quote


def reach_ends(scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """The candidates, the evidence of each extended to where its ends are told, if that is near."""
    for c in found:
        for ref in (c.subject, c.object):
            if ref.type in ("Region", "Company") and not _told(scene, ref, (c.start, c.end)):
                _extend(scene, c, ref)
    return found


def _told(scene: Scene, ref: Ref, span: Span) -> list[int]:
    """Where an end is told in a span."""
    if ref.type == "Company":
        return [m.start for m in scene.inside("companies", *span) if m.name == ref.key]
    return [m.start for m in scene.inside("regions", *span) if ref.key in m.codes]


def _extend(scene: Scene, c: Candidate, ref: Ref) -> None:
    n = scene.sentence_at(c.start)
    if n < 0:
        return
    para = scene.sentences[n].para
    last = scene.sentence_at(max(c.start, c.end - 1))
    for k in (n, last, last + 1, n - 1):  # its own sentence first, then the one after, then the one before
        if not 0 <= k < len(scene.sentences) or scene.sentences[k].para != para or scene.sentences[k].kind != "body":
            continue
        s = scene.sentences[k]
        told = _told(scene, ref, (s.start, s.end))
        if not told:
            continue
        clauses = [x for x in s.clauses if any(x[0] <= at < x[1] for at in told)]
        if not clauses:
            continue
        near = min(clauses, key=lambda x: min(abs(x[0] - c.end), abs(c.start - x[1])))
        start, end = min(c.start, near[0]), max(c.end, near[1])
        if end - start <= _LONGEST:
            c.start, c.end = start, end
            return
