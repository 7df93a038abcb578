"""An id is its writer's word: two files that give the same one to different texts must not displace each other."""

from __future__ import annotations

import json
from pathlib import Path

from graph.store import open_store
from graph.store.base import FactQuery, GraphStore
from loaders.pipeline import load

TEXTS = ("2022年,云南省元阳县向上海市徐汇区输送务工人员1200人。", "2022年,贵州省正安县向上海市杨浦区输送务工人员77人。")


def graph(folder: Path) -> GraphStore:
    store = open_store(f"sqlite:{folder / 'g.db'}")
    store.prepare()
    return store


def written(file: Path, text: str) -> Path:
    file.write_text(json.dumps({"id": "1", "text": text, "published": "2023-01-05"}) + "\n", encoding="utf-8")
    return file


def values(store: GraphStore) -> list[float]:
    return sorted(r.fact.quantity.value for r in store.facts(FactQuery()).items if r.fact.quantity)


def test_the_second_file_is_refused_and_the_first_stays(tmp_path: Path) -> None:
    store = graph(tmp_path)
    files = [written(tmp_path / name, text) for name, text in zip(("x.jsonl", "y.jsonl"), TEXTS, strict=True)]
    assert load([files[0]], store).failed == 0
    assert load([files[1]], store).failed == 1
    assert values(store) == [1200]
    assert load([files[0]], store).failed == 0
    store.close()


def test_a_report_that_moved_and_changed_replaces_itself(tmp_path: Path) -> None:
    store = graph(tmp_path)
    load([written(tmp_path / "x.jsonl", TEXTS[0])], store)
    (tmp_path / "x.jsonl").unlink()
    assert load([written(tmp_path / "y.jsonl", TEXTS[0].replace("1200", "1300"))], store).failed == 0
    assert values(store) == [1300]
    store.close()
