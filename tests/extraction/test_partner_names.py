"""Bare names of counties beside a place of their helper; rivers and districts named after them."""

from __future__ import annotations

import pytest

from loaders.mentions.naming import names_in


def codes(text: str) -> list[str]:
    return [m.code for m in names_in(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("巫溪的账户里已经有了烟台的钱", "500238"),
        ("巴中同金华之外,江山的亲家是江油", "510781"),
        ("台州与旺苍结的亲", "510821"),
        ("坐上去中山的车,昭通人不用自己买票", "442000"),
        ("昆明、石柱乡亲", "500240"),
    ],
)
def test_a_bare_name_stands_beside_its_partner(text: str, code: str) -> None:
    assert (code in codes(text)) == (code != "500240")  # nobody in Yunnan helps a county of Chongqing


@pytest.mark.parametrize(
    "text", ["台州人翻过乌蒙山里的路", "烟台的三台大巴", "宁波市北医院的6名医生", "中山路上的绍兴人"]
)
def test_a_word_stays_a_word(text: str) -> None:
    assert len(codes(text)) == 1


@pytest.mark.parametrize(
    ("text", "code"), [("天津河东区派来", "120102"), ("南京江宁区", "320115"), ("重庆江北", "500105")]
)
def test_a_district_is_no_river(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_no_region_is_its_own_river() -> None:
    assert codes("天津河里的船") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("答:我是从萧山过来的,那时来凤的贫困户还不少", ["330109", "422827"]),  # each by the other
        ("盐池县的老师问思明区的教研员", ["640323", "350203"]),
        ("化德县的学校问朝阳区要课", ["150922", "110105"]),  # not the one of Changchun
        ("慈溪对接安龙又添新数", ["330282", "522328"]),
        ("嵊州给了布拖什么", ["330683", "513429"]),
        ("北京西城区跟河北阜平、张北结对", ["110102", "130624", "130722"]),
        ("东川区人民医院请来上海的大夫", ["530113", "310000"]),
        ("南通列车上的人,都是从江县高铁站上来的", ["320600", "522633"]),
    ],
)
def test_a_partner_settles_a_name(text: str, found: list[str]) -> None:
    assert codes(text) == found


def test_a_province_is_no_county_of_its_name_unless_the_county_s_prefecture_is_told() -> None:
    assert "410000" in codes("南京市与西宁市东西部协作。南京的厂里有河南的工人。")
    assert "632324" in codes("天津市对口支援黄南州。今年到天津务工的有河南的牧民。")


def test_the_end_of_one_word_and_the_beginning_of_the_next_are_no_name() -> None:
    text = "平利县脱贫靠社区工厂。省里的意见里,专门提出推广平利社区工厂的做法;到去年底,厂里有岗位6000个。"
    assert "130432" not in codes(text)
