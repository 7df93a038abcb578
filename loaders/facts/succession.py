"""A duty handed on: who takes over from whom, in a frame of its own or after the words that tell the first tie."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.endings import ended, held, over_with
from loaders.facts.frames import fitting, planned, single
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene
from loaders.facts.until import till
from loaders.facts.written import MARK, Group, Written
from loaders.mentions.dates import DateMention

_CHANGED = re.compile(r"[换改轮变转]|后来|随后|如今|现在|现由|眼下|此后|再后|回到")


def successors(
    scene: Scene, p: Pattern, s: Sentence, w: Written, ends: tuple[Group, ...], at: int
) -> Iterator[Candidate]:
    """Who came after: X的亲戚最早是A,2021年换成B — the one ends when the other begins."""
    first, old = ends
    while m := next((m for f in single(p.rule, "then") if (m := f.search(w.text, at - 1, at + 40))), None):
        (new,) = w.groups_in(m.start(), m.end())
        if scene.sides.side(new.code) == scene.sides.side(first.code):
            first, old = old, first  # A帮扶B,后来换成了C: another helper of B
        if w.text.count(MARK, at, m.end()) > 1 or scene.sides.side(new.code) != scene.sides.side(old.code):
            return
        if new.code == old.code or planned(w, m):
            return
        since = w.origin(at - 1)
        until = till(scene, s, old.start)
        dates = [d for d in scene.inside("dates", since, w.origin(m.end() - 1)) if d.begin and not (d.vague or d.rough)]
        changed = until or ended(scene, s, old.start) or _CHANGED.search(scene.text, since, w.origin(m.end() - 1))
        if not changed and not any(d.open for d in dates):
            return
        dates = dates or _from_then_on(scene, s) or over_with(scene, s, old.start)
        when = dates[-1].begin if dates else until
        for side, begin, finish in ((new, when, None), (old, None, when if changed else None)):
            for one, other in product(side.members, first.members if finish or side is new else ()):
                if fitting(scene, other.code, one.code, True) is None:
                    continue
                a, b = (other, one) if scene.sides.side(other.code) == "helper" else (one, other)
                span = Ref("Region", a.code), Ref("Region", b.code), s.start, s.end
                yield Candidate(p.predicate, *span, f"{p.rule}-over", p.weight - 0.04, begin, finish)
        old, at = new, m.end()


def handed_on(scene: Scene, p: Pattern, s: Sentence, w: Written, m: re.Match[str]) -> Iterator[Candidate]:
    """A takes over from B what it did for C: the one begins when the other ends."""
    new, old, third = (w.groups_in(*m.span(role))[0] for role in ("new", "old", "for"))
    if scene.sides.side(third.code) == scene.sides.side(new.code) != scene.sides.side(old.code):
        old, third = third, old  # A与B结对,换成C: A or B, whichever is on the other side
    dates = [d for d in scene.inside("dates", s.start, s.end) if d.begin and not d.vague]
    if not dates:
        dates = _from_then_on(scene, s)
    told = [d for d in dates if old.start < new.start and d.start < new.start]  # 甲2013年起由乙帮扶,2021年改由丙帮扶
    when = (told[-1] if told else dates[0]).begin if dates else None
    for side, begin, finish in ((new, when, None), (old, None, when)):
        if len(side.members) > 1 and len(third.members) > 1:
            continue  # of lists on both sides whose each was is not told
        for x, y in product((m.code for m in side.members), (m.code for m in third.members)):
            if fitting(scene, x, y, True) is not None:
                ends = (y, x) if scene.sides.side(y) == "helper" else (x, y)
                refs = Ref("Region", ends[0]), Ref("Region", ends[1])
                yield Candidate(p.predicate, *refs, s.start, s.end, f"{p.rule}-over", p.weight, begin, finish)


_TURNED = re.compile(r"[改转换变]|调整|更换|轮换")


def replaced(
    scene: Scene, p: Pattern, s: Sentence, w: Written, new: Group, other: str, m: re.Match[str]
) -> Iterator[Candidate]:
    """Whose tie ended when a sentence tells who has helped since: 乙县由甲区帮扶。2021年起,改由丁区帮扶."""
    before = scene.sentences[max(0, scene.sentence_at(s.start) - 1)]
    dates = [d for d in scene.inside("dates", s.start, w.origin(m.end() - 1)) if d.begin and not (d.vague or d.rough)]
    if not _TURNED.match(m[0]) or not dates or before.para != s.para:
        return
    side = scene.sides.side(new.code)
    told = {x.code: x for x in scene.inside("regions", before.start, before.end) if x.kind == "name"}
    old = [x for c, x in told.items() if scene.sides.side(c) == side]
    if len(old) != 1 or other not in told or old[0].code in (new.code, other):
        return
    begin, finish, _ = held(scene, before, old[0].start)
    if not finish and fitting(scene, old[0].code, other, True) is not None:
        a, b = (other, old[0].code) if scene.sides.side(other) == "helper" else (old[0].code, other)
        ends = Ref("Region", a), Ref("Region", b)
        span = before.start, s.end
        yield Candidate(p.predicate, *ends, *span, f"{p.rule}-over", p.weight - 0.1, begin, dates[-1].begin)


def _from_then_on(scene: Scene, s: Sentence) -> list[DateMention]:
    """Since when a change told before holds: 自2018年6月起执行, in a sentence that names no place."""
    n = scene.sentence_at(s.start) + 1
    after = scene.sentences[n] if n < len(scene.sentences) else s
    if after is s or after.para != s.para or scene.inside("regions", after.start, after.end):
        return []
    return [d for d in scene.inside("dates", after.start, after.end) if d.begin and d.open]
