"""Names of papers in marks are read whole: with figures, shouts, questions, brackets and other names in them."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

_SIGNED = "东西部协作\n7月1日,建德市与江口县签署了%s。\n"


def _papers(text: str) -> set[str]:
    found = read(text, "2021-07-02")
    names = {n.id: n.name for n in found.nodes}
    return {names[f.object] for f, _ in found.facts if f.predicate == "signs"}


@pytest.mark.parametrize(
    "name",
    [
        "同心!建江协作书",
        "走,上班去!建德市2021年劳务协作协议(第二批)",
        "1+1>2?——建江协作备忘录",
        "选派一百二十名教师支教协议",
        "五百万元帮扶资金使用协议",
        "劳务协作框架协议(试行)",
        "建德市人力资源和社会保障局与江口县人力资源和社会保障局关于共同办好东西部劳务协作示范基地、帮助脱贫人口稳岗就业的协议",
    ],
)
def test_a_name_in_marks_is_read_whole(name: str) -> None:
    other = "教育帮扶协议(2021年)"
    assert _papers(_SIGNED % f"《{name}》和《{other}》") == {name, other}


def test_a_name_within_a_name() -> None:
    assert _papers(_SIGNED % "《关于落实〈东西部协作规划〉的合作协议》") == {"关于落实《东西部协作规划》的合作协议"}


def test_a_shout_within_a_quoted_name_ends_nothing() -> None:
    assert _papers(_SIGNED % "“加油!建江”劳务协作协议和《教育帮扶协议》") == {"“加油!建江”劳务协作协议", "教育帮扶协议"}


@pytest.mark.parametrize("name", ["选派一百名教师支教协议", "500万元帮扶资金使用协议", "百名干部互派协议"])
def test_figures_of_a_name_are_no_figures(name: str) -> None:
    assert not [f for f, _ in read(_SIGNED % f"《{name}》", "2021-07-02").facts if f.quantity]


def test_a_shout_ends_a_sentence_elsewhere() -> None:
    text = "东西部协作\n建德市帮扶江口县!“干得好!”大家说。去年,建德市向江口县选派教师一百二十名!\n"
    assert {f.quantity.value for f, _ in read(text, "2021-07-02").facts if f.quantity} == {120}
