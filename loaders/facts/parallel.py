"""Clauses built alike, each with one place of either side: 禅城拿的是布拖,顺德拿的是美姑.

If one of them tells a tie, or what stands around speaks of ties and all have one verb, each does, whatever the verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate
from loaders.facts.coupled import pairs_of
from loaders.facts.frames import planned
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene, Span
from loaders.facts.written import MARK, Group, Written
from loaders.mentions.regions import level

_ITEM = re.compile(
    rf"(?<![^,;、:。—])[^,;:。!?、—{MARK}]{{0,6}}{MARK}([^,;:。!?、{MARK}]{{1,10}}){MARK}([^,;:。!?、{MARK}]{{0,6}})(?=[,;、。!?]|$)"
)
# Journeys, goods, people, money, matches and papers go between places without a tie.
ELSE = re.compile(
    r"\d|(?<![领认挑])走|[去来往赴派运寄捐投拨卖销驶飞赛胜赢输比游签购买吃住嫁娶读考]|[开招]|企业|公司|集团|医|校|师|干部|队|班|车|路|展|落户|资金|款|[万元人岗货产厂店]|距|离|像|不|没|挨|邻|摊|[^帮援管带]过$|^到$|看望|访|慰问|会见"
)
TOLD = re.compile(
    r"对口|谁帮谁|[各认领包挑]了?[领认包挑一两二三四五六]+[家个处]|结[了的]?[对亲]|帮扶|支援|协作|对子|亲[家戚]|搭档|山海|挂钩|援建|名单|分工|任务|靠山|帮手|后盾|[来受人]帮"
)


def parallel(scene: Scene, p: Pattern, s: Sentence, w: Written, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """The couples of such clauses that no frame has ``found``."""
    if len(w.groups) < 4:
        return
    told = {frozenset((c.subject.key, c.object.key)) for c in found}
    for run in _runs(scene, w):
        if len(run) < 2 or any(planned(w, m) for m, _, _ in run):
            continue
        known = [frozenset((a.code, b.code)) in told for _, a, b in run]
        if all(known):
            continue
        cores = {_core(m) for m, _, _ in run}
        around = (s.start, s.end) if cores <= _DASHES else beside(scene, s)
        if not any(known) and not (len(cores) == 1 and TOLD.search(scene.text, *around)):
            continue
        for (m, a, b), there in zip(run, known, strict=True):
            if not there:
                amid = len(run) > 2 and _sides(scene, a, b) is None  # 吉林帮黑水 among others that help Sichuan
                yield from pairs_of(scene, p, s, w, (a, b), m.span(), amid, mutual=amid)


def beside(scene: Scene, s: Sentence) -> Span:
    """The sentence and those to its sides, in its paragraph or at the end of the one before."""
    n = scene.sentence_at(s.start)
    near = [x for x in scene.sentences[max(0, n - 1) : n + 2] if s.para - 1 <= x.para <= s.para]
    return near[0].start, near[-1].end


_UNKNOWN = 16
_DASHES = {"—", "-", "~"}
"""3月6日甲—乙,119人;15日甲—丙: a route under a headline of cooperation."""


def _core(m: re.Match[str]) -> str:
    """What is left of the words between two places without particles: its last character."""
    return m[1].translate(_PARTICLES)[-1:]


_PARTICLES = str.maketrans("", "", "的了着是过就也又则都才")


def _runs(scene: Scene, w: Written) -> Iterator[list[tuple[re.Match[str], Group, Group]]]:
    """Clauses that follow each other, whose ends are of the same sides and levels in the same order."""
    items = []
    for m in _ITEM.finditer(w.text):
        a, b = w.groups_in(m.start(), m.end())
        if ELSE.search(m[1]) or ELSE.search(m[2]) or (m[1].strip("的") == "是" and m[2]):
            continue  # 甲区的是乙县颁的
        items.append((m, a, b))
    run = items[:1]
    for one, two in pairwise(items):
        gap = two[0].start() - one[0].end()
        follows = gap == 1 or (gap < _UNKNOWN and _core(one[0]) == _core(two[0]))  # a clause with no place known
        if follows and _alike(scene, run, *two):
            run.append(two)
        else:
            yield run
            run = [two]
    if run:
        yield run


def _alike(scene: Scene, run: list[tuple[re.Match[str], Group, Group]], m: re.Match[str], a: Group, b: Group) -> bool:
    """Whether a couple has the levels of those before it, or their verb and its sides known in their order, and none of
    them has its sides the other way round."""
    before, one, two = run[-1]
    known = _sides(scene, one, two)
    one_verb = known is not None and known == _sides(scene, a, b) and _core(before) == _core(m)
    if not one_verb and (_level(one.code), _level(two.code)) != (_level(a.code), _level(b.code)):
        return False
    return len({_sides(scene, *x) for x in [*(r[1:] for r in run), (a, b)]} - {None}) < 2


def _sides(scene: Scene, a: Group, b: Group) -> str | None:
    """The side of the first of a couple, or None where both are on one."""
    one, two = scene.sides.side(a.code), scene.sides.side(b.code)
    return one if {one, two} == {"helper", "helped"} else None


def _level(code: str) -> str:
    return "prefecture" if code.endswith("0000") and code[:2] in ("11", "12", "31", "50") else level(code)
