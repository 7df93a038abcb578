"""English yearbooks and portals: the year a page is about, its navigation, courses, parts of sums, who went where."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import Told, told

REPORTS: list[tuple[str, str, set[Told]]] = [
    (  # a yearbook is about the year before its own; parts of a sum; whom courses were given for; navigation
        "Poverty Alleviation Yearbook 2016 > Tianjin and Gansu\n\nTianjin gave Longnan and Dingxi in Gansu 61 million"
        " yuan during the year. Of this, 20 million yuan was raised by Binhai New Area. Six training courses were held"
        " for 340 teachers from Gansu.\n\nPrevious: Liaoning – Qinghai | Next: Fujian – Ningxia",
        "2017-02-01",
        {
            ("funds", "120000", "621200", 61e6, "2015"),
            ("funds", "120000", "621100", 61e6, "2015"),
            ("funds", "120116", "621200", 20e6, "2015"),
            ("funds", "120116", "621100", 20e6, "2015"),
            ("trains", "120000", "620000", 340.0, "2015"),
        },
    ),
    (  # for a year; other stories; the capital with a capital letter
        "Zhongshan is paired with Zhaotong in Yunnan. For 2020, Zhongshan set aside 390 million yuan for Zhaotong. The"
        " Guangdong capital sent 12 doctors to Zhaotong.\n\nMore stories\n- Foshan sends 210 teachers to Liangshan",
        "2021-05-06",
        {
            ("pairs_with", "442000", "530600", None, None),
            ("funds", "442000", "530600", 390e6, "2020"),
            ("sends_staff_to", "440100", "530600", 12.0, "2020"),
        },
    ),
    (  # what is spent on many, what goes to a place of the helper's own side
        "Huzhou spent 240 million yuan on paired assistance with other cities and regions in 2018. Guang'an in Sichuan"
        " received 88 million yuan from Huzhou. Closer to home, 21 million yuan went to Lishui in Zhejiang. To Songpan"
        " county in Sichuan went 4 million yuan.",
        "2019-10-10",
        {
            ("pairs_with", "330500", "511600", None, None),
            ("pairs_with", "330500", "513224", None, None),
            ("funds", "330500", "511600", 88e6, "2018"),
            ("funds", "330500", "331100", 21e6, "2018"),
            ("funds", "330500", "513224", 4e6, "2018"),
        },
    ),
    (  # people who went west
        "More than 1,200 cotton pickers from Shangqiu in Henan left for Kashgar in Xinjiang on Sept 10. On Sept 12 a"
        " train pulled out of Jining, Shandong, for Urumqi. Some 640 workers from Jining were on board. In Aksu 300"
        " pickers from Shandong are at work.",
        "2013-09-13",
        {
            ("sends_workers_to", "411400", "653100", 1200.0, "2013-09-10"),
            ("sends_workers_to", "370800", "650100", 640.0, "2013-09-12"),
            ("sends_workers_to", "370000", "652900", 300.0, "2013"),
        },
    ),
    (  # people taught
        "Jiaxing, Zhejiang, has been paired with Aba prefecture, Sichuan, since 2018. Its nine courses taught 420"
        " nurses from Aba last year. With Jiaxing's help, about 160 herders sat through five training classes. Lessons"
        " were given to 75 teachers. A training center for 300 workers was opened.",
        "2021-06-01",
        {
            ("pairs_with", "330400", "513200", None, "2018"),
            ("trains", "330400", "513200", 420.0, "2020"),
            ("trains", "330400", "513200", 160.0, "2020"),
            ("trains", "330400", "513200", 75.0, "2020"),
        },
    ),
    (  # all of the places that and joins; a day of something else; where they only signed
        "Hezhang and Nayong, two counties in Bijie, Guizhou, are twinned with Guangzhou's Panyu district. Heping"
        " district of Tianjin and Huining county in Gansu, which have cooperated since 2016, agreed on a pact, and 206"
        " workers left Huining for Tianjin on Jan 4.",
        "2022-01-10",
        {
            ("pairs_with", "440113", "520527", None, None),
            ("pairs_with", "440113", "520525", None, None),
            ("pairs_with", "120101", "620422", None, "2016"),
            ("sends_workers_to", "620422", "120000", 206.0, "2022-01-04"),
        },
    ),
    (  # who helped before gives nothing; the year after; of those of whom the parts are told
        "Weifang in Shandong is paired with Kaizhou in Chongqing. Fengjie county, where Binzhou took over from"
        " Weifang in 2021, got 15 million yuan the year after. Of the 77 teachers on secondment in Fengjie, 30 come"
        " from Binzhou and 12 from Dongying.",
        "2023-08-08",
        {
            ("pairs_with", "370700", "500154", None, None),
            ("funds", "371600", "500236", 15e6, "2022"),
            ("sends_staff_to", "370000", "500236", 77.0, "2023"),
            ("sends_staff_to", "371600", "500236", 30.0, "2023"),
            ("sends_staff_to", "370500", "500236", 12.0, "2023"),
        },
    ),
    (  # the company; a hospital's ward is no ward of a city; one of those sent
        "Dalian in Liaoning has helped Guizhou's Liupanshui since 2013. When Li Na, a doctor from Dalian, saw the ward"
        " in Panzhou, it was new. She was one of 36 doctors sent by Dalian to Liupanshui in 2018. Dalian Haichang Foods"
        " opened a plant in Shuicheng. The company invested 35 million yuan and hired 180 villagers.",
        "2020-08-08",
        {
            ("pairs_with", "210200", "520200", None, "2013"),
            ("sends_staff_to", "210200", "520200", 36.0, "2018"),
            ("funds", "Company:Dalian Haichang Foods", "520204", 35e6, "2018"),
            ("sends_workers_to", "520204", "Company:Dalian Haichang Foods", 180.0, "2018"),
        },
    ),
]


@pytest.mark.parametrize(("text", "day", "facts"), REPORTS)
def test_facts_of_pages(text: str, day: str, facts: set[Told]) -> None:
    assert told(text, day) == facts
