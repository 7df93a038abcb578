"""What a report names only in passing becomes no node: places on the way, links below the text, who was asked."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

HELP = "绍兴市对口帮扶乐山市。2021年,绍兴市投入财政帮扶资金3000万元。"


def _names(text: str, kind: str) -> set[str]:
    return {n.name for n in read(text, "2022-05-10").nodes if n.type == kind}


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("马边县的120人坐大巴到成都,再换高铁去绍兴市。", "成都市"),
        ("医疗队在绵阳转机。", "绵阳市"),
        ("车队途经广元,第二天到了绍兴市。", "广元市"),
        ("芦山大地震那年,两地就有来往。", "芦山县"),
        ("\n(图2:峨边县的茶园)\n绍兴市送来农机12台。", "峨边彝族自治县"),
        ("\n▲ 眉山泡菜节开幕", "眉山市"),
        ("\n■ 简讯\n自贡灯会卖出门票3万张。", "自贡市"),
    ],
)
def test_a_place_that_takes_no_part(said: str, place: str) -> None:
    assert place not in _names(HELP + said, "Region")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("马边县的120人坐大巴到了绍兴市。", "马边彝族自治县"),
        ("芦山县有30人到绍兴市务工。", "芦山县"),
        ("峨边县的茶园也由绍兴市援建。", "峨边彝族自治县"),
    ],
)
def test_a_place_that_takes_part(said: str, place: str) -> None:
    assert place in _names(HELP + said, "Region")


def test_a_letter_of_the_kind_of_work_is_no_province() -> None:
    text = "厦门市对口支援吉木萨尔县。2021年,厦门市投入资金300万元。第九批援疆医生也到了。"
    assert _names(text, "Region") == {"厦门市", "吉木萨尔县"}


def test_the_line_that_says_what_page_it_is_names_no_place() -> None:
    assert "四川省" not in _names("乐山发布  3天前  四川\n" + HELP, "Region")


@pytest.mark.parametrize(
    "said",
    [
        "据乐山市人社局统计,去年招聘会办了12场。",
        "乐山市农业农村局局长李明介绍,茶园已有收成。",
        "“活儿好找。”乐山市就业局的人说。",
        "(本文数字由乐山市乡村振兴局提供)",
        "记者在乐山市商务局门口遇见几位茶农。",
        "乐山市教育局副局长张兰、司机老王一同出席。",
        "乐山市人大常委会副主任李川走在前头。",
        "记者从乐山市医保局了解到,药费降了。",
    ],
)
def test_an_organ_that_only_tells(said: str) -> None:
    assert _names(HELP + said, "Bureau") == set()


@pytest.mark.parametrize(
    ("said", "organ"),
    [
        ("乐山市人社局说服12家企业留下岗位。", "乐山市人力资源和社会保障局"),
        ("乐山市商务局介绍企业到绍兴市设点。", "乐山市商务局"),
        ("乐山市人社局提供的岗位有120个。", "乐山市人力资源和社会保障局"),
        ("绍兴市人社局副局长王强带队招工,乐山市的同行出席座谈会。", "绍兴市人力资源和社会保障局"),
        ("绍兴市援川工作组、绍兴市教育局送来课桌300套。", "绍兴市教育局"),
        ("据乐山市人社局统计,招聘会办了12场。场地是乐山市人社局腾出来的。", "乐山市人力资源和社会保障局"),
    ],
)
def test_an_organ_that_acts(said: str, organ: str) -> None:
    assert organ in _names(HELP + said, "Bureau")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("天津市和平区对口帮扶甘肃省古浪县。2021年,和平区在河西走廊东端投入资金300万元。", "河西区"),
        ("泉州市对口支援昌吉市。天山下 两市是一家\n2021年,泉州市投入资金300万元。", "天山区"),
        ("黑龙江省对口支援阿勒泰地区。2021年,黑龙江省投入资金300万元。龙江的医生又换了一批。", "龙江县"),
    ],
)
def test_words_that_are_no_county(text: str, place: str) -> None:
    assert place not in _names(text, "Region")


@pytest.mark.parametrize("said", ["马边县所有乡镇都去了人。", "马边县有人来镇上招工。", "马边县大小乡镇都有车。"])
def test_words_that_are_no_township(said: str) -> None:
    assert not {n for n in _names(HELP + said, "Region") if n.endswith(("镇", "乡"))}
