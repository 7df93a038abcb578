"""A year that only says which one of its kind something was: 4月15日,…把今年头一场专场放在广场."""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.mentions.dates import DateMention

_NTH = r"(?:(?:[头首]|打头|首发)的?一?|第\s?(?:[一二三四五六七八九十]+|\d+))个?"
_RANKS = re.compile(
    r"(?:度|以来|内|里)?的?(?:[头首]一?|第\s?(?:[一二三四五六七八九十]+|\d+)|最后一|又一|最大的?一)个?[场次回趟批期拨列班架车]"
    # 今年的免费专列,它是头一列; 今年全市外出的,他们是第一批; 今年发的头一班
    r"|[^,。;\d]{0,16}(?:,?[它这那他]们?[趟列班车次]?[还也都才]?(?:是|算是?)"
    rf"{_NTH}[场次回趟批期拨列班架车辆]|{_NTH}[趟列班架车辆])(?:车|开|走|送)?(?=[,。;:!—])"
    r"|[^,。;\d]{0,12},数[它他这][^,。;]{0,2}早"
)
_REACH = 120
_OPENS = 8
"""Characters from the beginning of a paragraph to such a year that goes on with the one before."""
_DAY = 10


def without_ranks(text: str, dates: Sequence[DateMention]) -> list[DateMention]:
    """Times in order, without years of which something was the first or third, where its day was told before."""
    out: list[DateMention] = []
    for d in dates:
        if not (len(d.begin or "") == len("2020") and _RANKS.match(text, d.end)):
            out.append(d)
            continue
        opened = text.rfind("\n", 0, d.start)
        if d.start - opened <= _OPENS:  # 2月22日,…开出。/ 它是今年头一列。
            opened = text.rfind("\n", 0, max(opened, 0))
        near = max(opened, d.start - _REACH)
        days = [x for x in out if x.start > near and x.specific and len(x.begin or "") == _DAY]
        if not any((x.begin or "").startswith(d.begin or "") for x in days):
            out.append(d)
    return out
