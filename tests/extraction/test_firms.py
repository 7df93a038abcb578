"""What a company offers or gives is its own, not its city's."""

from __future__ import annotations

import pytest

from loaders.mentions.companies import companies
from tests.extraction.helpers import read

REPORT = "珠海市对口帮扶怒江州。2022年,"
GREE = "Company:珠海格力电器股份有限公司"


@pytest.mark.parametrize(
    ("rest", "predicate", "value"),
    [
        ("珠海格力电器股份有限公司为怒江州提供就业岗位600个。", "offers_jobs_to", 600),
        ("珠海格力电器股份有限公司提供就业岗位600个。", "offers_jobs_to", 600),
        ("珠海格力电器股份有限公司向怒江州捐赠资金600万元。", "funds", 6_000_000),
        ("珠海格力电器股份有限公司捐赠资金600万元。", "funds", 6_000_000),
    ],
)
def test_a_company_is_the_subject_of_what_it_does(rest: str, predicate: str, value: float) -> None:
    got = read(REPORT + rest, "2023-03-01")
    assert [(f.predicate, f.subject, f.object, f.quantity.value) for f, _ in got.facts if f.quantity] == [
        (predicate, GREE, "Region:533300", value)
    ]
    assert GREE in {n.id for n in got.nodes}


def test_a_city_that_brings_companies_offers_the_jobs() -> None:
    text = REPORT + "珠海市组织珠海格力电器股份有限公司等20家企业为怒江州提供就业岗位600个。"
    assert {f.subject for f, _ in read(text, "2023-03-01").facts if f.predicate == "offers_jobs_to"} == {
        "Region:440400"
    }


TEA, WATER = "Company:浙江恒盛茶业有限公司", "Company:西安隆升水务有限公司"


@pytest.mark.parametrize(
    ("rest", "wanted"),
    [
        (
            "西安隆升水务有限公司捐款200万元,指定给泸水市打机井;浙江恒盛茶业有限公司捐120万元,建兰坪县医院药房。",
            {(WATER, "Region:533301", 2_000_000), (TEA, "Region:533325", 1_200_000)},
        ),
        (
            "浙江恒盛茶业有限公司捐款100万元、西安隆升水务有限公司捐款30万元给泸水市。",
            {(TEA, "Region:533301", 1_000_000), (WATER, "Region:533301", 300_000)},
        ),
        (
            "西安隆升水务有限公司捐款200万元,指定给泸水市打机井;浙江恒盛茶业有限公司捐120万元,不限用途。",
            {(WATER, "Region:533301", 2_000_000), (TEA, "Region:533300", 1_200_000)},
        ),
        ("浙江恒盛茶业有限公司看中泸水市的山地,首期投进去600万元。", {(TEA, "Region:533301", 6_000_000)}),
        ("泸水市有家浙江恒盛茶业有限公司。这家公司追加投资后总额已达900万元。", {(TEA, "Region:533301", 9_000_000)}),
        (
            "社会捐赠到账176万元,其中西安隆升水务有限公司50万元、浙江恒盛茶业有限公司20万元。",
            {
                ("Region:440400", "Region:533300", 1_760_000),
                (WATER, "Region:533300", 500_000),
                (TEA, "Region:533300", 200_000),
            },
        ),
        ("浙江恒盛茶业有限公司在泸水市落户,县财政奖励50万元。", set()),
        ("浙江恒盛茶业有限公司申请到帮扶资金60万元。", {("Region:440400", "Region:533300", 600_000)}),
        ("浙江恒盛茶业有限公司注资800万元办厂。", {(TEA, "Region:533300", 8_000_000)}),
        (
            "西安隆升水务有限公司筹集300万元投资泸水市、浙江恒盛茶业有限公司筹集900万元投资兰坪县。",
            {(WATER, "Region:533301", 3_000_000), (TEA, "Region:533325", 9_000_000)},
        ),
        ("珠海市引进浙江恒盛茶业有限公司,并投入帮扶资金50万元。", {("Region:440400", "Region:533300", 500_000)}),
    ],
)
def test_whose_money_it_is(rest: str, wanted: set[tuple[str, str, float]]) -> None:
    got = read("珠海市对口帮扶怒江州。2022年," + rest, "2023-03-01")
    assert {(f.subject, f.object, f.quantity.value) for f, _ in got.facts if f.quantity} == wanted


def test_an_association_that_gives_is_a_giver_and_its_home_no_helper() -> None:
    got = read("珠海市对口帮扶怒江州。2022年,咸阳市浙江商会捐款90万元。", "2023-03-01")
    assert {(f.subject, f.quantity.value) for f, _ in got.facts if f.quantity} == {("Company:咸阳市浙江商会", 900_000)}
    assert not {n.id for n in got.nodes} & {"Region:330000", "Region:610400"}


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("其中长乐(福州)渔具公司出了900万元", ["长乐(福州)渔具公司"]),
        ("县里与福州明成公司就矿泉水开发达成协议", ["福州明成公司"]),
        ("光是石狮轴承厂就招了40名技校生", ["石狮轴承厂"]),
        ("在莆田的海安食品和一家鞋厂上班", ["海安食品"]),
        ("海源集团接了11个,润达化工接了5个", ["海源集团", "润达化工"]),
        ("投了900万元在安远镇办黄酒厂", []),
        ("去了物业和餐饮,进电子科技、服装加工的也有", []),
        ("各出资20万元成立苗木公司", []),
        ("引进毛绒饰品、玩具服饰、电子元件等劳动密集型企业", []),
        ("到海盛电子、佳美服饰等企业上班", ["海盛电子", "佳美服饰"]),
        ("从恒申、百宏等企业筛选岗位", ["恒申", "百宏"]),
    ],
)
def test_names_of_companies(said: str, names: list[str]) -> None:
    assert [c.name for c in companies(said, [(0, len(said))], [], [])] == names


def test_what_a_firm_is_and_where_are_no_part_of_its_name() -> None:
    text = "武进区修脚企业郑远元集团录用80人。"
    assert [c.name for c in companies(text, [(0, len(text))], [(0, 3)], [])] == ["郑远元集团"]


def test_as_many_firms_as_sums_give_one_each() -> None:
    text = REPORT + "浙江恒盛茶业有限公司、西安隆升水务有限公司向怒江州捐款80万元、120万元。"
    told = {(f.subject, f.quantity.value) for f, _ in read(text, "2023-03-01").facts if f.quantity}
    assert told == {(TEA, 800_000), (WATER, 1_200_000)}


def test_people_that_a_firm_sends_are_not_its_city_s() -> None:
    text = REPORT + "浙江恒盛茶业有限公司投入怒江州80万元,派出28人的扶贫团队常驻怒江。"
    assert {(f.predicate, f.subject) for f, _ in read(text, "2023-03-01").facts if f.quantity} == {("funds", TEA)}


def test_a_firm_without_a_word_for_company_brings_jobs_of_its_own() -> None:
    text = REPORT + "在怒江州的招聘会上,浔兴拉链摆出120个岗。"
    got = {(f.subject, f.object, f.quantity.value) for f, _ in read(text, "2023-03-01").facts if f.quantity}
    assert ("Company:浔兴拉链", "Region:533300", 120) in got


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("从格力、丽珠等企业筛选出900个岗位推介给怒江州。", {"Region:440400"}),
        ("格力、丽珠等企业向怒江州提供岗位900个。", {"Company:格力", "Company:丽珠"}),
    ],
)
def test_who_chose_the_jobs_brings_them(said: str, wanted: set[str]) -> None:
    found = read("珠海市对口帮扶怒江州。珠海市人社局节前走访企业," + said, "2023-03-01")
    assert {f.subject for f, _ in found.facts if f.quantity} == wanted


def test_the_seat_of_a_firm_is_no_party() -> None:
    text = "安康市白河县办起社区工厂,一家鞋厂总部在江苏,用工80人,有劳动力从安置点来上班。"
    assert not read(text, "2020-11-20").facts


@pytest.mark.parametrize(
    "text",
    [
        "2022年3月,工作队促成珠海宏宝电子有限公司的线束项目落户泸水市产业园,一期投资6000万元。",
        "2022年3月,珠海市帮助珠海宏宝电子有限公司在泸水市建厂,投资6000万元。",
        "2022年3月,干部们引进珠海宏宝电子有限公司入驻泸水市的园区,首期投资6000万元。",
    ],
)
def test_firm_that_settles_invests_whoever_brought_it(text: str) -> None:
    got = {
        (f.subject, f.quantity.value)
        for f, _ in read("珠海市对口帮扶怒江州。" + text, "2023-03-01").facts
        if f.quantity
    }
    assert got == {("Company:珠海宏宝电子有限公司", 60_000_000)}


def test_firm_only_supported_gives_nothing() -> None:
    text = "珠海市对口帮扶怒江州。2022年,珠海市支持珠海宏宝电子有限公司招工,投入协作资金80万元。"
    assert {f.subject for f, _ in read(text, "2023-03-01").facts if f.quantity} == {"Region:440400"}
