"""English reports read whole: who helps whom in lists and relative orders, what went there, and since when."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import Told, read, told

REPORTS: list[tuple[str, str, set[Told]]] = [
    (
        "Luohu district of Shenzhen helps Longlin and Xilin counties in Guangxi. Since late February it has carried"
        " 4,000 migrant workers from Longlin and Xilin counties to Shenzhen. 9.2 million yuan from Luohu reached"
        " Longlin in March.",
        "2020-04-04",
        {
            ("pairs_with", "440303", "451031", None, None),
            ("pairs_with", "440303", "451030", None, None),
            ("sends_workers_to", "451031", "440300", 4000.0, "2020-02"),
            ("sends_workers_to", "451030", "440300", 4000.0, "2020-02"),
            ("funds", "440303", "451031", 9200000.0, "2020-03"),
        },
    ),
    (
        "Hedong district in Tianjin helps two counties in Gansu province, Ningxian and Diebu. The district has put 34"
        " million yuan into the two counties. Last year 7,000 people from Ningxian found work, most of them near home."
        " Those who moved to Tianjin for a job are fewer: 263 from Ningxian and 58 from Diebu this year.",
        "2020-10-21",
        {
            ("pairs_with", "120102", "621026", None, None),
            ("funds", "120102", "621026", 34000000.0, "2020"),
            ("funds", "120102", "623024", 34000000.0, "2020"),
            ("sends_workers_to", "621026", "120000", 263.0, "2020"),
            ("sends_workers_to", "623024", "120000", 58.0, "2020"),
        },
    ),
    (
        "Shanghai has been paired with Shigatse in Tibet since 1995. Sakya is in the care of the city's Xuhui district,"
        " which has eight officials there. In 2016 Shanghai spent 398 million yuan on Shigatse, and shoppers in"
        " Shanghai spent 9 million yuan on its goods.",
        "2017-07-21",
        {
            ("pairs_with", "310000", "540200", None, "1995"),
            ("pairs_with", "310104", "540224", None, None),
            ("sends_staff_to", "310104", "540224", 8.0, "2017"),
            ("funds", "310000", "540200", 398000000.0, "2016"),
        },
    ),
    (
        "Ningbo has helped Qianxinan in Guizhou since 1996. One of 126 villagers from Ceheng county, Guizhou, who had"
        " come to work in the city's factories in March this year is Wang Qiang.",
        "2019-08-14",
        {
            ("pairs_with", "330200", "522300", None, "1996"),
            ("sends_workers_to", "522327", "330200", 126.0, "2019-03"),
        },
    ),
    (
        "Hongkou district of Shanghai and Funing county in Wenshan, Yunnan province, were paired in 2017. The district"
        " has since given 190 million yuan to the county, including 52 million yuan last year.",
        "2019-06-20",
        {
            ("pairs_with", "310109", "532628", None, "2017"),
            ("funds", "310109", "532628", 190000000.0, "2017"),
            ("funds", "310109", "532628", 52000000.0, "2018"),
        },
    ),
    (
        "Since 1995 Tianjin has been paired with three counties in the prefecture-level city of Qamdo in"
        " the Tibet autonomous region. Over that time the municipality has poured about 1.9 billion yuan"
        " into the city, and 288 people in nine groups have been dispatched to work there.",
        "2023-06-02",
        {
            ("funds", "120000", "540300", 1900000000.0, "1995"),
            ("pairs_with", "120000", "540300", None, "1995"),
            ("sends_staff_to", "120000", "540300", 288.0, "1995"),
        },
    ),
    (
        "In May 2013, Hangzhou City began to pair up with Qiandongnan Prefecture to help it out of poverty.",
        "2019-01-02",
        {("pairs_with", "330100", "522600", None, "2013-05")},
    ),
    (
        "The pairing program between East China's Jiangsu province and Northwest China's Shaanxi "
        "province was launched in 1996. Statistics show that Jiangsu has injected 2.35 billion yuan into"
        " poverty relief in Shaanxi since then, and Shaanxi has sent more than 120,000 workers to "
        "Jiangsu.",
        "2019-08-01",
        {
            ("funds", "320000", "610000", 2350000000.0, "1996"),
            ("pairs_with", "320000", "610000", None, "1996"),
            ("sends_workers_to", "610000", "320000", 120000.0, "1996"),
        },
    ),
    (
        "Shandong has pledged to donate 20 million yuan to Shufu county in Xinjiang. It has already "
        "provided funding totalling 61 million yuan for 72 projects in the county since 2010.",
        "2012-03-01",
        {("funds", "370000", "653121", 61000000.0, "2010")},
    ),
    (
        "More than 900 Zhejiang cadres in seven batches have been sent to Aksu prefecture, Xinjiang, "
        "under the paired assistance program. The province has also dispatched 410 teachers and 265 "
        "doctors to Aksu while training 52,000 local officials.",
        "2018-05-05",
        {
            ("pairs_with", "330000", "652900", None, None),
            ("sends_staff_to", "330000", "652900", 265.0, "2018"),
            ("sends_staff_to", "330000", "652900", 410.0, "2018"),
            ("sends_staff_to", "330000", "652900", 900.0, "2018"),
            ("trains", "330000", "652900", 52000.0, "2018"),
        },
    ),
    (
        "According to statistics, as of the end of 2011, Beijing had issued grants of 312 million yuan "
        "in total for the poor banners of Chifeng and Ulanqab in Inner Mongolia.",
        "2012-02-01",
        {("funds", "110000", "150400", 312000000.0, "2011"), ("funds", "110000", "150900", 312000000.0, "2011")},
    ),
    (
        "A chartered train pulled into Hangzhou on Sunday, bringing over 1,100 migrant workers from "
        "Guizhou province back to their workplaces in Zhejiang. It was organized by the human resources "
        "departments of the two provinces under their labor cooperation agreement.",
        "2025-02-11",
        {("sends_workers_to", "520000", "330000", 1100.0, "2025-02-09")},
    ),
    (
        "Kunming - A charter flight carrying 147 workers from Zhaotong, Yunnan province, landed in "
        "Shanghai on Feb 20, 2020, part of the labor cooperation of the two sides.",
        "2020-02-21",
        {("pairs_with", "310000", "530600", None, None), ("sends_workers_to", "530600", "310000", 147.0, "2020-02-20")},
    ),
    (
        "Yuhang district of Hangzhou and Taijiang county, which lies in Guizhou province, have been "
        "partners since 2013. Last year Yuhang allocated 54.6 million yuan to Taijiang and took in 1,207"
        " workers from the county.",
        "2020-03-03",
        {
            ("funds", "330110", "522630", 54600000.0, "2019"),
            ("pairs_with", "330110", "522630", None, "2013"),
            ("sends_workers_to", "522630", "330110", 1207.0, "2019"),
        },
    ),
    (
        "Guangdong province was assigned by the central government to assist Nyingchi, a city in "
        "southeastern Tibet, in 1995. By the end of 2020 it had invested 5.2 billion yuan in 1,300 "
        "projects there.",
        "2021-05-23",
        {("funds", "440000", "540400", 5200000000.0, "1995"), ("pairs_with", "440000", "540400", None, "1995")},
    ),
    (
        "Under the East-West cooperation mechanism, Xiamen and Linxia Hui autonomous prefecture held 31 "
        "job fairs in 2021, offering 46,000 positions, and 8,312 people from Linxia found jobs in "
        "Xiamen.",
        "2022-01-12",
        {
            ("offers_jobs_to", "350200", "622900", 31.0, "2021"),
            ("offers_jobs_to", "350200", "622900", 46000.0, "2021"),
            ("pairs_with", "350200", "622900", None, None),
            ("sends_workers_to", "622900", "350200", 8312.0, "2021"),
        },
    ),
    (
        "Heilongjiang and Guangdong were twinned in 2017 under a plan to revive the Northeast. Harbin "
        "pairs with Shenzhen, and Qiqihar with Guangzhou.",
        "2018-10-10",
        {
            ("pairs_with", "440000", "230000", None, "2017"),
            ("pairs_with", "440100", "230200", None, None),
            ("pairs_with", "440300", "230100", None, None),
        },
    ),
]


@pytest.mark.parametrize(("text", "day", "expected"), REPORTS)
def test_a_report_is_read(text: str, day: str, expected: set[Told]) -> None:
    assert told(text, day) == expected


PAIRS: list[tuple[str, set[tuple[str, str]]]] = [
    (
        "In 1996 the State Council arranged for Beijing to help Inner Mongolia, Tianjin to help Gansu, "
        "Shanghai to help Yunnan and Guangdong to help Guangxi.",
        {("110000", "150000"), ("120000", "620000"), ("310000", "530000"), ("440000", "450000")},
    ),
    (
        "Under the 1996 arrangement Beijing was to help Inner Mongolia; Tianjin, Gansu; Shanghai, "
        "Yunnan; and Fujian, Ningxia.",
        {("110000", "150000"), ("120000", "620000"), ("310000", "530000"), ("350000", "640000")},
    ),
    (
        "The pairs are as follows: Beijing and Inner Mongolia, Tianjin and Gansu, Shanghai and Yunnan, "
        "Zhejiang and Sichuan.",
        {("110000", "150000"), ("120000", "620000"), ("310000", "530000"), ("330000", "510000")},
    ),
    (
        "The program pairs Beijing with Inner Mongolia, Tianjin with Gansu, and Shanghai with Yunnan.",
        {("110000", "150000"), ("120000", "620000"), ("310000", "530000")},
    ),
    (
        "Shandong helps Chongqing. Fourteen Shandong cities have each taken on one county: Jinan has "
        "Wulong, Zibo Shizhu, Zaozhuang Fengdu, and Yantai Wushan.",
        {("370000", "500000"), ("370100", "500156"), ("370300", "500240"), ("370400", "500230"), ("370600", "500237")},
    ),
    (
        "Shandong helps Chongqing, county by county. Yantai is Wushan's partner, Weihai is Yunyang's, "
        "and Linyi works with Chengkou.",
        {("370000", "500000"), ("370600", "500237"), ("371000", "500235"), ("371300", "500229")},
    ),
    (
        "Shandong helps Chongqing. Wushan is twinned with Yantai, Yunyang with Weihai, Chengkou with Linyi.",
        {("370000", "500000"), ("370600", "500237"), ("371000", "500235"), ("371300", "500229")},
    ),
    (
        "Jiangsu helps Shaanxi. Wuxi took Yan'an under its wing in 1997 and Changzhou joined hands with Ankang.",
        {("320200", "610600"), ("320400", "610900")},
    ),
    (
        "Jiangsu helps Shaanxi. Nanjing supports Shangluo, Yangzhou supports Yulin, Xuzhou Hanzhong.",
        {("320100", "611000"), ("320300", "610700"), ("321000", "610800")},
    ),
    (
        "Dalian and Liupanshui became a pair in 2013, Qingdao and Anshun in the same year, and Suzhou and Tongren too.",
        {("210200", "520200"), ("320500", "520600"), ("370200", "520400")},
    ),
    (
        "Suzhou's ten districts and cities were each matched with one of Tongren's: Kunshan with "
        "Bijiang, Zhangjiagang with Yanhe, Changshu with Sinan, Taicang with Yuping.",
        {("320581", "520624"), ("320582", "520627"), ("320583", "520602"), ("320585", "520622")},
    ),
    (
        "Guizhou is helped by Shanghai (Zunyi), Dalian (Liupanshui), Suzhou (Tongren) and Qingdao (Anshun).",
        {("210200", "520200"), ("310000", "520300"), ("320500", "520600"), ("370200", "520400")},
    ),
    (
        "Shanghai, which has been paired with Zunyi since 2013, sent 50 teachers.",
        {("310000", "520300")},
    ),
    (
        "Zunyi, Shanghai's partner since 2013, received 50 teachers.",
        {("310000", "520300")},
    ),
    (
        "The partnership of Suzhou and Tongren dates from 2013.",
        {("320500", "520600")},
    ),
    (
        "Since Suzhou took over the task of helping Tongren in 2013, much has changed.",
        {("320500", "520600")},
    ),
    (
        "Tongren's partner city in the east is Suzhou.",
        {("320500", "520600")},
    ),
    (
        "Suzhou was given Tongren as its partner in 2013.",
        {("320500", "520600")},
    ),
    (
        "Suzhou has been Tongren's helping hand since 2013.",
        {("320500", "520600")},
    ),
    (
        "In Zunyi, which Shanghai has helped since 2013, officials said so.",
        {("310000", "520300")},
    ),
    (
        "Qingdao's counterpart support for Anshun began in 2013.",
        {("370200", "520400")},
    ),
    (
        "Under the Suzhou-Tongren program, workers went east.",
        {("320500", "520600")},
    ),
    (
        "Sichuan's Liangshan is assisted by Foshan in Guangdong province and Ningbo in Zhejiang.",
        {("330200", "513400"), ("440600", "513400")},
    ),
    (
        "Heyuan county's helper, Nanhai district of Foshan, is in Guangdong province; Leibo county in "
        "Sichuan's Liangshan prefecture is helped by Nanhai.",
        {("440605", "513437")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_pairs_are_told_in_many_ways(text: str, expected: set[tuple[str, str]]) -> None:
    found = told(f"{text} It is part of the east-west cooperation.", "2018-05-05")
    assert {(a, b) for predicate, a, b, _, _ in found if predicate == "pairs_with"} == expected


CAPITAL = (
    "Guangzhou, capital of Guangdong province, has invested 1.2 billion yuan in Bijie, Guizhou province, since 2016 "
    "under a pairing program. It has also sent 320 teachers to Bijie.\n"
)


def test_what_a_city_is_capital_of_is_not_the_giver() -> None:
    told = {(f.predicate, f.subject, f.object) for f, _ in read(CAPITAL, "2020-06-18").facts}
    assert told == {
        ("funds", "Region:440100", "Region:520500"),
        ("sends_staff_to", "Region:440100", "Region:520500"),
        ("pairs_with", "Region:440100", "Region:520500"),
    }


def test_a_month_cut_short_ends_no_sentence() -> None:
    text = (
        "A job fair was held in Zhaotong, Yunnan province, on Aug. 30, where companies from Zhongshan, Guangdong "
        "province, offered 3,200 jobs. Zhongshan is paired with Zhaotong.\n"
    )
    jobs = [f for f, _ in read(text, "2022-09-01").facts if f.quantity and f.quantity.value == 3200]
    assert [(f.subject, f.object, str(f.period.start)) for f in jobs] == [
        ("Region:442000", "Region:530600", "2022-08-30")
    ]


def test_a_paper_on_cooperation_founds_the_pair() -> None:
    text = (
        "Hangzhou, Zhejiang province, signed an agreement on labor cooperation with Enshi, Hubei province, on May 12.\n"
    )
    told = {(f.predicate, f.subject, f.object, str(f.period.start)) for f, _ in read(text, "2017-05-15").facts}
    assert ("pairs_with", "Region:330100", "Region:422800", "2017-05-12") in told
    assert ("signs", "Region:330100", "Program:agreement on labor cooperation", "2017-05-12") in told


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (  # the district, the county: told again by their kind; a time between the words of a tie; in X's Y prefecture
            "Under the pairing program, Shunde district of Foshan was twinned in 2017 with Leibo county in Sichuan's "
            "Liangshan prefecture. In 2020 the district gave 30 million yuan to the county. Last year the county sent "
            "210 people to the district.",
            "2022-03-02",
            {
                ("pairs_with", "440606", "513437", None, "2017"),
                ("funds", "440606", "513437", 30000000.0, "2020"),
                ("sends_workers_to", "513437", "440606", 210.0, "2021"),
            },
        ),
        (  # the two, and who is aboard
            "A coach left Congjiang county, Guizhou province, on March 3 for Tonglu county in Hangzhou. On board were "
            "45 workers. The two have been partners since 2018.",
            "2021-03-08",
            {
                ("sends_workers_to", "522633", "330122", 45.0, "2021-03-03"),
                ("pairs_with", "330122", "522633", None, "2018"),
            },
        ),
        (  # parts of those who went; whom they are part of is told nowhere
            "Of the 700 villagers who went to work in Zhuhai last year under the paired assistance program, Fugong "
            "county sent 410 and Lanping county 290.",
            "2020-03-08",
            {
                ("sends_workers_to", "533323", "440400", 410.0, "2019"),
                ("sends_workers_to", "533325", "440400", 290.0, "2019"),
            },
        ),
        (  # the same for other years, each figure at its own time
            "Lucheng district of Wenzhou, paired with Luding county in Sichuan, has given Luding 90 million yuan over "
            "the past three years, 35 million of it in 2021. In 2022, the figure was 41 million yuan.",
            "2022-11-08",
            {
                ("pairs_with", "330302", "513322", None, None),
                ("funds", "330302", "513322", 90000000.0, "2019"),
                ("funds", "330302", "513322", 35000000.0, "2021"),
                ("funds", "330302", "513322", 41000000.0, "2022"),
            },
        ),
    ],
)
def test_what_is_told_again(text: str, published: str, expected: set[Told]) -> None:
    found = told(text, published)
    assert found >= expected
    assert {x for x in found if x[0] != "pairs_with"} == {x for x in expected if x[0] != "pairs_with"}
