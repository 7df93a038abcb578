"""What a report tells, looked up by where it stands: sentences, places and lists of them, dates, figures, companies."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.cases import cases
from loaders.discourse.sides import Sides
from loaders.facts.patterns import Slot
from loaders.facts.venues import signed_at, venues
from loaders.mentions.dates import DateMention
from loaders.mentions.firm_names import CompanyMention
from loaders.mentions.programs import ProgramMention
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention, within
from loaders.records import record

# 黄岛区第三小学, 武都区安化镇张坝村: a school, hospital or village under a place's name
_BODY = re.compile(
    r"(?:[^,。;、的与和同跟对帮了给(]{0,10}?|的[^,。;、与和同跟]{0,8}?)"
    r"(?:小学|中学|[一二三四五六七八九]中|学校|职专|技校|职教中心|职高|学院|幼儿园|医院|卫生院|卫生室|[^乡农]村(?![镇庄振级民])|社区|居委会)"
)
# 深圳市的某某公司与…, 民革上海市委对口帮扶…
_FIRM = re.compile(
    r"的?[^,。;:、与和同跟对的在\d]{0,10}?(?:公司|集团|银行|商会|大学|学院|医院)(?=[与和同跟]|对口|结对|帮扶|签)"
)
_PARTY = re.compile(r"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)$")
# 珠海基地, 宁波总部: a part of a company, named by where it is.
SITE = re.compile(r"(?:生产)?基地(?!建设)|总部|分公司|子公司|分厂|厂区|生产线|研发中心|门店|分行|支行")
_INSTITUTION = re.compile(f"{SITE.pattern}|{_FIRM.pattern}")
_JOINTS = frozenset(("、", "和", "及", "以及", "与", "同", "跟", "·", "连同", "会同", "联合", "携手"))
_ROW_ENDS = frozenset(x for joint in _JOINTS for x in (joint[0], joint[-1]))
_GOING = re.compile(r"的?、[往去到赴]")  # 往深圳的、往东莞的
_JOINTLY = re.compile(r"共(?!有|计)|一起|一道|联合|合力|合计")
_LONGEST_JOINT = 3
_NEAR = 14
ENDS = ("name", "pronoun", "abbr")
"""The kinds of mention that may be an end of a tie: not the parts of 京蒙."""
_LIES = re.compile(
    r"[市县区州旗]?(?:[两三四五六七八九十]个?[县市区旗])?(?:,?[都均全同]|也)?(?:地处|位于|坐落[在于]?|隶属于?|归属?|[是在属])$"
)
_OWN = re.compile(r"(?:[省市州]?(?:境内|下头|下面|下边|底下|下辖|辖下|所辖|治下|管辖|管着|管下|辖区|那边|那头))?的")
_WHERE_IN = re.compile(
    r"(?:[市县区州]?(?:的?一个[市县区州旗]|[东西南北中]{1,2}[部面边]|境内|管辖?|辖区|地界|下面|底下))?(?=[,;。]|$)"
)


# 甲区与乙县的孩子们, 甲区和乙县两个社区, 甲区与乙县的茶商: who meet there, and not the places
_WHOSE = re.compile(
    r"(?:的[^,。;、的与和同跟签\d]{0,6}?(?:孩子|小朋友|学生|师生|少年|青年|老人|(?<=[\u4e00-\u9fff])(?:医生|大夫|老师|师傅)|志愿者|游客|茶商|菜商|商人|商户|客商|商会|手工?艺人|艺人|艺术家|运动员|选手|球队|剧团|文艺队|展品|展台|展位|特产|景区|合作社)"
    r"|(?:两地)?(?:学生|师生|小朋友|少年|孩子)|的?[两二三四五六七八九](?:个|家|所)?(?:社区|村子|学校|小学|中学|医院|家庭|剧团)"
    r"|[^,。;、与和同跟的签]{0,8}?(?:景区|合作社|供销社|商会)(?=[^,。;]{0,4}签))"
)


@record
class Organ:
    """An organ with the region it serves."""

    start: int
    end: int
    code: str
    name: str


@dataclass(slots=True)
class Told:
    text: str
    sentences: list[Sentence]
    regions: list[RegionMention]
    quantities: list[QuantityMention]
    dates: list[DateMention]
    organs: list[Organ]
    companies: list[CompanyMention]
    programs: list[ProgramMention]
    sides: Sides
    year: int | None
    masked: list[RegionMention] = field(default_factory=list)
    account: tuple[str, str | None] | None = None  # the year or years that the whole report is about
    items: Sequence[tuple[int, int]] = ()  # of a page that prints several reports: each of them
    event_day: str | None = None
    month: int | None = None  # of publication, where a day is known
    undated: bool = False  # nobody says when it was published: ``year`` is but the latest it tells
    respective: dict[int, Any] = field(default_factory=dict)  # figures of lists read side by side, by where they stand
    plans: frozenset[int] | None = None  # sentences told as plans, once known
    memo: dict[Any, Any] = field(default_factory=dict)  # what was found out once of a sentence or an end
    _placed: dict[str, tuple[list[Any], list[int]]] = field(default_factory=dict)  # mentions and where they begin
    _main_year: str | None = None
    _parted: bool | None = None  # whether there is a semicolon at all, once asked

    def inside(self, kind: str, start: int, end: int) -> Sequence[Any]:
        """Mentions of a kind (regions, dates, …) that begin in a span."""
        try:
            items, starts = self._placed[kind]
        except KeyError:
            items, starts = self._place(kind)
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:  # as mostly, and quicker told so
            return items[:0]
        return items[first : bisect_left(starts, end, first)]

    def places_in(self, s: Sentence) -> Sequence[RegionMention]:
        """The places told in a sentence, which every rule of ties asks for; not where others sign."""
        told: dict[int, Sequence[RegionMention]] | None = self.memo.get("places in")
        if told is None:
            told = {x.start: self.inside("regions", x.start, x.end) for x in self.sentences}
            for x in self.sentences:
                if there := venues(self.text, x.start, x.end, told[x.start]):
                    told[x.start] = [m for m in told[x.start] if m not in there]
            self.memo["places in"] = told
        return told[s.start]

    def ends_of_ties(self, s: Sentence) -> list[RegionMention]:
        """The places of a sentence that may be tied: not those of schools and firms, nor 京 in 京蒙, nor of an organ
        that a row of other places begins with."""
        found: list[RegionMention] | None = self.memo.get(("ends of ties", s.start))
        if found is None:
            told = self.places_in(s)
            wholes = {m.start for m in told if m.kind == "compound"}
            found = self.memo["ends of ties", s.start] = [
                m
                for m in told
                if m.kind in ENDS
                and not self.institution(m)
                and not (m.kind == "abbr" and m.start in wholes)
                and not self._heads_a_row(m)
            ]
        return found

    def _heads_a_row(self, m: RegionMention) -> bool:
        """Whether an organ of a place is told first of a row of other places: 甲市住建局、乙市、丙县三家."""
        organ = next((o for o in self.inside("organs", m.stop, m.stop + 1)), None)
        if organ is None or self.text[organ.end : organ.end + 1] not in ("、", "和"):
            return False
        after = next((x for x in self.inside("regions", organ.end + 1, organ.end + 2)), None)
        return after is not None and not self.inside("organs", after.stop, after.stop + 1)

    def both_sides(self, start: int, end: int) -> bool:
        """Whether places of both sides are named in a span."""
        return len({self.sides.side(m.code) for m in self.inside("regions", start, end)} - {None}) > 1

    def signed_there(self, m: RegionMention) -> bool:
        """Whether a place is only where others sign."""
        s = self.sentences[self.sentence_at(m.start)]
        return signed_at(self.text, m.start, m.stop) or m not in self.places_in(s)

    def _place(self, kind: str) -> tuple[list[Any], list[int]]:
        items: list[Any] = getattr(self, kind)
        self._placed[kind] = items, [m.start for m in items]
        return self._placed[kind]

    def tells(self, words: re.Pattern[str]) -> bool:
        """Whether a sentence may have these words: no, where they stand nowhere in the report."""
        told: bool | None = self.memo.get(("tells", words.pattern))
        if told is None:
            told = not re.anywhere(words.pattern) or words.search(self.text) is not None
            self.memo["tells", words.pattern] = told
        return told

    def sentence_at(self, i: int) -> int:
        return bisect_right((self._placed.get("sentences") or self._place("sentences"))[1], i) - 1

    def part(self, s: Sentence, start: int, end: int) -> tuple[int, int]:
        """Between the semicolons around a span of a sentence."""
        if self._parted is None:
            self._parted = ";" in self.text
        if not self._parted:  # as every other report
            return s.start, s.end
        stop = self.text.find(";", end, s.end)
        return max(s.start, self.text.rfind(";", s.start, start) + 1), s.end if stop < 0 else stop

    def dated(self, n: int) -> list[DateMention]:
        """The times told in sentence ``n`` of which a beginning is known."""
        told: list[list[DateMention]] | None = self.memo.get("dated")
        if told is None:
            told = [[d for d in self.inside("dates", s.start, s.end) if d.begin] for s in self.sentences]
            self.memo["dated"] = told
        return told[n]

    def place(self, m: RegionMention) -> str:
        """The code of the place a mention ends in: of 黄岛区隐珠街道 the township."""
        return f"{m.code}/{m.township}" if m.township else m.code

    def institution(self, m: RegionMention) -> bool:
        """Whether a place only begins the name of a firm, a bank, a college or a party: 江苏省分行结对帮扶…"""
        known: bool | None = self.memo.get(("institution", m.start, m.end))
        if known is None:
            party = _PARTY.search(self.text, max(0, m.start - 4), m.start)
            known = self.memo["institution", m.start, m.end] = bool(party or _INSTITUTION.match(self.text, m.end))
        return known

    def body(self, m: RegionMention) -> bool:
        """Whether a place only begins the name of a school, hospital or village."""
        return bool(_BODY.match(self.text, m.end))

    def people_of(self, m: RegionMention) -> bool:
        """Whether a place only says whose people, goods or houses are meant that meet others."""
        return bool(_WHOSE.match(self.text, m.stop))

    def fits(self, m: RegionMention, slot: Slot) -> bool:
        if slot.side is None:
            return True
        return self.sides.side(m.code) == slot.side

    def codes(self, m: RegionMention, slot: Slot) -> tuple[str, ...]:
        """What a mention stands for in a slot: of 两地 only the member on the slot's side."""
        if m.kind == "both":
            return tuple(c for c in m.codes if self.sides.side(c) == slot.side)
        return m.codes

    def owns(self, a: RegionMention, b: RegionMention) -> bool:
        """Whether a place only says where the next one lies: 大理州|的弥渡县, 大同|下头的天镇."""
        return a.code != b.code and within(b.code, a.code) and bool(_OWN.fullmatch(self.text, a.stop, b.start))

    def lies_in(self, a: RegionMention, b: RegionMention) -> int | None:
        """Where the words end by which the second place only tells where the first lies: 甲县地处乙州东部, 归乙州."""
        if a.code == b.code or not within(a.code, b.code) or not _LIES.fullmatch(self.text, a.stop, b.start):
            return None
        told = _WHERE_IN.match(self.text, b.stop)
        return told.end() if told else None if self.text[b.start - 1] in "归在" else b.stop

    def couples(self, a: RegionMention, b: RegionMention) -> bool:
        """Whether the comma between two places parts couples: 沈阳与北京、大连与上海."""
        joint = self.text[a.start - 1 : a.start]
        if joint not in ("与", "和", "同", "对", "·") or self.text[b.stop : b.stop + 1] != joint:
            return False
        first = next((m for m in self.inside("regions", a.start - _NEAR, a.start - 1) if m.stop == a.start - 1), None)
        last = next(iter(self.inside("regions", b.stop + 1, b.stop + 2)), None)
        one, *row = (self.sides.side(m.code) if m else None for m in (first, a, b, last))
        return not (one and row[0] and one != row[0] and len(set(row)) == 1)  # 甲和乙、丙和丁: a list, all but 甲 alike

    def listed(self, m: RegionMention) -> list[RegionMention]:
        """The coordinate members around a mention, all of its side: A、B和C."""
        regions, starts = self._placed.get("regions") or self._place("regions")
        at = bisect_left(starts, m.start)
        while at < len(regions) and starts[at] == m.start and regions[at] is not m:
            at += 1
        if at == len(regions) or regions[at] is not m:
            return [m]
        side = self.sides.side(m.code)
        first = last = at
        while first and self._listed(regions[first - 1], regions[first]) and self._of(regions[first - 1], side):
            first -= 1
        while (
            last + 1 < len(regions)
            and self._listed(regions[last], regions[last + 1])
            and self._of(regions[last + 1], side)
        ):
            last += 1
        return regions[first : last + 1]

    def cases(self, m: RegionMention) -> frozenset[str]:
        """The roles of a place by the words at its sides; of one in a row (派往甲县、乙县) by those at the row's."""
        first = last = m
        if self.text[m.start - 1 : m.start] in _ROW_ENDS or self.text[m.stop : m.stop + 1] in _ROW_ENDS:
            row = self.listed(m)
            first, last = row[0], row[-1]
        return cases(self.text, first.start, last.end)

    def _listed(self, a: RegionMention, b: RegionMention) -> bool:
        """Whether a word or mark of lists is all that stands between two places."""
        if b.start - a.stop > _LONGEST_JOINT:
            return False
        gap = self.text[a.stop : b.start]
        if gap in ("同", "跟"):  # 广东省同珠海市共拿出900万元
            return bool(_JOINTLY.match(self.text, b.stop))
        if gap in ("与", "和") and self.text[a.start - 1 : a.start] in ("在", "于") and self.signed_there(a):
            return False
        return (gap in _JOINTS and not self.couples(a, b)) or bool(_GOING.fullmatch(gap))

    def _of(self, m: RegionMention, side: str | None) -> bool:
        return self.sides.side(m.code) == side and m.kind not in ("both", "compound")
