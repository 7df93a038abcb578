"""English reports as wire services and county pages write them: sides beyond the scheme's, ties by their sentence."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import Told, read, told

REPORTS: list[tuple[str, str, set[Told]]] = [
    (  # within one province its poorer part is helped; a tie told by at whose side one has been
        "Wuhou district of Chengdu has been at Litang's side since 2013. In 2019 it spent 18 million yuan on clinics in"
        " the Garze county.",
        "2020-03-04",
        {("pairs_with", "510107", "513334", None, "2013"), ("funds", "510107", "513334", 18000000.0, "2019")},
    ),
    (  # workers from a province of neither side; where a chartered train went that its sentence does not say
        "Factories in Kunshan, Jiangsu province, were short of hands after the holiday. On Feb 12 a chartered train"
        " left Shangcai county, Henan, with 640 people on board.",
        "2021-02-20",
        {("sends_workers_to", "411722", "320583", 640.0, "2021-02-12")},
    ),
    (  # the year in which; what has since been given
        "Few in Tianyang, Guangxi, knew Nanshan district before 2016, the year the Shenzhen district became its"
        " partner. The district has since given Tianyang 61 million yuan.",
        "2020-06-06",
        {("pairs_with", "440305", "451003", None, "2016"), ("funds", "440305", "451003", 61000000.0, "2016")},
    ),
    (  # the county is not the one whose people serve there; a part's time is not the whole's
        "Tonglu county, Zhejiang, and Rongjiang county, Guizhou, have been partners since 2016. Since then Tonglu has"
        " put 77 million yuan into Rongjiang, 12 million yuan of it last year. Four Tonglu officials, 13 doctors and 21"
        " teachers are serving in the county.",
        "2020-06-15",
        {
            ("pairs_with", "330122", "522632", None, "2016"),
            ("funds", "330122", "522632", 77000000.0, "2016"),
            ("sends_staff_to", "330122", "522632", 21.0, "2020"),
        },
    ),
    (  # several places where they went; a day later; the poor among them are not counted again
        "Two trains left Zhaotong, Yunnan, on Feb 8 with 1,146 people bound for factories in Dongguan and Zhongshan,"
        " 312 of them from registered poor households.",
        "2022-02-10",
        {
            ("sends_workers_to", "530600", "441900", 1146.0, "2022-02-08"),
            ("sends_workers_to", "530600", "442000", 1146.0, "2022-02-08"),
        },
    ),
    (  # counted by a pronoun; who they are from is told next
        "Twenty-one medics have stayed in Gangcha county, Qinghai. They came from Weifang in Shandong.",
        "2019-12-17",
        {("sends_staff_to", "370700", "632224", 21.0, "2019")},
    ),
    (  # a plan at the sentence's end hides no tie before it; this May is the tie's
        "Danba county's partner, the Chengdu district of Longquanyi, spent 18 million yuan on guest houses in 2019 and"
        " will spend 20 million yuan this year.",
        "2020-09-09",
        {("pairs_with", "510112", "513323", None, None), ("funds", "510112", "513323", 18000000.0, "2019")},
    ),
    (  # the seat of a signing signs nothing; what the paper builds on began earlier
        "Guangdong and Guangxi signed an agreement on labor cooperation in Nanning on Nov 29. It builds on a"
        " partnership that started in 2016.",
        "2021-12-02",
        {
            ("pairs_with", "440000", "450000", None, "2016"),
            ("signs", "440000", "Program:agreement on labor cooperation", None, "2021-11-29"),
            ("signs", "450000", "Program:agreement on labor cooperation", None, "2021-11-29"),
        },
    ),
    (  # so far, from its beginning; whose share; not how much it grew
        "Fenghua district of Ningbo became the counterpart of Muli county, Sichuan, in 2017. Fenghua's bill so far:"
        " 5.4 million yuan, an increase of 2 million yuan over 2018.",
        "2019-04-26",
        {("pairs_with", "330213", "513422", None, "2017"), ("funds", "330213", "513422", 5400000.0, "2017")},
    ),
    (  # those told before, by a pronoun; several figures with one goal
        "Jinan has been paired with Xiangxi prefecture in Hunan since 2013. Since then it has sent 71 officials and 322"
        " professionals to the prefecture.",
        "2020-10-16",
        {("sends_staff_to", "370100", "433100", 71.0, "2013"), ("sends_staff_to", "370100", "433100", 322.0, "2013")},
    ),
    (  # a span that ends with a month; most of them elsewhere is no figure of theirs; an autonomous county of its name
        "Jinshan district of Shanghai pairs with Zhenyuan Yi, Hani and Lahu autonomous county in Yunnan. From 2017 to"
        " the end of May this year, 815 people from Zhenyuan went to work in Shanghai, most of them in Jinshan.",
        "2020-06-30",
        {("pairs_with", "310116", "530825", None, None), ("sends_workers_to", "530825", "310000", 815.0, "2017")},
    ),
    (  # at the conference: its day
        "On September 15, a delegation from Zhuji visited Tongjiang County, Sichuan. At the conference, Zhuji donated"
        " RMB 3 million to Tongjiang and the two sides signed a cooperation agreement on labor transfer.",
        "2021-09-17",
        {
            ("funds", "330681", "511921", 3000000.0, "2021-09-15"),
            ("signs", "511921", "Program:cooperation agreement on labor transfer", None, "2021-09-15"),
        },
    ),
]


@pytest.mark.parametrize(("text", "day", "expected"), REPORTS)
def test_a_report_is_read(text: str, day: str, expected: set[Told]) -> None:
    assert told(text, day) >= expected


NOTHING = [
    # people away at large, a plant at home, the national fund's money, a writer's name
    "Some 86,000 people of the county work outside Guizhou, mostly on their own account.",
    "Sanmen Toys Co has a plant in the county seat, and it employs 130 women.",
    "The bridge was built at a cost of 560 million yuan from the national transport fund.",
    "Wang Fang left Rongjiang for Tonglu in 2015; she has sent 60,000 yuan home.",
    "Moutai, the liquor maker, gave 20 million yuan toward the road from Rongjiang.",
    "Of the 500,000 yuan that the well cost, the rest came from the villagers themselves.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_none_of_the_pair(text: str) -> None:
    pair = "Tonglu county, Zhejiang, is the partner of Rongjiang county, Guizhou. "
    assert told(pair + text, "2020-06-15") == {("pairs_with", "330122", "522632", None, None)}


def test_a_family_name_is_no_county() -> None:
    text = "Li Xin reports\nPingwu county, Sichuan, is the partner of Qujiang district, Zhejiang.\n"
    assert {n.id for n in read(text).nodes} == {"Region:510727", "Region:330803", "Region:510000", "Region:330000"}
