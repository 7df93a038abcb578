"""Companies in English reports: by their legal ending, or by what they make."""

from __future__ import annotations

from dataclasses import dataclass

from graph.regions.english import key
from loaders import fastre as re
from loaders.mentions.english_names import english_names

_COMPANY = re.compile(
    r"\b((?:[A-Z][\w&'-]*\s+){1,6}?(?:Co(?:mpany)?(?:\.?,?\s*Ltd)?|Ltd|Group|Corp(?:oration)?|Inc|Holdings|Factory"
    r"|Enterprises?|Industries|Logistics|Electronics|Technolog(?:y|ies)|Textiles?|Garments?|Foods|Pharmaceuticals?"
    r"|Motors?|Machinery)\b(?!\s+(?:Co|Company|Ltd|Group|Corp|Inc)\b)\.?(?:\s+(?:Co|Ltd)\b)?)"
)


@dataclass(frozen=True, slots=True)
class Company:
    start: int
    end: int
    name: str


# What a firm is, right before its bare name: cup maker Xile
_TRADE = re.compile(
    r"\b(?:maker|manufacturer|producer|processor|company|firm|retailer|supplier|exporter|brand|startup|chain"
    r"|developer"
    r"|enterprise|brewer|builder|shipbuilder|carmaker|bakery)\s+(?:called\s+|named\s+)?"
    r"(?P<name>[A-Z][a-z]\w+(?:\s+[A-Z]\w+){0,3})(?!\w|['’-])"
)


def companies(text: str) -> list[Company]:
    """Companies by their legal ending or their trade, and later by the first word of their name (Hengda)."""
    out = [
        Company(*m.span(1), re.sub(r"^(?:(?:The|A|An|At|In)\s+|\w+-based\s+)+", "", m[1]).rstrip("."))
        for m in _COMPANY.finditer(text)
    ]
    for m in _TRADE.finditer(text):
        if (
            not any(x.start <= m.start("name") < x.end for x in out)
            and key(m["name"].split()[0]) not in english_names()
        ):
            out.append(Company(*m.span("name"), m["name"]))
    for c in list(out):
        first = c.name.split()[0]
        if key(first) in english_names() or len(first) < 4:
            continue
        for m in re.finditer(rf"\b{re.escape(first)}\b", text):
            if not any(x.start <= m.start() < x.end for x in out):
                out.append(Company(m.start(), m.end(), c.name))
    return sorted([*out, *_told_again(text, out)], key=lambda c: c.start)


# A firm's own page
_OUR_FIRM = re.compile(r"\b[Oo]ur (?:company|firm|group|factory)\b")
_THE_FIRM = re.compile(r"\b[Tt]he (?:company|firm|enterprise)\b(?! (?:of|from|that|which)\b)")


def _told_again(text: str, told: list[Company]) -> list[Company]:
    """What the company is, where the sentences of its paragraph before it name one firm."""
    out = []
    for m in _THE_FIRM.finditer(text) if told else ():
        begin = max(text.rfind("\n", 0, m.start()), m.start() - 300)
        names = {c.name for c in told if begin < c.start < m.start()}
        if len(names) == 1:
            out.append(Company(*m.span(), names.pop()))
    own = {c.name for c in told}
    return out + [Company(*m.span(), *own) for m in _OUR_FIRM.finditer(text) if len(own) == 1]
