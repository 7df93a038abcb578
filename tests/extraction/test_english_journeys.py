"""English reports: rides told over sentences, people counted by a firm, vacancies, and figures with their times."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import Told, told

REPORTS: list[tuple[str, str, set[Told]]] = [
    (  # set out in one sentence, counted in the next, got off in the third
        "The first train of the year pulled out of Zhaotong, in Yunnan, on February 20. More than 870 people sat in it."
        " It stopped in two cities in Zhejiang: Ningbo and Jiaxing.",
        "2021-03-03",
        {
            ("sends_workers_to", "530600", "330200", 870.0, "2021-02-20"),
            ("sends_workers_to", "530600", "330400", 870.0, "2021-02-20"),
        },
    ),
    (  # the day of arrival
        "The bus that left Pingliang, in Gansu, with 45 people aboard needed two days. On February 26 it reached"
        " Tianjin.",
        "2022-03-02",
        {("sends_workers_to", "620800", "120000", 45.0, "2022-02-26")},
    ),
    (  # an airport serves its city; the parts of their home told after
        "When it came to a halt at Pudong International Airport on Sunday, some 480 people from Guizhou province got"
        " out. They had come from two prefectures in its north: Zunyi and Tongren. Shanghai lets them fly for nothing.",
        "2024-03-01",
        {("sends_workers_to", code, "310000", 480.0, "2024-02-25") for code in ("520000", "520300", "520600")},
    ),
    (  # sent without a number
        "Since 2020 Yunnan has been sending its young people to Shanghai on chartered flights.",
        "2024-03-01",
        {("sends_workers_to", "530000", "310000", None, "2020")},
    ),
    (  # the firm told last has hired them; the latest of them
        "Nantong Tianyuan Textile Co., Ltd., in Jiangsu, took on its first workers in 2019. From Mianxian county in"
        " Shaanxi 44 people have been hired since then. The latest, a party of 12, arrived on February 7.",
        "2024-03-01",
        {
            ("sends_workers_to", "610725", "Company:Nantong Tianyuan Textile Co., Ltd", 44.0, "2019"),
            ("sends_workers_to", "610725", "Company:Nantong Tianyuan Textile Co., Ltd", 12.0, "2024-02-07"),
        },
    ),
    (  # fairs in several parts of one place are of the place
        "Wuxi in Jiangsu is the partner of Haidong in Qinghai. In January 31 enterprises from Wuxi came over. They held"
        " three job fairs in Haidong, in Ledu, Ping'an and Hualong, and put 2,680 vacancies on the boards.",
        "2023-02-06",
        {
            ("pairs_with", "320200", "630200", None, None),
            ("offers_jobs_to", "320200", "630200", 3.0, "2023-01"),
            ("offers_jobs_to", "320200", "630200", 2680.0, "2023-01"),
        },
    ),
    (  # nouns behind several modifiers; a plan period; medical workers
        "During the 13th Five-Year Plan period Suzhou in Jiangsu sent 120 primary school teachers and 29"
        " medical workers to Yulin, Shaanxi.",
        "2021-05-05",
        {
            ("sends_staff_to", "320500", "610800", 120.0, "2016"),
            ("sends_staff_to", "320500", "610800", 29.0, "2016"),
        },
    ),
    (  # two helpers of one, each after a direction in small letters
        "With the pair assistance provided by Tianjin and east China's Shandong province, northwest China's Gansu has"
        " come far.",
        "2020-02-28",
        {("pairs_with", "120000", "620000", None, None), ("pairs_with", "370000", "620000", None, None)},
    ),
    (  # a time after the semicolon is not the first sum's; the half of a year is compared with nothing
        "Zhongshan, in Guangdong, has been paired with Zhaotong, in Yunnan, since 2016. In the first half of 2018, 44"
        " million yuan went from Zhongshan to Zhaotong. The year before it had been 36 million.",
        "2018-07-22",
        {
            ("pairs_with", "442000", "530600", None, "2016"),
            ("funds", "442000", "530600", 44000000.0, "2018-01"),
            ("funds", "442000", "530600", 36000000.0, "2017"),
        },
    ),
]


@pytest.mark.parametrize(("text", "day", "expected"), REPORTS)
def test_a_report_is_read(text: str, day: str, expected: set[Told]) -> None:
    assert told(text, day) == expected


PAIR = "Zhuhai, Guangdong, has been Zunyi's partner since 2021. Zunyi is in Guizhou. "


@pytest.mark.parametrize(
    "text",
    [
        # the whole country's, one city's own, a plan and what its list goes on with, most of them, somebody else's
        "Nationwide, 18,000 fairs were held with 10 million vacancies over the holiday.",
        "In the city's sports hall 120 local companies laid out 6,000 openings.",
        "By 2025 there are to be 12 Zunyi labor stations in Zhuhai, and ten thousand laborers trained and transferred.",
        "Guizhou sent out 8.9 million laborers last year, most of them to Guangdong and Zhejiang.",
        "Guangdong planned 30 trains and some 300 buses for migrant workers.",
        "The Ministry gave Zunyi 14 million yuan.",
        "The vegetables of Zunyi brought in 48 million yuan on Zhuhai's markets last year.",
        "Tourists from Zhuhai spent 18 million yuan in Zunyi.",
        "Each household in Zunyi got a subsidy of 5,000 yuan from Zhuhai.",
        "Zunyi itself raised 7 million yuan for the hall.",
    ],
)
def test_what_tells_no_more_than_the_pair(text: str) -> None:
    assert told(PAIR + text, "2024-03-01") == {("pairs_with", "440400", "520300", None, "2021")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zunyi has had 34 million yuan from its partner.", ("funds", "440400", "520300", 34000000.0, "2021")),
        (
            "The city's help for Zunyi has amounted to 34 million yuan.",
            ("funds", "440400", "520300", 34000000.0, "2021"),
        ),
        (
            "Of the 90 million yuan that the hospital in Zunyi cost, Zhuhai paid 34 million.",
            ("funds", "440400", "520300", 34000000.0, "2024"),
        ),
        (
            "Among the 12 teachers whom Zhuhai has lent to Zunyi is Li Na.",
            ("sends_staff_to", "440400", "520300", 12.0, "2021"),
        ),
    ],
)
def test_what_the_helper_gave(text: str, expected: Told) -> None:
    assert told(PAIR + text, "2024-03-01") == {("pairs_with", "440400", "520300", None, "2021"), expected}
