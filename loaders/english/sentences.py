"""Where the sentences of an English page stand: no bylines, no other stories, a question with its answer as one."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.english.telling import Span
from loaders.english.words import DATELINE, FURNITURE, SENTENCE


def in_dateline(text: str, at: int) -> bool:
    """Whether a place only says where a report was written: ``KUNMING, Feb. 3 (Xinhua) --``."""
    begin = text.rfind("\n", 0, at) + 1
    m = DATELINE.match(text, begin)
    return m is not None and at < m.end() and not re.search(r"[a-z]{3,}\s+[a-z]{2,}", text[begin : m.end()])


# The head of a list of other stories: what follows it line by line, without a full stop, is of them.
_OTHERS = re.compile(
    r"\s*(?:Related|Also in|Most (?:popular|read|viewed)|Popular|Recommended|Latest|Hot|More|Read more|See also|You may"
    r"|(?i:most (?:popular|read|viewed)|popular|recommended|related)(?! \w+ing))\b[^.]{0,50}$"
)


# Other stories at the end of a page, a line for each, without a full stop: - Hunan releases report
_STORIES = re.compile(r"(?:\n\s*[-–•*]\s+[^\n:]{0,110}[^\n.:!?;”\"\s]\s*)+\Z")


# A topic set as a question, or a question of how many, with the answer that counts: Doctors? There are 33 of them.
_ASKED = re.compile(
    r"(?:(?:And|But|So|Then|As for)\s+)?(?:(?:[Hh]ow (?:many|much|big|large)|[Ww]hat (?:does|did|has|have|do)"
    r"|[Ww]hom? (?:does|did|has|have|do)"
    r"|[Tt]he (?:number|bill|cost|total"
    r"|sum))\b[^.?\n]{4,140}"
    r"|(?:[\w-]+\s+){0,3}[\w-]+)\?$"
)
# Who helps it? Since 2010 the task has been A's.
_WHO = re.compile(
    r"(?:(?:And|But|So) )?(?:Who(?: else)? (?:\w+ )?(?:helps?|helped|pays|paid|picks up|foots|gives|gave"
    r"|looks"
    r"|stands|backs|supports|assists|aids|cares|(?:is|was|are) (?:its|the|their) (?:\w+ )?(?:partner|helper|giver|donor"
    r"|backer)s?)\b[^.?\n'’]{0,80}|[A-Z][^.?\n]{2,50}['’]s (?:\w+ )?(?:partner|helper|ally|twin|benefactor)"
    r"|(?:And )?[Ww]hen (?:did|was|were) [^.?\n]{2,50}\b(?:help|pair|look after|support|partner|assist"
    r"|twin)[^.?\n]{0,50}|(?:And )?[Ww]here (?:did|does|do|has|have) (?:[^.?\n]"
    r"|\.\d){0,80}\b(?:money|yuan|funds|cash|sum)\b(?:[^.?\n]"
    r"|\.\d){0,80})\?$"
)
_WHENCE = re.compile(r"(?:And )?[Ww]here ")
_FROM = re.compile(r"[\s\"”]+(?:From|Out of) (?:the )?[A-Z]")
# The answer names a place and nothing more, or whose the task has been, or a year: Dalian, ever since 2013.
KIND = r"(?: (?:[Cc]ity|[Dd]istrict|[Cc]ounty|[Pp]refecture|[Pp]rovince|[Mm]unicipality))?"
YEAR = r"(?:[A-Z][a-z]+ )?(?:19|20)\d\d"
ANSWERED = re.compile(
    rf"[\s\"”]+(?:(?!No\b|None\b|Not\b|Nobody\b)[A-Z][\w-]+{KIND}(?:,? (?:ever )?(?:since|from|in) {YEAR}| do(?:es)?"
    rf"(?: so)?| did| has|,? with [^.;]{{0,20}}\d[^;]{{0,60}})?\W*$|(?:(?:Ever )?[Ss]ince|From) {YEAR},? (?:it"
    rf"|(?:the|that|its) (?:task"
    rf"|job|duty|role|work|honou?r|mission|partner|helper|lot)) (?:has been|is|was|has fallen to|fell to|went to)"
    rf" (?:that of )?[A-Z][\w-]+{KIND}(?:['’]s)?(?:,[^;]*)?\W*$|(?:(?:Back )?[Ii]n|[Ss]ince) {YEAR}\W*$)"
)
# Its name: Xiamen. The donor was Xiamen.
_ITS_NAME = re.compile(
    r"[\s\"”]+(?:Its|The|Their) (?:\w+ )?(?:name|partner|helper|ally|donor|sender|giver|source|payer|benefactor|address"
    r"|destination)(?:['’]s name)?(?: is| was|:) (?:the )?[A-Z][\w-]+(?: [Cc]ity| [Dd]istrict| [Cc]ounty"
    r"| [Pp]rovince)?\."
)
_GIVERS = re.compile(r"\b(?:donor|sender|giver|source|payer)\b")  # of a sum told before
_ANSWER = re.compile(r"[\s\"”]+(?:[A-Z][\w'’-]*\s+){0,1}(?:[a-z'’-]+,?\s+|(?:19|20)\d\d,?\s+){0,7}?[¥$]?\d")


def sentences(text: str) -> Iterator[Span]:
    """Where sentences stand; a question with its answer is one."""
    asked: Span | None = None
    named = 0
    for s, e in _each_sentence(text):
        if asked and "\n" not in text[asked[1] : s]:
            s = asked[0]
        asked = None
        if s < named:
            continue
        name = _ITS_NAME.match(text, e)
        if name and not text.endswith("?", s, e) and (not _GIVERS.search(name[0]) or " yuan" in text[s:e]):
            e = named = name.end()
        if text.endswith("?", s, e) and (
            (_ASKED.match(text, s, e) and _ANSWER.match(text, e))
            or (
                _WHO.match(text, s, e)
                and (_FROM if _WHENCE.match(text, s, e) else ANSWERED).match(text, e, _stop(text, e))
            )
        ):
            asked = s, e
            continue
        if e - s >= 25 or text.startswith(("There were ", "They were "), s):
            yield s, e


def _stop(text: str, at: int) -> int:
    m = SENTENCE.search(text, at + 2)
    return m.start() if m else len(text)


def _each_sentence(text: str) -> Iterator[Span]:
    at, others = 0, False
    stories = _STORIES.search(text)
    text = text[: stories.start()] if stories else text
    for m in [*SENTENCE.finditer(text), None]:
        s, e = at, m.start() if m else len(text)
        at = m.end() if m else e
        others = (bool(text[:s].strip()) and _OTHERS.match(text, s, e) is not None) or (
            others and not text.endswith((".", "!", "”", '"'), s, e)
        )
        if others:
            continue
        if in_dateline(text, s) and (opening := DATELINE.match(text, s)):
            s = opening.end()
        if not FURNITURE.search(text[s:e]):
            yield s, e
