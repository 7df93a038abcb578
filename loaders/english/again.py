"""Places told again by their kind: the district, the county."""

from __future__ import annotations

from collections.abc import Sequence

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.words import SENTENCE
from loaders.mentions.english import Place

_AGAIN = re.compile(
    r"\b(?:(?P<first>The)|the) (?P<level>city|county|district|prefecture|province|region|banner)\b"
    r"(?!\s+(?:of\s+)?[A-Z]|-|\s+(?:level|seat|town)\b)"
)
_ENDINGS = {
    "prefecture": ("州", "地区", "盟"),
    "city": ("市",),
    "county": ("县",),
    "district": ("区",),
    "banner": ("旗",),
    "province": ("省",),
    "region": ("自治区",),
}
REACH = 500
"""Characters back that a kind points to."""


def told_again(text: str, told: Sequence[Place]) -> list[Place]:
    """``told`` with what ``the county`` and the like stand for: the place of that kind told last, if it is near; where
    a sentence begins so, what the one before it is about."""
    out = list(told)
    for m in _AGAIN.finditer(text):
        fit = [p for p in told if m.start() - REACH <= p.end <= m.start() and _of_kind(text, p, m["level"])]
        if not fit:
            continue
        pick = fit[-1]
        if m["first"]:
            ends = [x.end() for x in SENTENCE.finditer(text, max(0, m.start() - REACH), m.start())]
            before = ends[-2] if len(ends) > 1 else 0
            pick = next((p for p in fit if p.start >= before), pick)
        if part := next(
            (p for p in told if text[m.end() : p.start] in ("'s ", "’s ")), None
        ):  # the city's Xuhui district
            pick = next((p for p in reversed(fit) if gazetteer().is_within(part.code, p.code)), pick)
        out.append(Place(m.start(), m.end(), pick.code))
    return sorted(out, key=lambda p: p.start)


def _of_kind(text: str, p: Place, kind: str) -> bool:
    d = gazetteer().get(p.code)
    if d is None or not d.name.endswith(_ENDINGS[kind]) or (kind == "district" and d.level != "county"):
        return False
    return kind != "city" or d.level != "county" or text[p.start : p.end].endswith("city")
