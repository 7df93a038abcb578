"""Whether a report's words make two places of one province its couple, before any table of east and west is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from loaders import fastre as re
from loaders.discourse.sides import Sides
from loaders.discourse.tiers import inside_one_province
from loaders.mentions.regions import RegionMention, level, province, within

PAIRED = re.compile(r"结[对亲]|对口|帮|对子|劳务协作|协作关系|山海|扶贫|援|搭档|配对|牵手")
"""A report of couples says one of these; neighbours also meet at a fair or a match."""
# …;湖州市拨付石渠县资金: who gives from elsewhere
_GIVES_TOO = re.compile(
    r"[市区县]?(?:人社局|政府)?(?:还|也|又|则|另|再)?(?:向|给|为)?[^,。;、]{0,6}?(?:拨付|拨款|拨给|出资|投入|捐|援[助建派]|[选]?派[了出来去]?|安排资金)"
)


def tied_at_home(
    text: str,
    regions: Sequence[RegionMention],
    weight: Counter[str],
    directed: Counter[tuple[str, str]],
    provinces: Counter[str],
    publisher: str | None,
) -> Sides | None:
    """The sides of a report whose words tie two places of one province, and no others as often, which are told beside
    it: guests from Beijing, markets in Guangzhou, who else is paired with whom."""
    tied: Counter[frozenset[str]] = Counter()
    for (x, y), n in directed.items():
        tied[frozenset((province(x), province(y)))] += n
    home = [next(iter(pair)) for pair in tied if len(pair) == 1]
    if len(home) != 1:
        return None
    (own,) = home
    said = tied[frozenset(home)]
    if any(n > _BESIDE * provinces[own] for p, n in provinces.items() if p != own):
        return None
    if any(n > said for pair, n in tied.items() if len(pair) > 1):
        return None
    if any(_GIVES_TOO.match(text, m.end) for m in regions if m.kind == "name" and province(m.code) != own):
        return None
    ends = [c for pair in directed for c in pair if province(pair[0]) == province(pair[1])]
    least = min(weight[c] for c in ends)
    others = [c for pair in directed if province(pair[0]) != province(pair[1]) for c in pair if level(c) != "province"]
    if any(within(c, o) or within(o, c) for c in ends for o in others):
        return None
    if any(2 * weight[o] > least for o in others if province(o) == own):
        return None  # whom somebody elsewhere is tied to, or to its whole, is not the neighbour's
    parts: Counter[str] = Counter({c: n for c, n in weight.items() if province(c) == own})
    city = Counter({c: n for c, n in parts.items() if c[:4] == ends[0][:4]})
    around = sum(n for c, n in parts.items() if c not in city and level(c) != "province")
    if set(ends) <= set(city) and all(level(c) == "county" for c in ends) and around <= _BESIDE * sum(city.values()):
        parts = city
    return inside_one_province(parts, publisher)


_BESIDE = 0.34
"""How often, beside the places of one province, those of another are told that are only passing."""
