"""Two lists, a sentence apart, that go together in their order."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

LEAD = "杭州恩施协作简报\n\n杭州市对口帮扶恩施州。"
XIHU, GONGSHU, LINPING = "330106", "330105", "330113"
BADONG, XIANFENG, LAIFENG = "422823", "422826", "422827"
COUPLES = {(XIHU, BADONG), (GONGSHU, XIANFENG), (LINPING, LAIFENG)}
DAY = "2021-12-30"


def _pairs(text: str) -> set[frozenset[str]]:
    return {frozenset(f[1:3]) for f in told(LEAD + text + "\n", DAY) if f[0] == "pairs_with"} - {
        frozenset(("330100", "422800"))
    }


@pytest.mark.parametrize(
    "text",
    [
        "恩施的巴东、咸丰、来凤三县都认了亲。照这个次序,亲家是西湖、拱墅、临平三个区。",
        "派出帮扶队的有西湖、拱墅、临平三个区。按顺序,对面的县分别是巴东、咸丰、来凤。",
        "西湖、拱墅、临平三个区各签了一份协议。另一方依次是巴东县、咸丰县和来凤县。",
    ],
)
def test_a_list_follows_the_order_of_the_one_before(text: str) -> None:
    assert _pairs(text) == {frozenset(c) for c in COUPLES}


@pytest.mark.parametrize(
    "text",
    [
        # not as long; no word of order; no word of a tie
        "巴东、咸丰、来凤三县都认了亲。照这个次序,亲家是西湖、拱墅两个区。",
        "巴东、咸丰、来凤三县都去了。到场的有西湖、拱墅、临平三个区的企业。",
        "巴东、咸丰、来凤三县丰收。卖茶最多的城区依次是西湖、拱墅、临平。",
        "巴东、咸丰、来凤三县受到对口帮扶。按顺序,发言的是西湖、拱墅、临平三个区。",
    ],
)
def test_lists_that_do_not_go_together_tie_nobody(text: str) -> None:
    assert not _pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "西湖、拱墅、临平三区分别与巴东、咸丰、来凤三县结对。2021年的帮扶资金,照这个次序是3200万元、5100万元、2800万元。",
        "西湖区帮巴东县,拱墅区帮咸丰县,临平区帮来凤县。2021年拨的帮扶资金依次为3200万元、5100万元、2800万元。",
    ],
)
def test_sums_follow_the_order_of_the_couples_before(text: str) -> None:
    sums = {(a, b, v) for p, a, b, v, _ in told(LEAD + text + "\n", DAY) if p == "funds"}
    assert sums == {(XIHU, BADONG, 3.2e7), (GONGSHU, XIANFENG, 5.1e7), (LINPING, LAIFENG, 2.8e7)}


def test_the_first_of_a_couple_is_not_tied_to_the_one_before_it() -> None:
    assert _pairs("西湖区携手巴东县、拱墅区携手咸丰县、临平区携手来凤县。") == {frozenset(c) for c in COUPLES}
