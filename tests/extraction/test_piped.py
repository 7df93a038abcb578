"""Lines of a table parted by |, and lists of couples with a figure each."""

from __future__ import annotations

from tests.extraction.helpers import read

HELP = "厦门市同安区与甘肃省康乐县结对三年。2020年同安区的帮扶资金,一笔一笔列在下面:\n"


def _said(text: str) -> set[tuple[str, str, str, float]]:
    return {
        (f.predicate, f.subject, f.object, f.quantity.value)
        for f, _ in read(text, "2020-12-10").facts
        if f.quantity and "/" not in f.subject + f.object
    }


def test_the_head_of_a_column_says_what_its_figures_count() -> None:
    table = (
        "序号|项目|地点|帮扶资金|用工\n1|村道|康乐县|46万元|6人\n2|水池|康乐县|31万元|4人\n首页 | 新闻 | 图片 | 视频\n"
    )
    assert _said(HELP + table) == {
        ("funds", "Region:350212", "Region:622922", 460_000),
        ("funds", "Region:350212", "Region:622922", 310_000),
    }
    table = "日期|地点|岗位|到同安务工\n3月2日|康乐县|800个岗|56人\n4月9日|康乐县|1030个岗|130人\n"
    assert _said(HELP + table) == {
        ("offers_jobs_to", "Region:350212", "Region:622922", 800),
        ("offers_jobs_to", "Region:350212", "Region:622922", 1030),
        ("sends_workers_to", "Region:622922", "Region:350212", 56),
        ("sends_workers_to", "Region:622922", "Region:350212", 130),
    }


def test_a_line_that_tells_the_giver_needs_no_head() -> None:
    assert _said(HELP + "村道|康乐县苏集镇|同安区财政|86万元\n大棚|康乐县附城镇|同安区财政|42万元\n") == {
        ("funds", "Region:350212", "Region:622922", 860_000),
        ("funds", "Region:350212", "Region:622922", 420_000),
    }


def test_a_figure_for_each_couple_of_a_list() -> None:
    text = "乌苏市与辽阳市、额敏县与鞍山市结对,2016年所得援助资金依次是1.02亿元和9700万元。"
    assert _said(text) == {
        ("funds", "Region:211000", "Region:654202", 1.02e8),
        ("funds", "Region:210300", "Region:654221", 9.7e7),
    }
    text = "崇仁县与鄞州区、宜黄县与慈溪市结对,2020年到宁波就业的人分别有320人、210人。"
    assert _said(text) == {
        ("sends_workers_to", "Region:361024", "Region:330200", 320),
        ("sends_workers_to", "Region:361026", "Region:330200", 210),
    }
