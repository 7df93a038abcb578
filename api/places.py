"""Places and nodes as people write them in a URL: codes, names in Chinese or English, sides, node ids."""

from __future__ import annotations

from collections.abc import Iterable

from graph.errors import NotFoundError, UsageError
from graph.model import Node
from graph.ontology import node_types, sides
from graph.regions import gazetteer
from graph.store.base import GraphStore, NodeFilter

_HOW = "write a six-digit code (530700), a name (丽江, Lijiang), or " + " or ".join(sides())


def codes(places: Iterable[str]) -> tuple[str, ...]:
    """Division codes in force now (and sides, as they are) for what was written; UsageError names what is no place."""
    return tuple(dict.fromkeys(code for place in places for code in _codes(place.strip())))


def _codes(place: str) -> tuple[str, ...]:
    if place in sides():
        return (place,)
    if place.isascii() and place.isdigit():
        found = gazetteer().latest(place)
        if not found:
            raise UsageError(f"no division has or had the code {place!r}", _HOW)
        return found
    return (_named(place),)


def _named(place: str) -> str:
    found = gazetteer().resolve(place)
    if not found.candidates:
        raise UsageError(f"no division is named {place!r}", _HOW)
    if found.ambiguous:
        several = ", ".join(f"{d.name} {d.code}" for d in found.candidates[:5])
        raise UsageError(f"{place!r} may be {several}", "write the code")
    return found.candidates[0].code


def node_id(text: str) -> str:
    """The id that ``text`` means: an id (``Company:…``), else the code or name of a region."""
    text = text.strip()
    kind, colon, key = text.partition(":")
    if colon:
        if kind not in node_types() or not key:
            raise UsageError(
                f"not a node id: {text!r}", f"an id begins with {', '.join(f'{t}:' for t in node_types())}"
            )
        return text
    if text in sides():
        raise UsageError(f"{text!r} is many provinces, not one node", "name one region")
    if text.isascii() and text.isdigit():
        return gazetteer().node(text).id
    return gazetteer().node(_named(text)).id


def is_id(text: str) -> bool:
    """Whether it is written as a node id."""
    return ":" in text


def end(
    given: Iterable[str],
    *,
    type: str | None = None,
    level: str | None = None,
    within: Iterable[str] = (),
    ids: Iterable[str] = (),
    exclude: Iterable[str] = (),
) -> NodeFilter:
    """The filter for one end of a fact. ``given`` mixes node ids with places (which mean all that lies in them)."""
    given = tuple(given)
    exact, around = [g for g in given if is_id(g)], [g for g in given if not is_id(g)]
    if exact and around:
        raise UsageError("places and node ids cannot be mixed in one parameter", "ask for them one after the other")
    within, ids = tuple(within), tuple(ids)
    if (exact and ids) or (around and within):
        raise UsageError("one end of the facts is told twice", "keep one of the parameters that say it")
    return NodeFilter(
        type=type,
        level=level,
        within=codes((*around, *within)),
        ids=tuple(node_id(i) for i in (*exact, *ids)),
        exclude=codes(exclude),
    )


def existing(store: GraphStore, text: str) -> Node:
    """The node that ``text`` means; NotFoundError when the graph does not hold it."""
    wanted = node_id(text)
    found = store.node(wanted)
    if found is None:
        raise NotFoundError(f"the graph holds no {wanted}", "look for it with /regions?q=… or /companies?q=…")
    return found
