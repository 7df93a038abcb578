"""English figures whose sentence says only in part what they count: 22 to Weiyuan, 1,904 more."""

from __future__ import annotations

from loaders import fastre as re
from loaders.english.parts import again
from loaders.english.telling import Span, Telling, When
from loaders.english.words import AT_HOME, PEOPLE, STAFF
from loaders.mentions.english_counts import Figure

# What people do at a course: 62 nurses from A completed a course in B; 1,540 were sent for training to B
_COURSE = re.compile(
    r"[^.;:\d]{0,90}?\b(?:attend(?:ed|ing|s)?|complet(?:ed|ing)|finish(?:ed|ing)|took|taken|taking|join(?:ed|ing)"
    r"|graduated|enrol+ed|receiv(?:ed|ing)|undergo\w*|underwent|invited|went|gone|came|come|travel+ed|sent|spent)\b"
    r"[^.;:\d]{0,70}?\b(?:courses?|class(?:es)?|training|trained|workshops|study|studies)\b"
    r"|[^.;:\d]{0,60}?\blearn(?:ed|t|ing)? (?:how )?(?:to|the)\b"
    r"|[^.;:\d]{0,60}?\b(?:have|has|had) been (?:training|studying)\b"
    r"|[^.;:\d]{0,60}?\b(?:are|were|was) (?:now |currently )?(?:training|studying|being trained)\b"
    r"|\s*(?:from [A-Z]\w+ )?(?:to [A-Z][^.;:\d]{0,60}?)?for (?:[\w-]+ ){0,5}(?:training|study|course|courses)\b"
    r"|\s*(?:from [A-Z]\w+ )?to (?:study at )?(?:[A-Za-z][\w'’]* ){1,5}(?:School|College|Academy|University"
    r"|Institute)\b"
    r"|[^.;:\d]{0,60}?\b(?:have|has|had) (?:studied|trained) (?:in|at)\b"
    r"|[^.;:\d]{0,90}?\b(?:as (?:a )?(?:trainees?|apprentices?|interns?|students?)|to (?:train|be trained|retrain))\b"
    r"|[^.;:\d]{0,90}?\bto (?:improve|hone|sharpen|upgrade|polish|brush up|learn|study)\b"
)
_TEACHES = re.compile(r"\b(?:taught|teach|gave|give|held|ran|run|offered|to (?:teach|train|give|run|offer|hold))\b")
_MORE = re.compile(r"\s*(?:more|others)\b")
_ANOTHER = re.compile(r"\b(?:another|a further|and then|up from|down from|compared with|compared to)\s+$")
_POSTS = re.compile(
    r"\b(?:posted|sent|dispatched|lent|seconded|assigned|provided|deployed|supplied)\s+(?:some |about |another )?$"
)
_TO = re.compile(r"\s*(?:of (?:its|their) own )?to\s+(?:the\s+)?[A-Zc-p]")
_IN = re.compile(r"\s*(?:of them )?(?:(?:are|were|worked|served|taught) )?(?:in|at) (?:the )?[A-Z]|\s*there\b")
_FROM = re.compile(r"\s*(?:of them )?(?:were |came |are )?from\s+(?:the\s+)?[A-Z]")
_STAFF_NOUN = re.compile(rf"\b[a-z]*(?:{STAFF.pattern})s?\b", re.I)


def at_course(r: Telling, f: Figure, clause: Span) -> bool:
    """Whether those counted are taught, by the helper or in its place."""
    text = r.report.text
    if f.noun == "yuan" or (not f.noun and f.value < 10):
        return False
    m = _COURSE.match(text, f.end, clause[1])
    if m is None or _TEACHES.search(m[0]):
        return False
    own = (
        f.noun
        and STAFF.search(f.noun)
        and not r.inside(f.start, clause[1], r.west)
        and r.inside(clause[0], f.end, r.east)
    )
    return not own


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
