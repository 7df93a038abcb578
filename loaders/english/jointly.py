"""Who gives together: A and B have sent; the pair have lent; their aid has passed."""

from __future__ import annotations

from loaders import fastre as re
from loaders.english.skeleton import Token, tokens
from loaders.english.telling import Span, Telling
from loaders.english.words import JOIN

# What stands for two givers told before: not "the two sides", who are giver and taker.
_BOTH = re.compile(
    r"\b(?:[Tt]he pair|[Tt]he two(?! (?:sides|places|parties|governments))|[Bb]oth(?= (?:have|had|also|cities"
    r"|municipalities"
    r"|provinces|of them))|[Tt]hese two|[Bb]etween them)\b"
)
# They or their stand for them at the head of a sentence alone, else for anybody.
_THEY = re.compile(
    r"\s*(?:(?:[Ss]ince|[Ii]n|[Oo]ver|[Ff]rom|[Bb]y|[Dd]uring|[Ll]ast|[Ss]o)\b[^,.;]{0,40},?\s+)?(?:(?:[Ii]n all"
    r"|[Tt]ogether),?\s+)?"
    r"(?:[Tt]hey(?= (?:have|had|also|then|sent|gave|spent|put|posted|provided|paid|together|jointly))"
    r"|[Tt]heir (?:\w+ )?(?:aid|money|help|funds|contributions?|grants?|support|assistance|gifts|donations?|bill))\b"
)
_ACT = re.compile(
    r"(?:,?\s+(?:both|together|jointly|between them|also|then))*,?\s+(?:have|had|sent|gave|spent|put|posted"
    r"|provided|paid"
    r"|dispatched|invested|allocated|donated|assigned|contributed|transferred|poured|trained|together|jointly"
    r"|between them)\b"
)


def givers(r: Telling, sentence: Span, clause: Span, at: int, gives: str) -> list[str]:
    """All who give what a sentence counts at ``at``, of whom ``gives`` is one; he alone where it names no others."""
    text = r.report.text
    here = tokens(text, r.inside(clause[0], at, r.east), clause[0])
    for run in _runs(text, here):
        if gives in [t.code for t in run] and _ACT.match(text, run[-1].end):
            return [t.code for t in run]
    if r.inside(*sentence, r.east):
        return [gives]
    if several := _so_many(r, sentence):
        return several
    if not (_BOTH.search(text, sentence[0], at) or _THEY.match(text, sentence[0])):
        return [gives]
    begin = max(text.rfind("\n", 0, sentence[0]) + 1, sentence[0] - 450)
    told = _runs(text, tokens(text, r.inside(begin, sentence[0], r.east), begin))
    if not told or r.inside(told[-1][-1].end, sentence[0], r.east):
        return [gives]
    return [t.code for t in told[-1]]


_COUNT = {w: n for n, w in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2)}
_KINDS = r"(?:provinces|cities|municipalities|districts|places|regions|provincial-level regions|parts|areas|partners)"
# The six have sent; from six richer parts of the country
_SO_MANY = re.compile(
    rf"\b[Tt]he (?P<n>{'|'.join(_COUNT)}) (?:(?:[a-z-]+ )?{_KINDS} )?(?:have|had|also|together|jointly|then"
    rf"|sent|gave|spent"
    r"|put|paid|provided)\b"
    rf"|\b(?:from|by) (?:the )?(?P<from>{'|'.join(_COUNT)}) (?:(?:[a-z-]+ ){{0,2}}{_KINDS}\b|of them\b)"
)
_TOGETHER = re.compile(
    rf"(?:{JOIN.pattern}|,?\s+(?:together|along) with\s+|,?\s+as well as\s+)(?:the\s+)?(?:(?:provinces|cities"
    r"|municipalities|districts) of\s+)?"
)


def _so_many(r: Telling, sentence: Span) -> list[str]:
    """The helpers that a sentence only counts: the six have sent, where the six are listed elsewhere."""
    text = r.report.text
    m = _SO_MANY.search(text, *sentence)
    if m is None:
        return []
    number = _COUNT[(m["n"] or m["from"]).lower()]
    told = _runs(text, tokens(text, r.inside(0, len(text), r.east), 0))
    fit = [[t.code for t in x] for x in told if len({t.code for t in x}) == number]
    return fit[0] if fit and all(set(x) == set(fit[0]) for x in fit) else []


def _runs(text: str, here: list[Token]) -> list[list[Token]]:
    """The lists of places that ``and`` joins, each of two and more."""
    runs: list[list[Token]] = []
    for t in here:
        gap = text[runs[-1][-1].end : t.start] if runs else ""
        if runs and t.code not in [x.code for x in runs[-1]] and _TOGETHER.fullmatch(gap):
            runs[-1].append(t)
        else:
            runs.append([t])
    return [x for x in runs if len(x) > 1 and " and " in text[x[-2].end - 1 : x[-1].start + 1]]
