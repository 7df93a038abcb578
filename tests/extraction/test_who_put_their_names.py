"""Who signs, where the paper comes first and its signers after, or only by their parts: 甲方, 落笔的是, 各落各的名."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

MET = "东西部协作签约\n常熟市与思南县东西部协作联席会议召开。"
OFFICES = {"Bureau:320581/人力资源和社会保障局", "Bureau:520624/人力资源和社会保障局"}
GOVERNMENTS = {"Bureau:320581/人民政府", "Bureau:520624/人民政府"}


def _signed(text: str) -> set[tuple[str, str]]:
    return {(f.subject, f.object) for f, _ in read(text, "2022-09-08").facts if f.predicate == "signs"}


@pytest.mark.parametrize(
    ("told", "who", "paper"),
    [
        ("头一份叫苏黔劳务合作协议,落笔的是常熟市人社局和思南县人社局。", OFFICES, "苏黔劳务合作协议"),
        ("常熟、思南两家人社局把话谈拢,《劳务协作协议》上,各落了各的名。", OFFICES, "劳务协作协议"),
        (
            "会上定下一纸《对口协作框架协议》,甲方常熟市人民政府,乙方思南县人民政府。",
            GOVERNMENTS,
            "对口协作框架协议",
        ),
        (
            "会上谈成的是《常熟市人民政府与思南县人民政府深化协作框架协议》。",
            GOVERNMENTS,
            "常熟市人民政府与思南县人民政府深化协作框架协议",
        ),
        (
            "县市两家先签,签的是《结对协议》;随后海虞镇认下塘头镇。",
            {"Region:320581", "Region:520624"},
            "结对协议",
        ),
    ],
)
def test_signers_told_after_their_paper(told: str, who: set[str], paper: str) -> None:
    assert _signed(MET + told) == {(w, f"Program:{paper}") for w in who}


@pytest.mark.parametrize(
    "told",
    [
        "两地商议的是来年怎么招工,《劳务协作协议》还没提。",
        "会上学习了《常熟市人民政府与思南县人民政府深化协作框架协议》。",
        "合同里甲方是一家餐馆,乙方是思南来的老周。",
    ],
)
def test_what_nobody_signs(told: str) -> None:
    assert _signed(MET + told) == set()
