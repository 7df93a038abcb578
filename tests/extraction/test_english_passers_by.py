"""English: visitors, holiday makers and what the state pays are no posts, work or gifts; a day with its year is one."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read, told

DAY = "2023-06-15"
PAIR = "Under the east-west cooperation program Fuzhou is paired with Dingxi. "


@pytest.mark.parametrize(
    "text",
    [
        "A delegation of 16 officials from Fuzhou visited Dingxi on Monday.",
        "In Dingxi 14 doctors from Lanzhou gave free checks.",
        "The bridge cost 40 million yuan, paid by the provincial government.",
        "Fuzhou tourists spent 12 million yuan in Dingxi last year.",
        '"A school costs 200,000 yuan," an official in Dingxi said.',
        "Each village bridge would cost about 350,000 yuan.",
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


@pytest.mark.parametrize(
    "text",
    [
        "The Gansu government gave Dingxi 50 million yuan for roads.",
        "Lanzhou donated 4 million yuan to Dingxi after the quake.",
        "Dingxi's budget this year is 3 billion yuan.",
        "Fuzhou spent 2 billion yuan on a new subway line.",
        "About 500 people from Dingxi study at colleges in Fuzhou.",
    ],
)
def test_the_money_of_others_and_students_are_of_no_pair(text: str) -> None:
    assert not {t for t in told(PAIR + "\n\n" + text, DAY) if t[0] != "pairs_with"}


def test_teachers_who_trained_with_the_helper_are_not_posted_there() -> None:
    assert ("trains", "350100", "621100", 30, "2023") in told(
        PAIR + "Some 30 teachers from Dingxi trained in Fuzhou.", DAY
    )


def test_since_a_day_runs_on() -> None:
    text = "Fuzhou has been paired with Dingxi since June 8, 2016, and has given 200 million yuan."
    periods = {f.predicate: str(f.period) for f, _ in read(text, DAY).facts}
    assert periods == {"pairs_with": "2016-06-08..", "funds": "2016-06-08.."}


def test_who_courses_taught_are_no_staff() -> None:
    text = "Fuzhou's 13 courses taught about 2,100 teachers, doctors and managers from Dingxi last year."
    assert {t for t in told(PAIR + text, DAY) if t[0] != "pairs_with"} == {
        ("trains", "350100", "621100", 2100, "2022"),
    }


def test_the_year_of_pairing_work_begins_no_tie() -> None:
    text = (
        "This is how Fujian Province went about its pairing work with Ningxia in 2012. The poor counties of Ningxia "
        "were given 42.5 million yuan of government assistance in the course of the year."
    )
    assert told(text, "2013-05-01") == {
        ("pairs_with", "350000", "640000", None, None),
        ("funds", "350000", "640000", 42_500_000, "2012"),
    }
