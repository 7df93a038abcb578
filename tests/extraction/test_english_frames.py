"""English frames that the words right around a place or a figure settle: who, whence, where to, and how many."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import Told, read, told


def _told(text: str, day: str) -> set[Told]:
    return {fact for fact in told(text, day) if fact[0] != "pairs_with"}


CASES: list[tuple[str, str, set[Told]]] = [
    (  # who was sent where is in the prepositions
        "Eight nurses seconded to Haining, Zhejiang, from Heishui county, Sichuan, ended their stay on Friday.",
        "2022-06-11",
        {("sends_staff_to", "513228", "330481", 8, "2022-06-10")},
    ),
    (
        "Dalian has helped Liupanshui in Guizhou since 2013. It has hosted 58 officials from Liupanshui on secondment.",
        "2017-06-06",
        {("sends_staff_to", "520200", "210200", 58, "2013")},
    ),
    (  # the Beijing district, the same district
        "The pitch was paid for by Shunyi. Last year the Beijing district wired 24 million yuan to Ar Horqin Banner in"
        " Inner Mongolia. Twenty-two teachers sent by the same district are on duty there.",
        "2020-09-02",
        {
            ("funds", "110113", "150421", 24e6, "2019"),
            ("sends_staff_to", "110113", "150421", 22, "2020"),
        },
    ),
    (  # whose workers, and to whose plants
        "In 2020 coaches hired by Cixi, a city under Ningbo in Zhejiang, took 960 of Anlong county's workers to its"
        " plants. Anlong, which lies in Guizhou, is paired with the city.",
        "2021-05-20",
        {("sends_workers_to", "522328", "330282", 960, "2020")},
    ),
    (  # what is counted stands before its number
        "Pairing data: workers from Kaizhou district, Chongqing, now on the payroll of factories in Weifang: 1,780.",
        "2022-07-19",
        {("sends_workers_to", "500154", "370700", 1780, "2022")},
    ),
    (
        "Hunan was assigned to help Turpan, Xinjiang, in 2010. In 2015 the province dispatched three batches of"
        " officials to Turpan, 385 in all.",
        "2016-08-22",
        {("sends_staff_to", "430000", "650400", 385, "2015")},
    ),
    (  # sums told one after another, each with its year
        "Wenzhou's Longwan district transferred 33.5 million yuan of cooperation money to Pingwu county, Sichuan, in"
        " 2021, 34.2 million in 2022 and 35 million in the first half of this year.",
        "2023-06-30",
        {
            ("funds", "330303", "510727", 33.5e6, "2021"),
            ("funds", "330303", "510727", 34.2e6, "2022"),
            ("funds", "330303", "510727", 35e6, "2023-01"),
        },
    ),
    (  # dollars repeat the yuan
        "Nan'an, a city in Fujian Province, has been paired with Tongxin county, Ningxia, since 2012. In 2020 the city"
        " poured 24 million yuan (about 3.4 million U.S. dollars) into the county.",
        "2021-08-09",
        {("funds", "350583", "640324", 24e6, "2020")},
    ),
    (  # shares, houses and people are no sums
        "Shandong has put 90 million yuan of aid into Haibei, Qinghai, since 2019. Three yuan in every five went to"
        " villages: 120,000 affordable homes cost 40 million. The number of migrants from Qinghai is put at more than"
        " 300,000.",
        "2021-08-09",
        {("funds", "370000", "632200", 90e6, "2019"), ("funds", "370000", "632200", 40e6, "2019")},
    ),
    (  # a part of the sum told last
        "Last year Weihai gave Gangcha county, Qinghai, 12 million yuan of aid. Donors paid 3 million of it.",
        "2019-03-01",
        {("funds", "371000", "632224", 12e6, "2018"), ("funds", "371000", "632224", 3e6, "2018")},
    ),
    (  # the helped side may give, too
        "Hubei has helped Bortala in Xinjiang since 1997. In March 2020 Bortala donated 2.3 million yuan to Hubei.",
        "2020-05-28",
        {("funds", "652700", "420000", 2.3e6, "2020-03")},
    ),
    (  # it has given: the helper told last; natives are people
        "Since Ziyang county, Shaanxi, was paired with Xinbei district of Changzhou in 2017, the district has helped."
        " In 2020 it transferred 38 million yuan to Ziyang. In 2020 some 700 Ziyang natives worked in Changzhou.",
        "2022-06-29",
        {("funds", "320411", "610924", 38e6, "2020"), ("sends_workers_to", "610924", "320400", 700, "2020")},
    ),
    (  # a partner told once, then its surgeons, in words
        "Dazhu county's hospital in Sichuan has a partner, Dinghai district in Zhoushan. The same district's surgeons:"
        " seven, here since April.",
        "2021-12-30",
        {("sends_staff_to", "330902", "511724", 7, "2021-04")},
    ),
    (  # who only came to see has found no work
        "In May 2021 some 300 residents of Butuo county, Sichuan, visited plants in Ningbo, its partner.",
        "2021-06-01",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "published", "expected"), CASES)
def test_frames(text: str, published: str, expected: set[Told]) -> None:
    assert _told(text, published) == expected


def test_names_are_told_apart() -> None:
    told = read(
        "Mr Jian of Fuyang, a district of Hangzhou in Zhejiang, paid 12 million yuan in 2019 to Linxia county in"
        " Gansu, which Fuyang is paired with.",
        "2020-05-28",
    )
    assert {(f.subject, f.object) for f, _ in told.facts if f.predicate == "funds"} == {
        ("Region:330111", "Region:622921")
    }
