"""Sentences run on with commas, and shouted ones, say what they say with full stops."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import count

import pytest

from graph.model import Report
from loaders.discourse.stops import full_stops
from loaders.extract import extract
from tests.extraction.helpers import REPO, content, corpus_reports, report, told

GROUPS = sorted(p.parent.name for p in (REPO / "corpus").glob("write*/reports"))
_STOP = re.compile(r"。(?=[^\n”」』])")


@pytest.mark.parametrize(
    "text",
    [
        "甲区今年派来教师12名、医生9名,都在县中学和县医院顶岗,白天上课坐诊,晚上带徒弟备课,周末还要下乡,此外,乙县送去跟岗学习的校长和护士长也有二十来人,开销由对方承担。",
        "前后四批挂职干部到任,头一件事是认路,第二件事是学着听懂方言,又把果园和牛棚跑了个遍,连农机怎么修都学会了,县里记下的援助资金共有3200万元,一笔一笔都有去处,账本摊在公示栏里。",
        "大巴开了一天一夜,过了七个服务区,司机换了三个,车上的人多半是头一回出远门,看什么都觉得新鲜,下车时腿都麻了,据县就业局统计,这一年到甲市务工的老乡已经有640人。",
        "厂房是旧粮库改的,地面重新打过水磨石,屋顶也换了亮瓦,缝纫机是从海边运来的,女工们骑车十分钟就到家门口的新厂房,眼下接的是校服订单,一天能出八百套,工钱按件算,月底就结。",
    ],
)
def test_a_chain_of_commas_ends_where_another_statement_begins(text: str) -> None:
    assert full_stops(text).count("。") == text.count("。") + 1
    assert len(full_stops(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "到位资金900万元,县里配套200万元。",  # nothing runs on here
        "甲区对口帮扶的四个县里,乙县分到教师8名、医生6名和农技员3名,全是带过高三、坐过门诊的熟手,丙县分到教师5名、医生4名和农技员2名,丁县分到教师7名,都是教数学和物理的年轻人。",
        "“头一年来的时候,路还没有修通,进村要走两个钟头,县里派人牵着马来接,行李驮在前头,人跟在后头,我们几个人把药箱绑在马背上,走走停停地到了”,他说起来还笑。",
        "在甲市务工满三个月的老乡,凭工资单和身份证到劳务站登记,据实报销往返的车票和头一个月的房租,换过厂子的要交新旧两张合同,每人最多不超过一千五百元,钱直接打到卡上。",
        "去年春天,区里来的一位头发花白、话不多、走路很快的农技员在坡上种下三百亩茶,全县的茶园里跟着改种的已有一百来户,春茶采了两轮,收茶的车停到了村口的老樟树下,价钱比头一年好",
    ],
)
def test_no_other_comma_does(text: str) -> None:
    assert "。" not in full_stops(text)[:-1]


def test_a_shout_ends_a_sentence() -> None:
    plain = "宏达面业在内江市东兴区建了厂。天河区派来教师23名。"
    shouted = "宏达面业在内江市东兴区建了厂! 天河区派来教师23名!"
    head = "广州市天河区对口帮扶贵州省毕节市纳雍县。"
    assert told(head + shouted, "2021-05-06") == told(head + plain, "2021-05-06")


def test_an_item_of_a_list_does_not_go_on_with_the_one_before() -> None:
    text = (
        "我州与上海市松江区的劳务协作情况如下:\n"
        "一是抓对接,松江区人社局到州座谈,工作组后又赴云南省西双版纳傣族自治州景洪市、勐海县走访企业。\n"
        "二是抓招聘,累计举办沪滇劳务协作专场招聘会22场,提供岗位4400个。"
    )
    ends = {(p, o) for p, _, o, n, _ in told("西双版纳傣族自治州:" + text, "2023-11-28") if n in (22, 4400)}
    assert not {o for _, o in ends} & {"532801", "532822"}


_PAIR = "大巴山里的奉节县,2002年起由珠海市对口帮扶,今年6月,全国的对子作了调整,奉节县改由山东省滨州市接手。"


def test_a_later_change_is_not_of_the_year_of_the_first_tie() -> None:
    found = {(s, o): day for p, s, o, _, day in told(_PAIR, "2010-09-01") if p == "pairs_with"}
    assert {day for ends, day in found.items() if "371600" in ends} == {"2010-06"}


def test_a_year_that_opens_the_next_clause_dates_no_tie() -> None:
    text = "宁城县是石景山区在京蒙协作里的帮扶县,2024年,区财政给宁城县的协作资金有1200万元。"
    found = told(text, "2024-10-22")
    assert ("funds", "110107", "150429", 12_000_000.0, "2024") in found
    assert {day for p, *_, day in found if p == "pairs_with"} == {None}


def test_a_word_far_behind_in_a_chain_bars_no_figure() -> None:
    text = (
        "广东省佛山市禅城区对口帮扶贵州省黔东南苗族侗族自治州。5月,禅城区人社局组织企业赴黔东南州,为黔东南州求职者提供了岗位信息1790个,"
        "工资从三千元到八千元不等,会场里问的人围了几圈,直到太阳落山才散,禅城区人社局还前往黎平县的就近就业示范基地走访。"
    )
    jobs = {(s, o) for p, s, o, n, _ in told(text, "2024-05-20") if p == "offers_jobs_to" and n == 1790}
    assert jobs == {("440604", "522600")}


Fact = tuple[str, str, str, str, float | None]


@cache
def _as_printed() -> list[tuple[Report, set[Fact]]]:
    found = [r for g in GROUPS for r in corpus_reports(g) if re.search(r"[\u4e00-\u9fff]{20}", r.text)]
    return [(r, content(extract(r))) for r in found]


def _every_second(text: str) -> str:
    lines = []
    for line in text.split("\n"):
        turn = count()
        lines.append(_STOP.sub(lambda _, turn=turn: "。" if next(turn) % 2 else ",", line))
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("retold", "same", "new"),
    [
        (lambda t: _STOP.sub("! ", t), 0.985, 0.012),
        (_every_second, 0.92, 0.115),
        (lambda t: _STOP.sub(",", t), 0.875, 0.175),
    ],
    ids=["shouted", "every second stop a comma", "every stop a comma"],
)
def test_a_report_says_mostly_the_same_with_other_stops(retold: Callable[[str], str], same: float, new: float) -> None:
    """What is lost and what is new, as shares of the facts of the reports as printed: of a text with commas alone a
    reader, too, would be unsure of some."""
    facts = lost = added = 0
    for r, printed in _as_printed():
        read = content(extract(report(retold(r.text), str(r.published) if r.published else None, r.id)))
        facts += len(printed)
        lost += len(printed - read)
        added += len(read - printed)
    assert 1 - lost / facts >= same
    assert added / facts <= new
