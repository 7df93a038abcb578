"""Who gave a sum: bodies, firms of a trade, districts out of their purse, cities that help in their province."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

TIE = "长乐区与安定区结对帮扶。今年,"


def givers(text: str, day: str = "2022-05-10") -> set[str]:
    return {s for p, s, *_ in told(text, day) if p == "funds"}


@pytest.mark.parametrize("who", ["长乐商会", "长乐区红十字会", "长乐区律师协会", "长乐区纺织行业协会", "鑫海水产"])
@pytest.mark.parametrize(
    "frame", ["安定区收到{}300万元。", "{}的300万元到了安定区。", "{}出300万元,在安定区建了小学。"]
)
def test_a_body_or_a_firm_of_a_trade(who: str, frame: str) -> None:
    assert givers(TIE + frame.format(who)) == {f"Company:{who}"}


@pytest.mark.parametrize(
    "text",
    [
        TIE + "长乐区工商联捐了300万元给安定区。",
        TIE + "长乐区工商联送来30万元的棉衣。",
    ],
)
def test_the_money_of_an_organ_is_its_places(text: str) -> None:
    assert givers(text) == {"350112"}


@pytest.mark.parametrize(
    "text",
    [
        TIE + "安定区的水产收入300万元。",
        TIE + "鑫海水产的300万元贷款下来了。",
        TIE + "安定区的律师协会开会花了3万元。",
    ],
)
def test_other_sums_beside_such_names(text: str) -> None:
    assert not givers(text)


def test_what_a_body_raised_and_what_a_merchant_put_in() -> None:
    assert givers("萧山区对口帮扶从江县。今年,萧山区商会募得46万元,全给了从江县。") == {"Company:萧山区商会"}
    tie = "南康区结对帮扶崇义县。"
    assert not givers(tie + "浙江的商人老徐在丽水开厂,2016年把厂子开进了崇义,投了4200万元。", "2019-08-20")
    assert givers(tie + "商人们来到崇义,南康区当场拨了4200万元。", "2019-08-20") == {"360703"}


def test_the_firms_among_the_parts_of_a_sum_keep_theirs() -> None:
    text = "沛县与麟游县结对。沛县这回一共给麟游捐了35万元:沛县慈善协会出15万元,徐州天安化工有限公司出20万元。"
    got = {(s, n) for p, s, _, n, _ in told(text, "2022-02-02") if p == "funds"}
    assert got == {("320322", 3.5e5), ("Company:沛县慈善协会", 1.5e5), ("Company:徐州天安化工有限公司", 2e5)}
    text = "沛县与麟游县结对。沛县这回给麟游捐了35万元,其中15万元修路,20万元办学。"
    assert {n for p, *_, n, _ in told(text, "2022-02-02") if p == "funds"} == {3.5e5, 1.5e5, 2e5}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("成都市、杭州市、宁波市联手对口支援甘孜州,今年合出9.3亿元。", {"510100", "330100", "330200"}),
        (
            "对口支援甘孜州的,有成都市、杭州市、宁波市三家。去年三家合起来给了9.3亿元。",
            {"510100", "330100", "330200"},
        ),
        ("杭州市、宁波市对口支援甘孜州,今年合出9.3亿元。成都市的客人花了3亿元。", {"330100", "330200"}),
    ],
)
def test_a_city_that_helps_within_its_province(text: str, expected: set[str]) -> None:
    assert givers(text, "2016-09-05") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("同淅川结对,这个区两年自掏腰包1630万元。", {1.63e7}),
        ("同淅川结对的这个区有位张老师,自掏腰包3万元。", set()),
        ("淅川县自掏腰包1630万元修路。", set()),
    ],
)
def test_out_of_its_own_purse(sentence: str, expected: set[float]) -> None:
    text = "北京市朝阳区与淅川县结对。" + sentence
    assert {n for p, *_, n, _ in told(text, "2015-12-30") if p == "funds"} == expected


def test_the_taker_in_the_words_of_a_cheque() -> None:
    text = "即墨区慈善总会一行来到结对的山里。捐赠牌子一举:壹佰万元整,收款方写着文县慈善协会。"
    assert {o for p, _, o, *_ in told(text, "2019-08-30") if p == "funds"} == {"621222"}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("普陀区帮扶万源市。这门亲,结了6年多。", "2017"),
        ("万源市与普陀区是对口帮扶的对子,结了6年多。", "2017"),
        ("普陀区与万源市结对。县里的大桥,建了6年多。", None),
        ("普陀区与万源市结对。县里的小两口,结了6年多婚。", None),
    ],
)
def test_a_tie_counted_in_years_after_a_comma(text: str, start: str | None) -> None:
    assert told(text, "2023-06-05") == {("pairs_with", "330903", "511781", None, start)}


def test_a_head_that_reviews_last_year_among_others() -> None:
    text = (
        "浙江日报 数字报纸\n00014版:打造山海协作升级版    2019-07-24\n\n宁波这一头:去年的账单\n\n"
        "● 产业。宁波给丽水市的项目资金到位24.2亿元。\n● 援建。4485万元,也是宁波给丽水市的。\n"
    )
    got = {(n, start) for p, *_, n, start in told(text, "2019-07-24") if p == "funds"}
    assert got == {(2.42e9, "2018"), (4.485e7, "2018")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年5月,学校账上到账50万元。掏钱的是长乐区古槐镇。", {"350112/古槐镇"}),
        ("今年安定区账上多了50万元。汇款的是长乐区财政局。", {"350112"}),
        ("今年安定区修路花了50万元。掏钱的是县交通局。", set()),
    ],
)
def test_who_paid_is_told_in_the_next_sentence(text: str, expected: set[str]) -> None:
    assert {x.removeprefix("Region:") for x in givers("长乐区与安定区结对。" + text)} == expected
