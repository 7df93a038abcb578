"""Each pair of an English report once: told with its beginning, by its own places and not by their province."""

from __future__ import annotations

from graph.model import Evidence, Fact
from graph.regions import gazetteer


def each_pair_once(facts: list[tuple[Fact, Evidence]]) -> list[tuple[Fact, Evidence]]:
    """A pair told again without its beginning is the pair told with it."""
    told = [(f, e) for f, e in facts if f.predicate == "pairs_with" and f.period.start]
    dated = {frozenset((f.subject, f.object)) for f, e in told if not e.rule.endswith("signed")}
    signed = {frozenset((f.subject, f.object)) for f, _ in told}

    def again(f: Fact, e: Evidence) -> bool:
        ends = frozenset((f.subject, f.object))
        return ends in dated if e.rule.endswith("signed") else not f.period.start and ends in dated | signed

    once = [(f, e) for f, e in facts if f.predicate != "pairs_with" or not again(f, e)]
    once = [(f, e) for f, e in once if not _later_begun(f, e, once)]
    return [(f, e) for f, e in once if not _named_by_whole(f, e, once)]


def _named_by_whole(f: Fact, e: Evidence, facts: list[tuple[Fact, Evidence]]) -> bool:
    """Whether a headline names only the province of whom the text says it is: Qingdao - Guizhou, of Anshun."""
    if f.predicate != "pairs_with" or f.period.start or e.quote.rstrip().endswith((".", "!", ";", "”", '"')):
        return False
    ends = [x.removeprefix("Region:") for x in (f.subject, f.object)]
    inside = gazetteer().is_within
    for x, _ in facts:
        own = [c.removeprefix("Region:") for c in (x.subject, x.object)]
        if x.predicate == f.predicate and x is not f and set(ends) & set(own):
            (mine,), (theirs,) = ([c for c in y if c not in set(ends) & set(own)] or [""] for y in (ends, own))
            if mine and theirs and inside(theirs, mine):
                return True
    return False


def _later_begun(f: Fact, e: Evidence, facts: list[tuple[Fact, Evidence]]) -> bool:
    """Whether a pair is told with an earlier beginning too, or in the same year with its month."""
    if f.predicate != "pairs_with" or not f.period.start or f.period.end or e.rule.endswith("signed"):
        return False
    ends, begun = {f.subject, f.object}, str(f.period.start)
    others = [str(x.period.start) for x, _ in facts if x.predicate == f.predicate and {x.subject, x.object} == ends]
    return any(o[:4] < begun[:4] or (o.startswith(begun) and len(o) > len(begun)) for o in others if o != "None")
