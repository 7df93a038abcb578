"""``shanhai review`` as a reviewer uses it: listed, by command, and key by key on a terminal of 80 columns."""

from __future__ import annotations

import fcntl
import inspect
import json
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from api.routes.review import ReviewParameters
from graph.model import Evidence, Extraction, Fact, Node, Period, Quantity, Report
from graph.regions import gazetteer
from graph.review import BELOW
from graph.store import open_store
from shanhai.commands.review import review
from tests.cli.run import ROOT, shanhai

LUSHUI = gazetteer().node("533301")
LONG = Node("Company:珠海博海餐饮集团有限公司", "Company", "珠海博海餐饮集团有限公司")
SHORT = Node("Company:博海餐饮", "Company", "博海餐饮")
FACTS = {
    value: Fact("sends_workers_to", LUSHUI.id, company.id, Period.of("2022", "2022"), Quantity(value, "person"))
    for value, company in ((10, LONG), (20, SHORT), (30, LONG))
}


@pytest.fixture
def db(tmp_path: Path) -> str:
    url = f"sqlite:{tmp_path / 'graph.db'}"
    store = open_store(url)
    store.prepare()
    for value, confidence in ((10, 0.5), (20, 0.6), (30, 0.95)):
        fact = FACTS[value]
        text = f"第{value}篇报道说,2022年泸水市有{value}名务工人员到这家企业上班,比上一年多,企业负责人说今后还要再招。"
        report = Report(f"r{value}", text, f"file:///{value}.txt")
        told = Evidence(report.id, 0, len(text), text, "workers-figure", confidence)
        store.write([Extraction(report, (LUSHUI, LONG, SHORT), ((fact, told),))])
    store.close()
    return url


def listed(db: str, *more: str) -> dict[str, Any]:
    done = shanhai("review", "--list", "--format", "json", "--db", db, *more)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_of_several_ids_each_is_judged_by_itself(db: str) -> None:
    done = shanhai("review", "accept", FACTS[10].id, "0" * 16, FACTS[20].id, "--db", db, "--who", "顾老师")
    assert done.returncode == 1
    assert "0" * 16 in done.stderr
    assert [line.split()[3:] for line in done.stdout.splitlines()] == [["accept", FACTS[n].id] for n in (10, 20)]
    pairs = shanhai("review", "--list", "--kind", "pairs", "--db", db)
    assert "fact" not in pairs.stderr, "nobody looked at facts"


def test_what_was_accepted_passes_every_bar_of_confidence(db: str, tmp_path: Path) -> None:
    shanhai("review", "accept", FACTS[10].id, "--db", db, "--who", "顾老师")
    out = tmp_path / "sure"
    assert shanhai("export", "--format", "csv", "--min-confidence", "0.9", "--out", out, "--db", db).returncode == 0
    kept = (out / "edges.csv").read_text(encoding="utf-8")
    assert [FACTS[n].id in kept for n in (10, 20, 30)] == [True, False, True]


def test_the_list_has_the_doubtful_and_the_likely_same_with_evidence(db: str) -> None:
    found = listed(db)
    assert [f["id"] for f in found["facts"]] == [FACTS[10].id, FACTS[20].id], "the least sure first"
    assert all(f["evidence"][0]["quote"].startswith("第") for f in found["facts"])
    (pair,) = found["pairs"]
    assert (pair["keep"]["id"], pair["other"]["id"]) == (LONG.id, SHORT.id)
    assert pair["facts_of_other"][0]["evidence"]
    assert len(listed(db, "--below", "0.55", "--kind", "facts")["facts"]) == 1
    text = shanhai("review", "--list", "--db", db)
    assert f"{FACTS[10].id}  0.50  泸水市 输送务工人员到 珠海博海餐饮集团有限公司  2022  10人" in text.stdout
    assert "to review: 2 facts of less than 0.7 confidence, 1 pair likely the same" in text.stderr


def test_judgements_by_command(db: str) -> None:
    for arguments in (
        ("accept", FACTS[10].id, "--why", "对的"),
        ("reject", FACTS[20].id),
        ("merge", LONG.id, SHORT.id),
    ):
        done = shanhai("review", *arguments, "--who", "顾", "--db", db)
        assert (done.returncode, done.stderr) == (0, "")
    assert listed(db) == {"below": 0.7, "facts": [], "facts_in_all": 0, "pairs": [], "pairs_in_all": 0}
    log = json.loads(shanhai("review", "log", "--format", "json", "--db", db).stdout)
    assert [(j["number"], j["verdict"], j["who"], j["counts"]) for j in log] == [
        (1, "accept", "顾", True),
        (2, "reject", "顾", True),
        (3, "merge", "顾", True),
    ]
    assert shanhai("review", "--db", db, "--who", "李", "undo").returncode == 0, "the graph named before the command"
    assert len(listed(db)["pairs"]) == 1
    assert shanhai("review", "distinct", LONG.id, SHORT.id, "--db", db).returncode == 0
    assert listed(db)["pairs"] == []
    log_text = shanhai("review", "log", "--db", db).stdout
    assert re.search(r"^3 .* 顾  merge .*\(undone\)$", log_text, re.M)
    assert re.search(r"^4 .* 李  undo  3$", log_text, re.M)


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("accept", "0" * 16), 1, "no fact"),
        (("merge", LONG.id, LUSHUI.id), 2, "cannot be one"),
        (("undo", "7"), 1, "no judgement 7"),
        (("undo",), 1, "no judgement to undo"),
        ((), 2, "no terminal"),
        (("--list", "--below", "7"), 2, "below"),
    ],
)
def test_what_cannot_be_is_said(db: str, arguments: tuple[str, ...], status: int, said: str) -> None:
    done = shanhai("review", *arguments, *(("--db", db) if "--below" not in arguments else ()))
    assert done.returncode == status
    assert said in done.stderr


def test_key_by_key_on_a_terminal(db: str) -> None:
    shown = typed(db, "zaurmq")  # no such key, accept, undo, reject, then skip … until the pair: merge
    assert "no such key here" in shown
    assert "undone: 1" in shown
    assert shown.count("a accept  r reject  s skip  u undo  q quit > ") >= 4
    assert all(cell_len(line) <= 80 for line in shown.splitlines())
    log = json.loads(shanhai("review", "log", "--format", "json", "--db", db).stdout)
    assert [(j["verdict"], j["of"]) for j in log] == [
        ("accept", [FACTS[10].id]),
        ("undo", ["1"]),
        ("reject", [FACTS[10].id]),
    ]
    shown = typed(db, "sm")
    assert "m merge  r not the same  s skip  u undo  q quit > m" in shown
    assert listed(db)["pairs"] == []
    assert "1 judgement kept" in shown


def test_undo_goes_back_to_what_was_judged(db: str) -> None:
    shown = typed(db, "uasuq")  # nothing yet; the first is accepted, the second skipped, the first taken back
    assert "nothing to undo here" in shown
    assert re.findall(r"^\d of \d", shown, re.M)[-1] == "1 of 3"


def typed(db: str, keys: str) -> str:
    """What a terminal of 80 columns shows when these keys are typed."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    command = [sys.executable, "-m", "shanhai.cli", "review", "--db", db, "--who", "顾"]
    running = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env={**os.environ})
    os.close(theirs)
    shown = b""
    waiting = list(keys)
    answered = 0  # length of what was shown when the last key was typed
    while True:
        # Between the prompt and the reading of a key the terminal throws away what is typed: then it is typed again.
        ready, _, _ = select.select([ours], [], [], 0.5 if len(shown) > answered else 5)
        if not ready and shown.endswith(b"> ") and waiting:
            if len(shown) > answered and answered:
                waiting.pop(0)
            answered = len(shown)
            os.write(ours, (waiting or ["q"])[0].encode())
        if not ready:
            continue
        try:
            some = os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
        if not some:
            break
        shown += some
    os.close(ours)
    assert running.wait(60) == 0, shown.decode()
    return shown.decode().replace("\r\n", "\n")


def test_the_bar_of_the_command_is_that_of_the_graph_and_of_the_api() -> None:
    assert inspect.signature(review).parameters["below"].default == BELOW == ReviewParameters().below
