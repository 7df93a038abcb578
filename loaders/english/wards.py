"""Lists of those that one place helps: four counties are in its care: A and B in X; C; and D. They are A, B and C."""

from __future__ import annotations

from itertools import pairwise

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.skeleton import Token, tokens
from loaders.english.telling import Telling
from loaders.english.words import DENIED, SENTENCE, UNREAL

_N = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?|several)"
_HEAD = re.compile(
    rf"\b{_N}\s+(?:[a-z-]+\s+){{0,3}}?(?:places|counties|cities|prefectures|districts|regions|areas|provinces"
    rf"|partners|wards|names"
    r"|banners|counterparts|helpers|benefactors|backers|patrons)\b",
    re.I,
)
# What a place does for those it helps, or where they stand with it.
_CARE = re.compile(
    r"\bon its (?:own )?list\b|['’]s list\b|\b(?:in|under) (?:its|the) (?:care|wing|charge|responsibility)\b"
    r"|\blook(?:s|ed"
    r"|ing)? after\b"
    r"|\b(?:paired|twinned|matched|partnered|linked)\b|\bpartners?\b|\bwards\b|\bcounterparts\b|\b(?:helpers"
    r"|benefactors|backers|patrons)\b|\bin charge of\b"
    r"|\bresponsible for\b|\b(?:allotted|assigned|entrusted) to\b|\b(?:has|have) (?:\w+ )?(?:been )?(?:helping"
    r"|supporting"
    r"|assisting|aiding|helped|supported|assisted|aided)\b|\b(?:helps?|supports?|assists?|aids)\b"
    r"|\basked to (?:help|support"
    r"|assist|aid)\b|\btakes? care of\b|\bit is to help\b"
)
_OPENS = re.compile(r"\s*:\s+|\s+[—–-]\s+|,\s+namely,?\s+")
_COMMA = re.compile(r"(?: on it)?,\s+(?=[A-Z])")  # with three counties, A, B and C
_THEY_ARE = re.compile(r"[.\s]*(?:They|These|The \w+) are:?\s+")
# Between two of a list nothing acts and nobody is matched.
_ACTS = re.compile(r"\b(?:with|for|to|helps?|has|have|had|was|were|sent|gave|by)\b|[–—:]|\d{3}")
_SIGNING = re.compile(r"\b(?:sign|ink|conclud)\w*\b")


def wards(r: Telling, s: int, e: int) -> list[tuple[Token, Token]]:
    """The helper with each place of a list that tells whom it helps; the helper may be told by the sentence before."""
    text = r.report.text
    head = _HEAD.search(text, s, e)
    if head is None:
        return []
    opens = _OPENS.search(text, head.end(), e) or _COMMA.match(text, head.end(), e)
    if opens:
        begin, end = opens.end(), e
    elif they := _THEY_ARE.match(text, e):
        begin = they.end()
        stop = SENTENCE.search(text, begin, begin + 500)
        end = stop.start() if stop else min(len(text), begin + 500)
    else:
        return []
    before = text[s : opens.start() if opens else e]
    if not _CARE.search(before) or UNREAL.search(before) or DENIED.search(before) or _SIGNING.search(before):
        return []
    inside = gazetteer().is_within
    listed = tokens(text, r.inside(begin, end), begin)
    ahead = _narrow(tokens(text, r.inside(s, s + len(before)), s))
    if len(ahead) > 1:  # three partners in Guangzhou: it only says where they lie
        ahead = [t for t in ahead if not any(x.code != t.code and inside(x.code, t.code) for x in listed)]
    helper = ahead[0] if len(ahead) == 1 else None if ahead else _subject(r, s)
    if helper is None or len(listed) < 2:
        return []
    if listed[0].start - begin > 40 or any(
        _ACTS.search(text, a.end, b.start) for a, b in pairwise(_run(helper, listed))
    ):
        return []
    mine = [t for t in _narrow(_run(helper, listed)) if not inside(helper.code, t.code)]
    return [(Token(begin, begin, helper.code), t) for t in mine] if len(mine) > 1 else []


def _run(helper: Token, listed: list[Token]) -> list[Token]:
    return [t for t in listed if t.code != helper.code]


def _narrow(told: list[Token]) -> list[Token]:
    inside = gazetteer().is_within
    out = [t for t in told if not any(o.code != t.code and inside(o.code, t.code) for o in told)]
    return list({t.code: t for t in reversed(out)}.values())[::-1]


def _subject(r: Telling, s: int) -> Token | None:
    """Whom ``its`` means: the one place of the helping side that the sentence before tells."""
    text = r.report.text
    ends = [m.start() for m in SENTENCE.finditer(text, max(0, s - 500), max(0, s - 1))]
    begin = ends[-1] if ends else max(0, s - 500)
    told = _narrow(tokens(text, r.inside(begin, s, r.east), begin))
    return told[0] if len(told) == 1 else None
