"""Rows on a terminal and in a pipe."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from graph.store.cypher import Table
from shanhai.tables import Format, render
from tests.cli.run import shanhai, watched
from tests.loading.graphs import bulletin

QUOTE = "宾川县向上海市浦东新区输送务工人员" * 12
TABLE = Table(("code", "name", "quotes"), (("532924", "宾川县", [QUOTE]), ("533325", "兰坪县", ["short"])))


@pytest.mark.parametrize("width", [40, 79, 80, 120, 250])
def test_a_table_fits_its_terminal(width: int) -> None:
    lines = render(TABLE, Format.TABLE, width).splitlines()
    assert max(map(cell_len, lines)) <= width
    assert "…" in lines[2] or width > cell_len(QUOTE)
    assert lines[2].startswith("532924  宾川县"), "short columns stay whole"
    assert "…" not in lines[3]


def test_figures_keep_their_digits() -> None:
    table = Table(("value", "share", "parts"), ((1234567.5, 0.123456789, [0.1 + 0.2, 7e15]),))
    assert render(table, Format.CSV).splitlines()[1] == "1234567.5,0.123456789,0.3; 7000000000000000"
    assert render(table, Format.TABLE).splitlines()[2].split()[:2] == ["1234567.5", "0.1235"]


def test_a_pipe_gets_everything() -> None:
    text = render(TABLE, Format.TABLE)
    assert QUOTE in text
    assert "…" not in text


def test_an_id_is_never_cut_while_there_is_something_else_to_cut() -> None:
    table = Table(("id", "title"), (("宾川县赴浦东新区务工情况通报-12345678", QUOTE),))
    line = render(table, Format.TABLE, 60).splitlines()[2]
    assert line.startswith("宾川县赴浦东新区务工情况通报-12345678  宾川县")
    assert cell_len(line) <= 60


def test_of_a_long_path_the_file_is_shown() -> None:
    rows = [(f"r{n}", QUOTE, f"/home/someone/in/a/deep/folder/of/reports/兴义宁波{n}.txt") for n in range(2)]
    lines = render(Table(("id", "title", "source"), tuple(rows)), Format.TABLE, 60).splitlines()
    assert [line.endswith(f"兴义宁波{n}.txt") for n, line in enumerate(lines[2:])] == [True, True]
    assert all("…" in line and cell_len(line) <= 60 for line in lines[2:])


def test_columns_too_many_to_stand_side_by_side_are_told_one_a_line() -> None:
    names = tuple(f"column{n}" for n in range(14))
    table = Table(names, ((*(f"value {n} of some length" for n in range(12)), None, QUOTE),) * 2)
    text = render(table, Format.TABLE, 80)
    assert max(map(cell_len, text.splitlines())) <= 80
    first, second = text.split("\n\n")
    assert first == second
    assert [line.split()[0] for line in first.splitlines()] == [*names[:12], names[13]]


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_query_asked_on_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(bulletin(1), encoding="utf-8")
    db = f"sqlite:{tmp_path / 'g.db'}"
    shanhai("load", tmp_path / "good.txt", "--db", db)
    text = "MATCH (a)-[f:SENDS_WORKERS_TO]->(b) RETURN a.name AS a, f.quotes AS quotes, b.name AS b"
    shown, _ = watched("query", "--cypher", text, "--db", db, stream="stdout", COLUMNS="60", PYTHONUTF8="1")
    lines = shown.decode().splitlines()
    assert "…" in lines[2]
    assert max(map(cell_len, lines)) <= 60
    assert "…" not in shanhai("query", "--cypher", text, "--db", db).stdout
    empty = shanhai("query", "--cypher", "MATCH (r:Region) WHERE r.code = 'x' RETURN r.code", "--db", db)
    assert (empty.returncode, empty.stdout, empty.stderr) == (0, "", "no rows: nothing in this graph matches\n")
