"""Ties told by who receives, with whom one helps, who was moved or joined later; and who gives together with firms."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

_ALI, _BAZHOU, _CHANGDU, _NAQU = "542500", "652800", "540300", "540600"


def ties(text: str, published: str = "2020-06-01") -> dict[tuple[str, str], str]:
    found = [f for f, _ in read(text, published).facts if f.predicate == "pairs_with"]
    return {(f.subject[7:], f.object[7:]): f"{f.period.start or ''}~{f.period.end or ''}" for f in found}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("昌都市接受重庆、天津、四川三省市的援助,累计到位资金60亿元。",
         {(c, _CHANGDU) for c in ("500000", "120000", "510000")}),
        ("那曲市长期得到浙江、辽宁两省及中石油、国投两家企业的对口支援。", {("330000", _NAQU), ("210000", _NAQU)}),
        ("河北省对口支援西藏阿里地区。陕西、甘肃两省与河北省同期对口支援阿里地区。",
         {(c, _ALI) for c in ("130000", "610000", "620000")}),
        ("我省是河北省。河北省对口支援西藏阿里地区,陕西省与我省一道对口支援阿里地区。",
         {("130000", _ALI), ("610000", _ALI)}),
        ("北京市对口支援和田地区。同样承担对口支援和田地区任务的还有天津、安徽等省市。",
         {(c, "653200") for c in ("110000", "120000", "340000")}),
        ("对口支援奉节县工作的还有辽宁省。", {("210000", "500236")}),
        ("河南围绕民生大事,在哈密市共实施援疆项目120个。", {("410000", "650500")}),
        ("对口合作的城市有5对,涉及江西的有:深圳与赣州、东莞与吉安,以及省内的南昌与抚州、九江与上饶。",
         {("440300", "360700"), ("441900", "360800"), ("360100", "361000"), ("360400", "361100")}),
        ("苏陕两省市、县、镇、村四级结对全覆盖。南京市江宁区对口帮扶洛南县。",
         {("320000", "610000"), ("320115", "611021")}),
    ],
)  # fmt: skip
def test_who_helps(text: str, want: set[tuple[str, str]]) -> None:
    found = {frozenset(x) for x in ties(text)}
    assert found == {frozenset(x) for x in want}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "2017年,上海市将原承担重庆万州对口支援任务的青浦、奉贤两区调整出来,转而对口帮扶保山市。",
            {(a, b): t for a in ("310118", "310120") for b, t in (("500101", "~2017"), ("530500", "2017~"))},
        ),
        (
            "1994年,河北省承担对口支援西藏阿里地区的任务,1999年又增加了新疆巴州。",
            {("130000", _ALI): "1994~", ("130000", _BAZHOU): "1999~"},
        ),
    ],
)
def test_one_more_later(text: str, want: dict[tuple[str, str], str]) -> None:
    assert ties(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "宁波市在四川的结对帮扶不止一处。宁波市鄞州区对口帮扶凉山州盐源县。",
        "4月9日,浙江省、四川省凉山州东西扶贫协作汇报会在西昌召开。",
    ],
)
def test_where_it_was_is_no_end(text: str) -> None:
    assert not {"510000", "513401"} & {c for pair in ties(text) for c in pair}


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("林芝市接受广东、福建两省以及中石油、中粮两家企业的对口支援,落实援藏资金超过90亿元。", {"中石油", "中粮"}),
        ("昌都市接受重庆、天津、四川三省市和中国铝业、国投两家企业的援助,累计到位资金60亿元。", {"中国铝业", "国投"}),
        (
            "那曲市接受浙江、辽宁两省及中石油、中石化、中海油三家企业的对口支援,落实资金30亿元。",
            {"中石油", "中石化", "中海油"},
        ),
        ("那曲市接受浙江、辽宁两省的对口支援,落实资金30亿元。中石油、中海油在那曲办厂。", set()),
    ],
)
def test_firms_give_with_places(text: str, firms: set[str]) -> None:
    given = [f for f, _ in read(text, "2019-09-20").facts if f.predicate == "funds"]
    assert {f.subject[8:] for f in given if f.subject.startswith("Company")} == firms
    assert len({f.subject for f in given}) > len(firms)
    assert all(f.quantity and f.quantity.joint for f in given)
