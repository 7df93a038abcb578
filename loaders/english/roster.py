"""Rows of couples: A has B; C, D; and E looks after F. From A to B, from C to D. Among the pairs are A and B, C and D.

Nothing needs to be said between two of a couple. The places must take turns, one of a side with one or more of the
other, and the words in or before the sentence must speak of couples, not of journeys, figures or gifts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders import fastre as re
from loaders.english.skeleton import Token, left_behind
from loaders.english.telling import Telling
from loaders.english.ties import STRONG, apart, holds
from loaders.english.words import DENIED, JOIN, SENTENCE, UNREAL

# What speaks of couples around a row.
_COUPLES = re.compile(
    r"\b(?i:pairs?|pairings?|paired|match(?:ed|es)?|partners?|twins?|twinned|couples?|helpers?|counterparts|friends?"
    r"|one[- ]to[- ]one|who (?:helps|helped|rebuilds|looks after|was to help) (?:whom|what)|help is shared out|one each"
    r"|helped by"
    r"|each (?:has|have|had|helper|was|were|of)|assigned|lent|a hand|look(?:s|ed|ing)? after|in (?:its"
    r"|their) (?:care|charge))\b"
)
# What goes from one to another is no couple.
_ON_THE_WAY = re.compile(
    r"\b(?i:trains?|bus(?:es)?|coach(?:es)?|flights?|planes?|railways?|roads?|highways?|routes?|travel\w*|visit\w*"
    r"|tour\w*|delegations?"
    r"|s[eo]nds?|sent|gave|gives?|gifts?|paid|spent|donat\w*|sold|sells?|bought|workers?|migrants?|jobs|signed"
    r"|matches (?:were|are) played"
    r"|beat|won|lost|born|companies|firms|schools|hospitals|universities|capital|respectively|than)\b"
)
# A storm, a game, the weather: what places share or meet in and are no couples of.
_OTHER_MATTER = re.compile(
    r"\b(?i:storms?|floods?|quakes?|earthquakes?|pandemic|typhoons?|votes?|voted|rounds?|matches|league|cup|title|lucky"
    r"|contest|expo|dance|dinner|seats?|sky|rain|snow|weather|latitude|parks?|football|basketball|chess|commercial|trade)\b"
)
_BETWEEN = re.compile(r"[,;:—–]|\b(?:and|while|whereas|but|as)\b")
_GAP = 60
# All that may stand between two of a couple: helps, in, 's is, was given, of its own.
_WITHIN = re.compile(
    r"(?:['’]s?(?!\w)|[\s,:()–—-]+|\b(?:ha[sd]|have|got|gets?|is|are|was|were|be|been|being|with|to|and|for|goes"
    r"|went|in|into|on|over"
    r"|from|of|by|after|the|its|their|own|both|all|one|two|three|four|five|six|seven|eight|city|county|district"
    r"|prefecture|province"
    r"|cities|counties|districts|places|partner|twin|helper|ward|match|counterpart|mate|charge|care|help(?:s|ed|ing)?"
    r"|support(?:s|ed|ing)?|assist(?:s|ed|ing)?|aid(?:s|ed|ing)?|back(?:s|ed|ing)?|look(?:s|ed|ing)?|tak(?:es?|en"
    r"|ing)|took"
    r"|drew|drawn|receiv(?:es|ed)|given|gained|handed|assigned|allotted|works?|working|serv(?:es|ing)|responsible"
    r"|paired|matched"
    r"|twinned|linked|tied|joined|shares?|up|too|now)\b)+"
)


def of_other_matter(text: str, s: int, e: int) -> bool:
    """Whether a sentence that begins at or before ``s`` tells of a storm, a game or the like, and so of no couples."""
    stops = [0, *(m.end() for m in SENTENCE.finditer(text, max(0, s - 400), s + 1))]
    line = text.find("\n", e)
    return _OTHER_MATTER.search(text, stops[-1], min(e + 60, line if line >= 0 else len(text))) is not None


def roster(r: Telling, here: Sequence[Token], s: int, e: int) -> list[tuple[Token, Token]]:
    """The couples of a sentence that tells a row of two and more; none where their places do not take turns."""
    text = r.report.text
    if len(here) < 4:
        return []
    told = [t for t in here if not holds(t, here) and not left_behind(text, t)]
    stops = [0, *(m.end() for m in SENTENCE.finditer(text, max(0, s - 400), s + 1))]
    if of_other_matter(text, stops[-1], e):
        return []
    if row := _alike(text, told):
        return row if not _ON_THE_WAY.search(text, s, e) and not UNREAL.search(text, s, e) else []
    runs: list[list[Token]] = []
    for t in told:
        if runs and (runs[-1][-1].code in r.east) == (t.code in r.east):
            runs[-1].append(t)
        else:
            runs.append([t])
    runs = runs[: len(runs) - len(runs) % 2]
    if len(runs) < 4:
        return []
    couples = list(zip(runs[::2], runs[1::2], strict=True))
    if not any(len({t.code for x in couples for t in x[k]}) == sum(len(x[k]) for x in couples) for k in (0, 1)):
        return []  # neither side tells each place once
    single = [all(len(x[k]) == 1 for x in couples) for k in (0, 1)]
    if not any(single) or not all(_in_row(text, a, b, s) for a, b in couples):
        return []
    if any(not _BETWEEN.search(text, a[1][-1].end, b[0][0].start) for a, b in pairwise(couples)):
        return []
    gaps = [text[a[-1].end : b[0].start] for a, b in pairwise(runs)]
    if all(JOIN.fullmatch(x) for x in gaps) and not all(" and " in x for x in gaps[::2]):
        return []  # A, B, C and D: all who came
    if any(b[0][0].start - a[1][-1].end > _GAP for a, b in pairwise(couples)):
        return []
    begin, end = runs[0][0].start, runs[-1][-1].end
    if any(f.noun for f in r.figures(begin, end)) or _ON_THE_WAY.search(text, s, e):
        return []
    if UNREAL.search(text, begin, end) or DENIED.search(text, begin, end):
        return []
    around = text[max(stops[-2:][0], s - 250) : e]  # the sentence and the one right before
    if not (_COUPLES.search(around) or STRONG.search(around)):
        return []
    out = [(x, y) for a, b in couples for x in a for y in b]
    return out if len(couples) > 2 or not any(apart(x.code, y.code) for x, y in out) else []


def _in_row(text: str, a: list[Token], b: list[Token], s: int) -> bool:
    """Whether two neighbouring runs are a couple: lists by themselves, close together, with no stop between."""
    gap = text[a[-1].end : b[0].start]
    if len(gap) > _GAP or not _WITHIN.fullmatch(gap):
        return False
    return all(JOIN.fullmatch(text, x.end, y.start) for run in (a, b) for x, y in pairwise(run))


_WITH = re.compile(r"\s+(?:with|helps|looks after|→)\s+(?:the\s+)?")


def _alike(text: str, told: Sequence[Token]) -> list[tuple[Token, Token]]:
    """A with B, C with D and E with F: couples by the word between them, whatever side each is of."""
    gaps = [text[a.end : b.start] for a, b in pairwise(told)]
    if len(told) < 4 or len(told) % 2 or not all(_WITH.fullmatch(x) for x in gaps[::2]):
        return []
    if len(set(gaps[::2])) > 1 or not all(JOIN.fullmatch(x) or x.strip() == ";" for x in gaps[1::2]):
        return []
    couples = list(zip(told[::2], told[1::2], strict=True))
    return couples if len({t.code for t in told}) == len(told) else []
