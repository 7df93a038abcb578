"""``metadata.jsonl`` of a folder: what its pages do not show, one row a file (``file_name`` and the rest)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import ReportError
from graph.model import PartialDate
from loaders.read.dates import parse_published
from loaders.read.formats.jsonl import encodable
from loaders.read.formats.jsonl import field as text_field

NAME = "metadata.jsonl"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a file from elsewhere. ``problem`` says why its row cannot be used."""

    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: PartialDate | None = None
    problem: str | None = None


NOTHING = Known()


@dataclass(slots=True)
class Metadata:
    """The rows of the folders met, each file read once."""

    _folders: dict[Path, dict[str, Known]] = field(default_factory=dict)
    problems: list[ReportError] = field(default_factory=list)

    def of(self, path: Path) -> Known:
        """What the metadata of the file's own folder, or of the folders above it, say of it; the nearest wins."""
        for folder in (path.parent, *path.parent.parents):
            rows = self._rows(folder)
            if rows and (known := rows.get(path.relative_to(folder).as_posix())):
                return known
        return NOTHING

    def _rows(self, folder: Path) -> dict[str, Known]:
        if folder not in self._folders:
            file = folder / NAME
            try:
                self._folders[folder] = self._parse(file) if file.is_file() else {}
            except OSError as e:
                self._folders[folder] = {}
                self.problems.append(
                    ReportError(f"{file} cannot be read: {e.strerror}", "its dates are missing", source=str(file))
                )
        return self._folders[folder]

    def _parse(self, file: Path) -> dict[str, Known]:
        rows: dict[str, Known] = {}
        for number, line in enumerate(file.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                name = row.get("file_name") if isinstance(row, dict) else None
                if not isinstance(name, str) or not name:
                    raise ValueError("no file_name")
            except (ValueError, RecursionError) as e:
                where = f"{file}, line {number}"
                hint = 'a row is an object such as {"file_name": "a.txt", "published": "2022-09-03"}'
                self.problems.append(ReportError(f"{where}: {e}", hint, source=where))
                continue
            rows[name] = _known(row, f"{file}, line {number}")
        return rows


def _known(row: dict[str, object], where: str) -> Known:
    try:
        told = {key: text_field(row, key) for key in ("title", "url", "publisher", "published")}
        for value in told.values():
            encodable(value or "")
        published = parse_published(told["published"]) if told["published"] else None
        return Known(told["title"], told["url"], told["publisher"], published)
    except ValueError as e:
        return Known(problem=f"{where}: {e}")
