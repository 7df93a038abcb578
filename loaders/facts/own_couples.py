"""Whose a figure is in a report on several couples.

Once it has told who helps whom, it goes on with one end alone (西湖拨出3200万元, 巴东到账3200万元), with the couple as
one (头一对, 三对合起来) or with nothing, in a paragraph that has told just one couple. The other end is the partner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.couples import ALL, NUMBER, Couple, Couples, by_turn, couples, group
from loaders.facts.lists import lists
from loaders.facts.patterns import Slot
from loaders.facts.respective import Share
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention, within
from loaders.mentions.tiewords import PARTNER

OWN, NEAR = 3, 2
"""How near an end is told: by its name beside the figure, or as the partner of the one that is."""
_ITEM_ENDS = re.compile(r"[、,;。()]")


@dataclass(frozen=True, slots=True)
class Own:
    """The couples that a figure is of, how near the helpers and the helped are told, and the item that tells them.
    ``said``: whether words beside it mean the partner (那边, 结对的区, 头一对). ``row``: whether it is by its place in
    a row of figures."""

    couples: tuple[Couple, ...]
    near: tuple[int, int]
    item: Span
    said: bool = False
    row: bool = False

    def refs(self, side: str | None) -> list[Ref]:
        """Those of one side, each once."""
        k = 0 if side == "helper" else 1
        return [Ref("Region", c) for c in dict.fromkeys(x[k] for x in self.couples)]


Found = tuple[list[Ref], int, int]
"""Who fills a slot, how near and where that is told."""


def settled(scene: Scene, slot: Slot, own: Own, found: Found) -> Found:
    """Who fills a slot: whom the item tells or the partner, unless another is told in the sentence, and not as one of
    another couple there; an end that must be told is the partner only where words mean it."""
    refs, near, at = found
    mine, told = own.refs(slot.side), own.near[slot.side != "helper"]
    if {r.key for r in refs} == {r.key for r in mine}:
        sure = not slot.strict and (told == OWN or own.said or slot.told < NEAR)
        return mine, max(near, told) if sure else near, at
    whole = len(refs) == 1 and refs[0] not in mine and all(within(r.key, refs[0].key) for r in mine)
    if whole and near >= NEAR and not _stands_for(scene, at):
        return found  # 崇仁县与鄞州区、宜黄县与慈溪市结对,到宁波就业的分别有320人、210人
    if not slot.strict and (own.row or (own.said and _stands_for(scene, at))):
        return mine, told, own.item[0]
    if told == OWN:
        in_item = near == OWN and own.item[0] <= at < own.item[1]
        fit = {c for m in scene.regions_for(slot, *own.item, strict=slot.strict) for c in m.codes}
        return found if in_item or not {r.key for r in mine} <= fit else (mine, told, own.item[0])
    if slot.strict:
        return found
    if near >= NEAR and not _beside_its_own(scene, refs, at):
        return found
    if slot.told >= NEAR and not own.said:
        return found
    if len(mine) > 1 and not own.said and whole:
        return found
    return mine, told, own.item[0]


def _stands_for(scene: Scene, at: int) -> bool:
    """Whether 对方 or 两地 stands there, which in a report on several couples is of the couple spoken of."""
    m = next(iter(scene.inside("regions", at, at + 1)), None) if at >= 0 else None
    return m is not None and (m.kind == "both" or _there(m))


def _beside_its_own(scene: Scene, refs: Sequence[Ref], at: int) -> bool:
    """Whether who is told there stands in its clause with its own partner."""
    known = couples(scene)
    if known is None or at < 0 or len(refs) != 1:
        return False
    clause = scene.sentences[scene.sentence_at(at)].clause_at(at)
    other = known.of.get(refs[0].key)
    return any(other in m.codes for m in scene.inside("regions", *clause))


def own_couples(scene: Scene, n: int, q: QuantityMention, clause: Span) -> Own | None:
    """Whose a figure is by the one end, the turn or the count told beside it, in its clause, before that in its part of
    the sentence, or else in the sentences before in its paragraph; None where what is told is of no couple."""
    known = couples(scene)
    if known is None:
        return None
    key = "own couples", q.start, clause
    if key not in scene.memo:
        scene.memo[key] = _own_couples(scene, known, n, q, clause)
    found: Own | None = scene.memo[key]
    return found


def _own_couples(scene: Scene, known: Couples, n: int, q: QuantityMention, clause: Span) -> Own | None:
    s = scene.sentences[n]
    opens, closes = scene.part(s, q.start, q.end)
    before = [x.end for x in scene.inside("quantities", clause[0], q.start)]
    after = [x.start for x in scene.inside("quantities", q.end, clause[1])]
    item = max([clause[0], *before]), _item_end(scene, q, min([clause[1], *after]), bool(after))
    said = bool(PARTNER.search(scene.text, opens, closes))
    share: Share | None = scene.respective.get(q.start)
    if share and share.of > 1:
        if share.couples:
            one = known.couple(scene, share.couples[share.place][0])
            return Own((one,), (NEAR, NEAR), (opens, q.start), said=True, row=True) if one else None
        return _of_row(scene, known, share, (opens, share.clause[0]), q.start, said)
    here = _places(scene, *item)
    words = item if before else (clause[0], item[1])
    if not before and not scene.inside("quantities", opens, clause[0]):
        words = opens, item[1]  # 四家合起来,今年给了…
    if turn := by_turn(scene, known, words) or group(scene, known, words, q.start):
        named = [m.code for m in _places(scene, *words) if m.kind == "name"]
        inner = [c for c in named if not any(within(x, c) and x != c for pair in known.all for x in pair)]
        return None if inner else Own(tuple(turn), (NEAR, NEAR), words, said=True)
    for span in (item, *((c[0], c[1]) for c in reversed(s.clauses) if opens <= c[0] and c[1] <= item[0])):
        if here := _places(scene, *span):
            return _told(scene, known, here, span, said)
    for k in range(n if opens > s.start else n - 1, -1, -1):
        p = scene.sentences[k]
        if p.para != s.para:
            break
        if here := _places(scene, p.start, p.end):
            own = _told(scene, known, here, (s.start, s.end), said)
            if own is None or len(own.couples) > 1:
                return None
            return replace(own, near=(NEAR, NEAR) if said else (1, 1))
    return None


def _item_end(scene: Scene, q: QuantityMention, end: int, counted: bool) -> int:
    """Where the item of a figure ends: at a mark, but of 1221名甲县、乙县老乡 not at that within the row of whose
    people they are, unless what follows is ``counted`` too."""
    for stop in _ITEM_ENDS.finditer(scene.text, q.end, end):
        at = stop.start()
        joins = not counted and any(m.stop == at for m in scene.inside("regions", q.end, at))
        if not joins or not scene.inside("regions", at + 1, at + 2):
            return at
    return end


def _places(scene: Scene, start: int, end: int) -> list[RegionMention]:
    return [m for m in scene.inside("regions", start, end) if m.kind not in ("compound", "both") and not _there(m)]


def _there(m: RegionMention) -> bool:
    """对方: the partner of whoever else is told."""
    return m.kind == "pronoun" and m.text.startswith("对方")


def _of_row(scene: Scene, known: Couples, share: Share, span: Span, at: int, said: bool) -> Own | None:
    """The couple of the place that stands in a row of one side where the figure stands in its own; or that couple of
    all that is counted (三对的资金依次是…)."""
    m = ALL.search(scene.text, span[0], at)
    told = [m for m in _places(scene, span[0], at) if m.kind == "name"]
    if m and not told and NUMBER[m["n"]] == len(known.all) == share.of:
        return Own((known.all[share.place],), (NEAR, NEAR), (span[0], at), said=True, row=True)
    codes = list(dict.fromkeys(m.code for m in told))
    if len(codes) != share.of or len({scene.sides.side(c) for c in codes}) != 1:
        return None
    one = known.couple(scene, codes[share.place])
    if one is None:
        return None
    near = (OWN if one[0] in codes else NEAR, OWN if one[1] in codes else NEAR)
    return Own((one,), near, (told[0].start, at), said, row=True)


def _told(scene: Scene, known: Couples, here: Sequence[RegionMention], span: Span, said: bool) -> Own | None:
    """The couple of the one end that is told or of the two; those of several of one side, all of whom have one."""
    codes = list(dict.fromkeys(c for m in here for c in m.codes))
    if len(codes) == 1 and (others := _counted(scene, known.several.get(codes[0], []), span)):
        pairs = tuple(known.turned(scene, codes[0], x) for x in others)
        return Own(
            pairs, (OWN if pairs[0][0] in codes else NEAR, OWN if pairs[0][1] in codes else NEAR), span, said=True
        )
    found = tuple(dict.fromkeys(x for c in codes if (x := known.couple(scene, c))))
    if not codes or any(c not in known.of for c in codes):
        return None
    if len(found) > 1 and len({scene.sides.side(c) for c in codes}) > 1:
        return None
    near = (OWN if found[0][0] in codes else NEAR, OWN if found[0][1] in codes else NEAR)
    return Own(found, near, span, said)


_SO_MANY = re.compile(
    r"(?<![第几来多余每\d])(?P<n>[两三四五六七八九])个?(?:[县市区州旗家地边头](?![级里委长直域政内外年])|地方)"
)


def _counted(scene: Scene, others: Sequence[str], span: Span) -> Sequence[str]:
    """All partners of the one told, where the words count just so many: 宣恩到两地务工的, 两县一共收到余杭."""
    m = _SO_MANY.search(scene.text, *span) if others else None
    return others if m and NUMBER[m["n"]] == len(others) else ()


def by_couples(scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """Figures said to be of others than the couple whose one end is told right beside them: what a figure before said
    was said again of this one (甲拿到900万元,乙800万元)."""
    if couples(scene) is None:
        return found
    listed = {c.figure for c in lists(scene).facts}
    out: list[Candidate] = []
    for c in found:
        one = None if c.figure in listed else _right(scene, c)
        out.append(replace(c, subject=Ref("Region", one[0]), object=Ref("Region", one[1])) if one else c)
    return out


def _right(scene: Scene, c: Candidate) -> Couple | None:
    """The couple that a figure is of instead of the ends found."""
    if c.figure is None or c.joint or {c.subject.type, c.object.type} != {"Region"}:
        return None
    s = scene.sentences[n := scene.sentence_at(c.figure[0])]
    q = next((x for x in scene.inside("quantities", c.figure[0], c.figure[0] + 1)), None)
    clause = s.clause_at(c.figure[0])
    own = own_couples(scene, n, q, clause) if q else None
    if own is None or len(own.couples) != 1 or set(own.near) != {OWN, NEAR}:
        return None
    couple, ends = own.couples[0], (c.subject.key, c.object.key)
    if scene.sides.side(ends[0]) != "helper":
        couple = couple[::-1]
    if set(ends) == set(couple) or scene.sides.side(ends[0]) == scene.sides.side(ends[1]):
        return None
    told = couple[0] if (own.near[0] == OWN) == (scene.sides.side(couple[0]) == "helper") else couple[1]
    if told not in ends:
        return None
    other = next(x for x in ends if x != told)
    spots = [m.start for m in scene.inside("regions", s.start, s.end) if other in m.codes]
    return couple if all(_beside_its_own(scene, [Ref("Region", other)], at) for at in spots) else None
