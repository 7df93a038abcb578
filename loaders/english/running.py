"""Sums of all the years of a tie that the next sentences take apart: the bill since then is 3 billion. A provided 1."""

from __future__ import annotations

from graph.model import Evidence, Fact
from loaders import fastre as re
from loaders.english.telling import When

_SINCE_THEN = re.compile(r"\b(?:ever )?since (?:then|that time|it began)\b", re.I)
# the province provided 1.9 billion yuan, another 700 million came from; not what was handed over today
_MORE = re.compile(
    r"\b(?:provid\w+|found|gave|spent|contributed|came|paid|put|went|accounted|invested|footed|covered)\b[^;]*\byuan\b"
    r"|\byuan\b[^;]*\b(?:provided|found|given|spent|contributed|came|paid|put|went|invested)\b"
)
_DEED = re.compile(r"\b(?:donat\w+|hand(?:ed|s) over|present(?:ed|s)|today|yesterday|will|plan\w*)\b")


def since_then(facts: list[tuple[Fact, Evidence]], sentence: str) -> When | None:
    """Since when the sums of money in a sentence run that counts them from the beginning of a tie."""
    sums = [f.period for f, _ in facts if f.predicate == "funds" and f.quantity]
    began = next((p.start for p in sums if p.start and not p.end), None)
    return (str(began), None) if began and _SINCE_THEN.search(sentence) else None


def more_of_it(clause: str) -> bool:
    """Whether a clause without a time tells of more money in the same way as a sum before it."""
    return _MORE.search(clause) is not None and _DEED.search(clause) is None
