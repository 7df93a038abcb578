"""Figures that stand after what they count: Workers from Wushan in Yantai: 1,312; officials, 612 in all."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.english.telling import Span
from loaders.english.words import PEOPLE, SENTENCE, STAFF
from loaders.mentions.english_counts import WORDS, Figure

# The line begins with what is counted, and says how many at its end.
_NOUN = rf"[a-z]*(?:{STAFF.pattern}|{PEOPLE.pattern})[a-z]*"
_LABEL = re.compile(
    rf"\s*(?:\d\.\s+)?(?:[\w'’-]+:?\s+){{0,5}}?(?P<noun>{_NOUN})\b[^.;:]*?"
    r"(?::|\s(?:number(?:s|ed)?|total(?:s|ed|l?ing)?|came to|come to|stood at|stands at|reached|has reached"
    r"|have reached))"
    r"\s*(?:now |some |about )?",
    re.I,
)
_IN_ALL = re.compile(
    r"\s*(?:people\s+|persons\s+|of them\s+)?(?:in all|in number|in total|altogether|all told|strong|all in all"
    r"|to date)\b"
)
_OF_THEM = re.compile(r"\s*of (?:them|whom|these)\b")
_THERE_WORD = re.compile(
    r"\b[Tt]here (?:are|were|is|have been)(?: now| currently)?\s+(?:about |some |over )?(?P<word>[a-z-]+)"
    r"(?=\s*[.,;]| of them\b)"
)
# There are 53 of them: of whom the sentence before tells
THERE = re.compile(r"\b[Tt]here (?:are|were|is|have been)(?: now| currently)?\s+(?:about |some |over )?$")
# They were 412, all workers
_THEY = re.compile(r"\b[Tt]hey (?:are|were|number(?:ed)?|came to|total+ed)\s+(?:about |some |over |nearly )?$")
_END = re.compile(
    r"\s*(?:of them|in all|in total|altogether|now|so far|there|here|in|at)?\b\s*(?:[.,;\n]|in\b"
    r"|at\b|$)"
)
# Among the officials of B are 77 on loan from A; of A's doctors, 21; 1,855 is the number of people who
_AMONG = re.compile(
    rf"\b(?:[Aa]mong|[Oo]f) (?:the|its|their|those"
    rf"|[A-Z]\w+['’]s)\s(?:[\w-]+\s){{0,2}}?(?P<noun>{_NOUN})\b[^.;:,\d]{{0,40}}?"
    r"(?:\s(?:are|were|is)|,)\s+(?:some |about |over )?$"
    rf"|\b[Hh]ow many (?:[a-z-]+ ){{0,2}}?(?P<asked>{_NOUN})\b[^?\n]*\?[^.;\d]{{0,40}}$"
)
_IS_NUMBER = re.compile(rf"\s*(?:is|was) the (?:total )?number of (?:[a-z-]+\s){{0,2}}?(?P<noun>{_NOUN})\b(?P<asked>)")
# The first batch, 523 strong
_BATCH = re.compile(
    r"\b(?:batch|group|party|contingent|wave|convoy|crowd|crew)\b[^.;:\d]{0,30},\s+(?:some |about |over )?$"
)
_ALL_OF_A_KIND = re.compile(
    rf",\s+(?:all|every one|each one|most|mostly|mainly)(?: of them)?(?: an?)? (?P<noun>{_NOUN})\b"
)
_NOUNS = re.compile(rf"\b{_NOUN}\b|\b(?i:{_NOUN})(?=\?)")
_WORD = "|".join(sorted((w for w in WORDS if " " not in w), key=len, reverse=True))
_AFTER = re.compile(
    rf"\b(?P<noun>{_NOUN})\b[^.;:,]{{0,40}}(?::\s*|,\s+(?=[a-z-]+ (?:in number|in all|of them)))"
    rf"(?P<word>{_WORD})\b(?=\s*[,.;\n]"
    rf"|\s+(?:in number|in all|of them))",
    re.I,
)
# How such a number begins, which few sentences have; the nouns before it may stand anywhere.
_MAY_FOLLOW = re.compile(rf"[:,]\s*(?:{_WORD})\b", re.I)


def words_after(text: str, a: int, b: int) -> list[Figure]:
    """Numbers in words after what they count: the teachers, twelve in number; cadres at their posts: three."""
    out = [
        Figure(m.start("word"), m.end("word"), WORDS[m["word"].lower()], False, m["noun"].lower())
        for m in (_AFTER.finditer(text, a, b) if _MAY_FOLLOW.search(text, a, b) else ())
    ]
    there = [m for m in _THERE_WORD.finditer(text, a, b) if m["word"].lower() in WORDS]
    return out + [Figure(m.start("word"), m.end("word"), WORDS[m["word"].lower()], False, "") for m in there]


def counted_before(text: str, f: Figure, sentence: int, clause: Span) -> tuple[Figure, Span]:
    """A figure with what it counts, where that is told before it, and the clause it then belongs to."""
    if f.noun and not _IN_ALL.match(text, f.end):
        return f, clause
    if (not f.noun or PEOPLE.search(f.noun)) and _IN_ALL.match(text, f.end):
        named = list(_NOUNS.finditer(text, sentence, f.start))
        if named:
            return replace(f, noun=named[-1][0].lower()), (sentence, clause[1])
        strong = _BATCH.search(text, sentence, f.start) is not None
        return (replace(f, noun="people"), (sentence, clause[1])) if strong else (f, clause)
    if not f.noun and (
        (THERE.search(text, sentence, f.start) and _END.match(text, f.end)) or _OF_THEM.match(text, f.end)
    ):
        ends = [m.end() for m in SENTENCE.finditer(text, max(0, sentence - 300), sentence)]
        begin = max([text.rfind("\n", 0, sentence) + 1, sentence - 300, *ends[-2:-1]])  # the sentence before
        if '"' in text[begin : f.end] or "“" in text[begin : f.end]:
            return f, clause
        told = list(_NOUNS.finditer(text, begin, f.start))
        return (replace(f, noun=told[-1][0].lower()), clause) if told else (f, clause)
    if not f.noun and (m := _AMONG.search(text, sentence, f.start) or _IS_NUMBER.match(text, f.end)):
        return replace(f, noun=(m["noun"] or m["asked"]).lower()), (sentence, clause[1])
    if not f.noun and _THEY.search(text, sentence, f.start) and (after := _ALL_OF_A_KIND.match(text, f.end)):
        return replace(f, noun=after["noun"].lower()), clause
    m = _LABEL.fullmatch(text, sentence, f.start)
    if m:
        return replace(f, noun=m["noun"].lower()), (sentence, clause[1])
    return f, clause


# What stands before a colon and counts nothing: Working in Fujian today: 424 people
_LABEL_OF = re.compile(r"(?P<label>[^;:\n]{4,110}):\s*")
_COUNTS = re.compile(r"\d[\d,.]*")


def with_label(text: str, sentence: Span, clause: Span) -> Span:
    """A clause with the label before its colon, where that counts nothing itself but years."""
    begin = max(sentence[0], text.rfind(";", sentence[0], clause[0]) + 1)
    m = _LABEL_OF.fullmatch(text, begin, clause[0]) if text.endswith((":", ": "), begin, clause[0]) else None
    if m is None or any(not re.fullmatch(r"(?:19|20)\d\d[,.]?", x) for x in _COUNTS.findall(m["label"])):
        return clause
    return begin, clause[1]
