"""Regions named in a text: one scan over every surface form, then guards, chains and lists.

A *chain* (云南怒江州泸水市, 上海市杨浦区) is one mention of its last, most specific member. Bare short names
of counties
stand only where the context supports them: they are common words too often (合作, 资源, 富裕, 和平).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import NamedTuple

import ahocorasick_rs

from graph.regions import gazetteer
from graph.regions.townships import townships
from loaders import fastre as re
from loaders.mentions.zones import HOSTS

_SUFFIX = "省市区县州盟旗"
# What follows a name's last character and shows that the name is part of another word (合作+市场, 地+区域).
_NOT_AFTER: dict[str, str] = {
    "市": "场值价集盈话井亩容貌场两", "区": "域分别间位划隔块", "县": "", "州": "", "省": "际会钱心略却时下",
    "旗": "帜下舰袍", "盟": "友军主誓约国", "海": "拔", "山": "路寨区",
}  # fmt: skip
# Short names (without 市 or 县) that are everyday words; they count only with their suffix.
_LINES = resources.files("loaders.mentions").joinpath("everyday.txt").read_text(encoding="utf-8").splitlines()
_COMMON = frozenset(w for line in _LINES if line[:1] not in "#?" for w in line.split())
_UNSURE = frozenset(w for line in _LINES if line[:1] == "?" for w in line.split())
# After a name these make it part of a proper noun that is no side of anything: 昆明南站, 珠海机场, 上海路, 丽江古城.
# Names that another proper noun begins with: 阿里|巴巴.
_OTHER_WORD = {
    "阿里": "巴云",
    "大兴安岭": "脚深南北林山东西腹",
    "海南": "航",
    "长安": "汽",
    "中山": "路装",
    "吉利": "汽",
    "长城": "汽",
    "江铃": "汽",
    "平安": "保银",
    "武陵": "山",
    "建德": "令",
    "三明": "治",
}
# Words that a place in front does not make a name either: 昆明市区, 丽江全州.
_NEVER = frozenset(
    [
        "市区",
        "城区",
        "郊区",
        "矿区",
        "新区",
        "县区",
        "全州",
        "高新",
        "经开",
        "管理",
        "开发",
        "合作",
        "建设",
        "资源",
        "农业",
    ]
)
_VENUE = re.compile(
    r"^(?:东|南|西|北)?(?:火车|汽车|高铁)?(?:站(?!稳|点|出|讲|上|在|岗|着|立|长)|机场|路(?!径)|大道|高速|大街|古城|大桥|港口岸|水库"
    r"|库区|会议|大酒店)"
    r"|^市?(?:师范|职业|技术|理工|农业|医科|工业)*(?:大学|学院)|^市?第?[一二三四五六七八九]?(?:中学|小学"
    r"|人民医院|中医院)"
)
_STATION = re.compile(
    r"^(?:东|南|西|北)?(?:火车|汽车|高铁)?站(?!稳|点|出|讲|在|岗|着|立|长)|^[\u4e00-\u9fff]{0,2}国?际?机场"
)
# 到宕昌县人民医院报到: the county is where they are; 青岛市人民医院 that sends somebody is none.
_HOUSE = re.compile(r"^市?第?[一二三四五六七八九]?(?:中学|小学|人民医院|中医院)")
_SERVE = re.compile(r"(?:[到赴去在驻进往向给为]|支援|帮扶|援助|援建|资助|捐[建给赠]|扶持|[新改扩]建|建起|修[建好])了?$")
_HOUSE_GETS = re.compile(
    r"[^,。;、\d]{0,6}?(?:收到|得到|获赠|添了|用上|接到|由[^,。;]{2,8}(?:援建|捐建|出资)|[楼舍](?=[:,用花])|操场|食堂|病房)"
)
_ARRIVE = re.compile(
    r"(?:停靠|抵达|到达|驶抵|开往|驶往|发往|飞往|直达|前往|终点站?(?:是|为)?|驶入|降落?[在到]|落在|开进|停进|驶进|开到|抵|走出"
    r"|(?:高铁|专列|列车|火车|动车|大巴)[停在]*)(?:在|了)?$"
)
_WELCOMES = re.compile(r"(?:一共|共|又|先后|昨天|今天|昨日)?[接迎]")
_VILLAGE = re.compile(r"^(?:镇|乡|街道|村|社区|寨|屯|[\u4e00-\u9fff]{1,3}族[镇乡])")
_HILLS = ("山区", "山海", "山东", "山西", "山乡", "山村", "山里", "山上")
# Sayings that a name stands in.
_SAYINGS = {
    "南海": ("天南海北", "山南海北"),
    "海北": ("天南海北", "山南海北"),
    "山南": ("山南海北",),
    "长治": ("长治久安",),
    "天长": ("天长地久", "天长日久"),
    "大同": ("大同小异",),
    "江南": ("大江南北",),
    "站前": ("火车站前", "车站前", "在站前"),
}
_KEEP_AFTER = ("江苏", "江西", "河北", "河南", "湖北", "湖南")  # 来自浙江|江苏: a list without marks
# Prepositions that begin some county's name: 从江苏 is no 从江.
_PREPOSITIONS = "从自由在到向对与和及同至去往"
_MEDIA = re.compile(r"^(?:日报|晚报|晨报|网|新闻|电视|发布|频道|在线|商报|都市报|广播|头条|时报|客户端|市?融媒)")
_BYLINE = re.compile(r"^(?:\d{1,2}月\d{1,2}日)?[电讯](?=[ (,\s])")


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A place told at ``start:end``. ``codes`` has several members only where words like 两地 stand for them.

    codes     of divisions; of a township its county's code and its name: 310115/周浦镇
    kind      name, abbr (沪 in 赴沪), compound (沪 and 滇 in 沪滇), pronoun (我市, 两地)
    township  name of a township right after its county's name
    parents   codes named in the same chain before it (云南 in 云南怒江)
    """

    start: int
    end: int
    codes: tuple[str, ...]
    kind: str = "name"
    township: str = ""
    parents: tuple[str, ...] = ()
    text: str = field(default="", compare=False)
    code: str = field(default="", init=False, compare=False)
    stop: int = field(default=0, init=False, compare=False)
    """Where the township ends that stands after the name, else the name."""

    def __post_init__(self) -> None:
        if self.codes:
            object.__setattr__(self, "code", self.codes[0])
        object.__setattr__(self, "stop", self.end + len(self.township))


@cache
def _scanner() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    names = (
        *HOSTS,
        *(
            n
            for n, refs in gazetteer().names().items()
            if len(n) >= 2
            and "\u4e00" <= n[0] <= "\u9fff"
            and any(
                r.kind in ("full", "short") or (r.kind == "former" and (not _bare(n) or n[-1] == "县")) for r in refs
            )
        ),
    )
    scanner = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return scanner, names


@cache
def _candidates(name: str) -> tuple[str, ...]:
    """Divisions in force that a name may mean; a former name only where no present one has it."""
    if name in HOSTS:
        return (HOSTS[name],)
    refs = gazetteer().names()[name]
    present = [r.code for r in refs if r.kind != "former"]
    codes = present or [d.code for d in gazetteer().resolve(name).candidates]
    return tuple(dict.fromkeys(c for code in codes for c in (gazetteer().latest(code) or (code,))))


@cache
def level(code: str) -> str:
    """province, prefecture or county; township for county/name."""
    if "/" in code:
        return "township"
    d = gazetteer().get(code)
    return d.level if d else ""


@cache
def side_of(code: str) -> str | None:
    """east, west or None: the side of the national scheme that a division is on."""
    return gazetteer().side(code.partition("/")[0])


@cache
def within(code: str, container: str) -> bool:
    """Whether ``code`` is ``container`` or lies in it."""
    return code == container or gazetteer().is_within(code.partition("/")[0], container)


@cache
def _family(code: str) -> frozenset[str]:
    return frozenset((code, *gazetteer().ancestors(code)))


@cache
def _counties() -> frozenset[str]:
    """Short names of counties that begin with a character that may go on after 省: 会宁, 会东, 心…"""
    return frozenset(
        n
        for n, refs in gazetteer().names().items()
        if len(n) == 2 and n[0] in _NOT_AFTER["省"] and any(r.kind == "short" for r in refs)
    )


@cache
def _bare(name: str) -> bool:
    return (name[-1] not in _SUFFIX or len(name) < 3) and name not in HOSTS


def _scan(text: str) -> list[tuple[int, int, str]]:
    scanner, names = _scanner()
    found = []
    for k, s, e in scanner.find_matches_as_indexes(text):
        # 其中宁波: not 中宁
        built = text[s] == "建" and e - s == 2  # 捐款建|德令哈市的幼儿园
        if (text[s] in _PREPOSITIONS and _bare(names[k])) or (text[s] == "中" and text[s - 1 : s] == "其") or built:
            again = [(i, j, names[n]) for n, i, j in scanner.find_matches_as_indexes(text[s + 1 : e + 4])]
            if again and again[0][0] == 0 and not (built and _bare(again[0][2])):
                found.append((s + 1, s + 1 + again[0][1], again[0][2]))
                continue
        found.append((s, e, names[k]))
    return found


_IN_PARTS = re.compile(r"分(?:别|批|头|赴|到|得|给|三|[\d两二四五六七八九十][批次趟路])")


def _plausible(text: str, start: int, end: int, name: str) -> bool:
    after = text[end : end + 1]
    if after and after in _OTHER_WORD.get(name, ""):
        return False
    if after and after in _NOT_AFTER.get(name[-1], "") and not _IN_PARTS.match(text, end):  # 龙岗区|分别结对
        return name[-1] == "省" and text[end : end + 2] in _counties()  # 甘肃省|会宁, but not 省会
    if _bare(name) and after == "山" and text[end : end + 2] not in _HILLS:
        return False  # 五台山, 普陀山
    if name in _SAYINGS and any(text.startswith(w, start - w.index(name)) for w in _SAYINGS[name]):
        return False
    if _bare(name) and after == "口" and text[end + 1 : end + 2] not in tuple("岸碑味音述头岁径罩"):
        return False  # 平邑口
    return not (_bare(name) and after and after in "江河湖岛峰岭" and text[end : end + 2] not in _KEEP_AFTER)


_BEFORE_COUNTY = frozenset("、,。;:(“《 \n省市州区和与及在到赴往向对给为由从是自让帮扶持助手援驻来去")
_AFTER_COUNTY = frozenset("委长级城域里内乡市区处")


@cache
def _old_county(name: str) -> bool:
    """Whether a name of one letter and 县 is of a county that has another name now: 开县, 郧县, 蓟县."""
    return len(name) == 2 and name[-1] == "县" and all(r.kind == "former" for r in gazetteer().names().get(name, ()))


def _alone(text: str, start: int, end: int) -> bool:
    """Whether 开县, 达县 stand by themselves and are no part of 召开县委, 到达县城."""
    alone = not start or (text[start - 1] in _BEFORE_COUNTY and text[start - 1 : start + 1] != "到达")
    return alone and text[end : end + 1] not in _AFTER_COUNTY


class _Meaning(NamedTuple):
    """What is known of a name wherever it stands.

    codes    of the divisions that it may mean
    bare     whether it is a short name
    ordinary whether it is an everyday word as well
    sure     of a name that needs no context the code and those of what it lies in
    """

    codes: tuple[str, ...]
    bare: bool
    ordinary: bool
    sure: frozenset[str]


@cache
def _meaning(name: str) -> _Meaning:
    codes, bare = _candidates(name), _bare(name)
    sure = len(codes) == 1 and (not bare or level(codes[0]) != "county")
    return _Meaning(codes, bare, name in _EVERYDAY, _family(codes[0]) if sure else frozenset())


def names_in(text: str, spans: Collection[tuple[int, int]], around: Collection[str] = ()) -> list[RegionMention]:
    """Regions named in the given spans of a text, chains merged, ambiguous names settled by all the others.

    ``around``: codes known to be near from elsewhere.
    """
    raw: list[tuple[int, int, str, tuple[str, ...]]] = []
    # The sure ones give the context: full names that mean one place, provinces and prefectures.
    context: defaultdict[str, int] = defaultdict(int, dict.fromkeys(around, 1))
    known: set[str] = set()
    times: dict[str, int] = {}
    ends = iter(spans)
    a, b = next(ends, (0, 0))
    for s, e, name in _scan(text):
        while s >= b and (a, b) != (0, 0):
            a, b = next(ends, (0, 0))
        if a <= s and e <= b and _plausible(text, s, e, name):
            if _old_county(name) and not (raw and raw[-1][1] == s) and not _alone(text, s, e):
                continue
            meaning = _meaning(name)
            raw.append((s, e, name, meaning.codes))
            times[name] = times.get(name, 0) + 1
            for c in meaning.sure:
                context[c] += 1
            if len(meaning.codes) == 1 and not meaning.bare:
                known.add(meaning.codes[0])
    settled: list[RegionMention] = []
    placed = {
        name
        for s, e, name, codes in raw
        if name in _UNSURE and times[name] > 1 and len(codes) == 1 and _town_or_county(codes[0]) and _stands(text, s, e)
    }
    listed: dict[int, set[str]] | None = None
    for k, (s, e, name, codes) in enumerate(raw):
        before = settled[-1] if settled and settled[-1].end == s else None
        if _meaning(name).ordinary:
            inside = [c for c in codes if before and c != before.code and within(c, before.code)]
            acts = text[e : e + 1] == "籍" or _as_place(text, s, e)  # 同心籍, 到同心务工: no common word's
            full = [c for c in codes if c in known and (acts or name in _UNSURE or level(c) == "prefecture")]
            if listed is None:
                listed = _listed(text, raw)
            near = [c for c in codes if c in listed.get(k, ())]
            if name in _CITIES and _CITY_DOES.match(text, e):
                near = [codes[0]]
            if not full and name in placed:
                full = list(codes)
            if not full and name in _UNSURE:
                full = [c for c in codes if any(context[p] for p in _seat(c))]
            picked = inside if inside and name not in _NEVER else full or near
            code = picked[0] if picked else None
        elif len(codes) == 1 and codes[0] in known:
            code = codes[0]
        else:
            cue = times[name] > 1 or bool(_OF_A_PLACE.match(text, e)) or text[s - 1 : s] in _TO_A_PLACE
            cue = cue or _beside_its_like(text, raw, k)
            cue = cue or (len(name) == 2 and name[1] == "县" and _alone(text, s, e))  # 给茂县的资金
            code = _settle(name, codes, context, known, before, cue)
        if code:
            settled.append(RegionMention(s, e, (code,), text=name))
            known.add(code)
            for c in _family(code):
                context[c] += 1
    return _chains(text, _as_in_chains(settled))


def _as_in_chains(settled: list[RegionMention]) -> list[RegionMention]:
    """白云区 means the one of 广州市白云区 where the report tells it so, and no other of the name."""
    told: dict[str, set[str]] = {}
    for a, b in pairwise(settled):
        if a.end == b.start and a.code != b.code and within(b.code, a.code) and len(_meaning(b.text).codes) > 1:
            told.setdefault(b.text, set()).add(b.code)
    if not told:
        return settled
    chained = {b.start for a, b in pairwise(settled) if a.end == b.start}
    return [
        replace(m, codes=(*told[m.text],)) if len(told.get(m.text, ())) == 1 and m.start not in chained else m
        for m in settled
    ]


@cache
def _town_or_county(code: str) -> bool:
    d = gazetteer().get(code)
    return bool(d and d.level == "county" and d.name[-1] in "市县")


def _stands(text: str, start: int, end: int) -> bool:
    """Whether an everyday word stands where a place does: 从义乌拿到, 义乌的工人; not 在石林边."""
    if text[end : end + 1] in _BESIDE:
        return False
    return text[start - 1 : start] in _TO_A_PLACE or bool(_OF_A_PLACE.match(text, end)) or _as_place(text, start, end)


_BESIDE = frozenset("上边里畔下脚旁湖山河江路街寺庙楼塔")
# Cities whose names are everyday words: what only a city does makes them one.
_CITIES = frozenset(("中山", "来宾", "白银"))
_CITY_DOES = re.compile(r"对口|帮扶|结对|援[建藏疆]|两市|对[\u4e00-\u9fff]{2,4}[,、。;]")
# What is done at a place that was named in full before, and what a place does: 到海盐务工, 海盐投入.
_DONE_THERE = re.compile(
    r"务工|打工|就业|上班|上岗|返岗|做工|招工|招聘|考察|对接|挂职|支教|支医|任教|跟岗|的企业|企业|县|[,。;、)]"
)
_DOES = re.compile(
    r"投入|投资|选派|派出|派来|派去|拨[付给出来了]|给了|投了|拿[出了]|出资|援助|援建|帮扶|帮助|支援|捐|接收|吸纳|对口|方面|籍|人社|[区县市]委"
    r"|的(?:工作队|干部|老师|教师|医生)"
)


def _as_place(text: str, start: int, end: int) -> bool:
    """Whether an everyday word stands where only a place can: 到|海盐|务工, 。|海盐|投入."""
    before = text[start - 1 : start] or "\n"
    if before in "到赴来返抵往在去":
        return bool(_DONE_THERE.match(text, end))
    return before in ",。;:\n" and bool(_DOES.match(text, end))


_MUNICIPALITIES = ("11", "12", "31", "50")


@cache
def _seat(code: str) -> tuple[str, ...]:
    """What a place lies in nearest: its prefecture; of a prefecture or a municipality's county the province."""
    up = gazetteer().ancestors(code)
    return tuple(a for a in up if level(a) == "prefecture" or a[:2] in _MUNICIPALITIES or level(code) == "prefecture")


# What only a place has beside its name: 通渭籍, 麻江老乡, 去温岭的车, 在句容上班.
_OF_A_PLACE = re.compile(
    r"[籍县—–·]|(?:[今去]年|又|再|先后|累计)?[给拨派捐][了的来出]|的?(?:老乡|乡亲|务工|人社|劳务|工人|农民工|劳动力|客运|企业|专车|包车|大巴|的[\u4e00-\u9fff]{0,3}(?:企业|工厂)|(?:来|去)的)|人(?!民|大|力|才|类|员)"
)
_TO_A_PLACE = frozenset("在去赴往到从抵—–·")
_ROW = re.compile(r"(?:有|为|达)?[\d.,]+[余多]?[万亿]?(?:人次|[人名个元])[、,;]")  # 潢川720人,商城455人


def _beside_its_like(text: str, raw: list[tuple[int, int, str, tuple[str, ...]]], k: int) -> bool:
    """Whether the name next to this one in a list is of the same prefecture: 都安、大化两县 explain each other."""
    if len(raw[k][3]) != 1:
        return False
    seats = set(_seat(raw[k][3][0]))
    for a, b in ((k - 1, k), (k, k + 1)):
        if a >= 0 and b < len(raw) and text[raw[a][1] : raw[b][0]] in ("、", "和", "及", "与"):
            other = raw[b if a == k else a][3]
            if any(not seats.isdisjoint(_seat(c)) for c in other):
                return True
    return False


def _listed(text: str, raw: list[tuple[int, int, str, tuple[str, ...]]]) -> dict[int, set[str]]:
    """For names in a list (A、B、C) the counties of one prefecture that its members can be: a list explains itself."""
    out: dict[int, set[str]] = {}
    for k in range(len(raw)):
        if not _meaning(raw[k][2]).ordinary:
            continue  # only an everyday word needs explaining
        for j in (k - 1, k + 1):
            if not 0 <= j < len(raw):
                continue
            a, b = sorted((raw[k], raw[j]))
            gap = text[a[1] : b[0]]
            if gap not in ("、", "和", "与", "及", "联合", "会同") and not _ROW.fullmatch(gap):
                continue
            seats = {p for c in raw[j][3] for p in _seat(c)}
            got = {
                c
                for c in raw[k][3]
                if level(c) != "province" and c not in raw[j][3] and any(p in seats for p in _seat(c))
            }
            if got:
                out.setdefault(k, set()).update(got)
    for run in _lists(text, raw):
        sure = Counter(raw[k][3][0][:2] for k in run if len(raw[k][3]) == 1 and raw[k][2] not in _EVERYDAY)
        for k in run:
            if raw[k][2] in _EVERYDAY:
                out.setdefault(k, set()).update(c for c in raw[k][3] if sure[c[:2]] > 1 and level(c) == "county")
    return out


_EVERYDAY = _COMMON | _UNSURE


def _lists(text: str, raw: list[tuple[int, int, str, tuple[str, ...]]]) -> list[list[int]]:
    """Names in a row with nothing but 、 between them."""
    runs: list[list[int]] = []
    for k, (s, _, _, _) in enumerate(raw):
        if k and text[raw[k - 1][1] : s] == "、":
            runs[-1].append(k)
        else:
            runs.append([k])
    return [run for run in runs if len(run) > 2]


def _settle(
    name: str, codes: tuple[str, ...], context: dict[str, int], known: set[str], before: RegionMention | None, cue: bool
) -> str | None:
    """Which division a name means here, or None when it is more likely an ordinary word."""
    if not codes:
        return None
    if before is not None:  # 丽江市|古城区: the one inside the place just named
        inside = [c for c in codes if c != before.code and within(c, before.code)]
        if inside:
            return inside[0]
    if _bare(name) and len(codes) > 1:  # 阿克苏 alone is the prefecture, not its city of that name
        over = [c for c in codes if level(c) == "prefecture" and all(within(o, c) for o in codes)]
        if over:
            return over[0]
    seen = [c for c in codes if c in known]
    if seen:  # 吉林 beside 吉林市 is the province where others of its cities are named
        wider = [
            c for c in codes if level(c) == "province" and _bare(name) and context[c] > sum(context[x] for x in seen)
        ]
        return (wider or seen)[0]

    def support(c: str) -> tuple[int, int]:
        up = gazetteer().ancestors(c)
        return (
            max((2 if level(a) == "prefecture" else 1 for a in up if context[a]), default=0),
            sum(context[a] for a in up),
        )

    best = max(codes, key=support)
    if level(best) != "county":
        return codes[0] if not support(best)[0] else best
    if not _bare(name):
        return best if len(codes) == 1 or support(best)[0] else (best if len(codes) <= 2 and support(best)[0] else None)
    if cue and (len(codes) == 1 or [c for c in codes if support(c)[0]] == [best]):
        return best
    return best if support(best)[0] and (len(name) > 2 or support(best)[0] == 2 or len(codes) == 1) else None


NO_TOWN = re.compile(
    r"安排|[的等各多个在和与到了下城两三全本该我]|支援|帮扶|援建|对口|结对|携手|牵手|联系|乡镇|城镇|小镇|村镇|特色|重点|美丽|[故家老返下离回同]乡|作|为|第|把|村"
)
_TOWNSHIP = re.compile(r"([\u4e00-\u9fff]{2,5}?(?:族乡|镇街道|镇|乡|街道))(?![长党委政人贫经愁办村企亲])")


_LIES = re.compile(r"(?:那头|那边|那里|这头|这边|境内|下面|下辖|辖下|所辖|治下|辖内|辖区内|底下)的?")
"""Between a place and what lies in it: 延边那头的和龙市."""


def _chains(text: str, found: list[RegionMention]) -> list[RegionMention]:
    out: list[RegionMention] = []
    served = len(text)  # where the hospital or school that people came to ends: another may follow it
    for m in found:
        station = _STATION.match(text[m.end : m.end + 5])
        if station and (
            _ARRIVE.search(text[max(0, m.start - 4) : m.start]) or _WELCOMES.match(text, m.end + station.end())
        ):
            out.append(m)  # 停靠绍兴北站: they are there
            continue
        house = _HOUSE.match(text[m.end : m.end + 8])
        listed = text[served : m.start] in ("、", "和", "及")
        gets = house and _HOUSE_GETS.match(text, m.end + house.end())
        if house and (listed or gets or _SERVE.search(text[max(0, m.start - 4) : m.start])):
            served = m.end + house.end()
        elif (
            _BYLINE.match(text[m.end : m.end + 9])
            or _MEDIA.match(text[m.end : m.end + 6])
            or _VENUE.match(text[m.end : m.end + 6])
        ):
            if out and out[-1].end == m.start and within(m.code, out[-1].code):
                out.pop()  # of 云南省元阳县人民医院 the province is no more named than the county
            continue
        if _bare(m.text) and level(m.code) == "county" and _VILLAGE.match(text[m.end : m.end + 6]):
            continue  # 石狮镇 is no 石狮市
        last = out[-1] if out else None
        if last and last.end == m.start and last.code != m.code and within(m.code, last.code):
            out[-1] = RegionMention(last.start, m.end, m.codes, parents=(*last.parents, last.code), text=m.text)
        elif (
            last
            and text[last.end : m.start] == "("
            and text[m.end : m.end + 1] == ")"
            and last.code != m.code
            and within(m.code, last.code)
        ):  # 浙江(宁波)
            out[-1] = RegionMention(last.start, m.end + 1, m.codes, parents=(*last.parents, last.code), text=m.text)
        elif last and text[last.end : m.start] == "(" and text[m.end : m.end + 1] == ")" and within(last.code, m.code):
            out[-1] = replace(last, end=m.end + 1, parents=(*last.parents, m.code))  # 通州区(江苏)
        elif last and last.code != m.code and within(m.code, last.code) and _LIES.fullmatch(text, last.end, m.start):
            out[-1] = RegionMention(last.start, m.end, m.codes, parents=(*last.parents, last.code), text=m.text)
        elif last and last.end == m.start and level(m.code) == "county" and _bare(m.text):
            continue  # 怒江|全州: the tail of a longer word
        else:
            out.append(m)
    for i, m in enumerate(out):
        if level(m.code) == "county":
            t = _TOWNSHIP.match(text, m.end)
            into = out[i + 1].start if i + 1 < len(out) else len(text)  # 余姚市共援助|镇雄县
            if t is None or t.end() > into or (_bare(m.text) and len(t[1]) > 3):
                continue
            if not NO_TOWN.search(t[1]) or t[1] in townships(m.code):  # 三营镇, 城关镇
                out[i] = replace(m, township=t[1])
    return out
