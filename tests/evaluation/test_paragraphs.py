"""Annotated paragraphs: the form is read, wrong forms say where, and they are evaluated like reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import ReportError
from loaders.evaluation import evaluate, read_paragraphs
from loaders.extract import extract
from tests.cli.run import shanhai

PLAIN = """\
@2022-03-15
上海市嘉定区对口帮扶云南省楚雄州楚雄市。
今年嘉定区向楚雄市拨付帮扶资金300万元。
= funds | 310114 嘉定区 | 532301 楚雄市 / Program:某园 | 3000000 CNY approx | 2022/2022-03 | 帮扶资金300万元
? pairs_with | 310114 嘉定区 | 532301 楚雄市 |  |  | 对口帮扶
--

@2021
没有协作的一段话。
--
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "own.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_text_has_its_date_and_its_facts(tmp_path: Path) -> None:
    (first, gold), (second, none) = read_paragraphs(written(tmp_path, PLAIN))
    assert (first.id, str(first.published), str(second.published)) == ("own-001", "2022-03-15", "2021")
    money, pair = gold.facts
    assert money.value == 3_000_000
    assert money.unit == "CNY"
    assert money.starts == ("2022", "2022-03")
    assert money.ends == (("Region:310114", "Region:532301"), ("Region:310114", "Program:某园"))
    assert first.text[slice(*(money.evidence or ()))] == "帮扶资金300万元"
    assert pair.optional
    assert not money.optional
    assert "funds |" not in first.text
    assert none.facts == ()


def test_they_are_counted_without_entities(tmp_path: Path) -> None:
    found = evaluate((g, extract(r)) for r, g in read_paragraphs(written(tmp_path, PLAIN)))
    assert found.counts["fact funds"].right == 1
    assert not [name for name in found.counts if name.startswith("entity")]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("@2022-03-15", "2022-03-15", "line 1: a text begins with @"),
        ("| 帮扶资金300万元", "| 帮扶资金900万元", "line 4: the text does not say '帮扶资金900万元'"),
        ("310114 嘉定区 | 532301 楚雄市 / ", "310114 嘉定区 / ", "line 4: a fact has 6 parts"),
        ("532301 楚雄市 |", "999999 楚雄市 |", "line 5: no division has the code 999999"),
        ("= funds", "= gives", "line 4: unknown predicate 'gives'"),
        ("3000000 CNY", "much CNY", "line 4: could not convert"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, old: str, new: str, says: str) -> None:
    with pytest.raises(ReportError, match=says):
        list(read_paragraphs(written(tmp_path, PLAIN.replace(old, new))))


def test_the_command_takes_a_file_of_paragraphs(tmp_path: Path) -> None:
    done = shanhai("evaluate", str(written(tmp_path, PLAIN)))
    assert done.returncode == 0
    assert "2 reports" in done.stdout
    assert "fact funds" in done.stdout
    wrong = shanhai("evaluate", str(written(tmp_path, "@never\n--\n")))
    assert wrong.returncode == 1
    assert "line 1" in wrong.stderr
