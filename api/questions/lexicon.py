"""The words of the grammar, read from graph/schema: general ones from questions.yaml, others from each edge type."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.ontology import edge_types, question_words

NOT_WORDS = {"partners", "title"}


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word can be: ``kind`` a part of the grammar, ``value`` which one.

    For words of an edge type kind is THEME, VERB or RECEIVE, value the edge type; ``weight`` decides between edge
    types, ``unit`` is what the word counts.
    """

    kind: str
    value: str
    weight: int = 0
    unit: str | None = None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words with their senses; ``longest`` is the length of the longest Chinese one."""

    zh: Mapping[str, tuple[Sense, ...]]
    en: Mapping[str, tuple[Sense, ...]]
    longest: int
    english: re.Pattern[str]


def _general() -> Iterator[tuple[str, str, Sense]]:
    for kind, values in question_words().items():
        if kind in NOT_WORDS:
            continue
        for value, words in values.items():
            for language in ("zh", "en"):
                for word in words[language]:
                    yield language, word, Sense(kind, value, plural=_plural(word))


def _plural(word: str) -> bool:
    return word.endswith("s") or not word.isascii()


def _of_edges() -> Iterator[tuple[str, str, Sense]]:
    kinds = {"theme": "THEME", "verbs": "VERB", "receive": "RECEIVE"}
    for name, edge in edge_types().items():
        words: Mapping[str, Any] = edge.raw.get("questions", {})
        for part, kind in kinds.items():
            for weight, by_language in words.get(part, {}).items():
                for language, listed in by_language.items():
                    for word in listed:
                        yield language, word, Sense(kind, name, int(weight))
        for unit, by_language in words.get("units", {}).items():
            for language, listed in by_language.items():
                for word in listed:
                    yield language, word, Sense("THEME", name, 1 if unit == "person_time" else 4, unit)


@cache
def lexicon() -> Lexicon:
    """The lexicon (built once)."""
    found: dict[str, dict[str, list[Sense]]] = {"zh": defaultdict(list), "en": defaultdict(list)}
    for language, word, sense in (*_general(), *_of_edges()):
        key = word.casefold()
        if sense not in found[language][key]:
            found[language][key].append(sense)
    english = sorted(found["en"], key=len, reverse=True)
    pattern = "|".join(re.escape(w).replace(r"\ ", r"[\s-]+") for w in english)
    return Lexicon(
        zh={w: tuple(s) for w, s in found["zh"].items()},
        en={w: tuple(s) for w, s in found["en"].items()},
        longest=max(map(len, found["zh"])),
        english=re.compile(rf"(?<![a-z0-9])(?:{pattern})(?![a-z0-9])", re.I),
    )


def partners(province: str) -> frozenset[str]:
    """Provinces that this one helped or was helped by under the national arrangements."""
    table: Mapping[str, list[str]] = question_words()["partners"]
    return frozenset([*table.get(province, ()), *(p for p, helped in table.items() if province in helped)])
