"""The graph that exports are tested on: a made-up one, with text that is hard for file formats."""

from __future__ import annotations

from graph.model import Evidence, Extraction, Fact, Node, PartialDate, Period, Quantity, Report
from tests.cypher.world import World, make

ODD = "=cmd|' /C calc'!A0 <b>&amp;\"“”\x0b\x00\r\n第二行 | 尾"


def odd_world(facts: int = 1_200) -> World:
    """The made-up graph, and three facts whose quote is ODD."""
    made = make(seed=11, facts=facts)
    a, b = (n for n in list(made.nodes.values())[:2])
    company = Node("Company:=HYPERLINK(1)公司", "Company", "=HYPERLINK(1)公司")
    odd = (
        Fact("pairs_with", a.id, b.id, Period.of("1996", None)),
        Fact("sends_workers_to", a.id, company.id, Period.of("2021-03", "2022-12-31"), Quantity(-3.5, "person", True)),
        Fact("signs", a.id, "Program:协议0"),
    )
    told = tuple((f, Evidence("odd", 0, len(ODD), ODD, "made", 0.125)) for f in odd)
    report = Report("odd", ODD * 2, "file:odd.txt", published=PartialDate.parse("2023-05"))
    ends = (a, b, company, made.nodes["Program:协议0"])
    extractions = [*made.extractions, Extraction(report, ends, told)]
    return World(extractions, made.rejected, made.nodes | {company.id: company})
