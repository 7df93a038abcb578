"""A made-up graph on the real divisions of four provinces: 6,000 facts and more, the same for a seed."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field, replace

from graph.conflicts import Source, between
from graph.model import Evidence, Extraction, Fact, Node, PartialDate, Period, Quantity, Report, Status
from graph.ontology import edge_types
from graph.regions import gazetteer
from graph.resolve import signature
from graph.store.base import GraphStore
from graph.validity import valid_days

PROVINCES = ("530000", "310000", "330000", "640000")
STARTS = (None, "2016", "2018", "2019-03", "2020", "2020-09-01", "2021", "2022-06")
ENDS = (None, None, "2019-12-31", "2020", "2021", "2022-12", "2023")


@dataclass
class Told:
    """A fact with all that tells it."""

    fact: Fact
    subject: Node
    object: Node
    evidence: list[Evidence] = field(default_factory=list)
    published: list[PartialDate | None] = field(default_factory=list)
    conflicts: tuple[str, ...] = ()

    @property
    def days(self) -> tuple[str, str] | None:
        days = valid_days(self.fact, self.published)
        return (days[0].isoformat(), days[1].isoformat()) if days else None


@dataclass
class World:
    """What was written, and what of it is current and not rejected."""

    extractions: list[Extraction]
    rejected: set[str]
    nodes: dict[str, Node]
    told: dict[str, Told] = field(default_factory=dict)

    def __post_init__(self) -> None:
        everything: dict[str, Told] = {}
        for extraction in self.extractions:
            for fact, evidence in extraction.facts:
                it = everything.setdefault(fact.id, Told(fact, self.nodes[fact.subject], self.nodes[fact.object]))
                it.evidence.append(evidence)
                it.published.append(extraction.report.published)
        self.told = {k: v for k, v in everything.items() if k not in self.rejected}
        sources = {x.report.id: Source(signature(x.report.text), x.report.published) for x in self.extractions}
        facts = [(t.fact, {e.report for e in t.evidence}) for t in self.told.values()]
        for key, others in between(facts, sources).items():
            self.told[key].conflicts = others

    def write(self, store: GraphStore) -> None:
        store.prepare()
        for i in range(0, len(self.extractions), 100):
            store.write(self.extractions[i : i + 100])
        for fact in sorted(self.rejected):
            store.set_status(fact, Status.REJECTED)


def make(seed: int = 7, facts: int = 6_000) -> World:
    """A world of ``facts`` facts. Ends come from few counties, so that pairs, years and reports meet often."""
    r = random.Random(seed)
    pools = _pools(r)
    nodes = {n.id: n for pool in pools.values() for n in pool}
    kinds = list(edge_types().values())
    per_report: dict[int, dict[str, tuple[Fact, Evidence]]] = defaultdict(dict)
    made: dict[str, Fact] = {}
    while len(made) < facts:
        edge = r.choice(kinds)
        subject = r.choice(pools[r.choice(edge.subject)])
        object_ = r.choice(pools[r.choice(edge.object)])
        if subject is object_:
            continue
        a, b = (subject, object_) if not edge.symmetric or subject.id < object_.id else (object_, subject)
        quantity, group = _quantity(r, edge.units)
        fact = Fact(edge.name, a.id, b.id, _period(r), quantity, group)
        made[fact.id] = fact
        for n in {r.randrange(500) for _ in range(r.choice((1, 1, 1, 2, 3)))}:
            start = r.randrange(50)
            quote = f"“{a.name}”与'{b.name}'有\\协作"
            per_report[n][fact.id] = (
                fact,
                Evidence(f"r{n}", start, start + 9, quote, "made", r.randrange(50, 100) / 100),
            )
    own = random.Random(seed)
    _contradict(made, per_report, own)
    _change_partners(made, per_report, pools["Region"], own)
    extractions = [_extraction(n, list(told.values()), nodes, r) for n, told in sorted(per_report.items())]
    rejected = set(r.sample(sorted(made), facts // 50))
    return World(extractions, rejected, nodes)


def _pools(r: random.Random) -> dict[str, list[Node]]:
    g = gazetteer()
    divisions = [d for d in g.current() if d.province in PROVINCES]
    regions = [g.node(d.code) for d in divisions if d.level != "county"]
    for province in PROVINCES:
        regions += [g.node(d.code) for d in divisions if d.level == "county" and d.province == province][:25]
    counties = [n for n in regions if n.properties["level"] == "county"]
    townships = [g.township("周浦镇", str(r.choice(counties).properties["code"])) for _ in range(3)]
    bureaus, companies = [], []
    for region in r.sample(regions, 30):
        lies = {k: region.properties[k] for k in ("province", "prefecture", "county") if k in region.properties}
        code = str(region.properties["code"])
        organ = {"organ": "人力资源和社会保障局", "region": code, **lies}
        bureaus.append(
            Node(f"Bureau:{code}/人力资源和社会保障局", "Bureau", f"{region.name}人力资源和社会保障局", organ)
        )
        name = f"{region.name}山海服务有限公司"
        companies.append(Node(f"Company:{name}", "Company", name, {"region": code, **lies}))
    companies += [Node(f"Company:甲{i}公司", "Company", f"甲{i}公司") for i in range(10)]
    programs = [Node(f"Program:协议{i}", "Program", f"协议{i}", {"kind": "agreement"}) for i in range(60)]
    return {"Region": [*regions, *townships], "Bureau": bureaus, "Company": companies, "Program": programs}


def _period(r: random.Random) -> Period:
    start, end = r.choice(STARTS), r.choice(ENDS)
    if start and end and PartialDate.parse(start).first > PartialDate.parse(end).last:
        end = start
    return Period.of(start, end)


def _contradict(
    made: dict[str, Fact], per_report: dict[int, dict[str, tuple[Fact, Evidence]]], r: random.Random
) -> None:
    """Other figures for the same things, told by other reports."""
    dated = [f for f in made.values() if f.quantity and f.joint_group is None and f.period.start and f.period.end]
    for fact in dated[: len(made) // 100]:
        q = fact.quantity
        assert q
        other = replace(fact, quantity=Quantity(float(r.randrange(5_001, 9_000)), q.unit))
        n = r.randrange(500)
        evidence = Evidence(f"r{n}", 3, 12, f"另有{other.quantity}", "made", 0.75)
        made[other.id] = other
        per_report[n][other.id] = (other, evidence)


def _change_partners(
    made: dict[str, Fact],
    per_report: dict[int, dict[str, tuple[Fact, Evidence]]],
    regions: list[Node],
    r: random.Random,
) -> None:
    """Western counties that were paired with three eastern ones after each other."""
    counties = [n for n in regions if n.properties["level"] == "county"]
    east = [n for n in counties if n.properties["side"] == "east"]
    for county in r.sample([n for n in counties if n.properties["side"] == "west"], 12):
        for partner, start, end in zip(
            r.sample(east, 3), ("1996", "2010-05", "2017"), ("2010", "2018", None), strict=True
        ):
            a, b = sorted((county.id, partner.id))
            fact = Fact("pairs_with", a, b, Period.of(start, r.choice((end, None))))
            made[fact.id] = fact
            n = r.randrange(500)
            per_report[n][fact.id] = (fact, Evidence(f"r{n}", 3, 12, f"{partner.name}帮扶{county.name}", "made", 0.9))


def _quantity(r: random.Random, units: tuple[str, ...]) -> tuple[Quantity | None, str | None]:
    if not units or r.random() < 0.1:
        return None, None
    joint = r.random() < 0.15
    of_which = {"poor": float(r.randrange(1, 9))} if r.random() < 0.2 else {}
    quantity = Quantity(float(r.randrange(10, 5000)), r.choice(units), r.random() < 0.3, joint, of_which)
    return quantity, f"g{r.randrange(200)}" if joint else None


def _extraction(n: int, told: list[tuple[Fact, Evidence]], nodes: dict[str, Node], r: random.Random) -> Extraction:
    published = r.choice((None, "2023", "2022-11", "2023-05-06"))
    own = random.Random(n)  # a text of its own, so that no report is a copy of another
    report = Report(
        id=f"r{n}",
        text=f"第{n}篇:" + "".join(chr(own.randrange(0x4E00, 0x9FA5)) for _ in range(160)),
        source=f"file:r{n}.txt",
        title=f"报道{n}",
        published=PartialDate.parse(published) if published else None,
    )
    ends = {i: nodes[i] for fact, _ in told for i in (fact.subject, fact.object)}
    return Extraction(report, tuple(ends.values()), tuple(told))
