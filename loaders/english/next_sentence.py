"""People whom one English sentence tells on their way and the next one counts."""

from __future__ import annotations

from graph.model import Fact, Period, Quantity
from loaders import fastre as re
from loaders.english.parts import narrow
from loaders.english.telling import Span, Telling, When
from loaders.english.words import PEOPLE, SENTENCE
from loaders.mentions.english_counts import Figure, figures

# There were 143 of them.
_COUNTS = re.compile(
    r"\s*(?:[Tt]here were|[Tt]hey (?:were|numbered)|[Tt]he (?:group|party|batch|contingent) numbered"
    r"|[Ii]n all,? there were)\s+"
    r"(?:some |about |nearly |more than )?$"
)
_OF_THEM = re.compile(
    r"\s*(?:people\s*|workers\s*)?(?:of them|in all|altogether|in total|strong|on board)?\s*(?:[.;,]|$)"
)
_SET_OUT = re.compile(
    r"\b(?:workers|villagers|laborers|labourers|job ?seekers|migrants|farmers|herders|recruits|residents)\b"
)


def counted_next(r: Telling, f: Figure, sentence: Span, when: When) -> str | None:
    """People told on their way in one sentence and counted by the next: three busloads of workers from A arrived at
    factories in B. There were 143 of them."""
    text = r.report.text
    if not (_COUNTS.fullmatch(text, sentence[0], f.start) and _OF_THEM.match(text, f.end)):
        return None
    ends = [x.end() for x in SENTENCE.finditer(text, max(0, sentence[0] - 500), sentence[0])]
    before = (ends[-2] if len(ends) > 1 else max(0, sentence[0] - 500)), sentence[0]
    if not _SET_OUT.search(text, *before) or _counted(text, before):
        return None
    left, there = (narrow(r.ends(*before, side)) for side in (r.west, r.east))
    if not left or not there or left[0].start > there[-1].start:
        return None
    q = Quantity(f.value, f.unit, f.approx)
    fact = Fact("sends_workers_to", r.region(left[0].code), r.region(there[-1].code), Period.of(*when), q)
    r.say(fact, (before[0], sentence[1]), "workers")
    return "workers"


def _counted(text: str, span: Span) -> bool:
    return any(PEOPLE.search(f.noun) for f in figures(text, *span))


_THEY_CAME = re.compile(
    r"\s*(?:They|All(?: of them)?|Both(?: groups)?|The (?:group|team|party|newcomers|(?P<who>teachers|doctors"
    r"|workers)))"
    r"(?: (?:have|had|were|first|all|both)){0,2} (?:came?|arrived|(?:been )?(?:sent|posted)|set (?:out|off)"
    r"|moved in|took up (?:their|the) (?:posts?|work|duties)|got|went)\b"
    r"(?: (?:there|here|in|out|over|west|east|together|first)\b)?(?: (?:to|from) [A-Z][\w-]+)?"
    r"(?: (?:by (?:train|bus|plane|air)|to (?:work|the (?:county|city|hospital|hills|prefecture))|together))?"
    r"(?=,? (?:in|on|at the|during|last|late|early|this|between|since|from|after|before) )"
    r"(?![^.;\n]{0,60}\b(?:home|back|first time|school|college|university)\b)[^.;\n]{0,60}\."
)


def dated_next(r: Telling, sentence: Span) -> When | None:
    """When people came whom a sentence without a time counts, as the next one says: They came in March 2021."""
    text = r.report.text
    m = _THEY_CAME.match(text, sentence[1])
    if m is None or any(r.period(text[sentence[0] : sentence[1]])) or any(f.noun for f in r.figures(*m.span())):
        return None
    if m["who"] and m["who"] not in text[sentence[0] : sentence[1]]:
        return None  # the teachers came then: others than the doctors counted
    told = r.period(m[0])
    return told if any(told) else None
