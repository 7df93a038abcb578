"""English reports: a small grammar of its own (see docs/extraction.md)."""

from __future__ import annotations

from graph.model import Extraction, PartialDate, Report


def extract_english(report: Report, published: PartialDate | None) -> Extraction:
    """Facts of an English report."""
    return Extraction(report, (), ())
