"""Where a firm puts its money: at a site of its own, in a third place, abroad. None of that is given to a place."""

from __future__ import annotations

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.facts.scene import SITE, Scene, Span
from loaders.mentions.quantities import QuantityMention

_GIVEN_TO = frozenset(("dat", "to"))
_PUTS = re.compile(
    r"[市省县区州]?(?:又|也|还|先后|去年|今年|前年|当地|本地|新)*(?:投(?!标|放|票)|捐|[建办开设盖](?!展)|注资|斥资|出资|花|扩建|收购)"
)
_ABROAD = re.compile(
    r"(?:[在到赴去])(?:越南|柬埔寨|老挝|缅甸|泰国|印尼|印度尼西亚|印度|埃塞俄比亚|埃及|土耳其|墨西哥|美国|德国|非洲|欧洲|东南亚|国外|海外|境外)"
)


def elsewhere(scene: Scene, n: int, span: Span, q: QuantityMention) -> bool:
    """甲公司在丙市投资3亿元, 甲公司在本市捐了200万元: whether a firm puts its money where the helped are not, and they
    are told nowhere beside it."""
    s = scene.sentences[n]
    start, stop = scene.part(s, q.start, q.end)
    here = scene.inside("regions", start, stop)
    if any(scene.sides.side(m.code) == "helped" and _GIVEN_TO & scene.cases(m) for m in here):
        return False
    if _ABROAD.search(scene.text, start, q.start):
        return True
    return any(
        m.kind == "name"
        and scene.sides.side(m.code) != "helped"
        and gazetteer().side(m.code) == "east"
        and scene.text[m.start - 1] in "在到赴去"
        and _PUTS.match(scene.text, m.end)
        for m in here
        if m.start < q.start
    )


def within_firm(scene: Scene, clause: Span, q: QuantityMention) -> bool:
    """珠海基地投入3亿元: what a company spends on a site of its own is given to no place."""
    return any(SITE.match(scene.text, m.end) for m in scene.inside("regions", clause[0], q.start))
