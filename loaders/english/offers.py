"""Vacancies and job fairs in English become facts, where they are told between the two sides."""

from __future__ import annotations

from graph.model import Fact, Period, Quantity
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.telling import Span, Telling, When, giver, near
from loaders.english.words import HELD


def offer(
    r: Telling, value: float, unit: str, approx: bool, sentence: Span, clause: Span, at: int,
    when: When,
) -> str:  # fmt: skip
    if not _between(r, sentence):
        return "offer"
    gives = giver(r, sentence, (sentence[0], clause[1]), at)
    takes = (
        _whole(r, clause if r.inside(*clause, r.west) else sentence)
        or near(r, r.west, sentence, clause, at, first=False)
        or r.helped
    )
    q = Quantity(value, unit, approx)
    r.say(Fact("offers_jobs_to", r.region(gives), r.region(takes), Period.of(*when), q), sentence, "offer")
    return "offer"


def _whole(r: Telling, clause: Span) -> str | None:
    """The place of which a clause lists several parts: three fairs in Haidong, in Ledu, Ping'an and Hualong."""
    told = [p.code for p in r.inside(*clause, r.west)]
    inside = gazetteer().is_within
    return next(
        (c for c in told if sum(o != c and inside(o, c) for o in dict.fromkeys(told)) > 1 and c[-4:] != "0000"), None
    )


# Fairs of the whole country, or of one place for itself
_AT_LARGE = re.compile(
    r"\b(?:[Nn]ationwide|[Nn]ationally|across (?:the country|China)|in the (?:whole )?country"
    r"|(?:from )?(?:all )?(?:from )?around"
    r" the (?:corner|city|county)|local (?:compan|firm|employer|enterprise|business)|of its own"
    r"|(?:all )?from the (?:same )?neighbo"
    r"|of the city (?:stood|offered|brought|laid))"
)


def _between(r: Telling, sentence: Span) -> bool:
    """Whether vacancies are told between the two sides: both named in the sentence or, in its paragraph, before it."""
    text = r.report.text
    if _AT_LARGE.search(text, *sentence):
        return False
    line = text.rfind("\n", 0, sentence[0])
    begin = max(text.rfind("\n", 0, max(0, len(text[:line].rstrip()))) + 1, sentence[0] - 600)
    m = _EMPLOYERS_FROM.search(text, *sentence)
    if m and any(p.code in r.west for p in r.inside(m.end(), m.end() + 1)):
        return False
    near_by = [bool(r.inside(begin, sentence[1], side)) for side in (r.east, r.west)]
    return all(near_by) or bool(r.partner)


# 120 employers from Ziyang, in Ziyang
_EMPLOYERS_FROM = re.compile(
    r"\b(?:employers|compan(?:y|ies)|firms|enterprises|businesses|factories)"
    r" (?:\w+ )?(?:of|from) (?=[A-Z])"
)


def fair(r: Telling, sentence: Span, clause: Span, at: int, when: When) -> None:
    """A job fair brought to Xihai town: one was held."""
    if HELD.search(r.report.text, *sentence) and r.inside(*sentence, r.east):
        offer(r, 1, "fair", False, sentence, clause, at, when)
