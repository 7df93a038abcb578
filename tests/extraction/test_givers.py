"""Who gave a sum: firms by other names, givers told after it, and those who are none of them."""

from __future__ import annotations

import pytest

from loaders.mentions.brands import givers
from tests.extraction.helpers import read

HELP = "晋江市对口帮扶安定区。"


def _given(text: str) -> set[tuple[str, str, float]]:
    return {
        (f.subject.removeprefix("Company:"), f.object, f.quantity.value)
        for f, _ in read(HELP + text, "2022-12-01").facts
        if f.predicate == "funds" and f.quantity
    }


@pytest.mark.parametrize(
    ("text", "who", "value"),
    [
        ("剩下的12万元,是晋江的红杉木业送来的,买了果苗。", "红杉木业", 120_000),
        ("安定区医院的新楼由红杉木业出资700万元建起。", "红杉木业", 7_000_000),
        ("红杉木业7月8日当场给安定区的两所小学捐了50万元。", "红杉木业", 500_000),
        ("园里第三家是红杉木业,注册资金2000万元,实际投了900万元。", "红杉木业", 9_000_000),
        ("海丝银行泉州分行向安定区捐出80万元助学。", "海丝银行泉州分行", 800_000),
        ("几家企业里,蓝海重卡捐了40万元给安定区的寄宿学校。", "蓝海重卡", 400_000),
        ("晋江的南渡纺织集团在安定区投资1.2亿元办厂。", "南渡纺织集团", 120_000_000),
        ("自2012年以来,中石化累计投入6300万元援建安定区。", "中石化", 63_000_000),
    ],
)
def test_a_firm_that_gives(text: str, who: str, value: float) -> None:
    assert _given(text) == {(who, "Region:621102", value)}


@pytest.mark.parametrize(
    "text",
    [
        "全校师生捐了3.2万元。",
        "爱心人士捐款6万元。",
        "社会各界捐了20万元。",
        "晋江市各级干部捐款8万元。",
        "退休老党员捐款2万元。",
    ],
)
def test_people_who_give_are_no_firm(text: str) -> None:
    assert list(givers(text, [(0, len(text))], [])) == []


def test_whoever_is_named_between_two_sums_gives_the_second() -> None:
    text = "红杉木业投了3000万元,海丰食品投了1200万元,另外几家加起来投了800万元。"
    assert {(who, value) for who, _, value in _given(text) if ":" not in who} == {
        ("红杉木业", 30_000_000),
        ("海丰食品", 12_000_000),
    }
    assert not {v for who, _, v in _given("红杉集团一家捐了100万元,区工商联80万元。") if who == "红杉集团"} - {
        1_000_000
    }


def test_a_place_is_no_short_name_of_a_firm() -> None:
    text = "福建省对口帮扶安定区。福建能源化工集团在安定区投了38亿元。福建投进安定区的资金有2亿元。"
    got = {(f.subject, f.quantity.value) for f, _ in read(text, "2022-12-01").facts if f.quantity}
    assert got == {("Company:福建能源化工集团", 3.8e9), ("Region:350000", 2e8)}


def test_each_of_two_gives_to_one_of_two() -> None:
    text = "晋江市、石狮市帮扶安定区和通渭县。2022年两市各拨给2000万元。晋江市、石狮市各拨80万元,分别给安定区和通渭县。"
    got = {(f.subject, f.object) for f, _ in read(text).facts if f.quantity and f.quantity.value == 800_000}
    assert got == {("Region:350582", "Region:621102"), ("Region:350581", "Region:621121")}


@pytest.mark.parametrize(
    ("text", "who", "value"),
    [
        ("二、广州农商银行\n拨款80万元,用在安定区的小学。", "广州农商银行", 800_000),
        ("教育局收到的60万元,来自震元医药。", "震元医药", 600_000),
        ("加工厂是汇源果业办的,前前后后投了4.2亿元。", "汇源果业", 420_000_000),
        ("本市罗莱家纺日前在安定区捐建的小学落成,公司为此付出260万元。", "罗莱家纺", 2_600_000),
        ("红杉木业捐60万,建安定区的小学。", "红杉木业", 600_000),
    ],
)
def test_a_firm_told_as_heading_or_source(text: str, who: str, value: float) -> None:
    assert _given("2021年的捐款如下。\n" + text) == {(who, "Region:621102", value)}


def test_money_of_other_currencies_is_none() -> None:
    assert _given("红杉木业捐了200万港元。红杉木业的设备花了2100万美元。") == set()


def test_what_a_province_gives_goes_to_the_province_it_helps() -> None:
    text = "1996年起,深圳市对口帮扶毕节市和都匀市,2013年起广东省对口帮扶贵州省。“十三五”期间,广东省投入帮扶资金33亿元。"
    got = {(f.subject, f.object) for f, _ in read(text, "2021-12-09").facts if f.predicate == "funds"}
    assert got == {("Region:440000", "Region:520000")}


def test_three_firms_that_give_together_and_the_part_of_one() -> None:
    text = "融侨集团、福清农商行、元洪面粉三家合起来捐了150万元给安定区,其中融侨拿的80万元。"
    assert _given(text) == {
        ("融侨集团", "Region:621102", 1_500_000),
        ("福清农商行", "Region:621102", 1_500_000),
        ("元洪面粉", "Region:621102", 1_500_000),
        ("融侨集团", "Region:621102", 800_000),
    }


def test_each_firm_gives_where_its_own_clause_says() -> None:
    text = "建发股份三年给安定区的学校投了920万元,盛屯矿业前后两次捐给通渭县共计310万元。"
    assert _given(text) == {("建发股份", "Region:621102", 9_200_000), ("盛屯矿业", "Region:621121", 3_100_000)}


@pytest.mark.parametrize(
    ("text", "who", "value"),
    [
        ("徐记食品,捐了图书室,花了46万元。", "徐记食品", 460_000),
        ("莱尔斯特精密不声不响打来30万元给安定区一中。", "莱尔斯特精密", 300_000),
        ("最大的一家是华龙包装,计划投6000万元,实际已经投进2100万元。", "华龙包装", 21_000_000),
        ("亚玛顿光电给安定区的小学装了热水器,折合26万元。", "亚玛顿光电", 260_000),
        ("富士康在晋江的工厂另捐100万元。", "富士康", 1_000_000),
        ("蓝海重卡集团向安定区人民医院赠送药品,价值120万元。", "蓝海重卡集团", 1_200_000),
    ],
)
def test_more_ways_to_tell_of_a_firm_that_gives(text: str, who: str, value: float) -> None:
    assert _given("2021年的捐款如下。\n" + text) == {(who, "Region:621102", value)}


def test_what_a_firm_only_says_it_would_give_is_none() -> None:
    assert _given("唯美陶瓷的老总来看过一趟,说要投一千万,到今天还没动静。") == set()
    assert _given("2021年晋江市出五百万,安定区垫了八十万。") == {("Region:350582", "Region:621102", 5_000_000)}


def test_who_signs_a_report_is_meant_by_our_district() -> None:
    text = (
        "2022年协作工作报告\n本区去年的协作工作,简要报告如下。\n全年向海北州刚察县、门源县投入援青资金8600万元,"
        "刚察县4700万元,门源县3900万元。\n(威海市环翠区发展改革局 2023年2月20日)\n"
    )
    got = {(f.subject, f.object, f.quantity.value) for f, _ in read(text, "2023-02-20").facts if f.quantity}
    assert got >= {("Region:371002", "Region:632224", 4.7e7), ("Region:371002", "Region:632221", 3.9e7)}


@pytest.mark.parametrize(
    ("text", "who", "value"),
    [
        ("联影医疗送去一台CT,折价410万元。", "联影医疗", 4_100_000),
        ("还有光明乳业,9月里一次性拿出25万元给安定区买校服。", "光明乳业", 250_000),
        ("中兴机械投资四千五百万元在安定区办了分厂。", "中兴机械", 45_000_000),
    ],
)
def test_goods_and_later_clauses(text: str, who: str, value: float) -> None:
    assert _given(text) == {(who, "Region:621102", value)}


def test_what_one_firm_goes_on_to_give_is_its_own() -> None:
    text = "中兴机械投资4500万元,在安定区巉口镇办了分厂,眼下到位3100万元。"
    assert {(who, value) for who, _, value in _given(text)} == {("中兴机械", 45_000_000), ("中兴机械", 31_000_000)}
    text = "深圳盐田港集团捐给安定区300万元修学校;券商协会去年拿了500万元。"
    assert {value for who, _, value in _given(text) if who == "深圳盐田港集团"} == {3_000_000}


def test_three_firms_that_give_each() -> None:
    text = "2014年由工商联牵头,恒力集团、盛虹集团、亨通集团三家各出100万元给安定区设了教育基金。"
    got = [
        (f.subject.removeprefix("Company:"), f.quantity.value, f.quantity.joint)
        for f, _ in read(HELP + text, "2014-12-12").facts
        if f.quantity
    ]
    assert sorted(got) == [("亨通集团", 1e6, False), ("恒力集团", 1e6, False), ("盛虹集团", 1e6, False)]


@pytest.mark.parametrize(
    ("text", "who", "value"),
    [
        ("泰山石膏股份到安定区设厂,签约3亿元,实投9600万元。", "泰山石膏股份", 96_000_000),
        ("同来的还有众诚汽车,投资4200万元在安定区建了检测线。", "众诚汽车", 42_000_000),
    ],
)
def test_what_a_firm_really_invested(text: str, who: str, value: float) -> None:
    assert _given(text) == {(who, "Region:621102", value)}


def test_money_of_the_city_above() -> None:
    text = "2016年,上海市静安区援助广南县、麻栗坡县资金2150万元。市级统筹部分另有6800万元,拨往文山州。"
    got = {(f.subject, f.object) for f, _ in read(text).facts if f.quantity and f.quantity.value == 6.8e7}
    assert got == {("Region:310000", "Region:532600")}


def test_neither_the_year_before_nor_a_township_is_carried_to_what_a_firm_gives() -> None:
    text = (
        "2018年,秀洲区帮扶若尔盖县。秀洲区财政的援助资金5100万元,12月上旬已经划到若尔盖。去年是2950万元。\n"
        "钱分几路走。最大的一路拿去建了唐克镇的牦牛产业园。嘉欣丝绸掏出60万元,给小学装了暖气;天通股份送来20万元助学金。"
    )
    got = {
        (f.subject.removeprefix("Company:"), f.object, str(f.period.start)[:4])
        for f, _ in read(text, "2018-12-18").facts
        if f.quantity and f.subject.startswith("Company")
    }
    assert got == {("嘉欣丝绸", "Region:513232", "2018"), ("天通股份", "Region:513232", "2018")}


@pytest.mark.parametrize(
    ("text", "who", "value"),
    [
        ("太平鸟服饰2014年给安定区捐衣物,价值300万元。", "太平鸟服饰", 3_000_000),
        ("青岛蔚蓝生物投资的饲料厂5月在安定区投产,投资5000万元。", "青岛蔚蓝生物", 50_000_000),
        ("麒盛科技则在安定区开了家扶贫车间,前期投了150万元。", "麒盛科技", 1_500_000),
    ],
)
def test_goods_plants_and_workshops(text: str, who: str, value: float) -> None:
    assert _given(text) == {(who, "Region:621102", value)}


def test_a_firm_that_builds_and_one_that_came_first() -> None:
    assert _given("首钢集团在安定区修了座水塔,85万元。") == {("首钢集团", "Region:621102", 850_000)}
    text = "红岩制衣先投了2600万元,今年再投了1900万元;布衣草人童装投了800万元。"
    assert {(who, value) for who, _, value in _given(text)} == {
        ("红岩制衣", 26_000_000),
        ("红岩制衣", 19_000_000),
        ("布衣草人童装", 8_000_000),
    }
