"""Rows of partners under a noun of the tie, parts of a place that is helped, clauses built alike, papers on labour."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

ABOUT = "东西部协作手记\n\n"


def tied(text: str) -> set[frozenset[str]]:
    """The couples of a text, by their codes."""
    return {
        frozenset((f.subject.removeprefix("Region:"), f.object.removeprefix("Region:")))
        for f, _ in read(ABOUT + text, "2021-06-01").facts
        if f.predicate == "pairs_with"
    }


def couples(*ends: str) -> set[frozenset[str]]:
    return {frozenset(x.split()) for x in ends}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "江苏常熟市对口帮扶工作小结。受援县共两个:贵州思南、石阡。",
            couples("320581 520624", "320581 520623"),
        ),
        (
            "福清市的老乡都知道定西。福清在西部的协作地有两个:一个是安定区,一个是陇西县。",
            couples("350181 621102", "350181 621122"),
        ),
        (
            "丰台区支援合作办的台账上列着三个地方:林西、扎赉特、涞源。",
            couples("110106 150424", "110106 152223", "110106 130630"),
        ),
        (
            "南沙区对外帮扶的摊子不小。省外有贵州贵定、龙里;省内有湛江的徐闻、雷州。",
            couples("440115 522723", "440115 522730", "440115 440825", "440115 440882"),
        ),
    ],
)
def test_a_noun_of_the_tie_opens_a_row_of_partners(text: str, expected: set[frozenset[str]]) -> None:
    assert tied(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "杭州市萧山区的扶贫协作干了四年。从江、三穗一个不落,都在萧山区的结对名单里。",
            couples("330109 522633", "330109 522624"),
        ),
        (
            "2018年,珠海市与怒江州牵手。泸水、福贡两县市全部纳入珠海帮扶范围。",
            couples("440400 533300", "440400 533301", "440400 533323"),
        ),
        (
            "闵行区对口帮扶云南保山市,隆阳、施甸都算在内。",
            couples("310112 530500", "310112 530502", "310112 530521"),
        ),
        (
            "泰州派了21名干部,到延安市的宜川县、黄龙县结对帮扶。",
            couples("321200 610630", "321200 610631"),
        ),
        (
            "罗湖区手上有几项任务:广西隆林,叫东西部协作;西藏察隅,叫对口支援。",
            couples("440303 451031", "440303 540425"),
        ),
    ],
)
def test_a_row_told_before_its_noun(text: str, expected: set[frozenset[str]]) -> None:
    assert tied(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "佛山的对口帮扶排好了,禅城拿的是布拖,顺德拿的是美姑和雷波。",
            couples("440604 513429", "440606 513436", "440606 513437"),
        ),
        (
            "赣州对上了深圳,吉安对上了东莞,龙岩配的是广州。老区对口合作的名单发了。",
            couples("360700 440300", "360800 441900", "350800 440100"),
        ),
        (
            "青岛市崂山区的西北亲戚在甘肃西和县。胶州市的在徽县,即墨区的在礼县。",
            couples("370212 621225", "370281 621227", "370215 621226"),
        ),
        (
            "椒江、黄岩,分别对上了南充的仪陇县、嘉陵区。",
            couples("331002 511324", "331003 511304"),
        ),
    ],
)
def test_clauses_built_alike_tell_the_same(text: str, expected: set[frozenset[str]]) -> None:
    assert tied(text) == expected


def test_who_signs_on_labour_is_tied_whatever_the_sides() -> None:
    text = "去年,永和县劳务办先后同天津武清、江苏昆山、内蒙古鄂托克前旗的人社部门签了用工协议。"
    assert tied(text) == couples("141032 120114", "141032 320583", "141032 150623")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("跟剑河结成对子的,杭州那边是余杭区,宁波那边是江北区。", couples("330110 522629", "330205 522629")),
        ("静安区跟兄弟区一道帮着文山。", couples("310106 532600")),
        ("北川县的灾后重建由山东省包下来。", couples("370000 510726")),
        ("石屏县的协作区是上海徐汇区,元阳县也是。", couples("310104 532525", "310104 532528")),
        ("湄潭来了位副县长,从结对的杨浦区来挂职。", couples("310110 520328")),
        ("河北对口支援巴音郭楞州和兵团二师铁门关市。", couples("130000 652800", "130000 659006")),
        (
            "温岭市跟通化的梅河口市、临海市跟集安市各自结为友好市。",
            couples("331081 220581", "331082 220582"),
        ),
        ("叙永县和奉化区有一份劳务直供协议。", couples("510524 330213")),
        ("信阳息县与苏州太仓签了“双百”跨区域人力资源合作计划。", couples("411528 320585")),
    ],
)
def test_more_ways_to_tell_one_tie(text: str, expected: set[frozenset[str]]) -> None:
    assert tied(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "杭州市萧山区的扶贫协作干了四年。从江、三穗不在萧山区的结对名单里。",
        "从江县被列入国家乡村振兴重点帮扶县名单,萧山区的干部道了喜。",
        "受灾的地方一共四处:四川平武,甘肃文县、舟曲,陕西宁强。天津捐了款。",
        "方案还没批。拟议中,南沙区帮贵定县,番禺区帮赫章县。",
        "宁波的王医生和凉山的马医生结成师徒对子,一个教,一个学。",
        "昆山接下来要往河南、陕西和对口支援地区跑。",
        "浙江绍兴与四川马边的两家医院结成了对口支援关系。",
        "帮扶对象有三户:一户在昭觉,一户在布拖。帮扶人是佛山禅城区的一名医生。",
        "剑河老乡省外务工去了三处:宁波、温州、佛山。劳务协作站跟着去了。",
        "6月2日起,沿河—温州加开一班车,周五发。",
        "息县与苏州太仓一家电子公司签了用工协议。",
        "东西部协作展上,昆山的摊位挨着铜仁的,太仓的摊位挨着玉屏的,常熟的摊位挨着思南的。",
        "老乡聊天气:温州热过南充,宁波热过凉山。帮扶队的人笑了。",
        "对口支援的物资上了路。青岛装的是面粉,陇南装的是花椒。",
        "帮扶车间的货走得远:宁波的去了昭觉,杭州的去了榕江。",
    ],
)
def test_what_is_no_row_of_partners(text: str) -> None:
    assert tied(text) == set()
