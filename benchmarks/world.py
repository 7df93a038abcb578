"""A made-up graph of any size over the real divisions: for timing only, its figures mean nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator

from graph.model import Evidence, Extraction, Fact, Node, PartialDate, Period, Quantity, Report
from graph.ontology import sides
from graph.regions import gazetteer

FACTS_PER_REPORT = 50


def counties() -> tuple[list[str], list[str]]:
    """Codes of the counties in force on the western and on the eastern side."""
    by_side: dict[str, list[str]] = {"west": [], "east": []}
    for d in gazetteer().current():
        for side, provinces in sides().items():
            if d.level == "county" and d.province in provinces:
                by_side[side].append(d.code)
    return by_side["west"], by_side["east"]


def extractions(facts: int, seed: int = 7) -> Iterator[Extraction]:
    """Reports of fifty facts each, ``facts`` in all; the same for the same seed."""
    rng = random.Random(seed)
    west, east = counties()
    nodes: dict[str, Node] = {}

    def node(code: str) -> Node:
        return nodes.setdefault(code, gazetteer().node(code))

    for number in range((facts + FACTS_PER_REPORT - 1) // FACTS_PER_REPORT):
        lines: list[str] = []
        said: list[tuple[Fact, Evidence]] = []
        met: dict[str, Node] = {}
        offset = 0
        for _ in range(min(FACTS_PER_REPORT, facts - number * FACTS_PER_REPORT)):
            giver, taker = node(rng.choice(west)), node(rng.choice(east))
            year, people = rng.randint(1996, 2025), rng.randint(1, 50_000)
            line = f"{year}年{giver.name}向{taker.name}输送务工人员{people}人。"
            fact = Fact(
                "sends_workers_to",
                giver.id,
                taker.id,
                Period(PartialDate(str(year)), PartialDate(str(year))),
                Quantity(people, "person"),
            )
            evidence = Evidence(f"r{number}", offset, offset + len(line), line, "made-up", 0.9)
            said.append((fact, evidence))
            met |= {giver.id: giver, taker.id: taker}
            lines.append(line)
            offset += len(line)
        report = Report(f"r{number}", "".join(lines), f"made-up:{seed}/{number}", published=PartialDate("2026-01-01"))
        yield Extraction(report, tuple(met.values()), tuple(said))
