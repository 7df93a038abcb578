"""Tables printed as lines of text: units, heads, totals."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

HELP = "杭州市对口帮扶恩施州,2019年的进展公开如下。西湖区帮扶巴东县,拱墅区帮扶咸丰县。\n"
XIHU, GONGSHU, BADONG, XIANFENG, ZHEJIANG = (
    "Region:330106",
    "Region:330105",
    "Region:422823",
    "Region:422826",
    "Region:330000",
)

HANGZHOU, ENSHI = "Region:330100", "Region:422800"

MONEY = {(XIHU, BADONG, 12_600_000.0, "2019"), (GONGSHU, XIANFENG, 9_800_000.0, "2019")}


def _told(text: str, predicate: str) -> set[tuple[str, str, float, str]]:
    return {
        (f.subject, f.object, f.quantity.value, str(f.period.start))
        for f, _ in read(HELP + text, "2020-01-20").facts
        if f.predicate == predicate and f.quantity
    }


@pytest.mark.parametrize(
    "table",
    [
        "支援方 受援方 2019年到位资金(万元) 赴浙就业(人)\n西湖区 巴东县 1,260 45\n拱墅区 咸丰县 980 31",
        "序号 支援方 受援方 到位资金(万元) 赴浙就业(人)\n1 西湖区 巴东县 1,260 45\n2 拱墅区 咸丰县 980 31",
        "单位:万元、人\n支援方 受援方 到位资金 赴浙就业(人)\n西湖区 巴东县 1,260 45\n拱墅区 咸丰县 980 31"
        "\n合计 — 2,240 76",
    ],
)
def test_each_figure_of_a_table_is_of_its_line_and_column(table: str) -> None:
    told = {t for t in _told(table, "funds") if t[0] != HANGZHOU}
    assert told == MONEY
    gone = {t for t in _told(table, "sends_workers_to") if t[0] != ENSHI}
    assert gone == {(BADONG, ZHEJIANG, 45.0, "2019"), (XIANFENG, ZHEJIANG, 31.0, "2019")}


def test_the_total_of_a_table_is_of_the_whole_couple() -> None:
    table = "支援方 受援方 到位资金(万元) 赴浙就业(人)\n西湖区 巴东县 1,260 45\n拱墅区 咸丰县 980 31\n合计 — 2,240 76"
    assert (HANGZHOU, ENSHI, 22_400_000.0, "2019") in _told(table, "funds")
    assert (ENSHI, ZHEJIANG, 76.0, "2019") in _told(table, "sends_workers_to")


@pytest.mark.parametrize(
    "table",
    [
        "支援方 受援方 项目(个) 里程(公里)\n西湖区 巴东县 12 1260\n拱墅区 咸丰县 9 980",
        "支援方 受援方 到位资金(万元)\n西湖区 巴东县 1,260 45\n拱墅区 咸丰县 980 31",
    ],
)
def test_a_table_whose_head_says_nothing_of_its_figures_is_not_read(table: str) -> None:
    assert not _told(table, "funds") | _told(table, "sends_workers_to")


def test_sums_have_the_unit_that_stands_over_them() -> None:
    text = "单位:万元\n到位情况:西湖区给巴东县1260;拱墅区给咸丰县,980。车间12,技工45。"
    assert {t[:3] for t in _told(text, "funds")} == {t[:3] for t in MONEY}


def test_bare_numbers_are_no_sums_without_a_unit() -> None:
    assert not _told("到位情况:西湖区给巴东县1260;拱墅区给咸丰县,980。", "funds")


def test_a_column_of_staff_is_of_those_who_help() -> None:
    table = "支援方 受援方 到位资金(万元) 挂职干部(人)\n西湖区 巴东县 1,260 3\n拱墅区 咸丰县 980 2"
    assert {t[:3] for t in _told(table, "sends_staff_to")} == {(XIHU, BADONG, 3), (GONGSHU, XIANFENG, 2)}
    assert {t[:3] for t in _told(table, "funds")} == {t[:3] for t in MONEY}


def test_projects_that_are_invited_are_no_vacancies() -> None:
    table = "支援方 受援方 招商项目(个)\n西湖区 巴东县 12\n拱墅区 咸丰县 9"
    assert not _told(table, "offers_jobs_to")
