"""Programs by their names: brands, what the report says is called so, stations, papers told before their signing."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

HELP = "泰安市对口帮扶巫溪县。2021年,泰安市投入资金3000万元。"


def _programs(said: str) -> set[tuple[str, str]]:
    nodes = read(HELP + said, "2022-05-10").nodes
    return {(n.name, str(n.properties["kind"])) for n in nodes if n.type == "Program"}


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("县里有块牌子叫“巫溪绣娘”,今年办了两期班。", {"巫溪绣娘"}),
        ("3块牌子:“巫溪绣娘”“巫山船工”和“大宁河厨师”,都叫得响。", {"巫溪绣娘", "巫山船工", "大宁河厨师"}),
        ("“巫溪绣娘”和“泰山保安”两块牌子越擦越亮。", {"巫溪绣娘", "泰山保安"}),
        ("“巫溪绣娘”成了两地劳务协作的一块品牌。", {"巫溪绣娘"}),
        ("劳务品牌:“巫溪绣娘”,带出去320人。", {"巫溪绣娘"}),
        ("“泰山保安”“巫溪绣娘”三块牌子里的两块是今年立的。", {"泰山保安", "巫溪绣娘"}),
    ],
)
def test_a_brand(said: str, names: set[str]) -> None:
    assert _programs(said) == {(n, "brand") for n in names}


@pytest.mark.parametrize(
    "said",
    [
        "门口挂的牌子叫“连心桥”。",
        "他捧回“先进个人”的牌子。",
        "楼里挂出“实训基地”“职工之家”两块牌子。",
        "“这是我们的老品牌”,他笑着说。",
        "村口的牌子:“减速慢行”。",
    ],
)
def test_a_plate_is_no_brand(said: str) -> None:
    assert not [n for n, kind in _programs(said) if kind == "brand"]


def test_two_brands_of_a_list_are_no_pair() -> None:
    said = "2块牌子:“牵手巫溪妹”和“泰山保安”。"
    assert not [f for f, _ in read(HELP + said, "2022-05-10").facts if f.subject.startswith("Program")]


@pytest.mark.parametrize(
    ("said", "name", "kind"),
    [
        ("两边的人习惯叫它“泰巫对接”。", "泰巫对接", "mechanism"),
        ("这套办法简称“泰巫协作”。", "泰巫协作", "mechanism"),
        ("新添的服务名叫“鲁渝就业直通卡”,老少都会用。", "鲁渝就业直通卡", "project"),
        ("为了让人有岗位,县里推出“雁南飞”这项行动。", "雁南飞", "project"),
        ("“巫溪驻泰安劳务协作站”6月开门。", "巫溪驻泰安劳务协作站", "station"),
        ("县里挂上“巫溪驻泰安劳务工作站”的牌子。", "巫溪驻泰安劳务工作站", "station"),
        ("鲁渝劳务协作工作站早就开了门。", "鲁渝劳务协作工作站", "station"),
        ("泰安市农民工就业服务站一天接待几十人。", "泰安市农民工就业服务站", "station"),
        ("巫溪县省外劳务服务站挂在汽车站里。", "巫溪县省外劳务服务站", "station"),
        ("钱主要用在泰安(巫溪)产业转移园。", "泰安(巫溪)产业转移园", "park"),
    ],
)
def test_a_program(said: str, name: str, kind: str) -> None:
    assert (name, kind) in _programs(said)


@pytest.mark.parametrize(
    "said",
    [
        "巫溪县在泰安市设立了劳务服务站。",
        "巫溪县建起劳务工作站3个。",
        "巫溪县12个劳务工作站都有人值班。",
        "大家都叫她“就业红娘”。",
        "他外号叫“劳务经纪人”。",
        "他们签约劳务协作协议三十份。",
        "劳务协作协议,是县里年年要提的事。",
        "墙上贴着《泰安企业招聘岗位一览表》。",
        "每人领到一本《外出务工手册》。",
        "两地的事登上了《中国扶贫》。",
        "4月出刊的《乡村振兴之窗》里有一篇讲它。",
    ],
)
def test_no_program(said: str) -> None:
    assert _programs(said) == set()


@pytest.mark.parametrize(
    ("said", "paper", "signers"),
    [
        ("8月,双方把2021年度劳务协作协议也签了。", "2021年度劳务协作协议", {"Region:370900", "Region:500238"}),
        ("两地的劳务协作协议就在车间里落了笔。", "劳务协作协议", {"Region:370900", "Region:500238"}),
        (
            "泰安市和巫溪县的劳务协作协议,是2020年两家人社局签的。",
            "劳务协作协议",
            {"Bureau:370900/人力资源和社会保障局", "Bureau:500238/人力资源和社会保障局"},
        ),
    ],
)
def test_a_paper_told_before_its_signing(said: str, paper: str, signers: set[str]) -> None:
    signed = {(f.subject, f.object) for f, _ in read(HELP + said, "2022-05-10").facts if f.predicate == "signs"}
    assert signed == {(s, f"Program:{paper}") for s in signers}
