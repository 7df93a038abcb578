"""The short forms as text: one style for every tool, each fact with its id, its words and its report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graph.ontology import edge_types
from shanhai import console
from shanhai.mcp.shapes import Fact, Place, Quote, Result, Source, Total


def text(result: Result, *parts: Iterable[str]) -> str:
    """The warnings, then everything else."""
    lines = [*(f"! {w}" for w in result.warnings), *(line for part in parts for line in part)]
    return "\n".join(lines).lstrip("\n")


def places(read: Mapping[str, list[Place]]) -> Iterator[str]:
    """How names of places were read."""
    for written, found in read.items():
        yield f"{written} is read as {', '.join(f'{name(p)} {p.id}' for p in found)}"


def facts(items: Iterable[Fact], sources: Mapping[str, Source]) -> Iterator[str]:
    """Each fact on a line, its quotes and what contradicts it below."""
    for f in items:
        edge = edge_types()[f.predicate]
        link = "—" if edge.symmetric else "→"
        said = [f"{name(f.subject)} {link} {name(f.object)}", f"{edge.label.en} {edge.label.zh}", period(f)]
        if f.figure:
            said.append(f.figure.said)
            if f.figure.of_which:
                said.append("of which " + ", ".join(f"{k} {v:,.10g}" for k, v in f.figure.of_which.items()))
            if f.figure.joint:
                said.append(f"JOINT figure, also covers {_others(f)}")
        if f.reports > 1:
            said.append(voices(f))
        if f.confidence < 0.9:
            said.append(f"confidence {f.confidence:.2f}")
        if f.beyond:
            said.append("reaches beyond the time asked for")
        yield f"[{f.id}] {' · '.join(said)}"
        for q in f.quotes:
            yield f"    {quote(q, sources)}"
        for c in f.conflicts:
            yield f"    CONTRADICTED by [{c.fact}]: {c.said}" + (f"; {quote(c.by, sources)}" if c.by else "")


def joint(items: Iterable[Fact]) -> Iterator[str]:
    """What the joint figures among these facts also cover."""
    told = [f for f in items if f.figure and f.figure.joint]
    if told:
        yield ""
    for f in told:
        if f.figure:
            yield f"[{f.id}] JOINT figure {f.figure.said}, also covers {_others(f)}"


def _others(f: Fact) -> str:
    return "; ".join(f.figure.joint_with if f.figure else ()) or "others, not in the graph"


def voices(f: Fact) -> str:
    """How many reports say it."""
    return "1 report" if f.reports == 1 else f"{f.reports} reports, {f.independent} independent"


def totals(items: Iterable[Total]) -> Iterator[str]:
    """Each total with what it counts and what it sets aside, and why."""
    for t in items:
        edge = edge_types()[t.predicate].label
        differ = "; reports differ" if t.disputed else ""
        yield f"Total, {edge.en} {edge.zh} ({t.unit}): {t.said} (counts {console.many(t.counted, 'fact')}{differ})"
        if t.set_aside:
            yield f"  set aside: {t.set_aside}"
            yield from (f"    [{a.fact}] {a.why}" for a in t.aside)
            if t.set_aside > len(t.aside):
                yield f"    and {t.set_aside - len(t.aside)} more"


def quote(q: Quote, sources: Mapping[str, Source]) -> str:
    """The words and where they stand."""
    s = sources.get(q.report, Source())
    source = " · ".join(p for p in (s.title, s.publisher, s.published, s.url) if p)
    where = f" at {q.start}–{q.end}" if q.start is not None else ""
    return f"“{q.quote}” — {source + ' · ' if source else ''}report {q.report}{where}"


def name(p: Place) -> str:
    """A node in both languages, and where it lies."""
    named = f"{p.name} {p.name_en}" if p.name_en else p.name
    return f"{named} ({p.inside})" if p.inside else named


def period(f: Fact) -> str:
    """When it held, as told."""
    if not (f.start or f.end):
        return "no date told"
    return str(f.start) if f.start == f.end else f"{f.start or '…'} – {f.end or '…'}"
