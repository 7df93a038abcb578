"""Companies that came to a job fair without a figure of their own, vacancies by who offers them, and a fair's day."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_LEAD = "盐城市大丰区与青海大通县东西部劳务协作。3月16日,大丰区组团到了大通县。\n"
DAFENG, DATONG = "320904", "630121"
BOWEI, LIANXIN = "Company:江苏博微电子有限公司", "Company:联新钢铁"


@pytest.mark.parametrize(
    ("sentence", "firms"),
    [
        ("大通县广场上开招聘会,大丰的江苏博微电子有限公司、联新钢铁等5家企业支起了摊子。", {BOWEI, LIANXIN}),
        ("招聘会来了12家大丰企业,江苏博微电子有限公司、联新钢铁都在里头。", {BOWEI, LIANXIN}),
        ("区里拉上了江苏博微电子有限公司来大通县招人,开的是专场招聘会。", {BOWEI}),
        ("直播带岗开了场,江苏博微电子有限公司的人事对着镜头讲工价。", {BOWEI}),
        # who runs the fair, who was visited after it, who only means to come, who gives money
        ("招聘会由江苏博微电子有限公司承办。", set()),
        ("招聘会散场后,一行人参观了江苏博微电子有限公司。", set()),
        ("江苏博微电子有限公司打算下月来大通县参加招聘会。", set()),
        ("招聘会上,江苏博微电子有限公司给大通县捐款30万元。", set()),
        ("大通县本地的青海江仓食品有限公司也在招聘会上摆摊。", set()),
    ],
)
def test_companies_at_a_fair(sentence: str, firms: set[str]) -> None:
    facts = told(_LEAD + sentence + "\n", "2023-03-18")
    assert {(a, b) for p, a, b, v, _ in facts if p == "offers_jobs_to" and v is None} == {(f, DATONG) for f in firms}


def test_the_day_of_a_fair_counts_before_the_year_of_its_name() -> None:
    text = "2023年大丰区、大通县劳务协作专场招聘会由两家人社局张罗,大丰带来的岗位共236个。\n"
    facts = told(_LEAD.replace("组团到了", "一行人到了") + text, "2023-03-18")
    assert ("offers_jobs_to", DAFENG, DATONG, 236, "2023-03-16") in facts


def test_vacancies_of_each_who_offers() -> None:
    text = "招聘会的岗位共3900个,大通本地企业拿出1000个,大丰区的单位拿出2500个。\n"
    found = {(a, v) for p, a, _, v, _ in told(_LEAD + text, "2023-03-18") if p == "offers_jobs_to"}
    assert (DAFENG, 2500) in found
    assert (DAFENG, 1000) not in found


def test_where_a_coach_goes_told_a_sentence_before() -> None:
    text = "铜仁市与温州市劳务协作。2月15日,首批去温州的专车发了。碧江、江口两地凑齐106人。\n"
    found = {(a, b, v) for p, a, b, v, _ in told(text, "2024-02-16") if p == "sends_workers_to"}
    assert found == {("520602", "330300", 106), ("520621", "330300", 106)}


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("招聘会上,江苏博微电子有限公司想招工人210名。", BOWEI),
        ("招聘会上,江苏博微电子有限公司拟招210人。", BOWEI),
        ("招聘会摊子不少,江苏博微电子有限公司一家就要210人。", BOWEI),
        ("招聘会上,江苏博微电子有限公司开出岗位210个。", BOWEI),
        # what it took on is no vacancy
        ("招聘会上,江苏博微电子有限公司招走210人。", None),
        ("江苏博微电子有限公司计划3年里招商210家。", None),
    ],
)
def test_whom_a_firm_looks_for_it_offers(sentence: str, who: str | None) -> None:
    facts = told(_LEAD + sentence + "\n", "2023-03-18")
    assert {a for p, a, _, v, _ in facts if p == "offers_jobs_to" and v == 210} == ({who} if who else set())


@pytest.mark.parametrize("told_between", ["来了不少人。", "场面热闹。工资高的有七千。"])
def test_firms_at_the_fair_told_a_little_before(told_between: str) -> None:
    text = f"专场招聘会在大通县广场开场。{told_between}一道来的企业里,联新钢铁、江苏博微电子有限公司都支了台子。\n"
    facts = told(_LEAD + text, "2023-03-18")
    assert {a for p, a, _, v, _ in facts if p == "offers_jobs_to" and v is None} == {BOWEI, LIANXIN}


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("参会的有江苏博微电子有限公司、恒朗玩具等企业。", {BOWEI, "Company:恒朗玩具"}),
        ("“江苏博微电子有限公司”“恒朗玩具”等企业的展位前围满了人。", {BOWEI, "Company:恒朗玩具"}),
        ("打头的是江苏博微电子有限公司,随后是恒朗玩具。", {BOWEI, "Company:恒朗玩具"}),
        ("恒朗玩具、江苏博微电子有限公司带着岗位来了。", {BOWEI, "Company:恒朗玩具"}),
        ("来的企业里有江苏恒朗玩具厂,有江苏博微电子有限公司。", {BOWEI, "Company:江苏恒朗玩具厂"}),
        ("恒朗玩具摊位前问的人最多。", {"Company:恒朗玩具"}),
        # who went there, a trade, who is only talked of
        ("当天其中71人进入恒朗玩具上班。", set()),
        ("展位上写着先进制造、现代物流等岗位。", set()),
        ("会后一行人参观了江苏博微电子有限公司。", set()),
    ],
)
def test_firms_that_came_in_other_words(text: str, firms: set[str]) -> None:
    facts = told(_LEAD + "大通县广场上开招聘会。" + text + "\n", "2023-03-18")
    assert {a for p, a, _, v, _ in facts if p == "offers_jobs_to" and v is None} == firms
