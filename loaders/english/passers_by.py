"""Money that visitors spent and people whom a sentence only has on a ride: none of them at work."""

from __future__ import annotations

from loaders import fastre as re
from loaders.mentions.english_counts import Figure

_SPENDERS = re.compile(r"\b(?i:tourists|visitors|travel+ers|shoppers|consumers|customers|buyers)\b[^.;]*\bspen[dt]\b")
AT_WORK_THERE = re.compile(r"\b(?:work\w*|jobs?|labou?r\w*|employ\w*|factor\w+|hired|recruit\w*|migrants?)\b")
_FOR_PLEASURE = re.compile(r"\s*(?:of (?:them|whom) )?(?:were |are )?(?:students|tourists|children|patients|pupils)\b")
# three flights a week for up to 500 people: how many there is room for
_SEATS = re.compile(r"\b(?:for|carry(?:ing)?|seat(?:s|ing)?|holds?|take|room for)\s+$")


def of_passers_by(f: Figure, text: str, words: str, whole: str) -> bool:
    """Whether a figure is of money that visitors spent, or of people on a train of whom no work is told."""
    if f.noun == "yuan":
        return bool(_SPENDERS.search(words))
    if "passenger" in f.noun:
        return not AT_WORK_THERE.search(whole)
    if _SEATS.search(text, max(0, f.start - 24), f.start) and text.startswith(("up to", "as many as"), f.start):
        return True
    return not f.noun and bool(_FOR_PLEASURE.match(text, f.end))
