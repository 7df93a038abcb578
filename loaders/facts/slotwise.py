"""A figure whose slots are told one by one, each in a clause of its own: 都是医生,落脚在乙县。一共86人,原单位都在甲区.

No clause has to say what happened. Around a figure that stands all but alone, the short clauses of its paragraph say
one thing each: of what kind it is (staff, learners, money), who gives, who gets, since when. They are read together as
far as they go without a word of another matter, another figure or another place. Every word of theirs must be known: a
place gives or gets only by a word of that beside it (派, 编制在; 落脚, 进了…的户头), and one end at least must be so
told, with money the giver, with learners both. The other may be left out, not told otherwise.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.partners import partners
from loaders.facts.scene import Scene, Span
from loaders.facts.slot_words import COUNT, FILL, KINDS, LONGEST, NOISE, POSTED, ROW, ROW_TOLD, TIE, UNDONE, Kind
from loaders.learned.counts import outline
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention, finest, level, within

_COUNTED = ("person", "person_time", "CNY", "job", "fair", "company")
_FAR = 3
"""Sentences to either side."""
_MARKS = re.compile(r"[\s,、:;。!?…—“”\"'()HWDB@]+")
_THEMSELVES = re.compile(r"H[^,。;HW]{0,8}自己")
# 一共86人。都是工人: the next sentence says who they are
_OF_THEM = re.compile(r"[都全这多有]|[他她]们|大[都半]|其中|里头|个个|清一色")
_CLAUSE = re.compile(r"[^,。;!?]+[,。;!?]?")
_NAMES = re.compile(r"名字|新?面孔")  # 花名册上86个名字
_LEAST = 2


class _Told(NamedTuple):
    """A clause of the window, its outline, and the sentence that it stands in."""

    span: Span
    words: str
    sentence: int


def slotwise(scene: Scene, n: int, q: QuantityMention, clause: Span) -> list[Candidate]:
    """The figure with the kind and the ends that the clauses around it tell, each by itself."""
    if not q.unit and _NAMES.match(scene.text, q.end):
        q = replace(q, unit="person")
    if q.unit not in _BY_UNIT or q.value < _LEAST or clause[1] - clause[0] > LONGEST or not scene.sides.known:
        return []
    own = outline(scene, *clause, q)
    said = _MARKS.sub("", own)
    fitting = [k for k in _BY_UNIT[q.unit] if COUNT.fullmatch(k.given.sub("", said)) and _ends_told(own, k)]
    if not fitting or q.value > max(k.most for k in fitting) or "#" in own or "O" in own or "C" in own:
        return []
    for kind in fitting:
        if q.value > kind.most:
            continue
        window = _window(scene, n, q, clause, own, kind)
        told = "。".join(w.words for w in window)
        if kind.noun.search(told) and not (kind.rather and kind.rather.search(told)):
            if _barred_beside(scene, n, q, window, kind) or any(kind.turned.search(w.words) for w in window):
                return []
            return _bound(scene, n, q, kind, window, told)
    return []


_BY_UNIT: dict[str, list[Kind]] = {}
for _k in KINDS:
    for _u in _k.units:
        _BY_UNIT.setdefault(_u, []).append(_k)


def _around(scene: Scene, n: int) -> list[tuple[int, Span]]:
    """The clauses of the figure's paragraph near it, each with its sentence."""
    para = scene.sentences[n].para
    ks = range(max(0, n - _FAR), min(len(scene.sentences), n + _FAR + 1))
    return [
        (k, c)
        for k in ks
        if scene.sentences[k].para == para and scene.sentences[k].kind == "body"
        for c in scene.sentences[k].clauses
    ]


def _window(scene: Scene, n: int, q: QuantityMention, clause: Span, own: str, kind: Kind) -> list[_Told]:
    """The figure's clause and those to either side that tell one slot each, as far as nothing else comes between."""
    clauses = _around(scene, n)
    at = next((i for i, (k, c) in enumerate(clauses) if k == n and c[0] <= q.start < c[1]), None)
    if at is None:
        return [_Told(clause, own, n)]
    out = [_Told(clause, own, n)]
    for step in (-1, 1):
        i = at + step
        while 0 <= i < len(clauses) and (w := _slot(scene, q, *clauses[i], kind)):
            out.append(w)
            i += step
    return sorted(out)


def _slot(scene: Scene, q: QuantityMention, k: int, c: Span, kind: Kind) -> _Told | None:
    """A clause that tells one slot and no more; None where it is of something else."""
    if c[1] - c[0] > LONGEST or any(x.unit in _COUNTED for x in scene.inside("quantities", *c)):
        return None
    words = outline(scene, *c, q)
    if "O" in words or "C" in words or NOISE.search(words):
        return None
    if TIE.search(words) and not (POSTED.search(words) and "W" not in words):
        return None
    if kind.others.search(_THEMSELVES.sub("H", words)):
        return None
    rest = words
    for known in (kind.giver, kind.taker, kind.what, FILL):
        rest = known.sub("", rest)
    if COUNT.fullmatch(rest) or ROW.fullmatch(FILL.sub("", words)):
        return _Told(c, words, k)
    return None  # a word of another matter: 排队打疫苗的是教师; a place with no word of what it does: 乙县教育局


def _ends_told(words: str, kind: Kind) -> bool:
    """Whether each place of a clause has a word beside it that it gives or gets."""
    rest = kind.taker.sub("", kind.giver.sub("", words))
    return "H" not in rest and "W" not in rest


def _barred_beside(scene: Scene, n: int, q: QuantityMention, window: list[_Told], kind: Kind) -> bool:
    """Whether what stands right beside the window, in the figure's own sentence or with nobody's name, is of others."""
    first, last = window[0], window[-1]
    clauses = _around(scene, n)
    before = [(k, c) for k, c in clauses if c[1] <= first.span[0]][-1:]
    after = [(k, c) for k, c in clauses if c[0] >= last.span[1]][:1]
    lead = scene.text[max(0, first.span[0] - LONGEST) : first.span[0]].rpartition("\n")[2]
    rest = scene.text[last.span[1] : last.span[1] + 2 * LONGEST].partition("\n")[0]
    beside = [*_CLAUSE.findall(lead)[-2:], *_CLAUSE.findall(rest)[:2]]
    if any(UNDONE.search(c) or (kind.rather and kind.rather.search(c)) for c in beside):
        return True
    for (k, c), edge in [*((x, first) for x in before), *((x, last) for x in after)]:
        if not kind.others.search(_THEMSELVES.sub("H", outline(scene, *c, q))):
            continue
        alone = not scene.inside("quantities", *c) and not scene.inside("regions", *c)
        if k == edge.sentence or (alone and (k < n or _OF_THEM.match(scene.text, *c))):
            return True
    return False


def _bound(scene: Scene, n: int, q: QuantityMention, kind: Kind, window: list[_Told], told: str) -> list[Candidate]:
    """The facts of a window: each of its takers with its giver; an end left out is the other's one partner."""
    here: list[RegionMention] = [
        m for w in window for m in scene.inside("regions", *w.span) if m.kind in ("name", "pronoun")
    ]
    ends: dict[str, list[str]] = {"helper": [], "helped": []}
    for m in here:
        for c in m.codes:
            side = scene.sides.side(c)
            if side not in ends:
                return []
            if c not in ends[side]:
                ends[side].append(c)
    givers, takers = finest(ends["helper"]), finest(ends["helped"])
    if any(not _ends_told(w.words, kind) for w in window) and not ROW_TOLD.search(told):
        return []
    if not givers and (not takers or kind.predicate != "sends_staff_to"):
        return []  # whoever pays or teaches must be told: the place has money and courses of its own
    if kind.predicate == "trains" and not takers:
        return []  # so has the helper
    if not all(_known(scene, g, takers) for g in givers):
        return []  # 甲区的老师去了丁省: not where the report has it help
    near_s, near_o = (2 if givers else 0), (2 if takers else 0)
    givers = givers or _partner(scene, takers, "helper")
    takers = takers or _partner(scene, givers, "helped")
    if len(givers) != 1 or not takers or (len(takers) > 1 and kind.predicate == "trains"):
        return []
    begin, finish = _when(scene, n, q, window)
    start, end = window[0].span[0], window[-1].span[1]
    unit = q.unit or "person"
    return [
        Candidate(
            kind.predicate, Ref("Region", givers[0]), Ref("Region", t), start, end, kind.rule, 0.7, begin, finish,
            q.value, unit, q.approx, len(takers) > 1, (q.start, q.end), told=(near_s, near_o),
        )
        for t in takers
    ]  # fmt: skip


def _when(scene: Scene, n: int, q: QuantityMention, window: list[_Told]) -> tuple[str | None, str | None]:
    """The figure's time; of a window that tells one of it more exactly, that (这是3月中旬的事)."""
    one = all(w.sentence == n for w in window)
    clause = next(w.span for w in window if w.span[0] <= q.start < w.span[1])
    begin, finish = scene.period(n, q.start, (window[0].span[0], window[-1].span[1]) if one else clause)
    told = [d for w in window for d in scene.inside("dates", *w.span) if d.begin and not d.open]
    if len(told) == 1 and told[0].begin and (begin is None or told[0].begin.startswith(begin)):
        return told[0].begin, told[0].finish
    return begin, finish


def _known(scene: Scene, giver: str, takers: list[str]) -> bool:
    """Whether all takers are, or lie in or around, whom the report ties the giver to, if it ties it to anybody."""
    tied = partners(scene).get(giver, [])
    return not tied or all(any(within(t, x) or within(x, t) for x in tied) for t in takers)


def _alone(scene: Scene) -> bool:
    """Whether the report is on one couple, or on one and places around it."""
    return all(
        all(within(x, side[0]) or within(side[0], x) for x in side) for side in (scene.sides.helper, scene.sides.helped)
    )


def _partner(scene: Scene, ends: list[str], side: str) -> list[str]:
    """Who stands on the side that the words leave out: whom the report ties to the end told, or the other main place
    where the end told is one; a province and an untied county are no couple."""
    paired = dict.fromkeys(p for e in ends for p in partners(scene).get(e, []))
    tied = [x for x in paired if scene.sides.side(x) == side]
    if tied or not _alone(scene):
        return finest(tied)
    main, other = scene.sides.helper[0], scene.sides.helped[0]
    if side == "helper":
        main, other = other, main
    unlike = not partners(scene).get(main) and {"province", "county"} == {level(main), level(other)}
    if unlike or ends not in ([], [main]):
        return []
    return [other]
