"""What a company offers or gives is its own, not its city's."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

REPORT = "珠海市对口帮扶怒江州。2022年,"
GREE = "Company:珠海格力电器股份有限公司"


@pytest.mark.parametrize(
    ("rest", "predicate", "value"),
    [
        ("珠海格力电器股份有限公司为怒江州提供就业岗位600个。", "offers_jobs_to", 600),
        ("珠海格力电器股份有限公司提供就业岗位600个。", "offers_jobs_to", 600),
        ("珠海格力电器股份有限公司向怒江州捐赠资金600万元。", "funds", 6_000_000),
        ("珠海格力电器股份有限公司捐赠资金600万元。", "funds", 6_000_000),
    ],
)
def test_a_company_is_the_subject_of_what_it_does(rest: str, predicate: str, value: float) -> None:
    got = read(REPORT + rest, "2023-03-01")
    assert [(f.predicate, f.subject, f.object, f.quantity.value) for f, _ in got.facts if f.quantity] == [
        (predicate, GREE, "Region:533300", value)
    ]
    assert GREE in {n.id for n in got.nodes}


def test_a_city_that_brings_companies_offers_the_jobs() -> None:
    text = REPORT + "珠海市组织珠海格力电器股份有限公司等20家企业为怒江州提供就业岗位600个。"
    assert {f.subject for f, _ in read(text, "2023-03-01").facts if f.predicate == "offers_jobs_to"} == {
        "Region:440400"
    }
