"""Names as reports write them, and the division they mean at that date and in that place."""

from __future__ import annotations

from datetime import date

import pytest

from graph.regions import gazetteer

G = gazetteer()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("泸水县", "533301"), ("泸水市", "533301"), ("泸水", "533301"),
        ("武隆县", "500156"), ("武隆", "500156"), ("奉化市", "330213"), ("奉化", "330213"),
        ("怒江傈僳族自治州", "533300"), ("怒江州", "533300"), ("怒江", "533300"),
        ("寻甸回族彝族自治县", "530129"), ("寻甸县", "530129"), ("寻甸", "530129"),
        ("双江县", "530925"), ("兰坪县", "533325"), ("兰坪", "533325"), ("贡山县", "533324"), ("积石山县", "622927"),
        ("黔南州", "522700"), ("黔南", "522700"), ("克州", "653000"), ("巴州", "652800"), ("博州", "652700"),
        ("巴音郭楞", "652800"), ("内蒙古", "150000"), ("广西", "450000"), ("新疆", "650000"), ("宁夏", "640000"),
        ("西藏", "540000"), ("浦东", "310115"), ("浦东新区", "310115"), ("成县", "621221"), ("文县", "621222"),
        ("徽县", "621227"), ("康县", "621224"), ("礼县", "621226"), ("科右中旗", "152222"), ("莫旗", "150722"),
        ("前郭县", "220721"), ("和丰县", "654226"), ("神农架", "429021"), ("六枝", "520203"), ("万柏林区", "140109"),
        ("东莞", "441900"), ("儋州", "460400"), ("石河子", "659001"), ("襄樊", "420600"), ("襄樊市", "420600"),
        ("思茅市", "530800"), ("思茅地区", "530800"), ("黔江县", "500114"), ("达县", "511703"), ("玉溪市", "530400"),
        ("闸北区", "310106"), ("南汇", "310115"), ("崇文区", "110101"), ("县级毕节市", ""), ("沪", "310000"),
        ("甬", "330200"),
        ("吉林", "220000"), ("朝阳", "211300"), ("丽江", "530700"), ("海南", "460000"), ("河南", "410000"),
    ],
)  # fmt: skip
def test_name_without_date_or_context(name: str, code: str) -> None:
    best = G.resolve(name).best
    assert (best.code if best else "") == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Wuxi County", "500238"), ("Wuxi", "320200"), ("Wuxi City", "320200"), ("wuxi county", "500238"),
        ("Lijiang", "530700"), ("Nujiang", "533300"), ("Nujiang Lisu Autonomous Prefecture", "533300"),
        ("Nujiang prefecture", "533300"), ("Leye county", "451028"), ("Tai'an", "370900"), ("Taian", "370900"),
        ("Tai’an City", "370900"), ("Shanxi", "140000"), ("Shaanxi", "610000"), ("Shaanxi Province", "610000"),
        ("Inner Mongolia", "150000"), ("Inner Mongolia Autonomous Region", "150000"), ("Tibet", "540000"),
        ("Xizang", "540000"), ("Xinjiang Uygur Autonomous Region", "650000"), ("Harbin", "230100"),
        ("Hohhot", "150100"),
        ("Urumqi", "650100"), ("Kashgar", "653100"), ("Kashi", "653100"), ("Shigatse", "540200"), ("Rikaze", "540200"),
        ("Hotan", "653200"), ("Ordos", "150600"), ("Lüliang", "141100"), ("Luliang County", "530322"),
        ("Pudong New Area", "310115"), ("Lanping Bai and Pumi Autonomous County", "533325"),
        ("Lanping county", "533325"),
        ("Lushui County", "533301"), ("Changzhi", "140400"), ("Zhangzi County", "140428"),
        ("Minhang District", "310112"),
        ("Guangxi Zhuang Autonomous Region", "450000"), ("Ningxia", "640000"), ("Chongqing", "500000"),
        ("Baise", "451000"), ("Bose", "451000"), ("Baise City", "451000"), ("Lasa", "540100"), ("Xigaze", "540200"),
        ("Chamdo", "540300"), ("Khotan", "653200"), ("Dechen", "533400"), ("Ngawa Prefecture", "513200"),
        ("Chongqing Municipality", "500000"), ("Yunnan province", "530000"), ("Xi'an", "610100"), ("Lu'an", "341500"),
    ],
)  # fmt: skip
def test_english(name: str, code: str) -> None:
    best = G.resolve(name).best
    assert best is not None
    assert best.code == code


def test_english_homophones_are_ambiguous_and_the_bigger_comes_first() -> None:
    found = G.resolve("Fuzhou")
    assert [d.code for d in found.candidates[:2]] == ["350100", "361000"]
    assert found.ambiguous
    jiangxi = G.resolve("Fuzhou", context=["360000"])
    assert jiangxi.candidates[0].code == "361000"
    assert not jiangxi.ambiguous


@pytest.mark.parametrize(
    ("name", "context", "code"),
    [
        ("普陀区", ["310000"], "310107"),
        ("普陀区", ["330900"], "330903"),
        ("普陀", ["330000"], "330903"),
        ("鼓楼区", ["350100"], "350102"),
        ("鼓楼区", ["410202"], "410204"),
        ("鼓楼区", ["320312"], "320302"),
        ("朝阳区", ["110000"], "110105"),
        ("吉林", ["220200"], "220200"),
        ("海南", ["630000"], "632500"),
        ("东乡县", ["622900"], "622926"),
        ("东乡县", ["361000"], "361003"),
        ("西湖区", ["360100"], "360103"),
        ("通州区", ["320600"], "320612"),
    ],
)
def test_context_decides(name: str, context: list[str], code: str) -> None:
    found = G.resolve(name, context=context)
    assert found.candidates[0].code == code
    assert not found.ambiguous


def test_same_names_without_context_are_ambiguous_and_complete() -> None:
    found = G.resolve("普陀区")
    assert found.ambiguous
    assert {d.code for d in found.candidates} == {"310107", "330903"}
    drums = G.resolve("鼓楼区")
    assert drums.ambiguous
    assert {d.code for d in drums.candidates} == {"320106", "320302", "350102", "410204"}


@pytest.mark.parametrize(
    ("name", "year", "code"),
    [
        ("毕节市", 2005, "520502"), ("毕节市", 2018, "520500"), ("毕节", 2005, "520500"), ("铜仁市", 2008, "520602"),
        ("思茅市", 2000, "530802"), ("思茅市", 2005, "530800"), ("玉溪市", 1995, "530402"), ("玉溪市", 2005, "530400"),
        ("泸水县", 2010, "533301"), ("泸水市", 2020, "533301"), ("绥化市", 1998, "231202"), ("涪陵市", 1996, "500102"),
        ("通州市", 2005, "320612"), ("巢湖市", 2015, "340181"), ("重庆市", 1996, "500000"), ("东川市", 1995, "530113"),
    ],
)  # fmt: skip
def test_date_decides(name: str, year: int, code: str) -> None:
    assert G.resolve(name, at=date(year, 6, 1)).candidates[0].code == code


def test_answers_are_always_divisions_in_force() -> None:
    for name in ("闸北区", "思茅市", "莱芜市", "Zhabei District", "巢湖市", "涪陵地区"):
        found = G.resolve(name, at=date(1999, 1, 1)).candidates
        assert found
        assert all(d.in_force for d in found)


@pytest.mark.parametrize("name", ["", " ", "不存在县", "Atlantis", "市", "县", "自治州", "1234", "，"])
def test_nonsense_means_nothing(name: str) -> None:
    assert G.resolve(name).candidates == ()
    assert not G.resolve(name).ambiguous


def test_unknown_context_is_ignored() -> None:
    assert G.resolve("丽江", context=["999999", ""]).candidates[0].code == "530700"
