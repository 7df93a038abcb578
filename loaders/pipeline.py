"""Reports into the graph: read, leave out what is in, extract, write batch by batch.

Nothing of a load is remembered outside the graph. Each batch is one transaction, and a report that is in is known by
its content, so a load that was stopped or killed goes on where it was when the same command runs again.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from graph.errors import ReportError, RowError
from graph.flat import all_reports
from graph.model import Extraction, Report
from graph.store.base import GraphStore, ReportRecord, Written
from loaders.events import Failed, OnEvent, Read, Rows, Skipped, Started, Summary, Warned, Wrote
from loaders.read import Reader, listing, place, published_option
from loaders.read.files import LeftOut, path_of
from loaders.workers import Extractor

BATCH = 50  # reports in a transaction: small enough that a stop is quick, large enough that commits cost little
_BY_CONTENT = re.compile(r"-[0-9a-f]{8}$")
MANY = 200  # reports from which starting a process for each core pays off


def load(
    paths: Sequence[str | os.PathLike[str]],
    store: GraphStore,
    *,
    published: str | None = None,
    on_event: OnEvent | None = None,
    workers: int | None = None,
    stop: Callable[[], bool] | None = None,
    mapping: Path | None = None,
) -> Summary:
    """Load files, folders and standard input (``-``) into a store that is prepared.

    ``published`` is the date of reports that show none; ``workers`` the processes that extract (None: as many as there
    are cores for a large load, else none); ``stop`` is asked between reports and now and then while a table is read,
    and a True ends the load after the batch begun is in; ``mapping`` says what the columns of tables mean, instead of
    the file beside each. Raises UsageError for a malformed date, StoreError when the graph cannot be written: what was
    written before stays, and the same call goes on from there.
    """
    tell = on_event or (lambda _: None)
    date = published_option(published)
    summary = Summary()
    files = listing(paths)
    summary.left_out = [str(f.path) for f in files if isinstance(f, LeftOut)]
    total = sum(_reports_in(f) for f in files)
    tell(Started(total))
    if workers is None:
        workers = (os.cpu_count() or 1) if total >= MANY else 0
    reader = Reader(date, lambda message: tell(Warned(message)), mapping=mapping)
    with Extractor(workers if workers > 1 else 0) as extractor:
        for batch in _batches(_read(reader, files, summary, tell, stop), BATCH * max(1, workers), stop):
            _write(batch, store, extractor, summary, tell)
            if stop and stop():
                break
    summary.stopped = bool(stop and stop())
    if not summary.stopped:
        _end(reader.tables, store, summary)
    summary.gone = {} if summary.stopped else gone(store, [p for p in paths if os.path.isdir(p)])
    return summary


def gone(store: GraphStore, folders: Sequence[str | os.PathLike[str]]) -> dict[str, str]:
    """Reports once loaded from these folders of which no file is there any more: id, and the file it had."""
    roots = tuple(os.path.join(os.path.abspath(f), "") for f in folders)
    found: dict[str, str] = {}
    for record in all_reports(store) if roots else ():
        files = [path_of(source) for source in record.sources]
        here = next((f for f in files if f and f.startswith(roots)), None)
        if here and not any(f is None or os.path.lexists(f) for f in files):
            found[record.report.id] = here
    return found


def _end(tables: Mapping[str, set[str]], store: GraphStore, summary: Summary) -> None:
    """Take out what stood in a table that was read to its end, and stands in none of its rows any more."""
    for record in all_reports(store) if tables else ():
        read = {source.partition("#")[0] for source in record.sources}
        if read <= tables.keys() and not any(s in tables[s.partition("#")[0]] for s in record.sources):
            store.retract(record.report.id)
            summary.ended.append(record.report.id)


def _reports_in(file: Path | str | LeftOut | ReportError) -> int:
    if isinstance(file, LeftOut | str):
        return 0
    if isinstance(file, ReportError) or file.suffix.lower() not in {".jsonl", ".ndjson"}:
        return 1
    try:
        with open(file, "rb") as stream:
            return max(1, sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(1 << 20), b"")))
    except OSError:
        return 1


def _read(
    reader: Reader,
    files: Sequence[Path | str | LeftOut | ReportError],
    summary: Summary,
    tell: OnEvent,
    stop: Callable[[], bool] | None,
) -> Iterator[Report]:
    """The reports of the files, until there are no more or, within a table, a stop is asked for."""
    for file in files:
        if isinstance(file, LeftOut):
            continue
        for found in [file] if isinstance(file, ReportError) else reader.read(file):
            match found:
                case Report():
                    yield found
                case Rows():
                    tell(found)
                    if stop and stop():
                        return
                case RowError():
                    summary.refused += 1
                    tell(Failed(found))
                case ReportError():
                    summary.failed += 1
                    tell(Failed(found))


def _batches(reports: Iterator[Report], size: int, stop: Callable[[], bool] | None) -> Iterator[list[Report]]:
    batch: list[Report] = []
    for report in reports:
        batch.append(report)
        if len(batch) >= size or (stop and stop()):
            yield batch
            batch = []
    if batch:
        yield batch


def _write(batch: list[Report], store: GraphStore, extractor: Extractor, summary: Summary, tell: OnEvent) -> None:
    """Extract what is not in, write it in one transaction, and look after what that transaction may have displaced."""
    new, old, elsewhere = _sorted_out(batch, store)
    for report in list(new):
        if error := _taken(report, store):
            new.remove(report)
            summary.failed += 1
            tell(Failed(error))
    for report in old:
        summary.skipped += 1
        tell(Skipped(report.id, report.source))
    written = _extract_and_write(new, elsewhere, store, extractor, summary, tell)
    if old and written.reports_replaced:
        # A report that was passed over may have stood under an id that now names another text.
        still = store.known([r.content_hash for r in old])
        if lost := [r for r in old if r.content_hash not in still]:
            summary.skipped -= len(lost)
            _extract_and_write(lost, {}, store, extractor, summary, tell)


def _taken(report: Report, store: GraphStore) -> ReportError | None:
    """Whether a file that is still there says something else under this id: neither may displace the other."""
    if _BY_CONTENT.search(report.id):
        return None  # not an id that somebody gave
    record = store.report(report.id)
    if record is None or record.report.content_hash == report.content_hash or report.source in record.sources:
        return None
    standing = [place(s) for s in record.sources if (path := path_of(s)) and os.path.exists(path)]
    if not standing:
        return None
    return ReportError(
        f"{place(report.source)}: the id {report.id!r} is that of another report, from {standing[0]}",
        "give each report an id of its own; if it moved here, remove the old one first",
        source=report.source,
    )


def _sorted_out(batch: list[Report], store: GraphStore) -> tuple[list[Report], list[Report], dict[str, ReportRecord]]:
    """Reports to extract, those that are in and known to stand where they were read, and, by content, the records of
    those among the first that are in but stand elsewhere.

    One that is in but was found at a new place is extracted again: two files may have changed names, so that the
    transaction which gives one its place takes the other's, and no report may be left without its facts.
    """
    known = store.known(list(dict.fromkeys(r.content_hash for r in batch)))
    new: list[Report] = []
    old: list[Report] = []
    elsewhere: dict[str, ReportRecord] = {}
    for report in batch:
        record = store.report(known[report.content_hash]) if report.content_hash in known else None
        if record and report.source in record.sources:
            old.append(report)
            continue
        new.append(report)
        if record:
            elsewhere[report.content_hash] = record
    return new, old, elsewhere


def _extract_and_write(
    reports: list[Report],
    elsewhere: Mapping[str, ReportRecord],
    store: GraphStore,
    extractor: Extractor,
    summary: Summary,
    tell: OnEvent,
) -> Written:
    facts: Counter[str] = Counter(summary.facts)
    counted = set(elsewhere)
    done: list[Extraction] = []
    for report, result in zip(reports, extractor.map(reports), strict=True):
        if isinstance(result, ReportError):
            summary.failed += 1
            tell(Failed(result))
            continue
        if report.content_hash not in counted:  # what is in already, or twice in this batch, brings no facts
            facts.update(fact.predicate for fact, _ in result.facts)
            counted.add(report.content_hash)
        # What the reader saw is what the report is known by, whatever the extraction found out about it.
        done.append(replace(result, report=report))
        tell(Read(report.id, report.source, len(result.facts)))
    written = store.write(done) if done else Written()
    summary.facts = dict(facts)
    summary.add(written)
    _count_moved([e.report.content_hash for e in done], elsewhere, store, summary, written)
    tell(Wrote(written))
    return written


def _count_moved(
    hashes: list[str], elsewhere: Mapping[str, ReportRecord], store: GraphStore, summary: Summary, written: Written
) -> None:
    """Count as moved the reports that were in before and have left the files they stood in.

    The store counts them as unchanged; two that have changed places, one of them as new.
    """
    known = [h for h in dict.fromkeys(hashes) if h in elsewhere]
    if not known:
        return
    again = len(known) + len(hashes) - len(set(hashes)) - written.reports_unchanged
    if again > 0:  # taken back and told again within the transaction
        fresh = min(again, written.reports_new)
        summary.new -= fresh
        summary.replaced -= again - fresh
        summary.skipped += again
    for content, there in store.known(known).items():
        now = store.report(there)
        before = set(elsewhere[content].sources)
        if now and not any(_stands(s) for s in before.intersection(now.sources)):
            summary.skipped -= 1
            summary.moved += 1


def _stands(source: str) -> bool:
    """Whether what was read from there may be read there again: a file that is there."""
    path = path_of(source)
    return path is not None and os.path.lexists(path)
