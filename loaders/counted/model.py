"""What a figure counts, by the learned weights: a logistic regression over the features, one row for each answer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from math import exp

NONE = "none"
"""The answer of a figure that is no fact's."""


@cache
def _weights() -> tuple[tuple[str, ...], tuple[float, ...], Mapping[str, tuple[tuple[int, float], ...]]]:
    raw = json.loads(resources.files("loaders.counted").joinpath("weights.json").read_text(encoding="utf-8"))
    rows = {f: tuple((int(k), float(w)) for k, w in row) for f, row in raw["features"].items()}
    return tuple(raw["answers"]), tuple(raw["bias"]), rows


def probabilities(found: Iterable[str]) -> dict[str, float]:
    """How likely each edge type is (and ``NONE``) for a figure with these features; they sum to 1."""
    answers, bias, rows = _weights()
    score = list(bias)
    for f in found:
        for k, w in rows.get(f, ()):
            score[k] += w
    top = max(score)
    odds = [exp(x - top) for x in score]
    total = sum(odds)
    return {a: o / total for a, o in zip(answers, odds, strict=True)}
