"""Places in English reports, by the gazetteer's names."""

from __future__ import annotations

from graph.regions import gazetteer
from graph.regions.english import key
from graph.regions.pairings import assigned
from loaders import fastre as re
from loaders.mentions.english_names import english_names, long_names, monosyllables, own_name, short_name
from loaders.records import record

_KIND = re.compile(
    r"(?:[ -]+(?:(?:[A-Z]\w+,? +(?:[A-Z]\w+,? +|and +){0,3}?)?[Aa]utonomous +|(?:[A-Z]\w+ +){0,3}?)"
    r"(?P<kind>[Rr]egion|[Pp]rovince|[Pp]refecture|[Cc]ounty|[Dd]istrict|[Cc]ity|[Mm]unicipality|[Bb]anner"
    r"|[Ll]eague|(?:New\s+)?Area)\b)?"
)
_WORD = re.compile(r"\bInner Mongolia\b|\b[A-Z][a-zà-öø-ÿ]+(?:['’][a-z]{2,}|[A-Z][a-z]+)?(?!\w)")
# The kind told after a comma: Fuyang, a district of Hangzhou
_KIND_AFTER = re.compile(
    r",\s+(?:an?|the)\s+(?:[a-z-]+\s+){0,3}?(?P<kind>district|county|city|prefecture|province"
    r"|banner)\b(?! (?:seat|town)\b)"
)
# A person's name, of which a part may be a place's too: Mr Zhang, Lin Jian
_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Uncle|Aunt|Grandma|Grandpa|Li|Wang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu"
    r"|Xu|Sun|Hu|Zhu"
    r"|Lin|Guo|Luo|Liang|Xie|Tang|Deng|Feng|Cao|Peng|Zeng|Xiao|Pan|Dong|Yuan|Jiang|Cai|Yu|Du|Ye|Cheng|Wei"
    r"|Lu|Ding|Ren|Yao|Shen|Zhong|Cui|Tan|Liao|Fan|Jia|Xia|Fu|Fang|Zou|Xiong|Bai|Meng|Qin|Qiu|Zhang)\.?\s+$"
)
# Words that make the name before them another thing's: Xihu Longjing, Ningxia University, Xiamen Airlines.
_OTHER = re.compile(
    r"\s+(?:Road|Street|University|College|Normal|Airlines?|Airport|Railway|Station|River|Lake|Bridge|Daily"
    r"|Observer|Times"
    r"|[Tt]own(?:ship)?|[Vv]illage|[Ss]ubdistrict|News|Weekly|Evening|Longjing|TV|Stadium|Hotel|Temple|Expressway"
    r"|Mountains?)\b"
)


# What serves a whole city by the name of one of its districts: Pudong International Airport.
_TERMINAL = re.compile(
    r"\s+(?:(?:International\s+)?[Aa]irport|(?:(?:East|West|South|North)\s+)?[Rr]ailway\s+[Ss]tation)\b"
)
_LANDS = re.compile(
    r"\b(?:landed|lands|touch(?:ed)? down|arriv(?:ed|es|ing|als)|got off|stepped off|stop(?:ped)?|(?:pulled"
    r"|rolled|drew) in"
    r"|reached|pulled into|rolled into)\s+(?:(?:at|in|into)\s+)?(?:the\s+)?(?:[A-Z]\w+\s+)?$"
)


@record
class Place:
    """A place told at ``start:end`` by its code."""

    start: int
    end: int
    code: str


def places(text: str) -> list[Place]:
    """Places named in a text, ambiguous names settled by the others and by words like county."""
    found: list[tuple[int, int, tuple[str, ...], str]] = []
    done = 0
    whole_name: set[int] = set()
    landing: set[int] = set()
    for m in _WORD.finditer(text):
        codes = english_names().get(key(m[0]))
        if not codes or m.start() < done:
            continue
        if stop := _TERMINAL.match(text, m.end()):
            if _LANDS.search(text, max(0, m.start() - 40), m.start()):  # else of those who see off, or only pass
                found.append((m.start(), stop.end(), _served(codes), ""))
                landing.add(m.start())
            continue
        if _OTHER.match(text, m.end()):
            continue
        if _PERSON.search(text, max(0, m.start() - 12), m.start()):
            continue
        if len(codes) > 1:  # Horqin Right Front Banner is not Horqin District
            full = [c for c in codes if any(_starts(text, m.start(), n) for n in long_names(c))]
            if full:
                codes = tuple(full)
                whole_name.add(m.start())
        whole = [c for c in codes if text.startswith(short_name(c), m.start())]  # Xilin alone is no Xilin Gol
        codes = tuple(whole) or codes
        word = _KIND.match(text, m.end())
        if word and word["kind"] and _another(text[m.end() : word.start("kind")]):
            word = None  # Ningbo Kuqa county, in a list of who helps whom
        if (
            word
            and word["kind"]
            and re.search(r"\bNew\b", text[m.end() : word.start("kind")])
            and word["kind"][0] in "Dd"
        ):
            word = None  # Suzhou New District is a zone of Suzhou
        kind = (word["kind"] or "").lower() if word else ""
        if word and kind and len(codes) > 1 and "utonomous" in word[0]:
            codes = tuple(c for c in codes if "自治" in own_name(c)) or codes
            whole_name.add(m.start())
        told = word.end() if word and kind else m.end()
        done = told if word and kind and "utonomous" in word[0] else m.end()
        done = max([done, *(m.start() + len(n) for c in codes for n in long_names(c) if _starts(text, m.start(), n))])
        if not kind and not monosyllables().isdisjoint(codes):  # Li Xin is no Li County, Zhang said is no Zhang County
            codes = tuple(c for c in codes if c not in monosyllables() or key(m[0]) != key(short_name(c)))
            if not codes:
                continue
        if not kind and len(codes) > 1 and (after := _KIND_AFTER.match(text, m.end())):
            kind = after["kind"]
        found.append((m.start(), told, codes, kind))
    found = _with_kinds_of_lists(text, found)
    g = gazetteer()
    lying = [_lying_in(text, found[k : k + 2]) for k in range(len(found))]
    settled = {f[0] for f, codes in zip(found, lying, strict=True) if len(codes) < len(f[2])}
    found = [(s, e, codes, kind) for (s, e, _, kind), codes in zip(found, lying, strict=True)]
    known = {
        c
        for _, _, cs, kind in found
        for c in cs
        if c.endswith("0000") and kind in ("", "province", "region", "municipality")
    }
    known |= {c for _, _, cs, _ in found for c in cs if c.endswith("00") and any(g.is_within(c, k) for k in known)}
    if not any(not c.endswith("0000") for c in known):
        known |= {c for _, _, cs, _ in found if sum(c.endswith("00") for c in cs) == 1 for c in cs if c.endswith("00")}
    else:
        known |= {c for _, _, cs, k in found for c in cs if c.endswith("00") and (len(cs) == 1 or k == "prefecture")}
    # a prefecture that its own name settles settles what lies in it: Wuxi's Xishan is not Kunming's
    known |= {c for _, _, cs, k in found if not k or k == "city" for c in _settled(cs, known)}
    known |= _supported([cs for _, _, cs, _ in found], known)
    known |= _coupled([cs for _, _, cs, _ in found])
    out = []
    meant: dict[str, str] = {}
    for s, e, codes, _ in found:
        if s in settled and len(codes) == 1:  # Baoshan in Yunnan is no district of Shanghai before that either
            meant.setdefault(key(text[s:e].split()[0]), codes[0])
    for s, e, codes, kind in found:
        best = max(codes, key=lambda c: _rank(c, kind, known))
        name = key(text[s:e].split()[0])
        if (kind and len(codes) > 1) or s in settled or s in whole_name:
            meant.setdefault(name, best)  # after Hainan prefecture Hainan is not the island
        elif not kind and meant.get(name) in codes:
            best = meant[name]
        fit = _fit(best, kind, known)
        alone = len(codes) == 1 or (kind and sum(_named(c, kind) for c in codes) == 1)
        if not best.endswith("00") and not fit[1] and not (alone and (kind or _stands_alone(text, s, e))):
            continue  # a county that nothing else points to: more likely a person
        if kind and not fit[0] and not best.endswith("0000") and not _holds_it(text, s, best, kind):
            continue
        out.append(Place(s, e, best))
    near_by = {p.code[:2] for p in out if p.start not in landing}  # Wuhan's Tianhe Airport is not in Tianhe, Guangzhou
    return [p for p in out if p.start not in landing or p.code[:2] in near_by]


_KINDS = re.compile(r"\s+(?:autonomous\s+)?(?P<kind>provinces|prefectures|cities|counties|districts|banners)\b")
_AND = re.compile(r",\s+|,?\s+and\s+")


def _with_kinds_of_lists(
    text: str, found: list[tuple[int, int, tuple[str, ...], str]]
) -> list[tuple[int, int, tuple[str, ...], str]]:
    """The kind told once after a list is that of each place in it: Haibei, Hainan and Haixi prefectures."""
    out = list(found)
    for k in range(len(found) - 1, 0, -1):
        many = _KINDS.match(text, found[k][1])
        if many is None or found[k][3]:
            continue
        kind = {"cities": "city", "counties": "county"}.get(many["kind"], many["kind"][:-1])
        first = k
        while first and not found[first - 1][3] and _AND.fullmatch(text, found[first - 1][1], found[first][0]):
            first -= 1
        for n in range(first, k + 1) if first < k else ():
            s, e, codes, _ = out[n]
            fit = [c for c in codes if _fit(c, kind, set())[0] and c.endswith("0000") == (kind == "province")]
            if len(codes) > 1 and 0 < len(fit) < len(codes):
                out[n] = s, e, codes, kind
    return out


def _served(codes: tuple[str, ...]) -> tuple[str, ...]:
    """The cities that an airport or a station by these names serves: a district's its whole city."""
    g = gazetteer()
    lifted = [
        g.ancestors(c)[0] if (d := g.get(c)) and d.name.endswith("区") and d.level == "county" else c for c in codes
    ]
    return tuple(dict.fromkeys(lifted))


def _holds_it(text: str, start: int, code: str, kind: str) -> bool:
    """The Huzhou district: one of Huzhou's, told elsewhere in the text."""
    return code.endswith("00") and kind in ("district", "county") and text.endswith(("the ", "The "), 0, start)


def _starts(text: str, at: int, name: str) -> bool:
    return text[at : at + len(name)].casefold() == name.casefold()


_IN = re.compile(r"['’]s\s+|,?\s+(?:of|in|under)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}?(?:of\s+)?|,\s+")


def _lying_in(text: str, pair: list[tuple[int, int, tuple[str, ...], str]]) -> tuple[str, ...]:
    """What a name may mean where the next says in which place it lies: Licheng district of Quanzhou."""
    _, end, codes, _ = pair[0]
    if len(codes) < 2 or len(pair) < 2 or not _IN.fullmatch(text, end, pair[1][0]):
        return codes
    inside = tuple(c for c in codes if any(c != w and gazetteer().is_within(c, w) for w in pair[1][2]))
    return inside or codes


def _another(between: str) -> bool:
    """Whether a place's name stands between a name and its kind, none of a people."""
    if "utonomous" in between:
        return False
    return any(len(w) > 3 and w != "Dongxiang" and key(w) in english_names() for w in re.findall(r"[A-Z]\w+", between))


def _rank(code: str, kind: str, known: set[str]) -> tuple[bool | int, ...]:
    """How well a division suits a name: Aksu city is the one whose own name says so, Aksu alone the prefecture."""
    right, near, province, prefecture = _fit(code, kind, known)
    return right, near, _named(code, kind), province, prefecture


def _supported(named: list[tuple[str, ...]], known: set[str]) -> set[str]:
    """Prefectures of more than one reading of which one has a county told too: Suzhou beside Wujiang."""
    inside = gazetteer().is_within
    lower = {c for cs in named for c in cs if not c.endswith("00")}
    out = set()
    for cs in named:
        above = [c for c in cs if c.endswith("00") and not c.endswith("0000")]
        if len(above) > 1 and not any(c in known for c in above):
            fit = [c for c in above if any(inside(x, c) for x in lower)]
            out |= set(fit) if len(fit) == 1 else set()
    return out


def _coupled(named: list[tuple[str, ...]]) -> set[str]:
    """Counties told with whom they were once assigned to: Taijiang beside Yuhang is no district of Fuzhou."""
    told = {c for cs in named for c in cs if not c.endswith("0000")}
    return {c for c in told if not c.endswith("00") and not told.isdisjoint(assigned().get(c, frozenset()))}


def _named(code: str, kind: str) -> bool:
    """Whether a division's own name ends with the kind told: Linxia county is not Linxia city."""
    ending = {"county": "县", "district": "区", "city": "市", "banner": "旗"}.get(kind)
    d = gazetteer().get(code)
    return bool(ending and d and d.name.endswith(ending))


def _settled(codes: tuple[str, ...], known: set[str]) -> list[str]:
    """The prefecture among what a bare name may mean, where it is the only one."""
    above = [c for c in codes if c.endswith("00") and not c.endswith("0000")]
    near = any(c in known or any(gazetteer().is_within(c, k) for k in known) for c in codes)
    return above if len(above) == 1 and not near else []


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a long name has no name beside it, as a person's has: Zhang Yunyang, Qianjiang Wang."""
    before = re.search(r"(\b\w[\w'’]*)\s+$", text[max(0, start - 24) : start])
    after = re.match(r"\s+([A-Z][a-z]+)\b", text[end : end + 24])
    return end - start >= 5 and not (before and before[1][0].isupper() and before[1] not in _OPENING) and not after


_OPENING = frozenset(
    (
        "In",
        "At",
        "From",
        "To",
        "Of",
        "And",
        "With",
        "For",
        "Between",
        "The",
        "East",
        "West",
        "South",
        "North",
        "By",
        "While",
        "Since",
        "When",
    )
)


def _fit(code: str, kind: str, known: set[str]) -> tuple[bool, int, bool, bool]:
    g = gazetteer()
    level = (d := g.get(code)) and d.level
    right = (
        (kind in ("county", "district", "banner") and level == "county")
        or (kind == "city" and level != "province")
        or (kind in ("prefecture", "league") and level == "prefecture")
        or (kind.endswith("area") and level == "county")
        or (kind in ("province", "region", "municipality") and level == "province")
        or not kind
    )
    near = code in known or sum(g.is_within(code, k) for k in known if k != code)
    return right, min(near, 1) if level != "province" else 1, code.endswith("0000"), code.endswith("00")
