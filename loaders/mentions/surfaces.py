"""Where names of divisions stand in a text: one scan over every surface form, and guards against other words.

Bare short names of counties are common words too often (合作, 资源, 富裕, 和平): ``everyday.txt`` has them.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import NamedTuple

import ahocorasick_rs

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.mentions.regions import family, level
from loaders.mentions.straddling import straddles
from loaders.mentions.zones import HOSTS

_SUFFIX = "省市区县州盟旗"
# What follows a name's last character and shows that the name is part of another word (合作+市场, 地+区域).
_NOT_AFTER: dict[str, str] = {
    "市": "场值价集盈话井亩容貌场两", "区": "域分别间位划隔块", "县": "", "州": "", "省": "际会钱心略却时下",
    "旗": "帜下舰袍", "盟": "友军主誓约国", "海": "拔", "山": "路寨区",
}  # fmt: skip
# Short names (without 市 or 县) that are everyday words; they count only with their suffix.
_LINES = resources.files("loaders.mentions").joinpath("everyday.txt").read_text(encoding="utf-8").splitlines()
_COMMON = frozenset(w for line in _LINES if line[:1] not in "#?!@" for w in line.split())
UNSURE = frozenset(w for line in _LINES if line[:1] == "?" for w in line.split())
EVERYDAY = _COMMON | UNSURE
WORDS = frozenset(w for line in _LINES if line[:1] == "!" for w in line.split())
SITES = frozenset(w for line in _LINES if line[:1] == "@" for w in line.split())
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
    "三明": "治确",
    "四平": "方均米",
    "杭州": "湾",
    "修水": "渠库利电管池窖坝",
    "新县": "城",
    "山东": "麓侧",
    "山西": "麓侧",
    "日照": "充时强长率条量资",
}
_HILLS = ("山区", "山海", "山东", "山西", "山乡", "山村", "山里", "山上")
# Sayings that a name stands in.
_SAYINGS = {
    "南海": ("天南海北", "山南海北"),
    "海北": ("天南海北", "山南海北"),
    "山南": ("山南海北",),
    "长治": ("长治久安",),
    "河西": ("河西走廊",),
    "海城市": ("沿海城市", "滨海城市", "环海城市", "近海城市", "内海城市"),
    "天全": ("当天全部", "每天全部", "当天全都"),
    "天长": ("天长地久", "天长日久"),
    "大同": ("大同小异", "求大同", "世界大同"),
    "朝天": ("火朝天", "脚朝天", "面朝天", "鼻孔朝天", "底朝天"),
    "大悟": ("恍然大悟", "豁然大悟", "大彻大悟"),
    "江山": (
        "打江山",
        "坐江山",
        "守江山",
        "半壁江山",
        "指点江山",
        "大好江山",
        "红色江山",
        "江山如画",
        "打下江山",
        "江山美如画",
    ),
    "同德": ("同心同德",),
    "四平": ("四平八稳",),
    "泰来": ("否极泰来",),
    "合肥": ("复合肥",),
    "福安": ("幸福安康", "幸福安宁", "幸福安定", "幸福安居"),
    "通江": ("通江达海",),
    "万载": ("千秋万载",),
    "洛阳": ("洛阳纸贵",),
    "江南": ("大江南北",),
    "连城": ("价值连城",),
    "海口": ("出海口", "入海口"),
    "大理": ("大理石", "大理岩"),
    "西藏": ("东躲西藏",),
    "陆河": ("内陆河",),
    "周口": ("周口店",),
    "八宿": ("二十八宿",),
    "民丰": ("物阜民丰",),
    "白银": ("真金白银",),
    "荆州": ("失荆州",),
    "长春": ("四季长春",),
    "日照": ("短日照", "长日照"),
    "宝山": ("八宝山",),
    "乐山": ("歌乐山",),
    "安康": ("平安安康", "一家安康", "幸福安康", "健康安康", "祝您安康", "祝你安康", "安康幸福"),
    "金山": ("金山银山",),
    "大关": ("元大关", "万大关", "亿大关", "人大关"),
    "五常": ("三纲五常",),
    "河东": ("三十年河东", "河东河西"),
    "通州": ("普通州",),
    "大田": ("大田作物",),
    "乐业": ("安居乐业", "稳岗乐业"),
    "站前": ("火车站前", "车站前", "在站前"),
}
_KEEP_AFTER = ("江苏", "江西", "河北", "河南", "湖北", "湖南")  # 来自浙江|江苏: a list without marks
# Prepositions that begin some county's name: 从江苏 is no 从江.
_PREPOSITIONS = "从自由在到向对与和及同至去往"


_OF_PROVINCE = re.compile("江苏|江西|山[东西]省|宁夏")


class Meaning(NamedTuple):
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
def meaning_of(name: str) -> Meaning:
    """What a name may mean wherever it stands."""
    codes, bare = _candidates(name), is_bare(name)
    sure = len(codes) == 1 and (not bare or level(codes[0]) != "county")
    return Meaning(codes, bare, name in EVERYDAY, family(codes[0]) if sure else frozenset())


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
def is_bare(name: str) -> bool:
    """Whether a name is told without its 省, 市, 县, or has two letters with it (开县)."""
    return (name[-1] not in _SUFFIX or len(name) < 3) and name not in HOSTS


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
                r.kind in ("full", "short") or (r.kind == "former" and (not is_bare(n) or n[-1] == "县")) for r in refs
            )
        ),
    )
    scanner = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return scanner, names


def scan(text: str) -> list[tuple[int, int, str]]:
    """Every surface form in a text with its start and end, the longest where several begin."""
    scanner, names = _scanner()
    found: list[tuple[int, int, str]] = []
    for k, s, e in scanner.find_matches_as_indexes(text):
        built = text[s] == "建" and e - s == 2  # 捐款建|德令哈市的幼儿园
        new = text[s] == "新" and e - s == 2  # 美丽新|宁夏
        # 其中宁波: not 中宁; 协作中江苏省: not 中江
        inside = text[s] == "中" and (
            text[s - 1 : s] == "其" or (is_bare(names[k]) and _OF_PROVINCE.match(text, s + 1))
        )
        counted = text[s] in "万百千" and text[s - 1 : s].isdigit() and bool(s)  # 3.8万|宁夏务工人员, 2.3万|州外就业
        if counted:
            rest = [(i, j, names[n]) for n, i, j in scanner.find_matches_as_indexes(text[s + 1 : e + 6])]
            found += [(s + 1, s + 1 + j, n) for i, j, n in rest[:1] if i == 0]
            continue
        joined = bool(found) and found[-1][1] == s  # 西海岸新区|和康县
        apart = not joined and straddles(text, s, e)
        if (text[s] in _PREPOSITIONS and (joined or is_bare(names[k]))) or inside or built or new or apart:
            again = [(i, j, names[n]) for n, i, j in scanner.find_matches_as_indexes(text[s + 1 : e + 4])]
            if again and again[0][0] == 0 and not (built and is_bare(again[0][2])):
                if new and level(_candidates(again[0][2])[0]) != "province":
                    found.append((s, e, names[k]))
                    continue
                found.append((s + 1, s + 1 + again[0][1], again[0][2]))
                continue
            if apart:
                continue
        found.append((s, e, names[k]))
    return found


_IN_PARTS = re.compile(r"分(?:别|批|头|赴|到|得|给|三|[\d两二四五六七八九十][批次趟路])|两[地家边头处]")


_AT_WATER = re.compile(
    r"边[上的]?(?![境民防])|畔|两?岸(?!区)|源头?(?![市县区])|[上中下]游|之滨|水(?=[,。、流])|面上|里的[水鱼]"
)
_CALLED = re.compile(r"(?:[镇乡村路街山河湖桥]|街道|社区|小区)(?:名字?)?(?:叫做?|名为|唤作)$")
_AT_FOOT = re.compile(r"脚|[南北东西]?麓|深处|腹地|南北|之[巅间下]|[下上](?=[,。、!?:;—”》 \n的安有住])")


@cache
def _counties() -> frozenset[str]:
    """Short names of counties that begin with a character that may go on after 省: 会宁, 会东, 心…"""
    return frozenset(
        n
        for n, refs in gazetteer().names().items()
        if len(n) == 2 and n[0] in _NOT_AFTER["省"] and any(r.kind == "short" for r in refs)
    )


def plausible(text: str, start: int, end: int, name: str) -> bool:
    """Whether the name found there is no part of another word (市场, 阿里巴巴, 五台山) or saying."""
    after = text[end : end + 1]
    if after and after in _OTHER_WORD.get(name, ""):
        return False
    if after and after in _NOT_AFTER.get(name[-1], "") and not _IN_PARTS.match(text, end):  # 龙岗区|分别结对
        part = any(_of_it(name, text[end : end + n]) for n in (3, 4))  # 厦门市|集美区 is no 市集
        return part or (name[-1] == "省" and text[end : end + 2] in _counties())  # 甘肃省|会宁, but not 省会
    if is_bare(name) and after == "山" and (text[end : end + 2] not in _HILLS or text[end + 2 : end + 3] in "麓侧"):
        return False  # 五台山, 普陀山
    if name[-1] == "山" and _AT_FOOT.match(text, end) and is_bare(name):
        return False  # 天山下, 天山南北
    if name in _SAYINGS and any(text.startswith(w, start - w.index(name)) for w in _SAYINGS[name]):
        return False
    if is_bare(name) and after == "口" and text[end + 1 : end + 2] not in tuple("岸碑味音述头岁径罩腔粮感子号袋服"):
        return False  # 平邑口
    if name[-1] in "江河" and is_bare(name) and _AT_WATER.match(text, end):
        return False  # 雅江边上, 怒江源
    if after in ("", ",", "。", "、") and is_bare(name) and _CALLED.search(text, max(0, start - 5), start):
        return False  # 有个镇叫海口
    if not (is_bare(name) and after and after in "江河湖岛峰岭"):
        return True
    return text[end : end + 2] in _KEEP_AFTER or _of_it(name, text[end : end + 2]) or _of_it(name, text[end : end + 3])


@cache
def _of_it(name: str, after: str) -> bool:
    """Whether a name goes on with one of a place in it: 天津|河西区 is no river."""
    if after not in gazetteer().names():
        return False
    return any(c != d and d in gazetteer().ancestors(c) for c in _candidates(after) for d in _candidates(name))


_BEFORE_COUNTY = frozenset("、,。;:(“《 \n着省市州区和与及在到赴往向对给为由从是自让帮扶持助手援驻来去")
_AFTER_COUNTY = frozenset("委长级城域里内乡市区处")


@cache
def old_county(name: str) -> bool:
    """Whether a name of one letter and 县 is of a county that has another name now: 开县, 郧县, 蓟县."""
    return len(name) == 2 and name[-1] == "县" and all(r.kind == "former" for r in gazetteer().names().get(name, ()))


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether 开县, 达县 stand by themselves and are no part of 召开县委, 到达县城."""
    alone = not start or (text[start - 1] in _BEFORE_COUNTY and text[start - 1 : start + 1] != "到达")
    return alone and text[end : end + 1] not in _AFTER_COUNTY
