"""Text for a terminal breaks by cells, Chinese between characters, and no line ends in spaces."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from api.questions import answer, parse
from api.questions.layout import wrapped
from api.questions.render import render
from graph.store.base import GraphStore
from tests.questions.graph import small
from tests.questions.test_answer import TODAY


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    opened = small(tmp_path_factory.mktemp("layout") / "graph.db")
    yield opened
    opened.close()


def lines(text: str, width: int, indent: int = 0) -> list[str]:
    return [line.plain for line in wrapped(Text(text), width, indent)]


def test_chinese_fills_the_line() -> None:
    assert lines("云南省怒江傈僳族自治州向珠海市输送务工人员", 20) == [
        "云南省怒江傈僳族自治",
        "  州向珠海市输送务工",
        "  人员",
    ]


def test_no_line_begins_with_a_stop() -> None:
    assert lines("一二三四五六七八九,十一", 18) == ["一二三四五六七八", "  九,十一"]


def test_english_breaks_at_spaces_and_goes_on_indented() -> None:
    assert lines("Nujiang Lisu Autonomous Prefecture", 20, 4) == [
        "    Nujiang Lisu",
        "      Autonomous",
        "      Prefecture",
    ]


@given(st.text(st.sampled_from("云南 省,(ab1。→)“”"), max_size=60), st.integers(20, 60))
def test_nothing_is_lost_and_nothing_too_wide(text: str, width: int) -> None:
    made = lines(text, width)
    assert "".join("".join(made).split()) == "".join(text.split())
    assert all(cell_len(line) <= width and line == line.rstrip() for line in made)


@pytest.mark.parametrize("width", [60, 80])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_line_of_an_answer_ends_in_spaces(store: GraphStore, width: int, language: str) -> None:
    for text in ("怒江向珠海输送了多少务工人员", "从泸水市到丽江市怎么连上的?", "普陀区2022年以来给昆明多少钱"):
        out = io.StringIO()
        found = answer(parse(text, TODAY), store, TODAY)
        render(found, Console(file=out, width=width, legacy_windows=False), language, cypher=False)  # type: ignore[arg-type]
        told = out.getvalue().splitlines()
        assert all(line == line.rstrip() and cell_len(line) <= width for line in told)
        assert not any("MATCH" in line for line in told)


def test_money_is_told_one_way(store: GraphStore) -> None:
    text = str(answer(parse("普陀区2022年以来给昆明多少钱", TODAY), store, TODAY))
    assert "2,350万元" in text
    assert "18500000元" not in text
    assert "18,500,000" not in text


def test_figures_of_several_kinds_say_of_which(store: GraphStore) -> None:
    out = io.StringIO()
    found = answer(parse("关于昆明市的一切", TODAY), store, TODAY)
    render(found, Console(file=out, width=80, legacy_windows=False), "zh", cypher=False)
    assert any(line.endswith("   资助 1,850万元") for line in out.getvalue().splitlines())
