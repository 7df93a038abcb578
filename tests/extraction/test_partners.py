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
