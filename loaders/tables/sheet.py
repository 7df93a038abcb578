"""The cells of a table as text: CSV and TSV by the standard library, XLSX through openpyxl."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graph.errors import ReportError
from loaders.tables.mapping import Mapping
from loaders.tables.shown import text
from loaders.tables.values import squeeze

SUFFIXES = (".csv", ".tsv", ".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class Row:
    """A row and its number as a spreadsheet shows it. ``cells`` by heading; ``broken`` says which holds no value."""

    number: int
    cells: dict[str, str]
    broken: str = ""


Line = tuple[Sequence[str], str]


def rows(lines: Iterable[Line], name: str, mapping: Mapping) -> Iterator[Row]:
    """The rows below the headings that are not empty. Raises ReportError when table or headings cannot be read."""
    headings: list[str] = []
    above: dict[str, str] = {}
    filled = mapping.filled
    for number, (cells, broken) in enumerate(lines, 1):
        if number < mapping.header:
            continue
        texts = [squeeze(c) for c in cells]
        if number == mapping.header:
            headings = _headings(texts, name, mapping)
            continue
        if not any(texts) and not broken:
            continue
        found = {h: t for h, t in zip(headings, texts, strict=False) if h}
        for column in filled:
            found[column] = above[column] = found.get(column) or above.get(column, "")
        if len(texts) > len(headings) and any(texts[len(headings) :]):
            broken = broken or "it has more cells than the table has headings"
        yield Row(number, found, broken)
    if not headings:
        raise ReportError(
            f"{name} has no row {mapping.header} with headings", "check header in its mapping", source=name
        )


def _headings(texts: list[str], name: str, mapping: Mapping) -> list[str]:
    there = ", ".join(h for h in texts if h)
    for column in mapping.columns:
        if texts.count(column) != 1:
            many = "more than one column" if column in texts else "no column"
            raise ReportError(
                f"{name} has {many} {column!r} in row {mapping.header}; there are {there}",
                "name the columns in the mapping as the table does; a constant is {value: …}",
                source=name,
            )
    return texts


def csv_lines(content: str, name: str, mapping: Mapping, delimiter: str = "") -> Iterator[Line]:
    """Without a ``delimiter``: that of the mapping, else which of comma, tab, semicolon parts the headings."""
    parted = delimiter or mapping.delimiter or _delimiter(content, mapping)
    csv.field_size_limit(max(csv.field_size_limit(), len(content)))
    try:
        for cells in csv.reader(io.StringIO(content, newline=""), delimiter=parted, strict=True):
            yield cells, ""
    except csv.Error as e:
        raise ReportError(f"{name} is not readable as CSV: {e}", "save it anew as CSV", source=name) from e


def _delimiter(content: str, mapping: Mapping) -> str:
    lines = content.splitlines()
    head = lines[mapping.header - 1] if len(lines) >= mapping.header else ""
    return max(",\t;", key=head.count)


def xlsx_lines(data: bytes, name: str, mapping: Mapping, limit: int) -> Iterator[Line]:
    """Rows as shown: a formula counts as the value that was saved with it. ``limit``: bytes it may unpack to."""
    import openpyxl  # type: ignore[import-untyped]

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(i.file_size for i in archive.infolist()) > limit:
                raise ReportError(f"{name} unpacks to more than a table can be", "split it", source=name)
        shown = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        written = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
        sheet = mapping.sheet if mapping.sheet is not None else _first(shown)
        if sheet not in shown.sheetnames:
            raise ReportError(
                f"{name} has no sheet {sheet!r}; there are {', '.join(shown.sheetnames)}",
                "mend its mapping",
                source=name,
            )
        for book in (shown, written):
            # The size that a file declares is often wrong: rows beyond it would be lost, and a stray cell far out
            # would make millions of empty ones.
            book[sheet].reset_dimensions()
        for values, formulas in zip(shown[sheet].iter_rows(), written[sheet].iter_rows(), strict=True):
            yield _line(values, formulas)
    except ReportError:
        raise
    except Exception as e:  # zipfile, the XML parser and openpyxl each fail in their own way on a damaged file
        raise ReportError(
            f"{name} is not a readable XLSX ({type(e).__name__}: {e})", "open it and save it anew as .xlsx", source=name
        ) from e


def _first(book: Any) -> str:
    """The first sheet that a reader of the file sees."""
    seen = [s.title for s in book.worksheets if s.sheet_state == "visible"]
    return str((seen or book.sheetnames)[0])


def _line(values: Sequence[Any], formulas: Sequence[Any]) -> Line:
    broken = ""
    texts = []
    for shown, written in zip(values, formulas, strict=True):
        if shown.data_type == "e":
            broken = f"cell {shown.coordinate} holds the error {shown.value}"
        elif shown.value is None and written.data_type == "f":
            broken = f"cell {written.coordinate} holds a formula that was never computed"
        try:
            texts.append(text(shown))
        except ValueError as e:
            texts.append("")
            broken = broken or str(e)
    return texts, broken
