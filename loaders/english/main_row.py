"""A report on one place and several partners in a row: what names none of them is of all, jointly."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from graph.model import Evidence, Fact
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.skeleton import tokens
from loaders.english.telling import Telling

_FEWEST = 2
_SHARE = 0.7
"""How much of what is told of a side its row must be to stand for the side."""
_ITS_OWN = re.compile(r"\b(?:its|their) (?!partners?|sister|paired|twin|counterparts?|help|aid)\w+|\bat home\b")


def of_the_row(r: Telling) -> None:
    """Give each figure whose sentence and paragraph name no place of a side to the whole row that the report ties."""
    for side in (r.west, r.east):
        row = _row(r, side)
        if not row:
            continue
        out: list[tuple[Fact, Evidence]] = []
        for fact, evidence in r.facts:
            member = next((c for c in row if f"Region:{c}" in (fact.subject, fact.object)), None)
            if member is None or fact.quantity is None or fact.joint_group or _told(r, side, row, evidence):
                out.append((fact, evidence))
                continue
            group = f"{r.report.id}/{fact.predicate}@{evidence.start}-{fact.quantity.value:g}"
            whole = replace(fact, quantity=replace(fact.quantity, joint=True), joint_group=group)
            for code in row:
                node = r.region(code)
                if fact.subject == f"Region:{member}":
                    out.append((replace(whole, subject=node), evidence))
                else:
                    out.append((replace(whole, object=node), evidence))
        r.facts[:] = out


def _row(r: Telling, side: set[str]) -> list[str]:
    """The places of a side that one sentence ties to one and the same place, if the report is on no one of them."""
    rows: dict[tuple[int, str], list[str]] = {}
    for fact, evidence in r.facts:
        if fact.predicate != "pairs_with":
            continue
        ends = [fact.subject.removeprefix("Region:"), fact.object.removeprefix("Region:")]
        mine = [c for c in ends if c in side]
        if len(mine) == 1:
            told = rows.setdefault((evidence.start, next(c for c in ends if c != mine[0])), [])
            told += [c for c in mine if c not in told]
    row = max(rows.values(), key=len, default=[])
    within = gazetteer().is_within
    if len(row) < _FEWEST or any(a != b and within(a, b) for a in row for b in row):
        return []
    named = Counter(t.code for t in tokens(r.report.text, r.inside(0, len(r.report.text), side), 0))
    named = Counter({c: n for c, n in named.items() if not all(within(x, c) for x in row)})
    own = sum(n for c, n in named.items() if any(within(c, x) for x in row))
    if own < _SHARE * sum(named.values()) or max(named[c] for c in row) > 2 * min(named[c] for c in row) + 1:
        return []
    return row


def _told(r: Telling, side: set[str], row: list[str], e: Evidence) -> bool:
    """Whether the sentence, or its paragraph before it, names a place of the side, but not the whole row, or it tells
    of what one does for itself (in its port, at home)."""
    if _ITS_OWN.search(r.report.text, e.start, e.end):
        return True
    paragraph = r.report.text.rfind("\n", 0, e.start) + 1
    here = {p.code for p in r.inside(e.start, e.end, side)}
    before = {p.code for p in r.inside(paragraph, e.start, side)}
    return bool(here) or (bool(before) and not set(row) <= before)
