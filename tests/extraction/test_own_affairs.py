"""What a place has, pays or teaches at home is no help to its partner, whatever words it shares with help."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

TIE = "苏州市吴中区与贵州省印江县结对帮扶。"


@pytest.mark.parametrize(
    "text",
    [
        "吴中区有教师5200名,吴中区人民医院医生410名。",
        "吴中区纪委查处干部14人。",
        "印江县账上还有700万元没有用完。",
        "印江县下达2021年学校取暖经费1600万元。",
        "保险公司打过来900万元赔款。",
        "招工表:焊工6200,缝纫5600,普工4400。",
        "印江县初三开了尖子班42人。",
        "印江县医院新楼有病床空位150个。",
        "印江县教师编制缺口是130。",
    ],
)
def test_own_affairs_are_no_help(text: str) -> None:
    told = [f for f, _ in read(TIE + text, "2022-05-01").facts if f.quantity]
    assert not told


@pytest.mark.parametrize("text", ["茶博会上,吴中区来了120人。", "印江县公交车票款120万元,物业费收款30万元。"])
def test_visitors_and_receipts_are_none_either(text: str) -> None:
    told = [f for f, _ in read(TIE + text, "2022-05-01").facts if f.quantity]
    assert not told


def test_a_dash_at_the_end_of_a_sentence_is_read() -> None:
    assert read("3人。——\n支教的老师，上海", "2022-05-01").facts == ()
