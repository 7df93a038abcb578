"""Rows of couples in English, papers with lists of signers, and workers told as a part of others."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

LEAD = "Friends far apart\n\nDalian and Liupanshui have been partners since 2013. "
NINGBO = {("330212", "522325"), ("330206", "522324"), ("330211", "522327")}


def pairs(text: str) -> set[tuple[str, str]]:
    return {(a, b) for p, a, b, *_ in told(text, "2020-01-25") if p == "pairs_with"} - {("210200", "520200")}


ROWS = [
    ("Couples were formed. Yinzhou has Zhenfeng; Beilun, Qinglong; and Zhenhai, Ceheng.", NINGBO),
    ("The pairs on the map run from Yinzhou to Zhenfeng, from Beilun to Qinglong and from Zhenhai to Ceheng.", NINGBO),
    ("Among the pairs are Yinzhou and Zhenfeng, Beilun and Qinglong, Zhenhai and Ceheng.", NINGBO),
    (
        "Each of them found a friend: Zhenfeng's is Yinzhou district, Qinglong's, Beilun district; Ceheng's, Zhenhai.",
        NINGBO,
    ),
    (
        "Four pairs of provinces joined hands: Beijing with Anhui, Guangdong with Gansu, Jiangxi with Shaanxi.",
        {("110000", "340000"), ("440000", "620000"), ("360000", "610000")},
    ),
    (
        "Each helper has one place to look after. Shandong went to Beichuan, Guangdong to Wenchuan and Zhejiang to"
        " Qingchuan, all of them counties in Sichuan.",
        {("370000", "510726"), ("440000", "513221"), ("330000", "510822")},
    ),
]


@pytest.mark.parametrize(("text", "couples"), ROWS)
def test_a_row_of_couples(text: str, couples: set[tuple[str, str]]) -> None:
    assert pairs(f"{LEAD}Ningbo helps Qianxinan in Guizhou.\n\n{text}\n") - {("330200", "522300")} == couples


@pytest.mark.parametrize(
    "text",
    [
        "Trains now run from Dalian to Guiyang, from Qingdao to Zunyi and from Ningbo to Kunming.",
        "In the finals Dalian met Guiyang, Qingdao met Zunyi, and the partners shook hands.",
        "Dalian helped Guiyang, Qingdao helped Zunyi, Ningbo helped Kunming when the storm struck.",
        "Dalian with Guiyang, Qingdao with Zunyi, Ningbo with Kunming: so the seats were filled.",
        "In Dalian it is cold, in Guiyang cool; Qingdao is damp and Kunming dry.",
        "Officials from Dalian, Guiyang, Qingdao and Zunyi attended the talks.",
        "Dalian will be matched with Guiyang and Qingdao with Zunyi next year.",
        "Fruit from Guiyang is sold in Dalian, tea from Zunyi in Qingdao and ham from Xuanwei in Ningbo.",
    ],
)
def test_no_row_of_couples(text: str) -> None:
    assert not pairs(LEAD + text)


@pytest.mark.parametrize(
    "text",
    [
        "Three others have put their names to labor cooperation agreements with Sichuan: Yunnan, Fujian and Zhejiang.",
        "Labor cooperation agreements with Sichuan were signed on May 20 by three others: Yunnan, Fujian and Zhejiang.",
        "Sichuan looked around. With Yunnan, Fujian and Zhejiang it has reached agreements on labor export.",
    ],
)
def test_papers_with_a_list_of_signers(text: str) -> None:
    read = told(f"A pact on jobs\n\n{text}\n", "2024-06-22")
    assert {x[1] for x in read if x[0] == "signs"} == {"510000", "530000", "350000", "330000"}
    assert {frozenset(x[1:3]) for x in read if x[0] == "pairs_with"} == {
        frozenset(("510000", other)) for other in ("530000", "350000", "330000")
    }


def test_workers_told_as_a_part() -> None:
    text = "Suzhou has been the partner of Tongren in Guizhou since 2013. In 2019 some 5,312 people from Tongren went"
    text += " to work in Suzhou. Of these 1,040 came from Sinan county, whose own partner, Changshu, sent buses."
    read = {x[1:4] for x in told(f"Jobs by the sea\n\n{text}\n", "2020-01-20") if x[0] == "sends_workers_to"}
    assert read == {("520600", "320500", 5312.0), ("520624", "320500", 1040.0)}


def test_of_those_who_left_only_a_part_came() -> None:
    text = "Guangzhou has helped Bijie since 2016. In 2019 12,300 left Bijie, and of those 9,100 went to Guangzhou."
    read = {x[1:4] for x in told(f"Two cities\n\n{text}\n", "2020-07-08") if x[0] == "sends_workers_to"}
    assert read == {("520500", "440100", 9100.0)}
