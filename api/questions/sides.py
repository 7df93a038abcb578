"""The sides of a question: which places, kinds and organs the phrases of one role say together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from api.questions import places
from api.questions.model import Language, Side
from api.questions.phrase import Phrase
from api.questions.scan import Token
from graph.model import Node
from graph.regions import gazetteer


class Sides:
    """Names are decided by what all ``names`` of the question may mean; ``notes`` says how doubtful ones were read."""

    def __init__(self, names: Sequence[str], language: Language) -> None:
        self.context, self.language = places.known_codes(names), language
        self.notes: list[str] = []

    def code(self, p: Phrase) -> str:
        """The one division that a phrase names."""
        return places.decide([t.text for t in p.places], self.context, p.level, self.language, self.notes).code

    def _codes(self, p: Phrase) -> tuple[str, ...]:
        chains: list[list[str]] = [[]]
        for t in p.places:
            if t.kind == "AND":
                chains.append([])
            else:
                chains[-1].append(t.text)
        return tuple(
            places.decide(chain, self.context, p.level, self.language, self.notes).code for chain in chains if chain
        )

    def side(self, phrases: Sequence[Phrase]) -> Side:
        """What the phrases of one role say together."""
        if not phrases:
            return Side()
        named = next((p.named for p in phrases if p.named is not None), None)
        if named is not None:
            return Side(type=named.type, node=Node(f"{named.type}:{named.name}", named.type, named.name))
        level = next((p.level for p in phrases if p.level), None)
        type_ = next((p.type for p in phrases if p.type), None)
        organ = next((p.organ for p in phrases if p.organ), None)
        placed = next((p for p in phrases if p.places), None)
        side = next((p.side for p in phrases if p.side), None)
        codes = tuple(dict.fromkeys(code for p in phrases if p.places for code in self._codes(p)))
        if side and not codes:
            codes = (side,)
        if organ and len(codes) == 1 and placed and not any(p.wh or p.each for p in phrases):
            division = gazetteer().get(codes[0])
            assert division is not None
            return Side(node=bureau(division.code, division.name, organ), type="Bureau")
        plain = len(codes) == 1 and not side and not level and not type_
        if plain and not any(p.is_class for p in phrases):
            return Side(node=gazetteer().node(codes[0]))
        return Side(type=type_, level=level, within=codes, organ=organ)


def mark_excluded(tokens: Sequence[Token], phrases: Sequence[Phrase]) -> None:
    """Phrases behind 除了 or before 除外 are set ``excluded``."""
    for p in phrases:
        i, j = p.first - 1, p.last + 1
        while i >= 0 and tokens[i].is_("STOP"):
            i -= 1
        if not p.places:
            continue
        opened = i >= 0 and tokens[i].is_("EXCEPT", "open")
        closed = j < len(tokens) and tokens[j].is_("EXCEPT", "close")
        p.excluded = opened or closed
    for before, p in pairwise(phrases):
        gap = tokens[before.last + 1 : p.first]
        if before.excluded and p.places and gap and all(t.is_("WITH") for t in gap):
            p.excluded = True  # 除了上海和北京


def without_frame(phrases: list[Phrase]) -> list[Phrase]:
    """沪滇协作中普陀区…: a pair of provinces that only frames the question decides names, but is no side of it."""
    brief = [p for p in phrases if [len(t.text) for t in p.places] == [1] and not p.is_class]
    others = [p for p in phrases if p.fixed and p not in brief]
    return [p for p in phrases if p not in brief] if len(brief) == 2 and others else phrases


def with_parts(side: Side) -> Side:
    """All pairings between two provinces, and those of counties with one, are those of their parts too."""
    if side.node is not None and side.node.properties.get("level") == "province":
        return Side(within=(str(side.node.properties["code"]),))
    return side


def bureau(code: str, region: str, organ: str) -> Node:
    """The node of a bureau, as loaders name it."""
    return Node(f"Bureau:{code}/{organ}", "Bureau", f"{region}{organ}", {"organ": organ, "region": code})
