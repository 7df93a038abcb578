"""Vacancies are for the county in which the fair was held, whoever held it. Sentences of our own."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

NANJING, XINING, HUANGZHONG = "320100", "630100", "630106"


@pytest.mark.parametrize(
    ("text", "taker"),
    [
        ("一场招聘会在湟中区开场,南京、西宁两地人社局合办。南京的企业拿出岗位890个。", HUANGZHONG),
        ("西宁市人社局同南京市人社局把招聘会放到湟中区。36家南京企业带来岗位890个。", HUANGZHONG),
        ("湟中区体育馆门口排起了队。西宁、南京两市办的招聘会开到了这里。企业36家,岗位890个,都是南京的。", HUANGZHONG),
        # a fair of the whole city, sums over years, a county told for something else
        ("南京、西宁两地人社局合办的招聘会开场。南京的企业拿出岗位890个。", XINING),
        ("一场招聘会在湟中区开场,南京、西宁两地人社局合办。去年南京为西宁提供岗位890个。", XINING),
        ("湟中区的老马在南京打工。西宁市办招聘会,南京的企业拿出岗位890个。", XINING),
        ("南京、西宁两地在湟中区开了座谈会。南京当天为西宁送来岗位890个。", XINING),
    ],
)
def test_whom_the_vacancies_are_for(text: str, taker: str) -> None:
    found = told("南京市与西宁市开展东西部协作。3月12日,活动启动。" + text + "\n", "2023-03-16")
    assert {b for p, a, b, v, _ in found if p == "offers_jobs_to" and v == 890 and a == NANJING} == {taker}


def test_a_firm_at_that_fair_offers_to_the_county() -> None:
    text = "南京市与西宁市开展东西部协作。3月12日,招聘会在湟中区开场,南京、西宁两地人社局合办。"
    found = told(text + "南京恒朗玩具厂的摊子前挤满了人。", "2023-03-16")
    assert ("offers_jobs_to", "Company:南京恒朗玩具厂", HUANGZHONG, None, "2023-03-12") in found
