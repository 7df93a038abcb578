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
        ("劳务这份叫苏黔劳务协作协议,握笔的是常熟市人社局、思南县人社局。", OFFICES, "苏黔劳务协作协议"),
        ("常熟市人社局与思南县人社局会面两次;两地劳务协作行动协议,由这两家签了。", OFFICES, "两地劳务协作行动协议"),
        ("《苏黔东西部协作框架协议》就是这一趟签的。", {"Region:320581", "Region:520624"}, "苏黔东西部协作框架协议"),
        (
            "跨区劳务协作协议签了,签字的一方是常熟市,一方是思南县。",
            {"Region:320581", "Region:520624"},
            "跨区劳务协作协议",
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
        "按这个路子,今年签了三十份用工合同。",
        "常熟市人社局与思南县人社局座谈;合作意向书由两家企业签了。",
    ],
)
def test_what_nobody_signs(told: str) -> None:
    assert _signed(MET + told) == set()


FIRM = "Company:常熟宏远服饰有限公司"


@pytest.mark.parametrize(
    ("told", "who", "paper"),
    [
        ("2021年6月,签下产业合作框架协议的,是常熟市人社局和思南县人社局。", OFFICES, "产业合作框架协议"),
        ("劳务输出合作协议,常熟市人社局同思南县人社局2021年6月签的。", OFFICES, "劳务输出合作协议"),
        ("劳务协作协议是2021年6月常熟市人民政府和思南县人民政府签的。", GOVERNMENTS, "劳务协作协议"),
        ("《2021年常熟—思南劳务协作协议》,两地人社部门签的。", OFFICES, "2021年常熟—思南劳务协作协议"),
        (
            "签的协议叫《常熟思南合作协议》,一头是常熟市人社局,一头是思南县人社局。",
            OFFICES,
            "常熟思南合作协议",
        ),
        ("签字的是常熟市政府、思南县政府,文件叫对口帮扶协议。", GOVERNMENTS, "对口帮扶协议"),
        ("就业帮扶合作协议签于2021年6月,签约双方是常熟市人社局和思南县人社局。", OFFICES, "就业帮扶合作协议"),
        ("这份人才交流合作协议,是常熟市人社局与思南县人社局2021年6月签下的。", OFFICES, "人才交流合作协议"),
        ("对口支援框架协议的落款处,盖着常熟市人社局和思南县人社局的章。", OFFICES, "对口支援框架协议"),
        (
            "双方签订职业培训合作协议:常熟一边是常熟市人社局,思南一边是思南县人社局。",
            OFFICES,
            "职业培训合作协议",
        ),
        ("常熟市政府和思南县政府早在2021年6月就签过产销合作协议。", GOVERNMENTS, "产销合作协议"),
        (
            "用工合作协议签了,签字的一边是常熟宏远服饰有限公司,一边是思南县人社局。",
            {FIRM, "Bureau:520624/人力资源和社会保障局"},
            "用工合作协议",
        ),
        (
            "常熟宏远服饰有限公司和思南县人社局的人坐到一张桌上。双方签的文件叫用工合作协议。",
            {FIRM, "Bureau:520624/人力资源和社会保障局"},
            "用工合作协议",
        ),
        (
            "《常熟—思南劳务协议》,两地人社部门签的;第二份《常熟—思南家政协议》,落笔的是两边的家政机构。",
            OFFICES,
            "常熟—思南劳务协议",
        ),
    ],
)
def test_signers_of_a_paper_in_any_order(told: str, who: set[str], paper: str) -> None:
    assert _signed(MET + told) == {(w, f"Program:{paper}") for w in who}


@pytest.mark.parametrize(
    "told",
    [
        "常熟市政府组织企业到思南县,劳务协作协议的样本也带了一份。",
        "劳务协作协议,思南县的人都听说过。",
        "劳务协作协议的落款处,还空着。",
        "劳务协作协议签于何时,谁也说不清。",
        "劳务协作协议是常熟市和思南县想要的。",
        "签字的是两家酒店的经理,签的是房租。",
    ],
)
def test_no_signers_of_it(told: str) -> None:
    assert _signed(MET + told) == set()


def test_papers_in_items_have_their_own_signers() -> None:
    told = (
        "会上签了三份:劳务这份是劳务协作协议,握笔的是常熟市人社局、思南县人社局;园区这份是2022年度合作共建协议,"
        "两个产业园各出一人;工会那份,常熟市总工会与思南县总工会签的,是结对合作框架协议。"
    )
    unions = {"Bureau:320581/总工会", "Bureau:520624/总工会"}
    assert _signed(MET + told) == {(w, "Program:劳务协作协议") for w in OFFICES} | {
        (w, "Program:结对合作框架协议") for w in unions
    }


def test_an_organ_told_once_for_a_row_is_each_places() -> None:
    told = "常熟市与思南县、印江县结对。思南县、印江县人社局赴常熟,与常熟市人社局签订《劳务协作协议》。"
    assert _signed(told) == {(w, "Program:劳务协作协议") for w in {*OFFICES, "Bureau:520625/人力资源和社会保障局"}}
