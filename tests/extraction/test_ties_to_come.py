"""A tie that is only planned, wished for or talked over is none yet."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read


def _tied(text: str) -> bool:
    found = read("东西部协作\n" + text + "\n", "2021-07-02").facts
    return any(f.predicate == "pairs_with" for f, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "建德市与江口县结对签约的条件尚不成熟。",
        "建德市与江口县结对的文件还没有下达。",
        "建德市正在与江口县商谈结对事宜。",
        "建德市与江口县就结对帮扶达成初步意向。",
        "按安排,江口县将于明年与建德市建立结对帮扶关系。",
        "建德市将在下半年同江口县签订东西部协作协议。",
        "建德市与江口县计划于年内签订结对协议。",
        "建德市与江口县拟于8月签约结对。",
        "建德市与江口县明年起结对。",
        "建德市与江口县积极筹备结对签约。",
        "拟由建德市结对帮扶江口县。",
        "建德市建议与江口县建立结对关系。",
        "建德市与江口县就建立对口协作关系进行了洽谈。",
        "建德市与江口县尚未建立结对关系。",
        "建德市与江口县能否结对,要看省里安排。",
        "据悉,建德市与江口县即将举行结对签约仪式。",
        "建德市提出与江口县结对的请求。",
    ],
)
def test_a_tie_to_come(text: str) -> None:
    assert not _tied(text)


@pytest.mark.parametrize(
    "text",
    [
        "建德市与江口县建立结对关系,将在产业上开展合作。",
        "建德市将江口县列为结对帮扶县。",
        "建德市将继续与江口县深化结对帮扶。",
        "建德市与江口县结对后,正在商谈劳务协作事宜。",
        "建德市与江口县按计划完成结对帮扶任务。",
        "建德市与江口县在结对基础上达成合作意向3项。",
        "建德市与对口帮扶的江口县将签订产业合作协议。",
        "经协商,建德市与江口县结为协作对子。",
        "建德市与江口县商定结对,签订了协议。",
    ],
)
def test_a_tie_that_there_is(text: str) -> None:
    assert _tied(text)


def test_a_paper_to_come_begins_no_tie() -> None:
    found = read("东西部协作\n建德市与江口县结对帮扶,拟在年内签订劳务协作协议。\n", "2021-07-02").facts
    assert [str(f.period.start) for f, _ in found if f.predicate == "pairs_with"] == ["None"]


def test_what_is_planned_anew_takes_no_tie_away() -> None:
    assert _tied("2019年,建德市与江口县结对。建德市计划于年内与江口县签订产业合作协议。")
