"""Pairs in English of which a sentence names one place, and means the other by it, one of two or these four."""

from __future__ import annotations

from collections.abc import Sequence

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.skeleton import Token, tokens
from loaders.english.telling import Telling
from loaders.english.ties import STRONG, apart, holds, joined_before
from loaders.english.words import DENIED, SENTENCE, UNREAL

# What stands for a place that the sentence does not name: since it was paired, its partner, the latter.
_STANDS_FOR = re.compile(r"\b(?:[Ii]t|[Ii]ts|[Tt]hey|[Tt]heir|them|the latter|the former)\b")


def of_it(r: Telling, here: Sequence[Token], s: int, e: int) -> list[tuple[Token, Token]]:
    """A sentence that names one side and means the other by ``it`` or ``its``: whom the one before begins with, else
    the place of that side told last."""
    text = r.report.text
    narrow = [t for t in here if not holds(t, here)]
    if (
        not narrow
        or len({t.code in r.east for t in here}) != 1
        or UNREAL.search(text, s, e)
        or DENIED.search(text, s, e)
    ):
        return []
    tie = STRONG.search(text, s, e)
    if tie is None or not _near(text, tie.start(), tie.end(), s, e):
        return []
    other = r.west if narrow[0].code in r.east else r.east
    begin = max(0, text.rfind("\n", 0, max(0, s - 1)), s - 400)
    stops = [m.end() for m in SENTENCE.finditer(text, max(0, s - 400), s)]
    last = stops[-2] if len(stops) > 1 else begin
    before = tokens(text, r.inside(last, s, r.east | r.west), last) or tokens(
        text, r.inside(begin, s, r.east | r.west), begin
    )
    fit = [t for t in before if t.code in other and not holds(t, before)]
    if not fit:
        return []
    whom = fit[0] if before[0].code in other else fit[-1]
    # of several told the one on the tie's side of the sentence
    mine = min(narrow, key=lambda t: abs(t.start - tie.start()))
    if apart(whom.code, mine.code):
        return []
    others = joined_before(r, [t for t in narrow if t.start <= mine.start]) if mine is narrow[-1] else []
    return [(Token(s, s, whom.code), t) for t in (*others, mine)]


_ONE_OF = re.compile(
    r"(?:\b(?:is|was|are|became)|,)\s+(?:one|two|both) of\s+(?:the\s+|its\s+)?(?:\w+\s+){0,3}?(?:places|counties"
    r"|districts"
    r"|cities"
    r"|prefectures|areas|partners|regions|banners)\b"
)
_HELPS = re.compile(
    r"[^.;]{0,70}?\b(?:help|assist|support|aid|look(?:s|ed)? after|paired|partner|twinned|matched|in charge"
    r"|responsible)"
)
_OTHER = re.compile(r"\bthe others?\s+(?:is|are|was|were|being|:)\s+")


def one_of(r: Telling, here: Sequence[Token], subject: Sequence[Token], s: int, e: int) -> list[tuple[Token, Token]]:
    """It is one of two places that A was asked to support; the other is B: each with A."""
    text = r.report.text
    m = _ONE_OF.search(text, s, e)
    if m is None:
        return []
    whose = [t for t in here if t.end <= m.start()][-1:] or [t for t in subject if t.start < m.start()][:1]
    if not whose:
        return []
    mine = whose[0].code in r.east
    helper = next(
        (t for t in here if t.start >= m.end() and (t.code in r.east) != mine and _HELPS.match(text, t.end, e)), None
    )
    if helper is None:
        return []
    out = [(t, helper) for t in (*joined_before(r, [x for x in here if x.end <= m.start()]), whose[0])]
    if other := _OTHER.search(text, helper.end, e):
        out += [(t, helper) for t in here if t.start >= other.end() and (t.code in r.east) == mine]
    return out


_REPLACED = re.compile(
    r"^\s*(?:has |have |had )?(?:now |then |since )?(?:replaced|succeeded|taken over from|took over from"
    r"|relieved)\s+$"
)


def replaced(r: Telling, here: Sequence[Token], s: int, e: int) -> list[tuple[Token, Token]]:
    """A has replaced B as the helper of C: A with C."""
    text = r.report.text
    return [
        (a, c)
        for a, b, c in zip(here, here[1:], here[2:], strict=False)
        if _REPLACED.match(text[a.end : b.start])
        and (a.code in r.east) == (b.code in r.east) != (c.code in r.east)
        and text[b.end : c.start].strip().startswith(("as ", "in "))
    ]


_LISTS = re.compile(r"(?:The|These|They)\s+(?:\w+\s+)?(?:\w+\s+)?(?:are|were)\s*:?\s+$")


def listed_after(r: Telling, here: Sequence[Token], s: int) -> list[tuple[Token, Token]]:
    """A has supported four counties since 2010. The four are B, C, D and E."""
    last = r.facts[-1] if r.facts else None
    if len(here) < 2 or len({t.code in r.east for t in here}) != 1 or last is None or last[0].predicate != "pairs_with":
        return []
    text = r.report.text
    if not _LISTS.fullmatch(text, s, here[0].start) or text[last[1].end : s].strip():
        return []
    ends = [x.removeprefix("Region:") for x in (last[0].subject, last[0].object)]
    mine = [c for c in ends if (c in r.east) != (here[0].code in r.east)]
    whole = [c for c in ends if c not in mine]
    if not mine or not whole or not all(gazetteer().is_within(t.code, whole[0]) for t in here):
        return []
    return [(Token(s, s, mine[0]), t) for t in here]


def _near(text: str, a: int, b: int, s: int, e: int) -> bool:
    return _STANDS_FOR.search(text, max(s, a - 40), min(e, b + 40)) is not None
