"""What undoes a layout leaves other pages alone: tables, chapters, spaces and points within a sentence."""

from __future__ import annotations

import pytest

from loaders.clean import clean
from tests.extraction.helpers import content, read

FILLER = "群众纷纷表示,能在家门口找到合适的工作,心里特别踏实,对今后的日子更有盼头。"
WORK = "马尾区选派干部3名、教师12名到原州区挂职。原州区到马尾区就业158人。"


def test_cells_of_one_digit_are_no_characters_set_apart() -> None:
    table = "帮扶区 受援县 招聘会(场) 干部(人) 医生(人) 资金(万元)\n海曙区 喜德县 3 4 5 3000\n鄞州区 盐源县 2 3 6 2800"
    assert clean(f"宁波市与凉山州协作情况表\n{table}").text.endswith(table)


def test_chapters_of_one_pairing_keep_their_year() -> None:
    page = """2021年东西部协作工作总结
资金支持
2021年,海曙区向喜德县拨付协作资金3000万元,鄞州区向盐源县拨付协作资金2800万元,项目都在村里。
人才交流
北仑区向布拖县选派干部4名,象山县向昭觉县选派教师12名,深受学生和家长们的欢迎和好评。
"""
    staff = {f for f in content(read(page, "2023-03-10")) if f[0] == "sends_staff_to"}
    assert {(f[3], f[4]) for f in staff} == {("2021", 4), ("2021", 12)}


@pytest.mark.parametrize(
    "page",
    [
        f"2021年3月5日,福州市马尾区与固原市原州区举办招聘会。群众到场求职,现场扫码投递简历。{WORK}{FILLER}{FILLER}",
        "马尾区与原州区协作见实效\n2020年12月,福州市马尾区副区长 张三 率队到固原市原州区 考察,捐赠资金 500万元 和物资。"
        f"{WORK}{FILLER}{FILLER}",
        f"2020年,福州市马尾区向固原市原州区拨付资金3000万元 (含产业资金2000万元)。{WORK}{FILLER}{FILLER}",
    ],
)
def test_a_long_paragraph_is_not_cut_within_its_sentences(page: str) -> None:
    assert clean(page).text.count("\n") == page.count("\n")
    assert {("sends_staff_to", 3), ("sends_staff_to", 12), ("sends_workers_to", 158)} <= {
        (f[0], f[4]) for f in content(read(page, "2021-03-10"))
    }


@pytest.mark.parametrize("term", ["合作期限从3年延长到10年", "用工合同签到20年", "驻村时间从2年延长到10年"])
def test_a_term_of_years_is_no_year(term: str) -> None:
    page = f"福州市马尾区与固原市原州区续签劳务协作协议,{term},马尾区向原州区拨付资金3000万元。"
    assert "201" not in clean(page).text
    assert "202" not in clean(page).text


@pytest.mark.parametrize("name", ["“春风行动.来马尾”", "《闽宁协作.劳务合作协议》", "“都来了。”"])
def test_a_point_within_a_name_ends_no_sentence(name: str) -> None:
    assert name in clean(f"3月5日,福州市马尾区在固原市原州区举办{name}专场招聘会3场。").text


def test_a_township_with_a_number_in_its_name() -> None:
    facts = content(read("合肥市庐阳区三十岗乡向阿坝州小金县捐赠资金30万元。", "2021-03-10"))
    assert {f[1] for f in facts if f[0] == "funds"} == {"Region:340103/三十岗乡"}


def test_a_brands_inner_capital_is_no_seam() -> None:
    page = "In 2020, the YouTube and DingTalk stars of Mawei district in Fuzhou helped Yuanzhou in Ningxia."
    assert "YouTube and DingTalk" in clean(page).text


def test_a_paragraph_that_tells_of_a_code_is_no_notice() -> None:
    text = (
        "泰安市对口帮扶巫溪县。\n"
        "工作站的墙上贴着一张二维码,手机一照,哪家厂缺人、哪天有车都看得见。靠着它,今年上半年巫溪县有320人进了泰安市的食品厂上班,"
        "住的是厂里腾出来的新楼。\n"
        "长按二维码,关注我们。"
    )
    told = {f.quantity.value for f, _ in read(text, "2022-07-10").facts if f.quantity}
    assert 320 in told
