"""What takes people in or is told before a firm's name and is none itself: vacancies, trades, farms, a day."""

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
