"""Whose an organ is: the place right before it, several that act together, or the report's own (市人社局)."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.levels import fits
from loaders.discourse.pronouns import ours
from loaders.facts.scene import Organ, Scene
from loaders.mentions.organs import OrganMention, organs, signs_unnamed
from loaders.mentions.regions import RegionMention, level, whole_province, within
from loaders.mentions.spans import kept
from loaders.mentions.zones import HOSTS

_ORGAN_LIST = ("、", "和", "及", "以及")
_STILL = re.compile(r"[还也又](?=[\u4e00-\u9fff])")
_SIGNING = re.compile(r"签|协议|备忘|盖[了的]?章|落[了的]?款")
# An organ by its shape right after its place, in a sentence of signing: 市体育局, 县粮食和物资储备局.
_SHAPE = re.compile(
    r"(?:等[\d两一二三四五六七八九十]{0,2}个?)?[省市县区州旗盟]?(?P<name>(?!和|等|人民|第|两|双|各)(?:(?![的在与同跟及到去了由签把将是对向]|医院|学校|[中小]学|大学|学院|公司|集团|[村社]|街道)"
    r"[\u4e00-\u9fff]){2,18}?(?:局|厅|(?<!村民)(?<!居民)委员会|办公室|指挥部|领导小组(?!办)|联合会"
    r"|(?:服务|就业|人才|劳务|劳动|协作|合作|促进|管理|发展|控制|疾控)中心|政协|党校))(?![长里内大楼门会机]|干部|举办|副|主任|办公)"
)
_LEAGUE = re.compile(r"[省市县区州旗盟]?(?P<name>委(?:员会)?)(?!书记|副|办|常委)")


def organs_of(scene: Scene) -> list[Organ]:
    """The organs of the report's sentences, each with the region it serves."""
    out: list[Organ] = []
    of_function: dict[tuple[int, str], str] = {}  # whose an organ was, told last in a paragraph with its place
    named = [(p.start, p.end) for p in scene.programs]
    for s in scene.sentences:
        found = organs(scene.text, s.start, s.end)
        signing = _SIGNING.search(scene.text, s.start, s.end)
        if signing or scene.text.find("共青团", s.start, s.end) >= 0:
            shaped = _by_shape(scene, s, found, bool(signing))
            found = [o for o in found if not any(x.start < o.start < x.end for x in shaped)]
            found = sorted([*found, *shaped], key=lambda o: o.start)
        last: tuple[int, list[str]] = (-1, [])
        for o in kept(found, named, inside=False) if found else ():
            owners = _owners(scene, s, o.start - (len(o.scope) if o.scope else 0), o.scope, o.ending == "-")
            listed = _listed_with(scene, s, o, owners[0]) if len(owners) == 1 else []
            out += [Organ(m.start, m.stop, m.code, o.organ(whole_province(m.code))) for m in listed]
            if not listed:
                owners = [*_also(scene, s, o, owners), *owners]
            if not owners and not o.scope and scene.text[last[0] : o.start] in _ORGAN_LIST:
                owners = last[1]  # 两地卫健局、教育局和妇联
            last = o.end, owners
            named_here = any(m.end == o.start for m in scene.inside("regions", s.start, o.start))
            bare = scene.text[o.start : o.end] == "政府" and not named_here
            if bare and not signs_unnamed(scene.text, s.start, s.end, o):
                continue
            if named_here and len(owners) == 1:
                of_function[s.para, o.function] = owners[0]
            elif o.scope and _STILL.match(scene.text, o.end):  # 甲市人社部门走访企业。市人社部门还…
                same = of_function.get((s.para, o.function))
                owners = [same] if same and fits(same, o.scope) else owners
            for code in owners:
                zone = next(
                    (m for m in scene.inside("regions", s.start, o.start + 1) if m.text in HOSTS and m.end == o.start),
                    None,
                )
                organ = o.organ(whole_province(code))
                of_zone = zone.text if zone else _zone_before(scene, s, o)
                out.append(Organ(o.start, o.end, code, f"{of_zone}{organ}"))
    return _told_again(scene.text, [*out, *_by_level(scene, out)])


def _by_shape(scene: Scene, s: Sentence, found: list[OrganMention], signing: bool) -> list[OrganMention]:
    """Organs of no known name that stand right after their place, those of the league whatever they do: 共青团乙州委,
    others where something is signed: 甲市体育局."""
    out = []
    for m in scene.inside("regions", s.start, s.end):
        if m.kind != "name":
            continue
        league = scene.text[m.start - 3 : m.start] == "共青团" or scene.text[m.start - 1] == "团"
        told = (_LEAGUE if league else _SHAPE).match(scene.text, m.stop, s.end) if league or signing else None
        if told is None or any(told.start() <= o.end and o.start <= told.start("name") for o in found):
            continue
        if scene.inside("regions", m.stop, told.end()):
            continue
        name = "团委" if league else told["name"]
        out.append(OrganMention(*told.span("name"), name, "-", ""))
    return out


# 福建省厅, 崇州市局
_LEVEL = re.compile(r"(?P<kind>[厅局])(?=[已也还又就再都便把给向派捐拿出从与和同跟对,的、。]|\d)")


def _by_level(scene: Scene, told: list[Organ]) -> list[Organ]:
    """Organs told by their place and rank alone, in a report on organs of one kind: 福建省厅 beside 理县公安局."""
    kinds = {re.sub("[厅局]$", "", o.name) for o in told if o.name.endswith(("厅", "局"))}
    if len(kinds) != 1:
        return []
    (kind,) = kinds
    return [
        Organ(*m.span("kind"), r.code, kind + m["kind"])
        for r in scene.regions
        if r.kind == "name" and r.text[-1:] in "省市州县区旗" and (m := _LEVEL.match(scene.text, r.end))
    ]


_THAT = re.compile(r"(?<![\u4e00-\u9fff])(?:该|我)(?P<kind>局|厅|办|委)(?=[与和同跟前会也又还已将把向派给,])")
_FULL = {"办": "办公室", "委": "委员会"}


def _told_again(text: str, told: list[Organ]) -> list[Organ]:
    """With what 该局 and 我办 stand for: the organ of that kind told last before."""
    out = sorted(told, key=lambda o: o.start)
    told = list(out)
    for m in _THAT.finditer(text):
        ending = _FULL.get(m["kind"], m["kind"])
        before = [o for o in told if o.end <= m.start() and o.name.endswith(ending)]
        if before:
            out.append(Organ(*m.span(), before[-1].code, before[-1].name))
    return sorted(out, key=lambda o: o.start)


_TOWN = re.compile(r"[^,。;、:与和同跟\d]{1,5}(?:镇|乡|街道)")
_TWO_PLACES = re.compile(r"(?:两个?|双)(?:[市省州]?[县区]|[地方市州省家边头])(?:的)?")
_TOGETHER = re.compile(
    r"[^,。;《]{0,10}?(?:签|达成|联合|联手|携手|合力|联办|主办|承办|举办|开展|组织|共同|一起|一道|合办|商定|牵手|对接|结对|座谈|互换|交换|在(?=[《“]))"
)
_JOINED = re.compile(r"[与和同跟及、]|以及")
_OF_BOTH = re.compile(r"(?:双方|两[家边头方])(?:各自)?的?$")
_BETWEEN = re.compile(r"之?间|双方")


def _also(scene: Scene, s: Sentence, o: OrganMention, owners: list[str]) -> list[str]:
    """Whose organ the word stands for besides its own place's, where both act together: 甲区与乙县|人社局签订…."""
    if not owners:
        word = scene.text[o.start : o.end]  # 一份是劳务协议,人社局对人社局
        each = scene.text.startswith(tuple(x + word for x in "对跟同和与"), o.end)
        if each and scene.sides.known and not o.scope and len(scene.sides.sure) > 1:
            return [scene.sides.helper[0], scene.sides.helped[0]]
        between = scene.sides.known and not o.scope and _BETWEEN.match(scene.text, o.end)
        between = between or (scene.sides.known and _OF_BOTH.search(scene.text, s.start, o.start))
        return [scene.sides.helper[0], scene.sides.helped[0]] if between and len(scene.sides.sure) > 1 else []
    if len(owners) > 1 or not _TOGETHER.match(scene.text, o.end):
        return []
    before = [m for m in scene.inside("regions", s.start, o.start) if m.kind == "name" and m.end <= o.start]
    while len(before) > 1 and within(owners[0], before[-2].code):
        before.pop(-2)  # 甲区和丁州乙县: what the county lies in
    if len(before) < 2 or not _JOINED.fullmatch(scene.text[before[-2].end : _first_of(scene, s, before[-1]).start]):
        return []
    one, other = scene.sides.side(before[-2].code), scene.sides.side(owners[0])
    return [before[-2].code] if one and other and one != other else []


_OF_EACH = re.compile(r"(?:等[\d两一二三四五六七八九十]{0,2}个?)?[省市县区州旗盟地]{0,2}的?")


_ACTS_WITH = re.compile(r"(?:在[^,。;、]{2,8}?)?(?:分别|先后|共同|联合|各自|依次|一起)?[与和同跟]")

_GOES = re.compile(r"[到赴来,。;]")  # 甲县、乙县|人社局赴丙市签订…; 签的是丙市人社局与甲县、乙县|人社局。


def _listed_with(scene: Scene, s: Sentence, o: OrganMention, owner: str) -> list[RegionMention]:
    """The places of one level listed with an organ's own, which is each one's: 与甲市、乙市、丙市|人社局签订…."""
    acts = _TOGETHER.match(scene.text, o.end) or _ACTS_WITH.match(scene.text, o.end) or _GOES.match(scene.text, o.end)
    if not (acts and _SIGNING.search(scene.text, s.start, s.end)):
        return []
    before = [m for m in scene.inside("regions", s.start, o.start) if m.kind == "name" and m.end <= o.start]
    if len(before) < 2 or before[-1].code != owner or not _OF_EACH.fullmatch(scene.text, before[-1].stop, o.start):
        return []
    out: list[RegionMention] = []
    m = before[-1]
    for x in reversed(before[:-1]):
        first = _first_of(scene, s, m)
        if x.start >= first.start:
            continue  # what the place lies in
        joint = scene.text[x.stop : first.start]
        if not (joint == "、" or (joint in ("和", "及", "以及") and not out)) or level(x.code) != level(owner):
            break
        out.insert(0, x)
        m = x
    return out if len(out) > 1 or (out and scene.text[before[-2].stop : before[-2].stop + 1] == "、") else []


def _first_of(scene: Scene, s: Sentence, m: RegionMention) -> RegionMention:
    """The first of the names that tell one place from the whole down: 四川省|甘孜州|新龙县."""
    for x in reversed(scene.inside("regions", s.start, m.start)):
        if x.end != m.start or not within(m.code, x.code):
            break
        m = x
    return m


# 市人社局|同远道而来的|甲市, 市人社局|一行到|甲市: an organ meets another's, and travels to another's place
_WITH = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:[与和同跟][^,。;、]{0,8}|(?:一行|带队|率队|组团|派人)(?:[^,。;、\d]{0,6}[到赴往]|前来|来到|走进))$"
)


def _across(scene: Scene, s: Sentence, at: int, scope: str) -> str:
    """Whose 市人社局 is in 市人社局同远道而来的衢州市人社局签下…: the other side's place of that level."""
    after = next((m for m in scene.inside("regions", at, min(s.end, at + 32)) if m.kind == "name"), None)
    side = scene.sides.side(after.code) if after else None
    if after is None or side is None or not _WITH.fullmatch(scene.text, at, after.start):
        return ""
    others = scene.sides.helped if side == "helper" else scene.sides.helper
    return others[0] if others and fits(others[0], scope) and others[0] != after.code else ""


# 宁德市|东侨经济技术开发区|管委会
_ZONE = re.compile(
    r"的?(?P<name>[^,。;、:与和同跟到在去的向捐给由把被对从\d]{0,12}(?:开发|[新园]|保税|高新|经开|示范|管理|投资|合作|度假)区)"
    r"(?=管(?:理委员|委)会)"
)


def _zone_of(scene: Scene, m: RegionMention, at: int) -> str:
    """The zone right after its place that the committee at ``at`` is of."""
    zone = _ZONE.match(scene.text, m.end)
    return zone["name"] if zone and zone.end() == at else ""


def _zone_before(scene: Scene, s: Sentence, o: OrganMention) -> str:
    """The zone that a committee is of, where no gazetteer has it."""
    before = scene.inside("regions", s.start, o.start) if o.scope == "区" else ()
    return next((zone for m in before if (zone := _zone_of(scene, m, o.start))), "")


def _owners(scene: Scene, s: Sentence, at: int, scope: str, organ_is_vague: bool = False) -> list[str]:
    """Whose organ: the place right before it, all of A、B两地, or whom 市 and 县 stand for."""
    before = [m for m in scene.inside("regions", s.start, at + 1) if m.start < at and m.kind != "compound"]
    compound = [m for m in scene.inside("regions", s.start, at + 1) if m.kind == "compound"]
    if before:
        m = before[-1]
        gap = scene.text[m.end : at]
        if scene.text[m.start - 1 : m.start] == "驻" and len(gap) < 3:
            return []  # 驻昆山服务中心 is another place's
        if m.kind == "compound":
            return []
        if m.kind == "both" and gap in ("县的", "市的", "地的"):  # 两区县的民政局
            return list(m.codes)
        if (m.township and m.stop == at) or (len(gap) > 2 and _TOWN.fullmatch(gap)):
            return [f"{m.code}/{gap}"]
        if _TWO_PLACES.fullmatch(gap + (scope if gap == "两" else "")):  # 甲市、乙县两地|人社局
            two = len(before) > 1 and _JOINED.fullmatch(scene.text, before[-2].end, _first_of(scene, s, m).start)
            return [*(before[-2].codes if two else ()), *m.codes]
        if scope == "区" and _zone_of(scene, m, at + 1):
            return list(m.codes)
        if len(gap) <= 1 or gap in ("各级", "两级", "市县", "政府") or (gap[0] == "等" and _OF_EACH.fullmatch(gap)):
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
        if word and "\u4e00" <= word <= "\u9fff" and word not in "我本该全由是和与同跟向、的从据到在给对让请把将找去":
            return []
        if other := _across(scene, s, at, scope):
            return [other]
        code = ours("我", scope, at, scene.regions, scene.sides, [*scene.sides.helper[:1], *scene.sides.helped[:1]])
        return [code] if code else []
    return []
