"""Which of the places and companies told around a figure stand at its ends: every choice, described by features."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache

from loaders import fastre as re
from loaders.discourse.cases import cases
from loaders.facts.candidates import Ref
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention, level

Refs = tuple[Ref, ...]
# The side that each end of an edge type stands on; of the others (staff both ways) neither is sure.
_SIDES = {
    ("sends_workers_to", "subject"): "helped",
    ("sends_workers_to", "object"): "helper",
    ("funds", "subject"): "helper",
    ("funds", "object"): "helped",
    ("sends_staff_to", "subject"): "helper",
    ("sends_staff_to", "object"): "helped",
    ("trains", "subject"): "helper",
    ("trains", "object"): "helped",
    ("offers_jobs_to", "subject"): "helper",
    ("offers_jobs_to", "object"): "helped",
}
_COMPANY = {("sends_workers_to", "object"), ("funds", "subject"), ("offers_jobs_to", "subject")}


@dataclass(slots=True)
class Choice:
    """One end that a figure may have: its members, where they were told (-1: only by the report), what holds for it."""

    refs: Refs
    at: int
    told: int
    features: set[str] = field(default_factory=set)
    context: tuple[str, ...] = ()


def choices(
    scene: Scene, n: int, q: QuantityMention, clause: Span, edge: tuple[str, str], rule: Refs, frame: Refs,
    *, only_rule: bool = False,
) -> list[Choice]:  # fmt: skip
    """Every choice for one end, or ``only_rule``.

    edge   predicate and role
    rule   what the patterns' own search found
    frame  the same end of the figure understood before
    """
    found: dict[Refs, Choice] = {}

    def add(refs: Refs, at: int, told: int, features: Iterable[str]) -> None:
        if not refs or (only_rule and refs != rule):
            return
        old = found.get(refs)
        if old is None:
            old = found[refs] = Choice(refs, at, told)
        elif told > old.told:
            old.at, old.told = at, told
        old.features.update(features)

    _told(scene, n, q, clause, edge, {r.key for r in rule} if only_rule else None, add)
    if edge in _COMPANY:
        _companies(scene, n, q, clause, add)
    for side, codes in (("helper", scene.sides.helper), ("helped", scene.sides.helped)):
        if codes:
            sure = "sure" if side in scene.sides.sure else "unsure"
            add(_regions((codes[0],)), -1, 0, [f"main:{sure}"])
            if len(codes) > 1:
                add(_regions(tuple(codes[:6])), -1, 0, [f"mains:{sure}"])
    add(tuple(dict.fromkeys(frame)), -1, 1, ["frame"])
    add(tuple(dict.fromkeys(rule)), -1, 1, ["rule"])
    for c in found.values():
        _describe(scene, edge, c, bool(rule), bool(frame))
    return list(found.values())


@lru_cache(maxsize=4096)
def _regions(codes: tuple[str, ...]) -> Refs:
    """Divisions as an end, each once."""
    return tuple(Ref("Region", c) for c in dict.fromkeys(codes))


_PARTS = re.compile(r"其中|里头|当中")


def _told(  # type: ignore[no-untyped-def]
    scene: Scene, n: int, q: QuantityMention, clause: Span, edge: tuple[str, str], wanted: set[str] | None, add
) -> None:
    """Every place told around the figure; of those that are none of the ``wanted`` only where the nearest stands."""
    s = scene.sentences[n]
    spans = [(s, "own")]
    for back in (1, 2):
        if n >= back and scene.sentences[n - back].para == s.para:
            spans.append((scene.sentences[n - back], f"back{back}"))
    want = _SIDES.get(edge)
    nearest: dict[tuple[str, str | None], RegionMention] = {}
    for p, where in spans:
        for m in scene.inside("regions", p.start, p.end):
            if m.kind == "compound" or (m.start >= clause[1] and _PARTS.search(scene.text, q.end, m.start)):
                continue
            place = _place(scene, m, q, clause, p) if where == "own" else where
            codes = m.codes
            if m.kind == "both":
                codes = tuple(c for c in m.codes if want is None or scene.sides.side(c) == want)
            key = place, scene.sides.side(m.code)
            if key not in nearest or abs(m.start - q.start) < abs(nearest[key].start - q.start):
                nearest[key] = m
            if wanted is not None and wanted.isdisjoint(codes):
                continue
            features = _by_case(place, m.kind, cases(scene.text, m.start, m.end))
            if m.end >= q.start - 1 and m.start <= q.end + 1:
                features = (*features, "touching")
            told = 3 if place.startswith("clause") else 2 if where == "own" else 1
            group = scene.listed(m) if m.kind != "both" else [m]
            add(_regions(codes), m.start, told, (*features, "single" if len(group) > 1 else "alone"))
            if len(group) > 1:
                add(_regions(tuple([c for x in group for c in x.codes])), m.start, told, (*features, "list"))
    for (place, _), m in nearest.items():
        add(_regions(m.codes), m.start, 0, (f"nearest:{place}",))


@lru_cache(maxsize=4096)
def _by_case(place: str, kind: str, roles: frozenset[str]) -> tuple[str, ...]:
    return (place, f"kind={kind}", *(f"{place}&{x}" for x in roles), *(f"case={x}" for x in roles))


def _place(scene: Scene, m: RegionMention, q: QuantityMention, clause: Span, s: object) -> str:
    """Where in the sentence: before or after the figure in its clause, so many clauses before it, or after it."""
    if clause[0] <= m.start < clause[1]:
        between = scene.inside("quantities", min(m.start, q.end), max(m.start, q.start))
        return ("clause<" if m.start < q.start else "clause>") + ("#" if between else "")
    if m.start >= clause[1]:
        return "after;" if ";" in scene.text[q.end : m.start] else "after"
    gap = scene.text[m.end : q.start]
    return "before" + (";" if ";" in gap else str(min(3, sum(gap.count(c) for c in ",:"))))


def _companies(scene: Scene, n: int, q: QuantityMention, clause: Span, add) -> None:  # type: ignore[no-untyped-def]
    s = scene.sentences[n]
    start = s.start if n == 0 or scene.sentences[n - 1].para != s.para else scene.sentences[n - 1].start
    told = scene.inside("companies", start, s.end)
    several = len({c.name for c in told if c.start < s.start}) > 1  # told before: none of them is the one meant
    for c in told:
        if several and c.start < s.start:
            continue
        own = "clause" if clause[0] <= c.start < clause[1] else "own" if c.start >= s.start else "back"
        side = "<" if c.start < q.start else ">"
        before = scene.text[max(0, c.start - 1) : c.start]
        near = 3 if own == "clause" else 2
        add((Ref("Company", c.name),), c.start, near, [f"firm:{own}{side}", f"firm|{before}", "firm"])


def _standing(scene: Scene, edge: tuple[str, str], first: Ref, many: bool) -> tuple[str, ...]:
    """The side and level of an end, and whether it is its side's main place."""
    if first.type != "Region":
        return ()
    known: tuple[str, ...] | None = scene.memo.get((edge, first, many))
    if known is None:
        side = scene.sides.side(first.key)
        right = "right" if side == _SIDES.get(edge) else "other" if side else "none"
        known = f"side={right}", f"level={level(first.key)}", "many" if many else "one"
        if side:
            main = scene.sides.helper if side == "helper" else scene.sides.helped
            known = (*known, "of-main" if main and first.key == main[0] else "not-main")
        scene.memo[edge, first, many] = known
    return known


def _describe(scene: Scene, edge: tuple[str, str], c: Choice, rule: bool, frame: bool) -> None:
    """Adds what holds for the choice as a whole, and each feature again for its edge type and role."""
    f = c.features
    f.update(_standing(scene, edge, c.refs[0], len(c.refs) > 1))
    if rule and "rule" not in f:
        f.add("not-rule")
    if frame and "frame" not in f:
        f.add("not-frame")
    c.context = _context(edge, "side=right" in f, "rule" in f, "frame" in f)


@cache
def _context(edge: tuple[str, str], right: bool, rule: bool, frame: bool) -> tuple[str, ...]:
    """Under what each feature of a choice counts once more."""
    return (
        f"{edge[0]}.{edge[1]}:",
        "R&" if right else "W&",
        *(["rule&"] if rule else []),
        *(["frame&"] if frame else []),
    )
