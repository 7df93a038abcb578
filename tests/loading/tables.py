"""A table of funding with its mapping, as the tests of tables write and read it."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import yaml

from graph.errors import ReportError
from graph.model import Extraction, Report
from graph.regions import gazetteer
from loaders.extract import extract
from loaders.read import read_paths

HEAD = ["援助方", "受援方", "年份", "金额", "出处", "网址", "发布日期"]
MAPPING: dict[str, Any] = {
    "subject": "援助方",
    "object": "受援方",
    "predicate": {"value": "funds"},
    "start": "年份",
    "end": "年份",
    "value": "金额",
    "unit": {"value": "万元"},
    "source": {"title": "出处", "url": "网址", "published": "发布日期"},
}
ROWS = [
    ["福建省", "宁夏", "2012", "7,740.5", "闽宁年报", "https://example.org/a", "2013-01"],
    ["上海市", "云南省", "2013", "约2亿元", "沪滇年报", "", ""],
    ["北京", "内蒙古", "2012年", "3000", "闽宁年报", "https://example.org/a", "2013-01"],
]


def write(folder: Path, rows: list[list[str]], mapping: dict[str, Any] | None = None, name: str = "资金.csv") -> Path:
    table = folder / name
    with table.open("w", encoding="gb18030", newline="") as f:
        csv.writer(f).writerows([HEAD, *rows])
    told = MAPPING if mapping is None else mapping
    (folder / f"{table.stem}.mapping.yaml").write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    return table


def read(path: Path, **more: Any) -> tuple[list[Extraction], list[ReportError]]:
    found = list(read_paths([path], **more))
    return [extract(r) for r in found if isinstance(r, Report)], [e for e in found if isinstance(e, ReportError)]


def code(name: str) -> str:
    best = gazetteer().resolve(name).best
    assert best
    return f"Region:{best.code}"
