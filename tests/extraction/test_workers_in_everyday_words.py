"""People at work and vacancies as they are told in talk, and firms told without a word for company."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read, told

ZIBO, SHIZHU, CHAOYANG, YANGYUAN = "370300", "500240", "110105", "130727"
NINGBO, LIPING, XUZHOU, FUFENG = "330200", "522631", "320300", "610324"
WUCHENG, NANBU, JIANGNING, LUONAN = "330702", "511321", "320115", "611021"
LEQING, LIXIAN = "330382", "513222"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("淄博与石柱县劳务协作。眼下在淄博干活的石柱人,少说也有一千四百来号。", {(SHIZHU, ZIBO, 1400)}),
        ("北京市朝阳区与河北阳原县东西部劳务协作。在朝阳做保洁的,阳原县有312人。", {(YANGYUAN, CHAOYANG, 312)}),
        ("宁波与黎平县劳务协作。宁波重劳务,从黎平县接到本地做工的,去年有2600人。", {(LIPING, NINGBO, 2600)}),
        ("扶风县与徐州市劳务协作。扶风县发了九趟车,徐州市接下347人。", {(FUFENG, XUZHOU, 347)}),
        (
            "江宁区与洛南县劳务协作。今年洛南到江宁上班的人数:一季度126,二季度98。",
            {(LUONAN, JIANGNING, 126), (LUONAN, JIANGNING, 98)},
        ),
    ],
)
def test_workers(text: str, facts: set[tuple[str, str, float]]) -> None:
    assert {(a, b, v) for p, a, b, v, _ in told(text, "2021-11-10") if p == "sends_workers_to"} == facts


@pytest.mark.parametrize(
    "sentence",
    [
        "婺城的企业到南部县招工,亮出来的位子总共2600个。",
        "婺城的企业到南部县招工,一共放出2600个名额。",
        "婺城区组团来南部县招人,带来空缺2600个。",
    ],
)
def test_vacancies(sentence: str) -> None:
    facts = told(f"金华婺城区和四川南部县东西部劳务协作。\n{sentence}", "2021-11-10")
    assert {(a, b, v) for p, a, b, v, _ in facts if p == "offers_jobs_to"} == {(WUCHENG, NANBU, 2600)}


@pytest.mark.parametrize(
    ("sentence", "firms"),
    [
        ("乐清的瑞科电器厂区里,眼下有理县青年33人在干活。", {"瑞科电器"}),
        ("理县33人进的多是甘肃金河光伏、瑞科电器这样的企业。", {"甘肃金河光伏", "瑞科电器"}),
        ("乐清的食品厂和物业公司一共收了理县来的33人。", set()),
        ("理县的33人上了车,他们分头进乐清、瑞安、平阳等3个县的工厂。", set()),
        ("理县开来一趟定制客车,33人到乐清上班。", set()),
        ("乐清的厂里再招50多个人就满了,理县来的已有33人。", set()),
    ],
)
def test_firms(sentence: str, firms: set[str]) -> None:
    x = read(f"乐清市与理县东西部劳务协作。\n{sentence}", "2021-11-10")
    assert {n.name for n in x.nodes if n.type == "Company"} == firms


def test_a_list_of_other_pages_in_the_middle() -> None:
    """What stands after a list of other pages in one line is the report again."""
    text = (
        "宁波市与黎平县结对三年\n宁波市对口帮扶黎平县,三年里派出干部12人。\n"
        "【推荐阅读】黔东南旅游季报出炉 | 凯里新机场试飞\n"
        "再说务工。经宁波牵线到浙江上班的黎平人,今年是860人,全县都盼着。\n"
    )
    assert ("sends_workers_to", LIPING, "330000", 860, "2021") in told(text, "2021-11-10")
