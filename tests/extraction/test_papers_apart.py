"""Papers told apart from those who sign them, by whoever's they are, and signed by any act of signing."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

LED = "萧山区帮利川市,帮了好几年。9月5日上午,"
LED_OF_DAY = "浙江省杭州市萧山区对口帮扶湖北省利川市。9月5日上午,两地召开联席会议。\n"
PLACES = {"Region:330109", "Region:422802"}


def _signed(text: str) -> set[tuple[str, str, str]]:
    return {
        (f.subject, f.object.removeprefix("Program:"), str(f.period.start))
        for f, _ in read(LED + text, "2023-12-30").facts
        if f.predicate == "signs"
    }


@pytest.mark.parametrize(
    ("told", "paper"),
    [
        ("纸上写的是农产品产销对接协议。萧山区和利川市都签了字。", "农产品产销对接协议"),
        ("落笔的,一边是萧山区,一边是利川市。这份东西叫教育结对帮扶协议。", "教育结对帮扶协议"),
        ("一份《携手振兴倡议书》摊在桌上。萧山区跟利川市的人先后落笔。", "携手振兴倡议书"),
        ("两地的人力资源开发合作意向书就此签署。", "人力资源开发合作意向书"),
        ("萧山区跟利川市的消费帮扶合作协议,签了。", "消费帮扶合作协议"),
        ("萧山区找上利川市,一份医疗卫生对口帮扶协议谈成了。", "医疗卫生对口帮扶协议"),
        ("当场办妥的,是萧山区与利川市的跨省劳务输出协议。", "跨省劳务输出协议"),
        ("封面印着数字经济合作备忘录,笔是萧山区和利川市握的。", "数字经济合作备忘录"),
        ("那份文本,题为现代农业产业园共建协议,萧山区先签,利川市后签。", "现代农业产业园共建协议"),
        ("一份《医疗结对帮扶协议》摊在桌面。萧山区的代表先签,利川市的代表后签。", "医疗结对帮扶协议"),
        ("一份《医疗结对帮扶协议》摊在桌面。萧山区的章、利川市的章都盖上了。", "医疗结对帮扶协议"),
        ("拿到萧山区与利川市签名的,是职业教育联合办学协议。", "职业教育联合办学协议"),
    ],
)
def test_a_paper_is_signed_by_those_beside_it(told: str, paper: str) -> None:
    assert _signed(told) == {(p, paper, "2023-09-05") for p in PLACES}


@pytest.mark.parametrize(
    "told",
    [
        "桌上摆的是一份劳务协作协议。签到的有萧山区、利川市的干部。",
        "墙上挂着《东西部协作框架协议》。利川市的工人签了用工合同。",
        "题目是劳务协作协议。萧山区的老师给利川市的孩子们签名留念,孩子们排着队,领走三百本书。",
        "萧山区与利川市的人才交流协议,签字的日子还没定下。",
        "萧山区与利川市的产业合作协议,签字仪式推迟到下月。",
        "萧山区政府撤回了签字,与利川市的产业合作协议没达成。",
        "文件叫劳务协作协议,眼下还没签,萧山区和利川市还在谈。",
        "利川市的农户和公司的产销对接协议签了,苹果不愁卖。",
        "一份《医疗结对帮扶协议》摊在桌面。萧山区来的张医生正给利川市的村民签家庭医生服务卡。",
        "文件叫产销对接协议。萧山区的一家超市同利川市的一家合作社签了字。",
        "桌上是一份劳务协作协议。萧山区签了,利川市没签。",
        "桌上是一份劳务协作协议。萧山区、利川市下个月签。",
        "桌上是一份劳务协作协议。萧山区、利川市拒绝签字。",
        "《劳务协作协议》规定,务工者与工厂签合同后,萧山区、利川市各给补贴。",
        "利川市的《劳务协作协议》陈列室里,萧山区客人抽签领礼品,签上写着地名。",
        "萧山区与利川市的劳务协作协议何时签署?",
        "萧山区与利川市的文旅合作协议签与不签,看下月的会。",
        "《劳务协作协议》谈成,萧山区、利川市还差一步。",
        "《劳务协作协议》的红印章是伪造的,萧山区、利川市都没有盖过。",
    ],
)
def test_what_is_signed_by_others_later_or_not_at_all_is_not_theirs(told: str) -> None:
    assert _signed(told) == set()


@pytest.mark.parametrize(
    "told",
    [
        "《劳务协作协议》没谈拢,萧山区与利川市不欢而散。",
        "萧山区与利川市商定办好招聘会,并印发东西部劳务协作协议范本。",
        "《消费帮扶协议》,萧山区食堂和利川市合作社谈定了价格。",
    ],
)
def test_a_paper_that_nobody_signed_begins_no_tie(told: str) -> None:
    facts = read(LED_OF_DAY + told, "2023-12-30").facts
    assert {f.period.start for f, _ in facts if f.predicate == "pairs_with"} == {None}


def test_the_letters_of_two_provinces_before_government_are_the_provinces() -> None:
    text = "大兴区对口帮扶商都县。照着办的是一份文件,京蒙两边政府签下的《全面深化京蒙协作三年行动框架协议》。"
    signs = {f.subject for f, _ in read(text, "2023-12-30").facts if f.predicate == "signs"}
    assert signs == {"Region:110000", "Region:150000"}


def test_firms_sign_a_paper_called_by_what_it_is_about_while_places_look_on() -> None:
    text = (
        "大连市对口帮扶六盘水市。大连、六盘水两市领导都在场,"
        "大连海源水产有限公司同六盘水凉都水务有限公司签了字,文件叫鲟鱼生态养殖项目协议。"
    )
    signs = {(f.subject, f.object) for f, _ in read(text, "2023-12-30").facts if f.predicate == "signs"}
    paper = "Program:鲟鱼生态养殖项目协议"
    assert signs == {("Company:大连海源水产有限公司", paper), ("Company:六盘水凉都水务有限公司", paper)}
