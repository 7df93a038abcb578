"""Ties of which the sentence names one end, or the narrator's own place by 全市 and 我市. Sentences of our own."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

PANYU, WUHUA, GUANGZHOU = "440113", "441424", "440100"


def ties(text: str, day: str = "2023-05-10") -> set[frozenset[str]]:
    return {frozenset((a, b)) for p, a, b, _, _ in told(text, day) if p == "pairs_with"}


def some(*found: str) -> set[frozenset[str]]:
    return {frozenset(x.split()) for x in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 全市 that helps is what the helper lies in, and not the one prefecture told
        (
            "广州市番禺区这几年的帮扶任务不轻。全市帮扶梅州、清远,番禺区帮扶五华县。",
            some(f"{PANYU} {WUHUA}", f"{GUANGZHOU} 441400", f"{GUANGZHOU} 441800"),
        ),
        (
            "苏州市吴江区与江苏省泗阳县结对。全市对口帮扶宿迁、淮安两市。",
            some("320509 321323", "320500 321300", "320500 320800"),
        ),
        # 我市 right before a county is what that lies in
        ("莆田市城厢区对口帮扶我市永春县。", some("350302 350525")),
        ("东阳市与旺苍县结对。绍兴市越城区对口支援我省马边县已满五年。", some("330783 510821", "330602 511133")),
    ],
)
def test_whole_of_the_narrator(text: str, expected: set[frozenset[str]]) -> None:
    assert ties(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whom a question asks about; 省外 and 省内
        (
            "记者:请问番禺区有哪些帮扶任务?\n发言人:省外是东西部协作,对口的是贵州省毕节市赫章县、威宁县;"
            "省内是清远市阳山县、连南县的对口帮扶协作。",
            some(f"{PANYU} 520527", f"{PANYU} 520526", f"{PANYU} 441823", f"{PANYU} 441826"),
        ),
        (
            "鄞州区的协作对象有两类。省外是东西部协作,对口的是延吉市和和龙市;省内是衢江区的山海协作。",
            some("330212 222401", "330212 222406", "330212 330803"),
        ),
        # a zone beside the division that hosts it is of the row
        (
            "番禺区的帮扶任务在贵州。对口的是贵州省安顺市西秀区、安顺经济技术开发区、紫云县。",
            some(f"{PANYU} 520402", f"{PANYU} 520425"),
        ),
        # who has come to help where the sentence before looks
        ("沪滇扶贫协作有声有色。再看元阳县。长宁区从上海赶来结对帮扶,学校、医院都有人管。", some("310105 532528")),
        ("粤桂扶贫协作第三年,大化县变了样。鹤山市老远来对口帮扶,第一件事是修路。", some("440784 451229")),
    ],
)
def test_the_other_end_is_told_before(text: str, expected: set[frozenset[str]]) -> None:
    assert ties(text) >= expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each of the row after 同 with who signs, and none with another, whatever the tables say
        (
            "商城县就业工作有了新办法。县人社局已先后同昆山市人社局、芜湖市人社局签订了劳务合作协议。",
            some("411524 320583", "411524 340200"),
        ),
        (
            "镇雄县就业局去年同昆山市就业中心、吴江区就业中心两家单位签订劳务协作协议。",
            some("530627 320583", "530627 320509"),
        ),
        (
            "县人社局先后与无锡市人社局、东莞市人社局、福清市人社局签订劳务协作协议。镇雄县今年外出务工人员40万人。",
            some("530627 320200", "530627 441900", "530627 350181"),
        ),
        # couples stay couples, and those of one side tie nobody to their like
        (
            "昆山市人社局与商城县人社局、福清市人社局与芜湖市人社局分别签订劳务协作协议。",
            some("320583 411524", "350181 340200"),
        ),
    ],
)
def test_row_of_those_signed_with(text: str, expected: set[frozenset[str]]) -> None:
    assert ties(text) == expected


def test_paper_that_deepens_by_its_name_settles_ties() -> None:
    text = (
        "2013年,省里印发《关于深化山海协作的若干意见》,明确3个区对口帮扶3个山区县,即丰泽区帮扶顺昌县,"
        "石狮市帮扶政和县,晋江市帮扶长汀县。"
    )
    assert {t for t in told(text, "2020-11-29") if t[0] == "pairs_with"} == {
        ("pairs_with", "350503", "350721", None, "2013"),
        ("pairs_with", "350581", "350725", None, "2013"),
        ("pairs_with", "350582", "350821", None, "2013"),
    }


HOME = (
    "泉州深化山海协作\n鲤城区帮扶三明市明溪县,丰泽区帮扶南平市顺昌县,石狮市帮扶南平市政和县。"
    "2016年以来,泉州市向明溪、顺昌、政和3个县拨付对口帮扶资金5亿元。省内之外,泉州市还承担援宁任务,"
)


def test_helped_beyond_the_province_whose_own_help_is_told() -> None:
    assert frozenset(("350500", "640422")) in ties(HOME + "对口的是西吉县。")
    given = told(HOME + "2018年给盐池县拨付资金300万元。", "2020-11-29")
    assert ("funds", "350500", "640323", 3_000_000, "2018") in given


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        (
            "商城县人社局已先后同昆山市人社局、芜湖市人社局签订劳务合作协议,长期为对方企业输送劳动力。",
            {"320583", "340200"},
        ),
        ("镇雄县就业局同昆山市就业中心、吴江区就业中心签订劳务协作协议,常年向两地输送工人。", {"320583", "320509"}),
        ("商城县人社局已先后同昆山市人社局、芜湖市人社局签订劳务合作协议,计划为对方输送劳动力。", set()),
    ],
)
def test_row_of_those_signed_with_is_sent_to(text: str, goals: set[str]) -> None:
    assert {t[2] for t in told(text, "2023-05-10") if t[0] == "sends_workers_to"} == goals
