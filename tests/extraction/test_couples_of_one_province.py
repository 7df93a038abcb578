"""A couple of one province stays the couple, whoever of other provinces a page tells beside it."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_COUPLES = [
    ("榆林市", "610800", "商洛市", "611000"),
    ("渝北区", "500112", "巫溪县", "500238"),
    ("锦江区", "510104", "简阳市", "510185"),
    ("马鞍山市", "340500", "阜阳市", "341200"),
]
_BESIDE = [
    "{}",
    "{}参加座谈的还有来自北京、天津、南京的专家。",
    "{}地里的菜销往北京、上海、广州等地。",
    "近年来,当地先后同上海、浙江、广东、山东等地开展劳务协作。{}",
    "全国这样的对子很多:佛山市与凉山州,青岛市与定西市,都是。{}",
]


@pytest.mark.parametrize("beside", _BESIDE)
@pytest.mark.parametrize(("helper", "a", "helped", "b"), _COUPLES)
def test_the_couple_of_the_report(helper: str, a: str, helped: str, b: str, beside: str) -> None:
    text = (
        f"{helper}与{helped}签订协作协议,结成对口帮扶关系。"
        f"2021年,{helper}给{helped}拨付财政援助资金3200万元,派去干部5名。"
    )
    facts = {f[:4] for f in told(beside.format(text), "2022-01-10")}
    assert {f for f in facts if f[3]} == {("funds", a, b, 3.2e7), ("sends_staff_to", a, b, 5.0)}


def test_a_report_on_another_province_is_its() -> None:
    text = "佛山市与凉山州结对。2021年,佛山给凉山拨付财政援助资金3200万元。凉山的西昌市还与德昌县结了对子,搞镇村协作。"
    assert ("funds", "440600", "513400", 3.2e7) in {f[:4] for f in told(text, "2022-01-10")}


def test_who_gives_from_elsewhere_is_told_too() -> None:
    text = "锦江区对口帮扶石渠县。2021年,锦江区派干部12名,投入资金300万元。"
    text += "湖州市吴兴区拨付石渠县资金2100万元,选派教师6名。"
    facts = {f[:4] for f in told(text, "2022-03-08")}
    assert {("funds", "330502", "513332", 2.1e7), ("sends_staff_to", "330502", "513332", 6.0)} <= facts
