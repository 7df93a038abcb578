"""Papers told without marks, wherever they stand in the sentence of their signing, and who signs them."""

from __future__ import annotations

import pytest

from loaders.mentions.programs import programs
from tests.extraction.helpers import read

_A, _B = "Bureau:威海市人力资源和社会保障局", "Bureau:云阳县人力资源和社会保障局"


def signings(sentence: str) -> set[tuple[str, str]]:
    x = read(f"东西部协作再添一环\n昨天,双方谈务工的事。{sentence}\n务工者的路费报销。", "2022-05-10")
    named = {n.id: f"{n.type}:{n.name}" for n in x.nodes}
    return {(named[f.subject], named[f.object]) for f, _ in x.facts if f.predicate == "signs"}


@pytest.mark.parametrize(
    "sentence",
    [
        "劳务输出协议一份,签字的是威海市人社局、云阳县人社局。",
        "劳务输出协议,威海市人社局、云阳县人社局双方当场签下。",
        "签下劳务输出协议的,一头是威海市人社局,一头是云阳县人社局。",
        "劳务输出协议:威海市人社局、云阳县人社局昨天签的。",
        "劳务输出协议到手,甲方威海市人社局,乙方云阳县人社局。",
        "劳务输出协议,威海市人社局签了,云阳县人社局也签了。",
        "威海市人社局与云阳县人社局订下劳务输出协议。",
        "威海市人社局同云阳县人社局谈定的事,都写进了劳务输出协议。",
        "威海市人社局、云阳县人社局的章,盖在劳务输出协议上。",
        "劳务输出协议一式两份,威海市人社局、云阳县人社局各执一份。",
        "两家签的那份东西叫劳务输出协议:威海市人社局和云阳县人社局。",
    ],
)
def test_those_who_sign_are_told_before_or_after_a_paper_without_marks(sentence: str) -> None:
    assert signings(sentence) == {(_A, "Program:劳务输出协议"), (_B, "Program:劳务输出协议")}


@pytest.mark.parametrize(
    "sentence",
    [
        "威海市人社局和云阳县人社局都说,劳务输出协议要早点签。",
        "劳务输出协议履行得好,威海市人社局与云阳县人社局又签了一批工人。",
        "按照劳务输出协议,威海市人社局与云阳县人社局在名单上签了字。",
        "威海市人社局说,劳务输出协议签没签,要问云阳县人社局。",
        "有了劳务输出协议,威海市人社局给云阳县人社局签收了一批名单。",
        "对接新一轮协作协议,威海市人社局和云阳县人社局签了字。",
        "劳务输出协议期内,威海市人社局给云阳县人社局签发了证书。",
        "务工就业协议,威海市的厂长签了字,云阳县的工人按了手印。",
        "教育帮扶协议,盖着威海市第一中学和云阳县民族中学的章。",
        "劳务输出协议,签名处空着,威海市人社局和云阳县人社局都在等。",
        "劳务输出协议作废了,当年盖章的是威海市政府和云阳县政府。",
        "劳务输出协议的事,威海市人社局同云阳县人社局还没签成。",
    ],
)
def test_a_paper_that_is_only_talked_of_is_signed_by_nobody(sentence: str) -> None:
    assert not signings(sentence)


def test_whom_the_clause_of_the_signers_names_signs_where_many_are_told() -> None:
    got = signings(
        "落笔的是宜昌市和秭归、兴山、长阳三县的代表,对面坐着上海、浙江、江苏、福建,还有大连等地来的人,"
        "劳务输出协议就此签下。"
    )
    assert {s for s, _ in got} == {
        "Region:宜昌市",
        "Region:秭归县",
        "Region:兴山县",
        "Region:长阳土家族自治县",
    }


def test_the_two_who_have_met_sign_what_the_two_signed() -> None:
    got = signings("云阳县人社局的客人是威海市人社局的工作组。两家签的那份东西叫《劳务协作计划》:转移就业、办招聘会。")
    assert got == {(_A, "Program:劳务协作计划"), (_B, "Program:劳务协作计划")}


def test_names_in_a_row_are_brands_by_the_count_of_plates() -> None:
    def brands(text: str) -> list[str]:
        return [p.name for p in programs(text, 0, len(text)) if p.kind == "brand"]

    assert brands("“红寺堡厨娘”“西吉月嫂”——两块劳务牌子越叫越响。") == ["红寺堡厨娘", "西吉月嫂"]
    assert brands("最见新意的是“红寺堡厨娘”。这块劳务牌子打了多年。") == ["红寺堡厨娘"]
    assert not brands("墙上挂着“先进车间”“文明窗口”两块牌子。")
