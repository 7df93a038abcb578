"""Headings of lists that count something about the workers, and lines that begin with figures that are no days."""

from __future__ import annotations

import pytest

from loaders.line_days import line_days
from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("heading", "read"),
    [
        ("来宁波务工人数", True),
        ("来宁波务工人员(人)", True),
        ("来宁波务工平均年龄", False),
        ("来宁波务工者月收入", False),
        ("来宁波务工人员春节包车(辆)", False),
        ("来宁波务工者家庭(户)", False),
        ("有意来宁波务工(人)", False),
        ("来宁波务工名额", False),
    ],
)
def test_what_a_heading_counts(heading: str, read: bool) -> None:
    page = f"2022年宁波市与凉山州东西部协作情况\n{heading}\n喜德县 36\n昭觉县 48\n"
    found = {f[3] for f in told(page, "2022-12-28") if f[0] == "sends_workers_to"}
    assert found == ({36.0, 48.0} if read else set())


_ROWS = "泸水市66人到斗门区务工", "斗门区9名教师到泸水市支教", "斗门区捐款12万元给泸水市"


@pytest.mark.parametrize(
    ("title", "marks", "days"),
    [
        ("斗门区—泸水市协作大事记", ("3.5", "3.12", "4.18"), 3),
        ("2023年斗门区—泸水市协作", ("3/5", "3/12", "4/18"), 3),
        ("斗门区—泸水市协作", ("1/4", "2/4", "3/4"), 0),
        ("新闻点击榜(万次)", ("9.8", "8.7", "6.5"), 0),
        ("章程节选", ("3.1", "3.4", "3.9"), 0),
        ("会议日程", ("9.10", "9.30", "10.05"), 0),
        ("2023年斗门区—泸水市工作安排", ("5.8", "5.12", "5.20"), 0),
    ],
)
def test_which_figures_are_days(title: str, marks: tuple[str, ...], days: int) -> None:
    page = title + "".join(f"\n{m} {row}" for m, row in zip(marks, _ROWS, strict=True)) + "\n"
    assert len(list(line_days(page))) == days
