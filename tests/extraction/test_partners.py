"""The end that a figure leaves out is the partner of the one it tells."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

PAIRS = "青岛市与陇南市结对。市南区帮扶宕昌县,黄岛区帮扶武都区、成县。"
SHINAN, HUANGDAO = "Region:370202", "Region:370211"
DANGCHANG, WUDU, CHENGXIAN = "Region:621223", "Region:621202", "Region:621221"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("市南区去年拨款三百万元。", {(SHINAN, DANGCHANG, False)}),
        ("黄岛区去年拨款三百万元。", {(HUANGDAO, WUDU, True), (HUANGDAO, CHENGXIAN, True)}),
        ("去年青岛市拨给陇南市三百万元。", {("Region:370200", "Region:621200", False)}),
        ("黄岛区去年拨给成县三百万元。", {(HUANGDAO, CHENGXIAN, False)}),
        ("市南区去年拨给成县三百万元。", {(SHINAN, CHENGXIAN, False)}),
    ],
)
def test_whoever_is_left_out_is_the_partner(said: str, wanted: set[tuple[str, str, bool]]) -> None:
    got = read(f"{PAIRS}\n今年的情况也好。{said}", "2019-05-01")
    assert {(f.subject, f.object, f.quantity.joint) for f, _ in got.facts if f.quantity} == wanted


@pytest.mark.parametrize(
    ("said", "taker"),
    [
        # what a province paid for at a place that is pointed at went there
        ("记者来到彭水县普子镇的养殖基地。这个基地由山东省投入财政援助资金250万元建成。", "Region:500243"),
        ("彭水县有个车间。这个车间是山东省投入协作资金250万元建的。", "Region:500243"),
        ("去年山东省投入协作资金250万元。", "Region:500000"),
    ],
)
def test_a_site_pointed_at_is_where_the_sum_went(said: str, taker: str) -> None:
    got = read(f"聊城市结对帮扶彭水县,山东省对口重庆市。\n{said}", "2026-01-06")
    assert [f.object.split("/")[0] for f, _ in got.facts if f.quantity and f.predicate == "funds"] == [taker]
