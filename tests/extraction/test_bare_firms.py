"""Companies that are told by a name of their own alone."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

_TIE = "湖州市吴兴区与阿坝州若尔盖县结对。"


def _firms(text: str) -> set[str]:
    return {
        n.name
        for n in read(_TIE + text + "吴兴区向若尔盖县拨付资金100万元。\n", "2019-07-11").nodes
        if n.type == "Company"
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("去年到吴兴的人里,景山环保一家收了32人。", "景山环保"),
        ("善款当中,远通一家出了60万元。", "远通"),
        ("光是永昆,就要了若尔盖52个人。", "永昆"),
        ("一家吴兴的纺织企业,润祥纱业,在若尔盖县投下8000万元。", "润祥纱业"),
        ("若尔盖的27个后生如今在闻景的流水线上干活。", "闻景"),
        ("做厨具的帅远给若尔盖县中学捐了30万元。", "帅远"),
        ("江苏鸿川掏1.2亿元在若尔盖建起了水厂。", "江苏鸿川"),
        ("牛肉加工厂由五芳源投建。", "五芳源"),
        ("头一年从若尔盖招走41人的,是织里的珍羽。", "珍羽"),
        ("景山环保一家收了32人,丰特收了18人。", "丰特"),
        ("桐桐公司在若尔盖办厂,投资300万元。", "桐桐公司"),
        ("这30万元是湖州华景生物给若尔盖的。", "湖州华景生物"),
        ("到场揽人的有景泰纸业、闻山通讯,招聘会一直开到天黑。", "闻山通讯"),
        ("今年去的若尔盖人里,景泰挑走了44个。", "景泰"),
        ("成都鸿川掏1.3亿元在若尔盖建起了水厂。", "成都鸿川"),
        ("建厂的是飞羽那家公司,花了2.6亿元。", "飞羽"),
    ],
)
def test_a_frame_of_a_firm_makes_its_name_one(text: str, name: str) -> None:
    assert name in _firms(text)


@pytest.mark.parametrize(
    "text",
    [
        "合作社一家收了12人,村里的茶厂也要了8个。",
        "搬迁户收了32人当护林员,流水线上收了20人,保安队收了5人。",
        "教育一家占去60%,卫生一家花了200万元。",
        "退休教师出了2万元,老板娘掏了3万元。",
        "光是住宿就花了3万元,光机票就要5000元。",
        "由村集体出资兴建的仓库花了120万元。",
        "在老乡的车间里,32名妇女领到了工钱。",
        "自来水公司收了2名工人,电力公司投资600万元改造线路。",
        "捐了1万元的,是一位牧民。",
    ],
)
def test_people_offices_and_lines_of_business_are_no_firms(text: str) -> None:
    assert not _firms(text)


def test_a_short_name_is_the_registered_one() -> None:
    text = "青岛纳景(天津)食品有限公司捐了20万元。纳景公司在若尔盖办厂,投资300万元。"
    assert _firms(text) == {"青岛纳景(天津)食品有限公司"}


def test_who_took_people_on_was_at_no_fair() -> None:
    text = _TIE + "两地办招聘会5场。赴浙江就业的212人,其中在吴兴的58人,景山环保一家收了21人。\n"
    facts = [f for f, _ in read(text, "2019-07-11").facts if f.subject == "Company:景山环保"]
    assert not facts


@pytest.mark.parametrize(
    "text",
    [
        "企业也来帮忙,16个单位每家都给自己认下的村拿出5万元。",
        "工作组叮嘱公司按月发足工资。",
        "当地的厂缺焊工,于是每招到一名技校毕业生,就付给输出地600元。",
    ],
)
def test_a_stretch_of_the_sentence_is_no_firm(text: str) -> None:
    assert _firms(text) == set()


def test_a_verb_in_a_firms_name_does_not_hide_it() -> None:
    assert "听云科技" in _firms("看准网、听云科技、好吃点食品公司到若尔盖县招聘,提供岗位300个。")
