"""What one place gives another of its own side: 宁波拨给丽水2000万元, in a report on Ningbo and Liangshan.

The sides of a report are those of its main couple. Beside it reports tell what the helper does inside its own province;
there the words alone say who gives to whom, and the place on the other side has nothing to do with it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

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


class Across(NamedTuple):
    """Who gives and who is given to, where the giver is told, and whether that is help: by the table of who was
    assigned to help whom, or a word of cooperation in the clause."""

    giver: Ref
    taker: Ref
    at: int
    helps: bool


def same_side(scene: Scene, span: Span, q: QuantityMention) -> Across | None:
    """Who gives to whom on one side, where the clause of a figure says so."""
    here = [m for m in scene.inside("regions", *span) if m.kind == "name"]
    for a, b in pairwise(here):
        side = scene.sides.side(a.code)
        if side is None or side != scene.sides.side(b.code) or within(b.code, a.code) or within(a.code, b.code):
            continue
        if b.start < q.start and _GIVES.fullmatch(scene.text, a.stop, b.start):
            helps = b.code in assigned().get(a.code, ()) or bool(COOPERATION.search(scene.text, *span))
            return Across(Ref("Region", a.code), Ref("Region", b.code), a.start, helps)
    return None
