"""People on their way of whom one end stands in the clause, the other in what stands before."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

_LEAD = "赣榆区与施秉县劳务协作\n2020年起,赣榆区与施秉县结成东西部协作对子。\n"
SHIBING, GANYU, ZHENYUAN, HAIZHOU, LIANYUNGANG = "522623", "320707", "522625", "320706", "320700"


def _told(text: str, lead: str = _LEAD) -> set[tuple[str, str, float | None]]:
    return {
        (f.subject.partition(":")[2], f.object.partition(":")[2], f.quantity.value)
        for f, _ in read(lead + text, "2023-05-20").facts
        if f.predicate == "sends_workers_to" and f.quantity
    }


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("施秉县管劳务的同志报数:一季度送赣榆区213人。", {(SHIBING, GANYU, 213)}),
        (
            "施秉县报:本月赣榆区方向17人;镇远县报:赣榆区方向23人。",
            {(SHIBING, GANYU, 17), (ZHENYUAN, GANYU, 23)},
        ),
        ("施秉县去年出去2600人次,到赣榆区的是940人次。", {(SHIBING, GANYU, 940)}),
        ("赣榆把机器送过来,我们施秉县把一百二十个后生送过去。", {(SHIBING, GANYU, 120)}),
        ("六十二位施秉老乡,昨天傍晚走下大巴。", {(SHIBING, GANYU, 62)}),
        ("头一车来的四十个工人里,她年纪最小。她是施秉县人。", {(SHIBING, GANYU, 40)}),
        ("到赣榆务工的施秉人,2021年是640人,2022年0.12万。", {(SHIBING, GANYU, 640), (SHIBING, GANYU, 1200)}),
        ("赣榆的鞋厂派来大巴,在施秉县一次拉走36名村民。", {(SHIBING, GANYU, 36)}),
        # what is to be, the staff of a station, others on their way, a crowd at a fair
        ("施秉县今年定下的数是:向赣榆区输送80人。", set()),
        ("施秉县驻赣榆区的工作站只有两个人。", set()),
        ("施秉县副书记一行12人到赣榆区汇报工作。", set()),
        ("赣榆区在施秉县摆了招聘会,进场群众1500余人。", set()),
        # who goes to learn, and a part of a sum
        ("施秉县挑了八位青年,送到赣榆区学制茶。", set()),
        ("赣榆区拨给施秉县的资金已到账1600万元,其中就业这块占二百万。", set()),
    ],
)
def test_the_end_that_is_left_out(told: str, expected: set[tuple[str, str, float]]) -> None:
    assert _told(told) == expected


def test_a_part_of_the_total_has_its_unit() -> None:
    lead = "甘肃输转到东部协作省市劳动力11.7万人次。"
    [fact] = [f for f, _ in read(lead + "其中到天津2.6万。", "2022-12-01").facts if f.quantity]
    assert fact.quantity is not None
    assert (fact.quantity.value, fact.quantity.unit) == (26000, "person_time")


def test_how_many_more_is_no_count() -> None:
    assert _told("今年到赣榆务工的施秉人为752人,较上年的590人多出162人。") & {(SHIBING, GANYU, 162)} == set()
