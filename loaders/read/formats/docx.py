"""DOCX: paragraphs and tables in the order of the document; a table's row is one line, its cells parted by tabs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, BinaryIO

from graph.errors import ReportError
from loaders.read.page import MAX_BYTES, MAX_TEXT_BYTES, Page, whole

SUFFIXES = (".docx", ".doc")

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def sniff(head: bytes) -> int:
    return 3 if head.startswith(_OLE) or (head.startswith(b"PK\x03\x04") and b"word/" in head) else 0


def read(stream: BinaryIO, name: str) -> Iterator[Page | ReportError]:
    data = whole(stream, name, MAX_BYTES)
    if not data.strip():
        yield Page("")
        return
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise ReportError(f"{name} is encrypted", "open it with its password and save it without one", source=name)
        raise ReportError(f"{name} is an old Office file, not DOCX", "save it as .docx", source=name)
    yield _page(data, name)


def _page(data: bytes, name: str) -> Page:
    import docx

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            # A few kilobytes can unpack to gigabytes; the XML of a report never is that long.
            if (
                sum(i.file_size for i in archive.infolist() if i.filename.endswith((".xml", ".rels")))
                > 10 * MAX_TEXT_BYTES
            ):
                raise ReportError(f"{name} unpacks to more than a report can be", "give its text", source=name)
        document = docx.Document(io.BytesIO(data))
        text = "\n".join(_lines(document))
        title = (document.core_properties.title or "").strip()
    except ReportError:
        raise
    except Exception as e:  # zipfile, lxml and python-docx each fail in their own way on a damaged file
        raise ReportError(
            f"{name} is not a readable DOCX ({type(e).__name__}: {e})", "open it and save it anew as .docx", source=name
        ) from e
    return Page(text, title=title if title and title in text else None)


def _lines(container: Any) -> Iterator[str]:
    for block in container.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield "\t".join(_cells(row))
        else:
            yield block.text


def _cells(row: Any) -> Iterator[str]:
    seen = None
    for cell in row.cells:
        if cell._tc is not seen:  # a merged cell is listed once for each column it spans
            yield " ".join(line for line in _lines(cell) if line.strip())
        seen = cell._tc
