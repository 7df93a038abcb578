"""Ties told slot by slot: two roles in clauses of their own, couples that take turns, rows counted after they are told,
and provinces that only say where."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told
from tests.extraction.test_standing import pairs, some

DAY = "2022-05-10"
NEAR = "对口支援的文章,要从头说起。"
MINHANG, LONGYANG, QINGPU, MANGSHI, JIADING, CHUXIONG = "310112", "530502", "310118", "533103", "310114", "532301"
ONE = some(f"{MINHANG} {LONGYANG}")
THREE = ONE | some(f"{QINGPU} {MANGSHI}", f"{JIADING} {CHUXIONG}")
NONE: set[frozenset[str]] = set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("当小弟的是隆阳区,闵行区在东头,对口帮扶就这样排。", ONE),
        ("谁帮谁:掏力气的是闵行区,分下来的是隆阳区。", ONE),
        ("隆阳区等着这双手,伸手的是闵行区。", ONE),
        ("闵行区领了任务,隆阳区是受援的那个。", ONE),
        ("担子由闵行区来挑;对象是隆阳区。", ONE),
        ("隆阳区是一头,它下面的芒市是另一头,都归闵行区来援。", ONE | some(f"{MINHANG} {MANGSHI}")),
        ("闵行区帮,隆阳区受,结对就是这么回事。", ONE),
        ("给隆阳区搭把手的,不是别处,正是闵行区。", ONE),
        ("到隆阳区卖货的,不是别处,正是闵行区。", NONE),
        ("庙会上,站在前头的是闵行区,等着的是隆阳区。", NONE),
        ("买苹果的是闵行区,等着的是隆阳区。", NONE),
        ("这条高铁,起点是闵行区,终点是隆阳区。", NONE),
        ("闵行区在东边,隆阳区在西边,隔着三千公里。", NONE),
        ("有人说出力的不是闵行区,受帮的不是隆阳区。", NONE),
        ("出钱的是闵行区一家企业,受益的是隆阳区一所小学。", NONE),
        ("老王的家,一头在闵行区,另一头在隆阳区。", NONE),
        ("闲话少说。起点是闵行区,终点是隆阳区。帮扶大巴每周一班。", NONE),
    ],
)
def test_roles(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(NEAR + text, DAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("结对的名单定了:闵行区那头,是隆阳区;青浦区归芒市;轮到嘉定区,是楚雄市。", THREE),
        ("一个区只认一个县:闵行区认下隆阳区,轮到青浦区,是芒市,帮楚雄市的是嘉定区。", THREE),
        (
            "各家都有数:闵行区领的是隆阳区;芒市和瑞丽市由青浦区包;轮到嘉定区,是楚雄市。",
            THREE | some(f"{QINGPU} 533102"),
        ),
        ("各家都有数:闵行区去隆阳区;青浦区到芒市;嘉定区去楚雄市。", NONE),
        ("客人来自各处:闵行区看望隆阳区,青浦区看望芒市,嘉定区看望楚雄市。", NONE),
        ("高铁通了,闵行区到隆阳区,青浦区到芒市,嘉定区到楚雄市。", NONE),
        ("照片上左边是闵行区,右边是隆阳区,上面是青浦区,下面是芒市,中间是嘉定区,那边是楚雄市。", NONE),
        ("名单上,闵行区没有隆阳区,青浦区不管芒市,嘉定区不是楚雄市的。", NONE),
    ],
)
def test_turns(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(NEAR + text, DAY) == expected


BIJIE, QIANNAN, GUANGZHOU, BEIJING, CHIFENG, ULANQAB = "520500", "522700", "440100", "110000", "150400", "150900"
TWO = some(f"{GUANGZHOU} {BIJIE}", f"{GUANGZHOU} {QIANNAN}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("这本账写的是毕节、黔南,广州的东西部协作就落在这两处。", TWO),
        ("毕节、黔南也来了人:那是广州东西部协作的两家。", TWO),
        ("毕节和黔南,这两个地方归广州帮扶。", TWO),
        ("广州市的帮扶摊子铺在毕节、黔南。", TWO),
        ("北京帮扶的旗县,赤峰市8个,乌兰察布市也是8个。", some(f"{BEIJING} {CHIFENG}", f"{BEIJING} {ULANQAB}")),
        ("到赤峰来帮扶的,清一色是北京人马。", some(f"{BEIJING} {CHIFENG}")),
        ("北京人爱去的旗县,赤峰市8个,乌兰察布市8个。", NONE),
        ("毕节、黔南都有店,广州的生意就落在这两处。", NONE),
        ("毕节、黔南都缺水,广州帮的就是这两个地方。", TWO),
        ("毕节、黔南都有口岸。广州对口协作的货走这两处。", NONE),
        ("从毕节、黔南过来的贩子多。广州的帮扶产品怕这两个地方的假货。", NONE),
        ("毕节、黔南都缺水。广州对口协作的商户,货就落在这两处。", NONE),
        ("北京帮扶的旗县,赤峰市8个,乌兰察布市0个。", NONE),
        ("北京青年志愿者支援的旗县,赤峰市8个,乌兰察布市8个。", NONE),
        ("北京支援的旗县,赤峰市8个,乌兰察布市8个服务点。", NONE),
        ("北京的东西部协作座谈会定在赤峰市。", NONE),
        ("到赤峰来帮扶的,是北京的一家公司。", NONE),
    ],
)
def test_rows_and_counts(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(NEAR + text, DAY) == expected


HUAIROU, SIZIWANG, ZADOI = "110116", "150929", "632722"
TWO_PROVINCES = some(f"{HUAIROU} {SIZIWANG}", f"{HUAIROU} {ZADOI}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("怀柔区结的亲不止一处,内蒙古的四子王旗,青海的杂多县。", TWO_PROVINCES),
        ("四子王旗、青海的杂多县,怀柔区都结了对。", TWO_PROVINCES),
        ("对口协作的单子上,怀柔区名下列着四子王旗、青海杂多县。", TWO_PROVINCES),
        ("怀柔区的对口帮扶摊得开:四子王旗,杂多县。", TWO_PROVINCES),
        ("今年的对口帮扶会,怀柔区来了,四子王旗、杂多县也来了。", NONE),
        ("这里对口帮扶的事,怀柔区说,四子王旗、杂多县听。", NONE),
        ("三天里结对的事谈了三回:怀柔区一回,四子王旗、杂多县各一回。", NONE),
    ],
)
def test_one_and_a_row(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(NEAR + text, DAY) == expected


def test_one_turns_from_one_to_another() -> None:
    found = pairs("省内对口帮扶换了一轮。无锡从徐州抽身,转到连云港。苏州帮宿迁,照旧。", DAY)
    assert some("320200 320700", "320200 320300") <= found


HUANGDAO, WUDU, MINXIAN, GANSU = "370211", "621202", "621126", "620000"
BOTH = some(f"{HUANGDAO} {WUDU}", f"{HUANGDAO} {MINXIAN}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("与黄岛区结对的甘肃县份一共两个,武都区和岷县。", BOTH),
        ("黄岛区对口帮扶的甘肃地方有两处:武都区、岷县。", BOTH),
        ("省外的亲戚在甘肃,黄岛区对的是武都区、岷县。", BOTH),
        ("与黄岛区结对的甘肃县份一共三个。", NONE),
        ("山东省对口帮扶的是甘肃省。", some(f"370000 {GANSU}")),
        ("山东省对口帮扶甘肃省,黄岛区帮武都区。", some(f"370000 {GANSU}", f"{HUANGDAO} {WUDU}")),
    ],
)
def test_a_province_that_only_says_where(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(NEAR + text, DAY) == expected


def test_a_sum_told_of_no_place_is_of_the_whole_row() -> None:
    text = (
        "对口支援的大幕1994年拉开。山东接的活:日喀则是一头,它底下的桑珠孜、白朗、昂仁三个县区是另一头,都归山东来援。"
        "\n三十年怎么算账?财政援藏资金,累计61.8亿元。"
    )
    assert {x[1:4] for x in told(text, DAY) if x[0] == "funds"} == {("370000", "540200", 6.18e9)}


NINGBO, LIANGSHAN = "330200", "513400"


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("宁波市对口帮扶哪些县?有昭觉县。布拖县也在其中。", [f"{NINGBO} 513431", f"{NINGBO} 513429"]),
        ("慈溪市、余姚市这两家对口帮扶布拖县。", ["330282 513429", "330281 513429"]),
        ("搭伙多年的宁波厨师,换成成都的了。", []),
        ("\n出力的是慈溪市,受益的是布拖县。帮着卖货的平台抽三成。", []),
    ],
)
def test_what_goes_on_after_a_tie(text: str, more: list[str]) -> None:
    assert pairs("浙江省宁波市对口帮扶四川省凉山州。" + text, DAY) == some(f"{NINGBO} {LIANGSHAN}", *more)
