"""How far two readers of the same reports agree: ``python -m corpus.agreement`` prints the card's table.

``FOLDER/first.jsonl`` and ``FOLDER/second.jsonl`` hold what each found, one report a line, before they were compared.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.model import Node
from graph.ontology import edge_types
from loaders.evaluation.gold import GoldEntity
from loaders.evaluation.names import Names

CORPUS = Path(__file__).resolve().parent
Edge = tuple[str, str, str]


@dataclass(slots=True)
class Tally:
    """What the two require (``first``, ``second``), and how much of it the other has: at all, or as required too."""

    first: int = 0
    second: int = 0
    first_known: int = 0
    second_known: int = 0
    both: int = 0

    def add(self, o: Tally) -> None:
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(o, name))

    @property
    def strict(self) -> float:
        """F1 where a fact counts only if both require it."""
        return 2 * self.both / (self.first + self.second) if self.first + self.second else 1.0

    @property
    def lenient(self) -> float:
        """F1 where what one requires need only be known to the other, required or optional."""
        p = self.second_known / self.second if self.second else 1.0
        r = self.first_known / self.first if self.first else 1.0
        return 2 * p * r / (p + r) if p + r else 0.0


def readings(folder: Path, which: str) -> dict[str, dict[str, Any]]:
    """Every report's facts as the first or second reader had them, by report."""
    lines = (folder / f"{which}.jsonl").read_text(encoding="utf-8").splitlines()
    return {g["id"]: g for g in map(json.loads, lines)}


def _several(x: Any) -> list[Any]:
    return x if isinstance(x, list) else [x]


def _key(e: dict[str, Any]) -> str:
    return f"{e['type']}:{e.get('code') or e['name']}"


def _edges(reading: dict[str, Any], names: Names) -> list[set[Edge]]:
    """For each fact the edges it may be, ends named as the first reader named them."""
    known = {}
    for e in reading["entities"]:
        node = Node(_key(e), e["type"], e["name"], {"code": e["code"]} if e.get("code") else {})
        known[_key(e)] = names.key(node)
    out = []
    for f in reading["facts"]:
        ends = set()
        for s in _several(f["subject"]):
            for o in _several(f["object"]):
                a, b = (known[x if ":" in x else f"Region:{x}"] for x in (s, o))
                if edge_types()[f["predicate"]].symmetric:
                    a, b = sorted((a, b))
                ends.add((f["predicate"], a, b))
        out.append(ends)
    return out


def _same(a: dict[str, Any], b: dict[str, Any]) -> bool:
    """Whether figures are equal and starts fit (one may be told less exactly; null fits all)."""
    p, q = a.get("quantity"), b.get("quantity")
    if bool(p) != bool(q) or (p and q and (p["unit"], p["value"]) != (q["unit"], q["value"])):
        return False
    starts, others = _several(a.get("start")), _several(b.get("start"))
    if None in starts or None in others:
        return True
    return any(x.startswith(y) or y.startswith(x) for x in starts for y in others)


def _apart(a: dict[str, Any], b: dict[str, Any]) -> bool:
    p, q = a.get("evidence"), b.get("evidence")
    return not (p and q and p[0] < q[1] and q[0] < p[1])


def compare(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Tally]:
    """One report's agreement: facts and edges of each tier."""
    entities = [GoldEntity(_key(e), (e["name"], *e.get("aliases", ())), False) for e in first["entities"]]
    names = Names(tuple(entities))
    a, b = first["facts"], second["facts"]
    ea, eb = _edges(first, names), _edges(second, names)
    pairs = [
        (bool(f.get("optional")) != bool(g.get("optional")), _apart(f, g), i, j)
        for i, f in enumerate(a)
        for j, g in enumerate(b)
        if ea[i] & eb[j] and _same(f, g)
    ]
    of_first: dict[int, int] = {}
    of_second: dict[int, int] = {}
    for _, _, i, j in sorted(pairs):
        if i not in of_first and j not in of_second:
            of_first[i], of_second[j] = j, i
    out: defaultdict[str, Tally] = defaultdict(Tally)
    for i, f in enumerate(a):
        if not f.get("optional"):
            both = i in of_first and not b[of_first[i]].get("optional")
            out[f"fact {_tier(f)}"].add(Tally(first=1, first_known=int(i in of_first), both=int(both)))
    for j, g in enumerate(b):
        if not g.get("optional"):
            out[f"fact {_tier(g)}"].add(Tally(second=1, second_known=int(j in of_second)))
    _compare_edges(out, a, b, ea, eb)
    return out


def _tier(f: dict[str, Any]) -> str:
    return edge_types()[f["predicate"]].tier


def _compare_edges(
    out: defaultdict[str, Tally], a: list[Any], b: list[Any], ea: list[set[Edge]], eb: list[set[Edge]]
) -> None:
    def required(facts: list[Any], edges: list[set[Edge]]) -> dict[frozenset[Edge], str]:
        return {frozenset(e): _tier(f) for f, e in zip(facts, edges, strict=True) if not f.get("optional")}

    ra, rb = required(a, ea), required(b, eb)
    all_a: set[Edge] = set().union(*ea)
    all_b: set[Edge] = set().union(*eb)
    req_b: set[Edge] = set().union(*rb)
    for e, tier in ra.items():
        out[f"edge {tier}"].add(Tally(first=1, first_known=int(bool(e & all_b)), both=int(bool(e & req_b))))
    for e, tier in rb.items():
        out[f"edge {tier}"].add(Tally(second=1, second_known=int(bool(e & all_a))))


def folders() -> list[Path]:
    """The folders two readers have read, by name."""
    return sorted(p.parent for p in CORPUS.glob("*/second.jsonl"))


def table() -> str:
    """Agreement folder by folder, and of all; each cell strict / lenient F1."""
    rows = [
        "| folder | core facts | extended facts | core edges | facts required by first, second |",
        "| --- | --- | --- | --- | --- |",
    ]
    whole: defaultdict[str, Tally] = defaultdict(Tally)
    for folder in folders():
        here: defaultdict[str, Tally] = defaultdict(Tally)
        second = readings(folder, "second")
        for name, first in readings(folder, "first").items():
            for kind, tally in compare(first, second[name]).items():
                here[kind].add(tally)
                whole[kind].add(tally)
        rows.append(_row(f"`{folder.name}`", here))
    return "\n".join([*rows, _row("all", whole)])


def _row(name: str, counts: dict[str, Tally]) -> str:
    cells = [f"{counts[k].strict:.2f} / {counts[k].lenient:.2f}" for k in ("fact core", "fact extended", "edge core")]
    facts = Tally()
    for tier in ("core", "extended"):
        facts.add(counts[f"fact {tier}"])
    return f"| {name} | {' | '.join(cells)} | {facts.first}, {facts.second} |"


def summary() -> str:
    """In one sentence each: which reports hold anything, and what became of the first reader's required facts."""
    alike, empty, reports = 0, 0, 0
    facts = Tally()
    for folder in folders():
        second = readings(folder, "second")
        for name, first in readings(folder, "first").items():
            one, other = (any(not f.get("optional") for f in r["facts"]) for r in (first, second[name]))
            reports, alike, empty = reports + 1, alike + (one == other), empty + (not one and not other)
            for kind, tally in compare(first, second[name]).items():
                if kind.startswith("fact"):
                    facts.add(tally)
    return (
        f"Whether a report holds anything required: agreed on {alike} of {reports} ({empty} hold nothing). "
        f"Of {facts.first} facts the first requires, the second requires {facts.both}, "
        f"has {facts.first_known - facts.both} as optional, and lacks {facts.first - facts.first_known}."
    )


if __name__ == "__main__":
    print(table(), summary(), sep="\n\n")
