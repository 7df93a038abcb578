"""Figures of people whose own words say next to nothing: who is told beside them says what they count."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.bare_counts import bare_workers
from loaders.facts.bare_staff import bare_staff
from loaders.facts.candidates import Candidate
from loaders.facts.reading import set_aside
from loaders.facts.scene import Scene, Span
from loaders.facts.slotwise import slotwise
from loaders.facts.whose_learners import whose_learners
from loaders.facts.whose_staff import whose_staff
from loaders.learned.counts import outline
from loaders.mentions.quantities import QuantityMention


def by_whom_beside(scene: Scene, n: int, q: QuantityMention, clause: Span, got: list[Candidate]) -> list[Candidate]:
    """``got``, or where it is empty, or no noun made the figure one of workers, what stands beside says."""
    if got and got[0].predicate == "sends_staff_to" and _sent_off(scene, q, clause):
        return whose_learners(scene, n, q, clause)
    workers = got and got[0].predicate == "sends_workers_to"
    by_weights = workers and got[0].rule.endswith(_WEAK)
    if (got and not workers) or set_aside(scene, n, q, clause):
        return got
    told = slotwise(scene, n, q, clause)
    if told and (not got or by_weights or min(told[0].told) > 1):
        return told  # 出发地是甲区,一共240人,行当是教书: they are no workers
    if got and not by_weights:
        return got
    got = got or bare_workers(scene, n, q, clause) or bare_staff(scene, n, q, clause)
    if got and not by_weights:
        return got
    return whose_staff(scene, n, q, clause) or whose_learners(scene, n, q, clause) or got


_WEAK = ("-learned", "-moved")
"""How rules end that know no noun: weights, and verbs of coming and going alone."""
_SENT_OFF = re.compile(
    r"(?<![往给向到为对替帮在赴])W(?:[省市县区州旗]|方面|那边)?(?:选[送派]|推荐|送|派|挑)[去出到]?的[^HW]*@[^HW]*$"
)


def _sent_off(scene: Scene, q: QuantityMention, clause: Span) -> bool:
    """Whether those read as the helper's staff are told to have been sent by the helped: 乙县送去的校长一共38人."""
    return bool(_SENT_OFF.search(outline(scene, *clause, q)))
