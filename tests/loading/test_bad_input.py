"""What cannot be read is named with the reason and a way out; everything else still is."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import ReportError
from graph.model import Report
from loaders.read import read_paths
from loaders.read.page import MAX_TEXT_BYTES
from tests.loading.documents import docx, pdf, picture_pdf
from tests.loading.test_reading import TEXT

UTF8 = (TEXT * 5).encode()
GBK = (TEXT * 5).encode("gbk")


def one(path: Path | str) -> Report | ReportError:
    (found,) = read_paths([str(path)])
    return found


BAD: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.txt", b"", "holds no text"),
    "blank": ("a.txt", " \n\u3000\n".encode(), "holds no text"),
    "only a byte order mark": ("a.txt", b"\xef\xbb\xbf", "holds no text"),
    "random bytes": ("a.txt", random.Random(1).randbytes(5000), "in no encoding"),
    "zeros": ("a.txt", b"\x00" * 5000, "binary"),
    "zeros within text": ("a.txt", UTF8 + b"\x00" * 9 + UTF8, "binary"),
    "a picture by another name": ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(500), "a picture"),
    "an archive by another name": ("a.txt", b"PK\x03\x04" + bytes(500), "archive"),
    "UTF-8 cut within a character": ("a.txt", UTF8[:-3], f"not UTF-8 at byte {len(UTF8) - 4}"),
    "UTF-8 with a broken byte": ("a.txt", UTF8[:99] + b"\xff" + UTF8[99:], "not UTF-8 at byte"),
    "GBK with a broken byte": ("a.txt", GBK[:100] + b"\xff" + GBK[100:], "in no encoding"),
    "empty page": ("a.html", b"<html><body></body></html>", "holds no text"),
    "empty PDF": ("a.pdf", b"", "holds no text"),
    "damaged PDF": ("a.pdf", pdf(TEXT)[:600], "damaged PDF"),
    "no PDF": ("a.pdf", b"this is no PDF", "damaged PDF"),
    "encrypted PDF": ("a.pdf", pdf(TEXT, password="secret"), "encrypted"),
    "scanned PDF": ("a.pdf", picture_pdf(), "no text layer"),
    "damaged DOCX": ("a.docx", docx(TEXT)[:3000], "not a readable DOCX"),
    "no DOCX": ("a.docx", UTF8, "not a readable DOCX"),
    "a spreadsheet by its name": ("bad.xls", b"x", "a spreadsheet by its name"),
    "slides by their name": ("a.PPT", UTF8, "slides by its name"),
    "an archive by its name": ("a.zip", b"x", "an archive by its name"),
    "a picture by its name": ("scan.tiff", b"x", "a picture by its name"),
    "old DOC": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "old Office file"),
    "encrypted DOCX": (
        "a.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"),
        "encrypted",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_is_named_with_the_reason(case: str, tmp_path: Path) -> None:
    name, data, reason = BAD[case]
    file = tmp_path / name
    file.write_bytes(data)
    error = one(file)
    assert isinstance(error, ReportError)
    assert reason in error.message
    assert str(file) in error.message
    assert error.hint


def test_a_report_under_a_wrong_name_is_read_by_its_magic_number(tmp_path: Path) -> None:
    (tmp_path / "report.xls").write_bytes(pdf(TEXT))
    (tmp_path / "short.txt").write_text("x")
    found = [one(tmp_path / name) for name in ("report.xls", "short.txt")]
    assert all(isinstance(f, Report) for f in found), "a text without a sentence is an honest empty result"


def test_the_rest_is_read(tmp_path: Path) -> None:
    for i, (name, data, _) in enumerate(BAD.values()):
        (tmp_path / f"{i:02d}{name}").write_bytes(data)
    (tmp_path / "good.txt").write_text(TEXT)
    found = list(read_paths([tmp_path]))
    assert len([f for f in found if isinstance(f, ReportError)]) == len(BAD)
    assert [f.text for f in found if isinstance(f, Report)] == [TEXT]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a", "a.unknown"])
def test_a_line_of_50_megabytes(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes("山海".encode() * (50_000_000 // 6))
    error = one(file)
    assert isinstance(error, ReportError)
    assert "larger than one report" in error.message


def test_a_line_of_50_megabytes_among_others(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    good = json.dumps({"text": TEXT})
    with file.open("w") as out:
        out.write(f"{good}\n")
        out.write('{"text": "' + "x" * 50_000_000 + '"}\n')
        out.write(f"{json.dumps({'text': TEXT + '二'})}\n")
    first, second, third = read_paths([file])
    assert isinstance(first, Report)
    assert isinstance(second, ReportError)
    assert "line 2" in second.message
    assert isinstance(third, Report)
    assert MAX_TEXT_BYTES < 50_000_000


LINES = [
    ('{"text": "broken', "not JSON"),
    ("[1, 2]", "not an object"),
    ('{"title": "x"}', "no text"),
    ('{"text": 7}', "text is not a string"),
    ('{"text": "  "}', "holds no text"),
    ('{"text": "x", "published": "soon"}', "not a date"),
    ('{"text": "x", "published": "2022-02-30"}', "not a date"),
    ('{"text": "x", "title": ["y"]}', "title is not a string"),
    ('{"text": "x\\ud800"}', "half a character"),
    ("[" * 100_000, "not JSON"),
    ('{"id": "one", "text": "different"}', "another report has the id"),
]


@pytest.mark.parametrize(("line", "reason"), LINES, ids=[r for _, r in LINES])
def test_a_bad_line_is_named_by_its_number(line: str, reason: str, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    good = [json.dumps({"id": i, "text": TEXT + i}) for i in ("one", "two")]
    file.write_text("\n".join([good[0], line, good[1]]))
    first, bad, last = read_paths([file])
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert isinstance(bad, ReportError)
    assert reason in bad.message
    assert "line 2" in bad.message or "one" in line


def test_bytes_that_are_not_utf8_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "\xff\xfe"}\n' + json.dumps({"text": TEXT}).encode())
    bad, good = read_paths([tmp_path])
    assert isinstance(bad, ReportError)
    assert "line 1: not UTF-8" in bad.message
    assert isinstance(good, Report)


def test_bad_rows_of_metadata(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT + name)
    (tmp_path / "metadata.jsonl").write_text(
        '{"file_name": "a.txt", "published": "2022-09-01"}\nnonsense\n{"file_name": "b.txt", "published": "soon"}\n'
    )
    found = list(read_paths([tmp_path]))
    messages = [f.message for f in found if isinstance(f, ReportError)]
    assert any("metadata.jsonl, line 2" in m for m in messages)
    assert any("b.txt" in m and "line 3" in m and "soon" in m for m in messages)
    assert [str(f.published) for f in found if isinstance(f, Report)] == ["2022-09-01", "None"]


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "good.txt").write_text(TEXT)
    found = list(read_paths([tmp_path, tmp_path / "missing.txt", tmp_path / "self"]))
    errors = [f.message for f in found if isinstance(f, ReportError)]
    assert len(errors) == 5
    assert len(found) == 6
    assert any("missing.txt cannot be read: No such file" in m for m in errors)
    assert any("pipe.txt is not a file" in m for m in errors)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter; pytest keeps its own for the user who runs it."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_files_without_permission(open_folder: Path) -> None:
    """Root may read everything, so a child process gives root away first where that is what we are."""
    secret, good, closed = open_folder / "secret.txt", open_folder / "good.txt", open_folder / "closed"
    for file in (secret, good):
        file.write_text(TEXT)
    closed.mkdir()
    secret.chmod(0)
    closed.chmod(0)
    code = (
        "import io, os\n"
        "from loaders.read import read_paths\n"
        f"list(read_paths(['-'], stdin=io.BytesIO({TEXT.encode()!r})))  # imports all, still as root\n"
        "os.getuid() or os.setuid(65534)\n"
        f"for f in read_paths([{str(open_folder)!r}]): print(type(f).__name__, getattr(f, 'message', ''))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    closed.chmod(0o755)
    lines = sorted(done.stdout.splitlines())
    assert [line.split()[0] for line in lines] == ["Report", "ReportError", "ReportError"]
    assert all("Permission denied" in line for line in lines[1:])
