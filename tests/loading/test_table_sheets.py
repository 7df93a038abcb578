"""Spreadsheets as other programs and people leave them: what is read is what their reader sees, and all of it."""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from graph.errors import ReportError
from graph.model import Extraction
from tests.loading.tables import HEAD, ROWS, read, write


def book(folder: Path, rows: list[list[Any]], **formats: str) -> Path:
    """A workbook with the headings, the rows, and number formats by cell (D2="0%")."""
    write(folder, [], name="资金.csv").unlink()
    made = openpyxl.Workbook()
    for row in [HEAD, *rows]:
        made.active.append(row)
    for cell, form in formats.items():
        made.active[cell].number_format = form
    made.save(folder / "资金.xlsx")
    return folder / "资金.xlsx"


def values(found: list[Extraction]) -> list[float]:
    return sorted(f.quantity.value for e in found for f, _ in e.facts if f.quantity)


def periods(found: list[Extraction]) -> list[str]:
    return [str(f.period.start) for e in found for f, _ in e.facts]


@pytest.mark.parametrize("declared", ["A1", "A1:G2", "A1:XFD1048576"])
def test_rows_outside_the_size_that_a_file_declares_are_read(tmp_path: Path, declared: str) -> None:
    path = book(tmp_path, ROWS)
    with zipfile.ZipFile(path) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    told = re.sub(rb"<dimension[^>]*/>", f'<dimension ref="{declared}"/>'.encode(), parts[sheet])
    assert told != parts[sheet]
    with zipfile.ZipFile(path, "w") as anew:
        for name, data in (parts | {sheet: told}).items():
            anew.writestr(name, data)
    found, errors = read(path)
    assert not errors
    assert values(found) == [30_000_000, 77_405_000, 200_000_000]


def test_the_first_sheet_is_the_first_that_is_shown(tmp_path: Path) -> None:
    path = book(tmp_path, [["北京", "内蒙古", "2011", 1]])
    made = openpyxl.load_workbook(path)
    made.active.sheet_state = "hidden"
    seen = made.create_sheet("今年")
    for row in [HEAD, ROWS[0]]:
        seen.append(row)
    made.active = 1
    made.save(path)
    found, errors = read(path)
    assert not errors
    assert values(found) == [77_405_000]


@pytest.mark.parametrize(
    ("typed", "form", "meant"),
    [
        (datetime(2012, 5, 1), 'yyyy"年"m"月"', "2012-05"),
        (datetime(2012, 5, 1), "[$-804]mmm\\-yy;@", "2012-05"),
        (datetime(2012, 1, 1), 'yyyy"年"', "2012"),
        (datetime(2012, 5, 3), "yyyy/m/d", "2012-05-03"),
        (2012.1, "0.00", "2012-10"),
    ],
)
def test_a_date_is_as_exact_as_its_cell_shows(tmp_path: Path, typed: object, form: str, meant: str) -> None:
    found, errors = read(book(tmp_path, [["福建省", "宁夏", typed, "5"]], C2=form))
    assert not errors
    assert periods(found) == [meant]


@pytest.mark.parametrize(
    ("value", "form", "said"),
    [
        (77_405_000, '0!.0,"万"', "shows it scaled"),
        (77_405_000, '#,##0,,"百万"', "shows it scaled"),
        (0.05, "0.00%", "'%' is no unit"),
    ],
)
def test_a_figure_that_shows_another_size_refuses_its_row(tmp_path: Path, value: float, form: str, said: str) -> None:
    found, errors = read(book(tmp_path, [["福建省", "宁夏", "2012", value], ROWS[2]], D2=form))
    assert values(found) == [30_000_000]
    assert [said in e.message and "row 2" in e.message for e in errors] == [True]
    assert isinstance(errors[0], ReportError)


@pytest.mark.parametrize("form", ["General", "#,##0", "#,##0.00_);(#,##0.00)", '_ "¥"* #,##0.00_ ', '0"万元"'])
def test_formats_that_only_dress_a_figure_leave_it(tmp_path: Path, form: str) -> None:
    found, errors = read(book(tmp_path, [["福建省", "宁夏", "2012", 7740.5]], D2=form))
    assert not errors
    assert values(found) == [77_405_000]
