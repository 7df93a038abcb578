"""Reading reports against merely segmenting the same text with jieba."""

from __future__ import annotations

import time
from pathlib import Path

from benchmarks.measure import Row, pairs

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "samples"


def measure() -> list[Row]:
    """One row: cpu seconds of one process over every sample report, all formats already turned into text."""
    import jieba

    from graph.model import Report
    from loaders.extract import extract
    from loaders.read import read_paths

    reports = [r for r in read_paths([SAMPLES]) if isinstance(r, Report)]
    jieba.initialize()
    return [
        pairs(
            f"read {len(reports)} reports, {sum(len(r.text) for r in reports):,} characters",
            "jieba.lcut of the same text",
            lambda: [extract(r) for r in reports],
            lambda: [jieba.lcut(r.text) for r in reports],
            runs=7,
            clock=time.process_time,
        )
    ]
