"""English reports: who put a name to a paper, whom a list says a place helps, who gives together."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import Told, read, told

REPORTS: list[tuple[str, str, set[Told]]] = [
    (  # counterparts that the next sentence lists, with the organ of each
        "The Department of Human Resources and Social Security of Gansu Province inked labor cooperation agreements"
        " with three counterparts on February 16. They are the human resources departments of Tianjin, Fujian and"
        " Xinjiang.",
        "2023-02-20",
        {
            ("signs", f"Bureau:{code}", "Program:labor cooperation agreements", None, "2023-02-16")
            for code in (
                "620000/人力资源和社会保障厅",
                "120000/人力资源和社会保障局",
                "350000/人力资源和社会保障厅",
                "650000/人力资源和社会保障厅",
            )
        }
        | {
            ("pairs_with", "120000", "620000", None, "2023-02-16"),
            ("pairs_with", "350000", "620000", None, "2023-02-16"),
            ("pairs_with", "620000", "650000", None, "2023-02-16"),
        },
    ),
    (  # the two governments are of the pair told before
        "Zhuhai, a city in Guangdong, and Zunyi, in Guizhou, are partners. On September 8 the two municipal governments"
        " signed a Framework Agreement on Labor Cooperation.",
        "2023-09-12",
        {
            ("pairs_with", "440400", "520300", None, None),
            ("signs", "Bureau:440400/人民政府", "Program:Framework Agreement on Labor Cooperation", None, "2023-09-08"),
            ("signs", "Bureau:520300/人民政府", "Program:Framework Agreement on Labor Cooperation", None, "2023-09-08"),
        },
    ),
    (  # whom it signed with told first; another word for signing
        "With Zhenxiong county in Yunnan province the Guangdong city of Dongguan concluded a supplementary pact on jobs"
        " on September 3.",
        "2023-09-12",
        {
            ("signs", "441900", "Program:supplementary pact on jobs", None, "2023-09-03"),
            ("signs", "530627", "Program:supplementary pact on jobs", None, "2023-09-03"),
            ("pairs_with", "441900", "530627", None, "2023-09-03"),
        },
    ),
    (  # a list of those in a place's care; the place is told by the sentence before
        "Nobody at Nanshan District, Shenzhen, has had time to rest. Three counties are in its care: Lianping and"
        " Heping, both of Heyuan, in the north of Guangdong Province; and Debao County in Guangxi.",
        "2020-04-04",
        {("pairs_with", "440305", code, None, None) for code in ("441623", "441624", "451024")},
    ),
    (  # helpers listed; A is in charge of B, C of D
        "Hotan, in Xinjiang, counts two helpers: Beijing and Tianjin. Beijing is in charge of Moyu county, Tianjin of"
        " Yutian.",
        "2020-10-15",
        {
            ("pairs_with", "110000", "653200", None, None),
            ("pairs_with", "120000", "653200", None, None),
            ("pairs_with", "110000", "653222", None, None),
            ("pairs_with", "120000", "653226", None, None),
        },
    ),
    (  # a city described by what belongs to it; has had a helper
        "Dingxi, the city to which Lintao county belongs, has had Fuzhou as its partner since 2016. It is in Gansu.",
        "2019-09-01",
        {("pairs_with", "350100", "621100", None, "2016")},
    ),
    (  # who was called on; these regions together
        "In 1996, the central government called on Shanghai, as part of a massive program, to assist the development of"
        " Yunnan, Tibet and Xinjiang. The city has invested nearly 500 million yuan in projects in these regions.",
        "1999-11-27",
        {("pairs_with", "310000", code, None, "1996") for code in ("530000", "540000", "650000")}
        | {("funds", "310000", code, 500000000.0, "1996") for code in ("530000", "540000", "650000")},
    ),
    (  # two who give; they, the pair and their stand for both
        "Two municipalities, Beijing and Tianjin, are Gansu's partners in the scheme. Since 2016 they have sent 512"
        " cadres to Gansu. Their aid over the period came to 9.6 billion yuan.",
        "2020-09-01",
        {("pairs_with", helper, "620000", None, None) for helper in ("110000", "120000")}
        | {("sends_staff_to", helper, "620000", 512.0, "2016") for helper in ("110000", "120000")}
        | {("funds", helper, "620000", 9600000000.0, "2016") for helper in ("110000", "120000")},
    ),
    (  # a beginning told by itself dates the pair, whatever else is dated
        "Fujian sent 183 officials to Ningxia in 2018. Cooperation was first established in 1996.",
        "2020-09-16",
        {
            ("pairs_with", "350000", "640000", None, "1996"),
            ("sends_staff_to", "350000", "640000", 183.0, "2018"),
        },
    ),
    (  # in another's care; linked by a scheme
        "Anlong in Guizhou has been in Ningbo's care since 2016. In 2018 the scheme linked Zhoushan with Zhenfeng, too,"
        " a county in Guizhou.",
        "2020-03-01",
        {("pairs_with", "330200", "522328", None, "2016"), ("pairs_with", "330900", "522325", None, "2018")},
    ),
    (  # an anniversary; a paper's day is not the tie's
        'This year marks the 15th anniversary of Hangzhou\'s "pairing assistance" project with Delingha in northwest'
        " China's Qinghai Province.",
        "2024-07-03",
        {("pairs_with", "330100", "632802", None, "2009")},
    ),
]


@pytest.mark.parametrize(("text", "day", "expected"), REPORTS)
def test_a_report_is_read(text: str, day: str, expected: set[Told]) -> None:
    assert told(text, day) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Schools in Tianjin have signed a cooperation agreement with schools in Gansu.",
        "Since May 2018, when the county put Zhang in charge of its office in Foshan, Guangdong, life in Weining,"
        " Guizhou, has changed.",
    ],
)
def test_no_paper_and_no_pair(text: str) -> None:
    assert told(text, "2023-09-12") == set()


@pytest.mark.parametrize("day", ["March 3", "June 12", "September 30", "Oct 12", "November 5", "Monday"])
def test_the_day_is_no_part_of_a_papers_name(day: str) -> None:
    text = f"Under east-west cooperation Tongren and Dongguan signed a labor cooperation agreement on {day}."
    found = read(text, "2023-12-10").facts
    assert {f.object for f, _ in found if f.predicate == "signs"} == {"Program:labor cooperation agreement"}
