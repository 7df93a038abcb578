"""Which place of a side is meant: the part that the title tells, one of 两市, 前者 and 后者."""

from __future__ import annotations

from tests.extraction.helpers import read


def ends(text: str, published: str, predicate: str) -> set[tuple[str, str]]:
    found = [f for f, _ in read(text, published).facts if f.predicate == predicate]
    return {(f.subject.partition(":")[2], f.object.partition(":")[2]) for f in found}


def test_a_title_tells_the_part_that_a_report_is_on() -> None:
    text = (
        "在泽普,他们忘了时差\n\n泽普县人民医院来了新大夫。泽普是个小县,喀什三个县由上海对口支援,它最偏。"
        "接手的是闵行区,2019年派来援疆医生23名。"
    )
    assert ("310112", "653124") in ends(text, "2019-11-05", "sends_staff_to")


def test_a_city_below_a_prefecture_is_one_of_two_cities() -> None:
    text = "东西部协作\n义乌市人社局介绍,去年10月两市人社局签了《义乌—巴中劳务合作协议》。巴中市到义乌市务工的有800人。"
    assert ends(text, "2022-02-20", "pairs_with") <= {("330782", "511900"), ("511900", "330782")}


def test_the_former_and_the_latter() -> None:
    text = "东西部协作\n安康市的务工人员分到丹阳、扬中两市,前者务工94人,后者务工62人。"
    found = {f.quantity.value: f.object for f, _ in read(text, "2021-03-02").facts if f.quantity}
    assert {n: place.partition(":")[2] for n, place in found.items()} == {94: "321181", 62: "321182"}


def test_years_are_counted_back_from_the_reckoning() -> None:
    text = "北京市对口支援巴东县。县里2018年盘过一次底:二十年下来,北京市无偿援助巴东县资金6.1亿元。"
    found = [f for f, _ in read(text, "2021-08-02").facts if f.quantity]
    assert [(f.quantity.value, str(f.period.start)) for f in found if f.quantity] == [(610_000_000, "1998")]


def test_each_town_divides_no_span() -> None:
    text = "东西部协作\n2015年和2016年,百色市派到深圳市各镇挂职的干部有18名。"
    found = [f for f, _ in read(text, "2018-05-14").facts if f.quantity]
    assert [str(f.period.start) for f in found] == ["2015"]
