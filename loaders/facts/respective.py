"""A、B分别向C输送100人、200人: lists that are to be read side by side, item by item."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Ref
from loaders.facts.in_order import couples_before
from loaders.facts.scene import Scene, Span
from loaders.mentions.numbers import value
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.spans import LISTED

EACH = re.compile(r"分别|依次|各自")
# 照上面的次序,860个、1020个
_ONE_BY_ONE = re.compile(r"分别|依次|各自|[照按依循跟][^,。;\d]{0,6}(?:次序|顺序|先后|排序)|顺次|依序|逐个|逐一")
_IN_ORDER = re.compile(r"(?:次序|顺序|先后|排序)[^,。;\d]{0,3},?$")
# 三处的岗位依次为640个、512个、388个: of as many places, wherever they are named
_COUNTED = re.compile(
    r"(?:[两二三四五六七八九十]|\d)个?(?:处|地|站|点|[县市区州旗镇乡](?!区))(?:\([^()]{1,3}\))?[^,。;、\d]{0,8}$"
)
_EACH_OWN = re.compile(
    r"各(?![类项级界方地种族])[^,。;、\d]{0,3}$"
    r"|各(?:提供|安排|拨|投|资助|补助|给|落实|支持|捐|派|选派|输送|培训|新增)[^,。;、\d]{0,12}$|每个?[省县区州市旗][各分得拿收摊到]{0,2}$"
    r"|(?:各自?|每个?[省县区州市旗家]|哪个[省县区州市]都)(?:都|要|得|应)*(?:给|向|为|对|帮)[^,。;、\d]{2,12}$"
)
_NEAR = 2  # in the figure's own sentence
_COMMA = re.compile(r"[、,]?(?:和|及|以及|与)?")
_BARE = re.compile(r"(?<![\d.年月])(\d+(?:\.\d+)?)([万亿]?)[、和及]$")
_DIGITS = re.compile(r"[\d.,]+([万亿]?)")
_YEARS = re.compile(
    r"((?:(?:19|20)\d\d年?(?:[、和及与]|以及))+(?:19|20)\d\d[两三四五]?年)[^,。;、\d]{0,12},?[^,。;、\d]{0,24}$"
)
# 2021年到2023年…分别为: a year for each
_FROM_TO = re.compile(r"((?:19|20)\d\d)年?[至到—~-]{1,2}((?:19|20)\d\d)年[^,。;、\d]{0,12},?[^,。;、\d]{0,24}$")


def each_own(text: str, at: int) -> bool:
    """Whether the figure at ``at`` is every single one's: 各5000万元, 各拿出80万元."""
    return bool(_EACH_OWN.search(text, max(0, at - 20), at))


@dataclass(frozen=True, slots=True)
class Share:
    """One figure of a list: its ``place`` (from 0) among ``of``. ``clause``: where the list begins, up to the figure.
    ``years``: the years told for the figures one by one; ``listed``: the word before 分别 is a list of places.
    ``couples``: as many pairs of places as figures (甲县与乙市、丙县与丁市). ``row``: as many places as figures, told
    right before them."""

    place: int
    of: int
    clause: Span
    years: tuple[str, ...]
    listed: bool
    couples: tuple[tuple[str, str], ...] = ()
    helpers: frozenset[str] = frozenset()
    row: tuple[str, ...] = ()

    def ends(self, subjects: list[Ref], objects: list[Ref]) -> tuple[list[Ref], list[Ref]] | None:
        """The ends of this figure; None where the lists do not go together."""
        if self.couples:
            return self._of_couple(subjects, objects)
        k, a, b = self.of, len(subjects), len(objects)
        if a == k and b in (1, k):
            return subjects[self.place : self.place + 1], objects if b == 1 else objects[self.place : self.place + 1]
        if a == 1 and b == k:
            return subjects, objects[self.place : self.place + 1]
        # Kinds of people, or years, are what the figures count one by one: 选派干部、教师分别为12人、20人.
        return (subjects, objects) if a == b == 1 and not self.listed and len(self.years) in (0, k) else None

    def own_of(self, told: list[Ref], near: int, far: int) -> list[Ref]:
        """Of as many places as figures, told near them, this figure's own: its partner is then who is not told."""
        if self.couples or len(told) != self.of or near < _NEAR or far >= _NEAR:
            return told
        return told[self.place : self.place + 1]

    def _of_couple(self, subjects: list[Ref], objects: list[Ref]) -> tuple[list[Ref], list[Ref]] | None:
        """The figure's own couple, turned as the ends found; an end that is in no couple stays (…,到宁波的分别有…)."""
        own = [self._own(subjects), self._own(objects)]
        if not any(own) and len(subjects) == len(objects) == 1 and self.helpers & {subjects[0].key, objects[0].key}:
            a, b = ([Ref("Region", x)] for x in self.couples[self.place])  # the report's two sides stand for the couple
            return (a, b) if subjects[0].key in self.helpers else (b, a)
        if own[0] == own[1]:
            return None
        return own[0] or subjects, own[1] or objects

    def _own(self, found: list[Ref]) -> list[Ref]:
        for k in (0, 1):
            if {r.key for r in found} <= {x[k] for x in self.couples}:
                return [Ref("Region", self.couples[self.place][k])]
        return []


def side_by_side(scene: Scene, s: Sentence) -> list[tuple[QuantityMention, Share | None]]:
    """The figures of a sentence in order, those that stand in a list after 分别 with their place in it."""
    out: list[tuple[QuantityMention, Share | None]] = []
    told = list(scene.inside("quantities", s.start, s.end))
    if not told:
        return out
    k = 0
    while k < len(told):
        run = [told[k]]
        while k + len(run) < len(told):
            nxt = told[k + len(run)]
            gap = scene.text[run[-1].end : nxt.start]
            if not gap or not _COMMA.fullmatch(gap) or nxt.unit != run[0].unit:
                break
            run.append(nxt)
        k += len(run)
        run = [*_bare(scene.text, s.start, run[0]), *run]
        if len(run) == 1:
            out.append((run[0], None))
            continue
        before = scene.text[s.start : run[0].start].rsplit(";", 1)[-1]
        if years := _years_after(scene, run, s.end) or _years_told(scene, s.start, run):
            first = s.clause_at(run[0].start)
            out += [
                (q, Share(i, len(run), (first[0], s.clause_at(q.start)[1]), years, False)) for i, q in enumerate(run)
            ]
            continue
        each = list(_ONE_BY_ONE.finditer(before))
        firms = not each and _as_many_firms(scene, s.start, run)
        if not each and not firms:
            out += [(q, None) for q in run if q in told]
            continue
        offset = run[0].start - len(before)
        listed = bool(firms) or _places_listed(scene, offset, offset + each[-1].start())
        listed = listed or bool(_COUNTED.search(before))
        couples = _couples(scene, offset, offset + each[-1].start(), len(run)) if each else ()
        if each and not couples and not listed:
            couples = couples_before(scene, scene.sentence_at(s.start), len(run))
        listed = listed or (run[0].unit == "job" and not couples and bool(_IN_ORDER.search(before)))
        row = _row_of(scene, (offset, run[0].start), each[-1], len(run)) if each else ()
        m = _YEARS.search(before)
        years = tuple(re.findall(r"(?:19|20)\d\d", m[1])) if m else ()
        if not m and (r := _FROM_TO.search(before)) and int(r[2]) - int(r[1]) + 1 == len(run):
            years = tuple(str(y) for y in range(int(r[1]), int(r[2]) + 1))
        first = next((c for c in s.clauses if c[0] <= run[0].start < c[1]), (s.start, s.end))
        for i, q in enumerate(run):
            end = next((c[1] for c in s.clauses if c[0] <= q.start < c[1]), first[1])
            share = Share(i, len(run), (first[0], max(first[1], end)), years, listed, couples, row=row)
            out.append((q, replace(share, helpers=frozenset(scene.sides.helper)) if couples else share))
    return out


_IN_TURN = re.compile(r"[(,,](?:从|自)?$")
_SO_IN_TURN = re.compile(r"[,、]?(?:依次|分别|顺序|逐年|顺次|按年)")


def _years_after(scene: Scene, run: list[QuantityMention], end: int) -> tuple[str, ...]:
    """The years of figures told after them: 300万、500万、800万(2016至2018年,依次)."""
    d = next(iter(scene.inside("dates", run[-1].end, min(end, run[-1].end + 4))), None)
    if d is None or not d.begin or not _IN_TURN.search(scene.text, run[-1].end, d.start):
        return ()
    told = _span_of_years(d.begin, d.finish)
    return told if len(told) == len(run) and _SO_IN_TURN.match(scene.text, d.end) else ()


def _span_of_years(begin: str, finish: str | None) -> tuple[str, ...]:
    if not finish or len(begin) != 4 or len(finish) != 4:
        return ()
    return tuple(str(y) for y in range(int(begin), int(finish) + 1))


def _years_told(scene: Scene, start: int, run: list[QuantityMention]) -> tuple[str, ...]:
    """As many years in a row as figures, told before them in any words: 2017年、2018年和今年,…分别到账1480万元、…"""
    told = list(_YEAR_ROW.finditer(scene.text, start, run[0].start))
    items = list(_ONE_YEAR.finditer(scene.text, *told[-1].span())) if told else []
    if len(items) != len(run):
        return ()
    years = [int(x["year"]) if x["year"] else (scene.year or 0) - "今去前".index(x["ago"]) for x in items]
    return tuple(str(y) for y in years) if scene.year and len(set(years)) == len(years) else ()


_YEAR_ROW = re.compile(
    r"(?:(?:(?:19|20)\d\d|[今去前])年?(?:[、和及与]|以及))+(?:(?:19|20)\d\d|[今去前])年(?!底|初|末|以来)"
)
_ONE_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)|(?P<ago>[今去前])年")


_TIE = re.compile(r"[与和同对—-]{1,2}|结对|帮扶|牵手")
_NEXT_COUPLE = re.compile(r"[、,]")


def _couples(scene: Scene, start: int, end: int, count: int) -> tuple[tuple[str, str], ...]:
    """Just so many couples of two sides, one after another: 甲县与乙市、丙县与丁市."""
    named = [m for m in scene.inside("regions", start, end) if m.kind == "name"]
    for first in range(len(named) - 2 * count + 1):
        here = named[first : first + 2 * count]
        pairs = list(zip(here[::2], here[1::2], strict=True))
        tied = all(_TIE.fullmatch(scene.text, a.stop, b.start) for a, b in pairs)
        parted = all(_NEXT_COUPLE.fullmatch(scene.text, a[1].stop, b[0].start) for a, b in pairwise(pairs))
        sides = {(scene.sides.side(a.code), scene.sides.side(b.code)) for a, b in pairs}
        if tied and parted and sides in ({("helper", "helped")}, {("helped", "helper")}):
            return tuple((a.code, b.code) for a, b in pairs)
    return ()


def _as_many_firms(scene: Scene, start: int, run: list[QuantityMention]) -> bool:
    """Whether as many firms in a row do what is told of the figures: 甲公司、乙集团捐款80万元、120万元."""
    row: list[int] = []  # where each begins, from the last one back
    end = -1
    for c in reversed(scene.inside("companies", start, run[0].start)):
        if row and not LISTED.fullmatch(scene.text, c.end, row[-1]):
            break
        end = end if row else c.end
        row.append(c.start)
    if len(row) != len(run):
        return False
    does = scene.text[end : run[0].start]
    return len(does) <= 12 and not _OF_ALL.search(does)


_IS_ONLY = re.compile(r"(?:的?(?:得|拿|分|获|收|给|拨|有|是|为|达|约|到|了|各)*)")
_ROW_ENDS = re.compile(r"(?:等?[两三四五六七八九十]+个?[省市县区州旗]+|各?得?的?|[这那]边|方面)?(?:钱|款|资金)?")


def _row_of(scene: Scene, span: Span, each: re.Match[str], count: int) -> tuple[str, ...]:
    """The places of a row right before 依次, with only 为 after that: 往下是甲、乙,依次为900万元、800万元."""
    at, end = span[0] + each.start(), span[0] + each.end()
    here = [m for m in scene.inside("regions", span[0], at) if m.kind == "name"]
    row = [x for x in scene.listed(here[-1]) if x.kind == "name"] if here else []
    if len(row) != count or not _ROW_ENDS.fullmatch(scene.text[row[-1].end : at].rstrip(",")):
        return ()
    return tuple(x.code for x in row) if _IS_ONLY.fullmatch(scene.text, end, span[1]) else ()


_OF_ALL = re.compile(r"[共各,;]|合计|总计|累计")


def _bare(text: str, start: int, q: QuantityMention) -> list[QuantityMention]:
    """The figures of 100、200、300人 whose unit is told only with the last."""
    out: list[QuantityMention] = []
    at = q.start
    if text[at - 1 : at] not in ("、", "和", "及"):
        return out
    last = _DIGITS.match(text, q.start, q.end)
    while last and (m := _BARE.search(text[max(start, at - 14) : at])):
        v = value(m[1], m[2] or last[1])
        if not v:
            break
        at -= len(m[0])
        out.insert(0, replace(q, start=at, end=at + len(m[0]) - 1, value=v))
    return out


def _places_listed(scene: Scene, start: int, end: int) -> bool:
    """Whether the word before 分别 is the last of several places."""
    here = [m for m in scene.inside("regions", start, end) if scene.text[m.end : end] in ("", "区", "县", "市")]
    return bool(here) and bool(LISTED.match(scene.text, here[-1].start - 1))
