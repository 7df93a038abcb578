"""Mentions in English reports: places by the gazetteer's names, companies, figures, times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from graph.model import PartialDate
from graph.regions import gazetteer
from graph.regions.english import key
from loaders import fastre as re
from loaders.mentions.spans import scan

_KIND = re.compile(
    r"(?:[\s-]+(?:[A-Z]\w+,?\s+|and\s+){0,4}?(?:[Aa]utonomous\s+)?"
    r"(?P<kind>[Rr]egion|[Pp]rovince|[Pp]refecture|[Cc]ounty|[Dd]istrict|[Cc]ity|[Mm]unicipality|[Bb]anner|[Ll]eague|(?:New\s+)?Area)\b)?"
)
_WORD = re.compile(r"\bInner Mongolia\b|\b[A-Z][a-z]+(?:['’][a-z]{2,}|[A-Z][a-z]+)?(?!\w)")
# Words that make the name before them another thing's: Xihu Longjing, Ningxia University, Xiamen Airlines.
_OTHER = re.compile(
    r"\s+(?:Road|Street|University|College|Normal|Airlines?|Airport|Railway|Station|River|Lake|Bridge|Daily"
    r"|Observer|Times"
    r"|News|Weekly|Evening|Longjing|TV|Stadium|Hotel|Temple|Expressway|Mountains?)\b"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place told at ``start:end`` by its code."""

    start: int
    end: int
    code: str


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """The first word of a division's English name, as the gazetteer compares names → codes in force."""
    out: dict[str, dict[str, None]] = {}
    for name, refs in gazetteer().names().items():
        if not name[:1].isascii():
            continue
        word = "innermongolia" if name.startswith("Inner Mongolia") else key(name.split(" ")[0])
        for r in refs:
            if r.kind == "english" and word:
                out.setdefault(word, {})[r.code] = None
    return {k: tuple(v) for k, v in out.items()}


@cache
def _long(code: str) -> tuple[str, ...]:
    """The English names of a division that have three words and more."""
    return _long_names().get(code, ())


@cache
def _long_names() -> dict[str, tuple[str, ...]]:
    out: dict[str, list[str]] = {}
    for name, refs in gazetteer().names().items():
        if name[:1].isascii() and name.count(" ") > 1:
            for r in refs:
                if r.kind == "english":
                    out.setdefault(r.code, []).append(name)
    return {code: tuple(names) for code, names in out.items()}


def places(text: str) -> list[Place]:
    """Places named in a text, ambiguous names settled by the others and by words like county."""
    found: list[tuple[int, int, tuple[str, ...], str]] = []
    for m in _WORD.finditer(text):
        codes = _names().get(key(m[0]))
        if not codes or _OTHER.match(text, m.end()):
            continue
        if len(codes) > 1:  # Horqin Right Front Banner is not Horqin District
            full = [c for c in codes if any(text.startswith(n, m.start()) for n in _long(c))]
            codes = tuple(full) or codes
        word = _KIND.match(text, m.end())
        kind = (word["kind"] or "").lower() if word else ""
        found.append((m.start(), word.end() if word and kind else m.end(), codes, kind))
    g = gazetteer()
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
    out = []
    for s, e, codes, kind in found:
        best = max(codes, key=lambda c: _fit(c, kind, known))
        fit = _fit(best, kind, known)
        if not best.endswith("00") and not fit[1] and not (len(codes) == 1 and (kind or _stands_alone(text, s, e))):
            continue  # a county that nothing else points to: more likely a person
        if kind and not fit[0] and not best.endswith("0000"):
            continue
        out.append(Place(s, e, best))
    return out


def _settled(codes: tuple[str, ...], known: set[str]) -> list[str]:
    """The prefecture among what a bare name may mean, where it is the only one."""
    above = [c for c in codes if c.endswith("00") and not c.endswith("0000")]
    return above if len(above) == 1 and not any(c in known for c in codes) else []


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


_COMPANY = re.compile(
    r"\b((?:[A-Z][\w&'-]*\s+){1,6}?(?:Co(?:mpany)?(?:,?\s*Ltd)?|Ltd|Group|Corp(?:oration)?|Inc|Holdings|Factory"
    r"|Enterprises?|Industries|Logistics|Electronics|Technolog(?:y|ies)|Textiles?|Garments?|Foods|Pharmaceuticals?"
    r"|Motors?|Machinery)\b(?!\s+(?:Co|Company|Ltd|Group|Corp|Inc)\b)\.?(?:\s+(?:Co|Ltd)\b)?)"
)


@dataclass(frozen=True, slots=True)
class Company:
    start: int
    end: int
    name: str


def companies(text: str) -> list[Company]:
    """Companies by their legal ending, and later by the first word of their name (Hengda)."""
    out = [
        Company(*m.span(1), re.sub(r"^(?:The|A|An|At|In)\s+", "", m[1]).rstrip(".")) for m in _COMPANY.finditer(text)
    ]
    for c in list(out):
        first = c.name.split()[0]
        if key(first) in _names() or len(first) < 4:
            continue
        for m in re.finditer(rf"\b{re.escape(first)}\b", text):
            if not any(x.start <= m.start() < x.end for x in out):
                out.append(Company(m.start(), m.end(), c.name))
    return sorted(out, key=lambda c: c.start)


_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORDS = {word: n for n, word in enumerate(_SMALL, 1)}
_TENS = {
    w: n * 10 for n, w in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}
_WORDS |= _TENS | {f"{ten}-{one}": n + k for ten, n in _TENS.items() for k, one in enumerate(_SMALL[:9], 1)}
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_WORDS |= {w: n for n, w in enumerate(_TEENS, 13)} | {"a dozen": 12, "a hundred": 100}
_FIGURE = re.compile(
    r"(?P<about>\b(?:more than|over|nearly|close to|about|around|some|almost|up to|roughly|at least"
    r"|an estimated|approximately)\s+)?"
    r"(?P<cur>¥|RMB\s?|CNY\s?|US\$|\$|€)?"
    rf"(?:(?<![\w.$€/-])(?P<num>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|\b(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b(?=\s+[a-zA-Z]))"
    r"(?!\s?(?:%|percent|per cent|km|kilomet|hectare|mu\b|tons?\b|th\b|st\b|nd\b|rd\b|:\d))"
    r"\s*(?P<mag>million|billion|thousand)?\b\s*(?P<noun>yuan|RMB|renminbi)?",
    re.I,
)
_NOUN = re.compile(
    r"\s*(?:(?:more|other|further|of (?:its|the|their|them)|[a-z-]+ing|[a-z-]+ed|[a-z]+(?:al|ic|or|ant|y)"
    r"|medical|village|job|labor|aid|poor"
    r"|rural|local|young|college|university|[A-Z][a-z]+)\s+){0,4}?(?P<noun>"
    r"workers?|people|persons?|laborers?|labourers?|farmers|herders|residents|villagers|graduates|women|men"
    r"|youths?|locals|passengers"
    r"|job fairs?|fairs|jobs?|positions|vacancies|openings|posts"
    r"|officials?|cadres?|teachers?|doctors?|nurses?|medics?|experts?|specialists?|technicians?|professionals?"
    r"|engineers|members|trainees|staff)\b"
)
# How every figure begins: a sign of money, a digit, a numeral or a word like more than before either.
_FIGURE_FIRST = re.compile(
    "[¥$€0-9]|(?<![A-Za-z0-9_])(?=(?:more|over|nearly|close|about|around|some|almost|up|roughly|at|an?|approximately)\\s"
    f"|rmb|cny|us\\$|(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """``noun``: what is counted, in the singular's stem as printed; yuan for money, "" where nothing is said."""

    start: int
    end: int
    value: float
    approx: bool
    noun: str


def figures(text: str, start: int, end: int) -> list[Figure]:
    out = []
    for m in scan(_FIGURE_FIRST, _FIGURE, text, start, end):
        if (m["cur"] or "").strip() in ("$", "US$", "€") or re.match(r"\s*(?:dollars|euros)", text[m.end() :]):
            continue
        value = _WORDS[m["word"].lower()] if m["word"] else float(m["num"].replace(",", ""))
        value *= {"million": 1e6, "billion": 1e9, "thousand": 1e3}.get((m["mag"] or "").lower(), 1)
        noun = "yuan" if m["noun"] or m["cur"] else ""
        stop = m.end()
        if not noun and (n := _NOUN.match(text, m.end(), min(len(text), m.end() + 60))):
            noun, stop = n["noun"], n.end()
        if not noun and (m["word"] or (1900 <= value <= 2100 and "," not in m["num"] and not m["mag"])):
            continue
        if noun == "yuan" and re.match(r"\s*(?:\([^)]*\)\s*)?(?:a|per|each|an)\b", text[m.end() : m.end() + 30]):
            continue
        out.append(Figure(m.start(), stop, value, bool(m["about"]), noun))
    return out


_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_M = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?"
    r"|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_Y = r"(?:19|20)\d\d"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBER = r"\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
_WHEN = re.compile(
    rf"(?:[Bb]etween|[Ff]rom)\s+(?P<a>{_Y})\s+(?:and|to|through|until)\s+(?P<b>{_Y})"
    rf"|(?P<sa>{_Y})-(?P<sb>\d\d)\s+(?:school|academic)"
    rf"|(?P<part>first|second|third|fourth) (?P<of>half|quarter) of (?:(?P<py>{_Y})|(?P<prel>last|this) year)"
    rf"|first (?P<months>{_NUMBER}) months(?: of (?:(?P<my2>{_Y})|(?P<mrel>last|this) year))?"
    rf"|(?:in\s+)?(?P<mr>{_M})\s+(?P<rel>last|this) year|(?P<ago>{_NUMBER}) years ago"
    rf"|(?P<since>[Ss]ince)\s+(?:late |early |mid-?)?(?:{_M}\s)?(?P<s>{_Y})"
    rf"|(?:end of|by|late|mid-?|until|through)\s*(?P<until>{_M})(?:\s+(?P<uy>{_Y}))?(?!\s+\d)"
    rf"|(?P<dm>{_M})\s+(?P<dd>\d{{1,2}})(?!\d)(?:,\s*(?P<dy>{_Y})|,?\s+(?P<drel>last|this) year)?"
    rf"|(?<!\d)(?P<fd>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<fm>(?-i:{_M}))"
    rf"(?:,?\s+(?:(?P<fy>{_Y})|(?P<frel>last|this) year))?"
    rf"|(?P<m>{_M})\s+(?P<my>{_Y})"
    rf"|\b(?:[Ii]n|[Dd]uring|[Ll]ast|[Tt]his)\s+(?:late |early |mid-?)?(?P<mm>{_M})(?!\s*\d)"
    rf"|\b(?:[Ii]n|[Dd]uring|[Tt]hroughout|(?:[Aa]s of|[Bb]y|[Aa]t|[Uu]ntil|[Uu]p to) (?:the )?end of|[Ll]ate in|[Bb]y)"
    rf"\s+(?:late |early |mid-?|the year )?(?P<y>{_Y})"
    rf"|\b(?:[Oo]n|[Ll]ast|[Tt]his)\s+(?P<day>{'|'.join(_DAYS)})\b|\b(?P<near>[Ll]ast (?:month|week)|[Yy]esterday)\b"
    rf"|(?P<last>[Ll]ast year|previous year)|(?P<this>[Tt]his year|so far|currently|at present|nowadays|\bnow\b)"
    rf"|(?:over|in|for|during) the (?:past|last) (?:(?P<n>{_NUMBER})(?: |-)years|(?P<ten>decade))",
    re.I,
)
# How every time begins: tried only there, a text is read several times faster.
_WHEN_FIRST = re.compile(
    r"(?<![A-Za-z0-9])(?=\d|be|fr|fi|se|th|fo|in|ja|fe|ma|ap|ju|au|oc|no|de|on|tw|si|ei|ni|te|el|en|by|la|mi|un|du"
    r"|as|at|up|ye|pr|so|cu|ov)",
    re.I,
)
_COUNT = {**_WORDS, "fifteen": 15, "twenty": 20}


def month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def period(text: str, published: PartialDate | None) -> tuple[str | None, str | None]:
    """First and last day, month or year told in a sentence, read against the day of publication."""
    year = published.year if published else None
    now = int(str(published)[5:7]) if published and len(str(published)) > 4 else 12
    start: str | None = None
    end: str | None = None
    for m in scan(_WHEN_FIRST, _WHEN, text):
        named = m["mm"] or m["dm"] or m["fm"]
        past = year - (month(named) > now) if year and named else year
        if m["a"]:
            return m["a"], m["b"]
        if m["sa"]:
            return m["sa"], m["sa"][:2] + m["sb"]
        told = (year - (m["prel"] == "last" or m["rel"] == "last") if year else None) if not m["py"] else int(m["py"])
        if m["part"] and told:
            months = 6 if m["of"] == "half" else 3
            k = ("first", "second", "third", "fourth").index(m["part"].lower())
            return (
                (f"{told}-{k * months + 1:02d}", f"{told}-{(k + 1) * months:02d}")
                if (k + 1) * months <= 12
                else (None, None)
            )
        if m["months"] and (y := m["my2"] or (year and str(year - (m["mrel"] == "last")))):
            last = int(_COUNT.get(m["months"].lower(), 0) or m["months"])
            return (f"{y}-01", f"{y}-{last:02d}") if last <= 12 else (None, None)
        if m["mr"] and told:
            return (f"{told}-{month(m['mr']):02d}",) * 2
        if m["ago"] and year:
            start = end = str(year - int(_COUNT.get(m["ago"].lower(), 0) or m["ago"]))
        elif m["since"]:
            start, end = m["s"], None
        elif m["until"]:
            y = int(m["uy"]) if m["uy"] else year
            if y:
                end = f"{y}-{month(m['until']):02d}"
                start = start or str(y)
        elif m["dm"] or m["fm"]:
            rel = m["drel"] or m["frel"]
            of = m["dy"] or m["fy"] or (year and rel and year - (rel.lower() == "last")) or past
            if of and (day := _day(int(of), month(named), int(m["dd"] or m["fd"]))):
                start = end = day
        elif m["m"]:
            start = end = f"{m['my']}-{month(m['m']):02d}"
        elif m["mm"] and past:
            start = end = f"{past}-{month(m['mm']):02d}"
        elif m["y"]:
            start = end = m["y"]
        elif m["day"] or m["near"]:
            if start is None and (got := _recent(m["day"] or m["near"], published)):
                start = end = got
        elif m["last"] and year:
            start = end = str(year - 1)
        elif m["this"] and year:
            start, end = str(year), None
        elif m["ten"] and year and start is None:
            start = str(year - 10)
        elif m["n"] and year and start is None:
            start = str(year - int(_COUNT.get(m["n"].lower(), 0) or m["n"]))
    return start, end


def _day(year: int, of: int, number: int) -> str | None:
    try:
        return date(year, of, number).isoformat()
    except ValueError:
        return None


def _recent(word: str, published: PartialDate | None) -> str | None:
    """The weekday, week or month before the day of publication."""
    try:
        day = date.fromisoformat(str(published))
    except ValueError:
        return None
    word = word.lower()
    if word.endswith("month"):
        return f"{day.replace(day=1) - timedelta(days=1):%Y-%m}"
    if word.endswith("week"):
        return f"{day - timedelta(days=7):%Y-%m}"
    if word == "yesterday":
        return (day - timedelta(days=1)).isoformat()
    names = [d.lower() for d in _DAYS]
    return (day - timedelta(days=(day.weekday() - names.index(word)) % 7)).isoformat()
