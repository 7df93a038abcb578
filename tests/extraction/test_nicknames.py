"""Cities by the names writers give them, and names that are part of another word or of a river, a town's, a canal's."""

from __future__ import annotations

import pytest

from loaders.mentions.naming import names_in


def codes(text: str) -> list[str]:
    return [m.code for m in names_in(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("北京援藏的项目落在尼木县。首都与尼木是老亲戚", ["110000", "540123", "110000", "540123"]),
        ("广州市派来六名医生,羊城来的医生带了徒弟", ["440100", "440100"]),
        ("沪上的车队到了文山州,上海的医生也在车上", ["310000", "532600", "310000"]),
        ("毕业歌唱给定西和固原听", ["621100", "640400"]),
    ],
)
def test_a_city_by_another_name_is_the_city(text: str, found: list[str]) -> None:
    assert codes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("尼木县的人到首都机场接人", ["540123"]),  # Beijing is not told
        ("北京市的人到首都机场接人", ["110000"]),
        ("济南市的铺面在泉城路上", ["370100"]),
        ("这座半岛城市给青岛市写信", ["370200"]),
        ("北京城里的人去了尼木县", ["110000", "540123"]),
        ("浙江省送的是修水渠的款子", ["330000"]),
        ("巫山县的新县城落成,广东省来人道贺", ["500237", "440000"]),
        ("福清市有个镇叫海口,海原县有个镇叫七营", ["350181", "640522"]),
        ("林芝市的新村落在雅江边上,四川省的人建的", ["540400", "510000"]),
    ],
)
def test_what_only_has_the_name_in_it_is_no_city(text: str, found: list[str]) -> None:
    assert codes(text) == found
