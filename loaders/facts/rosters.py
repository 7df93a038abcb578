"""Rows of partners under a noun of the tie: 受援地一共四处:甲、乙和丙; 亲戚有三门。一门在甲,一门在乙.

Whose partners they are is told before: in the sentence, in one before it, or as the report's own place.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.sides import CONCERNED
from loaders.facts.candidates import Candidate, tie
from loaders.facts.coupled import counterpart, pairs_of, with_other
from loaders.facts.frames import any_told, planned, single
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene
from loaders.facts.written import MARK, Group, Written, written
from loaders.mentions.regions import RegionMention, level, within

# A cheap look for what a row may open with, before a sentence is written anew.
_HEAD = re.compile(
    r"对口|结[了的]?[对亲]|帮扶|协作|支援|受援|援[助建]|扶贫|山海|挂钩|亲[家戚]|[远穷]亲|对子|搭档|帮手|娘家|婆家|责任[田区]|[省市州区]外|[处个家门].{0,3}[:—]"
)
_COUPLE = re.compile(rf"[^,、;。{MARK}]{{0,6}}{MARK}")
_NEXT = re.compile(
    rf"(?:各?[算占]?一?[个门家处头份]|排[头前首]|打头|随后|在[前先后])?(?:[,、;]|,?(?:另外?|再|还|外)(?:有|加上?)?|,?以及|,?加上)"
    rf"(?:[^,、;。:!?{MARK}]{{0,4}}(?:[是在有叫为先后再]|然后|接着|末了|轮到|换[成作了]|加上?)(?:[两一二三四五六七八九十\d]+[处个家门],)?|[一二三四五六七八九][是个处头家门]?|以及|和|另外?)?{MARK}(?=[,、。;!?)和及]|$|[^,、;。{MARK}]{{0,4}}[,、。;])"
)


def rosters(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """The pairs of every such row."""
    if not scene.sides.known or not CONCERNED.search(scene.text):
        return
    for n, s in enumerate(scene.sentences):
        before = scene.sentences[n - 1] if n else s
        here = _places(scene, s)
        if not here:
            continue
        own = _HEAD.search(scene.text, s.start, s.end)
        last = (
            before is not s
            and before.end - before.start < _SHORT
            and _HEAD.search(scene.text, before.start, before.end)
        )
        if not (own or last) or any(scene.institution(m) for m in here):
            continue
        w = written(scene, s, here)
        found = list(_opened(scene, p, s, w)) if own else []
        if not found and last:
            found = list(_opened_before(scene, p, before, s, w))
        yield from found


_SHORT = 60


def _places(scene: Scene, s: Sentence) -> list[RegionMention]:
    """The places of a sentence; 受援地 is no place here, but the noun of a row."""
    return [
        m for m in scene.places_in(s) if m.kind in ("name", "abbr") or (m.kind == "pronoun" and m.text[:2] != "受援")
    ]


def _opened(scene: Scene, p: Pattern, s: Sentence, w: Written) -> Iterator[Candidate]:
    """A row with its noun in one sentence."""
    for frame in single(p.rule, "roster") if any_told(w, p.rule, "roster") else ():
        for m in frame.finditer(w.text):
            if planned(w, m) or _COUPLE.match(w.text, m.end()):
                continue
            (first,) = w.groups_in(m.start(), m.end())
            yield from _tied(scene, p, s, w, first, m.start(), m.end())


def _opened_before(scene: Scene, p: Pattern, before: Sentence, s: Sentence, w: Written) -> Iterator[Candidate]:
    """A row whose noun ends the sentence before: 福清有两门山里的亲戚。一门是甲,一门是乙."""
    opening = written(scene, before, _places(scene, before))
    if not any((m := f.search(opening.text)) and not planned(opening, m) for f in single(p.rule, "opened")):
        return
    for frame in single(p.rule, "entry"):
        m = frame.search(w.text)
        if m and not _COUPLE.match(w.text, m.end()) and not _SOMEBODY.search(w.text, 0, m.end() - 1):
            (first,) = w.groups_in(m.start(), m.end())
            yield from _tied(scene, p, s, w, first, m.start(), m.end())


_SOMEBODY = re.compile(r"(?<![家亲])人(?:就|也|还|都|曾)?[在是]$")
"""有人在丙县打过工: no partner that the sentence before opened a row for."""


def _tied(scene: Scene, p: Pattern, s: Sentence, w: Written, first: Group, start: int, at: int) -> Iterator[Candidate]:
    """The first group of a row and all that follow it, each with the place of the other side told before."""
    items, home = [first], []
    while m := _NEXT.match(w.text, at):
        (group,) = w.groups_in(m.start(), m.end())
        if scene.sides.side(group.code) == scene.sides.side(first.code):
            items.append(group)
        elif _AT_HOME.search(m[0]):
            home.append(group)  # 省外有丙、丁;省内有戊: parts of the helper's own province
        else:
            return  # 结对名单:甲,乙: couples, one of each side
        at = w.text.index(MARK, m.start()) + 1
    want = {"helper": "helped", "helped": "helper"}.get(scene.sides.side(first.code) or "")
    k = w.groups.index(first)
    owners = [g for g in w.groups[:k] if scene.sides.side(g.code) == want]
    if owners:
        for g in items:
            yield from pairs_of(scene, p, s, w, (owners[-1], g), (start, at), False)
        own: str | None = owners[-1].code
    elif any(scene.sides.side(g.code) == want and g not in home for g in w.groups):
        return
    else:
        own = counterpart(scene, s, first)
        for g in items if own else ():
            yield from with_other(scene, p, s, w, g, own or "", (start, at))
    for x in (x for g in home for x in g.members):
        if own and own[:2] == x.code[:2] and own[:4] != x.code[:4] and level(own) == level(x.code):
            span = s.clause_at(x.start)
            yield tie(p.predicate, own, x.code, span, f"{p.rule}-shown", p.weight - 0.08)


_AT_HOME = re.compile(r"[省市]内|本省")


# 隆阳、施甸都算在内; 隆阳是其中之一; 札达更是重点
_INSIDE = re.compile(
    r"(?:等?(?:县市?|州|区|地|[两三四五六七八九十\d]+个?[县市区旗]{1,2}))?(?:也|都|全|均|就|还|更|一并|同样|仍)*"
    r"(?:[算包]括?(?:在[内里]|进[去来]?)|都?有份|在[内列]|在(?:里[头面边]|其[中内列])|(?:是|为|即|就是)?其中(?:之一|的?[一两二三四五六七八]个?|一员)|[是为](?:其中的?)?(?:重点|主战场|大头)|一个[不没]落下?|一个也?没[落少]|榜上有名|名列其中)"
)


def parts(scene: Scene, pairs: list[Candidate]) -> Iterator[Candidate]:
    """甲区对口帮扶乙州,丙、丁两县都在其中: parts of a place whose tie its sentence, or the one before, tells."""
    for m in scene.regions:
        if m.kind != "name" or not (inside := _INSIDE.match(scene.text, m.stop)):
            continue
        n = scene.sentence_at(m.start)
        s = scene.sentences[n]
        first = scene.sentences[n - 1].start if n and scene.sentences[n - 1].para == s.para else s.start
        row = [x for x in scene.listed(m) if x.start <= m.start]
        near = [c for c in pairs if first <= c.start < s.end and c.predicate == "pairs_with" and not c.finish]
        whole = [
            (c, other)
            for c in near
            for end, other in ((c.subject, c.object), (c.object, c.subject))
            if all(within(x.code, end.key) and x.code != end.key for x in row)
        ]
        if (
            len({other for _, other in whole}) > 1
        ):  # 北京、天津对口支援和田,北京…: whose part it is, is told right before
            last = next((x for x in reversed(scene.inside("regions", first, row[0].start)) if x.kind == "name"), None)
            whole = [x for x in whole if last and last.code == x[1].key]
        for c, other in whole:
            for x in row:
                ends = (x.code, other.key) if scene.sides.side(other.key) == "helped" else (other.key, x.code)
                span = min(c.start, s.clause_at(x.start)[0]), max(c.end, inside.end())
                yield tie("pairs_with", *ends, span, "pair-standing-shown", 0.86, c.begin)
