"""Copies of a report count as one source; other reports of the same event do not."""

from __future__ import annotations

from itertools import combinations

import pytest

from graph.model import Node
from graph.resolve import SAME_REPORT, independent, resemblance, same_entity, signature
from loaders.read import read_paths
from tests.loading.documents import SAMPLES, TEXTS

REPORTS = {p.stem: p.read_text(encoding="utf-8") for p in sorted(TEXTS.glob("*.txt"))}
SITE = "首页 > 新闻 > 国内 责任编辑:某人 版权所有 未经许可不得转载 扫一扫分享到手机 "


@pytest.mark.parametrize("name", REPORTS)
def test_a_copy_with_another_sites_dress_is_the_same_source(name: str) -> None:
    text = REPORTS[name]
    wide = text.translate({0x20 + i: 0xFF00 + i for i in range(0x10, 0x5F)})
    copies = [SITE + text + SITE, wide, text.replace("\n", "\n\n  "), text[: int(len(text) * 0.8)]]
    for copy in copies:
        assert resemblance(signature(text), signature(copy)) >= SAME_REPORT
    assert independent([signature(t) for t in (text, *copies)]) == 1


def test_different_reports_stay_apart() -> None:
    signatures = [signature(r.text) for r in read_paths([SAMPLES])]  # type: ignore[union-attr]
    assert max(resemblance(a, b) for a, b in combinations(signatures, 2)) < 0.2
    assert independent(signatures) == len(signatures) == 20


def test_a_traditional_edition_is_a_copy() -> None:
    import opencc

    text = REPORTS["宾川浦东"]
    assert resemblance(signature(text), signature(opencc.OpenCC("s2t").convert(text))) >= 0.9


def test_signatures_are_short_and_lasting() -> None:
    assert len(signature(REPORTS["京蒙"] * 50)) == 128
    assert signature("杨浦区") == signature("杨浦区。\n")
    assert signature(" \n。") == ""
    assert independent(["", ""]) == 2
    assert independent([]) == 0
    # Kept in stores, so it may not change from one version to the next.
    told = {i: c for i in range(64) if (c := signature("上海市杨浦区")[2 * i : 2 * i + 2]) != "--"}
    assert told == {10: "70", 17: "c0", 58: "94"}


def test_one_chain_of_copies_is_one_source() -> None:
    """A is like B and B like C, though A and C have drifted apart."""
    text = REPORTS["京蒙"] + REPORTS["广州协作办"]
    a, b, c = (signature(text[i : i + 700]) for i in (0, 140, 280))
    assert resemblance(a, c) < SAME_REPORT <= min(resemblance(a, b), resemblance(b, c))
    assert independent([a, c, b]) == 1
    assert independent([a, c]) == 2


@pytest.mark.parametrize(
    ("type_", "a", "b", "same"),
    [
        ("Company", "上海博海餐饮集团有限公司", "上海博海餐饮集团", True),
        ("Company", "上海博海餐饮集团有限公司", "上海博宇餐饮集团有限公司", False),
        ("Program", "《沪滇劳务协作协议》", "沪滇劳务协作协议", True),
    ],
)
def test_names_of_one_entity(type_: str, a: str, b: str, same: bool) -> None:
    assert same_entity(Node(f"{type_}:{a}", type_, a), Node(f"{type_}:{b}", type_, b)) is same


def test_bureaus_of_one_function_and_region() -> None:
    def bureau(organ: str, region: str) -> Node:
        return Node(f"Bureau:{region}/{organ}", "Bureau", organ, {"organ": organ, "region": region})

    assert same_entity(bureau("人社局", "310110"), bureau("人力资源和社会保障局", "310110"))
    assert not same_entity(bureau("人社局", "310110"), bureau("人社局", "530700"))
