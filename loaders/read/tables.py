"""A table as reports: one for each source it names, its text the table's rows, its facts already read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from graph.errors import ReportError, RowError
from graph.model import Evidence, Fact, Node, PartialDate, Report
from loaders.events import Rows
from loaders.read.encoding import decode
from loaders.read.page import MAX_BYTES, MAX_TEXT_BYTES, Page, whole
from loaders.tables import mapping as mappings
from loaders.tables.mapping import Field, Mapping
from loaders.tables.rows import cell, statement
from loaders.tables.sheet import SUFFIXES, Line, Row, csv_lines, rows, xlsx_lines
from loaders.tables.told import TableReport
from loaders.tables.values import date

RULE = "table"
_TELL = 1000  # rows between two words on how far a table is: a tenth of a second or so
_HINT = "mend the row, or say in the mapping what is meant (docs/tables.md); the other rows are in"


@dataclass(frozen=True, slots=True)
class TablePage(Page):
    """The rows of one source. The evidence gets its report when that has an id."""

    nodes: tuple[Node, ...] = ()
    facts: tuple[tuple[Fact, Evidence], ...] = ()

    def of(self, report: Report) -> TableReport:
        """The report with the facts of this page; ``report`` has its final id."""
        facts = tuple((fact, replace(evidence, report=report.id)) for fact, evidence in self.facts)
        told = (report.title, report.url, report.publisher, report.published)
        return TableReport(report.id, report.text, report.source, *told, nodes=self.nodes, facts=facts)


_Source = tuple[str | None, str | None, PartialDate | None, str | None]  # title, url, published, publisher


@dataclass(slots=True)
class _Text:
    """The text of one source while it grows, and what its rows say."""

    pieces: list[str]
    length: int
    nodes: dict[str, Node] = field(default_factory=dict)
    facts: list[tuple[Fact, Evidence]] = field(default_factory=list)

    def add(self, quote: str, fact: Fact, ends: Iterable[Node], confidence: float) -> None:
        self.nodes |= {n.id: n for n in ends}
        start = self.length
        self.pieces.append(quote + "\n")  # a text that grew by each row would be copied whole for each
        self.length += len(quote) + 1
        self.facts.append((fact, Evidence("", start, start + len(quote), quote, RULE, confidence)))


def is_table(suffix: str) -> bool:
    return suffix.lower() in SUFFIXES


def pages(stream: BinaryIO, name: str, mapping_file: Path | None = None) -> Iterator[TablePage | ReportError | Rows]:
    """The reports of a table, in the order in which it first names them, after the errors of rows that were left out.

    A source may recur in the last row, so no report is whole before: until then ``Rows`` says how far the reading is,
    and whoever reads may stop there. ``mapping_file`` holds instead of the one beside the table. Raises ReportError
    when there is none, or when the table cannot be read by it at all.
    """
    file = Path(name)
    found = mapping_file or mappings.beside(file)
    if mapping_file is None and not found.is_file():
        raise ReportError(
            f"{name} is a table, and nothing says what its columns mean",
            f"write {found.name} beside it, or give --mapping FILE (docs/tables.md)",
            source=name,
        )
    mapping = mappings.read(found)
    texts: dict[_Source, _Text] = {}
    told, unquoted = mapping.told(), mapping.only_source
    for count, row in enumerate(rows(_lines(stream, name, file.suffix.lower(), mapping), name, mapping), 1):
        if count % _TELL == 0:
            yield Rows(name, count)
        if any(cell(row, end.field) in mapping.skip for end in (mapping.subject, mapping.object)):
            continue
        try:
            source = _source(row, mapping)
            fact, ends = statement(row, mapping, source[2])
        except ValueError as e:
            yield RowError(f"{name}, row {row.number}: {e}", _HINT, source=f"{name}#{row.number}")
            continue
        if (text := texts.get(source)) is None:
            head = "".join(f"{line}\n" for line in (source[0], told) if line)
            text = texts[source] = _Text([head], len(head))
        text.add(_quote(row, unquoted), fact, ends, mapping.confidence)
    several = any(
        f and f.column is not None for f in (mapping.title, mapping.url, mapping.published, mapping.publisher)
    )
    for part, (source, text) in zip(_parts(list(texts)), texts.items(), strict=True):
        title, url, published, publisher = source
        yield TablePage(
            "".join(text.pieces),
            title=title,
            url=url,
            publisher=publisher,
            published=published,
            part=part if several else "",
            nodes=tuple(text.nodes.values()),
            facts=tuple(text.facts),
        )


def _lines(stream: BinaryIO, name: str, suffix: str, mapping: Mapping) -> Iterator[Line]:
    if suffix in (".xlsx", ".xlsm"):
        return xlsx_lines(whole(stream, name, MAX_BYTES), name, mapping, 10 * MAX_TEXT_BYTES)
    text = decode(whole(stream, name, MAX_TEXT_BYTES), name).removeprefix("\ufeff")
    return csv_lines(text, name, mapping, "\t" if suffix == ".tsv" else "")


def _quote(row: Row, unquoted: Collection[str]) -> str:
    """Every filled cell but those of the columns that only name the source: the report has that."""
    told = ((heading, text) for heading, text in row.cells.items() if text and heading not in unquoted)
    return " | ".join(f"{heading}: {text}" for heading, text in told)


def _source(row: Row, mapping: Mapping) -> _Source:
    def told(where: Field | None) -> str | None:
        return (cell(row, where) if where else "") or None

    published = told(mapping.published)
    return told(mapping.title), told(mapping.url), date(published) if published else None, told(mapping.publisher)


def _parts(sources: list[_Source]) -> list[str]:
    """A name for each source within the table, which stays when rows or other sources come and go."""
    named: list[str] = []
    for title, url, published, publisher in sources:
        full = " ".join(str(p) for p in (title, published, publisher, url) if p)
        short = title or url or full or "no source"
        named.append(short if sum(short in (s[0], s[1]) for s in sources) == 1 else full)
    return named
