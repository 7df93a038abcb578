"""Staff, learners and money told slot by slot, a clause for each: what kind, how many, from whom, to whom."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_PAIR = "东西部协作里,天津市东丽区帮的是甘肃省临潭县。\n"
_FROM, _TO = "120110", "623021"


def facts(text: str, day: str = "2022-12-09") -> set[tuple[str, str, str, float | None]]:
    kinds = {"sends_staff_to": "S", "sends_workers_to": "W", "trains": "T", "funds": "F"}
    return {(kinds[p], a, b, v) for p, a, b, v, _ in told(_PAIR + text, day) if p in kinds}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("都是医生,落脚在临潭县。一共86人,编制都在东丽区。", {("S", _FROM, _TO, 86)}),
        ("派人的是东丽区。拢共18个人。行当是教书。", {("S", _FROM, _TO, 18)}),
        ("白大褂居多,一行37人。驻地是临潭县,逢年过节也不回。", {("S", _FROM, _TO, 37)}),
        ("花名册上52个名字,有教书的,有看病的,原单位都在东丽区。", {("S", _FROM, _TO, 52)}),
        ("出发地是东丽区,名单上240人,行当是教书,临潭县的医院和学校里都有。", {("S", _FROM, _TO, 240)}),
        ("都从东丽区来,一共18人,上岗的地方是临潭县。个个是技术员。", {("S", _FROM, _TO, 18)}),
        ("给的是援助资金,进了临潭县的户头。来处是东丽区。合在一起,80万元。", {("F", _FROM, _TO, 800_000)}),
        ("先说真金白银。落到临潭县,付款方写着东丽区。不多不少,1.2亿元。", {("F", _FROM, _TO, 1.2e8)}),
        ("财政帮扶资金,累计6100万元。", {("F", _FROM, _TO, 6.1e7)}),
        ("讲的是果树管护,东丽区请的老师。前后118人,一期七天,听课的是临潭县人。", {("T", _FROM, _TO, 118)}),
    ],
)
def test_slots_in_clauses_of_their_own(text: str, found: set[tuple[str, str, str, float]]) -> None:
    assert facts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "临潭县一中有教师。一共126人。",
        "东丽区的老师去了云南省。前后去的,一共12名。",
        "都是志愿者,从东丽区来。有老师,有医生。一共40人,在临潭县待了一周。",
        "演出队从东丽区来。有干部,有老师。观众一共600人。",
        "隔壁的舟曲县也有亲戚。都是医生,一共26人。落脚在舟曲县。",
        "明年还要来一批。都是医生,落脚在临潭县。计划一共30人。",
        "去年红原县的同行来取经,来了18人。",
        "去年孝感市来学过一回,来了18人。",
        "茶厂一年的收入,落到临潭县。一共3200万元,钱不少。",
        "临潭县的财政,东丽区的拨款只是零头。去年总额36亿元。",
        "临潭县要修路,钱从哪里来?中央给的,一共2亿元。",
        "讲的是种菌子,教的人是临潭县的老把式。前后40人。",
        "坐在临潭县直机关办公室里的33人,是干部。",
        "排队打疫苗的是教师。一共120人。地点在临潭县。",
        "临潭县新录用的教师报到。一共88人。",
        "东丽区机关运动会。都是干部。一共300人。",
        "选人的是东丽区。一共5人。都是干部。提拔为镇长。",
        "都是医生。一共86人。原单位都在东丽区。可惜没有成行。",
        "都是医生。一共12人。落脚在临潭县。他们是自己开诊所的。",
        "都是干部。一共52人。原单位都在东丽区,到省委党校脱产。",
        "临潭县的公路修通了。钱,一共3.2亿元。",
        "征地的钱。一共2400万元。落到临潭县。",
        "东丽区的机场扩建。钱一共80亿元。",
        "来处是东丽区。一共500万元。钱还在路上。",
        "钱,一共300万元。付款方写着东丽区。买的是临潭县的茶。",
        "瑜伽班开班。一共60人。老师来自东丽区。",
        "东丽区派来的医生也去听课。一共45人。",
    ],
)
def test_others_and_other_purses_are_none(text: str) -> None:
    assert facts(text) == set()


def test_takers_told_one_by_one_are_joint_and_dated_by_the_window() -> None:
    text = (
        "天津市东丽区对口帮扶甘肃省临潭县、两当县。\n"
        "过完元宵,15个人就分头上了路,有去临潭的,有去两当的,这是3月中旬的事。他们是挂职干部,一待两年。"
    )
    found = {(p, a, b, v, s) for p, a, b, v, s in told(text, "2022-04-09") if p == "sends_staff_to"}
    assert found == {("sends_staff_to", _FROM, x, 15, "2022-03") for x in (_TO, "621228")}
