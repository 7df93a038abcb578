"""Reports that came without their headline or masthead: who is meant is told by the words that are left."""

from __future__ import annotations

from tests.extraction.helpers import told


def test_our_banner_is_not_the_one_told_beside_it() -> None:
    text = (
        "大兴区今年帮两个旗办事,察右前旗和正镶白旗都签了字。\n"
        "年初,北京市大兴区与我旗、正镶白旗结对。大兴区向我旗拨付协作资金1400万元。\n"
    )
    facts = told(text, "2024-12-20")
    assert ("funds", "110115", "150926", 14000000.0, "2024") in facts
    assert not any(p == "funds" and o == "152529" for p, _, o, _, _ in facts)


def test_the_name_of_a_paper_tells_who_we_are() -> None:
    text = (
        "按照统一安排,广东省化州市与我县结成帮扶对子。2017年,两地签订《化州市—隆安县扶贫协作框架协议》。\n"
        "2019年,化州市投入我县帮扶资金3100万元。\n"
    )
    assert ("funds", "440982", "450123", 31000000.0, "2019") in told(text, "2020-03-02")


def test_the_day_of_a_masthead_is_not_what_the_report_is_about() -> None:
    text = (
        "商洛日报  2020年09月21日  第02版  文/樊立\n"
        "南京市雨花台区与丹凤县是2017年结的对子。县上把三年多的来往拢了一遍。\n"
        "雨花台区支持的协作项目资金共2.27亿元,落在76个项目上。\n"
    )
    assert ("funds", "320114", "611022", 227000000.0, "2017") in told(text, "2020-09-21")
