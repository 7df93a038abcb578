"""English pairs told by whose each is, by a clause after a place, by the former and the latter, and by what"
" was given."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told


def _pairs(text: str, day: str = "2021-06-04") -> set[frozenset[str]]:
    return {frozenset(f[1:3]) for f in told(text, day) if f[0] == "pairs_with"}


def _of(*codes: str) -> set[frozenset[str]]:
    return {frozenset(c.split()) for c in codes}


CASES: list[tuple[str, set[frozenset[str]]]] = [
    (  # two of those that one helps, and who looks after each
        "Yuexi and Xide are two of the counties in Liangshan, Sichuan, that Ningbo supports; Fenghua takes care of the"
        " former and Zhenhai of the latter.",
        _of("513434 330213", "513432 330211", "513434 330200", "513432 330200"),
    ),
    (  # whose each is
        "The counties of Zhaotong, Yunnan, are matched one to one. Zhenxiong's match is Dongguan; that of Yongshan is"
        " Zhongshan.",
        _of("530627 441900", "530625 442000"),
    ),
    (  # a row of A has B after words of partners
        "Three counties of Tongren, Guizhou, found partners in the east. Shiqian has Xiangcheng, Dejiang has"
        " Wujiang and"
        " Jiangkou has Gusu, all of them districts of Suzhou.",
        _of("520623 320507", "520626 320509", "520621 320508"),
    ),
    (  # the second pair without its noun
        "Qinghai's partner is Jiangsu; Ningxia's, Fujian.",
        _of("630000 320000", "640000 350000"),
    ),
    (  # a clause after the place
        "Ningbo recruits in Butuo and Jinyang, two Sichuan counties that it has supported since 2021.",
        _of("330200 513429", "330200 513430"),
    ),
    (
        "Weifang sent nurses to Wushan and gave a clinic to Kaizhou, the district of Chongqing that it has"
        " helped for a decade.",
        _of("370700 500154"),
    ),
    (
        "In Lanping, a county in Yunnan, where a man from Jinan runs the shop, the square is named after Zhuhai, the"
        " city that has backed it since 2016.",
        _of("533325 440400"),
    ),
    (  # the former, the latter
        "Ceheng and Zhenfeng are counties in Guizhou; Zhenhai in Ningbo takes care of the former and Beilun of the"
        " latter.",
        _of("522327 330211", "522325 330206"),
    ),
    (  # with where each lies in brackets
        "Pairings for the next term: Haimen (Jiangsu) with Ningqiang (Shaanxi), Rudong with Lueyang.",
        _of("320614 610726", "320623 610727"),
    ),
    (
        "Tongren in Guizhou was put in a pair with Suzhou in 2013, and Bijie with Guangzhou in 2016.",
        _of("520600 320500", "520500 440100"),
    ),
    (  # who decided that somebody should help
        "In 2016 the State Council decided that Zhongshan should help Zhaotong, Yunnan.",
        _of("442000 530600"),
    ),
    (
        "Zhijin, a county in Guizhou, is under the wing of Panyu, a district of Guangzhou.",
        _of("520524 440113"),
    ),
    (
        "Guangzhou's partners in Guizhou are Bijie and Qiannan.",
        _of("440100 520500", "440100 522700"),
    ),
    (
        "Under the scheme Dalian became responsible for Liupanshui, Qingdao for Anshun, both of them in Guizhou.",
        _of("210200 520200", "370200 520400"),
    ),
    (  # the Zhejiang city is one that is a county in rank
        "Traders from Yiwu came to Wenchuan in Sichuan. The Zhejiang city, the county's partner, bought kiwis.",
        _of("330782 513221"),
    ),
    (  # what was given shows the pair, where the page is about such ties
        "Paired assistance has changed the valley. In 2020 Wuxing district of Huzhou spent 20 million yuan on"
        " schools in Qingchuan county, Sichuan.",
        _of("330502 510822"),
    ),
]


@pytest.mark.parametrize(("text", "pairs"), CASES)
def test_pairs_by_what_stands_around(text: str, pairs: set[frozenset[str]]) -> None:
    assert pairs <= _pairs(text)


NONE = [
    # a gift alone is no pair
    "Wuxing district of Huzhou, Zhejiang, spent 20 million yuan on schools in Qingchuan county, Sichuan.",
    # whose goods, in no words of such ties
    "Tea buyers know both. Zhenxiong has Dongguan, Yongshan has Zhongshan as its market; the two lie in Yunnan.",
    # it came to nothing
    "Zhejiang once considered pairing Taizhou with Bazhong, Sichuan, but dropped the idea.",
    # nobody decided anything
    "Some think that Zhongshan should help Zhaotong, Yunnan.",
    # the former head of a county
    "The former head of Ceheng county, Guizhou, now lives in Beilun, Ningbo.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_pair_without_words_of_one(text: str) -> None:
    assert _pairs(text) == set()
