"""Pairs told less directly in English: in a clause of the tie, by what stands for a place, in lists that run alike."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.skeleton import Token
from loaders.english.telling import Telling
from loaders.english.tie_words import COUNTED_AND
from loaders.english.words import DENIED, JOIN, UNREAL, WEAK

# Words that only a standing tie is told by; help given once is none.
STRONG = re.compile(
    r"\b(?:(?:was|were|is|are|been|being|got|get|gets|became|become)\s+(?:\w+\s+){0,2}?(?:paired|twinned"
    r"|matched|linked"
    r"|partnered|partners|tied|cared for|looked after)"
    r"|pair(?:ed|s)? (?:up )?with|(?:partners|teams|twins|partnered|teamed|linked|hooked)(?: up)? with"
    r"|(?:partner|counterpart|(?<=its )ward|(?<=['’]s )ward"
    r"|ward(?= of [A-Z])|helper|twin|benefactor|sister (?:city|county)|patron|sponsor|backer|ally)\b(?!s"
    r"| of the)"
    r"|tied the knot|joined hands|joins hands|joined forces|at (?:its|their|[A-Z][\w'’-]+?['’]s) side|twins"
    r"|partners(?: with)? since|hand in hand|under (?:its|their"
    r"|his) wing|in the care of|takes? care of"
    r"|(?:responsib\w+|in charge|charged|tasked|entrusted) (?:for|of|with) (?:help|assist|support|aid|look)\w*"
    r"|responsible for|(?:in charge of|put in charge|charge of)(?! (?:of )?(?:its|the|an?|their|his"
    r"|her) (?:[\w-]+ ){0,3}?"
    r"(?:\w*station|office|bureau|team|group|class|department|ward|school|hospital|project)s?\b)"
    r"|(?:was|were|been) (?:asked|assigned|told|chosen|designated|appointed|ordered|picked|named|tasked|instructed"
    r"|selected)"
    r"(?: \w+){0,4} to (?:help|assist|support|aid|look after|pair|partner)\w*|(?:assigned|allotted|entrusted"
    r"|handed) to|(?:lend|lends|lent|lending|giving|gives|given) [^.;]{0,40}\ba (?:helping )?hand"
    r"|looks? after|takes? over as|took over as|took over (?:the )?(?:task|job|care|duty)"
    r"|(?:tie|ties|bond|bonds|friendship|link|links|relationship) (?:to|with|between)"
    r"|go(?:es)? back (?=\w+ (?:years|decades))"
    r"|gets? (?:its )?(?:help|aid|support) from|(?:has|have|had) (?:\w+ )?(?:been )?(?:helped|helping|supported"
    r"|supporting"
    r"|assisted|assisting|aided|aiding|backed|backing|worked together|been working together)\b"
    r"|(?:pair(?:ed|ing)?(?:[- ](?:up|off))?|counterpart|east-west|targeted|one-to-one|one-on-one) (?:assistance"
    r"|aid|support|cooperation"
    r"|collaboration"
    r"|help)\b|pairing)\b"
)
_BREAK = re.compile(
    r"[.;:]|,?\s+(?:while|whereas|but)\s|,\s+(?:and|so)\s+(?=[^,.;]{3,60}\b(?:is|was|has|had|are|were|took)\b)"
)
_AND = re.compile(r",?\s+and\s+(?:the\s+)?")
_RESPECTIVELY = re.compile(r"\brespectively\b|\bin that order\b")


def respective(text: str, here: Sequence[Token], s: int, e: int) -> list[tuple[Token, Token]]:
    """A and B were matched with C and D respectively: two lists of as many places, side by side."""
    if not _RESPECTIVELY.search(text, s, e):
        return []
    runs: list[list[Token]] = []
    for t in here:
        if runs and JOIN.fullmatch(text, runs[-1][-1].end, t.start):
            runs[-1].append(t)
        else:
            runs.append([t])
    runs = [x for x in runs if len(x) > 1]
    if len(runs) == 2 and len(runs[0]) == len(runs[1]) and STRONG.search(text, runs[0][-1].end, e):
        return list(zip(*runs, strict=True))
    return []


def joined_before(r: Telling, here: Sequence[Token]) -> list[Token]:
    """The places of its side that ``and`` joins to the last of ``here``: Hezhang and Nayong are twinned with Panyu."""
    text = r.report.text
    run = list(here[-1:])
    for t in reversed(here[:-1]):
        one_side = (t.code in r.east) == (run[0].code in r.east)
        counted = COUNTED_AND.fullmatch(text, t.end, run[0].start)
        if not one_side or holds(t, run) or not (counted or JOIN.fullmatch(text, t.end, run[0].start)):
            break
        run.insert(0, t)
    if len(run) < 2:
        return []
    last = run[-2].end, run[-1].start
    return run[:-1] if _AND.fullmatch(text, *last) or COUNTED_AND.fullmatch(text, *last) else []


def in_clause(r: Telling, here: Sequence[Token], s: int, e: int) -> list[tuple[Token, Token]]:
    """The one place of each side that a clause of the tie names, if no figure stands between them."""
    text = r.report.text
    cuts = [s, *(m.start() for m in _BREAK.finditer(text, s, e)), e]
    out = []
    for a, b in pairwise(cuts):
        told = list({t.code: t for t in reversed(here) if a <= t.start < b}.values())
        sides = {t.code in r.east: t for t in told}
        if len(told) == len(sides) == 2 and _TWO_TIED.search(text, a, b):
            out.append((told[0], told[1]))
            continue
        if (several := _with_list(text, told, r.east)) and STRONG.search(WEAK.sub("", text[a:b])):
            gap = text[told[0].start : told[-1].end]
            if not (
                re.search(r"\d{3}", gap) or _ELSE.search(gap) or UNREAL.search(text, a, b) or DENIED.search(text, a, b)
            ):
                out += several
            continue
        if len(told) != 2 or len(sides) != 2 or not STRONG.search(WEAK.sub("", text[a:b])):
            continue
        x, y = sorted(told, key=lambda t: t.start)
        between = re.sub(r"\b(?:19|20)\d\d\b", "", text[x.end : y.start])
        if (
            re.search(r"\d|\b(?:where|teams?|each|one of)\b", between)
            or UNREAL.search(_WAS_TO.sub("", text[a:b]))
            or DENIED.search(text, a, b)
        ):
            continue
        if apart(x.code, y.code):
            continue
        out.append((x, y))
    return out


def _with_list(text: str, told: Sequence[Token], east: set[str]) -> list[tuple[Token, Token]]:
    """One place of a side with each of those of the other side that ``and`` joins: the aid that A and B give to C."""
    here = sorted(told, key=lambda t: t.start)
    for side in (True, False):
        one = [t for t in here if (t.code in east) == side]
        run = [t for t in here if (t.code in east) != side]
        joined = len(run) > 1 and all(JOIN.fullmatch(text, x.end, y.start) for x, y in pairwise(run))
        if len(one) == 1 and joined and len({higher(t.code) for t in here}) == 1:
            return [(t, one[0]) for t in run]
    return []


def in_sentence(r: Telling, here: Sequence[Token], s: int, e: int) -> list[tuple[Token, Token]]:
    """The one place of each side that a whole sentence of the tie names, beside those that only say where they lie."""
    text = r.report.text
    narrow = list({t.code: t for t in reversed(here) if not holds(t, here)}.values())
    if len(narrow) != 2 or len({t.code in r.east for t in narrow}) != 2:
        return []
    if (colon := text.find(": ", max(t.end for t in here), e)) > 0:
        e = colon  # what the sum went on is no more of the tie
    x, y = sorted(narrow, key=lambda t: t.start)
    tie = STRONG.search(WEAK.sub(lambda m: " " * len(m[0]), text[s:e]))
    if tie is None or apart(x.code, y.code) or UNREAL.search(_WAS_TO.sub("", text[s:e])):
        return []
    return [] if DENIED.search(text, s, e) or _ELSE.search(text, s, e) else [(x, y)]


# The tie is another's than that of the two.
_ELSE = re.compile(
    r"\b(?:where|teams?|each|one of|other|another|similar|like|schools?|hospitals?|villages?|families)\b"
)


# has given 7 million since 2004, when the two first joined hands
_TWO_TIED = re.compile(
    r"\b(?:when|as|after|since) (?:the two|they|both)(?: \w+)? (?:first |were |became |had |have "
    r"|been )*(?:joined hands|joined forces|paired"
    r"|partners|partnered|twinned|matched|teamed up|linked|began (?:to )?(?:work|cooperat)\w*)\b"
)
_WAS_TO = re.compile(r"\b(?:was|were) to\b")


def higher(code: str) -> bool:
    return code.endswith("0000")


_CITIES = ("11", "12", "31", "50")
"""Municipalities, which help prefectures and counties as cities do."""


def apart(a: str, b: str) -> bool:
    """Whether one of two is a province and the other no such: seldom a couple, but in Tibet and Xinjiang."""
    if higher(a) == higher(b) or a.startswith(_CITIES) or b.startswith(_CITIES):
        return False
    return not (a if higher(b) else b).startswith(("54", "65"))


_MECHANISM = re.compile(
    r"\s*(?:east-west\s+)?(?:pairing|paired|twin|labou?r|poverty|counterpart|cooperation|collaboration|partnership"
    r"|assistance"
    r"|aid|support|program\w*|scheme|mechanism)\b"
)


def without_mechanism(text: str, here: list[Token], east: set[str]) -> list[Token]:
    """Without the two of ``the Fujian-Ningxia cooperation scheme``, where the sentence names others."""
    out = list(here)
    for a, b in pairwise(here):
        if re.fullmatch(r"\s*[-–]\s*", text[a.end : b.start]) and _MECHANISM.match(text, b.end):
            rest = [t for t in out if t not in (a, b)]
            if len({t.code in east for t in rest}) == 2 or any(not higher(t.code) for t in rest):
                out = rest
    return out


def holds(t: Token, others: Sequence[Token]) -> bool:
    within = gazetteer().is_within
    return any(o.code != t.code and within(o.code, t.code) for o in others)


def paired(r: Telling, a: str, b: str, *, dated: bool = True) -> bool:
    """Whether two places are a pair already, without ``dated`` one whose beginning is told."""
    ends = {f"Region:{a}", f"Region:{b}"}
    return any(
        f.predicate == "pairs_with"
        and {f.subject, f.object} == ends
        and (dated or (f.period.start and not e.rule.endswith("signed")))
        for f, e in r.facts
    )


# A school in Fuzhou and one in Dingxi were twinned
_HOUSE = re.compile(
    r"\b(?i:schools?|hospitals?|colleges?|universit(?:y|ies)|villages?|clinics?|compan(?:y|ies)|firms?|factor(?:y|ies)"
    r"|banks?|museums?|theaters?|farms?) (?:in|of|from) (?:the )?$"
)
_ONE_MORE = re.compile(
    r"\b(?:one|another|that|those|ones|others|schools?|hospitals?|colleges?|villages?|clinics?|compan(?:y|ies)"
    r"|firms?|factor(?:y|ies)) (?:in|of|from) (?:the )?$"
)


def of_houses(text: str, here: Sequence[Token], s: int) -> bool:
    """Whether schools or hospitals of the first two places are tied, not the places."""
    if len(here) < 2 or not _HOUSE.search(text, max(s, here[0].start - 24), here[0].start):
        return False
    return bool(_ONE_MORE.search(text, here[0].end, here[1].start))


def seat(text: str, t: Token, here: Sequence[Token]) -> bool:
    """Whether a place is only where its own prefecture signed: A and B signed a pact in B's capital."""
    inside = any(o.code != t.code and gazetteer().is_within(t.code, o.code) for o in here)
    return inside and text.endswith((" in ", " at "), 0, t.start)
