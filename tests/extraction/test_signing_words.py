"""What is done to a paper that is signed: 敲定, 交换文本, 在…上落笔, and where its name begins."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_BOTH = {"371300", "522300"}


def signs(text: str) -> set[tuple[str, str]]:
    lead = "临沂市与黔西南州对口协作多年。"
    return {(f[1], f[2]) for f in told(lead + text, "2022-03-08") if f[0] == "signs"}


@pytest.mark.parametrize(
    "text",
    [
        "3月5日,双方在劳务合作框架协议上签了字。",
        "3月5日,两市州在劳务合作框架协议上落了笔。",
        "3月5日,临沂市与黔西南州交换了劳务合作框架协议的文本。",
        "3月5日,临沂市与黔西南州敲定劳务合作框架协议。",
        "3月5日,双方签的是:劳务合作框架协议。",
        "临沂市与黔西南州的劳务合作框架协议,3月5日签了字。",
        "3月5日,临沂市与黔西南州谈妥了一份劳务合作框架协议。",
    ],
)
def test_words_of_signing(text: str) -> None:
    assert signs(text) == {(place, "Program:劳务合作框架协议") for place in _BOTH}


@pytest.mark.parametrize(
    "text",
    [
        "在劳务合作框架协议的推动下,去年签了不少单子。",
        "村里把劳务合作框架协议读了一遍。",
        "下一步,双方拟敲定劳务合作框架协议。",
        "3月5日,双方谈到劳务合作框架协议的文本还要再改。",
        "3月5日,临沂市与黔西南州敲定劳务合作框架协议,计划下月签订。",
        "双方将于下周在劳务合作框架协议上签字。",
        "双方尚未在劳务合作框架协议上签字。",
        "3月5日,临沂市职校校长与黔西南州职校校长在劳务合作框架协议上签字。",
    ],
)
def test_words_of_no_signing(text: str) -> None:
    assert signs(text) == set()
