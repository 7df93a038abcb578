"""A pair of places becomes a fact: since when it holds, and the rows of a table that name one each."""

from __future__ import annotations

from graph.model import Fact, Period
from loaders import fastre as re
from loaders.english.founding import ANNIVERSARY, THE_YEAR
from loaders.english.skeleton import Token, tokens
from loaders.english.telling import Span, Telling, When
from loaders.english.times import tie_time
from loaders.english.words import AFTER, ENDED, FURNITURE, PAPER, SCHEME, TOOK_OVER

# Until 2020 A was B's partner
_UNTIL = re.compile(
    r"\b[Uu]ntil (?:the end of |early |late )?(?P<year>(?:19|20)\d\d)\b(?=,? [^.;]{0,60}\b(?:was|were|had)\b)"
)


# paired with A since 1995 and with B since 2018
_SINCE_AND = re.compile(r",?\s+since\s+(?P<year>(?:19|20)\d\d)\b,?\s+and\s+(?:also\s+)?with\s")


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
        if FURNITURE.search(text, *m.span()):
            continue
        left = text[m.start() : here[0].start] + text[here[0].end : here[1].start] + text[here[1].end : m.end()]
        if len(re.findall(r"[A-Za-z]+", left)) <= 3 and _ROW.search(text[here[0].end : here[1].start]):
            found.append((m.span(), here[0], here[1]))
    if len(found) < 2:
        return 0
    for span, x, y in found:
        tied(r, span, x, y, r.period(text[slice(*span)]))
    return len(found)


_ROW = re.compile(r"^[^A-Za-z]*(?:with|and|to|for|helps)?[^A-Za-z]*$")


_COMMA = re.compile(r",(?!\s*(?:19|20)\d\d\b)")


def _comma(text: str, start: int, end: int) -> int:
    """The next comma, or -1; on May 18, 2021 has none that ends anything."""
    m = _COMMA.search(text, max(0, start), end)
    return m.start() if m else -1


def tied(r: Telling, span: Span, x: Token, y: Token, told: When) -> None:
    text = r.report.text
    s, e = span
    start, end = told
    stop = _comma(text, y.end, e)
    near = _comma(text, y.end - 1, e)
    own = r.period(text[s : near if near > 0 else e])
    after = stop
    if not any(own) and 0 < near < y.end < after and not any(f.noun == "yuan" for f in r.figures(y.end, after)):
        own = r.period(text[s:after])  # A and B, a county in C, tied the knot in 2013
    if AFTER.search(text, x.start, near if near > 0 else e) and start and start[:4].isdigit():
        begin_later = str(int(start[:4]) + 1)
        own, start = (begin_later, None), begin_later  # A was paired in 2016, B the following year
    if ANNIVERSARY.search(text, s, e):
        own = None, None
    begin, finish = own if any(own) and start == told[0] and start else (start, end)
    founding = THE_YEAR.search(text, s, y.end) is not None  # in 2016 when A was tied to B
    if not founding and not any(own) and "ince" not in text[s:e] and any(f.noun == "yuan" for f in r.figures(y.end, e)):
        begin, finish = None, None  # what is told after the pair dates the money
    if not begin or len(begin) == 10:  # partners since 2016, agreed on Jan 4
        begin = r.period(tie_time(text[s:e]))[0] or begin
    if mine := _SINCE_AND.match(text, y.end, e):
        begin = mine["year"]
    until = _UNTIL.search(text, s, e)
    over = until or ENDED.search(text, x.start, stop if stop > 0 else e)
    begin, finish = (None, until["year"]) if until else (begin, finish)
    held = Period.of(None if begin == finish else begin, finish) if over else Period.of(begin, None)
    a, b = (x, y) if x.code in r.east or y.code not in r.east else (y, x)
    rule = "pair-signed" if PAPER.search(text, s, e) else "pair"  # the day of a paper, unless told otherwise elsewhere
    r.say(Fact("pairs_with", r.region(a.code), r.region(b.code), held), span, rule, 0.85)
    for p in r.inside(y.end, e, r.east) if over else ():  # ended in 2021, when Dongguan took over
        if re.match(
            r",?[^.;]{0,40}?\s(?:took over|stepped in|took (?:its|their) place|replaced it|succeeded it)\b",
            text[p.end :],
        ) and TOOK_OVER.search(text[s : p.start]):
            r.say(Fact("pairs_with", r.region(p.code), r.region(b.code), Period.of(finish, None)), span, "pair", 0.85)
