"""Damaged files of every format: an error that names the file, or what is left of the text; never an exception."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

import pytest

from graph.errors import ReportError
from graph.model import Report
from loaders.extract import extract
from loaders.read import read_paths
from tests.loading.documents import TEXTS, docx, page, pdf

TEXT = (TEXTS / "宾川浦东.txt").read_text(encoding="utf-8")
WHOLE = {
    "txt": TEXT.encode("gb18030"),
    "html": page(TEXT, "通报", "2023-02-03"),
    "pdf": pdf(TEXT),
    "docx": docx(TEXT, (("年份", "人数"), ("2022", "326"))),
    "jsonl": (json.dumps({"text": TEXT}, ensure_ascii=False) + "\n").encode() * 5,
}


def damaged(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.randrange(1, 20)):
        at = chance.randrange(len(out))
        match chance.randrange(3):
            case 0:
                out[at] = chance.randrange(256)
            case 1:
                del out[at : at + chance.randrange(1, 200)]
            case _:
                out[at:at] = out[max(0, at - 100) : at]
        if not out:
            out.append(32)
    return bytes(out)


@pytest.mark.parametrize("kind", WHOLE)
def test_damage_is_an_error_or_a_report(kind: str, tmp_path: Path) -> None:
    chance = random.Random(7)
    file = tmp_path / f"a.{kind}"
    for _ in range(60):
        file.write_bytes(damaged(WHOLE[kind], chance))
        for found in read_paths([file]):
            if isinstance(found, ReportError):
                assert str(file) in found.message
            else:
                assert found.text.strip()
                found.text.encode("utf-8")
                extract(found)


@pytest.mark.parametrize(
    "markup",
    [
        b"<html><body>" + b"<div>" * 100_000 + "上海市".encode(),
        b"<!doctype html>\x00\x01",
        b"<html><body><script>" + b"x" * 100_000,
        b"<html><head><script type='application/ld+json'>[[[{</script></head><body></body></html>",
        b"<html><head><title></title></head></html>",
    ],
    ids=["deep", "binary", "unclosed script", "broken JSON-LD", "nothing"],
)
def test_odd_pages(markup: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(markup)
    (found,) = read_paths([tmp_path])
    assert isinstance(found, ReportError)


def test_a_page_that_names_an_encoding_nobody_knows(tmp_path: Path) -> None:
    head = b'<html><head><meta charset="nonsense"></head><body><p>'
    (tmp_path / "a.html").write_bytes(head + "上海市杨浦区与丽江市签订协议。".encode("gbk") + b"</p></body></html>")
    (found,) = read_paths([tmp_path])
    assert isinstance(found, Report)
    assert "上海市杨浦区与丽江市签订协议" in found.text


def test_a_file_name_that_is_no_utf8(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    try:
        with open(name, "wb") as out:
            out.write(TEXT.encode())
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (found,) = read_paths([tmp_path])
    assert isinstance(found, Report)
    found.id.encode("utf-8")
    assert found.source.endswith("%FF%FE.txt")
