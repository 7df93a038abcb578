"""Pairs in English by whose each is (A's match is B, that of C is D) and by what a clause after a place says of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders import fastre as re
from loaders.english.roster import of_other_matter
from loaders.english.skeleton import Token
from loaders.english.telling import Telling
from loaders.english.ties import STRONG, higher
from loaders.english.words import DENIED, JOIN, UNREAL

_NOUN = (
    r"(?:partner|match|twin|helper|counterpart|opposite number|mate|other half|companion|sister|backer|patron|brief"
    r"|charge|task|ward|duty|protégé)"
)
_OWN_IS = re.compile(rf"['’]s?(?:\s+(?:is|was)|\s+(?:eastern |western )?{_NOUN}\s+(?:is|was))\s+(?:the\s+)?")
_THAT_OF = re.compile(r"\b(?:that|the (?:partner|match|twin|helper|counterpart)) of (?:the )?$")
_IS = re.compile(r"\s+(?:is|was)\s+(?:the\s+)?")
# A — B; C — D. A has B and C has D: no pairs by themselves, where two of them stand beside words of such ties
_ROW = re.compile(
    r"\s*[–—]\s*|,?\s+(?:has|have|had|got|gets|goes with|went to|is with|fell to|drew|took|takes|was (?:given|handed"
    r"|allotted)"
    r"|received|helps|helped|looks after|looked after|was to (?:help|look after))\s+(?:the\s+)?"
)
_FOR = re.compile(r"\b[Ff]or\s+$")  # for A, B; for C, D
_LEFT_OUT = re.compile(r"['’]s?,\s+(?:the\s+)?")  # A's helper is B; C's, D
_ONE_EACH = re.compile(
    r"\b(?:one[- ]to[- ]one|one[- ]on[- ]one|each\b[^.;]*\b(?:partner|match|helper|counterpart|one)|match(?:ed"
    r"|es)?|partners"
    r"|helpers|counterparts|pairings?|twins|pairs"
    r"|(?i:who) (?:helps|helped|was to help|would help|should help|is to help) whom)\b"
)
_CONTEXT = 250


def own_is(r: Telling, here: Sequence[Token], s: int, e: int) -> list[tuple[Token, Token]]:
    """A's match is B, C's is D; that of E is F: where the words around speak of such ties."""
    text = r.report.text
    out: list[tuple[Token, Token]] = []
    row: list[tuple[Token, Token]] = []
    last = None
    for a, b in pairwise(here):
        if (a.code in r.east) == (b.code in r.east) or higher(a.code) != higher(b.code) or a is last:
            continue
        gap = text[a.end : b.start]
        if (
            _OWN_IS.fullmatch(gap)
            or (out and _LEFT_OUT.fullmatch(gap))
            or (_IS.fullmatch(gap) and _THAT_OF.search(text, max(s, a.start - 24), a.start))
        ):
            out.append((a, b))
            last = b
        elif _ROW.fullmatch(gap) or (gap == ", " and _FOR.search(text, max(s, a.start - 5), a.start)):
            row.append((a, b))
            last = b
    out += row if len(row) > 1 and not of_other_matter(text, s, e) else []
    if not out or UNREAL.search(text, s, e) or DENIED.search(text, s, e):
        return []
    around = text[max(0, text.rfind("\n", 0, s), s - _CONTEXT) : e]
    return out if STRONG.search(around) or _ONE_EACH.search(around) else []


_KINDS = (
    r"(?:cit(?:y|ies)|count(?:y|ies)|districts?|prefectures?|regions?|provinces?|places?|areas?|banners?|partners?)"
)
_TIED_TO = (
    r"(?:(?:is|was|were|are|has been|have been|had been)\s+(?:\w+ly\s+|now\s+|also\s+)?(?:paired|twinned|matched"
    r"|partnered|linked|tied|responsible|in charge)(?:\s+up)?(?:\s+(?:with|to|for|of))?"
    r"|(?:has|have|had)\s+(?:\w+ly\s+|long\s+|now\s+)?(?:been\s+)?(?:help|assist|support|aid|back|sponsor)(?:ed|ing)"
    r"|(?:now\s+)?(?:helps|assists|supports|aids|backs|sponsors|looks after|takes care of|cares for|pairs with))"
)
# the city that has stood by it
_HELPS_IT = (
    r"(?:that|which|who)\s+(?:(?:has|have|had)\s+(?:\w+ly\s+|long\s+)?(?:been\s+)?)?(?:help|assist|support|aid|back"
    r"|sponsor"
    r"|stood by|standing by|stands by|looks after|looking after|looked after)(?:ed|ing|s)?\s+(?:it|them)"
)
# the two Guangxi cities that it is paired with; the district that it has helped for a decade
_THAT_IT = re.compile(
    rf"(?:,\s+(?:the|an?|one of the|one of|both|two|three)\s+(?:(?!which|that|where)[\w'’-]+\s+){{0,4}}?{_KINDS}"
    rf"(?:\s+in\s+(?:[\w'’-]+\s+){{1,3}}?)?)?,?\s*"
    rf"(?:(?:(?:that|which|whom|with which|with whom|to which)\s+)?(?:it|they)\s+{_TIED_TO}|{_HELPS_IT})\b"
)


def that_it_helps(r: Telling, here: Sequence[Token], s: int, e: int) -> list[tuple[Token, Token]]:
    """A gave a clinic to B, the district that it has helped for years: ``it`` is the one place of the other side
    told before in the sentence."""
    text = r.report.text
    for k, y in enumerate(here):
        m = _THAT_IT.match(text, y.end, e)
        if m is None or not re.search(r"\b(?:that|which|whom)\b|,", m[0]):
            continue
        run = [y]
        for t in reversed(here[:k]):
            if (t.code in r.east) != (y.code in r.east) or not JOIN.fullmatch(text, t.end, run[0].start):
                break
            run.insert(0, t)
        other = {t.code: t for t in here[:k] if (t.code in r.east) != (y.code in r.east)}
        fit = [t for t in other.values() if higher(t.code) == higher(y.code)]
        if len(fit) == 1 and not UNREAL.search(m[0]) and not DENIED.search(m[0]):
            return [(fit[0], t) for t in run]
    return []
