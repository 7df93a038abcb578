"""Files to reports: ``read_paths`` yields a Report or the ReportError that says why there is none, in a fixed order."""

from __future__ import annotations

import importlib
import os
import pkgutil
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import BinaryIO, cast

from graph.errors import ReportError, UsageError
from graph.model import PartialDate, Report
from loaders.events import Rows
from loaders.read import formats
from loaders.read.dates import maybe_published, parse_published
from loaders.read.files import LeftOut, list_files, path_of, refused, unreadable
from loaders.read.headline import headline
from loaders.read.metadata import NOTHING, Known, Metadata
from loaders.read.page import MAX_CHARACTERS, MAX_TEXT_BYTES, Format, Page
from loaders.read.tables import TablePage, is_table
from loaders.read.tables import pages as table_pages

__all__ = ["file_name", "listing", "place", "read_file", "read_paths"]

_HEAD = 16_384
SURE = 3  # a format known by its magic number, whatever the file is called
Warn = Callable[[str], None]


@cache
def _formats() -> tuple[Format, ...]:
    names = sorted(m.name for m in pkgutil.iter_modules(formats.__path__))
    return tuple(cast(Format, importlib.import_module(f"{formats.__name__}.{n}")) for n in names)


def _format_of(suffix: str, head: bytes) -> Format:
    """By a magic number, else by the file's name, else by what the first bytes look like."""
    surest = max(_formats(), key=lambda f: f.sniff(head))
    if surest.sniff(head) == SURE:
        return surest
    return next((f for f in _formats() if suffix.lower() in f.SUFFIXES), surest)


def published_option(text: str | None) -> PartialDate | None:
    """The date of ``--published``; raises UsageError for what is none."""
    if text is None:
        return None
    try:
        return parse_published(text)
    except ValueError as e:
        raise UsageError(f"--published: {e}", "write 2022, 2022-09 or 2022-09-03") from None


def listing(paths: Sequence[str | os.PathLike[str]]) -> list[Path | str | LeftOut | ReportError]:
    """All files that ``read_paths`` would read, known before the first is opened."""
    return list(list_files(paths))


def read_paths(
    paths: Sequence[str | os.PathLike[str]],
    *,
    published: str | PartialDate | None = None,
    on_warning: Warn | None = None,
    stdin: BinaryIO | None = None,
    mapping: Path | None = None,
) -> Iterator[Report | ReportError]:
    """Read files, folders and standard input, one after another.

    ``published`` is the date of reports that show none; ``mapping`` says what the columns of tables mean, instead of
    the file beside each (docs/tables.md). What is doubtful but readable (two dates that contradict each
    other) goes to ``on_warning``. Raises UsageError for a malformed ``published``; everything else is yielded.
    """
    default = published if isinstance(published, PartialDate) else published_option(published)
    reader = Reader(default, on_warning, stdin, mapping)
    for file in list_files(paths):
        if isinstance(file, ReportError):
            yield file
        elif not isinstance(file, LeftOut):
            yield from (found for found in reader.read(file) if not isinstance(found, Rows))


def read_file(path: str | os.PathLike[str], published: str | None = None) -> Iterator[Report | ReportError]:
    """The reports of one file."""
    return read_paths([path], published=published)


def file_name(report: Report) -> str:
    """What the extraction calls a report: the name of its file; for a row of a JSONL file its id."""
    path, part, _ = report.source.partition("#")
    if part or not path.startswith("file:"):
        return report.id
    from urllib.parse import unquote

    return unquote(path.rsplit("/", 1)[-1])


def place(source: str) -> str:
    """A source as people write it: the path of the file, and #row within it; what is no file stays as it is."""
    uri, sign, part = source.partition("#")
    path = path_of(uri)
    return f"{path}{sign}{part}" if path else source


class Reader:
    """Reads file after file and remembers what concerns several: folders' metadata, ids that were given already."""

    def __init__(
        self,
        published: PartialDate | None = None,
        warn: Warn | None = None,
        stdin: BinaryIO | None = None,
        mapping: Path | None = None,
    ) -> None:
        self._published = published
        self._warn = warn or (lambda _: None)
        self._stdin = stdin
        self._mapping = mapping
        self.tables: dict[str, set[str]] = {}
        """Tables read to their end, every row of them, by URI, with the sources that their reports have now."""
        self._metadata = Metadata()
        self._ids: dict[str, tuple[str, str]] = {}

    def read(self, file: Path | str) -> Iterator[Report | ReportError | Rows]:
        """The reports of one file of ``list_files``; whatever is wrong with it is yielded, not raised. Before those of
        a large table ``Rows`` says now and then how far it is."""
        if isinstance(file, str):
            yield from self._standard_input()
            return
        known = self._metadata.of(file)
        while self._metadata.problems:
            yield self._metadata.problems.pop(0)
        if known.problem:
            yield ReportError(f"{file}: {known.problem}", "mend the row of metadata.jsonl", source=str(file))
            return
        try:
            with _seekable(open(file, "rb")) as stream:
                yield from self._reports(stream, str(file), file.suffix, file.as_uri(), _printable(file.stem), known)
        except OSError as e:
            yield unreadable(file, e)
        except ReportError as e:
            yield e
        except Exception as e:  # a fault of ours, or of a library: it must cost this file only
            yield ReportError(
                f"{file} cannot be read ({type(e).__name__}: {e})",
                "this is a fault of shanhai: please report it with the file",
                source=str(file),
            )

    def _standard_input(self) -> Iterator[Report | ReportError | Rows]:
        try:
            with _seekable(self._stdin or sys.stdin.buffer) as stream:
                yield from self._reports(stream, "standard input", "", "", "stdin", NOTHING)
        except OSError as e:
            yield unreadable("standard input", e)
        except ReportError as e:
            yield e

    def _reports(
        self, stream: BinaryIO, name: str, suffix: str, source: str, stem: str, known: Known
    ) -> Iterator[Report | ReportError | Rows]:
        head = stream.read(_HEAD)
        stream.seek(0)
        form = _format_of(suffix, head)
        table = is_table(suffix) and form.sniff(head) < SURE
        if refusal := refused(name, suffix) if form.sniff(head) < SURE and not table else None:
            yield refusal
            return
        pages: Iterator[Page | ReportError | Rows] = form.read(stream, name)
        if table:
            pages = table_pages(stream, name, self._mapping)
        sources: set[str] = set()
        whole = True
        for page in pages:
            if isinstance(page, ReportError | Rows):
                whole = whole and isinstance(page, Rows)
                yield page
                continue
            where = f"{name}, line {page.part[1:]}" if page.part.startswith("L") else name
            if problem := _unusable(page, where if not page.id else f"{name}, {page.id}"):
                yield problem
                continue
            report = self._report(page, name, source, stem, known)
            sources.add(report.source)
            yield self._known_once(report, page, where)
        if table and whole:  # a row that could not be read may name a source that seems to be gone
            self.tables[source] = sources

    def _report(self, page: Page, name: str, source: str, stem: str, known: Known) -> Report:
        table = isinstance(page, TablePage)
        shown = page.published or (None if table else _shown(page.text))
        published = known.published or shown
        if page.part:  # a row speaks for one report, the folder's metadata for the whole file
            known = Known(page.title or known.title, page.url or known.url, page.publisher or known.publisher)
            published = page.published or published
        elif known.published and shown and not _agree(known.published, shown):
            self._warn(f"{name}: the page says {shown}, metadata.jsonl {known.published}; the latter holds")
        report = Report(
            id="",
            text=page.text,
            source=source,
            title=known.title or page.title,
            url=known.url or page.url,
            publisher=known.publisher or page.publisher,
            published=published or self._published,
        )
        # The id comes from what was told, so that it stays when headlines are found in another way.
        digest = report.content_hash
        if report.title is None:
            report = replace(report, title=stem if table else headline(page.text))
        if not source:
            source = f"stdin:{page.id or digest}"
        elif page.part:
            source = f"{source}#{page.part}"
        report = replace(report, id=page.id or f"{stem}-{digest[:8]}", source=source)
        return page.of(report) if isinstance(page, TablePage) else report

    def _known_once(self, report: Report, page: Page, where: str) -> Report | ReportError:
        """An id names one report: two reports of one run under the same id would replace each other in the graph."""
        if page.id is None:
            return report
        content, first = self._ids.setdefault(page.id, (report.content_hash, where))
        if content == report.content_hash:
            return report
        return ReportError(
            f"{where}: another report has the id {page.id!r} ({first})", "give each its own id", source=report.source
        )


def _shown(text: str) -> PartialDate | None:
    """The date of publication that the text itself shows in its head or foot."""
    from loaders.clean import clean
    from loaders.mentions.published import published

    return maybe_published(published(clean(text).text.split("\n")))


def _printable(name: str) -> str:
    """A file name that a store can hold: bytes that are no UTF-8 become the replacement character."""
    return os.fsencode(name).decode("utf-8", "replace")


def _agree(a: PartialDate, b: PartialDate) -> bool:
    return a.text.startswith(b.text) or b.text.startswith(a.text)


def _unusable(page: Page, where: str) -> ReportError | None:
    if not page.text.strip("\ufeff \t\r\n\u3000\xa0"):
        return ReportError(f"{where} holds no text", "give a report that has some", source=where)
    if len(page.text) > MAX_CHARACTERS:
        return ReportError(
            f"{where} is longer than one report can be ({MAX_CHARACTERS:,} characters)",
            "split it, or put one report on each line of a JSONL file",
            source=where,
        )
    return None


def _seekable(stream: BinaryIO) -> BinaryIO:
    """The stream itself, or a temporary copy of a pipe, which can be looked at only once."""
    if stream.seekable():
        return stream
    copy = tempfile.SpooledTemporaryFile(max_size=MAX_TEXT_BYTES)  # noqa: SIM115 (the caller closes it)
    with stream:
        shutil.copyfileobj(stream, copy)
    copy.seek(0)
    return cast(BinaryIO, copy)
