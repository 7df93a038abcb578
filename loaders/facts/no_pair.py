"""Figures whose ends a pattern found and that belong to no couple all the same."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.sides import COOPERATION
from loaders.facts.directions import of_many, of_nobody_named
from loaders.facts.movers import OWN, WHOLE, offers_at_home
from loaders.facts.others import own_work
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene, Span
from loaders.facts.sums_beside import level_acts
from loaders.mentions.quantities import QuantityMention

# 为我县培训教师560人次, 来我县支教的老师; 我区派出医生12名: of the two sides, though one is told
_TO_US = re.compile(
    r"(?:为|给|替|来|到|赴|帮助?|支援)了?我[省市县州区旗]|我[省市县区](?:先后|累计|共|还|又|也|已)*(?:选派|派[出遣驻]|抽调)"
)


def of_no_pair(scene: Scene, n: int, q: QuantityMention, span: Span, p: Pattern, near_s: int, near_o: int) -> bool:
    """Whether the figure belongs to no pair: many givers or takers at once, or a place's own work."""
    s = scene.sentences[n]
    near, tied = min(near_s, near_o), COOPERATION.search(scene.text, s.start, s.end)
    going = p.predicate == "sends_workers_to" and near_o == OWN  # 全县转移就业2万人,其中到宁波360人
    part = scene.part(s, q.start, q.end)
    if near < 2 and not tied and not going and WHOLE.search(scene.text, *part):
        crosses = p.subject.side == "helper" and _TO_US.search(scene.text, part[0], q.start)
        if not crosses:
            return True
    if near < 3 and of_many(scene, span):
        return True
    if of_nobody_named(scene, n, q, p.subject.side or "", near_s):
        return True
    if p.predicate == "offers_jobs_to" and near_s < OWN and offers_at_home(scene, n, q):
        return True
    if p.subject.side != "helper" or near_s >= OWN:
        return False
    return level_acts(scene, s, q, span) or (near_s < 2 and not tied and own_work(scene, n, span))
