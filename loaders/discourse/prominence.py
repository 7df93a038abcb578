"""Which places of a side are the main ones: those told most, and whether one stands for the side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from graph.regions.pairings import assigned
from loaders.discourse.sides import HELPED, HELPER, Sides
from loaders.mentions.regions import level, province, within


def prominent(weight: Counter[str], prov: str) -> list[str]:
    """Codes of a province, most prominent first; a place before its container if told nearly as often."""
    codes = [c for c, _ in sorted(weight.items(), key=lambda x: -x[1]) if province(c) == prov]

    def score(c: str) -> float:
        bonus = {"county": 1.15, "prefecture": 1.25, "province": 1.0}.get(level(c), 1.0)
        return weight[c] * bonus

    return sorted(codes, key=score, reverse=True)


def dominant(weight: Counter[str], sides: Sides, tied: Collection[str] = ()) -> frozenset[str]:
    """The sides of which one member (with its parts and containers) is most of what is named. Where the words tie the
    main one (``tied``: all places they tie), others that nothing ties and that are told half as often at most only pass
    by: 北京、深圳的客商."""
    out = set()
    for name, codes in ((HELPER, sides.helper), (HELPED, sides.helped)):
        main = codes[0]
        passing = {c for c in weight if c not in tied and 2 * weight[c] <= weight[main]} if main in tied else set()
        total = sum(n for c, n in weight.items() if c not in passing and sides.side(c) == name)
        own = sum(
            n for c, n in weight.items() if sides.side(c) == name and (within(c, codes[0]) or within(codes[0], c))
        )
        if own >= 0.6 * total:
            out.add(name)
    return frozenset(out)


def whole_first(codes: list[str], weight: Counter[str], headed: Sequence[str]) -> list[str]:
    """A place before its part where it is told far more often, or the title tells of it and of no other of the side:
    one district's own pair is not the report's."""
    main = codes[0]
    if main in headed:
        return codes
    titled = [c for c in codes if c in headed]
    over = [c for c in codes[1:] if within(main, c) and level(c) != "province" and weight[c] >= 3 * weight[main]]
    if len(titled) == 1 and within(main, titled[0]) and weight[titled[0]] >= 2 * weight[main]:
        over = titled
    return [over[0], *[c for c in codes if c != over[0]]] if over else codes


def part_titled(codes: list[str], weight: Counter[str], headed: Sequence[str]) -> list[str]:
    """A part before its whole where the title tells of the part alone, and the text more often than of the whole:
    in a report on 莎车 喀什 only says where it lies."""
    main = codes[0]
    parts = [c for c in codes[1:] if c in headed and within(c, main) and weight[c] > weight[main]]
    others = (weight[c] for c in codes[1:] if c not in parts and within(c, main))
    if main in headed or len(parts) != 1 or 2 * max(others, default=0) > weight[parts[0]]:
        return codes
    return [parts[0], *[c for c in codes if c != parts[0]]]


def coupled(helper: list[str], helped: list[str], weight: Counter[str]) -> tuple[list[str], list[str]]:
    """The main places as a couple: where the two told most were never assigned to each other (a district and the whole
    prefecture in which its county lies), the one part of either that was, if it is told as often."""
    a, b = helper[0], helped[0]
    if b in assigned().get(a, ()):
        return helper, helped

    def part(main: str, codes: list[str], partner: str) -> str | None:
        near = (c for c in codes[1:] if within(c, main) and c in assigned().get(partner, ()))
        fit = [c for c in near if weight[c] >= weight[main]]
        return fit[0] if len(fit) == 1 else None

    if y := part(b, helped, a):
        return helper, [y, *[c for c in helped if c != y]]
    if x := part(a, helper, b):
        return [x, *[c for c in helper if c != x]], helped
    return helper, helped
