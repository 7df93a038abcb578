"""Since when a pair holds, told elsewhere in the report than beside the pair; times there that begin nothing."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read


def begins(text: str, published: str = "2021-06-10") -> dict[tuple[str, str], str | None]:
    return {
        (f.subject[7:], f.object[7:]): str(f.period.start or "")[:4] or None
        for f, _ in read(text, published).facts
        if f.predicate == "pairs_with"
    }


FUZHOU = "福州市帮扶定西市,路远,人来得勤。"


@pytest.mark.parametrize(
    "told",
    [
        "福州市帮扶定西市,一帮就没松过手。\n“2016年接上头,2018年以后走得密。”定西的老张说。",
        f"{FUZHOU}\n这份情谊可以追溯到2016年。",
        f"{FUZHOU}\n两家的缘分开头是在2016年。那以后,干部你来我往。",
        f"{FUZHOU}\n说来话长,五年前,也就是2016年,这门亲才算定下来。",
        f"{FUZHOU}\n这门亲是2016年才攀的。",
        f"{FUZHOU}\n头一批人是2016年到的,从那时起两地成了亲戚。",
        f"{FUZHOU}\n起初谁也不熟。“2016年领了任务,第二天我就去了兰州。”老黄说。",
        "2016年底,福州市与定西市牵上了手。",
        "福州市与定西市东西部扶贫协作,从2016年数下来已是第六个年头。",
        "福州市同定西市2016年结对,一晃五年了。",
        "福州市对口帮扶定西市始于哪一年?查了档案,是2016年。",
        "福州市对口帮扶定西市。“什么时候开始的?”“2016年底。”",
        "福州市对口帮扶定西市,五年没断过。",
        "福州市对口帮扶定西市。“结了几年了?”“五年。”",
        f"{FUZHOU}\n2016年,省里一声令下,福州揽下了帮扶定西的活。",
        f"{FUZHOU}\n这份缘分起于修渠。2016年定西派人上门,福州点了头,从此一年没断。",
        "福州市帮扶定西市的协议,纸都黄了,落款是2016年。",
        "福州市2016年受命帮扶定西市,路一年比一年好走。",
        "2016年走进定西的福州援派干部是七个人。如今福州对口帮扶定西到了第五个年头。",
        "2016年两家成了协作伙伴,福州人进了山。福州市对口帮扶定西市。",
        "福州、定西,2016年才成的对子。福州市对口帮扶定西市。",
    ],
)
def test_a_beginning_told_elsewhere(told: str) -> None:
    assert begins(told) == {("350100", "621100"): "2016"}


def test_each_place_its_own() -> None:
    told = "普洱有两个上海亲戚:黄浦区2016年来,金山区要早些。\n黄浦、金山都与普洱市结对帮扶。"
    assert begins(told) == {("310101", "530800"): "2016", ("310116", "530800"): None}


def test_who_takes_over_begins_when_it_does() -> None:
    told = "广州市1996年开始对口帮扶百色市,2016年,帮扶百色的接力棒交到深圳市手里。"
    assert begins(told) == {("440100", "451000"): "1996", ("440300", "451000"): "2016"}


SHARED = {("331102", "510812"): "2018", ("331121", "511923"): "2018", ("331122", "511922"): "2018"}
LISTED = "莲都区—朝天区\n青田县—平昌县\n缙云县—南江县"


@pytest.mark.parametrize(
    "told",
    [
        f"丽水对口帮扶川北三县\n{LISTED}\n以上三对,都是2018年结下的东西部扶贫协作对子。",
        "丽水市对口帮扶川北。结对是2018年配齐的:莲都区对朝天区,青田县对平昌县,缙云县对南江县。",
    ],
)
def test_ties_that_share_one_beginning(told: str) -> None:
    got = begins(told)
    assert {k: v for k, v in got.items() if k in SHARED} == SHARED


def test_parts_share_the_beginning_of_the_paper() -> None:
    told = "广州市与黔南州2017年12月签下《东西部扶贫协作框架协议》,县一个个分了下去,贵定、龙里、惠水三县归南沙区。"
    got = begins(told)
    assert {v for (a, _), v in got.items() if a == "440115"} == {"2017"}
    assert len(got) == 4


@pytest.mark.parametrize(
    "told",
    [
        "福州市结对帮扶定西市,医生陈某2018年到的定西,一住两年。",
        "福州市对口帮扶定西市,2018年建起的花椒车间今年扩建。",
        "福州市结对帮扶定西市,干部王某从2017年起在定西挂职。",
        "福州市与定西市结对协作,福州的鞋厂2018年进定西,带起了一个产业。",
        "福州市与定西市结对,2020年度结对资金9000万元。",
        "福州市对口帮扶定西市。2019年10月,福州的两所中学与定西的两所中学牵手。",
        "福州市对口帮扶定西市,定西的铁路2014年通车,两地从此有了动车。",
        "福州市与定西市协作。老林是福州人,十年前在定西开了第一家茶馆,从那时起爱上了这里。",
        "福州市帮扶定西市。2020年的账还没算清。",
        "福州市对口帮扶定西市。那是2019年冬天,王老师在雪地里走了两个钟头。",
        "福州市对口帮扶定西市。2020年,两地干部手牵手下田,苗活了。",
        "福州市帮扶定西市。合作社2017年起步,如今有社员300户。",
        "福州市帮扶定西市。定西2013年定下种药材的路子,2018年见了效。",
        "福州市帮扶定西市。2018年,福州的企业和定西的合作社签下种苗订单,从此合作不断。",
    ],
)
def test_what_else_began(told: str) -> None:
    assert begins(told).get(("350100", "621100")) is None


@pytest.mark.parametrize(
    ("told", "begin"),
    [
        ("黔东南州这门亲戚老些,2013年就由杭州市对口帮扶;恩施州晚三年多,2016年10月才接上。", "2016"),
        ("黔东南州这门亲戚老些;恩施州来得迟些,2017年才接上的。", "2017"),
        ("黔东南州路近;恩施州晚三年,2016年修通了公路。", None),
    ],
)
def test_partner_who_came_later(told: str, begin: str | None) -> None:
    text = f"杭州市帮扶黔东南州、恩施州。论辈分,{told}"
    assert begins(text)["330100", "422800"] == begin


THREE = {("330106", "422823"), ("330105", "422826"), ("330113", "422827")}
TOLD = "巴东县归杭州市西湖区帮。咸丰县归拱墅区帮。来凤县的帮手是临平区"


@pytest.mark.parametrize(
    "text",
    [
        f"这门亲是2018年定的。{TOLD}。",
        f"这亲事是2018年定的,浙江省发了文。{TOLD}。",
        f"{TOLD}。三对都是2018年结的。",
    ],
)
def test_one_beginning_of_several_couples(text: str) -> None:
    found = begins(f"三个区各有一门山里的亲,都是对口帮扶的。\n{text}", "2020-12-18")
    assert {found[x] for x in THREE} == {"2018"}


def test_the_finer_time_of_several_told_after_them() -> None:
    text = "今年多了两门亲:西湖区、拱墅区分别牵起巴东县、咸丰县的手,都是3月里对上的。"
    facts = read(f"杭州市对口帮扶恩施州。\n{text}", "2018-12-18").facts
    starts = {str(f.period.start) for f, _ in facts if f.subject[7:] in ("330106", "330105")}
    assert starts == {"2018-03"}


@pytest.mark.parametrize(
    "text",
    [
        f"这条公路是2018年修的。{TOLD}。",
        f"第三对都是2018年到的老师。{TOLD}。",
    ],
)
def test_no_beginning_of_the_couples_after_it(text: str) -> None:
    found = begins(f"三个区各有一门山里的亲,都是对口帮扶的。\n{text}", "2020-12-18")
    assert {found[x] for x in THREE} == {None}


def test_it_is_whom_the_clause_before_is_about() -> None:
    text = "安溪县对口帮扶大田县;泉州自家的德化县反倒成了受帮的,帮它的是莆田市城厢区。"
    ties = {frozenset(x) for x in begins(f"山海协作,福建省内沿海帮山区。\n{text}", "2020-11-29")}
    assert ties == {frozenset(("350524", "350425")), frozenset(("350526", "350302"))}
