"""Days and weeks told by the week: 上周五, 本周, 周三."""

from __future__ import annotations

from datetime import date, timedelta


def of_week(published: date, told: str) -> str:
    """上周五: the day, where a day of the week is told, else the month."""
    day = published - timedelta(days=7 * told.startswith("上"))
    k = "一二三四五六日天".find(told[-1])
    if k < 0:
        return day.isoformat()[:7]
    day += timedelta(days=min(k, 6) - day.weekday())
    return (day - timedelta(days=7 * (told[0] == "周" and day > published))).isoformat()
