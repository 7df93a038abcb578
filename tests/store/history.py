"""A graph's life, made from a fixed seed: some 1,500 reports with more than 5,000 facts over real divisions.

Reports come in batches, are changed under their id or at their place, copied, taken back and told again; reviewers
have their say. ``play`` does it all to a store (or to the plain-Python truth) and notes moments between, for known_at.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Protocol

from graph.model import Evidence, Extraction, Fact, Node, PartialDate, Period, Quantity, Report, Status
from graph.ontology import edge_types
from graph.regions import gazetteer
from graph.store.base import GraphStore

SEED = 20261121
REPORTS = 1300
BATCH = 100
PROVINCES = ("530000", "310000", "330000", "350000", "620000")


class Teller(Protocol):
    def write(self, batch: Sequence[Extraction]) -> object: ...
    def retract(self, report_id: str) -> None: ...
    def set_status(self, fact_id: str, status: Status) -> None: ...


Step = list[Extraction] | str | tuple[str, Status]
"""A batch to write, a report to retract, or a reviewer's word on a fact."""


@dataclass
class History:
    steps: list[Step] = field(default_factory=list)
    moments: list[int] = field(default_factory=list)
    """After so many steps a moment is noted."""
    nodes: list[Node] = field(default_factory=list)


@dataclass
class Played:
    store: GraphStore
    moments: list[tuple[str, int]]
    """For each moment the time as the store knows it, and the truth's tick."""


def play(history: History, teller: Teller) -> list[tuple[str, int]]:
    """Do all steps to ``teller``."""
    moments, tick = [], 0
    for done, step in enumerate(history.steps):
        if done in history.moments:
            time.sleep(0.002)
            moments.append((datetime.now(UTC).isoformat(), tick))
            time.sleep(0.002)
        if isinstance(step, list):
            teller.write(step)
        elif isinstance(step, str):
            teller.retract(step)
        else:
            teller.set_status(*step)
        tick += not isinstance(step, tuple)
    return moments


def make_history(seed: int = SEED, reports: int = REPORTS) -> History:
    rng = random.Random(seed)
    nodes = some_nodes(rng)
    writer = Writer(rng, nodes)
    history = History(nodes=nodes)
    first = [writer.report(i) for i in range(reports)]
    history.steps += [first[i : i + BATCH] for i in range(0, reports, BATCH)]
    history.moments += [3, len(history.steps)]

    some = reports // 26
    changed = rng.sample(first, 3 * some)
    again = [writer.report(int(x.report.id[1:]), version=1, keep=x) for x in changed[:some]]  # the same id
    moved = [  # the same place
        replace_report(x, id=f"{x.report.id}x", text=x.report.text + "改") for x in changed[some : 2 * some]
    ]
    copied = [replace_report(x, id=f"{x.report.id}c", source=x.report.source + "-copy") for x in changed[2 * some :]]
    history.steps += [again + moved, copied, copied]
    history.moments.append(len(history.steps))
    quiet = [x for x in first if x not in changed]
    back = rng.sample(quiet, some)
    history.steps += [x.report.id for x in back]
    history.moments.append(len(history.steps))
    history.steps.append(back[: some // 2])
    facts = sorted({fact.id for x in first for fact, _ in x.facts})
    history.steps += [(f, rng.choice(list(Status))) for f in rng.sample(facts, 6 * some)]
    history.steps.append(first[:some])  # a reload of what is in
    altered = [other_figures(x) for x in quiet[: 2 * some]]  # copies with a misprint: no second source
    history.steps += [altered, quiet[some : 2 * some]]
    return history


def replace_report(extraction: Extraction, **changes: str) -> Extraction:
    """The same said by a report with another id, place or text."""
    report = replace(extraction.report, **changes)  # type: ignore[arg-type]
    facts = tuple((fact, replace(e, report=report.id)) for fact, e in extraction.facts)
    return Extraction(report, extraction.nodes, facts)


def other_figures(extraction: Extraction) -> Extraction:
    """A copy of a report in which each figure is another."""
    copy = replace_report(extraction, id=f"{extraction.report.id}z", source=extraction.report.source + "-z")
    facts = []
    for fact, e in copy.facts:
        q = fact.quantity
        facts.append((replace(fact, quantity=replace(q, value=q.value * 2 + 7)) if q else fact, e))
    return replace(copy, facts=tuple(facts))


def some_nodes(rng: random.Random) -> list[Node]:
    """Divisions of five provinces, and bureaus, companies, programs and townships in them."""
    g = gazetteer()
    divisions = [g.node(d.code) for d in g.current() if d.province in PROVINCES]
    places = [d for d in divisions if d.properties["level"] == "province"] + rng.sample(divisions, 220)
    regions = list({n.id: n for n in places}.values())
    nodes = list(regions)
    for region in rng.sample(regions, 70):
        code = str(region.properties["code"])
        lies = {k: v for k, v in region.properties.items() if k in ("province", "prefecture", "county")}
        nodes.append(
            Node(f"Bureau:{code}/人社局", "Bureau", f"{region.name}人社局", {"organ": "人社局", "region": code, **lies})
        )
        nodes.append(
            Node(f"Company:{region.name}鞋业", "Company", f"{region.name}鞋业", {"region": code, **lies}, ("鞋业",))
        )
        if region.properties["level"] == "county":
            nodes.append(g.township("山海镇", code))
    nodes += [Node(f"Company:无名{i}公司", "Company", f"无名{i}公司") for i in range(10)]
    nodes += [Node(f"Program:协议{i}", "Program", f"协议{i}", {"kind": "agreement"}) for i in range(15)]
    return nodes


class Writer:
    """Invents reports; now and then one says again what another said, with other details."""

    def __init__(self, rng: random.Random, nodes: list[Node]) -> None:
        self.rng = rng
        self.by_id = {n.id: n for n in nodes}
        self.by_type: dict[str, list[Node]] = {}
        for n in nodes:
            self.by_type.setdefault(n.type, []).append(n)
        self.facts: list[Fact] = []

    def report(self, number: int, version: int = 0, keep: Extraction | None = None) -> Extraction:
        rng = self.rng
        text = f"第{number}份报告,第{version}版。" + "".join(
            rng.choices("东西部协作劳务山海情ABCdef", k=rng.choice([40, 170]))
        )
        report = Report(
            f"r{number}",
            text,
            f"file:///reports/{number}.txt",
            title=rng.choice([None, f"Title {number}", f"标题{number}"]),
            publisher=rng.choice([None, "云南日报", "新华网"]),
            published=self.day() if rng.random() < 0.8 else None,
        )
        facts = list(keep.facts[: len(keep.facts) // 2]) if keep else []
        if keep:
            facts += [(fact, replace(e, confidence=0.31)) for fact, e in keep.facts[len(keep.facts) // 2 :][:1]]
        for _ in range(rng.randint(2, 8)):
            kind = rng.random() if self.facts else 1.0
            told = self.again() if kind < 0.2 else self.rival() if kind < 0.4 else self.fact()
            self.facts.append(told)
            start = rng.randrange(20)
            end = start + rng.randint(1, 12)
            confidence = rng.choice([0.4, 0.6, 0.8, 0.9, 0.95])
            e = Evidence(report.id, start, end, text[start:end], rng.choice(["pairs", "sends", "funds"]), confidence)
            facts.append((told, e))
        ends = dict.fromkeys(end for fact, _ in facts for end in (fact.subject, fact.object))
        return Extraction(report, tuple(self.by_id[end] for end in ends), tuple(facts))

    def again(self) -> Fact:
        fact, q = self.rng.choice(self.facts), None
        if fact.quantity:
            q = replace(fact.quantity, approx=self.rng.random() < 0.5, of_which=self.of_which())
        return replace(fact, quantity=q, joint_group=self.rng.choice([None, "again"]))

    def rival(self) -> Fact:
        """Another figure for what was told before, or the same one rounded."""
        fact = self.rng.choice([f for f in self.facts[-400:] if f.quantity] or [self.fact()])
        if (q := fact.quantity) is None:
            return fact
        changed = (float(round(q.value * 1.25)), q.value + 1, float(round(q.value, -3)), 90.0)
        told = replace(q, value=self.rng.choice(changed), joint=False, approx=self.rng.random() < 0.2)
        return replace(fact, quantity=told, joint_group=None)

    def fact(self) -> Fact:
        rng = self.rng
        edge = rng.choice(list(edge_types().values()))
        subject = rng.choice(self.by_type[rng.choice(edge.subject)])
        obj = rng.choice(self.by_type[rng.choice(edge.object)])
        q = None
        if edge.units and rng.random() < 0.8:
            value = rng.choice([float(rng.randint(1, 5000)), rng.random() * 1e6])
            q = Quantity(value, rng.choice(edge.units), rng.random() < 0.3, rng.random() < 0.2, self.of_which())
        return Fact(edge.name, subject.id, obj.id, self.period(), q, rng.choice([None, None, "g1", "g2"]))

    def of_which(self) -> dict[str, float]:
        return {"poor": 90.0} if self.rng.random() < 0.2 else {}

    def day(self) -> PartialDate:
        """When a report came out: many on a few days, so that figures up to the present meet."""
        return PartialDate(f"2024-05-{self.rng.randint(1, 4):02d}") if self.rng.random() < 0.4 else self.date()

    def date(self) -> PartialDate:
        rng = self.rng
        parts = (str(rng.randint(2015, 2024)), f"{rng.randint(1, 12):02d}", f"{rng.randint(1, 28):02d}")
        return PartialDate("-".join(parts[: rng.randint(1, 3)]))

    def period(self) -> Period:
        kind = self.rng.random()
        if kind < 0.15:
            return Period()
        start = self.date()
        if kind < 0.5:
            return Period(start)
        if kind < 0.6:
            return Period(None, start)
        if kind < 0.75:
            return Period(start, start)
        end = self.date()
        return Period(*sorted((start, end)))
