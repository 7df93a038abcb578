"""English figures in the order of a list, sums of which only a part is given, and what is no help at all."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import Told, told


def _told(text: str, day: str) -> set[Told]:
    return {fact for fact in told(text, day) if fact[0] != "pairs_with"}


CASES: list[tuple[str, str, set[Told]]] = [
    (
        "Last year Xinchang and Shengzhou in Zhejiang paid Cangxi and Pingchang in Sichuan 22 million yuan and"
        " 26 million"
        " yuan respectively.",
        "2020-05-06",
        {("funds", "330624", "510824", 22e6, "2019"), ("funds", "330683", "511923", 26e6, "2019")},
    ),
    (  # by years, with the unit told once
        "Jiaxing invested 12, 15 and 19 million yuan in Heishui county, Sichuan, in 2018, 2019 and 2020 respectively.",
        "2021-03-02",
        {
            ("funds", "330400", "513228", 12e6, "2018"),
            ("funds", "330400", "513228", 15e6, "2019"),
            ("funds", "330400", "513228", 19e6, "2020"),
        },
    ),
    (
        "Zhenyuan and Sansui, counties in Guizhou, sent 120 and 95 workers respectively to Hangzhou last year.",
        "2021-03-02",
        {("sends_workers_to", "522625", "330100", 120, "2020"), ("sends_workers_to", "522624", "330100", 95, "2020")},
    ),
    (  # what it cost, and what was given
        "The bridge cost 40 million yuan, 25 million yuan of which was given by Taizhou, Zhejiang. It stands in Nanbu"
        " county, Sichuan.",
        "2021-03-02",
        {("funds", "331000", "511321", 25e6, "2021")},
    ),
    (  # set aside and paid
        "Some 16 million yuan was earmarked and transferred by Huzhou to Qingchuan county, Sichuan, in 2020.",
        "2021-03-02",
        {("funds", "330500", "510822", 16e6, "2020")},
    ),
    (
        "Goats were bought with 6 million yuan that Zhoushan, Zhejiang, sent to Daxian, now Dachuan district in"
        " Sichuan,"
        " in 2020.",
        "2021-03-02",
        {("funds", "330900", "511703", 6e6, "2020")},
    ),
    (
        "Jinhua's total outlay in Bazhou district of Bazhong, Sichuan, came to 180 million yuan in 2020.",
        "2021-03-02",
        {("funds", "330700", "511902", 180e6, "2020")},
    ),
    (
        "Shoe plants in Wenling, Zhejiang, employ 340 people from Nanjiang county, Sichuan.",
        "2021-03-02",
        {("sends_workers_to", "511922", "331081", 340, "2021")},
    ),
    (
        "Zhoushan is home to 2,700 migrant workers from Dazhou, Sichuan.",
        "2021-03-02",
        {("sends_workers_to", "511700", "330900", 2700, "2021")},
    ),
    (  # trains sent out carry workers, no staff
        "In March Nanchong, Sichuan, dispatched 12 chartered trains to Wenzhou, carrying 9,400 workers.",
        "2020-05-02",
        {("sends_workers_to", "511300", "330300", 9400, "2020-03")},
    ),
    (  # a day of the month counts nobody
        "Two chartered flights took 260 workers from Luzhou, Sichuan, to Ningbo on March 4 and 11.",
        "2020-05-02",
        {("sends_workers_to", "510500", "330200", 260, "2020-03-04")},
    ),
    (
        "Jobs in Shaoxing were found for 410 people from Leshan, Sichuan, in 2020.",
        "2021-03-02",
        {("sends_workers_to", "511100", "330600", 410, "2020")},
    ),
]


@pytest.mark.parametrize(("text", "day", "facts"), CASES)
def test_each_figure_its_own_ends(text: str, day: str, facts: set[Told]) -> None:
    assert _told(text, day) == facts


NONE = [
    "Sales of kiwis from Cangxi county, Sichuan, in Hangzhou came to 60 million yuan in 2019.",
    "Shaoxing has invested 900 million yuan in its own metro this year, while Leshan in Sichuan opened a bypass.",
    "Nanchong, Sichuan, is far away. Wenzhou paid 310 million yuan in pensions, some of them to people from there.",
    "A brewery chain spent 70 million yuan on a plant in Luzhou, Sichuan, and closed one in Ningbo.",
    "Ningbo Airport opened a route to Luzhou in Sichuan, with four flights a week for up to 600 people.",
    "Wenzhou had 2.4 million migrant workers in 2019. Nanchong in Sichuan has few factories.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_help(text: str) -> None:
    assert _told(text, "2020-12-12") == set()


GOES_ON: list[tuple[str, str, set[Told]]] = [
    (  # a list that goes on behind a comma
        "Since 2018 Wenzhou has provided 90 million yuan in support to Nanchong, Sichuan, and Dangchang, Gansu.",
        "2021-03-02",
        {("funds", "330300", "511300", 90e6, "2018"), ("funds", "330300", "621223", 90e6, "2018")},
    ),
    (  # provided A with, and B with
        "Between 2018 and 2020 Huzhou provided Guang'an with 210 million yuan and Songpan with 34 million yuan."
        " Both lie"
        " in Sichuan.",
        "2021-03-02",
        {("funds", "330500", "511600", 210e6, "2018"), ("funds", "330500", "513224", 34e6, "2018")},
    ),
    (  # a year later
        "Qingchuan in Sichuan got 18 million yuan from Wuxing in Huzhou in 2018 and 23 million yuan a year later.",
        "2021-03-02",
        {("funds", "330502", "510822", 18e6, "2018"), ("funds", "330502", "510822", 23e6, "2019")},
    ),
    (  # not only firms
        "Taizhou residents and companies raised 4 million yuan for schools in Nanbu county, Sichuan, in 2020."
        " Taizhou is a port in Zhejiang.",
        "2021-03-02",
        {("funds", "331000", "511321", 4e6, "2020")},
    ),
    (  # grown from a year's number
        "The number of Leshan people with jobs in Shaoxing has grown from 210 in 2017 to 1,900. Leshan is in Sichuan.",
        "2021-03-02",
        {("sends_workers_to", "511100", "330600", 1900, "2021"), ("sends_workers_to", "511100", "330600", 210, "2017")},
    ),
    (
        "The number of workers from Luzhou, Sichuan, in Ningbo rose to 8,300 in 2020 from 5,100 a year earlier.",
        "2021-03-02",
        {
            ("sends_workers_to", "510500", "330200", 8300, "2020"),
            ("sends_workers_to", "510500", "330200", 5100, "2019"),
        },
    ),
    (  # seen off, and where to by the next sentence
        "Dazhou, a city in Sichuan, waved goodbye to 168 workers on Monday. They were on their way to shipyards in"
        " Zhoushan, Zhejiang.",
        "2021-03-02",
        {("sends_workers_to", "511700", "330900", 168, "2021-03-01")},
    ),
    (
        "Employers in Wenling, Zhejiang, signed contracts with 77 job seekers from Nanjiang county, Sichuan, in May.",
        "2021-06-02",
        {("sends_workers_to", "511922", "331081", 77, "2021-05")},
    ),
    (  # another so many, at work there too
        "Two hundred villagers from Meigu county in Sichuan now sew bags in Cixi, a city in Zhejiang. Another"
        " 95 work at"
        " its toy plants.",
        "2021-06-02",
        {("sends_workers_to", "513436", "330282", 200, "2021"), ("sends_workers_to", "513436", "330282", 95, "2021")},
    ),
    (  # of the total only the part went there
        "In 2020 some 710 people from Butuo county, Sichuan, moved east for work, 330 of them to Ningbo.",
        "2021-06-02",
        {("sends_workers_to", "513429", "330200", 330, "2020")},
    ),
    (  # the parts after a total
        "Of the 4,100 workers that Nanchong, Sichuan, sent to Wenzhou last year, 900 are from Yilong and 640"
        " from Nanbu.",
        "2021-06-02",
        {
            ("sends_workers_to", "511300", "330300", 4100, "2020"),
            ("sends_workers_to", "511324", "330300", 900, "2020"),
            ("sends_workers_to", "511321", "330300", 640, "2020"),
        },
    ),
    (  # and another place of that rank
        "Fugong county in Yunnan had 1,640 people working in Zhuhai in 2021. Gongshan county had about 1,210.",
        "2022-06-02",
        {
            ("sends_workers_to", "533323", "440400", 1640, "2021"),
            ("sends_workers_to", "533324", "440400", 1210, "2021"),
        },
    ),
    (  # whom a place has there
        "Leshan's workforce in Shaoxing now numbers 2,300, labor officials in the Sichuan city said.",
        "2021-06-02",
        {("sends_workers_to", "511100", "330600", 2300, "2021")},
    ),
]


@pytest.mark.parametrize(("text", "day", "facts"), GOES_ON)
def test_figures_that_go_on(text: str, day: str, facts: set[Told]) -> None:
    assert _told(text, day) == facts


OWN = [
    "Nanchong, Sichuan, spent 80 million yuan of its own budget on schools in 2019. Wenzhou is far away.",
    "Leshan in Sichuan had 600,000 migrant workers in 2019, some of them in Shaoxing.",
]


@pytest.mark.parametrize("text", OWN)
def test_its_own(text: str) -> None:
    assert _told(text, "2020-12-12") == set()
