"""What 个 counts where a noun of things stands beside it: no people."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

LEAD = "龙泉驿区对口帮扶乡城县\n龙泉驿区与乡城县结对,派驻了干部。"


@pytest.mark.parametrize(
    "text",
    [
        "援藏干部到乡城县后,84个项目完工。",
        "派去的干部说,12个工地开工,3个停工。",
        "干部人才常来常往,两地企业对上号的项目,288个。",
        "挂职干部牵线建起的车间:16个。",
    ],
)
def test_things_are_no_people(text: str) -> None:
    assert not [f for f, _ in read(LEAD + text, "2017-12-08").facts if f.quantity and f.quantity.unit == "person"]


@pytest.mark.parametrize(
    ("text", "people"),
    [("龙泉驿区派到乡城县的干部,12个。", 12), ("龙泉驿区给乡城县派了3个木工。", 3)],
)
def test_people_are(text: str, people: int) -> None:
    assert people in {f.quantity.value for f, _ in read(LEAD + text, "2017-12-08").facts if f.quantity}


def test_so_many_who_work_there_are_people_and_no_money() -> None:
    facts = read("粤桂扶贫协作\n东莞对口帮扶河池。河池农民工眼下在东莞干活的,十万左右。", "2020-05-10").facts
    assert [(f.predicate, f.quantity.value, f.quantity.unit) for f, _ in facts if f.quantity] == [
        ("sends_workers_to", 100000.0, "person")
    ]


def test_people_named_after_their_place_who_act() -> None:
    text = "东西部劳务协作\n宁海县与黔东南州劳务协作。3月1日,556个黔东南人在凯里南站上了高铁,往浙江宁海开。"
    assert [f.quantity.value for f, _ in read(text, "2020-05-10").facts if f.quantity] == [556.0]
