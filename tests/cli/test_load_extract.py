"""`shanhai load`, `extract` and `status` as users and scripts meet them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from loaders.read import file_name, read_paths
from tests.cli.run import shanhai, watched
from tests.loading.documents import SAMPLES
from tests.loading.graphs import bulletin


def test_load_status_load_again(tmp_path: Path) -> None:
    db = f"sqlite:{tmp_path / 'g.db'}"
    first = shanhai("load", SAMPLES, "--db", db)
    assert (first.returncode, first.stderr) == (0, "")
    assert "reports  20 new, 0 replaced, 0 in already, 0 not read" in first.stdout
    assert "SENDS_WORKERS_TO " in first.stdout
    again = shanhai("load", SAMPLES, "--db", db)
    assert "reports  0 new, 0 replaced, 20 in already, 0 not read" in again.stdout
    status = shanhai("status", env={"SHANHAI_DB": db})
    assert status.returncode == 0
    assert "reports   20" in status.stdout
    assert db in status.stdout


def test_the_default_graph_lies_in_the_users_data_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(bulletin(1), encoding="utf-8")
    env = {"XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path), "SHANHAI_DB": ""}
    assert shanhai("load", tmp_path / "a.txt", env=env).returncode == 0
    assert (tmp_path / "data" / "shanhai" / "graph.db").is_file()


def test_what_cannot_be_read_is_named_and_the_rest_loads(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(bulletin(1), encoding="utf-8")
    (tmp_path / "bad.pdf").write_bytes(b"nothing")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "logo.png").touch()
    done = shanhai("load", tmp_path, "--db", f"sqlite:{tmp_path / '.g.db'}")
    assert done.returncode == 1
    assert "reports  1 new, 0 replaced, 0 in already, 2 not read" in done.stdout
    for name in ("bad.pdf is a damaged PDF", "empty.txt holds no text", "left out as no reports: logo.png"):
        assert name in done.stderr


def test_extract_prints_one_object_a_report_in_order() -> None:
    done = shanhai("extract", SAMPLES, "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    reports = list(read_paths([SAMPLES]))
    names = [file_name(r) for r in reports]  # type: ignore[arg-type]
    assert [row["report"] for row in rows] == names
    assert {"宁蒗杨浦.txt", "宾川浦东.pdf", "寻甸普陀.docx", "京蒙.html", "广南静安"} <= set(names)
    for row, report in zip(rows, reports, strict=True):
        assert set(row) >= {"report", "published", "entities", "facts"}
        for fact in row["facts"]:
            start, end = fact["evidence"]
            assert 0 <= start < end <= len(report.text)  # type: ignore[union-attr]
            assert fact["quote"] == report.text[start:end]  # type: ignore[union-attr]
    workers = [
        (f["subject"]["name"], f["object"]["name"], f["quantity"]["value"], f["quantity"]["unit"], f["start"])
        for row in rows
        for f in row["facts"]
        if f["predicate"] == "sends_workers_to" and "quantity" in f
    ]
    assert ("宁蒗彝族自治县", "杨浦区", 263, "person", "2022") in workers
    assert ("寻甸回族彝族自治县", "普陀区", 812, "person", "2021") in workers
    assert ("会泽县", "宝山区", 1036, "person_time", "2022") in workers


def test_extract_takes_dates_from_the_option_and_the_metadata(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(bulletin(1), encoding="utf-8")
    (tmp_path / "b.txt").write_text(bulletin(2), encoding="utf-8")
    (tmp_path / "metadata.jsonl").write_text('{"file_name": "b.txt", "published": "2023-01-05"}\n')
    done = shanhai("extract", tmp_path, "--format", "jsonl", "--published", "2022-12-30")
    dates = {row["report"]: row["published"] for row in map(json.loads, done.stdout.splitlines())}
    assert dates == {"a.txt": "2022-12-30", "b.txt": "2023-01-05"}


def test_extract_for_people_quotes_its_evidence() -> None:
    done = shanhai("extract", SAMPLES / "宁蒗杨浦.txt", "--trace")
    assert "宁蒗彝族自治县 输送务工人员到 杨浦区  263人  2022" in done.stdout
    assert "“宁蒗县共向杨浦区输送务工人员263人”" in done.stdout


def test_extract_writes_money_as_answers_do() -> None:
    text = "2022年,深圳市罗湖区拨付天等县帮扶资金5180万元。"
    done = shanhai("extract", "-", stdin=text.encode())
    assert "罗湖区 资助 天等县  5,180万元  2022" in done.stdout


def test_extract_from_standard_input() -> None:
    line = json.dumps({"id": "row", "text": bulletin(3)}).encode()
    done = shanhai("extract", "-", "--format", "jsonl", stdin=line + b"\nbroken\n")
    assert done.returncode == 1
    assert json.loads(done.stdout)["report"] == "row"
    assert "standard input, line 2: not JSON" in done.stderr
    assert "facts" in shanhai("extract", "-", "--format", "jsonl", stdin=bulletin(3).encode("gbk")).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_terminal_shows_a_bar(tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"nothing")
    (tmp_path / "good.txt").write_text(bulletin(1), encoding="utf-8")
    command = ("load", tmp_path, "--db", f"sqlite:{tmp_path / '.g.db'}")
    shown, done = watched(*command, stream="stderr", TERM="xterm", COLUMNS="200")
    assert done.returncode == 1
    assert b"2/2" in shown
    assert b"bad.pdf is a damaged PDF" in shown
    assert "1 new" in done.stdout
