"""Every format and every encoding gives back the text that went in; metadata supplies what files do not show."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import ReportError, UsageError
from graph.model import Report
from loaders.read import file_name, read_paths
from loaders.read.encoding import decode
from tests.loading.documents import PAGES, SAMPLES, TEXTS, docx, page, pdf

TEXT = "徐汇区与元阳县开了劳务协作碰头会\n9月1日,徐汇区来人到元阳县,双方签订协议。今年已有140人到徐汇区就业。\n"
TRADITIONAL = "青島市與隴南市簽訂勞務合作協議,資金到賬過半,十八個村的項目開工,貧困戶也有了指望。\n"


def reports(*paths: Path | str, **options: object) -> list[Report]:
    found = list(read_paths([str(p) for p in paths], **options))  # type: ignore[arg-type]
    errors = [f for f in found if isinstance(f, ReportError)]
    assert not errors
    return [f for f in found if isinstance(f, Report)]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", TEXT),
        ("gbk", TEXT),
        ("gb18030", TEXT),
        ("gb18030", TRADITIONAL + "㐀𠀀"),
        ("big5", TRADITIONAL),
        ("utf-16", TEXT),
        ("utf-16-le", TEXT),
        ("utf-16-be", TEXT),
        ("utf-16-le", "Guangdong and Guangxi spent 3.68 billion yuan on 1,166 projects.\n"),
        ("utf-32", TEXT),
        ("cp1252", "Les régions de l’Est ont aidé l’Ouest, où ça va déjà mieux qu’à l’été passé.\n"),
    ],
)
def test_encodings(encoding: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(text.encode(encoding))
    assert reports(file)[0].text == text


def test_offsets_are_those_of_the_file_as_python_decodes_it(tmp_path: Path) -> None:
    """A byte order mark and carriage returns count: whoever slices the decoded file finds the quote."""
    file = tmp_path / "a.txt"
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    file.write_bytes(data)
    assert reports(file)[0].text == data.decode("utf-8")


@pytest.mark.parametrize("name", sorted(p.stem for p in TEXTS.glob("*.txt")))
def test_samples_hold_the_text_they_were_made_of(name: str) -> None:
    """PDF, DOCX and HTML give back every character; the navigation around a page's article is gone."""
    file = next(f for f in SAMPLES.glob(f"{name}.*") if f.suffix != ".txt")
    got = "".join(reports(file)[0].text.split())
    want = "".join((TEXTS / f"{name}.txt").read_text(encoding="utf-8").split())
    if name == "寻甸普陀":
        table = "年份事项数量2021年寻甸县在普陀区就业的务工人员407人2022年寻甸县在普陀区就业的务工人员405人"
        assert table in got
        got = got.replace(table, "")
    assert want in got
    assert "关于我们" not in got
    if name not in PAGES:
        assert got == want


def test_a_web_page_tells_its_date_title_and_source(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(page(TEXT, "座谈会", "2022-09-03", publisher="丽江日报", charset="gb2312"))
    (report,) = reports(file)
    assert (str(report.published), report.title, report.publisher) == ("2022-09-03", "座谈会", "丽江日报")
    assert "今年已有140人到徐汇区就业" in report.text


def test_a_web_page_that_names_the_wrong_encoding(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    markup = page(TEXT, "座谈会", "2022-09-03").replace(b"utf-8", b"gb2312")
    file.write_bytes(markup)
    assert "今年已有140人" in reports(file)[0].text


def test_kind_is_told_by_content_where_the_name_does_not(tmp_path: Path) -> None:
    (tmp_path / "a.dat").write_bytes(pdf(TEXT))
    (tmp_path / "b").write_bytes(docx(TEXT))
    (tmp_path / "c.txt").write_bytes(pdf(TEXT))
    (tmp_path / "d.data").write_text(json.dumps({"id": "d", "text": TEXT}) + "\n")
    (tmp_path / "e.asp").write_bytes(page(TEXT, "座谈会", "2022-09-03"))
    got = reports(tmp_path)
    assert len(got) == 5
    assert all("今年已有140人到徐汇区就业" in r.text and "<p>" not in r.text for r in got)


def test_jsonl_rows(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    row = {
        "id": "x1",
        "text": TEXT,
        "title": "会",
        "url": "https://example.org/1",
        "published": "2022年9月3日",
        "publisher": "报",
    }
    file.write_text(json.dumps(row) + "\n\n" + json.dumps({"text": TEXT, "extra": [1]}) + "\n")
    first, second = reports(file)
    assert (first.id, str(first.published), first.url, first.title) == ("x1", "2022-09-03", row["url"], "会")
    assert first.source == file.as_uri() + "#x1"
    assert second.source == file.as_uri() + "#L3"
    assert second.id.startswith("a-")
    assert second.text == TEXT
    assert [file_name(r) for r in (first, second)] == ["x1", second.id]


@pytest.mark.parametrize("data", [TEXT, json.dumps({"id": "s", "text": TEXT}) + "\n"])
def test_standard_input(data: str) -> None:
    (report,) = reports("-", stdin=io.BytesIO(data.encode("gbk") if data == TEXT else data.encode()))
    assert report.text == TEXT
    assert report.source.startswith("stdin:")


def test_identity_is_content(tmp_path: Path) -> None:
    for name, text in (("a.txt", TEXT), ("b.txt", TEXT), ("c.txt", TEXT + "另")):
        (tmp_path / name).write_text(text)
    a, b, c = reports(tmp_path)
    assert a.content_hash == b.content_hash != c.content_hash
    assert a.id == f"a-{replace(a, title=None).content_hash[:8]}", "a headline found by us is not in the id"
    assert reports(tmp_path / "a.txt", published="2020")[0].content_hash != a.content_hash


def test_metadata_supplies_what_pages_do_not_show(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "sub" / "b.txt").write_text(TEXT)
    (tmp_path / "c.html").write_bytes(page(TEXT, "座谈会", "2022-09-03"))
    rows = [
        {
            "file_name": "a.txt",
            "published": "2022-09-04",
            "title": "会",
            "url": "https://example.org",
            "publisher": "报",
        },
        {"file_name": "sub/b.txt", "published": "2022-09-05"},
        {"file_name": "c.html", "published": "2022-09-06"},
    ]
    (tmp_path / "metadata.jsonl").write_text("\n".join(map(json.dumps, rows)))
    warnings: list[str] = []
    a, c, b = reports(tmp_path, on_warning=warnings.append)
    assert (str(a.published), a.title, a.url, a.publisher) == ("2022-09-04", "会", "https://example.org", "报")
    assert (str(b.published), str(c.published)) == ("2022-09-05", "2022-09-06")
    (warning,) = warnings  # the page's own date contradicts; the row holds, and we hear of it
    assert all(date in warning for date in ("2022-09-03", "2022-09-06"))
    assert reports(tmp_path / "a.txt") == [a]  # the same report, however it is named


def test_published_is_for_reports_that_show_no_date(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("标题\n发布时间:2021-05-06 来源:某报\n" + TEXT)
    a, b = reports(tmp_path, published="2020-01-02")
    assert (str(a.published), str(b.published)) == ("2020-01-02", "2021-05-06")


@pytest.mark.parametrize("date", ["yesterday", "2022-02-30", "2022-13", "", "3022-01-01", "12"])
def test_published_must_be_a_date(date: str) -> None:
    with pytest.raises(UsageError, match="--published"):
        list(read_paths(["-"], published=date))


def test_folders(tmp_path: Path) -> None:
    """By name, recursive, each file once; hidden files, pictures and what describes the folder are no reports."""
    deep = tmp_path / "b" / "c"
    deep.mkdir(parents=True)
    for file in ("a.txt", "b/2.txt", "b/c/3.txt", ".hidden.txt", "README.md", "b/picture.png", "z.txt"):
        (tmp_path / file).write_text(f"{file} {TEXT}")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text(TEXT)
    (deep / "loop").symlink_to(tmp_path)
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    got = reports(tmp_path, tmp_path / "a.txt")
    assert [r.text.split()[0] for r in got] == ["a.txt", "b/2.txt", "b/c/3.txt", "z.txt"]


def test_utf8_is_never_taken_for_another_encoding() -> None:
    for text in (TEXT, TRADITIONAL, "é", "上海", "日本語のテキスト"):
        assert decode(text.encode(), "x") == text
