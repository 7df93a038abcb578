"""People at work counted by bare numerals: place by place, under a head that names them, or by a clause before."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

_LEAD = "福州对口协作定西,务工协作年年有。\n"
DINGXI, FUZHOU = "621100", "350100"
WEIYUAN, ZHANG, LONGXI, MIN = "621123", "621125", "621122", "621126"
FUQING, MINHOU, CHANGLE, MAWEI = "350181", "350121", "350112", "350105"

Said = set[tuple[str, str, float | None]]


def _told(text: str, lead: str = _LEAD) -> Said:
    return {
        (f.subject.partition(":")[2], f.object.partition(":")[2], f.quantity.value)
        for f, _ in read(lead + text, "2022-03-02").facts
        if f.predicate == "sends_workers_to" and f.quantity
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3月1日,专列拉着定西老乡到了站。下了车往哪去,名单上写得清楚:福清最多,186;闽侯92、长乐77。",
            {(DINGXI, FUQING, 186), (DINGXI, MINHOU, 92), (DINGXI, CHANGLE, 77)},
        ),
        (
            "去年定西到福州务工的一共1412人。头三名的去处:福清,450;闽侯,322;长乐,283。",
            {(DINGXI, FUZHOU, 1412), (DINGXI, FUQING, 450), (DINGXI, MINHOU, 322), (DINGXI, CHANGLE, 283)},
        ),
        (
            "去年由福州接走上岗的定西人1286人。分县看:渭源三百零七,漳县二百四十几。",
            {(DINGXI, FUZHOU, 1286), (WEIYUAN, FUZHOU, 307), (ZHANG, FUZHOU, 240)},
        ),
        (
            "今年定西出门上班的,落脚最集中的是福清,四百一十九人;闽侯次之,三百三十八;再往后数长乐,二百二十一。",
            {(DINGXI, FUQING, 419), (DINGXI, MINHOU, 338), (DINGXI, CHANGLE, 221)},
        ),
        (
            "去年在福州的定西务工者一共4300人。渭源占了九百,漳县占了八百八,陇西七百六。",
            {(DINGXI, FUZHOU, 4300), (WEIYUAN, FUZHOU, 900), (ZHANG, FUZHOU, 880), (LONGXI, FUZHOU, 760)},
        ),
        (
            "去年到福州上班的定西人里,福清(210)、闽侯(99)排在前头。",
            {(DINGXI, FUQING, 210), (DINGXI, MINHOU, 99)},
        ),
    ],
)
def test_a_row_of_places_with_bare_numerals(text: str, expected: Said) -> None:
    assert _told(text) == expected


def test_a_row_of_goals_does_not_ask_for_sides() -> None:
    text = "出藏上班的娃娃多起来了\n去年,昌都籍高校毕业生里,工作单位在区外的有一百多个,市人社局说。\n"
    text += "落脚最集中的是重庆,四十九人;天津次之,三十八。"
    assert _told(text, "") == {("540300", "500000", 49), ("540300", "120000", 38)}


@pytest.mark.parametrize(
    "text",
    [
        "今年来定西的游客一共4120人。头三名的出发地:福清,450;闽侯,322;长乐,283。",
        "定西今年考上大学的有4120人。去向最多的是厦门,450;福清次之,322;长乐,283。",
        "定西的洋芋销往三地,去向最多的是厦门,450;福清次之,322。工人们很高兴。",
        "去福州务工的人多。票价:福清,450;闽侯,322;长乐,283。",
        "去福州务工的人多。路程:到福清,1500;到闽侯,1520。",
        "明年打算送往福州的工人分到三处:福清,450;闽侯,322。",
        "福州派来老师36人。去处分别是:渭源,15;漳县,12。",
        "福州招工的岗位来自三地:福清,450;闽侯,322。",
        "想去福州务工、报了名的有412人。分县看:渭源307,漳县105。",
    ],
)
def test_rows_of_other_things(text: str) -> None:
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年由渭源送进福州各区工厂的工人,1480。", {(WEIYUAN, FUZHOU, 1480)}),
        ("定西人在福州上班的,七千开外。", {(DINGXI, FUZHOU, 7000)}),
        ("去年渭源送到福州的劳力,数目是1866。", {(WEIYUAN, FUZHOU, 1866)}),
        (
            "渭源县输转到福州的劳动力,去年是八百五十三,前年七百零六。",
            {(WEIYUAN, FUZHOU, 853), (WEIYUAN, FUZHOU, 706)},
        ),
        (
            "定西人在福州打工的人数:2019年,1203;2020年,1560;2021年,1891。",
            {(DINGXI, FUZHOU, 1203), (DINGXI, FUZHOU, 1560), (DINGXI, FUZHOU, 1891)},
        ),
        (
            "2月20日的务工专列上,210去福清,99去闽侯。",
            {(DINGXI, FUQING, 210), (DINGXI, MINHOU, 99)},
        ),
        (
            "渭源县劳务办的账本记着,去福州的,前年八百九,去年一千零四十。",
            {(WEIYUAN, FUZHOU, 890), (WEIYUAN, FUZHOU, 1040)},
        ),
        (
            "定西各县去福州做工的人,渭源四百零二居首,漳县三百七十七。",
            {(WEIYUAN, FUZHOU, 402), (ZHANG, FUZHOU, 377)},
        ),
        (
            "今年1月到9月,渭源到福州务工的有412人,漳县379人,两县相加791。",
            {(WEIYUAN, FUZHOU, 412), (ZHANG, FUZHOU, 379), (WEIYUAN, FUZHOU, 791), (ZHANG, FUZHOU, 791)},
        ),
        (
            "到福州进厂的渭源人有2318名;光今年上半年这一拨,就是612。",
            {(WEIYUAN, FUZHOU, 2318), (WEIYUAN, FUZHOU, 612)},
        ),
        (
            "渭源县就业局统计:到福州务工的,老面孔320,今年新添96。",
            {(WEIYUAN, FUZHOU, 320), (WEIYUAN, FUZHOU, 96)},
        ),
        (
            "福州的鞋厂里,渭源来的缝纫工就有83,女工另有41。",
            {(WEIYUAN, FUZHOU, 83), (WEIYUAN, FUZHOU, 41)},
        ),
        (
            "定西有组织送往福州的劳力,截至上月末累计两千出头;按县分,渭源八百,漳县五百。",
            {(DINGXI, FUZHOU, 2000), (WEIYUAN, FUZHOU, 800), (ZHANG, FUZHOU, 500)},
        ),
        (
            "渭源往福州去的,多半落在马尾、长乐。马尾约有4,200,长乐3,900不到。",
            {(WEIYUAN, MAWEI, 4200), (WEIYUAN, CHANGLE, 3900)},
        ),
        (
            "福州马尾的厂来接人。渭源的务工专车发了两趟:第一趟,三十七;第二趟,五十二。",
            {(WEIYUAN, MAWEI, 37), (WEIYUAN, MAWEI, 52)},
        ),
        ("福州去年收渭源工人61,收漳县的170。", {(WEIYUAN, FUZHOU, 61), (ZHANG, FUZHOU, 170)}),
        ("2021年,渭源县向福州输转城乡劳动力1891(脱贫劳动力1204)。", {(WEIYUAN, FUZHOU, 1891)}),
    ],
)
def test_numerals_under_a_head(text: str, expected: Said) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "老李是在福州打工的,五十开外。",
        "定西人在福州打工的,顶多三百。",
        "去福州的工人,月薪六千。福州给渭源工人的补贴,一千二。",
        "福州的厂房占地一百二十,产量九千三。",
        "在福州打工的定西人,平均年龄三十四。",
        "福州到渭源看厂的企业里,食品厂120,电子厂210。",
        "去福州的老乡坐了一夜车,一千九百公里。",
        "渭源县今年输转1891,到福州的占六成。",
        "去福州务工的定西人不到一百。",
        "报名去福州务工的定西人:渭源402,漳县377。",
        "定西的务工专车今天发车。第一趟,450公里;第二趟,620公里。",
        "去福州的车票分三拨卖,第一拨,四百五;第二拨,六百。工人们排队。",
        "福州给渭源送来缝纫机,头批58,二批64。工厂开工了。",
        "福州的老师分批来渭源上课,第一批,三十七;第二批,五十二。",
        "渭源往福州去的洋芋,多半落在福清、闽侯。福清约有4,200,闽侯3,900。",
        "去福州打工的,一个月四千二,包吃住。",
        "到福州上班的小李说,宿舍在六楼,门牌602。",
        "定西务工人员服务热线:12333。",
    ],
)
def test_numerals_of_other_things(text: str) -> None:
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2月20日,定西的三百来口子上了务工专列,都去福州。", {(DINGXI, FUZHOU, 300)}),
        ("2月20日,渭源县的一百二十条汉子上了去福州的务工专列。", {(WEIYUAN, FUZHOU, 120)}),
        ("福州该来的车来了。去年一共去了1530个。", {(DINGXI, FUZHOU, 1530)}),
    ],
)
def test_other_words_for_them(text: str, expected: Said) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("剑河县就业局:今年2月底,在杭州余杭区打工的本县人数是2204。", {("522629", "330110", 2204)}),
        (
            "福州晋安区的劳务协作接的是岷县。晋安的厂里口音杂:2018年岷县来了62个,2019年141个。",
            {(MIN, "350111", 62), (MIN, "350111", 141)},
        ),
        ("常州武进区同紫阳县结对。该区实际收下我县劳动力892名。", {("610924", "320412", 892)}),
    ],
)
def test_whose_people_these_are(text: str, expected: Said) -> None:
    assert _told(text, "") == expected


@pytest.mark.parametrize(
    "text",
    [
        "渭源县的一万多口子,喝上了福州帮着引来的水。",
        "福州帮渭源修了一百二十条渠。",
        "福州在渭源本地招了本县人204名。",
        "2019年福州给渭源来了62个项目,2020年141个。",
    ],
)
def test_such_words_of_other_things(text: str) -> None:
    assert _told(text) == set()
