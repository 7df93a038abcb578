"""Trips and years told one after another: whence and whither only in what stands before."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

_LEAD = "赣榆区与施秉县劳务协作\n2020年起,赣榆区与施秉县结成东西部协作对子。\n"
SHIBING, GANYU, ZHENYUAN = "522623", "320707", "522625"


def _went(text: str) -> set[tuple[str, str, float | None, str]]:
    return {
        (f.subject.partition(":")[2], f.object.partition(":")[2], f.quantity.value, str(f.period).split("..")[0])
        for f, _ in read(_LEAD + text, "2023-05-20").facts
        if f.predicate == "sends_workers_to" and f.quantity
    }


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "说到外出务工,头一年只去了26个人,第二年翻了一番,53人;去年最旺,310人。",
            {(SHIBING, GANYU, 26, "2020"), (SHIBING, GANYU, 53, "2021"), (SHIBING, GANYU, 310, "2022")},
        ),
        (
            "头班车3月4日离开施秉县,载41人;第二班3月9日走,37人。目的地都是赣榆区。",
            {(SHIBING, GANYU, 41, "2023-03-04"), (SHIBING, GANYU, 37, "2023-03-09")},
        ),
        ("县里的老乡在厂里口碑不错。今年前四个月又送出去188人。", {(SHIBING, GANYU, 188, "2023-01")}),
        ("赣榆的站点账本上,2022年接了施秉来的务工者97人。", {(SHIBING, GANYU, 97, "2022")}),
        # whoever goes to look or to teach is no worker, nor who is still to go
        ("教育局说,去年去了14个人,都是老师。", set()),
        ("厂里缺工,今年还要送60人。", set()),
        # of several places none is meant
        ("镇远县、施秉县都有人打听。厂里的班车上个月又走了两趟,过去了35人。", set()),
    ],
)
def test_trips(told: str, expected: set[tuple[str, str, float | None, str]]) -> None:
    assert _went(told) == expected


def test_a_plane_lands_where_they_are() -> None:
    found = _went("包机昨晚降在连云港机场。舱门打开,下来的是64名施秉务工者。")
    assert found == {(SHIBING, "320700", 64, "2023-05-19")}
