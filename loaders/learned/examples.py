"""Annotated figures as examples to learn from: what each counts, which choices of ends are right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graph.model import Node, Report
from graph.ontology import edge_types
from graph.regions import gazetteer
from loaders.clean import Clean, clean
from loaders.evaluation.gold import Gold, GoldFact, read_folder
from loaders.evaluation.names import Names
from loaders.evaluation.paragraphs import read_paragraphs
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.figures import figures
from loaders.facts.placing import crossed, ends_of
from loaders.facts.proposals import proposals
from loaders.facts.relations import relations
from loaders.facts.scene import Scene, Span
from loaders.facts.weighed_pairs import ties
from loaders.learned.counts import features
from loaders.learned.ends import choices
from loaders.learned.model import NONE, expanded
from loaders.learned.ties import couples
from loaders.learned.trust import described
from loaders.mentions.quantities import QuantityMention
from loaders.read import file_name, read_paths
from loaders.survey import survey

UNITS = ("person", "person_time", "CNY", "job", "fair", "")

Example = tuple[str, list[str]]


@dataclass(slots=True)
class Examples:
    """(answer, features) for each model; of ends, ties and trust the answers are yes and no."""

    counts: list[Example] = field(default_factory=list)
    ends: list[Example] = field(default_factory=list)
    ties: list[Example] = field(default_factory=list)
    trust: list[Example] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Annotated:
    """A report as it was surveyed, with what its reader found."""

    scene: Scene
    plain: Clean
    gold: Gold


def annotated(paths: Iterable[Path]) -> list[Annotated]:
    """Every Chinese report that names two places, of corpus folders (with reports/ and gold/) and paragraph files."""
    return [a for path in paths for a in _annotated(path)]


def _annotated(path: Path) -> Iterator[Annotated]:
    for report, gold in read_paragraphs(path) if path.is_file() else _folder(path):
        plain = clean(report.text)
        scene = survey(report, plain) if plain.chinese else None
        if scene is not None:
            yield Annotated(scene, plain, gold)


def _folder(folder: Path) -> Iterator[tuple[Report, Gold]]:
    gold = {g.name: g for g in read_folder(folder / "gold")}
    for report in read_paths([str(folder / "reports")]):
        if isinstance(report, Report) and (told := gold.get(Path(file_name(report)).stem)):
            yield told.dated(report), told


def collect(reports: Iterable[Annotated]) -> Examples:
    """Examples of what figures count, of choices of ends, and of couples told together."""
    out = Examples()
    for a in reports:
        _figures(a.scene, a.plain, a.gold, out)
        _ties(a.scene, a.gold, out)
    return out


FRAMED = "told-by-a-frame"
"""A feature of couples that a frame tells: no couple that weights are asked about has it, but their words teach too."""


def _ties(scene: Scene, gold: Gold, out: Examples) -> None:
    told = [f for f in gold.facts if f.predicate == "pairs_with"]
    if gold.facts_only and not told:
        return  # a paragraph on something else: its reader may have passed over the ties
    names = Names(gold.entities)
    framed = ties(scene, relations(scene))
    for pair, about in couples(scene, framed, every=True).items():
        ends = tuple(_key(Ref("Region", code), names) for code in pair)
        gold_of = [f for f in told if ends in f.ends or ends[::-1] in f.ends]
        if (pair in framed and not gold_of) or (gold_of and all(f.optional for f in gold_of)):
            continue
        out.ties.append(("yes" if gold_of else "no", sorted(about.features | ({FRAMED} if pair in framed else set()))))


def _figures(scene: Scene, plain: Clean, gold: Gold, out: Examples) -> None:
    names = Names(gold.entities)
    before = {"": ""}

    def seen(n: int, q: QuantityMention, clause: Span, got: list[Candidate], frame: list[Candidate]) -> None:
        if q.unit not in UNITS:
            return
        told, open_ = _told(q, plain, gold)
        key = str(scene.sentences[n].para)
        answer = told[0].predicate if told else NONE
        if not open_ and not (told and told[0].optional):
            out.counts.append((answer, list(features(scene, n, q, clause, before.get(key, "")))))
        before[key] = answer
        if told and not gold.facts_only:  # in a paragraph ends stand nearer than in a report
            _ends(scene, n, q, clause, got, frame, told, names, out)

    figures(scene, seen)


def _told(q: QuantityMention, plain: Clean, gold: Gold) -> tuple[list[GoldFact], bool]:
    """The gold facts of a figure, all of one predicate; and whether it is told somewhere else, so that none is sure."""
    at = plain.origin(q.start)
    same = [
        f
        for f in gold.facts
        if f.value is not None and abs(f.value - q.value) <= 1e-6 * max(1.0, q.value) and q.unit in ("", f.unit)
    ]
    here = [f for f in same if f.evidence and f.evidence[0] <= at < f.evidence[1]]
    here.sort(key=lambda f: f.optional)
    return [f for f in here if f.predicate == here[0].predicate], bool(same) and not here


def _ends(
    scene: Scene, n: int, q: QuantityMention, clause: Span, got: list[Candidate], frame: list[Candidate],
    told: list[GoldFact], names: Names, out: Examples,
) -> None:  # fmt: skip
    predicate = told[0].predicate
    got = [c for c in got if c.predicate == predicate]
    same = [c for c in frame if c.predicate == predicate]
    if crossed(got):
        return
    for k, role in enumerate(("subject", "object")):
        right = [{pair[k] for pair in f.ends} for f in told]
        if len(right) > 1 and any(len(r) > 1 for r in right):
            continue
        for c in choices(scene, n, q, clause, (predicate, role), ends_of(got, role), ends_of(same, role)):
            keys = {_key(r, names) for r in c.refs}
            kind = c.refs[0].type
            wanted = {x for r in right for x in r if x.startswith(kind)}
            ok = (len(keys) == 1 and keys <= right[0]) if len(right) == 1 else bool(wanted) and keys == wanted
            out.ends.append(("yes" if ok else "no", expanded(c.features, c.context)))


def _key(ref: Ref, names: Names) -> str:
    name = ref.key
    if ref.type == "Bureau":  # told by its region and organ; the reader has the full name
        d = gazetteer().get(ref.key)
        name = (d.name if d else "") + ref.organ
    return names.key(Node(f"{ref.type}:{name}", ref.type, name, {"code": ref.key} if ref.type == "Region" else {}))


def judged(reports: Iterable[Annotated]) -> list[Example]:
    """Every fact proposed by the weights in use: whether the gold has it. Optional ones are left out."""
    out: list[Example] = []
    for a in reports:
        names = Names(a.gold.entities)
        for c in {_same(c): c for c in proposals(a.scene)}.values():
            right = _found(c, a.gold, names)
            if right is not None:
                out.append(("yes" if right else "no", sorted(set(described(a.scene, c)))))
    return out


def _same(c: Candidate) -> tuple[object, ...]:
    return c.predicate, c.subject, c.object, c.value, c.unit, c.begin, c.rule


def _found(c: Candidate, gold: Gold, names: Names) -> bool | None:
    """Whether a required gold fact says what the candidate says; None for what an optional one says."""
    ends = _key(c.subject, names), _key(c.object, names)
    same = [f for f in gold.facts if f.predicate == c.predicate and (ends in f.ends or _turned(f, ends))]
    fits = [
        f
        for f in same
        if (f.value is None or (f.value == c.value and f.unit == c.unit))
        and (not f.starts or any((c.begin or "").startswith(x) for x in f.starts))
    ]
    if any(not f.optional for f in fits):
        return True
    return None if fits or (same and c.value is None) else False


def _turned(f: GoldFact, ends: tuple[str, str]) -> bool:
    return edge_types()[f.predicate].symmetric and ends[::-1] in f.ends
