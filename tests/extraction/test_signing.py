"""Who signs what, and the programs a report names."""

from __future__ import annotations

import pytest

from loaders.mentions.programs import programs
from tests.extraction.helpers import read, told

HELP = "松江区对口帮扶西双版纳州。"
XISHUANGBANNA, SONGJIANG = "Bureau:532800/人力资源和社会保障局", "Bureau:310117/人力资源和社会保障局"


def _signs(text: str) -> set[tuple[str, str]]:
    return {(f.subject, f.object) for f, _ in read(text, "2023-10-01").facts if f.predicate == "signs"}


@pytest.mark.parametrize(
    "said",
    ["签《劳务协作备忘录》", "签过一份《劳务协作备忘录》", "签成《劳务协作备忘录》", "签下《劳务协作备忘录》"],
)
def test_ways_to_say_that_they_sign(said: str) -> None:
    assert {o for _, o in _signs(f"{HELP}8月,松江区与西双版纳州{said}。")} == {"Program:劳务协作备忘录"}


def test_both_sides_are_the_two_organs_that_met() -> None:
    text = f"{HELP}上海市松江区人社局一行来到我州,同州人社局座谈,双方在《劳务协作计划》上签字。"
    assert {s for s, _ in _signs(text)} == {XISHUANGBANNA, SONGJIANG}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("位于长明县的晋川(长明)工业园区里", "晋川(长明)工业园区", "park"),
        ("两地合办的山海协作产业园", "山海协作产业园", "park"),
        ("“百企帮百村”由协作办动员", "百企帮百村", "project"),
        ("签下携手奔小康行动协议", "携手奔小康行动协议", "agreement"),
        ("昨天,2018年高校毕业生北京专场招聘会在市里收摊", "2018年高校毕业生北京专场招聘会", "fair"),
        ("合办“春风行动”暨京蒙劳务协作专场招聘会", "“春风行动”暨京蒙劳务协作专场招聘会", "fair"),
        ("县里驻东莞劳务办的老周", "县里驻东莞劳务办", "station"),
    ],
)
def test_programs_by_their_names(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(p.name, p.kind) for p in programs(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "小王同公司签了就业意向书",
        "场子另一头是东西部劳务协作专场招聘会",
        "每到一县就摆一场劳务协作招聘会",
        "省“千项万亿”工程的6个项目完成投资11.3亿元",
        "创建“一县一品”劳务品牌",
        "入驻产业园的企业",
    ],
)
def test_no_programs(text: str) -> None:
    assert programs(text, 0, len(text)) == []


def test_a_park_named_by_a_letter_of_each_place() -> None:
    text = "苏州市对口帮扶宿迁市,2022年投入资金300万元。两市共建的苏宿工业园区早已建成。"
    assert "Program:苏宿工业园区" in {n.id for n in read(text, "2023-10-01").nodes}
    text = "苏州市对口帮扶宿迁市,2022年投入资金300万元。别处的华北工业园区早已建成。"
    assert not [n.id for n in read(text, "2023-10-01").nodes if n.type == "Program"]


def test_an_agreement_only_planned_is_no_program() -> None:
    text = f"{HELP}2022年,松江区投入资金300万元。后续拟赴勐海县调研,并与勐海县签订对口协作协议。"
    assert not [n.id for n in read(text, "2023-10-01").nodes if n.type == "Program"]


def test_an_organ_signs_once_for_its_region() -> None:
    text = (
        "3月4日,保山市人社局与衢州市人社局劳务合作协议签约仪式举行。两地签订劳务合作协议,衢州市与保山市开展劳务协作。"
    )
    assert {s for s, _ in _signs(text)} == {
        "Bureau:530500/人力资源和社会保障局", "Bureau:330800/人力资源和社会保障局",
    }  # fmt: skip


def test_a_company_signs_not_the_district_it_is_of() -> None:
    text = (
        "三水区结对帮扶镇远县。2022年1月6日,广东欧莱陶瓷有限公司(下简称“欧莱”)来到镇远县,"
        "镇远县与三水爱心企业欧莱签订《爱心帮扶镇远县协议书》。"
    )
    assert {s for s, _ in _signs(text)} == {"Region:522625", "Company:广东欧莱陶瓷有限公司"}


def test_quotes_within_a_title_stay_whole() -> None:
    text = "签订《“十四五”时期东西部协作协议》"
    assert [p.name for p in programs(text, 0, len(text))] == ["“十四五”时期东西部协作协议"]


def test_each_signing_of_a_sentence_has_its_own_parties() -> None:
    text = (
        "松江区对口帮扶西双版纳州。年初,两地发改委签过《东西部协作框架协议》;6月3日,上海云帆人力资源有限公司同景洪惠民劳务有限公司"
        "又签下《劳务协作备忘录》。"
    )
    assert _signs(text) == {
        ("Bureau:310117/发展和改革委员会", "Program:东西部协作框架协议"),
        ("Bureau:532800/发展和改革委员会", "Program:东西部协作框架协议"),
        ("Company:上海云帆人力资源有限公司", "Program:劳务协作备忘录"),
        ("Company:景洪惠民劳务有限公司", "Program:劳务协作备忘录"),
    }
    text = "松江区对口帮扶西双版纳州。两地人社局签订《劳务协作备忘录》,随后又签《帮扶车间协议》。"
    assert _signs(text) == {
        (s, f"Program:{o}") for s in (XISHUANGBANNA, SONGJIANG) for o in ("劳务协作备忘录", "帮扶车间协议")
    }


def test_townships_sign_for_themselves() -> None:
    text = f"{HELP}同日,松江区泗泾镇与勐海县打洛镇签了结对协议。双方还谈到合作协议的落实。"
    assert _signs(text) == {
        ("Region:310117/泗泾镇", "Program:结对协议"),
        ("Region:532822/打洛镇", "Program:结对协议"),
    }


def test_a_village_signs_for_no_township() -> None:
    text = f"{HELP}松江区工商联与勐海县打洛镇勐板村签订了结对帮扶协议。"
    assert not any("打洛镇" in s for s, _ in _signs(text))


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("打着“云岭护工”牌子的学员有80人。", ["云岭护工"]),
        ("县里得了块“先进集体”牌子。", []),
        ("“十五五”的框架协议还在谈。", []),
    ],
)
def test_brands_and_papers(said: str, names: list[str]) -> None:
    assert [p.name for p in programs(said, 0, len(said))] == names


def test_a_park_described_is_no_name() -> None:
    got = read(f"{HELP}松江区、勐海县两地共建的产业园动工。松江产业园投产。", "2023-10-01")
    assert [n.name for n in got.nodes if n.type == "Program"] == ["松江产业园"]


HEALTH = ("Bureau:532800/卫生健康委员会", "Bureau:310117/卫生健康委员会")


@pytest.mark.parametrize(
    "said",
    [
        "松江区人社局与西双版纳州人社局、松江区卫健委与西双版纳州卫健委分别签署《劳务合作备忘录》《医疗帮扶协议》",
        "松江区、西双版纳州两地人社局、卫健委依次签下《劳务合作备忘录》和《医疗帮扶协议》",
    ],
)
def test_as_many_papers_as_kinds_of_organs_have_each_its_own_signers(said: str) -> None:
    papers = {"Program:劳务合作备忘录": (XISHUANGBANNA, SONGJIANG), "Program:医疗帮扶协议": HEALTH}
    assert _signs(f"{HELP}8月,{said}。") == {(s, o) for o, both in papers.items() for s in both}


def test_an_organ_of_two_places_that_act_together_is_two() -> None:
    told = _signs(f"{HELP}8月,上海市松江区和云南省西双版纳州人社局签了《劳务合作备忘录》。")
    assert {s for s, _ in told} == {XISHUANGBANNA, SONGJIANG}


@pytest.mark.parametrize(
    "said",
    [
        "松江区还想同勐海县签一份《劳务合作备忘录》,眼下只是设想。",
        "《劳务合作备忘录》两地谈了一年,至今还没签下来。",
    ],
)
def test_a_paper_only_thought_of_is_signed_by_nobody(said: str) -> None:
    assert _signs(f"{HELP}{said}") == set()


def test_the_unions_of_two_cities_are_two() -> None:
    text = "镇江市对口帮扶渭南市。渭南、镇江两市总工会在《苏陕工会协作协议》上落了款。"
    assert _signs(text) == {(f"Bureau:{c}/总工会", "Program:苏陕工会协作协议") for c in ("610500", "321100")}


@pytest.mark.parametrize(
    "said",
    [
        "签约的有:松江区人社局和西双版纳州人社局——《劳务合作备忘录》;松江区卫健委和西双版纳州卫健委——《医疗帮扶协议》。",
        "松江区人社局与西双版纳州人社局签订《劳务合作备忘录》;松江区卫健委、西双版纳州卫健委则是《医疗帮扶协议》。",
    ],
)
def test_each_item_of_a_list_has_its_signers(said: str) -> None:
    papers = {"Program:劳务合作备忘录": (XISHUANGBANNA, SONGJIANG), "Program:医疗帮扶协议": HEALTH}
    assert _signs(f"{HELP}8月,{said}") == {(s, o) for o, both in papers.items() for s in both}


def test_a_paper_is_signed_by_those_its_title_names() -> None:
    text = (
        "山东省同甘肃省、重庆市开展东西部劳务协作。"
        "5月,山东省与甘肃省、重庆市签了《鲁甘劳务协作协议》《鲁渝劳务协作协议》。"
    )
    assert _signs(text) == {
        *((f"Region:{c}", "Program:鲁甘劳务协作协议") for c in ("370000", "620000")),
        *((f"Region:{c}", "Program:鲁渝劳务协作协议") for c in ("370000", "500000")),
    }


def test_the_organ_met_in_the_sentence_before_signs_too() -> None:
    text = f"{HELP}西双版纳州人社局的人最熟。8月他们去上海市松江区人社局,带回《劳务合作备忘录》,双方盖了章。"
    assert {s for s, _ in _signs(text)} == {XISHUANGBANNA, SONGJIANG}


def test_what_is_bought_is_no_paper_of_places() -> None:
    assert _signs(f"{HELP}8月,松江区某食品公司跟勐海县签了《茶叶收购合同》。") == set()


def test_several_who_each_sign_with_one() -> None:
    text = "又添一家。此前,江苏省昆山市人社局、安徽省芜湖市人社局都同河南省伊川县人社局签过劳务合作协议。"
    found = read(text, "2022-02-26").facts
    pairs = {frozenset((f.subject, f.object)) for f, _ in found if f.predicate == "pairs_with"}
    assert pairs == {frozenset(("Region:410329", x)) for x in ("Region:320583", "Region:340200")}
    assert {f.object for f, _ in found if f.predicate == "signs"} == {"Program:劳务合作协议"}
    assert {f.period.start for f, _ in found} == {None}


def test_that_bureau_is_the_one_told_before() -> None:
    text = "晋江市人社局管招工。该局同云南省保山市人社部门签了一份劳务合作框架协议。"
    assert {s for s, _ in _signs(text)} == {"Bureau:350582/人力资源和社会保障局", "Bureau:530500/人力资源和社会保障局"}


def test_a_paper_that_they_came_to_after_talks() -> None:
    text = "2012年2月,晋江市与长汀县确定挂钩帮扶关系。次月,两地谈成一份为期10年的山海协作框架协议。"
    (told,) = {(f.object, str(f.period.start)) for f, _ in read(text, "2022-02-26").facts if f.predicate == "signs"}
    assert told == ("Program:山海协作框架协议", "2012-03")


def test_talk_about_a_paper_signs_nothing() -> None:
    assert _signs(f"{HELP}8月,松江区与西双版纳州就签订《劳务合作备忘录》交换了意见。") == set()


def test_two_towns_of_one_side_sign_with_each_other() -> None:
    told = _signs(f"{HELP}8月,松江区新桥镇与泖港镇签了《党建结对协议》。")
    assert not any("5328" in s for s, _ in told)


def test_a_paper_is_not_dated_by_a_tie_told_elsewhere() -> None:
    text = f"{HELP}\n松江区与勐海县这一对,是2013年新结的。\n嘉定区和景洪市签下《劳务合作备忘录》。"
    found = [f for f, _ in read(text, "2017-03-30").facts if f.predicate == "signs"]
    assert {str(f.period.start) for f in found} == {"2017"}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("8月,松江区人社局与西双版纳州人社局订下“松版用工互助约定”。", "松版用工互助约定"),
        ("8月,松江区人社局与西双版纳州人社局交换了文本,文本题为“松版稳岗共享十条”。", "松版稳岗共享十条"),
        ("西双版纳州人社局的人到松江区人社局坐了半天。签的是一份《稳岗互认书》。", "稳岗互认书"),
        ("8月,松江区人社局与西双版纳州人社局互换了续签的文本。名字没改,还是“松版劳务携手书”。", "松版劳务携手书"),
        ("墙上挂着《松版劳务协作书》。协作书由松江区人社局与西双版纳州人社局所签。", "松版劳务协作书"),
        ("8月,松江区与西双版纳州人社局在《松版劳务协议》上按了手印。", "松版劳务协议"),
        ("松江区人社局的老周在《松版劳务协议》上签下名字,对面是西双版纳州人社局的老岩。", "松版劳务协议"),
        ("松江区人社局与西双版纳州人社局续签了劳务协议,名字叫《松版劳务协议》。", "松版劳务协议"),
        ("《松版劳务协议》挂在墙上。协议由松江区人社局与西双版纳州人社局签下,管三年。", "松版劳务协议"),
    ],
)
def test_a_paper_is_what_is_signed_whatever_it_is_called(text: str, want: str) -> None:
    signed = {(XISHUANGBANNA, f"Program:{want}"), (SONGJIANG, f"Program:{want}")}
    assert _signs(HELP + text) == signed


def test_a_book_that_somebody_wrote_is_no_paper() -> None:
    assert _signs(f"{HELP}松江区的老李写了《务工日记》,寄给西双版纳州的女儿。") == set()


def test_who_signs_is_told_after_the_paper() -> None:
    text = "西双版纳州人社局同松江区人社局签《劳务协作书》,另一份《校企订单班协议》由两所职专落的笔。"
    assert {o for _, o in _signs(HELP + text)} == {"Program:劳务协作书"}


@pytest.mark.parametrize(
    "text",
    [
        "《松版劳务协议》要到月底才签,松江区人社局与西双版纳州人社局正在改稿。",
        "松江区人社局与西双版纳州人社局打算签《松版劳务协议》。",
        "工人与厂里签了《劳动合同》,松江区人社局、西双版纳州人社局作见证。",
    ],
)
def test_what_is_not_signed_or_is_a_worker_s(text: str) -> None:
    assert _signs(HELP + text) == set()


def test_all_of_a_list_sign_though_one_lies_in_another() -> None:
    text = "跟江苏的南通、海安、如皋三地,陕西略阳县都签过《对口协作协议》。"
    assert {s for s, _ in _signs(text)} == {f"Region:{c}" for c in ("320600", "320685", "320682", "610727")}


def test_papers_signed_one_after_the_other_by_organs_of_two_places() -> None:
    text = "5月8日,江苏丹阳市与湖北秭归县的退役军人事务局、民政局先后签订了《老兵就业协作协议》和《养老互助协议》。"
    papers = {(s.rpartition("/")[2], o.partition(":")[2]) for s, o in _signs(text)}
    assert papers == {("退役军人事务局", "老兵就业协作协议"), ("民政局", "养老互助协议")}


def test_signed_at_the_meeting_whose_day_was_told() -> None:
    text = (
        "5月4日,嘉善县代表团来到九寨沟县,两地签了《对口支援框架协议》。\n"
        "座谈时,嘉善县拨了2019年的资金;嘉善县教育局与九寨沟县教育局另签《教育结对协议》。"
    )
    days = {str(f.period.start) for f, _ in read(text, "2019-05-06").facts if f.object == "Program:教育结对协议"}
    assert days == {"2019-05-04"}


@pytest.mark.parametrize(
    "said",
    [
        "州人社局同远道而来的上海市松江区人社局签下《劳务协作协议》。",
        "州就业局的会议室里办了个仪式,州人社局同远道而来的上海市松江区人社局签下《劳务协作协议》。",
    ],
)
def test_an_organ_without_its_place_is_of_the_other_side(said: str) -> None:
    assert {s for s, _ in _signs(HELP + said)} == {XISHUANGBANNA, SONGJIANG}


def test_one_signs_with_each_of_several() -> None:
    text = f"{HELP}松江区与西双版纳州教育局、西双版纳州卫生局分别签订《教育协作协议》《医疗协作协议》。"
    signed = {(s.rpartition("/")[2], o.partition(":")[2]) for s, o in _signs(text)}
    assert signed == {
        ("教育局", "教育协作协议"),
        ("卫生局", "医疗协作协议"),
        ("Region:310117", "教育协作协议"),
        ("Region:310117", "医疗协作协议"),
    }


def test_a_paper_that_they_have_is_signed() -> None:
    assert {o for _, o in _signs(f"{HELP}松江区与西双版纳州订有《劳务协作备忘录》。")} == {"Program:劳务协作备忘录"}


@pytest.mark.parametrize("whom", ["两地", "双方"])
def test_two_who_each_sign_with_two_are_no_couples(whom: str) -> None:
    text = f"湖州与恩施劳务协作\n\n恩施市、利川市人社局分别与{whom}签订了劳务协作协议。"
    assert not {(s, o) for p, s, o, *_ in told(text, "2020-05-01") if p == "pairs_with" and "422802" in (s, o)}
