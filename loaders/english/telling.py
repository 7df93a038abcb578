"""An English report on the way to its facts: its places and sides, who gives and who gets."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.model import Evidence, Fact, Node, PartialDate, Report
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.skeleton import SUCCEEDED, qualifying, tokens
from loaders.english.words import JOIN, SENTENCE, THAT, THE, THESE
from loaders.mentions.english import Place
from loaders.mentions.english_counts import Figure, figures, period
from loaders.mentions.english_firms import Company

Span = tuple[int, int]
When = tuple[str | None, str | None]


@dataclass(slots=True)
class Telling:
    """A report on the way to its facts; ``helper`` and ``helped`` are its main places."""

    report: Report
    published: PartialDate | None
    places: list[Place]
    firms: list[Company]
    east: set[str]
    west: set[str]
    helper: str
    helped: str
    nodes: dict[str, Node] = field(default_factory=dict)
    facts: list[tuple[Fact, Evidence]] = field(default_factory=list)
    partner: dict[str, str] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)
    begun: dict[str, str] = field(default_factory=dict)
    """Since when the pair of each place has held, where that is told."""
    concerned: bool = True
    """Whether the report speaks of help between places at all; else a sum needs its giver in its own sentence."""
    times: dict[str, When] = field(default_factory=dict)
    """The times of sentences and clauses read already."""
    counted: dict[Span, list[Figure]] = field(default_factory=dict)
    """The figures of spans read already."""
    beside: set[int] = field(default_factory=set)
    """Where places stand that only say where another lies: Zhejiang in Haining, Zhejiang."""

    def __post_init__(self) -> None:
        self.beside |= qualifying(self.report.text, self.places)

    def region(self, code: str) -> str:
        n = gazetteer().node(code)
        self.nodes.setdefault(n.id, n)
        return n.id

    def named(self, type_: str, name: str, **properties: str) -> str:
        self.nodes.setdefault(f"{type_}:{name}", Node(f"{type_}:{name}", type_, name, properties))
        return f"{type_}:{name}"

    def say(self, fact: Fact, span: Span, rule: str, confidence: float = 0.7) -> None:
        if fact.predicate == "pairs_with":
            a, b = fact.subject.removeprefix("Region:"), fact.object.removeprefix("Region:")
            self.partner.setdefault(a, b)
            self.partner.setdefault(b, a)
            if fact.period.start:
                for code in (a, b):
                    self.begun.setdefault(code, str(fact.period.start))
        if not self.concerned and fact.predicate == "funds" and not self.inside(*span, self.east):
            return
        if fact.subject != fact.object and fact.id not in self.said:
            self.said.add(fact.id)
            quote = self.report.text[span[0] : span[1]]
            self.facts.append((fact, Evidence(self.report.id, *span, quote, f"english-{rule}", confidence)))

    def period(self, told: str) -> When:
        """The times of a sentence or clause against the day of publication; the same words are asked about again."""
        if told not in self.times:
            self.times[told] = period(told, self.published)
        return self.times[told]

    def figures(self, a: int, b: int) -> list[Figure]:
        """The figures of a span, which several rules ask for."""
        if (a, b) not in self.counted:
            self.counted[a, b] = figures(self.report.text, a, b)
        return self.counted[a, b]

    def inside(self, a: int, b: int, side: set[str] | None = None) -> list[Place]:
        return [p for p in self.places if a <= p.start < b and (side is None or p.code in side)]

    def ends(self, a: int, b: int, side: set[str] | None = None) -> list[Place]:
        """The places of a span that may be ends of a fact, without those that only say where another lies."""
        return [p for p in self.inside(a, b, side) if p.start not in self.beside]


def begun_of(r: Telling, sentence: Span) -> str | None:
    """Since when the pair has held that a sentence is about: of its places, else of the pair told last before it."""
    here = [p.code for p in r.ends(*sentence)]
    own = [c for c in here if c in r.west] + [c for c in here if c in r.east]
    last = next((f for f, e in reversed(r.facts) if f.predicate == "pairs_with" and e.start < sentence[0]), None)
    told = [x.removeprefix("Region:") for x in (last.subject, last.object)] if last and not own else []
    return next((r.begun[c] for c in (*own, *told, r.helped, r.helper) if c in r.begun), None)


def near(r: Telling, side: set[str], sentence: Span, clause: Span, at: int, *, first: bool) -> str | None:
    """The place of a side that stands nearest: in the clause (after ``at``, or before it), else in the sentence."""
    for a, b in (clause, sentence):
        here = r.ends(a, b, side)
        narrow = [p for p in here if not any(q.code != p.code and gazetteer().is_within(q.code, p.code) for q in here)]
        ahead = [p for p in narrow if p.start >= at]
        behind = [p for p in narrow if p.start < at]
        order = [*reversed(behind), *ahead] if first else [*ahead, *reversed(behind)]
        if order:
            return order[0].code
    return None


def giver(r: Telling, sentence: Span, clause: Span, at: int) -> str:
    """Who gives: the place before the verb, whom ``the eastern city`` means, else the report's helper."""
    again = None if r.inside(clause[0], at, r.east) else east_again(r, clause[0], at)
    if not again and _IT.search(r.report.text, sentence[0], at) and not r.ends(*sentence, r.east):
        before = r.ends(max(0, sentence[0] - 250), sentence[0], r.east)  # it has also sent: the helper told last
        begins = r.report.text.rfind(". ", 0, max(0, sentence[0] - 2)) + 2
        lead = [p for p in before if begins <= p.start and r.report.text.count(" ", begins, p.start) <= 3]
        again = (lead or before[-1:])[0].code if before else None  # whom the sentence before begins with
    here = from_next(r, sentence, r.east) or again or near(r, r.east, sentence, clause, at, first=True)
    return here or _before(r, sentence) or r.helper


def _before(r: Telling, sentence: Span) -> str | None:
    """Who gave by the sentence right before, in the same paragraph: what is told next is told of it."""
    fact, evidence = r.facts[-1] if r.facts else (None, None)
    if fact is None or evidence is None or evidence.end > sentence[0]:
        return None
    text = r.report.text
    if fact.predicate not in ("funds", "sends_staff_to", "trains") or text[evidence.end : sentence[0]].strip(" "):
        return None
    acts = r.ends(evidence.start, evidence.end, r.east)[:1]
    if not acts or f"Region:{acts[0].code}" != fact.subject or re.search(r"\d", text[evidence.start : acts[0].start]):
        return None  # not whom the sentence is about
    return acts[0].code


_THEY_ARE_FROM = re.compile(
    r"\s*(?:They|All(?: of (?:them|the \w+))?|The \w+|Most)(?: had| have)?(?: all)? (?:came?|comes?|hail|are"
    r"|were|was|is)"
    r"(?: (?:sent|paid|provided|posted|given))? (?:from|by)\s+"
)


def from_next(r: Telling, sentence: Span, side: set[str]) -> str | None:
    """Whom the next sentence tells that those counted are from: 21 medics stayed. They came from Weifang."""
    text = r.report.text
    m = _THEY_ARE_FROM.match(text, sentence[1])
    if m is None:
        return None
    return next((t.code for t in tokens(text, r.inside(m.end(), m.end() + 80), m.end())[:1] if t.code in side), None)


_IT = re.compile(
    r"\b(?:[Ii]t|[Tt]hey)\s+(?:[a-z]+ed|has|have|had|also|then|sent|gave|paid|put|provided|transferred|spent"
    r"|dispatched|added)\b"
)


def east_again(r: Telling, a: int, b: int) -> str | None:
    """The place of the helping side that ``the district`` or ``the city's factories`` means between two offsets."""
    for m in THE.finditer(r.report.text, a, b):
        level = {"city": "prefecture", "municipality": "province", "district": "county"}.get(m["level"], m["level"])
        told = [
            p.code
            for p in r.places
            if p.start < m.start() and p.code in r.east and not SUCCEEDED.search(r.report.text, p.start - 20, p.start)
        ]
        fit = [c for c in told if (d := gazetteer().get(c)) and d.level == level]
        if fit:
            return fit[-1]
    return None


_FROM_GIVER = re.compile(r"\s*(?:(?:sent|posted|provided) )?from\s+(?:the\s+)?[A-Z]")
# Chifeng's share was 820 million yuan, Ulanqab's 790 million
_SHARE = re.compile(
    r"['’]s\s+(?:(?:share|part|portion|slice|quota|allocation)\s+)?(?:(?:was|is|came to|amounted to|stood at)\s+)?"
    r"(?:some |about |nearly |over |more than )?"
)
# For Ledu, with which it is paired, the figure was 20 million
_FOR = re.compile(r"\b[Ff]or\s+(?:the\s+)?$")
_THE_SUM = re.compile(
    r"(?:,?\s+[^.;:\d]{2,80})?,?\s+(?:it|that|this|the (?:figure|sum|amount|share|total|number|bill"
    r"|outlay))\s+(?:was|is|came to"
    r"|stood at|reached|amounted to|totall?ed)\s+(?:some |about |nearly |over |more than )?"
)
_MORE_FIGURES = re.compile(
    r"(?:,\s+(?:and\s+)?|\s+and\s+)\d[\d,.]*\s+(?:[a-z]+\s+){1,3}(?=(?:to|in|into|for|at"
    r"|across)\s)"
)


def taker(r: Telling, sentence: Span, clause: Span, f: Figure, giver: str) -> str:
    """Who gets: a place of the helped side in the clause or sentence, else the giver's partner or the one told last."""
    text = r.report.text
    if re.search(r"\b[Oo]f (?:the|this|that)\s+$", text[sentence[0] : f.start]):
        return r.partner.get(giver) or r.helped
    behind = r.ends(clause[0], f.start, r.west) if _FROM_GIVER.match(text, f.end) else []
    if behind and not re.search(r"\d", text[behind[-1].end : f.start]):  # B got 26 from A, D 50 from C
        return behind[-1].code
    for p in r.ends(clause[0], f.start, r.west):
        if _SHARE.fullmatch(text, p.end, f.start):
            return p.code
    if whom := for_whom(r, sentence, f):
        return whom
    if again := told_again(r, sentence[0], f.end, clause[1], r.west):
        return again
    ahead = tokens(text, r.inside(f.end, clause[1], r.west), f.end)
    if ahead:
        between = _MORE_FIGURES.sub("", text[f.end : ahead[0].start])  # 71 officials and 322 doctors to A
        if not re.search(r"\d", between):  # before the next figure
            return ahead[0].code
    part = text.find("of which", f.end, sentence[1])
    got = near(r, r.west, (sentence[0], part if part > 0 else sentence[1]), clause, f.end, first=False)
    if got or giver in r.partner:
        return got or r.partner[giver]
    stops = [m.end() for m in SENTENCE.finditer(text, max(0, sentence[0] - 400), max(0, sentence[0] - 1))]
    last = r.ends(stops[-1], sentence[0], r.west) if stops else []
    last = last or [p for p in r.ends(0, sentence[0], r.west) if sentence[0] - 200 < p.end <= sentence[0]]
    narrow = [p for p in last if not any(gazetteer().is_within(q.code, p.code) and q.code != p.code for q in last)]
    return narrow[-1].code if narrow else r.helped


def at_large(r: Telling, sentence: Span, giver: str) -> bool:
    """Whether nothing says whom a sum is for in a page on many: a city's whole bill for three provinces and more."""
    if giver in r.partner or r.ends(*sentence, r.west) or r.ends(max(0, sentence[0] - 200), sentence[0], r.west):
        return False
    return len({p.code[:2] for p in r.places if p.code in r.west}) > 2


def for_whom(r: Telling, sentence: Span, f: Figure) -> str | None:
    """Whom the words before a sum name that only says what it came to: for Ledu the figure was 20 million."""
    text = r.report.text
    for t in reversed(tokens(text, r.ends(sentence[0], f.start, r.west), sentence[0])):
        begin = max(sentence[0], t.start - 12)
        if _FOR.search(text, begin, t.start) and _THE_SUM.fullmatch(text, t.end, f.start):
            return t.code
    return None


def firms_place(r: Telling, sentence: Span) -> str | None:
    """Where a firm is at work of whose place its sentence says nothing: the place told last in its paragraph."""
    begin = r.report.text.rfind("\n", 0, sentence[0]) + 1
    told = [] if r.inside(*sentence, r.west) else r.ends(begin, sentence[0], r.west)
    return told[-1].code if told else None


_ENDING = {
    "prefecture": ("州", "地区", "盟"),
    "city": ("市",),
    "county": ("县",),
    "district": ("区",),
    "banner": ("旗",),
}


_HOUSE_IN = re.compile(r"\s+(?:[a-z]+\s+){1,2}(?:in|of|at)\s+(?:the\s+)?")


def told_again(r: Telling, sentence: int, a: int, b: int, side: set[str], case: str = "") -> str | None:
    """Whom ``the prefecture`` means between two offsets: its main place of that kind, else the one told last."""
    m = THAT.search(r.report.text, a, b)
    if m and (house := _HOUSE_IN.match(r.report.text, m.end())) and r.inside(house.end(), house.end() + 1, side):
        return None  # the county hospital in Lhunzhub: that county's, named
    if not m or (m["case"] != case if case else m["case"] == "from"):
        return None
    kinds = _ENDING.get(m["level"], ("省", "自治区"))
    fit = [
        p.code
        for p in r.places
        if p.start < m.start()
        and p.code in side
        and (name := gazetteer().node(p.code).name).endswith(kinds)
        and (m["level"] != "district" or not name.endswith("自治区"))
    ]
    near_by = [p.code for p in r.places if sentence <= p.start < m.start() and p.code in fit]
    main = next((c for c in (r.helper, r.helped) if c in fit), None)
    return near_by[-1] if near_by else main or (fit[-1] if fit else None)


_LEVELS = {"counties": "county", "districts": "county", "cities": "", "prefectures": "prefecture"}
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


# handed the two in 2018: 21 million for A, 18 million for B
_THE_TWO = re.compile(
    r"\b(?:gave|given|handed|to|for|into|reached|in|sent|paid) (?:the|these|those) (?P<n>two|three|four)"
    r"(?P<kind>)(?=\s+(?:in|since|last|this|over|during|for|some|about|more than|nearly)\b|\s+\d|[,.:;])"
)


def these(r: Telling, a: int, b: int) -> list[str]:
    """Whom ``the two counties`` means between two offsets: the places of the helped side told so far, if so many."""
    m = THESE.search(r.report.text, a, b) or _THE_TWO.search(r.report.text, a, b)
    if m is None:
        return []
    kind = _LEVELS.get(m["kind"], "")
    told = [p.code for p in r.places if p.start < m.start() and p.code in r.west]
    if not (m["kind"] in ("areas", "places", "regions", "provinces") and all(c.endswith("0000") for c in told)):
        told = [c for c in told if not c.endswith("0000")]
    fit = [
        c
        for c in dict.fromkeys(told)
        if (d := gazetteer().get(c)) and (not kind or d.level == kind) and (m["kind"] != "cities" or d.name[-1] == "市")
    ]
    number = _NUMBERS.get((m["n"] or "").lower()) or (int(m["n"]) if (m["n"] or "").isdigit() else None)
    counties = [c for c in fit if not c.endswith("00")]
    if number and number < len(fit) and number == len(counties):  # the prefectures told only say where they lie
        return counties
    if number and number > len(fit) and not (kind and fit):  # a dozen places, all of them in two prefectures
        above = [c for c in dict.fromkeys(told) if c.endswith("00")]
        return above if number > 6 and 2 <= len(above) <= 4 else []
    return fit if (len(fit) == number if number else 2 <= len(fit) <= 4) else []


def with_others(r: Telling, code: str, sentence: Span) -> list[str]:
    """A place with those joined to it by ``and``: Chifeng and Ulanqab."""
    text = r.report.text
    here = tokens(text, r.inside(*sentence, r.east | r.west), sentence[0])
    for k, t in enumerate(here):
        if t.code != code:
            continue
        out = [code]
        side = r.east if code in r.east else r.west
        for step in (1, -1):
            last, n = t, k + step
            while 0 <= n < len(here) and here[n].code in side:
                a, b = sorted((last, here[n]), key=lambda x: x.start)
                if not JOIN.fullmatch(text[a.end : b.start]):
                    break
                out.insert(0 if step < 0 else len(out), here[n].code)
                last, n = here[n], n + step
        joined = re.search(r"\band\b", text[here[0].end : here[-1].start]) is not None
        return list(dict.fromkeys(out)) if joined else [code]
    return [code]
