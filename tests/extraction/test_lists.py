"""One list of couples and their figures, printed in every way that pages have, says the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extraction.helpers import told

TITLE = "2021年杭州市与恩施州东西部协作一览\n"
HANGZHOU, DAY = "330100", "2021-12-30"
Row = tuple[str, str, int, int, int, int, int]
ROWS: list[Row] = [
    ("西湖区", "巴东县", 3200, 410, 1500, 3, 5),
    ("拱墅区", "咸丰县", 5100, 620, 2300, 4, 8),
    ("临平区", "来凤县", 2800, 96, 840, 2, 6),
]
CODES = {
    "西湖区": "330106",
    "拱墅区": "330105",
    "临平区": "330113",
    "巴东县": "422823",
    "咸丰县": "422826",
    "来凤县": "422827",
}
SIDES = ["支援方", "受援方"]
HEADS = ["援助资金(万元)", "来杭务工(人)", "提供岗位(个)", "招聘会(场)", "挂职干部(人)"]
BARE = ["援助资金", "来杭务工", "提供岗位", "招聘会", "挂职干部"]
UNITS = ["万元", "人", "个", "场", "人"]


def _figures(r: Row) -> list[str]:
    return [f"{v}{u}" for v, u in zip(r[2:], UNITS, strict=True)]


def _labelled(r: Row, between: str = "") -> list[str]:
    return [f"{h}{between}{v}" for h, v in zip(BARE, _figures(r), strict=True)]


def _table(sep: str, heads: list[str], cells: Callable[[Row], list[str]]) -> str:
    return "\n".join(sep.join(x) for x in [heads, *map(cells, ROWS)]) + "\n"


def _plain(r: Row) -> list[str]:
    return [str(x) for x in r]


def _with_units(r: Row) -> list[str]:
    return [*r[:2], *_figures(r)]


def _lines(line: Callable[[Row], str]) -> str:
    return "\n".join(map(line, ROWS)) + "\n"


def _couple(r: Row) -> str:
    return f"{r[0]}—{r[1]}"


LAYOUTS = {
    **{f"a table parted by {sep!r}": _table(sep, SIDES + HEADS, _plain) for sep in ("\t", "    ", "　", "|", " | ")},
    "a table parted by bars, with a rule": "| " + " | ".join(SIDES + HEADS) + " |\n|---|---|---|---|---|---|---|\n"
    + _lines(lambda r: "| " + " | ".join(_plain(r)) + " |"),
    "units in the cells": _table("\t", SIDES + BARE, _with_units),
    "units in cells parted by bars": _table("|", SIDES + BARE, _with_units),
    "each cell on its line": _table("\n", SIDES + HEADS, _plain),
    "each cell with its unit on its line": _table("\n", SIDES + BARE, _with_units),
    "numbered lines": "序号\t" + "\t".join(SIDES + HEADS) + "\n"
    + "".join(f"{k}\t" + "\t".join(_plain(r)) + "\n" for k, r in enumerate(ROWS, 1)),
    "units above": "单位:万元、人、个、场\n"
    + _table("\t", [*SIDES, "援助资金", "来杭务工人数", "提供岗位数", "招聘会场次", "挂职干部人数"], _plain),
    "one column for the couple": _table("\t", ["结对双方", *HEADS], lambda r: [_couple(r), *_plain(r)[2:]]),
    "one head over both places": _table("  ", ["结对单位", *HEADS], _plain),
    "who is helped first": _table("\t", [*SIDES[::-1], *HEADS], lambda r: [r[1], r[0], *_plain(r)[2:]]),
    "a column for each couple": "项目\t" + "\t".join(map(_couple, ROWS)) + "\n"
    + "\n".join(h + "\t" + "\t".join(_plain(r)[k] for r in ROWS) for k, h in enumerate(HEADS, 2)) + "\n",
    "lines with gaps": _lines(lambda r: " ".join([_couple(r), *_labelled(r)])),
    **{f"lines with {mark}": _lines(lambda r, m=mark: f"{_couple(r)}:{m.join(_labelled(r))}") for mark in "、;"},
    "sentences": _lines(lambda r: f"{_couple(r)}:{','.join(_labelled(r))}。"),
    "sentences of help": _lines(lambda r: f"{r[0]}帮扶{r[1]}:{','.join(_labelled(r))}。"),
    "sentences with a number": "".join(f"{k}.{_couple(r)}:{','.join(_labelled(r))}。\n" for k, r in enumerate(ROWS, 1)),
    "bullets": _lines(lambda r: f"• {_couple(r)}:{','.join(_labelled(r))}"),
    "since when noted": _lines(lambda r: f"{_couple(r)}(2017年结对):{','.join(_labelled(r))}。"),
    "arrows and slashes": _lines(lambda r: f"{r[0]}→{r[1]}:{'/'.join(_labelled(r))}"),
    "colons twice": _lines(lambda r: f"{_couple(r)}:{';'.join(_labelled(r, ':'))}"),
    "figures first": _lines(
        lambda r: f"{_couple(r)}:{r[2]}万元援助资金,{r[3]}人来杭务工,{r[4]}个岗位,{r[5]}场招聘会,{r[6]}名挂职干部。"
    ),
    "in brackets": _lines(lambda r: f"{_couple(r)}({','.join(_labelled(r))})"),
    "under headings": _lines(lambda r: "\n".join([_couple(r), *_labelled(r, " ")])),
    "under headings in brackets": _lines(lambda r: "\n".join([f"【{_couple(r)}】", *_labelled(r, ":")])),
    "under headings, numbered": "".join(
        f"{'一二三'[k]}、{_couple(r)}\n" + "".join(f"{n}.{x}\n" for n, x in enumerate(_labelled(r, ":"), 1))
        for k, r in enumerate(ROWS)
    ),
    "under headings, with bullets": _lines(
        lambda r: "\n".join([f"■ {r[0]}·{r[1]}", *(f"· {x}" for x in _labelled(r))])
    ),
    "under headings, in one line": _lines(lambda r: f"{_couple(r)}\n{','.join(_labelled(r))}。"),
    "their order told above": f"以下各行数字依次为:{'、'.join(HEADS)}\n"
    + _lines(lambda r: f"{_couple(r)}:{'、'.join(_plain(r)[2:])}"),
    "their order told in brackets": "(依次为:援助资金万元/来杭务工人数/提供岗位数/招聘会场次/挂职干部人数)\n"
    + _lines(lambda r: f"{_couple(r)} {'/'.join(_plain(r)[2:])}"),
    "a line for each measure": "".join(
        f"{h}:{'、'.join(_couple(r) + _figures(r)[k] for r in ROWS)}。\n" for k, h in enumerate(BARE)
    ),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_list_says_the_same_however_it_is_printed(layout: str) -> None:
    facts = told(TITLE + LAYOUTS[layout], DAY)
    wanted = set()
    for a, b, money, people, jobs, fairs, staff in ROWS:
        helper, helped = CODES[a], CODES[b]
        wanted |= {
            ("funds", helper, helped, money * 1e4, "2021"),
            ("sends_workers_to", helped, HANGZHOU, people, "2021"),
            ("offers_jobs_to", helper, helped, jobs, "2021"),
            ("offers_jobs_to", helper, helped, fairs, "2021"),
            ("sends_staff_to", helper, helped, staff, "2021"),
        }
    assert {f for f in facts if f[3] is not None} == wanted
    pairs = {frozenset(f[1:3]) for f in facts if f[0] == "pairs_with"}
    assert pairs >= {frozenset((CODES[r[0]], CODES[r[1]])) for r in ROWS}


@pytest.mark.parametrize(
    "heads",
    [
        "外出务工(人)",
        "消费帮扶(万元)",
        "计划投入资金(万元)",
        "项目(个)",
        "脱贫人口(人)",
        "常住人口(万人)",
        "销售额(万元)",
    ],
)
def test_a_column_of_something_else_is_no_fact(heads: str) -> None:
    text = TITLE + f"支援方\t受援方\t{heads}\n西湖区\t巴东县\t130\n拱墅区\t咸丰县\t210\n"
    assert not {f for f in told(text, DAY) if f[3] is not None}


def test_who_left_for_anywhere_went_to_no_partner() -> None:
    text = (
        TITLE + "县市\t转移就业(人)\t省外就业(人)\t杭州就业(人)\n巴东县\t13000\t8000\t410\n咸丰县\t21000\t9000\t620\n"
    )
    gone = {(a, b, v) for p, a, b, v, _ in told(text, DAY) if p == "sends_workers_to"}
    assert gone == {(CODES["巴东县"], HANGZHOU, 410), (CODES["咸丰县"], HANGZHOU, 620)}


def test_what_announces_a_list_tells_its_time() -> None:
    text = "2021年1—11月,杭州市、恩施州两地结对县区的主要数字如下:\n" + LAYOUTS["sentences"]
    assert {f[4] for f in told("东西部协作简报\n" + text, DAY) if f[3] is not None} == {"2021-01"}


def test_a_helper_told_once_for_several_lines() -> None:
    text = TITLE + "支援方\t受援方\t援助资金(万元)\n西湖区\t巴东县\t320\n咸丰县\t210\n拱墅区\t来凤县\t180\n"
    sums = {(a, b, v) for p, a, b, v, _ in told(text, DAY) if p == "funds"}
    assert sums == {
        (CODES["西湖区"], CODES["巴东县"], 3.2e6),
        (CODES["西湖区"], CODES["咸丰县"], 2.1e6),
        (CODES["拱墅区"], CODES["来凤县"], 1.8e6),
    }


def test_lines_tell_whose_each_county_is() -> None:
    text = (
        TITLE
        + "西湖、拱墅两区对口帮扶恩施州三个县。\n"
        + "西湖区—巴东县 资金320万元\n西湖区—咸丰县 资金210万元\n拱墅区—来凤县 资金180万元\n"
    )
    pairs = {frozenset(f[1:3]) for f in told(text, DAY) if f[0] == "pairs_with"}
    assert frozenset((CODES["西湖区"], CODES["来凤县"])) not in pairs
    assert frozenset((CODES["拱墅区"], CODES["来凤县"])) in pairs


@pytest.mark.parametrize(
    "text",
    [
        "3200万元\n杭州各级财政给恩施的援助资金\n410人\n来杭州务工的恩施劳动力\n",
        "杭州各级财政给恩施的援助资金\n3200万元\n来杭州务工的恩施劳动力\n410人\n",
        "杭州各级财政给恩施的援助资金    3200万元\n来杭州务工的恩施劳动力    410人\n",
    ],
)
def test_figures_that_stand_by_themselves_are_of_the_one_couple(text: str) -> None:
    facts = told("2021年杭州市对口帮扶恩施州,数字说话。\n" + text, DAY)
    assert {f[:4] for f in facts if f[3] is not None} == {
        ("funds", HANGZHOU, "422800", 3.2e7),
        ("sends_workers_to", "422800", HANGZHOU, 410),
    }


def test_months_under_what_they_count() -> None:
    text = "2021年杭州市对口帮扶恩施州,上半年的账如下。\n包车去杭州务工\n2月  3车  127人\n3月  2车  84人\n"
    gone = {(v, when) for p, _, _, v, when in told(text, DAY) if p == "sends_workers_to"}
    assert gone == {(127, "2021-02"), (84, "2021-03")}


def test_staff_who_come_to_learn_and_staff_both_ways() -> None:
    text = TITLE + "西湖区—巴东县 跟岗教师4名 援助资金320万元\n拱墅区—咸丰县 互派干部3名 援助资金210万元\n"
    staff = {(a, b, v) for p, a, b, v, _ in told(text, DAY) if p == "sends_staff_to"}
    xihu, badong, gongshu, xianfeng = (CODES[x] for x in ("西湖区", "巴东县", "拱墅区", "咸丰县"))
    assert staff == {(badong, xihu, 4), (gongshu, xianfeng, 3), (xianfeng, gongshu, 3)}


LED = "厦门市对口帮扶临夏州\n"
HULI, SIMING, YONGJING, LINXIA = "350206", "350203", "622923", "622901"


def _of(text: str) -> set[tuple[str, str, str, float, str | None]]:
    return {f for f in told(LED + text, "2020-12-20") if f[3] is not None}  # type: ignore[misc]


@pytest.mark.parametrize(
    "text",
    [
        # a county's own teachers; what is planned, or only needed; another place's work; a list of something else
        "2020年各县情况:\n永靖县 教师2300名 医生500名\n临夏市 教师3300名 医生600名\n",
        "以下为2020年计划:\n湖里区—永靖县 资金2500万元 干部5人\n思明区—临夏市 资金3500万元 干部6人\n",
        "县市 教师(所) 务工贫困户(户)\n永靖县 23 320\n临夏市 33 420\n",
        "文艺汇演节目单\n湖里区 临夏市 演员12人\n思明区 永靖县 演员13人\n",
    ],
)
def test_lists_of_something_else_tell_no_figure(text: str) -> None:
    assert not _of(text)


def test_a_programme_ties_nobody_otherwise_than_told() -> None:
    text = (
        LED + "湖里区与永靖县、思明区与临夏市结对。\n文艺汇演节目单\n湖里区 临夏市 演员12人\n思明区 永靖县 演员13人\n"
    )
    pairs = {frozenset(f[1:3]) for f in told(text, "2020-12-20") if f[0] == "pairs_with"}
    assert pairs >= {frozenset((HULI, YONGJING)), frozenset((SIMING, LINXIA))}


def test_lines_that_open_with_a_year_keep_it() -> None:
    text = "湖里区对口帮扶永靖县\n2018年 资金1000万元 干部2名\n2019年 资金1500万元 干部3名\n"
    assert {(f[3], f[4]) for f in _of(text)} == {(1e7, "2018"), (2, "2018"), (1.5e7, "2019"), (3, "2019")}


def test_the_year_of_one_tie_dates_no_figure() -> None:
    text = "湖里区—永靖县 2013年结对 资金2500万元 干部5人\n思明区—临夏市 2016年结对 资金3500万元 干部6人\n"
    assert {f[4] for f in _of(text)} == {"2020"}


def test_sentences_behind_a_colon_keep_the_ends_they_name() -> None:
    text = (
        "永靖县:湖里区投入资金2500万元,到湖里区务工120人,到兰州务工3000人\n"
        "临夏市:思明区投入资金3500万元,到思明区务工220人,到兰州务工4000人\n"
    )
    assert {f[:4] for f in _of(text)} >= {
        ("funds", HULI, YONGJING, 2.5e7),
        ("sends_workers_to", YONGJING, HULI, 120),
        ("funds", SIMING, LINXIA, 3.5e7),
        ("sends_workers_to", LINXIA, SIMING, 220),
    }


def test_a_column_of_those_who_went_elsewhere_is_of_no_helper() -> None:
    text = "县市 到厦门务工(人) 到兰州务工(人) 到新疆务工(人)\n永靖县 320 3000 450\n临夏市 420 4000 550\n"
    assert {f[:4] for f in _of(text)} == {
        ("sends_workers_to", YONGJING, "350200", 320),
        ("sends_workers_to", LINXIA, "350200", 420),
    }


def test_a_column_of_remarks_may_be_empty() -> None:
    text = "结对 资金(万元) 干部(人) 备注\n湖里区—永靖县 2500 5\n思明区—临夏市 3500 6\n"
    assert {f[:4] for f in _of(text)} == {
        ("funds", HULI, YONGJING, 2.5e7),
        ("sends_staff_to", HULI, YONGJING, 5),
        ("funds", SIMING, LINXIA, 3.5e7),
        ("sends_staff_to", SIMING, LINXIA, 6),
    }
