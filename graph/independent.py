"""The heaviest set of things no two of which are rivals: what totals are made of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

_BUDGET = 20_000  # steps of the exact search; figures nest, so real ones need a few
_LARGE = 300  # connected figures, beyond which the search is not begun
_PART, _PART_BUDGET = 60, 2_000  # what is solved exactly within a larger tangle


def heaviest(weights: Sequence[float], rivals: Sequence[set[int]], width: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Indices of a set without rivals and of the largest weight; of equal ones, fewer and wider members.

    Exact until a budget of steps is spent (tangles of dozens of figures, which nesting ones never make), then the
    best of a few choices mended by exchanges. The result depends on the content only.
    """
    search = _Search(weights, rivals, width)
    return frozenset().union(*(search.best(part) for part in search.parts(frozenset(range(len(weights))))))


class _Search:
    def __init__(
        self,
        weights: Sequence[float],
        rivals: Sequence[set[int]],
        width: Sequence[tuple[int, int]],
        budget: int = _BUDGET,
    ) -> None:
        self.weights, self.rivals, self.width, self.budget = weights, rivals, width, budget
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
        if self.steps > self.budget:
            return max((self.mended(c, nodes) for c in self.greedy(nodes)), key=self.value)
        if len(nodes) > _LARGE:
            return self.rough(nodes)
        middle = max(nodes, key=lambda i: (len(self.rivals[i] & nodes), self.weights[i], -i))
        taken = frozenset({middle}).union(*map(self.best, self.parts(nodes - self.rivals[middle] - {middle})))
        left = frozenset().union(*map(self.best, self.parts(nodes - {middle})))
        self.known[nodes] = found = max(taken, left, key=self.value)
        return found

    def rough(self, nodes: frozenset[int]) -> frozenset[int]:
        """A tangle too large for the exact search: the best of three choices, each mended by exchanges."""
        return max((self.mended(c, nodes) for c in (*self.greedy(nodes), self.peeled(nodes))), key=self.value)

    def greedy(self, nodes: frozenset[int]) -> list[frozenset[int]]:
        """Take the heaviest (or what outweighs its rivals most) first, then whatever is no rival of what is taken."""
        around = {i: sum(sorted(self.weights[j] for j in self.rivals[i] & nodes)) for i in nodes}
        found = []
        for measure in ({i: self.weights[i] for i in nodes}, {i: self.weights[i] / (1.0 + around[i]) for i in nodes}):
            taken: set[int] = set()
            for i in sorted(nodes, key=lambda i, by=measure: (-by[i], i)):  # type: ignore[misc]
                if not self.rivals[i] & taken:
                    taken.add(i)
            found.append(frozenset(taken))
        return found

    def peeled(self, nodes: frozenset[int]) -> frozenset[int]:
        """Without the figures that have the most rivals (the widest ones) the rest falls apart and is solved."""
        order = sorted(nodes, key=lambda i: (-len(self.rivals[i] & nodes), i))
        cut = 1
        while True:
            parts = self.parts(frozenset(order[cut:]))
            if all(len(p) <= _PART for p in parts):
                break
            cut *= 2
        taken: frozenset[int] = frozenset()
        for part in parts:
            taken |= _Search(self.weights, self.rivals, self.width, _PART_BUDGET).best(part)
        return taken

    def mended(self, chosen: frozenset[int], nodes: frozenset[int]) -> frozenset[int]:
        """Exchange chosen figures for a rival that outweighs them together, until none does."""
        taken = set(chosen)
        changed = True
        while changed:
            changed = False
            for i in sorted(nodes - taken, key=lambda i: (-self.weights[i], i)):
                out = self.rivals[i] & taken
                if self.weights[i] > sum(sorted(self.weights[j] for j in out)) + 1e-9:
                    taken = (taken - out) | {i}
                    changed = True
        return frozenset(taken)
