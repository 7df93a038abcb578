"""English reports: a small grammar of its own.

English marks case by prepositions and word order, so sides and a handful of verbs carry far. Read are places (by
the gazetteer's English names), money, people who went to work, the standing pair, and parks and agreements by
their capitals.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from graph.model import Evidence, Extraction, Fact, Node, PartialDate, Period, Quantity, Report
from graph.regions import gazetteer

_KIND = (
    r"(?:\s+(?:\w+\s+){0,2}?(?:[Aa]utonomous\s+)?"
    r"(?:[Rr]egion|[Pp]rovince|[Pp]refecture|[Cc]ounty|[Dd]istrict|[Cc]ity|[Mm]unicipality))?"
)
_WORD = re.compile(r"\bInner Mongolia\b|\b[A-Z][a-z']+(?:[A-Z][a-z]+)?\b")
_SENTENCE = re.compile(r"(?<=[.!?])[\s\"”]+(?=[A-Z0-9“\"])|\n+")
_FIGURE = re.compile(
    r"(?P<about>more than|over|nearly|close to|about|around|some|almost|up to)?\s*(?:¥|RMB\s?)?"
    r"(?<![\w$.])(?P<num>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?P<mag>million|billion|thousand)?\s*"
    r"(?P<noun>yuan|RMB|(?:[A-Z][a-z]+\s+)?"
    r"(?:(?:migrant|rural|poor|surplus|impoverished|local|of the)\s+)*(?:workers?|people"
    r"|laborers?|labourers?|farmers|residents|villagers|jobs?|positions|vacancies|job fairs|officials|teachers"
    r"|doctors|trainees))?"
)
_NOT_FACT = re.compile(
    r"\b(?:will|plan(?:s|ned)?|aim|target|expected|would|poverty (?:rate|line)|income|sales?|worth of|revenue)\b"
)
_MONEY = re.compile(r"\b(?:invest|put|spen[dt]|provid|allocat|donat|fund|contribut|aid|grant|assist|support)\w*")
_WORK = re.compile(
    r"\b(?:work(?:ing|ed)?(?! station)|employ\w*|jobs?|posts?|earning a living|hired|recruit\w*|transferred)\b"
)
_TIE = re.compile(
    r"\b(?:pair(?:ed|ing)?|cooperat\w+|collaborat\w+|assist\w*|help(?:ed|s)?|counterpart|two sides"
    r"|work[^.]{0,20} together|partner\w*)\b"
)
_FIRMS = re.compile(r"\b(?:compan(?:y|ies)|enterprises?|firms?|sales|worth)\b")
_SENT = re.compile(r"\b(?:sent|sends|dispatched|assigned|posted|seconded)\b")
_BOTH = re.compile(
    r"\b(?:by the pair|between them|two sides|both (?:sides|places|regions|provinces)|jointly|the two)\b"
)
_PROGRAM = re.compile(r"\b((?:[A-Z][\w'-]+\s+){2,8}(?:Park|Center|Centre|Agreement|Station|Base|Workshop))\b")
_FURNITURE = re.compile(r"Copyright|^Home\b|Updated:|Print\s*\||All rights reserved|^Photo courtesy|^Related|^More\b")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_M = "|".join(_MONTHS)
_WHEN = re.compile(
    rf"(?:[Bb]etween|[Ff]rom)\s+(?P<a>(?:19|20)\d\d)\s+(?:and|to)\s+(?P<b>(?:19|20)\d\d)"
    rf"|(?P<since>[Ss]ince)\s+(?:{_M})?\s?(?P<s>(?:19|20)\d\d)"
    rf"|(?:end of|by|late)\s+(?P<until>{_M})(?:\s+(?P<uy>(?:19|20)\d\d))?"
    rf"|(?:[Ii]n\s+)?(?P<m>{_M})\s+(?P<my>(?:19|20)\d\d)|(?:[Ii]n|[Dd]uring)\s+(?P<y>(?:19|20)\d\d)"
    rf"|(?P<last>last year)|(?P<this>this year|so far)"
)


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    code: str


@cache
def _english() -> dict[str, tuple[str, ...]]:
    """The first word of a division's English name, in lower case → codes in force."""
    out: dict[str, list[str]] = {}
    for d in gazetteer().current():
        name = (d.name_en or "").replace("'", "").lower()
        word = "inner mongolia" if name.startswith("inner mongolia") else name.split(" ")[0]
        if word:
            out.setdefault(word, []).append(d.code)
    return {k: tuple(v) for k, v in out.items()}


def _places(text: str) -> list[_Place]:
    found: list[tuple[int, int, tuple[str, ...], str]] = []
    for m in _WORD.finditer(text):
        codes = _english().get(
            m[0].lower().replace("'", "").removesuffix("s") if m[0].endswith("'s") else m[0].lower().replace("'", "")
        )
        if codes:
            word = re.match(_KIND, text[m.end() :])
            found.append((m.start(), m.end() + (word.end() if word else 0), codes, word[0].lower() if word else ""))
    sure = {c[0] for _, _, c, _ in found if len(c) == 1} | {
        c for _, _, cs, _ in found for c in cs if c.endswith("0000")
    }
    out = []
    for s, e, codes, kind in found:
        best = max(
            codes,
            key=lambda c: (
                _named(c, kind),
                c.endswith("0000"),
                any(gazetteer().is_within(c, k) for k in sure if k != c),
                c.endswith("00"),
            ),
        )
        county = not best.endswith("00")
        if (
            county
            and not ("county" in kind or "district" in kind or "city" in kind)
            and not any(gazetteer().is_within(best, k) for k in sure if k != best)
        ):
            continue
        out.append(_Place(s, e, best))
    return out


def _named(code: str, kind: str) -> bool:
    d = gazetteer().get(code)
    level = d.level if d else ""
    return (
        (("county" in kind or "district" in kind) and level == "county")
        or ("prefecture" in kind and level == "prefecture")
        or ("province" in kind and level == "province")
    )


def _period(text: str, year: int | None) -> Period:
    start: str | None = None
    end: str | None = None
    for m in _WHEN.finditer(text):
        if m["a"]:
            return Period.of(m["a"], m["b"])
        if m["since"]:
            start = m["s"]
        elif m["until"]:
            y = int(m["uy"]) if m["uy"] else year
            if y:
                end = f"{y}-{_MONTHS.index(m['until']) + 1:02d}"
                start = start or str(y)
        elif m["m"]:
            start = end = f"{m['my']}-{_MONTHS.index(m['m']) + 1:02d}"
        elif m["y"]:
            start = end = m["y"]
        elif m["last"] and year:
            start = end = str(year - 1)
        elif m["this"] and year:
            start = str(year)
    return Period.of(start, end)


def extract_english(report: Report, published: PartialDate | None) -> Extraction:
    """Facts of an English report; empty when it names no helping and no helped side."""
    text = report.text
    places = _places(text)
    weight = Counter(p.code for p in places)
    side = gazetteer().side
    east = [c for c, _ in weight.most_common() if side(c) == "east"]
    west = [c for c, _ in weight.most_common() if side(c) == "west"]
    if not east or not west or not _TIE.search(text):
        return Extraction(report, (), ())
    g = gazetteer()
    nodes: dict[str, Node] = {}
    facts: list[tuple[Fact, Evidence]] = []
    seen: set[str] = set()

    def region(code: str) -> str:
        n = g.node(code)
        nodes.setdefault(n.id, n)
        return n.id

    def say(fact: Fact, s: int, e: int, rule: str, confidence: float) -> None:
        if fact.id not in seen and fact.subject != fact.object:
            seen.add(fact.id)
            facts.append((fact, Evidence(report.id, s, e, text[s:e], rule, confidence)))

    year = published.year if published else None
    h, w = east[0], west[0]
    paired = False
    at = 0
    last = Period()
    for part in [*_SENTENCE.finditer(text), None]:
        s, e = at, part.start() if part else len(text)
        at = part.end() if part else e
        sentence = text[s:e]
        if len(sentence) < 25 or _FURNITURE.search(sentence):
            continue
        here = [p for p in places if s <= p.start < e]
        narrow = [p for p in here if not any(q.code != p.code and g.is_within(q.code, p.code) for q in here)]
        helper = next((p.code for p in narrow if p.code in east), h)
        helped = next((p.code for p in narrow if p.code in west), w)
        programs = list(_PROGRAM.finditer(text, s, e))
        told = _period(sentence, year)
        period = told if told.known else last
        last = told if told.known else last
        both_named = any(p.code in east for p in here) and any(p.code in west for p in here)
        if (
            not paired
            and sentence.rstrip().endswith((".", '"', "”"))
            and _TIE.search(sentence)
            and (both_named or _BOTH.search(sentence))
        ):
            since = told if told.start and told.end is None else Period()
            say(Fact("pairs_with", region(helper), region(helped), since), s, e, "english-pair", 0.85)
            paired = True
        if _NOT_FACT.search(sentence):
            continue
        for m in programs:
            nodes.setdefault(
                f"Program:{m[1]}",
                Node(f"Program:{m[1]}", "Program", m[1], {"kind": "park" if m[1].endswith("Park") else "project"}),
            )
        for f in _FIGURE.finditer(text, s, e):
            value = float(f["num"].replace(",", "")) * {"million": 1e6, "billion": 1e9, "thousand": 1e3}.get(
                f["mag"] or "", 1
            )
            noun = f["noun"] or ""
            approx = bool(f["about"])
            if noun in ("yuan", "RMB") and _MONEY.search(sentence) and not _FIRMS.search(sentence):
                outer = [p for p in here if not any(m.start() <= p.start < m.end() for m in programs)]
                inner = [p.code for p in here if p.code in west and p not in outer] or [
                    p.code for p in outer if p.code in west and not p.code.endswith("0000")
                ]
                target = sorted(inner, key=lambda c: c.endswith("00"))[0] if inner else helped
                joint = bool(_BOTH.search(sentence)) or bool(
                    re.search(r"[A-Z]\w+ and [A-Z]\w+ (?:have |had )?(?:spen|invest|put)", sentence)
                )
                givers = [h, w] if joint and target != w else [helper]
                for giver in givers:
                    q = Quantity(value, "CNY", approx, joint)
                    say(
                        Fact(
                            "funds", region(giver), region(target), period, q, f"funds@{f.start()}" if joint else None
                        ),
                        s,
                        e,
                        "english-money",
                        0.8,
                    )
            elif re.search(r"official|cadre|expert|doctor|teacher", noun):
                if _SENT.search(sentence):
                    q = Quantity(value, "person", approx)
                    fact = Fact("sends_staff_to", region(helper), region(helped), period, q)
                    say(fact, s, e, "english-staff", 0.8)
            elif (
                re.search(r"worker|people|labou?rer|farmer|resident|villager", noun)
                or re.match(r"\s*(?:more\s+)?who\b|[.,]|\s+\S", text[f.end() : f.end() + 5])
            ) and _worked(text, f, s, e):
                if not any(p.code in east for p in here) or (value < 10 or (1900 < value < 2100 and not noun)):
                    continue
                target = next(p.code for p in here if p.code in east)
                origin = next((p.code for p in here if p.code in west), w)
                say(
                    Fact("sends_workers_to", region(origin), region(target), period, Quantity(value, "person", approx)),
                    s,
                    e,
                    "english-workers",
                    0.8,
                )
    if facts:
        for p in places:
            if side(p.code) and weight[p.code] > 0 and p.code[:2] in (h[:2], w[:2]):
                region(p.code)
    else:
        nodes.clear()
    return Extraction(report, tuple(nodes.values()), tuple(facts))


def _worked(text: str, f: re.Match[str], s: int, e: int) -> bool:
    """A word of work close to the figure, and no other count in between."""
    after = text[f.end() : min(e, f.end() + 60)]
    before = text[max(s, f.start() - 110) : f.start()]
    near = _WORK.search(after)
    if near and not re.search(r"\d", after[: near.start()]) and not re.search(r"percent|%", after[:12]):
        return True
    return bool(
        _WORK.search(f[0])
        or (("working" in before or "earning a living" in before) and not re.search(r"\d{3}", before))
    )
