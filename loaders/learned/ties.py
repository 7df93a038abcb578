"""Whether two places of different sides that a report names together are tied: described by all it says of the two.

What no frame of a tie knows (去年排对子,排到的就是A) is weighed by the words between and around the places, in all
sentences that name both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from graph.regions.pairings import assigned
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
_APART = re.compile(r"(?<=[局厅委办])、$|的[^,;。]{0,4}(?:货|订单|产品|特产|商品)|(?:考察|调研|代表|参观|访问)[组团]")
# With a word of help, whether plain or of kin, a sentence is asked.
_ASKED = re.compile(
    COOPERATION.pattern + r"|[帮援归牵]|亲(?![自手眼身朋密切])|对子|娘家|担子|搭档|伙伴|结[对亲缘伴了成为下]|认[了领下]"
)
_OTHERS = re.compile(r"[省市县区州]?(?:之外|以外|除外)")


@dataclass(slots=True)
class Told:
    """What holds for a couple, and each place where it is told."""

    features: set[str] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)


def couples(scene: Scene, tied: Iterable[Couple], *, every: bool = False) -> dict[Couple, Told]:
    """Every couple of opposite sides that a sentence with a word of help names, or that the table of arrangements has,
    but for those ``tied`` already.

    ``every``: those too, those of other sentences, and features that have no weight, for training.
    """
    known = set(tied)
    together = [list(_together(scene, s)) for s in scene.sentences]
    asked: set[Couple] = set()
    for s, found in zip(scene.sentences, together, strict=True):
        new = {x.pair for x in found if every or x.pair not in known}
        if new and not every and not _ASKED.search(scene.text, s.start, s.end):
            new = {pair for pair in new if expected(scene, pair, known)}
        asked |= new
    if not asked:
        return {}
    out: dict[Couple, Told] = {}
    for n, s in enumerate(scene.sentences):
        outline: tuple[str, dict[int, int]] | None = None
        for x in together[n]:
            if x.pair not in asked or _apart(scene, x.a, x.b):
                continue
            outline = outline or _lettered(scene, s)
            if x.a.start not in outline[1] or x.b.start not in outline[1]:
                continue
            told = out.get(x.pair)
            if told is None:
                told = out[x.pair] = Told(set(_standing(scene, x.pair, known)))
            here = set(_around(scene, s, x, outline, every))
            told.features |= here
            told.places.append((n, x.a, x.b, here))
    for told in out.values():
        told.features.add(f"n:{min(4, len(told.places))}")
    return out


class _Named(NamedTuple):
    """Two places of a sentence, in the order of the text, and the couple they are."""

    a: RegionMention
    b: RegionMention
    pair: Couple


def _places(scene: Scene, s: Sentence) -> list[RegionMention]:
    return [m for m in scene.places_in(s) if m.kind != "compound" and not scene.institution(m)]


def _together(scene: Scene, s: Sentence) -> Iterator[_Named]:
    """The couples of a sentence, one of each side."""
    if len(scene.places_in(s)) < 2:
        return
    here = _places(scene, s)
    sides = [[(c, scene.sides.side(c)) for c in m.codes[:4]] for m in here]
    if len(here) > _MOST or not {"helper", "helped"} <= {side for m in sides for _, side in m}:
        return
    for i, a in enumerate(here):
        for j in range(i + 1, len(here)):
            for one, side in sides[i]:
                for two, other in sides[j]:
                    if {side, other} == {"helper", "helped"} and not within(one, two) and not within(two, one):
                        yield _Named(a, here[j], (one, two) if side == "helper" else (two, one))


def expected(scene: Scene, pair: Couple, tied: Iterable[Couple]) -> bool:
    """Whether a report that names a couple can be taken to speak of its tie: it keeps speaking of help, the table of
    arrangements has the couple, neither of the two is ``tied`` to anybody else, nor what the helped one lies in."""
    if not (_keeps_on(scene) and _assigned(pair)):
        return False
    helper, helped = pair
    return not any(
        {a, b} & set(pair) or (within(helped, b) and not (within(helper, a) or within(a, helper))) for a, b in tied
    )


def _keeps_on(scene: Scene) -> bool:
    found: bool | None = scene.memo.get("of help throughout")
    if found is None:
        told = {scene.text[s.start : s.end] for s in scene.sentences if COOPERATION.search(scene.text, s.start, s.end)}
        found = scene.memo["of help throughout"] = len(told) >= _OFTEN
    return found


_OFTEN = 3  # sentences, once where a page prints one twice


def _assigned(pair: Couple) -> bool:
    return pair[1] in assigned().get(pair[0], ())


def _apart(scene: Scene, a: RegionMention, b: RegionMention) -> bool:
    """Whether the words between or after say that they are no couple; of two lists nobody knows who goes with whom."""
    return bool(
        (len(scene.listed(a)) > 1 and len(scene.listed(b)) > 1)
        or _APART.search(scene.text, a.end, b.start)
        or _OTHERS.match(scene.text, b.end)
    )


def _lettered(scene: Scene, s: Sentence) -> tuple[str, dict[int, int]]:
    """The sentence with H for a helper, W for a helped place, O for another; where the letter of each place stands, by
    where the place began."""
    out: list[str] = []
    at: dict[int, int] = {}
    length, done = 0, s.start
    for m in _places(scene, s):
        if m.start < done:
            continue
        out += [scene.text[done : m.start], _LETTER.get(scene.sides.side(m.code) or "", "O")]
        length += m.start - done
        at[m.start] = length
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


def _around(scene: Scene, s: Sentence, x: _Named, outline: tuple[str, dict[int, int]], every: bool) -> Iterator[str]:
    """What the sentence says of the two."""
    text, i, j = outline[0], outline[1][x.a.start], outline[1][x.b.start]
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
        if not every:
            yield from (f"{mark}{g}" for g in _weighed_grams(mark) if g in words)
            continue
        grams = {words[k : k + 2] for k in range(len(words) - 1)} | {words[k : k + 3] for k in range(len(words) - 2)}
        yield from (f"{mark}{g}" for g in grams)


@cache
def _weighed_grams(mark: str) -> frozenset[str]:
    return frozenset(name[1:] for name in weighed("ties") if name[:1] == mark)
