"""Pages whose line breaks were lost on the way: where lines were is seen, and the facts stay those of the page."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from loaders.clean import clean
from loaders.extract import extract
from loaders.publication import publication
from tests.extraction.helpers import content, corpus_reports, read, report

BODY = (
    "8月6日,泰顺县人社局的人在县城汽车站送走了两车老乡。车上一共61人,去的都是宁波的鄞州区,厂里派了人来接。\n"
    "泰顺县与鄞州区2018年结为山海协作的对子。去年一年,鄞州区拨给泰顺县援助资金720万元,用在茶园和便民桥上。\n"
    "两地还换着派人。去年鄞州区派到泰顺县的教师有9名,都在乡镇小学上课,任期一年半。\n"
)
PAGE = (
    "泰顺在线 > 新闻 > 民生\n六十一人坐上大巴\n2022-08-07 09:20   来源:泰顺在线   作者:小魏\n"
    + BODY
    + "(编辑:老林)\n相关阅读:丽水龙泉青瓷小镇周末免票 | 温州机场新开两条航线\n"
)


def _spaces(text: str) -> str:
    return re.sub(r"\n+", " ", text)


def _dropped(text: str) -> str:
    return re.sub(r"\n+", "", text)


@pytest.mark.parametrize("retold", [_spaces, _dropped])
def test_a_page_in_one_line_is_read_like_the_page(retold: Callable[[str], str]) -> None:
    page = read(PAGE)
    assert len(page.facts) == 4
    assert content(read(retold(PAGE))) == content(page)
    for _, e in read(retold(PAGE)).facts:
        assert retold(PAGE)[e.start : e.end] == e.quote


@pytest.mark.parametrize("retold", [_spaces, _dropped])
def test_the_day_of_printing_is_seen(retold: Callable[[str], str]) -> None:
    assert str(publication(report(retold(PAGE)))) == "2022-08-07"


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        (  # a menu, a headline in two halves, a byline
            "首页 > 协作 > 要闻 山里的姑娘进了城 海边的师傅上了山 2021年5月3日 08:11 来源:本站 " + BODY,
            ["首页 > 协作 > 要闻", "山里的姑娘进了城 海边的师傅上了山", "2021年5月3日 08:11", "来源:本站"],
        ),
        (  # headings of parts
            "泰顺县协作工作小结 " + BODY + "一、劳务协作 各乡都来了人。二、资金 已全部到账。",
            ["泰顺县协作工作小结", "一、劳务协作", "各乡都来了人。二、资金 已全部到账。"],
        ),
        (  # items with marks
            BODY + "今年的打算如下: ▲ 再开两趟车 ▲ 再派医生",
            ["今年的打算如下:", "▲ 再开两趟车", "▲ 再派医生"],
        ),
        (  # a caption, and a list of other pages in the middle
            BODY + "(图:车站一角) 【相关阅读】天气预报 | 停水通知 车到鄞州已是下午。老乡们住进了12间宿舍。",
            ["(图:车站一角)", "【相关阅读】天气预报 | 停水通知", "车到鄞州已是下午。老乡们住进了12间宿舍。"],
        ),
        (  # rows of a table
            BODY + "甲方 乙方 资金(万元) 干部(名) 鄞州区 泰顺县 720 9 瑞安市 文成县 610 7 乐清市 永嘉县 505 6 "
            "说明:以上为去年数。",
            ["鄞州区 泰顺县 720 9", "瑞安市 文成县 610 7", "乐清市 永嘉县 505 6"],
        ),
        (  # figures and names written apart stay in their sentence
            BODY + "8 月里又有 46 人动身,记者 王 平 同车前往,车票由县里出。",
            ["8月里又有46人动身,记者 王 平 同车前往,车票由县里出。"],
        ),
    ],
)
def test_spaces_that_were_line_breaks(page: str, lines: list[str]) -> None:
    got = clean(_spaces(page)).text.split("\n")
    assert [x for x in lines if x not in got] == []


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        (
            "首页>新闻>正文老乡坐上返岗大巴2021-05-03 08:11来源:本站" + BODY,
            ["老乡坐上返岗大巴", "2021-05-03 08:11"],
        ),
        ("泰顺老乡坐上返岗大巴近日,县城车站人头攒动。" + BODY, ["泰顺老乡坐上返岗大巴"]),
        ("泰顺老乡坐上返岗大巴本报讯 昨天,县城车站人头攒动。" + BODY, ["泰顺老乡坐上返岗大巴"]),
        ("泰顺县上半年小结" + BODY + "(一)资金到账360万元。(二)招聘会办了两场。", ["(一)资金到账360万元。"]),
        (BODY + "责任编辑:老林版权声明:未经许可不得转载", ["责任编辑:老林", "版权声明:未经许可不得转载"]),
    ],
)
def test_seams_without_a_space(page: str, lines: list[str]) -> None:
    got = clean(_dropped(page)).text.split("\n")
    assert [x for x in lines if x not in got] == []


@pytest.mark.parametrize(
    "text",
    [
        BODY,  # paragraphs as they should be
        BODY.replace("\n", "") + "他们 要去的 是鄞州。",  # a paragraph that is only long
        "。 ".join(["鄞州区2021年帮扶泰顺县", "一年下来账目清楚", "干部来了又走", "茶园还在"] * 6) + "。",
    ],
)
def test_other_texts_keep_their_lines(text: str) -> None:
    assert clean(text).text.count("\n") == text.count("\n")


def test_sentences_of_an_english_page_that_met() -> None:
    page = (
        "Home | News | Society\nNingbo lends a hand to Liangshan\nUpdated: May 3, 2022    Print    Mail\n"
        "Ningbo has been paired with Liangshan Yi autonomous prefecture since 2021, and the city's money built roads, "
        "schools and two markets for farm produce in the valleys there over the past year.\n"
        "In 2021, Ningbo gave Liangshan 320 million yuan. It also sent 46 doctors to Liangshan.\n"
        "Related: Storm warning for the coast\n"
    )
    assert len(read(page).facts) >= 3
    assert content(read(_dropped(page))) == content(read(page))
    for _, e in read(_dropped(page)).facts:
        assert _dropped(page)[e.start : e.end] == e.quote


GROUPS = ("write", "write-again", "write-more", "write-pairs", "write-told")


# Dropped breaks lose more: where a paragraph ended, no sign of it is left.
@pytest.mark.parametrize(("retold", "kept", "new"), [(_spaces, 0.94, 0.06), (_dropped, 0.85, 0.15)])
def test_reports_in_one_line_keep_their_facts(retold: Callable[[str], str], kept: float, new: float) -> None:
    total = same = more = 0
    for group in GROUPS:
        for r in corpus_reports(group):
            page = content(extract(r))
            line = content(extract(report(retold(r.text), str(r.published or "") or None)))
            total, same, more = total + len(page), same + len(page & line), more + len(line - page)
    assert same >= kept * total, (same, total)
    assert more <= new * total, (more, total)
