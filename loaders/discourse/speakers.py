"""Whose 我市 a speech says: 甲市人社局局长说:“我市…”; “本县…”甲县县长表示."""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.discourse.levels import fits
from loaders.mentions.regions import RegionMention
from loaders.mentions.spans import backwards, between

# Between a place and what its man says: his office, and at most a name.
_OFFICE = (
    r"[省市县区州旗盟]?[^,。;:、“”\d\n]{0,24}?"
    r"(?:书记|[省市县区州旗盟局部镇乡]长|主任|专员|负责人|负责同志|调研员|站长|会长|组长|指挥长)[\u4e00-\u9fff]{0,4}?"
)
_SAYS = r"(?:在[^,。;:“”\d\n]{2,12}?)?(?:介绍|表示|指出|强调|告诉记者|坦言|透露|补充|说|称)+道?"
_SPEAKS = re.compile(rf"{_OFFICE}(?:{_SAYS}[,:]|:) ?“?")
_SPOKE = re.compile(rf"{_OFFICE}{_SAYS}")
_NAMED = re.compile(r"[\u4e00-\u9fff]{2,3}$")
_FAR = 300
"""Characters of a speech before the words asked about."""


def speaker(text: str, at: int, lv: str, regions: Sequence[RegionMention]) -> str | None:
    """The place whose man says the words at ``at``, if it is one of that level; None where nobody is said to speak."""
    line = text.rfind("\n", 0, at) + 1
    opened, closed = text.rfind("“", line, at), text.rfind("”", line, at)
    if opened > closed:
        end = text.find("”", at)
        after = between(regions, end + 1, end + 2) if 0 <= end < at + _FAR else ()
        for m in after:
            if m.kind == "name" and fits(m.code, lv) and _SPOKE.match(text, m.stop):
                return m.code
    for m in backwards(regions, at):
        if m.start < max(line, at - _FAR):
            break
        said = _SPEAKS.match(text, m.stop, at) if m.kind == "name" and fits(m.code, lv) else None
        if said is None:
            continue
        quoted = said[0].endswith("“")
        if text.find("”", said.end(), at) >= 0 or (not quoted and "。" in text[said.end() : at] and ":" not in said[0]):
            return None  # what was said ends before
        return m.code
    return None
