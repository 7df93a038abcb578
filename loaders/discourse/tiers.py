"""Who helps whom by the table of poorer parts (``tiers.yaml``): inside a province, or between provinces of one rank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib import resources

import yaml

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.discourse.prominence import dominant
from loaders.discourse.sides import HELPED, Sides, rank_of
from loaders.mentions.regions import MUNICIPALITIES, RegionMention, level

_HOME = re.compile(
    r"山海协作|省内(?=[^,。;]{0,8}(?:对口|结对|帮扶|协作|[一二两三四五六七八九十\d]处|也)|是[^。;]{2,40}(?:对口|结对|帮扶|协作))|(?:本|全)省[^,。;]{0,6}(?:结对|帮扶)"
)


@cache
def tiers(of: str = "inside") -> dict[str, tuple[str, ...]]:
    """Beginnings of the codes of each province's poorer parts, by its first two digits; ``city``: of each city's, by
    its first four."""
    data = yaml.safe_load(resources.files("loaders.discourse").joinpath("tiers.yaml").read_text(encoding="utf-8"))
    return {whole: tuple(codes) for whole, codes in data[of].items()}


_ASIDE = 0.1
"""Share of all that is told which other provinces may have in a report on one city."""


def _poorer(here: Sequence[str]) -> list[str]:
    """Of places of one province those that the others help; of one city its counties, which its districts help."""
    cities = {c[:4] for c in here}
    if len(cities) == 1 and (lower := tiers("city").get(next(iter(cities)))):
        return [c for c in here if c.startswith(lower)]
    if len(cities) == 1 and here[0][:2] not in MUNICIPALITIES:
        return [c for c in here if (d := gazetteer().get(c)) and d.level == "county" and d.name[-1] == "县"]
    lower = tiers().get(here[0][:2], ("-",)) if here else ()
    return [c for c in here if c.startswith(lower)]


def helped_at_home(text: str, regions: Sequence[RegionMention], sides: Sides) -> dict[str, str]:
    """The places of the helper's own province that it helps too, where the report tells of such help: 庆元与嘉善是山海
    协作的老搭档,九寨沟是嘉善的对子."""
    prov = sides.helper[0][:2]
    lower = tiers().get(prov, ())
    giver = next((c for c in sides.helper if level(c) != "province" and not c.startswith(lower)), None)
    if not lower or giver is None or not _HOME.search(text):
        return {}
    return {m.code: HELPED for m in regions if m.code[:2] == prov and m.code.startswith(lower)}


def inside_one_province(weight: Counter[str], publisher: str | None) -> Sides | None:
    """Sides of cooperation within one province, by which of its parts are helped."""
    best: Counter[str] = Counter()
    for c, n in weight.items():
        if level(c) != "province":
            best[c[:2]] += n
    for prov, _ in best.most_common(1):
        here = [c for c, _ in sorted(weight.items(), key=lambda x: -x[1]) if c[:2] == prov and level(c) != "province"]
        if len({c[:4] for c in here}) == 1:  # a city with its parts: theirs only where nobody else is told of
            elsewhere = sum(n for c, n in weight.items() if c[:2] != prov)
            here = [c for c in here if level(c) == "county"] if elsewhere <= _ASIDE * sum(weight.values()) else []
        helped = _poorer(here)
        helper = [c for c in here if c not in helped]
        if helped and helper:
            sides = Sides(helper, helped, publisher)
            sides.sure = dominant(weight, sides)
            return sides
    return None


def poorer_part(weight: Counter[str], publisher: str | None) -> Sides | None:
    """Sides of two provinces of the same rank: a part of one that its own province helps is helped here too, as the old
    base areas are by cities of the coast (沪明对口合作)."""
    places = [c for c, _ in weight.most_common() if level(c) != "province"]
    helped = [c for c in places if rank_of(c) and c.startswith(tiers().get(c[:2], ("-",)))]
    others = [
        c for c, _ in weight.most_common() if helped and c[:2] != helped[0][:2] and rank_of(c) == rank_of(helped[0])
    ]
    if (
        not helped
        or not others
        or {c[:2] for c in helped} != {helped[0][:2]}
        or {c[:2] for c in others} != {others[0][:2]}
    ):
        return None
    sides = Sides(others, helped, publisher)
    sides.sure = dominant(weight, sides)
    return sides
