"""Reports into the graph: read, leave out what is in, extract, write batch by batch.

Nothing of a load is remembered outside the graph. Each batch is one transaction, and a report that is in is known by
its content, so a load that was stopped or killed goes on where it was when the same command runs again.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from graph.errors import ReportError
from graph.model import Extraction, Report
from graph.store.base import GraphStore, Written
from loaders.events import Failed, OnEvent, Read, Skipped, Started, Summary, Warned, Wrote
from loaders.read import Reader, listing, published_option
from loaders.read.files import LeftOut
from loaders.workers import Extractor

BATCH = 50  # reports in a transaction: small enough that a stop is quick, large enough that commits cost little
MANY = 200  # reports from which starting a process for each core pays off


def load(
    paths: Sequence[str | os.PathLike[str]],
    store: GraphStore,
    *,
    published: str | None = None,
    on_event: OnEvent | None = None,
    workers: int | None = None,
    stop: Callable[[], bool] | None = None,
) -> Summary:
    """Load files, folders and standard input (``-``) into a store that is prepared.

    ``published`` is the date of reports that show none; ``workers`` the processes that extract (None: as many as there
    are cores for a large load, else none); ``stop`` is asked between reports, and a True ends the load after the
    batch begun is in. Raises UsageError for a malformed date, StoreError when the graph cannot be written: what was
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
    reader = Reader(date, lambda message: tell(Warned(message)))
    with Extractor(workers if workers > 1 else 0) as extractor:
        for batch in _batches(_read(reader, files, summary, tell), BATCH * max(1, workers), stop):
            _write(batch, store, extractor, summary, tell)
            if stop and stop():
                summary.stopped = True
                break
    return summary


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
    reader: Reader, files: Sequence[Path | str | LeftOut | ReportError], summary: Summary, tell: OnEvent
) -> Iterator[Report]:
    for file in files:
        if isinstance(file, LeftOut):
            continue
        for found in [file] if isinstance(file, ReportError) else reader.read(file):
            if isinstance(found, Report):
                yield found
            else:
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
    new, old = _sorted_out(batch, store)
    for report in old:
        summary.skipped += 1
        tell(Skipped(report.id, report.source))
    written = _extract_and_write(new, store, extractor, summary, tell)
    if old and written.reports_replaced:
        # A report that was passed over may have stood under an id that now names another text.
        still = store.known([r.content_hash for r in old])
        if gone := [r for r in old if r.content_hash not in still]:
            summary.skipped -= len(gone)
            _extract_and_write(gone, store, extractor, summary, tell)


def _sorted_out(batch: list[Report], store: GraphStore) -> tuple[list[Report], list[Report]]:
    """Reports to extract, and those that are in and known to stand where they were read.

    One that is in but was found at a new place is extracted again: two files may have changed names, so that the
    transaction which gives one its place takes the other's, and no report may be left without its facts.
    """
    known = store.known(list(dict.fromkeys(r.content_hash for r in batch)))
    new: list[Report] = []
    old: list[Report] = []
    for report in batch:
        record = store.report(known[report.content_hash]) if report.content_hash in known else None
        (old if record and report.source in record.sources else new).append(report)
    return new, old


def _extract_and_write(
    reports: list[Report], store: GraphStore, extractor: Extractor, summary: Summary, tell: OnEvent
) -> Written:
    facts: Counter[str] = Counter(summary.facts)
    done: list[Extraction] = []
    for report, result in zip(reports, extractor.map(reports), strict=True):
        if isinstance(result, ReportError):
            summary.failed += 1
            tell(Failed(result))
            continue
        facts.update(fact.predicate for fact, _ in result.facts)
        # What the reader saw is what the report is known by, whatever the extraction found out about it.
        done.append(replace(result, report=report))
        tell(Read(report.id, report.source, len(result.facts)))
    written = store.write(done) if done else Written()
    summary.facts = dict(facts)
    summary.add(written)
    tell(Wrote(written))
    return written
