"""Sums that are given by their own words, in texts without a word of cooperation; and what only looks like it."""

from __future__ import annotations

import pytest

from .helpers import read


def sums(text: str, published: str = "2018-09-10") -> set[tuple[str, str, float]]:
    """Giver, taker and sum of each fact of money."""
    found = read(text, published)
    names = {n.id: n.name for n in found.nodes}
    return {
        (names[f.subject], names[f.object], f.quantity.value)
        for f, _ in found.facts
        if f.predicate == "funds" and f.quantity
    }


@pytest.mark.parametrize(
    ("text", "giver", "taker", "value"),
    [
        ("平凉市泾川县的果窖里亮堂堂。去年天津市给泾川县打了120万元,盖了三座果窖。", "天津市", "泾川县", 1.2e6),
        ("施秉县双井镇卫生院添了B超机,机器是桐庐县买的,花了38万元。", "桐庐县", "施秉县", 3.8e5),
        ("江阴市财政拨给霍城县的320万元,昨天到了账。", "江阴市", "霍城县", 3.2e6),
        ("无锡市惠山区掏了75万元,替海东市乐都区打了九口井。", "惠山区", "乐都区", 7.5e5),
        ("来自湖里区的1900万元,如今变成了临夏县的牛棚、水渠和教室。", "湖里区", "临夏县", 1.9e7),
        ("湖里区给临夏县汇来的款子有900万元,都修了路。", "湖里区", "临夏县", 9e6),
        ("乐都区收到惠山区送来的支票,面额500万元。", "惠山区", "乐都区", 5e6),
        ("湖里区今年又追加80万元,临夏县的水厂开了工。", "湖里区", "临夏县", 8e5),
        ("湖里区下达的80万元,临夏县用来修了桥。", "湖里区", "临夏县", 8e5),
        ("湖里区为临夏县贫困学生设立助学金,首期50万元。", "湖里区", "临夏县", 5e5),
    ],
)
def test_a_gift_without_a_word_of_cooperation(text: str, giver: str, taker: str, value: float) -> None:
    assert sums(text) == {(giver, taker, value)}


@pytest.mark.parametrize(
    "text",
    [
        "杭州市一名男子在凯里市看房,付了首付38万元,说是给父母养老。",
        "南京市法院判令被告赔给毕节市原告900万元。",
        "深圳市旅行团在敦煌市住了两晚,一共花去46万元。",
        "佛山市队赢了兰州市队,球迷送来75万元的礼金。",
        "上海市去年财政收入7771亿元,云南省2278亿元。",
        "苏州市投入5.6亿元改造老旧小区,来自安康市的保洁员王芳搬进了新宿舍。",
        "广东省财政下达资金3亿元,支付给广西的跨省流域生态补偿。",
        "常州市的李阿姨给在赤水市的女儿汇去20万元买车。",
        "青岛市海关查获走私酒水,案值860万元,货主来自拉萨市。",
        "深圳市福田区的三名学生在临夏县拍片,众筹了6.4万元。",
        "临夏县医院的CT价值380万元,湖里区的大夫教他们用。",
        "绍兴市财政投入1.2亿元修建高速公路连接线,施工方是贵阳市的一家路桥企业。",
    ],
)
def test_a_market_a_court_or_a_purse_gives_nothing(text: str) -> None:
    assert sums(text) == set()


TIE = "厦门市湖里区对口帮扶临夏县。"


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("湖里区往临夏县送钱1200万元、送医生9名。", 1.2e7),
        ("湖里区垫资120万元,帮临夏县买了牛。", 1.2e6),
        ("湖里区扛下了其中的900万元。", 9e6),
        ("掏腰包的是湖里区,总额700万元。", 7e6),
        ("馈赠一方是湖里区,值66万元。", 6.6e5),
        ("今年,光湖里区一家,拿给临夏县的就有2600万元。", 2.6e7),
        ("1900万元,湖里区说到做到,一次打进临夏县账户。", 1.9e7),
        ("湖里区赴临夏县慰问,送上慰问金20万元。", 2e5),
    ],
)
def test_how_a_giver_is_told(told: str, value: float) -> None:
    assert sums(TIE + told) == {("湖里区", "临夏县", value)}


@pytest.mark.parametrize(
    "told",
    [
        "临夏县自己垫资320万元修了水渠。",
        "明年湖里区还要给临夏县送去500万元。",
        "临夏县募集善款23万元,救助本县患病学生。",
        "湖里区消费帮扶采购临夏县产品,总额1600万元。",
        "临夏县的李大妈在湖里区当月嫂,攒下12万元。",
        "一座大棚2万元,湖里区的师傅说,临夏县自己就能建。",
        "湖里区的马老板在临夏县投了800万元开酒店。",
        "湖里区发给临夏县务工人员的工资一共3600万元。",
    ],
)
def test_what_is_no_gift_between_partners(told: str) -> None:
    assert sums(TIE + told) == set()


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("这批定居房总投入1400万元,湖里区出了800万元,剩下的县里配。", {8e6}),
        ("盖棚的钱一共1500万元,湖里区给了1100万元,余下的临夏县自筹。", {1.1e7}),
        ("修桥要花420万元。湖里区出了300万元,其余自筹。", {3e6}),
        # no cost of one thing: the sums of one giver
        ("湖里区今年拨付临夏县1900万元,另外湖里区红十字会捐了30万元。", {1.9e7, 3e5}),
    ],
)
def test_what_a_thing_cost_is_no_gift_where_a_part_was_paid(told: str, values: set[float]) -> None:
    assert {value for _, _, value in sums(TIE + told)} == values
