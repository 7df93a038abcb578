"""Judged candidates become nodes, facts and evidence in the form of the graph."""

from __future__ import annotations

from functools import lru_cache

from graph.model import Evidence, Extraction, Fact, PartialDate, Period, Quantity, Report
from graph.regions import gazetteer
from loaders.clean import Clean
from loaders.facts.agreements import to_be_signed
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene
from loaders.mentions.towns_by_shape import townships
from loaders.nodes import Nodes, company, program
from loaders.passing import in_passing, only_tells, told_below
from loaders.under_places import under_places


def assemble(report: Report, plain: Clean, scene: Scene, facts: list[Candidate]) -> Extraction:
    """What the report says: its facts with their ends and evidence, offsets being those of ``report.text``. Nodes that
    take part without a fact of their own come only beside facts."""
    nodes = Nodes()
    kinds = {p.name: p.kind for p in scene.programs}
    out: list[tuple[Fact, Evidence]] = []
    for c in facts:
        subject, object_ = nodes.ref(c.subject, kinds), nodes.ref(c.object, kinds)
        if subject == object_:
            continue
        start, end = _trim(scene.text, c.start, c.end)
        a, b = plain.original(start, end)
        quantity = None
        if c.value is not None:
            quantity = Quantity(c.value, c.unit, c.approx, c.joint, dict(c.of_which))
        group = f"{report.id}/{c.group}" if c.group else None  # no other report's figure, wherever that one stands
        fact = Fact(c.predicate, subject, object_, _period(c.begin, c.finish), quantity, group)
        out.append((fact, Evidence(report.id, a, b, report.text[a:b], c.rule, c.confidence)))
    if out:
        below = told_below(scene)
        _name_regions(scene, nodes, below)
        _name_the_rest(scene, nodes, below)
    return Extraction(report, tuple(nodes.by_id.values()), tuple(out))


def _name_regions(scene: Scene, nodes: Nodes, below: int) -> None:
    """The places on either side, and the townships of the provinces that facts name."""
    provinces = {c[:2] for n in nodes.by_id.values() if isinstance(c := n.properties.get("code"), str)}
    named = [m for m in scene.regions if m.kind in ("name", "abbr") and not in_passing(scene, m, below)]
    told = {(m.code, m.township): m for m in named}
    for code, town in told:
        if scene.sides.side(code) and code[:2] in provinces:
            nodes.region(code)
            if town:
                nodes.add(gazetteer().township(town, code))
    for at, name, county in townships(scene.text, [(s.start, s.end) for s in scene.sentences], scene.regions):
        if county[:2] in provinces and at < below:
            nodes.add(gazetteer().township(name, county))


def _name_the_rest(scene: Scene, nodes: Nodes, below: int) -> None:
    """The organs of those places, companies, parks and programs."""
    for o in scene.organs:
        if scene.sides.side(o.code) and not only_tells(scene, o, below):
            nodes.bureau(o.code, o.name)
    for firm in scene.companies:
        if firm.start < below:
            nodes.add(company(firm.name))
    for start, end, kind in under_places(scene, below):
        nodes.add(program(scene.text[start:end], kind))
    for p in scene.programs:
        if f"Program:{p.name}" not in nodes.by_id and p.kind == "agreement" and to_be_signed(scene, p):
            continue
        if p.start >= below:
            continue
        for r in scene.masked:
            if p.kind in ("park", "project", "station") and p.start <= r.start < p.end and scene.sides.side(r.code):
                nodes.region(r.code)
        nodes.add(program(p.name, p.kind))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \n,;:、。—-":
        start += 1
    while end > start and text[end - 1] in " \n,;:、":
        end -= 1
    return start, end


@lru_cache(maxsize=4096)
def _period(begin: str | None, finish: str | None) -> Period:
    try:
        start = PartialDate.parse(begin) if begin else None
        end = PartialDate.parse(finish) if finish else None
    except ValueError:
        return Period()
    if start and end and end.last < start.first:
        end = None
    return Period(start, end)
