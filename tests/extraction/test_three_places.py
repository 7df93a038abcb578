"""三地 for three places told; vacancies by the verb after their noun; a part of a sentence about one's own people."""

from __future__ import annotations

from tests.extraction.helpers import read

TIE = "东西部协作:嘉兴市对口帮扶凉山州的普格县、布拖县、昭觉县。\n"


def told(text: str, published: str) -> set[tuple[str, float]]:
    found = read(TIE + text, published).facts
    return {(f.object.partition(":")[2], f.quantity.value) for f, _ in found if f.quantity}


def test_three_places_are_those_told() -> None:
    got = told("2021年,嘉兴市派在三地的挂职干部11名。", "2022-03-01")
    assert got == {("513428", 11), ("513429", 11), ("513431", 11)}


def test_three_years_and_what_had_come() -> None:
    found = read(TIE + "三年到账的财政帮扶资金1.9亿元。", "2021-06-01").facts
    assert {str(f.period.start) for f, _ in found if f.quantity} == {"2018"}


def test_vacancies_that_firms_came_up_with() -> None:
    got = {
        f.quantity.value for f, _ in read(TIE + "招聘会上,嘉兴市单位拿出1300多个。", "2022-03-01").facts if f.quantity
    }
    assert got <= {1300}
    found = read(TIE + "嘉兴市的54家企业在普格县摆开招聘摊位,岗位给出6000余个。", "2022-03-01").facts
    assert 6000 in {f.quantity.value for f, _ in found if f.quantity}


def test_what_is_said_of_ones_own_after_a_semicolon_bars_nothing_before_it() -> None:
    text = "嘉兴市选派挂职干部2名,教师16名;普格县全县去嘉兴市跟岗学习的教师34人次。"
    assert {n for _, n in told(text, "2022-03-01")} >= {2, 16}
