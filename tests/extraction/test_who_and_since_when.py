"""Ties of several partners and within one province, and since when they hold, in the words of plain reports."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told


def _ties(text: str, day: str) -> set[tuple[str, str, str | None]]:
    return {(a, b, since) for predicate, a, b, _, since in told(text, day) if predicate == "pairs_with"}


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        pytest.param(
            "按照市里的方案,东城区与怀柔区、海淀区与延庆区、丰台区与房山区分别结成对子。",
            {("110101", "110116", None), ("110108", "110119", None), ("110106", "110111", None)},
            id="couples of one province in a row",
        ),
        pytest.param(
            "南海区对口帮扶化州市,对口支援伽师县,又对口合作双鸭山市。",
            {("440605", "440982", None), ("440605", "653129", None), ("440605", "230500", None)},
            id="one helper, one of its partners at home",
        ),
        pytest.param(
            "对口支援日喀则的省市有两个:上海和山东。",
            {("310000", "540200", None), ("370000", "540200", None)},
            id="who it is comes last",
        ),
        pytest.param(
            "全省像这样结成对的还有两对:珠海帮阳江,江门帮汕尾。",
            {("440400", "441700", None), ("440700", "441500", None)},
            id="tied by 结成对",
        ),
        pytest.param("惠州给汕尾当“帮手”,不是一天两天了。", {("441300", "441500", None)}, id="帮手"),
        pytest.param(
            "新一轮南北挂钩重新排过:淮安归南京,宿迁归苏州。",
            {("320100", "320800", None), ("320500", "321300", None)},
            id="挂钩",
        ),
    ],
)
def test_who_is_tied(text: str, ties: set[tuple[str, str, str | None]]) -> None:
    assert _ties(text, "2021-06-10") >= ties


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("麻江县2013年就由余杭区对口帮扶。", "2013"),
        ("福建与宁夏开展对口协作,到今年刚好25年。", "1996"),
        (
            "2012年,省里出台《关于深化山海协作的若干意见》,明确沿海各区对口帮扶山区县,即鲤城区帮扶明溪县,丰泽区帮扶顺昌县。",
            "2012",
        ),
        ("盘州市党政代表团到中山市考察,两地召开东西部协作联席会议,双方通报了2020年以来协作工作的进展。", None),
        ("盘州市党政代表团到中山市考察,两地召开东西部协作联席会议,通报了2019年及2020年以来协作工作的进展。", None),
        (
            "6月2日,中山市与盘州市召开联席会议。会上,双方举行了捐赠仪式,永盛电子有限公司等4家企业与盘州市4个村签订结对协议。",
            None,
        ),
        ("自上一轮对口支援以来,两地往来不断。2020年7月,湖南省与吐鲁番市签订了旅游合作会议纪要。", None),
    ],
)
def test_since_when(text: str, since: str | None) -> None:
    assert {x for _, _, x in _ties(text, "2021-06-10")} == {since}


def test_a_page_without_a_date_counts_from_the_year_it_tells() -> None:
    """2003 is the latest year told, but 今年 is not 2003."""
    text = (
        "石狮市代表团走访政和县。石狮对口帮扶政和,算到今年是第18个年头。"
        "1999年以来,石狮与政和的干部年年走动。2003年,石狮市捐助资金20万元。"
    )
    assert ("pairs_with", "350581", "350725", "1999", None) in {
        (p, a, b, since, value) for p, a, b, value, since in told(text, "")
    }


def test_both_are_those_who_have_just_met() -> None:
    """The report is about a city, the paper is its province's."""
    text = (
        "江苏省与商洛市对口协作推介会今天开幕。江苏省年年帮扶商洛市。"
        "3月2日,江苏省代表团到陕西省,两边签了《扶贫协作行动框架协议》。"
    )
    signers = {a for predicate, a, *_ in told(text, "2018-04-28") if predicate == "signs"}
    assert signers == {"320000", "610000"}


def test_two_of_a_row_are_meant_again() -> None:
    text = "昭通市与东莞、中山两市开展劳务协作。两市企业今年录用昭通务工人员3200多人。"
    workers = {(a, b) for predicate, a, b, value, _ in told(text, "2021-06-10") if value == 3200}
    assert workers == {("530600", "441900"), ("530600", "442000")}
