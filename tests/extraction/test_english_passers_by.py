"""English: visitors, holiday makers and what the state pays are no posts, work or gifts; a day with its year is one."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

DAY = "2023-06-15"
PAIR = "Under the east-west cooperation program Fuzhou is paired with Dingxi. "


@pytest.mark.parametrize(
    "text",
    [
        "A delegation of 16 officials from Fuzhou visited Dingxi on Monday.",
        "In Dingxi 14 doctors from Lanzhou gave free checks.",
        "The bridge cost 40 million yuan, paid by the provincial government.",
        "Fuzhou tourists spent 12 million yuan in Dingxi last year.",
        "The train from Fuzhou to Dingxi carried 2,000 passengers, 150 of them students.",
    ],
)
def test_who_only_passes_by(text: str) -> None:
    assert not {t for t in told(PAIR + text, DAY) if t[0] != "pairs_with"}


def test_who_stays_is_still_sent() -> None:
    text = "Fuzhou posted 22 doctors to Dingxi last year, and 9 officials from Fuzhou are serving in Dingxi."
    assert {t[3] for t in told(PAIR + text, DAY) if t[0] == "sends_staff_to"} == {22, 9}


def test_schools_that_are_twinned_begin_no_tie_of_their_places() -> None:
    text = "A school in Fuzhou and one in Dingxi were twinned in 2015."
    assert told(PAIR + text, DAY) == {("pairs_with", "350100", "621100", None, None)}


def test_a_day_with_its_year_is_not_of_the_year_of_the_report() -> None:
    text = "Ningbo and Liangshan signed a cooperation agreement on May 18, 2021."
    assert ("pairs_with", "330200", "513400", None, "2021-05-18") in told(text, DAY)
