"""Names that nothing else settled, by the slots that they stand in and by whose partner is told.

The nearer somebody stands who was assigned to a place, or to what it lies in, the less its slot need show.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from graph.regions.pairings import assigned
from loaders import fastre as re
from loaders.mentions.everyday import apart, town_or_county
from loaders.mentions.regions import MUNICIPALITIES, RegionMention, family, level, province
from loaders.mentions.slots import begins, fits, gone_to, of_it, shown
from loaders.mentions.surfaces import SITES, UNSURE, WORDS, is_bare, meaning_of

Found = tuple[int, int, str, tuple[str, ...]]
"""Where a name stands, the name, and what it may mean."""

_NEAR = 8
_OFTEN = 2


@cache
def _whole(code: str) -> frozenset[str]:
    """A place and the prefecture, or the city without prefectures, that it lies in."""
    return frozenset(c for c in family(code) if level(c) != "province" or c[:2] in MUNICIPALITIES)


@cache
def _tied(code: str, other: str) -> int:
    """2 where two places were assigned to each other, 1 where what they lie in was, else 0."""
    if other in assigned().get(code, ()):
        return 2
    return int(any(not _whole(other).isdisjoint(assigned().get(c, ())) for c in _whole(code)))


def by_slots(text: str, rest: list[Found], settled: list[RegionMention], near: frozenset[str]) -> list[RegionMention]:
    """Those of ``rest`` that their slots and partners show to be places; ``near``: provinces expected here."""
    others = [(m.start, m.end, m.codes) for m in settled]
    rest = [x for x in rest if x[2] not in SITES or not meaning_of(x[2]).ordinary]
    places = frozenset(s for s, _, _ in others)
    others += [(s, e, codes) for s, e, _, codes in rest]
    meant: dict[str, str] = {}
    times = Counter(x[2] for x in rest)
    slots = Counter(x[2] for x in rest if shown(text, x[0], x[1]))
    for x in rest:
        if x[2] in meant:
            continue
        in_slots = slots[x[2]] + (times[x[2]] > _OFTEN)
        if code := _beside(text, x, others, places, times[x[2]]) or _by_itself(text, x, near, in_slots):
            meant[x[2]] = code
    here = [x for x in rest if x[2] in meant and _here(text, x, places)]
    return [RegionMention(s, e, (meant[name],), text=name) for s, e, name, _ in here]


def _here(text: str, x: Found, places: frozenset[int]) -> bool:
    """Whether a name that is told as a place is one there too."""
    start, end, name, _ = x
    if _sure(name) or fits(text, start, end, places) or shown(text, start, end):
        return True
    return name in UNSURE and apart(text, start, end)


def _sure(name: str) -> bool:
    """Whether a name, once it is told as a place, is one wherever it stands."""
    return not meaning_of(name).ordinary and name not in WORDS


def _beside(
    text: str, x: Found, others: list[tuple[int, int, tuple[str, ...]]], places: frozenset[int], times: int
) -> str | None:
    """The place that a name is for the nearest one assigned to it, if its slot shows enough; ``times`` it is told."""
    s, e, name, codes = x
    best, code, gap, after = 0, None, "", False
    for c in codes:
        if level(c) == "province":
            continue
        for a, b, found in others:
            if a == s:
                continue
            tie = max((_tied(c, o) for o in found), default=0)
            between = text[e:a] if a > e else text[b:s]
            here = 4 * tie + (2 if not _STOPS.search(between) else 0) + (1 if not _PARTED.search(between) else 0)
            if tie and here > best:
                best, code, gap, after = here, c, between, a < s
    if code is None:
        return None
    beside = not _PARTED.search(gap) and len(gap) <= _NEAR
    together = not _STOPS.search(gap)
    exact = best >= 8
    fitting = fits(text, s, e, places)
    if name in WORDS:
        return code if together and fitting else None
    if not meaning_of(name).ordinary:
        return code if together or begins(text, s) or not is_bare(name) else None
    if name in UNSURE:
        if together and (fitting or (exact and begins(text, s) and (beside or (after and _NEXT.fullmatch(gap))))):
            return code
        return code if shown(text, s, e) else None
    if fitting and not of_it(text, e) and ((exact and beside) or _JOINED.fullmatch(gap)):
        return code
    return code if shown(text, s, e) and (times > 1 or (together if exact else beside)) else None


def _by_itself(text: str, x: Found, near: frozenset[str], slots: int) -> str | None:
    """The county that a name is without a partner: one people go to, or a doubtful name twice in a place's slot."""
    s, e, name, codes = x
    if len(codes) == 1 and _sure(name) and town_or_county(codes[0]) and gone_to(text, s, e):
        return codes[0]
    inside = [c for c in codes if province(c) in near and town_or_county(c)]
    if len(inside) != 1 or name in SITES or name in WORDS or not shown(text, s, e):
        return None
    town = any(f"{name}{kind}" in text for kind in ("镇", "乡", "街道", "村", "社区"))
    return inside[0] if _sure(name) or (slots > 1 and not town) else None


_STOPS = re.compile(r"[。!?\n;]")
_PARTED = re.compile(r"[。!?\n;,:、“”]")
_NEXT = re.compile("[^,。;:!?、]{0,2}[,、]")  # 没有慈溪,安龙食用菌厂…
_JOINED = re.compile("的?(?:[叫是归由结对管帮包与和跟同给]|—+)")
