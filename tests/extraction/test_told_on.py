"""Partners told one after another, clause by clause, behind a word of the tie; and rows that are of something else."""

from __future__ import annotations

import pytest

from tests.extraction.test_rosters import couples, tied


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a noun of partners, then who it was and is
        ("丹寨的老朋友换了。从前是杭州萧山,现在是佛山南海。", couples("330109 522636", "440605 522636")),
        ("晴隆县的协作对象,上半场是余姚,下半场是惠阳。", couples("330281 522324", "441303 522324")),
        ("说到靠山,普格人先想到的是宁波,后来才轮到鄞州。", couples("330200 513428", "330212 513428")),
        ("南通海门在陕南的结亲户,除了商洛的山阳,还有汉中的勉县。", couples("320614 611024", "320614 610725")),
        # a verb of help that leaves its other end to the clauses after it
        ("帮过青川的浙江城市,前有湖州,今有余杭和德清。", couples("330500 510822", "330110 510822", "330521 510822")),
        ("2021年以前,帮扶晴隆的是宁波余姚;之后,广东惠州惠阳接了过去。", couples("330281 522324", "441303 522324")),
        ("绍兴市帮过哪些县,翻出一串:2013年起湖北宣恩,2018年又添了马边。", couples("330600 422825", "330600 511133")),
        (
            "北京认领两省三个县:河南这边,南阳市的淅川县(渠首就在那里)、西峡县;湖北这边,十堰市的郧西县。",
            couples("110000 411326", "110000 411323", "110000 420322"),
        ),
        (
            "落脚的地方叫普洱市;手上联系景东、镇沅两个县,对口帮它们的是上海普陀区。",
            couples("310107 530823", "310107 530825"),
        ),
        # a question, and more of them
        ("维西有几家帮手?先后两家。头里是上海闵行,2021年换成奉贤接手。", couples("310112 533423", "310120 533423")),
        ("乌什县的援建方是谁?衢州。柯坪呢?湖州。", couples("330800 652927", "330500 652929")),
        ("宣汉县的亲家不止舟山一个。普陀也是。", couples("330900 511722", "330903 511722")),
        (
            "谁在帮临洮?来的不止一家:李沧区管着南边的车间,城阳区牵着教育和医疗。",
            couples("370213 621124", "370214 621124"),
        ),
        # whose the row is stands within it, or another place goes with what is left out
        ("除了老伙伴和田县,石景山区今年又添了一家,内蒙古宁城县。", couples("110107 653221", "110107 150429")),
        ("长武、永寿、淳化都在咸阳,都由泰州对口。", couples("321200 610428", "321200 610426", "321200 610430")),
        ("说起谁帮谁,掰着指头数:集美、海沧,分别对着临夏县、和政县。", couples("350211 622921", "350205 622925")),
    ],
)
def test_a_row_behind_a_word_of_the_tie(text: str, expected: set[frozenset[str]]) -> None:
    assert tied(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "普格县的贸易伙伴有三个:宁波、绍兴、嘉兴。县里说都是做买卖的。",
        "普格县没有亲戚在东边。宁波来的老板,绍兴来的客商,都是自己找上门的。",
        "丹寨县的帮扶单位换了一茬:先是省农科院,后是县一中。佛山的客商来看过。",
        "石景山区明年打算再帮两个县:一个是顺平,一个是宁城。",
        "余姚市的名单上有三位老师:去晴隆的两位,去望谟的一位。",
        "谁在帮老李卖茶?一个是杭州的侄女,一个是金华的同学。晴隆人都认得。",
        "张家港市的老赵牵挂着两个地方:沿河县和思南县。",
        "支援思南县抗疫的有两支队伍:张家港市、常熟市。",
        "帮过张家港市的有三家:思南县、沿河县、印江县。",
        "张家港市负责哪些县的案子?沿河县、思南县。",
        "问起西吉的亲家,老马说儿子在福州打工,媳妇在厦门。",
    ],
)
def test_a_row_of_something_else(text: str) -> None:
    assert tied(text) == set()


def test_one_of_the_row_that_is_none() -> None:
    found = tied("萧山区的帮扶地有三处:从江县算一个,丹寨县算一个。榕江县不算。")
    assert found == couples("330109 522633", "330109 522636")


@pytest.mark.parametrize("text", ["定西市的客源地有两处:福州市、厦门市。", "定西市宣讲团到了:福州市、厦门市、泉州市。"])
def test_a_couple_that_is_told_opens_no_row(text: str) -> None:
    assert tied("福建省福州市与甘肃省定西市是东西部协作结对城市。" + text) == couples("350100 621100")
