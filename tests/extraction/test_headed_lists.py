"""Lists and tables whose figures are told by what stands over them: a heading, a head in two lines, a year, a note."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

TITLE = "2022年宁波市与凉山州东西部协作情况\n"
NINGBO, LIANGSHAN, DAY = "330200", "513400", "2022-12-28"
YINZHOU, YUYAO, BEILUN = "330212", "330281", "330206"
XIDE, ZHAOJUE, PUGE = "513432", "513431", "513428"
COUPLES = [(YINZHOU, XIDE), (YUYAO, ZHAOJUE), (BEILUN, PUGE)]
NAMES = ["鄞州区—喜德县", "余姚市—昭觉县", "北仑区—普格县"]
MONEY, PEOPLE = [3150, 4280, 2960], [236, 418, 175]
SUMS = {("funds", a, b, m * 1e4) for (a, b), m in zip(COUPLES, MONEY, strict=True)}
GONE = {("sends_workers_to", b, NINGBO, n) for (_, b), n in zip(COUPLES, PEOPLE, strict=True)}
PLACED = {("sends_workers_to", b, a, n) for (a, b), n in zip(COUPLES, PEOPLE, strict=True)}


def _counted(text: str) -> set[tuple[str, str, str, float | None]]:
    return {f[:4] for f in told(text, DAY) if f[3] is not None}


def _rows(figures: list[int], form: str) -> str:
    return "".join(form.format(n, *n.split("—"), v) + "\n" for n, v in zip(NAMES, figures, strict=True))


ARROWS = _rows(PEOPLE, "{2}→{1} {3}人")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("一、援助资金\n" + _rows(MONEY, "{0} {3}万元") + "二、来宁波务工\n" + _rows(PEOPLE, "{0} {3}人"), SUMS | GONE),
        ("财政援助资金(单位:万元)\n" + _rows(MONEY, "{0}:{3}"), SUMS),
        ("到位援助资金\n" + _rows(MONEY, "{0}({3}万元)"), SUMS),
        ("赴宁波务工人数排行\n" + _rows(PEOPLE, "第1名 {2} {3}人"), GONE),
        ("援助资金拨付去向\n" + _rows(MONEY, "{1}=>{2} {3}万元"), SUMS),
        ("务工人员流向\n" + ARROWS, PLACED),
        ("协作资金:" + "、".join(f"{n}({m}万元)" for n, m in zip(NAMES, MONEY, strict=True)) + "。\n", SUMS),
        (
            "支援方\t受援方\t援助资金(万元)\t\t来宁波务工(人)\t\n\t\t计划\t完成\t计划\t完成\n"
            + "".join(
                "\t".join([*n.split("—"), "3000", str(m), "150", str(p)]) + "\n"
                for n, m, p in zip(NAMES, MONEY, PEOPLE, strict=True)
            ),
            SUMS | GONE,
        ),
        (
            "".join(
                f"{n}:援助资金计划3000万元,到位{m}万元;来宁波务工计划150人,完成{p}人\n"
                for n, m, p in zip(NAMES, MONEY, PEOPLE, strict=True)
            ),
            SUMS | GONE,
        ),
        (
            "结对双方\t指标\t任务数\t完成数\n"
            + _rows(MONEY, "{0}\t援助资金(万元)\t3000\t{3}")
            + _rows(PEOPLE, "{0}\t来宁波务工(人)\t150\t{3}"),
            SUMS | GONE,
        ),
        (
            "指标\t单位\t" + "\t".join(NAMES) + "\n到位资金\t万元\t3150\t4280\t2960\n来宁波务工\t人\t236\t418\t175\n",
            SUMS | GONE,
        ),
        (
            "".join(
                f"{n}\n援助资金 / {m}万元\n来宁波务工 / {p}人\n" for n, m, p in zip(NAMES, MONEY, PEOPLE, strict=True)
            )
            + "合计:援助资金10390万元、来宁波务工829人\n",
            SUMS | GONE | {("funds", NINGBO, LIANGSHAN, 1.039e8), ("sends_workers_to", LIANGSHAN, NINGBO, 829)},
        ),
        ("来宁波务工(万人)\n" + _rows(PEOPLE, "{2}:0.0{3}万人"), GONE),
        ("赴宁波务工人员:" + "、".join(f"{n[4:]}{p}人" for n, p in zip(NAMES, PEOPLE, strict=True)) + "。\n", GONE),
        ("支援方\t受援方\t援助资金\n" + _rows(MONEY, "{1}\t{2}\t{3}") + "注:资金单位为万元。\n", SUMS),
        ("支援方 受援方 援助资金(万元)\n" + _rows(MONEY, "{1} {2} {3}(计划3000)"), SUMS),
    ],
)
def test_what_stands_over_a_figure_says_what_it_counts(
    text: str, wanted: set[tuple[str, str, str, float | None]]
) -> None:
    assert _counted(TITLE + text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "2023年计划\n" + _rows(MONEY, "{0} {3}万元"),
        "县市\t资金任务(万元)\t务工任务(人)\n喜德县\t3150\t236\n昭觉县\t4280\t418\n",
        "来宁波旅游人次\n" + _rows(PEOPLE, "{2} {3}人次"),
        "物流线路里程\n" + _rows(PEOPLE, "{2}→{1} {3}公里"),
        "援助资金拨付去向\n" + _rows(MONEY, "{2}→{1} {3}万元"),
        _rows(MONEY, "{2}:教育投入{3}万元,医疗投入1200万元"),
        "历年财政收入(万元)\n县市\t2020年\t2021年\n喜德县\t3150\t3236\n昭觉县\t4280\t4418\n",
        "支援方 受援方 援助资金(万元) 来宁波务工(人)\n鄞州区 喜德县 3150\n余姚市 昭觉县 418\n",
    ],
)
def test_what_heads_other_figures_makes_them_none_of_ours(text: str) -> None:
    assert not _counted(TITLE + text)


@pytest.mark.parametrize(
    "text",
    [
        "援助资金(单位:万元)\n支援方\t受援方\t2020年\t2021年\n鄞州区\t喜德县\t2600\t2900\n余姚市\t昭觉县\t3700\t4100\n",
        "援助资金(单位:万元)\n支援方|受援方|2020|2021\n鄞州区|喜德县|2600|2900\n余姚市|昭觉县|3700|4100\n",
        "支援方\t受援方\t年度\t援助资金(万元)\n鄞州区\t喜德县\t2020年\t2600\n鄞州区\t喜德县\t2021年\t2900\n"
        "余姚市\t昭觉县\t2020年\t3700\n余姚市\t昭觉县\t2021年\t4100\n",
        "援助资金(单位:万元)\n年份\t鄞州区—喜德县\t余姚市—昭觉县\n2020\t2600\t3700\n2021\t2900\t4100\n",
        "援助资金\n2020年\n鄞州区—喜德县 2600万元\n余姚市—昭觉县 3700万元\n"
        "2021年\n鄞州区—喜德县 2900万元\n余姚市—昭觉县 4100万元\n",
    ],
)
def test_each_year_has_its_own_sums(text: str) -> None:
    sums = {(b, v, y) for p, _, b, v, y in told("宁波市与凉山州东西部协作\n" + text, DAY) if p == "funds"}
    assert sums == {(XIDE, 2.6e7, "2020"), (XIDE, 2.9e7, "2021"), (ZHAOJUE, 3.7e7, "2020"), (ZHAOJUE, 4.1e7, "2021")}


@pytest.mark.parametrize("day", ["3.18", "03.18", "3/18", "2022.3.18", "2022/03/18", "2022-03-18", "[3.18]", "3月18日"])
def test_days_that_lines_begin_with(day: str) -> None:
    after = day.replace("18", "26")
    text = (
        "鄞州区对口帮扶喜德县2022年大事记\n"
        f"{day} 鄞州区向喜德县拨付帮扶资金3150万元\n{after} 喜德县236名务工人员乘专车到宁波务工\n"
    )
    assert {(p, when) for p, _, _, v, when in told(text, DAY) if v} == {
        ("funds", "2022-03-18"),
        ("sends_workers_to", "2022-03-26"),
    }


@pytest.mark.parametrize("number", ["1.1", "3.18亿元", "3-18"])
def test_numbers_that_lines_begin_with_are_no_days(number: str) -> None:
    text = f"鄞州区对口帮扶喜德县2022年总结\n{number} 鄞州区向喜德县拨付帮扶资金3150万元。\n1.2 两地往来。\n"
    assert {when for _, _, _, v, when in told(text, DAY) if v} <= {"2022"}


def test_the_firms_of_a_table_look_for_people_where_the_fair_is() -> None:
    text = (
        "2022年3月18日,宁波市鄞州区组织企业到凉山州喜德县举办东西部协作招聘会。\n企业名称\t岗位\t招聘人数(人)\t月工资\n"
        "宁波海晟电子有限公司\t操作工\t60\t5000-6500元\n喜德县兴农食品有限公司\t包装工\t45\t3000元\n"
    )
    found = {f for f in told(text, DAY) if f[0] == "offers_jobs_to" and f[3]}
    assert found == {("offers_jobs_to", "Company:宁波海晟电子有限公司", XIDE, 60, "2022-03-18")}


@pytest.mark.parametrize("width", [14, 16, 21, 27])
def test_lines_broken_within_their_figures(width: int) -> None:
    text = "".join(
        f"{a}向{b}拨付协作资金{m}万元,{b}有{p}人到宁波务工。"
        for (a, b), m, p in zip((n.split("—") for n in NAMES), MONEY, PEOPLE, strict=True)
    )
    broken = "\n".join(text[k : k + width] for k in range(0, len(text), width))
    assert _counted(TITLE + broken + "\n") == SUMS | GONE


@pytest.mark.parametrize("sep", ["\t", " | "])
def test_fairs_of_a_table_are_each_on_their_day(sep: str) -> None:
    rows = [("举办时间", "结对区县", "提供岗位(个)")]
    rows += [(f"2022-0{k}-18", n, f"{500 * k}") for k, n in enumerate(NAMES[:2], 3)]
    text = "2022年宁波市来凉山州举办东西部协作招聘会情况\n" + "".join(sep.join(r) + "\n" for r in rows)
    assert {f for f in told(text, DAY) if f[3]} == {
        ("offers_jobs_to", YINZHOU, XIDE, 1500, "2022-03-18"),
        ("offers_jobs_to", YUYAO, ZHAOJUE, 2000, "2022-04-18"),
    }


def test_lines_alike_long_are_a_list() -> None:
    assert _counted(TITLE + "劳务输转\n" + _rows(PEOPLE, "凉山州{2}→宁波市{1},{3}人务工")) == PLACED
    assert _counted(TITLE + _rows(MONEY, "{0} 到位帮扶资金{3}万元")) == SUMS
