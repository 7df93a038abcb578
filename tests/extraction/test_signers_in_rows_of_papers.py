"""Rows of papers, each with its own signers; signers told by 公司, 两家 and 局对局."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

LED = "黄岛区对口帮扶武都区。"
LABOUR = {"Bureau:370211/人力资源和社会保障局", "Bureau:621202/人力资源和社会保障局"}
UNIONS = {"Bureau:370211/总工会", "Bureau:621202/总工会"}
SCHOOLS = {"Bureau:370211/教育局", "Bureau:621202/教育局"}
FIRM = {"Company:青岛海川机械有限公司", "Bureau:621202/人力资源和社会保障局"}
CAME = "青岛海川机械有限公司来武都区看了两回。"


def _signed(text: str) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for f, _ in read(LED + text, "2023-12-30").facts:
        if f.predicate == "signs":
            out.setdefault(f.object.removeprefix("Program:"), set()).add(f.subject)
    return out


@pytest.mark.parametrize(
    ("told", "signed"),
    [
        (
            "会上签了两份:黄岛区人社局和武都区人社局,一份鲁甘劳务合作协议;两边的总工会,结对合作框架协议。",
            {"鲁甘劳务合作协议": LABOUR, "结对合作框架协议": UNIONS},
        ),
        (
            "会上签了两份。黄岛区人社局和武都区人社局:一份劳务合作协议。两边的总工会:结对合作框架协议。",
            {"劳务合作协议": LABOUR, "结对合作框架协议": UNIONS},
        ),
        (
            "签了两份:一份是劳务协作协议,人社局对人社局;一份是教育结对协议,教育局对教育局。",
            {"劳务协作协议": LABOUR, "教育结对协议": SCHOOLS},
        ),
        (CAME + "9月5日,公司同武都区人社局签下劳务输出协议。", {"劳务输出协议": FIRM}),
        (CAME + "9月5日,这家公司同武都区人社局在劳务输出协议上落了笔。", {"劳务输出协议": FIRM}),
        (
            "武都区人社局的人跟青岛海川机械有限公司的人坐到了一块儿。说定的几条写进劳务协作协议,两家当场落了笔。",
            {"劳务协作协议": FIRM},
        ),
    ],
)
def test_each_paper_has_its_own_signers(told: str, signed: dict[str, set[str]]) -> None:
    assert _signed(told) == signed


@pytest.mark.parametrize(
    "told",
    [
        "会上没签成两份。黄岛区人社局和武都区人社局:一份劳务合作协议。",
        "公司同工人签了劳动合同,武都区人社局在一旁看着。",
        "青岛海川机械有限公司与陇南绿源食品有限公司来谈过。9月5日,公司同商户签下合作协议。",
        "县里翻出两份旧文件。劳务协作协议写明,人社局对人社局,教育局对教育局。",
    ],
)
def test_what_nobody_signed_here_has_no_signers(told: str) -> None:
    assert _signed(told) == {}
