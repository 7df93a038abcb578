"""A row of places has one role: what stands before its first place and after its last is said of each."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_DAY = "2022-01-10"
_CANTON, _HEZHANG, _NAYONG = "440100", "520527", "520525"
_OPENS = "广州市对口帮扶赫章县、纳雍县。2021年,"


def _facts(text: str) -> set[tuple[str, str, str, float | None]]:
    return {f[:4] for f in told(text, _DAY) if f[0] != "pairs_with"}


@pytest.mark.parametrize(
    ("said", "predicate", "value"),
    [
        ("广州派往赫章县、纳雍县的教师有12名。", "sends_staff_to", 12.0),
        ("广州派驻赫章、纳雍的干部12名。", "sends_staff_to", 12.0),
        ("广州给赫章、纳雍派了12名干部。", "sends_staff_to", 12.0),
        ("面向赫章、纳雍发布岗位1200个。", "offers_jobs_to", 1200.0),
    ],
)
def test_each_place_of_a_row_has_its_role(said: str, predicate: str, value: float) -> None:
    assert _facts(_OPENS + said) == {(predicate, _CANTON, c, value) for c in (_HEZHANG, _NAYONG)}


@pytest.mark.parametrize("said", ["黎平迎来宁波、杭州派来的医生12名。", "从宁波、杭州派来的专家12名。"])
def test_a_row_sends_together(said: str) -> None:
    facts = _facts(f"宁波市、杭州市对口帮扶黎平县。2021年,{said}")
    assert facts == {("sends_staff_to", h, "522631", 12.0) for h in ("330200", "330100")}


@pytest.mark.parametrize(
    "said",
    [
        "赫章县、纳雍县的教师有1200名。",
        "赫章县、纳雍县发布本地岗位1200个。",
        "派往赫章县的教师12名,纳雍县教师30名。",
    ],
)
def test_no_row_is_given_what_is_its_own(said: str) -> None:
    assert not any(f[2] == _NAYONG for f in _facts(_OPENS + said))


@pytest.mark.parametrize(
    ("said", "predicate", "value"),
    [
        ("从广州派往这两个县挂职的干部,有12名。", "sends_staff_to", 12.0),
        ("广州面向这两个县发布岗位1200个。", "offers_jobs_to", 1200.0),
        ("广州给两地派去专家12名。", "sends_staff_to", 12.0),
    ],
)
def test_how_many_places_there_are_is_no_count_of_people(said: str, predicate: str, value: float) -> None:
    assert _facts(_OPENS + said) == {(predicate, _CANTON, c, value) for c in (_HEZHANG, _NAYONG)}


@pytest.mark.parametrize("said", ["两地各派干部12名。", "双方互派干部12名。"])
def test_both_send_to_each_other(said: str) -> None:
    assert {(f[1], f[2]) for f in _facts(_OPENS + said)} >= {(_CANTON, _HEZHANG), (_HEZHANG, _CANTON)}


def test_people_counted_by_the_same_word_stay() -> None:
    facts = _facts("广州市对口帮扶镇雄县。2021年,12个镇雄人到广州上班。")
    assert facts == {("sends_workers_to", "530627", _CANTON, 12.0)}


@pytest.mark.parametrize("said", ["干部到广州学习,560人次。", "组织干部赴广州学习560人次。"])
def test_who_goes_to_the_helper_to_learn_is_of_the_row(said: str) -> None:
    assert _facts(_OPENS + said) == {("trains", _CANTON, c, 560.0) for c in (_HEZHANG, _NAYONG)}


@pytest.mark.parametrize(
    "said", ["选派12名干部到赫章县、纳雍县挂职学习。", "广州选派12名干部到赫章县、纳雍县挂职锻炼。"]
)
def test_who_is_in_office_there_is_staff(said: str) -> None:
    assert _facts(_OPENS + said) == {("sends_staff_to", _CANTON, c, 12.0) for c in (_HEZHANG, _NAYONG)}
