"""A total is of all whom its parts are of: 甲省2950万元,乙区另给500万元,两项合计3450万元."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.scene import Scene
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import within

# Between the last part and the total told after it: nothing but a word that adds up.
_ADDS_UP = re.compile(
    r"[^,。;、\d]{0,6}[,。;、(]?[^,。;、\d]{0,8}?(?:合计|总计|共计?|一?相加|加总|加到一起|加起来|加在一起|合起来|合在一起|合到一起|合|总额|总数|总共|拢共|统共)"
    r"[^,。;、\d]{0,8}"
)
_FEWEST, _MOST = 2, 8
_LEAST = 20
"""Smaller totals add up by chance."""


def with_totals(scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """The candidates of all figures, with totals given the ends of the figures that they are the sum of: always where
    the total is told after them with a word that adds up, else where its own ends were told nowhere near."""
    of: dict[tuple[int, int], list[Candidate]] = {}
    for c in found:
        if c.figure:
            of.setdefault(c.figure, []).append(c)
    out = found
    for q, parts, after in _sums(scene):
        told = [of.get((x.start, x.end), []) for x in parts]
        if not all(told) or len({c.predicate for cs in told for c in cs}) > 1:
            continue
        own = of.get((q.start, q.end), [])
        if not after and (not own or min(own[0].told) > 1):
            continue
        got = _total(q, [c for cs in told for c in cs], own)
        if _pairs(own) == _pairs(got) and own[0].begin == got[0].begin:
            continue
        if not _pairs(own) & _pairs(got) and (_holds(own, got) or (len(got) == 1 and _holds(got, own))):
            continue
        of[q.start, q.end] = got
        out = [*(c for c in out if c.figure != (q.start, q.end)), *got]
    return out


def _sums(scene: Scene) -> list[tuple[QuantityMention, list[QuantityMention], bool]]:
    """Figures with those right before or after them in the paragraph that add up to them; whether they stand before."""
    out = []
    units = {q.unit for q in scene.quantities if q.unit}
    for unit in sorted(units):
        every = [q for q in scene.quantities if q.unit == unit]
        if len(every) <= _FEWEST:
            continue
        for i, q in enumerate(every):
            if q.value < _LEAST:
                continue
            before = _run(scene, q, every[max(0, i - _MOST) : i][::-1])[::-1]
            if before and _ADDS_UP.fullmatch(scene.text, before[-1].end, q.start):
                out.append((q, before, True))
            elif after := _run(scene, q, every[i + 1 : i + 1 + _MOST]):
                out.append((q, after, False))
    return out


def _run(scene: Scene, total: QuantityMention, others: list[QuantityMention]) -> list[QuantityMention]:
    """The nearest of the others, in their order, that make up the total."""
    whole, run = 0.0, []
    for x in others:
        if whole >= total.value:
            break
        whole += x.value
        run.append(x)
    if whole != total.value or len(run) < _FEWEST:
        return []
    n = scene.sentence_at(total.start)
    near = [scene.sentence_at(x.start) for x in run]
    same = all(abs(at - n) <= 1 and scene.sentences[at].para == scene.sentences[n].para for at in near)
    return run if same else []


def _pairs(candidates: list[Candidate]) -> set[tuple[Ref, Ref]]:
    return {(c.subject, c.object) for c in candidates}


def _holds(outer: list[Candidate], inner: list[Candidate]) -> bool:
    """Whether one side's places hold all of the other's: a province's total beside what its counties got."""
    return all(any(_in(c.subject, o.subject) and _in(c.object, o.object) for o in outer) for c in inner)


def _in(one: Ref, other: Ref) -> bool:
    return one == other or (one.type == other.type == "Region" and within(one.key, other.key))


def _total(q: QuantityMention, parts: list[Candidate], own: list[Candidate]) -> list[Candidate]:
    """One candidate for each pair of ends of the parts; of a county and a township of it the county took the total."""
    takers = {c.object for c in parts}
    ends = sorted({(a, next((o for o in takers if o != b and _in(b, o)), b)) for a, b in _pairs(parts)})
    like = own[0] if own else parts[0]
    begin, finish = like.begin, like.finish
    years = sorted({(c.begin or "")[:4] for c in parts})
    if len(years) > 1 and years[0] and (begin or "")[:4] in years:  # 2011年5亿元、2012年6亿元,两年合11亿元
        begin, finish = years[0], max((c.finish or c.begin or "")[:4] for c in parts)
    return [
        replace(
            parts[0], subject=a, object=b, start=min(q.start, *(c.start for c in [*own, *parts])),
            end=max(q.end, *(c.end for c in [*own, *parts])),
            begin=begin, finish=finish, value=q.value, unit=q.unit, approx=q.approx, joint=len(ends) > 1,
            figure=(q.start, q.end), of_which={},
        )
        for a, b in ends
    ]  # fmt: skip
