"""Two places that a report comes back to, one of which helps the other, are partners; less than that shows no pair."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

OFFER = "无锡市惠山区的五家企业到延安市延川县摆摊招人,带来岗位430个。"


def _pairs(text: str) -> set[tuple[str, ...]]:
    return {
        tuple(sorted((f.subject, f.object))) for f, _ in read(text, "2022-05-10").facts if f.predicate == "pairs_with"
    }


PAIR = {("Region:320206", "Region:610622")}


@pytest.mark.parametrize(
    "text",
    [
        f"劳务协作带来的岗位\n{OFFER}延川县的小伙子当场填了表。惠山区的厂长说,还要再来。",
        "劳务协作记事\n延川县的40名焊工学成了手艺,教他们的是惠山区。惠山区出师傅,延川县出人。",
        f"协作这一年\n惠山区跑了好几趟。{OFFER}延川县的厂子也冒出来不少。",
    ],
)
def test_two_that_the_report_comes_back_to_are_partners(text: str) -> None:
    assert _pairs(text) == PAIR


@pytest.mark.parametrize(
    "text",
    [
        # named but once
        f"劳务协作带来的岗位\n{OFFER}小伙子们当场填了表。",
        # only workers go: they go to many places
        "劳务协作记事\n惠山区今年有延川县的112名农民上班。延川县的小伙子说,惠山区的厂里管饭。",
        # nobody helps
        "协作记事\n惠山区的机器卖到延川县。延川县的苹果在惠山区卖得好。",
    ],
)
def test_less_than_that_shows_no_pair(text: str) -> None:
    assert _pairs(text) == set()


def test_who_has_a_partner_already_gets_none_so() -> None:
    text = f"协作这一年\n无锡市惠山区与延安市宜川县结对。{OFFER}延川县的小伙子当场填了表。惠山区的厂长说,还要再来。"
    assert _pairs(text) == {("Region:320206", "Region:610630")}


def test_of_a_whole_and_its_part_neither_is_taken() -> None:
    text = (
        "劳务协作带来的岗位\n无锡市惠山区的企业给延安市带来岗位900个。惠山区的五家企业到延川县摆摊招人,带来岗位430个。"
        "延川县的小伙子填了表,延安市的人也来问惠山区的厂长。"
    )
    assert _pairs(text) == set()


def test_since_when_is_told_elsewhere() -> None:
    text = f"劳务协作带来的岗位\n{OFFER}延川县的小伙子当场填了表。惠山区的厂长说,还要再来。两地的缘分是从2017年开始的。"
    assert [str(f.period.start) for f, _ in read(text, "2022-05-10").facts if f.predicate == "pairs_with"] == ["2017"]
