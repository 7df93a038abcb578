"""Who took people on whose home a clause tells: 甲市从乙县招来340名工人; 派车接去60名乙县老乡."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from loaders import fastre as re
from loaders.discourse.cases import cases
from loaders.facts.candidates import Ref
from loaders.facts.movers import OWN, End
from loaders.facts.partners import partners
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention

_ADVERB = r"(?:又|还|再|就|也|已|先后|累计|新|共|总共|一共|一次性?|一口气|有组织地?)*"
# What stands between where they are from, or the clause's beginning, and the figure
_FETCHES = re.compile(
    rf"{_ADVERB}(?:(?:招|接|带|拉|运|请|挑|领)(?:来|去|走|回|到|进)|[招录雇聘留]用|招[工聘收录]|录用|接收|吸纳|引进|选聘|引来|用上)"
    r"(?:务工人员|务工者|劳动力|员工|工人|职工|乡亲|老乡|民工|农民工|了|共|约|近|人员)*$"
)
_TAKEN_AWAY = re.compile(r"[^,。;、\d]{0,3}(?:(?:招|接|带|拉|运|请|挑|领)(?:来|去|走|回|到|进)|招[进入]|接[进入])")
_HANDS = re.compile(r"(?:农村|贫困|脱贫|富余|年轻|熟练)*(?:工人|员工|老乡|乡亲|务工|民工|农民工|劳动力|劳力)")
# 甲市有340名工人来自乙县
_HAS = re.compile(r"(?:[共总现]?有|里)(?:近|约|超过?)?$")
_ARE_FROM = re.compile(rf"{_HANDS.pattern}[^,。;、\d]{{0,2}}(?:都|全)?(?:来自|是从|从|出自)")
_HOME = frozenset(("from", "people"))
_GOALS = frozenset(("to", "by", "from", "people", "toward", "dat", "with"))


def fetched(scene: Scene, n: int, q: QuantityMention, p: Pattern, span: Span) -> End | None:
    """Who fetched or hired a figure's people from the place that the clause tells: the helper told last before the
    figure in its part of the sentence, in no case of its own, or else the partners of that place, if it has any."""
    last = max([span[0], *(x.end for x in scene.inside("quantities", span[0], q.start))])
    homes = [
        m
        for m in scene.inside("regions", last, span[1])
        if m.kind == "name" and scene.sides.side(m.code) == p.subject.side and _HOME & cases(scene.text, m.start, m.end)
    ]
    s = scene.sentences[n]
    start = scene.part(s, q.start, q.end)[0]
    if not _fetches(scene, q, span, homes) or scene.inside("companies", start, s.end):
        return None
    takers = [
        m
        for m in scene.regions_for(replace(p.object, strict=False, barred=frozenset()), start, q.start, strict=False)
        if m.kind != "abbr" and not _GOALS & cases(scene.text[: q.start], m.start, m.end)
    ]
    if takers:
        row = [c for m in scene.listed(takers[-1]) for c in scene.codes(m, p.object)]
        return _refs(row), OWN - 1, takers[-1].start
    if not homes or any(scene.sides.side(m.code) != p.subject.side for m in scene.inside("regions", start, s.end)):
        return None
    tied = [x for c in homes[0].codes for x in partners(scene).get(c, ())]
    return (_refs(tied), OWN - 1, homes[0].start) if tied else None


def _fetches(scene: Scene, q: QuantityMention, span: Span, homes: list[RegionMention]) -> bool:
    """Whether the verb around a figure is one of fetching: 从甲县招来#, 接来#名甲县, 把#名…从甲县、乙县接走."""
    before = homes[0].end if homes and homes[0].start < q.start else span[0]
    if _FETCHES.search(scene.text, before, q.start):
        return bool(homes or _HANDS.match(scene.text, q.end))
    if not homes or homes[0].start < q.start:
        return False
    has = _HAS.search(scene.text, span[0], q.start) and _ARE_FROM.fullmatch(scene.text, q.end, homes[0].start)
    return bool(has or _TAKEN_AWAY.match(scene.text, scene.listed(homes[0])[-1].stop))


def _refs(codes: Iterable[str]) -> list[Ref]:
    return [Ref("Region", c) for c in dict.fromkeys(codes)]
