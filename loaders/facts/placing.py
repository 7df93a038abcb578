"""Ends of a figure whose kind is known: of all that is told around it the likeliest, by the learned weights.

What the patterns' own search found (``got``) is one choice among them, and usually wins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.facts.candidates import Candidate
from loaders.facts.others import wider
from loaders.facts.respective import each_own
from loaders.facts.scene import Scene, Span
from loaders.learned.ends import Choice, Refs, choices
from loaders.learned.model import likely
from loaders.mentions.quantities import QuantityMention

KEEP = 0.1
"""Two ends that are right less often than this say nothing."""
RULE = 0.3
"""So much surer must another choice be than what the patterns found."""
NEAR = 2
"""An end that the patterns found in the figure's own sentence is not weighed against others."""


def ends_of(candidates: Sequence[Candidate], role: str) -> Refs:
    """The members of one end of a figure's candidates, in order."""
    return tuple(dict.fromkeys(getattr(c, role) for c in candidates))


def crossed(got: Sequence[Candidate]) -> bool:
    """Whether the candidates hold in both directions (互派), so that neither end is one choice."""
    pairs = {(c.subject, c.object) for c in got}
    return any((b, a) in pairs for a, b in pairs)


def placed(
    scene: Scene, n: int, q: QuantityMention, clause: Span, predicate: str, unit: str, rule: str, weight: float,
    got: list[Candidate], frame: list[Candidate],
) -> list[Candidate]:  # fmt: skip
    """Candidates for the likeliest ends, at the time the patterns find; nothing when none is likely."""
    if crossed(got):
        return got
    got = _of_the_same_fair(got, frame)
    near = [min((c.told[k] for c in got), default=0) >= NEAR for k in (0, 1)]
    if all(near):
        return got
    same = frame if frame and frame[0].predicate == predicate else []
    found = []
    for k, role in enumerate(("subject", "object")):
        edge = predicate, role
        told = choices(scene, n, q, clause, edge, ends_of(got, role), ends_of(same, role), only_rule=near[k])
        # Two guesses are too many: where no pattern knows the words, both ends are told in the paragraph.
        found.append(told if got else [c for c in told if c.told > 0])
    pair = _best(scene, *found)
    if pair is None:
        return got
    a, b, sure = pair
    time = (got[0].begin, got[0].finish) if got else scene.period(n, q.start, clause)
    if not got and sure < KEEP:
        return []
    if not got and a.told < NEAR and wider(scene, scene.part(scene.sentences[n], q.start, q.end)[0], clause, a.refs):
        return []
    near_by = [max(0, x.told) for x in (a, b)]
    spots = [x.at for x in (a, b) if scene.sentences[n].start <= x.at]
    s = scene.sentences[n]
    start = min([clause[0], *(c[0] for c in s.clauses for x in spots if c[0] <= x < c[1])])
    end = max([min(clause[1], s.end), *(c[1] for c in s.clauses for x in spots if c[0] <= x < c[1])])
    several = len(a.refs) * len(b.refs) > 1
    like = got[0] if got else None
    joint = several or bool(like and like.joint and len(got) == 1)
    if like and each_own(scene.text, q.start):
        joint = False
    return [
        Candidate(
            predicate, x, y, like.start if like and _same(got, a, b) else start,
            like.end if like and _same(got, a, b) else end, like.rule if like else rule, weight, time[0], time[1],
            q.value, unit, q.approx, joint, (q.start, q.end), told=(near_by[0], near_by[1]),
            sure=round(sure, 3),
        )
        for x in a.refs
        for y in b.refs
        if x != y
    ]  # fmt: skip


def _of_the_same_fair(got: list[Candidate], frame: Sequence[Candidate]) -> list[Candidate]:
    """在乙县办招聘会3场。头一场岗位820个: vacancies between the ends of the fair told just before are told
    as near as those."""
    if not got or not frame or {got[0].predicate, frame[0].predicate} != {_OFFERS}:
        return got
    known = {(c.subject, c.object): c.told for c in frame}
    if not all((c.subject, c.object) in known for c in got):
        return got
    tops = [known[c.subject, c.object] for c in got]
    return [
        replace(c, told=(max(c.told[0], min(t[0], NEAR)), max(c.told[1], min(t[1], NEAR))))
        for c, t in zip(got, tops, strict=True)
    ]


_OFFERS = "offers_jobs_to"


def _same(got: list[Candidate], a: Choice, b: Choice) -> bool:
    return ends_of(got, "subject") == a.refs and ends_of(got, "object") == b.refs


def _best(scene: Scene, subjects: list[Choice], objects: list[Choice]) -> tuple[Choice, Choice, float] | None:
    """The two ends that go together and are likeliest; what the patterns found gives way only to something surer."""
    scored = [sorted(((_score(c), c) for c in x), key=lambda y: -y[0])[:5] for x in (subjects, objects)]
    best: tuple[float, Choice, Choice] | None = None
    for p, a in scored[0]:
        for r, b in scored[1]:
            if set(a.refs) & set(b.refs) or (len(a.refs) > 1 and len(b.refs) > 1) or _one_side(scene, a, b):
                continue
            if best is None or p * r > best[0]:
                best = p * r, a, b
    return (best[1], best[2], best[0]) if best else None


def _score(c: Choice) -> float:
    return likely(c.features, "ends", c.context) + (RULE if "rule" in c.features else 0.0)


def _one_side(scene: Scene, a: Choice, b: Choice) -> bool:
    x, y = a.refs[0], b.refs[0]
    if x.type != "Region" or y.type != "Region":
        return False
    side = scene.sides.side(x.key)
    return side is not None and side == scene.sides.side(y.key)
