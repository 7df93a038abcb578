"""Days told by the farmers' calendar."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.mentions.lunar import lunar_days, new_year


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("正月初八,", "2026-02-27", "2026-02-24"),
        ("正月十六一早", "1997-03-01", "1997-02-22"),
        ("大年初六,", "2022-02-16", "2022-02-06"),
        ("年初六的峰值", "2016-02-14", "2016-02-13"),
        ("今年正月十二到的", "2022-06-10", "2022-02-12"),
        ("去年正月十二到的", "2022-06-10", "2021-02-23"),
        ("腊月廿三上车", "2024-02-20", "2024-02-02"),
        ("腊月二十三上车", "2024-02-20", "2024-02-02"),
        ("腊月廿三上车", "2024-01-10", "2023-01-14"),  # this year's is still ahead
        ("除夕夜,", "2023-01-30", "2023-01-21"),
        ("年三十也有人值班", "2025-02-10", "2025-01-28"),
        ("元宵节当天,", "2022-02-16", "2022-02-15"),
        ("2021年正月初八,", "2022-06-10", "2021-02-19"),
    ],
)
def test_day(text: str, published: str, day: str) -> None:
    p = date.fromisoformat(published)
    (told,) = lunar_days(text, p, p.year)
    assert told[2].isoformat() == day


def test_day_without_its_month_after_one_with_it() -> None:
    p = date(2026, 3, 2)
    found = [d.isoformat() for _, _, d in lunar_days("正月初八至十二,连开四场。初十,签约", p, 2026)]
    assert found == ["2026-02-24", "2026-02-26"]


@pytest.mark.parametrize(
    "text", ["初三学生12人", "当初三家", "今年初一批干部", "正月里,最初", "元宵节前,", "除夕前到家"]
)
def test_no_day(text: str) -> None:
    assert not list(lunar_days(text, date(2023, 3, 1), 2023))


def test_calendar_covers_the_years_of_reports() -> None:
    days = [new_year(y) for y in range(1985, 2041)]
    assert all(d and date(y, 1, 20) < d[0] < date(y, 2, 21) for y, d in zip(range(1985, 2041), days, strict=True))
    assert new_year(1980) is None


def test_no_day_where_the_year_is_unknown() -> None:
    assert not list(lunar_days("正月初八,", None, None))
