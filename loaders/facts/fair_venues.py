"""Where a fair was held says whom its vacancies are for: 招聘会在甲县开场,乙州和丙市合办。岗位890个."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.candidates import Ref
from loaders.facts.scene import Scene
from loaders.mentions.regions import RegionMention, within

_FAIR = re.compile(r"招聘(?!教师)|招工|招人|专场(?!演)|双选会|对接会|洽谈会|送岗|带岗")
# Sums over a time are of the two who tell them, whatever fair they are told beside.
_SUMS = re.compile(r"累计|以来|截[至止]|[去今前]年|全年|先后|历年|年度|每年|共办|办了\d|(?:19|20)\d\d年")
_HELD = frozenset(("venue", "to"))
_HERE = re.compile(r"这里|此地|现场|门口|眼前")
_SITE = re.compile(
    r"(?:县城|城区|民族|人民|文化|劳动|市民|中心|火车|汽车|客运|团结|[东西南北])*(?:广场|体育[馆场]|文化馆|会展|车站|客运站|集市|大礼堂|礼堂|公园|职校|中学|安置点|社区|街头|街上)"
)
_REACH = 4
"""Sentences back to the one that tells of the fair."""


def held_in(scene: Scene, n: int, start: int, takers: list[Ref]) -> list[Ref]:
    """The county of ``takers`` in which the fair was held that sentence ``n`` goes on about; ``takers`` else."""
    if len(takers) != 1 or takers[0].type != "Region":
        return takers
    wide = takers[0].key
    if _SUMS.search(scene.text, scene.sentences[n].start, start):
        return takers
    for k in range(n, max(-1, n - _REACH - 1), -1):
        s = scene.sentences[k]
        if s.kind != "body":
            break
        if not _FAIR.search(scene.text, s.start, s.end):
            continue
        told = _places(scene, k)
        if not told and k and _HERE.search(scene.text, s.start, s.end) and scene.sentences[k - 1].kind == "body":
            told = _places(scene, k - 1)  # 甲县体育馆门口排起了队。招聘会开到了这里
        if told and _SUMS.search(scene.text, s.start, max(s.start, told[-1].start)):
            break
        inner = {c for m in told for c in m.codes if c != wide and "/" not in c and within(c, wide)}
        if told:
            return [Ref("Region", inner.pop())] if len(inner) == 1 else takers
    return takers


def _places(scene: Scene, n: int) -> list[RegionMention]:
    """The helped places in which something is told to be held, or of whose square or hall a sentence tells."""
    s = scene.sentences[n]
    return [
        m
        for m in scene.inside("regions", s.start, s.end)
        if m.kind == "name"
        and scene.sides.side(m.code) == "helped"
        and (_SITE.match(scene.text, m.end) or _HELD & scene.cases(m))
    ]
