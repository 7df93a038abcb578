"""Who signs which paper: organs of any function, bodies told by their rank alone, firms, and papers of any name."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

_TIE = "江苏省镇江市与陕西省渭南市结对。"


def _signed(text: str) -> set[tuple[str, str]]:
    found = read(_TIE + text + "\n", "2019-10-11")
    names = {n.id: n.name for n in found.nodes}
    return {(names[f.subject], names[f.object]) for f, _ in found.facts if f.predicate == "signs"}


@pytest.mark.parametrize(
    ("text", "signer", "paper"),
    [
        ("9月,镇江市审计局、渭南市审计局签了份《审计协作协议》。", "渭南市审计局", "审计协作协议"),
        ("前年两市水务局就签下“渭水同清”协作方案。", "镇江市水务局", "“渭水同清”协作方案"),
        (
            "台上刚签完的,是《镇江市与渭南市“十四五”劳务协作框架协议》。",
            "镇江市",
            "镇江市与渭南市“十四五”劳务协作框架协议",
        ),
        ("《镇渭教育协作三年行动》上,两家教育局的章都盖了。", "渭南市教育局", "镇渭教育协作三年行动"),
        ("镇江团市委跟渭南团市委签了《青年就业互助协议》。", "镇江市团委", "青年就业互助协议"),
        ("江苏恒远集团看上了花椒,同合阳县政府签了《花椒基地共建协议》。", "江苏恒远集团", "花椒基地共建协议"),
        (
            "一家叫渭南远川人力资源有限公司的中介,还同镇江市人社局签了劳务输出协议。",
            "渭南远川人力资源有限公司",
            "劳务输出协议",
        ),
        ("2017年9月两市签了共建协议,镇江(渭南)循环产业园就这样起了头。", "渭南市", "镇江(渭南)循环产业园"),
        (
            "一纸《稳就业合作框架》,上头有镇江市人社局和渭南市人社局两枚公章。",
            "渭南市人力资源和社会保障局",
            "稳就业合作框架",
        ),
        ("双方各签了一纸结对协议。", "渭南市", "结对协议"),
    ],
)
def test_who_signs(text: str, signer: str, paper: str) -> None:
    assert (signer, paper) in _signed(text)


@pytest.mark.parametrize(
    "text",
    [
        "省厅的厅长讲,各市要把《劳务协作协议》落到实处,不能一签了之。",
        "搬迁户签了安置方案,领了钥匙。",
        "两市今年签署消费帮扶协议12项,签约额3亿元。",
        "两市计划明年签署“苏陕同行”人才计划。",
        "学《对口协作管理办法》的时候,司法局长念了一段。",
        "镇江援建的渭南产业园有围墙,工人签了劳动合同。",
    ],
)
def test_nothing_is_signed(text: str) -> None:
    assert not _signed(text)


def test_an_organ_told_by_its_rank() -> None:
    text = "河北省公安厅帮扶崇州市公安局。河北省厅已经给崇州市公安局拨款30万元。\n"
    found = read(text, "2008-06-10")
    assert {n.name for n in found.nodes if n.type == "Bureau"} == {"河北省公安厅", "崇州市公安局"}


@pytest.mark.parametrize(
    ("told", "signers"),
    [
        ("嘉兴市人社局与六安市、商丘市、毕节市人社局签订劳务合作协议", {"330400", "341500", "411400", "520500"}),
        ("六安市、商丘市和毕节市人社局与嘉兴市人社局签订劳务合作协议", {"330400", "341500", "411400", "520500"}),
        (
            "来自六安、商丘、毕节等三市的人社部门与嘉兴市人社局签订了劳务合作协议",
            {"330400", "341500", "411400", "520500"},
        ),
        ("海宁市人社局与贵州省毕节市赫章县、云南省昭通市镇雄县人社局签订劳务合作协议", {"330481", "520527", "530627"}),
    ],
)
def test_an_organ_told_once_after_a_list_is_each_ones(told: str, signers: set[str]) -> None:
    e = read(f"今年2月,{told}。", "2019-03-05")
    assert {f.subject for f, _ in e.facts if f.predicate == "signs"} == {
        f"Bureau:{code}/人力资源和社会保障局" for code in signers
    }


def test_a_list_does_not_lend_its_organ_to_other_levels_or_acts() -> None:
    e = read(
        "2月,嘉兴市与毕节市结对。昭通市、毕节市赫章县人社局走访海宁市,赫章县人社局与海宁市人社局签订劳务合作协议。",
        "2019-03-05",
    )
    assert "Bureau:530600/人力资源和社会保障局" not in {n.id for n in e.nodes}


def test_lists_of_both_sides_that_sign_in_turn_are_pairs_in_order() -> None:
    said = "福州市晋安区、马尾区、长乐区人社局分别与定西市渭源县、岷县、通渭县人社局签订劳务协作协议。"
    e = read(f"3月12日,{said}", "2018-03-15")
    assert {(f.subject[7:], f.object[7:]) for f, _ in e.facts if f.predicate == "pairs_with"} == {
        ("350111", "621123"),
        ("350105", "621126"),
        ("350112", "621121"),
    }
    assert len([f for f, _ in e.facts if f.predicate == "signs"]) == 6


def test_lists_of_both_sides_without_an_order_sign_but_are_no_pairs() -> None:
    e = read("余姚市、慈溪市人社局与布拖县、昭觉县人社局共同签订稳岗就业协议。", "2018-03-15")
    assert len([f for f, _ in e.facts if f.predicate == "signs"]) == 4
    assert not [f for f, _ in e.facts if f.predicate == "pairs_with"]


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        (
            "5月8日,嘉兴市人社局组织企业赴若尔盖县、红原县招聘,并分别与两地人社部门签订劳务协作协议。",
            {"嘉兴市人力资源和社会保障局", "若尔盖县人力资源和社会保障局", "红原县人力资源和社会保障局"},
        ),
        (
            "台州市路桥区人社局赴汉源县、石棉县,与两县人社局签订《劳务协作协议》。",
            {"台州市路桥区人力资源和社会保障局", "汉源县人力资源和社会保障局", "石棉县人力资源和社会保障局"},
        ),
        (
            "湖州市人社局率队到旺苍县、青川县招聘,并与两县就业局签订《劳务合作协议》。",
            {"湖州市人力资源和社会保障局", "旺苍县就业局", "青川县就业局"},
        ),
        ("余姚市人力社保局赴贞丰县对接,双方签订《劳务协作协议书》。", {"余姚市人力资源和社会保障局", "贞丰县"}),
        ("大连市卫健委专家组到六盘水市义诊,双方签订了《医疗协作协议》。", {"大连市卫生健康委员会", "六盘水市"}),
        # the places sign, wherever they sit, and of several organs nobody says which did
        ("在南京市人社局会议室,六合区与洋县签订《劳务协作协议》。", {"六合区", "洋县"}),
        ("盐田区教育局组织学校赴龙川县,两地签订《教育帮扶协议》。", {"盐田区", "龙川县"}),
        ("杭州市人社局、农业农村局赴恩施市,双方签订《协作协议》。", {"杭州市", "恩施市"}),
    ],
)
def test_the_organ_that_a_sentence_begins_with_signs(text: str, signers: set[str]) -> None:
    found = read(text, "2022-05-10")
    names = {n.id: n.name for n in found.nodes}
    assert {names[f.subject] for f, _ in found.facts if f.predicate == "signs"} == signers


def test_each_of_several_signs_with_the_one_before_them() -> None:
    text = "嘉兴市人社局组织企业赴若尔盖县、红原县招聘,并分别与两地人社部门签订劳务协作协议。"
    facts = read(text, "2022-05-10").facts
    pairs = {(f.subject[7:], f.object[7:]) for f, _ in facts if f.predicate == "pairs_with"}
    assert pairs == {("330400", "513232"), ("330400", "513233")}
