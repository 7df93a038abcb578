"""Reports on several couples: figures told with one end, a couple's turn, a count of all, or nothing but the couple."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

XIHU, GONGSHU, LINPING = "330106", "330105", "330113"
BADONG, XIANFENG, LAIFENG = "422823", "422826", "422827"
TIED = "西湖区帮巴东县,拱墅区帮咸丰县,临平区帮来凤县。\n"
COUPLES = ((XIHU, BADONG), (GONGSHU, XIANFENG), (LINPING, LAIFENG))


def figures(text: str) -> set[tuple[str, str, str, float | None]]:
    facts = told(f"山海之间\n\n杭州市对口帮扶恩施州。{TIED}{text}\n", "2021-12-30")
    return {f[:4] for f in facts if f[0] != "pairs_with"}


def money(*sums: int) -> set[tuple[str, str, str, float | None]]:
    return {("funds", a, b, x * 1e4) for (a, b), x in zip(COUPLES, sums, strict=False)}


def work(*people: int) -> set[tuple[str, str, str, float | None]]:
    return {("sends_workers_to", b, a, float(x)) for (a, b), x in zip(COUPLES, people, strict=False)}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("论2021年的帮扶资金,巴东拿到3200万元,咸丰5100万元,来凤2800万元。", money(3200, 5100, 2800)),
        ("西湖区2021年给对方拨付帮扶资金3200万元。拱墅区2021年给对方拨付帮扶资金5100万元。", money(3200, 5100)),
        ("2021年,巴东往结对的区里送了410名务工人员,咸丰往结对的区里送了620名务工人员。", work(410, 620)),
        ("2021年,巴东、咸丰、来凤到各自结对地区务工的,依次是410人、620人、96人。", work(410, 620, 96)),
        ("2021年到结对地区上班的,巴东有410人,咸丰620人。", work(410, 620)),
        (
            "西湖区财政2021年划出3200万元,汇到了对方账上。拱墅区财政2021年划出5100万元,汇到了对方账上。",
            money(3200, 5100),
        ),
        ("2021年的帮扶资金,头一对是3200万元,第二对是5100万元,第三对是2800万元。", money(3200, 5100, 2800)),
        ("2021年从山里到东边务工的,头一对410人,第二对620人。", work(410, 620)),
        ("三对合在一起,2021年的帮扶资金是1.11亿元。", money(11100, 11100, 11100)),
        ("三对搭档一年下来,山里到东边务工的有1126人。", work(1126, 1126, 1126)),
        ("2021年,三区各拿出帮扶资金2000万元。", money(2000, 2000, 2000)),
    ],
)
def test_partner_of_whom_the_words_tell(text: str, facts: set[tuple[str, str, str, float | None]]) -> None:
    assert figures(text) == facts


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("上面这些县2021年到杭州务工的,加起来1126人。", {(b, "330100") for _, b in COUPLES}),
        ("上述各县2021年到杭州市务工的共有1126人。", {(b, "330100") for _, b in COUPLES}),
    ],
)
def test_all_of_them_to_whom_the_sentence_tells(text: str, ends: set[tuple[str, str]]) -> None:
    assert figures(text) == {("sends_workers_to", a, b, 1126.0) for a, b in ends}


def test_paragraph_on_one_couple() -> None:
    text = "西湖和巴东是一对。2021年两地之间,帮扶资金过手3200万元,过去务工的410人。"
    assert figures(text) == money(3200) | work(410)


@pytest.mark.parametrize(
    "text",
    [
        "2021年,巴东外出务工4100人,咸丰外出务工6200人。",  # where they went nobody says
        "2021年,巴东在家门口上班的410人,咸丰620人。",
        "2021年,全国东西部协作投入财政资金228亿元。",
        "明年西湖打算拿3200万元,拱墅打算拿5100万元。",
        "巴东的茶叶在西湖卖了3200万元,咸丰的在拱墅卖了5100万元。",
        "巴东县财政自己拿出3200万元修路。",
        "2021年,两地互派的歌舞团演了三场,看的有410人。",
    ],
)
def test_nothing_between_partners(text: str) -> None:
    assert figures(text) == set()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("2021年,巴东到宁波务工的410人。", ("sends_workers_to", BADONG, "330200", 410.0)),
        ("2021年,拱墅给巴东捐款300万元。", ("funds", GONGSHU, BADONG, 3e6)),
        ("2021年杭州市给巴东拨付帮扶资金900万元。", ("funds", "330100", BADONG, 9e6)),
    ],
)
def test_another_told_beside_it_is_meant(text: str, fact: tuple[str, str, str, float]) -> None:
    assert figures(text) == {fact}


@pytest.mark.parametrize(
    "text",
    [
        "恩施受帮的三个地方是巴东县、咸丰县、来凤县,来帮的依次是西湖区、拱墅区、临平区。",
        "恩施州的巴东、咸丰、来凤,由西湖、拱墅、临平依次对口帮扶。",
        "对口帮扶的三家,东边是西湖、拱墅、临平,西边是巴东、咸丰、来凤,前后一一对应。",
        "西湖区、拱墅区、临平区分头与巴东县、咸丰县、来凤县结对。",
        "恩施拿出三个县请人帮,西湖领走了巴东,拱墅领走了咸丰,临平领走了来凤。",
        "巴东的亲家在杭州,叫西湖。咸丰的亲家在杭州,叫拱墅。来凤的亲家在杭州,叫临平。",
    ],
)
def test_couples_told_in_two_lists_or_alike(text: str) -> None:
    facts = told(f"山海之间\n\n杭州市对口帮扶恩施州。{text}\n", "2021-12-30")
    ties = {frozenset(f[1:3]) for f in facts if f[0] == "pairs_with"}
    assert ties == {frozenset(x) for x in (*COUPLES, ("330100", "422800"))}


@pytest.mark.parametrize(
    "text",
    [
        "表彰名单上有巴东、咸丰、来凤三县,得分依次高过西湖、拱墅、临平三区。",
        "来客依次到了西湖、拱墅、临平,又去了巴东、咸丰、来凤,受帮的人家都很高兴。",
        "东西部协作让两省的县区热闹起来。",
        "东边的货架上是西湖、拱墅、临平的糕点,西边是巴东、咸丰、来凤的茶叶,前后一一对应。",
        "西湖走到巴东,拱墅走到咸丰,临平走到来凤,车队一路结队帮人。",
    ],
)
def test_places_in_order_without_a_tie(text: str) -> None:
    facts = told(f"山海之间\n\n杭州市对口帮扶恩施州。{text}\n", "2021-12-30")
    assert {frozenset(f[1:3]) for f in facts if f[0] == "pairs_with"} == {frozenset(("330100", "422800"))}
