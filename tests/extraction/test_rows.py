"""Pairs told by lines of a list or a table, and lists of the nation's pairs. Sentences of our own."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

HUANGDAO, CHENGYANG, LAIXI = "370211 621202", "370214 621223", "370285 621224"


def pairs(text: str) -> set[tuple[str, str | None]]:
    return {
        (f"{f.subject[7:]} {f.object[7:]}", str(f.period.start or "") or None)
        for f, _ in read(text, "2022-11-20").facts
        if f.predicate == "pairs_with"
    }


@pytest.mark.parametrize(
    "rows",
    [
        "结对名单如下:\n黄岛区—武都区\n城阳区—宕昌县\n莱西市—康县",
        "支援方 受援方 资金(万元) 干部(名)\n黄岛区 武都区 1,200 3\n城阳区 宕昌县 800 2\n莱西市 康县 640 2",
        "帮扶区市 | 受援县区 | 资金(万元)\n黄岛区 | 武都区 | 1200\n城阳区 | 宕昌县 | 800\n莱西市 | 康县 | 640",
        "结对情况\n1 武都区 黄岛区\n2 宕昌县 城阳区\n3 康县 莱西市",
        "结对情况\n青岛市 黄岛区 陇南市 武都区\n青岛市 城阳区 陇南市 宕昌县\n青岛市 莱西市 陇南市 康县",
        "结对情况\n一、黄岛区—武都区\n产业园招了工。\n二、城阳区—宕昌县\n学校来了人。\n三、莱西市—康县\n路通了。",
    ],
)
def test_rows_of_a_list(rows: str) -> None:
    assert pairs(f"青岛市与陇南市协作概况\n{rows}\n") >= {(x, None) for x in (HUANGDAO, CHENGYANG, LAIXI)}


def test_a_row_tells_since_when() -> None:
    head = "青岛陇南东西部协作结对一览\n东部区市 西部县区 结对时间\n"
    text = f"{head}黄岛区 武都区 2021年\n城阳区 宕昌县 2021年\n莱西市 康县 2018年\n"
    assert pairs(text) >= {(HUANGDAO, "2021"), (CHENGYANG, "2021"), (LAIXI, "2018")}


@pytest.mark.parametrize(
    "rows",
    [
        "劳务专车班次\n始发 到达 车次\n武都区 黄岛区 3\n宕昌县 城阳区 2",
        "全市务工人员去向\n输出地 流入地 人数\n武都区 黄岛区 320\n宕昌县 城阳区 180",
        "相关图片\n武都区 樱桃红了\n黄岛区 金沙滩",
    ],
)
def test_other_tables_are_of_no_pairs(rows: str) -> None:
    assert not pairs(f"青岛市帮扶陇南市概况\n{rows}\n") & {(HUANGDAO, None), (CHENGYANG, None)}


def test_places_of_the_middle_are_helped_where_the_words_say_so() -> None:
    text = (
        "新一轮东西部扶贫协作结对关系公布:北京市帮扶内蒙古自治区、河北省张家口市和保定市;天津市帮扶甘肃省、河北省承德市;"
        "上海市帮扶云南省;杭州市帮扶湖北省恩施州、贵州省黔东南州。\n河北省三市名列其中,河北省有关部门表示感谢。"
    )
    assert {x for x, _ in pairs(text)} == {
        "110000 150000",
        "110000 130700",
        "110000 130600",
        "120000 620000",
        "120000 130800",
        "310000 530000",
        "330100 422800",
        "330100 522600",
    }


def test_a_line_lists_all_partners() -> None:
    text = (
        "对口援疆安排,十九省市对口支援新疆\n支援地:受援地\n1、深圳:喀什市、塔什库尔干塔吉克自治县。(喀什地区)\n"
        "2、北京:和田市、和田县、农十四师。(和田地区)\n3、浙江:阿克苏地区八县一市,农一师阿拉尔市。\n"
    )
    found = {x for x, _ in pairs(text)}
    assert found == {
        *("440300 653101", "440300 653131", "110000 653201", "110000 653221", "330000 652900", "330000 659002")
    }
