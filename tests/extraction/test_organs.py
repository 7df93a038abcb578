"""Organs by their short names, bodies sent to a place, and governments as parties."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

HELP = "绍兴市对口帮扶乐山市。绍兴市越城区对口帮扶马边彝族自治县。"


@pytest.mark.parametrize(
    ("said", "organ"),
    [
        ("绍兴市经协办送来资金30万元。", "Bureau:330600/经济协作办公室"),
        ("越城区卫计局派来医生3名。", "Bureau:330602/卫生和计划生育局"),
        ("绍兴市对口帮扶马边县工作组走访了企业。", "Bureau:330600/对口帮扶马边县工作组"),
        ("马边县政府与绍兴市越美纺织有限公司签下用工协议。", "Bureau:511133/人民政府"),
    ],
)
def test_an_organ_acts(said: str, organ: str) -> None:
    assert organ in {n.id for n in read(HELP + said, "2018-05-01").nodes}


@pytest.mark.parametrize("said", ["马边县政府大院里种着桂花。", "对口帮扶工作扎实推进,工作队常年在村。"])
def test_no_organ(said: str) -> None:
    assert not [n.id for n in read(HELP + said, "2018-05-01").nodes if n.type == "Bureau"]


def test_organs_of_a_list_are_of_the_same_places() -> None:
    text = f"{HELP}绍兴市、乐山市两地教育局、民政局签订结对协议。"
    assert {n.id for n in read(text, "2018-05-01").nodes if n.type == "Bureau"} == {
        f"Bureau:{code}/{organ}" for code in ("330600", "511100") for organ in ("教育局", "民政局")
    }
