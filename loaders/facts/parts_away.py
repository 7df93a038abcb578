"""Where a part of those went of whom only the whole is told: 甲县输转劳动力1420人,其中乙市99人."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.patterns import patterns
from loaders.facts.plans import unreal
from loaders.facts.scene import Scene, Span
from loaders.facts.short_rows import PLACE, shortened
from loaders.mentions.quantities import QuantityMention

_RULE = "workers-figure"
_PART = re.compile(
    rf"(?:其中|当中|里头|里面|含|包括)[,:]?{PLACE}(?:方向)?(?:就|也|占|有|是|达|约|近|共|务工|就业|打工)*"
)
_AWAY = re.compile(
    r"输[转出送]|外出(?:务工|打工|就业)|转移(?:就业|劳动力|农村|富余)|劳务(?:输出|转移)|(?:省|县|市|州|区)外(?:务工|就业)|出去打工|出门打工"
)
_PERSON = ("person", "person_time")
_NEAR = 2


def part_away(scene: Scene, n: int, q: QuantityMention, clause: Span) -> list[Candidate]:
    """The helping place that is told with nothing else before a figure, as where a part went of the people sent out
    who were counted right before it."""
    s = scene.sentences[n]
    whole = [x for x in scene.inside("quantities", scene.part(s, q.start, q.end)[0], q.start) if x.unit in _PERSON]
    if not whole or q.unit not in (*_PERSON, "") or q.value >= whole[-1].value:
        return []
    words, places = shortened(scene, clause[0], q.start)
    if len(places) != 1 or scene.sides.side(places[0].code) != "helper" or not _PART.fullmatch(words):
        return []
    head = s.clause_at(whole[-1].start)
    p = next(p for p in patterns() if p.rule == _RULE)
    barred = p.unless and p.unless.search(scene.text, *head)
    if barred or not _AWAY.search(scene.text, *head) or unreal(scene, n, q, head, clause):
        return []
    subjects, near, at = scene.find(p.subject, n, head, whole[-1].start)
    goals = list(dict.fromkeys(c for m in scene.listed(places[0]) for c in m.codes))
    begin, finish = scene.period(n, q.start, clause)
    return [
        Candidate(
            p.predicate, a, Ref("Region", b), min(head[0], at) if s.start <= at else head[0], clause[1], p.rule,
            p.weight - 0.04, begin, finish, q.value, q.unit or whole[-1].unit, q.approx,
            len(subjects) * len(goals) > 1, (q.start, q.end), told=(min(near, _NEAR), 3),
        )
        for a in subjects
        for b in goals
    ]  # fmt: skip
