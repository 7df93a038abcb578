"""Places told by one character: 赴沪, 返珠, 定西籍, 沪滇协作."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from functools import cache

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.mentions.partners import partners
from loaders.mentions.regions import RegionMention, level, province, within

# These stand alone after a verb of motion, whatever follows: hardly any word begins with them.
_FREE_MOVE = re.compile(
    r"(?:赴|在|来|返|入|到|抵|驻|离|援|去|进"
    r"|往)([沪粤渝滇黔浙闽鲁苏桂湘赣皖鄂穗甬莞榕京])(?![东南西北中](?![上下])|[\u4e00-\u9fff]?(?:剧|菜|语|商))"
)
_MOVE = re.compile(
    r"(?:赴|在|来|返|入|出|到|抵|进|离|援|留|驻|回|去)([\u4e00-\u9fff])"
    r"(?=务工|就业|打工|上岗|返岗|复工|稳岗|召开|举行|举办|举|开展|签|人员|劳动力|企业|的|务|期间|投资|考察"
    r"|工作|稳定|创业|招聘|对接|参加|农民工|员工"
    r"|挂职|支教|支医|就读|上学|落户|那?几天|干部|计划|行动|[,。;!?、”)]|$)"
)
# 援 says by itself that a place follows, and by which letter: 援甘干部, 援疆资金; 支援青年 is none. So do 入甘, 进藏 in
# a report on a province that helps there. Where places there are named they say more.
_BOUND = re.compile(
    r"(?:(?P<aid>援)(?=[川滇黔桂甘青宁陕渝藏疆蒙](?!年|少年|壮|春|[东南西北中](?![上下])))"
    r"|[赴来入进驻](?=[陕疆甘藏](?![东南西北中族区医文语药香羌彝民品书蔗薯草露甜当])))"
    r"(?P<letter>[\u4e00-\u9fff])(?![愿心])"
)
# 援藏、援疆、援青干部: of all of them
_ROW = re.compile(r"援[川滇黔桂甘青宁陕渝藏疆蒙](?:[、和与及]?援[川滇黔桂甘青宁陕渝藏疆蒙])+(?!年|少年)")
# 粤、浙、鲁三家; 苏、沪两省市: provinces side by side, each by its letter
_ONE = "[京津沪渝冀晋辽吉苏浙皖闽赣鲁豫鄂湘粤琼川蜀黔滇陕甘青宁桂蒙疆藏新]"
_COUNTED = "等?[两二三四五六七八九十]{1,2}个?(?:省[区市]?|市|区|家|地(?!方))"
_SIDE_BY_SIDE = re.compile(
    rf"(?P<row>{_ONE}(?:、{_ONE}){{1,11}}(?:[和与及]{_ONE})?)(?P<counted>{_COUNTED})?(?!、|[\u4e00-\u9fff]?[菜剧系语商股企])"
)
_BESIDE = frozenset("年月日由从向与和及在把是的有自邀后给")
"""What a row of letters that is counted may follow; another word before it may be a part of its first place."""
_FEWEST = 3
"""Letters in a row that are provinces without a word that counts them."""
_NATIVE = re.compile(
    r"([\u4e00-\u9fff])籍(?=员工|务工|人员|劳动力|工友|企业|老乡|农民工|职工|工人|学生|群众|的|人|老师|教师|医生|干部|专家)"
)


def abbreviation_pattern() -> str:
    """Character class of all single-character abbreviations."""
    return "".join(sorted(gazetteer().abbreviations()))


@cache
def _compound() -> re.Pattern[str]:
    chars = abbreviation_pattern() + "铜苏杭凉临定昭怒丽泸珠泰台温湖绍金衢舟丽嘉无常南扬盐淮连徐镇宿青威烟潍济淄枣"
    return re.compile(
        rf"([{chars}])[·—-]?([{chars}])(?=两[地市省区县家边头]|双方|劳务|协作|合作"
        rf"|东西部|就业|对口|扶贫|情|企业|帮扶|产业|人社|人力|携手|牵手|山海|家政|工会|党政|资金|款|项目|结[对亲缘成为]|交流|鸿雁)"
    )


# Abbreviations that are hardly ever another word, so that they stand even where the place is not named in full.
_PLAIN = frozenset("沪京津渝粤闽浙苏鲁滇黔桂川蜀陕湘赣皖豫鄂冀晋琼辽甬穗蒙")


def _letter(char: str, named: Counter[str]) -> str | None:
    """The region a single character stands for here: of those named in the report first, then the usual one."""
    g = gazetteer()
    usual = g.abbreviations().get(char)
    starting = [(n, c) for c, n in named.items() if (d := g.get(c)) and d.short[:1] == char and c != usual]
    starting.sort(key=lambda x: (level(x[1]) == "county", -x[0]))
    if usual:
        if not starting or named[usual] >= starting[0][0]:
            if named[usual] or char in _PLAIN or any(within(c, usual) for c in named):
                return usual
        elif level(starting[0][1]) == "county" and (
            char in _PLAIN or named[usual] or any(within(c, usual) for c in named)
        ):
            return usual
    return starting[0][1] if starting else None


def abbreviated(text: str, spans: Collection[tuple[int, int]], named: Counter[str]) -> list[RegionMention]:
    """赴沪, 返珠, 定西籍, 沪滇协作: places told by one character. ``named``: how often each code is named in full."""
    letters = _letters(named)
    out = _banners(text, spans, named) if "旗" in text else []
    usual = gazetteer().abbreviations()
    for a, b in spans:
        done: set[int] = set()
        for m in _ROW.finditer(text, a, b):
            codes = tuple(usual[x] for x in m[0] if x in usual)
            out.append(RegionMention(m.start() + 1, m.end(), codes, "abbr", text=m[0][1:]))
            done.update(range(*m.span()))
        for m in _SIDE_BY_SIDE.finditer(text, a, b):
            before = text[m.start() - 1 : m.start()]
            alone = not ("\u4e00" <= before <= "\u9fff" or before == "、")
            row = [(m.start() + i, usual[x]) for i, x in enumerate(m["row"]) if x in usual]
            if (alone or (m["counted"] and before in _BESIDE)) and len(row) >= (2 if m["counted"] else _FEWEST):
                out += [RegionMention(at, at + 1, (code,), "name", text=text[at]) for at, code in row]
                done.update(range(*m.span()))
        for m in _MOVE.finditer(text, a, b):
            code = _letter(m[1], named) if m[1] in letters and m.start(1) not in done else None
            if code:
                out.append(RegionMention(m.start(1), m.end(1), (code,), "abbr", text=m[1]))
                done.add(m.start(1))
        for m in _FREE_MOVE.finditer(text, a, b):
            code = None if m.start(1) in done else _letter(m[1], named)
            if code:
                out.append(RegionMention(m.start(1), m.end(1), (code,), "abbr", text=m[1]))
                done.add(m.start(1))
        for m in _BOUND.finditer(text, a, b):
            code = usual[m["letter"]]
            there = any(within(c, code) for c in named)
            helped = any(code in partners().get(province(c), ()) for c in named)
            if m.end() - 1 in done or there or not (m["aid"] or helped):
                continue
            out.append(RegionMention(m.end() - 1, m.end(), (code,), "abbr", text=m["letter"]))
        for m in _NATIVE.finditer(text, a, b):
            code = _letter(m[1], named) if m[1] in letters else None
            if code:
                out.append(RegionMention(m.start(1), m.end(1), (code,), "abbr", text=m[1]))
        for m in _compound().finditer(text, a, b):
            x, y = _letter(m[1], named), _letter(m[2], named)
            if not x or not y:
                x, y = _with_partner(x, m[2]) or _with_partner(y, m[1]) or (x, y)
            if x and y and x != y and not within(x, y) and not within(y, x):
                out.append(RegionMention(m.start(), m.end(), (x, y), "compound", text=m[0]))
    return out


_WORDS = frozenset("正四新红大两全")  # 正旗, 四旗, 两旗 are words


def _banners(text: str, spans: Collection[tuple[int, int]], named: Counter[str]) -> list[RegionMention]:
    """阿旗, 扎旗: a banner of a long name by its first character, where the report names one such in full."""
    begun: dict[str, set[str]] = {}
    for code in named:
        d = gazetteer().get(code)
        if d and d.name[-1] == "旗" and len(d.name) > len("杭锦旗") and d.name[0] not in _WORDS:
            begun.setdefault(d.name[0], set()).add(code)
    out: list[RegionMention] = []
    for char, codes in begun.items():
        at = text.find(f"{char}旗") if len(codes) == 1 else -1
        while at >= 0:
            if text[at + 2 : at + 3] not in tuple("帜袍舰") and any(a <= at < b for a, b in spans):
                out.append(RegionMention(at, at + 2, tuple(codes), text=text[at : at + 2]))
            at = text.find(f"{char}旗", at + 2)
    return out


def _with_partner(known: str | None, char: str) -> tuple[str, str] | None:
    """The two of 鲁甘 where only the one is told otherwise, if one of them helps the other. 新 is too common a word."""
    other = gazetteer().abbreviations().get(char) if char != "新" else None
    return (known, other) if known and other and other in partners().get(known, ()) else None


def _letters(named: Counter[str]) -> frozenset[str]:
    g = gazetteer()
    return _all_abbreviations() | {d.short[0] for c in named if (d := g.get(c)) and d.short}


@cache
def _all_abbreviations() -> frozenset[str]:
    return frozenset(gazetteer().abbreviations())


def hints(text: str) -> set[str]:
    """Places that compounds of abbreviations (沪滇协作) point to: context for names that mean several."""
    usual = gazetteer().abbreviations()
    return {code for m in _compound().finditer(text) for c in (m[1], m[2]) if (code := usual.get(c))}
