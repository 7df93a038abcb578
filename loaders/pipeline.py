"""Reports into the graph: read, leave out what is in, extract, write batch by batch.

Nothing of a load is remembered outside the graph. Each batch is one transaction, and a report that is in is known by its
content, so a load that was stopped or killed goes on where it was when the same command runs again.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from graph.errors import ReportError
from graph.model import Extraction, Report
from graph.store.base import GraphStore
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
    """Extract what is not in, and write it in one transaction.

    A report that is in is written too, without facts: that is how the graph learns where else it stands. It goes first,
    so that a text which only moved (a line inserted above it) has its new place before its old one is given away.
    """
    hashes = {id(r): r.content_hash for r in batch}
    known = store.known(list(dict.fromkeys(hashes.values())))
    old = [r for r in batch if hashes[id(r)] in known]
    new = [r for r in batch if hashes[id(r)] not in known]
    done: list[Extraction] = [Extraction(r, (), ()) for r in old]
    for report in old:
        summary.skipped += 1
        tell(Skipped(report.id, report.source))
    facts: Counter[str] = Counter(summary.facts)
    for report, result in zip(new, extractor.map(new), strict=True):
        if isinstance(result, ReportError):
            summary.failed += 1
            tell(Failed(result))
            continue
        facts.update(fact.predicate for fact, _ in result.facts)
        done.append(result)
        tell(Read(report.id, report.source, len(result.facts)))
    written = store.write(done)
    summary.facts = dict(facts)
    summary.add(written)
    tell(Wrote(written))
