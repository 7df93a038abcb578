"""Names that only stand where two common words meet: 每天|津贴 is no 天津, 隆重|庆祝 no 重庆, 确保|定期 no 保定."""

from __future__ import annotations

from functools import cache
from importlib import resources

from graph.regions import gazetteer

_SHORT = 2
_LEVELS = frozenset("省市区县州盟旗")
_HEADS = frozenset(("省长", "市长", "区长", "县长", "州长", "旗长"))
_MORE = frozenset(("河长", "湖长", "林长", "州县", "州级"))
"""Words of the genre that the dictionary does not have."""
_ALONE = {"大同": frozenset("加扩增壮放"), "成都": frozenset("完赞达")}
"""Names that end in a word by itself (加大|同甲市的协作, 完成|都靠大家), with what begins the word before it."""

_AND = frozenset("和与及、")
_LONGER = {"中山区": ("集中",), "成都市": ("变成", "建成", "造成", "形成")}
"""Names with their level that only words such as these may be part of."""
_PLACE_ALL_THE_SAME = frozenset(("上海",))
"""Words meet in it by chance where it is told: 对接|上海|山海, 至|上海|航班."""


@cache
def _words() -> frozenset[str]:
    text = resources.files("loaders.mentions").joinpath("plain-words.txt").read_text(encoding="utf-8")
    return _MORE | {w for line in text.splitlines() if line[:1] != "#" for w in line.split()}


def straddles(text: str, start: int, end: int) -> bool:
    """Whether the name found there begins within one common word and ends with, or within, the next."""
    before = text[start - 1 : start]
    if end - start != _SHORT:
        return text[start - 1 : start + 1] in _LONGER.get(text[start:end], ())
    if text[start:end] in _PLACE_ALL_THE_SAME:
        return False
    if not before or (before in _LEVELS and text[start - 1 : start + 1] not in _HEADS):
        return False
    words = _words()
    left = text[start - 1 : start + 1] in words or (start >= _SHORT and text[start - 2 : start + 1] in words)
    if not left:
        return False
    places = gazetteer().names()  # 帮扶|余庆县 is no 扶余
    if text[end : end + 1] in _AND and text[end + 1 : end + 3] in places:
        return False  # 唱给|定西和固原
    if text[end - 1 : end + 1] in words or before in _ALONE.get(text[start:end], ()):
        return True
    return text[end - 1 : end + 2] in places or text[end - 1 : end + 3] in places
