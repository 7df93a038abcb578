"""More ways to say who helps whom: after who does not, by what lies with whom, as long ago as it began."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read
from tests.extraction.test_standing import pairs, some

DAY = "2019-05-10"
SUICHANG, SONGYANG, RUOERGAI, HONGYUAN = "331123", "331124", "513232", "513233"
ONE = some(f"{SUICHANG} {RUOERGAI}")


@pytest.mark.parametrize(
    "text",
    [
        "帮若尔盖的不是松阳,是遂昌。",
        "若尔盖的帮扶方不是松阳,是遂昌。",
        "浙江派给若尔盖的是遂昌,结对三年。",
        "遂昌是浙江派给若尔盖的帮手。",
    ],
)
def test_who_it_is_after_who_it_is_not(text: str) -> None:
    assert pairs(text, DAY) == ONE


@pytest.mark.parametrize(
    "text",
    [
        "遂昌这几年负责若尔盖,派去的医生住在县城。",
        "遂昌接手若尔盖,山里人都来看。",
        "遂昌人帮若尔盖,帮得实在。",
        "遂昌跟若尔盖绑在了一起,谁也离不开谁。",
        "阿坝州的若尔盖,认了丽水的遂昌做亲家。",
        "遂昌领了若尔盖的任务,头一件事是修桥。",
        "遂昌接过帮若尔盖的担子,先修桥,后修路。",
        "四川若尔盖,浙江遂昌,结成了对子。",
    ],
)
def test_one_tie_in_more_frames(text: str) -> None:
    assert pairs(text, DAY) >= ONE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("红原、若尔盖,遂昌都帮。", some(f"{SUICHANG} {RUOERGAI}", f"{SUICHANG} {HONGYUAN}")),
        ("遂昌、松阳合力帮若尔盖。", some(f"{SUICHANG} {RUOERGAI}", f"{SONGYANG} {RUOERGAI}")),
        ("遂昌的那份是若尔盖和红原,帮扶的账分开记。", some(f"{SUICHANG} {RUOERGAI}", f"{SUICHANG} {HONGYUAN}")),
        ("丽水各县各领一县:遂昌领若尔盖,松阳领红原。", some(f"{SUICHANG} {RUOERGAI}", f"{SONGYANG} {HONGYUAN}")),
    ],
)
def test_lists_in_more_frames(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(text, DAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "遂昌的订单分到若尔盖,帮扶车间接了下来。",
        "遂昌派到若尔盖的老师住在学校里,每周打一次电话。",
        "若尔盖的牦牛肉接下遂昌的订单,一箱箱往外发。",
        "从若尔盖到遂昌,老乡坐了两天车。",
        "若尔盖的雪不是遂昌的雪,是松阳人没见过的雪。",
        "遂昌人接过若尔盖的哈达,喝了三碗酒。",
        "遂昌的导游领着若尔盖的客人逛茶园。",
        "遂昌的货负责若尔盖的商场,一月一趟。",
    ],
)
def test_what_is_no_tie_in_those_frames(text: str) -> None:
    assert pairs(text, DAY) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("浙江的县市与四川的县市结对,遂昌县结对若尔盖县。", ONE),
        ("浙江对口帮扶四川的县市里,遂昌县帮若尔盖县。", ONE),
    ],
)
def test_of_the_parts_of_a_province_it_is_no_end(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(text, DAY) == expected


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("遂昌县与若尔盖县结伴三年半,路修通了。", "2016"),
        ("遂昌县和若尔盖县握手三年有余,路修通了。", "2016"),
        ("遂昌县帮若尔盖县,已管了三年,路修通了。", "2016"),
        ("遂昌县与若尔盖县结亲,今年是第三个春天。", "2017"),
        ("遂昌县与若尔盖县是三年的老搭档,帮扶没断过。", "2016"),
        ("遂昌县对着若尔盖县,一对就是三年,帮扶没断过。", "2016"),
    ],
)
def test_since_when_by_how_long(text: str, year: str) -> None:
    assert {str(f.period.start) for f, _ in read(text, DAY).facts if f.predicate == "pairs_with"} == {year}


@pytest.mark.parametrize(
    "text",
    ["遂昌县与若尔盖县结对,茶要等到第三个春天才能采。", "遂昌县与若尔盖县结对,驻村的王医生已管了三年药房。"],
)
def test_how_long_something_else_took(text: str) -> None:
    assert {f.period.start for f, _ in read(text, DAY).facts if f.predicate == "pairs_with"} == {None}
