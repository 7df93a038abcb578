"""Fairs, activities, stations, parks and funds under the names of places, and quoted names of labour brands."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

HELP = "莱西市与两当县结成东西部协作关系。"


def _programs(said: str) -> dict[str, str]:
    nodes = read(HELP + said, "2022-03-10").nodes
    return {n.name: str(n.properties["kind"]) for n in nodes if n.type == "Program"}


@pytest.mark.parametrize(
    ("said", "name", "kind"),
    [
        ("3月5日,莱西两当2021年东西部协作暨民营企业招聘周开场。", "莱西两当2021年东西部协作暨民营企业招聘周", "fair"),
        ("3月5日,“莱西情·两当缘”劳务协作对接会来了20家企业。", "“莱西情·两当缘”劳务协作对接会", "fair"),
        ("“春暖农民工”劳务对接活动在两当启动。", "“春暖农民工”劳务对接活动", "fair"),
        ("2021年6月,两当驻莱西劳务协作总站挂牌。", "两当驻莱西劳务协作总站", "station"),
        ("老乡有难处,就去找东西部劳务协作莱西工作站。", "东西部劳务协作莱西工作站", "station"),
        ("莱西·两当协作科创园去年开工。", "莱西·两当协作科创园", "park"),
        ("两地合办了一只莱西(两当)帮扶基金。", "莱西(两当)帮扶基金", "project"),
        ("钱从莱西两当产业帮扶基金里出。", "莱西两当产业帮扶基金", "project"),
        ("劳务品牌“两当月嫂”越叫越响。", "两当月嫂", "brand"),
        ("劳务品牌有了名字:“两当月嫂”。", "两当月嫂", "brand"),
        ("两地擦亮“两当月嫂”劳务名片。", "两当月嫂", "brand"),
        ("劳务品牌有“两当月嫂”。", "两当月嫂", "brand"),
        ("“两当好工”劳务推介会共有12家企业到场。", "“两当好工”劳务推介会", "fair"),
    ],
)
def test_a_name(said: str, name: str, kind: str) -> None:
    assert _programs(said) == {name: kind}


@pytest.mark.parametrize(
    "said",
    [
        "招聘周里,莱西来了20家企业。",
        "村里的“看星星”活动来了300人。",
        "劳务工作总站设在县城。",
        "莱西市教育基金会送来书包。",
        "两当县设立了产业基金。",
        "劳务品牌叫得响,老乡有奔头。",
        "单位的品牌墙上写着“诚信为本”。",
        "这是两当的一张名片:“红军长征路”。",
    ],
)
def test_no_name(said: str) -> None:
    assert _programs(said) == {}


def test_the_year_in_a_fairs_name_dates_only_the_fair() -> None:
    text = f"{HELP}4月15日,“莱西·两当2021年东西部劳务协作专场招聘会”开场。莱西企业带来岗位620个。"
    starts = {str(f.period.start) for f, _ in read(text, "2021-04-16").facts if f.quantity}
    assert starts == {"2021-04-15"}
