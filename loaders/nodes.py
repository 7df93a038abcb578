"""Nodes as reports and tables name them: the same name is the same node, whoever reads it."""

from __future__ import annotations

from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model import Node
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.mentions.regions import level
from loaders.mentions.zones import HOSTS

if TYPE_CHECKING:
    from loaders.facts.candidates import Ref


_ZONES = tuple(HOSTS)


def company(name: str) -> Node:
    """A company, with the place that its name begins with if that is just one."""
    return Node(f"Company:{name}", "Company", name, MappingProxyType(_places(_place_begun(name[:4]))))


def program(name: str, kind: str) -> Node:
    """An agreement, a project, a park, …: ``kind`` is one of those that ``graph/schema/nodes/program.yaml`` lists."""
    return Node(f"Program:{name}", "Program", name, MappingProxyType({"kind": kind}))


class Nodes:
    """The nodes of one report by id, each with every name that it was given."""

    def __init__(self) -> None:
        self.by_id: dict[str, Node] = {}

    def add(self, node: Node, alias: str = "") -> str:
        """Take in a node; its id."""
        old = self.by_id.get(node.id, node)
        if alias and alias != old.name and alias not in old.aliases:
            old = Node(old.id, old.type, old.name, old.properties, (*old.aliases, alias))
        self.by_id[node.id] = old
        return node.id

    def region(self, code: str, alias: str = "") -> str:
        """The division of a code, or the township of ``county/name``; its id."""
        if "/" in code:
            county, _, name = code.partition("/")
            return self.add(gazetteer().township(name, county))
        return self.add(_division(code), alias)

    def ref(self, ref: Ref, kinds: dict[str, str]) -> str:
        """The node of a candidate's end; ``kinds`` of programs by name. Its id."""
        if ref.type == "Region":
            return self.region(ref.key)
        if ref.type == "Bureau":
            return self.bureau(ref.key, ref.organ)
        if ref.type == "Company":
            return self.add(company(ref.key))
        return self.add(program(ref.key, kinds.get(ref.key, "project")))

    def bureau(self, code: str, organ: str) -> str:
        """The organ of the division with this code, or of the township of ``county/name``; its id."""
        code, _, town = code.partition("/")
        if town and organ.endswith("分局"):  # a branch of the county's own: 东莞市人社局樟木头分局
            organ = f"{organ[:-2]}局{re.sub('(?:镇|乡|街道)$', '', town)}分局"
        elif town:
            organ = town + organ
        d = gazetteer().get(code)
        name = (d.name if d else "") + organ
        if organ.startswith(_ZONES):  # an organ of a zone bears the zone's name
            return self.add(Node(f"Bureau:{code}/{organ}", "Bureau", organ, {"organ": organ, **_places(code)}))
        up = gazetteer().ancestors(code)
        if d and d.level == "county" and d.name.endswith("区") and up:  # districts of one name are many: 上海市普陀区
            over = gazetteer().get(up[0])
            name = (over.name if over else "") + name
        return self.add(Node(f"Bureau:{code}/{organ}", "Bureau", name, {"organ": organ, **_places(code)}))


@cache
def _division(code: str) -> Node:
    """The node of a division, or of the one that it became."""
    now = gazetteer().latest(code)
    return gazetteer().node(now[0] if len(now) == 1 else code)


def _places(code: str | None) -> dict[str, str]:
    """The region and what it lies in, as the properties of a node there."""
    if not code:
        return {}
    out = {"region": code}
    for c in (code, *gazetteer().ancestors(code)):
        lv = level(c)
        if lv in ("province", "prefecture", "county"):
            out[lv] = c
    return out


@lru_cache(maxsize=4096)
def _place_begun(name: str) -> str | None:
    """The one place that a name begins with."""
    for k in (4, 3, 2):
        got = gazetteer().resolve(name[:k]).candidates
        if len(got) == 1:
            return got[0].code
    return None
