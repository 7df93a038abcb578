"""How many a firm wants, told right after its name at a fair. Sentences of our own."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_LEAD = "潍坊市对口帮扶重庆市开州区。3月9日,潍坊市企业到开州区办招聘会。"
KAIZHOU, GOERTEK, CHENMING = "500154", "Company:歌尔股份有限公司", "Company:晨鸣纸业"


def wanted(text: str) -> set[tuple[str, float | None]]:
    return {
        (a, v) for p, a, b, v, _ in told(_LEAD + text, "2021-03-11") if p == "offers_jobs_to" and b == KAIZHOU and v
    }


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("歌尔股份有限公司要150人,晨鸣纸业要90人。", {(GOERTEK, 150), (CHENMING, 90)}),
        ("歌尔股份有限公司张口就是300人。", {(GOERTEK, 300)}),
        ("歌尔股份有限公司:操作工五百。晨鸣纸业:装配、喷漆三百二。", {(GOERTEK, 500), (CHENMING, 320)}),
        ("歌尔股份有限公司:操作工500人;晨鸣纸业招包装工180名。", {(GOERTEK, 500), (CHENMING, 180)}),
        ("歌尔股份有限公司还缺焊工60名。", {(GOERTEK, 60)}),
        ("歌尔股份有限公司开出岗位240个,它一家就占了四成。", {(GOERTEK, 240)}),
        # hired, had, made, paid or given
        ("歌尔股份有限公司招了120人。", set()),
        ("晨鸣纸业要走80人。", set()),
        ("歌尔股份有限公司有员工3万人。", set()),
        ("晨鸣纸业要捐300个口罩。", set()),
        ("晨鸣纸业:1958年建厂。", set()),
        ("晨鸣纸业要裁员200人。", set()),
        ("歌尔股份有限公司要培训300人。", set()),
        ("歌尔股份有限公司要价6000元。", set()),
    ],
)
def test_how_many_a_firm_wants(text: str, want: set[tuple[str, float]]) -> None:
    assert wanted(text) == want


def test_posters_before_the_day_of_the_fair() -> None:
    text = "潍坊市对口帮扶重庆市开州区\n歌尔股份有限公司:操作工五百。晨鸣纸业:一百八。"
    text += "这是3月9日开州区就业超市里潍坊市企业的招聘牌。\n"
    found = {(a, v, begin) for p, a, _, v, begin in told(text, "2021-03-11") if p == "offers_jobs_to"}
    assert found == {(GOERTEK, 500, "2021-03-09"), (CHENMING, 180, "2021-03-09")}
