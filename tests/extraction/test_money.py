"""Whose money a sum is, and what is no money given."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

Sum = tuple[str, str, float]


def _funds(text: str, published: str = "2023-03-01") -> set[Sum]:
    return {
        (f.subject, f.object, f.quantity.value)
        for f, _ in read(text, published).facts
        if f.predicate == "funds" and f.quantity
    }


HELP = "珠海市对口帮扶怒江州。2022年,"
GIVEN = {("Region:440400", "Region:533300", 2_000_000.0)}


@pytest.mark.parametrize(
    "said",
    [
        "珠海市给怒江州拨来工作经费200万元。",
        "计划内资金200万元已由珠海市全额拨付怒江州。",
        "珠海市向怒江州捐赠贰佰万元。",
        "珠海市各界向怒江州捐资200万元。",
        "省里和珠海市合起来,珠海给怒江的又有200万元。",
        "怒江州分得的珠海市援助款有200万元。",
        "珠海市解囊200万元,怒江州修了水窖。",
        "怒江州的苗圃缺钱,珠海市二话不说补上200万元。",
        "怒江州的茶苗由珠海市包下,光这一项就垫进去200万元。",
        "珠海市的200万元,怒江州拿来建了冷库。",
        "怒江州灾后重建的房子,珠海市认了一半的钱,合200万元。",
        "珠海市对口支援怒江州投入资金200万元(不含昆明市800万元)。",
    ],
)
def test_money_given(said: str) -> None:
    assert _funds(HELP + said) >= GIVEN
    assert not any("530100" in o for _, o, _ in _funds(HELP + said))


@pytest.mark.parametrize(
    "said",
    [
        "珠海基地二期累计投入3.68亿元,进度八成。",
        "珠海总部技改投入9200万元,已完工。",
        "怒江的农户跟着珠海来的老板干,老板自己掏了135万元。",
        "珠海市协调资金修房,每户补1万元。",
        "怒江州当年整合涉农资金3亿元、专项扶贫资金9460万元。",
        "国家拨付怒江州的移民资金累计19.6亿元。",
        "工作安排。\n一、目标。争取珠海市财政帮扶资金8亿元,社会捐助1.5亿元。",
        "怒江州发放小额信贷4.6亿元。",
        "县财政奖励落户企业50万元。",
        "两地协议里写明:五年之内,珠海市安排帮扶资金5亿元。",
        "按约定,珠海市财政资金以3000万元为基数逐年递增。",
        "怒江州已向珠海市申请帮扶资金4000万元。",
        "怒江州拨出600万元补贴外出务工。",
        "珠海一位开厂的拿出自家积蓄50万元,助怒江州的孩子上学。",
        "珠海的一家软件公司捐了怒江州教室的投影仪,值个二十来万。",
        "珠海人在怒江州收草药,预付款都打了300万元。",
        "怒江州的果农今年出1.2万元请人采摘。",
        "怒江州的银行今年放出1.5亿元,担保公司担保4000万元。",
        "怒江州的景区投了1.2亿元修索道。",
        "珠海市自己去年治水投了12亿元。",
        "珠海一家企业欠怒江州的纸箱厂货款300万元,已付180万元。",
        "怒江州的罐头厂产值到了3000万元。",
        "帮扶资金年均3000万元。",
        "厂房一期用地花了怒江州财政800万元。",
        "怒江州的乡村振兴资金2.7亿元,中央1.9亿元、省里4000万元。",
        "车间里的妇女月月领2000多元。",
        "珠海市与怒江州已签约项目的协议资金近15亿元。",
    ],
)
def test_no_money_between_regions(said: str) -> None:
    assert _funds(HELP + said) == set()


def test_sums_said_to_be_plans() -> None:
    text = "珠海市对口帮扶怒江州。兰坪县1.1亿元、福贡县1.3亿元,上述均为珠海市帮扶资金的计划数。"
    assert _funds(text) == set()


def test_a_school_in_a_township_is_its_countys() -> None:
    text = "余杭区对口支援青川县。2022年,余杭区捐赠资金200万元,给乔庄镇初中修操场。"
    assert _funds(text) == {("Region:330110", "Region:510822", 2_000_000.0)}


def test_the_taker_told_in_the_item_itself() -> None:
    text = "珠海市对口帮扶怒江州。2022年的捐赠:珠海市500万元,建泸水市幼儿园;香洲区财政列支300万元,给兰坪县换锅炉。"
    assert ("Region:440402", "Region:533325", 3_000_000.0) in _funds(text)


def test_items_of_companies_in_a_list_of_givers() -> None:
    text = (
        "自1994年以来,三个省市、两家企业对口支援日喀则市,掏出的资金有60亿元。1994年至2018年:\n"
        "上海市,项目158个,资金45亿元;\n山东省,依次为135个、14亿元;\n吉林省,29个、9亿元;\n"
        "企业里,宝河集团(后改称河武集团)33个、2.8亿元,中沪集团19个、1.3亿元。"
    )
    got = _funds(text, "2018-12-14")
    assert {s: v for s, _, v in got if v < 5e9} == {
        "Region:310000": 4.5e9, "Region:370000": 1.4e9, "Region:220000": 9e8,
        "Company:宝河集团": 2.8e8, "Company:中沪集团": 1.3e8,
    }  # fmt: skip
    assert {s for s, _, v in got if v == 6e9} == {
        "Region:310000", "Region:370000", "Region:220000", "Company:宝河集团", "Company:中沪集团",
    }  # fmt: skip


def test_the_level_whose_money_it_is() -> None:
    text = "奉贤区与迪庆州结对协作。2023年安排市级统筹资金,实际到位1.92亿元,"
    text += "分到香格里拉市、德钦县的依次为7100万元、5300万元。"
    assert _funds(text, "2024-01-15") == {
        ("Region:310000", "Region:533400", 192_000_000.0),
        ("Region:310000", "Region:533401", 71_000_000.0),
        ("Region:310000", "Region:533422", 53_000_000.0),
    }


def test_what_each_got_of_the_sum() -> None:
    text = (
        "泰州市对口帮扶永寿县、旬邑县。"
        "泰州2017年拨付的帮扶资金5640万元,12月已全数进账,永寿分得1800万元,旬邑分得1650万元。"
    )
    shares = {("Region:321200", "Region:610426", 18_000_000.0), ("Region:321200", "Region:610429", 16_500_000.0)}
    assert shares <= _funds(text, "2018-01-03")
    assert _funds("泰州市对口帮扶永寿县。合作社里的村民每年可分得1800万元。") == set()


@pytest.mark.parametrize(
    "said",
    [
        "怒江州那座车间投资额是200万元,全部出自珠海市。",
        "怒江州的敬老院总造价200万元,由珠海市出资。",
        "怒江州中医院新楼:珠海市出200万元,怒江州自筹900万元,省上补助500万元。",
    ],
)
def test_who_paid_is_told_after_the_sum(said: str) -> None:
    assert _funds(HELP + said) == GIVEN


def test_what_firms_pay_themselves_or_in_taxes_is_no_aid() -> None:
    assert _funds(HELP + "两地共建的产业园里,企业自筹7.4亿元,交的税1.1亿元,付地款3000万元。") == set()


def test_a_list_of_years_with_a_sum_each() -> None:
    text = "珠海市给怒江州的协作资金如下:\n2017年:1260万元\n2018年:3570万元\n2019年:4100万元\n"
    got = {(str(f.period.start), f.quantity.value) for f, _ in read(text, "2021-07-01").facts if f.quantity}
    assert got == {("2017", 1.26e7), ("2018", 3.57e7), ("2019", 4.1e7)}
    text = "珠海市对口帮扶怒江州。怒江州历年的旅游收入如下:\n2017年:1260万元\n2018年:3570万元\n"
    assert _funds(text, "2021-07-01") == set()


def test_what_each_is_given_is_no_sum_of_all() -> None:
    e = read("上海市杨浦区每年向遵义市湄潭县、道真县、正安县各提供帮扶资金600万元。", "2018-05-22")
    sums = [f.quantity for f, _ in e.facts if f.predicate == "funds" and f.quantity]
    assert [(q.value, q.joint) for q in sums] == [(6_000_000, False)] * 3


def test_an_association_gives_its_own_share() -> None:
    said = "番禺区企业家联合会、广州市盛大集团有限公司向毕节市威宁县分别捐赠100万元、50万元。"
    e = read(said, "2021-12-30")
    firm = [f.quantity.value for f, _ in e.facts if f.subject == "Company:广州市盛大集团有限公司" and f.quantity]
    assert firm == [500_000]


@pytest.mark.parametrize(
    ("said", "sums"),
    [
        ("珠海市给怒江州3600万元,每县900万元,各建一个新村:其中200万元用于修路。",
         {("Region:440400", "Region:533300", 3.6e7)}),
        ("珠海市投入2200万元,援建“福贡·珠海产业园”。", {("Region:440400", "Region:533323", 2.2e7)}),
        ("珠海市向泸水市投入2200万元,援建“福贡·珠海产业园”。", {("Region:440400", "Region:533301", 2.2e7)}),
        ("珠海市香洲区发动社会力量、特别是珠海侨胞捐款捐物,累计价值2200多万元。",
         {("Region:440402", "Region:533300", 2.2e7)}),
        ("珠海、中山两市将各出资200万元,在怒江州种茶。", set()),
    ],
)  # fmt: skip
def test_whose_and_where_by_the_words_beside(said: str, sums: set[Sum]) -> None:
    assert _funds(HELP + said) == sums
