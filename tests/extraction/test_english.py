"""English reports: pairs, money, people, jobs, agreements, and what is none of them."""

from __future__ import annotations

import pytest

from graph.model import PartialDate
from loaders.mentions.english import period
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
          ("signs", "513429", "Program:labor cooperation agreement", None, "2019")}),
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
