"""Ties whose frame is the only word of cooperation, or of the one couple that a text names. Sentences of our own."""

from __future__ import annotations

import pytest

from loaders.clean import clean
from tests.extraction.helpers import read
from tests.extraction.test_standing import pairs, some

DAY = "2021-06-01"


def named(text: str) -> set[str]:
    return {n.id.removeprefix("Region:") for n in read(text, DAY).nodes if n.type == "Region"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("福建泉州帮宁夏泾源,一晃好些年,村里的老人都记得。", some("350500 640424")),
        ("村口的碑上刻着:泾源县归泉州市管。", some("350500 640424")),
        ("省里一张名单,把天等县交给了深圳。", some("440300 451425")),
        ("江苏盐城和陕西洛南结伴,一个产海鲜,一个产核桃。", some("320900 611021")),
        ("青岛援陇南,先修的是路,后修的是校。", some("370200 621200")),
        ("北京密云和河北蔚县攀上了亲,两边的人常走动。", some("110118 130726")),
        ("珠海牵怒江,中山牵昭通,一个也没落下。", some("440400 533300")),
        ("苏州对铜仁,杭州对黔东南,宁波对黔西南。", some("320500 520600", "330100 522600", "330200 522300")),
    ],
)
def test_a_frame_is_a_word_of_cooperation_itself(text: str, expected: set[frozenset[str]]) -> None:
    assert expected <= pairs(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "昨晚,广州队客场对贵阳队,二比一取胜。",
        "苏州老板在铜仁开厂,月薪四千,管吃管住。",
        "从无锡到西宁的航班由每周三班增加到五班。",
        "大理的导游带着上海游客逛古城,一天走了两万步。",
        "兰州拉面由青海化隆人带到厦门,如今有三千家店。",
        "杭州市民李先生管昆明的朋友叫“花匠”,两人认识二十年。",
        "广东的订单分到贵州织金,厂里接下三万件校服。",
        "丽水与南江,东西相距一千六百公里,都出长寿老人。",
        "天津与兰州的货运班列由中铁包揽,每周两班。",
    ],
)
def test_trade_and_travel_are_no_ties(text: str) -> None:
    assert pairs(text, DAY) == set()


SHAOXING, MABIAN = "330600", "511133"
ONE = some(f"{SHAOXING} {MABIAN}")


@pytest.mark.parametrize(
    "text",
    [
        "绍兴的茶师上了马边的山。山上的老人说:“这是跟咱们结了对的人,茶要留最好的。”",
        "马边的笋子摆上绍兴的柜台。店员指着牌子:结对帮扶的地方来的,尝尝。",
        "马边的水渠通了,绍兴的工程师舍不得走。对口帮扶这几年,他瘦了一圈。",
        "马边县城的广场上,绍兴人教跳舞。县里的人都晓得结对的事,说结了对就是亲戚。",
    ],
)
def test_the_one_couple_of_a_text(text: str) -> None:
    assert pairs(text, DAY) == ONE


@pytest.mark.parametrize(
    "text",
    [
        "绍兴的布商到马边进货,与对口帮扶毫无关系,全凭自己跑。",
        "马边的工人在绍兴打工,是自己去的,没有哪个结对的来组织。",
        "绍兴的女婿在马边办酒,亲戚朋友来了三十桌。",
        "绍兴和马边,省里打算明年结对,名单还没下来。",
        "绍兴某公司与马边某村结对,送去一百袋化肥。",
        "绍兴的茶师上了马边的山,沐川、屏山也有人去。山上的老人说:“这是跟咱们结了对的人。”",
    ],
)
def test_no_couple(text: str) -> None:
    assert ONE & pairs(text, DAY) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("惠州一肩挑三头:册亨、晴隆、巴马,帮手分三路走。", ("522327", "522324", "451227")),
    ],
)
def test_as_many_as_are_counted(text: str, expected: tuple[str, ...]) -> None:
    assert pairs(text, DAY) == {frozenset(("441300", x)) for x in expected}


@pytest.mark.parametrize(
    "text",
    [
        "惠州有两门亲戚,司机说,他去过册亨、晴隆、巴马。",
        "惠州人开的店在册亨、晴隆、巴马都有,三个亲兄弟各管一家。",
    ],
)
def test_not_as_many_as_are_counted(text: str) -> None:
    assert pairs(text, DAY) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("富宁的街上,虹口带来的大夫在看病,结了对就是不一样。", "310109"),
        ("云南临翔的学校由崇明来帮,结对已有五年。", "310151"),
        ("四川壤塘说,萧山派来的干部最能吃苦,结对帮扶没白来。", "330109"),
        ("陇西和马尾牵手,协作办就设在县里。", "350105"),
    ],
)
def test_a_name_that_takes_part_is_a_place(text: str, code: str) -> None:
    assert code in named(text)


@pytest.mark.parametrize(
    "text", ["云南富宁的虹口瀑布游人多,协作的事没人提。", "四川的街上有家萧山饭店,对口帮扶干部常去。"]
)
def test_a_name_of_something_else_is_none(text: str) -> None:
    assert not {"310109", "330109"} & named(text)


@pytest.mark.parametrize("name", ["宝山帮会泽", "北京来的人", "保山有亲戚", "本报讯"])
def test_everyday_characters_after_an_exclamation_stay(name: str) -> None:
    assert clean(f"山海携手!{name},共谱新篇。").text == f"山海携手!{name},共谱新篇。"
