"""What shows by itself that places work together, in a report without a word of cooperation: staff and courses."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene

_PEOPLE = ("sends_staff_to", "trains")
# A firm or college, a match or show, or whoever does it on his own account may be behind them.
_OTHERS = re.compile(
    r"大学|学院|研究院|公司|集团|企业|协会|商会|机构|门店|经销|加盟|旅游"
    r"|[受应]聘|聘[去到来为]|高薪|自费|自理|应邀|邀请赛|[主客]场|俱乐部|联赛|比赛|锦标赛|大奖赛|[球参]赛|演出|巡演|剧[团组]|铺面|门面|摊位|开[了起]?[^,。;]{0,4}[店馆]|慕名|客运|乘务|展会|博览会"
)


def posted_or_taught(scene: Scene, c: Candidate) -> bool:
    """Whether staff of one place at another, or its course for the other's people, is organised work by itself: its
    ends are told in its own paragraph, and one of a course in its own sentence."""
    near = min(c.told) > 0 and (c.predicate == "sends_staff_to" or max(c.told) > 1)
    return near and c.predicate in _PEOPLE and not _by_others(scene)


def _by_others(scene: Scene) -> bool:
    known: bool | None = scene.memo.get("by others")
    if known is None:
        known = scene.memo["by others"] = bool(_OTHERS.search(scene.text))
    return known
