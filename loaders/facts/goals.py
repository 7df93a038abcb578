"""Rows of places that people went to, with a figure each or none: 头三名的去处:闵行 402;松江 377; 其余在甲市、乙市.

Where the words say that people went there, it does not matter which side of the tie a place is on.
"""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.movers import OWN
from loaders.facts.parts import refs_of, with_place
from loaders.facts.patterns import patterns
from loaders.facts.reading import read
from loaders.facts.scene import Scene
from loaders.facts.trips import AT_WORK, OTHERS_GO, told_before
from loaders.mentions.place_counts import BETWEEN, TO_FIGURE
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention, within

_GOALS = re.compile(
    r"(?:去处|去向|流向|(?:去|到)的(?:地方|城市|城|厂|省份?)|(?:往|去|到|奔|落)(?:了|的)?(?:哪|何处)[儿里些一个]*|落脚?|目的地|到站|下了?车|务工地|用工地|打工地|输入地|接收地)"
    r"[^。;:\d]{0,16}(?::|[是有到在])(?:[去到往在])?$"
)
_BACK = 3
"""Sentences that show that people went to work."""
_PEOPLE = frozenset(("person", "person_time"))


def to_each(
    scene: Scene, n: int, q: QuantityMention, total: QuantityMention | None, frame: list[Candidate]
) -> list[Candidate] | None:
    """What a row of places that people went to says of the place of this figure; None where nobody tells whose people
    they are, or that they went to work."""
    s = scene.sentences[n]
    if q.unit not in _PEOPLE or not (row := _row(scene, n, q)) or (len(row) < 2 and not _more(scene, q, s.end)):
        return []
    goals = _GOALS.search(scene.text, s.start, row[0].start)
    if not goals and not _told_as_goals(scene, n, row):
        return _by_head(scene, n, q, row) if total is None or total.start < s.start else []
    goal = row[-1]
    p = next(p for p in patterns() if p.rule == "workers-figure")
    same = [c for c in frame if c.predicate == p.predicate and c.object.type == "Region"]
    if total is not None and same and (q.value <= total.value or total.start >= s.start):
        subjects, near = list(dict.fromkeys(c.subject for c in same)), 2
    else:
        slot = replace(p.subject, told=0, strict=False)
        subjects, near, _ = told_before(scene, n, slot, 0, (row[0].start, row[0].start), p)
        subjects = subjects or _only_one(scene, row)
        near_by = scene.text[scene.sentences[max(0, n - _BACK)].start : s.end].replace("毕业生", "")
        if not AT_WORK.search(near_by) or OTHERS_GO.search(near_by):
            return None
    ends = [(a, Ref("Region", c)) for a in subjects for c in goal.codes if a.key != c]
    if not ends:
        return None
    clause = s.clause_at(q.start)
    begin, finish = scene.period(n, q.start, clause)
    if same and not scene.inside("dates", s.start, q.start):
        begin, finish = same[0].begin, same[0].finish
    return [
        Candidate(
            p.predicate, a, b, row[0].start, clause[1], p.rule, p.weight - 0.04, begin, finish, q.value, q.unit,
            q.approx, len(ends) > 1, (q.start, q.end), told=(max(near, 1), OWN),
        )
        for a, b in ends
    ]  # fmt: skip


# 其余分散在丙市、丁市; 大头在东莞: where those are of whom no number is told
_REST = re.compile(
    r"(?:其余的?|其他的|其它的|余下的|剩下的|余者|别的|另外的|大头|(?<=[,。;])余)人?(?:也|都|则|全|多|大多|多半|主要|分别)?(?:分散|散|分布|分|落脚|留)?"
    r"(?:在|去了?|到了?|进了?|往|归|为|是)了?"
)
_HEAD_ENDS = re.compile(r"(?:的|人|里|中|里头|当中|人数|者|工|力|乡|友)$")


_WENT = re.compile(r"(?<!来)[去到进]的(?:人)?(?=[,:有是最大多])|落[在到脚]|分[在到布]")


def _told_as_goals(scene: Scene, n: int, row: list[RegionMention]) -> bool:
    """Whether the sentence before names the places of the row as where people went: 往甲市去的,多半落在乙区、丙区."""
    if not n or scene.sentences[n - 1].para != scene.sentences[n].para:
        return False
    before = scene.sentences[n - 1]
    went = _WENT.search(scene.text, before.start, before.end)
    told = {m.code for m in scene.inside("regions", went.end(), before.end)} if went else set()
    return bool(told) and all(m.code in told for m in row)


def _by_head(scene: Scene, n: int, q: QuantityMention, row: list[RegionMention]) -> list[Candidate]:
    """到福州上班的定西人里,福清 210、闽侯 99: what the clause before the row says of people, said of each place."""
    s = scene.sentences[n]
    before = [c for c in s.clauses if c[1] <= row[0].start]
    if not before or not _HEAD_ENDS.search(scene.text, *before[-1]) or scene.inside("quantities", *before[-1]):
        return []
    head = before[-1]
    told = QuantityMention(head[1] - 1, head[1], 0.0, "person", True)
    frame = [c for c in read(scene, n, told, head) if c.predicate == "sends_workers_to" and c.object.type == "Region"]
    return [c for code in row[-1].codes for c in with_place(scene, frame, code, q, False)] if frame else []


def _only_one(scene: Scene, row: list[RegionMention]) -> list[Ref]:
    """The one place, with those within it, that the report tells of before the row on the other side, or at all."""
    told = [m for m in scene.inside("regions", 0, row[0].start) if m.kind == "name"]
    side = scene.sides.side(row[-1].code)
    other = [m for m in told if scene.sides.side(m.code) != side]
    codes = {c for m in other or told for c in m.codes}
    whole = [c for c in codes if not any(x != c and within(c, x) for x in codes)]
    return [Ref("Region", whole[0])] if len(whole) == 1 else []


def _row(scene: Scene, n: int, q: QuantityMention) -> list[RegionMention]:
    """The places of the row up to that of the figure."""
    s = scene.sentences[n]
    out: list[RegionMention] = []
    at = q
    while True:
        here = [m for m in scene.inside("regions", s.start, at.start) if m.kind == "name" and m.stop <= at.start]
        if not here or not TO_FIGURE.fullmatch(scene.text, here[-1].stop, at.start):
            return out[::-1]
        out.append(here[-1])
        before = [x for x in scene.inside("quantities", s.start, here[-1].start) if x.unit == q.unit]
        if not before or not BETWEEN.fullmatch(scene.text, before[-1].end, here[-1].start):
            return out[::-1]
        at = before[-1]


def _more(scene: Scene, q: QuantityMention, end: int) -> bool:
    """Whether a further item follows the first."""
    after = next(iter(scene.inside("quantities", q.end, end)), None)
    here = [m for m in scene.inside("regions", q.end, after.start) if m.kind == "name"] if after else []
    return bool(
        after and after.unit == q.unit and len(here) == 1 and BETWEEN.fullmatch(scene.text, q.end, here[0].start)
        and TO_FIGURE.fullmatch(scene.text, here[0].stop, after.start)
    )  # fmt: skip


def rest_of(scene: Scene, n: int, told: list[Candidate]) -> list[Candidate]:
    """其余在晋江、厦门 after the figures of a sentence: the last one's statement for each place, without a figure."""
    s = scene.sentences[n]
    out: list[Candidate] = []
    for m in _REST.finditer(scene.text, s.start, s.end) if told else ():
        row = [x for x in scene.inside("regions", m.end(), m.end() + 1) if x.kind == "name"]
        clause = s.clause_at(m.end())
        before = [c for c in told if c.figure and c.figure[1] <= m.start() and c.unit in ("person", "person_time")]
        if not row or not before or scene.inside("quantities", m.start(), clause[1]):
            continue
        last = max(before, key=lambda c: (c.figure or (0, 0))[0])
        side, frame = scene.sides.side(row[0].code), [c for c in before if c.figure == last.figure]
        k = next((k for k, r in enumerate((last.subject, last.object)) if scene.sides.side(r.key) == side), None)
        if k is None or last.object.type != "Region":
            continue
        for c in {(f.object if k == 0 else f.subject): f for f in frame}.values():
            for code in refs_of(scene, scene.listed(row[0])):
                a, b = (Ref("Region", code), c.object) if k == 0 else (c.subject, Ref("Region", code))
                out.append(
                    replace(
                        c, subject=a, object=b, end=max(c.end, clause[1]), rule=f"{c.predicate}-rest", value=None,
                        unit="", approx=False, joint=False, figure=None, of_which={}, sure=None,
                    )
                )  # fmt: skip
    return out
