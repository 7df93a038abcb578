"""Since when a tie holds, told by how long it has held, or by a deed of one moment."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told


def begins(text: str) -> set[str | None]:
    page = f"两地纪事\n\n{text}\n东西部协作的故事,本刊将继续刊登。\n"
    return {t[4] for t in told(page, "2021-08-10") if t[0] == "pairs_with"}


@pytest.mark.parametrize(
    "text",
    [
        "无锡市帮海东市,一帮五年。",
        "无锡市跟海东市搭档五年了。",
        "无锡市照应海东市,照应了五年。",
        "无锡帮扶海东,掐指头算,五年了。",
        "五年了,无锡市一直帮着海东市。",
        "无锡市帮扶海东市,帮了五年半。",
        "说起来,无锡市管海东市的事已管了五年,是两省派下的差使。",
        "无锡市与海东市的劳务协作走到今天,5年。",
        "无锡市和海东市手拉手五年,没松开过。",
    ],
)
def test_a_tie_that_has_lasted_so_long(text: str) -> None:
    assert begins(text) == {"2016"}


@pytest.mark.parametrize(
    "text",
    [
        "无锡市计划帮海东市五年。",
        "无锡市的医生王敏在海东市帮了五年。",
        "无锡市对口帮扶海东市。无锡市的王敏在海东市支教,一干五年。",
        "无锡市帮海东市修水库,修了五年。",
        "无锡市对口帮扶海东市,还要再帮五年。",
        "无锡市对口帮扶海东市,近五年给了不少钱。",
        "无锡市对口帮扶海东市,为期五年。",
        "无锡市对口帮扶海东市。老马在无锡做工五年了。",
        "无锡市与海东市将合作五年。",
        "无锡市和海东市原来合作过五年,后来断了。",
        "无锡市商人与海东市农户合作五年了。",
        "无锡市文化馆和海东市文化馆交往五年。",
        "五年了,无锡市一直帮着海东市的老李一家。",
        "2020年两地结对。无锡市与海东市合作五年了。",
    ],
)
def test_what_else_lasts_so_long(text: str) -> None:
    assert "2016" not in begins(text)


def test_of_two_ties_each_has_its_own_length() -> None:
    text = "无锡这些年两头挂心:对海东,5年的老交情;底下的惠山区则和延安做了三年的搭档。"
    found = {(t[1], t[2]): t[4] for t in told(f"两地纪事\n\n{text}\n东西部协作。\n", "2021-08-10")}
    assert found["320206", "610600"] == "2018"


@pytest.mark.parametrize(
    "text",
    [
        "帮海东市的是无锡市,2016年进的场。",
        "海东市和无锡市的缘分,2016年开的篇。",
        "2016年秋,一纸协议把无锡市和海东市捆在了一块。",
        "海东市2016年划到无锡市的帮扶名单里。",
        "海东市与无锡市的交情,根子在2016年。",
        "名单2016年3月出来:无锡对海东。",
        "无锡市2016年接下帮扶海东市的差使。",
        "2016年4月,对口支援文件下来,海东市就归无锡市管饭了。",
        "五年前,无锡市来援海东市。",
        "事情始于2016年。无锡市对口支援海东市,从那时起没断过。",
    ],
)
def test_a_deed_of_one_moment_begins_it(text: str) -> None:
    assert {(b or "")[:4] for b in begins(text)} == {"2016"}


@pytest.mark.parametrize(
    "text",
    [
        "无锡市对口帮扶海东市。这座厂2016年开的工。",
        "无锡市对口帮扶海东市,厂长老李2016年入的行。",
        "无锡市对口帮扶海东市,海东市2016年脱的贫。",
        "无锡市对口帮扶海东市,那条路2016年通的车。",
        "无锡市对口帮扶海东市,拉面节2016年打响。",
    ],
)
def test_a_deed_of_something_else_does_not(text: str) -> None:
    assert "2016" not in begins(text)


def test_a_word_of_beginning_in_the_next_line_opens_no_day() -> None:
    page = "无锡援青前指昨在海东成立\n青海藏区对口支援自今年起步,海东市交由无锡市。\n"
    assert {t[4] for t in told(page, "2021-08-10") if t[0] == "pairs_with"} == {"2021"}
