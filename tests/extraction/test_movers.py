"""Who goes where by the words of the sentence: the rest told without a figure, work away at large, and other places."""

from __future__ import annotations

import pytest

from graph.model import Report
from loaders.extract import extract

_LEAD = "宁波市与凉山州东西部协作\n2022年,宁波市与凉山州开展东西部劳务协作。\n"
LIANGSHAN, ZHAOJUE, NINGBO, YINZHOU = "513400", "513431", "330200", "330212"
YUYAO, CIXI, WENZHOU, CHENGDU = "330281", "330282", "330300", "510100"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # the rest
        (
            "昭觉县到宁波务工860人,其中鄞州区210人,其余分散在余姚、慈溪。",
            {
                (ZHAOJUE, NINGBO, 860),
                (ZHAOJUE, YINZHOU, 210),
                (ZHAOJUE, YUYAO, None),
                (ZHAOJUE, CIXI, None),
            },
        ),
        ("昭觉县到宁波务工860人,大头在余姚。", {(ZHAOJUE, NINGBO, 860), (ZHAOJUE, YUYAO, None)}),
        ("昭觉县到宁波务工860人,其余的还没有着落。", {(ZHAOJUE, NINGBO, 860)}),
        # at large, and the part whose destination is told
        ("昭觉县常年外出务工的有6万人,去宁波的不多。", set()),
        ("今年全县转移就业2.1万人,其中到宁波务工360人。", {(LIANGSHAN, NINGBO, 360)}),
        # who came back
        ("到宁波的人里,春节后回流40人。", set()),
        # other places than the report's
        ("温州在宁波就业9000人。", {(WENZHOU, NINGBO, 9000)}),
        ("昭觉县到宁波务工860人;成都的电子厂、商场招走300人。", {(ZHAOJUE, NINGBO, 860), (ZHAOJUE, CHENGDU, 300)}),
    ],
)
def test_movers(sentence: str, expected: set[tuple[str, str, float | None]]) -> None:
    found = {
        (f.subject.partition(":")[2], f.object.partition(":")[2], f.quantity.value if f.quantity else None)
        for f, _ in extract(Report(id="t", text=_LEAD + sentence + "\n", source="t")).facts
        if f.predicate == "sends_workers_to"
    }
    assert found == expected
