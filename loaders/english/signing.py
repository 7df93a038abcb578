"""Agreements in English: who put a name to what paper, and the pairs that a paper on cooperation founds."""

from __future__ import annotations

from itertools import pairwise

from graph.model import Fact, Period
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.organs import government, kind_told, organ_of, organs
from loaders.english.skeleton import tokens
from loaders.english.telling import Span, Telling, When
from loaders.english.ties import paired
from loaders.english.words import DENIED, JOIN, PAPER_NAME, SENTENCE, UNREAL
from loaders.mentions.english import Place

_VERB = (
    r"(?:sign(?:ed|ing|s)|ink(?:ed|ing|s)|conclud(?:ed|ing)|initial+ed|enter(?:ed|ing)\s+into|reach(?:ed|ing)|struck"
    r"|put(?:ting)?\s+(?:its|their|both)\s+(?:name|signature|seal)s?\s+to)"
)
_STOP = (
    r"(?:with|in|at|on|for|to|between|by|was|were|is|are|has|have|had|last|this|under|which|that|who|during"
    r"|yesterday|Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur"
    r"|Sun|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)"
)
_NAME = (
    r"(?:(?!(?:with|in|at|to|and|of|for|between|by|on|the|an?|their|its|that|which)\b)[\w'’-]+\s+){0,7}?"
    r"(?:[Aa]greements?|[Mm]emorand(?:um|a)(?:\s+of\s+[Uu]nderstanding)?|[Pp]rotocols?|[Pp]acts?"
    r"|[Ll]etters?\s+of\s+[Ii]ntent)"
    rf"\b(?:\s+(?:on|for)(?:\s+(?!(?:{_STOP})\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|and\s+[A-Z])(?!and\b)"
    r"[A-Za-z-]+){1,6})?"
)
_DET = r"(?:(?:an?|the|their|its|this|two|three|four|five|six|several|a\s+number\s+of)\s+)?"
_SIGNED = re.compile(
    rf"\b(?P<verb>{_VERB})\s+(?:[^.;,\d]{{0,40}}?\b(?:an?|the|their|its)\s+|{_DET})[\"“‘']?(?P<name>{_NAME})"
)
_WAS_SIGNED = re.compile(
    rf"(?:\b(?:[Aa]n?|[Tt]he|[Tt]heir|[Tt]his|[Tt]wo)\s+|\b(?=(?:[A-Z]?[a-z-]+ ){{0,5}}(?i:agreements|pacts)\b))"
    rf"(?P<name>{_NAME}),?\s+(?:(?:between|of|with"
    rf"|by)\s[^.;,\d]{{3,80}}?\s)?(?:(?:(?:which|that)\s+)?(?:was|were|has\s+been"
    r"|have\s+been|had\s+been)\s+)?(?P<that>(?:that|which)\s+[^.;]{5,100}?)?(?P<verb>signed|inked|concluded|initial+ed"
    r"|reached)\b"
)
# Signed on April 9 by A and B, the labor agreement runs for three years
_SIGNED_FIRST = re.compile(
    rf"(?:^|(?<=\n)|(?<=\. ))(?P<verb>Signed|Inked|Concluded|Initial+ed)\b[^.;]{{0,90}}?,\s+(?:an?|the|their"
    rf"|this)\s+(?P<name>{_NAME})"
)
# What follows a paper that is no more of who signed it.
_BREAK = re.compile(r",?\s+(?:under which|according to which|by which|which|while|so that|where|under the terms)\b|;|:")
_AT_IT = re.compile(
    r"\b(?:ceremony|conference|talks|symposium|session|meeting|opening|occasion|forum|event"
    r"|fair|visit|same day|then)\b"
)
_BOTH_SIGN = re.compile(
    r"\b(?:[Tt]he|[Bb]oth|[Tt]heir|[Tt]hese) (?:two |pair of )?(?:(?:city|county|provincial|municipal|district|labou?r"
    r"|local)\s+)?(?P<who>governments|sides|parties|counties|places|partners|cities|bureaus|provinces|prefectures"
    r"|labou?r offices|departments|districts|regions|authorities|two)\s+(?:have |had |also |then |has )*$"
    r"|\bThe pair\s+$"
)
# Organs, where "the two governments" may only stand for their places.
_GOVERNMENTS = re.compile(r"\b(?:municipal|county|provincial|district|city|prefectural|people['’]s) governments?\b")
_COUNTERPARTS = re.compile(
    r"\bwith\s+(?:its\s+|their\s+)?(?:\w+\s+)?(?:other\s+)?(?:counterparts|partners|provinces|regions|cities|counties"
    r"|prefectures|places)\b"
)
_THEY_ARE = re.compile(r"\s*(?:They|These|The\s+(?:\w+\s+)?(?:counterparts|partners|others))\s+(?:are|were|include)\s+")
_ITS_COUNTERPART = re.compile(r"\b(?:its|their|his)\s+(?:\w+\s+)?counterparts?\s+(?:in|of|from)\b|\bcounterparts\b")
_SEAT = re.compile(r"\b(?:[Ii]n|[Aa]t) (?:the city of )?$")
_HOUSE = re.compile(
    r"\b[Aa] (?:hospital|school|university|college|company|firm|clinic) (?:in|of|from)\b"
    r"|\b(?i:hospitals|schools|universities|colleges|companies|firms|enterprises|businesses|villages|shops|mills|factories"
    r"|studios|farms|banks|clubs|museums|unions) (?:in|of|from)\b"
    r"|\b[A-Z][\w'’-]+ (?:hospitals|schools|universities|colleges|companies|firms|studios|shops"
    r"|mills|factories|clubs)\b"
    r"|\b(?i:nobody|no one|by neither|by none)\b|\bby (?:two|three|both|several|the) (?:factories|mills|firms"
    r"|shops|schools|hospitals|companies|clubs)\b"
)
_FULL_STOP = re.compile(r"[.!?](?=\s|$)")
_WITH = re.compile(r"\b[Ww]ith\b")


def signing(r: Telling, s: int, e: int, told: When, carried: When) -> None:
    """Papers signed by places, at the day told before if the sentence only says at what occasion."""
    text = r.report.text
    m = _SIGNED.search(text, s, e)
    m = (
        m
        if m and _of_work(m["verb"], m["name"])
        else _WAS_SIGNED.search(text, s, e) or _SIGNED_FIRST.search(text, s, e)
    )
    if m is None or UNREAL.search(text[s : m.end()]) or DENIED.search(text[s : m.end()]):
        return
    if not _of_work(m["verb"], m["name"]) or _HOUSE.search(text, s, max(m.span("name")[0], m.start("verb"))):
        return
    stop = _BREAK.search(text, m.end(), e)
    if stop and stop[0] == ":" and r.inside(stop.end(), stop.end() + 8):
        stop = None  # signed with A by eight others: B, C and D
    span = s, stop.start() if stop else e
    ends = _signers(r, span, m.span("name"), m.start("verb"))
    if ends is None:
        return
    mine, others, reach = ends
    if not any(told) and _AT_IT.search(text, s, e):
        told = carried
    organ = organs(r, s, reach)
    if _ITS_COUNTERPART.search(text, *span) and organ and (kind := kind_told(text, s, e)):
        organ = {c: organ_of(r, c, kind) for c in (*mine, *others)} | organ
    elif _GOVERNMENTS.search(text, s, m.start("verb")):
        organ = {c: government(r, c) for c in (*mine, *others)} | organ
    firms = [c for c in r.firms if span[0] <= c.start < span[1]]
    program = r.named("Program", " ".join(m["name"].split()), kind="agreement")
    by = [organ.get(code) or r.region(code) for code in sorted({*mine, *others})]
    if firms and not organ:
        by = [r.named("Company", firms[0].name), *(r.region(c) for c in _beside(r, firms[0].name, (*mine, *others)))]
    for node in by:
        r.say(Fact("signs", node, program, Period.of(*told)), (s, reach), "signs")
    if firms or not PAPER_NAME.search(m["name"]) or (len(mine) > 1 and len(others) > 1):
        return
    for a in mine:
        for b in others:
            if not paired(r, a, b):
                since = Period.of(told[0], None)  # a paper on cooperation founds the pair
                east, west = (a, b) if a in r.east or b not in r.east else (b, a)
                r.say(Fact("pairs_with", r.region(east), r.region(west), since), (s, reach), "pair-signed", 0.8)


def _of_work(verb: str, name: str) -> bool:
    """Whether a paper is meant: two sides reach many agreements that nobody signs."""
    return verb.startswith(("sign", "ink", "initial", "put")) or PAPER_NAME.search(name) is not None


def _beside(r: Telling, firm: str, codes: tuple[str, ...]) -> list[str]:
    """Who signed with a firm: not the place that its name begins with."""
    here = [p.code for p in r.places if any(c.name == firm and c.start <= p.start < c.end for c in r.firms)]
    return [c for c in dict.fromkeys(codes) if c not in here]


def _narrow(places: list[Place]) -> list[str]:
    codes = list(dict.fromkeys(p.code for p in places))
    return [c for c in codes if not any(o != c and gazetteer().is_within(o, c) for o in codes)]


def _signers(r: Telling, span: Span, name: Span, verb: int) -> tuple[list[str], list[str], int] | None:
    """Who signed, with whom, and where that has been told: the places of the sentence, those that the next one lists
    as its counterparts, or the pair that ``the two governments`` are of."""
    text, (s, e) = r.report.text, span
    here = [p for p in r.ends(s, e) if not name[0] <= p.start < name[1]]
    seats = {p.start for p in here if _SEAT.search(text, max(s, p.start - 16), p.start)}
    seats -= {p.start for p in here if _ITS_COUNTERPART.search(text, max(s, p.start - 24), p.start)}
    apart = [p for p in here if p.start not in seats]
    sides = {p.code in r.east for p in apart}
    here = apart if len(sides) == 2 else here  # signed in Nanning
    after = [p for p in here if (w := _last_with(text, s, p.start)) is not None and _linked(text, here, w, p)]
    mine = _narrow([p for p in here if p not in after])
    others = [c for c in _narrow(after) if c not in mine]
    if m := _COUNTERPARTS.search(text, name[0], e):
        listed = [p for p in apart if p.start >= m.end()]
        mine = _narrow([p for p in apart if p.start < m.start() and p not in after])
        reach = e
        if not listed and (they := _THEY_ARE.match(text, e if text.endswith(".", s, e) else _sentence_end(text, e))):
            reach = _sentence_end(text, they.end())
            listed = [Place(t.start, t.end, t.code) for t in tokens(text, r.inside(they.end(), reach), they.end())]
        others = [c for c in _narrow(listed) if c not in mine]
        return (mine, others, reach) if len(mine) == 1 and others else None
    if others and mine:
        return mine, others, e
    if others and (first := _first_of_paragraph(r, s, others)):
        return [first], others, e  # with A and B among others it has reached agreements
    if _BY_BOTH.search(text, verb, e) and (pair := _the_two(r, s, [p.code for p in here])):
        return [pair[0]], [pair[1]], e
    if _BOTH_SIGN.search(text, s, verb) and (pair := _the_two(r, s, [p.code for p in here])):
        return [pair[0]], [pair[1]], e
    east, west = ([c for c in (*mine, *others) if (c in r.east) == side] for side in (True, False))
    return (east, west, e) if east and west else None


# signed by the heads of both bureaus; to which both mayors put their names
_BY_BOTH = re.compile(r"\bby (?:(?:the )?[a-z]+ (?:of|from) )*(?:both|the two)\b")


def _first_of_paragraph(r: Telling, s: int, others: list[str]) -> str | None:
    """Whom a sentence means that names only those it signed with: the place that its paragraph begins with."""
    told = [p.code for p in r.ends(r.report.text.rfind("\n", 0, s) + 1, s)]
    return told[0] if told and told[0] not in others and len(set(told) - set(others)) == 1 else None


def _sentence_end(text: str, at: int) -> int:
    m = _FULL_STOP.search(text, at, at + 400)
    return m.end() if m else at


def _last_with(text: str, s: int, at: int) -> int | None:
    return next((m.end() for m in reversed(list(_WITH.finditer(text, s, at)))), None)


def _linked(text: str, here: list[Place], begin: int, p: Place) -> bool:
    """Whether a place stands in the list that ``with`` opens."""
    run = [q for q in here if begin <= q.start <= p.start]
    first = text[begin : run[0].start]
    if len(first) > 110 or re.search(r"\b(?:and|in|at|has|have|signed|to)\s+(?:the\s+)?$", first):
        return False
    return all(JOIN.fullmatch(text, a.end, b.start) or gazetteer().is_within(a.code, b.code) for a, b in pairwise(run))


def _the_two(r: Telling, s: int, here: list[str]) -> tuple[str, str] | None:
    """The pair told last before a sentence; with a place that the sentence names its own."""
    if helper := next((c for c in here if c in r.east and c in r.partner), None):
        return helper, r.partner[helper]
    near_by = [f for f, x in r.facts if f.predicate == "pairs_with" and s - 700 < x.start < s]
    told = near_by or [f for f, x in r.facts if f.predicate == "pairs_with"]
    if told:
        a, b = (x.removeprefix("Region:") for x in (told[-1].subject, told[-1].object))
        return (a, b) if a in r.east else (b, a)
    stops = [m.end() for m in SENTENCE.finditer(r.report.text, max(0, s - 400), s - 1)]
    east, west = (r.ends(stops[-2] if len(stops) > 1 else 0, s, side) for side in (r.east, r.west))
    return (east[-1].code, west[-1].code) if east and west else None
