"""Whom 我市 and 全市 mean by the words right beside them: what a part lies in, who helps, and who is told besides."""

from __future__ import annotations

from collections.abc import Sequence

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.discourse.levels import fits, pronouns_in
from loaders.discourse.sides import HELPED, HELPER, Sides
from loaders.mentions.regions import RegionMention
from loaders.mentions.spans import backwards, between


def whole_of(m: re.Match[str], regions: Sequence[RegionMention]) -> str | None:
    """我市 in 我市德化县: what that county lies in."""
    part = next((r for r in between(regions, m.end(), m.end() + 1) if r.kind == "name"), None)
    return next((a for a in gazetteer().ancestors(part.code) if fits(a, m["lv"])), None) if part else None


_HELPS = re.compile(r"[共已还也先后分别]*(?:对口|结对)?(?:帮扶|支援|援建|援助)了?")


# 我县接收乙县务工人员, 我市企业招收乙县工人: it is not 乙县, but who helps it
_TAKES = re.compile(
    r"(?:的?[^,。;、\d]{0,4}(?:企业|公司|工厂|园区|用人单位))?[共已还也先后分别累计]*(?:招[收录用聘]|吸纳|接收|接纳|录用)了?"
)


def helping(text: str, m: re.Match[str], regions: Sequence[RegionMention], sides: Sides) -> str | None:
    """The helping side, where 全市 or 我市 helps somebody or takes workers on: 全市帮扶甲市、乙市."""
    if m["ours"][0] not in "我全":
        return None
    said = _HELPS.match(text, m.end()) or (_TAKES.match(text, m.end()) if m["ours"][0] == "我" else None)
    if not said:
        return None
    whom = between(regions, said.end(), said.end() + 1)
    return HELPER if whom and sides.side(whom[0].code) == HELPED else None


def whole_told(text: str, m: re.Match[str], regions: Sequence[RegionMention]) -> str | None:
    """全市 after 甲全市 is 甲's, if no other place is told so."""
    if m["ours"][0] != "全":
        return None
    told = {r.code for r in backwards(regions, m.start()) if r.kind == "name" and text.startswith(m[0], r.end)}
    return told.pop() if len(told) == 1 else None


_AND = frozenset("、和与同跟及")


def beside_us(text: str, regions: Sequence[RegionMention]) -> set[str]:
    """Places told beside 我旗 (我旗、正镶白旗), which it is not."""
    out: set[str] = set()
    for m in pronouns_in(text):
        if not m["ours"] or m["ours"][0] not in "我咱俺":
            continue
        before = next((r for r in backwards(regions, m.start()) if r.kind == "name"), None)
        if before and before.end == m.start() - 1 and text[before.end] in _AND and fits(before.code, m["lv"] or "县"):
            out.add(before.code)
        if text[m.end() : m.end() + 1] in _AND and m["lv"]:
            out |= {
                r.code for r in between(regions, m.end() + 1, m.end() + 2) if r.kind == "name" and fits(r.code, m["lv"])
            }
    return out
