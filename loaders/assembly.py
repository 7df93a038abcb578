"""Judged candidates become nodes, facts and evidence in the form of the graph."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graph.model import Evidence, Extraction, Fact, Node, PartialDate, Period, Quantity, Report
from graph.regions import gazetteer
from loaders.clean import Clean
from loaders.facts.agreements import to_be_signed
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.scene import Scene
from loaders.mentions.regions import level, townships
from loaders.mentions.zones import HOSTS

# -- from candidates to the model ---------------------------------------------------------------------------------


@cache
def _node(code: str) -> Node:
    """The node of a division, or of the one that it became."""
    now = gazetteer().latest(code)
    return gazetteer().node(now[0] if len(now) == 1 else code)


class _Nodes:
    def __init__(self) -> None:
        self.by_id: dict[str, Node] = {}

    def add(self, node: Node, alias: str = "") -> str:
        old = self.by_id.get(node.id, node)
        if alias and alias != old.name and alias not in old.aliases:
            old = Node(old.id, old.type, old.name, old.properties, (*old.aliases, alias))
        self.by_id[node.id] = old
        return node.id

    def region(self, code: str, alias: str = "") -> str:
        if "/" in code:
            county, _, name = code.partition("/")
            return self.add(gazetteer().township(name, county))
        return self.add(_node(code), alias)

    def ref(self, ref: Ref, kinds: dict[str, str]) -> str:
        if ref.type == "Region":
            return self.region(ref.key)
        if ref.type == "Bureau":
            return self.bureau(ref.key, ref.organ)
        if ref.type == "Company":
            return self.add(Node(f"Company:{ref.key}", "Company", ref.key, _places(_place_of(ref.key))))
        return self.add(Node(f"Program:{ref.key}", "Program", ref.key, {"kind": kinds.get(ref.key, "project")}))

    def bureau(self, code: str, organ: str) -> str:
        d = gazetteer().get(code)
        name = (d.name if d else "") + organ
        if any(organ.startswith(z) for z in HOSTS):  # an organ of a zone bears the zone's name
            return self.add(Node(f"Bureau:{code}/{organ}", "Bureau", organ, {"organ": organ, **_places(code)}))
        up = gazetteer().ancestors(code)
        if d and d.level == "county" and d.name.endswith("区") and up:  # districts of one name are many: 上海市普陀区
            over = gazetteer().get(up[0])
            name = (over.name if over else "") + name
        return self.add(Node(f"Bureau:{code}/{organ}", "Bureau", name, {"organ": organ, **_places(code)}))


def _places(code: str | None) -> dict[str, str]:
    if not code:
        return {}
    out = {"region": code}
    for c in (code, *gazetteer().ancestors(code)):
        lv = level(c)
        if lv in ("province", "prefecture", "county"):
            out[lv] = c
    return out


def _place_of(company: str) -> str | None:
    return _place_begun(company[:4])


@lru_cache(maxsize=4096)
def _place_begun(name: str) -> str | None:
    """The one place that a name begins with."""
    for k in (4, 3, 2):
        got = gazetteer().resolve(name[:k]).candidates
        if len(got) == 1:
            return got[0].code
    return None


def assemble(report: Report, plain: Clean, scene: Scene, facts: list[Candidate]) -> Extraction:
    nodes = _Nodes()
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
        _name_the_rest(scene, nodes)
    return Extraction(report, tuple(nodes.by_id.values()), tuple(out))


_PARK = re.compile(
    r"(?:市|县|区)?(?:[·—-]?[\u4e00-\u9fff]{0,6}?)(?<!服务)(?:产业园|工业园|孵化基地|飞地园区|协作示范园)(?!区?(?:企业|内|里|建设))"
)


def _name_the_rest(scene: Scene, nodes: _Nodes) -> None:
    """Nodes that take part without a fact of their own: places on either side, their organs, companies, programs."""
    provinces = {c[:2] for n in nodes.by_id.values() if isinstance(c := n.properties.get("code"), str)}
    told = {(m.code, m.township): m for m in scene.regions if m.kind in ("name", "abbr")}
    for code, town in told:
        if scene.sides.side(code) and code[:2] in provinces:
            nodes.region(code)
            if town:
                nodes.add(gazetteer().township(town, code))
    for _, name, county in townships(scene.text, [(s.start, s.end) for s in scene.sentences], scene.regions):
        if county[:2] in provinces:
            nodes.add(gazetteer().township(name, county))
    for o in scene.organs:
        if scene.sides.side(o.code):
            nodes.bureau(o.code, o.name)
    for firm in scene.companies:
        nodes.add(Node(f"Company:{firm.name}", "Company", firm.name, _places(_place_of(firm.name))))
    for m in scene.regions:  # 青岛产业园, 闽宁产业园: a park under a place's name
        park = _PARK.match(scene.text, m.end) if m.kind in ("name", "compound") else None
        if park and not any(p.start <= m.start < p.end for p in scene.programs):
            name = scene.text[m.start : park.end()]
            nodes.add(Node(f"Program:{name}", "Program", name, {"kind": "park"}))
    for p in scene.programs:
        if f"Program:{p.name}" not in nodes.by_id and p.kind == "agreement" and to_be_signed(scene, p):
            continue
        for r in scene.masked:
            if p.kind in ("park", "project", "station") and p.start <= r.start < p.end and scene.sides.side(r.code):
                nodes.region(r.code)
        nodes.add(Node(f"Program:{p.name}", "Program", p.name, {"kind": p.kind}))


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
