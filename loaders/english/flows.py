"""People told as sent without their number: since 2020 A has been sending its people to B; a team of doctors left A
for B."""

from __future__ import annotations

from graph.model import Fact, Period
from loaders import fastre as re
from loaders.english.parts import narrow
from loaders.english.roles import goes_back
from loaders.english.telling import Span, Telling, When
from loaders.english.words import DENIED, JOIN, STAFF, UNREAL, VISIT

_SENDS = re.compile(
    r"(?:['’]s (?:\w+ )?government)?\s+(?:has|have)\s+(?:\w+ly\s+)?(?:been\s+)?(?:sending|sent|transferring"
    r"|dispatching|flying|bussing"
    r"|organizing|taking)\s+(?:off\s+|out\s+)?(?:(?:its|their|the|many|rural|poor|young|surplus|migrant|own"
    r"|local|batches of"
    r"|groups of)\s+){0,3}(?:people|workers|villagers|laborers|labourers|farmers|herders|residents|hands"
    r"|job ?seekers)\s+"
    r"(?:(?:east|south|off|by \w+|on \w+ \w+)\s+)?(?:to|for)\s+(?:(?:work|jobs)\s+(?:in|to)\s+)?(?:the\s+)?"
)


# Trains have been running since early 2020 to bring A's workers to B
_BRINGS = re.compile(
    r"['’]s\s+(?:(?:poor|rural|migrant|young|surplus)\s+){0,2}(?:people|workers|villagers|labou?rers|farmers"
    r"|job ?seekers)\s+(?:back\s+)?(?:to|into)\s+(?:(?:work|jobs)\s+in\s+)?(?:the\s+)?"
)
_BRINGING = re.compile(
    r"\b(?:ha(?:s|ve)|were|was)\b[^.;]*\b(?:br(?:ing|inging|ought)|tak(?:e|ing|en)|carr(?:y|ying|ied)|ferr(?:y|ying"
    r"|ied)"
    r"|fl(?:y|ying|own)|send(?:ing)?)\s+(?:the\s+)?$"
)


def flows(r: Telling, s: int, e: int, when: When) -> None:
    """Facts without a quantity, where a sentence says that workers have been sent and gives no figure of them."""
    text = r.report.text
    m = _SENDS.search(text, s, e) or _brought(r, s, e)
    if m is None or UNREAL.search(text, s, m.end()) or DENIED.search(text, s, e):
        return
    if r.figures(m.start(), e):
        return
    home = next((p for p in r.ends(s, m.end(), r.west) if p.end == m.start()), None)
    there = narrow(r.ends(m.end() - 1, e, r.east))
    if home is None or not there or there[0].start > m.end() + 30:
        return
    out = [there[0]]
    for p in there[1:]:
        if not JOIN.fullmatch(text, out[-1].end, p.start):
            break
        out.append(p)
    span: Span = (s, e)
    for p in out:
        r.say(Fact("sends_workers_to", r.region(home.code), r.region(p.code), Period.of(*when)), span, "workers", 0.6)


def _brought(r: Telling, s: int, e: int) -> re.Match[str] | None:
    text = r.report.text
    for m in _BRINGS.finditer(text, s, e):
        home = next((p for p in r.ends(s, m.end(), r.west) if p.end == m.start()), None)
        if home and _BRINGING.search(text, s, home.start):
            return m
    return None


# A small team of cadres, ten groups of officials: of whom nobody says how many they were
_TEAM = re.compile(
    r"\b(?:groups?|teams?|batch(?:es)?|bands?|part(?:y|ies)|contingents?|handful|rotations?) of (?:(?!from\b|in\b"
    r"|of\b)[\w-]+ ){0,3}?"
    rf"(?:{STAFF.pattern})\w*\b"
)
_ON_THE_WAY = re.compile(
    r"\b(?:left|leave|arrived|landed|set (?:off|out)|went|gone|came|come|moved|sent|sends|dispatched|flew|flown"
    r"|travel+ed|posted"
    r"|seconded|deployed|rotated|took up|made the (?:trip|journey))\b"
)


def teams(r: Telling, s: int, e: int, when: When) -> None:
    """Staff without a quantity, where a sentence says that a team of them went and from where to where."""
    text = r.report.text
    m = _TEAM.search(text, s, e)
    if m is None or not _ON_THE_WAY.search(text, s, e) or VISIT.search(text, s, e):
        return
    if UNREAL.search(text, s, e) or DENIED.search(text, s, e):
        return
    if any(STAFF.search(f.noun) for f in r.figures(s, e)):
        return
    east, west = ({p.code for p in narrow(r.ends(s, e, side))} for side in (r.east, r.west))
    back = goes_back(r, m.span(), (s, e)) if len(east) == len(west) == 1 else None
    if back is None:
        return
    a, b = r.region(east.pop()), r.region(west.pop())
    a, b = (b, a) if back else (a, b)
    fact = Fact("sends_staff_to", a, b, Period.of(*when))
    r.say(fact, (s, e), "staff", 0.6)
