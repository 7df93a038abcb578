"""Two lists told side by side with a comma before the word that says so (甲、乙,分别帮丙、丁)."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

COUPLES = {frozenset(("440904", "450124")), frozenset(("440981", "450125")), frozenset(("440982", "450123"))}
SIDES = ("电白区、高州市、化州市", "马山县、上林县、隆安县")


def _pairs(text: str) -> set[frozenset[str]]:
    return {
        frozenset((f.subject.removeprefix("Region:"), f.object.removeprefix("Region:")))
        for f, _ in read("粤桂扶贫协作\n" + text, "2020-05-10").facts
        if f.predicate == "pairs_with"
    }


@pytest.mark.parametrize(
    "frame",
    [
        "{0},分别帮扶{1}。",
        "{0},分别认了{1}。",
        "{1},分别由{0}对口帮扶。",
        "{1},依次牵手{0}。",
        "{0},分别与{1}结成对子。",
    ],
)
def test_each_of_the_one_list_goes_with_its_own_of_the_other(frame: str) -> None:
    assert _pairs(frame.format(*SIDES)) == COUPLES


@pytest.mark.parametrize(
    "text",
    [
        "电白区、高州市,分别去了马山县、上林县看扶贫车间。",
        "电白区、高州市、化州市,帮扶马山县、上林县、隆安县。",
        "电白区、高州市、化州市,分别帮扶马山县、上林县。",
    ],
)
def test_what_is_told_in_no_order_ties_nobody(text: str) -> None:
    assert not _pairs(text)


def test_people_sent_in_turn_tie_nobody() -> None:
    assert not _pairs("今年,马山县、上林县,分别支援了200人到电白区务工。")
