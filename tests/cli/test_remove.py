"""`shanhai reports` and `remove`: what is in the graph, and how it is taken out again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import shanhai as package
from tests.cli.run import shanhai
from tests.loading.graphs import bulletin, write_bulletins


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "r"
    write_bulletins(folder, range(3))
    rows = [{"id": f"row{n}", "text": bulletin(n)} for n in (3, 4)]
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return folder


@pytest.fixture
def db(folder: Path, tmp_path: Path) -> str:
    db = f"sqlite:{tmp_path / 'g.db'}"
    assert shanhai("load", folder, "--db", db).returncode == 0
    return db


def listed(db: str, *options: str) -> list[dict[str, object]]:
    done = shanhai("reports", "--format", "json", "--db", db, *options)
    assert done.returncode == 0
    return list(json.loads(done.stdout))


def test_the_reports_are_listed(db: str, folder: Path) -> None:
    rows = listed(db)
    assert len(rows) == 5
    assert {"id", "published", "title", "facts", "source"} == set(rows[0])
    first = next(r for r in rows if str(r["id"]).startswith("0000-"))
    assert (first["title"], first["facts"], first["source"]) == ("宾川县务工情况第0期", 2, [str(folder / "0000.txt")])
    assert [r["id"] for r in listed(db, "--text", "第4期")] == ["row4"]
    none = shanhai("reports", "--text", "无此词", "--db", db)
    assert (none.returncode, none.stdout) == (0, "")
    assert "no report holds '无此词'" in none.stderr


def test_by_id_by_file_and_by_row(db: str, folder: Path) -> None:
    first = next(str(r["id"]) for r in listed(db) if str(r["id"]).startswith("0000-"))
    done = shanhai("remove", first, folder / "0001.txt", "row3", "--db", db)
    assert done.returncode == 0
    assert "taken out: 3 reports, 6 facts that no other report says" in done.stdout
    assert {str(r["id"])[:4] for r in listed(db)} == {"0002", "row4"}
    assert "taken out: 1 report, 2 facts" in shanhai("remove", folder / "rows.jsonl", "--db", db).stdout
    again = shanhai("load", folder, "--db", db)
    assert "4 new" in again.stdout, "what was taken out comes in again with its file"


def test_a_folder(db: str, folder: Path) -> None:
    assert "taken out: 5 reports, 10 facts" in shanhai("remove", folder, "--db", db).stdout
    assert listed(db) == []


def test_what_is_not_in_is_said_and_nothing_is_taken_out(db: str, folder: Path) -> None:
    done = shanhai("remove", "row3", "nonsense", "--db", db)
    assert (done.returncode, done.stdout) == (1, "")
    assert "'nonsense'" in done.stderr
    assert "shanhai reports" in done.stderr
    assert len(listed(db)) == 5


def test_a_report_whose_file_is_gone_is_named_and_stays(db: str, folder: Path) -> None:
    (folder / "0001.txt").unlink()
    done = shanhai("load", folder, "--db", db)
    gone = next(str(r["id"]) for r in listed(db) if str(r["id"]).startswith("0001-"))
    assert f"1 report still in, though its file is gone: 0001.txt ({gone})" in done.stderr
    assert f"shanhai remove {gone}" in done.stderr
    assert done.returncode == 0
    assert shanhai("remove", folder / "0001.txt", "--db", db).returncode == 0
    assert "gone" not in shanhai("load", folder, "--db", db).stderr


def test_a_renamed_file_is_moved_and_brings_no_facts(db: str, folder: Path) -> None:
    (folder / "0001.txt").rename(folder / "neu.txt")
    done = shanhai("load", folder, "--db", db)
    assert "reports  0 new, 0 replaced, 1 moved, 4 in already, 0 not read" in done.stdout
    assert "facts    none" in done.stdout
    assert done.stderr == ""


def test_one_fact_is_not_facts(tmp_path: Path) -> None:
    file, db = tmp_path / "a.txt", f"sqlite:{tmp_path / 'g.db'}"
    file.write_text(bulletin(1), encoding="utf-8")
    shanhai("load", file, "--db", db)
    file.write_text(bulletin(1).partition("2021年")[0], encoding="utf-8")
    assert "taken back: 1 fact that no report says any more" in shanhai("load", file, "--db", db).stdout


def test_in_a_notebook(folder: Path, tmp_path: Path) -> None:
    with package.open(f"sqlite:{tmp_path / 'n.db'}") as graph:
        graph.load(folder)
        assert len(graph.remove("row3", folder / "0000.txt").reports) == 2
        assert graph.store.counts().reports == 3
