"""The frames of the ties, as the edge file has them: ``P`` and ``~`` put in, compiled once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from loaders import fastre as re
from loaders.facts.patterns import patterns
from loaders.facts.written import MARK


@cache
def frames(rule: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The frames of a pattern with their words put in, each with whether it tells of a tie by itself."""
    p = next(p for p in patterns() if p.rule == rule)
    words: dict[str, str] = p.raw["words"]

    return (_compiled(p.raw["told"], words), True), (_compiled(p.raw["shown"], words), False)


@cache
def single(rule: str, kind: str) -> tuple[re.Pattern[str], ...]:
    """The frames of a kind, one by one."""
    p = next(p for p in patterns() if p.rule == rule)
    return tuple(_compiled([frame], p.raw["words"]) for frame in p.raw[kind])


@cache
def each_of(rule: str) -> re.Pattern[str]:
    """What follows places that are tied to each other: 结为友好城市."""
    p = next(p for p in patterns() if p.rule == rule)
    return _compiled([p.raw["words"]["each"]], {})


def _compiled(frames: Sequence[str], words: dict[str, str]) -> re.Pattern[str]:
    one = "|".join(frames)
    for name, pattern in words.items():
        one = one.replace(f"<{name}>", pattern)
    one = one.replace("P", MARK).replace("~", rf"[^,;:。!?{MARK}]")
    for role in ("new", "old", "for"):
        one = one.replace(f"<{role}>", f"(?P<{role}>{MARK})")
    return re.compile(one)
