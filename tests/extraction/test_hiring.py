"""People whom firms look for are vacancies, those taken on are not; and whose vacancies a figure counts. Our own."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_LEAD = "青岛市城阳区对口协作甘肃省临洮县。3月12日,城阳区企业到临洮县办招聘会。"
LINTAO, CHENGYANG = "621124", "370214"
RUIBANG, HENGLANG = "Company:青岛瑞邦服饰有限公司", "Company:恒朗玩具"


def offered(text: str) -> set[tuple[str, float]]:
    found = told(_LEAD + text, "2023-03-16")
    return {(a, v) for p, a, b, v, _ in found if p == "offers_jobs_to" and b == LINTAO and v}


@pytest.mark.parametrize(
    "text",
    [
        "城阳的48家企业计划招聘1546人。",
        "48家城阳企业拟招工人1546名。",
        "城阳方面缺口1546人,工种有缝纫、装配。",
        "城阳来的48家厂子都来招1546人。",
        "来了48家企业,用人计划1546人。",
        "城阳区来了48家厂子,招1546人。",
    ],
)
def test_people_looked_for_are_vacancies(text: str) -> None:
    assert (CHENGYANG, 1546) in offered(text)


@pytest.mark.parametrize(
    "text",
    [
        "48家企业当场招走1546人。",
        "48家企业已录用1546人。",
        "来应聘的有1546人。",
        "1546人报名参加培训。",
        "城阳计划明年招生1546人。",
        "城阳打算举办招聘会1546场。",
        "临洮县教育局计划招聘教师1546名。",
        "县里的物业公司也来招保安1546名。",
        "县内3家企业同时进场,岗位1546个。",
        "省内48家企业也来设了展位,岗位1546个。",
        "县里今年给困难户留了1546个护林员岗位。",
        "园区里8家工厂集中招工,缺口1546人。",
        "临洮新厂投产后,可提供岗位1546个。",
    ],
)
def test_people_taken_on_or_wanted_at_home_are_none(text: str) -> None:
    assert offered(text) == set()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("青岛瑞邦服饰有限公司(缝纫工128名)、恒朗玩具(普工74名)的摊位前排起长队。", {(RUIBANG, 128), (HENGLANG, 74)}),
        ("青岛瑞邦服饰有限公司要人最多,128个;恒朗玩具次之,74个。", {(RUIBANG, 128), (HENGLANG, 74)}),
        ("青岛瑞邦服饰有限公司的用工需求是128人,恒朗玩具是74人。", {(RUIBANG, 128), (HENGLANG, 74)}),
        ("岗位清单上,青岛瑞邦服饰有限公司128个,恒朗玩具74个。", {(RUIBANG, 128), (HENGLANG, 74)}),
        ("128个岗位出自青岛瑞邦服饰有限公司,74个出自恒朗玩具。", {(RUIBANG, 128), (HENGLANG, 74)}),
        ("青岛瑞邦服饰有限公司需普工128名、质检员36名。", {(RUIBANG, 128), (RUIBANG, 36)}),
        ("记者在恒朗玩具展位看到,招聘海报上写着普工74名。", {(HENGLANG, 74)}),
        ("恒朗玩具的摊位上贴着红纸:招工74人。", {(HENGLANG, 74)}),
        ("“我们这次要74个人,男女都行。”恒朗玩具招聘主管赵某说。", {(HENGLANG, 74)}),
        ("“缺74个人,来了就能上手。”恒朗玩具的厂长说。", {(HENGLANG, 74)}),
        ("恒朗玩具提供的岗位最多,有74个。", {(HENGLANG, 74)}),
        ("74个岗位来自青岛瑞邦服饰有限公司。", {(RUIBANG, 74)}),
        ("恒朗玩具人事经理说,公司这次拿出74个岗位。", {(HENGLANG, 74)}),
        ("恒朗玩具的展位前问的人不少。该公司此次带来74个岗位。", {(HENGLANG, 74)}),
        ("恒朗玩具也来了,开出74个岗位。", {(HENGLANG, 74)}),
        ("恒朗玩具的老板亲自来了,手里攥着74个名额。", {(HENGLANG, 74)}),
        # many firms' or a place's, with a firm told beside
        ("恒朗玩具等48家企业到场,岗位一共740个。", {(CHENGYANG, 740)}),
        ("在恒朗玩具的带动下,城阳区提供岗位740个。", {(CHENGYANG, 740)}),
        ("恒朗玩具也来了。48家企业一共带来740个岗位。", {(CHENGYANG, 740)}),
        ("恒朗玩具里有员工740名。", set()),
        ("青岛瑞邦服饰有限公司(员工740人)也来了。", set()),
        ("招聘会上,恒朗玩具当天签走740人。", set()),
    ],
)
def test_whose_vacancies_they_are(text: str, want: set[tuple[str, float]]) -> None:
    assert offered(text) == want


@pytest.mark.parametrize(
    ("opening", "read"),
    [
        ("3月12日,城阳区组织企业到临洮县开展“送岗下乡”活动。", True),
        ("3月12日,临洮县广场上人头攒动,城阳区来的招聘队伍支起了摊子。", True),
        ("3月12日,城阳区和临洮县的球队踢了一场友谊赛。", False),
        ("3月12日,一位城阳区的客商到临洮县看药材。", False),
    ],
)
def test_a_fair_that_one_place_holds_in_the_other_needs_no_other_word(opening: str, read: bool) -> None:
    found = told(opening + "来的企业有36家,岗位890个。\n", "2023-03-16")
    assert (("offers_jobs_to", CHENGYANG, LINTAO, 890, "2023-03-12") in found) is read
