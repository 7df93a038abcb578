"""English told in a lively way: ties by any word of their class, figures by label or question, teams uncounted."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

LEAD = "\n\nEast-west assistance has changed many lives, officials said.\n"


def facts(text: str) -> set[tuple[object, ...]]:
    return {x for x in told(f"Far apart, close at heart\n\n{text}{LEAD}", "2021-06-15") if x[0] != "signs"}


TIES = [
    ("It was in 2014 that Qingdao first took Longnan under its wing.", {("370200", "621200", "2014")}),
    ("Matched by Beijing with Tongren back in 2013, Suzhou has kept going back.", {("320500", "520600", "2013")}),
    ("To Dalian fell the job of helping Liupanshui when the list was drawn up.", {("210200", "520200", None)}),
    ("2016 brought Hanzhong a big brother: Nantong.", {("320600", "610700", "2016")}),
    ("The coastal partner assigned to Dingxi in 2017 is Fuzhou.", {("350100", "621100", "2017")}),
    ("Linxia, paired anew, passed into the hands of Xiamen in 2010.", {("350200", "622900", "2010")}),
    ("Fujian took the baton from Shanghai in 2018 and has helped Ningxia since.", {("350000", "640000", "2018")}),
    ("Who helps whom was settled: Zhuhai drew Nujiang, and Xiamen got Linxia.",
     {("440400", "533300", None), ("350200", "622900", None)}),
    ("The list of partners is short: for Dingxi, Fuzhou; for Longnan, Qingdao.",
     {("350100", "621100", None), ("370200", "621200", None)}),
    ("In April six counties in Guangyuan and 12 in Garze were paired with Hangzhou.",
     {("330100", "510800", "2021-04"), ("330100", "513300", "2021-04")}),
    ("Yuhang, the partner of Taijiang since 2013, sent tea plants.", {("330110", "522630", "2013")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ties"), TIES)
def test_a_tie_by_any_word_of_its_class(text: str, ties: set[tuple[str, str, str | None]]) -> None:
    assert {(a, b, start) for p, a, b, _, start in facts(text) if p == "pairs_with"} == ties


@pytest.mark.parametrize(
    "text",
    [
        "The match between Fuzhou and Dingxi ended in a draw.",
        "Fuzhou has never been a partner of Dingxi.",
        "Fuzhou may take Dingxi under its wing, officials say.",
        "No partner has been found for Dingxi; Fuzhou looked elsewhere.",
        "In 2017 a railway linked Dingxi with Fuzhou.",
        "A company in Fuzhou teamed up with one in Dingxi.",
        "Fuzhou fell to Dingxi 2-1 on penalties.",
        "Fuzhou stood behind Dingxi in the ranking.",
        "Dingxi potatoes are under the care of a Fuzhou warehouse.",
        "Fuzhou denied that it was a partner of Dingxi.",
        "Her mentor in Dingxi came from Fuzhou.",
        "A doctor from Fuzhou became the mentor of a clinic in Dingxi.",
    ],
)
def test_no_tie_of_the_two(text: str) -> None:
    assert not facts(text)


PEOPLE = [
    ("They set out on June 1: 39 professionals, picked in Fuzhou and bound for Dingxi.",
     ("sends_staff_to", "350100", "621100", 39.0, "2021-06-01")),
    ("In 2018 some 77 teachers packed their bags in Fuzhou and moved to classrooms in Dingxi.",
     ("sends_staff_to", "350100", "621100", 77.0, "2018")),
    ("In 2016 a small team of cadres left Fuzhou for Dingxi, the first of nine batches.",
     ("sends_staff_to", "350100", "621100", None, "2016")),
    ("Doctors? In Dingxi there are 33 of them, sent by Fuzhou in 2020.",
     ("sends_staff_to", "350100", "621100", 33.0, "2020")),
    ("Working in Fuzhou at the end of 2020: 424 people from Dingxi.",
     ("sends_workers_to", "621100", "350100", 424.0, "2020")),
    ("How many people from Dingxi found work in Fuzhou in 2020? Some 270, at the last count.",
     ("sends_workers_to", "621100", "350100", 270.0, "2020")),
    ("Out of Dingxi came 151 workers in 2015, and every one of them went to Fuzhou.",
     ("sends_workers_to", "621100", "350100", 151.0, "2015")),
    ("Fuzhou dug deep for Dingxi in 2016: 17 million yuan.", ("funds", "350100", "621100", 17e6, "2016")),
    ("Since 2018 Fuzhou has lavished 41 million yuan on Dingxi.", ("funds", "350100", "621100", 41e6, "2018")),
    ("Trained by Fuzhou in 2016 were 750 village heads of Dingxi.", ("trains", "350100", "621100", 750.0, "2016")),
    ("People trained in Dingxi with the help of Fuzhou in 2019: 470.", ("trains", "350100", "621100", 470.0, "2019")),
    ("Off to Fuzhou for a month of study went 290 village heads from Dingxi in 2019.",
     ("trains", "350100", "621100", 290.0, "2019")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact"), PEOPLE)
def test_figures_of_turned_sentences(text: str, fact: tuple[object, ...]) -> None:
    assert {x for x in facts(text) if x[0] != "pairs_with"} == {fact}


@pytest.mark.parametrize(
    "text",
    [
        "Population? Dingxi has 2,700 people, and Fuzhou many more.",
        "How many people will move to Fuzhou from Dingxi? Perhaps 2,000, said an official.",
        "A team of doctors from Fuzhou toured Dingxi in 2018.",
        "A group of teachers from Fuzhou will go to Dingxi.",
        "Trees planted in Dingxi by people from Fuzhou so far: 4,700.",
        "On April 9 officials from Fuzhou and Dingxi talked about training.",
    ],
)
def test_nobody_is_counted(text: str) -> None:
    assert not {x for x in facts(text) if x[0] != "pairs_with"}


@pytest.mark.parametrize(
    "text",
    [
        "Signed on April 9 by Fuzhou and Dingxi, the labor cooperation agreement runs for three years.",
        "A pact on labor cooperation, signed on April 9, ties Dingxi to Fuzhou.",
        "An employment agreement between Fuzhou and Dingxi was signed on April 9.",
    ],
)
def test_a_paper_told_first(text: str) -> None:
    signed = {x[1] for x in told(f"Far apart\n\n{text}{LEAD}", "2021-06-15") if x[0] == "signs"}
    assert signed == {"350100", "621100"}


@pytest.mark.parametrize(
    "text",
    [
        "Signed by nobody yet, the labor cooperation agreement of Fuzhou and Dingxi waits.",
        "A cooperation agreement between Fuzhou and Dingxi hospitals was signed by both directors.",
    ],
)
def test_a_paper_of_nobody_or_of_houses(text: str) -> None:
    assert not [x for x in told(f"Far apart\n\n{text}{LEAD}", "2021-06-15") if x[0] == "signs"]
