"""A report on one helper and several counties: a figure that names none is of all of them."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_DAY = "2022-01-10"
_DONGLI, _COUNTIES = "120110", ("620122", "620523", "623021")
_OPENS = "东丽区与甘肃省皋兰县、甘谷县、临潭县结成东西部协作关系。"


def _all(predicate: str, value: float, *, to_helper: bool = False) -> set[tuple[str, str, str, float]]:
    return {(predicate, c, _DONGLI, value) if to_helper else (predicate, _DONGLI, c, value) for c in _COUNTIES}


@pytest.mark.parametrize("between", ["", "\n\n", "\n\n(一)资金支持。", "\n\n这里山高沟深,路难走。\n\n"])
@pytest.mark.parametrize(
    "opens",
    [
        _OPENS,
        "东丽区对口帮扶皋兰、甘谷、临潭三县。",
        "皋兰县、甘谷县和临潭县由东丽区对口帮扶。",
        "东丽与皋兰、甘谷、临潭协作一年间\n\n1996年起,天津市与甘肃省开展东西部协作。东丽区对口帮扶皋兰、甘谷、临潭,已有好几个年头。",
    ],
)
def test_what_names_none_is_of_the_whole_row(opens: str, between: str) -> None:
    facts = {f[:4] for f in told(f"{opens}{between}2021年拨付财政援助资金6500万元。选派挂职干部12名。", _DAY)}
    assert _all("funds", 65_000_000.0) | _all("sends_staff_to", 12.0) <= facts
    assert {("pairs_with", _DONGLI, c, None) for c in _COUNTIES} <= facts
    assert not any(f[1] in _COUNTIES and f[2] in _COUNTIES for f in facts)


def test_two_helpers_give_together() -> None:
    facts = {f[:4] for f in told("浦东新区、奉贤区对口帮扶漾濞彝族自治县。\n\n2021年投入财政帮扶资金6500万元。", _DAY)}
    assert {("funds", h, "532922", 65_000_000.0) for h in ("310115", "310120")} <= facts


@pytest.mark.parametrize(
    "said",
    [
        "甘谷县去年修了路。拨付财政援助资金6500万元。",
        "这笔钱是给甘谷县的,6500万元。",
    ],
)
def test_where_one_is_spoken_of_it_is_not_the_row(said: str) -> None:
    facts = {f[:4] for f in told(f"{_OPENS}\n\n{said}", _DAY)}
    assert not {("funds", _DONGLI, c, 65_000_000.0) for c in ("620122", "623021")} & facts


def test_a_row_that_nobody_ties_stands_for_nothing() -> None:
    text = "东丽区对口帮扶皋兰县。工作组去过广东、江苏、浙江走访企业。\n\n归集岗位10万个,收到资金6500万元。"
    assert not any(f[1][:2] in ("44", "32", "33") for f in told(text, _DAY))


@pytest.mark.parametrize(
    "opens",
    [
        "余杭区和三门县与苍溪县深入开展东西部协作。",
        "苍溪县和余杭区、三门县结成对子。",
        "在宁波市的倾情帮扶下,龙井市、汪清县和珲春市的面貌变了样。",
        "浦东、奉贤与漾濞结对,浦东新区、奉贤区对口帮扶漾濞彝族自治县以来,浦东、奉贤出钱出人。",
    ],
)
def test_places_of_one_row_are_no_couple(opens: str) -> None:
    assert all(a[:2] != b[:2] for p, a, b, *_ in told(f"{opens}2021年投入财政帮扶资金6500万元。", _DAY))


def test_who_only_passes_by_does_not_unsettle_the_couple() -> None:
    text = "万州:协作结硕果\n\n万州区和邹城市结成对子。\n\n选派挂职干部12名。\n\n北京、深圳的客商也来看过苹果。"
    text += "邹城派了人。\n\n培训干部人才560人次。"
    facts = {f[:4] for f in told(text, _DAY)}
    assert {("sends_staff_to", "370883", "500101", 12.0), ("trains", "370883", "500101", 560.0)} <= facts


def test_a_name_shared_with_its_prefecture_is_the_county_beside_counties() -> None:
    facts = {f[:4] for f in told("静安区帮文山、广南,已有好几个年头。\n\n2021年安排财政帮扶资金6500万元。", _DAY)}
    assert {("funds", "310106", c, 65_000_000.0) for c in ("532601", "532627")} <= facts


@pytest.mark.parametrize(
    "said", ["受益群众8000多人", "带动800人增收", "800名群众因此脱贫", "慰问群众812人", "其中先进个人12名"]
)
@pytest.mark.parametrize("joint", [",", ";"])
def test_whom_it_did_good_is_no_worker_nor_learner(said: str, joint: str) -> None:
    for base in ("组织340人到东丽务工", "培训干部560人次"):
        text = f"东丽区与皋兰县结成东西部协作关系。2021年{base}{joint}{said}。"
        assert {f[3] for f in told(text, _DAY) if f[0] != "pairs_with"} <= {340.0, 560.0}


@pytest.mark.parametrize(
    "said", ["由东丽组织到天津受训的三县干部人才有1700余名", "接到天津来学习的当地干部人才1700余名"]
)
def test_who_learns_in_the_citys_schools_is_taught_by_the_district(said: str) -> None:
    facts = {f[:4] for f in told(f"东丽区与三县\n\n{_OPENS}2021年,{said}。", _DAY)}
    assert {f for f in facts if f[0] == "trains"} == _all("trains", 1700.0)


@pytest.mark.parametrize(
    ("source", "lead", "said", "fact"),
    [
        ("勉县", "我县和海门区结成对子。", "为我县培训教师560人次", ("trains", "320614", "610725", 560.0)),
        ("勉县", "我县和海门区结成对子。", "来我县支教的老师有12名", ("sends_staff_to", "320614", "610725", 12.0)),
        ("海门区", "我区结对帮扶陕西省勉县。", "我区派出医生12名", ("sends_staff_to", "320614", "610725", 12.0)),
    ],
)
def test_what_crosses_to_us_is_of_the_couple(
    source: str, lead: str, said: str, fact: tuple[str, str, str, float]
) -> None:
    text = f"协作结硕果\n\n来源:{source}人民政府网 2022-01-10\n\n{lead}\n\n{said}。"
    assert fact in {f[:4] for f in told(text, _DAY)}


def test_what_a_place_does_for_itself_is_not() -> None:
    text = "协作结硕果\n\n来源:勉县人民政府网 2022-01-10\n\n我县和海门区结成对子。\n\n全县培训教师560人次。"
    assert not any(f[0] == "trains" for f in told(text, _DAY))


_HAISHU = "宁波市海曙区结对四川省凉山州喜德县、越西县。\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "绵阳市对口帮扶越西县。\n\n今年派出专家26名。",
        "与此同时,成都市武侯区对口支援喜德县。\n\n今年派出专家26名。",
        "浙江省对口办主任介绍工作。\n\n今年选派教师2210人。",
        "中国人寿也没有缺席。\n\n今年派出驻村干部6名。",
        "大学生到海曙区就业今年达2.1万人。",
        "三县今年共有110人到海曙区务工。",
        "另一个县今年有110人到海曙区务工。",
    ],
)
def test_what_others_are_told_of_is_not_the_rows(said: str) -> None:
    assert not any(f[3] for f in told(_HAISHU + said, "2022-05-10"))


def test_who_learns_in_a_third_place_is_not_taught_by_the_helper() -> None:
    facts = told(_HAISHU + "今年有12名医生到海曙区进修,30名教师赴北京培训。", "2022-05-10")
    assert {f[3] for f in facts if f[3]} == {12.0}


def test_where_guests_came_is_not_there_all_over() -> None:
    facts = told(_HAISHU + "宜宾、泸州、乐山的客人也来了。\n\n当地群众到海曙区务工的有110人。", "2022-05-10")
    assert not any(f[1] in ("511500", "510500") for f in facts)


def test_whose_coach_leaves_sends_alone() -> None:
    facts = {f[:4] for f in told(_HAISHU + "喜德县的专车出发。\n\n到海曙区务工的有110人。", "2022-05-10")}
    assert {f for f in facts if f[3]} == {("sends_workers_to", "513432", "330203", 110.0)}


def test_a_member_told_again_does_not_take_what_all_got() -> None:
    text = (
        "云南省墨江县、镇沅县、景东县由上海市金山区对口支援。\n\n今年,金山区投入帮扶资金1.6亿元。\n\n景东县的咖啡熟了。"
    )
    facts = {f[:4] for f in told(text, "2022-05-10")}
    assert {("funds", "310116", c, 160_000_000.0) for c in ("530822", "530825", "530823")} <= facts
