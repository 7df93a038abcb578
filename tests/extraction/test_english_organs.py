"""Organs in English reports: nodes where they act or sign, none where the report only has its words from them."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

HELP = (
    "Fuzhou in Fujian province has been paired with Dingxi in Gansu province since 2016. In 2020, Fuzhou sent 20"
    " million yuan to Dingxi. "
)
FUZHOU, DINGXI = "350100", "621100"


@pytest.mark.parametrize(
    ("said", "organs"),
    [
        ("The fair was put on by the Fuzhou Municipal Bureau of Commerce.", {f"{FUZHOU}/商务局"}),
        ("In March Dingxi's labor bureau laid on 14 buses for the workers.", {f"{DINGXI}/人力资源和社会保障局"}),
        (
            "Buses were hired by the human resources departments of Fuzhou and Dingxi in the spring.",
            {f"{FUZHOU}/人力资源和社会保障局", f"{DINGXI}/人力资源和社会保障局"},
        ),
        (
            "The Gansu Provincial Department of Human Resources and Social Security paid for the tickets.",
            {"620000/人力资源和社会保障厅"},
        ),
        ("A clinic was fitted out by Fuzhou's health commission before the winter.", {f"{FUZHOU}/卫生健康委员会"}),
        ("The Dingxi city poverty alleviation office found the land for the sheds.", {f"{DINGXI}/扶贫办公室"}),
        (
            "The education bureaus of Dingxi and Fuzhou chose the schools together.",
            {f"{FUZHOU}/教育局", f"{DINGXI}/教育局"},
        ),
    ],
)
def test_an_organ_acts(said: str, organs: set[str]) -> None:
    found = {n.id.removeprefix("Bureau:") for n in read(HELP + said, "2021-05-01").nodes if n.type == "Bureau"}
    assert found == organs


@pytest.mark.parametrize(
    "said",
    [
        "According to Dingxi's labor bureau, wages have gone up by a tenth.",
        "Fuzhou's commerce bureau said that the shops were full all summer.",
        "Education in Dingxi was once short of hands, and the office was cold.",
        "Workers from Dingxi took a course on labor law at a department store.",
        "The bureau in town has only three desks and a stove.",
    ],
)
def test_an_organ_that_only_tells_is_no_node(said: str) -> None:
    found = {n.id for n in read(HELP + said, "2021-05-01").nodes if n.type == "Bureau"}
    assert not found


def test_organs_sign_for_their_places() -> None:
    said = "On March 3, 2020, the commerce bureaus of Fuzhou and Dingxi signed a trade cooperation agreement."
    signed = {f.subject for f, _ in read(HELP + said, "2021-05-01").facts if f.predicate == "signs"}
    assert signed == {f"Bureau:{FUZHOU}/商务局", f"Bureau:{DINGXI}/商务局"}
