"""Agreements signed, who signs them, and the pairs that a signing founds."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.papers import (
    FOUNDED,
    founded_by,
    named_after,
    papers_told_again,
    signed_by,
    without_kinds,
)
from loaders.facts.papers_apart import row_opened, signed_apart
from loaders.facts.parties import HOUSES, TRADE, parties
from loaders.facts.patterns import Pattern
from loaders.facts.plans import signing_meant
from loaders.facts.respective import EACH
from loaders.facts.scene import Scene, Span
from loaders.facts.signed_pairs import pairs_signed
from loaders.facts.signers_named import signers_named
from loaders.facts.signing_days import signing_day
from loaders.facts.tie_dates import AGAIN
from loaders.mentions.programs import ProgramMention
from loaders.mentions.regions import within
from loaders.mentions.signings import talked_about


def real(scene: Scene, p: Pattern, s: Sentence) -> re.Match[str] | None:
    """Where a pattern's words stand in a sentence, unless the sentence says that it is not so."""
    m = p.trigger.search(scene.text, s.start, s.end)
    if m and not (p.unless and p.unless.search(scene.text, s.start, s.end)):
        return m
    return None


def agreements(scene: Scene, p: Pattern) -> list[Candidate]:
    """Who signs what; where an organ signs, its region is not said to sign the same once more."""
    found = list(_signings(scene, p))
    organs = {(c.subject.key, c.object) for c in found if c.subject.type == "Bureau"}
    return [c for c in found if c.subject.type != "Region" or (c.subject.key, c.object) not in organs]


def _signings(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """The parties in the sentence of a signing sign its agreement; an organ stands for its region."""
    kinds = set(p.raw["programs"])
    if not any(g.kind in kinds or g.kind in FOUNDED for g in scene.programs):
        return
    for n, s in enumerate(scene.sentences):
        if s.kind == "title":
            continue
        signed = [g for g in scene.inside("programs", s.start, s.end) if g.kind in kinds]
        signed = [g for g in signed if not talked_about(scene.text, g.start)]
        signed = without_kinds(scene, signed) or papers_told_again(scene, s, kinds)
        if signed and real(scene, p, s):
            for part, group in _parts(scene, p, s, signed):
                yield from _signed_in(scene, p, n, part, group)
        elif not signed and (founded := founded_by(scene, s)) and real(scene, p, s):
            yield from _signed_in(scene, p, n, (s.start, s.end), founded)
        elif signed and (named := named_after(scene, n, signed)) and real(scene, p, scene.sentences[n - 1]):
            before = scene.sentences[n - 1]
            yield from _signed_in(scene, p, n - 1, (before.start, before.end), [named])
        elif signed and (apart := signed_apart(scene, p, n, signed)):
            x, g = apart
            yield from _signed_in(scene, p, scene.sentence_at(x.start), (x.start, x.end), [g])
        elif len(signed) == 1 and row_opened(scene, p, n):
            yield from _signed_in(scene, p, n, (s.start, s.end), signed, opened=True)


def _parts(
    scene: Scene, p: Pattern, s: Sentence, signed: list[ProgramMention]
) -> Iterator[tuple[Span, list[ProgramMention]]]:
    """A sentence of several signings, each with its own verb, part by part: 甲乙签《A》,两地人社局又签《B》."""
    if items := _items(scene, p, s, signed):
        yield from items
        return
    groups = [[signed[0]]]
    for g in signed[1:]:
        last = groups[-1][-1]
        own = max(last.end, s.clause_at(g.start)[0])
        mark = max(scene.text.rfind(c, last.end, g.start) for c in ",;")
        apart = mark >= 0 and len({o.code for o in scene.inside("organs", mark, g.start)}) > 1
        apart = apart or signed_by(scene, s, g) is not None
        semicolon = scene.text.rfind(";", last.end, g.start)  # 《A》,甲乙两局签的;第二份《B》,…
        if semicolon >= 0:  # 甲局和乙局,一份A;两边的总工会,B
            apart = apart or len({o.code for o in scene.inside("organs", semicolon, g.start)}) > 1
        apart = apart or (semicolon >= 0 and _own_signing(scene, p, s, (last.end, semicolon), g))
        if apart or p.trigger.search(scene.text, own, g.start + 1):
            groups.append([g])
        else:
            groups[-1].append(g)
    start = s.start
    for k, group in enumerate(groups):
        stop = s.end
        if k + 1 < len(groups):  # what stands before the last semicolon is still of this paper
            semicolon = scene.text.rfind(";", group[-1].end, groups[k + 1][0].start) + 1
            stop = semicolon or next((c[0] for c in s.clauses if c[0] >= group[-1].end), s.end)
        mute = len(groups) > 1 and scene.text[group[0].start] not in "《“" and scene.text[stop - 1] == ";"
        if not mute or p.trigger.search(scene.text, start, stop):  # 第二份是A,一方园区一方商会; is of bodies unknown
            yield (start, stop), group
        start = stop


def _own_signing(scene: Scene, p: Pattern, s: Sentence, before: Span, g: ProgramMention) -> bool:
    """Whether a semicolon parts two signings: 《A》,甲签的;第二份《B》,…; 第二份是A;第三份B,两家工会签的."""
    if p.trigger.search(scene.text, *before):
        return True
    plain = scene.text[g.start] not in "《“"
    return plain and p.trigger.search(scene.text, *scene.part(s, g.start, g.end)) is not None


def _items(
    scene: Scene, p: Pattern, s: Sentence, signed: list[ProgramMention]
) -> list[tuple[Span, list[ProgramMention]]]:
    """The items of a row of papers, each with its own signers: 劳务这份叫…,握笔的是甲局、乙局;工会那份…; nothing where
    some item only goes on with the signers of another. What names nobody and no signing is of a body unknown."""
    parts = [scene.part(s, g.start, g.end) for g in signed]
    if len(set(parts)) != len(signed) or len(signed) < 2:
        return []
    told = [len({o.code for o in scene.inside("organs", *x)}) > 1 for x in parts]
    mute = [not y and not p.trigger.search(scene.text, *x) for x, y in zip(parts, told, strict=True)]
    if sum(told) < 2 or not all(y or z for y, z in zip(told, mute, strict=True)):
        return []
    return [(x, [g]) for x, g, y in zip(parts, signed, told, strict=True) if y]


def _signed_in(
    scene: Scene, p: Pattern, n: int, part: Span, signed: list[ProgramMention], opened: bool = False
) -> Iterator[Candidate]:
    """What one part of sentence ``n`` says: who signs the agreements told in it, and whom that pairs; ``opened``: that
    they are signed is told before."""
    s = scene.sentences[n]
    trigger = p.trigger.search(scene.text, *part) or p.trigger.search(scene.text, s.start, s.end)
    if trigger is None and not opened:
        return
    acted, act = trigger.span() if trigger else (s.start, s.start)
    who = parties(scene, s, part, signed)
    if any(len(HOUSES.findall(g.name)) > 1 for g in signed):  # 《甲中学与乙中学结对协议》 is theirs
        return
    if all(TRADE.search(g.name) for g in signed):  # what is bought and sold is of firms
        who = [(r, at) for r, at in who if r.type == "Company"]
    if _of_many_pairs(scene, who):
        who = signers_named(scene, part, signed)
    if not who:
        return
    if signing_meant(scene, s.start, act):
        return
    begin, finish = signing_day(scene, n, s, signed[0].start)
    founds = not AGAIN.search(scene.text, s.start, s.end)
    yield from pairs_signed(s, signed, who, scene, begin if founds else None)
    each = _each_signs(scene, part, signed, who)
    for k, g in enumerate(signed):
        for ref, at in each[k] if each else _as_titled(scene, g, who):
            start = next((c[0] for c in s.clauses if c[0] <= min(at, g.start) < c[1]), s.start) if at >= 0 else g.start
            stop = next((c[1] for c in s.clauses if c[0] <= max(g.start, acted) < c[1]), s.end)
            to, told = Ref("Program", g.name), (2 if at >= 0 else 0, 3)
            stop = max(stop, g.end)
            yield Candidate(p.predicate, ref, to, start, stop, p.rule, p.weight, begin, finish, told=told)


def _each_signs(
    scene: Scene, part: Span, signed: list[ProgramMention], parties: list[tuple[Ref, int]]
) -> list[list[tuple[Ref, int]]]:
    """甲乙两地人社局、教育局分别签订《A》《B》: as many papers as kinds of organs, or as couples, each with those that
    sign it; else nothing."""
    if len(signed) < 2 or not (EACH.search(scene.text, *part) or _IN_TURN.search(scene.text, *part)):
        return []
    kinds: dict[str, list[tuple[Ref, int]]] = {}
    for ref, at in parties:
        kinds.setdefault(ref.organ, []).append((ref, at))
    if len(kinds) == len(signed) and "" not in kinds:
        return list(kinds.values())
    for side in ("helper", "helped"):  # 甲指挥部与乙教育局、乙卫生局分别签《A》《B》: the one with each of the others
        hub = [x for x in parties if scene.sides.side(x[0].key) == side]
        rest = [x for x in parties if x not in hub]
        if len(hub) == 1 and len(rest) == len(signed):
            return [[hub[0], x] for x in rest]
    couples = [parties[k : k + 2] for k in range(0, len(parties), 2)]  # 甲教育局同乙教体局、…: each two sides
    two = all(len({scene.sides.side(r.key) for r, _ in couple}) == 2 for couple in couples)
    return couples if len(couples) == len(signed) and two else []


_IN_TURN = re.compile(r"先后|依次|相继")


def _as_titled(scene: Scene, g: ProgramMention, parties: list[tuple[Ref, int]]) -> list[tuple[Ref, int]]:
    """Of several parties those of the two places that the paper's title names: of 《鲁甘劳务协作协议》 no Chongqing."""
    named = {c for m in scene.masked if g.start <= m.start < g.end for c in m.codes}
    if {scene.sides.side(c) for c in named} != {"helper", "helped"}:
        return parties
    kept = [
        (r, at) for r, at in parties if r.type == "Company" or any(within(r.key, c) or within(c, r.key) for c in named)
    ]
    if len(parties) > len(kept) and len({scene.sides.side(r.key) for r, _ in kept if r.type != "Company"}) == 1:
        mine = scene.sides.side(kept[0][0].key)  # 甲省与乙、丙两省签订《甲乙协议》《甲丙协议》
        kept += [(Ref("Region", c), -1) for c in sorted(named) if scene.sides.side(c) != mine]
    return kept


def to_be_signed(scene: Scene, g: ProgramMention) -> bool:
    """Whether an agreement is only planned."""
    n = scene.sentence_at(g.start)
    return n >= 0 and signing_meant(scene, scene.sentences[n].start, g.start)


def _of_many_pairs(scene: Scene, parties: list[tuple[Ref, int]]) -> bool:
    """Several places on both sides are a list of pairs: who signs with whom is not told."""
    sides = [scene.sides.side(r.key) for r, _ in parties if r.type == "Region"]
    return min(sides.count("helper"), sides.count("helped")) > 1 and len(sides) > 4
