"""Run every benchmark, or those named: ``python -m benchmarks [reading loading question service]``.

Each module of this folder with a function ``measure() -> list[Row]`` is one. A ratio of 0.5 means: half the time of
what it is held against. Machines are shared and noisy; ratios of one run are worth comparing, seconds are not.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys

from rich.console import Console
from rich.table import Table

import benchmarks
from benchmarks.measure import Row


def found() -> list[str]:
    """Names of the benchmark modules."""
    names = [m.name for m in pkgutil.iter_modules(benchmarks.__path__) if not m.name.startswith("_")]
    return [n for n in names if hasattr(importlib.import_module(f"benchmarks.{n}"), "measure")]


def table(rows: list[Row]) -> Table:
    out = Table("ours", "held against", "seconds", "their seconds", "ratio", "pairs", title="shanhai: speed as ratios")
    for r in rows:
        out.add_row(r.what, r.against, f"{r.ours:.4g}", f"{r.theirs:.4g}", f"{r.ratio:.2f}", str(r.runs))
    return out


def main(chosen: list[str]) -> int:
    known = found()
    if unknown := sorted(set(chosen) - set(known)):
        print(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    console = Console(width=140 if not sys.stdout.isatty() else None)
    rows: list[Row] = []
    for name in chosen or known:
        console.print(f"measuring {name} …", highlight=False)
        rows += importlib.import_module(f"benchmarks.{name}").measure()
    console.print(table(rows))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
