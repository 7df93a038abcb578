"""Companies that took people on: as the subject of a verb of taking on, or as where they went."""

from __future__ import annotations

import pytest

from graph.model import Report
from loaders.extract import extract
from tests.extraction import helpers
from tests.extraction.helpers import read

_LEAD = "绍兴市与乐山市东西部协作\n2022年,绍兴市与乐山市开展东西部劳务协作。\n"
LESHAN, MABIAN, SHAOXING, SHENGZHOU = "511100", "511133", "330600", "330683"
HONGYUAN, XINDA = "绍兴鸿远机电有限公司", "浙江新达塑业有限公司"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"马边县到绍兴务工的有300人。{HONGYUAN}收了其中的45人。", {(MABIAN, SHAOXING, 300), (MABIAN, HONGYUAN, 45)}),
        (f"{HONGYUAN}在马边县招了64名缝纫工。", {(MABIAN, HONGYUAN, 64)}),
        (
            f"马边县送出36名务工人员,大巴天亮时到站,人全部进了嵊州的{XINDA}。",
            {(MABIAN, SHENGZHOU, 36), (MABIAN, XINDA, 36)},
        ),
        (
            f"首批86名乐山老乡到了绍兴,东家是{HONGYUAN}和{XINDA}。",
            {(LESHAN, SHAOXING, 86), (LESHAN, HONGYUAN, 86), (LESHAN, XINDA, 86)},
        ),
        # all that it has, local people, wishes, who came to see it
        (f"{HONGYUAN}现有员工600人。", set()),
        (f"{HONGYUAN}在马边县建厂,用了当地工人80名。", set()),
        (f"{HONGYUAN}收到210人的求职意向。", set()),
        (f"马边县46名职校学生参观了{XINDA}。", set()),
    ],
)
def test_employers(sentence: str, expected: set[tuple[str, str, float]]) -> None:
    found = {
        (f.subject.partition(":")[2], f.object.partition(":")[2], f.quantity.value)
        for f, _ in extract(Report(id="t", text=_LEAD + sentence + "\n", source="t")).facts
        if f.predicate == "sends_workers_to" and f.quantity
    }
    assert found == expected


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("温州康达鞋业有限公司的班长翻开花名册,来自镇雄县的工人有86名。", 86),
        ("温州康达鞋业有限公司办了个老乡食堂。公司七百人里,镇雄来的有六十五人。", 65),
        ("温州康达鞋业有限公司厂长说:我厂三百人,四十来个是从镇雄县来的。", 40),
    ],
)
def test_the_house_is_the_company_that_the_text_is_on(told: str, value: float) -> None:
    facts = [f for f, _ in read(f"劳务协作一年\n{told}\n", "2022-05-01").facts if f.quantity]
    assert [(f.subject, f.object, f.quantity.value) for f in facts if f.quantity] == [
        ("Region:530627", "Company:温州康达鞋业有限公司", value)
    ]


def test_of_two_companies_none_is_the_house() -> None:
    told = "温州康达鞋业有限公司和温州安泰电器有限公司都缺人。厂里镇雄来的工人有86名。"
    assert not [f for f, _ in read(f"劳务协作一年\n{told}\n", "2022-05-01").facts if f.object.startswith("Company")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # those to whom a row after 向 tells that people are sent
        ("乐山市今年向立讯精密、比亚迪等企业输送务工人员320人。", {("立讯精密", 320), ("比亚迪", 320)}),
        ("3月,乐山市组织专车,为嵊州荣丰电子、绍兴锐科等用工企业输送工人86人。", {("荣丰电子", 86), ("绍兴锐科", 86)}),
        (
            "近年来,乐山市开通劳务直通车,先后向成都富士康、绍兴锐科等企业成批输送务工人员。",
            {("成都富士康", None), ("绍兴锐科", None)},
        ),
        ("乐山市向比亚迪、立讯精密等企业发放补贴320万元。", set()),
        ("乐山市为比亚迪、立讯精密等企业办培训,来了320人。", set()),
    ],
)
def test_sent_to_a_row_of_firms(sentence: str, expected: set[tuple[str, float | None]]) -> None:
    found = {
        (f.object.partition(":")[2], f.quantity.value if f.quantity else None)
        for f, _ in read(_LEAD + sentence + "\n", "2023-05-10").facts
        if f.predicate == "sends_workers_to" and f.object.startswith("Company")
    }
    assert found == expected


@pytest.mark.parametrize(
    ("text", "of_firm"),
    [
        ("首批71名临洮籍工人乘大巴抵达恒朗玩具。", True),
        ("71名临洮姑娘在城阳的恒朗玩具办理入职。", True),
        ("恒朗玩具把车开到临洮的村口,一次接走71人。", True),
        ("恒朗玩具里有71名来自临洮县的员工。", True),
        ("恒朗玩具的71名临洮工人,都是招聘会招来的。", True),
        ("恒朗玩具的花名册上,临洮人有71个。", True),
        ("71个临洮人进了恒朗玩具。", True),
        ("恒朗玩具有员工71人。", False),
        ("恒朗玩具的71名员工来自城阳区。", False),
        ("恒朗玩具把车开到临洮的村口,送去71台玩具。", False),
        ("71名临洮的学生参观了恒朗玩具。", False),
        ("恒朗玩具的展位前有71名临洮人咨询。", False),
    ],
)
def test_who_works_at_a_firm_in_other_words(text: str, of_firm: bool) -> None:
    found = helpers.told("青岛市城阳区对口协作甘肃省临洮县。" + text + "\n", "2023-03-16")
    firms = {b for p, a, b, v, _ in found if p == "sends_workers_to" and v == 71 and a == "621124"}
    assert ("Company:恒朗玩具" in firms) is of_firm
