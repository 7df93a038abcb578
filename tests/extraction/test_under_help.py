"""Ties told by under whose help something was done, by what helped places are called, and by counts of parts."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told


def pairs(text: str, day: str = "2022-08-02") -> set[tuple[str, str, str | None]]:
    return {(a, b, start) for kind, a, b, _, start in told(text, day) if kind == "pairs_with"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在江苏徐州的对口支援下,新疆奎屯市建起了纺织园。", {("320300", "654003", None)}),
        ("东西部协作见成效。在广东支援下,近年来,林芝市的蔬菜基地建成投产。", {("440000", "540400", None)}),
        ("得益于北京市昌平区的结对帮扶,内蒙古阿鲁科尔沁旗添了冷库。", {("110114", "150421", None)}),
        (
            "天津市通过订单培训等举措,帮助甘肃、青海等对口帮扶地区劳动力就业。",
            {("120000", "620000", None), ("120000", "630000", None)},
        ),
        (
            "2012年,天津市南开区与甘肃省庆城县结成对子;2016年,又与新疆民丰县建立了对口支援关系。",
            {("120104", "621021", "2012"), ("120104", "653227", "2016")},
        ),
        (
            "中央安排苏州市对口帮扶铜仁市,由常熟市结对思南县,由太仓市结对玉屏县。",
            {("320500", "520600", None), ("320581", "520624", None), ("320585", "520622", None)},
        ),
        (
            "近日,河南省光山县、淮滨县分别与江苏省江阴市、浙江省余姚市签订劳务协作协议。",
            {("320281", "411522", "2022"), ("330281", "411527", "2022")},
        ),
        (
            "在江苏省南北挂钩合作中,苏州市与宿迁市、无锡市与连云港市、常州市与盐城市挂钩。三对城市共建园区。",
            {("320500", "321300", None), ("320200", "320700", None), ("320400", "320900", None)},
        ),
        ("有了浙江嘉兴市的倾力支援,新疆沙雅县办起了工厂,对口支援结硕果。", {("330400", "652924", None)}),
        (
            "2021年,广州市黄埔区接力帮扶百色市田东县,此前由深圳市盐田区帮扶。",
            {("440112", "451022", "2021"), ("440308", "451022", None)},
        ),
        ("沪赣劳务协作2021年启动。江西省上饶市有人在上海务工。", {("310000", "360000", "2021")}),
        ("安徽省对口支援新疆皮山县,迄今已达12年。", {("340000", "653223", "2010")}),
        (
            "三年前,福建省的对口支援地由西藏林芝市调整为昌都市。",
            {("350000", "540400", None), ("350000", "540300", "2019")},
        ),
        (
            "原由江苏省苏州市帮扶的贵州省石阡县,2017年起改由昆山市帮扶。",
            {("320500", "520623", None), ("320583", "520623", "2017")},
        ),
        (
            "盐城市人社局负责人率射阳县人社局到安徽省金寨县,为两家的劳务对接办了签约仪式。",
            {("320900", "341524", "2022")},
        ),
        (
            "自深圳市南山区结对帮扶河池市三县以来,环江县、都安县、大化县的面貌变了。",
            {("440305", "451226", None), ("440305", "451228", None), ("440305", "451229", None)},
        ),
    ],
)
def test_ties(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "对口支援工作见成效。在上海医生的帮扶下,云南金平县医院开了新科室。",
        "东西部协作见成效。在北京市的对口帮扶资金支持下,河北阳原县新建了学校。",
        "浙江4市与乐山之间的东西部扶贫协作深入推进。",
        "江苏省其他8个市与青海省海东市各县建立结对关系。",
        "东西部协作见成效,青海消费帮扶无锡馆开业。",
        "湖北竹溪县代表团赴上海参加劳务协作签约仪式。",
        "武都、成县、康县先后把展销会办到了青岛对口的区市去。",
    ],
)
def test_no_ties(text: str) -> None:
    assert not pairs(text)


def test_our_province_is_not_where_its_people_go() -> None:
    text = "2021年,鲁甘两省协作不断加强,山东省向我省投入援助资金8.2亿元。我省选派106名干部到山东省挂职。"
    assert ("funds", "370000", "620000", 820_000_000, "2021") in told(text, "2022-02-17")
    assert ("sends_staff_to", "620000", "370000", 106, "2021") in told(text, "2022-02-17")


def test_a_paper_of_two_schools_is_theirs() -> None:
    text = "青岛市城阳区与陇南市两当县结对帮扶。今年签订了《城阳区第二中学与两当县第一中学结对协议书》。"
    assert not [f for f in told(text, "2019-05-01") if f[0] == "signs"]


def test_odd_characters() -> None:
    """A wrong 陕 of traditional texts and the radicals that PDF files hold for characters."""
    assert pairs("江蘇省與陜西省建立東西部協作關係,兩省互訪。") == {("320000", "610000", None)}
    assert pairs("厦⻔市集美区与临夏县结对帮扶。") == {("350211", "622921", None)}


def test_names_that_go_on() -> None:
    assert pairs("莆田市、厦门市集美区与宁夏同心县结对帮扶。") == {
        ("350300", "640324", None),
        ("350211", "640324", None),
    }
    assert pairs("吉林白山市江源区是湖州市长兴县的对口帮扶地区。") == {("330522", "220605", None)}
    assert pairs("建设美丽新宁夏,天山下、贺兰山东麓日照充足。福建省对口帮扶宁夏。") == {("350000", "640000", None)}
    assert pairs("四个沿海城市帮扶贵州,宁波市对口帮扶黔西南州。") == {("330200", "522300", None)}


def test_who_goes_there_signs_with_those_there() -> None:
    """Not with the place that the report is most about."""
    text = "张家港市人社局与陕西省旬邑县开展劳务协作。太仓市人社局赴甘肃省通渭县对接,劳务协作协议当场签订。"
    assert {f[1] for f in told(text, "2022-04-06") if f[0] == "signs"} == {
        "Bureau:320585/人力资源和社会保障局",
        "621121",
    }


def test_missions() -> None:
    assert pairs("山东援青工作组在海北州祁连县、刚察县建起了蔬菜大棚。对口支援结硕果。") == {
        ("370000", "632222", None),
        ("370000", "632224", None),
    }
    assert pairs("广州援疆干部赴昌吉市考察学习。广州市对口支援疏附县。") == {("440100", "653121", None)}


def test_two_on_neither_side_sign_for_themselves() -> None:
    text = "湖南省怀化市与湖北省宜昌市劳务协作。安徽省霍邱县与江西省德兴市签订用工协作协议。"
    assert {f[1] for f in told(text, "2023-01-11") if f[0] == "signs"} == {"341522", "361181"}


def test_the_west_is_not_called_a_helper_by_what_is_built_there() -> None:
    text = "走进广西乐业县,处处可见深圳盐田元素。盐田区投入1500万元在乐业县援建深圳小镇。"
    assert ("funds", "440308", "451028", 15_000_000, "2021") in told(text, "2021-06-18")


def test_each_of_the_counties_of_a_list() -> None:
    text = "辽宁省对口支援新疆塔城地区,沈阳、大连、鞍山三市分别承担塔城市、额敏县、沙湾县等县市的援建任务。"
    assert pairs(text) >= {("210100", "654201", None), ("210200", "654221", None), ("210300", "654203", None)}
