"""A paper that is only acted on (紧扣, 按照, 落实) is signed by nobody, and its signing dates no tie."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read


def _read(text: str) -> tuple[set[str], set[str]]:
    """The papers signed and the beginnings of ties."""
    found = read("东西部协作\n" + text + "\n", "2021-07-02")
    names = {n.id: n.name for n in found.nodes}
    papers = {names[f.object] for f, _ in found.facts if f.predicate == "signs"}
    return papers, {str(f.period.start) for f, _ in found.facts if f.predicate == "pairs_with"}


@pytest.mark.parametrize(
    "text",
    [
        "建德市与江口县紧扣年度协作协议签订目标任务,狠抓落实。",
        "建德市与江口县围绕签订的《东西部协作协议》,细化任务。",
        "建德市与江口县贯彻落实已签署的《东西部协作框架协议》,互派干部。",
        "根据建德市与江口县签订的《东西部协作协议》,今年选派了干部。",
        "建德市严格履行与江口县签订的年度协作协议。",
        "按照年度协作协议签订要求,建德市与江口县多次会商。",
        "建德市与江口县聚焦《东西部协作协议》,签订责任书12份。",
        "建德市与江口县落实东西部协作协议签约项目12个。",
        "会上,建德市与江口县就落实《东西部协作协议》达成一致。",
        "6月8日,建德市与江口县围绕东西部协作协议签署了3个项目。",
    ],
)
def test_a_paper_acted_on_is_signed_by_nobody(text: str) -> None:
    papers, begun = _read(text)
    assert not papers
    assert begun <= {"None"}


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("6月8日,建德市与江口县签署《产业合作协议》,紧扣《东西部协作协议》抓落实。", "产业合作协议"),
        ("6月8日,建德市与江口县根据《浙黔协作规划》签署劳务协作协议。", "劳务协作协议"),
        ("建德市与江口县落实《浙黔协作协议》签署了《建江劳务协作协议》。", "建江劳务协作协议"),
        ("建德市与江口县开会落实年度协作协议,并签署《2021年劳务协作协议》。", "2021年劳务协作协议"),
        ("6月8日,建德市与江口县就年度协作协议完成签署。", "年度协作协议"),
    ],
)
def test_what_is_signed_beside_it_is(text: str, paper: str) -> None:
    assert _read(text)[0] == {paper}


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("6月8日,建德市与江口县围绕东西部协作签署了《建江东西部协作协议》。", "建江东西部协作协议"),
        ("6月8日,建德市与江口县签署了推进劳务协作《稳岗就业协议》。", "稳岗就业协议"),
        ("根据建德市与江口县2021年4月签订的《东西部协作协议》,今年选派了干部。", "东西部协作协议"),
        ("6月8日,建德市与江口县按照东西部协作要求,签订《劳务协作协议》。", "劳务协作协议"),
    ],
)
def test_words_of_acting_before_a_signing_change_nothing(text: str, paper: str) -> None:
    assert _read(text)[0] == {paper}
