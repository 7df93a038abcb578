"""An English report on the way to its facts: its places and sides, who gives and who gets."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.model import Evidence, Fact, Node, PartialDate, Report
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.skeleton import SUCCEEDED, qualifying, tokens
from loaders.english.words import THE
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
        back = max(0, sentence[0] - 2)
        begins = max(r.report.text.rfind(". ", 0, back) + 2, r.report.text.rfind("\n", 0, back) + 1)
        lead = [p for p in before if begins <= p.start and r.report.text.count(" ", begins, p.start) <= 3]
        again = (lead or before[-1:])[0].code if before else None  # whom the sentence before begins with
    here = from_next(r, sentence, r.east) or again or near(r, r.east, sentence, clause, at, first=True)
    return here or partner_here(r, sentence) or _before(r, sentence) or _last_pair(r, sentence) or r.helper


def partner_here(r: Telling, sentence: Span) -> str | None:
    """The partner of the one helped place that a sentence names, where that was told: Shaanxi got 5 million yuan."""
    west = {p.code for p in r.ends(*sentence, r.west)}
    helper = r.partner.get(west.pop()) if len(west) == 1 else None
    return helper if helper in r.east else None


def _last_pair(r: Telling, sentence: Span) -> str | None:
    """The helper of the couple told last before a sentence that names nobody: the aid came to 3 million yuan."""
    if r.inside(*sentence) or (r.helper in r.partner and r.partner[r.helper] == r.helped and len(r.partner) == 2):
        return None
    told = [(f, e.start) for f, e in r.facts if f.predicate == "pairs_with" and e.start < sentence[0]]
    if not told or sum(at == told[-1][1] for _, at in told) > 1:
        return None  # of a row of couples told at once none is the last
    last = told[-1][0]
    ends = [x.removeprefix("Region:") for x in (last.subject, last.object)]
    return next((c for c in ends if c in r.east and r.partner.get(c) in ends), None)


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
    r"\s*(?:They|All(?: of (?:them|the \w+))?|Both(?: \w+)?|The \w+|Most)(?: had| have)?(?: all)? (?:came?|comes?"
    r"|hail|are"
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
