"""Who was at some time assigned to help whom (``graph/data/pairings.tsv``): background to read by, never a fact.

The arrangements are public (decisions of the State Council and of provinces, reports of both sides). A row says neither
since when nor how much: that is for reports to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graph.regions import table


@dataclass(frozen=True, slots=True)
class Pairing:
    """A couple of divisions by the codes in force, the scheme in Chinese, the document or newspaper that has it
    (``general``: general knowledge of the decisions)."""

    helper: str
    helped: str
    scheme: str
    source: str


@cache
def pairings() -> tuple[Pairing, ...]:
    """Every row of the table, by helper and helped."""
    return tuple(Pairing(*row) for row in table.read("pairings"))


@cache
def assigned() -> Mapping[str, frozenset[str]]:
    """For each division those that it was assigned to help or be helped by; of two divisions either has the other."""
    out: defaultdict[str, set[str]] = defaultdict(set)
    for p in pairings():
        out[p.helper].add(p.helped)
        out[p.helped].add(p.helper)
    return {code: frozenset(found) for code, found in out.items()}
