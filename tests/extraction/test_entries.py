"""Chronicles and lists whose lines end without a full stop say what they would say with one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extraction.helpers import told

XIHU, BADONG, HANGZHOU, DAY = "330106", "422823", "330100", "2022-01-10"
CHRONICLE = "杭州市西湖区对口帮扶恩施州巴东县2021年大事记\n"
DAYS = [(3, 5), (4, 12), (6, 8), (7, 20)]
DONE = [
    "西湖区向巴东县拨付帮扶资金3200万元",
    "巴东县410名务工人员乘专列到杭州务工",
    "西湖区选派5名教师到巴东县支教",
    "西湖区在巴东县举办招聘会,带来岗位1500个",
]
FACTS = {
    ("funds", XIHU, BADONG, 3.2e7, "2021-03-05"),
    ("sends_workers_to", BADONG, HANGZHOU, 410, "2021-04-12"),
    ("sends_staff_to", XIHU, BADONG, 5, "2021-06-08"),
    ("offers_jobs_to", XIHU, BADONG, 1500, "2021-07-20"),
}


def _entries(line: Callable[[int, int, str], str]) -> str:
    return CHRONICLE + "\n".join(line(m, d, s) for (m, d), s in zip(DAYS, DONE, strict=True)) + "\n"


FORMS = {
    "a gap": _entries(lambda m, d, s: f"{m}月{d}日 {s}"),
    "a tab": _entries(lambda m, d, s: f"{m}月{d}日\t{s}"),
    "a comma": _entries(lambda m, d, s: f"{m}月{d}日,{s}"),
    "brackets": _entries(lambda m, d, s: f"【{m}月{d}日】{s}"),
    "bullets": _entries(lambda m, d, s: f"● {m}月{d}日 {s}"),
    "a numbered table": CHRONICLE
    + "序号\t时间\t事项\n"
    + "\n".join(f"{k}\t{m}月{d}日\t{s}" for k, ((m, d), s) in enumerate(zip(DAYS, DONE, strict=True), 1)),
    "the day on its line": _entries(lambda m, d, s: f"{m}月{d}日\n{s}。"),
    "the day with its year on its line": _entries(lambda m, d, s: f"2021年{m}月{d}日\n{s}。"),
    "the month on its line": _entries(lambda m, d, s: f"{m}月\n{d}日,{s}。"),
}


@pytest.mark.parametrize("form", FORMS)
def test_each_entry_of_a_chronicle_has_its_day(form: str) -> None:
    assert {f for f in told(FORMS[form], DAY) if f[3] is not None} == FACTS


def test_a_second_day_of_a_month_that_stands_above() -> None:
    text = (
        "西湖区对口帮扶巴东县2021年大事记\n3月\n5日,西湖区拨付巴东县资金320万元。\n9日,西湖区拨付巴东县资金180万元。\n"
    )
    assert {f[3:] for f in told(text, DAY) if f[0] == "funds"} == {(3.2e6, "2021-03-05"), (1.8e6, "2021-03-09")}


ITEMS = [
    "西湖区拨付巴东县帮扶资金3200万元",
    "巴东县到杭州务工410人",
    "西湖区选派教师5名到巴东县支教",
    "西湖区到巴东县办招聘会3场,带来岗位1500个",
    "西湖区帮巴东县培训劳动力120人次",
]
SAID = {
    ("funds", XIHU, BADONG, 3.2e7),
    ("sends_workers_to", BADONG, HANGZHOU, 410),
    ("sends_staff_to", XIHU, BADONG, 5),
    ("offers_jobs_to", XIHU, BADONG, 3),
    ("offers_jobs_to", XIHU, BADONG, 1500),
    ("trains", XIHU, BADONG, 120),
}
LIST = "2021年西湖区对口帮扶巴东县工作成效\n西湖区和巴东县的东西部协作这一年怎么样?\n"
TOPICS = ["资金支持", "劳务协作", "人才支援", "招聘", "培训"]
MARKS: dict[str, Callable[[int], str]] = {
    "nothing": lambda k: "",
    "bullets": lambda k: "• ",
    "squares": lambda k: "■",
    "dashes": lambda k: "- ",
    "numbers": lambda k: f"{k + 1}.",
    "numbers in brackets": lambda k: f"({'一二三四五'[k]})",
    "rings": lambda k: "①②③④⑤"[k],
    "items": lambda k: f"{'一二三四五'[k]}是",
    "topics": lambda k: f"{TOPICS[k]}:",
    "topics in brackets": lambda k: f"【{TOPICS[k]}】",
    "topics and tabs": lambda k: f"{TOPICS[k]}\t",
    "topics on their lines": lambda k: f"{TOPICS[k]}\n",
}


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("stop", ["", "。", ";"])
def test_items_of_a_list_need_no_full_stop(mark: str, stop: str) -> None:
    text = LIST + "\n".join(MARKS[mark](k) + x + stop for k, x in enumerate(ITEMS)) + "\n"
    assert {f[:4] for f in told(text, DAY) if f[3] is not None} == SAID


def test_headlines_below_a_report_are_no_list_of_it() -> None:
    text = (
        "西湖区帮扶巴东县\n西湖区对口帮扶巴东县,12月28日拨付帮扶资金3200万元。\n"
        "西湖区2000万元支援巴东建学校\n410名巴东人坐专列到杭州务工\n西湖区500万元援建巴东医院\n"
    )
    assert {f[3] for f in told(text, "2021-12-30") if f[3] is not None} == {3.2e7}
