"""Which files a command line means: files as named, folders with all that lies in them, ``-`` for standard input."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from graph.errors import ReportError
from loaders.read.metadata import NAME
from loaders.tables.mapping import SUFFIX as MAPPING

STDIN = "-"
# What lies beside saved pages and is no report. Anything else of unknown name is judged by its content.
_ASSETS = frozenset(
    f".{suffix}"
    for suffix in (
        *("png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "bmp", "mp3", "mp4"),
        *("css", "js", "mjs", "map", "woff", "woff2", "ttf"),
        *("py", "sh", "yaml", "yml", "toml"),
    )
)


_KINDS = {
    "a spreadsheet": ("xls xlsb ods et numbers", "save it as .xlsx or .csv, with a mapping beside it (docs/tables.md)"),
    "slides": ("ppt pptx pps ppsx odp dps key", "save its text as .txt, or print it to PDF"),
    "a document of another program": ("wps odt rtf pages epub mobi djvu ofd", "save it as .docx, PDF or text"),
    "an archive": ("zip rar 7z tar gz tgz bz2 xz zst iso", "unpack it and load the folder"),
    "a picture": ("jpg jpeg png gif bmp tif tiff webp heic svg ico", "run OCR over it and load the text"),
    "no text": ("mp3 wav m4a mp4 avi mov wmv mkv flv exe dll so bin msi apk class jar pyc db sqlite mdb accdb parquet",
             "give text, HTML, PDF, DOCX or JSONL"),
}  # fmt: skip
_REFUSED = {f".{suffix}": (kind, hint) for kind, (suffixes, hint) in _KINDS.items() for suffix in suffixes.split()}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file of a folder that is no report by its name."""

    path: Path


def list_files(paths: Sequence[str | os.PathLike[str]]) -> Iterator[Path | str | LeftOut | ReportError]:
    """Every file once, as an absolute path, in a fixed order: as named, folders by name; ``-`` stays as it is."""
    seen: set[str] = set()
    for given in paths:
        if os.fspath(given) == STDIN:
            if STDIN not in seen:
                yield STDIN
            seen.add(STDIN)
            continue
        path = Path(os.path.abspath(given))
        try:
            mode = os.stat(path).st_mode
        except OSError as e:
            yield _unreadable(path, e)
            continue
        for found in _folder(path, frozenset()) if stat.S_ISDIR(mode) else [path]:
            if isinstance(found, Path):
                if found.name == NAME:
                    continue
                real = os.path.realpath(found)
                if real in seen:
                    continue
                seen.add(real)
            yield found


def _folder(folder: Path, above: frozenset[tuple[int, int]]) -> Iterator[Path | LeftOut | ReportError]:
    """The files in a folder and its folders; hidden ones and those that describe the folder are not reports."""
    try:
        own = os.stat(folder)
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except OSError as e:
        yield _unreadable(folder, e)
        return
    here = above | {(own.st_dev, own.st_ino)}
    for entry in entries:
        path = Path(entry.path)
        described = entry.name == NAME or entry.name.endswith(MAPPING) or path.stem.upper() == "README"
        if described or entry.name.startswith((".", "~$")):
            continue
        try:
            status = entry.stat()
        except OSError as e:
            yield _unreadable(path, e)
            continue
        if stat.S_ISDIR(status.st_mode):
            if (status.st_dev, status.st_ino) not in here:  # else a link back up: all of it is listed already
                yield from _folder(path, here)
        elif path.suffix.lower() in _ASSETS:
            yield LeftOut(path)
        elif stat.S_ISREG(status.st_mode):
            yield path
        else:
            yield ReportError(f"{path} is not a file", "give a file or a folder", source=str(path))


def refused(name: str, suffix: str) -> ReportError | None:
    """The error for a file whose name says that it is no report in any form read here; what is in it says nothing."""
    if suffix.lower() not in _REFUSED:
        return None
    kind, hint = _REFUSED[suffix.lower()]
    return ReportError(f"{name} is {kind} by its name ({suffix})", hint, source=name)


def path_of(source: str) -> str | None:
    """The file that a source names, without the row in it; None where it names none (standard input)."""
    uri = source.partition("#")[0]
    return url2pathname(urlsplit(uri).path) if uri.startswith("file:") else None


def _unreadable(path: Path, e: OSError) -> ReportError:
    hint = {
        "FileNotFoundError": "check the path",
        "PermissionError": "ask for permission to read it, or run as its owner",
    }.get(type(e).__name__, "check the path and the disk")
    return ReportError(f"{path} cannot be read: {e.strerror or e}", hint, source=str(path))


def unreadable(path: Path | str, e: OSError) -> ReportError:
    """The error for a file that the system does not hand over."""
    return _unreadable(Path(path), e)
