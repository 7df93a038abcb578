"""What may be summed, case by case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.model import FactRecord, PartialDate, Status
from graph.totals import Total, total
from tests.totals.make import contradicting, record

NUJIANG, LUSHUI, FUGONG, LIJIANG = "533300", "533301", "533323", "530700"
ZHUHAI, SHANGHAI, YANGPU, PUTUO = "440400", "310000", "310110", "310107"


def one(records: Sequence[FactRecord], published: Mapping[str, PartialDate | None] | None = None) -> Total:
    found = total(records, published=published)
    assert len(found) == 1
    return found[0]


def kinds(t: Total) -> dict[str, int]:
    return {k: sum(a.kind == k for a in t.asides) for k in {a.kind for a in t.asides}}


def test_separate_places_and_separate_years_add() -> None:
    rs = [record(LUSHUI, ZHUHAI, 100, "2021", "2021"), record(FUGONG, ZHUHAI, 50, "2021", "2021")]
    rs.append(record(LUSHUI, ZHUHAI, 30, "2022", "2022"))
    t = one(rs)
    assert t.value == 180
    assert len(t.counted) == 3
    assert not t.asides


def test_a_county_is_within_its_prefecture() -> None:
    t = one([record(NUJIANG, ZHUHAI, 597, "2021", "2021"), record(LUSHUI, ZHUHAI, 100, "2021", "2021")])
    assert t.value == 597
    assert kinds(t) == {"overlap": 1}
    assert t.asides[0].reason("zh") == "与此重叠:597人(怒江傈僳族自治州→珠海市,2021)"
    assert t.asides[0].reason("en") == "overlaps 597 people (怒江傈僳族自治州→珠海市, 2021)"


def test_a_district_is_within_its_city() -> None:
    t = one([record(LIJIANG, SHANGHAI, 400, "2021", "2021"), record(LIJIANG, YANGPU, 300, "2021", "2021")])
    assert t.value == 400


def test_ends_that_cross_overlap_too() -> None:
    """A county to the city, its prefecture to one district: the same people may be in both."""
    t = one([record(LUSHUI, SHANGHAI, 40, "2021", "2021"), record(NUJIANG, YANGPU, 70, "2021", "2021")])
    assert t.value == 70


def test_a_cumulative_figure_contains_its_years() -> None:
    rs = [record(LUSHUI, ZHUHAI, 812, "2021", "2022"), record(LUSHUI, ZHUHAI, 407, "2021", "2021")]
    rs.append(record(LUSHUI, ZHUHAI, 405, "2022", "2022"))
    t = one(rs)
    assert t.value == 812
    assert len(t.counted) == 1
    assert kinds(t) == {"overlap": 2}


def test_parts_that_come_to_more_than_a_partial_whole_are_counted_instead() -> None:
    """A prefecture's early figure is no reason to hide what its counties report of the whole year."""
    rs = [record(NUJIANG, ZHUHAI, 60, "2021-01", "2021-02")]
    rs += [record(LUSHUI, ZHUHAI, 100, "2021", "2021"), record(FUGONG, ZHUHAI, 80, "2021", "2021")]
    t = one(rs)
    assert t.value == 180
    assert kinds(t) == {"outweighed": 1}


def test_a_figure_open_to_the_present_ends_with_its_report() -> None:
    rs = [record(LUSHUI, ZHUHAI, 500, "2021", reports=("a",)), record(LUSHUI, ZHUHAI, 600, "2022", reports=("b",))]
    assert one(rs).value == 600, "nobody knows when the first report was written, so it may hold the second"
    known = {"a": PartialDate("2021-12-20"), "b": PartialDate("2022-12-20")}
    assert one(rs, known).value == 1100


def test_an_undated_figure_is_not_added_to_dated_ones_of_the_same_flow() -> None:
    t = one([record(LUSHUI, ZHUHAI, 100, "2021", "2021"), record(LUSHUI, ZHUHAI, 30)])
    assert t.value == 100
    assert kinds(t) == {"undated": 1}
    assert one([record(LUSHUI, ZHUHAI, 100, "2021", "2021"), record(FUGONG, ZHUHAI, 30)]).value == 130


def test_copies_of_one_sentence_do_not_outvote_a_correction() -> None:
    said = "2022年,泸水市向珠海市输送务工人员100人。"
    copies = dict(zip("abc", (said, said, said.replace("。", ";")), strict=True))
    rs = [record(LUSHUI, ZHUHAI, 100, "2022", "2022", reports=("a", "b", "c"), quotes=copies)]
    rs.append(record(LUSHUI, ZHUHAI, 130, "2022", "2022", reports=("d",), quotes={"d": "经核实,去珠海的泸水人为130名"}))
    when = {r: PartialDate("2022-12-31") for r in "abc"} | {"d": PartialDate("2023-02-03")}
    assert one(rs, when).value == 130


def test_two_reports_with_different_figures_are_a_conflict() -> None:
    rs = [record(LUSHUI, ZHUHAI, 100, "2021", "2021", reports=("a", "b"))]
    rs.append(record(LUSHUI, ZHUHAI, 130, "2021", "2021", reports=("c",)))
    rs = contradicting(rs)
    t = one(rs)
    assert t.value == 100, "two reports outweigh one"
    assert kinds(t) == {"conflict": 1}
    assert t.conflicts == ((rs[0].fact.id, rs[1].fact.id),)
    later = {"a": PartialDate("2021"), "c": PartialDate("2022-03-01")}
    single = [record(LUSHUI, ZHUHAI, 100, "2021", "2021", reports=("a",)), rs[1]]
    assert one(single, later).value == 130, "of single reports the later one"
    said = [rs[0], replace(rs[1], status=Status.ACCEPTED)]
    assert (one(said).value, kinds(one(said))) == (130, {"conflict": 1}), "a reviewer's word outweighs both"


def test_two_figures_that_are_no_contradiction_are_not_added_either() -> None:
    within = [record(LUSHUI, ZHUHAI, 597, "2021", "2021"), record(LUSHUI, ZHUHAI, 90, "2021", "2021")]
    t = one(contradicting(within))
    assert (t.value, kinds(t), t.conflicts) == (597, {"overlap": 1}, ()), "one report tells both"
    rounded = [
        record(LUSHUI, ZHUHAI, 10396, "2021", "2021"),
        record(LUSHUI, ZHUHAI, 10400, "2021", "2021", reports=("b",)),
    ]
    t = one(contradicting(rounded))
    assert (kinds(t), t.conflicts) == ({"agrees": 1}, ()), "1.04万"
    assert "10,4" in t.asides[0].reason("zh") or "10,3" in t.asides[0].reason("zh")


def test_units_and_predicates_never_mix() -> None:
    rs = [record(LUSHUI, ZHUHAI, 100, "2021", "2021"), record(LUSHUI, ZHUHAI, 250, "2021", "2021", unit="person_time")]
    rs.append(record(ZHUHAI, LUSHUI, 7, "2021", "2021", predicate="sends_staff_to"))
    found = total(rs)
    assert {(t.predicate, t.unit): t.value for t in found} == {
        ("sends_staff_to", "person"): 7,
        ("sends_workers_to", "person"): 100,
        ("sends_workers_to", "person_time"): 250,
    }


def test_a_joint_figure_counts_once() -> None:
    rs = [record(LUSHUI, ZHUHAI, 268, "2023", group="g"), record(FUGONG, ZHUHAI, 268, "2023", group="g")]
    t = one(rs)
    assert t.value == 268
    assert len(t.counted) == 2


def test_part_of_a_joint_group_is_set_aside_and_the_rest_named() -> None:
    rs = [record(LUSHUI, ZHUHAI, 268, "2023", group="g"), record(FUGONG, ZHUHAI, 268, "2023", group="g")]
    t = total(rs[:1], groups={"g": rs})[0]
    assert t.value == 0
    assert "福贡县" in t.aside[0][1]
    alone = total(rs[:1])[0]
    assert alone.value == 0
    assert alone.asides[0].kind == "lone"


def test_about_spreads() -> None:
    exact = record(LUSHUI, ZHUHAI, 100, "2021", "2021")
    about = record(FUGONG, ZHUHAI, 50, "2021", "2021", approx=True)
    assert one([exact, about]).approx
    assert not one([exact]).approx
    hidden = record(LUSHUI, ZHUHAI, 20, "2021", "2021-03", approx=True)
    assert not one([exact, hidden]).approx, "what is not counted does not make the total approximate"


def test_a_company_without_a_known_place_may_be_in_the_region() -> None:
    rs = [record(LUSHUI, ZHUHAI, 100, "2021", "2021"), record(LUSHUI, "某公司", 30, "2021", "2021")]
    assert one(rs).value == 100
    two = [record(LUSHUI, "甲公司", 10, "2021", "2021"), record(LUSHUI, "乙公司", 20, "2021", "2021")]
    assert one(two).value == 30


def test_facts_without_a_figure_have_no_total() -> None:
    r = record(LUSHUI, ZHUHAI, 1, "2021")
    from dataclasses import replace

    assert total([replace(r, fact=replace(r.fact, quantity=None))]) == []
    assert total([]) == []


def test_reasons_are_told_in_both_languages() -> None:
    t = one([record(NUJIANG, ZHUHAI, 597, "2021", "2021"), record(LUSHUI, ZHUHAI, 100, "2021", "2021")])
    assert t.asides[0].reason("zh").startswith("与此重叠")
    assert t.asides[0].reason("en").startswith("overlaps")


def test_what_reaches_beyond_the_time_asked_for_is_set_aside_by_name() -> None:
    year, longer = record("530700", "310000", 400, "2022", "2022"), record("530700", "310000", 900, "2021", "2023")
    (one,) = total([year, longer], outside={longer.fact.id})
    assert (one.value, one.counted) == (400, (year.fact.id,))
    assert [(a.fact, a.kind) for a in one.asides] == [(longer.fact.id, "outside")]
    (none,) = total([longer], outside={longer.fact.id})
    assert (none.value, none.counted, none.unit, none.asides[0].kind) == (0, (), "person", "outside")
