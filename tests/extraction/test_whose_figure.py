"""Whose a figure is: a province's letter says whither, many givers are no one's, a part is not the whole."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import Told, told


def figures(text: str, day: str) -> set[Told]:
    return {f for f in told(text, day) if f[0] != "pairs_with"}


@pytest.mark.parametrize(
    ("text", "object_"),
    [
        # the letter, not the county that the report is on
        ("在四川省广元市昭化区,村民靠香菇致富。浙江省五年来累计选派专业技术人才3120名援川。", "510000"),
        ("五年来,浙江省选派3120名专业技术人才援川,广元市昭化区的卫生院就来了不少。", "510000"),
        ("贵州省雷山县是杭州市西湖区的帮扶对象。五年来,浙江省派出3120名党政干部入黔。", "520000"),
        # the part of it that the province helps
        ("浙江省自2013年起对口帮扶四川省广元市。五年来,浙江省选派3120名专业技术人才援川,昭化区也有。", "510800"),
        # a team's name says no more than where its place lies
        ("广东省对口支援西藏林芝市。广东省第三批援藏工作队有干部3120名,巴宜区的占一成。", "540400"),
    ],
)
def test_letter_of_a_province(text: str, object_: str) -> None:
    got = {f for f in figures(text, "2021-03-10") if f[3] == 3120}
    assert {f[2] for f in got} == {object_}


def test_money_by_letter() -> None:
    text = "辽宁省对口支援新疆塔城地区。在额敏县,楼房盖起来了。三年里,辽宁省投入援疆资金24亿元。"
    assert {f[2] for f in figures(text, "2018-05-06")} == {"654200"}


@pytest.mark.parametrize(
    "text",
    [
        "深圳市对口支援新疆喀什市。三年间,全国19个援疆省市拨付援疆资金500多亿元。",
        "深圳市对口支援新疆喀什市。十九个援疆省市实施项目2900个,投入资金410亿元,选派干部人才1.3万名。",
        "深圳市对口支援新疆喀什市。截至目前,东部9省市共向西部投入财政援助资金900亿元。",
        "深圳市对口支援新疆喀什市。中央财政累计投入喀什市扶贫资金21亿元。",
        "南通市对口帮扶略阳县。截至目前,南通市已从各地接回员工:包车412趟、8990人;专列17趟、4913人。",
        "宁波市对口帮扶黔西南州。全州外出打工的有三十万,多数去了广东、福建。",
        "慈溪市与松桃县开展劳务协作。慈溪某厂有员工6000人。",
        "安徽省对口支援松潘县。支医的大夫看病1万多人次。",
    ],
)
def test_of_nobody_named(text: str) -> None:
    assert figures(text, "2019-10-10") == set()


def test_one_of_many_named() -> None:
    text = "深圳市对口支援新疆喀什市。五年里,19个援疆省市实施项目2900个,其中深圳市投入资金12亿元。"
    assert {(f[1], f[2], f[3]) for f in figures(text, "2019-10-10")} == {("440300", "653101", 12e8)}


@pytest.mark.parametrize(
    "text",
    [
        "福州市对口帮扶定西市。福州市委、市政府要求年内输转定西劳动力2000人到福州,任务很重。",
        "福州市对口帮扶定西市。省里要求福州3月底前向定西派出教师60名。",
        "福州市对口帮扶定西市。会议要求,福州今年为定西培训干部300人次。",
        "福州市对口帮扶定西市。年内定西还要向福州输送1000人。",
    ],
)
def test_demanded_is_not_done(text: str) -> None:
    assert figures(text, "2018-04-20") == set()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("福州市对口帮扶定西市。去年,福州按要求选派教师27名到定西支教。", 27),
        ("福州市对口帮扶定西市。根据福州企业的用工要求,定西向福州输送劳动力1300人。", 1300),
        ("福州市对口帮扶定西市。每年冬天福州都要给定西送去棉衣,去年捐款120万元。", 1_200_000),
    ],
)
def test_asked_for_and_done(text: str, value: float) -> None:
    assert {f[3] for f in figures(text, "2018-04-20")} == {value}


def test_who_they_are_says_what_they_did() -> None:
    text = "嘉兴市对口帮扶四川省屏山县。招聘会上,有41人达成就业协议,成为屏山县首批赴嘉兴就业的农民工。"
    assert {f[:4] for f in figures(text, "2019-05-20")} == {("sends_workers_to", "511529", "330400", 41)}
    assert figures(text.replace(",成为屏山县首批赴嘉兴就业的农民工", ""), "2019-05-20") == set()


@pytest.mark.parametrize(
    "text",
    [
        "湖州市南浔区与广安市广安区2016年结对。眼下在南浔打工的广安区人,据人社局摸底是4120人。",
        "湖州市南浔区与广安市广安区2016年结对。在南浔务工的广安区籍劳动力,登记在册的共4120人。",
        "湖州市南浔区与广安市广安区2016年结对。在南浔,从广安区来开早餐店的已有4120人。",
        "湖州市南浔区与广安市广安区2016年结对。南浔的企业里,广安区籍工人超过4120人。",
    ],
)
def test_stock_of_workers(text: str) -> None:
    got = {f[:4] for f in figures(text, "2022-08-01")}
    assert got == {("sends_workers_to", "511602", "330503", 4120)}


def test_most_went_to_one() -> None:
    text = "宁波市对口帮扶黔西南州。去年,由劳动部门牵线到宁波进厂的黔西南青年1280人,最多的进了雅戈尔集团,有310人。"
    assert not any(f[2] == "Company:雅戈尔集团" and f[3] == 1280 for f in figures(text, "2006-11-09"))


def test_staff_arrive() -> None:
    text = "江苏省昆山市与阿图什市结对。2020年秋,昆山的首批六位老师抵达这座边城。"
    assert figures(text, "2021-06-08") == {("sends_staff_to", "320583", "653001", 6, "2020")}


def test_when_the_works_were_done_dates_no_sum() -> None:
    text = "国家让天津对口援建宁强县,时间从2008年到2010年。天津为此拿出21.5亿元,2010年9月全部竣工。"
    assert {f[4] for f in figures(text, "2016-11-09")} == {"2008"}
    text = "天津对口援建宁强县。天津投入资金3000万元,2014年3月拨付到位。"
    assert {f[4] for f in figures(text, "2016-11-09")} == {"2014-03"}


def test_day_behind_a_mark_heads_a_part() -> None:
    text = (
        "■ 2月12日  包机\n午后,广安市的140名老乡坐包机飞抵湖州市南浔区,都是回厂里上班的。\n\n"
        "■ 2月15日  专列\n上午9点,860名务工者在广安站上车,去湖州。\n"
    )
    assert {(f[3], f[4]) for f in figures(text, "2020-02-24")} == {(140, "2020-02-12"), (860, "2020-02-15")}


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("喀什地区320名务工人员启程,一趟开往广东深圳,一趟开往山东济南。", {"440300", "370100"}),
        ("临夏州对接厦门市。320名老乡分乘6辆大巴,4辆去厦门,2辆去漳州。", {"350200", "350600"}),
    ],
)
def test_some_cars_here_some_there(text: str, objects: set[str]) -> None:
    assert {f[2] for f in figures(text, "2022-04-10") if f[3] == 320} == objects


def test_part_told_later_is_of_the_time_of_the_whole() -> None:
    text = (
        "泉州市与固原市有东西部劳务协作。3月2日下午3点,头一批260名固原务工人员坐专列到了泉州。\n"
        "图:站台上。\n其中惠安县接收75人。\n"
    )
    assert {(f[3], f[4]) for f in figures(text, "2021-03-04")} == {(260, "2021-03-02"), (75, "2021-03-02")}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "厦门市对口帮扶临夏州。当地骨干送到厦门进修、听课,三年有214人。",
            ("trains", "350200", "622900", 214, "2019"),
        ),
        (
            "厦门市对口帮扶临夏州。厦门方面提供的岗位信息先后4300多个。",
            ("offers_jobs_to", "350200", "622900", 4300, None),
        ),
    ],
)
def test_counts_of_years(text: str, fact: Told) -> None:
    assert figures(text, "2022-04-10") == {fact}


def test_adverbs_are_no_firms() -> None:
    text = "2018年,对口帮扶望谟县的宁波市海曙区投入300万元。紧接着,海曙区分别投入600万元和180多万元,建起厂房和仓库。"
    assert {(f[1], f[3]) for f in figures(text, "2020-06-18")} == {("330203", 3e6), ("330203", 6e6), ("330203", 1.8e6)}


def test_wages_are_no_funds() -> None:
    assert figures("厦门市对口帮扶临夏州。来厦门的第三个月,马福就拿到了7000多。", "2022-04-10") == set()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("北京市对口支援西藏拉萨市。2013年至今已有132名拉萨籍大学生在北京上班。", 132),
        ("福建省对口支援西藏昌都市。昌都籍未就业大学生到福建就业创业的有210名。", 210),
    ],
)
def test_graduates_at_work(text: str, value: float) -> None:
    assert {(f[0], f[3]) for f in figures(text, "2018-08-01")} == {("sends_workers_to", value)}
    assert figures(text.replace("上班", "就读").replace("就业创业", "就读"), "2018-08-01") == set()


def test_purse_that_is_helped() -> None:
    text = "苏州市对口帮扶铜仁市。今年上半年,苏州市已落实帮扶铜仁市财政资金6.5亿元,较去年同期增长38%。"
    assert {f[:4] for f in figures(text, "2019-08-07")} == {("funds", "320500", "520600", 6.5e8)}


def test_only_prefecture_of_the_letter() -> None:
    text = "截至2014年底,湖南省共选派七批援藏干部412名。对口支援山南市20年来,湖南省累计投入援藏资金19.4亿元。"
    assert {(f[2], f[3]) for f in figures(text, "2015-06-11")} == {("540500", 412), ("540500", 19.4e8)}


def test_bus_to_a_factory_is_of_work() -> None:
    text = "6月17日,临沧市永德县136名群众坐上大巴,到上海市崇明区的工厂上班。"
    assert figures(text, "2020-06-18") == {("sends_workers_to", "530923", "310151", 136, "2020-06-17")}
