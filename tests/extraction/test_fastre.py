"""Patterns that are told where a match can begin find what they find without."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
from collections.abc import Iterator

import pytest

import loaders
from loaders import fastre
from loaders.facts.patterns import patterns
from tests.extraction.helpers import REPO, corpus_reports

ODD = [
    "[面木]业|纸品厂",
    "(?<!前)未|没有?",
    "(?:对口)?帮扶",
    "(?:对口)?(?P<x>帮扶)?支援",
    "(?=东西|乡村).村?",
    "的?(?=乙)[^甲]|a(?!b)",
    "(?:甲*|乙{0,2}?)丙+",
    "甲?(?=乙)乙?丙",
    "(?:^|,)甲|乙$",
    "(?>甲?)乙|丙*+丁",
    r"(甲)?(?(1)乙|丙)丁|\d万",
    r"(甲|乙)\1|\s[^\d]|[^甲]乙",
    "(?i:甲|a)b|c",
    r"\b甲|(?<=乙)丙?丁",
    "(?<=甲)|乙丙",
    "(?:甲|(?:))乙|[a-c丙]",
    "k1|(?:s)?I|[B-D]甲",
    "(?:(?-i:a)b)?c|[ſ]|é",
    "[é-ü]|ab",
]


CHARACTERS = "甲乙丙丁面木业没有未前对口帮扶支援东西乡村的abcABsSkKiIİıſ\u212aéÉ1万, "


def _slow(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The same pattern as ``re`` compiles it by itself."""
    re.purge()
    return re.compile(pattern.pattern, pattern.flags & ~re.UNICODE)


@pytest.mark.parametrize("source", ODD)
@pytest.mark.parametrize("flags", [0, re.I])
def test_odd_patterns_match_the_same(source: str, flags: int) -> None:
    re.purge()
    quick = fastre.compile(source, flags)
    slow = _slow(quick)
    rnd = random.Random(1)
    for _ in range(3_000):
        text = "".join(rnd.choices(CHARACTERS, k=rnd.randint(0, 9)))
        at, end = rnd.randint(0, 4), rnd.randint(3, 9)
        assert [m.span() for m in quick.finditer(text)] == [m.span() for m in slow.finditer(text)]
        assert _where(quick.search(text, at, end)) == _where(slow.search(text, at, end))


def _where(m: re.Match[str] | None) -> tuple[int, int] | None:
    return m and m.span()


def test_it_knows_where_more_patterns_begin_than_re_does() -> None:
    """Otherwise all is as slow as without: a Python that compiles in another way."""
    asked = fastre._compiler._parser.parse("[面木]业|(?:对口)?帮扶|(?<!前)未")
    assert not fastre._plain(asked, 0)
    assert fastre._beginnings(asked, 0)
    told, empty = fastre._first(asked.data)
    assert told
    assert not empty
    assert {chr(c) for op, c in told if op is fastre._op.LITERAL} == set("面木对帮未")


def _compiled() -> Iterator[re.Pattern[str]]:
    """Every pattern that a module of the reading or an edge file has."""
    for module in pkgutil.walk_packages(loaders.__path__, "loaders."):
        if module.name.split(".")[1] in ("read", "tables", "evaluation"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            yield from (x for x in (value if isinstance(value, tuple) else (value,)) if isinstance(x, re.Pattern))
    for p in patterns():
        for name in ("trigger", "unless", "within", "without", "head_unless", "beside", "beside_unless", "report"):
            if words := getattr(p, name):
                yield words


@pytest.mark.parametrize("source", ODD)
def test_what_is_found_in_a_span_is_found_in_the_whole(source: str) -> None:
    if not fastre.anywhere(source):
        return
    pattern, rnd = fastre.compile(source), random.Random(2)
    for _ in range(3_000):
        text = "".join(rnd.choices(CHARACTERS, k=rnd.randint(0, 9)))
        assert pattern.search(text) or not pattern.search(text, rnd.randint(0, 4), rnd.randint(3, 9))


def test_what_depends_on_the_end_of_a_span_is_known() -> None:
    assert all(fastre.anywhere(x) for x in ("甲|乙(?=丙)", "(?<!甲)乙{2,}?丁", "^甲[^乙]*"))
    assert not any(fastre.anywhere(x) for x in ("甲$", "(?:甲|乙(?!丙))", r"甲\b", "甲++乙", "(甲)\\1"))


def test_every_module_of_the_reading_uses_it() -> None:
    """One that imports ``re`` itself is right, and slower."""
    apart = ("read", "tables", "evaluation", "pipeline", "fastre", "spans")
    for path in sorted((REPO / "loaders").rglob("*.py")):
        if path.relative_to(REPO / "loaders").parts[0] not in apart and path.stem not in apart:
            assert not re.search(r"^import re$", path.read_text(encoding="utf-8"), re.M), path.name


def test_a_python_that_compiles_otherwise_is_let_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert fastre._works()
    monkeypatch.setattr(fastre, "_beginnings", lambda parsed: None)
    re.purge()
    assert not fastre._works()


def test_all_patterns_match_the_same_over_the_corpus() -> None:
    every = list(dict.fromkeys(x for x in _compiled() if isinstance(x.pattern, str)))
    assert len(every) > 500
    texts = [r.text for r in corpus_reports("write")[::3]]
    for quick in every:
        slow = _slow(quick)
        for text in texts:
            assert [m.span() for m in quick.finditer(text)] == [m.span() for m in slow.finditer(text)], quick.pattern
