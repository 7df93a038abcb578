"""Annotated paragraphs: many short texts in one file, each with its date and the facts a careful reader finds in it.

    @2022-03-15
    <title, paragraphs>
    = sends_workers_to | 530627 镇雄县 | 310114 嘉定区 | 230 person | 2022-03 | 头一批230人
    ? pairs_with | 310114 嘉定区 | 530627 镇雄县 |  |  | 结对帮扶
    --

``=`` is a fact that must be found, ``?`` one on which careful readers could differ. Its parts: predicate, subject,
object, figure with unit, start, and the words that say it. An end is a code (with a name for those who read the file)
or ``Type:name``; where any of several is right they are parted by `` / ``, as starts are by ``/``. What else a figure
is (approx, joint) may follow its unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.errors import ReportError
from graph.model import PartialDate, Report
from loaders.evaluation.gold import Gold, GoldEntity, GoldFact, fact_of

_FACT = re.compile(r"[=?] ")
_CODE = re.compile(r"(\d{6})(?:\s|$)")
_PARTS = 6


def read_paragraphs(path: Path) -> Iterator[tuple[Report, Gold]]:
    """Each text of the file with its gold, both named by file and number. Raises ReportError that names the line."""
    block: list[tuple[int, str]] = []
    count = 0
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as e:
        raise ReportError(f"{path}: {e}", "give a UTF-8 text file", source=str(path)) from e
    for number, line in enumerate([*lines, "--"], 1):
        if line != "--":
            block.append((number, line))
        elif any(text.strip() for _, text in block):
            count += 1
            yield _one(path, f"{path.stem}-{count:03}", [x for x in block if x[1].strip()])
            block = []


def _one(path: Path, name: str, block: list[tuple[int, str]]) -> tuple[Report, Gold]:
    number, line = block[0]
    try:
        if not line.startswith("@"):
            raise ValueError(f"a text begins with @ and its date, not {line[:20]!r}")
        published = PartialDate.parse(line[1:].strip())
        text = "\n".join(x for _, x in block[1:] if not _FACT.match(x)) + "\n"
        facts = []
        for number, line in block[1:]:  # noqa: B007 (the error names it)
            if _FACT.match(line):
                facts.append(_fact(line, text))
    except ValueError as e:
        raise ReportError(
            f"{path}, line {number}: {e}", "loaders/evaluation/paragraphs.py shows the form", source=str(path)
        ) from e
    entities = {end: GoldEntity(end, (end.partition(":")[2],), False) for f in facts for pair in f.ends for end in pair}
    gold = Gold(name, published.text, tuple(entities.values()), tuple(facts), facts_only=True)
    return Report(name, text, f"{path.name}#{name}", published=published), gold


def _fact(line: str, text: str) -> GoldFact:
    parts = [x.strip() for x in line[2:].split("|")]
    if len(parts) != _PARTS:
        raise ValueError(f"a fact has {_PARTS} parts parted by |, not {len(parts)}")
    predicate, subject, object_, figure, start, quote = parts
    at = text.find(quote)
    if not quote or at < 0:
        raise ValueError(f"the text does not say {quote!r}")
    told: dict[str, Any] = {
        "predicate": predicate,
        "subject": [_end(x) for x in subject.split(" / ")],
        "object": [_end(x) for x in object_.split(" / ")],
        "start": [x for x in start.split("/") if x] or None,
        "evidence": [at, at + len(quote)],
        "optional": line[0] == "?",
    }
    if figure:
        value, _, unit = figure.partition(" ")
        told["quantity"] = {"value": float(value), "unit": unit.split(" ")[0]}
    return fact_of(told)


def _end(words: str) -> str:
    words = words.strip()
    code = _CODE.match(words)
    return code[1] if code else words
