"""A report before any fact: its blocks, sentences, mentions, sides and times in one scene."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise, zip_longest

from graph.model import Precision, Report
from loaders import fastre as re
from loaders.accounts import account, event_day
from loaders.clean import Clean
from loaders.discourse.blocks import Block, blocks, sentences
from loaders.discourse.commas import listed
from loaders.discourse.counted_places import parts_of_one, these
from loaders.discourse.items import items
from loaders.discourse.pronouns import pronouns
from loaders.discourse.settling import settle
from loaders.discourse.sides import COOPERATION, Sides
from loaders.discourse.stops import full_stops
from loaders.facts.denials import asked_in_vain
from loaders.facts.scene import Scene, Span
from loaders.mentions.companies import RENAMED, companies
from loaders.mentions.dates import Clock, DateMention, latest_year
from loaders.mentions.firm_names import CompanyMention, shortened
from loaders.mentions.firms_wanting import firms_wanting
from loaders.mentions.hiring import wanted
from loaders.mentions.letters import abbreviated, hints
from loaders.mentions.names_borne import of_a_school, only_tells
from loaders.mentions.naming import names_in
from loaders.mentions.place_counts import joined
from loaders.mentions.programs import ProgramMention, joint_parks, programs
from loaders.mentions.quantities import QuantityMention, quantities
from loaders.mentions.ranked_years import without_ranks
from loaders.mentions.regions import RegionMention, level, side_of, within
from loaders.mentions.spans import between, kept
from loaders.mentions.titles import TITLE
from loaders.mentions.towns import towns
from loaders.mentions.towns_again import towns_again
from loaders.mentions.uncounted import uncounted
from loaders.mentions.vacancies import vacancies
from loaders.owners import organs_of
from loaders.publication import publication, publisher, spoken_for, written_from


def survey(report: Report, plain: Clean) -> Scene | None:
    """Everything in a Chinese report that a pattern may ask for, or None when it names no two places."""
    text = plain.text
    found = blocks(text)
    text = full_stops(text)
    spans = [(b.start, b.end) for b in found]
    regions = names_in(text, spans, hints(text))
    named = Counter(c for m in regions for c in (*m.codes, *m.parents))
    if not named:
        return None
    home = publisher(report, text) or spoken_for(text, regions)
    # the publishing place may be told by its letter alone (来奉务工 on a page of 奉化)
    regions += abbreviated(text, spans, named if home is None or home in named else named + Counter({home: 1}))
    regions.sort(key=lambda m: (m.start, -m.end))
    regions = [m for m in _outermost(regions) if not _SEAT.search(text, max(0, m.start - 6), m.start)]
    regions = [m for m in regions if not only_tells(text, m, regions)]
    text = joined(listed(text, regions), [(m.start, m.stop) for m in regions if m.kind == "name"])
    found = _own(text, found, regions)
    sents = sentences(text, found)
    inside = [(s.start, s.end) for s in sents]
    regions = [m for m in kept(regions, inside) if not of_a_school(text, m)]
    told = publication(report, plain)
    day = told.first if told and told.precision is Precision.DAY else None
    year = told.year if told else latest_year(text)
    prog = [p for a, b in _runs(found) for p in programs(text, a, b)]
    prog = [_bounded(text, p, regions) for p in prog]
    prog = sorted([*prog, *joint_parks(text, inside, regions, prog)], key=lambda p: p.start)
    quoted = [(p.start, p.end) for p in prog if p.certain]
    places = [(m.start, m.end) for m in regions if m.kind == "name"]
    firms = companies(text, inside, places, quoted)
    firms = _whole(text, sorted([*firms, *shortened(text, inside, firms, places)], key=lambda c: (c.start, -c.end)))
    masked = [(c.start, c.end) for c in firms] + [(p.start, p.end) for p in prog if not _met_by(text, p, regions)]
    sides_regions = kept(regions, masked, inside=False)
    sides_regions = sorted([*sides_regions, *these(text, sents, sides_regions)], key=lambda m: m.start)
    sides = settle(text, sides_regions, found, sents, home)
    if not sides.known:  # 我县: whose it is only the name of a paper tells
        papers = [(p.start, p.end) for p in prog if p.kind == "agreement"]
        named_in = [m for m in kept(regions, papers) if m.kind == "name"]
        if named_in:
            both_told = sorted({*sides_regions, *named_in}, key=lambda m: m.start)
            sides = settle(text, both_told, found, sents, home)
    named_only = [m for m in sides_regions if m.kind != "pronoun"]
    named_only = parts_of_one(text, [_part_meant(text, m, sides) for m in named_only], sides)
    small = _towns(text, regions, home, inside, masked)
    named_only = [m for m in named_only if not any(t.start < m.end and m.start < t.end for t in small)]
    again = kept(towns_again(text, sorted([*named_only, *small], key=lambda m: m.start)), inside)
    clear = [*named_only, *small, *again, *pronouns(text, sents, named_only, sides)]
    clear.sort(key=lambda m: m.start)
    clear = [
        replace(m, start=before.start) if before and _leads(before, m) else m
        for before, m, after in zip_longest([None, *clear], clear, clear[1:])
        if m and not _leads(m, after) and not _left_out(text, m)
    ]
    dates = _dates(text, day, year, [(s.start, asked_in_vain(text, s)) for s in sents])
    dates = without_ranks(text, kept(dates, [(p.start, p.end) for p in prog if not _dated(p)], inside=False))
    counts = kept(kept(quantities(text), inside), places, inside=False)  # 三元区 is no three yuan
    if "《" in text:  # 《百名教师互派协议》 tells of no hundred
        counts = kept(counts, [m.span() for m in _TITLE.finditer(text)], inside=False)
    bare = uncounted(text, inside, counts, _spans(clear), _spans(dates))
    told_names = sorted({*_spans(clear), *_spans(firms), *_spans(dates)})
    vacant = vacancies(text, inside, sorted([*counts, *bare], key=lambda q: q.start), told_names)
    vacant += firms_wanting(text, _spans(firms), sorted([*counts, *bare, *vacant], key=lambda q: q.start))
    others = kept(counts, _spans(vacant), inside=False)
    vacant += wanted(text, sorted([*others, *vacant], key=lambda q: q.start), _spans(firms))
    counts = kept([*counts, *bare], [(q.start, q.end) for q in vacant], inside=False) + vacant
    scene = Scene(
        text=text,
        sentences=sents,
        regions=clear,
        quantities=sorted(counts, key=lambda q: q.start),
        dates=dates,
        organs=[],
        companies=firms,
        programs=prog,
        sides=sides,
        year=year,
        undated=told is None,
        masked=kept(regions, masked),
    )
    scene.items = items(text, found, named_only)
    scene.event_day = event_day(scene, found)
    scene.month = day.month if day else None
    scene.account = account(scene, found, prog)
    scene.organs = organs_of(scene)
    return scene


def _spans(mentions: Sequence[RegionMention | CompanyMention | DateMention | QuantityMention]) -> list[Span]:
    return [(m.start, m.end) for m in mentions]


def _outermost(regions: list[RegionMention]) -> list[RegionMention]:
    """Without those that lie within a name that begins before them; of mentions in order."""
    out, reach = [], 0
    for i, m in enumerate(regions):
        if m.end > reach or not any(m.end <= o.end and o.kind == "name" for o in regions[max(0, i - 3) : i]):
            out.append(m)
            reach = max(reach, m.end)
    return out


# 一家袜厂,总部在甲省: where a firm has its seat is no party
_SEAT = re.compile(r"(?:总部|注册地|母公司|总公司)[就也都均]?(?:设?在|位于)$")
_LEFT_OUT = re.compile(r"不[包]?[含括]了?$|不算$|除去$|[(,]除$")
"""肇庆市(不含端州区)帮扶…: what is left out takes no part."""


def _left_out(text: str, m: RegionMention) -> bool:
    return text[m.end : m.end + 1] in ")、" and bool(_LEFT_OUT.search(text, max(0, m.start - 4), m.start))


_INTO = re.compile(r"[援进入来在赴驻]$")


def _leads(m: RegionMention, after: RegionMention | None) -> bool:
    """Whether 我省 or 全州 only begins the name that follows, as the province's name would: 我省六盘水."""
    return bool(
        after and m.kind == "pronoun" and after.kind == "name" and m.end == after.start
        and len(m.codes) == 1 and m.code != after.code and within(after.code, m.code)
    )  # fmt: skip


def _part_meant(text: str, m: RegionMention, sides: Sides) -> RegionMention:
    """援疆, 进藏 in a report on one place there, or from one, mean that place."""
    own = sides.publisher if sides.publisher in sides.helped else None
    main = own or (sides.helped[0] if "helped" in sides.sure else "")
    if m.kind != "abbr" or level(m.code) != "province" or m.code == main or not main or not within(main, m.code):
        return m
    return replace(m, codes=(main,), parents=m.codes) if _INTO.search(text, m.start - 1, m.start) else m


def _towns(
    text: str, regions: list[RegionMention], home: str | None, inside: list[Span], masked: list[Span]
) -> list[RegionMention]:
    """Townships of the counties that the report names, or that publish it."""
    told = dict.fromkeys(c for m in regions if m.kind == "name" for c in (*m.codes, *m.parents))
    found = towns(text, [*told, *([home] if home else [])], [m for m in regions if m.kind == "name"])
    return kept(kept(found, inside), masked, inside=False) if found else found


def _dated(p: ProgramMention) -> bool:
    """Whether a fair's name is that of a county in a year, which dates what the fair offers."""
    return p.kind == "fair" and bool(re.match(r"[^\W\d]{1,5}[省市县区州旗](?:19|20)\d\d", p.name))


def _bounded(text: str, p: ProgramMention, regions: list[RegionMention]) -> ProgramMention:
    """A name without marks begins with its place or year: 在石狮设立|安定区驻石狮劳务工作站."""
    if p.kind not in ("station", "park", "fair", "agreement") or text[p.start] in "《“" or p.name[:2] in ("19", "20"):
        return p
    inside = [m for m in regions if p.start < m.start < p.end and m.kind == "name"]
    if inside and any(m.start <= p.start < m.end for m in regions):
        m0 = next(m for m in regions if m.start <= p.start < m.end)
        if m0.start < p.start:
            return ProgramMention(inside[0].start, p.end, text[inside[0].start : p.end], p.kind, p.certain)
        return p
    if inside and p.kind != "agreement":
        return ProgramMention(inside[0].start, p.end, text[inside[0].start : p.end], p.kind, p.certain)
    return p


_TITLE = re.compile(TITLE)
_JOINT = re.compile(r"[与和·]")


def _met_by(text: str, p: ProgramMention, regions: list[RegionMention]) -> bool:
    """Whether a meeting or fair without marks is told by the two who hold it: 甲市·乙县东西部协作联席会议召开."""
    if p.kind not in ("fair", "mechanism", "station") or text[p.start] in "《“":
        return False
    told = [m for m in regions if p.start - 1 <= m.end <= p.end and m.kind == "name"]  # a point begins no name
    if p.kind == "station":  # 甲县驻乙市劳务工作站统计: whose it is, and where
        return len(told) > 1 and any(text[a.stop : b.start] == "驻" for a, b in pairwise(told))
    return len(told) > 1 and any(_JOINT.fullmatch(text, a.stop, b.start) for a, b in pairwise(told))


def _dates(text: str, day: date | None, year: int | None, inside: list[tuple[int, int]]) -> list[DateMention]:
    """Dates of the report's own sentences. Read over the whole text, as 次日 and 当年 look back."""
    read = Clock(day, year).read(text)
    if day and (other := written_from(text, day)):
        then, until = other
        read = [d for d in Clock(date(then, 12, 31), then).read(text) if d.start < until] + [
            d for d in read if d.start >= until
        ]
    # 比上年多800人, 是上年的3倍, 按去年口径: the other year is what something is measured by
    found = [
        d
        for d in read
        if not text.endswith(("比", "较", "比起", "相比", "较之", "不比"), 0, d.start)
        and not _MEASURE.match(text, d.end)
    ]
    first_day = next((d.start for d in found if d.begin and len(d.begin) == _DAY_LENGTH), len(text))
    found = [d for d in found if d.start < first_day or not _NAMED_FAIR.match(text, d.start)]
    return kept(found, inside)


_DAY_LENGTH = len("2024-09-25")
# 2024年甲、乙劳务协作专场招聘会: the year of its name says less than the day told before
_NAMED_FAIR = re.compile(
    r"20\d\d年度?(?![初底末]|[上下]半|全年|\d)[^,。;\d]{2,24}?(?:招聘[会周]|招聘活动|双选会|洽谈会|交流会|推介会)"
    r"(?![^,。;]{0,4}\d)"
)
_MEASURE = re.compile(
    r"(?:同期|全年|年?底|末)?的?(?:(?:[\d.]+|[一二两三四五六七八九十半几]+)(?:多|余)?(?:倍|成|%)|水平|标准|基数|(?<=的)翻番)|(?:同期)?(?:差不多|持平|相当(?!于)|不相上下|一个数|同一个数|一样(?![,。])|一般(?=多)|同样多|同额|等额|同数)|的?(?:同期)?(?:相比|比起来|相较|的?基础上)|的?口径(?![^,。;]{0,6}\d)"
)


def _runs(found: list[Block]) -> list[tuple[int, int]]:
    return [(b.start, b.end) for b in found]


def _own(text: str, found: list[Block], regions: list[RegionMention]) -> list[Block]:
    """Drop another article printed in the middle, and what stands after a list of related pages without a word of
    cooperation. An article in the middle ends where the report's places on both sides come back; one of cooperation
    under its own headline is another of the page's reports."""
    out: list[Block] = []
    foreign = False
    east = Counter(m.code for m in regions if side_of(m.code) == "east")
    for b in found:
        here = between(regions, b.start, b.end)
        both = len({side_of(m.code) for m in here} & {"east", "west"}) == 2 or any(m.kind == "compound" for m in here)
        coop = bool(COOPERATION.search(text, b.start, b.end))
        if b.foreign and not (both and coop and out and out[-1].kind == "heading"):
            foreign = True
            while out and out[-1].kind == "heading" and b.start - out[-1].end < 4:
                out.pop()
        elif foreign and b.kind != "heading" and (both or (coop and any(east[m.code] > 2 for m in here))):
            foreign = False
        if foreign or (b.late and not (coop and both)):
            continue
        out.append(b)
    return out


def _whole(text: str, firms: list[CompanyMention]) -> list[CompanyMention]:
    """One company under its longest name in the report: 上润 is 上润精密仪器 where both stand."""
    names = sorted({c.name for c in firms}, key=len, reverse=True)
    full: dict[str, str] = {}
    for c in firms:
        stem = re.sub(r"(?:股份)?有限(?:责任)?公司$|集团$|公司$", "", c.name)
        full[c.name] = next(
            (n for n in names if len(n) > len(c.name) and (c.name in n or (len(stem) >= 3 and stem in n))), c.name
        )
    out: list[CompanyMention] = []
    last = -1
    for c in firms:
        if c.start < last:
            continue
        if out and RENAMED.fullmatch(text, out[-1].end + 1, c.start):  # 宝河集团(后改称河武集团)
            full[c.name] = out[-1].name
        out.append(CompanyMention(c.start, c.end, full[c.name], c.listed))
        last = c.end
    return out
