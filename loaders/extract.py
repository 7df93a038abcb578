"""A report becomes facts with evidence: clean → blocks → mentions → sides → candidates → judgement.

Pure and deterministic; odd text gives an empty result, never an exception.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.model import Extraction, PartialDate, Report
from loaders import fastre as re
from loaders.assembly import assemble
from loaders.clean import Clean, clean, edited
from loaders.facts.denials import happened, told_as_so
from loaders.facts.evidence import reach_ends
from loaders.facts.implied import implied
from loaders.facts.proposals import proposals
from loaders.facts.scene import Scene
from loaders.judge import judge, on_topic
from loaders.layout import lost_breaks
from loaders.publication import publication
from loaders.repair import Edit
from loaders.survey import survey
from loaders.tables.told import TableReport


def _english(report: Report, published: PartialDate | None) -> Extraction:
    """Read an English report as it stands, but for line breaks that were lost."""
    from loaders.english import extract_english

    lines = edited(report.text, (Edit(*x) for x in lost_breaks(report.text)))
    if lines.text == report.text:
        return extract_english(report, published)
    found = extract_english(replace(report, text=lines.text), published)
    facts = []
    for fact, e in found.facts:
        start, end = lines.original(e.start, e.end)
        facts.append((fact, replace(e, start=start, end=end, quote=report.text[start:end])))
    return Extraction(report, found.nodes, tuple(facts))


def extract(report: Report) -> Extraction:
    """Read one report. Facts come with the evidence for each; nodes are those the facts and the cooperation name."""
    if isinstance(report, TableReport):  # its rows have said everything
        return report.extraction()
    plain = clean(report.text)
    if not plain.chinese:
        return _english(report, publication(report, plain))
    scene = survey(report, plain)
    if scene is None:
        return Extraction(report, (), ())
    if not scene.items:
        return _read(report, plain, scene)
    parts = [_read(own, kept, part) for own, kept in _items(report, plain, scene) if (part := survey(own, kept))]
    nodes = {n.id: n for part in parts for n in part.nodes}
    return Extraction(report, tuple(nodes.values()), tuple(f for part in parts for f in part.facts))


_ELSE = re.compile(r"[^\n]")


def _items(report: Report, plain: Clean, scene: Scene) -> Iterator[tuple[Report, Clean]]:
    """Each item of a page of several, as a report that has all of the page but the other items, in its place.

    It came out when it says itself, or else when the page did.
    """
    text, begin = plain.text, 0
    for k, (_, end) in enumerate(scene.items):
        end = end if k + 1 < len(scene.items) else len(text)
        kept = replace(plain, text=_ELSE.sub(" ", text[:begin]) + text[begin:end] + _ELSE.sub(" ", text[end:]))
        own = publication(report, kept) or publication(report, plain)
        yield replace(report, published=own), kept
        begin = end


def _read(report: Report, plain: Clean, scene: Scene) -> Extraction:
    told = told_as_so(scene, proposals(scene))
    facts = judge(scene, happened(scene, told, publication(report, plain)))
    facts = reach_ends(scene, [*facts, *implied(scene, facts)])
    return assemble(report, plain, scene, on_topic(scene, facts))
