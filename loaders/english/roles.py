"""Who a clause says that people or money came from and went to, by the words right before and after each place."""

from __future__ import annotations

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.telling import Span, Telling
from loaders.mentions.english_counts import Figure

_OF = r"(?:the\s+)?(?:(?:city|county|district|province|prefecture|municipality|government)\s+of\s+)?$"
_HOUSES = (
    r"(?:(?:[a-z-]+\s+)?(?:offices|hospitals|schools|posts|departments|classrooms|wards|clinics|villages|towns"
    r"|townships"
    r"|bureaus|counties|districts|cities|corners|parts|places|areas)\s+(?:in|of|across)\s+)?"
)
_SOURCE = re.compile(
    rf"\b(?:[Ff]rom|[Bb]y|out of|on behalf of|(?:[Pp]icked|[Cc]hosen|[Ss]elected|[Rr]ecruited|[Dd]rawn|[Ee]nlisted"
    rf"|[Bb]ased|bags"
    rf"|homes?|famil(?:y|ies)|jobs) (?:up )?(?:in|at)|left(?: behind)?|leaving)\s+{_HOUSES}(?:[A-Z]\w+['’]s\s+)?{_OF}"
)
_GOAL = re.compile(
    rf"\b(?:to|into|(?:bound|headed|heading|destined|chosen|left|leaving|depart\w*|set (?:off|out)"
    rf"|took off)\b[^.;,\d]{{0,40}}?"
    rf"\s?for)\s+{_HOUSES}{_OF}"
)
_AT = re.compile(
    rf"\b(?:in|at|across|throughout|on)\s+(?:(?:offices|hospitals|schools|posts|departments)\s+in\s+)?{_OF}"
)
# 61 of the county's own cadres
_ITS_OWN = re.compile(r"\bof\s+(?:the\s+)?$")
# The place acts: A has sent, A posted
_ACTS = re.compile(
    r"(?:['’]s\s+(?:[\w-]+\s+){1,4}?)?\s*,?\s*(?:(?:which|that)\s+)?(?:(?:has|have|had|also|then|in turn"
    r"|in return|itself)\s+){0,3}"
    r"(?:sent|sends|posted|dispatched|selected|assigned|seconded|deployed|stationed|rotated|picked|chose|lent"
    r"|put|gave|given)\b"
)
_HOSTS = re.compile(
    r"\s*(?:(?:has|have|had|also|in turn|in return)\s+){0,3}(?:hosted|received|welcomed|took in|taken in"
    r"|accepted|housed)\b"
)


def goes_back(r: Telling, f: Span, clause: Span) -> bool | None:
    """Whether staff told at ``f`` went from the helped side to the helper; None where the clause does not say."""
    text = r.report.text
    after = re.search(
        r"\b(?!(?:19|20)\d\d\b)(?<![a-z]{3} )(?<![a-z]\. )\d[\d,.]*\b(?! (?:years?|months?|days?))",
        text[f[1] : clause[1]],
    )  # the next figure's ends are its own
    clause = clause[0], f[1] + after.start() if after else clause[1]
    here = r.ends(*clause, r.east | r.west)

    def before(at: int) -> str:
        return text[max(clause[0], at - 45) : at]

    for p in here:
        if p.start > f[0] and _GOAL.search(before(p.start)):
            return p.code in r.east
    for p in here:
        if _SOURCE.search(before(p.start)) or (f[0] < p.start < f[1] and _ITS_OWN.search(before(p.start))):
            return p.code in r.west
    for p in here:
        if p.start < f[0] and _ACTS.match(text, p.end):
            return p.code in r.west
        if p.start < f[0] and _HOSTS.match(text, p.end):
            return p.code in r.east
    for p in here:
        if p.start > f[0] and _AT.search(before(p.start)):
            return p.code in r.east
    return None


_DOLLARS = re.compile(r"\([^)]*\)")


def agent(r: Telling, a: int, b: int) -> str | None:
    """The helper told after a figure as who gave: footed by A, that B got from A; not past the next figure."""
    text = r.report.text
    for p in r.ends(a, b, r.east):
        between = _DOLLARS.sub("", text[a : p.start])
        if _SOURCE.search(between) and not re.search(r"\d", between.split(" by ")[0][:60]) and len(between) < 90:
            return p.code
    return None


def against(r: Telling, f: Span, clause: Span) -> tuple[str, str] | None:
    """A helped place that gave to its helper: Bortala donated 2 million yuan to Hubei."""
    text = r.report.text
    before = r.ends(clause[0], f[0])
    if (
        not before
        or any(p.code in r.east for p in before)
        or not re.search(r"\b(?:donated|gave|sent|given)\b", text[before[-1].end : f[0]])
    ):
        return None
    for p in r.ends(f[1], clause[1], r.east):
        if re.fullmatch(r"\s*(?:\([^)]*\)\s*)?(?:worth of [a-z ]+ )?to\s+(?:the\s+)?", text[f[1] : p.start]):
            return before[-1].code, p.code
    return None


_HANDED = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:was|were|has been|is) )?(?:allocated|given|provided|sent|paid|transferred|granted|went"
    r"|donated)? ?to (?:the )?(?:neighbou?ring )?(?:(?:city|district|county|prefecture) of )?"
)


def at_home(r: Telling, f: Figure, sentence: Span, clause: Span, gives: str) -> tuple[str, str] | tuple[()] | None:
    """Who gave to whom where the clause hands a sum to another place of the helping side; () where that is nobody's."""
    text = r.report.text
    goal = next((p for p in r.ends(f.end, clause[1], r.east) if _HANDED.fullmatch(text, f.end, p.start)), None)
    if goal is None:
        return None
    inside = gazetteer().is_within
    before = [p.code for p in r.ends(sentence[0], f.start, r.east)]
    gave = next((c for c in (*reversed(before), r.helper) if not inside(c, goal.code)), None)
    return (gave, goal.code) if gave and not inside(goal.code, gave) else ()
