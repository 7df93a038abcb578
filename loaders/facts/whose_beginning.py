"""Whose beginning a clause tells, where it names no couple: that of bodies that tie a knot, or of whole provinces."""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene, Span
from loaders.mentions.dates import DateMention
from loaders.mentions.regions import RegionMention


def of_wholes(scene: Scene, s: Sentence, told: Sequence[RegionMention]) -> bool:
    """甲区对口帮扶乙县。沪滇协作满了20年: whether letters of two provinces tell of these, not of their parts."""
    letters = next((set(m.codes) for m in told if m.kind == "compound"), None)
    own = {c for m in scene.inside("regions", s.start, s.end) for c in m.codes}
    return letters is not None and not letters <= own and all(m.kind != "name" for m in told)


BODIES = re.compile(
    r"妇联|工会|团委|残联|工商联|商会|协会|公司|企业|合作社|小学|中学|学校|学院|医院|卫生院|村|社区|街道|乡镇"
)
_WHOLE = re.compile(
    r"(?:两[地市县区省州家边]|双方)(?!的?(?:人社|教育|卫健)?(?:妇联|工会|团委|残联|工商联|商会|协会|企业|小学|中学|学校|医院|村))"
)


def of_bodies(scene: Scene, near: Span) -> bool:
    """Whether a clause tells of schools, firms or villages that tie a knot, and of no places."""
    if _WHOLE.search(scene.text, *near):
        return False
    if not BODIES.search(scene.text, *near):
        return False
    places = [x for x in scene.inside("regions", *near) if not _ITS_BODY.match(scene.text, x.stop, near[1])]
    return len({scene.sides.side(x.code) for x in places} - {None}) < 2


_ITS_BODY = re.compile(rf"[^,。;、与和同跟向签订署结对帮的]{{0,8}}?(?:{BODIES.pattern})")
"""甲区|工商联与乙县|某村签订结对协议: of its village, and not the place."""


def of_letters(scene: Scene, clause: Span, pairs: Sequence[Candidate]) -> list[Candidate] | None:
    """沪滇协作满了20年: the pairs of just the two whose letters a clause tells; None where it tells none, or names."""
    here = scene.inside("regions", *clause)
    letters = [m for m in here if m.kind == "compound"]
    if not letters or any(m.kind == "name" for m in here):
        return None
    codes = set(letters[-1].codes)
    if any(not x.endswith("0000") for x in codes):
        return None  # 川甬协作: of 宁波 and what it helps there, no two wholes
    return [c for c in pairs if {c.subject.key, c.object.key} == codes]


def of_next_part(scene: Scene, s: Sentence, d: DateMention, at: int) -> bool:
    """Whether a time stands in a later part with other places, whose it is: 乙县,它帮了好些年;丙县,2017年才添上."""
    mine, its = scene.part(s, at, at), scene.part(s, d.start, d.start)
    if its[0] <= mine[0] or (d.open and not scene.text[d.end : s.end].strip("。! ") and scene.text[d.start - 1] == ","):
        return False  # 甲帮乙;丙帮丁,2017年起。: of all
    own = {c for m in scene.inside("regions", *mine) for c in m.codes}
    return any(m.kind == "name" and m.code not in own for m in scene.inside("regions", *its))


_SCHEMES = 1994
"""The year from which provinces were tied by plan."""
# 1996年。中央点了将,让甲省对口帮扶乙省。 But 2010年。甲市对口帮扶的乙州遭了大旱 tells of that year only
_APPOINTS = re.compile(
    r"(?:点了?将|安排|部署|决定|确定|明确|指定|发文|一声令下)[^。;]{0,12}?(?:[,由让派]|安排|对口|结对)"
)


def since_then(scene: Scene, s: Sentence, d: DateMention) -> bool:
    """Whether a time told alone before a sentence is of the tie that this tells the making of; one just past is of what
    was done then."""
    if not d.begin or d.vague or d.until or d.rough or not scene.year:
        return False
    if scene.inside("quantities", s.start, s.end) or not _APPOINTS.search(scene.text, s.start, s.end):
        return False
    return _SCHEMES <= int(d.begin[:4]) < scene.year - 1
