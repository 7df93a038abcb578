"""The table against an independent one: ../shared/data/areacodes.csv (CC0), which it was not made from.

Prints the measured figures (pytest -s). Skipped only where that file is absent.
"""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from graph.regions import gazetteer

SHARED = Path(os.environ.get("SHANHAI_SHARED", Path(__file__).resolve().parents[3] / "shared"))
FILE = SHARED / "data" / "areacodes.csv"
pytestmark = pytest.mark.skipif(
    not FILE.exists(), reason=f"the check table is not here: {FILE.name} of the shared folder"
)

G = gazetteer()
Row = dict[str, str]
# 三沙's island offices (西沙群岛 and so on) bore codes, but were no divisions of the law before 2020.
OFFICES = {"西沙群岛", "南沙群岛", "中沙群岛的岛礁及其海域"}


@cache
def areas() -> list[Row]:
    with FILE.open(encoding="utf-8-sig", newline="") as f:
        return [r for r in csv.DictReader(f) if r["代码"][:2] not in {"71", "81", "82"}]


@cache
def bearers() -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for r in areas():
        found[r["代码"]].append(r)
    return found


def present(row: Row) -> frozenset[str]:
    """Codes in force that the check table says ``row`` became."""
    if not row["变更/弃用时间"]:
        return frozenset({row["代码"]})
    year, found = int(row["变更/弃用时间"]), set[str]()
    for code in filter(None, row["新代码"].split(";")):
        later = [r for r in bearers()[code] if int(r["变更/弃用时间"] or 9999) > year]
        if later:
            found |= present(min(later, key=lambda r: int(r["启用时间"])))
    return frozenset(found)


def changes(since: int) -> Iterator[tuple[Row, frozenset[str]]]:
    for r in areas():
        if r["变更/弃用时间"] and int(r["变更/弃用时间"]) >= since and (after := present(r)):
            yield r, after


def test_all_present_divisions_with_code_and_name() -> None:
    theirs = {r["代码"]: r["名称"] for r in areas() if r["状态"] == "在用"}
    ours = {d.code: d.name for d in G.current()}
    counties = sum(r["级别"] == "县级" and r["状态"] == "在用" for r in areas())
    print(f"\n{counties} counties, {len(theirs)} divisions; ours: {len(ours)}")
    assert counties == 2846
    assert ours == theirs


def test_changes_since_1993_resolve_to_the_right_present_division() -> None:
    wrong, total = [], 0
    for r, after in changes(1993):
        total += 1
        year = int(r["变更/弃用时间"])
        above = r["代码"][:4] + "00"
        context = [above] if G.get(above) and above != r["代码"] else [r["代码"][:2] + "0000"]
        best = G.resolve(r["名称"], at=date(year - 1, 6, 1), context=context).best
        if best is None or best.code not in after:
            wrong.append(f"{r['代码']} {r['名称']} ({year}): {best.code if best else None}, not {sorted(after)}")
    print(f"\nby name, date and prefecture: {total - len(wrong)} of {total} right ({1 - len(wrong) / total:.2%})")
    print("\n".join(wrong))
    assert total > 1800
    assert len(wrong) <= 0.01 * total


def test_old_codes_since_1993_lead_to_the_right_present_divisions() -> None:
    known = hit = exact = 0
    wrong = []
    for r, after in changes(1993):
        old = G.get(r["代码"])
        if old is None or r["名称"] not in {old.name, *(f.name for f in old.former)} or r["名称"] in OFFICES:
            continue
        known += 1
        ours = frozenset(G.latest(r["代码"]))
        hit += bool(ours & after)
        exact += ours == after
        if not ours & after:
            wrong.append(f"{r['代码']} {r['名称']}: {sorted(ours)}, not {sorted(after)}")
    print(f"\nby code: {known} known, {hit} lead to a right one ({hit / known:.2%}), {exact} to exactly the same set")
    print("\n".join(wrong))
    assert known > 1700
    assert hit >= 0.99 * known


def test_years_of_change_agree() -> None:
    near = total = 0
    for r, _ in changes(1993):
        old = G.get(r["代码"])
        if old is not None and old.name == r["名称"] and old.end is not None:
            total += 1
            near += abs(old.end - int(r["变更/弃用时间"])) <= 1
    print(f"\nyear within one: {near} of {total} ({near / total:.2%})")
    assert near >= 0.98 * total
