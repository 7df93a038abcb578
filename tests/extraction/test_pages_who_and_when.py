"""Whose a figure on a printed page is, and since when: who only tells, what an event or a rise bears, who only gets."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told
from tests.extraction.test_pages_as_printed import DAY, HELPS, facts

TIBET = "记者16日从西藏自治区政府新闻办召开的发布会上获悉,2016年至2018年,湖北省安排援藏资金2.6亿元。"


def test_who_only_tells_gets_nothing() -> None:
    page = f"湖北省对口支援西藏山南市。{TIBET}"
    assert facts(page, "funds", "2018-12-18") == {("funds", "420000", "540500", 2.6e8)}
    whole = f"湖北省对口支援西藏。西藏山南等地受益。{TIBET}"
    assert facts(whole, "funds", "2018-12-18") == {("funds", "420000", "540000", 2.6e8)}


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("地区生产总值从1994年的4.2亿元增长到2017年的145.9亿元。\n湖北省选派专业人才204名。", None),
        ("湖北省援藏资金从1995年的2000万元增长到2017年的2.4亿元。", "2017"),
    ],
)
def test_the_years_of_a_rise_are_of_its_figures(text: str, since: str | None) -> None:
    found = {x[4] for x in told(f"湖北省对口支援西藏山南市。\n{text}", "2018-12-18") if x[3] in (204, 2.4e8)}
    assert found == {since} if since else found and "2017" not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("为武都海诺农业有限公司提供910万元援助款。", {("funds", "370211", "621202", 9.1e6)}),
        ("随后,向武都区慈善协会捐资910万元。", {("funds", "370211", "621202", 9.1e6)}),
        ("青岛海诺农业有限公司提供910万元援助款。", {("funds", "Company:青岛海诺农业有限公司", "621202", 9.1e6)}),
    ],
)
def test_who_gets_a_sum_gave_none(text: str, expected: set[object]) -> None:
    assert facts(f"青岛市黄岛区对口帮扶甘肃省武都区,{text}", "funds") == expected


def test_what_money_is_for_is_no_firm() -> None:
    text = f"{HELPS}产业开发投入资金4120万元,用于建设大棚;教育医疗投入资金1180万元,用于救助。"
    assert {s for _, s, _, _ in facts(text, "funds")} == {"370211"}


def test_staff_of_a_firm_is_no_places() -> None:
    text = f"{HELPS}2016年以来,黄岛区选派援助干部37名;海信集团投入援助资金1200万元、选派援助干部17名。"
    assert {v for _, _, _, v in facts(text, "sends_staff")} == {37.0}


def test_a_sum_after_all_of_the_country_is_of_no_two() -> None:
    all_of_them = "截至6月底,19个援疆省市资金到疆78.3亿元,其中:河北、安徽超额完成计划。"
    assert not facts(f"各省市对口支援新疆。{all_of_them}2010年以来,援疆项目累计到疆资金432.6亿元。", "funds")
    own = f"河北省对口支援新疆。{all_of_them}2010年以来,河北省累计投入援疆资金32.6亿元。"
    assert {s for _, s, _, _ in facts(own, "funds")} == {"130000"}


@pytest.mark.parametrize(
    "text",
    [
        "2022年第一季度,黄岛区各级帮扶单位收到武都区寄来的感谢信。",
        "2021年春风行动启动仪式暨武都·黄岛东西部劳务协作招聘会在武都举行。",
        "2023年是实施新一轮协作计划的关键之年,黄岛区将加强与武都区的结对帮扶。",
    ],
)
def test_a_quarter_an_event_and_a_year_of_something_begin_no_tie(text: str) -> None:
    assert {x[4] for x in told(f"{HELPS}{text}", "2023-09-13") if x[0] == "pairs_with"} == {None}


@pytest.mark.parametrize("text", ["2021年,黄岛区与武都区结对。", "2021年起黄岛区帮扶武都区,年年开招聘会。"])
def test_the_year_of_a_tie_begins_it(text: str) -> None:
    assert "2021" in {x[4] for x in told(f"{HELPS}{text}", "2023-09-13") if x[0] == "pairs_with"}


def test_each_part_of_a_sentence_dates_its_own_tie() -> None:
    text = "2013年2月,广州市开始对口帮扶贵州黔南州;2016年10月,开始对口帮扶毕节市。"
    found = {(x[2], x[4]) for x in told(text, DAY) if x[0] == "pairs_with"}
    assert found == {("522700", "2013-02"), ("520500", "2016-10")}


def test_so_many_years_on_a_page_without_a_day_run_from_the_tie() -> None:
    text = "宁波和黔西南2013年结对。 6年来,宁波在黔西南累计投入财政帮扶资金2.1亿元。2017年,签订订单39个。"
    assert {x[4] for x in told(text, "") if x[0] == "funds"} == {"2013"}


def test_who_is_at_work_now_on_a_page_without_a_day_has_no_year() -> None:
    text = "从1996年起,广东、广西开始扶贫协作,深圳市对口帮扶百色市。百色目前有8.4万左右农民工在深圳务工。"
    assert {x[4] for x in told(text, "") if x[0] == "sends_workers_to"} == {None}
    assert {x[4] for x in told(text, "2014-06-18") if x[0] == "sends_workers_to"} == {"2014"}


def test_both_of_two_papers_are_signed_by_whom_their_titles_name() -> None:
    text = "山东省人社厅厅长赴重庆、甘肃对接东西部劳务协作,签署《2021年鲁渝劳务协作协议》《2021年鲁甘劳务协作协议》。"
    found = {(s, o) for p, s, o, _ in facts(text) if p == "signs"}
    assert {("500000", "Program:2021年鲁渝劳务协作协议"), ("620000", "Program:2021年鲁甘劳务协作协议")} <= found
    assert ("500000", "Program:2021年鲁甘劳务协作协议") not in found


def test_a_village_signs_for_no_county() -> None:
    text = "舟山市定海区与宣汉县结对。舟山市工商联与宣汉县南坝镇圣水村签订了结对帮扶协议。"
    assert {s for _, s, _, _ in facts(text, "signs")} == {"Bureau:330900/工商业联合会"}


def test_a_school_named_after_the_town_told_is_in_no_other_county() -> None:
    text = "留坝县江口镇举行活动。留坝是苏陕协作南通市通州区对口帮扶县。通州总商会向江口中学捐赠现金12万元。"
    assert {o for _, _, o, _ in facts(text, "funds")} == {"610729"}


def test_jobs_that_a_workshop_brings_take_nobody_away() -> None:
    assert not facts(f"{HELPS}黄岛区累计帮扶武都区建设扶贫车间162个,带动3105名建档立卡贫困户就业。", "sends_w")
    assert facts(f"{HELPS}黄岛区带动325名武都群众到黄岛就业。", "sends_w")
