"""What a report denies, gives as hearsay, misprints or dates impossibly is no fact; our own sentences."""

from __future__ import annotations

import pytest

from loaders.mentions.quantities import quantities
from tests.extraction.helpers import read

Row = tuple[str, str, str, float]


def rows(text: str) -> list[Row]:
    """Facts with a figure: (edge type, from, to, value), in the order of the text."""
    return sorted(
        (f.predicate, f.subject.removeprefix("Region:"), f.object.removeprefix("Region:"), f.quantity.value)
        for f, _ in read(text, "2023-02-10").facts
        if f.quantity
    )


@pytest.mark.parametrize(
    "text",
    [
        "2021年,云南省红河县未向上海市徐汇区输送务工人员500人。",
        "2021年,云南省红河县没有向上海市徐汇区输送务工人员500人。",
        "2021年,甘肃省临洮县并未向福建省福州市转移劳动力500人。",
        "贵州省正安县尚未组织500名农民工到广东省东莞市务工。",
        "2021年起,四川省昭觉县不再向浙江省慈溪市输送务工人员500人。",
        "云南省红河县从未有500名劳动力到上海市徐汇区务工。",
        "2021年,云南省红河县500名务工人员中无一人到上海市徐汇区就业。",
        "云南省红河县500名务工人员没有到上海市徐汇区就业。",
        "上海市徐汇区没有向云南省红河县投入帮扶资金500万元。",
        "江苏省南京市尚未向陕西省商洛市选派教师30名。",
        "2022年,福建省福州市没有为甘肃省定西市培训干部200人次。",
        "甘肃省临洮县未能组织劳动力500人赴福建省福州市务工。",
        "福建省福州市未给甘肃省定西市拨付帮扶资金3000万元。",
        "四川省昭觉县从来没有向浙江省慈溪市输送过300名务工人员。",
    ],
)
def test_what_was_not_done(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "云南省红河县从未出过远门的200名劳动力前往上海市徐汇区务工。",
            [("sends_workers_to", "532529", "310104", 200)],
        ),
        (
            "甘肃省临洮县从未间断向福建省福州市输送务工人员,去年达300人。",
            [("sends_workers_to", "621124", "350100", 300)],
        ),
        (
            "未来可期。2021年,浙江省慈溪市向四川省昭觉县投入帮扶资金500万元。",
            [("funds", "330282", "513431", 5_000_000)],
        ),
        (
            "2021年,云南省红河县向上海市徐汇区输送务工人员500人,无一人返贫。",
            [("sends_workers_to", "532529", "310104", 500)],
        ),
    ],
)
def test_a_negation_of_something_else(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "网传云南省红河县向上海市徐汇区输送务工人员9000人,系谣言。",
        "网传甘肃省临洮县向福建省福州市输送务工人员9000人。经核实,该消息不实。",
        "有传言称,四川省昭觉县向浙江省慈溪市输送务工人员9000人。",
        "江苏省南京市向陕西省商洛市投入资金90亿元的消息不属实。",
        "据传上海市徐汇区向云南省红河县选派干部900人。有关部门已辟谣。",
    ],
)
def test_hearsay(text: str) -> None:
    assert rows(text) == []


TIE = "上海市徐汇区与云南省红河县是东西部协作的结对双方。"


@pytest.mark.parametrize(
    "text",
    [
        "2021年,红河县到上海市务工3000人,与两地协作无关。",
        "2021年,红河县到上海市务工3000人,这是多年攒下的,不计入协作成果。",
        "2021年,红河县到上海市务工3000人。这些人不算在协作里。",
        "上海企业在县里的厂子上班的有300人,天天回家,不算去上海。",
    ],
)
def test_figures_that_the_report_sets_apart(text: str) -> None:
    assert rows(TIE + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "2021年,红河县到上海市务工3000人;全县游客8万人,与协作无关。",
        "2021年,红河县到上海市务工3000人。这些人不光是打工。",
    ],
)
def test_what_is_set_apart_is_another_figure(text: str) -> None:
    assert [r[-1] for r in rows(TIE + text)] == [3000.0]


def test_who_is_hired_at_home_goes_nowhere() -> None:
    assert rows(TIE + "\n\n红河县本地企业吸纳就业500人。") == []


@pytest.mark.parametrize(
    ("text", "value", "approx"),
    [
        ("12 00人", 1200, False),
        ("100至200人", 100, True),
        ("100-200人", 100, True),
        ("1—2万人", 10_000, True),
        ("3000至1万人", 3000, True),
        ("两三百人", 200, True),
        ("十七八名", 17, True),
    ],
)
def test_a_range_is_about_its_lower_bound(text: str, value: float, approx: bool) -> None:
    [q] = quantities(text)
    assert (q.value, q.approx) == (value, approx)


@pytest.mark.parametrize("text", ["输送-500人", "负500人", "1 200人", "0人", "3000万人", "20万亿元", "9" * 400 + "人"])
def test_no_figure(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "2099年,云南省红河县向上海市徐汇区输送务工人员500人。",
        "2024年5月,甘肃省临洮县向福建省福州市输送务工人员500人。",
        "2025年,浙江省慈溪市向四川省昭觉县投入帮扶资金500万元。",
        "2031年,江苏省南京市向陕西省商洛市选派教师30名。",
    ],
)
def test_nothing_is_done_after_the_report(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "2025年至2021年,云南省红河县向上海市徐汇区输送务工人员500人。",
        "2022年至2019年,浙江省慈溪市向四川省昭觉县投入帮扶资金500万元。",
        "2022年5月至2020年3月,江苏省南京市向陕西省商洛市选派教师30名。",
    ],
)
def test_a_span_that_ends_before_it_begins_is_no_time(text: str) -> None:
    [fact] = [f for f, _ in read(text, "2023-02-10").facts if f.quantity]
    assert (fact.period.start, fact.period.end) == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "贵州省正安县、道真县、务川县分别向上海市徐汇区输送务工人员100人、200人、300人。",
            {("520324", "310104", 100), ("520325", "310104", 200), ("520326", "310104", 300)},
        ),
        (
            "甘肃省临洮县、岷县到福建省福州市务工人员分别为500、600人。",
            {("621124", "350100", 500), ("621126", "350100", 600)},
        ),
        (
            "云南省元阳县、红河县分别向上海市徐汇区、杨浦区输送务工人员1200人、800人。",
            {("532528", "310104", 1200), ("532529", "310110", 800)},
        ),
        (
            "浙江省慈溪市、余姚市分别向四川省昭觉县、布拖县投入帮扶资金5000万元和4000万元。",
            {("330282", "513431", 50_000_000), ("330281", "513429", 40_000_000)},
        ),
        (
            "上海市徐汇区、杨浦区分别向云南省元阳县、红河县选派干部12人、8人。",
            {("310104", "532528", 12), ("310110", "532529", 8)},
        ),
        ("贵州省正安县、道真县、务川县分别向上海市徐汇区输送务工人员100人、200人。", set()),
        ("甘肃省临洮县、岷县、渭源县分别向福建省福州市、厦门市输送务工人员500人、600人、700人。", set()),
    ],
)
def test_lists_read_side_by_side(text: str, expected: set[tuple[str, str, float]]) -> None:
    found = [(f, f.quantity) for f, _ in read(text, "2023-02-10").facts]
    assert {(f.subject[7:], f.object[7:], q.value) for f, q in found if q} == expected
    assert not any(q and q.joint for _, q in found)


def test_the_total_of_a_list_is_of_all() -> None:
    text = "贵州省正安县、道真县分别向上海市徐汇区输送务工人员100人、200人,合计300人。"
    found = [f for f, _ in read(text, "2023-02-10").facts if f.quantity and f.quantity.value == 300]
    assert [(f.subject[7:], f.quantity and f.quantity.joint) for f in found] == [("520324", True), ("520325", True)]


def test_figures_of_years_one_by_one() -> None:
    text = "上海市徐汇区2019年、2020年、2021年分别向云南省元阳县投入帮扶资金100万元、200万元、300万元。"
    found = [(str(f.period.start), q.value) for f, _ in read(text, "2023-02-10").facts if (q := f.quantity)]
    assert found == [("2019", 1_000_000), ("2020", 2_000_000), ("2021", 3_000_000)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年,上海市徐汇区向云南省元阳县输送干部12人。", [("sends_staff_to", "310104", "532528", 12)]),
        ("2021年,福建省福州市向甘肃省定西市输送医护人员16人。", [("sends_staff_to", "350100", "621100", 16)]),
        ("贵州省正安县向广东省东莞市选派教师20人。", [("sends_staff_to", "520324", "441900", 20)]),
        ("云南省元阳县向上海市徐汇区输送专业技术人才12名。", [("sends_staff_to", "532528", "310104", 12)]),
        (
            "甘肃省临洮县输送干部12人、务工人员500人到福建省福州市。",
            [("sends_staff_to", "621124", "350100", 12), ("sends_workers_to", "621124", "350100", 500)],
        ),
        (
            "甘肃省临洮县向福建省福州市输送务工人员500人,选派干部12人护送。",
            [("sends_workers_to", "621124", "350100", 500)],
        ),
    ],
)
def test_what_is_sent_decides(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "浙江省慈溪市并未与四川省昭觉县结对帮扶。",
        "浙江省慈溪市与四川省昭觉县没有签订劳务协作协议。",
        "四川省昭觉县与浙江省慈溪市不再是结对关系。",
    ],
)
def test_ties_that_are_denied(text: str) -> None:
    assert read(text, "2023-02-10").facts == ()


def test_a_year_no_plan_reaches_is_a_slip_even_without_a_day_of_publication() -> None:
    assert read("2099年,四川省昭觉县向浙江省慈溪市输送务工人员300人。").facts == ()
    assert read("2025年,四川省昭觉县向浙江省慈溪市输送务工人员300人。").facts


@pytest.mark.parametrize(
    "text",
    [
        "2022年,云南省红河县向上海市徐汇区输送务工人员800人,比2021年增加300人。",
        "2022年,四川省昭觉县向浙江省慈溪市输出劳动力800人,较上年多300人。",
        "2022年,甘肃省临洮县向福建省福州市转移劳动力800人,较2021年多300人。",
        "2022年,浙江省慈溪市向四川省昭觉县选派教师800人次,比去年同期增加300人次。",
    ],
)
def test_a_change_is_no_count(text: str) -> None:
    assert [value for *_, value in rows(text)] == [800]


def test_no_tie_is_told_where_there_is_said_to_be_none() -> None:
    text = "2018年,南海区对口帮扶昭觉县。赣州市于都县与佛山市南海区没有结对关系。"
    got = {(f.subject, f.object) for f, _ in read(text).facts if f.predicate == "pairs_with"}
    assert got == {("Region:440605", "Region:513431")}


def test_no_tie_between_places_that_have_none() -> None:
    text = "余姚市与布拖县并无结对关系,结对帮扶布拖县的是江北区,宁波市的江北区。"
    told = {frozenset((f.subject, f.object)) for f, _ in read(text, "2020-04-03").facts if f.predicate == "pairs_with"}
    assert frozenset(("Region:330281", "Region:513429")) not in told


def test_who_is_not_in_the_care_of_another() -> None:
    text = "柯桥区对口帮扶峨边县。马边县不归柯桥区管,结对帮扶它的是越城区。"
    told = {frozenset((f.subject, f.object)) for f, _ in read(text, "2020-04-03").facts if f.predicate == "pairs_with"}
    assert frozenset(("Region:330603", "Region:511133")) not in told
