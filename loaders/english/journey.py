"""A ride told over several sentences: it left A; 600 people were aboard; it set them down in B, C and D."""

from __future__ import annotations

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.parts import narrow
from loaders.english.skeleton import tokens
from loaders.english.telling import Span, Telling
from loaders.english.words import DENIED, JOIN, SENTENCE, UNREAL

_RIDE = re.compile(
    r"\b(?:trains?|coach(?:es)?|bus(?:es)?|planes?|flights?|aircraft|convoys?|carriages?|minibuses|airliner|ferry"
    r"|ship)\b",
    re.I,
)
# Who sits in it, in a sentence that need not say what it is
_ABOARD = re.compile(
    r"\b(?:on board|aboard|on it|in it|inside|passengers|seats?|in (?:its|the|their) (?:\w+ )?(?:carriages"
    r"|coaches|cabin|seats|bus|"
    r"buses|train|plane|convoy)|on the (?:\w+ )?(?:train|bus|plane|flight|coach|convoy)|sat in|carr(?:ied|ying))\b",
    re.I,
)
_LEFT = re.compile(
    r"\b(?:left|leaves|depart(?:ed|s|ing)|set (?:off|out)|pulled out|rolled out|drove out|took off|taken off|started"
    r"|from|out of|for the people of|in)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}$",
    re.I,
)
_SET_OUT = re.compile(
    r"\b(?:left|leaves|depart\w*|set (?:off|out)|pulled out|rolled out|drove out|took off|taken off|starting"
    r"|started|ran from)\b"
)
_ARRIVED = re.compile(
    r"\b(?:bound for|on (?:their|its) way to|headed|heading|destined|destination|arriv\w+|reach\w+|landed"
    r"|touched down|drove into|pulled into"
    r"|rolled into|drew into|stopped|stops|called|set (?:them|its \w+) down|set down|got off|stepped off"
    r"|climbed (?:down|off|out)"
    r"|doors? (?:was |were )?open\w*|deliver\w+|dropped|let (?:them )?(?:out|off)|took them|carried them|brought them"
    r"|came to (?:a )?(?:halt|stop|rest)|ended|put them down)\b"
)
_AT = re.compile(r"(?:\b(?:in|at|into|to|for|reached|was|were|is)|:|—|–|,|\band)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}$")
_SEEN_OFF = re.compile(r"\b(?:waved (?:off|goodbye)|saw off|seen off|bade farewell|bid farewell|sent off)\b")
_PRESENT = re.compile(r"\b(?:who|which|where)\b")


def arrival(r: Telling, sentence: Span) -> tuple[list[str], Span] | None:
    """The places where the next sentence, of the same paragraph, says that a ride ended, and what says so."""
    text = r.report.text
    line = text.find("\n", sentence[1])
    stop = SENTENCE.search(text, sentence[1] + 2, sentence[1] + 320)
    end = min(stop.start() if stop else sentence[1] + 320, line if line > 0 else len(text), len(text))
    span = sentence[1], end
    came = _ARRIVED.search(text, *span)
    if came is None or UNREAL.search(text, *span) or DENIED.search(text, *span):
        return None
    told = narrow(r.ends(came.start(), end, r.east))
    first = next((k for k, p in enumerate(told) if _AT.search(text, max(came.start(), p.start - 40), p.start)), None)
    if first is None or _PRESENT.search(text, came.end(), told[first].start):
        return None
    out = [told[first]]
    for p in told[first + 1 :]:
        if JOIN.fullmatch(text, out[-1].end, p.start) is None:
            break
        out.append(p)
    return [p.code for p in out], (span[0], out[0].end)


def departure(r: Telling, sentence: Span) -> str | None:
    """Where a ride set out that a sentence without places counts the passengers of: told just before."""
    text = r.report.text
    if not (_ABOARD.search(text, *sentence) or _RIDE.search(text, *sentence)):
        return None
    begin = max(text.rfind("\n", 0, sentence[0]) + 1, sentence[0] - 300)
    if not _RIDE.search(text, begin, sentence[0]):
        return None
    told = [
        p for p in narrow(r.ends(begin, sentence[0], r.west)) if _LEFT.search(text, max(begin, p.start - 40), p.start)
    ]
    return told[-1].code if told else None


def sets_out(text: str, span: Span) -> bool:
    """Whether a sentence tells of a ride that set out, or of who sat in one."""
    return bool(
        (_SET_OUT.search(text, *span) and _RIDE.search(text, *span))
        or _ABOARD.search(text, *span)
        or _SEEN_OFF.search(text, *span)
    )


_CAME_FROM = re.compile(
    r"\s*(?:They|All(?: of them)?|Most)(?: had| have)?(?: all)? (?:c[ao]me|hailed|were|are) from\s+"
    r"(?:(?:two|three|four|five|six) (?:\w+ )?(?:prefectures|cities|counties|districts|places|banners|towns)\b)?"
)


def home_parts(r: Telling, sentence: Span, origin: str) -> list[str]:
    """The parts of their home that the next sentence says people came from: they were from two prefectures, A and B."""
    text = r.report.text
    m = _CAME_FROM.match(text, sentence[1])
    if m is None:
        return []
    stop = SENTENCE.search(text, m.end(), m.end() + 400)
    end = stop.start() if stop else min(len(text), m.end() + 400)
    inside = gazetteer().is_within
    told = [t.code for t in tokens(text, r.ends(m.end(), end, r.west), m.end())]
    return [c for c in dict.fromkeys(told) if c != origin and inside(c, origin)]
