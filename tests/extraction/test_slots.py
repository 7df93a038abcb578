"""Names that may be common words, by the slot they stand in and by who stands near that was assigned to them."""

from __future__ import annotations

import pytest

from loaders.mentions.naming import names_in

_AROUND = "\n东西部协作和对口支援的故事。"


def codes(text: str) -> list[str]:
    text += _AROUND
    return [m.code for m in names_in(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("海淀结赤城,一对一", ["110108", "130732"]),  # any verb between the two
        ("帮卓资的是朝阳", ["150921", "110105"]),
        ("没有慈溪,安龙的菌棒厂办不起来", ["330282", "522328"]),
        ("金沙是广州的亲戚", ["520523", "440100"]),
        ("治多的学费由大兴出,大兴一年拿一百万", ["632724", "110115", "110115"]),  # Beijing and Yushu are a couple
        ("松江的厨师班开到威信。六十名威信妇女结了业", ["310117", "530629", "530629"]),
        ("天津五区来甘肃认亲:和平结舟曲,河东结甘谷", ["120000", "620000", "120101", "623023", "120102", "620523"]),
        ("河东区给迭部寄来年货", ["120102", "623024"]),  # of Tianjin, which helps Gannan, and not of Linyi
        ("中山驻盘州的组长说", ["442000", "520281"]),
        ("浙江的课堂开到了会泽,听的人不少", ["330000", "530326"]),  # a county needs no partner where people go to
        ("石屏人上了车。长宁就派人来接,拉到长宁的酒店上班", ["532525", "310105", "310105"]),
        ("静海人民医院有个去芒康的名额", ["120118", "540328"]),
    ],
)
def test_a_name_stands_by_its_slot_and_its_partner(text: str, found: list[str]) -> None:
    assert codes(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "石狮和当地携手同心,路修好了",
        "广州人出手大方",
        "会宁的和平日子,天津人说来之不易",
        "天津与甘南开展合作,合作的企业有三家",
        "松江派来的干部有威信,威信高",
        "镇江人说,这是朝阳产业,朝阳的方向",
        "龙南人带来光明,光明就在前头",
        "岚皋的老乡说,到新城去看楼",
        "泉州有三台大巴",
        "敦化干部说,江北水城也要去看",
        "闵行的订单突破亿元大关",
        "绵阳来的人说,去年就稳岗乐业",
    ],
)
def test_a_word_in_the_slot_of_a_word_stays_one(text: str) -> None:
    common = {"640324", "520521", "120101", "623001", "530629", "110105", "440309", "360724", "361124", "510722"}
    common |= {"610703", "330212", "330205", "532624", "530626", "451028", "640324", "152201", "500105"}
    assert not common & set(codes(text))
