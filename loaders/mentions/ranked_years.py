"""A year that only says which one of its kind something was: 4月15日,…把今年头一场专场放在广场."""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.mentions.dates import DateMention

_RANKS = re.compile(
    r"(?:度|以来|内|里)?的?(?:[头首]一?|第\s?(?:[一二三四五六七八九十]+|\d+)|最后一|又一|最大的?一)个?[场次回趟批期拨]"
)
_REACH = 120
_DAY = 10


def without_ranks(text: str, dates: Sequence[DateMention]) -> list[DateMention]:
    """Times in order, without years of which something was the first or third, where its day was told before."""
    out: list[DateMention] = []
    for d in dates:
        if not (len(d.begin or "") == len("2020") and _RANKS.match(text, d.end)):
            out.append(d)
            continue
        near = max(text.rfind("\n", 0, d.start), d.start - _REACH)
        days = [x for x in out if x.start > near and x.specific and len(x.begin or "") == _DAY]
        if not any((x.begin or "").startswith(d.begin or "") for x in days):
            out.append(d)
    return out
