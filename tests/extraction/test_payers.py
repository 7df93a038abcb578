"""Firms told only by what they do with money, sums shared out, and what the helped side pays itself."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

HELP = "福州市长乐区对口帮扶甘肃省漳县。"


def _given(text: str) -> set[tuple[str, str, float]]:
    return {
        (f.subject.removeprefix("Company:"), f.object.removeprefix("Region:"), f.quantity.value)
        for f, _ in read(HELP + text, "2021-12-01").facts
        if f.predicate == "funds" and f.quantity
    }


@pytest.mark.parametrize(
    ("text", "who", "value"),
    [
        ("企业也跟着来了,福建恒捷掏2600万元在漳县建了纺纱车间。", "福建恒捷", 26_000_000),
        ("随行的老板凑了钱,里头恒捷一家就出了90万元。", "恒捷", 900_000),
        ("长乐有一家做化纤的企业,恒捷,在漳县投下1.4亿元。", "恒捷", 140_000_000),
        ("恒捷来县里开了分号,买设备、修厂房,前后花去900万元。", "恒捷", 9_000_000),
        ("长乐的化纤企业恒捷把700万元投到了漳县。", "恒捷", 7_000_000),
        ("景元纱业的样板车间花去3100万元。", "景元纱业", 31_000_000),
        ("恒捷公司在漳县办起分厂,投资800万元。", "恒捷公司", 8_000_000),
    ],
)
def test_a_firm_without_a_word_for_it(text: str, who: str, value: float) -> None:
    assert (who, "621125", value) in _given(text)
    assert not any(x[0] == "Region:350112" and x[2] == value for x in _given(text))


@pytest.mark.parametrize(
    "text",
    [
        "县里修水池花了460万元。",
        "漳县的茶园改造,县里摊了230万元。",
        "企业不少,约定投资12亿元。",
        "长乐的老板林某自己掏了30万元给漳县修桥。",
        "长乐客商谈得拢、盘子在8亿元以上的意向项目有9个。",
        "长乐客商今年拉走漳县的药材,结账6000万元。",
        "两地旅游公司签了5000万元的合作框架,还没有一分钱落地。",
        "漳县从挂钩的央企拿到的是900万元。",
        "漳县的茶园一年的投入是1600万元,茶农自己扛着。",
        "漳县的路投了3200万元,是省交通厅出的。",
    ],
)
def test_money_that_no_helper_gave(text: str) -> None:
    assert _given(text) == set()


def test_a_sum_that_counties_share() -> None:
    found = _given("长乐区还帮着岷县、渭源县。今年长乐区财政到账3600万元,岷县、渭源县平分,每县1800万元。")
    assert {x for x in found if x[2] == 18_000_000} == {
        ("Region:350112", "621126", 18_000_000),
        ("Region:350112", "621123", 18_000_000),
    }


def test_lines_of_what_a_sum_went_to() -> None:
    found = _given(
        "今年长乐给漳县的协作资金5400万元,分在下面几处:\n◎ 县医院的门诊楼——2600万元\n◎ 三岔镇的市场——700万元\n"
    )
    assert found == {
        ("Region:350112", "621125", 54_000_000),
        ("Region:350112", "621125", 26_000_000),
        ("Region:350112", "621125/三岔镇", 7_000_000),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "长乐今年给漳县打钱三次,第一次900万元,第二次1200万元。",
            {("Region:350112", "621125", 9_000_000), ("Region:350112", "621125", 12_000_000)},
        ),
        (
            "长乐财政的600万元已经打到漳县账上,用来改造三岔镇的市场。",
            {("Region:350112", "621125/三岔镇", 6_000_000)},
        ),
        (
            "漳县今年争取到的钱有三股:省里4200万元,长乐5100万元,贷款6000万元。",
            {("Region:350112", "621125", 51_000_000)},
        ),
        ("长乐财政汇来2700万元,拨给三岔镇的是其中一部分。", {("Region:350112", "621125", 27_000_000)}),
        ("账面上的1.1亿元里,县里自己贴了3300万元,长乐补齐了剩下的。", set()),
    ],
)
def test_who_got_a_sum_and_who_paid_it(text: str, expected: set[tuple[str, str, float]]) -> None:
    assert _given(text) == expected
