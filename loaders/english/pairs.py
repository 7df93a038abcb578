"""Standing pairs and agreements in English."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Fact, Period
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.skeleton import Token, tokens
from loaders.english.telling import Span, Telling, When
from loaders.english.words import (
    AND,
    BETWEEN,
    BOTH,
    DASHED,
    DENIED,
    ENDED,
    FOUNDED,
    ITS,
    ITS_CITY,
    JOINED,
    LATER,
    LIST,
    LISTED,
    LOOSE,
    MORE,
    PAPER,
    PARTNER,
    PARTNER_IS,
    SCHEME,
    SENTENCE,
    SIGNED,
    TIED,
    TIED_BY,
    TOOK_OVER,
    TRADE,
    UNREAL,
    WEAK,
    WHICH,
)
from loaders.mentions.english_counts import _COUNT, figures, period


def pairs(r: Telling, s: int, e: int, told: When) -> int:
    """Standing pairs: A was asked to help B, A looks after B and C after D, A with B, A and B were paired up."""
    text = r.report.text
    sentence = text[s:e]
    if UNREAL.search(_ARRANGED.sub("", sentence)):
        return 0
    here = tokens(text, r.inside(s, e, r.east | r.west), s)
    told = _since(r, sentence, told)
    if here and (it := _IT.match(text, s, here[0].start)):
        here = _subject_before(r, s, it.end("it")) + here
    n = 0
    open_tie = False
    if here and (m := ITS_CITY.match(sentence)) and here[0].start - s <= m.end() and here[0].code in r.west:
        told_last = [p for p in r.places if p.start < s and p.code in r.east and not p.code.endswith("0000")]
        if told_last:
            _tied(r, (s, e), Token(s, s + m.end(), told_last[-1].code), here[0], told)
            n = 1
    if not here and _THE_TWO.search(sentence) and (JOINED.search(sentence) or SCHEME.search(sentence)):
        last = tokens(text, r.inside(max(0, s - 350), s, r.east | r.west), max(0, s - 350))
        last = [t for t in last if not any(gazetteer().is_within(o.code, t.code) and o.code != t.code for o in last)]
        east, west = ([t for t in last if t.code in side] for side in (r.east, r.west))
        if east and west:
            _tied(r, (s, e), east[-1], west[-1], told)
            return 1
    k = 0
    while k + 1 < len(here):
        x, y = here[k], here[k + 1]
        k += 1
        if (x.code in r.east) == (y.code in r.east) or not _tie(text, s, e, x, y, open_tie):
            continue
        _tied(r, (s, e), x, y, told)
        open_tie, n = True, n + 1
        k += 1
        while k < len(here):  # Cixi with Butuo and Zhaojue
            z = here[k]
            if (z.code in r.east) != (y.code in r.east) or not MORE.fullmatch(text[here[k - 1].end : z.start]):
                break
            if k + 1 < len(here) and _leads(r, text, z, here[k + 1]):
                break
            _tied(r, (s, e), x, z, told)
            k += 1
    return n


_IT = re.compile(r"(?:Since|When|After|Before|In \d{4},?|Then)?\s*\b(?P<it>[Ii]t)\s+(?=was|is|has|became|got)")


def _subject_before(r: Telling, s: int, at: int) -> list[Token]:
    """Whom ``it`` stands for at ``at``: the place that the sentence before begins with."""
    text = r.report.text
    ends = [m.start() for m in SENTENCE.finditer(text, max(0, s - 500), max(0, s - 1))]
    begin = ends[-1] if ends else max(0, s - 500)
    before = tokens(text, r.inside(begin, s, r.east | r.west), begin)
    return [Token(at - 2, at, before[0].code)] if before and text[begin : before[0].start].count(" ") <= 4 else []


def _leads(r: Telling, text: str, z: Token, after: Token) -> bool:
    """Whether a place begins the next pair of a list rather than ending this one."""
    gap = text[z.end : after.start]
    return (z.code in r.east) != (after.code in r.east) and bool(LOOSE.match(gap) or TIED.match(gap))


def _tie(text: str, s: int, e: int, x: Token, y: Token, open_tie: bool) -> bool:
    """Whether two neighbouring places of different sides are told as a pair."""
    gap, rest = _TIMES.sub("", text[x.end : y.start]), text[y.end : e]
    if DENIED.search(gap):
        return False
    if TIED.match(gap) or (TIED_BY.match(gap) and (not _WHICH.search(gap) or WHICH.match(rest))):
        return True
    if PARTNER.match(rest) and (_IS.fullmatch(gap) or gap.strip() in (",", ";", "") or rest.startswith(",")):
        return True
    if PARTNER_IS.match(gap) and not TRADE.search(gap):
        return True
    if open_tie and (LOOSE.match(gap) or (ITS.match(rest) and _IS.fullmatch(gap))):
        return True
    if open_tie and ";" in text[s:e] and gap.strip() == ",":
        return True
    if (
        LOOSE.match(gap)
        and gap.strip() not in ("and", "&", "to", "")
        and (LIST.search(text[s : x.start]) or LISTED.search(text[s : x.start]))
    ):
        return True
    if re.fullmatch(r"\s*[-–—]\s*", gap) and DASHED.match(rest):
        return True
    joined = AND.match(gap) and (
        JOINED.search(text[s:e])
        or PAPER.search(text, y.end, e)
        or BETWEEN.search(text[s : x.start])
        or LIST.search(text[s : x.start])
    )
    return bool(joined)


_THE_TWO = re.compile(r"\b(?:[Tt]he two|[Bb]oth (?:sides|places)|[Tt]he pair)\b")
# was twinned in 2016 with
_TIMES = re.compile(
    r",?\s+(?:back )?(?:in|since|from|on)\s+(?:early |late |mid-?)?(?:[A-Z][a-z]{2,8}\.?\s+)?(?:\d{1,2},?\s+)?"
    r"(?:19|20)\d\d\b,?"
)
# A task once given is no plan of today: arranged for A to help B, B was to be helped.
_ARRANGED = re.compile(r"\b(?:was|were) to\b")
_IS = re.compile(r"\s*(?:(?:has|have) been|is|was|became|becomes|took)\s+(?:the\s+)?")
_WHICH = re.compile(r"(?:which|that|whom)\s*$")


def rows(r: Telling) -> int:
    """Pairs told line by line, two places of different sides in each and hardly a word beside: Jinan – Wulong."""
    text = r.report.text
    found: list[tuple[Span, Token, Token]] = []
    if not SCHEME.search(text):
        return 0
    for m in re.finditer(r"[^\n]+", text):
        here = tokens(text, r.inside(*m.span(), r.east | r.west), m.start())
        if len(here) != 2 or (here[0].code in r.east) == (here[1].code in r.east):
            continue
        left = text[m.start() : here[0].start] + text[here[0].end : here[1].start] + text[here[1].end : m.end()]
        if len(re.findall(r"[A-Za-z]+", left)) <= 3 and _ROW.search(text[here[0].end : here[1].start]):
            found.append((m.span(), here[0], here[1]))
    if len(found) < 2:
        return 0
    for span, x, y in found:
        _tied(r, span, x, y, period(text[slice(*span)], r.published))
    return len(found)


_ROW = re.compile(r"^[^A-Za-z]*(?:with|and|to|for|helps)?[^A-Za-z]*$")


def _since(r: Telling, sentence: str, told: When) -> When:
    """The start and end that a sentence tells of its pairs: since, was launched in, fifteen years after."""
    start, end = told
    if not start and (m := LATER.search(sentence)) and r.published:
        years = _YEARS.get(m["n"].lower())
        start = str(r.published.year - years) if years else None
    if not start and (m := _FOR_YEARS.search(sentence)) and r.published:
        number = (m["n"] or m["old"] or "").lower()
        years = 10 if m["decade"] else _COUNT.get(number) or (int(number) if number.isdigit() else None)
        start = str(r.published.year - years) if years else None
    vague = re.search(r"\b(?:ago|this year|last year)\b", sentence)
    if vague and start and not re.search(r"[Ss]ince|in " + start, sentence):
        start = None
    if start and start == end and not _BEGUN.search(sentence):
        start = None
    return start, end


# Counted back: has supported it for three years, the partnership is four years old
_FOR_YEARS = re.compile(
    r"\b(?:has|have) [^.;]{0,80}\bfor (?:(?:more than |over |nearly |almost |the past )?(?P<n>\w+) years"
    r"|(?P<decade>a decade))\b"
    r"|\bis (?P<old>\w+) years old\b"
)
_YEARS = {"ten": 10, "fifteen": 15, "twenty": 20, "five": 5, "three": 3, "thirty": 30, "two": 2}
# Words of a beginning: a day told without one is the day of something else.
_BEGUN = re.compile(
    r"\b(?:[Ss]ince|began|begun|start\w*|launch\w*|establish\w*|set up|sign\w*|assigned|asked|chosen|designated"
    r"|tasked|named"
    r"|paired|twinned|matched|partnered|teamed|linked|arranged|ended|came to an end|expired|concluded|took over"
    r"|took|taken|wing|arrangement|made|agreed|formed|struck|decided|dates? (?:back )?(?:from|to)|goes back"
    r"|no longer|became)\b"
)


_PAIRED = re.compile(r"\b(?:were|was|got|became) (?:paired|twinned|matched|linked|partners)\b")


def _tied(r: Telling, span: Span, x: Token, y: Token, told: When) -> None:
    text = r.report.text
    s, e = span
    start, end = told
    stop = text.find(",", y.end, e)
    near = text.find(",", y.end - 1, e)
    own = period(text[s : near if near > 0 else e], r.published)
    begin, finish = own if any(own) and start == told[0] and start else (start, end)
    if not any(own) and "ince" not in text[s:e] and any(f.noun == "yuan" for f in figures(text, y.end, e)):
        begin, finish = None, None  # what is told after the pair dates the money
    over = ENDED.search(text, x.start, stop if stop > 0 else e)
    held = Period.of(None if begin == finish else begin, finish) if over else Period.of(begin, None)
    a, b = (x, y) if x.code in r.east else (y, x)
    r.say(Fact("pairs_with", r.region(a.code), r.region(b.code), held), span, "pair", 0.85)
    for p in r.inside(y.end, e, r.east) if over else ():  # ended in 2021, when Dongguan took over
        if re.match(r"\s+took over\b", text[p.end :]) and TOOK_OVER.search(text[s : p.start]):
            r.say(Fact("pairs_with", r.region(p.code), r.region(b.code), Period.of(finish, None)), span, "pair", 0.85)


def some_pair(r: Telling, spans: list[Span]) -> None:
    """Where no sentence says it outright: the first that names both sides with a word of the tie."""
    text = r.report.text
    for s, e in spans:
        sentence = text[s:e]
        told = tokens(text, r.inside(s, e, r.east | r.west), s)
        east, west = ([t for t in told if t.code in side] for side in (r.east, r.west))
        if not sentence.rstrip().endswith((".", '"', "”")) or UNREAL.search(sentence):
            continue
        if not SCHEME.search(WEAK.sub("", sentence)):
            continue
        if (east and west) or BOTH.search(sentence):
            a = r.helper if not east or any(p.code == r.helper for p in east) else east[0].code
            b = r.helped if not west or any(p.code == r.helped for p in west) else west[0].code
            start, end = period(sentence, r.published)
            founded_then = start and ((not end and "ince" in sentence) or (start == end and _PAIRED.search(sentence)))
            since = Period.of(start, None) if founded_then else Period()
            r.say(Fact("pairs_with", r.region(a), r.region(b), since), (s, e), "pair", 0.8)
            return


def founded(r: Telling, spans: list[Span]) -> None:
    """Cooperation was first established in 1996: since when the main pair holds, told in a sentence of its own."""
    ends = {f"Region:{r.helper}", f"Region:{r.helped}"}
    k = next(
        (k for k, (f, _) in enumerate(r.facts) if f.predicate == "pairs_with" and {f.subject, f.object} == ends), None
    )
    if k is None or r.facts[k][0].period.start:
        return
    fact, evidence = r.facts[k]
    if year := founding_year(r, spans):
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
    return None


_THAT_YEAR = re.compile(r"\b(?:that|the same) year\b|\bthen\b")


def signing(r: Telling, s: int, e: int, told: When) -> None:
    m = SIGNED.search(r.report.text, s, e)
    signers = {p.code for p in r.inside(s, e) if p.code in r.east | r.west}
    if not m or not (signers & r.east and signers & r.west) or UNREAL.search(r.report.text[s : m.end()]):
        return
    if DENIED.search(r.report.text[s : m.end()]):
        return
    program = r.named("Program", m["name"].strip(), kind="agreement")
    narrow = [c for c in signers if not any(o != c and gazetteer().is_within(o, c) for o in signers)]
    for code in sorted(narrow):
        r.say(Fact("signs", r.region(code), program, Period.of(*told)), (s, e), "signs")
    east, west = ([c for c in narrow if c in side] for side in (r.east, r.west))
    if len(east) == len(west) == 1 and PAPER.search(r.report.text, s, e) and not _paired(r, east[0], west[0]):
        since = Period.of(told[0], None)  # a paper on cooperation founds the pair
        r.say(Fact("pairs_with", r.region(east[0]), r.region(west[0]), since), (s, e), "pair", 0.8)


def _paired(r: Telling, a: str, b: str) -> bool:
    ends = {f"Region:{a}", f"Region:{b}"}
    return any(f.predicate == "pairs_with" and {f.subject, f.object} == ends for f, _ in r.facts)
