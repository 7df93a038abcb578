"""Extraction over the cores of the machine; results come in the order of the reports."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from multiprocessing.reduction import ForkingPickler
from types import MappingProxyType, TracebackType

from graph.errors import ReportError, ShanhaiError
from graph.model import Extraction, Report

_CHUNK = 8


def _read_only(items: dict[str, object]) -> MappingProxyType[str, object]:
    return MappingProxyType(items)


# Nodes and quantities carry read-only mappings, which the standard library does not send between processes by itself.
ForkingPickler.register(MappingProxyType, lambda m: (_read_only, (dict(m),)))


def extract_one(report: Report) -> Extraction | ReportError:
    """The facts of a report; an error of ours for one report must not cost the others."""
    from loaders.extract import extract

    try:
        return extract(report)
    except Exception as e:
        return ReportError(
            f"{report.source} could not be read into facts ({type(e).__name__}: {e})",
            "this is a fault of shanhai: please report it with the file",
            source=report.source,
        )


def _ignore_interrupts() -> None:
    """A Ctrl-C goes to every process of the terminal; only the one that writes decides when to stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Extractor:
    """A pool of ``workers`` processes, or this process where ``workers`` is 0; use it in a ``with`` statement."""

    def __init__(self, workers: int = 0) -> None:
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Extractor:
        if self._workers:
            # Not fork: a store's driver may hold threads and locks in this process.
            context = get_context("spawn")
            self._pool = ProcessPoolExecutor(self._workers, mp_context=context, initializer=_ignore_interrupts)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def map(self, reports: Sequence[Report]) -> Iterator[Extraction | ReportError]:
        """The extraction of each report, in order. Raises ShanhaiError when a worker was killed."""
        if not self._pool or len(reports) <= 1:
            yield from map(extract_one, reports)
            return
        try:
            yield from self._pool.map(extract_one, reports, chunksize=_CHUNK)
        except BrokenProcessPool:
            raise ShanhaiError(
                "a worker process was killed (out of memory?)", "run it again with --workers 1; what is in stays in"
            ) from None
