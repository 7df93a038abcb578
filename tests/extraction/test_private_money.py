"""Sums that people and shops spend, earn or put together for themselves: no place's gift."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_TIE = "惠州和贞丰县是东西部协作的两头。"


def _funds(text: str) -> set[float | None]:
    return {v for p, *_, v, _ in told(f"{_TIE}\n{text}", "2019-08-08") if p == "funds"}


@pytest.mark.parametrize(
    "text",
    [
        "一个惠州客商在贞丰收野生菌,当场点了85万元现金。",
        "惠州车友自驾团到贞丰跑了一趟,在当地花了19万元。",
        "三位惠州大学生到贞丰拍片子,众筹了12万元。",
        "两人一个是惠州人,一个是贞丰人,半年后凑了80万元开张。",
        "贞丰孩子去惠州研学,由一家旅行社赞助,旅行社出资48万元。",
        "贞丰的咖啡庄园从惠州鞋厂拿到联名费60万元。",
        "拿贞丰跟惠州比,差距是3000万元。",
        "贞丰的酒厂在惠州打广告,花了48万元。",
        "惠州的善款还没到,到账的都是贞丰本县干部职工凑的,共41万元。",
        "惠州的干部说,两地的差距是1.9万亿元。",
    ],
)
def test_nobody_gave_it(text: str) -> None:
    assert not _funds(text)


@pytest.mark.parametrize(
    "text",
    [
        "一个惠州客商带头,惠州向贞丰县的学校捐了85万元。",
        "惠州的青年志愿者为贞丰县募集善款85万元。",
        "惠州市民众筹85万元,捐给贞丰县建图书室。",
        "惠州给贞丰县一中装修宿舍,出了85万元帮扶资金。",
        # a place gives, one that is helped takes
        "惠州出资85万元给贞丰县改造门店。",
        "惠州投入85万元帮贞丰县还清了学校的欠条。",
        "贞丰县的老乡收到惠州来的85万元,是种菇的启动钱。",
        "惠州给贞丰县85万元,都是干部职工攒的钱。",
        "惠州家长们凑出85万元,给贞丰县的孩子买书。",
        "惠州企业家老王,带着一帮老板给贞丰县修了条路,投入85万元。",
        # a firm without a name that donates
        "惠州一家企业为贞丰县捐赠价值85万元的药品。",
    ],
)
def test_gifts_stay(text: str) -> None:
    assert 850_000 in _funds(text)
