"""Why a figure is not in a total, said in both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from graph.amounts import amount
from graph.claims import Claim
from graph.conflicts import agree
from graph.ontology import Language

AsideKind = Literal["group", "lone", "conflict", "agrees", "same", "undated", "overlap", "outweighed", "outside"]

_WHY: Mapping[AsideKind, tuple[str, str]] = {
    "group": ("belongs to a group that also includes {}", "合计数,还包括{}"),
    "lone": ("belongs to a group whose other members are not asked for", "合计数,其余各方不在所问之内"),
    "conflict": ("another figure for the same thing; counted instead: {}", "同一件事另有数字,计入的是:{}"),
    "agrees": ("the same told more or less exactly; counted instead: {}", "说的是同一个数,详略不同,计入的是:{}"),
    "same": ("no date told, may be the same as {}", "没有说明时间,可能与此相同:{}"),
    "undated": ("no date told on one side, so it may be within {}", "一方没有说明时间,可能已包含在:{}"),
    "overlap": ("overlaps {}", "与此重叠:{}"),
    "outweighed": ("overlaps figures that come to more together: {}", "与合起来更大的数字重叠:{}"),
    "outside": ("its period reaches beyond the time asked for", "所述时期超出所问的时间"),
}


@dataclass(frozen=True, slots=True)
class Aside:
    """A figure that is not counted, and why.

    kind   group, lone: a joint figure that also covers others; conflict: an independent report's other figure for the
           same thing (graph.conflicts); agrees: the same figure, rounded or about; same: perhaps the same; undated,
           overlap, outweighed: it may share with counted figures; outside: it reaches beyond the time asked for
    named  the figures or members the reason speaks of, in English; ``named_zh`` in Chinese
    by     ids of the counted facts it gave way to
    """

    fact: str
    kind: AsideKind
    named: str = ""
    by: tuple[str, ...] = ()
    named_zh: str = ""

    def reason(self, language: Language = "en") -> str:
        zh = language == "zh"
        return _WHY[self.kind][zh].format(self.named_zh if zh else self.named)


def beside(claim: Claim, best: Claim) -> AsideKind:
    """Why a figure gave way to another for the same ends and period."""
    if not claim.told:
        return "same"
    if best.id in claim.facts[0].conflicts:
        return "conflict"
    return "agrees" if agree(claim.quantity, best.quantity) else "overlap"


def outweighed(claim: Claim, over: Sequence[Claim]) -> AsideKind:
    """Why a figure gave way to the counted ones that may hold the same."""
    if not claim.told or not all(c.told for c in over):
        return "undated"
    return "overlap" if len(over) == 1 else "outweighed"


def gave_way(claim: Claim, kind: AsideKind, over: Sequence[Claim]) -> dict[str, Aside]:
    """The facts of a claim, each set aside for the counted claims ``over``, which are named in both languages."""
    en = listed([_figure(c, "en") for c in over], "; ", "en")
    zh = listed([_figure(c, "zh") for c in over], ";", "zh")
    by = tuple(c.id for c in over)
    return {r.fact.id: Aside(r.fact.id, kind, en, by, zh) for r in claim.facts}


def _figure(claim: Claim, language: Language) -> str:
    """A counted figure in few words: 180 people (泸水市→珠海市 and 1 other pair, 2021)."""
    fact, q, more = claim.facts[0].fact, claim.quantity, len(claim.facts) - 1
    zh = language == "zh"
    pair = f"{claim.facts[0].subject.name}→{claim.facts[0].object.name}"
    if more:
        pair += f"等{more + 1}对" if zh else f" and {more} other pair{'s' if more > 1 else ''}"
    when = str(fact.period).replace("..", "–") if fact.period.known else ""
    inner = (",".join if zh else ", ".join)(p for p in (pair, when) if p)
    said = amount(q.value, q.unit, language, approx=q.approx)
    return f"{said}({inner})" if zh else f"{said} ({inner})"


def listed(said: Sequence[str], between: str, language: Language) -> str:
    """The first three, and how many more there are."""
    rest = len(said) - 3
    more = (f"等共{len(said)}项" if language == "zh" else f" and {rest} more") if rest > 0 else ""
    return between.join(said[:3]) + more
