"""English reports as newspapers write them: apposition, relative clauses, pronouns, parts and times told aside."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import Told, told

REPORTS: list[tuple[str, str, set[Told]]] = [
    (  # two lists side by side, the task's day told by the sentence before, a firm by its trade
        "In May 2021 four districts of Jiaxing, Zhejiang, were asked to help counties in Sichuan: Nanhu took Ruoergai."
        " Pinghu and Haining were matched with Maoxian and Heishui respectively. Pinghu-based suitcase maker Nova has"
        " hired 41 people from Maoxian.",
        "2022-05-05",
        {
            ("pairs_with", "330402", "513232", None, "2021-05"),
            ("pairs_with", "330482", "513223", None, "2021-05"),
            ("pairs_with", "330481", "513228", None, "2021-05"),
            ("sends_workers_to", "513223", "Company:Nova", 41.0, "2021-05"),
        },
    ),
    (  # one of two that are helped; since then; what a relative clause dates is not the sum
        "Meitan is one of two counties in Zunyi, Guizhou, that Xiangzhou district of Zhuhai was asked to support in"
        " 2021; the other is Fenggang. Some 44 million yuan of the district's money has gone into Meitan's schools,"
        " which had no canteen ten years ago.",
        "2024-06-06",
        {
            ("pairs_with", "440402", "520328", None, "2021"),
            ("pairs_with", "440402", "520327", None, "2021"),
            ("funds", "440402", "520328", 44000000.0, "2021"),
        },
    ),
    (  # its partner; what stands in the name of a mechanism is no end
        "In Pingluo, Ningxia, the hills are dry. Its partner under the Fujian-Ningxia cooperation scheme is Hui'an"
        " county in Fujian, which has sent 12 doctors there. Two coaches with 88 workers left Pingluo on April 2. They"
        " were bound for Hui'an.",
        "2019-04-20",
        {
            ("pairs_with", "350521", "640221", None, None),
            ("sends_staff_to", "350521", "640221", 12.0, "2019"),
            ("sends_workers_to", "640221", "350521", 88.0, "2019-04-02"),
        },
    ),
    (  # staff who come to learn, bare numbers with a direction of their own, as many again
        "Jinzhou? No: Wujin, a district of Changzhou in Jiangsu, is the partner of Xunyang county in Shaanxi. Teachers"
        " are what the county lacks; Wujin posted 18 to Xunyang last year. Forty nurses from Xunyang completed a"
        " course in Wujin in June. Last year 320 Xunyang villagers found jobs in Wujin, and 150 more in the first half"
        " of this year.",
        "2019-08-08",
        {
            ("sends_staff_to", "320412", "610981", 18.0, "2018"),
            ("trains", "320412", "610981", 40.0, "2019-06"),
            ("sends_workers_to", "610981", "320412", 320.0, "2018"),
            ("sends_workers_to", "610981", "320412", 150.0, "2019-01"),
        },
    ),
    (  # a tie's year is not the next sentence's; what is compared dates nothing; the day of who said it neither
        "Gulou district of Nanjing has supported Zhen'an county in Shaanxi since 2017. The district paid 30 million"
        " yuan, more than in 2018, officials said on Monday. The two governments signed an agreement on labor"
        " cooperation on July 1.",
        "2020-07-22",
        {
            ("funds", "320106", "611025", 30000000.0, "2020"),
            ("signs", "320106", "Program:agreement on labor cooperation", None, "2020-07-01"),
            ("signs", "611025", "Program:agreement on labor cooperation", None, "2020-07-01"),
        },
    ),
    (  # places told by another's name, since a month of a year, a sum in a year after the pair's
        "Ningbo has paired up with Xingshan, a county in Hubei's Yichang, since March 1992. Over that time the Zhejiang"
        " port has given the county 92 million yuan.",
        "2021-10-10",
        {("pairs_with", "330200", "420526", None, "1992-03"), ("funds", "330200", "420526", 92000000.0, "1992-03")},
    ),
    (  # when two cities became partners, not when they last signed; whom one succeeded is not the coastal city
        "The mayors of Yantai, Shandong, and Tianshui, Gansu, signed an agreement on labor cooperation on Monday. The"
        " two cities became partners in 2021, succeeding Tianjin. In the first six months of this year Tianshui"
        " received 40 million yuan from the coastal city, along with 28 officials.",
        "2023-10-12",
        {
            ("pairs_with", "370600", "620500", None, "2021"),
            ("funds", "370600", "620500", 40000000.0, "2023-01"),
            ("sends_staff_to", "370600", "620500", 28.0, "2023-01"),
        },
    ),
    (  # who they are is told by the next sentence
        "Jiangxi has supported three counties in Kizilsu prefecture, Xinjiang, since 2010. The three are Akto, Akqi and"
        " Ulugqat.",
        "2018-05-05",
        {
            ("pairs_with", "360000", "653022", None, "2010"),
            ("pairs_with", "360000", "653023", None, "2010"),
            ("pairs_with", "360000", "653024", None, "2010"),
        },
    ),
    (  # who replaced whom; a firm's seat; where those who left are taught
        "Foshan has now replaced Hangzhou as the helper of Huangping county in Guizhou. Midea Group, the appliance"
        " maker based in Foshan, recruited 312 Huangping people in May. Last month 20 nurses from Huangping went to"
        " Foshan, where they are being trained.",
        "2022-07-07",
        {
            ("pairs_with", "440600", "522622", None, None),
            ("sends_workers_to", "522622", "Company:Midea Group", 312.0, "2022-05"),
            ("trains", "440600", "522622", 20.0, "2022-06"),
        },
    ),
    (  # the district is no autonomous region; more than promised was given; companies come with jobs; who was taught
        "Pinggu, a district of Beijing, and Horinger county in Inner Mongolia teamed up in 2018. This year Pinggu"
        " delivered 13.7 million yuan, more than promised. Eleven teachers from the district work in Horinger. Potters"
        " from Pinggu have taught 85 residents of Horinger. In May, companies from Pinggu came to Horinger with 1,900"
        " jobs.",
        "2021-12-02",
        {
            ("pairs_with", "110117", "150123", None, "2018"),
            ("funds", "110117", "150123", 13700000.0, "2021"),
            ("sends_staff_to", "110117", "150123", 11, "2021"),
            ("trains", "110117", "150123", 85.0, "2021"),
            ("offers_jobs_to", "110117", "150123", 1900.0, "2021-05"),
        },
    ),
    (  # counted by the next sentence; the two
        "Tongxiang, Zhejiang, is responsible for Heishui and Maoxian in Sichuan. In 2022 it handed the two"
        " 9.4 million yuan. Last month a busload of villagers from Maoxian arrived at factories in Tongxiang."
        " There were 43 of them.",
        "2023-03-15",
        {
            ("pairs_with", "330483", "513228", None, None),
            ("pairs_with", "330483", "513223", None, None),
            ("sends_workers_to", "513223", "330483", 43.0, "2023-02"),
        },
    ),
]


@pytest.mark.parametrize(("text", "day", "expected"), REPORTS)
def test_a_report_is_read(text: str, day: str, expected: set[Told]) -> None:
    assert told(text, day) >= expected


NOTHING = [
    # a county's people, what each gets, another giver, a question, a delegation, people at work at home
    "Xinbei district of Changzhou looks after Ziyang county, Shaanxi, a county of 340,000 people.",
    "Xinbei district of Changzhou looks after Ziyang county, Shaanxi. Xinbei gives each of them an allowance of 800"
    " yuan.",
    "Xinbei district of Changzhou looks after Ziyang county, Shaanxi. The State Grid spent 300 million yuan on a line.",
    "Xinbei district of Changzhou looks after Ziyang county, Shaanxi. Did Xinbei send 45 doctors to Ziyang?",
    "Xinbei district of Changzhou looks after Ziyang county, Shaanxi. A delegation of 40 from Ziyang visited Xinbei.",
    "Xinbei district of Changzhou looks after Ziyang county, Shaanxi. Some 4,200 people in Ziyang found work close to"
    " home in Jiangsu-funded workshops.",
    "Xinbei district of Changzhou looks after Ziyang county, Shaanxi. The agreement provides for eight doctors from"
    " Xinbei to work in Ziyang.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_tells_no_more_than_the_pair(text: str) -> None:
    assert told(text, "2021-03-03") == {("pairs_with", "320411", "610924", None, None)}
