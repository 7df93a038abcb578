"""A report becomes facts with evidence: clean → blocks → mentions → sides → candidates → judgement.

Pure and deterministic; odd text gives an empty result, never an exception.
"""

from __future__ import annotations

from graph.model import Extraction, Report
from loaders.assembly import assemble
from loaders.clean import clean
from loaders.facts.denials import happened, told_as_so
from loaders.facts.evidence import reach_ends
from loaders.facts.implied import implied
from loaders.facts.proposals import proposals
from loaders.judge import judge, on_topic
from loaders.publication import publication
from loaders.survey import survey
from loaders.tables.told import TableReport


def extract(report: Report) -> Extraction:
    """Read one report. Facts come with the evidence for each; nodes are those the facts and the cooperation name."""
    if isinstance(report, TableReport):  # its rows have said everything
        return report.extraction()
    plain = clean(report.text)
    if not plain.chinese:
        from loaders.english import extract_english

        return extract_english(report, publication(report, plain))
    scene = survey(report, plain)
    if scene is None:
        return Extraction(report, (), ())
    told = told_as_so(scene, proposals(scene))
    facts = judge(scene, happened(scene, told, publication(report, plain)))
    facts = reach_ends(scene, [*facts, *implied(scene, facts)])
    return assemble(report, plain, scene, on_topic(scene, facts))
