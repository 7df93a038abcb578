"""Where people were bound for, where their own clause does not say it, or where they did not go east."""

from __future__ import annotations

from loaders import fastre as re
from loaders.english.parts import narrow
from loaders.english.skeleton import tokens
from loaders.english.telling import Span, Telling
from loaders.mentions.english_counts import Figure

# Two planes with 296 workers took off from A. They were bound for B.
_LEFT = re.compile(
    r"\b(?:left|took off|taken off|depart(?:ed|ing)|set (?:off|out)|boarded|pulled out|rolled out|drove out"
    r"|waved off|saw off"
    r"|seen off|on their way|said goodbye)\b"
)
_ARRIVES = re.compile(
    r"\b(?:bound for|headed for|heading for|destined for|destination (?:is|was)|arrived (?:in|at)|arrive in|reached"
    r"|landed in"
    r"|got off (?:in|at)|pulled into|stepped off [^.]{0,20}in|in|at)\s+(?:the\s+)?(?:(?:city|district) of\s+)?$"
)


def bound_for(r: Telling, sentence: Span, origin: str) -> str | None:
    """Where people who left, in a sentence that does not say where to, were bound for by the next."""
    text = r.report.text
    if not _LEFT.search(text, *sentence) or r.ends(*sentence, r.east) or not r.ends(*sentence, r.west):
        return None
    line = text.find("\n", sentence[1])
    end = min(sentence[1] + 160, line if line > 0 else len(text))
    for p in r.ends(sentence[1], end, r.east):
        if _ARRIVES.search(text, max(sentence[1], p.start - 40), p.start):
            return p.code
    return None


_RIDE = re.compile(
    r"\b(?:on board|aboard|chartered|charter|special|coach(?:es)?|bus(?:es)?|trains?|flights?|planes?|aircraft"
    r"|passengers"
    r"|carrying|carried)\b"
)


def rode_to(r: Telling, sentence: Span) -> str | None:
    """Where a ride went whose sentence does not say: to the one place of the helping side that its paragraph and the
    one before name."""
    text = r.report.text
    if not _RIDE.search(text, *sentence) or r.ends(*sentence, r.east):
        return None
    line = text.rfind("\n", 0, sentence[0])
    for begin in (line, max(0, sentence[0] - 400)):
        told = {p.code for p in narrow(r.ends(max(0, begin), sentence[0], r.east))}
        if told:
            return told.pop() if len(told) == 1 else None
    return None


_FROM_END = re.compile(r"\s*(?:of (?:them|whom) )?(?:(?:are|were|come|came|hail) )?from\s+(?:the\s+)?")
_GOAL = re.compile(r"\b(?:to|for|into|in|at|reached)\s+(?:the\s+)?$")
_AT = re.compile(r"\b(?:[Ii]n|[Aa]t) (?:the )?$")
_ON_IT = re.compile(r"\b(?:on|in) (?:it|them)\b|\b(?:on board|aboard)\b")
_BOUND_FOR = re.compile(
    r"\b(?:left|leaves|pulled out|depart(?:ed|s)|set (?:off|out)|bound|head(?:ed|ing|s)|took off|rolled out|travel+ed"
    r"|ran|runs|going|went)\b[^.;]{0,40}?\b(?:for|to) (?:the )?$"
)


def stated(r: Telling, f: Figure, sentence: Span, clause: Span) -> tuple[str, str | None] | None:
    """Where people are from and went to, as told, where they did not go east: 900 pickers from Zhoukou left for Aksu.

    Without an end where nothing tells where to: they are from the helping side, so it took nobody in."""
    text = r.report.text
    here = tokens(text, r.inside(f.end, clause[1]), f.end)
    if not here or not _FROM_END.fullmatch(text, f.end, here[0].start):
        return None
    origin, *rest = here
    away = [t for t in rest if t.code[:2] != origin.code[:2]]
    if origin.code not in r.east and any(t.code in r.east for t in away):
        return None
    goal = next((t.code for t in away if _GOAL.search(text, max(f.end, t.start - 14), t.start)), None)
    told = [t for t in tokens(text, r.inside(sentence[0], f.start), sentence[0]) if t.code[:2] != origin.code[:2]]
    if goal is None and told and origin.code in r.east:  # In Aksu 300 pickers from Gansu are at work
        goal = next((t.code for t in told if _AT.search(text, max(sentence[0], t.start - 8), t.start)), None)
    elif goal is None and not away and (origin.code in r.east or _ON_IT.search(text, f.end, sentence[1])):
        begin = max(text.rfind("\n", 0, sentence[0]), sentence[0] - 300, 0)  # the train that was just seen off
        ahead = [t for t in tokens(text, r.inside(begin, sentence[0]), begin) if t.code[:2] != origin.code[:2]]
        bound = [t.code for t in ahead if _BOUND_FOR.search(text, begin, t.start)]
        goal = bound[-1] if bound else None
    return (origin.code, goal) if goal or origin.code in r.east else None


# jobs in their partner's factories
_ITS_PARTNER = re.compile(
    r"[^.;:\d]*?\b(?:in|to|for|at|into|with) (?:its|their|the (?:county|city|district|prefecture|region"
    r"|province)['’]s) (?:\w+ )?"
    r"(?:partner|helper|twin|counterpart|benefactor)\b"
)
# It also found jobs for
_IT_FOUND = re.compile(
    r"\b(?:[Ii]t|[Tt]hey|(?:[Tt]he|[Ii]ts) (?:\w+ )?(?:helper|partner|program(?:me)?|scheme|tie|partnership"
    r"|pairing)s?)\b[^.;]{0,60}?\b(?:found|secured|arranged"
    r"|provided|meant|brought|created)\b[^.;]{0,60}?\b(?:jobs|work|posts|employment) (?:there )?for (?:some |about "
    r"|over )?$"
)


def to_partner(r: Telling, f: Figure, sentence: Span, origin: str) -> str | None:
    """The partner of whom those counted are from, where the sentence only calls it so or says who found them work."""
    text = r.report.text
    if r.ends(*sentence, r.east):
        return None
    meant = _ITS_PARTNER.match(text, f.end, sentence[1]) or _IT_FOUND.search(text, sentence[0], f.start)
    return r.partner.get(origin) if meant else None
