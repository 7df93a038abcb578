"""The same report in other spelling has the same facts: another full stop; years, days and counts in characters."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from loaders.clean import clean
from loaders.extract import extract
from loaders.mentions.quantities import quantities
from tests.extraction.helpers import content, corpus_reports, read, report

DIGITS = "零一二三四五六七八九"


def _written(n: int) -> str:
    """A number below ten thousand in characters: 1205 is 一千二百零五."""
    out, zero = "", False
    for place, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = n // place % 10
        if digit:
            out += ("零" if zero and out else "") + DIGITS[digit] + word
        zero = not digit
    return out[1:] if 10 <= n < 20 else out


def _half_stops(text: str) -> str:
    return text.replace("。", ".")


def _years(text: str) -> str:
    return re.sub(r"(?<!\d)(?:19|20)\d\d(?=年)", lambda m: "".join("〇一二三四五六七八九"[int(c)] for c in m[0]), text)


def _days(text: str) -> str:
    return re.sub(
        r"(?<![\d年])(\d{1,2})月(\d{1,2})(?=日)",
        lambda m: f"{_written(int(m[1]))}月{_written(int(m[2]))}" if int(m[1]) and int(m[2]) else m[0],
        text,
    )


def _counts(text: str) -> str:
    return re.sub(r"(?<![\d.,-])([1-9]\d{1,3})(?=[余多]?(?:[人名]|万?元))", lambda m: _written(int(m[1])), text)


def _with_currency(text: str) -> str:
    return re.sub(r"(?<![\d.,至到—-])(?=\d+(?:\.\d+)?[万亿]?元)", "人民币", text)


def _without_yuan(text: str) -> str:
    return re.sub(r"(?<=\d)([万亿])元(?!人民币)", r"\1", text)


def _keyboard_marks(text: str) -> str:
    """Quotation marks and titles as keyboards have them."""
    return text.replace("“", '"').replace("”", '"').replace("《", "<").replace("》", ">")


def _spaced_marks(text: str) -> str:
    return re.sub(r"(?<=[\u4e00-\u9fff])([,，;；、])(?=[\u4e00-\u9fff])", r"\1 ", text)


FORMS = [_half_stops, _years, _days, _counts, _with_currency, _without_yuan, _keyboard_marks, _spaced_marks]
FOLDERS = ("write", "write-bulletins", "write-features", "write-supports", "write-told", "write-recent")


@pytest.mark.parametrize("form", FORMS, ids=lambda f: f.__name__.strip("_"))
def test_the_same_facts_in_another_spelling(form: Callable[[str], str]) -> None:
    """Of a hundred facts at least 98 stay and no more than one is new."""
    told = kept = new = 0
    for r in (r for folder in FOLDERS for r in corpus_reports(folder)):
        if not re.search(r"[\u4e00-\u9fff]{20}", r.text) or (other := form(r.text)) == r.text:
            continue
        before = content(extract(r))
        after = content(extract(report(other, str(r.published or "") or None)))
        told += len(before)
        kept += len(before & after)
        new += len(after - before)
    assert told > 200
    assert kept >= 0.98 * told, (kept, told)
    assert new <= 0.01 * told, (new, told)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("甲区来了三百二十名干部", "甲区来了320名干部"),
        ("一千二百余人", "1200余人"),
        ("两万三千人", "23000人"),
        ("三萬五千餘人", "35000余人"),
        ("一亿两千万元", "1亿2000万元"),
        ("十二点五万元", "12.5万元"),
        ("二〇二一年三月五日", "2021年3月5日"),
        ("二O二一年十二月", "2021年12月"),
        ("一九九六年", "1996年"),
        ("人民币1200万元", "1200万元"),
        ("1200万元人民币", "1200万元"),
        ("人民币 300 万元", "300万元"),
        ("拨付RMB 300万,已到位", "拨付300万元,已到位"),
        ("花了¥1,200,000。", "花了1,200,000元。"),
    ],
)
def test_one_shape_of_each_figure(text: str, plain: str) -> None:
    assert clean(text).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "两三百人",
        "七八十人",
        "第二十个",
        "几十人",
        "百余人",
        "千家万户",
        "三个县",
        "农历三月五日",
        "三月没来",
        "折合人民币",
        "一名干部",
    ],
)
def test_what_is_no_count_stays(text: str) -> None:
    assert clean(text).text == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("两地结对.2021年又签了协议.", "两地结对。2021年又签了协议。"),
        ("“都来了.”他说．", "“都来了。”他说。"),
        ("两地结对｡今年再来｡", "两地结对。今年再来。"),
        ("增长5%.其中甲县最多", "增长5%。其中甲县最多"),
        ("一.概况\n二.做法", "一.概况\n二.做法"),
        ("投入一.五亿", "投入一.五亿"),
        ("艾力.买买提来了", "艾力.买买提来了"),
        ("还有...就这样", "还有...就这样"),
        ("见www.山海.cn和3.5万元", "见www.山海.cn和3.5万元"),
        ("建德市∙江口县⋅玉屏县･碧江区", "建德市·江口县·玉屏县·碧江区"),
        ("在铜仁召开的建德市.江口县东西部协作座谈会", "在铜仁召开的建德市·江口县东西部协作座谈会"),
        ("7月1日,会议开幕.两地东西部协作有成果.", "7月1日,会议开幕。两地东西部协作有成果。"),
        ("7月1日,代表团到了建德市.江口县劳务协作座谈.", "7月1日,代表团到了建德市。江口县劳务协作座谈。"),
    ],
)
def test_a_half_width_stop_ends_a_sentence(text: str, plain: str) -> None:
    assert clean(text).text == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("21年3月,两地结对。19年,甲区拨款。干了20年,20年来", "2021年3月,两地结对。2019年,甲区拨款。干了20年,20年来"),
        ("从17年起,两地结对", "从2017年起,两地结对"),
        ("25年,两地走得勤", "25年,两地走得勤"),
        ('甲区的"送岗下乡"和<协作协议>', "甲区的“送岗下乡”和《协作协议》"),
        ("首页 > 新闻 > 要闻", "首页 > 新闻 > 要闻"),
        ("甲县、 乙县, 丙县", "甲县、乙县,丙县"),
        ("甲县  乙县", "甲县  乙县"),
    ],
)
def test_keyboards_and_short_years(text: str, plain: str) -> None:
    assert clean(text).text == plain


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("13亿协作资金从甲市流向乙州", [13e8]),
        ("去年这笔钱里拿出2130万直接补贴务工", [2130e4]),
        ("延庆捐了200万添设备", [200e4]),
        ("乙、丙两县各有500万,分别用来养鸡和养牛", [500e4]),
        ("丁市把今年的1850万几乎都压在了公路上", [1850e4]),
        ("拿这5万修一段产业路", [5e4]),
        ("协作资金320万年内全部到账", [320e4]),
        ("广西来了2万游客", []),
        ("全县有耕地30万,产量达到5万左右", []),
        ("累计带动3万就业", []),
        ("输转劳动力3万,其中到甲市1万。", []),
        ("修了3万年的老路", []),
    ],
)
def test_sums_without_yuan(text: str, sums: list[float]) -> None:
    assert [q.value for q in quantities(text) if q.unit == "CNY"] == sums


def test_places_after_zhong() -> None:
    """In 协作中江苏省 the place is 江苏, and 中山 that opens a row of a table is the city."""
    text = "2020年,苏陕协作中江苏省常州市金坛区对口帮扶宁陕县,拨付资金2480万元。"
    facts = {(f.subject, f.object) for f, _ in read(text, "2020-11-20").facts if f.predicate == "funds"}
    assert facts == {("Region:320413", "Region:610923")}


def test_offsets_lead_back_to_what_was_printed() -> None:
    text = "宁波市对口帮扶凉山州．二〇二一年，宁波市向凉山州选派干部一百三十二名．"
    (said,) = (e for f, e in read(text, "2022-01-10").facts if f.predicate == "sends_staff_to")
    assert text[said.start : said.end] == said.quote
    assert "一百三十二名" in said.quote
