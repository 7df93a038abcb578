"""The evidence of a fact tells both its ends where they are told near by."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read


@pytest.mark.parametrize(
    "text",
    [
        "3月2日,西宁市湟中区首批76名务工人员从西宁站出发,乘专列前往南京市栖霞区。",
        "3月2日,前往南京市栖霞区的专列备好。西宁市湟中区首批76名务工人员从西宁站出发,到栖霞区就业。",
    ],
)
def test_the_quote_reaches_the_other_end(text: str) -> None:
    got = read("南京市对口帮扶西宁市。\n" + text, "2023-03-05").facts
    (quote,) = (e.quote for f, e in got if f.quantity and f.object == "Region:320113")
    assert "湟中区" in quote
    assert "栖霞区" in quote
    assert "76名" in quote


def test_the_quote_reaches_the_sentence_before() -> None:
    text = "南京市栖霞区对口帮扶西宁市湟中区。栖霞区去年投入帮扶资金300万元。"
    (quote,) = (e.quote for f, e in read(text, "2023-03-05").facts if f.predicate == "funds")
    assert quote == text


def test_a_quote_does_not_leave_its_paragraph() -> None:
    text = "南京市栖霞区对口帮扶西宁市湟中区。\n栖霞区去年投入帮扶资金300万元。"
    (quote,) = (e.quote for f, e in read(text, "2023-03-05").facts if f.predicate == "funds")
    assert quote == "栖霞区去年投入帮扶资金300万元。"


def test_a_pair_is_quoted_where_its_years_are_told() -> None:
    text = "粤桂两省区在考核里双双拿到好评。2022年,新阶段粤桂协作走到第二个年头。广东与广西签订了劳务协作框架协议。"
    quotes = [e.quote for f, e in read(text, "2023-03-01").facts if f.predicate == "pairs_with"]
    assert any("年头" in q for q in quotes)
