"""Firms told by a name of their own and their trade, and what is none: vacancies, trades, farms, a day."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

HELP = "常熟市与思南县结成东西部协作关系。"


def _firms(said: str) -> set[str]:
    return {n.name for n in read(HELP + said, "2022-03-10").nodes if n.type == "Company"}


@pytest.mark.parametrize(
    "said",
    [
        "优质岗位信息收了81个,缺口874人。",
        "建筑、电子、服装等行业招了50人。",
        "农民专业合作社、家庭农场等收了50人。",
    ],
)
def test_no_firm(said: str) -> None:
    assert _firms(said) == set()


def test_a_day_is_no_part_of_a_firms_name() -> None:
    said = "用工协议是2021年6月常熟宏远服饰有限公司和思南县人社局签的,50人去了宏远服饰。"
    assert _firms(said) == {"常熟宏远服饰有限公司"}


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("企业里有恒昌鞋业,有瑞达食品,还有金海水产。", {"恒昌鞋业", "瑞达食品", "金海水产"}),
        ("招引来的企业叫恒昌鞋业。", {"恒昌鞋业"}),
        ("进了恒昌鞋业的,有思南老乡50人。", {"恒昌鞋业"}),
        ("恒昌鞋业与思南县人社局签订用工协议。", {"恒昌鞋业"}),
    ],
)
def test_a_firm_by_its_trade(said: str, names: set[str]) -> None:
    assert _firms(said) == names


@pytest.mark.parametrize(
    "said",
    [
        "企业里有做鞋业的,有做食品的,还有做水产的。",
        "当地的产业叫特色食品。",
        "进了传统纺织的,有思南老乡50人。",
        "特色食品与思南县的水质分不开,合同签了。",
    ],
)
def test_a_trade_is_no_firm(said: str) -> None:
    assert _firms(said) == set()
