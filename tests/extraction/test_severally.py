"""分别于2016年、2021年: as many times as places."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

_LEAD = "东西部协作\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("昭通市与东莞市、中山市分别于2016年、2021年建立东西部协作关系。",
         {("441900", "530600", "2016", None), ("442000", "530600", "2021", None)}),
        ("广东省与广西、贵州分别在1996年和2013年建立对口帮扶关系,成效明显。",
         {("440000", "450000", "1996", None), ("440000", "520000", "2013", None)}),
        # As many places as times are not told: no time is given to any.
        ("1996年和2013年,广东先后与广西、贵州结对。",
         {("440000", "450000", None, None), ("440000", "520000", None, None)}),
        ("2013年至2021年,大连市对口帮扶六盘水市。", {("210200", "520200", "2013", "2021")}),
    ],
)  # fmt: skip
def test_pairs_have_times_of_their_own(sentence: str, expected: set[tuple[str, str, str | None, str | None]]) -> None:
    found = {
        (
            f.subject.removeprefix("Region:"),
            f.object.removeprefix("Region:"),
            str(f.period.start) if f.period.start else None,
            str(f.period.end) if f.period.end else None,
        )
        for f, _ in read(_LEAD + sentence, "2024-02-02").facts
        if f.predicate == "pairs_with"
    }
    assert found == expected
