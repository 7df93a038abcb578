"""Whether two places of different sides that a report names together are tied: described by all it says of the two.

What no frame of a tie knows (去年排对子,排到的就是A) is weighed by the words between and around the places, in all
sentences that name both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.sides import COOPERATION
from loaders.facts.scene import Scene
from loaders.learned.model import weighed
from loaders.mentions.partners import partners
from loaders.mentions.regions import RegionMention, level, within

Couple = tuple[str, str]
"""Codes of helper and helped."""
Place = tuple[int, RegionMention, RegionMention, set[str]]
"""Where a couple is told: the sentence, the two in the order of the text, what holds there."""
_LETTER = {"helper": "H", "helped": "W"}
_LEFT, _BETWEEN, _RIGHT = 12, 60, 24  # characters around and between the two whose words count
_MOST = 12  # places of a sentence; a longer list tells no single tie


# 甲市人社局、乙县人社局: members of one list; 甲区的货在乙县, 甲区考察组到乙县: goods and visitors travel without a tie
_APART = re.compile(r"(?<=[局厅委办])、$|的[^,;。]{0,4}(?:货|产品|特产|商品)|(?:考察|调研|代表|参观|访问)[组团]")
_OTHERS = re.compile(r"[省市县区州]?(?:之外|以外|除外)")


@dataclass(slots=True)
class Told:
    """What holds for a couple, and each place where it is told."""

    features: set[str] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)


def couples(scene: Scene, tied: Iterable[Couple], *, every: bool = False) -> dict[Couple, Told]:
    """Every couple of opposite sides that a sentence names, but for those ``tied`` already.

    ``every``: those too, and features that have no weight, for training.
    """
    known = set(tied)
    out: dict[Couple, Told] = {}
    for n, s in enumerate(scene.sentences):
        for a, b, pair, outline in _together(scene, s):
            if pair in known and not every:
                continue
            told = out.get(pair)
            if told is None:
                told = out[pair] = Told(set(_standing(scene, pair, known)))
            here = set(_around(scene, s, a, b, outline, every))
            told.features |= here
            told.places.append((n, a, b, here))
    for told in out.values():
        told.features.add(f"n:{min(4, len(told.places))}")
    return out


Outline = tuple[str, int, int]
"""A sentence with letters for its places, and where the two stand in it."""


def _together(scene: Scene, s: Sentence) -> Iterator[tuple[RegionMention, RegionMention, Couple, Outline]]:
    """Two places of a sentence, one of each side, in the order of the text."""
    here = [m for m in scene.inside("regions", s.start, s.end) if m.kind != "compound" and not scene.institution(m)]
    sides = {scene.sides.side(c) for m in here for c in m.codes}
    if len(here) > _MOST or not {"helper", "helped"} <= sides:
        return
    text, at = _lettered(scene, s, here)
    for i, a in enumerate(here):
        for j in range(i + 1, len(here)):
            if at[i] is None or at[j] is None:
                continue
            if len(scene.listed(a)) > 1 and len(scene.listed(here[j])) > 1:
                continue  # of two lists nobody knows who goes with whom
            if _APART.search(scene.text, a.end, here[j].start) or _OTHERS.match(scene.text, here[j].end):
                continue
            for one in a.codes[:4]:
                for two in here[j].codes[:4]:
                    side, other = scene.sides.side(one), scene.sides.side(two)
                    if {side, other} == {"helper", "helped"} and not within(one, two) and not within(two, one):
                        pair = (one, two) if side == "helper" else (two, one)
                        yield a, here[j], pair, (text, at[i] or 0, at[j] or 0)


def _lettered(scene: Scene, s: Sentence, here: list[RegionMention]) -> tuple[str, list[int | None]]:
    """The sentence with H for a helper, W for a helped place, O for another; where each place's letter stands."""
    out: list[str] = []
    at: list[int | None] = []
    length, done = 0, s.start
    for m in here:
        if m.start < done:
            at.append(None)
            continue
        out += [scene.text[done : m.start], _LETTER.get(scene.sides.side(m.code) or "", "O")]
        length += m.start - done
        at.append(length)
        length, done = length + 1, m.end
    out.append(scene.text[done : s.end])
    return "".join(out), at


def _standing(scene: Scene, pair: Couple, tied: set[Couple]) -> Iterator[str]:
    """What holds for the two wherever they are told."""
    helper, helped = pair
    bound = {code for other in tied if other != pair for code in other}
    yield f"levels:{level(helper)}-{level(helped)}"
    yield "main-helper" if helper == next(iter(scene.sides.helper), "") else "other-helper"
    yield "main-helped" if helped == next(iter(scene.sides.helped), "") else "other-helped"
    yield "helper-tied" if helper in bound else "helper-free"
    yield "helped-tied" if helped in bound else "helped-free"
    if any(x in partners().get(helper[:2], ()) for x in (helped[:2], helped[:2] + "0000")):
        yield "provinces-tied"


def _around(
    scene: Scene, s: Sentence, a: RegionMention, b: RegionMention, outline: Outline, every: bool
) -> Iterator[str]:
    text, i, j = outline
    between, left, right = text[i + 1 : j], text[max(0, i - _LEFT) : i], text[j + 1 : j + 1 + _RIGHT]
    yield f"first={text[i]}"
    yield f"kind={s.kind}"
    yield f"long:{min(8, len(between) // 6)}"
    yield f"clauses:{min(4, sum(between.count(c) for c in ',;:'))}"
    yield f"others:{min(2, between.count('H'))}{min(2, between.count('W'))}"
    yield f"figures:{min(4, len(scene.inside('quantities', s.start, s.end)))}"
    if COOPERATION.search(scene.text, s.start, s.end):
        yield "cooperation"
    if len(between) <= 8:
        yield f"={between}"
    yield from (f"|{between[:1]}", f"|{between[:2]}", f"{between[-1:]}|", f"{between[-2:]}|")
    yield from (f">|{right[:1]}", f">|{right[:2]}")
    for mark, words in (("<", left), ("-", between[:_BETWEEN]), (">", right)):
        grams = {words[k : k + 2] for k in range(len(words) - 1)} | {words[k : k + 3] for k in range(len(words) - 2)}
        yield from (f"{mark}{g}" for g in (grams if every else grams & _weighed_grams(mark)))


@cache
def _weighed_grams(mark: str) -> frozenset[str]:
    return frozenset(name[1:] for name in weighed("ties") if name[:1] == mark)
