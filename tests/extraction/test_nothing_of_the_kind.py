"""Words that seem to tell a fact and tell none: ratios, earnings, averages, papers, works, houses, things; and beside
them the like that are facts."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read, told

DAY = "2023-03-01"
H, W = "370212", "621122"  # 崂山区, 陇西县
PAIR = ("pairs_with", H, W, None, None)
PAGE = (
    "一年又一年\n\n崂山区与陇西县结成东西部协作对子。去年,崂山区给了陇西县财政帮扶资金3217万元。{}"
    "\n\n人呢?到崂山上班的陇西人,眼下412人。\n"
)
LIVELY = (
    "一山一海成了亲\n\n崂山帮陇西,帮到今年整六年。钱是一年一年送来的,今年这一笔3217万元。{}"
    "\n\n人呢?到崂山上班的陇西人,眼下412人。\n"
)


def more(text: str, page: str = PAGE) -> set[tuple[str, str, str, float | None]]:
    """What a page tells more with some words in the middle, or no longer."""
    return {x[:4] for x in told(page.format(text), DAY)} ^ {x[:4] for x in told(page.format(""), DAY)}


@pytest.mark.parametrize(
    "text",
    [
        # visits, what is offered at a fair of trade, what business people put in
        "陇西各界去崂山交流100多批,接近5000人次。",
        "食品业项目对接洽谈会开场,来听的有崂山水业集团、青岛啤酒公司等50家企业。",
        "真落进陇西的,鲁商实投4亿元。",
        "在外打工的陇西人,每6个里头就有1个在崂山。",
        "陇西外出劳动力中,三个人就有一个在崂山上班。",
        "每百个陇西后生,总有十来个在崂山。",
        "说起在崂山的老乡,十个中有八个进了电子厂。",
        "要送去崂山的589人究竟分几批走,还没有定下来。",
        "务工的老乡从崂山寄回家的钱,有4.5亿元。",
        "崂山工厂开出的工资,普工5700元,技工14900元。",
        "消费帮扶做到4.18亿元,光前8个月就1.15亿元。",
        "陇西每个贫困村都能分到65万元以上。",
        "摊到每个村头上,从前十来万,现在将近58万元。",
        "推介会上一口气签了20个项目,纸面金额6.5亿元。",
        "再看崂山区的总账:从全国多地接人,包车642趟,2893名员工;专列27趟,593名。",
        "县里把服务中心开到崂山,找活、学艺、维权,来求助的前后有3200人次。",
    ],
)
def test_figures_that_are_nobodys(text: str) -> None:
    assert not more(text)
    assert not more(text, LIVELY)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("成都对口支援甘孜州。援藏项目372个,完工的267个;干部人才选派778名。", {778}),
        ("广东、福建对口支援林芝。定下的援藏工程有10项。14万林芝人从此听熟了几个新词,什么“人才援藏”。", set()),
    ],
)
def test_works_and_inhabitants_are_no_staff(text: str, people: set[float]) -> None:
    assert {x[3] for x in told(text, DAY) if x[0] == "sends_staff_to"} == people


def test_things_told_after_their_number() -> None:
    text = "总账由崂山区的工作队交出来:407个,这是六年间盖起来、办起来的项目;238名,这是派来的干部人才。"
    assert more(text) == {("sends_staff_to", H, W, 238)}


def test_a_task_asked_about_is_none_that_went() -> None:
    text = "坐车去崂山务工,在陇西早不新鲜了。派下来的任务是多少?600人。"
    assert not {x for x in more(text) if x[3]}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("每批50人,分四批,去年共有200名陇西人到崂山上岗。", ("sends_workers_to", W, H, 200)),
        ("去年从崂山派来的教师有10名,每人带两个徒弟。", ("sends_staff_to", H, W, 10)),
        ("又拨付资金1500万元,平均每个村用上20万元。", ("funds", H, W, 1.5e7)),
        ("销售农产品500万元,崂山又拨来帮扶资金1500万元。", ("funds", H, W, 1.5e7)),
        ("今年签约项目12个,崂山财政援助资金到位1500万元。", ("funds", H, W, 1.5e7)),
        ("老乡走遍全国各地,今年从陇西到崂山务工的新增230人。", ("sends_workers_to", W, H, 230)),
    ],
)
def test_figures_of_the_couple_beside_such_words(text: str, fact: tuple[str, str, str, float]) -> None:
    assert more(text) == {fact}


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("两家江苏企业与陇西牵上手。", set()),
        ("广东五所高校同陇西县牵手。", set()),
        ("陇西县同市北区两地警方联手破了一个案子。", set()),
        ("庙会上的招聘会由自治区、江苏省和固原市三家联手办。", set()),
        ("江苏帮的是宁夏一个独一份的自治县,那是另一本账。", set()),
        ("崂山的招聘会开在庙会当中,由自治区、江苏省和固原市三家联手。", set()),
        ("陇西县文峰镇的卫生院由徐州市援建。", {("320300", W)}),
        ("徐州市扶陇西县文峰镇搞大棚菜。", {("320300", W)}),
        ("徐州市与陇西县文峰镇结成对子。", {("320300", f"{W}/文峰镇")}),
        ("江苏省与宁夏结成对子。", {("320000", "640000")}),
        ("徐州市对口帮扶甘肃省陇西县,去年联手办了招聘会。", {("320300", W)}),
    ],
)
def test_ends_that_are_none(text: str, ends: set[tuple[str, str]]) -> None:
    assert {x[1:3] for x in more(text) if x[0] == "pairs_with"} == ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("莱西市一直对口帮扶甘肃这个独一份的县。陇西县的人去莱西市找活。", ("370285", W)),
        ("陇南的徽县,一直是莱西市结对帮扶的对象。", ("370285", "621227")),
        ("甘肃陇南的两当县,一直是莱西市结对帮扶的对象。", ("370285", "621228")),
    ],
)
def test_a_whole_only_tells_where_its_part_lies(text: str, ends: tuple[str, str]) -> None:
    assert {x[:3] for x in told(text, DAY) if x[0] == "pairs_with"} == {("pairs_with", *ends)}


@pytest.mark.parametrize(
    "text",
    [
        "县里的招聘会上,陇西自家的46家企业拿出1000多个岗位。",
        "县就业局每逢赶集就摆摊,全年办了31场招聘会,岗位5419个。",
    ],
)
def test_vacancies_of_the_countys_own(text: str) -> None:
    assert not {x for x in more(text) if x[0] == "offers_jobs_to"}


def test_fairs_are_not_those_of_all_provinces_told_before() -> None:
    text = (
        "灌阳县人社局说,借着东西部协作的路子,同广东、福建、浙江等地都搭上了话,哪里缺人早知道。"
        "今年以来,线上线下招聘会办了25场。"
    )
    assert not {x for x in told(text, DAY) if x[0] == "offers_jobs_to"}


def firms(text: str) -> set[str]:
    return {n.name for n in read(text, DAY).nodes if n.id.startswith("Company:")}


@pytest.mark.parametrize(
    "thing", ["优质岗位信息", "线上招聘", "零工市场", "春风行动", "纺织行业", "返岗专列", "宣传海报", "缝纫班组"]
)
def test_things_and_ways_of_hiring_are_no_firms(thing: str) -> None:
    page = "昆山市对口帮扶碧江区。招聘会在碧江区开场,{}接收81人,永利达要50人。"
    assert firms(page.format(thing)) == {"永利达"}
    assert firms(page.format("德盛针织")) == {"永利达", "德盛针织"}


def test_offices_in_a_row_are_no_firms() -> None:
    assert not firms("海曙区与庆元县签了结对协议。教育、科技、文广旅体、卫健四家,海曙、庆元一一对签。")
