"""Figures set apart from the words around them (选派 144 名), as many pages are typeset."""

from __future__ import annotations

import re

import pytest

from loaders.clean import clean
from loaders.extract import extract
from tests.extraction.helpers import REPO, content, corpus_reports, report

GROUPS = sorted(p.parent.name for p in (REPO / "corpus").glob("write*/reports"))
_EDGE = re.compile(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])")


@pytest.mark.parametrize(
    ("apart", "plain"),
    [
        ("选派 144 名干部,于 2021 年 3 月到岗。", "选派144名干部,于2021年3月到岗。"),
        ("到位资金 7.5 万元,第 8 批 12 人次。", "到位资金7.5万元,第8批12人次。"),
        ("甲区,乙县等 11 个市 62 县结对。", "甲区,乙县等11个市62县结对。"),
        ("今年 3-5 月,去了 40 到 50 人。", "今年3-5月,去了40到50人。"),
        ("到位資金 1180 萬元,來自 3 個縣。", "到位资金1180万元,来自3个县。"),
        ("截至 2022 年底,完成 98.5 %。", "截至2022年底,完成98.5%。"),
    ],
)
def test_a_figure_in_prose_stands_by_its_words(apart: str, plain: str) -> None:
    assert clean(apart).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-01 市人社局组织企业到访,双方座谈。",
        "10:30 人社局发布消息,全县开工。",
        "西宁讯 2012年12月7日,援青干部返程。",
        "巴宜区 8150 16\n墨脱县 200",
        "2021 人社工作要点,分为三部分。",
    ],
)
def test_other_spaces_part_what_they_part(text: str) -> None:
    assert clean(text).text == text


def test_the_quote_is_of_the_page_as_it_was_printed() -> None:
    text = "宁波市对口帮扶凉山州。2021 年 6 月,宁波市选派 25 名干部到凉山州挂职。\n"
    e = extract(report(text, "2021-12-01"))
    (staff,) = [(f, v) for f, v in e.facts if f.predicate == "sends_staff_to"]
    assert staff[0].quantity is not None
    assert staff[0].quantity.value == 25
    assert str(staff[0].period.start) == "2021-06"
    assert staff[1].quote in text
    assert " 25 名" in staff[1].quote


@pytest.mark.parametrize("group", GROUPS)
def test_a_report_typeset_with_spaces_tells_the_same(group: str) -> None:
    """Lines of prose alone: in a row of a table a space is the border of a cell."""
    same = lost = new = 0
    for r in corpus_reports(group):
        if not re.search(r"[\u4e00-\u9fff]{20}", r.text):
            continue
        lines = (_EDGE.sub(" ", x) if re.search("[,。，；]", x) else x for x in r.text.split("\n"))
        here, there = content(extract(r)), content(extract(report("\n".join(lines), str(r.published or "") or None)))
        same, lost, new = same + len(here & there), lost + len(here - there), new + len(there - here)
    assert lost <= 0.03 * (same + lost) + 1
    assert new <= 0.02 * (same + lost) + 1
