"""English sums of all the years of a tie: how its beginning is told, and what goes on with such a sum."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

HEAD = "A hand across the mountains\n\n"


def starts(text: str, of: str = "funds") -> dict[float | None, str | None]:
    return {value: start for p, *_, value, start in told(f"{HEAD}{text}\n", "2020-07-08") if p == of}


@pytest.mark.parametrize(
    "text",
    [
        "The partnership of Fujian and Ningxia goes back to 1996, and Fujian has put 621 million yuan into Ningxia.",
        "Fujian has helped Ningxia since 1996, and put together, 621 million yuan has gone from Fujian to Ningxia.",
        "It began in 1996, when Fujian was asked to help Ningxia. Since then it has given Ningxia 621 million yuan.",
        "Fujian has been the partner of Ningxia since 1996. Fujian has by now given Ningxia 621 million yuan.",
    ],
)
def test_a_sum_runs_from_the_beginning(text: str) -> None:
    assert starts(text) == {6.21e8: "1996"}


def test_people_who_have_come_by_now() -> None:
    text = "It began in 1996, when a first group of cadres from Fujian arrived in Ningxia. Eight more have followed. "
    text += "Put together, 838 officials from Fujian have by now worked in Ningxia."
    assert starts(text, "sends_staff_to") == {None: "1996", 838: "1996"}  # the first group of nobody says how many


TIED = "Fujian and Ningxia were paired in 1996, and the bill since then comes to 300 million yuan"


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("The province provided 193 million yuan for Ningxia.", "1996"),
        ("Another 193 million yuan was put into Ningxia by the cities of Fujian.", "1996"),
        ("Last year Fujian gave 193 million yuan to Ningxia.", "2019"),
        ("Fujian donated 193 million yuan to Ningxia.", "2020"),
    ],
)
def test_what_goes_on_with_a_sum_is_of_its_years(text: str, begin: str) -> None:
    assert starts(f"{TIED}. {text}")[1.93e8] == begin


def test_not_in_another_paragraph_nor_of_who_is_there_now() -> None:
    assert starts(f"{TIED}.\n\nFujian put 193 million yuan into Ningxia.")[1.93e8] == "2020"
    text = "Fujian and Ningxia were paired in 1996. By now 500 workers from Ningxia are working in Fujian."
    assert starts(text, "sends_workers_to") == {500: "2020"}


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("By the end of 2009 Fujian had given Ningxia 416 million yuan.", "1996"),
        ("By 2009 the money given by Fujian to Ningxia totaled 416 million yuan.", "1996"),
        ("By the end of 2009 the provincial books showed grants of 416 million yuan from Fujian to Ningxia.", "1996"),
        ("In 2009 Fujian gave Ningxia 416 million yuan.", "2009"),
        ("By the end of June, Fujian had given Ningxia 416 million yuan this year.", "2010"),
    ],
)
def test_what_had_been_given_by_a_year_runs_from_the_tie(text: str, begin: str) -> None:
    page = f"{HEAD}Fujian was paired with Ningxia in 1996. {text}\n"
    assert {start for p, *_, start in told(page, "2010-11-08") if p == "funds"} == {begin}
