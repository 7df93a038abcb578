"""Where others sign is no party of what they sign."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read


def _told(text: str) -> set[tuple[str, str, str]]:
    found = read("东西部协作\n" + text + "\n", "2022-05-10")
    names = {n.id: n.name for n in found.nodes}
    return {(f.predicate, names[f.subject], names[f.object]) for f, _ in found.facts}


@pytest.mark.parametrize(
    ("text", "tied", "venue"),
    [
        (
            "4月20日,佛山市禅城区、顺德区在西昌市分别与雷波县、美姑县签署结对帮扶协议。",
            {("禅城区", "雷波县"), ("顺德区", "美姑县")},
            "西昌市",
        ),
        (
            "4月12日,福州市长乐区党政代表团在兰州市分别与通渭县、陇西县签署东西部协作协议。",
            {("长乐区", "通渭县"), ("长乐区", "陇西县")},
            "兰州市",
        ),
        ("青岛市市南区在武都区与文县、康县签署协作协议。", {("市南区", "文县"), ("市南区", "康县")}, "武都区"),
        ("近日,赴兴义市考察的余姚市党政代表团在兴义市与望谟县签订结对协议。", {("余姚市", "望谟县")}, "兴义市"),
        (
            "慈溪市党政代表团到兴义市分别与安龙县、册亨县签署结对协议。",
            {("慈溪市", "安龙县"), ("慈溪市", "册亨县")},
            "兴义市",
        ),
        ("慈溪市赴安龙县考察,并在兴义市与安龙县签署结对协议。", {("慈溪市", "安龙县")}, "兴义市"),
        (
            "慈溪市人社局赴黔西南州,在兴义市分别与安龙县、册亨县人社局签订劳务协作协议。",
            {("慈溪市", "安龙县"), ("慈溪市", "册亨县")},
            "兴义市",
        ),
        ("安龙县人社局与慈溪市人社局在宁波市人社局签订劳务协作协议。", {("慈溪市", "安龙县")}, "宁波市"),
    ],
)
def test_the_place_of_a_signing_signs_nothing(text: str, tied: set[tuple[str, str]], venue: str) -> None:
    told = _told(text)
    assert {(a, b) for p, a, b in told if p == "pairs_with"} == tied
    assert not any(venue in (a[: len(venue)], b) for _, a, b in told)


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("4月,在慈溪市与安龙县签署协作协议后,两地互派干部。", ("慈溪市", "安龙县")),
        ("在珠海市与怒江州签订的扶贫协作协议框架下,两地来往多了起来。", ("珠海市", "怒江傈僳族自治州")),
        ("慈溪市党政代表团赴安龙县和册亨县签署结对协议。", ("慈溪市", "册亨县")),
        ("慈溪市党政代表团在兴义市与当地签署协作框架协议。", ("慈溪市", "兴义市")),
    ],
)
def test_who_signs_after_words_of_place_is_a_party(text: str, tied: tuple[str, str]) -> None:
    assert ("pairs_with", *tied) in _told(text)
