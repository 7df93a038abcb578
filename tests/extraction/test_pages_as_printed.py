"""What pages of newspapers and offices do that retold ones do not: speeches, towns told by kind, marks doubled."""

from __future__ import annotations

import pytest

from loaders.clean import clean
from loaders.mentions.naming import names_in
from loaders.mentions.towns import towns
from loaders.mentions.towns_again import towns_again
from tests.extraction.helpers import told

DAY = "2022-05-10"
Short = tuple[str, str, str, float | None]


def facts(text: str, predicate: str = "", day: str = DAY) -> set[Short]:
    return {x[:4] for x in told(text, day) if x[0].startswith(predicate)}


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("连云港市,、宿迁市,,累计派出干部12名,。", "连云港市、宿迁市,累计派出干部12名。"),
        ("区县,帮扶县,资金\n黄岛区,武都区,,120", "区县,帮扶县,资金\n黄岛区,武都区,,120"),  # the cells of a table
    ],
)
def test_a_comma_put_before_each_mark_is_none(printed: str, plain: str) -> None:
    assert clean(printed).text == plain


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("福建与宁夏开展闽宁协作。中卫市政府副秘书长说,福建帮助4.2万宁夏农村劳动力稳定就业。", "640000"),
        ("海南省与万宁市结对。海口市对口帮扶万宁市,海口市接收42名万宁市务工人员到海口就业。", "469006"),
    ],
)
def test_a_figures_last_character_begins_no_name(text: str, origin: str) -> None:
    assert {s for _, s, _, _ in facts(text, "sends_w")} == {origin}


def test_a_preposition_begins_no_township() -> None:
    text = "临沂市平邑县与重庆市城口县结对。会上,平邑县向高观镇捐赠帮扶资金32万元。"
    assert facts(text, "funds") == {("funds", "371326", "500229/高观镇", 320_000)}


TIE = "青岛市城阳区对口帮扶定西市岷县。今年夏庄街道与岷县梅川镇结对。城阳区企业响应。"
TOWN = ("370214/夏庄街道", "621126/梅川镇")


@pytest.mark.parametrize("who", ["街道累计", "该街道今年", "目前,街道先后", "街道又"])
def test_a_township_is_told_again_by_its_kind(who: str) -> None:
    assert facts(f"{TIE}{who}向梅川镇捐赠资金86万元。", "funds") == {("funds", *TOWN, 860_000)}


@pytest.mark.parametrize("who", ["各街道累计向", "区里,12个街道共", "街道两边,", "目前,街道老旧,", "该镇村", "该县"])
def test_many_townships_are_not_the_one_told_before(who: str) -> None:
    text = f"夏庄街道与梅川镇结对。{who}捐赠资金86万元。"
    spans = [(0, len(text))]
    assert not towns_again(text, towns(text, ["370214", "621126"], names_in(text, spans)))


def test_who_signed_is_told_after_since() -> None:
    text = f"{TIE}自与梅川镇签订对口帮扶协议以来,夏庄街道发动企业参与东西部协作。"
    assert {s for _, s, _, _ in facts(text, "signs")} == set(TOWN)


HELPS = "青岛市黄岛区对口帮扶甘肃省武都区。"


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("其中,青岛海诺服装有限公司帮扶资金14万元。", "Company:青岛海诺服装有限公司"),
        ("青岛市明德慈善基金会现场发放助学金14万元。", "Company:青岛市明德慈善基金会"),
        ("青岛海诺服装有限公司获得帮扶资金14万元。", None),
        ("黄岛区支持武都海诺服装有限公司帮扶资金14万元。", "370211"),
    ],
)
def test_what_a_firm_gives_under_a_word_of_help(text: str, giver: str | None) -> None:
    found = {s for _, s, _, _ in facts(HELPS + text, "funds")}
    assert found == {giver} if giver else not any(s.startswith("Company") for s in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("武都区委书记马强说:“我区选派11名干部去挂职。”", {("sends_staff_to", "621202", "370211", 11.0)}),
        ("“我区选派11名干部去挂职。”武都区委书记马强说。", {("sends_staff_to", "621202", "370211", 11.0)}),
        (
            "武都区就业局局长马强: 我们组织了本区38家企业,提供岗位960个。黄岛区72家企业提供岗位2700个。",
            {("offers_jobs_to", "370211", "621202", 2700.0)},
        ),
        # the page's own, as nobody else speaks
        ("武都区委书记马强到访。“我区选派11名干部去挂职。”", {("sends_staff_to", "370211", "621202", 11.0)}),
    ],
)
def test_we_are_who_speaks(text: str, expected: set[Short]) -> None:
    found = facts(f"{HELPS}\n{text}\n来源:黄岛区人社局")
    assert {x for x in found if x[0] != "pairs_with"} == expected


def test_what_is_said_after_a_speech_is_the_pages_own() -> None:
    text = f"{HELPS}\n黄岛区副区长刘明说:“武都是老朋友。”我区选派11名干部到黄岛区挂职。\n来源:武都区融媒体中心"
    assert ("sends_staff_to", "621202", "370211", 11.0) in facts(text)


ROW = "洛阳市新安县人社局与聊城市人社局签订劳务合作协议。"


def test_partners_told_as_earlier_ones_are_each_tied() -> None:
    text = f"{ROW}这是新安县继江苏张家港、福建福安、安徽滁州劳务协作之后又一跨省劳务合作。"
    new = {frozenset(x[1:3]) for x in facts(text, "pairs")}
    assert new == {frozenset(("410323", c)) for c in ("371500", "320582", "350981", "341100")}


@pytest.mark.parametrize(
    "text",
    ["新安县继承传统,在与滁州协作后又一次签约。", "张某继任新安县县长之后又一次到滁州市。", "新安县继续与滁州市往来。"],
)
def test_other_words_with_that_character_tie_nobody_anew(text: str) -> None:
    assert not {x for x in facts(ROW + text, "pairs") if {x[1], x[2]} == {"410323", "320582"}}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("园区入驻46家企业,解决了2100多名农牧民就业。", set()),
        ("黄岛区帮助解决320名武都群众到黄岛就业。", {("sends_workers_to", "621202", "370211", 320.0)}),
    ],
)
def test_jobs_found_where_people_live_take_nobody_away(text: str, found: set[Short]) -> None:
    assert facts(HELPS + "在黄岛的支持下," + text, "sends_w") == found


@pytest.mark.parametrize("paper", ["达成劳务就业意向协议706人", "达成就业意向协议706人", "签订劳务协作协议706人"])
def test_what_so_many_people_sign_is_no_paper_of_places(paper: str) -> None:
    text = f"湖州市对口帮扶广安市。招聘会上,湖州市74家企业与广安市求职者现场{paper}。"
    assert not facts(text, "signs")
    assert {x[4] for x in told(text, DAY) if x[0] == "pairs_with"} == {None}


EAST = "深圳市、江门市、肇庆市对口支援广西。"


def test_a_count_of_the_east_is_who_was_told() -> None:
    found = facts(f"{EAST}东部3市选派干部416名到广西挂职。广西选派508名干部到东部3市挂职。", "sends_staff")
    assert {(s, o) for _, s, o, v in found if v == 416} == {(c, "450000") for c in ("440300", "440700", "441200")}
    assert {(s, o) for _, s, o, v in found if v == 508} == {("450000", c) for c in ("440300", "440700", "441200")}


def test_since_cooperation_began_is_no_year_told_of_something_else() -> None:
    text = (
        f"{EAST}\n在产业方面,2019年以来,广西引进企业210家。\n"
        "在人才方面,自东西部扶贫协作开展以来,东部3市选派416名干部到广西挂职。"
    )
    assert {x[4] for x in told(text, DAY) if x[3] == 416} == {None}
    tied = "无锡市与延安市2012年结对。\n自东西部协作开展以来,无锡市累计投入资金3亿元。"
    assert {x[4] for x in told(tied, DAY) if x[3] == 3e8} == {"2012"}


@pytest.mark.parametrize("before", ["绍兴全市完成与衢州、丽水合作项目52个;", "绍兴全市上下响应。"])
def test_all_of_the_city_is_whose_all_was_told(before: str) -> None:
    text = f"绍兴市与衢州市、丽水市开展山海协作。{before}全市共落实援建资金3270万元。"
    found = {(s, o) for _, s, o, v in facts(text, "funds") if v == 32_700_000}
    assert found == {("330600", "330800"), ("330600", "331100")}
