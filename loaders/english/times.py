"""Which times of an English sentence date its figures: not those of what is compared, of who said it, of the tie."""

from __future__ import annotations

from graph.model import PartialDate
from loaders import fastre as re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_YEAR = r"(?:19|20)\d\d"
# Yearbook of Poverty Alleviation, 2015; 2015 volume
_YEARBOOK = re.compile(
    rf"\b[Yy]earbook\b(?:[^.\n]{{0,60}}?\b(?P<of>{_YEAR}))?|\b(?P<volume>{_YEAR}) (?:[Vv]olume|[Ee]dition)\b"
)
_IN_YEAR = re.compile(rf"\b[Ii]n (?P<year>{_YEAR})\b")
# More than double the figure of last year; twice as much as in 2018; compared with 2019
_COMPARED = re.compile(
    r"\b(?:than|as|(?:twice|double|triple|times|(?<!first )(?<!second )half|match\w*|exceed\w*)(?:\s+(?:the"
    r"|that))?|compared (?:with|to)"
    r"|against)"
    r"\s+(?:(?:that|those|the (?:figure|number|amount|sum|total)|what it was)\s+)?(?:(?:of|for|in|from|a)\s+)?"
    rf"(?:(?:figure|number|amount|sum|total|level)\s+(?:of|for|in)\s+)?(?:the\s+)?"
    rf"(?:{_YEAR}|last year|previous year|year before|year earlier|same period (?:of )?(?:last year|{_YEAR}))\b"
)
# signed an agreement for this year
_FOR_WHICH = re.compile(r"\bfor (?:this|next|the coming|the current) year\b")
# The city's bureau said on Monday
_SAID = re.compile(
    r"\b(?:said|says|announced|reported|noted|told\s+[^,.;]{1,30}|according to [^,.;\d]{1,80}?)\s+(?:\w+\s+){0,3}?"
    rf"(?:(?:at|in)\s+[^.;,\d]{{3,60}}?\s)?(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday"
    rf"|{_MONTH}\s+\d{{1,2}}\b)"
)
# which it has supported since 2016; paired in 2016 with; its partner from 2017
_TIE = re.compile(
    r"\b(?:pair(?:ed|ing)(?!(?:-off)? (?:assistance|aid|support|work)\b[^,.;:\d]{0,60}?\sin [12])"
    r"|twinned|matched|linked|partner(?:s|ed)?|counterparts?|help(?:ed|ing|s)?|support(?:ed"
    r"|ing|s)?"
    r"|assist(?:ed|ing|s)?|aided|aiding|assigned|designated|asked|told|tasked|ordered|ward|in charge of"
    r"|responsible for|care of|looked after|looking after|took (?:over|on)|under (?:its|their) wing|worked together"
    r"|working together|teamed up|joined hands|cooperated"
    r"|(?:program(?:me)?|scheme|mechanism|partnership|cooperation|relationship),? (?:(?:that|which) )?(?:was |were )?"
    r"(?:began|begun|started|launched|initiated|established|set up))\b"
    rf"[^,.;:\d]{{0,60}}?\s(?:since|in|from|back in|starting in|as early as)\s+(?:(?:early|late|mid"
    rf"|the \w+ of)[ -]?)?"
    rf"(?:{_MONTH}\s+)?(?:\d\d?,\s+)?{_YEAR}\b"
    r"|\b(?:paired|twinned|matched|linked|partnered|teamed up|joined hands) (?:up )?(?:with [A-Z]\w+ )?"
    rf"(?:this|last) (?:year|month|spring|summer|autumn|winter|{_MONTH})(?!\w)"
)
_SO_FAR = re.compile(r"\b(?:so far|now|currently|at present|nowadays|today)\b(?! this year)", re.I)
_ASIDE = re.compile(r",\s+(?:which|where|whose)\s+(?:had|was|were|is|did|has)\b[^,.;]*")
# In 2016 A was asked to help B
_TIE_AFTER = re.compile(
    rf"^\W*(?:Back )?[Ii]n\s+(?:(?:early|late|mid|the \w+ of)[ -]?)?(?:{_MONTH}\s+)?{_YEAR},?\s[^.;:\d]{{0,90}}?"
    r"\b(?:was|were|became|got)\s+(?:\w+\s+)?(?:paired|twinned|matched|linked|partners|asked|assigned|told|tasked"
    r"|chosen"
    r"|designated|put in charge)\b"
)
_CUMULATIVE = re.compile(
    r"\b(?:has|have)\b|['’]ve\b|\b(?:gave|given|added|put in|donated|contributed|came to|provided) (?:another"
    r"|a further)\b|\b(?:[Ii]n all|[Ii]n total|[Aa]ltogether|[Aa]ll told|[Ss]o far|[Tt]o date)\b"
    r"|\b(?:[Ii]n|[Oo]ver|[Dd]uring) (?:the|those|these) (?:[\w-]+ )?years (?:that followed|since|after"
    r"|which followed)\b"
)


# It began in 1996, when a first group came: what is told next is of all the years since
_BEGAN = re.compile(
    r"^\W*(?:It|This|The (?:story|effort|work)|All (?:of )?(?:it|this)) (?:all )?(?:began|started|goes back|dates)\b"
    rf"[^.;:\d]{{0,24}}?\s{_YEAR}\b"
)


def written_in(text: str, published: PartialDate | None) -> PartialDate | None:
    """The time a report is about: of a yearbook the year before its own, else the first it tells; else of printing."""
    if (m := _YEARBOOK.search(text, 0, 200)) is None:
        return published
    if volume := m["of"] or m["volume"]:
        return PartialDate.parse(str(int(volume) - 1))
    told = _IN_YEAR.search(text, m.end(), m.end() + 300)
    if published is None or (told and int(told["year"]) < published.year):
        return PartialDate.parse(told["year"]) if told else None
    return PartialDate.parse(str(published.year - 1))


# went in 2020, all of them now at work there
_ALL_NOW = re.compile(r",? (?:and )?(?:all|both|most|many|each)(?: of (?:them|whom))?(?: are| is)? now\b")


def dating(sentence: str) -> str:
    """A sentence without the times that only compare or say when something was told."""
    sentence = _OPENED.sub("", sentence) if " opened " in sentence or " set up " in sentence else sentence
    sentence = _ALL_NOW.sub("", sentence) if " now " in sentence else sentence
    return _FOR_WHICH.sub("", _SAID.sub("said", _COMPARED.sub("as then", sentence)))


# helped by a station that the two cities opened in 2018: the station's year
_OPENED = re.compile(
    rf"(?<=station|.office|.bureau|.center|.centre),? (?:(?:that|which) )?(?:the two \w+|it|they|both \w+|they both)"
    rf" (?:had )?(?:jointly )?(?:opened|set up)(?: [a-z]+){{0,2}} in (?:early |late |mid-)?{_YEAR}\b"
)


def aside(sentence: str) -> str:
    """A sentence without what its relative clauses tell of something else."""
    return _ASIDE.sub("", sentence)


# how it went about its pairing work with B in 2011: the work's year
_WORK = re.compile(rf"\bwork\b[^.;:\d]{{0,40}}?\b(?:in|during|throughout) {_YEAR}\b")


def tying(sentence: str) -> str:
    """A sentence without the times since when no tie holds: of its writing, and of a year's work."""
    return _WORK.sub("work", lasting(sentence))


def lasting(sentence: str) -> str:
    """A sentence without words for the day of its writing, since when no tie holds: has now replaced."""
    return _SO_FAR.sub("", sentence)


def untied(sentence: str) -> str:
    """A sentence without the times since when a tie has held."""
    return _BEGAN.sub("tied", _TIE_AFTER.sub("tied", _TIE.sub("tied", lasting(sentence))))


def tie_time(sentence: str) -> str:
    """What a sentence says of when a tie began: its partner since 2013."""
    m = _TIE.search(sentence)
    return m[0] if m else ""


def goes_on(clause: str) -> bool:
    """Whether what a clause tells has gone on since the tie told before it: has sent, in all."""
    return _CUMULATIVE.search(clause) is not None


def year_before(text: str, at: int) -> str | None:
    """The year told last in the few sentences before: since that year."""
    told = _A_YEAR.findall(text, max(0, at - 300), at)
    return str(told[-1]) if told else None


_A_YEAR = re.compile(rf"(?<![\d,.-]){_YEAR}(?![\d,-])")
