"""What a page on people at work tells beside them is the county's own; who is told to teach was not taught."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

DAY = "2023-03-01"
H, W = "370212", "621122"  # 崂山区, 陇西县
LABOUR = "陇西县劳务输出见成效\n\n去年,陇西县组织320名农民工到崂山区务工。{}\n"


@pytest.mark.parametrize(
    "text",
    [
        "光有力气不行,还得有手艺。各类劳务培训,全年754人学完。",
        "“拉面师”培训班结业702人。",
        "争取到扶贫资金380万元,建了劳务市场。",
        "春风行动推出岗位654个。",
        "县劳务办派出带队干部31名。",
    ],
)
def test_what_the_county_does_itself(text: str) -> None:
    assert {x[:4] for x in told(LABOUR.format(text), DAY)} == {("sends_workers_to", W, H, 320)}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("崂山区给陇西县拨来资金500万元。", ("funds", H, W, 5e6)),
        ("对口帮扶陇西县的崂山区,帮着培训了900人。", ("trains", H, W, 900)),
        ("崂山区的企业送来岗位654个。", ("offers_jobs_to", H, W, 654)),
    ],
)
def test_what_the_goal_is_told_to_give(text: str, fact: tuple[str, str, str, float]) -> None:
    assert fact in {x[:4] for x in told(LABOUR.format(text), DAY)}


def test_people_away_at_large_do_not_come_from_where_some_went() -> None:
    text = "汪清人挣的是手艺钱\n\n去年一年,汪清县出门挣钱的有8.1万人。\n\n路远的也有,到新疆务工的231人。\n"
    assert not {x for x in told(text, DAY) if x[3] == 81_000}


@pytest.mark.parametrize("who", ["崂山来的医生86名", "崂山先后来了86名医生", "来驻点的崂山干部人才分3批,86名"])
@pytest.mark.parametrize("teach", ["每人带两个徒弟", "个个收了徒弟", "手把手教当地同行"])
def test_who_came_and_teaches_is_staff(who: str, teach: str) -> None:
    got = {x[:4] for x in told(f"山海一家\n\n崂山区对口帮扶陇西县。去年,{who},{teach}。\n", DAY) if x[3]}
    assert got == {("sends_staff_to", H, W, 86)}


@pytest.mark.parametrize(
    "text",
    [
        "陇西县医生86名受训,由崂山来的专家手把手教。",
        "崂山来的老师教会了陇西医生86名。",
        "崂山派来的医生带出徒弟86名。",
        "崂山区面向陇西县办培训班18期,学员86人。",
    ],
)
def test_whom_they_taught(text: str) -> None:
    page = f"山海一家\n\n崂山区对口帮扶陇西县。去年,{text}\n"
    assert {x[:4] for x in told(page, DAY) if x[3]} == {("trains", H, W, 86)}


@pytest.mark.parametrize(
    "text", ["崂山区面向整个西部的培训班办了18期,学员86人。", "双方签下订单培训,许下的数目是860名。"]
)
def test_courses_for_anybody_and_numbers_promised(text: str) -> None:
    assert not {x for x in told(f"山海一家\n\n崂山区对口帮扶陇西县。去年,{text}\n", DAY) if x[3]}


@pytest.mark.parametrize(
    "text",
    [
        "崂山区来年还要再派医生142名。",
        "两地说好,崂山区要给陇西县拿出623万元。",
        "县里盼着明年能送523人去崂山。",
        "开春后,崂山区想帮陇西县培训干部731人。",
    ],
)
def test_what_is_still_to_be_done(text: str) -> None:
    assert not {x for x in told(f"山海一家\n\n崂山区对口帮扶陇西县。{text}\n", DAY) if x[3]}


@pytest.mark.parametrize(
    ("text", "value"),
    [("去年崂山区派来医生142名,来年还要再派。", 142), ("崂山区每年要送来资金,去年是623万元。", 6_230_000)],
)
def test_what_was_done_beside_it(text: str, value: float) -> None:
    assert value in {x[3] for x in told(f"山海一家\n\n崂山区对口帮扶陇西县。{text}\n", DAY)}
