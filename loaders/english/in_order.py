"""Figures in English that go by the order of a list: A and B gave C and D 30 and 28 million respectively."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from graph.model import Period, Quantity
from loaders import fastre as re
from loaders.english.skeleton import Token, tokens
from loaders.english.telling import Telling
from loaders.english.words import JOIN
from loaders.mentions.english_counts import Figure

IN_ORDER = re.compile(r"\brespectively\b|\bin (?:that|this|the same) order\b")
_NEXT = re.compile(r"(?:\s*yuan|\s*[a-z]+s)?(?:,\s+(?:and\s+)?|\s*and\s+)")
_YEARS = re.compile(r"\b(?:19|20)\d\d(?:,\s+(?:19|20)\d\d)*,?\s+and\s+(?:19|20)\d\d\b")
_SCALES = {"million": 1e6, "billion": 1e9}


def in_order(r: Telling, s: int, e: int, told_before: int) -> None:
    """The facts of a sentence, those of one list of figures each with its own place and year of lists as long."""
    text = r.report.text
    read = r.facts[told_before:]
    for run in _runs(text, r.figures(s, e)):
        values = _values(text, run)
        model = next((fe for fe in read if fe[0].quantity and fe[0].quantity.value in values), None)
        if model is None:
            continue
        fact, evidence = model
        here = tokens(text, r.ends(s, e), s)
        givers, takers = (_list(text, here, side, len(run)) for side in (r.east, r.west))
        froms, tos = (takers, givers) if fact.predicate == "sends_workers_to" else (givers, takers)
        years = _years(text, s, e, len(run))
        if not (froms or tos or years):
            continue
        mine = {id(f) for f, _ in read if f.predicate == fact.predicate and f.quantity and f.quantity.value in values}
        r.facts[told_before:] = [fe for fe in r.facts[told_before:] if id(fe[0]) not in mine]
        r.said -= {f.id for f, _ in read if id(f) in mine}
        unit = fact.quantity.unit if fact.quantity else "person"
        for k, (f, value) in enumerate(zip(run, values, strict=True)):
            one = replace(
                fact,
                subject=r.region(froms[k].code) if froms else fact.subject,
                object=r.region(tos[k].code) if tos else fact.object,
                period=Period.of(years[k], years[k]) if years else fact.period,
                quantity=Quantity(value, unit, f.approx),
                joint_group=None,
            )
            r.say(one, (s, e), evidence.rule.removeprefix("english-"))


def _runs(text: str, told: list[Figure]) -> Iterator[list[Figure]]:
    run: list[Figure] = []
    for f in told:
        if 1900 <= f.value <= 2100 and not f.noun:
            continue
        if run and _NEXT.fullmatch(text, run[-1].end, f.start):
            run.append(f)
            continue
        if len(run) > 1:
            yield run
        run = [f]
    if len(run) > 1:
        yield run


def _values(text: str, run: list[Figure]) -> list[float]:
    """What each figure is: in ``33, 36 and 41 million yuan`` the first two are millions too."""
    last = text[run[-1].start : run[-1].end]
    scale = next((n for word, n in _SCALES.items() if word in last), 1.0)
    return [f.value * scale if scale > 1 and f.value < 1e5 else f.value for f in run]


def _list(text: str, here: list[Token], side: set[str], n: int) -> list[Token]:
    """The one list of ``n`` places of a side, if there is one."""
    runs: list[list[Token]] = []
    last: Token | None = None
    for t in here:
        if t.code in side:
            if runs and last is runs[-1][-1] and JOIN.fullmatch(text, last.end, t.start):
                runs[-1].append(t)
            else:
                runs.append([t])
        last = t
    fit = [run for run in runs if len(run) == n and all(a.code != b.code for a, b in pairwise(run))]
    return fit[0] if len(fit) == 1 else []


def _years(text: str, s: int, e: int, n: int) -> list[str]:
    told = [re.findall(r"\d{4}", m[0]) for m in _YEARS.finditer(text, s, e)]
    fit = [years for years in told if len(years) == n]
    return fit[0] if len(fit) == 1 else []
