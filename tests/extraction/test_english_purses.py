"""English reports: whose money and people they are, and for whom; what is another's, a plan or a page's furniture."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import Told, told

DAY = "2022-05-10"
PAIR = "Longnan, a city in Gansu province, has been paired with Qingdao, Shandong province, since 2017. "


@pytest.mark.parametrize(
    "text",
    [
        "Last year the central treasury set aside 800 million yuan for Longnan.",
        "The state coffers put 300 million yuan into Longnan's roads.",
        "Qingdao's budget for 2023 is put at 330 million yuan.",
        "A sum of 120 million yuan is budgeted for Longnan's schools.",
        "Ma Lin keeps bees in Longnan. The year before they brought her parents 20,000 yuan.",
        "Loans of 300 million yuan were given by banks to farmers in Longnan.",
        "Each village in Longnan that was moved received 500,000 yuan from Qingdao.",
        "A hospital costing 60 million yuan was opened in Longnan, half of it paid by Qingdao.",
        "Some 1,700 doctors from other provinces are at work in Longnan.",
        "You may also like: Ningbo helps Guizhou county | Port traffic up",
        "A pear show opened.\nLast: Dalian and Liupanshui paired",
        "A pear show opened.\n- Ningbo, helper of Liupanshui, opens flower show\n- Haze over Tianjin lifts",
    ],
)
def test_what_is_anothers(text: str) -> None:
    assert {t[:3] for t in told(PAIR + text, DAY)} == {("pairs_with", "370200", "621200")}


LAST_YEAR = "Last year Qingdao gave Longnan 32 million yuan, and 412 people from Longnan found work in Qingdao. "


@pytest.mark.parametrize(
    "text",
    [
        "What a person has to spend in a year has doubled, from 4,856 yuan to 10,415 yuan.",
        "Workers sent home 450 million yuan.",
        "Agreements on paper add up to 1.5 billion yuan.",
        "The county's own budget spent 15 million yuan on roads.",
        "The bridge cost 12 million yuan.",
        "One in six migrants from Longnan works in Qingdao.",
        "For every 100 people who leave Longnan, 11 go to Qingdao.",
        "Some 20,000 youngsters are studying at the schools.",
        "The county hired 150 forest rangers.",
    ],
)
def test_what_neither_side_gave_or_sent(text: str) -> None:
    assert told(PAIR + LAST_YEAR + text, DAY) == told(PAIR + LAST_YEAR, DAY)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Qingdao donated 18,000 yuan to Longnan.", ("funds", "370200", "621200", 18_000)),
        ("One of 38 doctors Qingdao has posted to Longnan stayed.", ("sends_staff_to", "370200", "621200", 38)),
        ("Qingdao put 30 million yuan into Longnan, and incomes rose.", ("funds", "370200", "621200", 30_000_000)),
    ],
)
def test_what_the_helper_gave_beside_such_words(text: str, fact: tuple[str, str, str, float]) -> None:
    assert fact in {t[:4] for t in told(PAIR + text, DAY)}


def test_every_one_of_those_counted_counts_nobody_anew() -> None:
    text = (
        "In March a plane left Longnan for Qingdao with 158 villagers, each one of whom had signed on with a factory."
    )
    assert {t[3] for t in told(PAIR + text, DAY) if t[0] == "sends_workers_to"} == {158}


REPORTS: list[tuple[str, str, set[Told]]] = [
    (  # the kind told once after a list; the bare name means the same from then on
        "Zhejiang, Jiangsu and Shandong are paired with Haixi, Hainan and Haibei prefectures of Qinghai respectively."
        " Jiangsu sent 20 doctors to Hainan.",
        DAY,
        {
            ("pairs_with", "330000", "632800", None, None),
            ("pairs_with", "320000", "632500", None, None),
            ("pairs_with", "370000", "632200", None, None),
            ("sends_staff_to", "320000", "632500", 20, "2022"),
        },
    ),
    (  # for whom a sum is that only says what it came to
        "Suzhou, in Jiangsu province, is paired with Tongren in Guizhou. For Tongren the bill last year was 300 million"
        " yuan, and for Ledu, a district of Haidong in Qinghai, it was 20 million yuan.",
        DAY,
        {
            ("pairs_with", "320500", "520600", None, None),
            ("funds", "320500", "520600", 3e8, "2021"),
            ("pairs_with", "320500", "630202", None, None),
            ("funds", "320500", "630202", 2e7, "2021"),
        },
    ),
    (  # the province's organ in its capital
        "Fujian has been paired with Ningxia since 1996. The provincial finance department in Fuzhou has sent 120"
        " million yuan to Ningxia this year.",
        DAY,
        {("pairs_with", "350000", "640000", None, "1996"), ("funds", "350000", "640000", 1.2e8, "2022")},
    ),
    (  # the three, listed before
        "Three provinces help Qinghai: Shandong, Jiangsu and Zhejiang. The three have sent 310 teachers to Qinghai"
        " since 2016.",
        DAY,
        {("pairs_with", code, "630000", None, None) for code in ("370000", "320000", "330000")}
        | {("sends_staff_to", code, "630000", 310, "2016") for code in ("370000", "320000", "330000")},
    ),
    (  # what stands between, and when it was
        "Guangdong in the south is rich. The coastal province was asked in 1995, when a national meeting on Tibet was"
        " held, to take on Nyingchi.",
        DAY,
        {("pairs_with", "440000", "540400", None, "1995")},
    ),
    (  # the capital of a province is a city
        "Nobody in Hangzhou forgets the hills. The capital of Zhejiang has been helping Qiandongnan prefecture in"
        " Guizhou since 2013.",
        DAY,
        {("pairs_with", "330100", "522600", None, "2013")},
    ),
    (  # where a place lies stands between
        "Hotan, on the southern rim of the Taklimakan Desert in Xinjiang, was assigned to Beijing in 1997.",
        DAY,
        {("pairs_with", "110000", "653200", None, "1997")},
    ),
    (  # another word for a beginning
        "Wuxi and Haidong in Qinghai entered into their pair relationship at the end of 2016.",
        DAY,
        {("pairs_with", "320200", "630200", None, "2016")},
    ),
    (  # poor families are where people are from, not what they are
        "Hangzhou has been helping Qiandongnan in Guizhou since 2013. So far 37,400 people from poor families in"
        " Qiandongnan have been given jobs in Zhejiang.",
        DAY,
        {("pairs_with", "330100", "522600", None, "2013"), ("sends_workers_to", "522600", "330000", 37400, "2013")},
    ),
    (  # goods beside money; a course for two
        "Qingdao, in Shandong, is paired with Anshun and Tongren in Guizhou. Last year it gave Anshun and Tongren money"
        " and goods to the value of 16.4 million yuan. For Anshun and Tongren, Qingdao ran courses that were attended"
        " by 650 cadres in 2021.",
        DAY,
        {("pairs_with", "370200", code, None, None) for code in ("520400", "520600")}
        | {("funds", "370200", code, 1.64e7, "2021") for code in ("520400", "520600")}
        | {("trains", "370200", code, 650, "2021") for code in ("520400", "520600")},
    ),
    (  # the county hospital in a county is that county's
        "Suzhou has been paired with Lhasa since 1995 and with Yunyang county in Chongqing since 2018. Five"
        " doctors were"
        " sent by Suzhou in 2021 to the county hospital in Lhundrub, in the suburbs of Lhasa.",
        DAY,
        {
            ("pairs_with", "320500", "540100", None, "1995"),
            ("pairs_with", "320500", "500235", None, "2018"),
            ("sends_staff_to", "320500", "540121", 5, "2021"),
        },
    ),
    (  # a team without a word for who is in it
        "A team of 12 from Weifang moved to Kaiyang county in Guizhou in May 2021. Weifang is Kaiyang's partner.",
        DAY,
        {("sends_staff_to", "370700", "520121", 12, "2021-05"), ("pairs_with", "370700", "520121", None, None)},
    ),
    (  # what a place pays year by year; courses told before those who sit through them
        "Shanghai is paired with Aksu in Xinjiang. Shanghai has been spending 2 million yuan a year since 1997 on"
        " courses for people from Aksu, and 100 officials of the prefecture attend them each year.",
        DAY,
        {
            ("pairs_with", "310000", "652900", None, None),
            ("funds", "310000", "652900", 2e6, "1997"),
            ("trains", "310000", "652900", 100, "1997"),
        },
    ),
    (  # the day is of what the paired place did
        "Changzhou, paired with Ankang in Shaanxi, opened a job fair in Ankang on May 6.",
        DAY,
        {("pairs_with", "320400", "610900", None, None), ("offers_jobs_to", "320400", "610900", 1, "2022-05-06")},
    ),
    (  # those in its care; partners of whom it is said first where they lie
        "Shenzhen's Luohu district has Longlin and Xilin in Guangxi in its care. The county of Sandu in Guizhou has two"
        " partners in Guangzhou: Liwan district and Yuexiu district.",
        DAY,
        {
            ("pairs_with", "440303", "451031", None, None),
            ("pairs_with", "440303", "451030", None, None),
            ("pairs_with", "440103", "522732", None, None),
            ("pairs_with", "440104", "522732", None, None),
        },
    ),
]


@pytest.mark.parametrize(("text", "published", "expected"), REPORTS)
def test_whose_and_for_whom(text: str, published: str, expected: set[Told]) -> None:
    assert told(text, published) == expected
