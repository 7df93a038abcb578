"""The table of who was assigned to help whom."""

from __future__ import annotations

from collections import Counter

from graph.regions import gazetteer
from graph.regions.pairings import assigned, pairings


def test_each_row_is_of_two_divisions_in_force_that_lie_apart() -> None:
    g = gazetteer()
    for p in pairings():
        for code in (p.helper, p.helped):
            found = g.get(code)
            assert found is not None, p
            assert found.code == code, p
        assert not g.is_within(p.helper, p.helped), p
        assert not g.is_within(p.helped, p.helper), p
        assert all((p.scheme, p.source)), p


def test_no_couple_is_told_twice_for_a_scheme() -> None:
    assert max(Counter((p.helper, p.helped, p.scheme) for p in pairings()).values()) == 1


def test_either_of_two_has_the_other() -> None:
    assert "530323" in assigned()["310113"]  # 宝山—师宗
    assert all(a in assigned()[b] for a, others in assigned().items() for b in others)


def test_the_national_pairs_of_2021_are_there() -> None:
    """Provinces of the east with those of the west they help since 2021 (the State Council's arrangement)."""
    since = {
        "110000": ["150000"], "120000": ["620000"], "310000": ["530000"], "320000": ["610000"], "330000": ["510000"],
        "350000": ["640000"], "370000": ["500000"], "440000": ["450000", "520000"],
    }  # fmt: skip
    missing = [(a, b) for a, others in since.items() for b in others if b not in assigned()[a]]
    assert not missing
