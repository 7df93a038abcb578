"""A tie that only says which place is meant: 为其结对的甲县捐款, 向2016年结对的甲县捐款."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read


@pytest.mark.parametrize(
    "text",
    [
        "2021年,福州市马尾区为其结对的固原市原州区捐款50万元。",
        "2021年福州市马尾区到结对帮扶的固原市原州区举办招聘会3场。",
        "2021年,结对帮扶的福州市马尾区向固原市原州区选派教师12名。",
        "2021年3月,结对帮扶县区福州市马尾区给固原市原州区捐款50万元。",
        "2021年5月,福州市马尾区向结对县固原市原州区提供岗位300个。",
    ],
)
def test_a_place_told_as_the_tied_one_is_not_tied_by_what_it_gets(text: str) -> None:
    assert [str(f.period) for f, _ in read(text, "2022-05-10").facts if f.predicate == "pairs_with"] in ([], [""])


@pytest.mark.parametrize(
    "text",
    [
        "福州市马尾区2021年向2016年结对的固原市原州区捐款50万元。",
        "2021年,福州市马尾区给2016年起对口帮扶的固原市原州区捐款50万元。",
        "2016年与福州市马尾区结对的固原市原州区,2021年收到捐款50万元。",
    ],
)
def test_since_when_a_place_is_tied_dates_nothing_else(text: str) -> None:
    when = {f.predicate: str(f.period.start) for f, _ in read(text, "2022-05-10").facts}
    assert when == {"pairs_with": "2016", "funds": "2021"}


def test_a_paper_signed_with_a_place_tied_long_ago() -> None:
    text = "2021年3月,福州市马尾区与2016年结对帮扶的固原市原州区签订劳务协作协议。"
    assert {str(f.period.start) for f, _ in read(text, "2022-05-10").facts if f.predicate == "signs"} == {"2021-03"}
