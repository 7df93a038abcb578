"""A sentence as its places stand in it: each place one token, its qualifications taken into it.

``Yuhang district of Hangzhou``, ``Taijiang county, which lies in Guizhou province,`` and ``Northwest China's
Shaanxi`` are one place each, so that what stands between two tokens is what ties them.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.mentions.english import Place
from loaders.records import record

_LEVEL = (
    r"(?:(?:[a-z]+-level|poor|poorer|neighbou?ring|nearby|rich|richer|wealthy|affluent|developed|coastal|eastern"
    r"|western"
    r"|\w+ern)\s+)*(?:city|county|province|prefecture|district|municipality|region|banner|metropolis|hub"
    r"|manufacturing hub)"
)
_BEFORE = re.compile(
    r"(?:(?:(?i:north|south|east|west|central|northwest|northeast|southwest|southeast)\s+"
    r"|[a-z]+ern\s+)?China['’]s\s+)$"
    rf"|\b(?:the|in)\s+(?:[A-Z]\w+\s+)?{_LEVEL}\s+(?:of\s+)?$"
    r"|(?:\b(?!\w*ed\b)\w+\s+)?(?:[a-z-]+\s+)?(?:counties|districts|cities|banners|areas|parts"
    r"|townships|villages|regions)\s+"
    r"(?:of|in|across|under)\s+(?:the\s+)?$"
)
_NARROW_FIRST = re.compile(
    rf"(?:\s+(?:counties|districts|cities|banners|prefectures))?\s*(?:,\s*(?:(?:which|that)\s+(?:lies?|is"
    rf"|sits)\s+)?(?:administered by|governed by|part of|run by)?\s*(?:(?:a|an)\s+{_LEVEL}\s+"
    rf"|(?:the\s+)?(?:provincial\s+)?capital\s+)?"
    r"(?:(?:in|of|under)\s+)?"
    r"|,\s*(?:which|that)\s+(?:lies?|is|sits|stands)\s+(?:[a-z][\w-]*\s+){0,6}?(?:in|of|under|near"
    r"|outside)\s+(?:[a-z]+\s+)?"
    r"|,\s*(?:an?|the|one|two|three|four|both|also|here|just|right)\s+(?:[A-Za-z][\w-]*\s+){0,6}?(?:in|of|under|near"
    r"|outside"
    r"|by)\s+(?:[a-z]+\s+)?"
    r"|,\s*(?:on|at|along|near|by|deep|high)\s+(?:[A-Za-z][\w-]*\s+){1,8}?(?:in|of|under)\s+"
    r"|,\s*(?:both\s+|all\s+)?(?:counties|districts|cities|prefectures)\s+(?:in|of|under)\s+"
    r"|,\s*which (?:belongs to|lies in|is part of)\s+"
    r"|\s(?:of|in|under)\s+|\s\()"
    r"(?:the\s+)?(?:(?:[a-z]+ern|[a-z]*(?:north|south|east|west)|central)\s+)?(?:(?:North|South|East|West|Central"
    r"|Northwest|Northeast|Southwest"
    r"|Southeast)\s+)?(?:China['’]s\s+)?"
    rf"(?:{_LEVEL}\s+(?:of\s+)?)?"
)
# Zhaotong, the city which administers Zhenxiong; Dingxi, to which Lintao belongs
_OVER = re.compile(
    r",\s+(?:(?:the|an?)\s+(?:[a-z-]+\s+)?(?:city|prefecture|province|region|municipality)\s+)?(?:(?:which"
    r"|that)\s+(?:also\s+)?"
    r"(?:administers|governs|runs|oversees|includes|contains|has jurisdiction over)"
    r"|(?:administering|governing|to which|in which|of which|where))\s+(?:the\s+)?"
)
_BELONGS = re.compile(r"\s+(?:belongs|lies|is (?:located|situated|a (?:county|district|part))|is)(?=,)")
_OWNER = re.compile(r"['’]s\s+(?:(?:[a-z]+\s+){1,3}in\s+)?")  # Meigu county in Sichuan's Liangshan prefecture
_BROAD_FIRST = re.compile(
    rf"(?:['’]s?)?\s+(?:the\s+)?(?:{_LEVEL}\s+(?:of\s+)?)?"
    r"|['’]s\s+(?:[a-z]+\s+)?(?:counties|districts|cities|banners)[,:—–]?\s+(?:of\s+)?"
    r"|(?:\s+(?:in|since)\s+(?:19|20)\d\d)?(?:\s+[-–—]|\s*[—:])\s+"  # two counties in Gansu: Ningxian and Diebu
)


@record
class Token:
    """A place with what qualifies it, at ``start:end`` of the report."""

    start: int
    end: int
    code: str


def tokens(text: str, places: Sequence[Place], start: int) -> list[Token]:
    """The places of a sentence that begins at ``start``, each once with its qualifications."""
    out: list[Token] = []
    for p in places:
        last = out[-1] if out else None
        if last is not None and (joined := _joined(text, last, p)):
            out[-1] = joined
            continue
        begin = max(start, out[-1].end if out else 0, p.start - 60)
        before = _BEFORE.search(text, begin, p.start) if _may_qualify(text[begin : p.start]) else None
        out.append(Token(before.start() if before else p.start, p.end, p.code))
    return [_closed(text, t) for t in out]


_LAST_WORDS = (
    "China's", "China’s", "of", "in", "across", "under", "the", "city", "county", "province", "prefecture", "district",
    "municipality", "region", "banner", "metropolis", "hub",
)  # fmt: skip


def _may_qualify(before: str) -> bool:
    """Whether what stands before a place ends in a word that ``_BEFORE`` ends in, as mostly it does not."""
    words = before.rstrip()
    return len(words) < len(before) and words.endswith(_LAST_WORDS)


# Huangyuan, one of the city's counties, was allotted to
_ONE_OF = re.compile(r",\s+(?:one|another|part) of\s+(?:the\s+)?")
_COUNTIES = re.compile(r"['’]s\s+(?:[a-z]+\s+)?(?:counties|districts|cities|banners)\b,?")


def _joined(text: str, a: Token, b: Place) -> Token | None:
    g = gazetteer()
    gap = text[a.end : b.start]
    if a.code == b.code and gap == " of " and text.startswith(("the ", "The "), a.start):
        return Token(a.start, b.end, b.code)  # the Jiangsu city of Zhenjiang
    if a.code == b.code or len(gap) > 70:
        return None
    if g.is_within(a.code, b.code) and _ONE_OF.fullmatch(gap) and (after := _COUNTIES.match(text, b.end)):
        return Token(a.start, after.end(), a.code)
    if g.is_within(a.code, b.code) and (_NARROW_FIRST.fullmatch(gap) or _OWNER.fullmatch(gap)):
        return Token(a.start, b.end, a.code)
    if g.is_within(b.code, a.code) and (over := _OVER.fullmatch(gap)):
        stop = _BELONGS.match(text, b.end)
        if stop or ("which" not in over[0].rsplit(" ", 2)[-2:] and "where" not in over[0]):
            return Token(a.start, stop.end() if stop else b.end, a.code)
    if g.is_within(b.code, a.code) and _BROAD_FIRST.fullmatch(gap):
        return Token(a.start, b.end, b.code)
    return None


def _closed(text: str, t: Token) -> Token:
    """With the comma that ends its qualification: ``Nyingchi, Tibet, in 1995``."""
    told = text[t.start : t.end]
    closing = ")" if "(" in told and ")" not in told else "," if "," in told else ""
    return Token(t.start, t.end + 1, t.code) if closing and text[t.end : t.end + 1] == closing else t


# Haining, the county's partner in Zhejiang
_PARTNER_IN = re.compile(r"\b(?:partner|twin|helper|counterpart|ally|benefactor|friends?)\s+in\s+(?:[a-z]+\s+)?$")


# He told reporters in Kunming, said at a news conference in Guangzhou: where it was said
_SAID_IN = re.compile(
    r"\b(?:said|says|told\s+(?:\w+\s+){0,3}?(?:reporters|journalists|Xinhua|a\s+\w+\s+conference"
    r"|the media))\b(?: (?:at|in|during|on)"
    r" [^.;,]{0,40})?\s+(?:in|at)\s+(?:the\s+)?$"
)
# Succeeding Fuzhou: whom the other is no more.
SUCCEEDED = re.compile(
    r"\b(?:succeeding|replacing|replaced|succeeded|(?:took|taking|takes|taken|inherited|accepted|received)\s+(?:it\s+)?"
    r"(?:over|(?:over )?the (?:baton|torch|reins|relay|task|job|duty|work)|on the (?:task|job|work)"
    r"|up (?:the )?(?:baton"
    r"|torch|work|task|job))(?: of help\w+ it)? from)\s+(?:the city of\s+)?(?:[A-Z]\w+['’]s\s+)?$"
)
# when A bowed out: no more than SUCCEEDED
_GONE = re.compile(
    r"\s+(?:had\s+|was\s+|were\s+)?(?:bow(?:ed|s) out|stepp?(?:ed|s) (?:down|aside|back|out)|withdrew|withdrawn"
    r"|moved on"
    r"|pulled out|dropped out|reassigned|relieved|handed (?:it )?over|left the (?:scheme|stage|job|field)"
    r"|turned elsewhere"
    r"|was moved elsewhere|finished its (?:term|work|stint)|retired)\b"
)
_WHEN = re.compile(r"\b(?:[Ww]hen|[Aa]fter|[Aa]s|[Uu]ntil|[Bb]efore|[Oo]nce)\s+(?:the city of\s+)?$")
# Beijing as the government: matched by Beijing, when Beijing launched the program
_CAPITAL_BY = re.compile(
    r"\b(?i:paired|matched|twinned|assigned|asked|told|ordered|chosen|picked|settled|decided|drawn up|launched|set"
    r"|tasked"
    r"|entrusted|instructed|appointed|designated|given|drafted)\s+(?:up\s+)?by\s+$"
)
_CAPITAL_ACTS = re.compile(
    r"\s+(?:had\s+|first\s+)?(?:started|launched|introduced|unveiled|drew up|set up|rolled out|devised|began|decided"
    r"|ruled"
    r"|ordered)\s+(?:(?:on|the|its|a|an|that|which|who|in|this)\b)[^.;,]{0,60}?\b(?:program(?:me)?|scheme|plan|campaign"
    r"|list|policy|drive|system|arrangement|mechanism|should|would)\b"
)
# the Fujian-Ningxia cooperation scheme
_MECHANISM = re.compile(
    r"\s*[-–]\s*[A-Z]\w+\s+(?:pairing|cooperation|collaboration|labou?r|partnership|assistance|poverty)\b"
)


def qualifying(text: str, places: Sequence[Place]) -> set[int]:
    """Where places stand that only say where another lies, or who helped before."""
    out: set[int] = set()
    if not places:
        return out
    whole = tokens(text, places, 0)
    k = 0
    for p, after in zip(places, [*places[1:], None], strict=True):
        if after and p.code.endswith("0000") and after.code.endswith("0000") and _MECHANISM.match(text, p.end):
            out |= {p.start, after.start}
        while k < len(whole) - 1 and whole[k].end < p.end:
            k += 1
        if (
            (whole and whole[k].start <= p.start < whole[k].end and whole[k].code != p.code)
            or (p.code.endswith("0000") and _PARTNER_IN.search(text, max(0, p.start - 40), p.start))
            or left_behind(text, p)
            or the_government(text, p)
            or _SAID_IN.search(text, max(0, p.start - 70), p.start)
        ):
            out.add(p.start)
    return out


def left_behind(text: str, p: Place | Token) -> bool:
    """Whether a place is told as one that helped before: took the baton from Shanghai, when Zhuhai bowed out."""
    if SUCCEEDED.search(text, max(0, p.start - 40), p.start):
        return True
    return _GONE.match(text, p.end) is not None and _WHEN.search(text, max(0, p.start - 24), p.start) is not None


def the_government(text: str, p: Place | Token) -> bool:
    """Whether Beijing stands for who rules: matched by Beijing with Sinan, when Beijing launched the program."""
    if p.code != "110000":
        return False
    return _CAPITAL_BY.search(text, max(0, p.start - 30), p.start) is not None or bool(_CAPITAL_ACTS.match(text, p.end))
