"""Tables: the rows that can be read become facts with their source, the others are named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from graph.model import Fact, Period, Quantity
from tests.loading.tables import HEAD, MAPPING, ROWS, code, read, write


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
