"""Commas that part the places of one list (甲县,乙县,丙县) are read as the marks of a list."""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.mentions.regions import RegionMention, level, province, within
from loaders.mentions.spans import between

_STOPS = ",。;:?…\n"
# What may stand before the first place of its clause: a time, 其中
_LEADS = re.compile(r"(?:[\d年月日底末初]|今年|去年|截至|目前|以来|其中|同时|此外)*")
# Who goes somewhere meets others there: 赴甲县,乙县人社局介绍了情况
_GOES = re.compile(r"[到赴往来抵进在]$")
_HOST = re.compile(r"[省市县区州]?(?:委|政府|人社|教育|卫健|农业|乡村振兴|领导|相关|主要|有关|介绍|汇报|负责)")

# 选派教师到甲县,乙县选派教师到丙市; 甲市不再管乙市,丙市也不再靠丁市: the place after the comma has a verb of its own
_ACTS = re.compile(
    r"[省市县区州旗]?(?:也|则|又|还|先后)?(?:组织|选派|选送|派|输送|接收|安排|举办|召开|开展|引进|拨付|投入|拿出)"
    r"|[省市县区州旗]?也?(?:不再|用不着|没再)"
)


def listed(text: str, regions: Sequence[RegionMention]) -> str:
    """``text`` with a 、 for each comma between two places of a list; as long as before."""
    named = [m for m in regions if m.kind == "name"]
    at, out = 0, text
    while at < len(named):
        end = at + 1
        while end < len(named) and _beside(text, named[end - 1], named[end]):
            end += 1
        run = named[at:end]
        if len(run) > 1 and not _couples(text, named, at, end) and _one_list(text, run, regions):
            for m in run[:-1]:
                out = f"{out[: m.stop]}、{out[m.stop + 1 :]}"
        at = end
    return out


def _beside(text: str, a: RegionMention, b: RegionMention) -> bool:
    """Whether nothing but a comma parts two places of one province and level."""
    return (
        text[a.stop : b.start] == ","
        and level(a.code) == level(b.code) != "province"
        and province(a.code) == province(b.code)
        and not within(a.code, b.code)
        and not within(b.code, a.code)
    )


def _couples(text: str, named: Sequence[RegionMention], at: int, end: int) -> bool:
    """Whether commas part couples: 甲、乙,丙、丁; 甲与乙,丙与丁 of one province."""
    if at and (joint := text[named[at - 1].stop : named[at].start]) in _JOINTS:
        return joint in _MARKS or province(named[at - 1].code) == province(named[at].code)
    return end < len(named) and text[named[end - 1].stop : named[end].start] in _MARKS


_MARKS = ("、", "—", "-", ":")
_JOINTS = (*_MARKS, "与", "和", "同", "及", "跟")


def _one_list(text: str, run: Sequence[RegionMention], regions: Sequence[RegionMention]) -> bool:
    """Whether no clause begins within a run: not so where a place of another province stands in the clause before it
    and another one in that which follows, as 甲区帮扶乙县,丙县由丁区帮扶 tells two ties."""
    first, last = run[0].start, run[-1].stop
    start = max(text.rfind(c, 0, first) for c in _STOPS) + 1
    if _LEADS.fullmatch(text, start, first):
        return True
    if _GOES.search(text, start, first) and _HOST.match(text, last):
        return False
    if _ACTS.match(text, last):
        return False
    stop = min((k for c in _STOPS if (k := text.find(c, last)) >= 0), default=len(text))
    here = province(run[0].code)
    before, after = ({c for m in between(regions, *x) for c in m.codes} for x in ((start, first), (last, stop)))
    return not any(province(c) != here for c in before) or all(c in before or province(c) == here for c in after)
