"""Standing pairs in English."""

from __future__ import annotations

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.founding import ANNIVERSARY, BACK_TO, THE_YEAR, since_when
from loaders.english.kin import own_is, that_it_helps
from loaders.english.neighbours import TIMES, WHEN, leads, tie
from loaders.english.roster import roster
from loaders.english.skeleton import Token, the_government, tokens
from loaders.english.stands_for import listed_after, of_it, one_of, replaced
from loaders.english.telling import Telling, When
from loaders.english.tie_told import of_the_tie, told_tie
from loaders.english.tie_words import ITS_CITY, JOINED, MORE
from loaders.english.tied import tied
from loaders.english.ties import (
    STRONG,
    higher,
    holds,
    in_clause,
    in_sentence,
    joined_before,
    of_houses,
    paired,
    respective,
    seat,
    without_mechanism,
)
from loaders.english.times import tie_time, tying
from loaders.english.wards import wards
from loaders.english.words import JOIN, PAPER, SCHEME, SENTENCE, UNREAL


def pairs(r: Telling, s: int, e: int, told: When) -> int:
    """Standing pairs: A was asked to help B, A looks after B and C after D, A with B, A and B were paired up."""
    text = r.report.text
    sentence = text[s:e]
    if UNREAL.search(_ARRANGED.sub("", WHEN.sub("", sentence))):
        if (cut := _before_plan(sentence)) is None:
            return 0
        e, sentence = s + cut, sentence[:cut]
    here = tokens(text, r.inside(s, e, r.east | r.west), s)
    aside = [m.span() for m in WHEN.finditer(text, s, e)]
    here = [t for t in here if not any(a <= t.start < b for a, b in aside)]
    here = [t for t in here if not _only_says_where(text, t, here) and not the_government(text, t)]
    if of_houses(text, here, s):
        return 0
    if PAPER.search(sentence):
        here = [t for t in here if not seat(text, t, here)]
    if (beside := _APPOSED_TIE.search(sentence)) and not any(r.period(beside[0])):
        told = None, None  # A, paired with B, opened a fair on May 6
    sure = bool(here) and _MAY_DATE.search(sentence) is not None and of_the_tie(r, s, e)
    told = since_when(r, sentence, told, sure=sure)
    if not told[0] and _PASSIVE.search(sentence) and r.facts and not r.figures(s, e):
        fact, evidence = r.facts[-1]  # redrawn in June 2021, told of others by the next sentence
        if fact.predicate == "pairs_with" and fact.period.start and "\n" not in text[evidence.end : s].strip(" "):
            told = str(fact.period.start), None
    if here and (it := _IT.match(text, s, here[0].start)):
        here = _subject_before(r, s, it.end("it")) + here
    n = 0
    open_tie = False
    if here and (m := ITS_CITY.match(sentence)) and here[0].start - s <= m.end() and here[0].code in r.west:
        told_last = [p for p in r.places if p.start < s and p.code in r.east and not p.code.endswith("0000")]
        if told_last:
            tied(r, (s, e), Token(s, s + m.end(), told_last[-1].code), here[0], told)
            n = 1
    opens = (
        _THE_TWO.match(sentence)
        and JOINED.search(_ONE_AND_ONE.sub("", sentence)[:45])
        and not [t for t in here if t.start < s + 45]
    )
    if (opens or (not here and _THE_TWO.search(sentence))) and (
        JOINED.search(sentence) or SCHEME.search(sentence) or STRONG.search(sentence)
    ):
        last = tokens(text, r.inside(max(0, s - 350), s, r.east | r.west), max(0, s - 350))
        near_by = max(0, s - 350) if not opens else max(0, s - 350, text.rfind("\n", 0, s))
        pair = next((f for f, e in reversed(r.facts) if f.predicate == "pairs_with" and e.start >= near_by), None)
        if opens and pair is None and not any(t.start >= near_by for t in last):
            last = _named_next(r, e) or last
        if pair:
            both = {x.removeprefix("Region:") for x in (pair.subject, pair.object)}
            last = [t for t in last if t.code in both] or last  # those who signed, not where they did
        last = [t for t in last if not any(gazetteer().is_within(o.code, t.code) and o.code != t.code for o in last)]
        east, west = ([t for t in last if t.code in side] for side in (r.east, r.west))
        if east and west and not paired(r, east[-1].code, west[-1].code, dated=told[0] is None):
            tied(r, (s, e), east[-1], west[-1], told if _BEGINS.search(sentence) else (None, None))
            return 1
    here = without_mechanism(text, here, r.east)
    if cared := wards(r, s, e):
        for x, y in cared:
            tied(r, (s, e), x, y, told)
        return len(cared)
    if ones := one_of(r, here, _subject_before(r, s, s + 2) if text.startswith("It ", s) else (), s, e):
        for x, y in ones:
            tied(r, (s, e), x, y, told)
        if not any(t.start > ones[-1][0].start and t.start > ones[-1][1].start for t in here):
            return len(ones)
        told_to = max(t.start for pair in ones for t in pair)  # B is one of A's two; C looks after it
        here = [t for t in here if t.start > told_to]
    for x, y in (listed := respective(text, here, s, e)):
        tied(r, (s, e), x, y, told)
    if listed:
        return len(listed)
    if row := roster(r, here, s, e):
        for x, y in row:
            tied(r, (s, e), x, y, told if sure or _BEGINS.search(sentence) else (None, None))
        first = min(x.start for pair in row for x in pair)
        here = [t for t in here if t.end <= first and not text.startswith(("'s", "’s"), t.end)]
        if len({t.code in r.east for t in here}) < 2:
            return len(row)
    kin = own_is(r, here, s, e)
    others = {t.code for t in here} - {t.code for x in kin for t in x}
    if others & set(r.east) and others & set(r.west):
        kin = []  # A looks after B: C has D, E has F: more than rows are told
    if kin := kin or that_it_helps(r, here, s, e):
        for x, y in kin:
            tied(r, (s, e), x, y, told if sure or _BEGINS.search(sentence) else (None, None))
        return len(kin)
    k = 0
    while k + 1 < len(here):
        x, y = here[k], here[k + 1]
        k += 1
        if (x.code in r.east) == (y.code in r.east) or not tie(text, s, e, x, y, open_tie):
            continue
        if k > 1 and _LAST_OF_LIST.fullmatch(text, x.end, y.start) and JOIN.fullmatch(text, here[k - 2].end, x.start):
            continue  # A, B, C and D signed with E
        tied(r, (s, e), x, y, told)
        if not (k + 1 < len(here) and JOIN.fullmatch(text, y.end, here[k + 1].start)):  # of two lists nobody knows
            for z in joined_before(r, here[:k]):
                tied(r, (s, e), z, y, told)
        open_tie, n = True, n + 1
        k += 1
        while k < len(here):  # Cixi with Butuo and Zhaojue
            z = here[k]
            gap = TIMES.sub("", text[here[k - 1].end : z.start])
            if (z.code in r.east) != (y.code in r.east) or not (MORE.fullmatch(gap) or _AND_WITH.fullmatch(gap)):
                break
            if k + 1 < len(here) and leads(r, text, z, here[k + 1]):
                break
            tied(r, (s, e), x, z, told)
            k += 1
    money = any(f.noun == "yuan" for f in r.figures(s, e))
    whole = THE_YEAR.search(sentence) or BACK_TO.search(sentence) or ANNIVERSARY.search(sentence)
    whole = whole or _ESTABLISHED.search(sentence)
    since = told if whole or sure or (_BEGINS.search(sentence) and not money) else r.period(tie_time(sentence))
    for x, y in [*replaced(r, here, s, e), *listed_after(r, here, s)]:
        start = str(r.facts[-1][0].period.start or "") if x.start == x.end and r.facts else ""
        tied(r, (s, e), x, y, (start or None, None) if x.start == x.end else told)
        n += 1
    for x, y in in_clause(r, here, s, e):
        if not paired(r, x.code, y.code, dated=since[0] is None and not _SINCE_WHEN.search(sentence)):
            tied(r, (s, e), x, y, told if _SINCE_WHEN.search(sentence) else since)
            n += 1
    if not n:
        for x, y in in_sentence(r, here, s, e):
            if not paired(r, x.code, y.code, dated=since[0] is None):
                tied(r, (s, e), x, y, since)
                n += 1
    if not n and (ties := told_tie(r, here, s, e)):
        begun = since_when(r, sentence, r.period(tying(sentence)), sure=True)[0]
        for x, y in ties:
            if not paired(r, x.code, y.code, dated=begun is None):
                tied(r, (s, e), x, y, (begun, None))
                n += 1
    for x, y in () if n else of_it(r, here, s, e):
        if not paired(r, x.code, y.code, dated=since[0] is None):
            tied(r, (s, e), x, y, since)
            n += 1
    return n


def _named_next(r: Telling, e: int) -> list[Token]:
    """The couple that the next sentence of a paragraph names, where the first one only speaks of the two."""
    text = r.report.text
    stop = text.find("\n", e)
    end = stop if stop >= 0 else len(text)
    after = SENTENCE.search(text, min(e + 2, end), end)
    told = tokens(text, r.inside(e, after.start() if after else end, r.east | r.west), e)
    return told if len({t.code for t in told}) == 2 and len({t.code in r.east for t in told}) == 2 else []


def _only_says_where(text: str, t: Token, here: list[Token]) -> bool:
    """Whether a province only says where those lie that the sentence names: its partners in Guizhou are A and B."""
    if not higher(t.code) or not holds(t, here):
        return False
    return _PARTNERS_IN.search(text, max(0, t.start - 30), t.start) is not None or _KINDS.match(text, t.end) is not None


_PARTNERS_IN = re.compile(r"\b(?:partner|counterpart|ward|twin)s? in (?:the )?$")
_KINDS = re.compile(r"\s(?:cities|counties|districts|prefectures|places)\b")


def _before_plan(sentence: str) -> int | None:
    """Where the part of a sentence ends that tells no plan: A's partner, B, spent 18 million and will spend 20."""
    m = UNREAL.search(sentence)
    cut = (
        max((sentence.rfind(x, 0, m.start()) for x in (", ", "; ", " and ", " but ", " while ")), default=-1)
        if m
        else -1
    )
    return cut if cut > 0 and re.search(r"[a-z]{3,}", sentence[:cut]) else None


_IT = re.compile(r"(?:Since|When|After|Before|In \d{4},?|Then)?\s*\b(?P<it>[Ii]t)\s+(?=was|is|has|became|got)")


def _subject_before(r: Telling, s: int, at: int) -> list[Token]:
    """Whom ``it`` stands for at ``at``: the place that the sentence before begins with."""
    text = r.report.text
    ends = [m.start() for m in SENTENCE.finditer(text, max(0, s - 500), max(0, s - 1))]
    begin = ends[-1] if ends else max(0, s - 500)
    before = tokens(text, r.inside(begin, s, r.east | r.west), begin)
    return [Token(at - 2, at, before[0].code)] if before and text[begin : before[0].start].count(" ") <= 4 else []


_LAST_OF_LIST = re.compile(r",?\s+and\s+(?:the\s+)?")
_MAY_DATE = re.compile(r"\d{4}|year|month|week|spring|summer|autumn|winter|decade|day\b")
_SINCE_WHEN = re.compile(r"\b(?:since|in) (?:\w+ )?(?:19|20)\d\d, when (?:the two|they|both)\b")
_PASSIVE = re.compile(r"\bwere (?:\w+ )?(?:matched|paired|assigned|twinned|linked|partnered)\b")
_THE_TWO = re.compile(
    r"\b(?:[Tt]he two|[Bb]oth (?:sides|places)|[Tt]he pair|[Tt]hey (?:were|have been|became|are) (?:\w+ )?(?:paired"
    r"|twinned"
    r"|matched|partners|linked|put together|brought together)"
    r"|(?:[Tt]ies?|[Bb]onds?|[Ll]inks?|[Pp]artnership|[Aa]rrangement|[Rr]elationship) between (?:the two|them))\b"
)
_ONE_AND_ONE = re.compile(
    r"(?<=^The two), (?:one|the one|both|far|so|two)\b[^.;]{2,90}?,(?= (?:were|have|had|became|got|are))"
)
# Where a sentence means one of the pair by a pronoun, its time is the tie's only beside a word of beginning.
_BEGINS = re.compile(
    r"\b(?:[Ss]ince|tied|(?:new|first) (?:ally|partner|helper|twin|friend|benefactor)|agreement|pact|paired|twinned"
    r"|matched|asked|assigned|told|became|ha(?:s|d|ve) been"
    r"|began|begun|started|launched|established|put in charge"
    r"|took over|entered into|formed|forged|struck"
    r"|fell to|given charge|entrusted|put together|brought together|go(?:es)? back|dates? (?:back|from)"
    r"|made|designated|chosen|named|picked|appointed|tasked|ordered|allotted|joined|signed)\b"
)
# A task once given is no plan of today: arranged for A to help B, B was to be helped.
_ARRANGED = re.compile(
    r"\b(?:was|were) to\b|\bset to work\b|\b(?:could|would) (?:\w+ )?have (?:\w+ )?(?:found|placed|pointed|known"
    r"|heard|named"
    r"|told)\b|\b(?:decided|ruled|ordered|agreed|determined|arranged)(?: that|:)\s+(?:the\s+)?[A-Z][^.;,]{1,40}?"
    r"\s(?:should|would|was to)\b|\bthat its (?:partner|helper|counterpart|twin) would be\b"
)
_ESTABLISHED = re.compile(
    r"\b(?:[Ss]ince|[Ww]ith) [^.,;:\d]{0,40}?(?:pair\w*|counterpart|east-west|targeted) (?:assistance|aid|support"
    r"|help|cooperation)"
    r"[^.,;:\d]{0,24} (?:began|begun|started|opened|launched|set in|came into being|got under way) in (?:19|20)\d\d\b"
    r"|\b[Ss]ince the (?:establishment|beginning|start|launch|signing|founding) of (?:\w+ ){0,4}?"
    r"(?:pair\w*|partner\w*|cooperat\w+|collaborat\w+|assist\w+|twinning|relation\w*|program(?:me)?|scheme)\b"
)
_APPOSED_TIE = re.compile(
    r",\s+(?:(?:which|that)\s+(?:is|are|has been)\s+)?(?:now |long )?(?:paired|twinned|matched|partnered|teamed)"
    r" (?:up )?with [^,.;]{2,60}(?:,\s+[^,.;]{2,25})?,\s+(?=[a-z]+(?:ed|t|ld|d|n|ve|m)\b)"
)
# paired with A since 1995 and with B since 2018
_AND_WITH = re.compile(r",?\s*and\s+(?:also\s+)?with\s+(?:the\s+)?")
