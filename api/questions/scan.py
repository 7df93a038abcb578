"""A question becomes tokens: times, names, places and words of the lexicon, by the cheapest way through the text.

从江苏 is 从 + 江苏, not the county 从江 and 苏: every reading of every stretch has a cost, and the whole decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Protocol

from api.questions import names, times
from api.questions.lexicon import Sense, lexicon
from api.questions.model import Language, Span
from graph.regions import gazetteer

_CJK = re.compile(r"[\u4e00-\u9fff]")
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’-](?!s\b)[A-Za-z\u00c0-\u024f]+)*")
_NUMBER = re.compile(
    r"(?<![\d.])(\d{1,4})(?![\d.])|(?<![一二三四五六七八九十])([一二两三四五六七八九十]{1,2})(?=[个大名家])"
)
_WORDY = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TOP = re.compile(
    r"(?:排名|排在|位居|居|排)?前(\d{1,3}|[一二三四五六七八九十]{1,2})(?:名|位|个|大|家)?(?:的)?|\btop[\s-](\d{1,3}|"
    + "|".join(_WORDY)
    + r")\b",
    re.I,
)
_ZH_NUMBERS = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2}


class _Converter(Protocol):
    def convert(self, text: str, /) -> str: ...


@cache
def _simplifier() -> _Converter:
    import opencc

    converter: _Converter = opencc.OpenCC("t2s")
    return converter


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the question with everything it may mean.

    senses  words of the lexicon; kinds besides: PLACE, NAME, TIME, NUM, TOP, PUNCT, UNKNOWN
    """

    kind: str
    text: str
    begin: int
    end: int
    senses: tuple[Sense, ...] = ()
    span: Span | None = None
    name: names.Name | None = None
    number: int = 0

    def is_(self, kind: str, value: str | None = None) -> bool:
        return self.sense(kind, value) is not None

    def sense(self, kind: str, value: str | None = None) -> Sense | None:
        return next((s for s in self.senses if s.kind == kind and value in (None, s.value)), None)


def plain(text: str) -> str:
    """One width, simplified characters, straight dashes, single spaces."""
    text = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'")
    text = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in text)
    return _simplifier().convert(re.sub(r"\s+", " ", text)).strip()


def language(text: str) -> Language:
    """Chinese when a Chinese word stands in it that is no mere name among English words."""
    words = len(_WORD.findall(text))
    return "en" if words > 1 and words >= len(_CJK.findall(text)) / 2 else "zh" if _CJK.search(text) else "en"


def scan(text: str, today: date) -> list[Token]:
    """The tokens of a plain text, in order; spaces fall away."""
    edges: dict[int, list[tuple[float, Token]]] = {}
    for cost, token in _edges(text, today):
        edges.setdefault(token.begin, []).append((cost, token))
    best: list[tuple[float, Token | None]] = [(0.0, None)]
    best += [(float("inf"), None) for _ in text]
    for i, char in enumerate(text):
        here = best[i][0]
        options = [*edges.get(i, []), (_unknown_cost(text, i), Token(_bare_kind(char), char, i, i + 1))]
        for cost, token in options:
            if here + cost < best[token.end][0]:
                best[token.end] = (here + cost, token)
    found: list[Token] = []
    at = len(text)
    while at:
        last = best[at][1]
        assert last is not None
        found.append(last)
        at = last.begin
    return _united(found[::-1])


def _bare_kind(char: str) -> str:
    category = unicodedata.category(char)[0]
    return "SPACE" if char.isspace() else "PUNCT" if category in "PS" else "UNKNOWN"


def _unknown_cost(text: str, i: int) -> float:
    kind = _bare_kind(text[i])
    if kind != "UNKNOWN":
        return 0.0
    return 5.0 if _CJK.match(text[i]) else 1.5


def _united(tokens: list[Token]) -> list[Token]:
    """Runs of unknown characters as one token each; spaces dropped."""
    found: list[Token] = []
    for t in tokens:
        last = found[-1] if found else None
        if last and t.kind == last.kind == "UNKNOWN" and last.end == t.begin:
            found[-1] = Token("UNKNOWN", last.text + t.text, last.begin, t.end)
        else:
            found.append(t)
    return [t for t in found if t.kind != "SPACE"]


def _edges(text: str, today: date) -> Iterator[tuple[float, Token]]:
    for said in times.find(text, today):
        yield 0.1, Token("TIME", text[said.begin : said.end], said.begin, said.end, span=said.span)
    for name in names.find(text):
        yield 0.5, Token("NAME", text[name.begin : name.end], name.begin, name.end, name=name)
    for m in _TOP.finditer(text):
        yield 0.5, Token("TOP", m[0], m.start(), m.end(), number=_value(m[1] or m[2]))
    for m in _NUMBER.finditer(text):
        yield 1.0, Token("NUM", m[0], m.start(), m.end(), number=_value(m[0]))
    yield from _chinese_words(text)
    yield from _english_words(text)
    yield from _chinese_places(text)
    yield from _english_places(text)


def _value(text: str) -> int:
    text = text.casefold()
    if text.isdigit():
        return int(text)
    if text in _WORDY:
        return _WORDY.index(text) + 1
    if len(text) == 2:
        return 10 + _ZH_NUMBERS[text[1]] if text[0] == "十" else _ZH_NUMBERS[text[0]] * 10
    return _ZH_NUMBERS[text]


def _chinese_words(text: str) -> Iterator[tuple[float, Token]]:
    words = lexicon()
    for i in range(len(text)):
        if not (_CJK.match(text[i]) or text[i] == "、"):
            continue
        for n in range(min(words.longest, len(text) - i), 0, -1):
            senses = words.zh.get(text[i : i + n])
            if senses:
                # A word without meaning for the grammar must not win over one with; longer words over their pieces.
                cost = 1.0 if any(s.kind != "STOP" for s in senses) else 1.05
                yield cost, Token("WORD", text[i : i + n], i, i + n, senses)


def _english_words(text: str) -> Iterator[tuple[float, Token]]:
    words = lexicon()
    folded = text.casefold()
    if len(folded) != len(text):
        return
    for m in re.finditer(r"(?<![a-z0-9])[a-z'&]", folded):
        for n in range(4, 0, -1):
            phrase = re.compile(r"[a-z'&]+(?:-[a-z]+)*" + r"[\s]+[a-z&']+(?:-[a-z]+)*" * (n - 1)).match(
                folded, m.start()
            )
            if phrase is None:
                continue
            key = re.sub(r"\s+", " ", phrase[0])
            for end, form in ((phrase.end(), key), (phrase.end() - 2, key.removesuffix("'s"))):
                senses = words.en.get(form) if end > m.start() else None
                if senses:
                    yield 1.0, Token("WORD", text[m.start() : end], m.start(), end, senses)
                    break
    for m in re.finditer(r"(?<=[a-z\u4e00-\u9fff])'s?(?![a-z])", folded):
        yield 0.2, Token("WORD", m[0], m.start(), m.end(), (Sense("OF", "of"),))
    for m in re.finditer(r"\b(" + "|".join(_WORDY[1:]) + r")\b", folded):
        yield 0.9, Token("NUM", m[0], m.start(), m.end(), number=_value(m[0]))


def _chinese_places(text: str) -> Iterator[tuple[float, Token]]:
    known = gazetteer().names()
    short = gazetteer().abbreviations()
    for i in range(len(text)):
        if not _CJK.match(text[i]):
            continue
        for n in range(2, min(16, len(text) - i) + 1):
            refs = known.get(text[i : i + n])
            if refs:
                common = all(r.common for r in refs)
                cost = 4.5 if common else 1.2 if refs[0].kind == "former" else 1.0
                yield cost, Token("PLACE", text[i : i + n], i, i + n)
        if text[i] not in short:
            continue
        pair = text[i : i + 2]
        if len(pair) == 2 and pair[1] in short and pair[1] != pair[0] and pair not in known:
            provinces = sum(short[c].endswith("0000") for c in pair)
            if provinces:
                cost = 1.2 if provinces == 2 else 2.2
                yield cost, Token("PLACE", pair[0], i, i + 1)
                yield cost, Token("PLACE", pair[1], i + 1, i + 2)
        if (i and text[i - 1] in "在来赴入驻援离抵") or text[i + 1 : i + 2] in {"籍", "企"}:
            yield 2.5, Token("PLACE", text[i], i, i + 1)


@cache
def _is_english_place(phrase: str) -> bool:
    found = gazetteer().resolve(phrase)
    if not found.candidates:
        return False
    ending = phrase.rsplit(" ", 1)[-1].casefold() if " " in phrase else ""
    level = found.candidates[0].level
    return {"county": "county", "district": "county", "prefecture": "prefecture", "province": "province"}.get(
        ending, level
    ) == level


def _english_places(text: str) -> Iterator[tuple[float, Token]]:
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    for i, (begin, _) in enumerate(words):
        for j in range(min(i + 7, len(words)) - 1, i - 1, -1):
            end = words[j][1]
            phrase = text[begin:end]
            if re.search(r"[^\w\s'\u00c0-\u024f-]", phrase) or (i < j and words[i][1] - begin < 2):
                continue
            first = text[begin : words[i][1]]
            if i < j and (first.casefold() in lexicon().en or text[words[j][0] : end].casefold() in {"counties"}):
                continue
            if not _is_english_place(phrase):
                continue
            cost = 0.9 if first[0].isupper() else 1.3
            yield cost, Token("PLACE", phrase, begin, end)
