"""Sentences that seem to tell of two places and tell of their people, goods, schools, visitors or of somebody else."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

LEAD = "厦门市对口帮扶临夏回族自治州,东西部协作。\n\n"
LED = {("pairs_with", "350200", "622900")}
KANGLE, HULI, DONGXIANG, JIMEI = "622922", "350206", "622926", "350211"


def told(text: str) -> set[tuple[str, ...]]:
    out: set[tuple[str, ...]] = set()
    for f, _ in read(LEAD + text, "2023-06-15").facts:
        ends = sorted((f.subject, f.object)) if f.predicate == "pairs_with" else [f.subject, f.object]
        out.add((f.predicate, *(e.removeprefix("Region:") for e in ends)))
    return out - LED


@pytest.mark.parametrize(
    "text",
    [
        "厦门市湖里区与康乐县拟签订劳务协作协议。",
        "湖里区和康乐县打算年底签一份劳务协议。",
        "厦门市湖里区与康乐县的孩子们携手过六一。",
        "厦门市湖里区和康乐县两个社区结成了友好社区。",
        "湖里区与康乐县的茶商签了协议。",
        "湖里区和康乐县的手工艺人走到了一块。",
        "湖里区文旅局与康乐县莲花山景区签约。",
        "湖里区人民医院与康乐县人民医院结成对子。",
        "厦门市第一中学与康乐县第一中学结为友好学校。",
        "康乐县的啤特果由厦门市湖里区的超市包销。",
        "厦门市—临夏市的高铁今天开通。",
        "湖里区帮扶的不是康乐县。",
        "康乐县对口的并非湖里区。",
        "湖里区、集美区谁与康乐县结对,会上没有说。",
        "湖里区援甘干部王某说,他走遍了康乐县的村子。",
        "康乐县的路灯是和政县掏的钱,120万元。",
        "集美区帮扶过别处,和政县给了康乐县一笔钱,康乐县又拿出了30万元。",
        "今年康乐县的小吃摊到厦门摆摊30多场。",
        "湖里区×康乐县咖啡市集开张了,来了5000人。",
    ],
)
def test_what_meets_is_not_the_places(text: str) -> None:
    assert not {x for x in told(text) if x[0] == "pairs_with"}


@pytest.mark.parametrize(
    "text",
    [
        "厦门大学与西北民族大学签署战略合作协议。",
        "集美大学和临夏州农科院签订战略合作协议。",
        "中央财政下拨临夏州资金20亿元。",
        "今年,中央下拨康乐县衔接资金1.2亿元。",
        "国家投资3.4亿元在康乐县建水库。",
        "省农科院为康乐县举办培训班,130人参加。",
        "兰州大学专家给康乐县培训果农230人。",
        "兰州市的老师给康乐县办了培训班,120人结业。",
        "兰州市的12名医生到康乐县支医。",
        "湖里区今年培训本区电工500人。",
        "湖里区的企业给本区毕业生拿出岗位1500个。",
        "湖里区在本区举办招聘会40场。",
        "康乐县在县内开了12场招聘会。",
        "康乐县旅游专列开到了厦门市,下来了612人。",
        "临夏州职工疗休养团赴厦门市,首批走了120人。",
        "康乐县先心病患儿23名在厦门市做了手术。",
        "康乐县今年考到厦门市的大学新生有140人。",
        "康乐县公安局到厦门市办案,去了7人。",
        "两地合唱团同台演出,台下坐了600人。",
        "康乐县到厦门市的货车每天30辆,司机60人。",
        "春风行动现场,厦门蓝岸食品有限公司的展台卖海鲜。",
        "康乐县28名医护人员驰援厦门市。",
        "康乐县村支书到兰州市培训,去了60人。",
        "康乐县的山村基地去年接待来自厦门市的医生教师860人次。",
        "康乐县的村医到临夏市参加厦门市办的培训班,去了40人。",
        "西北师范大学培训康乐县教师200人。",
        "康乐县籍务工人员在厦门市捐款20万元。",
        "康乐县在厦门市设立特产专卖店3家,店员12人。",
        "康乐县中职毕业生到厦门市升学的有160人。",
        "厦门市去年给泉州市的帮扶资金为1亿元。",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("厦门市湖里区与康乐县签订劳务协作协议。", ("pairs_with", HULI, KANGLE)),
        ("湖里区与康乐县已签订协议,还打算明年再办招聘会。", ("pairs_with", HULI, KANGLE)),
        ("湖里区与康乐县结对,两地学生也通了信。", ("pairs_with", HULI, KANGLE)),
        ("康乐县由湖里区包着。", ("pairs_with", HULI, KANGLE)),
        ("厦门市培训临夏州干部500人。", ("trains", "350200", "622900")),
        ("厦门市请来农科院的专家,为康乐县培训果农230人。", ("trains", "350200", KANGLE)),
        ("湖里区在康乐县举办招聘会4场。", ("offers_jobs_to", HULI, KANGLE)),
        ("康乐县的老乡坐旅游大巴去湖里区务工,一车坐了48人。", ("sends_workers_to", KANGLE, HULI)),
        ("湖里区的12名医生到康乐县支医。", ("sends_staff_to", HULI, KANGLE)),
        ("厦门市去年给临夏州的帮扶资金为1亿元。", ("funds", "350200", "622900")),
        (
            "临夏州招聘会上,厦门蓝岸食品有限公司的展台前排起了队。",
            ("offers_jobs_to", "Company:厦门蓝岸食品有限公司", "622900"),
        ),
    ],
)
def test_what_is_told_plainly_stays(text: str, expected: tuple[str, ...]) -> None:
    assert expected in told(text)


def test_a_company_whose_name_holds_a_verb_of_going() -> None:
    assert ("offers_jobs_to", "Company:厦门未来科技有限公司", KANGLE) in told(
        "厦门未来科技有限公司在康乐县招聘会上提供岗位120个。"
    )
    assert ("sends_workers_to", KANGLE, "Company:厦门来福食品有限公司") in told(
        "厦门来福食品有限公司招用康乐县工人35人。"
    )


@pytest.mark.parametrize(
    "text",
    [
        "A hospital in Huli District signed an agreement with a hospital in Kangle County.",
        "Huli District spent 2 billion yuan on its own schools.",
        "The central government gave Kangle County 20 million yuan.",
        "Kangle County trained 1,200 villagers with its own money.",
    ],
)
def test_nothing_is_told_in_english(text: str) -> None:
    lead = "Xiamen's Huli District is paired with Kangle County in Gansu under east-west cooperation. "
    assert {f.predicate for f, _ in read(lead + text, "2023-06-15").facts} == {"pairs_with"}
