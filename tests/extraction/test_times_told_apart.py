"""A time told in a clause or sentence of its own, and times that date something else beside."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

TIE = "闵行区对口帮扶盐津县。\n"
DAY = "2023-08-20"
WENT = "盐津县到闵行区务工的有312人"
PAID = "闵行区拨给盐津县帮扶资金500万元"


def when(text: str, value: float, day: str = DAY) -> set[str | None]:
    """The starts of the facts of one figure."""
    return {start for _, _, _, figure, start in told(text, day) if figure == value}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (f"{WENT}。那是2021年的事。", "2021"),
        (f"{WENT}。哪一年的事?2019年。", "2019"),
        (f"{WENT}。什么时候?去年上半年。", "2022-01"),
        (f"{WENT}。账本上,这一页记的是前年。", "2021"),
        (f"{WENT},时间在3月12日。", "2023-03-12"),
        (f"那条路2015年才通。{WENT}。时间:去年9月。", "2022-09"),
        (f"{WENT}。那是2021年。", "2021"),
        (f"{WENT}。出发的日子是3月12日,上午九点。", "2023-03-12"),
        (f"{WENT}。去年9月,这批人进了厂。", "2022-09"),
        (f"{WENT}。人是2021年走的。县里的人都记得。", "2021"),
        # what the sentence tells itself, or another sentence after it, is not so dated
        (f"2022年,{WENT}。说到结对,那是2016年的事。", "2022"),
        (f"{WENT}。那是2019年建的一座厂。", "2023"),
        (f"{WENT}。2019年。一场大水冲了县里的路。", "2023"),
        (f"{WENT}。时间来到2019年。{PAID}。", "2023"),
        (f"{WENT}。这座厂哪年建的?2017年。", "2023"),
        (f"{WENT}。老李回到家乡,那是2019年的事。", "2023"),
        (f"{WENT}。下一趟发车是3月12日。", "2023"),
        (f"{WENT}。今年6月,他们回到了老家。", "2023"),
        (f"{WENT}。{PAID},钱是去年到的账。", "2023"),
        (f"{WENT}。那条路是2019年到的村里。", "2023"),
        (f"目前,{WENT}。那是2019年的事。", "2023"),
        (f"那是2019年。{WENT}。那是2021年。{PAID}。", "2019"),
    ],
)
def test_a_sentence_that_says_only_when_dates_the_figure_before_it(text: str, start: str) -> None:
    assert when(TIE + text, 312) == {start}


@pytest.mark.parametrize(
    ("told_next", "start"),
    [
        ("到账是在去年12月。", "2022-12"),
        ("2021年,这笔钱打到了县里。", "2021"),
        ("拨款的日子,3月12日。", "2023-03-12"),
        # what people do dates no money, nor what the money was spent on
        ("人是2021年走的。", "2023"),
        ("桥是2021年落成的。", "2023"),
    ],
)
def test_a_sentence_that_says_when_it_was_done_suits_what_was_counted(told_next: str, start: str) -> None:
    assert when(f"{TIE}{PAID}。{told_next}", 5_000_000) == {start}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (f"时间来到2021年。那条路2015年才通。{WENT}。", "2021"),
        (f"先说去年。带队的老李2017年10月就来过。{WENT}。", "2022"),
        (f"县医院2018年搬了新楼。时针指向3月12日。{WENT}。", "2023-03-12"),
        # the list of the tie itself, and what comes after in time, are of its own year
        (f"名单是2021年排的。3月12日,{WENT}。", "2021-03-12"),
        (f"时间来到2019年。转过年,2020年3月,车间动了工。{WENT}。", "2020-03"),
    ],
)
def test_what_is_told_by_the_way_leaves_the_time_of_the_paragraph(text: str, start: str) -> None:
    assert when(TIE + text, 312) == {start}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("闵行区和盐津县,十年走了多远\n2013年,闵行区与盐津县结对。\n闵行区派到盐津县教师32名。", "2013"),
        ("闵行与盐津这八年\n两地的对口协作,要从2016年说起。\n闵行区派到盐津县教师32名。", "2016"),
        ("2013年,闵行区与盐津县结对。到今年整十年,闵行区派到盐津县教师32名。", "2013"),
        (
            "闵行区对口帮扶盐津县。缘分是2016年结下的。那时县里缺老师。这年9月,闵行区派到盐津县教师32名。",
            "2016-09",
        ),
        # no tie is as old as what the title counts; a term, not a length
        ("闵行区和盐津县,种树十年\n2021年,闵行区与盐津县结对。\n今年,闵行区派到盐津县教师32名。", "2023"),
        ("闵行区和盐津县:第十年的约定\n2013年,闵行区与盐津县结对。\n今年,闵行区派到盐津县教师32名。", "2023"),
        ("闵行区与盐津县结对。到今年有三年级两个班,闵行区派到盐津县教师32名。", "2023"),
    ],
)
def test_a_length_of_years_begins_with_the_tie_that_is_as_old(text: str, start: str) -> None:
    assert when(text, 32) == {start}


def begun(text: str, day: str = DAY) -> dict[tuple[str, str], str | None]:
    return {(a, b): start for p, a, b, _, start in told(text, day) if p == "pairs_with"}


COUPLES = "闵行区认下盐津县;宁洱县归金山区。"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("上海两个区,云南两个县,日前在《携手奔小康行动协议书》上落了笔。" + COUPLES, "2023"),
        ("闵行区、金山区和盐津县、宁洱县,8月3日签订《结对帮扶协议》。" + COUPLES, "2023-08-03"),
        ("谁帮谁?协议管到2025年,从2021年起算。上海出2个区:" + COUPLES, "2021"),
        # a paper of one year, one more of them, and one to come found nothing
        ("闵行区、金山区和盐津县、宁洱县,8月3日签订《2023年结对帮扶协议》。" + COUPLES, None),
        ("闵行区4家企业和盐津县4个村,8月3日签了结对帮扶协议。" + COUPLES, None),
        ("闵行区、金山区和盐津县、宁洱县,8月3日续签了《结对帮扶协议》。" + COUPLES, None),
        ("闵行区、金山区和盐津县、宁洱县8月3日见了面,结对协议还没有签。" + COUPLES, None),
        ("闵行区、金山区和盐津县、宁洱县,拟于9月签订《结对帮扶协议》。" + COUPLES, None),
    ],
)
def test_couples_told_after_the_signing_that_founds_them_began_with_it(text: str, start: str | None) -> None:
    found = begun(text)
    assert found["310112", "530623"] == start
    assert found["310116", "530821"] == start


def test_a_clause_of_a_day_before_the_next_figure_is_of_that() -> None:
    assert when(f"{TIE}去年,{WENT},今年3月12日发车,又送走200人。", 312) == {"2022"}
    assert when(f"{TIE}{WENT},下一趟发车是3月12日,又送走200人。", 312) == {"2023"}


@pytest.mark.parametrize(
    "text",
    [
        # a part of those counted, what was said, and what is still to come, date nothing
        "闵行区派到盐津县教师32名。首批是2016年到的。",
        "闵行区派到盐津县教师32名。先头的人是2016年来的。",
        "闵行区派到盐津县教师32名。这话是2016年说的。",
        "到今年整十年,老桥没有修过。闵行区派到盐津县教师32名。",
        "闵行区派到盐津县教师32名。完成时间是2025年6月。",
    ],
)
def test_times_of_a_part_a_saying_and_a_goal_are_not_the_figures(text: str) -> None:
    assert when(f"闵行区与盐津县结对。{text}", 32) == {"2023"}


def test_a_paper_of_firms_signed_at_a_meeting_dates_no_couple() -> None:
    text = "鲁渝劳务协作年年做。在日前召开的鲁渝劳务协作座谈会上,来自重庆的“渝东大姐”与“枣庄家政”签订合作协议。"
    assert {d for p, _, _, _, d in told(text, "2021-06-20") if p == "pairs_with"} <= {None}


def test_a_countys_fair_is_of_the_year_in_its_name() -> None:
    assert when(f"{TIE}闵行区2021年东西部劳务协作网络招聘大会在盐津县举行,提供岗位3000个。", 3000) == {"2021"}


def test_a_figure_for_two_places_keeps_its_time_beside_places_added_later() -> None:
    text = (
        "徐汇和红河州的扶贫协作又开张。金平、元阳两个县,徐汇帮了好些年,投入300万元;"
        "红河、绿春两个县,2017年才添到它名下,投入100万元。"
    )
    assert when(text, 3_000_000, "2018-06-20") == {"2018"}
    assert when(text, 1_000_000, "2018-06-20") == {"2017"}
