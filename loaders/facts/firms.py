"""Which companies do what a figure tells: 格力电器为怒江州提供岗位600个 is the company's offer, not its city's."""

from __future__ import annotations

import re

from loaders.facts.scene import Scene, Span
from loaders.mentions.companies import CompanyMention
from loaders.mentions.quantities import QuantityMention

_DOES = re.compile(
    r"(?:等(?:企业|公司|单位))?(?![的里内中等、和与及签]|务工|就业|上班)[^,。;、\d的]{0,10}?"
    r"(?:[为向给对捐投]|面向|提供|推出|拿出|带来|出资|资助|发布|释放|走进|来到|到|赴|帮助|援助)"
)
# 组织格力公司提供: whoever brings the company is told before it.
_BROUGHT = re.compile(
    r"组织|动员|带领|带着|带动|协调|引导|发动|邀请|携|率|引进|引入|推动|促成|支持|联合|依托|通过|[与和同到赴在往给]$"
)


def acting(scene: Scene, n: int, span: Span, q: QuantityMention) -> list[CompanyMention]:
    """The companies that are the subject of the figure's clause, or of one before with no helping place between."""
    s = scene.sentences[n]
    for clause in [span, *reversed([c for c in s.clauses if c[1] <= span[0]])]:
        found = list(scene.inside("companies", clause[0], min(clause[1], q.start)))
        if found:
            last = found[-1]
            does = _DOES.match(scene.text, last.end, min(clause[1], q.start))
            return found if does and not _BROUGHT.search(scene.text, clause[0], found[0].start) else []
        here = scene.inside("regions", *clause)
        if ";" in scene.text[clause[1] : clause[1] + 1] or any(scene.sides.side(m.code) == "helper" for m in here):
            break
    return []
