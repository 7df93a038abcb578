"""A page's own word on its encoding is believed only where it names one that pages are written in."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.model import Report
from loaders.read import read_paths

SAID = "2022年,云南省元阳县向上海市徐汇区输送务工人员1200人。"


@pytest.mark.parametrize("declared", ["undefined", "raw_unicode_escape", "punycode", "idna", "rot13", "nonsense"])
def test_codecs_of_python_that_no_page_has(tmp_path: Path, declared: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>{SAID}</p></body></html>'
    (tmp_path / "a.html").write_bytes(page.encode("gb18030"))
    (tmp_path / "b.txt").write_text(SAID, encoding="utf-8")
    found = list(read_paths([tmp_path]))
    assert len(found) == 2
    for report in found:
        assert isinstance(report, Report)
        assert SAID in report.text
