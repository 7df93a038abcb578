"""The places that fit an end in a span of text, and where people on a train, a bus or a plane come from and go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.cases import cases
from loaders.facts.patterns import Slot
from loaders.facts.told import SITE, Told
from loaders.mentions.regions import RegionMention

Span = tuple[int, int]
# 乔庄镇初中, 草坝镇寨坝村: what lies in a township and is none; its county stands for it.
OF_TOWN = re.compile(r"[\u4e00-\u9fff]{0,5}?(?:中学|初中|小学|学校|幼儿园|卫生院|医院|村(?![庄镇])|社区)")
_SPOT = re.compile(r"[在于]$|看中$")
_FAIR = re.compile(r"招聘|专场|岗位|招[工人]")
_THERE = re.compile(r"[到在赴于][^到在]{1,14}$|[到在赴于]$")
_RIDE = re.compile(
    r"机舱|舱门|[班趟]车|第[一二三四五六七八九十]+[班趟]|[随跟]车|走了|[一两末头下首次又]趟|[末头下首次]班|坐[了着上]|专列|动车|高铁|[列专火]车|[车机]上|乘客|大巴|客车|包[车机]|车厢|全车|[上乘登坐]车|航班|出闸|出站|启程|出发"
    r"|[GDKTZCYL]\d{1,5}次?|[车机座船][上里]|[上钻挤塞]进?了?[^,。;]{0,8}[车船]|发车|检票|登机|站台|候车|火车|飞机"
)
_BOUND = re.compile(
    r"(?:开往|驶往|驶向|终点站?(?:是|为)?|(?:目的地|去处|去向|落脚[处点地]?|下车[处点地]?|下一站|终点|到站|站名|(?:要|将|去|打工|上班|做工|干活|务工|下车|落地|歇脚|落脚)的(?:地[方儿]|城市|机场|车站)|奔头|方向)(?:写|印|标|打|定|选|落)?着?的?(?:都|全|就|也|一律|清一色|(?:只有一个|只此一处|同一个)[,:]?)*(?:是|为|在|叫|:)?|[去到]的(?:都|全|就|也)*(?:是|为|在)"
    r"|直[奔达抵飞]|(?:举牌|接[站机车人]|迎接|迎候|等候?)着?(?:他们|大家)?的,?(?:都|就|正)?是|[一两三四五六七八九十\d][辆台架列趟班](?:车)?[往去到落飞]|[列专火班客车机][^,。;、]{0,2}[往朝]|发往|飞往|前往|去往|分赴|分[头别批](?:进|去|到|赴)|奔赴|抵达|到达|抵|驶抵|停靠|停进)了?$"
)
# 昆山市的车开进碧江区。64人随车走了: whose the bus is
_FETCHES = re.compile(
    r"[市县区州]?(?:方面|那边|企业|厂里)?(?:[派包租雇开调](?:了|下)?)?来?的(?:[\d一二两三四五六七八九十几]{0,3}[辆台])?(?:接人的|接工的)?(?:大巴|客车|专车|包车|班车|车队|中巴|车)(?=[^,。;]{0,4}?[开驶到停来])"
)
_FETCHED = re.compile(r"(?:[开驶][进到入往至]|来到|到|停[在到进]|抵达|抵)了?$")
# 首批去温州的专车发了。甲、乙两县凑齐106人
_LEAVES_FOR = re.compile(
    r"[市县区州]?(?:方向|务工|返岗|上班|复工)?的?(?:“[^”]{2,6}”)?(?:专[车列]|大巴|包[车机]|客车|列车|航班|班车|动车|高铁)"
)
_TO = re.compile(r"(?:[去到往赴至]|开往|发往|前往)$")
_LEAD = 14
"""Characters before a place that may say that people are bound for it."""
_REACHED = re.compile(r"(?:降落?[在到]|落[在到地]|停进|停靠|抵达|驶抵|驶入|驶进|到达|抵|停在|[车机]在)了?$")


@cache
def _names_around(code: str) -> tuple[tuple[str, str], ...]:
    """Full and short names of what a place lies in, the nearest first."""
    g = gazetteer()
    return tuple((d.name, d.short) for c in g.ancestors(code) if (d := g.get(c)))


@dataclass(slots=True)
class Riding(Told):
    """What a report tells, with the places that fit an end where it looks for one."""

    def regions_for(self, slot: Slot, start: int, end: int, *, strict: bool) -> list[RegionMention]:
        """Mentions in a span that may fill a slot; ``strict``: only in a case that the slot asks for."""
        out = []
        for m in self.inside("regions", start, end):
            if m.kind == "compound" or SITE.match(self.text, m.end):
                continue
            if "/" in m.code and (self._only_where(m, start, end) or OF_TOWN.match(self.text, m.end)):
                m = replace(m, codes=m.parents)
            if m.kind == "both":
                if slot.side and slot.told < 2:
                    out.append(m)
                continue
            if not self.fits(m, slot):
                continue
            role = self.cases(m)
            fit = not slot.case.isdisjoint(role)
            if not fit and not slot.barred.isdisjoint(cases(self.text, m.start, m.end)):
                continue
            if "venue" in role and not m.township and not slot.venue and "to" not in slot.case:
                continue
            if strict and slot.case and not fit and m.kind != "abbr":
                continue
            out.append(m)
        return out

    def _only_where(self, m: RegionMention, start: int, end: int) -> bool:
        """Whether a township only tells where something is in its county (地点在某镇): no end of its own."""
        first = self.listed(m)[0].start  # 分布在甲镇、乙镇等处
        if _SPOT.search(self.text, max(start, first - 3), first):
            return True
        return bool(_FAIR.search(self.text, start, end) and _THERE.search(self.text, start, m.start))

    def _bound_for(self, slot: Slot, n: int, clause: Span) -> RegionMention | None:
        """Where people go by a train or bus that a sentence beside tells of: 列车停进南平北站。…固原市的400名务工人员;
        六台大巴228人。…开往佛山的专列."""
        s = self.sentences[n]
        riding = _RIDE.search(self.text, self.part(s, *clause)[0], clause[1])
        for k in (n - 1, n + 1, n + 2, n - 2) if riding else (n - 1,):
            if not 0 <= k < len(self.sentences) or (p := self.sentences[k]).para != s.para:
                continue
            if k > n + 1 and any(x.unit == "person" for x in self.inside("quantities", s.end, p.end)):
                continue  # who is counted there goes his own way
            goals = [
                m
                for m in self.regions_for(slot, p.start, p.end, strict=False)
                if (riding and _BOUND.search(lead := self._lead(m)))
                or _REACHED.search(lead if riding else self._lead(m))
                or (_LEAVES_FOR.match(self.text, m.end) and _TO.search(self.text, max(0, m.start - 3), m.start))
            ]
            if riding and k < n:
                goals = goals or [
                    m
                    for m in self.inside("regions", p.start, p.end)
                    if self.fits(m, slot) and _FETCHES.match(self.text, m.end)
                ]
            if goals:
                return goals[-1]
        return None

    def _lead(self, m: RegionMention) -> str:
        """The words before a place, without the names of places around it that lead to it: 终点是广东|深圳."""
        at = m.start
        for names in _names_around(m.code):
            at -= len(next((x for x in names if self.text.endswith(x, 0, at)), ""))
        return self.text[max(0, at - _LEAD) : at]

    def _left_from(self, slot: Slot, n: int, clause: Span) -> RegionMention | None:
        """昆山市的车开进碧江区。64人随车走了: where those who ride were fetched."""
        if not n or not _RIDE.search(self.text, *clause) or self.sentences[n - 1].para != self.sentences[n].para:
            return None
        p = self.sentences[n - 1]
        came = [
            m
            for m in self.inside("regions", p.start, p.end)
            if self.fits(m, slot) and m.kind != "both" and _FETCHED.search(self.text, max(0, m.start - 6), m.start)
        ]
        return came[-1] if came else None

    def _flown_to(self, slot: Slot, s: Sentence, clause: Span) -> list[RegionMention]:
        """Where those of a figure go on to, told in a clause after it that has no other figure."""
        for c in (c for c in s.clauses if c[0] >= clause[1]):
            if ";" in self.text[clause[1] : c[0]] or self.inside("quantities", *c):
                break
            got = [m for m in self.regions_for(slot, *c, strict=True) if _BOUND.search(self.text, c[0], m.start)]
            if got:
                return got
        return []
