"""The pairs that a paper signed founds: who sign an agreement on cooperation are paired, or their organs' regions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.sides import CONCERNED
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.scene import Scene
from loaders.mentions.programs import ProgramMention
from loaders.mentions.regions import within

_TYING = re.compile(
    r"协作|合作|对口|结对|帮扶|支援|劳务|用工|扶贫|就业|招聘|务工|招工|输[出送转]|互助|共建|联动|对接|山海"
)


_PEOPLE = re.compile(r"劳务|用工|招工|务工|人力资源|就业|对口|结对|帮扶|扶贫")


def _left_out(scene: Scene, told: set[str]) -> str:
    """Who signs with those told after 与: the report's own place on the other side of most of them."""
    sides = [scene.sides.side(c) for c in told]
    for own, side in ((scene.sides.helped, "helped"), (scene.sides.helper, "helper")):
        if side in scene.sides.sure and sides.count(side) * 2 < len(sides):
            return "" if any(within(c, own[0]) or within(own[0], c) for c in told) else own[0]
    return ""


def _lone_apart(scene: Scene, parties: list[tuple[Ref, int]], places: list[int]) -> bool:
    """Whether the one party of its side is told apart from the row of the others."""
    for side in ("helper", "helped"):
        mine = [at for r, at in parties if at >= 0 and r.type != "Company" and scene.sides.side(r.key) == side]
        if len(mine) == 1 and len(places) > 1:
            k = places.index(mine[0])
            return k == len(places) - 1 and "," in scene.text[places[k - 1] : mine[0]]
    return False


# 甲、乙、丙都同丁签过: each with 丁, none with another
_EACH_WITH = re.compile(r"(?:都|均|先后|分别|各自?|陆续|也)(?:已|曾|已经)?[与同跟和](?:我|咱|本|俺)?[^,。;、]{0,8}$")
_WITH = re.compile(r"[与同跟][^,。;、]{0,3}$")


def _with_each(
    scene: Scene, parties: list[tuple[Ref, int]], places: list[int], signed: list[ProgramMention], asked: bool
) -> list[str]:
    """县人社局先后同甲市、乙市签订劳务协议: who signs on labour and those of the row after 同, whatever the sides."""
    if not asked and (len(places) < 3 or not _FIRST_WITH.search(scene.text[places[0] : places[1]])):
        return []
    if not asked and any(not _ROW.search(scene.text[a:b]) for a, b in pairwise(places[1:])):
        return []
    keys = {at: r.key for r, at in parties}
    own, *row = (keys[at].split("/")[0] for at in places)
    far = all(c[:4] != own[:4] for c in row)
    return [own, *row] if far and any(_PEOPLE.search(g.name) for g in signed) else []


_SENDS = re.compile(
    r"[,;并](?:长期|持续|常年|每年|先后|陆续|稳定|有组织|批量|地|已)*[为向给](?:对方|其|当地|[两三四五各]地|[这上][几述][^,。;\d]{0,4})"
    r"[^,。;\d]{0,8}?输[送出转](?:了)?[^,。;\d]{0,6}(?:劳动力|劳务|务工|工人|员工|用工|人员)"
)
"""同甲市、乙市签订劳务协议,长期为对方企业输送劳动力: who signed sends to each."""
_ROW = re.compile(r"^[^,。;与同跟]{2,16}(?:、|和|及|以及)[\u4e00-\u9fff]{0,10}$")
_FIRST_WITH = re.compile(r"[与同跟和][^,。;、]{0,10}$")


def pairs_signed(
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
    asked = len(places) > 1 and places[0] < signed[0].start < places[1]  # 跟甲局签过…的有乙局、丙局
    if not asked and places and re.search(r"[与和同跟][^,。;、]{0,10}$", scene.text[s.start : places[0]]):
        others = {scene.sides.side(c) for c in told}
        listed = all(scene.text.find("、", a, b) >= 0 for a, b in pairwise(places))
        if (
            len(places) > 2 or len(others) == 1 or (listed and len(places) > 1)
        ):  # 与A、B、C签约: each with whoever is left out, none with another
            own = _left_out(scene, told)
            for a in sorted(told) if own else ():
                ends = (own, a) if scene.sides.side(own) == "helper" else (a, own)
                pair = Ref("Region", ends[0]), Ref("Region", ends[1])
                yield Candidate("pairs_with", *pair, s.start, s.end, "pair-signed", 0.8, begin, None, told=(1, 3))
            if own or not _lone_apart(scene, parties, places):
                return  # 跟甲、乙、丙,丁都签过: each with 丁, who is told too
    if row := _with_each(scene, parties, places, signed, asked):
        own = row[0]
        for a in dict.fromkeys(row[1:]):
            ends = (a, own) if scene.sides.side(own) == "helped" else (own, a)
            pair = Ref("Region", ends[0]), Ref("Region", ends[1])
            yield Candidate("pairs_with", *pair, s.start, s.end, "pair-signed", 0.86, begin, None)
            if _SENDS.search(scene.text, signed[0].end, s.end) and scene.sides.side(own) != "helper":
                goes = Ref("Region", own), Ref("Region", a)
                yield Candidate("sends_workers_to", *goes, s.start, s.end, "workers-plain", 0.8, begin, None)
        return
    if hub := next((b for b in places[1:] if _EACH_WITH.search(scene.text, max(s.start, b - 16), b)), None):
        if rest := [at for at in places if at > hub]:  # 甲、乙分别与丙、丁签约: one each, in order
            before = [at for at in places if at < hub]
            if len(before) == 1:  # 甲局分别与乙局、丙局签约: the one with each
                before *= len(rest) + 1
            if len(before) != len(rest) + 1:
                return
            keys = {at: r.key for r, at in parties}
            for one, two in zip(before, (hub, *rest), strict=True):
                ends = (keys[one], keys[two]) if scene.sides.side(keys[one]) == "helper" else (keys[two], keys[one])
                pair = Ref("Region", ends[0]), Ref("Region", ends[1])
                yield Candidate("pairs_with", *pair, s.start, s.end, "pair-signed", 0.86, begin, None)
            return
        there = {r.key for r, at in parties if at == hub}
        first = {r.key for r, at in parties if r.type in ("Region", "Bureau") and 0 <= at < hub}
        if min(len(there), len(first)) > 1:
            return  # A和B分别与两地签约: whose the two are is not told
        for x, y in sorted((x, y) for x in there for y in first):
            ends = (x, y) if scene.sides.side(x) == "helper" else (y, x)
            pair = Ref("Region", ends[0]), Ref("Region", ends[1])
            yield Candidate("pairs_with", *pair, s.start, s.end, "pair-signed", 0.86, begin, None)
        return
    if len(places) > 3 and sum(bool(_WITH.search(scene.text[a:b])) for a, b in pairwise(places)) > 1:
        return  # A与B、C与D签约: each couple by itself
    if not scene.sides.known and len(told) == len(parties) == 2 and any(_PEOPLE.search(g.name) for g in signed):
        a, b = sorted(told)
        if a[:4] != b[:4]:  # whose sides no word and no table tells
            yield Candidate(
                "pairs_with", Ref("Region", a), Ref("Region", b), s.start, s.end, "pair-signed", 0.84, begin, None
            )
        return
    helper = sorted(c for c in told if scene.sides.side(c) == "helper")
    helped = sorted(c for c in told if scene.sides.side(c) == "helped")
    if not helper or not helped or min(len(helper), len(helped)) > 1:
        return
    for a in helper:
        for b in helped:
            yield Candidate(
                "pairs_with", Ref("Region", a), Ref("Region", b), s.start, s.end, "pair-signed", 0.86, begin, None
            )
