"""People counted first and only then told who they are: 七个人绕开了广场。他们是斗门区派到泸水市的支教队."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

_THEY = re.compile(r"\s*(?:这些人|这批人|[他她]们|这)(?:全都?|都|便|就|正|原来|其实|个个)*(?:是|来自|由)")


def identified(
    scene: Scene, n: int, q: QuantityMention, clause: Span, read: Callable[..., list[Candidate]]
) -> list[Candidate]:
    """What the next clause or sentence says of a figure of people whose own words tell nothing, where it begins with
    them: read as if the figure stood there."""
    if q.unit not in ("person", "person_time"):
        return []
    s = scene.sentences[n]
    after = next((c for c in s.clauses if c[0] >= clause[1]), None)
    k = n
    if after is None and n + 1 < len(scene.sentences) and scene.sentences[n + 1].para == s.para:
        k, after = n + 1, next(iter(scene.sentences[n + 1].clauses), None)
    they = _THEY.match(scene.text, *after) if after else None
    if after is None or they is None or scene.inside("quantities", *after):
        return []
    between = scene.inside("quantities", q.end, after[0])
    if any(x.unit == q.unit for x in between):
        return []
    told = QuantityMention(they.start(), they.end(), q.value, q.unit, q.approx)
    return [replace(c, start=min(c.start, clause[0]), figure=(q.start, q.end)) for c in read(scene, k, told, after)]
