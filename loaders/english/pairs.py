"""Standing pairs and agreements in English."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.model import Fact, Period
from graph.regions import gazetteer
from loaders.english.telling import Span, Telling, When
from loaders.english.words import (
    AND,
    BOTH,
    CONCERNED,
    DENIED,
    ENDED,
    ITS_CITY,
    JOINED,
    LATER,
    LIST,
    MORE,
    SIGNED,
    TIED,
    UNREAL,
)
from loaders.mentions.english import Place, period


def pairs(r: Telling, s: int, e: int, told: When) -> int:
    """Standing pairs: A was asked to help B, A looks after B and C after D, A with B, A and B were paired up."""
    text = r.report.text
    here = r.inside(s, e)
    sentence = text[s:e]
    if UNREAL.search(sentence):
        return 0
    start, end = told
    if not start and (m := LATER.search(sentence)) and r.published:
        years = {"ten": 10, "fifteen": 15, "twenty": 20, "five": 5, "three": 3, "thirty": 30, "two": 2}.get(
            m["n"].lower()
        )
        start = str(r.published.year - years) if years else None
    if (
        re.search(r"\b(?:ago|this year|last year)\b", sentence)
        and start
        and not re.search(r"[Ss]ince|in " + start, sentence)
    ):
        start = None
    n = 0

    def tied(x: Place, y: Place) -> None:
        stop = text.find(",", y.end, e)
        own = period(text[s : stop if stop > y.end else e], r.published)
        begin, finish = own if any(own) and start == told[0] else (start, end)
        over = ENDED.search(text, x.start, stop if stop > 0 else e)
        held = Period.of(None if begin == finish else begin, finish) if over else Period.of(begin, None)
        a, b = (x, y) if x.code in r.east else (y, x)
        r.say(Fact("pairs_with", r.region(a.code), r.region(b.code), held), (s, e), "pair", 0.85)

    open_tie = False
    if here and (m := ITS_CITY.match(sentence)) and here[0].start - s <= m.end() and here[0].code in r.west:
        told_last = [p for p in r.places if p.start < s and p.code in r.east and not p.code.endswith("0000")]
        here = [*told_last[-1:], *here]
        if told_last:
            tied(told_last[-1], here[1])
            n, here = 1, here[1:]
    for k, (x, y) in enumerate(pairwise(here)):
        if (x.code in r.east) == (y.code in r.east) or not {x.code, y.code} <= r.east | r.west:
            continue
        gap = text[x.end : y.start]
        tie = bool(TIED.match(gap)) and not DENIED.search(gap)
        gapped = open_tie and bool(re.fullmatch(r",?\s*(?:after|with|for)\s+", gap))
        listed = bool(re.fullmatch(r"\s*(?:with|and|–|—|-)\s*", gap)) and bool(LIST.search(text[s : x.start]))
        joined = bool(AND.match(gap)) and bool(JOINED.search(sentence))
        if tie or gapped or listed or joined:
            tied(x, y)
            open_tie, n = True, n + 1
            for z in here[k + 2 :]:  # Cixi with Butuo and Zhaojue
                if (z.code in r.east) != (y.code in r.east) or not MORE.fullmatch(text[here[k + 1].end : z.start]):
                    break
                if re.match(r",?\s+(?:with|after)\b", text[z.end : z.end + 8]):
                    break
                tied(x, z)
    return n


def some_pair(r: Telling, spans: list[Span]) -> None:
    """Where no sentence says it outright: the first that names both sides with a word of cooperation."""
    text = r.report.text
    for s, e in spans:
        sentence = text[s:e]
        both = r.inside(s, e, r.east) and r.inside(s, e, r.west)
        if (
            sentence.rstrip().endswith((".", '"', "”"))
            and CONCERNED.search(sentence)
            and (both or BOTH.search(sentence))
        ):
            a = next((p.code for p in r.inside(s, e, r.east)), r.helper)
            b = next((p.code for p in r.inside(s, e, r.west)), r.helped)
            start, end = period(sentence, r.published)
            since = Period.of(start, None) if start and not end and "ince" in sentence else Period()
            r.say(Fact("pairs_with", r.region(a), r.region(b), since), (s, e), "pair", 0.8)
            return


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
