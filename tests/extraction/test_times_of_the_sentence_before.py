"""Times that the sentence or clause before gives: months of a year counted on, papers, full years, now."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told


def starts(text: str, published: str, of: str = "funds") -> dict[float | None, str | None]:
    return {value: start for p, *_, value, start in told(f"山海相连\n\n{text}\n", published) if p == of}


@pytest.mark.parametrize("on", ["第二年", "次年", "翌年", "又过一年", "接下来一年"])
@pytest.mark.parametrize("then", ["3月,", "3月初,两边开了会,", ",两边走动更勤。3月,"])
def test_a_month_is_of_the_year_counted_on_to(on: str, then: str) -> None:
    text = f"厦门市与临夏州2010年7月结对。{on}{then}厦门市拨给临夏州资金363万元。"
    assert starts(text, "2016-01-19") == {3.63e6: "2011-03"}


@pytest.mark.parametrize(
    "text",
    [
        "第二年,两边走动更勤。\n3月,厦门市拨给临夏州资金363万元",
        "第二年,两边走动更勤。今年3月,厦门市拨给临夏州资金363万元",
        "王老师第二年回了家。3月,厦门市拨给临夏州资金363万元",
    ],
)
def test_not_in_another_paragraph_nor_told_by_the_way(text: str) -> None:
    assert starts(f"厦门市与临夏州2010年7月结对。{text}。", "2016-06-19") == {3.63e6: "2016-03"}


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("2013年,省里出了一份方案。照这份方案,厦门市去帮临夏州。", "2013"),
        ("2013年,上面定下一份名单。\n依照这份名单,厦门市与临夏州结成对子。", "2013"),
        ("2013年,省里出了旅游规划。照这份规划,园区建在城南。厦门市对口帮扶临夏州。", None),
        ("2013年,省里出了一份方案。园区建好了。照这份名单,厦门市对口帮扶临夏州。", None),
        ("厦门市对口帮扶临夏州。两市州挂钩至今6年。", "2013"),
        ("厦门市对口帮扶临夏州。县里与电商平台挂钩至今6年。", None),
    ],
)
def test_a_tie_runs_from_the_paper_it_goes_by(text: str, begin: str | None) -> None:
    assert {start for p, *_, start in told(f"山海相连\n\n{text}\n", "2019-06-19") if p == "pairs_with"} == {begin}


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("厦门市对口帮扶临夏州整整十年。十年间,", "2014"),
        ("厦门市对口帮扶临夏州。水渠通水满十年,十年来,", "2014"),
        ("厦门市对口帮扶临夏州。十年间,", "2015"),
        ("厦门市对口帮扶临夏州。村小建校整整五十年。十年来,", "2015"),
    ],
)
def test_full_years_are_counted_in_full(text: str, begin: str) -> None:
    assert starts(f"{text}厦门市拨给临夏州资金363万元。", "2024-11-28") == {3.63e6: begin}


@pytest.mark.parametrize(
    ("before", "year"),
    [("去年一年,送到厦门的工人有83人;如今", "2018"), ("2015年,厦门给了300万元;目前", "2018"), ("2015年,", "2015")],
)
def test_now_after_a_semicolon_dates_what_follows(before: str, year: str) -> None:
    text = f"厦门市对口帮扶临夏州。{before}在厦门上班的临夏人,拢到一起将近463名。"
    assert starts(text, "2018-06-19", "sends_workers_to")[463] == year
