"""Portions of a sum told before: 往下是甲、乙,依次为900万元、800万元; 这些钱里,丙镇的水渠用去600万元."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.parts import summed
from loaders.facts.respective import Share
from loaders.facts.scene import Scene
from loaders.facts.shares import one_more
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import within


def in_turn(scene: Scene, q: QuantityMention, share: Share, frame: list[Candidate]) -> list[Candidate]:
    """What was said of the sum before, for the place of a row whose sum this is: 给丙州4.2亿元。往下是甲、乙,依次为…"""
    if not share.row or len(frame) != 1 or q.unit != frame[0].unit or frame[0].predicate != "funds":
        return []
    c, code = frame[0], share.row[share.place]
    if c.object.type != "Region" or scene.sides.side(code) != scene.sides.side(c.object.key):
        return []
    if within(code, c.object.key) and q.value >= (c.value or 0):
        return []
    return [
        replace(
            c, object=Ref("Region", code), end=max(c.end, q.end), weight=c.weight - 0.02, value=q.value,
            approx=q.approx, figure=(q.start, q.end), of_which={},
        )
    ]  # fmt: skip


_FEWEST = 2
_OTHERS = re.compile(r"收入|贷|自筹|自己|配套|产值|销售|税|本级|县里|村里|省里|国家|中央|订单|工资")


def made_up(
    scene: Scene, n: int, q: QuantityMention, total: QuantityMention | None, frame: list[Candidate]
) -> list[Candidate]:
    """给了4485万元。大头3568万元归在产业名下,小头917万元给了教育: a sentence's sums make up the one before."""
    s = scene.sentences[n]
    if not frame or total is None or {q.unit, total.unit} != {"CNY"} or not n:
        return []
    before = scene.sentences[n - 1]
    if not before.start <= total.start < before.end or before.para != s.para or frame[0].predicate != "funds":
        return []
    items = [x for x in scene.inside("quantities", total.end, s.end) if x.unit == "CNY"]
    if len(items) < _FEWEST or items[0].start < s.start or sum(x.value for x in items) != total.value:
        return []
    if _OTHERS.search(scene.text, s.start, s.end):
        return []
    if any(m.kind == "name" for m in scene.inside("regions", s.start, s.end)) or scene.inside(
        "companies", s.start, s.end
    ):
        return []  # whose they are is told
    return [
        replace(c, end=max(c.end, q.end), weight=c.weight - 0.02, value=q.value, approx=q.approx,
                figure=(q.start, q.end), of_which={})
        for c in frame
    ]  # fmt: skip


def goes_on_so(
    scene: Scene, n: int, q: QuantityMention, total: QuantityMention | None, frame: list[Candidate]
) -> list[Candidate]:
    """What was said of the figure before, for this one, which is a part of it or one more such."""
    if total and q.unit == "CNY" and scene.companies:  # 捐了35万元:甲公司15万元,乙公司20万元: whose they are is told
        before = [x.end for x in scene.inside("quantities", total.end, q.start)]
        if scene.inside("companies", max([total.end, *before]), q.start):
            return []
    return summed(scene, n, q, total, frame) or made_up(scene, n, q, total, frame) or one_more(scene, q, total, frame)
