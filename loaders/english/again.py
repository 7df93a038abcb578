"""Places told again by their kind: the district, the same county, the Yunnan prefecture."""

from __future__ import annotations

from collections.abc import Sequence

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.of_two import of_two
from loaders.english.skeleton import SUCCEEDED, qualifying
from loaders.english.words import SENTENCE
from loaders.mentions.english import Place

_AGAIN = re.compile(
    r"\b(?:(?P<first>The|That|This)|the|that|this)\s+"
    r"(?:(?!(?:of|and|in|to|for|from|with|by|at|on|or|as|other|next|only|first|second|third|nearest|nearby"
    r"|neighbou?ring"
    r"|largest|biggest|new|old|capital|provincial|former)\b)[a-z][\w-]*\s+){0,2}"
    r"(?P<level>capital|city|county|district|prefecture|province|region|banner|municipality|metropolis|port)\b"
    r"(?!\s+[A-Z]|-|\s+(?:level|seat|town|center|centre|city)\b|(?<=capital)\s+of\b)"
)
_ENDINGS = {
    "prefecture": ("州", "地区", "盟"),
    "city": ("市",),
    "county": ("县",),
    "district": ("区",),
    "banner": ("旗",),
    "province": ("省",),
    "region": ("自治区",),
    "municipality": ("市",),
    "metropolis": ("市",),
    "port": ("市",),
}
REACH = 500
"""Characters back that a kind points to."""
# What only a helper does; of two cities told the one of the east is meant.
_GIVES = re.compile(
    r"[^.;]{0,40}?\b(?:has|have|had|also|then)?\s*(?:given|gave|spent|sent|put|provided|posted|dispatched"
    r"|donated|invested"
    r"|wired|allocated|paid|poured|remitted|transferred|brought|supplied)\b"
)


_TO = re.compile(r"\b(?:with|(?:help|support|assist|aid|back)(?:s|ed|ing))\s+$")


_SIDE = re.compile(
    r"\b(?:(?P<east>coastal|eastern|port|seaside|metropolis|richer|affluent|prosperous|wealthy)"
    r"|(?:western|mountain(?:ous)?|remote|plateau|poor|upland|highland|landlocked))\b"
)
_WHICH = re.compile(r"\b(?:which|whom|that)\s+$")
_IN = re.compile(r"\b(?:in|to|into|across)\s+$")


def told_again(text: str, told: Sequence[Place]) -> list[Place]:
    """``told`` with what ``the county`` and the like stand for: the place of that kind told last, if it is near; where
    a sentence begins so, what the one before it is about. The Yunnan county is a county told, not Yunnan."""
    out = [_of_province(text, p, told) for p in told]
    out = [p for p in out if not _whole_by_part(text, p)]
    beside = qualifying(text, out)
    named = [p for p in out if p.start not in beside or p.code.endswith("0000")]
    named = [p for p in named if not SUCCEEDED.search(text, max(0, p.start - 20), p.start)]
    for m in _AGAIN.finditer(text):
        if text.endswith(", ", 0, m.start()) and _DEFINES.match(text, m.end()):
            continue  # Dingxi, the city to which Lintao belongs
        if house := _HOUSE_IN.match(text, m.end()):  # the county hospital in Lhunzhub: that county's
            at = next((p for p in out if p.start == house.end()), None)
            if at and _of_kind(text, at, m["level"]):
                continue
        if text.endswith(" as ", 0, m.start()):
            continue  # named Fuzhou as the city to help Dingxi
        fit = [p for p in named if m.start() - REACH <= p.end <= m.start() and _of_kind(text, p, m["level"])]
        clause = re.match(r"[^,.;]*", text[m.end() :])
        if text.startswith(" of ", m.end()):  # the district of Ningbo: one told that lies there
            whole = next((p for p in named if p.start in (m.end() + 4, m.end() + 8)), None)
            fit = [p for p in fit if whole and p.code != whole.code and gazetteer().is_within(p.code, whole.code)]
        later = {p.code for p in named if m.end() <= p.start < m.end() + (clause.end() if clause else 0)}
        fit = [p for p in fit if p.code not in later]  # the county's doctors went to Gulin: another county's
        if _WHICH.search(text, max(0, m.start() - 16), m.start()) and (last := [p for p in told if p.end < m.start()]):
            theirs = gazetteer().side(last[-1].code)  # Haidian, with which the city is paired: not Beijing
            fit = [p for p in fit if gazetteer().side(p.code) != theirs] or fit
        owns = text.startswith(("'s ", "’s "), m.end())  # came with the city's bureau
        if not owns and _TO.search(
            text, max(0, m.start() - 14), m.start()
        ):  # Jiangsu is paired with the province: not Jiangsu
            begin = max(text.rfind(mark, 0, m.start()) for mark in ".;,\n")
            fit = [p for p in fit if p.code not in {q.code for q in named if begin <= q.start < m.start()}]
        if _IN.search(text, max(0, m.start() - 10), m.start()):  # A officials serve in the county: not in A
            begin = max(text.rfind(mark, 0, m.start()) for mark in (". ", ";", "\n"))
            told_here = {p.code for p in named if begin <= p.start < m.start()}
            if len(told_here) == 1:
                fit = [p for p in fit if p.code not in told_here] or fit
        if text.endswith("from ", 0, m.start()) and clause and _THERE.search(clause[0]):
            begin = max(text.rfind(mark, 0, m.start()) for mark in (". ", ";", "\n"))
            here = [p.code for p in named if begin <= p.start < m.start()]
            fit = [p for p in fit if p.code != here[-1]] or fit if here else fit  # there is the one told last
        if side := _SIDE.search(m[0]):  # the coastal city helps, the mountain county is helped
            fit = [p for p in fit if gazetteer().side(p.code) == ("east" if side["east"] else "west")] or fit
        if not fit:
            continue
        pick = fit[-1]
        sides = {gazetteer().side(p.code) for p in fit}
        if len(sides) > 1 and "east" in sides and _GIVES.match(text, m.end()):
            pick = next(p for p in reversed(fit) if gazetteer().side(p.code) == "east")
        elif m["first"]:
            ends = [x.end() for x in SENTENCE.finditer(text, max(0, m.start() - REACH), m.start())]
            before = ends[-2] if len(ends) > 1 else 0
            pick = next((p for p in fit if p.start >= before), pick)
        if part := next(
            (p for p in told if text[m.end() : p.start] in ("'s ", "’s ")), None
        ):  # the city's Xuhui district
            pick = next((p for p in reversed(fit) if gazetteer().is_within(part.code, p.code)), pick)
        out.append(Place(m.start(), m.end(), pick.code))
    out += of_two(text, out)
    return sorted(out, key=lambda p: p.start)


_HOUSE_IN = re.compile(r"\s+(?:[a-z]+\s+){1,2}(?:in|of|at)\s+(?:the\s+)?")
_THERE = re.compile(r"\bthere\b")
_DEFINES = re.compile(r"\s+(?:(?:to|in|of|under)\s+)?(?:which|that|whose|where)\b")
_KIND = re.compile(r"\s(?P<kind>city|county|district|prefecture|banner)$")
_SIDE_OF = re.compile(r"\s+side\b(?! of)")


# The capital of Zhejiang has helped; not: Hangzhou, the capital of Zhejiang
_CAPITAL_OF = re.compile(
    r"(?<![,—–-]\s)(?<!\bis )(?<!\bas )(?<!\bwas )(?<!\bbecame )(?P<whole>\b[Tt]he (?:provincial )?capital"
    r" (?:city )?of )"
    r"(?:the )?$"
)
# An organ of the province that sits in its capital: the provincial treasury in Fuzhou
_PROVINCIAL_IN = re.compile(
    r"\b(?:provincial|regional) (?:[a-z]+ ){0,3}(?:government|treasury|department|authorities|committee|bureau|office"
    r"|commission|budget) in (?:the )?$"
)
_CAPITAL = re.compile(r"\s+(?:provincial\s+)?capital\b")
_PORT = re.compile(r"\s(?P<kind>port|metropolis)\b(?!\s+[A-Z])")


def _of_province(text: str, p: Place, told: Sequence[Place]) -> Place:
    """What the Yunnan county stands for: the place of that kind in Yunnan told last, or next."""
    if p.code.endswith("0000") and (capital := _CAPITAL_OF.search(text, max(0, p.start - 34), p.start)):
        own = p.code[:2] + "0100"
        named = any(q.code == own and p.end <= q.start <= p.end + 3 for q in told)  # the capital of Guizhou, Guiyang
        return p if named else Place(capital.start("whole"), p.end, own)
    if p.code.endswith("0100") and _PROVINCIAL_IN.search(text, max(0, p.start - 60), p.start):
        return Place(p.start, p.end, p.code[:2] + "0000")
    if _CAPITAL.match(text, p.end) and p.code.endswith("0000") and text.endswith(("the ", "The "), 0, p.start):
        return Place(p.start, p.end, p.code[:2] + "0100")  # the Qinghai capital
    if p.code.endswith("00") and text.endswith(("The ", "the "), 0, p.start) and _SIDE_OF.match(text, p.end):
        inside = [q for q in told if q.start < p.start and q.code != p.code and gazetteer().is_within(q.code, p.code)]
        return Place(p.start, p.end, inside[-1].code) if inside else p  # the Tianjin side: Wuqing, told before
    kind = _KIND.search(text[p.start : p.end]) or _PORT.match(text, p.end)
    if kind is None or not p.code.endswith("00") or _of_kind(text, p, kind["kind"]):
        return p
    beside = qualifying(text, told)
    fit = [
        q
        for q in told
        if q.start not in beside
        and q.code != p.code
        and gazetteer().is_within(q.code, p.code)
        and _of_kind(text, q, kind["kind"])
    ]
    if not fit and kind["kind"] == "city":  # the Zhejiang city: Cixi, a county in rank
        towns = [q for q in told if q.start not in beside and gazetteer().is_within(q.code, p.code)]
        fit = [q for q in towns if gazetteer().node(q.code).name.endswith("市")]
    before = [q for q in fit if p.start - REACH <= q.start < p.start]
    after = [q for q in fit if p.start < q.start <= p.start + REACH]
    if not before and not after:
        return p
    return Place(p.start, p.end, (before[-1:] or after)[0].code)


def _whole_by_part(text: str, p: Place) -> bool:
    """The Huzhou district, where no district of Huzhou is told: nothing known."""
    kind = _KIND.search(text[p.start : p.end])
    if kind is None or kind["kind"] not in ("district", "county"):
        return False
    return p.code.endswith("00") and not p.code.endswith("0000") and not _of_kind(text, p, kind["kind"])


def _of_kind(text: str, p: Place, kind: str) -> bool:
    if kind == "capital":
        return p.code == "110000"
    d = gazetteer().get(p.code)
    if d is None or not d.name.endswith(_ENDINGS[kind]) or (kind == "district" and d.level != "county"):
        return False
    if kind in ("municipality", "metropolis", "port"):
        return d.level in ("province", "prefecture")
    return kind != "city" or d.level != "county" or text[p.start : p.end].endswith("city") or kind_after(text, p)


def kind_after(text: str, p: Place) -> bool:
    """Whether a place is called a city after its name: Lushui, a city in Yunnan."""
    return re.match(r",\s+(?:an?|the)\s+(?:[a-z-]+\s+){0,3}?city\b", text[p.end : p.end + 60]) is not None
