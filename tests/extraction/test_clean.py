"""The plain text and its map back to the file."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.clean import clean
from loaders.repair import edits


def _slip(text: str) -> str:
    """What a reader shows of GBK bytes when the first byte of the full stop is lost."""
    return text.encode("gbk")[1:].decode("gbk", "ignore")


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("兩地繼續(xù)協(xié)作", "两地继续协作"),
        ("員工轉(zhuǎn)移到廠(chǎng)", "员工转移到厂"),
        ("沪滇**1000万元**资金", "沪滇1000万元资金"),
        ("共\uff11\uff12\uff10人\uff0c到\uff08珠海\uff09", "共120人,到(珠海)"),
        ("靠著幫扶\uff0c名著", "靠着帮扶,名著"),
    ],
)
def test_plain(shown: str, meant: str) -> None:
    assert clean(shown).text == meant


def test_a_note_that_is_no_pinyin_stays() -> None:
    assert clean("生產總值(GDP)增長").text == "生产总值(GDP)增长"


def test_slipped_bytes_come_back() -> None:
    damaged = "兩地同心" + _slip("。”重慶市人社局表示")
    assert clean(damaged).text.startswith("两地同心。”重庆")


def test_an_exclamation_is_not_repaired() -> None:
    assert clean("山海携手!两地同心,共谱新篇。").text == "山海携手!两地同心,共谱新篇。"


@given(st.text(alphabet="丽江継續(xù)廠chǎng12,。!?人次\n *「」", max_size=80))
def test_every_figure_maps_to_itself(text: str) -> None:
    c = clean(text)
    for i, char in enumerate(c.text):
        if char.isdigit():
            assert text[c.origin(i)] == char
    start, end = c.original(0, len(c.text))
    assert 0 <= start <= end <= len(text)


@given(st.text(max_size=200))
def test_edits_never_overlap(text: str) -> None:
    found = edits(text)
    assert all(a.end <= b.start for a, b in pairwise(found))


_PROSE = (
    "去年入冬以后，宁波市海曙区与贵州省兴仁市的劳务协作一直没有停过。海曙区人社局派人在兴仁住了两个月，"
    "挨家问谁愿意出门，谁家里走不开。正月里头一辆大巴开出，车上坐着兴仁市的48名务工人员，目的地是海曙区的"
    "三家服装厂。到四月底，兴仁市到海曙区务工的一共有326人，比上年多了不少，厂里都说手脚快、肯学。"
)


@pytest.mark.parametrize("width", [22, 31, 40])
def test_lines_broken_at_a_fixed_width_are_joined(width: int) -> None:
    broken = "\n".join(_PROSE[i : i + width] for i in range(0, len(_PROSE), width))
    plain = clean("兴仁来的人\n\n" + broken + "\n\n【简讯】\n")
    assert "\n" + clean(_PROSE).text + "\n" in plain.text
    assert plain.original(*(plain.text.index("326人") + k for k in (0, 4)))[0] == plain.origin(
        plain.text.index("326人")
    )


@pytest.mark.parametrize(
    "text",
    [
        "一、海曙区投入资金300万元\n二、兴仁市新建帮扶车间4个\n三、海曙区人社局来访共3次\n四、两地共办招聘会2场次\n",
        "兴仁市与海曙区的劳务协作，今年是第四年了，\n厂里说好\n" + _PROSE + "\n",
    ],
)
def test_lists_and_paragraphs_keep_their_lines(text: str) -> None:
    assert clean(text).text.count("\n") == text.count("\n")


def test_thousands_set_apart_by_a_space_are_one_number() -> None:
    assert clean("10月底是8 600多人。").text == "10月底是8600多人。"
    assert clean("序号 人数\n1 300人\n共 2 5 120人").text == "序号 人数\n1 300人\n共 2 5 120人"  # columns
