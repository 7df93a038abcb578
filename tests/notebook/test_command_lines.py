"""``shanhai query`` and ``shanhai export`` as a shell sees them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pytest

from graph.export import FORMATS
from graph.queries import named_queries
from graph.store import open_store
from shanhai.cli import run
from tests.cypher.world import World


@pytest.fixture(scope="module")
def db(world: World, tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:{tmp_path_factory.mktemp('lines') / 'g.db'}"
    store = open_store(url)
    world.write(store)
    store.close()
    return url


def test_list_shows_every_query_and_what_it_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "--list"]) == 0
    out = capsys.readouterr().out
    for query in named_queries().values():
        assert query.name in out
        assert query.title.zh in out
        assert query.title.en in out


def test_formats_say_the_same(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    line = ["query", "workers-to-companies", "--param", "source=云南", "--db", db]
    assert run([*line, "--format", "json"]) == 0
    objects = json.loads(capsys.readouterr().out)
    assert run([*line, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert run(line) == 0
    table = capsys.readouterr().out.splitlines()
    assert [o["id"] for o in objects] == [r["id"] for r in rows]
    assert len(table) == len(rows) + 2
    assert objects
    assert all(o["company"] in text for o, text in zip(objects, table[2:], strict=True))


def test_a_cut_is_told_beside_the_rows(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run(["query", "--cypher", "MATCH (r:Region) RETURN r.id", "--limit", "3", "--format", "csv", "--db", db]) == 0
    )
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 4
    assert "there are more" in said.err


def test_free_cypher_from_a_file_with_typed_parameters(
    db: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "q.cypher"
    file.write_text("MATCH (r:Region) WHERE r.code IN $codes AND r.lon > $lon RETURN r.name AS n ORDER BY n", "utf-8")
    given = ["--param", 'codes:=["310000","530000"]', "--param", "lon:=110"]
    assert run(["query", "--file", str(file), *given, "--format", "csv", "--db", db]) == 0
    assert capsys.readouterr().out.split() == ["n", "上海市"]


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["query"], 2, "say what to ask"),
        (["query", "paths", "--cypher", "RETURN 1"], 2, "say what to ask"),
        (["query", "nothing"], 1, "no query is named"),
        (["query", "paths", "--param", "source=上海"], 1, "missing parameter target"),
        (["query", "paths", "--param", "colour=red"], 1, "unknown parameter colour"),
        (["query", "paths", "--param", "colour"], 2, "not a parameter"),
        (["query", "--cypher", "RETURN $x AS x", "--param", "x:={"], 2, "not JSON"),
        (["query", "--cypher", "MATCH (n) DELETE n"], 1, "DELETE is refused"),
        (["query", "--file", "not-there.cypher"], 2, "cannot read"),
        (["export", "--format", "csv", "--within", "无此地"], 2, "no division"),
        (["export", "--format", "csv", "--since", "soon"], 2, "not a date"),
        (["export", "--format", "gexf", "--spreadsheet"], 2, "--spreadsheet"),
        (["export", "--format", "xlsx"], 2, "no such format"),
        (["export", "--format", "csv", "--predicate", "likes"], 2, "no such predicate"),
    ],
)
def test_what_is_wrong_is_said_calmly(
    arguments: list[str], status: int, said: str, db: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*arguments, "--db", db]) == status
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert "Traceback" not in captured.err


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("flow-by-year", "flows-by-year"),
        ("funding", "funding-between-provinces"),
        ("伙伴", "eastern-partners"),
        ("zz", ""),
    ],
)
def test_a_wrong_name_of_a_query_brings_the_nearest(
    wrong: str, near: str, db: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["query", wrong, "--db", db]) == 1
    said = capsys.readouterr().err
    _, _, hint = said.strip().rpartition("\n  ")
    *some, everything = hint.split("; ")
    names = [name for told in some for name in told.removeprefix("perhaps ").split(", ")]
    assert set(names) <= set(named_queries())
    assert len(names) <= 3
    assert names[0].startswith(near) if near else not names
    assert everything == f"shanhai query --list, or GET /queries, lists all {len(named_queries())}"


def test_export_writes_what_was_chosen(
    db: str, world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "g.graphml"
    chosen = ["--predicate", "funds", "--predicate", "signs", "--within", "云南", "--within", "宁夏"]
    assert run(["export", "--format", "graphml", "--out", str(out), *chosen, "--db", db]) == 0
    said = capsys.readouterr()
    assert said.out.strip() == str(out)
    found = nx.read_graphml(out, edge_key_type=str, force_multigraph=True)
    there = {"530000", "640000"}
    assert {k for _, _, k in found.edges(keys=True)} == {
        k
        for k, t in world.told.items()
        if t.fact.predicate in ("funds", "signs")
        and there & {t.subject.properties.get("province"), t.object.properties.get("province")}
    }
    assert f"{found.number_of_edges()} facts" in said.err


def test_help_names_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "--help"]) == 0
    text = capsys.readouterr().out
    assert all(name in text for name in FORMATS)
