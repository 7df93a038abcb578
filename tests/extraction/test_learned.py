"""Weights can be replaced while training judges reports that they were not learned from."""

from __future__ import annotations

from loaders.learned.model import likely, using


def test_other_weights_hold_only_inside_the_block() -> None:
    before = likely(["told=33"], "trust")
    with using({"trust": {"bias": 0.0, "features": {"told=33": 2.0}}}):
        inside = likely(["told=33"], "trust")
    assert round(inside, 3) == 0.881
    assert likely(["told=33"], "trust") == before != inside
