"""The heaviest set of things no two of which are rivals: what totals are made of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

_BUDGET = 20_000  # steps of the exact search; figures nest, so real ones need a few
_LARGE = 300  # connected figures, beyond which the search is not begun


def heaviest(weights: Sequence[float], rivals: Sequence[set[int]], width: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Indices of a set without rivals and of the largest weight; of equal ones, fewer and wider members.

    Exact until a budget of steps is spent (tangles of dozens of figures, which nesting ones never make), then the
    better of two greedy choices for what is left. The result depends on the content only.
    """
    search = _Search(weights, rivals, width)
    return frozenset().union(*(search.best(part) for part in search.parts(frozenset(range(len(weights))))))


class _Search:
    def __init__(self, weights: Sequence[float], rivals: Sequence[set[int]], width: Sequence[tuple[int, int]]) -> None:
        self.weights, self.rivals, self.width = weights, rivals, width
        self.steps = 0
        self.known: dict[frozenset[int], frozenset[int]] = {}

    def value(self, chosen: frozenset[int]) -> tuple[object, ...]:
        wide = reduce(lambda a, b: (a[0] + b[0], a[1] + b[1]), (self.width[i] for i in chosen), (0, 0))
        return round(sum(sorted(self.weights[i] for i in chosen)), 6), -len(chosen), wide, sorted(chosen, reverse=True)

    def parts(self, nodes: frozenset[int]) -> list[frozenset[int]]:
        """Connected parts, each solved alone."""
        left, found = set(nodes), []
        while left:
            todo, part = [min(left)], set()
            while todo:
                here = todo.pop()
                if here in left:
                    left.discard(here)
                    part.add(here)
                    todo += self.rivals[here] & left
            found.append(frozenset(part))
        return found

    def best(self, nodes: frozenset[int]) -> frozenset[int]:
        """The heaviest choice within one connected part."""
        if len(nodes) <= 1:
            return nodes
        if nodes in self.known:
            return self.known[nodes]
        self.steps += 1
        if self.steps > _BUDGET or len(nodes) > _LARGE:
            return max((self.greedy(nodes, True), self.greedy(nodes, False)), key=self.value)
        middle = max(nodes, key=lambda i: (len(self.rivals[i] & nodes), self.weights[i], -i))
        taken = frozenset({middle}).union(*map(self.best, self.parts(nodes - self.rivals[middle] - {middle})))
        left = frozenset().union(*map(self.best, self.parts(nodes - {middle})))
        self.known[nodes] = found = max(taken, left, key=self.value)
        return found

    def greedy(self, nodes: frozenset[int], by_weight: bool) -> frozenset[int]:
        """Take the heaviest (or the widest) first, then whatever is no rival of what is taken."""
        order = sorted(nodes, key=lambda i: ((self.weights[i],) if by_weight else self.width[i], -i), reverse=True)
        taken: set[int] = set()
        for i in order:
            if not self.rivals[i] & taken:
                taken.add(i)
        return frozenset(taken)
