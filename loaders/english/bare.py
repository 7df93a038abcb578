"""English figures whose sentence says only in part what they count: 22 to Weiyuan, 1,904 more."""

from __future__ import annotations

from loaders import fastre as re
from loaders.english.parts import again
from loaders.english.telling import Span, Telling, When
from loaders.english.words import AT_HOME, PEOPLE, STAFF
from loaders.mentions.english_counts import Figure

_MORE = re.compile(r"\s*(?:more|others)\b")
_ANOTHER = re.compile(r"\b(?:another|a further|and then|up from|down from|compared with|compared to)\s+$")
_POSTS = re.compile(
    r"\b(?:posted|sent|dispatched|lent|seconded|assigned|provided|deployed|supplied)\s+(?:some |about |another )?$"
)
_TO = re.compile(r"\s*(?:of (?:its|their) own )?to\s+(?:the\s+)?[A-Zc-p]")
_IN = re.compile(r"\s*(?:of them )?(?:(?:are|were|worked|served|taught) )?(?:in|at) (?:the )?[A-Z]|\s*there\b")
_FROM = re.compile(r"\s*(?:of them )?(?:were |came |come |are )?from\s+(?:the\s+)?[A-Z]")
_STAFF_NOUN = re.compile(rf"\b[a-z]*(?:{STAFF.pattern})s?\b", re.I)


def posted_bare(text: str, f: Figure, sentence: int, end: int, before: str) -> bool:
    """Whether a bare number counts staff told before it: Cangshan posted 22 to Weiyuan and Changle 19 to Lintao."""
    if not (_TO.match(text, f.end, end) or _FROM.match(text, f.end, end) or _IN.match(text, f.end, end)):
        return False
    if before == "staff":
        return True
    since = max(0, text.rfind("\n", 0, sentence) + 1, sentence - 160)
    nouns = [m[0] for m in re.finditer(rf"(?:{_STAFF_NOUN.pattern})|(?:{_PEOPLE_NOUN})", text[since : f.start], re.I)]
    staff = bool(nouns) and STAFF.search(nouns[-1].lower()) is not None
    return staff and (_POSTS.search(text, sentence, f.start) is not None or _FROM.match(text, f.end, end) is not None)


_PEOPLE_NOUN = rf"\b[a-z]*(?:{PEOPLE.pattern})s?\b"


def more_of_the_same(r: Telling, f: Figure, sentence: Span, clause: Span, when: When, before: str) -> str | None:
    """1,904 more in the first nine months: as many of those of the figure right before it in its sentence."""
    text = r.report.text
    if f.noun and not PEOPLE.search(f.noun):
        return None
    if not (_MORE.match(text, f.end) or _ANOTHER.search(text, clause[0], f.start)):
        return None
    if (
        AT_HOME.search(text, f.end, sentence[1])
        or before not in ("workers", "staff", "trained")
        or r.inside(*clause)
        or not r.facts
    ):
        return None
    fact, evidence = r.facts[-1]
    if evidence.start != sentence[0] or not fact.quantity or fact.quantity.unit != "person":
        return None
    again(r, f, fact, evidence, sentence, when)
    return before


_PARTY = re.compile(r"\b(?:group|party|batch|contingent|team) of\s+(?:some |about |another )?$")
_ANOTHER_PARTY = re.compile(r"\b(?:latest|newest|most recent|last|second|third|fourth|next|another)\b")


def next_party(r: Telling, f: Figure, sentence: Span, when: When) -> str | None:
    """The latest to arrive, a group of 26: as many more of the workers told right before, in a sentence of its own."""
    text = r.report.text
    last, evidence = r.facts[-1] if r.facts else (None, None)
    if (
        last is None
        or evidence is None
        or last.predicate != "sends_workers_to"
        or f.noun not in ("", "people", "workers")
    ):
        return None
    if r.inside(*sentence) or not 0 <= sentence[0] - evidence.end < 200 or "\n" in text[evidence.end : sentence[0]]:
        return None
    if not _PARTY.search(text, sentence[0], f.start) or not _ANOTHER_PARTY.search(text, sentence[0], f.start):
        return None
    own = r.period(text[sentence[0] : sentence[1]])
    again(r, f, last, evidence, sentence, own if any(own) else when)
    return "workers"
