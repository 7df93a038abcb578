"""Firms told by a name of their own and a word of their trade."""

from __future__ import annotations

import pytest

from loaders.mentions.brands import brands
from tests.extraction.helpers import read


def names(text: str) -> list[str]:
    return [name for _, _, name in brands(text, [(0, len(text))], [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("送来的人里,鸿泰木业31人、万和针织18人。", ["鸿泰木业", "万和针织"]),
        ("他们进了鸿泰木业上班。", ["鸿泰木业"]),
        ("鸿泰木业、万和针织先后到武定招工。", ["鸿泰木业", "万和针织"]),
        ("教室漏雨,是万和针织今年给了20万元修的。", ["万和针织"]),
        ("鸿泰木业的老板说,人手够了。去年鸿泰木业还缺人。", ["鸿泰木业", "鸿泰木业"]),
    ],
)
def test_what_only_a_firm_does_shows_a_firm(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全县发展果业,投入300万元。",
        "特色茶业带动500人就业。",
        "在电子、纺织行业招了30人。",
        "吸引食品、服装企业投资200万元。",
        "从事家政的有30人。",
        "两家物流收了12人。",
    ],
)
def test_a_line_of_business_is_no_firm(text: str) -> None:
    assert names(text) == []


def test_people_go_to_such_a_firm_and_it_gives() -> None:
    text = "石狮市对口帮扶安定区。2022年,安定区92人到石狮市务工,其中鸿泰木业31人。当年鸿泰木业还给安定区捐了20万元。"
    found = {(f.predicate, f.subject, f.object, f.quantity.value) for f, _ in read(text).facts if f.quantity}
    assert ("sends_workers_to", "Region:621102", "Company:鸿泰木业", 31) in found
    assert ("funds", "Company:鸿泰木业", "Region:621102", 200_000) in found
