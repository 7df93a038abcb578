"""English reports: a small grammar of its own.

English marks case by prepositions and word order: who gives stands before the verb, who gets after ``to``, ``into`` or
``for``. A sentence is read clause by clause; an end that a clause leaves out is the one told before it, else the
report's.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from graph.model import Extraction, PartialDate, Report
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.again import told_again
from loaders.english.counted import figure
from loaders.english.flows import flows, teams
from loaders.english.founding import founded, founding_year, some_pair
from loaders.english.implied import implied
from loaders.english.in_order import IN_ORDER, in_order
from loaders.english.labels import counted_before, words_after
from loaders.english.main_row import of_the_row
from loaders.english.offers import fair
from loaders.english.once import each_pair_once
from loaders.english.organs import organs
from loaders.english.pairs import pairs
from loaders.english.parts import shares
from loaders.english.running import more_of_it, since_then
from loaders.english.sentences import in_dateline, sentences
from loaders.english.sides import two_sides
from loaders.english.signing import signing
from loaders.english.skeleton import tokens
from loaders.english.telling import Telling, When
from loaders.english.tied import rows
from loaders.english.times import aside, dating, goes_on, lasting, tying, untied, written_in, year_before
from loaders.english.words import (
    AFTER,
    AT_WORK,
    BEFORE,
    CLAUSE,
    CONCERNED,
    DENIED,
    FAIR,
    PROGRAM,
    UNREAL,
)
from loaders.mentions.english import places
from loaders.mentions.english_firms import companies


def extract_english(report: Report, published: PartialDate | None) -> Extraction:
    """Facts of an English report; empty when it names no helping and no helped side."""
    text = report.text
    found = [p for p in places(text) if not in_dateline(text, p.start)]
    read = list(sentences(text))
    weight = Counter(p.code for p in found if any(a <= p.start < b for a, b in read))
    side = gazetteer().side
    east, west = two_sides(weight)
    if not east or not west:
        return Extraction(report, (), ())
    first = {p.code: p.start for p in reversed(found)}
    named = Counter(t.code for t in tokens(text, found, 0))  # Guangzhou, capital of Guangdong, tells of Guangzhou

    def main(codes: set[str]) -> str:
        def told(c: str) -> float:
            if c.endswith("0000"):
                return float(named[c])
            return 1.4 * named[c] + 0.5 * sum(n for o, n in named.items() if o != c and gazetteer().is_within(o, c))

        return min(codes, key=lambda c: (-told(c), first[c]))

    found = told_again(text, found)
    firms = [c for c in companies(text) if any(a <= c.start < b for a, b in read)]
    r = Telling(report, written_in(text, published), found, firms, east, west, main(east), main(west))
    for code in {p.code for p in found} - east - west:  # the Guangdong capital, where Guangzhou is not named
        (east if any(c[:2] == code[:2] for c in east) else west).add(code)
    r.concerned = CONCERNED.search(text) is not None
    if not side(r.helped):
        r.west |= {c for c in weight if c not in east and c[:2] == r.helped[:2]}
    _read(r)
    r.facts[:] = each_pair_once(r.facts)
    of_the_row(r)
    if r.facts:
        for p in found:
            if not any(a <= p.start < b for a, b in read):
                continue
            if (side(p.code) and p.code[:2] in (r.helper[:2], r.helped[:2])) or p.code in (r.helper, r.helped):
                r.region(p.code)
        for c in r.firms:
            r.named("Company", c.name)
        for a, b in read:
            organs(r, a, b)
    return Extraction(report, tuple(r.nodes.values()) if r.facts else (), tuple(r.facts))


def _now(r: Telling, clause: str) -> When | None:
    """The report's year for who is at work while it is written; the time told before is not theirs."""
    return (str(r.published.year), None) if r.published and AT_WORK.search(clause) else None


# 190 million yuan, including 52 million yuan last year: the year is the part's.
_INCLUDING = re.compile(r",? including\b[^.;]*")
_PART = re.compile(
    rf"{_INCLUDING.pattern}|,? of (?:which|whom)\b[^.;]*|,? (?:up|down) from [^.;,]*|,\s+(?:(?:and"
    rf"|with)\s+)?(?:(?:some|about|over|more than"
    rf"|nearly)\s+)?(?:[\d.,]+|half"
    rf"|a \w+)"
    r"(?: million| billion)?(?: yuan| people)? of (?:it|which|that|them|whom)\b[^.;]*"
)
# Last year alone the sum was 36 million: what is told next is not of that year only.
_ALONE = re.compile(r"\b(?:20\d\d|(?<!this )(?<!This )year|month|quarter) alone\b")
_SAME_DAY = re.compile(
    r"\b(?:[Tt]he same|[Tt]hat(?: very)?) (?:day|morning|afternoon|evening)\b|\b(?:[Oo]n the sidelines of|[Aa]t) the"
    r" (?:ceremony|meeting|conference|symposium|event|opening|forum)\b"
)
_APPOSED = re.compile(
    r",\s+(?:which|the|a|an|its|paired|twinned|partnered|home|long|partner"
    r"|already)\b[^,.;]{0,90}\bsince\b[^,.;]{0,24},"
)


def _parts(r: Telling, cuts: list[int]) -> list[int]:
    """Where clauses end; a comma parts two figures of which the second has a time of its own: 186 million over the
    past five years, 41 million of it in 2021."""
    text = r.report.text
    out = cuts[:1]
    for a, b in pairwise(cuts):
        told = [f for f in r.figures(a, b) if f.noun or f.value > 31]  # no days
        for x, y in pairwise(told):
            comma = text.rfind(", ", x.end, y.start)
            also = text.rfind(" and ", x.end, y.start)
            if also > comma and any(r.period(text[x.end : also])):
                comma = also + 3
            earlier = comma >= 0 and BEFORE.match(text, comma + 2) is not None
            after = next((f.start for f in told if f.start > y.start), b)
            if comma >= 0 and (earlier or any(r.period(text[comma + 2 : after])) or _LATER.match(text, y.end)):
                out.append(comma + 2)
        out.append(b)
    return out


# 38 million in 2019 and 42 million a year later
_LATER = re.compile(r"\s*(?:yuan\s+)?(?:(?:a|one) year later|the (?:following|next) year|the year after)\b")


# A clause that only goes on with the list of the one before: there are to be 10 stations, and 300 people trained
_WITHOUT_VERB = re.compile(
    r",?\s*(?:and|plus|as well as|including|with)\s(?!.*\b(?:has|have|had|was|were|is|are|did|went|came|gave"
    r"|sent|took|got"
    r"|[a-z]+ed (?:\d|some|about|over|more|nearly|the|a|its|their|in|last))\b)"
)
_THAT_YEAR = re.compile(r"\W*(?:In )?(?:[Tt]hat|[Tt]he same) (?:very )?year\b")
# have jobs there; they were taken on in 2021
_THEY = re.compile(r"\s*(?:they|all|both|each|most|these)\b(?![^.;]*\bhad been\b)")
# It was October of that same year; since that year
_OF_THAT_YEAR = re.compile(
    r"\b(?:(?P<since>[Ss]ince)|[Ii]n|[Oo]f|[Dd]uring) (?:that(?: (?:very|same))?|the same(?: very)?) year\b"
)
_NEXT_DAY = re.compile(r"\b(?:[Aa] day|[Oo]ne day) later\b|\b[Tt]he (?:next|following) day\b|\b[Tt]he day after\b")


def _day_after(day: str | None) -> str | None:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat() if day and len(day) == 10 else None


def _read(r: Telling) -> None:
    text = r.report.text
    carried: When = (None, None)
    of_tie: When | None = None  # since when a tie has held, where nothing else is dated since
    carried_at = 0
    summed: When = (None, None)  # since when the last sum of money of all years runs
    day: When = (None, None)
    told_pairs = rows(r)
    spans = list(sentences(text))
    if begun := founding_year(r, spans):
        r.begun |= {r.helper: begun, r.helped: begun}
    for s, e in spans:
        sentence = text[s:e]
        own_times = dating(sentence)
        told, before_it = r.period(_PART.sub("", own_times)), carried
        if not any(told) and _THAT_YEAR.match(sentence) and (year := (carried[0] or "")[:4]):
            told = year, year
        that = None if any(told) else _OF_THAT_YEAR.search(sentence)
        if that and (that_one := year_before(text, s + that.start())):
            told = that_one, None if that["since"] else that_one
        tied_before = of_tie
        if any(told) or "\n" in text[max(0, s - 2) : s]:
            summed = None, None
        if any(told) and not _ALONE.search(sentence):
            loose = r.period(_PART.sub("", untied(own_times)))
            if any(loose):
                carried, of_tie, carried_at = loose, None, e
            else:
                of_tie = told[0], None
        if sentence.rstrip().endswith("?"):
            continue
        untold = told[1] is None or tying(own_times) != lasting(own_times)
        told_pairs += pairs(r, s, e, r.period(tying(own_times)) if untold else told)
        if DENIED.search(sentence) and re.search(r"\b(?:rumou?r|den(?:y|ied)|untrue|unconfirmed)", sentence):
            continue
        for m in PROGRAM.finditer(text, s, e):
            if not UNREAL.search(sentence):
                r.named("Program", m[1], kind="park" if m[1].endswith("Park") else "project")
        day = told if any(told) and len(told[0] or "") == 10 else day
        signing(r, s, e, told, day)
        flows(r, s, e, told)
        shares(r, (s, e))
        included = {m.start() for m in _INCLUDING.finditer(text, s, e)}
        cuts = _parts(r, sorted({s, *(m.end() for m in CLAUSE.finditer(text, s, e)), *included, e}))
        before, planned = "", False
        told_so_far = len(r.facts)
        for a, b in pairwise(cuts):
            clause = text[a:b]
            timed = dating(clause)
            own = r.period(_APPOSED.sub(",", timed))
            if not any(own) and any(r.period(timed)):
                own = r.period(_APPOSED.sub(",", own_times))  # A, B's partner since 2016, paid 3 million
                apart = r.period(_PART.sub("", untied(own_times)))
                when = own if any(own) else before_it if any(before_it) else apart
            else:
                kept = carried
                if of_tie:
                    near = "\n" not in text[carried_at:s].strip()
                    kept = of_tie if goes_on(clause) else carried if near else (None, None)
                if any(told) and a == s and not any(own) and not that:  # a sum; then: which had no ward ten years ago
                    beside = r.period(_PART.sub("", aside(own_times)))
                    kept, held = (tied_before if tied_before and goes_on(clause) else before_it), beside
                else:
                    held = told
                when = own if any(own) else held if any(held) else _now(r, clause) or kept
                if when == kept and any(summed) and more_of_it(clause):
                    when = summed
            stop = text.find(";", b - 1, e)
            if (
                not any(own) and stop >= 0 and when == told and not that and not _THEY.match(text, stop + 1)
            ):  # 31 million; in 2018 it had been 20 million
                so_far = r.period(_PART.sub("", dating(text[s:stop])))
                when = so_far if any(so_far) else _now(r, clause) or before_it
            if not any(own) and _NEXT_DAY.search(clause) and (next_day := _day_after(before_it[0])):
                when = next_day, next_day
            if after := AFTER.search(clause):  # took over in 2018, got 22 million the year after
                then = r.period(text[s:a]) if a > s and not any(own) else before_it
                then = then if any(then) else before_it
                year = ((r.period(clause[: after.start()]) if any(own) else then)[0] or "")[:4]
                when = (str(int(year) + 1),) * 2 if year.isdigit() else when
            if _SAME_DAY.search(sentence) and any(day):
                when = day
            if BEFORE.search(clause) and (year := (told[0] or carried[0] or "")[:4]).isdigit():
                when = (str(int(year) - 1),) * 2
            planned = UNREAL.search(clause) is not None or (planned and _WITHOUT_VERB.match(clause) is not None)
            if not planned and not DENIED.search(clause):
                in_words = [w for w in words_after(text, s, e) if a <= w.start < b]
                for f in sorted([*r.figures(a, b), *in_words], key=lambda x: x.start):
                    g, c = counted_before(text, f, s, (a, b))
                    before = figure(r, g, (s, e), c, when, before) or before
                if named := FAIR.search(clause):
                    this_year = (str(r.published.year), None) if r.published else when
                    fair(r, (s, e), (a, b), a + named.end(), when if any(when) else this_year)
        summed = since_then(r.facts[told_so_far:], sentence) or summed
        if not any(f.predicate == "sends_staff_to" for f, _ in r.facts[told_so_far:]):
            teams(r, s, e, told)
        if len(r.facts) > told_so_far and IN_ORDER.search(sentence):
            in_order(r, s, e, told_so_far)
    if not told_pairs:
        some_pair(r, spans)
    founded(r, spans)
    implied(r)
