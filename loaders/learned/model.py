"""Linear models with named features, read from the weight files beside this module."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib import resources
from itertools import repeat
from math import exp
from typing import Any

NONE = "none"
"""The answer of a figure that is no fact's."""


_instead: dict[str, Mapping[str, Any]] = {}


@contextmanager
def using(weights: Mapping[str, Mapping[str, Any]]) -> Iterator[None]:
    """Other weights in place of the files' for as long as the block runs: how training judges what it did not see."""
    _instead.update(weights)
    _forget()
    try:
        yield
    finally:
        _instead.clear()
        _forget()


def _forget() -> None:
    for kept in (_file, _rows, _bias, _merged):
        kept.cache_clear()


@cache
def _file(name: str) -> Mapping[str, Any]:
    if name in _instead:
        return _instead[name]
    data: Mapping[str, Any] = json.loads(
        resources.files("loaders.learned").joinpath(f"{name}.json").read_text(encoding="utf-8")
    )
    return data


@cache
def _rows(name: str) -> dict[str, tuple[float, ...]]:
    """The weights of a many-way model: for each feature one for each answer."""
    count = len(_file(name)["answers"])
    rows = {}
    for feature, told in _file(name)["features"].items():
        row = [0.0] * count
        for k, w in told:
            row[k] = float(w)
        rows[feature] = tuple(row)
    return rows


@cache
def weighed(name: str) -> frozenset[str]:
    """The features that a model has a weight for; no other makes a difference."""
    return frozenset(_file(name)["features"])


def probabilities(found: Iterable[str], name: str = "counts") -> dict[str, float]:
    """How likely each answer of a many-way model is, given the features that hold; they sum to 1."""
    row_of = _rows(name).get
    rows = [row for f in found if (row := row_of(f)) is not None]
    score = list(map(sum, zip(_file(name)["bias"], *rows, strict=True)))
    top = max(score)
    odds = [exp(x - top) for x in score]
    total = sum(odds)
    return {a: o / total for a, o in zip(_file(name)["answers"], odds, strict=True)}


@cache
def _bias(name: str) -> float:
    return float(_file(name)["bias"])


@lru_cache(maxsize=1024)
def _merged(name: str, context: tuple[str, ...]) -> dict[str, float]:
    """Weight of each plain feature where it also counts under every prefix of ``context``."""
    out: dict[str, float] = {}
    for feature, w in _file(name)["features"].items():
        for prefix in ("", *context):
            if feature.startswith(prefix):
                rest = feature[len(prefix) :]
                out[rest] = out.get(rest, 0.0) + w
    return out


def likely(found: Iterable[str], name: str, context: tuple[str, ...] = ()) -> float:
    """How likely a yes is in a two-way model, given the features that hold.

    Each counts by itself and once more under each prefix of ``context`` (``funds.object:``): see ``expanded``.
    """
    score = sum(map(_merged(name, context).get, found, repeat(0.0)), _bias(name))
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def expanded(found: Iterable[str], context: tuple[str, ...]) -> list[str]:
    """The features as training sees them: each by itself and under each prefix."""
    own = sorted(found)
    return own + [prefix + f for prefix in context for f in own]
