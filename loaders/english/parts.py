"""Parts of a figure told before, and the same for another time: Hualong accounts for 187; in 2021 the figure was 52."""

from __future__ import annotations

from graph.model import Evidence, Fact, Period, Quantity
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.roles import agent
from loaders.english.telling import Span, Telling, When
from loaders.english.words import PEOPLE
from loaders.mentions.english import Place
from loaders.mentions.english_counts import Figure

# In 2021 alone, the figure was 52 million yuan
SAME = re.compile(
    r"\b[Tt]hat compare[sd]? with\s+(?:some |about )?$|"
    r"(?:\b[Ii]t (?:was|had been)|^\s*(?:and |but |then )?(?:in (?:19|20)\d\d|this year|last year),?(?: it was)?)\s+"
    r"(?:some |about |nearly )?$"
    r"|\b(?:the|that) (?:figure|amount|sum|total|number)\b[^,.;\d]{0,24}?"
    r"\b(?:was|is|stood at|reached|hit|came to|rose to|grew to)\b[^,.;\d]{0,12}$"
)


def for_another_time(r: Telling, f: Figure, sentence: Span, when: When) -> str | None:
    """The fact told last of the same unit, for another period."""
    unit = "CNY" if f.noun == "yuan" or (not f.noun and f.value >= 100_000) else "person"
    fact, evidence = next(
        ((x, e) for x, e in reversed(r.facts) if x.quantity and x.quantity.unit == unit), (None, None)
    )
    if fact is None or evidence is None or sentence[0] - evidence.end > 300 or not when[0]:
        return None
    if unit == "person" and ((f.noun and not PEOPLE.search(f.noun)) or f.value < 5):
        return None
    words = "money" if unit == "CNY" else "workers"
    again(r, f, fact, evidence, sentence, when)
    return words


def again(
    r: Telling, f: Figure, fact: Fact, evidence: Evidence, sentence: Span, when: When, by: str | None = None
) -> None:
    """Another figure for the ends of a fact, all of them where several have it jointly; given ``by`` one told anew."""
    several = [x for x, _ in r.facts if x.joint_group and x.joint_group == fact.joint_group] or [fact]
    unit = fact.quantity.unit if fact.quantity else "person"
    q = Quantity(f.value, unit, f.approx, len(several) > 1)
    group = f"{r.report.id}/{fact.predicate}@{f.start}" if len(several) > 1 else None
    for x in several:
        told = Fact(x.predicate, r.region(by) if by else x.subject, x.object, Period.of(*when), q, group)
        r.say(told, sentence, evidence.rule.removeprefix("english-"))


OF_THIS = re.compile(r"\s*Of (?:it|this|that|the (?:sum|total|money|amount)),")


def of_the_same(r: Telling, f: Figure, sentence: Span, clause: Span, when: When) -> str | None:
    """A part of the sum told last has its ends: departments paid 3 million of it, the other 28 million …; of this, 12
    million was raised by Dalian and 17 million by the province."""
    told = [(x, e) for x, e in r.facts if x.predicate == "funds" and x.quantity and sentence[0] - e.end < 300]
    by = agent(r, f.end, clause[1])
    others = r.inside(*clause, r.east) and not by and not OF_THIS.match(r.report.text, *sentence)
    if not told or r.inside(*clause, r.west) or others:
        return None
    larger = [(x, e) for x, e in told if x.quantity and x.quantity.value > f.value]
    fact, evidence = (larger or told)[-1]
    begin = str(fact.period.start) if fact.period.start else None
    again(r, f, fact, evidence, sentence, when if any(when) else (begin, None), by)
    return "money"


def narrow(told: list[Place]) -> list[Place]:
    """The places in which no other of them lies."""
    within = gazetteer().is_within
    return [p for p in told if not any(x.code != p.code and within(x.code, p.code) for x in told)]


OF_THE = re.compile(r"\s*(?:[Oo]f|[Aa]mong) (?:the|these|those|all)\s+(?:some |nearly |more than |about )?")
_SENT_BY = re.compile(
    r"(?:\s+(?!and\b|but\b|while\b)\w+)?\s+(?:sent|send|supplied|provided|contributed|accounted for|saw"
    r"|had)?\s*(?:off )?|\s+with\s+"
)


def whole_of(r: Telling, sentence: Span) -> str | None:
    """Whose all those are of whom a sentence tells only which parts are from where: what the parts lie in, if any."""
    parts = {p.code for p in r.ends(*sentence, r.east)}
    inside = gazetteer().is_within
    around = [c for c in r.east if c not in parts and parts and all(inside(p, c) for p in parts)]
    if len(parts) > 1 and not around:
        return None
    return r.helper if r.helper in around or not around else max(around)


def sent_by(r: Telling, start: int, end: int) -> list[tuple[str, Quantity]]:
    """The places with the figure that stands right after each: Fugong county sent 420, Gongshan 130."""
    out = []
    for p in r.inside(start, end, r.west):
        told = r.figures(p.end, min(end, p.end + 40))
        own = next((f for f in told[:1] if not f.noun or PEOPLE.search(f.noun)), None)
        if own and _SENT_BY.fullmatch(r.report.text, p.end, own.start):
            out.append((p.code, Quantity(own.value, "person", own.approx)))
    return out


_SHARE = re.compile(
    r"(?:\s+alone)?\s+(?:accounts?|accounted)?\s*(?:for|with|made up|makes up|supplied|contributed|sent"
    r"|provided)?\s*$"
)
_ACCOUNTS = re.compile(
    r"\b(?:accounts?|accounted) for\b|\b(?:made|makes) up\b|\b(?:supplied|contributed)\b|\balone (?:sent|provided)\b"
)


def shares(r: Telling, sentence: Span) -> None:
    """Hualong accounts for 187, Minhe for 140: the parts of the workers that the sentence before has counted."""
    text = r.report.text
    last = r.facts[-1] if r.facts else None
    if last is None or last[0].predicate != "sends_workers_to" or not 0 <= sentence[0] - last[1].end < 200:
        return
    if not _ACCOUNTS.search(text, *sentence):
        return _had_too(r, sentence)
    whole = last[0].subject.removeprefix("Region:")
    for p in r.inside(*sentence, r.west):
        told = r.figures(p.end, min(sentence[1], p.end + 40))
        own = next((f for f in told if not f.noun or PEOPLE.search(f.noun)), None)
        if (
            own
            and p.code != whole
            and gazetteer().is_within(p.code, whole)
            and _SHARE.fullmatch(text, p.end, own.start)
        ):
            part = Quantity(own.value, "person", own.approx)
            fact = Fact("sends_workers_to", r.region(p.code), last[0].object, last[0].period, part)
            r.say(fact, sentence, "workers")


_HAD = re.compile(r"\s+(?:county |city |district )?(?:had|sent|has)\s+(?:some |about |over |nearly )?")


def _had_too(r: Telling, sentence: Span) -> None:
    """Lushui had 2,110: the same as the sentence before tells of another place of its rank."""
    text = r.report.text
    fact, evidence = r.facts[-1]
    told = r.inside(*sentence)
    if evidence.end != text.rfind(".", 0, sentence[0]) + 1 or len(told) != 1 or told[0].start != sentence[0]:
        return
    own = r.figures(told[0].end, sentence[1])
    first, place = fact.subject.removeprefix("Region:"), told[0].code
    alike = place in r.west and len(first.rstrip("0")) == len(place.rstrip("0")) and first != place
    if len(own) != 1 or own[0].noun or not alike or not fact.object.startswith("Region:"):
        return
    if _HAD.fullmatch(text, told[0].end, own[0].start) and text[own[0].end : sentence[1]].strip() in ("", "."):
        q = Quantity(own[0].value, "person", own[0].approx)
        r.say(Fact(fact.predicate, r.region(place), fact.object, fact.period, q), sentence, "workers")


_MOST = re.compile(r"\b(?:most|mostly|mainly|chiefly|largely|half|many|some|majority|especially)\b")


def part_of(text: str, target: str, to: list[Place]) -> list[Place]:
    """To Shandong, for jobs in Jinan and Weihai: the parts of where they went that are told after it, without a
    figure of their own."""
    if not to or to[0].code != target:
        return []
    if _MOST.search(text, to[0].end, to[-1].start):
        return []
    parts = [p for p in to[1:] if p.code != target and gazetteer().is_within(p.code, target)]
    return parts if parts and not re.search(r"\d", text[to[0].end : parts[-1].start]) else []


_OF_THESE = re.compile(r"\W*(?:Of|Among) (?:these|those|them|the (?:newcomers|workers|total|number))\b,?\s")
_FROM_HOME = re.compile(r"\s*(?:(?:came|come|are|were|hail|hailed) )?from\s+(?:the\s+)?")


def of_these(r: Telling, f: Figure, sentence: Span) -> tuple[str, Fact] | None:
    """Of these 1,040 came from Sinan: where they are from, and the workers told last, of whom they are a part."""
    text = r.report.text
    m = _FROM_HOME.match(text, f.end)
    if m is None or not _OF_THESE.match(text, sentence[0], f.start):
        return None
    home = next((p for p in r.inside(m.end(), m.end() + 40, r.west)), None)
    told = [x for x, e in r.facts if x.predicate == "sends_workers_to" and 0 <= sentence[0] - e.end < 300]
    if home is None or not told or text[m.end() : home.start].strip():
        return None
    return home.code, told[-1]


# 12,300 left B, and of those 9,100 went to A
OF_THOSE = re.compile(
    r"[^.;\d]*?\b(?:and )?(?:of (?:those|these|them|whom|the total),?|most of whom,?) (?:some |about |over |nearly "
    r"|more than )?[\d,]+"
    r" (?:[a-z]+ ){0,4}(?:to|for|in|into|chose|picked) "
)
