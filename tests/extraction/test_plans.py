"""What stands under a heading of plans, in a paper of plans or after the plan that opens a sentence is no fact."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

_LEAD = "2022年,青岛市与陇南市开展东西部协作,青岛拨付陇南财政援助资金3亿元。"


@pytest.mark.parametrize(
    ("title", "after", "figures"),
    [
        ("青岛陇南协作一年账", "一、明年打算\n培训陇南干部500人次。选派教师40名到陇南支教。", set()),
        ("青岛陇南协作一年账", "一、明年打算\n培训陇南干部500人次。\n二、今年成绩\n选派教师40名到陇南支教。", {40.0}),
        ("2023年青岛陇南协作工作要点", "培训陇南干部500人次,组织赴青岛务工900人。", set()),
        ("2023年青岛陇南协作工作要点", "2022年培训陇南干部500人次,任务已完成。", {500.0}),
        ("青岛陇南协作实施方案落实情况", "培训陇南干部500人次。", {500.0}),
    ],
)
def test_plans_by_their_place(title: str, after: str, figures: set[float]) -> None:
    found = read(f"{title}\n{_LEAD}\n{after}\n", "2022-12-20")
    told = {f.quantity.value for f, _ in found.facts if f.quantity and f.predicate != "funds"}
    assert told == figures
