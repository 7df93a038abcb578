"""Whom a place is paired with: who is meant at the other end of a figure that tells only one."""

from __future__ import annotations

from collections import Counter

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.relations import relations
from loaders.facts.scene import Scene, Span
from loaders.mentions.regions import level, within

_TOLD = 2  # in the figure's own sentence


def partners(scene: Scene) -> dict[str, list[str]]:
    """The places that the report's words pair each place with."""
    found: dict[str, list[str]] | None = scene.memo.get("partners")
    if found is None:
        found = {}
        ties = [c for c in relations(scene) if c.predicate == "pairs_with" and not _over(scene, c)]
        papers = Counter(x.key for c in ties if c.rule == "pair-signed" for x in {c.subject, c.object})
        for c in ties:
            # who has signed with many sends to each of them, and no figure is of all
            if c.rule != "pair-signed" or max(papers[c.subject.key], papers[c.object.key]) <= _FEWEST:
                for a, b in ((c.subject.key, c.object.key), (c.object.key, c.subject.key)):
                    if b not in found.setdefault(a, []):
                        found[a].append(b)
        scene.memo["partners"] = found
    return found


def _over(scene: Scene, c: Candidate) -> bool:
    """Whether a tie had ended well before the report: one of 十四五 had not in early 2026."""
    return c.finish is not None and (scene.year is None or int(c.finish[:4]) + 1 < scene.year)


def province_helped(
    scene: Scene, givers: list[Ref], near: int, takers: list[Ref], far: int, span: Span, given: bool
) -> list[Ref]:
    """The province that a whole province helps: what it gives, if it is ``given`` and no taker told beside it, goes
    there; and where its letter says whither (选派4000名援川), there and not to the county that the report is on."""
    if near < _TOLD or len(givers) != 1 or not givers[0].key.endswith("0000"):
        return []
    paired = partners(scene).get(givers[0].key, [])
    if len(takers) == 1 and (whole := _letter_of(scene, takers[0].key, span)):
        named = {c for m in scene.inside("regions", *span) if m.kind == "name" for c in m.codes}
        if takers[0].key not in named and takers[0].key not in paired:
            inside = [x for x in paired if within(x, whole)]  # 甲省对口支援乙州: there its people are
            return [Ref("Region", x) for x in inside or [whole]]
    if not given or near == _TOLD or far >= _TOLD or (far > 0 and _THIS_SITE.match(scene.text, *span)):
        return []
    return [Ref("Region", x) for x in paired if x.endswith("0000")]


def _letter_of(scene: Scene, code: str, span: Span) -> str | None:
    """The province of a county, where the clause says whither by its letter: 援川, 入黔, 援疆资金."""
    whole = code[:2] + "0000"
    usual = gazetteer().abbreviations()
    bound = level(code) == "county" and any(usual.get(m[1]) == whole for m in _BOUND.finditer(scene.text, *span))
    return whole if bound else None


# 记者来到乙县。这个基地由甲省投入250万元建成: given to where it stands
_THIS_SITE = re.compile(
    r"(?:这[个座处所家]|该|此)[^,。;]{0,6}?(?:基地|车间|园区?|厂房?|学校|医院|卫生院|项目|桥|工程|市场|中心)"
)
# 援藏工作队, 援疆的干部: what they are called says no more than which province their place lies in
_BOUND = re.compile(r"[援入进赴来驻](?=([\u4e00-\u9fff])(?!(?:工作|医疗|支教|干部人才|指挥)?[队组部]|的|前方))")


def other_end(scene: Scene, told: list[Ref], near: int, guessed: list[Ref], far: int, giver: bool) -> list[Ref]:
    """The end that a figure's sentence leaves out: the partners of the one it tells, unless what was taken for it from
    farther away is one of them or lies in one, or is the giver's whole province that the paragraph speaks of."""
    if near < _TOLD or far >= _TOLD or len(told) != 1 or told[0].type != "Region":
        return guessed
    paired = partners(scene).get(told[0].key, [])
    if not paired or any(within(r.key, x) for r in guessed if r.type == "Region" for x in paired):
        return guessed
    if giver and far == 1 and any(within(x, r.key) for r in guessed for x in paired):
        return guessed
    return [Ref("Region", x) for x in paired]


def whole_row(scene: Scene, n: int, subjects: list[Ref], objects: list[Ref], far: int) -> list[Ref]:
    """All partners that the helper has in one row (甲区结对乙、丙两县), where the one told most was taken for a figure
    that no place stands near: 派出挂职干部14名. The one of them that the heading above tells, where one does."""
    if far >= _TOLD or len(objects) != 1 or len(subjects) != 1 or subjects[0].type != objects[0].type:
        return objects
    paired, main = partners(scene).get(subjects[0].key, []), objects[0].key
    inside = [
        c for c in paired if within(c, main)
    ]  # 甲区与乙省的丙、丁两县: neither told alone, the province is not meant
    if len(paired) < _FEWEST or not inside:
        return objects
    row = next(
        (r for r in _rows(scene, main if main in inside else inside[0]) if len(r) >= _FEWEST and set(r) <= set(paired)),
        None,
    )
    if row is None:
        return objects
    named_so_often = Counter(c for m in scene.regions if m.kind == "name" for c in m.codes)
    if main in row and named_so_often[main] > _FEWEST and all(named_so_often[c] == 1 for c in row if c != main):
        return objects  # the report is on one of them; the row only says with whom it stands
    if named := [c for c in row if c in _heading(scene, n)]:
        return [Ref("Region", named[0])] if len(named) == 1 else objects
    if far and main in paired:  # a whole that the helper is not paired with is not meant, wherever its parts were told
        first = next((k for k in range(n, -1, -1) if scene.sentences[k].para != scene.sentences[n].para), -1) + 1
        told = scene.inside("regions", scene.sentences[first].start, scene.sentences[n].start)
        if not set(row) <= {c for m in told for c in m.codes}:
            return objects
    return [Ref("Region", c) for c in row]


_FEWEST = 2


def _rows(scene: Scene, code: str) -> list[list[str]]:
    """The rows of places that a place is told in."""
    found: dict[str, list[list[str]]] = scene.memo.setdefault("rows", {})
    if code not in found:
        told = [m for m in scene.regions if m.kind == "name" and m.code == code]
        found[code] = [list(dict.fromkeys(c for x in scene.listed(m) for c in x.codes)) for m in told]
    return found[code]


def _heading(scene: Scene, n: int) -> set[str]:
    """The places of the heading that a sentence stands under."""
    for k in range(n - 1, -1, -1):
        s = scene.sentences[k]
        if s.kind == "heading":
            return {c for m in scene.inside("regions", s.start, s.end) for c in m.codes}
    return set()
