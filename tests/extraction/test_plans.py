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
        ("青岛陇南协作一年账", "一、成绩。选派教师40名到陇南支教。\n二、明年打算。培训陇南干部500人次。", {40.0}),
        ("2023年青岛陇南协作工作要点", "培训陇南干部500人次,组织赴青岛务工900人。", set()),
        ("2023年青岛陇南协作工作要点", "2022年培训陇南干部500人次,任务已完成。", {500.0}),
        ("青岛陇南协作实施方案落实情况", "培训陇南干部500人次。", {500.0}),
        ("青岛陇南协作一年账", "五、雨露计划\n培训陇南学生500人次。", {500.0}),  # a programme's name
    ],
)
def test_plans_by_their_place(title: str, after: str, figures: set[float]) -> None:
    found = read(f"{title}\n{_LEAD}\n{after}\n", "2022-12-20")
    told = {f.quantity.value for f, _ in found.facts if f.quantity and f.predicate != "funds"}
    assert told == figures


@pytest.mark.parametrize(
    "text",
    [
        "协议明确,青岛市三年内投入陇南帮扶资金5亿元。",
        "根据方案,青岛市2022年安排陇南财政援助资金5亿元。",
        "青岛市承诺投入陇南帮扶资金5亿元。",
        "年度任务是输送500人到青岛务工。",
        "今年陇南想送500人到青岛务工。",
        "如果陇南能送500人到青岛务工,就够了。",
        "青岛市是否投入陇南资金5亿元,尚不清楚。",
        "代表建议青岛市增加陇南帮扶资金5亿元。",
        "青岛市每年选派30名医生到陇南的承诺没有兑现。",
        "陇南将派30人到青岛挂职。",
    ],
)
def test_what_is_meant_promised_or_supposed_is_no_fact(text: str) -> None:
    told = {f.quantity.value for f, _ in read(f"{_LEAD}\n{text}\n", "2022-12-20").facts if f.quantity}
    assert told == {300_000_000.0}  # the lead's


@pytest.mark.parametrize(
    "text",
    [
        "协议约定每年送工,陇南市已送500人到青岛市务工。",
        "按双方的约定,2021年陇南市送500人到青岛市务工。",
        "如果说前年是试,陇南市去年送了500人到青岛市务工。",
    ],
)
def test_what_a_plan_came_to_is_a_fact(text: str) -> None:
    told = {f.quantity.value for f, _ in read(f"{_LEAD}\n{text}\n", "2022-12-20").facts if f.quantity}
    assert 500.0 in told


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("《劳务协作行动计划》要求,青岛每年到陇南至少组织两场招聘会。", set()),
        ("青岛市每年为陇南至少培训干部500人次。", set()),
        ("青岛已在陇南组织了两场招聘会。", {2.0}),
        ("青岛、威海两市将各出资200万元,投到陇南。", set()),
    ],
)
def test_what_is_asked_for_or_to_come(said: str, figures: set[float]) -> None:
    found = read("青岛市对口帮扶陇南市。" + said, "2022-12-20")
    assert {f.quantity.value for f, _ in found.facts if f.quantity} == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("2023年目标:培训陇南干部500人次。", set()),
        ("主要任务:完成陇南干部培训500人次,选派教师40名到陇南支教。", set()),
        ("重点任务:选派教师40名到陇南支教。", set()),
        ("目标任务为:培训陇南干部500人次,选派教师40名。", set()),
        ("今年工作安排:青岛选派教师40名到陇南支教。", set()),
        ("2023年工作思路:青岛选派教师40名到陇南支教。", set()),
        ("(一)人才支援目标:选派教师40名到陇南支教。", set()),
        ("青岛印发对口帮扶陇南工作要点,明确选派教师40名。", set()),
        ("2023年协作任务:一、选派教师40名到陇南支教。二、培训陇南干部500人次。", set()),
        ("今年青岛将重点抓好:一、选派教师40名到陇南支教;二、培训陇南干部500人次。", set()),
        ("2022年目标:选派教师40名到陇南支教,实际选派60名。", {60.0}),
        # what has come of it, and names
        ("青岛完成年度目标任务:选派教师40名到陇南支教。", {40.0}),
        ("今年任务完成情况:选派教师40名到陇南支教。", {40.0}),
        ("雨露计划:青岛培训陇南学生500人次。", {500.0}),
    ],
)
def test_plans_of_one_line(text: str, figures: set[float]) -> None:
    found = read(f"青岛陇南协作一年账\n{_LEAD}\n{text}\n", "2022-12-20")
    assert {f.quantity.value for f, _ in found.facts if f.quantity and f.predicate != "funds"} == figures
