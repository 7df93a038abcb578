"""Sums whose words, year, giver or place in a list is told in another way than most."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import Told, told

TIE = "长乐区与安定区结对帮扶。"
F, T = "350112", "621102"


def funds(text: str, day: str = "2022-05-10") -> set[Told]:
    return {x for x in told(text, day) if x[0] == "funds"}


@pytest.mark.parametrize(
    "clause",
    [
        "安定区从长乐区争取到300万元。",
        "安定区获赠300万元。",
        "安定区得到长乐区300万元。",
        "安定区获得300万元帮扶资金支持。",
        "安定区另得300万元。",
        "落在安定区的有300万元。",
        "长乐区赠送300万元。",
        "长乐区接济300万元。",
        "长乐区贴补300万元。",
        "长乐区拿来三百万整。",
        "长乐区投来300万元。",
        "长乐区在安定区修路花掉300万元。",
        "长乐区为安定区的学校购置设备300万元。",
    ],
)
def test_more_words_of_giving_and_getting(clause: str) -> None:
    assert funds(TIE + "去年," + clause) == {("funds", F, T, 3e6, "2021")}


@pytest.mark.parametrize(
    "clause",
    [
        "老李家里进账10万元。",
        "县里给企业兑现奖补300万元。",
        "小王为家里购置家电3万元。",
        "合作社得到贷款300万元。",
        "安定区三万整户搬了新家。",
        "安定区收过洋芋的收购款300万元。",
        "村民攒了30万元盖房。",
        "安定区的客商支付货款300万元。",
    ],
)
def test_others_sums_in_such_words_are_no_gifts(clause: str) -> None:
    assert not funds(TIE + "去年," + clause)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("2019年长乐区给了安定区2800万元,前一年只有1900万元。", {(2.8e7, "2019"), (1.9e7, "2018")}),
        ("2019年长乐区给了安定区2800万元,上年是1900万元。", {(2.8e7, "2019"), (1.9e7, "2018")}),
        ("2020年长乐区给了安定区3200万元,跟上年一样多。", {(3.2e7, "2020"), (3.2e7, "2019")}),
        ("今年长乐区给了安定区500万元,同去年一个数。", {(5e6, "2022"), (5e6, "2021")}),
        # 2021 is last year, whatever was told in the sentence before
        ("2019年,两地又签了约。上年长乐区给了安定区2800万元。", {(2.8e7, "2021")}),
        ("今年长乐区给了安定区500万元,跟去年卖洋芋的钱一样多。", {(5e6, "2022")}),
        ("今年长乐区给了安定区500万元,和去年差不多。", {(5e6, "2022")}),
    ],
)
def test_the_year_before(sentence: str, expected: set[tuple[float, str]]) -> None:
    assert {(n, start) for *_, n, start in funds(TIE + sentence)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "福州市对口帮扶定西市。安定区和长乐区2017年结了对。数一数对方送来的:帮扶资金,2亿元出头。",
            ("funds", F, T, 2e8, "2017"),
        ),
        ("长乐区与安定区2017年结对。对方这几年拿来的钱,有2.1亿元。", ("funds", F, T, 2.1e8, "2017")),
        (
            "福州市对口帮扶定西市。长乐区与安定区结对。福建的这个区去年给了安定区3000万元。",
            ("funds", F, T, 3e7, "2021"),
        ),
        ("安定区与长乐区结对。浙江的客人也来过。安定人对这个区不陌生,去年收过它的扶贫资金100万元。", None),
    ],
)
def test_who_they_and_that_place_are(text: str, expected: Told | None) -> None:
    got = funds(text)
    assert (expected in got) if expected else not {x for x in got if x[1].startswith("33")}


def test_a_sum_of_the_counties_is_of_none_of_those_told_next() -> None:
    text = (
        "2001年,上海送到日喀则的援藏钱,光落到县里的就有1.96亿元。打头的是江孜,5200万元;往下是亚东、拉孜、定日,依次为"
        "4100万、3900万、3300万元。"
    )
    assert funds(text, "2004-06-28") == {
        ("funds", "310000", "540200", 1.96e8, "2001"),
        ("funds", "310000", "540222", 5.2e7, "2001"),
        ("funds", "310000", "540233", 4.1e7, "2001"),
        ("funds", "310000", "540225", 3.9e7, "2001"),
        ("funds", "310000", "540223", 3.3e7, "2001"),
    }


def test_sums_that_make_up_the_one_before_are_its_parts() -> None:
    text = TIE + "今年的援建资金4485万元也是长乐区给安定区的。大头3568万元归在增收名下,小头917万元办了学。"
    assert {n for *_, n, _ in funds(text)} == {4.485e7, 3.568e7, 9.17e6}
    other = TIE + "今年长乐区给了安定区4485万元。安定自己的财政收入3568万元,贷款917万元。"
    assert {n for *_, n, _ in funds(other)} == {4.485e7}


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        (TIE + "今年,长乐商会送来30万元的棉衣,外加助学金5万元。", "Company:长乐商会"),
        (TIE + "恒申集团答应给安定区一所中学500万元,今年先到账5万元。", "Company:恒申集团"),
        (TIE + "恒申集团没走财政的路子。今年,它给安定区捐的设备值5万元。", "Company:恒申集团"),
        (TIE + "今年,长乐区红十字会把首批善款5万元划到安定区。", "Company:长乐区红十字会"),
        (TIE + "今年,安定区财政把5万元给了学校,长乐区红十字会开了会。", None),
    ],
)
def test_bodies_and_firms_that_go_on_giving(text: str, giver: str | None) -> None:
    got = {s for _, s, _, n, _ in funds(text) if n == 5e4}
    assert got == {giver} if giver else "Company:长乐区红十字会" not in got


def test_the_giver_after_a_dash() -> None:
    text = "普陀区与万源市结对。寨坝村账上今年进了5万元——送钱的是舟山市普陀区。"
    assert ("funds", "330903", "511781", 5e4, "2023") in funds(text, "2023-06-05")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("海曙区结对帮扶贞丰县。海曙区古林镇给了贞丰县北盘江镇20万元。", ("330203/古林镇", "522325/北盘江镇")),
        ("番禺区石楼镇和威宁县么站镇结对。石楼镇当场给么站镇50万元。", ("440113/石楼镇", "520526/么站镇")),
        (
            "吴兴区和青川县结对。吴兴区八里店镇政府出150万元,帮助青川县青溪镇修路。",
            ("330502/八里店镇", "510822/青溪镇"),
        ),
        ("吴兴区和青川县结对。吴兴区八里店镇政府门口停着车。吴兴区给青川县的农户贷款200万元。", None),
        ("海曙区结对帮扶贞丰县。海曙区给贞丰县北盘江镇200名困难群众发放慰问金20万元。", ("330203", "522325")),
    ],
)
def test_a_township_right_before_its_sum(text: str, ends: tuple[str, str] | None) -> None:
    got = {(s.removeprefix("Region:"), o.removeprefix("Region:")) for _, s, o, n, _ in funds(text, "2018-04-10")}
    assert got == ({ends} if ends else set())


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("安康社区有十户人家领到慰问金。", "610900"),
        ("丹阳小学的楼用去480万元,是椒江区掏的。", "321181"),
    ],
)
def test_an_estate_or_a_school_of_a_places_name(sentence: str, named: str) -> None:
    text = "椒江区对口支援色达县。" + sentence + "椒江区给色达县送来3万元。"
    assert named not in {x for _, s, o, *_ in told(text, "2021-10-21") for x in (s, o)}


def test_a_review_of_last_year() -> None:
    text = "宁波这一头:去年的账单\n宁波与丽水结对。产业资金到位24.2亿元,都是宁波给丽水的。"
    assert {start for *_, start in funds(text, "2019-07-24")} == {"2018"}
    text = "宁波丽水去年结对的那些事\n宁波与丽水结对。今年产业资金到位24.2亿元,都是宁波给丽水的。"
    assert {start for *_, start in funds(text, "2019-07-24")} == {"2019"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "福建省与宁夏回族自治区结对帮扶。今年,莆田包西吉,送到县里的现款是二百六十万元。",
            {("funds", "350300", "640422", 2.6e6, "2022")},
        ),
        (
            "大兴区结对帮扶察右前旗。大兴拿给察右前旗的是3200万元,去年到的。",
            {("funds", "110115", "150926", 3.2e7, "2021")},
        ),
        ("大兴区结对帮扶察右前旗。大兴的西瓜今年卖了300万元。", set()),
        ("大兴区结对帮扶察右前旗。大兴土木,今年县里花了300万元。", set()),
        ("福建省与宁夏回族自治区结对帮扶。莆田包平安,今年保费收了300万元。", set()),
    ],
)
def test_a_place_with_an_everyday_name_that_helps_or_is_helped(text: str, expected: set[Told]) -> None:
    assert funds(text) == expected


def test_how_long_help_has_lasted_before_its_sum() -> None:
    text = "援青六年,北京市给玉树州的资金一共18亿元。"
    assert funds(text, "2016-11-30") == {("funds", "110000", "632700", 1.8e9, "2011")}


def test_what_came_since_then() -> None:
    text = "长乐区与安定区2017年8月结对。从那时数到眼下,约2500万元由长乐区捐进安定区。"
    assert ("funds", F, T, 2.5e7, "2017-08") in funds(text)
