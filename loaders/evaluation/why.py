"""Where on the way a missed fact was lost: the first step after which it can no longer be found."""

from __future__ import annotations

from graph.model import Extraction, Report
from loaders.clean import Clean, clean
from loaders.evaluation.gold import Gold, GoldFact
from loaders.evaluation.names import Names
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.patterns import patterns
from loaders.facts.proposals import proposals
from loaders.facts.scene import Scene
from loaders.survey import survey


def why(report: Report, gold: Gold, extraction: Extraction, missed: list[GoldFact]) -> list[str]:
    """One short reason for each missed fact; the steps are those of docs/extraction.md."""
    plain = clean(report.text)
    scene = survey(report, plain) if plain.chinese else None
    if scene is None:
        return ["the report was not read"] * len(missed)
    candidates = proposals(scene)
    names = Names(gold.entities)
    nodes = {names.key(n) for n in extraction.nodes}
    return [_reason(f, scene, candidates, names, nodes, plain) for f in missed]


def _reason(f: GoldFact, scene: Scene, candidates: list[Candidate], names: Names, nodes: set[str], plain: Clean) -> str:
    read = {f"Region:{m.code.rpartition('/')[2]}" for m in scene.regions} | nodes
    for end in {e for pair in f.ends[:1] for e in pair}:
        if end not in read and not any(end in pair and not set(pair) - read for pair in f.ends):
            return f"no mention of {end.split(':')[0]}"
    ends = {frozenset(p) for p in f.ends}
    if f.value is None:
        near = [c for c in candidates if c.predicate == f.predicate]
        if any(frozenset(_ends(c)) in ends for c in near):
            return "proposed with another time, or not kept"
        return "not proposed"
    if not any(abs(q.value - f.value) <= 1e-6 * max(1.0, f.value) for q in scene.quantities):
        told = f.evidence and any(
            plain.origin(s.start) < f.evidence[1] and f.evidence[0] < plain.origin(s.end - 1) for s in scene.sentences
        )
        return "figure not read" if told else "sentence taken for no part of the report"
    same = [c for c in candidates if c.value is not None and abs(c.value - f.value) <= 1e-6 * max(1.0, f.value)]
    if not same:
        return _unread(f, scene)
    right = [c for c in same if c.predicate == f.predicate]
    if not right:
        return f"figure read as {same[0].predicate}"
    if not any(frozenset(_ends(c)) in ends for c in right):
        return "figure given to other ends"
    if any(c.unit != f.unit for c in right):
        return "figure in another unit"
    return "proposed with another time, or not kept"


def _unread(f: GoldFact, scene: Scene) -> str:
    """Why no pattern took the figure: its words are unknown, a word forbids it, or the ends were not told so near."""
    here = [q for q in scene.quantities if abs(q.value - (f.value or 0)) <= 1e-6 * max(1.0, f.value or 0)]
    reasons = []
    for q in here:
        s = scene.sentences[scene.sentence_at(q.start)]
        clause = next((c for c in s.clauses if c[0] <= q.start < c[1]), (s.start, s.end))
        local = scene.text[clause[0] : clause[1]]
        fit = [p for p in patterns() if p.predicate == f.predicate and p.kind == "figure" and (p.trigger.search(local))]
        if not fit:
            reasons.append("figure's words not known")
        elif all(p.unless and p.unless.search(local) for p in fit):
            reasons.append("figure barred by a word beside it")
        else:
            reasons.append("figure's ends not found")
    return max(reasons, default="figure not read")


def _ends(c: Candidate) -> tuple[str, str]:
    return _key(c.subject), _key(c.object)


def _key(ref: Ref) -> str:
    return f"{ref.type}:{ref.key.rpartition('/')[2]}"  # a township goes by its name
