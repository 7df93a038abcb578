"""How likely a proposed fact is right: what is known of it as named features, weighed by ``trust.json``."""

from __future__ import annotations

from loaders.discourse.blocks import Sentence
from loaders.discourse.sides import COOPERATION
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.main_row import main_row
from loaders.facts.scene import Scene
from loaders.learned.model import likely

_SURE = [(k / 10, f"sure>={k}") for k in range(1, 10)]


def confidence(scene: Scene, c: Candidate) -> float:
    """Share of facts like this one that are right, of 1."""
    return likely(described(scene, c), "trust")


def described(scene: Scene, c: Candidate) -> list[str]:
    """What holds for a candidate: its rule, how near its ends were told, how crowded the place is where it stands."""
    n = scene.sentence_at(c.figure[0] if c.figure else c.start)
    s = scene.sentences[max(0, n)]
    family = c.rule.removesuffix("-learned")
    told = [
        f"predicate={c.predicate}",
        f"rule={family}",
        f"told={c.told[0]}{c.told[1]}",
        f"{c.predicate}:told={min(c.told)}",
        f"weight={int(c.weight * 20) / 20}",
        f"dated={len(c.begin or '')}",
        "figure" if c.value is not None else "bare",
        *_report(scene),
        *_end(scene, c.subject, "subject"),
        *_end(scene, c.object, "object"),
        *_sentence(scene, s),
    ]
    if c.rule != family:
        told.append("words-learned")
    if c.sure is not None:
        told += [name for least, name in _SURE if c.sure >= least]
    if c.joint:
        told.append("joint")
    if c.approx:
        told.append("approx")
    if c.start < 60:
        told.append("opening")
    return told


def _report(scene: Scene) -> list[str]:
    """How many places of each side the report is on, and of how many it is clear."""
    told: list[str] | None = scene.memo.get("report")
    if told is None:
        sides = scene.sides
        sure, helpers, helped = len(sides.sure), min(4, len(sides.helper)), min(4, len(sides.helped))
        told = scene.memo["report"] = [f"sides={sure}", f"helpers={helpers}", f"helped={helped}"]
    return told


def _sentence(scene: Scene, s: Sentence) -> list[str]:
    """How crowded a sentence is, and whether it has a word of cooperation."""
    told: list[str] | None = scene.memo.get(("crowd", s.start))
    if told is None:
        told = ["coop-sentence"] if COOPERATION.search(scene.text, s.start, s.end) else []
        told.append(f"figures={min(5, len(scene.inside('quantities', s.start, s.end)))}")
        told.append(f"places={min(6, len(scene.inside('regions', s.start, s.end)))}")
        told.append(f"long={min(5, (s.end - s.start) // 40)}")
        scene.memo["crowd", s.start] = told
    return told


def _end(scene: Scene, ref: Ref, role: str) -> list[str]:
    told: list[str] | None = scene.memo.get((ref, role))
    if told is None:
        told = [f"{role}={ref.type}"]
        if ref.type == "Region":
            side = scene.sides.side(ref.key)
            main = scene.sides.helper if side == "helper" else scene.sides.helped if side == "helped" else []
            named = scene.memo.get("named")
            if named is None:
                named = scene.memo["named"] = {c for m in scene.regions if m.kind == "name" for c in m.codes}
            told += [
                f"{role}:side={side}",
                f"{role}:main={bool(main) and (main[0] == ref.key or ref.key in main_row(scene, side or ''))}",
                f"{role}:told={ref.key in named}",
            ]
        scene.memo[ref, role] = told
    return told
