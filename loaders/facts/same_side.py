"""What one place gives another of its own side: 宁波拨给丽水2000万元, in a report on Ningbo and Liangshan.

The sides of a report are those of its main couple. Beside it reports tell what the helper does inside its own province;
there the words alone say who gives to whom, and the place on the other side has nothing to do with it.
"""

from __future__ import annotations

from itertools import pairwise

from graph.regions.pairings import assigned
from loaders import fastre as re
from loaders.discourse.sides import COOPERATION
from loaders.facts.candidates import Ref
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import within

_GIVES = re.compile(
    r"(?:[省市县区州]?(?:财政|这边|这头)?)(?:[先又还也再就已前后累计一共总共陆续每年今年去年]|另外|单独|专门|\d+年){0,4}"
    r"(?:(?:无偿|对口)?(?:给|拨给|拨付给|拨到|投给|投到|投向|援助|支援|支持|打给|汇给|转给|交给|送给|捐给|捐赠|派到|派往|派去|派驻|派给|选派到|选派去|送到|送往))了?"
)

Across = tuple[tuple[Ref, Ref], int]


def same_side(scene: Scene, span: Span, q: QuantityMention) -> Across | None:
    """Who gives and who is given to of one side, as the clause of a figure says it, with where the giver is told.

    None where the clause does not say so; both ends are one where it does and nothing else speaks of cooperation.
    """
    here = [m for m in scene.inside("regions", *span) if m.kind == "name"]
    for a, b in pairwise(here):
        side = scene.sides.side(a.code)
        if side is None or side != scene.sides.side(b.code) or within(b.code, a.code) or within(a.code, b.code):
            continue
        if b.start < q.start and _GIVES.fullmatch(scene.text, a.stop, b.start):
            tied = b.code in assigned().get(a.code, ()) or COOPERATION.search(scene.text, *span)
            return (Ref("Region", a.code), Ref("Region", b.code if tied else a.code)), a.start
    return None
