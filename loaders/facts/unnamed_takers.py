"""Sums of takers that no name tells: of the rest of a row, of who got most, and of those that 它们 means."""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.facts.candidates import Ref
from loaders.facts.partners import partners
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

# 其余受援县,3900万元一个; 榜首拿了920万元
_UNNAMED = re.compile(
    r"(?:其余|其[他它]|余下|剩下|剩余)的?[^,。;\d]{0,4}?[县市区旗州地家个](?:,|各|每[个县家]?|也?[都均]|分?[到得]|拿|是|有)*(?:约|近)?$"
    r"|(?:榜首|榜尾|头名|末名|第[一二三]名|排(?:头|第[一二三])的|[得分拿]?得?最[多少高低]的)(?:那|一)?[个家]?[县市区乡镇村]?,?(?:[拿分得领][到得了走]*|是|有)(?:约|近)?$"
)
_BACK = 24


def unnamed(scene: Scene, q: QuantityMention) -> bool:
    """Whether a sum is said of places that are told by no name."""
    return q.unit in ("CNY", "") and bool(_UNNAMED.search(scene.text, max(0, q.start - _BACK), q.start))


_THEM = re.compile(r"[给为向对帮往](?:[它他]们|这几个?[县市区州地家])")


def them(scene: Scene, clause: Span, givers: Sequence[Ref]) -> list[Ref]:
    """甲管着乙、丙两县,今年为它们掏了5000万元: all that the one giver told is tied to."""
    if len(givers) != 1 or not _THEM.search(scene.text, *clause):
        return []
    tied = [c for c in partners(scene).get(givers[0].key, []) if scene.sides.side(c) == "helped"]
    told = {m.code for m in scene.inside("regions", 0, clause[0])}
    tied = [c for c in tied if c in told]
    return [Ref("Region", c) for c in tied] if len(tied) > 1 else []
