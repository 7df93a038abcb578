"""Figures in English that neither side gave and that count nobody who went: what people earn, what stands on paper,
what a thing cost of which nobody says who paid, so many in so many, children at school, whom a county hires itself."""

from __future__ import annotations

from loaders import fastre as re
from loaders.english.words import PEOPLE, STAFF
from loaders.mentions.english_counts import Figure

_LEAST = 20_000
"""Yuan. Nobody sends a place less."""
_GIFT = re.compile(r"\b(?:donat|gift|gave|give|grant|aid\b|fund|assist|invest|contribut|allocat|provid)\w*")
# Workers sent home 450 million yuan; the 380 million yuan that they brought back in their pockets
_SENT_HOME = re.compile(
    r"\b(?:sen[dt]|remit\w*|wired?|mailed|br(?:ing|ought)|took|carried)\b[^.;]{0,40}\b(?:home|back|to their families)\b"
)
_MIGRANTS = re.compile(r"\b(?i:workers|migrants|labou?rers|villagers|farmers|they|residents|people)\b")
_ON_PAPER = re.compile(r"\bon paper\b|\bplanned investment\b|\b(?:intended|pledged) investment\b")
_COST = re.compile(
    r"(?:^|[.;\n])\W*(?:The|An?|One) (?:[\w-]+ ){1,4}costs?\s+"
    r"(?:some |about |around |nearly |over |more than |as much as )?$"
)
_BY = re.compile(
    r"\b(?:by|from|with)\s+(?:the\s+)?[A-Z]|\b(?:paid|met|covered|borne|funded|financed|bill|aid|help\w*|gifts?|given"
    r"|donat\w*|built)\b"
)
# The county's own budget spent 15 million yuan
_OWN_BUDGET = re.compile(
    r"\b(?:[Cc]ounty|[Pp]refecture|[Ll]eague|[Bb]anner|[Vv]illage|[Tt]ownship)['’]s own "
    r"(?:budget|coffers|purse|treasury|money|funds?|finances?)\b"
)
_FEW = r"(?:one|two|three|four|five|six|seven|eight|nine|\d{1,2})"
# One in six; three out of ten; one worker in five; of every 10 workers, 3; for every 100
_IN_SO_MANY = re.compile(
    rf"\b(?i:{_FEW}) (?:[a-z]+ )?(?:in|out of)(?: every)? $"
    r"|\b(?i:two|three|four|five|six|seven|eight|nine) of (?:every )?$"
    r"|\b(?i:of|for|in) every (?:\d+ [^.;\d]{0,40})?$|\bevery $"
)
# On hospitals, 56 of them, it spent 2 billion yuan
_OF_THINGS = re.compile(r"\b(?P<what>[a-z]+s),\s+(?:some |about |over |nearly )?$")
_OF_THEM = re.compile(r"\s*of them\s*[,:;—-]")
_MOST = (*range(2, 21), 100)
_YOUNG = re.compile(
    r"\b(?:youngsters|children|pupils|kids|teenagers|schoolchildren|boys|girls|young people|students)\b"
)
_AT_SCHOOL = re.compile(
    r"[^.;,\d]{0,30}?\b(?:study(?:ing)?|attend(?:ing)?|sit|sitting|enrol+ed|learn|learning|taught)\b[^.;,\d]{0,20}?"
    r"\b(?:schools?|class(?:es|rooms?)|kindergartens?)\b"
)
# The county hired 150 forest rangers
_HIRES_ITSELF = re.compile(
    r"\b[Tt]he (?:county|prefecture|village|township|banner|league)(?: itself| also| has| had)* "
    r"(?:hired|hires|employ(?:s|ed)"
    r"|recruited)\s+(?:some |about |another )?$"
)


def nobodys(f: Figure, text: str, words: str, whole: str) -> bool:
    """Whether a figure is none of the two sides' by the words around it (``words``: its clause, ``whole``: its
    sentence)."""
    before = text[max(0, f.start - 80) : f.start]
    if f.noun == "yuan":
        if f.value < _LEAST and not _GIFT.search(words):
            return True
        if _SENT_HOME.search(words) and _MIGRANTS.search(words) and not _GIFT.search(words):
            return True
        if _ON_PAPER.search(words) or _OWN_BUDGET.search(words):
            return True
        return bool(_COST.search(before)) and not _BY.search(whole)
    if f.value in _MOST and _IN_SO_MANY.search(before):
        return True
    if _YOUNG.search(text, f.start, f.end + 16) and _AT_SCHOOL.match(text, f.end):
        return True
    if not f.noun and _OF_THEM.match(text, f.end) and (m := _OF_THINGS.search(before)):
        return not (PEOPLE.search(m["what"]) or STAFF.search(m["what"]))
    return bool(_HIRES_ITSELF.search(before))
