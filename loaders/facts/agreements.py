"""Agreements signed, who signs them, and the pairs that a signing founds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.cases import cases
from loaders.discourse.sides import CONCERNED
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.founding import AGAIN
from loaders.facts.patterns import Pattern
from loaders.facts.plans import signing_meant
from loaders.facts.scene import Organ, Scene, Span
from loaders.mentions.programs import ProgramMention
from loaders.mentions.regions import RegionMention, within


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
    if not any(g.kind in kinds for g in scene.programs):
        return
    for n, s in enumerate(scene.sentences):
        if s.kind == "title":
            continue
        signed = [g for g in scene.inside("programs", s.start, s.end) if g.kind in kinds]
        if not signed or not real(scene, p, s):
            continue
        for part, group in _parts(scene, p, s, signed):
            yield from _signed_in(scene, p, n, part, group)


def _parts(
    scene: Scene, p: Pattern, s: Sentence, signed: list[ProgramMention]
) -> Iterator[tuple[Span, list[ProgramMention]]]:
    """A sentence of several signings, each with its own verb, part by part: 甲乙签《A》,两地人社局又签《B》."""
    groups = [[signed[0]]]
    for g in signed[1:]:
        last = groups[-1][-1]
        own = max(last.end, s.clause_at(g.start)[0])
        mark = scene.text.rfind(";", last.end, g.start)
        apart = mark >= 0 and len(scene.inside("organs", mark, g.start)) > 1
        if apart or p.trigger.search(scene.text, own, g.start + 1):
            groups.append([g])
        else:
            groups[-1].append(g)
    start = s.start
    for k, group in enumerate(groups):
        stop = next((c[0] for c in s.clauses if c[0] >= group[-1].end), s.end) if k + 1 < len(groups) else s.end
        yield (start, stop), group
        start = stop


def _signed_in(scene: Scene, p: Pattern, n: int, part: Span, signed: list[ProgramMention]) -> Iterator[Candidate]:
    """What one part of sentence ``n`` says: who signs the agreements told in it, and whom that pairs."""
    s = scene.sentences[n]
    trigger = p.trigger.search(scene.text, *part) or p.trigger.search(scene.text, s.start, s.end)
    if trigger is None:
        return
    parties = _parties(scene, s, part, signed)
    if not parties or _of_many_pairs(scene, parties):
        return
    if signing_meant(scene, s.start, trigger.start()):
        return
    begin, finish = _signing_day(scene, n, s, signed[0].start)
    founds = not AGAIN.search(scene.text, s.start, s.end)
    yield from _pairs_of(s, signed, parties, scene, begin if founds else None)
    each = _each_signs(scene, part, signed, parties)
    for k, g in enumerate(signed):
        for ref, at in each[k] if each else _as_titled(scene, g, parties):
            start = next((c[0] for c in s.clauses if c[0] <= min(at, g.start) < c[1]), s.start) if at >= 0 else g.start
            stop = next((c[1] for c in s.clauses if c[0] <= max(g.start, trigger.start()) < c[1]), s.end)
            to, told = Ref("Program", g.name), (2 if at >= 0 else 0, 3)
            stop = max(stop, g.end)
            yield Candidate(p.predicate, ref, to, start, stop, p.rule, p.weight, begin, finish, told=told)


_EACH = re.compile(r"分别|依次|各自")


def _each_signs(
    scene: Scene, part: Span, signed: list[ProgramMention], parties: list[tuple[Ref, int]]
) -> list[list[tuple[Ref, int]]]:
    """甲乙两地人社局、教育局分别签订《A》《B》: as many papers as kinds of organs, or as couples, each with those that
    sign it; else nothing."""
    if len(signed) < 2 or not _EACH.search(scene.text, *part):
        return []
    kinds: dict[str, list[tuple[Ref, int]]] = {}
    for ref, at in parties:
        kinds.setdefault(ref.organ, []).append((ref, at))
    if len(kinds) == len(signed) and "" not in kinds:
        return list(kinds.values())
    couples = [parties[k : k + 2] for k in range(0, len(parties), 2)]  # 甲教育局同乙教体局、…: each two sides
    two = all(len({scene.sides.side(r.key) for r, _ in couple}) == 2 for couple in couples)
    return couples if len(couples) == len(signed) and two else []


def _as_titled(scene: Scene, g: ProgramMention, parties: list[tuple[Ref, int]]) -> list[tuple[Ref, int]]:
    """Of several parties those of the two places that the paper's title names: of 《鲁甘劳务协作协议》 no Chongqing."""
    named = {c for m in scene.masked if g.start <= m.start < g.end for c in m.codes}
    if {scene.sides.side(c) for c in named} != {"helper", "helped"}:
        return parties
    return [
        (r, at) for r, at in parties if r.type == "Company" or any(within(r.key, c) or within(c, r.key) for c in named)
    ]


def _parties(scene: Scene, s: Sentence, part: Span, signed: list[ProgramMention]) -> list[tuple[Ref, int]]:
    """Who signs: those told before the agreement, in its own clause if two are told there, else in its part of the
    sentence, else in what stands before that or after."""
    end = signed[0].end
    own = next((c[0] for c in s.clauses if c[0] <= signed[0].start < c[1]), part[0])
    for start in dict.fromkeys((max(own, part[0]), part[0])):
        got = _told_parties(scene, start, end, signed)
        if len(got) > 1:
            break
    got = got or _told_parties(scene, s.start, part[0], signed) or _told_parties(scene, end, part[1], signed)
    return _completed(scene, got)


def _told_parties(scene: Scene, start: int, end: int, signed: list[ProgramMention]) -> dict[Ref, int]:
    out: dict[Ref, int] = {}
    organs = scene.inside("organs", start, end)
    covered: list[RegionMention] = []
    for o in organs:
        out.setdefault(Ref("Bureau", o.code, o.name), o.start)
    for m in scene.inside("regions", start, end):
        if any(g.start <= m.start < g.end for g in signed) or m.kind == "compound":
            continue
        if m.kind == "both" and m.text[:1] == "双" and (two := _two_organs(scene, m.start)):
            out.update({Ref("Bureau", o.code, o.name): o.start for o in two})
            continue
        if scene.body(m):
            continue  # a village or school signs for itself, and is no end
        if any(m.end <= o.end and m.start >= o.start - 16 for o in organs):
            covered.append(m)
            continue
        role = cases(scene.text, m.start, m.end)
        if _FIRMS_OF.match(scene.text, m.end):
            continue
        if "venue" in role or ("to" in role and "with" not in role and m.kind == "name" and organs):
            continue
        if m.kind == "both" and organs and len({o.code for o in organs}) > 1:
            continue
        for c in m.codes if not m.township else (scene.place(m),):
            if scene.sides.side(c):
                out.setdefault(Ref("Region", c), m.start)
    for c in scene.inside("companies", start, end):
        if re.search(r"^[^,。;、]{0,4}(?:与|和|同|跟|签)|^、", scene.text[c.end : c.end + 6]) or re.search(
            r"(?:与|和|同|跟)$", scene.text[c.start - 1 : c.start]
        ):
            out.setdefault(Ref("Company", c.name), c.start)
    # the most specific of a chain; a side that is not told is the report's own
    regions = [r for r in out if r.type == "Region"]
    for r in regions:
        if any(o is not r and o.type in ("Region",) and o.key != r.key and within(o.key, r.key) for o in out):
            out.pop(r, None)
    return out


def _two_organs(scene: Scene, at: int) -> list[Organ]:
    """双方: the two organs of different places that have met in the sentence, or in the one before."""
    n = scene.sentence_at(at)
    for k in (n, n - 1):
        if k < 0 or scene.sentences[k].para != scene.sentences[n].para:
            break
        two = {o.code: o for o in scene.inside("organs", scene.sentences[k].start, at)}
        if len(two) == 2 and len({scene.sides.side(c) for c in two}) == 2:
            return list(two.values())
    return []


def _completed(scene: Scene, out: dict[Ref, int]) -> list[tuple[Ref, int]]:
    if not scene.sides.known:
        return list(out.items()) if len(out) > 1 else []
    sides = {scene.sides.side(r.key) for r in out if r.type in ("Region", "Bureau")}
    if len(sides) < 2 and not any(r.type == "Company" for r in out):
        for side, main in (("helper", scene.sides.helper), ("helped", scene.sides.helped)):
            if side not in sides:
                out[Ref("Region", main[0])] = -1
    return list(out.items())


def to_be_signed(scene: Scene, g: ProgramMention) -> bool:
    """Whether an agreement is only planned."""
    n = scene.sentence_at(g.start)
    return n >= 0 and signing_meant(scene, scene.sentences[n].start, g.start)


def _of_many_pairs(scene: Scene, parties: list[tuple[Ref, int]]) -> bool:
    """Several places on both sides are a list of pairs: who signs with whom is not told."""
    sides = [scene.sides.side(r.key) for r, _ in parties if r.type == "Region"]
    return min(sides.count("helper"), sides.count("helped")) > 1 and len(sides) > 4


def _signing_day(scene: Scene, n: int, s: Sentence, at: int) -> tuple[str | None, str | None]:
    dates = [d for d in scene.inside("dates", s.start, s.end) if not d.vague and (d.begin or d.event)]
    if dates:
        prior = [d for d in dates if d.start < at] or dates
        d = prior[-1]
        if not d.specific and d.begin:  # 6月,召开2025年联席会议,签订…: the finer of the two; 年初签订《2024年…》
            finer = [x for x in prior if x.specific and x.begin and x.begin[:4] == d.begin]
            d = finer[-1] if finer else d
            year = re.search(r"(?:19|20)\d\d(?=年)", scene.text[at : at + 40])
            if year and not finer and scene.text.startswith("年初", d.start):
                return year[0], year[0]
        return (d.begin, d.finish) if d.begin else (scene.event_day, scene.event_day)
    if (
        re.match(
            r"[“\s]*(?:会上|会后|会议|仪式上|活动中|座谈会上|签约|现场|随后|期间|当天)", scene.text[s.start : s.end]
        )
        and scene.event_day
    ):
        return scene.event_day, scene.event_day
    if SINCE.match(scene.text, at):  # 签订协议以来: on a day that nobody tells
        return None, None
    begin, finish = scene.period(n, at)
    if begin is None and scene.event_day:  # news of these days
        return scene.event_day[:4], None
    return begin, finish


SINCE = re.compile(r"[^,。;]{0,30}以来")
# 三水爱心企业欧莱: the company is who signs
_FIRMS_OF = re.compile(r"(?:爱心|民营|重点|龙头|本地)?企业")
_TYING = re.compile(r"协作|对口|结对|帮扶|支援|劳务|用工|扶贫")


def _left_out(scene: Scene, told: set[str]) -> str:
    """Who signs with those told after 与: the report's own place on the other side of most of them."""
    sides = [scene.sides.side(c) for c in told]
    for own, side in ((scene.sides.helped, "helped"), (scene.sides.helper, "helper")):
        if side in scene.sides.sure and sides.count(side) * 2 < len(sides):
            return "" if any(within(c, own[0]) or within(own[0], c) for c in told) else own[0]
    return ""


_WITH = re.compile(r"[与同跟][^,。;、]{0,3}$")


def _pairs_of(
    s: Sentence,
    signed: list[ProgramMention],
    parties: list[tuple[Ref, int]],
    scene: Scene,
    begin: str | None,
) -> Iterator[Candidate]:
    """Who sign an agreement on cooperation are paired, or their organs' regions, if one of the sides is but one."""
    if not any(_TYING.search(g.name) for g in signed) or not CONCERNED.search(scene.text):
        return
    schools = {m.start for m in scene.inside("regions", s.start, s.end) if scene.body(m)}
    parties = [(r, at) for r, at in parties if at not in schools]
    places = sorted(at for r, at in parties if r.type in ("Region", "Bureau") and at >= 0)
    told = {r.key for r, at in parties if r.type in ("Region", "Bureau") and at >= 0}
    if places and re.search(r"[与和同跟][^,。;、]{0,10}$", scene.text[s.start : places[0]]):
        others = {scene.sides.side(c) for c in told}
        if len(places) > 2 or len(others) == 1:  # 与A、B、C签约: each with whoever is left out, none with another
            own = _left_out(scene, told)
            for a in sorted(told) if own else ():
                ends = (own, a) if scene.sides.side(own) == "helper" else (a, own)
                pair = Ref("Region", ends[0]), Ref("Region", ends[1])
                yield Candidate("pairs_with", *pair, s.start, s.end, "pair-signed", 0.8, begin, None, told=(1, 3))
            return
    if len(places) > 3 and sum(bool(_WITH.search(scene.text[a:b])) for a, b in pairwise(places)) > 1:
        return  # A与B、C与D签约: each couple by itself
    helper = sorted(c for c in told if scene.sides.side(c) == "helper")
    helped = sorted(c for c in told if scene.sides.side(c) == "helped")
    if not helper or not helped or min(len(helper), len(helped)) > 1:
        return
    for a in helper:
        for b in helped:
            yield Candidate(
                "pairs_with", Ref("Region", a), Ref("Region", b), s.start, s.end, "pair-signed", 0.86, begin, None
            )
