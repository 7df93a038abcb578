"""Figures as people write them: 597人, 1.1亿元; 597 people, 110 million yuan. One style for all that is told."""

from __future__ import annotations

from graph.ontology import Language, units

_ONE = {"people": "person", "companies": "company"}
_ZH = ((1e8, "亿"), (1e4, "万"))


def amount(value: float, unit: str, language: Language, *, approx: bool = False) -> str:
    """A figure with its unit: money in 亿元, 万元 or 元 by its size (millions and billions of yuan), all else in full;
    ``approx`` puts 约 or ``about`` before it."""
    zh = language == "zh"
    lead = ("约" if zh else "about ") if approx else ""
    number, word = plain(value), units()[unit][language]
    if unit == "CNY" and zh:
        size, name = next(((s, n) for s, n in _ZH if value >= s), (1, ""))
        number = plain(value / size) + name
    elif value == 1 and not zh:
        word = _ONE.get(word, word.removesuffix("s"))
    elif unit == "CNY" and value >= 1e6:
        number = f"{plain(value / 1e9)} billion" if value >= 1e9 else f"{plain(value / 1e6)} million"
    return f"{lead}{number}{word}" if zh else f"{lead}{number} {word}"


def plain(value: float) -> str:
    """The number alone, with commas at the thousands and no more decimals than it has."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10f}".rstrip("0").rstrip(".")
