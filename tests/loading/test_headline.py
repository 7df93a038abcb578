"""The headline of a text that declares none, and what it does to the identity of a report."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from graph.model import Report
from loaders.read import read_paths
from loaders.read.headline import headline
from tests.loading.documents import docx, pdf

BODY = "2022年,云南省宾川县向上海市浦东新区输送务工人员107人,其中脱贫人口90人。"


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("宾川县赴浦东务工情况通报\n", "宾川县赴浦东务工情况通报"),
        (
            "\n\n  青島牽手隴南十個月:資金到賬過半 十八個村項目開工\n",
            "青島牽手隴南十個月:資金到賬過半 十八個村項目開工",
        ),
        ("首页 > 新闻 > 正文\n浙江帮扶的80个县全部“摘帽”\n", "浙江帮扶的80个县全部“摘帽”"),
        ("宁波日报 数字报 A1 要闻\n2022年06月04日 星期六\n377个项目落在大凉山\n", "377个项目落在大凉山"),
        ("某某劳务网\n来源:示例稿\n节后首场招聘会 两万人赶场\n", "节后首场招聘会 两万人赶场"),
        ("某某州人力资源和社会保障局\n2022年劳务协作工作总结\n", "2022年劳务协作工作总结"),
        ("", None),
        ("一、基本情况\n", None),
        ("首页 > 新闻 > 正文\n发布时间:2022-09-03\n", None),
        ("这一句话已经把事情说完了。\n", None),
        ("长" * 41 + "\n", None),
        ("近日,两地人社部门在上海会面,其中\n", None),
        (BODY[:26] + "\n" + BODY[26:52] + "\n", None),
    ],
)
def test_of_a_chinese_text(head: str, told: str | None) -> None:
    assert headline(head + BODY) == told


def test_of_an_english_text() -> None:
    text = "How help from Guangdong changed Guangxi\n\nIn 2022, Guangdong paid 30 million yuan for schools.\n"
    assert headline(text) == "How help from Guangdong changed Guangxi"


def test_every_format_that_declares_none_gets_one(tmp_path: Path) -> None:
    text = f"宾川县赴浦东务工情况通报\n{BODY}"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(pdf(text))
    (tmp_path / "c.docx").write_bytes(docx(text))
    (tmp_path / "d.jsonl").write_text(json.dumps({"text": text}))
    assert [r.title for r in read_paths([tmp_path]) if isinstance(r, Report)] == ["宾川县赴浦东务工情况通报"] * 4


def test_what_is_told_wins_and_its_hash_is_as_before(tmp_path: Path) -> None:
    text = f"宾川县赴浦东务工情况通报\n{BODY}"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (inferred,) = read_paths([tmp_path / "a.txt"])
    (tmp_path / "metadata.jsonl").write_text('{"file_name": "a.txt", "title": "另一个题目"}\n', encoding="utf-8")
    (told,) = read_paths([tmp_path / "a.txt"])
    assert isinstance(inferred, Report)
    assert isinstance(told, Report)
    assert told.title == "另一个题目"
    bare = Report(id="", text=text, source="")
    assert told.content_hash == replace(bare, title="另一个题目", published=told.published).content_hash
    assert inferred.content_hash == replace(bare, title=inferred.title, published=inferred.published).content_hash
    untitled = replace(bare, published=inferred.published).content_hash
    assert inferred.id == f"a-{untitled[:8]}", "an id never hangs on how headlines are found"
    (again,) = read_paths([tmp_path / "a.txt"])
    assert again == told
