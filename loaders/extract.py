"""A report becomes facts with evidence: clean → blocks → mentions → sides → candidates → judgement.

Pure and deterministic; odd text gives an empty result, never an exception.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from graph.model import Evidence, Extraction, Fact, Node, PartialDate, Period, Precision, Quantity, Report
from graph.regions import gazetteer
from loaders.clean import Clean, clean
from loaders.discourse.blocks import Block, Sentence, blocks, sentences
from loaders.discourse.pronouns import ours, pronouns, these
from loaders.discourse.sides import CONCERNED, COOPERATION, Sides, settle
from loaders.facts.agreements import to_be_signed
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.denials import happened, told_as_so
from loaders.facts.evidence import reach_ends
from loaders.facts.figures import figures
from loaders.facts.implied import implied
from loaders.facts.relations import relations
from loaders.facts.scene import Organ, Scene, Span
from loaders.judge import judge
from loaders.mentions.companies import RENAMED, CompanyMention, companies, shortened
from loaders.mentions.dates import Clock, DateMention, latest_year
from loaders.mentions.organs import organs
from loaders.mentions.programs import ProgramMention, joint_parks, programs
from loaders.mentions.published import published as shown
from loaders.mentions.quantities import quantities
from loaders.mentions.regions import RegionMention, abbreviated, hints, level, names_in, side_of, townships, within
from loaders.mentions.spans import between, kept
from loaders.mentions.towns import towns
from loaders.mentions.zones import HOSTS
from loaders.tables.told import TableReport

# Relations that a report must be about: without a word of cooperation or of organised work none is told, nor others
# unless someone is posted or signs.
_CORE = frozenset(("pairs_with", "sends_workers_to", "funds"))
_POSTED = re.compile(r"选派|选送|派驻|挂职|支教|支医|签")


def publication(report: Report, plain: Clean | None = None) -> PartialDate | None:
    """When a report was published: as the reader was told, else as the page shows."""
    if report.published:
        return report.published
    text = plain.text if plain else clean(report.text).text
    found = shown(text.split("\n"))
    return PartialDate.parse(found) if found else None


def extract(report: Report) -> Extraction:
    """Read one report. Facts come with the evidence for each; nodes are those the facts and the cooperation name."""
    if isinstance(report, TableReport):  # its rows have said everything
        return report.extraction()
    plain = clean(report.text)
    if not plain.chinese:
        from loaders.english import extract_english

        return extract_english(report, publication(report, plain))
    scene = survey(report, plain)
    if scene is None:
        return Extraction(report, (), ())
    told = told_as_so(scene, [*figures(scene), *relations(scene)])
    facts = judge(scene, happened(scene, told, publication(report, plain)))
    facts = reach_ends(scene, [*facts, *implied(scene, facts)])
    if not CONCERNED.search(scene.text):
        facts = [c for c in facts if c.predicate not in _CORE] if _POSTED.search(scene.text) else []
    return _assemble(report, plain, scene, facts)


def survey(report: Report, plain: Clean) -> Scene | None:
    """Everything in a Chinese report that a pattern may ask for, or None when it names no two places."""
    text = plain.text
    found = blocks(text)
    spans = [(b.start, b.end) for b in found]
    regions = names_in(text, spans, hints(text))
    named = Counter(c for m in regions for c in (*m.codes, *m.parents))
    if not named:
        return None
    home = _publisher(report, text)
    # the publishing place may be told by its letter alone (来奉务工 on a page of 奉化)
    regions += abbreviated(text, spans, named if home is None or home in named else named + Counter({home: 1}))
    regions.sort(key=lambda m: (m.start, -m.end))
    regions = [
        m
        for i, m in enumerate(regions)
        if not any(m.end <= o.end and o.kind == "name" for o in regions[max(0, i - 3) : i])
    ]
    found = _own(text, found, regions)
    sents = sentences(text, found)
    inside = [(s.start, s.end) for s in sents]
    regions = kept(regions, inside)
    told = publication(report, plain)
    day = told.first if told and told.precision is Precision.DAY else None
    year = told.year if told else latest_year(text)
    clock = Clock(day, year)
    prog = [p for a, b in _runs(found) for p in programs(text, a, b)]
    prog = [_bounded(text, p, regions) for p in prog]
    prog = sorted([*prog, *joint_parks(text, inside, regions, prog)], key=lambda p: p.start)
    quoted = [(p.start, p.end) for p in prog if p.certain]
    firms = companies(text, inside, [(m.start, m.end) for m in regions if m.kind == "name"], quoted)
    firms = _whole(text, sorted([*firms, *shortened(text, inside, firms)], key=lambda c: (c.start, -c.end)))
    masked = [(c.start, c.end) for c in firms] + [(p.start, p.end) for p in prog]
    sides_regions = kept(regions, masked, inside=False)
    sides_regions = sorted([*sides_regions, *these(text, sents, sides_regions)], key=lambda m: m.start)
    sides = settle(text, sides_regions, found, sents, home)
    named_only = [m for m in sides_regions if m.kind != "pronoun"]
    named_only = [_part_meant(text, m, sides) for m in named_only]
    small = _towns(text, regions, home, inside, masked)
    named_only = [m for m in named_only if not any(t.start < m.end and m.start < t.end for t in small)]
    clear = [*named_only, *small, *pronouns(text, sents, named_only, sides)]
    clear.sort(key=lambda m: m.start)
    dates = _dates(clock, text, inside)
    dates = kept(dates, [(p.start, p.end) for p in prog], inside=False)
    scene = Scene(
        text=text,
        sentences=sents,
        regions=clear,
        quantities=kept(quantities(text), inside),
        dates=dates,
        organs=[],
        companies=firms,
        programs=prog,
        sides=sides,
        year=year,
        masked=kept(regions, masked),
    )
    scene.event_day = _event_day(scene, found)
    scene.month = day.month if day else None
    scene.default_year = _title_year(text, found, prog)
    scene.organs = _organs(scene)
    return scene


_INTO = re.compile(r"[援进入来在赴驻]$")


def _part_meant(text: str, m: RegionMention, sides: Sides) -> RegionMention:
    """援疆, 进藏 in a report on one place there mean that place."""
    main = sides.helped[0] if "helped" in sides.sure else ""
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


def _dates(clock: Clock, text: str, inside: list[tuple[int, int]]) -> list[DateMention]:
    """Dates of the report's own sentences. Read over the whole text, as 次日 and 当年 look back."""
    found = [d for d in clock.read(text) if text[d.start - 1 : d.start] not in ("比", "较")]  # 比上年多800人
    return kept(found, inside)


def _runs(found: list[Block]) -> list[tuple[int, int]]:
    return [(b.start, b.end) for b in found]


def _own(text: str, found: list[Block], regions: list[RegionMention]) -> list[Block]:
    """Drop another article printed in the middle, and what stands after a list of related pages without a word of
    cooperation. An article in the middle ends where the report's places on both sides come back."""
    out: list[Block] = []
    foreign = False
    east = Counter(m.code for m in regions if side_of(m.code) == "east")
    for b in found:
        here = between(regions, b.start, b.end)
        both = len({side_of(m.code) for m in here} & {"east", "west"}) == 2 or any(m.kind == "compound" for m in here)
        coop = bool(COOPERATION.search(text, b.start, b.end))
        if b.foreign:
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


_MEDIA = re.compile(
    r"([\u4e00-\u9fff]{2,9}?)(?:日报|晚报|晨报|新闻网|商报|都市报|广播电视台|早报|融媒)|(?:来源[::]\s?|[·|•]\s?|^)([\u4e00-\u9fff]{2,6})发布(?![会了的仪])",
    re.M,
)


_PRESS = re.compile(r"报|新闻网|广播电视台|融媒|发布")  # every name of _MEDIA has one of these

# 松江区人社局赴西双版纳…: a headline, not the name of a site
_ACTS = re.compile(r"[到赴来访赴与为]|召开|举办|开展|组织")
_SITE = re.compile(r"(?:人民)?政府|政务|人社局|人力资源|乡村振兴局|扶贫办|网(?!络)|新闻|县域|之窗|资讯|要闻|党建|传媒")


# 泉州海纳网 >> 数读, 黔西南观察 2023-11-14: a masthead by its place in the line
_MASTHEAD = re.compile(r"[\u4e00-\u9fff]{0,4}(?:网|在线|融媒|观察|视窗|之声)(?=\s*(?:[>»|·\d]|$))")
_CITIES = frozenset("甬榕穗沪渝蓉昆筑邕")


def _publisher(report: Report, text: str) -> str | None:
    """The region that the publishing paper or organ belongs to (福州日报 → 福州)."""
    heads = [report.publisher or "", text[:600], text[-300:]]
    for head in heads:
        for m in _MEDIA.finditer(head) if _PRESS.search(head) else ():
            paper = m[1] or m[2]
            if paper[0] in _CITIES and paper[1:2] in "上城江都岛":  # 甬上早报, 榕城融媒
                return gazetteer().abbreviations().get(paper[0])
            for k in range(len(paper) - 1):
                got = gazetteer().resolve(paper[k:]).candidates
                if got:
                    return got[0].code
    lines = [x for x in text.split("\n") if x.strip()]
    for line in [*lines[:6], *lines[-5:]]:
        if len(line) >= 60 or "。" in line or not (_SITE.search(line) or _MASTHEAD.search(line)):
            continue
        for r in names_in(line, [(0, len(line))]):
            if _MASTHEAD.match(line, r.end) and not line[: r.start].strip():
                return r.code
            token = re.split(r"[\s>|›»·::(]", line[r.end :], maxsplit=1)[0]
            if _SITE.match(line, r.end) and not _ACTS.search(token) and not names_in(token, [(0, len(token))]):
                return r.code
    label = re.search(
        r"(?:公开机构|主办|主办单位|发布机构|来源)[::]\s?([\u4e00-\u9fff]{2,12}?)(?:人民政府|人社局|人力资源|乡村振兴局|扶贫|政府)",
        text,
    )
    if label:
        got = gazetteer().resolve(label[1]).candidates
        if got:
            return got[0].code
    return None


def _event_day(scene: Scene, found: list[Block]) -> str | None:
    """The day of the report's event: the first full day told in its opening paragraphs."""
    body = [b for b in found if b.kind == "body"][:3]
    for d in scene.dates:
        if (
            d.begin
            and len(d.begin) == 10
            and any(b.start <= d.start < b.end for b in body)
            and not d.open
            and not d.until
        ):
            return d.begin
    return None


_YEAR = re.compile(r"((?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})年")
# 回头看:2019,我们办的十件事; no day beside it, as in a byline, and no span of years.
_YEAR_IN_HEAD = re.compile(
    r"[^\d]{0,16}((?:19|20)\d\d)(?:年(?!\d{1,2}月|[至到—~-])|(?=[,:·|]|[\u4e00-\u9fff](?<!年)))[^\d]*$"
)
_NUMERALS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def _title_year(text: str, found: list[Block], prog: list[ProgramMention]) -> str | None:
    """A year in the title or in a document's name that the whole report is about."""
    for b in found:
        if b.kind == "body":
            break
        line = text[b.start : b.end]
        if m := (b.kind == "title" and _YEAR.search(line)) or _YEAR_IN_HEAD.match(line):
            return m[1].translate(_NUMERALS)
    body = [b for b in found if b.kind == "body"][:1]
    lede = {
        m[1]
        for b in body
        for m in re.finditer(r"(?<![至到自从])((?:19|20)\d\d)年(?!\d|来|以来|起)", text[b.start : b.end])
    }
    if len(lede) == 1:
        return lede.pop()
    years = {m[1] for p in prog if (m := re.match(r".{0,12}?((?:19|20)\d\d)年", p.name))}
    return years.pop() if len(years) == 1 else None


def _organs(scene: Scene) -> list[Organ]:
    out: list[Organ] = []
    named = [(p.start, p.end) for p in scene.programs]
    for s in scene.sentences:
        found = organs(scene.text, s.start, s.end)
        for o in kept(found, named, inside=False) if found else ():
            owners = _owners(scene, s, o.start - (len(o.scope) if o.scope else 0), o.scope, o.ending == "-")
            for code in owners:
                zone = next(
                    (m for m in scene.inside("regions", s.start, o.start + 1) if m.text in HOSTS and m.end == o.start),
                    None,
                )
                organ = o.organ(level(code) == "province" and code[:2] not in ("11", "12", "31", "50"))
                out.append(Organ(o.start, o.end, code, f"{zone.text}{organ}" if zone else organ))
    return out


def _owners(scene: Scene, s: Sentence, at: int, scope: str, organ_is_vague: bool = False) -> list[str]:
    """Whose organ: the place right before it, all of A、B两地, or whom 市 and 县 stand for."""
    before = [m for m in scene.inside("regions", s.start, at + 1) if m.start < at and m.kind != "compound"]
    compound = [m for m in scene.inside("regions", s.start, at + 1) if m.kind == "compound"]
    if before:
        m = before[-1]
        gap = scene.text[m.end : at]
        if m.kind == "compound":
            return []
        if len(gap) <= 1 or gap in ("各级", "两级", "市县", "政府"):
            if m.kind == "both":
                return list(m.codes)
            return list(m.codes)
    if compound and compound[-1].end == at and scene.text.startswith(("协作", "合作"), at):
        return []  # 粤桂协作办 may be of either side
    if compound and scene.text[compound[-1].end : at] in ("", "两地", "双方", "两省市"):
        return (
            [c for c in (scene.sides.helper[:1] + scene.sides.helped[:1]) if c]
            if scene.sides.known
            else list(compound[-1].codes)
        )
    if scope and scene.sides.known:
        if not scene.sides.publisher and organ_is_vague:
            return []
        word = scene.text[at - 1 : at]
        if word and "\u4e00" <= word <= "\u9fff" and word not in "我本该全由是和与同跟向、的":
            return []
        code = ours("我", scope, at, scene.regions, scene.sides, [*scene.sides.helper[:1], *scene.sides.helped[:1]])
        return [code] if code else []
    return []


# -- from candidates to the model ---------------------------------------------------------------------------------


@cache
def _node(code: str) -> Node:
    """The node of a division, or of the one that it became."""
    now = gazetteer().latest(code)
    return gazetteer().node(now[0] if len(now) == 1 else code)


class _Nodes:
    def __init__(self) -> None:
        self.by_id: dict[str, Node] = {}

    def add(self, node: Node, alias: str = "") -> str:
        old = self.by_id.get(node.id, node)
        if alias and alias != old.name and alias not in old.aliases:
            old = Node(old.id, old.type, old.name, old.properties, (*old.aliases, alias))
        self.by_id[node.id] = old
        return node.id

    def region(self, code: str, alias: str = "") -> str:
        if "/" in code:
            county, _, name = code.partition("/")
            return self.add(gazetteer().township(name, county))
        return self.add(_node(code), alias)

    def ref(self, ref: Ref, kinds: dict[str, str]) -> str:
        if ref.type == "Region":
            return self.region(ref.key)
        if ref.type == "Bureau":
            return self.bureau(ref.key, ref.organ)
        if ref.type == "Company":
            return self.add(Node(f"Company:{ref.key}", "Company", ref.key, _places(_place_of(ref.key))))
        return self.add(Node(f"Program:{ref.key}", "Program", ref.key, {"kind": kinds.get(ref.key, "project")}))

    def bureau(self, code: str, organ: str) -> str:
        d = gazetteer().get(code)
        name = (d.name if d else "") + organ
        if any(organ.startswith(z) for z in HOSTS):  # an organ of a zone bears the zone's name
            return self.add(Node(f"Bureau:{code}/{organ}", "Bureau", organ, {"organ": organ, **_places(code)}))
        up = gazetteer().ancestors(code)
        if d and d.level == "county" and d.name.endswith("区") and up:  # districts of one name are many: 上海市普陀区
            over = gazetteer().get(up[0])
            name = (over.name if over else "") + name
        return self.add(Node(f"Bureau:{code}/{organ}", "Bureau", name, {"organ": organ, **_places(code)}))


def _places(code: str | None) -> dict[str, str]:
    if not code:
        return {}
    out = {"region": code}
    for c in (code, *gazetteer().ancestors(code)):
        lv = level(c)
        if lv in ("province", "prefecture", "county"):
            out[lv] = c
    return out


def _place_of(company: str) -> str | None:
    return _place_begun(company[:4])


@lru_cache(maxsize=4096)
def _place_begun(name: str) -> str | None:
    """The one place that a name begins with."""
    for k in (4, 3, 2):
        got = gazetteer().resolve(name[:k]).candidates
        if len(got) == 1:
            return got[0].code
    return None


def _assemble(report: Report, plain: Clean, scene: Scene, facts: list[Candidate]) -> Extraction:
    nodes = _Nodes()
    kinds = {p.name: p.kind for p in scene.programs}
    out: list[tuple[Fact, Evidence]] = []
    for c in facts:
        subject, object_ = nodes.ref(c.subject, kinds), nodes.ref(c.object, kinds)
        if subject == object_:
            continue
        start, end = _trim(scene.text, c.start, c.end)
        a, b = plain.original(start, end)
        quantity = None
        if c.value is not None:
            quantity = Quantity(c.value, c.unit, c.approx, c.joint, dict(c.of_which))
        group = f"{report.id}/{c.group}" if c.group else None  # no other report's figure, wherever that one stands
        fact = Fact(c.predicate, subject, object_, _period(c.begin, c.finish), quantity, group)
        out.append((fact, Evidence(report.id, a, b, report.text[a:b], c.rule, c.confidence)))
    if out:
        _name_the_rest(scene, nodes)
    return Extraction(report, tuple(nodes.by_id.values()), tuple(out))


_PARK = re.compile(
    r"(?:市|县|区)?(?:[·—-]?[\u4e00-\u9fff]{0,6}?)(?<!服务)(?:产业园|工业园|孵化基地|飞地园区|协作示范园)(?!区?(?:企业|内|里|建设))"
)


def _name_the_rest(scene: Scene, nodes: _Nodes) -> None:
    """Nodes that take part without a fact of their own: places on either side, their organs, companies, programs."""
    provinces = {c[:2] for n in nodes.by_id.values() if isinstance(c := n.properties.get("code"), str)}
    told = {(m.code, m.township): m for m in scene.regions if m.kind in ("name", "abbr")}
    for code, town in told:
        if scene.sides.side(code) and code[:2] in provinces:
            nodes.region(code)
            if town:
                nodes.add(gazetteer().township(town, code))
    for _, name, county in townships(scene.text, [(s.start, s.end) for s in scene.sentences], scene.regions):
        if county[:2] in provinces:
            nodes.add(gazetteer().township(name, county))
    for o in scene.organs:
        if scene.sides.side(o.code):
            nodes.bureau(o.code, o.name)
    for firm in scene.companies:
        nodes.add(Node(f"Company:{firm.name}", "Company", firm.name, _places(_place_of(firm.name))))
    for m in scene.regions:  # 青岛产业园, 闽宁产业园: a park under a place's name
        park = _PARK.match(scene.text, m.end) if m.kind in ("name", "compound") else None
        if park and not any(p.start <= m.start < p.end for p in scene.programs):
            name = scene.text[m.start : park.end()]
            nodes.add(Node(f"Program:{name}", "Program", name, {"kind": "park"}))
    for p in scene.programs:
        if f"Program:{p.name}" not in nodes.by_id and p.kind == "agreement" and to_be_signed(scene, p):
            continue
        for r in scene.masked:
            if p.kind in ("park", "project", "station") and p.start <= r.start < p.end and scene.sides.side(r.code):
                nodes.region(r.code)
        nodes.add(Node(f"Program:{p.name}", "Program", p.name, {"kind": p.kind}))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \n,;:、。—-":
        start += 1
    while end > start and text[end - 1] in " \n,;:、":
        end -= 1
    return start, end


@lru_cache(maxsize=4096)
def _period(begin: str | None, finish: str | None) -> Period:
    try:
        start = PartialDate.parse(begin) if begin else None
        end = PartialDate.parse(finish) if finish else None
    except ValueError:
        return Period()
    if start and end and end.last < start.first:
        end = None
    return Period(start, end)


__all__ = ["Sides", "date", "extract", "publication", "survey", "within"]
