"""Job fairs by their other names: 双选会, 供需见面会, 人才交流会."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

PAIR = "宁波市对口帮扶凉山州。"


@pytest.mark.parametrize(
    "told",
    [
        "举办双选会3场",
        "举办专场双选会3场",
        "举办供需见面会3场",
        "举办3场人才交流大会",
        "组织就业洽谈会共3场",
        "举办用工推介会3场",
        "举办校园双选会、供需见面会等3场",
    ],
)
def test_a_fair_by_another_name_is_one(told: str) -> None:
    e = read(f"{PAIR}2月,宁波市在凉山州{told}。", "2023-03-05")
    fairs = [(f.subject, f.object, f.quantity.value) for f, _ in e.facts if f.quantity and f.quantity.unit == "fair"]
    assert fairs == [("Region:330200", "Region:513400", 3)]


@pytest.mark.parametrize("told", ["举办干部交流会3场", "举办产品推介会3场", "举办招商洽谈活动3场", "召开座谈会3场"])
def test_other_meetings_are_none(told: str) -> None:
    e = read(f"{PAIR}2月,宁波市在凉山州{told}。", "2023-03-05")
    assert not [f for f, _ in e.facts if f.predicate == "offers_jobs_to"]
