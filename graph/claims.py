"""One claim for each figure: who tells it, for how long it holds, and which claims may tell of the same people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from graph.model import FactRecord, Node, PartialDate, Quantity, Status

_ANYWHERE = "?"  # stands for an end whose place is not known
_COUNTRY = "CN"
_RUNS_ON = date.max
_ALIKE = 0.8  # share of two sentences from which one is a copy of the other


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure: a fact, or the facts that state one joint figure together."""

    facts: tuple[FactRecord, ...]
    quantity: Quantity
    bounds: tuple[date, date]
    told: bool

    @property
    def id(self) -> str:
        return self.facts[0].fact.id

    def ends(self) -> Iterable[tuple[Node, Node]]:
        return ((r.subject, r.object) for r in self.facts)


def claim_of(members: list[FactRecord], published: Mapping[str, PartialDate | None]) -> Claim:
    """The claim of facts that state one figure; open to the present it ends with the last report that tells it."""
    first, period = members[0], members[0].fact.period
    start, end = period.bounds()
    if period.start is not None and period.end is None:
        told = [p.last for r in first.reports if (p := published.get(r)) is not None]
        end = max([start, *told]) if told else _RUNS_ON
    assert first.fact.quantity is not None
    return Claim(tuple(members), first.fact.quantity, (start, end), period.known)


def support(claim: Claim, published: Mapping[str, PartialDate | None]) -> tuple[object, ...]:
    """What a reviewer accepted first, then more independent voices, the later one, the exact and the larger figure."""
    reports = {r for f in claim.facts for r in f.reports}
    told = [p.last for r in reports if (p := published.get(r)) is not None]
    accepted = any(f.status is Status.ACCEPTED for f in claim.facts)
    q = claim.quantity
    return accepted, _voices(claim), max(told, default=date.min), not q.approx, q.value, claim.id


def _voices(claim: Claim) -> int:
    """How many tell it in words of their own: a sentence copied from paper to paper is one voice."""
    heard: list[str] = []
    for quote in dict.fromkeys(e.quote for f in claim.facts for e in f.evidence):
        if not any(SequenceMatcher(None, quote, h, autojunk=False).ratio() > _ALIKE for h in heard):
            heard.append(quote)
    return len(heard)


def _chain(node: Node) -> tuple[str, ...]:
    """The node and every region around it, nearest first; ``?`` when nobody knows where it lies."""
    codes = [node.properties.get(k) for k in ("county", "prefecture", "province")]
    if node.type != "Region":
        codes.insert(0, node.properties.get("region"))
    around = dict.fromkeys(f"Region:{c}" for c in codes if c)
    if node.type != "Region" and not around:
        return node.id, _ANYWHERE
    return tuple(dict.fromkeys((node.id, *around, _COUNTRY)))


def rivals(claims: Sequence[Claim]) -> list[set[int]]:
    """For each claim the others that may tell of the same people in the same time."""
    own: dict[tuple[str, str], list[int]] = defaultdict(list)  # subject, object (or ? for an unknown place)
    under: dict[tuple[str, str], list[int]] = defaultdict(list)  # subject, anything around the object
    chains = [[(_chain(s), _chain(o)) for s, o in c.ends()] for c in claims]
    for i, ends in enumerate(chains):
        for s, o in ends:
            for subject in {s[0], *({_ANYWHERE} & set(s))}:
                for obj in {o[0], *({_ANYWHERE} & set(o))}:
                    own[subject, obj].append(i)
                for obj in o:
                    under[subject, obj].append(i)
    found: list[set[int]] = [set() for _ in claims]
    for i, ends in enumerate(chains):
        for s, o in ends:
            subjects = {*s, _ANYWHERE} if _COUNTRY in s else {*s, _COUNTRY}
            near: set[int] = set()
            for subject in subjects:
                near.update(*(own[subject, obj] for obj in (*o, _ANYWHERE) if (subject, obj) in own))
                near.update(under.get((subject, o[0]), ()))
                if _ANYWHERE in o:
                    near.update(under.get((subject, _COUNTRY), ()))
            for j in near - {i}:
                if _meet(claims[i], claims[j]) and _may_share(chains[i], chains[j]):
                    found[i].add(j)
                    found[j].add(i)
    return found


def _may_share(a: Sequence[tuple[tuple[str, ...], tuple[str, ...]]], b: Sequence[tuple[tuple[str, ...], ...]]) -> bool:
    return any(_related(s, t) and _related(o, p) for s, o in a for t, p in b)


def _related(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One lies in the other, or nobody knows where one of them lies (two of those are two things)."""
    if a[0] in b or b[0] in a:
        return True
    return (_ANYWHERE in a) != (_ANYWHERE in b)


def _meet(a: Claim, b: Claim) -> bool:
    return a.bounds[0] <= b.bounds[1] and b.bounds[0] <= a.bounds[1]


def width(claim: Claim) -> tuple[int, int]:
    """How much a figure covers: between equal sums the wider one is told."""
    reach = sum(len(_chain(s)) + len(_chain(o)) for s, o in claim.ends())
    return -reach, min((claim.bounds[1] - claim.bounds[0]).days, 10**6)
