"""Whether two neighbouring places of a sentence are told as a pair, by what stands between, before and after."""

from __future__ import annotations

from loaders import fastre as re
from loaders.english.skeleton import Token
from loaders.english.telling import Telling
from loaders.english.tie_words import (
    AND,
    BETWEEN,
    DASHED,
    ITS,
    JOINED,
    LISTED,
    LOOSE,
    PARTNER,
    PARTNER_IS,
    TIED,
    TIED_BY,
    WHICH,
)
from loaders.english.words import DENIED, LIST, PAPER, TRADE


def leads(r: Telling, text: str, z: Token, after: Token) -> bool:
    """Whether a place begins the next pair of a list rather than ending this one."""
    gap = text[z.end : after.start]
    return (z.code in r.east) != (after.code in r.east) and bool(
        LOOSE.match(gap) or TIED.match(gap) or TIED_BY.match(gap)
    )


def tie(text: str, s: int, e: int, x: Token, y: Token, open_tie: bool) -> bool:
    """Whether two neighbouring places of different sides are told as a pair."""
    between = WHEN.sub(" ", TIMES.sub("", text[x.end : y.start]))
    gap, rest = _APPOSED.sub(" ", between), _APPOSED.sub(" ", text[y.end : e])
    if (
        DENIED.search(gap)
        or _FORMERLY.search(gap)
        or (gap.strip() == ":" and x.code.endswith("0000") != y.code.endswith("0000"))
    ):
        return False
    if TIED.match(gap) or (TIED_BY.match(gap) and (not _WHICH.search(gap) or WHICH.match(rest))):
        return True
    if _CALLED_ON.search(text, max(s, x.start - 40), x.start) and _TO_HELP.fullmatch(gap):
        return True
    linked = _LINKED.search(text, max(s, x.start - 30), x.start)
    if linked and _WITH.fullmatch(gap) and not _ROUTE.search(text, s, linked.start()):
        return True
    if _CARE.match(rest) and _IN.fullmatch(gap):
        return True
    if _IN_ITS_CARE.match(rest) and _HAS.fullmatch(gap):
        return True
    if _AS_ITS.match(rest) and _HAS.fullmatch(gap):
        return True
    if PARTNER.match(rest) and (
        _IS.fullmatch(gap) or gap.strip() in (",", ";", "", "as a whole,", "itself,") or rest.startswith(",")
    ):
        return True
    if PARTNER_IS.match(gap) and not TRADE.search(gap):
        return True
    if gap == "-" and re.match(r"\s+[A-Z]", rest):
        return False  # the Tongren-Kunshan Industrial Park
    open_tie = open_tie and not text.endswith(("left ", "from "), s, x.start)  # and 206 workers left A for B
    if open_tie and gap == " in " and ITS.match(rest):
        return True  # B is in A's care, D in C's
    if open_tie and gap.strip() == "of":
        return True  # A is in charge of B, C of D
    if open_tie and (LOOSE.match(gap) or (ITS.match(rest) and _IS.fullmatch(gap))):
        return True
    if open_tie and ";" in text[s:e] and gap.strip() == ",":
        return True
    if (
        LOOSE.match(gap)
        and gap.strip() not in ("and", "&", "to", "")
        and (LIST.search(text[s : x.start]) or LISTED.search(text[s : x.start]))
    ):
        return True
    if re.fullmatch(r"\s*[-–—]\s*", gap) and DASHED.match(rest):
        return True
    joined = AND.match(gap) and (
        JOINED.search(text[s:e])
        or PAPER.search(text, y.end, e)
        or BETWEEN.search(text[s : x.start])
        or LIST.search(text[s : x.start])
    )
    return bool(joined)


# What only says more of a place: , one of the city's counties,; of the capital
_APPOSED = re.compile(
    r"^,\s+(?:an?|the|one of|another|also|both|its|on|at|near|along|high|deep|far|home to"
    r"|which (?:lies|faces|sits|stands|borders))\s+[^,.;:\d]{2,60},\s|^\s+of the (?:capital|city|province"
    r"|municipality)\b"
)
# was twinned in 2016 with
TIMES = re.compile(
    r",?\s+(?:back )?(?:in|since|from|on)\s+(?:early |late |mid-?)?(?:[A-Z][a-z]{2,8}\.?\s+)?(?:\d{1,2},?\s+)?"
    r"(?:19|20)\d\d\b,?"
)
# What happened at the time: was asked, when a meeting settled who should help whom, to take on
WHEN = re.compile(r",?\s+(?:when|as|after) [^,.;:\d]{3,80},(?=\s+to\s)")
_IS = re.compile(
    r"\s*,?\s*(?:(?:which|that|who)\s+)?(?:(?:has|have|had) (?:since |now |long )?(?:been|become)|is|are|was|were"
    r"|became|becomes"
    r"|took|named|being)\s+(?:the\s+)?"
)
# The State Council called on A, as part of a scheme, to help B
_CALLED_ON = re.compile(
    r"\b(?:called (?:up)?on|asked|told|ordered|instructed|designated|assigned|chose|picked|selected|named"
    r"|appointed|required"
    r"|tasked|entrusted|directed|got|had|(?:decided|agreed) to (?:assign|ask|have|let|send"
    r"|appoint)|(?:decided|ruled|ordered|agreed|determined|arranged) that)\s+(?:the\s+)?(?:(?:city|province"
    r"|municipality)\s+of\s+)?$"
)
_TO_HELP = re.compile(
    r"(?:,[^,.;\d]{3,60},)?\s+(?:to|with|should|would)\s+(?:pair(?:ing)? (?:up )?with|partner(?:ing)? with|help(?:ing)?"
    r"|assist(?:ing)?"
    r"|support(?:ing)?|aid(?:ing)?|look(?:ing)? after|tak(?:e|ing) care of)"
    r"\s+(?:(?:in\s+)?the\s+(?:[a-z-]+\s+){1,3}(?:of\s+|in\s+)?)?(?:the\s+)?(?:[a-z-]+\s+)?"
)
# The scheme linked A with B; B has been in A's care
_LINKED = re.compile(
    r"\b(?:linked|matched|paired|twinned|tied|coupled|teamed|partnered|bound)\s+(?:up\s+)?(?:the\s+)?$"
)
_ROUTE = re.compile(
    r"\b(?:railways?|railroads?|roads?|highways?|expressways?|flights?|trains?|routes?|lines?|pipelines?|canals?"
    r"|cables?"
    r"|bridges?|tunnels?|services?)\b"
)
_WITH = re.compile(r",?\s+(?:up\s+)?(?:with|to)\s+(?:the\s+)?")
_IN = re.compile(r",?\s+(?:(?:has|have|had)\s+(?:\w+\s+)?been|is|are|was|were|came|went)\s+(?:in|into|under)\s+")
_CARE = re.compile(r"['’]s?\s+(?:care|charge|hands|wing|responsibility)\b")
_FORMERLY = re.compile(r"\b(?:originally|formerly|previously|once)\b")
_IN_ITS_CARE = re.compile(
    r"[^.;,\d]{0,60}?\s(?:in|under) its (?:care|charge|wing)\b|[^.;,\d]{0,60}?\sto (?:look after|care for)\b"
)
# A has had B as its helper
_HAS = re.compile(
    r",?\s+(?:(?:which|that)\s+)?(?:(?:has|have|had)\s+(?:long\s+)?(?:had\s+)?|(?:was|were)\s+given\s+|got\s+"
    r"|gained\s+)(?:the\s+)?"
)
_AS_ITS = re.compile(
    r"^,?\s+(?:as|for)\s+(?:its|their|an?)\s+(?:[\w-]+\s+){0,2}?(?:partner|helper|twin|counterpart|patron|benefactor"
    r"|backer)\b"
)
_WHICH = re.compile(r"(?:which|that|whom)\s*$")
