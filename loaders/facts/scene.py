"""Everything found in a report before any fact; here the ends and the time of a statement are looked up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts import timing
from loaders.facts.candidates import Ref
from loaders.facts.patterns import Slot
from loaders.facts.riding import OF_TOWN, Riding, Span
from loaders.facts.told import SITE, Organ
from loaders.mentions.regions import RegionMention, level, within

__all__ = ["OF_TOWN", "SITE", "USE", "Organ", "Scene", "Span"]

# 用于甲乡的住房: the use of the sum before, no taker of the next one.
USE = re.compile(r"(?:主要|全部|重点|统一)?(?:用于|投向|用在)")
_SO_MANY_PARTS = re.compile(
    r"的?(?P<other>其[他它余]|另外?|[所下]辖的?)?(?:[两三四五六七八九十]{1,2}|\d{1,2})(?P<each>个)?(?P<form>[县市区旗州])"
)
# 甲省的县市与乙省的区: no end is the province
_ITS_PARTS = re.compile(
    r"(?:的(?:各|几个|若干|有关|部分)?(?:区县|县市|县区|市县|州市|市州|地州|区|县)|地州|各?县市)(?![委政级域情长])"
)
_OF_LEVEL = {"市": ("prefecture", "county"), "州": ("prefecture",)}
_GETS = re.compile(r"(?:给|归|由|建|修|帮|支持|用于|定向|投向)$")
# 二是…: one more item, which does not go on with the one before it
ITEM = re.compile(r"[一二三四五六七八九十]{1,2}是|\(?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[).、](?!\d)")
_IS = re.compile(r"[市县区州]?(?:就|也|又|则)?(?:是|有|占|达|为)(?:约|近)?")
_ABOVE_ALL = re.compile(r"(?:特别|尤其|包括|主要)是?$")
# 乙县第二批人员从乙州火车站出发: where they changed trains is no end
_STATION = re.compile(
    r"[省市县区州]?(?:火车|高铁|汽车|客运|动车)?[东西南北]?站(?=出发|启程|上车|乘|坐|登|发车|[,。;])|[^,。;、]{0,3}机场"
)
_BUILDS = re.compile(r",?(?:用于|用来|主要|共同)*(?:援建|共建|建设|建成|建起|打造|兴建|新建)了?")
_PROJECT = re.compile(r"[为给向](?:它|其|该[\u4e00-\u9fff]{1,3})")


# 40万人,多数去了甲省: where most of them went is not where all did
_MOST_OF = re.compile(r"(?:其中)?(?:绝?大?多数|大半|一大?半|大部分|少数|部分|最多的)")


@dataclass(slots=True)
class Scene(Riding):
    """A report's mentions, with the search for who and when."""

    def counts_parts(self, m: RegionMention, other: RegionMention) -> bool:
        """Whether a place only tells whose so many parts are meant: 大连十个县市区与六枝、水城一一结对."""
        said = _SO_MANY_PARTS.match(self.text, m.end)
        each = said and said["each"] and self.text[m.start - 1 : m.start] not in ("、", "和")
        return bool(each) or self.counts_its_like(m, other)

    def counts_its_like(self, m: RegionMention, other: RegionMention) -> bool:
        """Whether the parts that follow a place by their number are of the level of the ``other``: 甲省4市与乙市."""
        if m.kind == "name" and level(m.code) != "county" and _ITS_PARTS.match(self.text, m.end):
            return True
        said = _SO_MANY_PARTS.match(self.text, m.end) if m.kind == "name" else None
        if said is None or self.text[m.start - 1 : m.start] in ("、", "和"):
            return False
        return level(m.code) != level(other.code) in _OF_LEVEL.get(said["form"], ("county",))

    # -- ends ---------------------------------------------------------------------------------------------------------

    def find(self, slot: Slot, n: int, clause: Span, anchor: int) -> tuple[list[Ref], int, int]:
        """Fill a slot with regions: (refs, how near told, where). Own clause, back through the sentence, then on."""
        s = self.sentences[n]
        found = [
            m
            for m in self.regions_for(slot, *clause, strict=slot.strict)
            if not self._aside(m, clause, anchor) and not self._next_item(m, clause, anchor)
        ]
        if (
            not found and slot.strict and slot.side == "helped" and "to" in slot.barred
        ):  # 商城同去的127名: what the clause opens with is meant
            found = [m for m in self.regions_for(slot, *clause, strict=False) if m.start == clause[0]]
        if slot.strict and found and slot.side == "helper":  # 去的是丙市和丁市,丙市121人
            found = [m for m in self.regions_for(slot, *clause, strict=False) if m.end == anchor] or found
        best = self._nearest(found, slot, anchor, clause)
        aided = best and best.kind == "abbr" and len(best.codes) == 1 and self.text[best.start - 1] == "援"
        if best and aided:  # the part that the report is on
            if named := [m for m in found if m.kind == "name" and within(m.code, best.code)]:  # 援疆干部抵达喀什
                return self._refs(named[-1], slot), 3, best.start
            main = self._main(slot)[:1]
            if main and within(main[0], best.code) and (slot.side in self.sides.sure or self._only_prefecture(main[0])):
                return [Ref("Region", main[0])], 3, best.start
        if best and aided:  # 疏附县这边,广州援疆的干部164人
            for c in reversed([c for c in s.clauses if self.part(s, *clause)[0] <= c[0] and c[1] <= clause[0]]):
                named = [m for m in self.regions_for(slot, *c, strict=False) if m.kind == "name"]
                if named and not self.inside("quantities", *c):
                    return self._refs(named[-1], slot), 2, named[-1].start
                break
            if n and self.sentences[n - 1].para == s.para:  # 支援地移到西藏昌都。打头阵的是援藏工作队: 党政干部43名
                just = self.regions_for(slot, self.sentences[n - 1].start, self.sentences[n - 1].end, strict=False)
                if named := [m for m in just if m.kind == "name" and within(m.code, best.code)]:
                    return self._refs(named[-1], slot), 1, named[-1].start
        if best:
            return self._refs(best, slot), 3, best.start
        if "came" in slot.case:
            for c in (c for c in s.clauses if c[0] >= clause[1]):
                got = [m for m in self.regions_for(slot, *c, strict=True) if "came" in self.cases(m)]
                if got:
                    return self._refs(got[-1], slot), 3, got[0].start
                break
        somebody = bool(self.places_in(s))  # or else no clause of the sentence has anybody
        before = [c for c in s.clauses if c[1] <= clause[0]] if somebody else []
        item: list[RegionMention] = []
        if taker := self._taker_after(slot, s, clause):
            return self._refs(taker, slot), 2, taker.start
        for c in reversed(before):
            if slot.told >= 2 and ";" in self.text[c[1] : clause[0]]:
                break  # what must be told is told in the same part of the sentence
            got = [m for m in self.regions_for(slot, *c, strict=slot.told >= 2) if not self._aside(m, c, anchor)]
            wide = [m for m in got if m.kind != "name" and any(m is not x and within(x.code, m.code) for x in got)]
            got = [m for m in got if m not in wide]  # 甲区是京蒙协作里的帮扶区: 甲区, not 京
            if slot.told < 2:  # a township told of something else is not what the rest of the sentence is about
                opens = self.part(s, *clause)[0]
                got = [m for m in got if "/" not in m.code or m.start == opens != s.start or slot.case & self.cases(m)]
            if got and slot.side == "helped" and ";" in self.text[c[1] : clause[0]] and self.inside("quantities", *c):
                item = item or got  # of another item of the list: only where nothing else is told
            elif got and not USE.match(self.text, c[0]):
                if "host" in slot.case and not any("to" in self.cases(m) for m in got):
                    got = self._flown_to(slot, s, clause) or got  # 与甲区同送,…50人集合,飞往乙市
                return self._refs(got[-1], slot), 2, got[-1].start
        for c in [c for c in s.clauses if c[0] >= clause[1]] if somebody else ():
            if "host" in slot.case and self.text.startswith("其中", c[0]):
                continue  # 186人上路,其中甲县102人,去的是丙市
            if ";" in self.text[clause[1] : c[0]] or self.inside("quantities", *c) or _MOST_OF.match(self.text, c[0]):
                break
            got = self.regions_for(slot, *c, strict=True)
            if got:
                return self._refs(got[0], slot), 2, got[0].start
        if "to" in slot.case and (goal := self._bound_for(slot, n, clause)):
            return self._refs(goal, slot), 2, goal.start
        if slot.told >= 2:
            return [], -1, -1
        if item and slot.side not in self.sides.sure:
            return self._refs(item[-1], slot), 2, item[-1].start
        if slot.side == "helped" and (left := self._left_from(slot, n, clause)):
            return self._refs(left, slot), 1, left.start
        main = self._main(slot)
        anew = bool(ITEM.match(self.text, s.start))
        if (
            slot.trip and n and not anew and self.sentences[n - 1].para == s.para
        ):  # 赴A、B对接。期间举办招聘会…: where the trip went
            p = self.sentences[n - 1]
            went = [m for m in self.regions_for(slot, p.start, p.end, strict=True) if "to" in self.cases(m)]
            refs = self._refs(went[-1], slot) if went else []
            if refs and {c for m in went for c in m.codes} <= {
                r.key for r in refs
            }:  # not 从甲县摆到乙县,从丙县摆到丁县
                return refs, 1, went[-1].start
        if slot.side not in self.sides.sure:
            return self._lone(slot, n, s)
        first = next((k for k in range(n, -1, -1) if self.sentences[k].para != s.para), -1) + 1
        if first < n:
            span = self.sentences[first].start, self.sentences[n - 1].end
            got = [m for m in self.regions_for(slot, *span, strict=False) if m.kind in ("name", "pronoun", "both")]
            got = [m for m in got if "/" not in m.code]  # a township told of something else is no end here
            kept = [m for m in got if m.code in main[:1]]
            last = self.sentences[n - 1].start
            part = [m for m in got if m.start >= last and m.code != main[0] and within(m.code, main[0])]
            if part and not anew:
                told = {m.code for m in got if m.start >= last}
                if len(told) == 1:  # 甲区的车开进乙县。30人上了车: the parts of the main places told just before
                    return self._refs(part[-1], slot), 1, part[-1].start
            if got and (kept or len({m.code for m in got}) == 1):
                refs = self._refs((kept or got)[-1], slot)
                refs = [r for r in refs if not any(o != r and within(o.key, r.key) for o in refs)]  # 山东及青岛企业
                return refs, 1, (kept or got)[-1].start
            if got and main:
                return [Ref("Region", main[0])], 1, -1
        if slot.told == 1:
            return [], -1, -1
        return ([Ref("Region", main[0])] if main else []), 0, -1

    def _taker_after(self, slot: Slot, s: Sentence, clause: Span) -> RegionMention | None:
        """嘉兴市300万元,给都兰县…: in a list with semicolons the taker told after the sum in its own item."""
        if slot.side != "helped" or ";" not in self.text[s.start : clause[0]]:
            return None
        after = next((c for c in s.clauses if c[0] >= clause[1]), None)
        if after is None or ";" in self.text[clause[1] : after[0]] or self.inside("quantities", *after):
            return None
        got = [m for m in self.regions_for(slot, *after, strict=False) if _GETS.search(self.text, after[0], m.start)]
        return got[0] if got else None

    def _aside(self, m: RegionMention, clause: Span, anchor: int) -> bool:
        """Whether a mention stands in brackets that do not hold what is spoken of: 林芝…119亿元(不含昌都)."""
        opened = self.text.rfind("(", clause[0], m.start)
        if opened < 0 or self.text.find(")", opened, m.start) >= 0:
            return False
        closed = self.text.find(")", m.end)
        return closed >= 0 and not opened < anchor < closed

    def _next_item(self, m: RegionMention, clause: Span, anchor: int) -> bool:
        """Whether a place belongs to the next item of a list: of A派往B的7人、C派往D的9人 no C has the 7."""
        mark = self.text.find("、", anchor, m.start)
        return mark >= 0 and bool(self.inside("quantities", m.start, clause[1])) and not self.inside(
            "quantities", anchor + 1, mark
        )  # fmt: skip

    def _lone(self, slot: Slot, n: int, s: Sentence) -> tuple[list[Ref], int, int]:
        """In a report on many pairs only the one place, or the one list, of the sentence before can be meant."""
        if n == 0 or self.sentences[n - 1].para != s.para or ITEM.match(self.text, s.start):
            return [], -1, -1
        p = self.sentences[n - 1]
        got = [m for m in self.regions_for(slot, p.start, p.end, strict=False) if m.kind in ("name", "pronoun")]
        if got and {c for m in got for c in m.codes} <= {c for m in self.listed(got[-1]) for c in m.codes}:
            return self._refs(got[-1], slot), 1, got[-1].start
        return [], -1, -1

    def _only_prefecture(self, code: str) -> bool:
        """Whether a place is the only prefecture of its province that the report names."""
        told = {c for m in self.regions if m.kind == "name" for c in m.codes if c[:2] == code[:2]}
        return {c for c in told if level(c) == "prefecture"} == {code}

    def project_for(self, n: int, clause: Span) -> list[Ref]:
        """The project that 它, 该园 or 为其 stands for: the one told last before it in the sentence; or the place named
        by what the next words say was built with the sum (投入2200万元,援建“甲·乙孵化基地”)."""
        built = _BUILDS.match(self.text, clause[1])
        for p in self.inside("programs", built.end(), built.end() + 1) if built else ():
            named = {m.code for m in self.masked if p.start <= m.start < p.end and self.sides.side(m.code) == "helped"}
            if len(named) == 1 and not any(
                self.sides.side(m.code) == "helped" for m in self.inside("regions", *clause)
            ):
                return [Ref("Region", c) for c in named]
        if not _PROJECT.search(self.text[clause[0] : clause[1]]):
            return []
        before = [
            p
            for p in self.inside("programs", self.sentences[n].start, clause[1])
            if p.kind in ("park", "project", "station")
        ]
        return [Ref("Program", before[-1].name)] if before else []

    def _main(self, slot: Slot) -> list[str]:
        return self.sides.helper if slot.side == "helper" else self.sides.helped if slot.side == "helped" else []

    def _nearest(self, found: list[RegionMention], slot: Slot, anchor: int, clause: Span) -> RegionMention | None:
        if not found:
            return None
        if len(found) > 1 and (comma := max(self.text.rfind(x, clause[0], anchor) for x in ",:")) >= 0:
            found = [m for m in found if m.start > comma] or found  # a head's places only where the clause has none
        if slot.side == "helped" and len(found) > 1:  # 去青岛的陇南人,武都区是8640人: the place the figure is said of
            said = [m for m in found if m.end <= anchor and _IS.fullmatch(self.text, m.end, anchor)]
            if said and not any(m.end > anchor for m in found):
                return said[-1]
        if len(found) > 1:  # 甲区发动社会力量、特别是乙市侨胞捐款
            found = [m for m in found if not _ABOVE_ALL.search(self.text, m.start - 4, m.start)] or found
            found = [m for m in found if not _STATION.match(self.text, m.end)] or found
        preferred = [m for m in found if slot.case & self.cases(m) or m.kind == "abbr"] if slot.case else []
        return min(preferred or found, key=lambda m: min(abs(m.end - anchor), abs(m.start - anchor)))

    def _refs(self, m: RegionMention, slot: Slot) -> list[Ref]:
        codes: list[str] = []
        for x in self.listed(m):
            for c in self.codes(x, slot):
                if c not in codes:
                    codes.append(c)
        return [Ref("Region", c) for c in codes]

    # -- time ---------------------------------------------------------------------------------------------------------

    def period(
        self, n: int, anchor: int, clause: Span | None = None, barred: Span = (0, 0)
    ) -> tuple[str | None, str | None]:
        """The period that holds at ``anchor`` in sentence ``n``; times told within ``barred`` are not looked at."""
        return timing.period(self, n, anchor, clause, barred)

    def main_year(self) -> str | None:
        """The year that the report's own sentences name most, if one leads; the earliest named of those."""
        if self._main_year is None:
            told = Counter(d.begin[:4] for d in self.dates if d.begin and not d.open and not d.rough)
            most = told.most_common(2)
            lead = most and (len(most) == 1 or most[0][1] > most[1][1])
            self._main_year = most[0][0] if lead else ""
        return self._main_year or None
