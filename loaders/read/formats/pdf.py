"""PDF: its text layer, with the lines of a paragraph put together again."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from typing import BinaryIO

from graph.errors import ReportError
from loaders.read.page import MAX_BYTES, MAX_CHARACTERS, Page, whole

SUFFIXES = (".pdf",)

_HAN = re.compile(r"[\u4e00-\u9fff]")
_SENTENCE_END = re.compile(r"(?:[。!?!?::;;…”」』))]|(?<![\d\u4e00-\u9fff])\.)$")  # 239. is half a figure


def sniff(head: bytes) -> int:
    return 3 if b"%PDF-" in head[:1024] else 0


def read(stream: BinaryIO, name: str) -> Iterator[Page | ReportError]:
    data = whole(stream, name, MAX_BYTES)
    if not data.strip():
        yield Page("")
        return
    yield _page(data, name)


def _page(data: bytes, name: str) -> Page:
    from pypdf import PasswordType, PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise ReportError(f"{name} is encrypted", "open it with its password and save it without one", source=name)
        pages: list[str] = []
        size = 0
        for page in reader.pages:
            pages.append(unwrap(page.extract_text()))
            size += len(pages[-1])
            if size > MAX_CHARACTERS:
                break
        title = (reader.metadata.title or "").strip() if reader.metadata else ""
    except ReportError:
        raise
    except Exception as e:  # a damaged file breaks pypdf in many ways, KeyError and RecursionError among them
        raise ReportError(
            f"{name} is a damaged PDF ({type(e).__name__}: {e})", "save or download it again", source=name
        ) from e
    text = "\n".join(p for p in pages if p.strip())
    if not text.strip():
        raise ReportError(
            f"{name} has no text layer: its {len(pages)} page(s) are pictures", "run OCR over it first", source=name
        )
    # Many programs leave a file name here; a title is what the page shows too.
    return Page(text, title=title if title and title in text else None)


def unwrap(text: str) -> str:
    """Join lines that were broken only because the page ends there: full lines that stop within a sentence."""
    lines = [line.rstrip() for line in text.replace("\x00", "").split("\n")]
    widths = [_width(line) for line in lines]
    full = 0.85 * max(widths, default=0)
    out: list[str] = []
    joins = False
    for line, width in zip(lines, widths, strict=True):
        if joins and line.strip() and not line.startswith(("  ", "\u3000")):
            # Chinese print breaks anywhere, within a number too; only between Latin words stands a space.
            glue = "" if _HAN.search(out[-1][-12:] + line[:12]) else " "
            out[-1] += glue + line.lstrip()
        else:
            out.append(line)
        joins = width >= full and bool(line.strip()) and not _SENTENCE_END.search(line)
    return "\n".join(out)


def _width(line: str) -> int:
    """Width in print, in half-width characters: letters and digits take half of what a Chinese character takes."""
    return sum(2 if c >= "\u2e80" else 1 for c in line)
