"""What whoever starts the API decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

LOCAL_WEB_CLIENT = r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?"


@dataclass(frozen=True, slots=True)
class Settings:
    """How the API behaves.

    cors_origins       origins that may read it from a browser, written out; ``*`` for any
    cors_origin_regex  a pattern for more of them; by default any page served from this machine
    cursor_key         makes cursors unforgeable; the default only notices damaged or misplaced ones, which is enough,
                       since a cursor holds nothing but the id of the last row seen
    review             whether reviewers may judge (POST /review/…); anybody who can reach the server then may
    today              the day that 今年 and "last year" are counted from
    """

    cors_origins: tuple[str, ...] = ()
    cors_origin_regex: str = LOCAL_WEB_CLIENT
    cursor_key: bytes = b"shanhai cursor 1"
    review: bool = False
    today: Callable[[], date] = date.today
