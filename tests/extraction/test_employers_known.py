"""Employers whom everybody knows by a name without a word of their trade."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

MET = "劳务协作记事\n昆山市与伊川县人社局签下《劳务合作协议》。"


@pytest.mark.parametrize(
    ("text", "firm", "people"),
    [
        ("今年伊川县有110人进了捷普。", "捷普", 110),
        ("伊川县送了120人进昆山纬创上班。", "昆山纬创", 120),
        ("伊川县有86人在蓝思科技上班。", "蓝思科技", 86),
    ],
)
def test_people_go_to_a_firm_of_that_name(text: str, firm: str, people: int) -> None:
    told = {(f.object, f.quantity.value) for f, _ in read(MET + text, "2022-05-10").facts if f.quantity}
    assert (f"Company:{firm}", people) in told
