"""Figures and times in English reports."""

from __future__ import annotations

from graph.model import PartialDate
from loaders import fastre as re
from loaders.mentions.english_days import DAYS, date_of, day_of_month, days_told, month, months_told, recent
from loaders.records import record

_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WORDS = {word: n for n, word in enumerate(_SMALL, 1)}
_TENS = {
    w: n * 10 for n, w in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}
WORDS |= _TENS | {f"{ten}-{one}": n + k for ten, n in _TENS.items() for k, one in enumerate(_SMALL[:9], 1)}
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
WORDS |= {w: n for n, w in enumerate(_TEENS, 13)} | {"a dozen": 12, "a hundred": 100}
WORDS |= {f"{word} hundred": 100 * n for n, word in enumerate(_SMALL[:9], 1)} | {"two dozen": 24, "three dozen": 36}
WORDS |= {"half a million": 500_000, "a million": 1_000_000, "half a billion": 500_000_000, "a billion": 1_000_000_000}
_ONES = "|".join(sorted((w for w, n in WORDS.items() if n < 100 and " " not in w), key=len, reverse=True))
_FIGURE = re.compile(
    r"(?P<about>\b(?:more than|over|nearly|close to|about|around|some|almost|up to|roughly|at least"
    r"|an estimated|approximately)\s+)?"
    r"(?P<cur>¥|RMB\s?|CNY\s?|US\$|\$|€)?"
    rf"(?:(?<![\w.$€/-])(?P<num>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|\b(?P<word>{'|'.join(sorted(WORDS, key=len, reverse=True))})\b"
    rf"(?:(?<=hundred)\s+(?:and\s+)?(?P<rest>{_ONES})\b)?(?=\s+[a-zA-Z]))"
    r"(?!\s?(?:%|percent|per cent|km|kilomet|hectare|mu\b|tons?\b|th\b|st\b|nd\b|rd\b|:\d)|[,.]\d)"
    r"(?P<odd>-odd|-plus)?\s*-?(?P<mag>million|billion|thousand)?\b\s*-?(?P<noun>yuan|RMB|renminbi)?",
    re.I,
)
# What stands between a figure and what it counts: 960 of Anlong county's workers, 61 of the county's own cadres
_OWNER = r"of\s+(?:[\w'’-]+\s+){0,3}?[\w-]+['’]s?\s+(?:own\s+)?"
# A word between: primary, school, front-line; no plural, no word that acts, joins or measures
_BETWEEN = (
    r"(?!(?:of|to|in|on|at|by|for|from|with|the|an?|as|or|per|out|into|who|which|that|is|was|were|are|be|been|has"
    r"|have|had"
    r"|will|would|can|may|did|do|than|if|when|while|but|so|not|no|all|each|every|this|its|their|his|her|our|it|they"
    r"|he|she"
    r"|we|you|there|then|also|sent|gave|got|took|went|came|put|paid|found|told|made|left|met|ran|rose|fell|saw|held"
    r"|hold|keep|kept|yuan|percent"
    r"|million|billion|km|am|pm)\b)[a-z]+(?:-[a-z]+)*(?<![a-rt-z]s)"
)
_NOUN = re.compile(
    rf"\s*(?:{_OWNER})?(?:(?:more|other|further|and|own|pairs? of|of (?:its|the|their|them)|[a-z-]+ing|[a-z-]+ed"
    r"|[a-z]+(?:al|ic|or|ant|y)|medical|village|job|labor|aid|poor|rural|local|young|college|university"
    r"|cotton|tea|fruit|factory|construction|textile|garment|shoe|seasonal|surplus|[A-Z][a-z]+(?:-based)?"
    rf"|{_BETWEEN})\s+){{0,5}}?(?P<noun>"
    r"workers?|people|person[- ]times?|persons?|pickers?|labou?rers?|labou?rs|farmers|herders|residents"
    r"|villagers|graduates|sons and daughters|men"
    r"|youths?|locals|passengers|peasants|growers|migrants|natives|hands|herdsmen|job[- ]?seekers|recruits|newcomers"
    r"|adults|women|job fairs?|fairs|jobs?|positions|vacancies|openings|posts"
    r"|officials?|cadres?|teachers?|doctors?|nurses?|medics?|experts?|specialists?|technicians?|professionals?"
    r"|engineers|members|trainees|staff|surgeons?|physicians?|agronomists?|instructors?|advis[eo]rs?"
    r"|(?:village |township )?(?:heads|leaders|secretaries)|pa?ediatricians?|principals?|headmasters?|headteachers?"
    r"|civil servants|personnel|midwives|educators|lecturers|veterinarians|dentists|volunteers)\b(?!['’-]"
    r"|\s+(?:trainings?|courses?|sessions?|classes|exchanges?|visits?|schools?|stations?|programs?"
    r"|projects?)\b)"
)
# The number of a year or a day, which counts nothing: In 2018 county officials, On March 3 health experts
_YEAR_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Ff]rom|[Uu]ntil|[Tt]o|[Oo]f|and|early|late|mid|year|[Bb]etween)[\s-]+$"
)
_DAY_BEFORE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+$")
# How every figure begins: a sign of money, a digit, a numeral or a word like more than before either.
_FIGURE_FIRST = (
    "[¥$€0-9]|(?<![A-Za-z0-9_])(?=(?:more|over|nearly|close|about|around|some|almost|up|roughly|at|an?"
    "|approximately)\\s"
    f"|rmb|cny|us\\$|(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})\\b)"
)
_FIGURES = re.compile(f"(?={_FIGURE_FIRST})(?:{_FIGURE.pattern})", re.I)


@record
class Figure:
    """``noun``: what is counted, in the singular's stem as printed; yuan for money, "" where nothing is said."""

    start: int
    end: int
    value: float
    approx: bool
    noun: str

    @property
    def unit(self) -> str:
        return "person_time" if self.noun.endswith(("times", "time")) else "person"


_FROM = re.compile(r"\s*(?:of (?:them|whom)\s+)?from\s+[A-Z]|\s*of (?:them|whom|these)\b")  # seven from Haidian
_FOREIGN = re.compile(r"\s*(?:U\.?S\.?\s+|Hong Kong\s+|HK\s+)?(?:dollars|euros|pounds|yen)\b")
# A rate or a share is no sum: four yuan in every five
_PER = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:(?:a|per|each|an)\b|(?:in|out of|of) (?:every|each)\b)")


_EVERY = re.compile(r"\b(?:every|each|any|no|single|last)(?: single)?\s+$", re.I)
_YEARLY = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:a|per|each) year\b")


def _words(m: re.Match[str]) -> float:
    """Three hundred and twelve."""
    return WORDS[m["word"].lower()] + (WORDS[m["rest"].lower()] if m["rest"] else 0)


def figures(text: str, start: int, end: int) -> list[Figure]:
    out = []
    for m in _FIGURES.finditer(text, start, end):
        if (m["cur"] or "").strip() in ("$", "US$", "€") or _FOREIGN.match(text, m.end()):
            continue
        if m["word"] and _EVERY.search(text, max(0, m.start() - 12), m.start()):
            continue  # every one of whom was hired: all those counted before
        value = _words(m) if m["word"] else float(m["num"].replace(",", ""))
        value = round(value * {"million": 1e6, "billion": 1e9, "thousand": 1e3}.get((m["mag"] or "").lower(), 1), 2)
        noun = "yuan" if m["noun"] or m["cur"] else ""
        stop = m.end()
        dates = (
            1900 <= value <= 2100 and m["num"] and "," not in m["num"] and _YEAR_BEFORE.search(text, start, m.start())
        )
        dates = dates or (value <= 31 and _DAY_BEFORE.search(text, max(0, m.start() - 12), m.start()))
        if not noun and not dates and (n := _NOUN.match(text, m.end(), min(len(text), m.end() + 80))):
            noun, stop = n["noun"], n.end()
            if _MEDICS.search(text, m.end(), stop):
                noun = "medics"  # 29 medical workers
        if not noun and (
            (m["word"] and not _FROM.match(text, stop))
            or (1900 <= value <= 2100 and "," not in m["num"] and not m["mag"])
        ):
            continue
        if noun == "yuan" and _PER.match(text, m.end()) and not (value >= 1e6 and _YEARLY.match(text, m.end())):
            continue  # what people earn in a year is never millions: those are what a place pays year by year
        out.append(Figure(m.start(), stop, value, bool(m["about"] or m["odd"]), noun))
    return out


_MEDICS = re.compile(r"\b(?:medical|health|healthcare|hospital) (?:workers|people|hands)$")


_M = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?"
    r"|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_Y = r"(?:19|20)\d\d"
_NUMBER = r"\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
_WHEN = re.compile(
    rf"(?:[Bb]etween|[Ff]rom)\s+(?P<a>{_Y})\s+(?:and|to|through|until)\s+(?P<b>{_Y})"
    rf"|(?:[Bb]etween|[Ff]rom)\s+(?P<a3>{_Y})\s+(?:and|to|through|until)\s+(?:(?:the )?(?:end|middle"
    rf"|beginning) of\s+)?"
    rf"(?P<m3>{_M})(?:\s+(?:(?P<y3>{_Y})|this year))?"
    rf"|(?<![\d,.])(?P<a2>{_Y})(?:\s+(?:to|through|until)\s+|\s?[-–]\s?)(?P<b2>{_Y})(?![\d,])"
    rf"|(?:[Bb]etween|[Ff]rom)\s+(?P<ma>{_M})(?:\s+(?P<ya>{_Y}|(?-i:last year)))?"
    rf"\s+(?:and|to|through|until)\s+(?P<mb>{_M})(?:\s+(?P<yb>{_Y}|(?-i:this year|last year)))?"
    rf"|(?:[Bb]etween|[Ff]rom)\s+(?P<d1>{_M}\s+\d{{1,2}})\s+(?:and|to|through|until)\s+(?P<d2>(?:{_M}\s+)?\d{{1,2}})"
    rf"(?!\d|,\d|\s+(?-i:[a-z]))(?:,?\s+(?P<d2y>{_Y}))?"
    rf"|(?P<plan>\d\d)th Five[- ]Year\b"
    rf"|first three quarters(?: of (?:(?P<qy>{_Y})|(?P<qrel>last|this|the) year))?(?P<quarters>\b)"
    rf"|[Ii]n (?P<ya2>{_Y}) and (?P<yb2>{_Y})\b"
    rf"|(?:from|starting (?:in|from)|beginning (?:in|from)|as early as(?: in)?|back in|(?<=(?:es|ng) back )to"
    rf"|(?<=dates )to|(?<=dating )to|(?<=far back )as)\s+(?P<on>{_Y})(?:\s+on(?:wards?)?)?(?![\w-])"
    r"(?!\s+(?:to|through|until|till|and|up)\b)"
    rf"|(?P<sa>{_Y})-(?P<sb>\d\d)\s+(?:school|academic)"
    rf"|(?P<part>first|second|third|fourth) (?P<of>half|quarter) of (?:(?P<py>{_Y})|(?P<prel>last|this|the) year)"
    rf"|first (?P<months>{_NUMBER}) months(?: of (?:(?P<my2>{_Y})|(?P<mrel>last|this) year))?"
    rf"|(?:in\s+)?(?P<mr>{_M})\s+(?P<rel>last|this) year|(?P<ago>{_NUMBER}|an?|one) years? ago"
    rf"|from (?:the (?:start|beginning|end) of |early |late )?(?P<from>{_Y}) (?:to|until|till|up to"
    rf"|through) (?:now|today|date"
    r"|the present)\b"
    rf"|since the (?:establishment|beginning|start|launch|outset|signing|founding) of [^,.;\d]{{1,80}}?\s"
    rf"(?:in|at the end of|from) (?:late |early )?(?P<est>{_Y})\b"
    rf"|(?P<since>[Ss]ince)\s+(?:late |early |mid-?|the (?:end|beginning|start"
    rf"|middle) of )?(?:(?P<smo>{_M})\s)?(?P<s>{_Y})"
    rf"|[Ss]ince (?:late |early |mid-?)?(?P<sm>{_M})(?!\s*\d)|(?P<season>(?:[Ll]ast|[Tt]his) (?:spring|summer|autumn"
    rf"|fall|winter))"
    rf"|(?P<ofmonth>[Oo]n the \d{{1,2}}(?:st|nd|rd|th)\b)"
    rf"|(?:end of|by|late|mid-?|until|through|as of)\s*(?:this |last )?(?P<until>{_M})(?:\s+(?P<uy>{_Y}))?(?!\s+\d)"
    rf"|(?P<dm>{_M})\s+(?P<dd>\d{{1,2}})(?!\d|,\d)(?:,\s*(?P<dy>{_Y})|,?\s+(?P<drel>last|this) year)?"
    rf"|(?<!\d)(?P<fd>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<fm>(?-i:{_M}))"
    rf"(?:,?\s+(?:(?P<fy>{_Y})|(?P<frel>last|this) year))?"
    rf"|(?P<m>{_M})\s+(?:of\s+)?(?P<my>{_Y})|\b(?:spring|summer|autumn|fall|winter|middle|beginning"
    rf"|course) of (?P<sy>{_Y})"
    rf"|\b(?:[Ii]n|[Dd]uring|[Ll]ast|[Tt]his)\s+(?:late |early |mid-?)?(?P<mm>{_M})"
    rf"(?!\s*(?:of\s+)?{_Y}|\s+(?:last|this) year|\s*\d{{1,2}}(?:,(?!\d)|[.;)]|$|\s+(?:[A-Z(]|and|to|by|at|in"
    rf"|last|this)\b))"
    rf"|(?<![\d,.])(?P<y4>{_Y})\s+(?=grant|contribution|aid|input|budget|share|payment|allocation"
    r"|donation|spending|funds?\b|money|total|figure|bill|saw\b|brought\b|alone\b)"
    rf"|\b(?:in|for|during|throughout|within|across|all through|(?:as of|by|at|until|up to) (?:the )?end of|late in|by)"
    rf"\s+(?:late |early |mid-?|the (?:whole |entire )?year |(?:all|the whole) of )?(?P<y>{_Y})"
    rf"|\b(?:[Oo]n|[Ll]ast|[Tt]his)\s+(?P<day>{'|'.join(DAYS)})\b"
    rf"|\b(?P<near>(?:[Ll]ast|[Tt]his) (?:month|week)|[Yy]esterday)\b"
    rf"|(?P<last>[Ll]ast year|previous year)|(?P<this>[Tt]his year|so far|currently|at present|nowadays"
    rf"|today\b(?![,'’])|(?<!ve by )(?<!has by )\bnow\b)"
    rf"|(?:over|in|for|during) the (?:past|last) (?:(?P<n>{_NUMBER})(?: |-)years|(?P<ten>(?:two |three )?decades?))"
    rf"|\bin (?P<within>{_NUMBER}) years(?! (?:of|old|ago|time)\b)"
    rf"|\bover (?P<over>{_NUMBER}) years(?! (?:of|old|ago)\b)"
    rf"|(?:over|in|for|during) (?:the (?:past|last) )?(?P<twelve>(?:12|twelve) months)"
    rf"|(?:over|in|for|during) the (?P<year>(?:past|last) year)",
    re.I,
)
# How every time begins: tried only there, a text is read several times faster.
_WHEN_FIRST = (
    r"(?<![A-Za-z0-9])(?=\d|be|fr|fi|se|th|fo|in|ja|fa|fe|ma|ap|ju|au|oc|no|de|on|tw|si|ei|ni|te|el|en|by|la|mi|un|du"
    r"|as|at|al|ac|an?\s|up|ye|pr|so|co|cu|ov|sp|su|au|wi|to|it|['’]s)"
)
_TIMES = re.compile(f"(?={_WHEN_FIRST})(?:{_WHEN.pattern})", re.I)
# What every time has somewhere: most clauses tell none, and this says so in a tenth of the time.
_ANY_TIME = re.compile(
    r"\d|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|year|month|week|spring|summer|autumn|fall|winter"
    r"|quarter|half"
    r"|decade|day|now|so far|currently|at present",
    re.I,
)
_UP_TO = re.compile(r"\b(?:[Bb]y|[Aa]s of|[Uu]p to|[Uu]ntil)\s+$")
_PERFECT = re.compile(r"\b(?:has|have)\b|['’]ve\b")
_COUNT = {**WORDS, "fifteen": 15, "twenty": 20}


_SINCE = re.compile(r"\b[Ss]ince (?:early )?$")


def period(text: str, published: PartialDate | None) -> tuple[str | None, str | None]:
    """First and last day, month or year told in a sentence, read against the day of publication."""
    if not _ANY_TIME.search(text):
        return None, None
    year = published.year if published else None
    now = int(str(published)[5:7]) if published and len(str(published)) > 4 else 12
    start: str | None = None
    end: str | None = None
    since = False
    for m in _TIMES.finditer(text):
        named = m["mm"] or m["dm"] or m["fm"] or m["sm"]
        past = year - (month(named) > now) if year and named else year
        if m["a"] or m["a2"]:
            return m["a"] or m["a2"], m["b"] or m["b2"]
        if m["ya2"]:
            return m["ya2"], m["yb2"]
        if m["plan"] and int(m["plan"]) >= 6:  # the 13th ran from 2016 to 2020
            first = 1981 + 5 * (int(m["plan"]) - 6)
            return str(first), str(first + 4) if year is None or year >= first + 4 else None
        if m["quarters"] is not None and (of_year := m["qy"] or (year and str(year - (m["qrel"] == "last")))):
            return f"{of_year}-01", f"{of_year}-09"
        if m["from"] or m["est"]:
            return m["from"] or m["est"], None
        if m["a3"] and (m["y3"] or year):
            return m["a3"], f"{m['y3'] or year}-{month(m['m3']):02d}"
        if m["ma"] and (span := months_told(m, year)):
            return span
        if m["d1"] and (days := days_told(m, published)):
            return days
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
            start = end = str(
                year
                - (1 if m["ago"].lower() in ("a", "an", "one") else int(_COUNT.get(m["ago"].lower(), 0) or m["ago"]))
            )
        elif m["since"]:
            since = True  # since 2016, half of it this year
            start, end = (f"{m['s']}-{month(m['smo']):02d}" if m["smo"] else m["s"]), None
        elif m["sm"] and past:
            start, end = f"{past}-{month(m['sm']):02d}", None
        elif m["season"] and year:
            start = end = str(year - (m["season"][0] in "Ll"))
        elif m["until"]:
            y = int(m["uy"]) if m["uy"] else year
            if y:
                end = f"{y}-{month(m['until']):02d}"
                start = start or str(y)
        elif m["ofmonth"]:
            if start is None and (day_told := day_of_month(m["ofmonth"], published)):
                start = end = day_told
        elif m["dm"] or m["fm"]:
            rel = m["drel"] or m["frel"]
            of = m["dy"] or m["fy"] or (year and rel and year - (rel.lower() == "last")) or past
            if of and (day := date_of(int(of), month(named), int(m["dd"] or m["fd"]))):
                start, end = (start or str(of), day) if _UP_TO.search(text, 0, m.start()) else (day, day)
                end = None if _SINCE.search(text, 0, m.start()) else end
        elif m["m"]:
            start = end = f"{m['my']}-{month(m['m']):02d}"
        elif m["mm"] and past:
            start = end = f"{past}-{month(m['mm']):02d}"
            end = None if _SINCE.search(text, 0, m.start()) else end
        elif m["on"]:
            since = True
            start, end = m["on"], None
        elif m["sy"]:
            start = end = m["sy"]
        elif m["y"] or m["y4"]:
            start = end = m["y"] or m["y4"]
        elif m["near"] and text.endswith(("end of ", "End of "), 0, m.start()):
            if year and (got := recent(m["near"], published)):
                start, end = start or str(year), got
        elif m["day"] or m["near"]:
            if start is None and (got := recent(m["day"] or m["near"], published)):
                start = end = got
        elif m["last"] and year and not since:
            start = end = str(year - 1)
            end = None if _SINCE.search(text, 0, m.start()) else end
        elif m["this"] and year and not since:
            start, end = str(year), None
        elif m["twelve"] or m["year"]:
            start = start or (str(year - 1) if year else None)
        elif m["ten"] and year and start is None:
            start = str(year - {"two": 20, "three": 30}.get(m["ten"].split()[0].lower(), 10))
        elif m["within"] and not _PERFECT.search(text, 0, m.start()):
            continue
        elif (past_years := m["n"] or m["over"] or m["within"]) and year and start is None:
            start = str(year - int(_COUNT.get(past_years.lower(), 0) or past_years))
    return start, end
