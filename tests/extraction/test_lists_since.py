"""All items of a list under 累计 or 结对以来 are of one period: since the tie began, if the report tells when."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read


def _periods(text: str, day: str = "2021-07-02") -> dict[float, str]:
    found = read("东西部协作\n" + text + "\n", day).facts
    return {f.quantity.value: f"{f.period.start or ''}-{f.period.end or ''}" for f, _ in found if f.quantity}


@pytest.mark.parametrize(
    "text",
    [
        "东西部协作启动以来,建德市累计向江口县投入资金1.2亿元,选派干部6名,吸纳劳动力380人。",
        "自结对以来,建德市向江口县选派干部6名、投入资金1.2亿元,吸纳劳动力380人。",
        "协作以来,江口县累计向建德市输送劳动力380人,建德市投入资金1.2亿元,选派干部6名。",
        "结对帮扶以来,建德市向江口县投入资金1.2亿元;选派干部6名;帮助到建德就业380人。",
        "建德市累计向江口县投入资金1.2亿元,选派干部6名,吸纳江口县劳动力380人。",
        "建德市累计选派干部6名到江口县,投入资金1.2亿元,吸纳江口县劳动力380人。",
        "建德市自与江口县建立东西部协作关系以来,投入资金1.2亿元,选派干部6名,吸纳江口县工人380人。",
    ],
)
def test_an_unknown_beginning_is_none_for_all(text: str) -> None:
    assert _periods(text) == {120_000_000: "-", 6: "-", 380: "-"}


@pytest.mark.parametrize(
    "text",
    [
        "建德市与江口县2018年结对。启动以来,建德市向江口县选派干部6名,投入资金1.2亿元,到建德就业380人。",
        "2018年,建德市与江口县结对。建德市累计投入江口县资金1.2亿元,选派干部6名,吸纳劳动力380人。",
        "建德市与江口县2018年结对。\n两地来往密切。\n结对以来,建德市累计投入江口县资金1.2亿元,选派干部6名,吸纳劳动力380人。",
    ],
)
def test_a_beginning_told_elsewhere_is_that_of_all(text: str) -> None:
    assert _periods(text) == {120_000_000: "2018-", 6: "2018-", 380: "2018-"}


def test_each_of_several_ties_has_its_own_beginning() -> None:
    assert _periods(
        "建德市2018年起结对江口县,桐庐县2016年起结对玉屏县。结对以来,建德市向江口县投入资金1.2亿元,选派干部6名;"
        "桐庐县向玉屏县投入资金2亿元,选派干部9名。"
    ) == {120_000_000: "2018-", 6: "2018-", 200_000_000: "2016-", 9: "2016-"}


def test_a_total_is_not_of_the_year_of_its_part() -> None:
    assert _periods("建德市累计向江口县投入资金1.2亿元,其中2020年投入3000万元。") == {
        120_000_000: "-",
        30_000_000: "2020-2020",
    }


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("建德市累计投入江口县资金1.2亿元,去年选派干部6名。", {120_000_000: "-", 6: "2020-2020"}),
        ("建德市累计选派干部6名到江口县。今年,建德市投入江口县资金300万元。", {6: "-", 3_000_000: "2021-"}),
        ("劳务协作专项活动启动以来,建德市向江口县选派干部6名,培训江口县干部90人次。", {6: "2021-", 90: "2021-"}),
        ("建德市累计选派干部6名到江口县。目前在江口县挂职的有2名。", {6: "-", 2: "2021-"}),
    ],
)
def test_another_time_told_holds(text: str, periods: dict[float, str]) -> None:
    assert _periods(text) == periods
