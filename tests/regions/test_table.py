"""Properties that hold for every line of the table."""

from __future__ import annotations

import re
from datetime import date

import pytest

from graph.regions import gazetteer
from graph.regions.table import rows

G = gazetteer()
CURRENT = list(G.current())
COUNTS = {"province": 31, "prefecture": 333, "county": 2846}


def test_counts_of_divisions_in_force() -> None:
    found = {level: sum(d.level == level for d in CURRENT) for level in COUNTS}
    assert found == COUNTS


def test_codes_and_levels_agree() -> None:
    for d in CURRENT:
        assert re.fullmatch(r"\d{6}", d.code)
        assert (d.level == "province") == d.code.endswith("0000")
        assert (d.level == "county") == (not d.code.endswith("00"))
        assert d.in_force
        assert d.successor == ()


def test_every_division_lies_in_its_province_and_prefecture() -> None:
    for d in CURRENT:
        assert d.province == d.code[:2] + "0000"
        if d.level == "prefecture":
            assert (d.parent, d.prefecture) == (d.province, d.code)
        if d.level == "county":
            assert d.parent == d.prefecture or (d.prefecture is None and d.parent == d.province)
            assert d.county == d.code
        assert G.ancestors(d.code) == tuple(c for c in (d.prefecture, d.province) if c and c != d.code)


def test_counties_without_a_prefecture_are_the_known_kinds() -> None:
    loose = {d.code[:4] for d in CURRENT if d.level == "county" and d.prefecture is None}
    assert loose == {"1101", "1201", "3101", "5001", "5002", "4190", "4290", "4690", "6590"}


def test_every_division_has_coordinates_near_its_province() -> None:
    for d in CURRENT:
        province = G.get(d.province)
        assert province is not None
        assert 73 < d.lon < 136, d
        assert 3 < d.lat < 54, d
        wide = 20 if d.province in {"150000", "460000", "540000", "620000", "630000", "650000", "230000"} else 8
        assert max(abs(d.lon - province.lon), abs(d.lat - province.lat)) < wide, d


def test_counties_lie_near_their_prefecture() -> None:
    far = []
    for d in CURRENT:
        if d.level == "county" and d.prefecture and d.prefecture != "460300":  # 三沙 is all of the South China Sea
            p = G.get(d.prefecture)
            assert p is not None
            limit = 9 if d.province in {"150000", "540000", "620000", "630000", "650000"} else 5
            if abs(d.lon - p.lon) > limit or abs(d.lat - p.lat) > limit:
                far.append((d.code, d.name, d.lon, d.lat, p.lon, p.lat))
    assert not far


def test_states_of_a_division_follow_each_other_without_gap_or_overlap() -> None:
    for row in rows().values():
        for before, after in zip(row.states, row.states[1:], strict=False):
            assert before.end == after.start, row.id
            assert before.start is None or before.start <= before.end, row.id  # type: ignore[operator]
        assert (row.state.end is None) or not row.successors or all(s in rows() for s in row.successors)


def test_parents_are_intervals_in_order_up_to_the_end() -> None:
    for row in rows().values():
        for (_, _, end), (_, start, _) in zip(row.parents, row.parents[1:], strict=False):
            assert (end or 9999) <= (start or 0), row.id
        if row.level != "province":
            assert [p[2] for p in row.parents][-1:] == [row.state.end], row.id
        for parent, _, _ in row.parents:
            assert parent in rows(), row.id


def test_whatever_ended_since_1993_leads_to_divisions_in_force() -> None:
    for row in rows().values():
        if not row.in_force and row.state.end is not None and row.state.end >= 1993:
            after = G.latest(row.id)
            assert after, row
            assert all(d is not None and d.in_force for d in map(G.get, after))


def test_codes_ever_given_are_found_and_lead_on() -> None:
    for row in rows().values():
        for state in row.states:
            d = G.get(state.code)
            assert d is not None
            if row.in_force:
                assert G.latest(state.code), state


@pytest.mark.parametrize("field", ["name", "short", "pinyin", "name_en", "short_en"])
def test_no_name_is_empty(field: str) -> None:
    assert all(getattr(d, field).strip() for d in CURRENT)


def test_pinyin_and_english_are_plain_letters() -> None:
    for d in CURRENT:
        assert re.fullmatch(r"[a-z]+", d.pinyin), d
        assert re.fullmatch(r"[A-ZÜ][A-Za-zü' \-,]+", d.name_en), d


def test_every_full_name_resolves_to_its_division_in_its_place() -> None:
    for d in CURRENT:
        around = [d.parent] if d.parent else []
        found = G.resolve(d.name, at=date(2025, 1, 1), context=around)
        assert [c.code for c in found.candidates][:1] == [d.code], (d, found.candidates)


def test_every_english_name_resolves_to_its_division_in_its_place() -> None:
    wrong = []
    for d in CURRENT:
        found = G.resolve(d.name_en, at=date(2025, 1, 1), context=[d.parent] if d.parent else [])
        if found.best is None or found.best.code != d.code:
            wrong.append((d.code, d.name, d.name_en, [c.code for c in found.candidates][:3]))
    # Homophones beside each other in one place (and the same ending) cannot be told apart in English.
    assert len(wrong) <= 12, wrong
