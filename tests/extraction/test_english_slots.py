"""English told slot by slot: each end in a sentence of its own, what a sum went on, whom a question asks for."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told


def facts(text: str, predicate: str) -> set[tuple[object, ...]]:
    lead = "Hands across the map\n\nUnder the pairing program, Fuzhou looks after Dingxi.\n\n"
    return {x[1:] for x in told(f"{lead}{text}\n", "2022-05-10") if x[0] == predicate}


WENT = ("621100", "350100", 412.0, "2021")


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 they were 412, all workers. Home for them is Dingxi. Work was waiting for them in Fuzhou.",
        "In 2021, 412 people took jobs far from home. Their wages are paid in Fuzhou. They had left Dingxi.",
        "412 farmers became workers in 2021. Where from? Dingxi. Where to? The factories of Fuzhou.",
        "Over the course of 2021, 412 workers set out; all of them are from Dingxi. Fuzhou is where they work.",
        "Hired in Fuzhou in 2021: 412 people from Dingxi.",
        "In Fuzhou's workshops, 412 pairs of hands came from Dingxi in 2021.",
    ],
)
def test_ends_of_a_journey_in_sentences_of_their_own(text: str) -> None:
    assert facts(text, "sends_workers_to") == {WENT}


@pytest.mark.parametrize(
    "text",
    [
        "In 2021, 412 workers went on a tour. They are from Dingxi. They arrived in Fuzhou on Monday.",
        "In 2021 the marathon drew 412 villagers. They came from Dingxi. All of them ran in Fuzhou.",
        "In 2021, 412 workers lost their jobs. They are from Dingxi. Officials from Fuzhou came to help them.",
        "Next year 412 workers are to set out. They are from Dingxi. Their jobs will be in Fuzhou.",
        "In 2021, 412 farmers sold potatoes. Their goods went to markets in Fuzhou. They live in Dingxi.",
        "In 2021 Dingxi counted 400,000 migrant workers. Their wages are paid in Aksu.",
        "In 2021, 412 workers built the dam. They came from Dingxi. The machines came from Fuzhou.",
        "In 2021, 412 workers were trapped in a mine. They are from Dingxi. Rescuers from Fuzhou came at once.",
        "In 2021, 412 workers went to Xinjiang to pick cotton. They are from Dingxi. They went by way of Fuzhou.",
        "In 2021, 412 workers were owed wages. They are from Dingxi. A court in Fuzhou ordered that they be paid.",
        "In 2021, 412 workers had good jobs. They are from Dingxi. They went to Fuzhou for a holiday.",
        "Employed in Dingxi by a Fuzhou firm in 2021: 412 villagers.",
    ],
)
def test_nobody_went_to_work_there(text: str) -> None:
    assert not facts(text, "sends_workers_to")


GAVE = ("350100", "621100", 3e8, "2021")


@pytest.mark.parametrize(
    "uses",
    [
        "The list is long: 90 million yuan for 56 hospitals, 120 million for 123 schools.",
        "Roads took 90 million yuan of it; schools, 120 million yuan.",
        "Clinics account for 90 million yuan, new homes for a further 120 million yuan.",
        "From that pot, 90 million yuan was used for clinics, another 120 million yuan for wells.",
    ],
)
def test_what_a_sum_went_on_is_a_part_of_it(uses: str) -> None:
    parts = {("350100", "621100", 9e7, "2021"), ("350100", "621100", 1.2e8, "2021")}
    assert facts(f"Throughout 2021, Fuzhou gave Dingxi 300 million yuan. {uses}", "funds") == {GAVE, *parts}


@pytest.mark.parametrize(
    "others",
    [
        "Villagers raised 2 million yuan for a road and 1 million yuan for a school.",
        "The orchards brought in 20 million yuan, the workshops another 3 million yuan.",
        "Banks lent 40 million yuan for greenhouses and 20 million yuan for sheds.",
        "A hospital for 80 million yuan and a school for 40 million yuan are planned.",
        "The expressway cost 200 million yuan.",
        "A further 20 million yuan came from the central government for wells.",
        "A thief took 2 million yuan from the school and 1 million yuan from the clinic.",
        "The county's debt on roads stands at 80 million yuan, on schools at 20 million yuan.",
        "Another 30 million yuan for roads was promised.",
        "The railway took 100 million yuan for stations and 40 million yuan for bridges.",
    ],
)
def test_what_others_paid_or_earned_is_no_part(others: str) -> None:
    assert facts(f"In 2021 Fuzhou gave Dingxi 300 million yuan. {others}", "funds") == {GAVE}


@pytest.mark.parametrize(
    "text",
    [
        "Within 2021, Fuzhou dug into its pocket for 300 million yuan. The money went to Dingxi.",
        "In 2021 the bill for Dingxi came to 300 million yuan, all of it Fuzhou's.",
        "Behind the new clinics of Dingxi stands Fuzhou, with 300 million yuan all through 2021.",
        "Where did the 300 million yuan spent in Dingxi in 2021 come from? From Fuzhou.",
        "By 2021 the two had begun. Since that year 300 million yuan has gone from Fuzhou into roads in Dingxi.",
    ],
)
def test_money_by_whose_it_is(text: str) -> None:
    assert facts(text, "funds") == {GAVE}


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("Ties between Dalian and Liupanshui, paired in 2013, run deep.", "2013"),
        ("Liupanshui found itself with a new ally in 2013. Its name: Dalian.", "2013"),
        ("Liupanshui's partner? Dalian, ever since 2013.", "2013"),
        ("Who helps Liupanshui? Since 2013 the task has been Dalian's.", "2013"),
        ("Assigned to Liupanshui in 2013 was Dalian.", "2013"),
        ("The two, one by the sea and one in the hills, were paired up in 2013. Dalian and Liupanshui gained.", "2013"),
    ],
)
def test_a_tie_and_its_year(text: str, since: str) -> None:
    found = told(f"A long road\n\nThis is a story of paired assistance.\n\n{text}\n", "2022-05-10")
    assert {x[1:3] + x[4:] for x in found if x[0] == "pairs_with"} == {("210200", "520200", since)}


@pytest.mark.parametrize(
    "text",
    [
        "Who helps Liupanshui? Not Dalian.",
        "Who looks after Liupanshui's old people? Their children in Dalian.",
        "Liupanshui's partner? None since 2013, though Dalian was asked.",
        "Liupanshui's partner? In football, Dalian, since 2013.",
        "Assigned to Liupanshui in 2013 was Dalian native Li Ming.",
        "Liupanshui's paintings were placed under Dalian Museum's care in 2013.",
        "The mascots of Dalian and Liupanshui, linked together since 2013, are a fish and a yak.",
        "Liupanshui has a new partner since 2013. Its sponsor: Dalian Air.",
    ],
)
def test_others_are_tied_or_asked_for(text: str) -> None:
    found = told(f"A long road\n\nThis is a story of paired assistance.\n\n{text}\n", "2022-05-10")
    assert not [x for x in found if x[0] == "pairs_with"]


@pytest.mark.parametrize(
    ("then", "when"),
    [
        ("They arrived on March 3, 2021.", "2021-03-03"),
        ("They joined the Party in 2003.", "2022"),
        ("They left school in 2012.", "2022"),
        ("The teachers left in March 2015.", "2022"),
    ],
)
def test_when_people_came_is_not_when_they_did_anything_else(then: str, when: str) -> None:
    found = facts(f"21 doctors from Fuzhou are at Dingxi's side. {then}", "sends_staff_to")
    assert {x[3] for x in found} == {when}


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 a kitty of 3 million yuan was won by a Fuzhou gambler in Dingxi.",
        "Villagers of Dingxi parted with 3 million yuan for Fuzhou tea in 2021.",
        "Who gives the most for Dingxi's tea? Fuzhou, with 20 million yuan in 2021.",
        "Where did the 3 million yuan in Dingxi come from? From a bank robbery in Fuzhou in 2021.",
    ],
)
def test_prizes_and_prices_are_no_aid(text: str) -> None:
    assert not facts(text, "funds")


def test_seats_are_nobody() -> None:
    text = "The Fuzhou course had 80 seats and the Dingxi hall 20; 40 teachers attended in 2021."
    assert {x[2] for x in facts(text, "trains")} == {40.0}


def test_people_posted_and_when_they_came() -> None:
    text = "21 experts from Fuzhou are at Dingxi's side. They came in March 2021."
    assert facts(text, "sends_staff_to") == {("350100", "621100", 21.0, "2021-03")}
    text = "Whom did Fuzhou send? 21 cadres and, on top of them, 14 doctors in 2021, all of them now at work in Dingxi."
    assert {x[2:] for x in facts(text, "sends_staff_to")} == {(21.0, "2021"), (14.0, "2021")}


def test_a_name_of_two_peoples_takes_in_no_other_place() -> None:
    text = "Xiamen and Linxia Hui autonomous prefecture have been partners since 2010.\n"
    found = told(f"A long road\n\n{text}", "2022-05-10")
    assert {x[1:3] for x in found if x[0] == "pairs_with"} == {("350200", "622900")}
