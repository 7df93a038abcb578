"""What reviewers said: an append-only log, and what it means for facts and nodes.

A judgement is never changed or deleted; an ``undo`` names an earlier one that no longer counts. A fact is judged by its
id, which is its content, so a judgement outlives reloading, replacing and taking back of reports. What the log means is
worked out here, in plain Python, and a store only keeps the outcome at hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from graph.errors import NotFoundError, UsageError
from graph.model import Fact, Node, Status

Verdict = Literal["accept", "reject", "merge", "distinct", "undo"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_STATUS = {"accept": Status.ACCEPTED, "reject": Status.REJECTED}
MERGED = ("Bureau", "Company", "Program")
"""Node types that may be merged; regions are told apart by their codes."""
_TEXT = 1000


@dataclass(frozen=True, slots=True)
class Judgement:
    """One line of the log.

    number   1, 2, 3, …: its place in the log
    verdict  accept, reject (of a fact), merge (keep, other), distinct (two nodes are not the same), undo (a number)
    of       the fact's id; the two nodes' ids; the number undone
    who, at  who said so and when (UTC, ISO 8601)
    """

    number: int
    verdict: Verdict
    of: tuple[str, ...]
    who: str
    at: str
    why: str | None = None


def active(log: Iterable[Judgement]) -> list[Judgement]:
    """The judgements that count: no undo, and nothing undone."""
    given = list(log)
    undone = {int(j.of[0]) for j in given if j.verdict == "undo"}
    return [j for j in given if j.verdict != "undo" and j.number not in undone]


def survivors(log: Iterable[Judgement]) -> dict[str, str]:
    """For each node that was merged into another the one that stands for it now."""
    into: dict[str, str] = {}
    for judgement in active(log):
        if judgement.verdict == "merge":
            keep, other = (_root(into, n) for n in judgement.of)
            if keep != other:
                into[other] = keep
    return {n: _root(into, n) for n in into}


def _root(into: dict[str, str], node: str) -> str:
    """What stands for a node at the end of its chain, which is shortened on the way."""
    root = node
    while root in into:
        root = into[root]
    while node != root:
        into[node], node = root, into[node]
    return root


def regrouped(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[set[str], set[str]]:
    """Nodes for which another stands after than before (``survivors``); and these with all that stood or stand so."""
    changed = {n for n in before.keys() | after.keys() if before.get(n) != after.get(n)}
    return changed, changed | {into[n] for into in (before, after) for n in changed if n in into}


def distinct(log: Iterable[Judgement]) -> set[frozenset[str]]:
    """Pairs of nodes of which a reviewer said that they are not the same, by the nodes that stand for them now."""
    given = list(log)
    into = survivors(given)
    return {_now(j.of, into) for j in active(given) if j.verdict == "distinct"}


def _now(pair: Iterable[str], into: Mapping[str, str]) -> frozenset[str]:
    return frozenset(into.get(n, n) for n in pair)


def judged(log: Iterable[Judgement]) -> set[str]:
    """Ids of all facts that anybody ever judged."""
    return {j.of[0] for j in log if j.verdict in _STATUS}


def moved(fact: Fact, into: Mapping[str, str]) -> Fact:
    """The fact between the nodes that stand for its ends now."""
    if not into or (fact.subject not in into and fact.object not in into):
        return fact
    return replace(fact, subject=into.get(fact.subject, fact.subject), object=into.get(fact.object, fact.object))


def statuses(log: Sequence[Judgement], facts: Mapping[str, Fact]) -> dict[str, Status]:
    """What reviewers say of facts by id, the last word for each: of those they judged, and of what these are now that
    their ends were merged. ``facts`` has the judged ones."""
    into = survivors(log)
    found: dict[str, Status] = {}
    for judgement in active(log):
        key = judgement.of[0]
        if judgement.verdict in _STATUS and key in facts:
            found[key] = found[moved(facts[key], into).id] = _STATUS[judgement.verdict]
    return found


def targets(log: Sequence[Judgement], facts: Mapping[str, Fact]) -> set[str]:
    """Every fact whose status depends on the log, also where a judgement no longer counts."""
    maps = (survivors(log), survivors(log[:-1]))
    return set(facts) | {moved(fact, into).id for fact in facts.values() for into in maps}


def checked(
    log: Sequence[Judgement],
    verdict: Verdict,
    of: Sequence[str],
    who: str,
    why: str | None,
    at: str,
    nodes: Mapping[str, Node],
    facts: Iterable[str],
) -> Judgement:
    """The judgement as it enters the log. UsageError or NotFoundError where it cannot mean anything.

    nodes, facts  those of ``of`` that are in the graph
    """
    who, why = _one_line(who), _one_line(why or "") or None
    if verdict not in VERDICTS:
        raise UsageError(f"no judgement is named {verdict!r}", f"there are: {', '.join(VERDICTS)}")
    if not who:
        raise UsageError("who judges must be said", "give a name")
    if max(len(who), len(why or "")) > _TEXT:
        raise UsageError(f"who and why have {_TEXT} characters at most", "say it shorter")
    made = Judgement(len(log) + 1, verdict, tuple(of), who, at, why)
    wanted = 2 if verdict in ("merge", "distinct") else 1
    if len(made.of) != wanted:
        raise UsageError(f"{verdict} takes {wanted} of them, not {len(made.of)}", "docs/review.md shows each")
    if verdict in _STATUS:
        if made.of[0] not in set(facts):
            raise NotFoundError(f"no fact {made.of[0]}", "a fact's id has 16 hexadecimal digits")
    elif verdict == "undo":
        _check_undo(log, made)
    else:
        _check_pair(log, made, nodes)
    return made


def _one_line(text: str) -> str:
    """Without line breaks and control characters, which would write over a terminal that shows the log."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _check_undo(log: Sequence[Judgement], made: Judgement) -> None:
    number = made.of[0]
    if not number.isdecimal() or not any(j.number == int(number) for j in log):
        raise NotFoundError(f"no judgement {number}", "shanhai review log lists them")
    if not any(j.number == int(number) for j in active(log)):
        raise UsageError(f"judgement {number} is undone already, or is an undo itself", "judge anew instead")


def _check_pair(log: Sequence[Judgement], made: Judgement, nodes: Mapping[str, Node]) -> None:
    for key in made.of:
        if key not in nodes:
            raise NotFoundError(
                f"no node {key}", "ids look like Company:某某有限公司; shanhai review --list shows them"
            )
    a, b = (nodes[key] for key in made.of)
    if a.id == b.id:
        raise UsageError(f"{a.id} twice", "name two nodes")
    if a.type != b.type or a.type not in MERGED:
        raise UsageError(f"{a.id} and {b.id} cannot be one", f"two of one type: {', '.join(MERGED)}")
    into = survivors(log)
    if into.get(a.id, a.id) == into.get(b.id, b.id):
        raise UsageError(f"{a.id} and {b.id} are one already", "undo the merge first; shanhai review log lists them")
    if a.id in into or b.id in into:
        gone = a.id if a.id in into else b.id
        raise UsageError(f"{gone} was merged into {into[gone]}", f"name {into[gone]}")
    if made.verdict == "merge" and frozenset(made.of) in distinct(log):
        numbers = [j.number for j in active(log) if j.verdict == "distinct" and _now(j.of, into) == frozenset(made.of)]
        raise UsageError(
            f"{a.id} and {b.id} were judged not the same", f"undo that first: shanhai review undo {numbers[-1]}"
        )
