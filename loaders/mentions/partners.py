"""Names that only a partner settles: which provinces help which, at any time, makes a county's bare name likely.

From the arrangements of the State Council: east–west pairs of 1996, 2010, 2016 and 2021; support of Xinjiang (nineteen
provinces, 2010), Tibet (1994, 2016), Qinghai (2010) and the Three Gorges; the northeast's cooperation (2017), that
along the south–north water route (2013), and that of old revolutionary areas (2022). By letter, helper first.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from graph.regions import gazetteer
from graph.regions.pairings import assigned
from loaders import fastre as re
from loaders.mentions.everyday import CITIES, apart, stands
from loaders.mentions.regions import RegionMention, level, province
from loaders.mentions.slotted import Found, by_slots
from loaders.mentions.surfaces import UNSURE, WORDS, is_bare, meaning_of

_HELP = """
京 蒙冀新藏青豫鄂辽川
津 甘青冀新藏陕吉渝
冀 新藏
晋 新
辽 黔青新藏渝
吉 新藏
黑 新藏渝
沪 滇黔新藏青辽闽渝鄂
苏 陕青黔新藏辽豫鄂渝
浙 川黔鄂吉湘新藏青渝赣
皖 新藏渝
闽 宁甘新藏渝赣
赣 新渝
鲁 渝甘黔湘新藏青鄂
豫 新渝
鄂 新藏渝
湘 新藏渝鄂
粤 桂黔滇川新藏黑赣渝闽
渝 藏
川 藏
陕 藏
"""


@cache
def partners() -> dict[str, frozenset[str]]:
    """For each province those that it helps or is helped by, by code."""
    code = gazetteer().abbreviations()
    out: defaultdict[str, set[str]] = defaultdict(set)
    for line in _HELP.split("\n"):
        helper, _, helped = line.partition(" ")
        for letter in helped:
            out[code[helper]].add(code[letter])
            out[code[letter]].add(code[helper])
    return {k: frozenset(v) for k, v in out.items()}


def expected(named: set[str]) -> frozenset[str]:
    """Provinces whose counties may be told by their bare names where places of the provinces ``named`` are told."""
    return frozenset().union(*(partners().get(p, frozenset()) for p in named), named)


def beside_partners(text: str, left: list[Found], settled: list[RegionMention]) -> list[RegionMention]:
    """Names that nothing else settled, of places in the provinces of the others or in their partners': 奉节 beside
    滨州, the 朝阳区 that helps 化德县."""
    named = {province(m.code) for m in settled}
    if not named or not any(partners().get(p, frozenset()) & named for p in named):
        named |= _of_each_other(text, left, named)
    near = expected(named)
    taken = [(m.start, m.end) for m in settled]
    free = [x for x in left if not any(a < x[1] and x[0] < b for a, b in taken)]
    told = {c for m in settled for c in m.codes}
    couples = {x: code for x in free if (code := _assigned(x, told))}
    here = [(x, code) for x in free if (code := couples.get(x) or _the_one(x, near))]
    meant = {
        x[2]
        for x, code in here
        if (x in couples and _beside_its_own(text, x, settled, code)) or _stands(text, x, settled, code, named)
    }
    found = [RegionMention(s, e, (code,), text=name) for (s, e, name, _), code in here if name in meant]
    rest = [x for x in free if x[2] not in meant]
    return found + by_slots(text, rest, [*settled, *found], near) if rest else found


def _the_one(x: Found, near: frozenset[str]) -> str | None:
    """The only place in those provinces that a name may mean, if a bare name of its kind can stand for a place."""
    _, _, name, codes = x
    codes = codes[:1] if name in CITIES else codes
    inside = [c for c in codes if province(c) in near]
    if len(inside) != 1 or (name not in CITIES and level(inside[0]) != "county"):
        return None
    if len(codes) > 1:
        return inside[0] if not meaning_of(name).ordinary else None
    return inside[0] if name not in WORDS else None


def _assigned(x: Found, told: set[str]) -> str | None:
    """The only place that a name may mean of those assigned to help, or be helped by, one that is ``told``: 大兴 beside
    察哈尔右翼前旗, 和平 beside 会宁."""
    inside = [c for c in x[3] if not told.isdisjoint(assigned().get(c, ()))]
    return inside[0] if len(inside) == 1 else None


def _beside_its_own(text: str, x: Found, settled: list[RegionMention], code: str) -> bool:
    """Whether a name stands as a place does: an everyday word only where it gives, or a few words from its partner in
    one clause (和平与会宁, 大兴给察右前旗…), as no 热情、大方 or 拉长、延长."""
    s, e, name, _ = x
    if not meaning_of(name).ordinary:
        return len(name) > _SHORT or apart(text, s, e)
    if name in _NEVER or not (s == 0 or text[s - 1] in _BEFORE):
        return False
    if _GIVES.match(text, e):
        return True
    for m in settled:
        if m.code in assigned().get(code, ()):
            gap = text[e : m.start] if m.start > e else text[m.end : s]
            if 0 < len(gap) <= _NEAR and _LINK.fullmatch(gap):
                return True
    return False


_NEVER = frozenset(("比如", "合作", "资源", "延长"))  # 比如,宁波市…; 延长产业链
_GIVES = re.compile(r"出资|捐[了赠款出资给]|拨[了付款给出]|派[来出驻了]|援[助建]|帮扶|结对|对口")
_LINK = re.compile(r"[与和跟同对把给向由归][^,。;:、!?\n]{0,6}|[—–·-]+|[^,。;:、!?\n]{0,6}[与和跟同对由归]")
_NEAR = 8


def _of_each_other(text: str, left: list[Found], named: set[str]) -> set[str]:
    """Provinces of names which are told as places and of which one's helps the other's: 从余杭来,…雷山的贫困户."""
    told = {
        province(x[3][0])
        for x in left
        if len(x[3]) == 1 and x[2] not in WORDS
        and (
            stands(text, x[0], x[1])
            or _takes_part(text, x[0], x[1])
            or (not meaning_of(x[2]).ordinary and (len(x[2]) > _SHORT or apart(text, x[0], x[1])))
        )
        and (not meaning_of(x[2]).ordinary or x[2] in UNSURE)
    }  # fmt: skip
    told |= named
    return {a for a in told if partners().get(a, frozenset()) & told}


def _stands(text: str, x: Found, settled: list[RegionMention], code: str, named: set[str]) -> bool:
    """Whether the words beside a name show that it is a place: of an everyday word more than of another."""
    s, e, name, _ = x
    if not is_bare(name) or stands(text, s, e):
        return not meaning_of(name).ordinary or name in UNSURE or name in CITIES
    if not meaning_of(name).ordinary:
        return len(name) > _SHORT or apart(text, s, e)
    if name not in UNSURE:
        return False
    if _takes_part(text, s, e) and partners().get(province(code), frozenset()) & named:
        return True
    return any(
        ((m.start - e == 1 and text[e] in _BESIDE) or (s - m.end == 1 and text[m.end] in _BESIDE))
        and (province(m.code) == province(code) or province(m.code) in partners().get(province(code), frozenset()))
        for m in settled
    )


def _takes_part(text: str, start: int, end: int) -> bool:
    """Whether a name stands where only one does that helps, or is helped: 虹口带来的, 由萧山来帮, 和木里."""
    return (start == 0 or text[start - 1] in _BEFORE) and bool(_ACTS.match(text, end))


_BEFORE = frozenset("\n ,。;:!?、“(—由归把将被跟与和同对给向帮援牵管认靠是从到去赴往在来受")
_ACTS = re.compile(
    r"带[来着]|送[来的出到给了去]|出的?[钱资人]|出了?\d|来[的帮人了接]|来了?\d|派[来出到了去往的驻]|给[了的]|拨[了出的付给来]|捐|援|帮|扶|掏|投[入了]|牵[着头手]|认[了的下领]|管着?|对[着口]"
    r"|接[了过下着手]|结[了的对亲缘]|领[了下着]|[挑担扛]着?|驻|方面|那[边头]|这[边头]|[区县]里|[区县市农]委|[区县市]政府|[一-龥]{0,2}局|妇联|工会|人(?![民大力才类员家])|的(?:人|钱|干部|医生|教师|老师|企业|工厂|厂|车间|客人|亲|娘家|担子|支教|大夫|队)|[,。;:!?、]|[—–·](?![a-zA-Z])|[与和跟同]"
)
_SHORT = 2  # characters that two words beside each other may make: 乌|蒙山|里
_BESIDE = "、和与及跟同—"
