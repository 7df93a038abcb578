"""Ties of one place with several, and of couples told side by side, in plain official sentences."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told
from tests.extraction.test_standing import pairs, some

DAY = "2022-01-10"
HEAD = "东西部协作简报\n\n"
PUTUO, PUDONG, FENGXIAN = "310107", "310115", "310120"
TONGZI, CHISHUI, XISHUI = "520322", "520381", "520330"
ROW = some(*(f"{PUTUO} {c}" for c in (TONGZI, CHISHUI, XISHUI)))
TWO = some(f"{PUDONG} 532926", f"{FENGXIAN} 532926")


@pytest.mark.parametrize(
    "text",
    [
        "桐梓县、赤水市及习水县被确定为普陀区的对口帮扶对象。",
        "桐梓县、赤水市、习水县,普陀区的对口帮扶县市。",
        "桐梓县、赤水市和习水县有个帮手,叫普陀区。",
        "桐梓县、赤水市、习水县的东西部协作,由普陀区承担。",
        "普陀区同时帮着桐梓县、赤水市和习水县。",
        "普陀区帮桐梓县、帮赤水市、帮习水县。",
        "桐梓县、赤水市、习水县,普陀区都对口帮扶。",
        "普陀区给桐梓县、赤水市、习水县的对口帮扶资金,2020年是2000万元。",
        "桐梓县、赤水市和习水县到账普陀区的对口帮扶资金2000万元。",
        "普陀区向桐梓县、赤水市、习水县选派挂职干部12名。",
        "普陀区与桐梓县、赤水市以及习水县东西部协作联席会议召开。",
        "普陀区党政代表团赴桐梓县、赤水市、习水县对接东西部协作工作。",
        "普陀区一头,桐梓县、赤水市和习水县一头,结对帮扶。",
    ],
)
def test_a_row_is_tied_as_one_place_is(text: str) -> None:
    assert pairs(HEAD + text, DAY) == ROW


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("东西部协作简报\n\n南涧彝族自治县,2016年起由浦东新区、奉贤区对口支援。", TWO),
        ("东西部协作简报\n\n谁在帮南涧彝族自治县?浦东新区和奉贤区。", TWO),
        ("走进南充市\n\n南充市变了样。临海市和温岭市对口支援该市。", some("331082 511300", "331081 511300")),
        ("遵义市东西部协作工作总结\n\n在上海市的对口帮扶下,我市顺利摘帽。", some("310000 520300")),
        ("乐山市东西部协作工作总结\n\n绍兴市同我市签订了东西部协作协议。", some("330600 511100")),
    ],
)
def test_two_help_one_and_who_is_meant(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(text, DAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("竹溪县隶属十堰市,密云区自2016年起对口帮扶。", some("110118 420324")),
        (
            "云南省昭通市的永善县、绥江县,贵州省毕节市的大方县,都由中山市对口帮扶。",
            some("442000 530625", "442000 530626", "442000 520521"),
        ),
        (
            "奉贤区与大理白族自治州三县结对。这三县是弥渡县、永平县和云龙县。",
            some(*(f"{FENGXIAN} {c}" for c in ("532925", "532928", "532929"))),
        ),
        (
            "永善县、绥江县、大关县山水相连。中山市对口帮扶这三县。",
            some("442000 530625", "442000 530626", "442000 530624"),
        ),
        ("中山市对口帮扶三县,分别为永善县、绥江县和大关县。", some("442000 530625", "442000 530626", "442000 530624")),
        ("株洲市对口帮扶扎囊县;对口帮扶桑日县的是岳阳市。", some("430200 540521", "430600 540523")),
        ("对口帮扶扎囊县的是株洲市,对口帮扶桑日县的是岳阳市。", some("430200 540521", "430600 540523")),
    ],
)
def test_wholes_counts_and_couples(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(HEAD + text, DAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "桐梓县被确定为贵州省的重点帮扶县。",
        "赤水市拟被确定为虹口区的对口帮扶对象。",
        "遵义市党政代表团赴毕节市考察东西部协作工作。",
        "桐梓县,习水县的对口帮扶点都去看过。",
        "习水县属遵义市,由定点单位帮扶。",
        "普陀区不帮扶习水县,不帮赤水市。",
        "遵义市给习水县、赤水市的帮扶资金有2000万元。",
        "谁在帮习水县?没有哪个区。",
    ],
)
def test_what_is_no_tie(text: str) -> None:
    assert pairs(f"{HEAD}普陀区对口帮扶桐梓县。{text}", DAY) == some(f"{PUTUO} {TONGZI}")


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("普陀区对口帮扶桐梓县、赤水市。这层关系2013年就有了。", "2013"),
        ("对口帮扶桐梓县、赤水市的是普陀区,2013年就来了。", "2013"),
        ("事情定在2013年。中央把桐梓县、赤水市交给普陀区对口支援。", "2013"),
        ("普陀区对口帮扶桐梓县、赤水市。事情从2013年算起。", "2013"),
        ("2013年3月,国家安排普陀区对口支援桐梓县和赤水市。", "2013-03"),
        ("2013年新增普陀区对口帮扶桐梓县、赤水市。", "2013"),
        ("普陀区与桐梓县、赤水市结对帮扶,事情定在2013年12月。", "2013-12"),
        ("普陀区与桐梓县、赤水市结对,已是2013年3月的旧事。", "2013-03"),
        ("普陀区对口帮扶桐梓县、赤水市。2013年新增结对帮扶村12个。", None),
        ("普陀区与桐梓县、赤水市结对。事情从2013年那场雨说起。", None),
        ("普陀区与桐梓县、赤水市结对。2013年就有了路。", None),
        ("普陀区对口帮扶桐梓县、赤水市。学校是2013年来的老师办的。", None),
    ],
)
def test_a_row_has_one_beginning(text: str, since: str | None) -> None:
    ties = {f[1:3]: f[4] for f in told(HEAD + text, DAY) if f[0] == "pairs_with"}
    assert ties == {(PUTUO, TONGZI): since, (PUTUO, CHISHUI): since}
