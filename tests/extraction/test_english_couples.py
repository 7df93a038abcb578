"""English pages on two couples: the helper, its partner and it are those told last, not the main ones."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

MAIN = "Fuzhou has been the partner of Dingxi since 2017. Fuzhou and Dingxi are far apart.\n\n"


def facts(text: str, predicate: str) -> set[tuple[object, ...]]:
    return {x[1:] for x in told(f"Hands across the map\n\n{text}\n", "2022-05-10") if x[0] == predicate}


@pytest.mark.parametrize(
    "second",
    [
        "Nantong is the partner of Hanzhong. In 2020 it gave it 77 million yuan.",
        "Hanzhong has a partner of its own, Nantong. In 2020 it received 77 million yuan from it.",
        "Nantong looks after Hanzhong. In 2020 Hanzhong got 77 million yuan from its partner.",
        "Nantong and Hanzhong have been partners since 2016. In 2020 the helper gave 77 million yuan.",
        "Nantong looks after Hanzhong. In 2020 the aid came to 77 million yuan.",
    ],
)
def test_money_is_of_the_couple_told_last(second: str) -> None:
    assert facts(MAIN + second, "funds") == {("320600", "610700", 7.7e7, "2020")}


def test_its_partner_takes_people_on() -> None:
    text = MAIN + "Nantong looks after Hanzhong. In 2020 its partner found jobs for 412 people from Hanzhong."
    assert facts(text, "sends_workers_to") == {("610700", "320600", 412.0, "2020")}


@pytest.mark.parametrize(
    "second",
    [
        "The two, one by the sea and one in the hills, were paired up in 2013. Nantong and Hanzhong have much to show.",
        "Ties between Nantong and Hanzhong, paired in 2013, run deep.",
        "Paired since 2013, Nantong and Hanzhong know each other well by now.",
        "It has been Nantong's task since 2013 to help Hanzhong out of poverty.",
        "When did Nantong begin to help Hanzhong? In 2013.",
    ],
)
def test_a_second_tie_and_its_year(second: str) -> None:
    assert ("320600", "610700", None, "2013") in facts(MAIN + second, "pairs_with")


def test_passengers_are_of_whose_ride_it_was() -> None:
    text = (
        MAIN + "For Bijie, it was train D2811. On it were 600-odd workers, most of them poor, bound for two cities in "
    )
    assert ("520500", "440100", 600.0, "2022") in facts(text + "Guangdong: Guangzhou and Dongguan.", "sends_workers_to")
    text = "Guangdong helps Guizhou. Trains have been running since early 2020 to bring Guizhou's workers to Guangdong."
    assert facts(text, "sends_workers_to") == {("520000", "440000", None, "2020")}


@pytest.mark.parametrize(
    "text",
    [
        "Trains have been running since 2020 to bring Guizhou's apples to Guangdong.",
        "Plans are to bring Guizhou's workers to Guangdong.",
        "Trains have never been used to bring Guizhou's workers to Guangdong.",
        "Of 600-odd tourists, most of them from Guizhou, many saw Guangzhou.",
    ],
)
def test_nobody_was_brought_to_work(text: str) -> None:
    assert not facts("Guangdong helps Guizhou. " + text, "sends_workers_to")


def test_local_teachers_trained_with_a_helpers_help() -> None:
    text = "With Fuzhou's help, about 2,100 local teachers and doctors sat through 13 training classes in 2021."
    assert facts(MAIN + text, "trains") == {("350100", "621100", 2100.0, "2021")}
    text = "Fuzhou sent 21 teachers to Dingxi in 2021, and with its help 940 local officials and nurses were trained."
    assert {x[2] for x in facts(MAIN + text, "trains")} == {940.0}


@pytest.mark.parametrize(
    "deal",
    [
        "Deals struck between businesses on both sides added up to 260 million yuan in 2021.",
        "Trade followed, with 30 joint projects and a price tag of 260 million yuan.",
        "A hotel in Dingxi owes 20 million yuan to a bank in Fuzhou.",
        "Schools in Fuzhou and Dingxi have 3,000 computers worth 20 million yuan.",
        "Where did the 20 million yuan spent on the stadium in Nantong come from? From fans.",
    ],
)
def test_deals_debts_and_what_things_are_worth_are_no_aid(deal: str) -> None:
    assert not facts(MAIN + deal, "funds")
