"""Agreements in English: who signed what, and the pair that a paper on cooperation founds."""

from __future__ import annotations

from graph.model import Fact, Period
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.organs import organs
from loaders.english.telling import Telling, When
from loaders.english.ties import paired
from loaders.english.words import DENIED, PAPER, UNREAL

_SIGNED = re.compile(
    r"\bsign(?:ed|ing|s)\b[^.;]{0,40}?\b(?:an?|the|their)\s+(?P<name>(?:[\w'’-]+\s+){0,6}?(?:[Aa]greement"
    r"|[Mm]emorandum(?: of [Uu]nderstanding)?|[Pp]rotocol|[Pp]act)"
    r"(?:\s+on(?:\s+(?!(?:with|in|at|on|for|to|between|by|and)\b)[a-z-]+){1,5})?)"
)
_AT_IT = re.compile(
    r"\b(?:ceremony|conference|talks|symposium|session|meeting|opening|occasion|forum|event"
    r"|fair|visit|same day|then)\b"
)
_BOTH_SIGN = re.compile(
    r"\b(?:[Tt]he|[Bb]oth|[Tt]heir) (?:two )?(?:governments|sides|parties|counties|places|partners|cities|bureaus"
    r"|labou?r offices"
    r"|districts|authorities)\s+(?:have |had |also )?$"
)

_SEAT = re.compile(r"\b(?:in|at) $")
_HOUSE = re.compile(r"\b[Aa] (?:hospital|school|university|college|company|firm|clinic) (?:in|of|from)\b")


def signing(r: Telling, s: int, e: int, told: When, carried: When) -> None:
    """Papers signed by places of both sides, at the day told before if the sentence only says at what occasion."""
    m = _SIGNED.search(r.report.text, s, e)
    told_here = [p for p in r.inside(s, e) if p.code in r.east | r.west]
    signers = {p.code for p in told_here}
    seats = {p.code for p in told_here if _SEAT.search(r.report.text, max(s, p.start - 8), p.start)}
    if (signers - seats) & r.east and (signers - seats) & r.west:
        signers -= seats  # signed in Nanning
    if m and _BOTH_SIGN.search(r.report.text, s, m.start()) and not (signers & r.east and signers & r.west):
        helper = next((c for c in signers if c in r.east), r.helper)
        signers = {helper, r.partner.get(helper, r.helped)}
    if m and not any(told) and _AT_IT.search(r.report.text, s, e):
        told = carried
    if not m or not (signers & r.east and signers & r.west) or UNREAL.search(r.report.text[s : m.end()]):
        return
    if DENIED.search(r.report.text[s : m.end()]) or _HOUSE.search(r.report.text, s, m.start()):
        return
    program = r.named("Program", m["name"].strip(), kind="agreement")
    narrow = [c for c in signers if not any(o != c and gazetteer().is_within(o, c) for o in signers)]
    organ = organs(r, s, e)
    for code in sorted(narrow):
        r.say(Fact("signs", organ.get(code) or r.region(code), program, Period.of(*told)), (s, e), "signs")
    east, west = ([c for c in narrow if c in side] for side in (r.east, r.west))
    if len(east) == len(west) == 1 and PAPER.search(r.report.text, s, e) and not paired(r, east[0], west[0]):
        since = Period.of(told[0], None)  # a paper on cooperation founds the pair
        r.say(Fact("pairs_with", r.region(east[0]), r.region(west[0]), since), (s, e), "pair-signed", 0.8)
