"""`shanhai evaluate` as a researcher with gold of their own meets it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.run import shanhai

TEXT = "2022年9月3日,宁德市蕉城区与西吉县签订劳务协作协议,西吉县向蕉城区输送务工人员120人。另有人数不明的工人分批去了。"


def study(tmp_path: Path, facts: list[dict[str, object]]) -> Path:
    """A folder of one report and its gold, laid out as the corpus is."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "reports" / "one.txt").write_text(TEXT, encoding="utf-8")
    body = {"id": "one", "entities": [], "facts": facts}
    (tmp_path / "gold" / "one.json").write_text(json.dumps(body), encoding="utf-8")
    return tmp_path / "gold"


def workers(value: int) -> dict[str, object]:
    at = TEXT.index("西吉县向")
    return {
        "predicate": "sends_workers_to", "subject": "640422", "object": "350902", "start": "2022",
        "quantity": {"value": value, "unit": "person"}, "evidence": [at, at + 20],
    }  # fmt: skip


def test_measures_table_and_misses(tmp_path: Path) -> None:
    done = shanhai("evaluate", study(tmp_path, [workers(120), workers(121)]))
    assert done.returncode == 0
    line = next(x for x in done.stdout.splitlines() if x.startswith("fact sends_workers_to"))
    assert line.split()[2:] == ["1.000", "0.500", "0.667", "1", "0", "1"]
    assert "missed  sends_workers_to Region:640422 -> Region:350902 121 person 2022" in done.stdout
    assert "figure not read" in done.stdout
    assert "confidence" in done.stdout


def test_a_report_without_a_date_is_read_with_the_one_its_reader_was_told(tmp_path: Path) -> None:
    gold = study(tmp_path, [])
    text = "去年,西吉县向宁德市蕉城区输送务工人员120人,两地劳务协作。"
    (tmp_path / "reports" / "one.txt").write_text(text, encoding="utf-8")
    told = workers(120) | {"start": "2020", "evidence": [0, len(text)]}
    body = {"id": "one", "published": None, "published_hint": "2021-03-05", "entities": [], "facts": [told]}
    (gold / "one.json").write_text(json.dumps(body), encoding="utf-8")
    rows = {x[:26].strip(): x[26:].split() for x in shanhai("evaluate", gold).stdout.splitlines()}
    assert rows["fact sends_workers_to"][3:] == ["1", "0", "0"]
    (gold / "one.json").write_text(json.dumps(body | {"published_hint": "5 March"}), encoding="utf-8")
    assert "not a date: '5 March'" in shanhai("evaluate", gold).stderr


def test_what_was_not_found_has_no_precision_and_what_was_not_told_no_recall(tmp_path: Path) -> None:
    trained = workers(120) | {"predicate": "trains"}
    done = shanhai("evaluate", study(tmp_path, [trained]))
    rows = {x[:26].strip(): x[26:].split() for x in done.stdout.splitlines() if x.startswith("fact ")}
    assert rows["fact trains"] == ["-", "0.000", "0.000", "0", "0", "1"]
    assert rows["fact sends_workers_to"][:2] == ["0.000", "-"]
    told = json.loads(shanhai("evaluate", tmp_path / "gold", "--format", "json").stdout)["counts"]
    assert (told["fact trains"]["precision"], told["fact sends_workers_to"]["recall"]) == (None, None)


def test_as_json(tmp_path: Path) -> None:
    done = shanhai("evaluate", study(tmp_path, [workers(120)]), "--format", "json")
    told = json.loads(done.stdout)
    assert told["counts"]["fact sends_workers_to"]["f1"] == 1.0
    assert sum(row["found"] for row in told["calibration"]) >= 1
    assert {f["kind"] for f in told["findings"]} <= {"missed", "extra"}


def test_a_report_that_is_not_there_is_named_and_the_rest_counted(tmp_path: Path) -> None:
    gold = study(tmp_path, [workers(120)])
    (gold / "two.json").write_text('{"entities": [], "facts": []}', encoding="utf-8")
    done = shanhai("evaluate", gold)
    assert done.returncode == 1
    assert "no report for two.json" in done.stderr
    assert "1 report" in done.stdout


def test_without_reports_it_says_what_to_give(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text('{"entities": [], "facts": []}', encoding="utf-8")
    done = shanhai("evaluate", tmp_path)
    assert done.returncode == 2
    assert "--reports" in done.stderr
