"""Ends of people at work that a clause leaves out, and clauses that say they went to neither end."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Ref
from loaders.facts.movers import OWN, End, hires
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene, Span
from loaders.facts.trips import AT_WORK, told_before
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import within


def left_out(scene: Scene, n: int, end: int, p: Pattern, span: Span) -> End | None:
    """The end that a clause on people at work leaves out, where it tells the other in a case of its own."""
    if len(scene.sides.sure) < 2:
        return None
    slot, other = (p.subject, p.object) if end == 0 else (p.object, p.subject)
    here = scene.regions_for(other, *span, strict=True)
    if not here or any(m.kind == "name" for m in scene.regions_for(slot, *span, strict=False)):
        return None
    s = scene.sentences[n]
    near = [x for x in scene.sentences[max(0, n - 1) : n + 1] if x.para == s.para]
    if not any(AT_WORK.search(scene.text, x.start, x.end) for x in near):
        return None
    found = told_before(scene, n, slot, end, span, p)
    return found if found[0] and not any("/" in r.key for r in found[0]) else None


def said_of(scene: Scene, s: Sentence, span: Span) -> End | None:
    """甲县今年到A省的1900人,留在乙市的860人: whose people the figure before in the sentence counted, where the clause
    tells of nobody else's."""
    before = [c for c in scene.memo.get("before", []) if c.predicate == "sends_workers_to" and c.figure]
    told = {c.subject for c in before if c.figure[0] >= s.start}
    if len(told) != 1 or any(
        scene.sides.side(m.code) == "helped" for m in scene.inside("regions", before[0].figure[1], span[1])
    ):
        return None
    return [*told], OWN - 1, -1


# 从乙市来的帮扶款到账;去那边上班的有37个
_YONDER = re.compile(
    r"(?:[去到在往赴进](?:了)?(?:那[边里头儿]|对方(?:那[边里])?|彼处)|往(?:那|这)[边里头儿]?[送输走派运]|[来到在](?:了)?这[边里头儿])[^,。;、]{0,3}(?:务工|打工|上班|上岗|就业|做工|干活|谋生|进厂|入职|的)"
)


_THIRD = re.compile(r"省城|省会|外省|外地|州府|京城")


def yonder(scene: Scene, n: int, p: Pattern, span: Span) -> End | None:
    """Where people work who are told to work over there: the other side's place told last, in whatever role."""
    if not _YONDER.search(scene.text, *span) or _THIRD.search(scene.text, scene.sentences[n].start, span[0]):
        return None
    slot = replace(p.object, told=0, strict=False, barred=frozenset())
    s = scene.sentences[n]
    start = scene.sentences[n - 1].start if n and scene.sentences[n - 1].para == s.para else s.start
    told = [m for m in scene.regions_for(slot, start, span[1], strict=False) if m.kind in ("name", "pronoun")]
    if not told:
        return None
    row = scene.listed(told[-1])
    if len(row) > 1:  # 甲市活儿多,乙、丙两区抢着要人。去那边务工的: in the whole that the row is of
        whole = [m for m in told if m.end < row[0].start and all(within(r.code, m.code) for r in row)]
        codes = whole[-1].codes if whole else tuple(dict.fromkeys(c for r in row for c in r.codes))
        return [Ref("Region", c) for c in codes], OWN - 1, (whole or row)[-1].start
    return [Ref("Region", c) for c in told[-1].codes], OWN - 1, told[-1].start


def worked_at(scene: Scene, n: int, q: QuantityMention, p: Pattern, span: Span) -> End | None:
    """Who took people on, where the clause does not name it: what the sentence is about, or the place over there."""
    return hires(scene, n, q, span) or yonder(scene, n, p, span)


_WORKS_THERE = re.compile(r"[省市县区州]?(?:务工|打工|上班|就业|做工|干活|摆摊)的")


_WENT = re.compile(r"去了|前往|奔赴|去往|到了")


def gone_elsewhere(scene: Scene, span: Span, subjects: list[Ref]) -> bool:
    """乙县去丙市打工的有上万人,去甲省的不多: whether the figure's own clause says that they went to a third place."""
    own = {r.key for r in subjects}
    return any(
        m.kind == "name"
        and scene.sides.side(m.code) != "helper"
        and not own.intersection(m.codes)
        and "to" in scene.cases(m)
        and (_WORKS_THERE.match(scene.text, m.end) or _WENT.search(scene.text, m.start - 2, m.start))
        for m in scene.inside("regions", *span)
    )
