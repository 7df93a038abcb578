"""Whether a name that may be a common word is a place where it stands, by the words beside it and its list.

Such are everyday words (同心, 海盐) and bare short names of counties: 到海盐务工, 通渭籍, 都安、大化两县.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.mentions.persons import SURNAMES
from loaders.mentions.regions import MUNICIPALITIES, level
from loaders.mentions.surfaces import EVERYDAY, meaning_of

# Words that a place in front does not make a name either: 昆明市区, 丽江全州.
NEVER = frozenset(
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
# Cities whose names are everyday words: what only a city does makes them one.
CITIES = frozenset(("中山", "来宾", "白银"))
CITY_DOES = re.compile(r"对口|帮扶|结对|援[建藏疆]|两市|对[\u4e00-\u9fff]{2,4}[,、。;]")
_BESIDE = frozenset("上边里畔下脚旁湖山河江路街寺庙楼塔")
# What is done at a place that was named in full before, and what a place does: 到海盐务工, 海盐投入.
_DONE_THERE = re.compile(
    r"务工|打工|就业|上班|上岗|返岗|做[工保事零]|干活|当[保护月绣厨]|工作(?!组|人员|队|方案)|招工|招聘|考察|对接|挂职|支教|支医|任教|跟岗|的企业|的(?=[,。;、)])|企业|县|[,。;、)]"
)
_DOES = re.compile(
    r"带[来着去]|送[来出去]|捎来|开来|牵线|包[下了]|投入|投资|选派|派出|派来|派去|拨[付给出来了]|给(?=[\u4e00-\u9fff]{1,8}\d)|给了|投了|拿[出了给来过]|掏|垫|汇[来给了]|打[来给了]|另?[给捐出投](?=[约近]?\d)|出资|援助|援建|帮扶|帮助|支援|捐|接收|吸纳|对口|方面|籍|人社|[区县市]委"
    r"|的(?:工作队|干部|老师|教师|医生)"
)
# What only a place has beside its name: 通渭籍, 麻江老乡, 去温岭的车, 在句容上班; words between are of two
# characters, or the name would be the end of another: 推广|平利|社区工厂.
OF_A_PLACE = re.compile(
    r"[籍县—–·]|(?:[今去]年|又|再|先后|累计)?[给拨派捐][了的来出]|的?(?:老乡|乡亲|务工|人社|劳务|工人|农民工|劳动力|客运|企业|专车|包车|大巴|的[\u4e00-\u9fff]{0,3}(?:企业|工厂)|(?:来|去)的|的(?:贫困|脱贫|账[户上面]|群众|百姓|孩子|干部))|的?(?:[一这那某]家)?(?:[^,。;、的\d]{2}){0,2}[鞋纸茶酒衣布瓷]?(?:老板|招工|用工|厂[里子家]|工厂|车间|工地|流水线|养老院|饭店|酒店|门店|家政公司)|(?:上班|上岗|打工|就业|做工|干活|返岗|复工|进厂|入职|上工)|妇联|总?工会|团区?县?委|工商联|就业局|劳动局|财政|人(?!民|大|力|才|类|员)"
)
TO_A_PLACE = frozenset("在去赴往到从抵驻—–·")
_FOR_A_PLACE = frozenset(("来自", "对接", "结对", "帮扶", "支援", "牵手", "对口", "携手", "走进", "援建"))
_FOR_A_PLACE |= {"挂钩", "负责", "接手", "认领", "结亲", "协作", "援助"}
_ROW = re.compile(r"(?:有|为|达)?[\d.,]+[余多]?[万亿]?(?:人次|[人名个元])[、,;]")  # 潢川720人,商城455人


@cache
def seat_of(code: str) -> tuple[str, ...]:
    """What a place lies in nearest: its prefecture; of a prefecture or a municipality's county the province."""
    up = gazetteer().ancestors(code)
    return tuple(a for a in up if level(a) == "prefecture" or a[:2] in MUNICIPALITIES or level(code) == "prefecture")


@cache
def town_or_county(code: str) -> bool:
    """Whether a division is a 市 or 县 of the level of counties, and no district or banner."""
    d = gazetteer().get(code)
    return bool(d and d.level == "county" and d.name[-1] in "市县")


_SITE = re.compile(
    r"(?:人民)?(?:大厦|大楼|广场|公园|酒店|宾馆|饭店|小区)|种植|[\d.]+万?[余多]?[亩株棵斤吨]|(?:罐头|树|苗|果|花|面馆)(?![\u4e00-\u9fff]{0,3}[省市县区])"
)
_SURNAMED = re.compile(rf"(?:[县市区乡镇村州旗]的?|村民|老板|工人|青年|老乡|名叫)[{SURNAMES}]$")


def part_of_a_name(text: str, start: int, end: int, codes: tuple[str, ...]) -> bool:
    """Whether the bare name of a county names a building, what is grown or, after a surname, a person: 仙桃大厦,
    种仙桃3200亩, 织金县的王|镇远."""
    if end - start != 2 or not codes or level(codes[0]) != "county":
        return False
    return bool(_SITE.match(text, end) or _SURNAMED.search(text, max(0, start - 4), start))


def stands(text: str, start: int, end: int) -> bool:
    """Whether an everyday word stands where a place does: 从义乌拿到, 义乌的工人; not 在石林边."""
    if text[end : end + 1] in _BESIDE:
        return False
    if text[start - 2 : start] in _FOR_A_PLACE:
        return True
    return text[start - 1 : start] in TO_A_PLACE or bool(OF_A_PLACE.match(text, end)) or as_place(text, start, end)


_OPENS = frozenset(
    " \n,。;:!?、(“”)》《>—–-·|/与和跟同及的在去赴往到从来驻给帮对向由把让是为替名位个了接援帮扶管牵认领"
)
_CLOSES = frozenset(" \n,。;:!?、)”》—–-·|/与和跟同的人籍县")


def apart(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name show that it is no part of a longer one: not 乌|蒙山|里, 三台|大巴."""
    return (start == 0 or text[start - 1] in _OPENS) or (end == len(text) or text[end] in _CLOSES)


def as_place(text: str, start: int, end: int) -> bool:
    """Whether an everyday word stands where only a place can: 到|海盐|务工, 。|海盐|投入."""
    before = text[start - 1 : start] or "\n"
    if before in "到赴来返抵往在去":
        return bool(_DONE_THERE.match(text, end))
    return before in ",。;:\n" and bool(_DOES.match(text, end))


def beside_its_like(text: str, raw: list[tuple[int, int, str, tuple[str, ...]]], k: int) -> bool:
    """Whether the name next to this one in a list is of the same prefecture: 都安、大化两县 explain each other."""
    if len(raw[k][3]) != 1:
        return False
    seats = set(seat_of(raw[k][3][0]))
    for a, b in ((k - 1, k), (k, k + 1)):
        if a >= 0 and b < len(raw) and text[raw[a][1] : raw[b][0]] in ("、", "和", "及", "与"):
            other = raw[b if a == k else a][3]
            if any(not seats.isdisjoint(seat_of(c)) for c in other):
                return True
    return False


def in_lists(text: str, raw: list[tuple[int, int, str, tuple[str, ...]]]) -> dict[int, set[str]]:
    """For names in a list (A、B、C) the counties of one prefecture that its members can be: a list explains itself."""
    out: dict[int, set[str]] = {}
    for k in range(len(raw)):
        if not meaning_of(raw[k][2]).ordinary:
            continue  # only an everyday word needs explaining
        for j in (k - 1, k + 1):
            if not 0 <= j < len(raw):
                continue
            a, b = sorted((raw[k], raw[j]))
            gap = text[a[1] : b[0]]
            if gap not in ("、", "和", "与", "及", "联合", "会同") and not _ROW.fullmatch(gap):
                continue
            seats = {p for c in raw[j][3] for p in seat_of(c)}
            got = {
                c
                for c in raw[k][3]
                if level(c) != "province" and c not in raw[j][3] and any(p in seats for p in seat_of(c))
            }
            if got:
                out.setdefault(k, set()).update(got)
    for run in (*_lists(text, raw), *_openers(text, raw)):
        sure = Counter(raw[k][3][0][:2] for k in run if len(raw[k][3]) == 1 and raw[k][2] not in EVERYDAY)
        for k in run:
            if raw[k][2] in EVERYDAY:
                out.setdefault(k, set()).update(c for c in raw[k][3] if sure[c[:2]] > 1 and level(c) != "province")
    return out


def _lists(text: str, raw: list[tuple[int, int, str, tuple[str, ...]]]) -> list[list[int]]:
    """Names in a row with nothing but 、 between them."""
    runs: list[list[int]] = []
    for k, (s, _, _, _) in enumerate(raw):
        if k and text[raw[k - 1][1] : s] == "、":
            runs[-1].append(k)
        else:
            runs.append([k])
    return [run for run in runs if len(run) > 2]


_BULLET = re.compile(r"\n\W{0,3}(?:\d{1,2}\W{1,2})?")


def _openers(text: str, raw: list[tuple[int, int, str, tuple[str, ...]]]) -> list[list[int]]:
    """Names that open lines one after the other: the items of a list."""
    runs: list[list[int]] = []
    last = -1
    for k, (s, _, _, _) in enumerate(raw):
        line = text.rfind("\n", 0, s)
        if line < 0 or not _BULLET.fullmatch(text, line, s):
            continue
        if last >= 0 and text.find("\n", last + 1) == line:
            runs[-1].append(k)
        else:
            runs.append([k])
        last = line
    return [run for run in runs if len(run) > 2]
