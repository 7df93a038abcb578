"""Tables: the rows that can be read enter with their source, the others are named, and a reload replaces exactly."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from graph.errors import ReportError
from graph.model import Evidence, Extraction, Fact, Period, Quantity, Report
from graph.regions import gazetteer
from graph.store import open_store
from graph.store.base import FactQuery, GraphStore
from loaders.extract import extract
from loaders.pipeline import load
from loaders.read import read_paths
from loaders.tables import REFERENCE
from shanhai.taking_out import remove
from tests.cli.run import shanhai

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


@pytest.fixture
def store(tmp_path: Path) -> Iterator[GraphStore]:
    opened = open_store(f"sqlite:{tmp_path / 'graph.db'}")
    opened.prepare()
    yield opened
    opened.close()


def facts(store: GraphStore) -> dict[str, set[str]]:
    return {r.fact.id: {e.quote for e in r.evidence} for r in store.facts(FactQuery(undated=True), limit=1000).items}


def code(name: str) -> str:
    best = gazetteer().resolve(name).best
    assert best
    return f"Region:{best.code}"


def test_rows_become_facts_with_their_source_and_their_own_words(tmp_path: Path) -> None:
    found, errors = read(write(tmp_path, ROWS))
    assert not errors
    first, second = found
    assert (first.report.title, first.report.url, str(first.report.published)) == (
        "闽宁年报", "https://example.org/a", "2013-01",
    )  # fmt: skip
    assert (second.report.title, second.report.url, second.report.published) == ("沪滇年报", None, None)
    wanted = [
        Fact("funds", code("福建省"), code("宁夏"), Period.of("2012", "2012"), Quantity(77_405_000, "CNY")),
        Fact("funds", code("北京市"), code("内蒙古"), Period.of("2012", "2012"), Quantity(30_000_000, "CNY")),
        Fact("funds", code("上海市"), code("云南省"), Period.of("2013", "2013"), Quantity(2e8, "CNY", approx=True)),
    ]
    assert [f for e in found for f, _ in e.facts] == wanted
    for told in found:
        for fact, evidence in told.facts:
            assert told.report.text[evidence.start : evidence.end] == evidence.quote
            assert evidence.report == told.report.id
            assert {fact.subject, fact.object} <= {n.id for n in told.nodes}
    quote = first.facts[0][1].quote
    assert quote == "援助方: 福建省 | 受援方: 宁夏 | 年份: 2012 | 金额: 7,740.5"


def test_the_same_table_is_the_same_text_every_time(tmp_path: Path) -> None:
    table = write(tmp_path, ROWS)
    assert [e.report for e in read(table)[0]] == [e.report for e in read(table)[0]]


def test_another_reading_is_another_report(tmp_path: Path) -> None:
    before = read(write(tmp_path, ROWS))[0][0].report
    after = read(write(tmp_path, ROWS, MAPPING | {"unit": {"value": "亿元"}}))[0][0].report
    assert before.content_hash != after.content_hash  # else the mended mapping would be passed over as known


BAD = {
    "ambiguous": (["上海市", "普陀区", "2020", "1", "a", "", ""], "310107, .*330903"),
    "unknown": (["上海市", "不存在县", "2020", "1", "a", "", ""], "no place is called '不存在县'"),
    "no end": (["", "云南省", "2020", "1", "a", "", ""], "'?援助方'? is empty|column 援助方 is empty"),
    "no date": (["上海市", "云南省", "2020-13", "1", "a", "", ""], "not a date"),
    "no figure": (["上海市", "云南省", "2020", "若干", "a", "", ""], "'若干' is not a figure"),
    "other unit": (["上海市", "云南省", "2020", "30人", "a", "", ""], "in person, but the table is in CNY"),
    "unknown unit": (["上海市", "云南省", "2020", "30美元", "a", "", ""], "no unit known here"),
    "below nothing": (["上海市", "云南省", "2020", "-5", "a", "", ""], "below 0"),
    "itself": (["上海市", "上海", "2020", "1", "a", "", ""], "both ends are 上海市"),
    "too wide": (["上海市", "云南省", "2020", "1", "a", "", "", "x"], "more cells"),
    "bad source": (["上海市", "云南省", "2020", "1", "a", "", "昨天"], "'昨天' is not a date"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_row_that_cannot_be_read_is_named_and_the_others_enter(tmp_path: Path, case: str) -> None:
    row, message = BAD[case]
    found, errors = read(write(tmp_path, [ROWS[0], row, ROWS[2]]))
    (error,) = errors
    assert ", row 3: " in error.message
    assert error.hint
    with pytest.raises(AssertionError, match=message):
        raise AssertionError(error.message)
    assert sum(len(e.facts) for e in found) == 2


def test_everything_wrong_with_a_row_is_said_at_once(tmp_path: Path) -> None:
    _, (error,) = read(write(tmp_path, [["某地", "普陀区", "20x", "?", "a", "", ""]]))
    assert all(part in error.message for part in ("某地", "普陀区", "20x", "'?'"))


@pytest.mark.parametrize("unseen", ["\x07", "\x7f", "\u200b", "\ufeff", "\u00ad"], ids=ascii)
def test_what_nobody_sees_in_a_cell_is_not_read(tmp_path: Path, unseen: str) -> None:
    row = [f"上海{unseen}市", *ROWS[1][1:3], f"2{unseen}亿元", f"沪滇{unseen}年报", "", ""]
    (found,), errors = read(write(tmp_path, [*[ROWS[1]] * 100, row]))
    assert not errors
    fact, evidence = found.facts[-1]
    assert (fact.subject, fact.quantity) == ("Region:310000", Quantity(2e8, "CNY"))
    assert unseen not in evidence.quote + found.report.text + (found.report.title or "")


def test_names_are_those_of_their_time_and_place(tmp_path: Path) -> None:
    mapping = MAPPING | {
        "object": {"column": "受援方", "within": "出处"},
        "names": {"西海固": "640400"},
        "source": {"title": {"value": "t"}},
    }
    rows = [
        ["上海市", "普陀区", "2020", "1", "浙江省", "", ""],
        ["上海市", "泸水县", "2010", "1", "云南省", "", ""],
        ["福建省", "西海固", "1996", "1", "", "", ""],
        ["上海市", "530700", "1996", "1", "", "", ""],
        ["上海市", "普陀区", "2020", "1", "云南省", "", ""],
        ["上海市普陀区", "云南省丽江市宁蒗县", "2020", "1", "", "", ""],
    ]
    (found,), (error,) = read(write(tmp_path, rows, mapping))
    assert [f.object for f, _ in found.facts] == [
        "Region:330903",
        code("泸水市"),
        "Region:640400",
        "Region:530700",
        code("宁蒗县"),
    ]
    assert found.facts[-1][0].subject == "Region:310107"
    assert "row 6" in error.message
    assert "in 云南省" in error.message


def test_types_words_merged_cells_and_total_rows(tmp_path: Path) -> None:
    mapping = {
        "subject": {"column": "援助方", "fill": True},
        "object": {"column": "受援方", "type": "Company"},
        "predicate": {"column": "出处", "words": {"务工": "sends_workers_to"}},
        "start": "年份",
        "value": "金额",
        "unit": {"value": "人"},
        "scale": {"value": "万"},
        "skip": ["合计"],
        "source": {"title": {"value": "名录"}, "published": {"value": date(2022, 1, 5)}},
    }
    rows = [
        ["云南省", "上海某某有限公司", "2021", "1.04", "务工", "", ""],
        ["", "昆山某某电子有限公司", "2021", "0.5", "输送务工人员到", "", ""],
        ["合计", "", "2021", "1.54", "", "", ""],
        ["云南省", "昆山某某电子有限公司", "2021", "1", "结亲", "", ""],
    ]
    (found,), (error,) = read(write(tmp_path, rows, mapping))
    assert [(f.subject, f.object, f.quantity.value) for f, _ in found.facts if f.quantity] == [
        (code("云南省"), "Company:上海某某有限公司", 10_400),
        (code("云南省"), "Company:昆山某某电子有限公司", 5_000),
    ]
    firm = next(n for n in found.nodes if n.id == "Company:昆山某某电子有限公司")
    assert (firm.properties["province"], firm.properties["region"]) == ("320000", "320583")
    assert str(found.report.published) == "2022-01-05"
    assert "'结亲' is no kind of fact" in error.message


def test_xlsx_as_a_spreadsheet_shows_it(tmp_path: Path) -> None:
    table = write(tmp_path, ROWS, name="资金.xlsx")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    sheet.append(HEAD)
    sheet.append(["福建省", "宁夏", 2012, 7740.5, "闽宁年报", "https://example.org/a", date(2013, 1, 5)])
    sheet.append([None] * 7)
    sheet.append(["福建省", "宁夏", 2013, "=1+1", "闽宁年报", "https://example.org/a", date(2013, 1, 5)])
    book.save(table)
    (found,), (error,) = read(table)
    ((fact, evidence),) = found.facts
    assert fact == Fact("funds", code("福建省"), code("宁夏"), Period.of("2012", "2012"), Quantity(77_405_000, "CNY"))
    assert str(found.report.published) == "2013-01-05"
    assert "金额: 7740.5" in evidence.quote
    assert "row 4: cell D4 holds a formula that was never computed" in error.message


MAPPINGS: dict[str, tuple[dict[str, Any], str]] = {
    "column": ({"start": "开始"}, "no column '开始'.*there are 援助方"),
    "key": ({"amount": "金额"}, "has no amount; there are subject"),
    "constant": ({"predicate": "pairs_with"}, "no column 'pairs_with'"),
    "predicate": ({"predicate": {"value": "likes"}}, "there is no 'likes'"),
    "ends": ({"subject": {"column": "援助方", "type": "Program", "kind": "project"}}, "joins no Program there"),
    "type": ({"subject": {"column": "援助方", "type": "Person"}}, "Person cannot be read from a table"),
    "no unit": ({"unit": None}, "its unit is missing"),
    "names": ({"names": {"甲": "乌有"}}, "甲 cannot be 乌有"),
    "confidence": ({"confidence": 2}, "a number from 0 to 1"),
    "both": ({"start": {"column": "年份", "value": "2020"}}, "either a column or a value"),
}


@pytest.mark.parametrize("case", MAPPINGS)
def test_a_mapping_that_cannot_be_meant_says_so_before_any_row(tmp_path: Path, case: str) -> None:
    change, message = MAPPINGS[case]
    found, errors = read(write(tmp_path, ROWS, MAPPING | change))
    assert not found
    (error,) = errors
    with pytest.raises(AssertionError, match=message):
        raise AssertionError(error.message)
    assert error.hint


@pytest.mark.parametrize(
    ("more", "said"),
    [("start: 发布日期\n", "line {}: start is there twice"), ("names: {甲: 上海, 甲: 北京}\n", "甲 is there twice")],
)
def test_a_key_of_a_mapping_that_stands_twice_is_told(tmp_path: Path, more: str, said: str) -> None:
    table = write(tmp_path, ROWS)
    mapping = tmp_path / "资金.mapping.yaml"
    mapping.write_text(mapping.read_text(encoding="utf-8") + more, encoding="utf-8")
    found, (error,) = read(table)
    assert not found
    assert said.format(len(mapping.read_text(encoding="utf-8").splitlines())) in error.message


def test_a_table_without_a_mapping_says_what_to_write(tmp_path: Path) -> None:
    table = write(tmp_path, ROWS)
    mapping = (tmp_path / "资金.mapping.yaml").rename(tmp_path / "elsewhere.yaml")
    found, (error,) = read(table)
    assert not found
    assert "资金.mapping.yaml" in error.hint
    assert len(read(table, mapping=mapping)[0]) == 2


def test_worker_processes_change_nothing(tmp_path: Path, store: GraphStore) -> None:
    table = write(tmp_path, ROWS)
    load([table], store, workers=2)
    other = open_store("sqlite::memory:")
    other.prepare()
    load([table], other)
    assert facts(store) == facts(other)
    other.close()


def test_loaded_again_nothing_changes_and_a_changed_table_replaces_exactly(tmp_path: Path, store: GraphStore) -> None:
    table = write(tmp_path, ROWS)
    assert load([table], store).new == 2
    before, counts = facts(store), store.counts()
    again = load([table], store)
    assert (again.new, again.replaced, again.skipped) == (0, 0, 2)
    assert (facts(store), store.counts()) == (before, counts)

    changed = [ROWS[0], ["上海市", "云南省", "2013", "3亿元", "沪滇年报", "", ""]]  # another figure, and a row is gone
    done = load([write(tmp_path, changed)], store)
    assert (done.replaced, done.facts_retracted) == (2, 2)
    other = open_store("sqlite::memory:")
    other.prepare()
    load([table], other)
    assert facts(store) == facts(other)
    other.close()


def test_a_source_that_left_the_table_leaves_the_graph(tmp_path: Path, store: GraphStore) -> None:
    load([write(tmp_path, ROWS)], store)
    done = load([write(tmp_path, [ROWS[0], ROWS[2]])], store)
    assert len(done.ended) == 1
    assert store.counts().facts == {"funds": 2}
    assert store.counts().reports == 1


def test_a_table_that_cannot_be_read_takes_nothing_out(tmp_path: Path, store: GraphStore) -> None:
    load([write(tmp_path, ROWS)], store)
    before = facts(store)
    done = load([write(tmp_path, ROWS, MAPPING | {"start": "开始"})], store)
    assert (done.failed, done.ended) == (1, [])
    assert facts(store) == before


def test_a_table_and_a_report_that_say_the_same_are_one_fact(tmp_path: Path, store: GraphStore) -> None:
    load([write(tmp_path, ROWS[:1])], store)
    (fact,) = (r.fact for r in store.facts(FactQuery(), limit=10).items)
    nodes = (gazetteer().node("350000"), gazetteer().node("640000"))
    report = Report("r", "两省区的数字", "file:///r.txt")
    store.write([Extraction(report, nodes, ((fact, Evidence("r", 0, 3, "两省区", "made", 0.7)),))])
    (record,) = store.facts(FactQuery(), limit=10).items
    assert len(record.evidence) == 2
    assert store.counts().facts == {"funds": 1}
    remove(store, [str(tmp_path / "资金.csv")])
    (record,) = store.facts(FactQuery(), limit=10).items
    assert record.reports == ("r",)


def test_the_command_says_which_row_and_ends_with_1(tmp_path: Path) -> None:
    write(tmp_path, [ROWS[0], BAD["ambiguous"][0]])
    db = f"sqlite:{tmp_path / 'g.db'}"
    done = shanhai("load", tmp_path / "资金.csv", "--db", db)
    assert done.returncode == 1
    assert "资金.csv, row 3: '普陀区' may be 上海市普陀区 310107" in done.stderr
    assert "reports  1 new, 0 replaced, 0 in already, 0 not read\nrows     1 refused\n" in done.stdout
    assert "FUNDS 1" in done.stdout
    assert shanhai("remove", tmp_path / "资金.csv", "--db", db).returncode == 0
    assert shanhai("load", "--db", db).returncode == 2


def test_the_tables_that_ship_are_read_without_fault_and_every_row_names_its_source() -> None:
    tables = sorted(REFERENCE.glob("*.csv"))
    assert len(tables) == 2
    told: dict[str, set[str]] = {}
    for table in tables:
        found, errors = read(table)
        assert not errors
        with table.open(encoding="utf-8", newline="") as f:
            written = list(csv.DictReader(f))
        assert sum(len(e.facts) for e in found) == len(written)
        assert all(row["出处"] for row in written)
        for extraction in found:
            for fact, _ in extraction.facts:
                assert fact.predicate == "pairs_with"
                told.setdefault(fact.id, set()).add(extraction.report.id)
    # A pairing that later arrangements kept is one fact with the evidence of each.
    kept = Fact("pairs_with", code("北京市"), code("内蒙古"), Period.of("1996"))
    assert len(told[kept.id]) == 3


def test_the_command_loads_what_ships(tmp_path: Path) -> None:
    db = f"sqlite:{tmp_path / 'g.db'}"
    done = shanhai("load", "--reference", "--db", db)
    assert done.returncode == 0, done.stderr
    assert "PAIRS_WITH" in done.stdout
    asked = shanhai("ask", "2022年贵州省和谁结对?", "--db", db)
    assert "广东省" in asked.stdout
    assert "0 new" in shanhai("load", "--reference", "--db", db).stdout


def test_a_source_whose_only_row_has_a_slip_stays_until_the_table_is_read_whole(
    store: GraphStore, tmp_path: Path
) -> None:
    load([write(tmp_path, ROWS)], store)
    slip = [[*ROWS[1][:3], "约2亿元人", *ROWS[1][4:]]]
    done = load([write(tmp_path, [ROWS[0], *slip, ROWS[2]])], store)
    assert (done.failed, done.refused, done.ended) == (0, 1, [])
    assert len(facts(store)) == 3
    assert len(load([write(tmp_path, [ROWS[0], ROWS[2]])], store).ended) == 1
    assert len(facts(store)) == 2
