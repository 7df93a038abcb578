"""English reports: pairs, money, people, jobs, agreements, and what is none of them."""

from __future__ import annotations

import pytest

from graph.model import PartialDate
from loaders.mentions.english_counts import period
from tests.extraction.helpers import read

HEAD = "Ningbo in Zhejiang province helps Liangshan Yi autonomous prefecture in Sichuan province.\n"
DAY = "2021-11-30"


def _facts(text: str) -> set[tuple[str, str, str, float | None, str | None]]:
    return {
        (
            f.predicate,
            f.subject.removeprefix("Region:"),
            f.object.removeprefix("Region:"),
            f.quantity.value if f.quantity else None,
            str(f.period.start) if f.period.start else None,
        )
        for f, _ in read(HEAD + text, DAY).facts
        if (f.predicate, f.quantity) != ("pairs_with", None) or f.subject != "Region:330200"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This year Ningbo has sent 320 million yuan to Liangshan, helping farmers there.",
         {("funds", "330200", "513400", 320e6, "2021")}),
        ("Last year the eastern city provided 12 million yuan, of which Butuo county received 3 million.",
         {("funds", "330200", "513400", 12e6, "2020"), ("funds", "330200", "513429", 3e6, "2020")}),
        ("By the end of October, 4,500 people from Liangshan had found work in Ningbo.",
         {("sends_workers_to", "513400", "330200", 4500, "2021")}),
        # parts of those counted before; a share of something else is none
        ("In 2020, 900 people from Liangshan moved to Ningbo for work. Butuo accounted for 310, Zhaojue for 120.",
         {("sends_workers_to", "513400", "330200", 900, "2020"), ("sends_workers_to", "513429", "330200", 310, "2020"),
          ("sends_workers_to", "513431", "330200", 120, "2020")}),
        ("In 2020, Ningbo gave Liangshan 90 million yuan. Butuo accounted for 310 of the projects.",
         {("funds", "330200", "513400", 90e6, "2020")}),
        ("Of 700 million yuan that Ningbo spent in Liangshan in 2020, 120 million went to Butuo county.",
         {("funds", "330200", "513400", 7e8, "2020"), ("funds", "330200", "513429", 12e7, "2020")}),
        # who puts a name down has not gone, who left has
        ("In March about 90 people from Butuo county signed up and 41 left for Ningbo for work.",
         {("sends_workers_to", "513429", "330200", 41, "2021-03")}),
        # the places of a list after the province they lie in
        ("On May 3 last year, 150 Butuo villagers flew to Zhejiang, for jobs in Ningbo and Huzhou.",
         {("sends_workers_to", "513429", "330000", 150, "2020-05-03"),
          ("sends_workers_to", "513429", "330200", 150, "2020-05-03"),
          ("sends_workers_to", "513429", "330500", 150, "2020-05-03")}),
        ("Among the firms is Ningbo Lanhai Food Co, which has spent 16 million yuan on a plant in Butuo county.",
         {("funds", "Company:Ningbo Lanhai Food Co", "513429", 16e6, "2021")}),
        ("This year 700 teachers from Liangshan have completed short training courses in Ningbo.",
         {("trains", "330200", "513400", 700, "2021")}),
        ("In March, Ningbo factories took on 260 workers from Butuo county, up from 90 last year.",
         {("sends_workers_to", "513429", "330200", 260, "2021-03"),
          ("sends_workers_to", "513429", "330200", 90, "2020")}),
        ("Ningbo dispatched 40 teachers and 12 doctors to Butuo county in 2020.",
         {("sends_staff_to", "330200", "513429", 40, "2020"), ("sends_staff_to", "330200", "513429", 12, "2020")}),
        ("In return the local hospital in Butuo county sent 6 nurses east to Ningbo in 2020.",
         {("sends_staff_to", "513429", "330200", 6, "2020")}),
        ("In 2020 Ningbo trained 700 village cadres in Butuo county.", {("trains", "330200", "513429", 700, "2020")}),
        ("In May a job fair was held in Butuo county, where companies from Ningbo offered 1,300 jobs.",
         {("offers_jobs_to", "330200", "513429", 1, "2021-05"),
          ("offers_jobs_to", "330200", "513429", 1300, "2021-05")}),
        ("Under the program, Yinzhou district was paired with Yanyuan county, Cixi with Butuo and Zhaojue.",
         {("pairs_with", "330212", "513423", None, None), ("pairs_with", "330282", "513429", None, None),
          ("pairs_with", "330282", "513431", None, None)}),
        ("Cixi has looked after no one else; Cixi looks after Butuo county.",
         {("pairs_with", "330282", "513429", None, None)}),
        ("Fengye Garment Co Ltd invested 80 million yuan in Butuo county in 2020.",
         {("funds", "Company:Fengye Garment Co Ltd", "513429", 80e6, "2020")}),
        ("Cixi and Butuo county signed a labor cooperation agreement in 2019.",
         {("signs", "330282", "Program:labor cooperation agreement", None, "2019"),
          ("signs", "513429", "Program:labor cooperation agreement", None, "2019"),
          ("pairs_with", "330282", "513429", None, "2019")}),
    ],
)  # fmt: skip
def test_told(text: str, expected: set[tuple[str, str, str, float | None, str | None]]) -> None:
    assert _facts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ningbo will send another 500 million yuan to Liangshan next year.",
        "Ningbo plans to send 40 teachers to Butuo county.",
        "Rumors that 5,000 people from Liangshan went to work in Ningbo are untrue.",
        "No workers were sent to Ningbo from Butuo county, where 900 people work on farms.",
        "Ningbo shops sold 30 million yuan worth of potatoes from Butuo county.",
        "Workers from Liangshan earn 4,500 yuan a month in Ningbo.",
        "Some 21,000 farmers of the prefecture work away from home, mostly in Chengdu.",
        "Ningbo spent $57 million on roads in Butuo county.",
        "Tourists made 8.9 million visits to Liangshan in 2020.",
        "Cixi is not paired with Butuo county.",
    ],
)
def test_not_told(text: str) -> None:
    assert _facts(text) == set()


def test_the_day_of_publication_is_read() -> None:
    got = read(
        "Help\n\nBy Li Lei    Oct 18, 2019    Updated 08:15\n\n"
        + HEAD
        + "This year Ningbo sent Liangshan 5 million yuan."
    )
    assert {str(f.period.start) for f, _ in got.facts if f.predicate == "funds"} == {"2019"}


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("In the first half of 2018", "2018-01", "2018-06"),
        ("In the third quarter of last year", "2018-07", "2018-09"),
        ("In the first nine months of this year", "2019-01", "2019-09"),
        ("In March last year", "2018-03", "2018-03"),
        ("Two years ago", "2017", "2017"),
        ("Last month", "2019-09", "2019-09"),
        ("Over the past decade", "2009", None),
        ("Throughout 2018", "2018", "2018"),
        ("On May 3 last year", "2018-05-03", "2018-05-03"),
        ("On 7 November", "2018-11-07", "2018-11-07"),
        ("On 12th March 2017", "2017-03-12", "2017-03-12"),
        ("On Feb 30", None, None),
    ],
)
def test_time(when: str, start: str, end: str | None) -> None:
    assert period(f"{when}, Hangzhou gave Enshi 40 million yuan.", PartialDate.parse("2019-10-18")) == (start, end)


def test_last_month_of_a_january_is_december() -> None:
    assert period("Last month 40 came.", PartialDate.parse("2020-01-18")) == ("2019-12", "2019-12")


def test_an_amount_since_the_pairing_runs_from_its_beginning() -> None:
    text = (
        "Under the pairing agreed in 2016, Ningbo looks after Liangshan. The scheme has moved on.\n"
        "By the end of June 812 Liangshan residents had moved to Ningbo for work since the programme began.\n"
    )
    found = {(f.predicate, str(f.period.start)) for f, _ in read(HEAD + text, DAY).facts}
    assert found == {("pairs_with", "2016"), ("sends_workers_to", "2016")}


def test_a_district_is_its_citys_where_another_has_its_name() -> None:
    text = (
        "Wuxi helps Haidong in Qinghai. Each district was given a county: Xishan has Hualong, "
        "Xinwu got both Minhe and Huzhu."
    )
    found = {(f.subject[7:], f.object[7:]) for f, _ in read(text, DAY).facts if f.predicate == "pairs_with"}
    assert found == {("320200", "630200"), ("320205", "630224"), ("320214", "630222"), ("320214", "630223")}


def test_a_day_among_the_links_of_a_page() -> None:
    page = "Home > Regions > West          2023-03-01          Share | Print | Font size A A A\n"
    got = read(HEAD + page + "On Feb 7, 49 workers from Butuo county left for Ningbo.\n")
    assert {str(f.period.start) for f, _ in got.facts if f.quantity} == {"2023-02-07"}


def test_the_beginning_of_a_tie_in_a_sentence_of_its_own() -> None:
    text = (
        "The twelfth meeting on Ningbo-Liangshan cooperation was held on Friday. The partnership dates back to 2009.\n"
    )
    assert {str(f.period.start) for f, _ in read(HEAD + text, DAY).facts} == {"2009"}
    other = "A food fair was held on Friday. The factory dates back to 2009.\n"
    assert {f.period.start for f, _ in read(HEAD + other, DAY).facts} == {None}


def test_a_persons_help_is_no_pair() -> None:
    text = "Poverty in Zhenxiong, Yunnan\n\nSince May he has helped 2,000 villagers of Zhenxiong find jobs in Dongguan."
    assert {f.predicate for f, _ in read(text, DAY).facts} == {"sends_workers_to"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Suzhou's pairing with Tongren, Guizhou, ended in 2021, when Dongguan took over.",
         {("320500", "520600", None), ("441900", "520600", "2021")}),
        ("Officials from Haidian district, Beijing, and Horqin Right Front Banner, Inner Mongolia, signed a "
         "cooperation agreement on June 11.", {("110108", "152221", "2021-06-11")}),
        ("Officials from Haidian district, Beijing, and Horqin Right Front Banner, Inner Mongolia, met at a poverty "
         "forum on June 11.", set()),
        ("Under the east-west cooperation scheme, Fuzhou's Mawei district gave Min county, Gansu, 2 million yuan.",
         {("350105", "621126", None)}),
    ],
)  # fmt: skip
def test_pairs_told_otherwise(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert {
        (f.subject[7:], f.object[7:], str(f.period.start) if f.period.start else None)
        for f, _ in read(text, DAY).facts
        if f.predicate == "pairs_with"
    } == expected
