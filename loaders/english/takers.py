"""Who gets what an English sentence tells of, and whom words like the two counties stand for."""

from __future__ import annotations

from itertools import pairwise

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.skeleton import tokens
from loaders.english.telling import Span, Telling, near
from loaders.english.words import JOIN, SENTENCE, THAT, THESE
from loaders.mentions.english_counts import Figure

_FROM_GIVER = re.compile(r"\s*(?:(?:sent|posted|provided) )?from\s+(?:the\s+)?[A-Z]")
# Chifeng's share was 820 million yuan, Ulanqab's 790 million
_SHARE = re.compile(
    r"['’]s\s+(?:(?:share|part|portion|slice|quota|allocation)\s+)?(?:(?:was|is|came to|amounted to|stood at)\s+)?"
    r"(?:some |about |nearly |over |more than )?"
    r"|\s+(?:county |city |prefecture |district )?with\s+(?:some |about |nearly |over "
    r"|more than )?"  # gave B with 5 million
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
        return got or _helped_last(r, giver) or r.partner[giver]
    stops = [m.end() for m in SENTENCE.finditer(text, max(0, sentence[0] - 400), max(0, sentence[0] - 1))]
    last = r.ends(stops[-1], sentence[0], r.west) if stops else []
    last = last or [p for p in r.ends(0, sentence[0], r.west) if sentence[0] - 200 < p.end <= sentence[0]]
    narrow = [p for p in last if not any(gazetteer().is_within(q.code, p.code) and q.code != p.code for q in last)]
    return narrow[-1].code if narrow else r.helped


def _helped_last(r: Telling, giver: str) -> str | None:
    """Whom the last figure of a giver went to, where that was told after whom it is paired with."""
    last = next((f for f, _ in reversed(r.facts) if f.subject == f"Region:{giver}"), None)
    if last is None or last.predicate not in ("funds", "sends_staff_to", "trains") or last.joint_group:
        return None
    code = last.object.removeprefix("Region:")
    return code if code in r.west else None


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


_ENDS = re.compile(r"\s*(?:[.,;]|$|(?:in|since|over|from|during|for|between|last|this|by|to)\b)")


def with_list(r: Telling, sentence: Span, clause: Span) -> Span:
    """A clause with the last of its list, before which a comma stands: for A in X, and B in Y."""
    text = r.report.text
    here = tokens(text, r.inside(clause[0], sentence[1], r.east | r.west), clause[0])
    for a, b in pairwise(here):
        if a.start < clause[1] <= b.start and (a.code in r.west) == (b.code in r.west):
            whole = JOIN.fullmatch(text, a.end, b.start) is not None and _ENDS.match(text, b.end) is not None
            return (clause[0], b.end) if whole else clause
    return clause


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
