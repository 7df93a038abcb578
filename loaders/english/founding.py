"""Since when a pair holds, in English, and the pair that a whole report shows."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Fact, Period
from loaders import fastre as re
from loaders.english.skeleton import tokens
from loaders.english.telling import Span, Telling, When
from loaders.english.times import tie_time
from loaders.english.words import BOTH, DENIED, FOUNDED, SCHEME, UNREAL, WEAK
from loaders.mentions.english_counts import _COUNT


def since_when(r: Telling, sentence: str, told: When, *, sure: bool = False) -> When:
    """The start and end that a sentence tells of its pairs: since, was launched in, fifteen years after; ``sure``
    where it tells of nothing else."""
    start, end = told
    if m := _NOT_UNTIL.search(sentence):
        return m["year"] or m["y2"] or m["y3"], None
    if m := THE_YEAR.search(sentence) or BACK_TO.search(sentence):
        start, end = start if start and start.startswith(m["year"]) else m["year"], None
    if not start and (m := _LATER.search(sentence)) and r.published:
        years = _YEARS.get(m["n"].lower())
        start = str(r.published.year - years) if years else None
    if not start and (m := _FOR_YEARS.search(sentence)) and r.published:
        number = (m["n"] or m["old"] or m["back"] or m["front"] or "").lower()
        years = (
            10 if m["decade"] or number == "a" else _COUNT.get(number) or (int(number) if number.isdigit() else None)
        )
        years = years * 10 if years and m["tens"] and number != "a" else years
        start = str(r.published.year - years) if years else None
    if not start and (m := _TURNS.search(sentence)) and r.published:
        years = _COUNT.get(m["n"].lower()) or (int(m["n"]) if m["n"].isdigit() else None)
        start = str(r.published.year - years - (m["when"] == "last")) if years else None
    vague = re.search(r"\b(?:ago|this year|last year)\b", sentence)
    if (
        vague
        and start
        and len(start) < 7
        and not sure
        and not re.search(r"[Ss]ince|in " + start, sentence)
        and not _YEARS_AGO.search(sentence)
    ):
        start = None
    if start and start == end and not sure and not _BEGUN.search(sentence):
        start = None
    if (m := ANNIVERSARY.search(sentence)) and r.published:
        return str(r.published.year - int(m["n"])), None
    return start, end


_NOT_UNTIL = re.compile(
    r"\b[Nn]ot until (?:the (?:end|start|spring|summer|autumn|winter) of |early |late |mid-)?(?P<year>(?:19|20)\d\d)\b"
    r"|\b(?:[Ii]t took until|[Oo]nly in|^After|[Tt]he year) (?P<y2>(?:19|20)\d\d)\b"
    r"|^(?P<y3>(?:19|20)\d\d) (?:saw|brought|was the year|marked|made|found|gave)\b"
)
# Counted back: has supported it for three years, the partnership is four years old
_FOR_YEARS = re.compile(
    r"\b(?:has|have) [^.;]{0,80}\bfor (?:(?:more than |over |nearly |almost |the past )?(?P<n>\w+) years"
    r"|(?P<decade>a decade))\b"
    r"|^\W*[Ff]or (?:more than |over |nearly |almost |the past )?(?P<front>\w+) (?:years"
    r"|a decade)\b[^.;]{0,80}\b(?:has|have)\b"
    r"|\bis (?P<old>\w+) years old\b"
    r"|\bgo(?:es)? back (?:some |about |nearly |more than )?(?:(?P<back>\w+) (?:years|(?P<tens>decades?)))\b"
)
BACK_TO = re.compile(
    r"\b(?:back|dat(?:es|ed|ing)|traced) (?:back )?(?:to|from) (?:(?:early "
    r"|late )?[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b"
)
# before 2016, the year the two were paired
THE_YEAR = re.compile(
    r"\b(?P<year>(?:19|20)\d\d),? (?:the (?:very |same )?year|(?:on which )?when)\b[^.;]{0,80}?"
    r"\b(?:paired|tied|twinned|matched|named|became|partners?|assigned|told|asked|joined hands|took|chosen|began)\b"
)
ANNIVERSARY = re.compile(
    r"\b[Tt]his year (?:marks|is|sees) the (?P<n>\d{1,2})(?:st|nd|rd|th) (?:anniversary|year) of\b"
)
# A partnership that turns 30 this year
_TURNS = re.compile(
    r"\b(?:partnership|tie|ties|pairing|program(?:me)?|scheme|cooperation|relationship|bond|alliance|friendship"
    r"|link)\b[^.;:]{0,40}?"
    r"\b(?:turns?|turned) (?P<n>[\w-]+)(?: years old)? (?P<when>this|last) year\b"
)
_LATER = re.compile(r"^[^.]{0,12}?\b(?P<n>\w+) years after\b", re.I)
_YEARS_AGO = re.compile(
    r"\b(?:paired|twinned|matched|partners|assigned|asked|tasked|joined hands|began|started"
    r"|signed)\b[^.;]{0,60}?\b\w+ years ago\b"
)
_YEARS = {"ten": 10, "fifteen": 15, "twenty": 20, "five": 5, "three": 3, "thirty": 30, "two": 2}
# Words of a beginning: a day told without one is the day of something else.
_BEGUN = re.compile(
    r"\b(?:[Ss]ince|(?:new|first) (?:ally|partner|helper|twin|friend|benefactor)|began|begun|start\w*|launch\w*"
    r"|establish\w*|set up|sign\w*|assign\w*|asked|chosen|designated"
    r"|tasked|named"
    r"|paired|twinned|matched|partnered|teamed|linked|arranged|ended|came to an end|expired|concluded|took over"
    r"|took|taken|wing|told|ordered|tied|picked|selected|appointed|called (?:up)?on|directed|requested|fell to"
    r"|allotted|given charge|entrusted|named"
    r"|put together"
    r"|brought together|joined hands|partners?|counterpart|arrangement|made|agreed|formed|struck|entered into|forged"
    r"|decided|dates? (?:back )?(?:from|to)|goes back"
    r"|no longer|became)\b"
)
_ASKED = re.compile(
    r"\b(?:asked|told|assigned|chosen|picked|appointed|named) to (?:help|assist|support|aid)(?=\s+(?:since|in \d"
    r"|from)\b|[,.])"
)
_PAIRED = re.compile(r"\b(?:were|was|got|became) (?:paired|twinned|matched|linked|partners)\b")


def some_pair(r: Telling, spans: list[Span]) -> None:
    """Where no sentence says it outright: the first that names both sides with a word of the tie."""
    text = r.report.text
    for s, e in spans:
        sentence = text[s:e]
        told = tokens(text, r.inside(s, e, r.east | r.west), s)
        east, west = ([t for t in told if t.code in side] for side in (r.east, r.west))
        if not sentence.rstrip().endswith((".", '"', "”")) or UNREAL.search(sentence):
            continue
        if not SCHEME.search(WEAK.sub("", sentence)) or DENIED.search(sentence):
            continue
        asked = _ASKED.search(sentence) is not None and bool(east) != bool(west)  # has been told to help since 2017
        if (east and west) or asked or BOTH.search(sentence):
            a = r.helper if not east or any(p.code == r.helper for p in east) else east[0].code
            b = r.helped if not west or any(p.code == r.helped for p in west) else west[0].code
            start, end = r.period(sentence)
            founded_then = start and ((not end and "ince" in sentence) or (start == end and _PAIRED.search(sentence)))
            if m := THE_YEAR.search(sentence) or BACK_TO.search(sentence):
                start, founded_then = m["year"], True
            elif begun := r.period(tie_time(sentence))[0]:  # ties between A and B, paired in 2016
                start, founded_then = begun, True
            since = Period.of(start, None) if founded_then else Period()
            r.say(Fact("pairs_with", r.region(a), r.region(b), since), (s, e), "pair", 0.8)
            return


def founded(r: Telling, spans: list[Span]) -> None:
    """Cooperation was first established in 1996: since when the main pair holds, told in a sentence of its own."""
    ends = {f"Region:{r.helper}", f"Region:{r.helped}"}
    told = [k for k, (f, _) in enumerate(r.facts) if f.predicate == "pairs_with"]
    told_pairs = [r.facts[k] for k in told]
    if any({f.subject, f.object} == ends and f.period.start and not e.rule.endswith("signed") for f, e in told_pairs):
        return
    if not told and (when := founding_year(r, spans)):  # cooperation was first established in 1996: of the main two
        span = next((a, b) for a, b in spans if FOUNDED.search(r.report.text, a, b))
        r.say(Fact("pairs_with", r.region(r.helper), r.region(r.helped), Period.of(when, None)), span, "pair", 0.75)
        return
    k = next((k for k in told if {r.facts[k][0].subject, r.facts[k][0].object} == ends), None)
    k = told[0] if k is None and len(told) == 1 else k
    if k is None:
        return
    fact, evidence = r.facts[k]
    begun = str(fact.period.start or "")
    if begun and not evidence.rule.endswith("signed"):
        return
    year = founding_year(r, spans)
    if year and (not begun or year < begun[:4]):  # this year's paper builds on a partnership that began in 2016
        r.facts[k] = replace(fact, period=Period.of(year, None)), evidence


def founding_year(r: Telling, spans: list[Span]) -> str | None:
    """The year in which a sentence of its own says that the tie began."""
    for s, e in spans:
        m = FOUNDED.search(r.report.text, s, e)
        if m is None or UNREAL.search(r.report.text, s, e) or {p.code for p in r.inside(s, e)} - {r.helper, r.helped}:
            continue
        if year := re.search(r"\b(?:19|20)\d\d\b", r.report.text[m.start() : e]):
            return year[0]
        if _THAT_YEAR.search(r.report.text, m.start(), e):
            told = re.findall(r"\b(?:19|20)\d\d\b", r.report.text[max(0, s - 400) : m.start()])
            if told:
                return str(told[-1])
        start, _ = r.period(r.report.text[m.start() : e])
        if start and _LAST.search(r.report.text, m.start(), e):
            return start
    return None


_LAST = re.compile(r"\b(?:last|this) (?:year|month|spring|summer|autumn|winter)\b|\byears? ago\b")
_THAT_YEAR = re.compile(r"\b(?:that|the same) year\b|\bthen\b")
